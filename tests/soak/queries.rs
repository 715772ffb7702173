//! Views of every shape, rules, and triggers beside those of `schema.rs`.

use super::chance::Chance;
use super::pick;
use super::piece::{Piece, phase};
use super::schema::Schema;

pub fn view(schema: &Schema, name: &str, chance: &mut Chance) -> Option<Piece> {
    let (table, column) = pick::table_and_column(schema, chance, |_| true)?;
    let (other, theirs) = pick::table_and_column(schema, chance, |_| true)?;
    let called = pick::part(schema, "f_", chance).filter(|name| name != "f_trigger").unwrap_or("abs".to_owned());
    let materialized = chance.is(25);
    let query = match chance.below(6) {
        0 => format!("SELECT a.id, a.{column}, b.{theirs} AS theirs FROM {table} a JOIN {other} b ON b.id = a.id"),
        1 => format!("SELECT id, {column}, count(*) AS n FROM {table} GROUP BY id"),
        2 => format!("SELECT {called}(id) AS called, {column} FROM {table} WHERE id > {}", chance.below(9)),
        3 => format!("SELECT * FROM {table}"),
        4 => format!(
            "WITH w AS (SELECT id, {column}::text AS c FROM {table}) SELECT id, c FROM w UNION ALL SELECT id, {theirs}::text FROM {other}"
        ),
        _ => format!(
            "SELECT id, (SELECT max({theirs}::text) FROM {other}) AS most, {table}.{column} IS NULL AS nothing FROM {table}"
        ),
    };
    let (word, options) = match materialized {
        true => ("MATERIALIZED VIEW", chance.pick(&["", " WITH (fillfactor=70)"])),
        false => ("VIEW", chance.pick(&["", "", " WITH (security_barrier=true)", " WITH (security_invoker=true)"])),
    };
    let ending = match materialized {
        true => chance.pick(&["", " WITH NO DATA"]),
        false => "",
    };
    let piece = Piece::new(phase::VIEWS, format!("CREATE {word} {name}{options} AS {query}{ending};"));
    let piece = piece.about(&format!("{word} {name}"), chance).needing(&table).needing(&other);
    let piece = if materialized {
        piece.maybe(chance, 40, phase::ON_RELATIONS, format!("CREATE INDEX {name}_i ON {name} (id);"))
    } else {
        piece.maybe(chance, 20, phase::SETTINGS, format!("ALTER VIEW {name} ALTER COLUMN {column} SET DEFAULT NULL;"))
    };
    Some(piece)
}

pub fn over_view(schema: &Schema, name: &str, chance: &mut Chance) -> Option<Piece> {
    let below = pick::part(schema, "w_", chance)?;
    let check = chance.pick(&["", "", " WITH LOCAL CHECK OPTION", " WITH CASCADED CHECK OPTION"]);
    let query = match chance.below(3) {
        0 => format!("SELECT * FROM {below} WHERE {} > 0{check}", 1 + chance.below(9)),
        1 => format!("SELECT count(*) AS n, {} AS of FROM {below}", chance.below(9)),
        _ => format!("SELECT w AS whole FROM {below} w"),
    };
    let piece = Piece::new(phase::MORE_VIEWS, format!("CREATE VIEW {name} AS {query};"));
    Some(piece.needing(&below).about(&format!("VIEW {name}"), chance))
}

pub fn rule(schema: &Schema, name: &str, chance: &mut Chance) -> Option<Piece> {
    let table = pick::table(schema, chance)?;
    let number = 100 + chance.below(9);
    let what = match chance.below(4) {
        0 => format!("ON UPDATE TO {table} DO ALSO NOTIFY told"),
        1 => format!("ON DELETE TO {table} WHERE OLD.id > {number} DO INSTEAD NOTHING"),
        2 => format!("ON INSERT TO {table} WHERE NEW.id > {number} DO INSTEAD NOTHING"),
        _ => format!("ON DELETE TO {table} DO ALSO SELECT OLD.id > {number}"),
    };
    let piece = Piece::new(phase::ON_RELATIONS, format!("CREATE RULE {name} AS {what};")).needing(&table);
    let piece = piece.about(&format!("RULE {name} ON {table}"), chance);
    Some(piece.maybe(chance, 20, phase::SETTINGS, format!("ALTER TABLE {table} DISABLE RULE {name};")))
}

pub fn trigger(schema: &Schema, name: &str, chance: &mut Chance) -> Option<Piece> {
    let (table, column) = pick::table_and_column(schema, chance, |column| column.generated.is_none())?;
    let view = pick::part(schema, "w_", chance);
    let (on, sql) = match chance.below(5) {
        0 => (
            &table,
            format!(
                "CREATE CONSTRAINT TRIGGER {name} AFTER UPDATE ON {table} DEFERRABLE INITIALLY {} FOR EACH ROW EXECUTE FUNCTION f_trigger();",
                chance.pick(&["DEFERRED", "IMMEDIATE"])
            ),
        ),
        1 => (
            &table,
            format!(
                "CREATE TRIGGER {name} AFTER DELETE ON {table} REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION f_trigger();"
            ),
        ),
        2 => (
            &table,
            format!(
                "CREATE TRIGGER {name} BEFORE UPDATE OF {column} ON {table} FOR EACH ROW WHEN (OLD.{column} IS NULL) EXECUTE FUNCTION f_trigger();"
            ),
        ),
        3 => (
            &table,
            format!(
                "CREATE TRIGGER {name} BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION f_trigger('{}');",
                chance.word()
            ),
        ),
        _ => {
            let view = view.as_ref()?;
            (
                view,
                format!("CREATE TRIGGER {name} INSTEAD OF INSERT ON {view} FOR EACH ROW EXECUTE FUNCTION f_trigger();"),
            )
        }
    };
    let piece = Piece::new(phase::ON_RELATIONS, sql).needing(on).needing("f_trigger");
    let piece = piece.about(&format!("TRIGGER {name} ON {on}"), chance);
    let fires = chance.pick(&["DISABLE", "ENABLE REPLICA", "ENABLE ALWAYS"]);
    Some(if *on == table {
        piece.maybe(chance, 25, phase::SETTINGS, format!("ALTER TABLE {table} {fires} TRIGGER {name};"))
    } else {
        piece
    })
}
