//! The bounds of a partition as a condition on its rows, in words that PostgreSQL recognises as its own when it attaches a
//! table whose check says so: <https://www.postgresql.org/docs/current/ddl-partitioning.html>.

use crate::catalog::{Catalog, Kind, ObjectId, PartitionOf};
use crate::sql;
use crate::sql::tokens::{Token, tokens};
use crate::sql::{Deparsed, Ident, Sql};

/// What holds for the rows of a partition, and for all others.
pub(super) struct Bounds {
    /// True for the rows that belong to it.
    pub(super) inside: Sql,
    /// True for the rows that do not: those that the default partition may have.
    pub(super) outside: Sql,
    /// The column that it is about.
    pub(super) column: String,
}

/// None where that cannot be said so: the key is no single column as it is, or the bounds are of a hash or the default.
pub(super) fn of(partition: &PartitionOf, catalog: &Catalog) -> Option<Bounds> {
    let key = catalog.tables.get(&partition.parent)?.partition_by.as_deref()?;
    let (strategy, key) = key.split_once(' ')?;
    let key = tokens(key);
    let [open, column, close] = key.as_slice() else { return None };
    if !open.is("(") || !close.is(")") {
        return None;
    }
    let column = column.name()?;
    // A key that is an expression may look like a name; a column is there.
    let id = ObjectId::of_table(Kind::Column, &partition.parent, &column);
    catalog.columns.get(&id)?;
    let (inside, outside) = match strategy {
        "RANGE" => range(&column, &partition.bound)?,
        "LIST" => list(&column, &partition.bound)?,
        _ => return None,
    };
    Some(Bounds { inside, outside, column })
}

/// `FOR VALUES FROM ('2025-01-01') TO (MAXVALUE)`
fn range(column: &str, bound: &str) -> Option<(Sql, Sql)> {
    let all = tokens(bound);
    let words: Vec<&str> = all.iter().map(|token| token.text).collect();
    let (low, high) = match words.as_slice() {
        [_, _, _, "(", low, ")", _, "(", high, ")"] => (*low, *high),
        _ => return None,
    };
    let is = |word: &str| all.get(2).is_some_and(|token| token.is(word));
    if !is("from") || !all.get(6).is_some_and(|token| token.is("to")) {
        return None;
    }
    let column = Ident(column);
    let unbounded = |text: &str| ["MINVALUE", "MAXVALUE"].contains(&text);
    let (mut inside, mut outside) = (vec![sql!("{} IS NOT NULL", column)], vec![sql!("{} IS NULL", column)]);
    for (value, within, beyond) in [(low, sql!(">="), sql!("<")), (high, sql!("<"), sql!(">="))] {
        if !unbounded(value) {
            inside.push(sql!("{} {} {}", column, within, Deparsed(value)));
            outside.push(sql!("{} {} {}", column, beyond, Deparsed(value)));
        }
    }
    Some((Sql::join(&inside, " AND "), Sql::join(&outside, " OR ")))
}

/// `FOR VALUES IN ('a', NULL)`
fn list(column: &str, bound: &str) -> Option<(Sql, Sql)> {
    let all = tokens(bound);
    let [_, _, word, open, values @ .., close] = all.as_slice() else { return None };
    if !word.is("in") || open.text != "(" || close.text != ")" {
        return None;
    }
    let values: Vec<&[Token<'_>]> = values.split(|token| token.text == ",").collect();
    let mut texts = Vec::new();
    let mut null = false;
    for value in values {
        let [value] = value else { return None };
        if value.is("null") { null = true } else { texts.push(sql!("{}", Deparsed(value.text))) }
    }
    let (column, texts) = (Ident(column), if texts.is_empty() { None } else { Some(Sql::join(&texts, ", ")) });
    Some(match (null, texts) {
        (true, None) => (sql!("{} IS NULL", column), sql!("{} IS NOT NULL", column)),
        (true, Some(texts)) => (
            sql!("{} IS NULL OR {} IN ({})", column, column, texts),
            sql!("{} IS NOT NULL AND {} NOT IN ({})", column, column, texts),
        ),
        (false, Some(texts)) => (
            sql!("{} IS NOT NULL AND {} IN ({})", column, column, texts),
            sql!("{} IS NULL OR {} NOT IN ({})", column, column, texts),
        ),
        (false, None) => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(found: Option<(Sql, Sql)>) -> [String; 2] {
        let (inside, outside) = found.unwrap();
        [inside.to_string(), outside.to_string()]
    }

    #[test]
    fn a_range_is_open_at_its_end() {
        let found = said(range("at", "FOR VALUES FROM ('2025-01-01') TO (MAXVALUE)"));
        assert_eq!(found, ["at IS NOT NULL AND at >= '2025-01-01'", "at IS NULL OR at < '2025-01-01'"]);
        let found = said(range("A b", "FOR VALUES FROM (1) TO ('a)')"));
        assert_eq!(found[1], "\"A b\" IS NULL OR \"A b\" < 1 OR \"A b\" >= 'a)'");
        assert!(range("at", "FOR VALUES FROM (1, 2) TO (3, 4)").is_none() && range("at", "DEFAULT").is_none());
    }

    #[test]
    fn a_list_may_have_null_in_it() {
        let found = said(list("c", "FOR VALUES IN ('a,b', NULL)"));
        assert_eq!(found, ["c IS NULL OR c IN ('a,b')", "c IS NOT NULL AND c NOT IN ('a,b')"]);
        assert_eq!(said(list("c", "FOR VALUES IN (1, 2)"))[0], "c IS NOT NULL AND c IN (1, 2)");
        assert!(list("c", "FOR VALUES WITH (modulus 2, remainder 0)").is_none());
    }
}
