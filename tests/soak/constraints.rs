//! Constraints beside those of `schema.rs`, and identity columns.

use super::chance::Chance;
use super::pick;
use super::piece::{Piece, phase};
use super::schema::Schema;

pub fn any(schema: &Schema, name: &str, chance: &mut Chance) -> Option<Piece> {
    let table = pick::table(schema, chance)?;
    let what = match chance.below(4) {
        0 => exclusion(schema, &table, chance)?,
        1 => check(schema, &table, chance)?,
        2 => unique(schema, &table, chance)?,
        _ => return foreign(schema, &table, name, chance),
    };
    let piece = Piece::new(phase::CONSTRAINTS, format!("ALTER TABLE {table} ADD CONSTRAINT {name} {what};"));
    Some(piece.needing(&table).about(&format!("CONSTRAINT {name} ON {table}"), chance))
}

fn exclusion(schema: &Schema, table: &str, chance: &mut Chance) -> Option<String> {
    let late = chance.pick(&["", " DEFERRABLE", " DEFERRABLE INITIALLY DEFERRED"]);
    Some(if chance.is(50) {
        let column = pick::column(schema, table, chance, pick::is_integer)?;
        let end = 1 + chance.below(2);
        format!("EXCLUDE USING gist (int8range({column}::bigint, {column}::bigint + {end}) WITH &&){late}")
    } else {
        let column = pick::column(schema, table, chance, pick::is_sortable)?;
        format!("EXCLUDE USING btree ({column} WITH =) WHERE ({column} IS NOT NULL){late}")
    })
}

fn check(schema: &Schema, table: &str, chance: &mut Chance) -> Option<String> {
    let number = pick::column(schema, table, chance, pick::is_number)?;
    let ending = chance.pick(&["", " NOT VALID", " NO INHERIT", " NO INHERIT NOT VALID"]);
    Some(format!("CHECK ({number} > {} OR {number} IS NULL){ending}", -(chance.below(9) as i64)))
}

fn unique(schema: &Schema, table: &str, chance: &mut Chance) -> Option<String> {
    let column = pick::column(schema, table, chance, pick::is_sortable)?;
    let include = pick::column(schema, table, chance, |_| true).filter(|other| *other != column && chance.is(30));
    let include = include.map_or(String::new(), |other| format!(" INCLUDE ({other})"));
    let nulls = chance.pick(&["", "", " NULLS NOT DISTINCT"]);
    let late = chance.pick(&["", " DEFERRABLE", " DEFERRABLE INITIALLY DEFERRED"]);
    let with = chance.pick(&["", "", " WITH (fillfactor=80)"]);
    Some(format!("UNIQUE{nulls} ({column}){include}{with}{late}"))
}

fn foreign(schema: &Schema, table: &str, name: &str, chance: &mut Chance) -> Option<Piece> {
    let column = pick::column(schema, table, chance, pick::is_integer)?;
    let other = pick::table(schema, chance)?;
    let on = chance.pick(&["", " ON DELETE CASCADE", " ON DELETE SET NULL", " ON UPDATE CASCADE", " MATCH FULL"]);
    let late = chance.pick(&["", " DEFERRABLE", " DEFERRABLE INITIALLY DEFERRED", " NOT VALID"]);
    let sql = format!("ALTER TABLE {table} ADD CONSTRAINT {name} FOREIGN KEY ({column}) REFERENCES {other}{on}{late};");
    Some(Piece::new(phase::CONSTRAINTS, sql).needing(table).needing(&other))
}

/// A table with an identity column or one that owns its sequence.
pub fn identity(_: &Schema, name: &str, chance: &mut Chance) -> Option<Piece> {
    let always = chance.pick(&["ALWAYS", "BY DEFAULT"]);
    let options = chance.pick(&["", " (INCREMENT 2)", " (START 100 MINVALUE 10 CACHE 5)", " (CYCLE)"]);
    let kind = chance.pick(&["integer", "bigint", "smallint"]);
    let number = match chance.below(4) {
        0 => "number serial".to_owned(),
        1 => format!("number {kind}"),
        _ => format!("number {kind} GENERATED {always} AS IDENTITY{options}"),
    };
    let made = match chance.below(3) {
        0 => "",
        1 => ", upper_label text GENERATED ALWAYS AS (upper(label)) STORED",
        _ => ", upper_label text GENERATED ALWAYS AS (label || '!') STORED",
    };
    let key = chance.pick(&["", ", PRIMARY KEY (number)", ", UNIQUE (number)"]);
    let sql = format!("CREATE TABLE {name} ({number}, label text{made}{key});");
    Some(Piece::new(phase::TABLES, sql).about(&format!("COLUMN {name}.number"), chance))
}
