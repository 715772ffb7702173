//! Publications and event triggers.

use super::chance::Chance;
use super::pick;
use super::piece::{Piece, phase};
use super::schema::Schema;

pub fn publication(schema: &Schema, name: &str, chance: &mut Chance) -> Option<Piece> {
    let with = chance.pick(&["", " WITH (publish = 'insert, update')", " WITH (publish_via_partition_root = true)"]);
    let piece = match chance.below(5) {
        0 => Piece::new(phase::ABOUT, format!("CREATE PUBLICATION {name} FOR ALL TABLES{with};")),
        1 => {
            let namespace = pick::part(schema, "n_", chance)?;
            let sql = format!("CREATE PUBLICATION {name} FOR TABLES IN SCHEMA {namespace}{with};");
            Piece::new(phase::ABOUT, sql).needing(&namespace)
        }
        _ => {
            let first = pick::table(schema, chance)?;
            let columns = pick::columns(schema, &first, chance, |column| column.generated.is_none());
            let listed = chance.is(40) && !columns.is_empty();
            let columns =
                if listed { format!(" (id, {})", columns.join(", ").replace("id, ", "")) } else { String::new() };
            let rows = if chance.is(30) { format!(" WHERE (id > {})", chance.below(9)) } else { String::new() };
            let second = pick::part(schema, chance.pick(&["pt_", "id_", "ih_"]), chance);
            let more = second.as_ref().map_or(String::new(), |name| format!(", {name}"));
            let sql = format!("CREATE PUBLICATION {name} FOR TABLE {first}{columns}{rows}{more}{with};");
            let piece = Piece::new(phase::ABOUT, sql).needing(&first);
            second.iter().fold(piece, |piece, second| piece.needing(second))
        }
    };
    Some(piece.maybe(chance, 20, phase::ABOUT + 1, format!("COMMENT ON PUBLICATION {name} IS 'news';")))
}

pub fn event_trigger(_: &Schema, name: &str, chance: &mut Chance) -> Option<Piece> {
    let number = chance.below(9);
    let function = format!(
        "CREATE FUNCTION {name}() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM {number}; END $$;"
    );
    let event = chance.pick(&["ddl_command_start", "ddl_command_end", "sql_drop"]);
    let when = chance.pick(&["", " WHEN TAG IN ('CREATE TABLE', 'DROP TABLE')", " WHEN TAG IN ('DROP FUNCTION')"]);
    let sql = format!("CREATE EVENT TRIGGER {name} ON {event}{when} EXECUTE FUNCTION {name}();");
    let piece = Piece::new(phase::ROUTINES, function).then(phase::ABOUT, sql);
    let fires = chance.pick(&["DISABLE", "ENABLE ALWAYS"]);
    Some(piece.maybe(chance, 30, phase::ABOUT + 1, format!("ALTER EVENT TRIGGER {name} {fires};")))
}
