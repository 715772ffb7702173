//! What is elsewhere: wrappers, servers, tables, and who a user is there.

use super::chance::Chance;
use super::pick;
use super::piece::{Piece, phase};
use super::schema::Schema;

pub fn wrapper(_: &Schema, name: &str, chance: &mut Chance) -> Option<Piece> {
    let options = chance.pick(&["", " OPTIONS (debug 'true')", " OPTIONS (debug 'false', more 'a')"]);
    let sql = format!("CREATE FOREIGN DATA WRAPPER {name}{options};");
    Some(Piece::new(phase::SCHEMAS, sql).about(&format!("FOREIGN DATA WRAPPER {name}"), chance))
}

pub fn server(schema: &Schema, name: &str, chance: &mut Chance) -> Option<Piece> {
    let wrapper = pick::part(schema, "fw", chance)?;
    let version = chance.pick(&["", " VERSION '2'", " TYPE 'kind' VERSION '3'"]);
    let options = chance.pick(&["", " OPTIONS (host 'there')", " OPTIONS (host 'here', port '5')"]);
    let sql = format!("CREATE SERVER {name}{version} FOREIGN DATA WRAPPER {wrapper}{options};");
    Some(Piece::new(phase::SCHEMAS + 1, sql).needing(&wrapper).about(&format!("SERVER {name}"), chance))
}

pub fn table(schema: &Schema, name: &str, chance: &mut Chance) -> Option<Piece> {
    let server = pick::part(schema, "fs", chance)?;
    let options = chance.pick(&["", " OPTIONS (table_name 'a')", " OPTIONS (table_name 'b', schema_name 'c')"]);
    let of_column = chance.pick(&["", " OPTIONS (column_name 'x')"]);
    let more = chance.pick(&["", ", much numeric DEFAULT 2", ", CONSTRAINT positive CHECK (id > 0)"]);
    let parent = pick::part(schema, "pt_", chance).filter(|_| chance.is(15));
    let sql = match &parent {
        Some(parent) => format!("CREATE FOREIGN TABLE {name} PARTITION OF {parent} DEFAULT SERVER {server}{options};"),
        None => format!(
            "CREATE FOREIGN TABLE {name} (id integer NOT NULL{of_column}, label text{more}) SERVER {server}{options};"
        ),
    };
    let piece = Piece::new(phase::PARTS_OF_TABLES, sql).needing(&server);
    let piece = piece.about(&format!("FOREIGN TABLE {name}"), chance);
    Some(parent.iter().fold(piece, |piece, parent| piece.needing(parent)))
}

pub fn user_mapping(schema: &Schema, _: &str, chance: &mut Chance) -> Option<Piece> {
    let server = pick::part(schema, "fs", chance)?;
    let user = chance.pick(&["PUBLIC", "limbeck_case_reader", "\"limbeck_case Odd\""]);
    let options = chance.pick(&["", " OPTIONS (\"user\" 'me')", " OPTIONS (\"user\" 'you', password 'p')"]);
    let sql = format!("CREATE USER MAPPING FOR {user} SERVER {server}{options};");
    Some(Piece::new(phase::SCHEMAS + 2, sql).needing(&server))
}
