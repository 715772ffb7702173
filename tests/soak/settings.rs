//! What is set on tables, columns and indexes; indexes beside those of `schema.rs`; defaults that need something.

use super::chance::Chance;
use super::pick;
use super::piece::{Piece, phase};
use super::schema::{Part, Schema};

pub fn of_table(schema: &Schema, _: &str, chance: &mut Chance) -> Option<Piece> {
    let table = pick::table(schema, chance)?;
    let key = format!("{}_key", table.replace('.', "_"));
    let what = match chance.below(9) {
        0 => format!("SET (fillfactor={})", 50 + chance.below(5)),
        1 => "SET (autovacuum_enabled=false, toast.autovacuum_enabled=false)".to_owned(),
        2 => format!("SET (parallel_workers={})", chance.below(5)),
        3 => "REPLICA IDENTITY FULL".to_owned(),
        4 => "REPLICA IDENTITY NOTHING".to_owned(),
        5 => format!("REPLICA IDENTITY USING INDEX {key}"),
        6 => format!("CLUSTER ON {key}"),
        7 => "FORCE ROW LEVEL SECURITY".to_owned(),
        _ => "SET UNLOGGED".to_owned(),
    };
    Some(Piece::new(phase::SETTINGS, format!("ALTER TABLE {table} {what};")).needing(&table))
}

pub fn of_column(schema: &Schema, _: &str, chance: &mut Chance) -> Option<Piece> {
    let wide = |column: &super::schema::Column| pick::is_text(column) || column.data_type == "jsonb";
    let (what, column) = match chance.below(4) {
        0 => ("SET STORAGE EXTERNAL", pick::table_and_column(schema, chance, wide)?),
        1 => ("SET COMPRESSION pglz", pick::table_and_column(schema, chance, wide)?),
        2 => ("SET STATISTICS 77", pick::table_and_column(schema, chance, |_| true)?),
        _ => ("SET (n_distinct=-0.5)", pick::table_and_column(schema, chance, |_| true)?),
    };
    let (table, column) = column;
    Some(Piece::new(phase::SETTINGS, format!("ALTER TABLE {table} ALTER COLUMN {column} {what};")).needing(&table))
}

pub fn index(schema: &Schema, name: &str, chance: &mut Chance) -> Option<Piece> {
    let (table, column) = pick::table_and_column(schema, chance, pick::is_sortable)?;
    let collation = pick::part(schema, "cl", chance);
    let class = pick::part(schema, "oc", chance);
    let mut needs = vec![table.clone()];
    let text = pick::column(schema, &table, chance, pick::is_text);
    let number = pick::column(schema, &table, chance, |column| column.data_type == "integer");
    let key = match (chance.below(6), text, number) {
        (0, Some(text), _) => format!("(lower({text}))"),
        (1, Some(text), _) if collation.is_some() => {
            let collation = collation?;
            needs.push(collation.clone());
            format!("({text} COLLATE {collation} DESC)")
        }
        (2, _, Some(number)) if class.is_some() => {
            let class = class?;
            needs.push(class.clone());
            format!("({number} {class})")
        }
        (3, _, Some(number)) => format!("(({number} % 10), {column} DESC NULLS LAST)"),
        (4, Some(text), _) => format!("({text} text_pattern_ops)"),
        _ => format!("({column}) INCLUDE (id)"),
    };
    let with = chance.pick(&["", "", " WITH (fillfactor=60)", " WITH (deduplicate_items=off)"]);
    let nulls = chance.pick(&["", "", " NULLS NOT DISTINCT"]);
    let unique = if nulls.is_empty() { "" } else { "UNIQUE " };
    let condition = if chance.is(20) { format!(" WHERE {column} IS NOT NULL") } else { String::new() };
    let sql = format!("CREATE {unique}INDEX {name} ON {table} {key}{nulls}{with}{condition};");
    let piece = Piece { needs, ..Piece::new(phase::ON_RELATIONS, sql) }.about(&format!("INDEX {name}"), chance);
    let set = format!("ALTER INDEX {name} ALTER COLUMN 1 SET STATISTICS {};", 10 + chance.below(90));
    let piece = if chance.is(10) { piece.then(phase::SETTINGS, set) } else { piece };
    Some(piece.maybe(chance, 8, phase::SETTINGS, format!("ALTER TABLE {table} CLUSTER ON {name};")))
}

/// A default that calls a function or takes its values from a sequence.
pub fn default(schema: &Schema, _: &str, chance: &mut Chance) -> Option<Piece> {
    let (table, column) = pick::table_and_column(schema, chance, pick::is_integer)?;
    let sequence = pick::of_kind(schema, chance, |part| matches!(part, Part::Sequence { .. }));
    let function = pick::part(schema, "f_", chance).filter(|name| name != "f_trigger");
    let (of, value) = match (chance.is(60), sequence, function) {
        (true, Some(sequence), _) => (sequence.clone(), format!("nextval('{sequence}')")),
        (_, _, Some(function)) => (function.clone(), format!("{function}({})", chance.below(9))),
        _ => return None,
    };
    let sql = format!("ALTER TABLE {table} ALTER COLUMN {column} SET DEFAULT {value};");
    let piece = Piece::new(phase::CONSTRAINTS, sql).needing(&table).needing(&of);
    let owned = format!("ALTER SEQUENCE {of} OWNED BY {table}.{column};");
    Some(if value.starts_with("nextval") { piece.maybe(chance, 40, phase::SETTINGS, owned) } else { piece })
}
