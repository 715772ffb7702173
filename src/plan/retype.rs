//! What a change of a column's type does to its values.
//!
//! Which casts exist, and which of them an assignment may use, is in `pg_cast`:
//! <https://www.postgresql.org/docs/current/catalog-pg-cast.html>. Only built-in types are known here; for the rest the
//! careful answer is given, and the scratch database says whether the statement works.

use crate::sql;
use crate::sql::{Deparsed, Ident, Literal, Sql};

/// What happens to the table and its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Effect {
    /// Only the catalog changes.
    Nothing,
    /// The table is written anew and every value stays what it is.
    Rewrites,
    /// The table is written anew and some values are refused or changed.
    Narrows {
        /// Which ones, in words.
        what: &'static str,
        /// A condition that is true for them.
        condition: Sql,
    },
}

/// The expression after `USING`; none where PostgreSQL converts by assignment. By assignment a text that is too long is
/// refused; an explicit cast would cut it silently.
pub(super) fn using(before: &str, after: &str, column: &str) -> Option<Sql> {
    convert(before, after, &sql!("{}", Ident(column)))
}

fn convert(before: &str, after: &str, value: &Sql) -> Option<Sql> {
    let (old, new) = (Type::parse(before), Type::parse(after));
    if old.is_array != new.is_array {
        return across(&old, &new, (before, after), value);
    }
    let assigns = old.base == new.base
        || new.family() == Family::Text && !new.is_array
        || new.family() == old.family() && old.family() != Family::Other
        || old.family() == Family::Moment && after == "date";
    if assigns {
        return None;
    }
    let direct =
        old.family() == Family::Text || matches!((old.base, new.base), ("boolean", "integer") | ("integer", "boolean"));
    Some(if direct {
        sql!("{}::{}", value, Deparsed(after))
    } else if old.is_array && new.family() == Family::Text {
        // By assignment from there on: a cast would cut an element that is too long.
        sql!("{}::text[]", value)
    } else if old.is_array {
        sql!("{}::text[]::{}", value, Deparsed(after))
    } else if (old.base, new.family()) == ("boolean", Family::Number) {
        sql!("{}::integer::{}", value, Deparsed(after))
    } else {
        sql!("{}::text::{}", value, Deparsed(after))
    })
}

/// A value and an array of it. Only of types whose values are never written as an array is is the value the only element; what
/// else there is goes by its text.
fn across(old: &Type<'_>, new: &Type<'_>, (before, after): (&str, &str), value: &Sql) -> Option<Sql> {
    let element = |array: &str| array.trim_end_matches("[]").to_owned();
    let of_text = new.family() == Family::Text;
    match (old.is_array, new.is_array) {
        (true, _) if of_text => None,
        (true, _) if new.is_single() && (old.is_single() || old.family() == Family::Text) => {
            Some(only_element(value, after, |only| {
                let before = element(before);
                convert(&before, after, only).unwrap_or_else(|| only.clone())
            }))
        }
        (false, _) if old.is_single() && (new.is_single() || of_text) => {
            let converted = convert(before, &element(after), value);
            Some(as_only_element(value, &converted.unwrap_or_else(|| value.clone())))
        }
        // By assignment from there on: a cast would cut an element that is too long.
        (false, _) if of_text => Some(sql!("{}::text::text[]", value)),
        _ => Some(sql!("{}::text::{}", value, Deparsed(after))),
    }
}

/// A value, converted, as an array of it alone. A composite value `IS NULL` where each of its fields is.
pub(super) fn as_only_element(value: &Sql, converted: &Sql) -> Sql {
    sql!("CASE WHEN {} IS DISTINCT FROM NULL THEN ARRAY[{}] END", value, converted)
}

/// The only element of an array, converted. An array of more or none is refused: what is made of it is no value of any type,
/// nor a label of an enumerated one, of which none is as long (63 bytes).
pub(super) fn only_element(value: &Sql, after: &str, convert: impl Fn(&Sql) -> Sql) -> Sql {
    let only = sql!("({})[array_lower({}, 1)]", value, value);
    let refused = Literal(" is not one value, and only an array of exactly one element becomes one");
    sql!(
        "CASE WHEN cardinality({}) = 1 AND {} IS DISTINCT FROM NULL THEN {} ELSE ({}::text || {})::{} END",
        value,
        only,
        convert(&only),
        value,
        refused,
        Deparsed(after)
    )
}

/// What happens to the values of `column`.
pub(super) fn effect(before: &str, after: &str, column: &str) -> Effect {
    let (old, new) = (Type::parse(before), Type::parse(after));
    let c = Ident(column);
    if old.is_array || new.is_array {
        return if old == new { Effect::Nothing } else { converted(c) };
    }
    match (old.family(), new.family()) {
        // A name is cut at 63 bytes without a word.
        (_, Family::Text) if new.base == "name" && old.base != "name" => {
            narrows("values that are too long", sql!("octet_length({}::text) > 63", c))
        }
        (Family::Text, Family::Text) => text(&old, &new, c),
        (_, Family::Text) => match new.arguments.first() {
            Some(length) => narrows("values that are too long", sql!("length({}::text) > {}", c, length)),
            None => Effect::Rewrites,
        },
        (Family::Number, Family::Number) => number(&old, &new, c),
        (Family::Json, Family::Json) if new.base == "json" => Effect::Rewrites,
        (Family::Moment, Family::Moment) if old.base == new.base => precision(&old, &new, c),
        (Family::Moment, _) if new.base == "date" => narrows("values with a time of day", sql!("{} <> {}::date", c, c)),
        (Family::Day, Family::Moment) => Effect::Rewrites,
        _ if old.base == new.base && old.arguments == new.arguments => Effect::Nothing,
        _ => converted(c),
    }
}

fn narrows(what: &'static str, condition: Sql) -> Effect {
    Effect::Narrows { what, condition }
}

fn converted(column: Ident<'_>) -> Effect {
    narrows("values that have to be converted", sql!("{} IS NOT NULL", column))
}

fn text(old: &Type<'_>, new: &Type<'_>, column: Ident<'_>) -> Effect {
    let padded = new.base == "character" || old.base == "character";
    let condition = |length: &i64| sql!("length({}::text) > {}", column, length);
    match (old.arguments.first(), new.arguments.first()) {
        (_, None) if !padded => Effect::Nothing,
        (Some(from), Some(to)) if !padded && from <= to => Effect::Nothing,
        (Some(from), Some(to)) if from > to => narrows("values that are too long", condition(to)),
        (None, Some(to)) => narrows("values that are too long", condition(to)),
        _ => Effect::Rewrites,
    }
}

fn number(old: &Type<'_>, new: &Type<'_>, column: Ident<'_>) -> Effect {
    let floats = |name: &str| matches!(name, "real" | "double precision");
    // A cast from a float to numeric keeps 6 or 15 digits of it; its text has them all.
    let exact = if floats(old.base) { sql!("{}::text::numeric", column) } else { sql!("{}::numeric", column) };
    let whole = |name: &str| ["smallint", "integer", "bigint"].iter().position(|other| *other == name);
    match (whole(old.base), whole(new.base)) {
        (Some(from), Some(to)) if from <= to => return Effect::Rewrites,
        (_, Some(to)) => {
            let (low, high) = [(-32_768, 32_767), (-2_147_483_648, 2_147_483_647), (i64::MIN, i64::MAX)][to];
            let condition = sql!("{} NOT BETWEEN {} AND {} OR {} <> trunc({})", exact, low, high, exact, exact);
            return narrows("values that are out of range or not whole", condition);
        }
        _ => {}
    }
    match (new.base, new.arguments.as_slice()) {
        ("numeric", []) if old.base == "numeric" => Effect::Nothing,
        ("numeric", []) if floats(old.base) => {
            narrows("values that are more precise", sql!("{}::numeric <> {}", column, exact))
        }
        ("numeric", []) => Effect::Rewrites,
        ("numeric", [digits, rest @ ..]) => {
            let scale = rest.first().copied().unwrap_or(0);
            if let (true, [from, from_rest @ ..]) = (old.base == "numeric", old.arguments.as_slice()) {
                let from_scale = from_rest.first().copied().unwrap_or(0);
                if from_scale == scale && from <= digits {
                    return Effect::Nothing;
                }
                if from_scale <= scale && from - from_scale <= digits - scale {
                    return Effect::Rewrites;
                }
            }
            let condition = sql!(
                "round({}::numeric, {}) <> {} OR abs(round({}, {})) >= power(10::numeric, {})",
                column,
                scale,
                exact,
                exact,
                scale,
                digits - scale
            );
            narrows("values that are out of range or more precise", condition)
        }
        ("double precision", _) if matches!(old.base, "real" | "smallint" | "integer") => Effect::Rewrites,
        ("real", _) if old.base == "smallint" => Effect::Rewrites,
        _ if old == new => Effect::Nothing,
        (target, _) => {
            let target = if target == "real" { sql!("real") } else { sql!("double precision") };
            narrows(
                "values that are more precise",
                sql!("{}::{}::text::numeric <> {}::text::numeric", column, target, column),
            )
        }
    }
}

fn precision(old: &Type<'_>, new: &Type<'_>, column: Ident<'_>) -> Effect {
    let (from, to) = (old.arguments.first().copied().unwrap_or(6), new.arguments.first().copied().unwrap_or(6));
    if to >= from { Effect::Nothing } else { converted(column) }
}

/// A type as `format_type` prints it, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Type<'a> {
    base: &'a str,
    arguments: Vec<i64>,
    is_array: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    Text,
    Number,
    Json,
    Moment,
    Day,
    Bits,
    Network,
    Other,
}

impl<'a> Type<'a> {
    fn parse(text: &'a str) -> Self {
        let (element, is_array) = match text.strip_suffix("[]") {
            Some(element) => (element, true),
            None => (text, false),
        };
        let (base, arguments) = match element.split_once('(') {
            Some((base, rest)) => {
                let inside = rest.split(')').next().unwrap_or("");
                (base, inside.split(',').filter_map(|n| n.trim().parse().ok()).collect())
            }
            None => (element, Vec::new()),
        };
        let base = match base.split_whitespace().next() {
            // "timestamp(3) without time zone" and "timestamp without time zone" are one base; the zone stays told apart.
            Some(word @ ("timestamp" | "time")) => match (word, element.contains("with time zone")) {
                ("timestamp", true) => "timestamptz",
                ("timestamp", false) => "timestamp",
                (_, true) => "timetz",
                (_, false) => "time",
            },
            _ => base.trim_end(),
        };
        let arguments = if base == "character" && arguments == [0; 0] { vec![1] } else { arguments };
        Self { base, arguments, is_array }
    }

    /// Whether a value of it is never written as an array is.
    fn is_single(&self) -> bool {
        matches!(self.family(), Family::Number | Family::Moment | Family::Day)
            || matches!(self.base, "boolean" | "uuid" | "time" | "timetz" | "interval" | "money")
    }

    fn family(&self) -> Family {
        match self.base {
            "text" | "character varying" | "character" | "name" => Family::Text,
            "smallint" | "integer" | "bigint" | "numeric" | "real" | "double precision" => Family::Number,
            "json" | "jsonb" => Family::Json,
            "timestamp" | "timestamptz" => Family::Moment,
            "date" => Family::Day,
            "bit" | "bit varying" => Family::Bits,
            "inet" | "cidr" => Family::Network,
            _ => Family::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_assignment_is_preferred_so_that_nothing_is_cut() {
        assert_eq!(using("character varying(50)", "character varying(10)", "c"), None);
        assert_eq!(using("integer", "bigint", "c"), None);
        assert_eq!(using("text", "integer", "c").unwrap().as_str(), "c::integer");
        assert_eq!(using("uuid", "integer", "c").unwrap().as_str(), "c::text::integer");
        assert_eq!(using("public.state", "text", "c"), None);
        assert_eq!(using("text", "text[]", "c").unwrap().as_str(), "c::text::text[]");
    }

    #[test]
    fn a_value_becomes_the_only_element_and_the_other_way_round() {
        // A domain may be over an array, a composite value is null where its fields are, a text may be written as an array.
        for before in ["public.texts", "public.pair", "text", "jsonb", "bit(8)"] {
            assert_eq!(using(before, "integer[]", "c").unwrap().as_str(), "c::text::integer[]");
        }
        assert_eq!(using("text", "character varying(3)[]", "c").unwrap().as_str(), "c::text::text[]");
        assert_eq!(using("integer[]", "character varying(3)[]", "c").unwrap().as_str(), "c::text[]");
        assert_eq!(using("integer[]", "public.ints", "c").unwrap().as_str(), "c::text::public.ints");
        let there = "CASE WHEN c IS DISTINCT FROM NULL THEN ARRAY[c] END";
        assert_eq!(using("smallint", "integer[]", "c").unwrap().as_str(), there);
        let back = "CASE WHEN cardinality(c) = 1 AND (c)[array_lower(c, 1)] IS DISTINCT FROM NULL \
                    THEN (c)[array_lower(c, 1)] ELSE (c::text || ' is not one value, and only an array of exactly one \
                    element becomes one')::smallint END";
        assert_eq!(using("integer[]", "smallint", "c").unwrap().as_str(), back);
    }

    #[test]
    fn widening_changes_the_catalog_only() {
        assert_eq!(effect("character varying(5)", "text", "c"), Effect::Nothing);
        assert_eq!(effect("numeric(10,2)", "numeric(12,2)", "c"), Effect::Nothing);
        assert_eq!(effect("integer", "bigint", "c"), Effect::Rewrites);
    }

    #[test]
    fn what_postgresql_cuts_without_a_word_is_told() {
        for (before, after) in [("text", "name"), ("real", "numeric"), ("double precision", "numeric(20,5)")] {
            assert!(matches!(effect(before, after, "c"), Effect::Narrows { .. }), "{before} to {after}");
        }
        assert_eq!(effect("integer", "numeric", "c"), Effect::Rewrites);
    }

    #[test]
    fn narrowing_is_told_with_its_condition() {
        assert!(matches!(effect("text", "character varying(5)", "c"), Effect::Narrows { .. }));
        assert!(matches!(effect("bigint", "integer", "c"), Effect::Narrows { .. }));
        assert!(matches!(
            effect("timestamp(6) without time zone", "timestamp(3) without time zone", "c"),
            Effect::Narrows { .. }
        ));
        assert!(matches!(effect("text", "uuid", "c"), Effect::Narrows { .. }));
    }
}
