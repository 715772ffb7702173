//! Ranges, domains over other types of the schema, collations, casts, typed tables.

use super::chance::Chance;
use super::pick;
use super::piece::{Piece, phase};
use super::schema::{Part, Schema};

pub fn range(_: &Schema, name: &str, chance: &mut Chance) -> Option<Piece> {
    let mut options = vec![format!("SUBTYPE = {}", chance.pick(&["integer", "numeric", "date", "float8"]))];
    if options[0].ends_with("float8") && chance.is(60) {
        options.push("SUBTYPE_DIFF = float8mi".to_owned());
    }
    if chance.is(40) {
        options.push(format!("MULTIRANGE_TYPE_NAME = {name}_many"));
    }
    let sql = format!("CREATE TYPE {name} AS RANGE ({});", options.join(", "));
    Some(Piece::new(phase::TYPES, sql).about(&format!("TYPE {name}"), chance))
}

pub fn domain(schema: &Schema, name: &str, chance: &mut Chance) -> Option<Piece> {
    let own = pick::part(schema, chance.pick(&["t_e", "t_d_", "t_r", "t_c"]), chance);
    let collation = pick::part(schema, "cl", chance).filter(|_| own.is_none());
    let base = own.clone().unwrap_or("text".to_owned());
    let collate = collation.as_ref().map_or(String::new(), |name| format!(" COLLATE {name}"));
    let mut sql = format!("CREATE DOMAIN {name} AS {base}{collate}");
    if chance.is(30) && own.is_none() {
        sql.push_str(&format!(" DEFAULT '{}'", chance.word()));
    }
    for number in 0..chance.below(3) {
        let length = 10 + 10 * chance.below(4);
        sql.push_str(&format!(" CONSTRAINT {name}_{number} CHECK (length(VALUE::text) < {length})"));
    }
    let piece = Piece::new(phase::MORE_TYPES, sql + ";").about(&format!("DOMAIN {name}"), chance);
    Some([own, collation].iter().flatten().fold(piece, |piece, part| piece.needing(part)))
}

pub fn collation(_: &Schema, name: &str, chance: &mut Chance) -> Option<Piece> {
    let how =
        chance.pick(&["FROM \"C\"", "(LOCALE = 'C')", "(LC_COLLATE = 'C', LC_CTYPE = 'POSIX')", "FROM \"POSIX\""]);
    let sql = format!("CREATE COLLATION {name} {how};");
    Some(Piece::new(phase::SCHEMAS, sql).about(&format!("COLLATION {name}"), chance))
}

pub fn cast(schema: &Schema, name: &str, chance: &mut Chance) -> Option<Piece> {
    let from = pick::of_kind(schema, chance, |part| matches!(part, Part::Enum(_) | Part::Composite(_)))?;
    let context = chance.pick(&["", " AS ASSIGNMENT"]);
    let target = format!("({from} AS bigint)");
    let with = if chance.is(70) { format!("FUNCTION {name}({from})") } else { "INOUT".to_owned() };
    let body = 1 + chance.below(9);
    let function = format!("CREATE FUNCTION {name}(v {from}) RETURNS bigint LANGUAGE sql AS 'SELECT {body}::bigint';");
    let piece = Piece::new(phase::ROUTINES, function).needing(&from);
    let piece = piece.then(phase::ROUTINES + 1, format!("CREATE CAST {target} WITH {with}{context};"));
    Some(piece.about(&format!("CAST {target}"), chance))
}

pub fn typed_table(schema: &Schema, name: &str, chance: &mut Chance) -> Option<Piece> {
    let of = pick::of_kind(schema, chance, |part| matches!(part, Part::Composite(_)))?;
    let options = match chance.below(3) {
        0 => "",
        1 => " (one WITH OPTIONS DEFAULT 3)",
        _ => " (PRIMARY KEY (one))",
    };
    let sql = format!("CREATE TABLE {name} OF {of}{options};");
    Some(Piece::new(phase::TABLES, sql).needing(&of).about(&format!("TABLE {name}"), chance))
}
