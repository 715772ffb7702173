//! Partitioned tables with their partitions, and tables that inherit.

use super::chance::Chance;
use super::pick;
use super::piece::{Piece, phase};
use super::schema::{Part, Schema};

/// The columns that partitioned tables and their partitions have.
const COLUMNS: &str = "id integer NOT NULL, region text, at date, much numeric(8,2)";

/// A partitioned table's strategy follows from its name: PostgreSQL cannot change it.
fn strategy(parent: &str) -> &'static str {
    ["RANGE (id)", "LIST (region)", "HASH (id)", "RANGE (at, id)"][parent.len() % 4]
}

pub fn parent(_: &Schema, name: &str, chance: &mut Chance) -> Option<Piece> {
    let more = match chance.below(4) {
        0 => format!(", CONSTRAINT {name}_much CHECK (much > -{})", chance.below(9)),
        1 if !strategy(name).starts_with("LIST") => {
            format!(
                ", CONSTRAINT {name}_key PRIMARY KEY (id{})",
                if strategy(name).contains("at") { ", at" } else { "" }
            )
        }
        2 => ", extra integer DEFAULT 7".to_owned(),
        _ => String::new(),
    };
    let sql = format!("CREATE TABLE {name} ({COLUMNS}{more}) PARTITION BY {};", strategy(name));
    Some(Piece::new(phase::TABLES, sql).about(&format!("TABLE {name}"), chance))
}

pub fn partition(schema: &Schema, name: &str, chance: &mut Chance) -> Option<Piece> {
    let parent = pick::part(schema, "pt_", chance)?;
    let number = name.bytes().map(usize::from).sum::<usize>() % 4;
    if chance.is(20) {
        return Some(Piece::new(phase::TABLES, format!("CREATE TABLE {name} ({COLUMNS});")));
    }
    let bound = match strategy(&parent) {
        _ if chance.is(15) => "DEFAULT".to_owned(),
        "RANGE (id)" => format!("FOR VALUES FROM ({}) TO ({})", number * 2, number * 2 + 2),
        "LIST (region)" => format!("FOR VALUES IN ('{number} t', 'r{number}')"),
        "HASH (id)" => format!("FOR VALUES WITH (MODULUS 4, REMAINDER {number})"),
        _ => format!("FOR VALUES FROM ('2020-01-0{}', MINVALUE) TO ('2020-01-0{}', MINVALUE)", number + 1, number + 2),
    };
    let nested = if chance.is(20) { " PARTITION BY LIST (region)" } else { "" };
    let piece = if chance.is(60) || !nested.is_empty() {
        Piece::new(phase::PARTS_OF_TABLES, format!("CREATE TABLE {name} PARTITION OF {parent} {bound}{nested};"))
    } else {
        let attach = format!("ALTER TABLE {parent} ATTACH PARTITION {name} {bound};");
        Piece::new(phase::TABLES, format!("CREATE TABLE {name} ({COLUMNS});")).then(phase::PARTS_OF_TABLES + 1, attach)
    };
    let piece = if nested.is_empty() {
        let set = ["SET DEFAULT '0 t'", "SET STATISTICS 50"][chance.below(2)];
        piece.maybe(chance, 25, phase::SETTINGS, format!("ALTER TABLE {name} ALTER COLUMN region {set};"))
    } else {
        piece.then(phase::PARTS_OF_TABLES + 1, format!("CREATE TABLE {name}_rest PARTITION OF {name} DEFAULT;"))
    };
    Some(piece.needing(&parent))
}

/// An index, a trigger, a constraint or a setting on a partitioned table.
pub fn on_parent(schema: &Schema, name: &str, chance: &mut Chance) -> Option<Piece> {
    let parent = pick::part(schema, "pt_", chance)?;
    let sql = match chance.below(6) {
        0 => format!("CREATE INDEX {name} ON {parent} (region, much);"),
        1 => format!("CREATE INDEX {name} ON {parent} (lower(region)) WHERE much > {};", chance.below(9)),
        2 => format!("ALTER TABLE {parent} ADD CONSTRAINT {name} CHECK (length(region) < {});", 50 + chance.below(9)),
        3 => format!("CREATE TRIGGER {name} AFTER UPDATE ON {parent} FOR EACH ROW EXECUTE FUNCTION f_trigger();"),
        4 => {
            let other =
                pick::of_kind(schema, chance, |part| matches!(part, Part::Table(table) if table.key.is_some()))?;
            format!("ALTER TABLE {parent} ADD CONSTRAINT {name} FOREIGN KEY (id) REFERENCES {other};")
        }
        _ => format!("ALTER TABLE {parent} ADD COLUMN {name} integer DEFAULT {};", chance.below(9)),
    };
    Some(Piece::new(phase::ON_RELATIONS, sql).needing(&parent))
}

/// A table that inherits from another one.
pub fn child(schema: &Schema, name: &str, chance: &mut Chance) -> Option<Piece> {
    let parent = pick::table(schema, chance)?;
    let own = match chance.below(4) {
        0 => "".to_owned(),
        // A column that the child says once more stays its own for ever: PostgreSQL can only drop it.
        1 => format!("{name}_own integer NOT NULL"),
        2 => format!("{name}_own text, PRIMARY KEY (id)"),
        _ => format!("{name}_own text DEFAULT '{}'", chance.word()),
    };
    let second = pick::part(schema, "ih_", chance).filter(|other| other.as_str() < name && chance.is(30));
    let from = second.as_ref().unwrap_or(&parent).clone();
    // A child of a child comes after it.
    let phase = phase::PARTS_OF_TABLES + u8::from(second.is_some());
    Some(Piece::new(phase, format!("CREATE TABLE {name} ({own}) INHERITS ({from});")).needing(&from))
}
