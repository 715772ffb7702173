//! Schemas, and what few databases have: languages, access methods, conversions, transforms, what text search is made of.

use super::chance::Chance;
use super::piece::{Piece, phase};
use super::schema::Schema;

pub fn schema(_: &Schema, name: &str, chance: &mut Chance) -> Option<Piece> {
    Some(Piece::new(phase::SCHEMAS, format!("CREATE SCHEMA {name};")).about(&format!("SCHEMA {name}"), chance))
}

pub fn seldom(_: &Schema, name: &str, chance: &mut Chance) -> Option<Piece> {
    let (target, sql) = match chance.below(6) {
        0 => (format!("LANGUAGE {name}"), format!("CREATE TRUSTED LANGUAGE {name} HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;")),
        1 => (format!("ACCESS METHOD {name}"), format!("CREATE ACCESS METHOD {name} TYPE INDEX HANDLER bthandler;")),
        2 => (format!("CONVERSION {name}"), format!("CREATE {}CONVERSION {name} FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;", chance.pick(&["", "DEFAULT "]))),
        3 => (format!("TEXT SEARCH TEMPLATE {name}"), format!("CREATE TEXT SEARCH TEMPLATE {name} (INIT = dsimple_init, LEXIZE = dsimple_lexize);")),
        4 => (format!("TEXT SEARCH PARSER {name}"), format!("CREATE TEXT SEARCH PARSER {name} (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);")),
        _ => ("TRANSFORM FOR integer LANGUAGE sql".to_owned(), "CREATE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal), TO SQL WITH FUNCTION int4recv(internal));".to_owned()),
    };
    Some(Piece::new(phase::TYPES, sql).about(&target, chance))
}
