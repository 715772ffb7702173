//! Text search dictionaries and configurations.

use super::chance::Chance;
use super::pick;
use super::piece::{Piece, phase};
use super::schema::Schema;

pub fn dictionary(_: &Schema, name: &str, chance: &mut Chance) -> Option<Piece> {
    let options = chance.pick(&[
        "TEMPLATE = simple",
        "TEMPLATE = simple, ACCEPT = false",
        "TEMPLATE = simple, STOPWORDS = english",
        "TEMPLATE = snowball, LANGUAGE = english",
        "TEMPLATE = snowball, LANGUAGE = german, STOPWORDS = german",
    ]);
    let sql = format!("CREATE TEXT SEARCH DICTIONARY {name} ({options});");
    Some(Piece::new(phase::TYPES, sql).about(&format!("TEXT SEARCH DICTIONARY {name}"), chance))
}

pub fn configuration(schema: &Schema, name: &str, chance: &mut Chance) -> Option<Piece> {
    let dictionary = pick::part(schema, "td", chance);
    let from = chance.pick(&["COPY = simple", "COPY = english", "PARSER = \"default\""]);
    let piece = Piece::new(phase::TYPES + 1, format!("CREATE TEXT SEARCH CONFIGURATION {name} ({from});"));
    let piece = piece.about(&format!("TEXT SEARCH CONFIGURATION {name}"), chance);
    let words = chance.pick(&["word", "asciiword, word", "email", "hword, numword"]);
    let verb = if from.starts_with("COPY") { "ALTER" } else { "ADD" };
    let Some(dictionary) = dictionary.filter(|_| chance.is(70)) else {
        return Some(piece);
    };
    let more = chance.pick(&["", ", simple"]);
    let sql = format!("ALTER TEXT SEARCH CONFIGURATION {name} {verb} MAPPING FOR {words} WITH {dictionary}{more};");
    Some(piece.then(phase::TYPES + 2, sql).needing(&dictionary))
}
