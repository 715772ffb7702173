//! Overloaded functions, functions on rows and with parsed bodies, procedures, aggregates, operators and their classes.

use super::chance::Chance;
use super::pick;
use super::piece::{Piece, phase};
use super::schema::Schema;

pub fn overloaded(schema: &Schema, name: &str, chance: &mut Chance) -> Option<Piece> {
    let own = pick::part(schema, "t_", chance);
    let mut piece = Piece { family: 0, lines: Vec::new(), needs: Vec::new() };
    let arguments =
        ["a integer", "a text", "a integer, b text DEFAULT 'x'", "VARIADIC a numeric[]", "OUT a integer, OUT b text"];
    for argument in arguments {
        if chance.is(55) {
            continue;
        }
        let returns = if argument.starts_with("OUT") { "SETOF record" } else { "integer" };
        let number = chance.below(50);
        let body =
            if argument.starts_with("OUT") { format!("SELECT {number}, 'x'") } else { format!("SELECT {number}") };
        piece.lines.push((phase::ROUTINES, function(name, argument, returns, &body, chance)));
    }
    if let Some(own) = own.filter(|_| chance.is(50)) {
        let argument = format!("a {own}, b {own}[] DEFAULT NULL");
        piece.lines.push((phase::ROUTINES, function(name, &argument, &own, "SELECT a", chance)));
        piece = piece.needing(&own);
    }
    (!piece.lines.is_empty()).then_some(piece)
}

fn function(name: &str, arguments: &str, returns: &str, body: &str, chance: &mut Chance) -> String {
    let mut attributes = vec![chance.pick(&["IMMUTABLE", "STABLE", "VOLATILE"]).to_owned()];
    let more = [
        "STRICT",
        "SECURITY DEFINER",
        "LEAKPROOF",
        "PARALLEL SAFE",
        "PARALLEL RESTRICTED",
        "COST 7",
        "SET search_path TO public, pg_temp",
        "SET work_mem TO '8MB'",
    ];
    attributes.extend(more.into_iter().filter(|_| chance.is(12)).map(str::to_owned));
    if returns.starts_with("SETOF") && chance.is(30) {
        attributes.push("ROWS 5".to_owned());
    }
    let attributes = attributes.join(" ");
    format!("CREATE FUNCTION {name}({arguments}) RETURNS {returns} LANGUAGE sql {attributes} AS $$ {body} $$;")
}

pub fn procedure(schema: &Schema, name: &str, chance: &mut Chance) -> Option<Piece> {
    let table = pick::table(schema, chance)?;
    let argument = chance.pick(&["", "a integer", "a text DEFAULT 'y', INOUT b integer DEFAULT 1"]);
    let body = format!("BEGIN DELETE FROM {table} WHERE id = {}; END", 1000 + chance.below(5));
    let security = chance.pick(&["", " SECURITY DEFINER", " SET work_mem TO '8MB'"]);
    let sql = format!("CREATE PROCEDURE {name}({argument}) LANGUAGE plpgsql{security} AS $$ {body} $$;");
    Some(Piece::new(phase::ROUTINES, sql).needing(&table).about(&format!("PROCEDURE {name}"), chance))
}

pub fn aggregate(_: &Schema, name: &str, chance: &mut Chance) -> Option<Piece> {
    let step = format!("{name}_step");
    let own = chance.is(60);
    let function = if own { step.clone() } else { "int4pl".to_owned() };
    let mut options = vec![format!("SFUNC = {function}"), "STYPE = integer".to_owned()];
    let more = [("INITCOND = '0'", 60), ("PARALLEL = SAFE", 30), ("COMBINEFUNC = int4pl", 30), ("SSPACE = 64", 20)];
    options.extend(more.into_iter().filter(|(_, percent)| chance.is(*percent)).map(|(option, _)| option.to_owned()));
    let sql = format!("CREATE AGGREGATE {name}(integer) ({});", options.join(", "));
    let piece = Piece::new(phase::ROUTINES + 1, sql).about(&format!("AGGREGATE {name}(integer)"), chance);
    let volatility = chance.pick(&["IMMUTABLE", "STABLE"]);
    let body = format!(
        "CREATE FUNCTION {step}(a integer, b integer) RETURNS integer LANGUAGE sql {volatility} AS 'SELECT a + b * {}';",
        chance.below(9)
    );
    Some(if own { piece.then(phase::ROUTINES, body) } else { piece })
}

/// Symbols that nothing of PostgreSQL's own has, by the last letter of a name.
fn symbol(name: &str, end: &str) -> String {
    let symbols = ["<%>", "<->>", "=#=", "@@#", "##~", "<&!>", "%%>", "~~#"];
    format!("{}{end}", symbols[name.bytes().map(usize::from).sum::<usize>() % symbols.len()])
}

pub fn operator(schema: &Schema, name: &str, chance: &mut Chance) -> Option<Piece> {
    let own = pick::part(schema, "t_e", chance).or_else(|| pick::part(schema, "t_c", chance));
    let data_type = own.clone().filter(|_| chance.is(60)).unwrap_or("integer".to_owned());
    let symbol = symbol(name, "");
    let number = chance.below(9);
    let body = format!(
        "CREATE FUNCTION {name}(a {data_type}, b {data_type}) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT {number} > 4';"
    );
    let mut options = vec![format!("LEFTARG = {data_type}, RIGHTARG = {data_type}, FUNCTION = {name}")];
    let more =
        [format!("COMMUTATOR = {symbol}"), "RESTRICT = eqsel".into(), "JOIN = eqjoinsel".into(), "HASHES".into()];
    options.extend(more.into_iter().filter(|_| chance.is(30)));
    let piece = Piece::new(phase::ROUTINES, body);
    let piece = piece.then(phase::ROUTINES + 1, format!("CREATE OPERATOR {symbol} ({});", options.join(", ")));
    let piece = piece.about(&format!("OPERATOR {symbol} ({data_type}, {data_type})"), chance);
    Some(if own.as_ref() == Some(&data_type) { piece.needing(&data_type) } else { piece })
}

pub fn operator_class(_: &Schema, name: &str, chance: &mut Chance) -> Option<Piece> {
    let family = chance.is(50);
    let of = if family { format!(" FAMILY {name}_family") } else { String::new() };
    let operators = if chance.is(50) {
        "OPERATOR 1 <, OPERATOR 3 =, OPERATOR 5 >"
    } else {
        "OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >"
    };
    let sql = format!(
        "CREATE OPERATOR CLASS {name} FOR TYPE integer USING btree{of} AS {operators}, FUNCTION 1 btint4cmp(integer, integer);"
    );
    let piece = Piece::new(phase::ROUTINES + 1, sql).about(&format!("OPERATOR CLASS {name} USING btree"), chance);
    Some(if family {
        piece.then(phase::ROUTINES, format!("CREATE OPERATOR FAMILY {name}_family USING btree;"))
    } else {
        piece
    })
}

/// A function on the rows of a table.
pub fn on_rows(schema: &Schema, name: &str, chance: &mut Chance) -> Option<Piece> {
    let table = pick::table(schema, chance)?;
    let number = chance.below(50);
    let sql = match chance.below(3) {
        0 => format!("CREATE FUNCTION {name}(r {table}) RETURNS integer LANGUAGE sql STABLE AS 'SELECT {number}';"),
        1 => format!(
            "CREATE FUNCTION {name}() RETURNS SETOF {table} LANGUAGE sql AS 'SELECT * FROM {table} LIMIT {number}';"
        ),
        _ => format!(
            "CREATE FUNCTION {name}(n integer) RETURNS TABLE (x integer, r {table}) LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY SELECT {number}, t FROM {table} t; END $$;"
        ),
    };
    Some(Piece::new(phase::ROUTINES_ON_TABLES, sql).needing(&table))
}

/// A function whose body PostgreSQL has parsed, so that it needs what it names.
pub fn parsed(schema: &Schema, name: &str, chance: &mut Chance) -> Option<Piece> {
    let (table, column) = pick::table_and_column(schema, chance, |_| true)?;
    let called = pick::part(schema, "f_", chance).filter(|name| name != "f_trigger" && chance.is(40));
    let number = chance.below(9).to_string();
    let value = called.as_ref().map_or(number.clone(), |called| format!("{called}({number})"));
    let sql = match chance.below(3) {
        0 => format!(
            "CREATE FUNCTION {name}() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count({column}) + {value} FROM {table}; END;"
        ),
        1 => format!(
            "CREATE FUNCTION {name}(n integer) RETURNS bigint LANGUAGE sql STABLE RETURN (SELECT count({column}) FROM {table}) + n + {value};"
        ),
        _ => format!(
            "CREATE PROCEDURE {name}() LANGUAGE sql BEGIN ATOMIC DELETE FROM {table} WHERE {column} IS NULL AND {value} > 90; END;"
        ),
    };
    let piece = Piece::new(phase::ROUTINES_ON_TABLES, sql).needing(&table);
    Some(called.iter().fold(piece, |piece, called| piece.needing(called)))
}
