//! A bare `VALUES` whose columns were given names, which PostgreSQL prints as a query of itself.
//!
//! `CREATE VIEW v (a) AS VALUES (1)` is printed as `SELECT "*VALUES*".column1 AS a FROM (VALUES (1)) "*VALUES*"`, from 18 on
//! without the first `"*VALUES*".`
//! (`get_values_def` in <https://github.com/postgres/postgres/blob/master/src/backend/utils/adt/ruleutils.c>). Read again,
//! that is a query of a query, which is printed with a space before `VALUES`: a copy would never equal its original. Bare,
//! it is what it was; the view's own list of columns names them.

use std::borrow::Cow;

const SELECT: &str = "SELECT ";
const OPENINGS: [&str; 2] = ["SELECT \"*VALUES*\".column1", "SELECT column1"];

/// Whether the text has such a query, so that the names of its columns have to be said.
pub(super) fn are_named(text: &str) -> bool {
    OPENINGS.iter().any(|opening| text.contains(opening)) && text.contains("(VALUES ")
}

/// The text with `VALUES` as it was written; anything else stays as it is.
pub(super) fn bare(text: &str) -> Cow<'_, str> {
    let mut result = String::new();
    let mut done = 0;
    while let Some(found) = OPENINGS.iter().filter_map(|opening| text[done..].find(opening)).min() {
        let opening = done + found;
        let (values, end) = match query(&text[opening + SELECT.len()..]) {
            Some((values, rest)) => (values, text.len() - rest.len()),
            None => (SELECT, opening + SELECT.len()),
        };
        result.push_str(&text[done..opening]);
        result.push_str(values);
        done = end;
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    result.push_str(&text[done..]);
    Cow::Owned(result)
}

/// From the first column on: `VALUES (…), …`, and what comes after the query.
fn query(text: &str) -> Option<(&str, &str)> {
    let mut rest = text;
    let mut number = 1;
    loop {
        rest = rest.strip_prefix("\"*VALUES*\".").unwrap_or(rest).strip_prefix(&format!("column{number}"))?;
        if let Some(named) = rest.strip_prefix(" AS ") {
            rest = &named[name_length(named)..];
        }
        let Some(next) = rest.strip_prefix(',') else { break };
        rest = next.trim_start();
        number += 1;
    }
    let values = rest.trim_start().strip_prefix("FROM (")?;
    values.strip_prefix("VALUES ")?;
    let end = closing(values)?;
    let rest = values[end..].strip_prefix(") \"*VALUES*\"")?;
    (!rest.starts_with('(')).then_some((&values[..end], rest))
}

/// The length of the name that the text begins with.
fn name_length(text: &str) -> usize {
    let mut quoted = false;
    let end = text.find(|character: char| {
        quoted ^= character == '"';
        !quoted && character != '"' && (character == ',' || character.is_whitespace())
    });
    end.unwrap_or(text.len())
}

/// Where the parenthesis closes that was opened before the text.
fn closing(text: &str) -> Option<usize> {
    let (mut quote, mut depth) = (None, 0usize);
    for (at, character) in text.char_indices() {
        match (quote, character) {
            (Some(open), _) if open == character => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"') => quote = Some(character),
            (None, '(') => depth += 1,
            (None, ')') if depth == 0 => return Some(at),
            (None, ')') => depth -= 1,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn values_with_names_are_bare_again() {
        let printed = "SELECT \"*VALUES*\".column1 AS a,\n    \"*VALUES*\".column2 AS \"b, \"\"c\"\n   \
                       FROM (VALUES (1,'x)'::text), (2,'y'::text)) \"*VALUES*\"\nUNION\n SELECT 1 AS a";
        assert_eq!(bare(printed), "VALUES (1,'x)'::text), (2,'y'::text)\nUNION\n SELECT 1 AS a");
        let of_18 = printed.replace("\"*VALUES*\".", "");
        assert_eq!(bare(&of_18), bare(printed));
        let two = format!("({printed})\nEXCEPT\n {printed}");
        assert_eq!(bare(&two).matches("SELECT").count(), 2);
    }

    #[test]
    fn everything_else_stays() {
        for text in [
            "SELECT \"*VALUES*\".column1 AS a\n   FROM ( VALUES (1)) \"*VALUES*\"",
            "SELECT \"*VALUES*\".column1 AS a\n   FROM (VALUES (1)) \"*VALUES*\"(column1)",
            "SELECT \"*VALUES*\".column1 + 1\n   FROM (VALUES (1)) \"*VALUES*\"",
            "SELECT column1 AS a\n   FROM ( VALUES (1)) \"*VALUES*\"",
            "SELECT column1, column2\n   FROM t",
            "VALUES (1), (2)\n  ORDER BY \"*VALUES*\".column1",
        ] {
            assert_eq!(bare(text), text);
        }
    }
}
