//! A column of a query that has no name of its own, and would get one from its cast when it is read again.
//!
//! The `'b'` of `SELECT 'a' AS x UNION SELECT 'b'` is unknown until the `UNION` makes it a `text`: its column is called
//! `?column?`, so it is printed as `'b'::text` without a name (`get_target_list` in
//! <https://github.com/postgres/postgres/blob/master/src/backend/utils/adt/ruleutils.c>). Read again, the cast names it
//! `text` (`FigureColname` in <https://github.com/postgres/postgres/blob/master/src/backend/parser/parse_target.c>), and it
//! is printed with `AS text`: a copy would never equal its original. With its own name said it is what it was.

use super::tokens::{Token, tokens};
use std::borrow::Cow;

/// What ends a list of columns, where no parenthesis does.
const ENDS: &[&str] = &[
    "from",
    "where",
    "group",
    "having",
    "window",
    "union",
    "intersect",
    "except",
    "order",
    "limit",
    "offset",
    "fetch",
    "for",
];

/// The text with `AS "?column?"` behind each such column; anything else stays as it is.
pub(super) fn named(text: &str) -> Cow<'_, str> {
    if !text.contains("::") || !text.contains("SELECT") {
        return Cow::Borrowed(text);
    }
    let all = tokens(text);
    let selects = (0..all.len()).filter(|place| all[*place].is("select"));
    let mut ends: Vec<usize> = selects.flat_map(|place| nameless(&all, place + 1)).collect();
    ends.sort_unstable();
    let mut result = text.to_owned();
    for end in ends.into_iter().rev() {
        result.insert_str(end, " AS \"?column?\"");
    }
    Cow::Owned(result)
}

/// Where the nameless casts end among the columns from `place` on, in bytes.
fn nameless(all: &[Token<'_>], place: usize) -> Vec<usize> {
    let mut ends = Vec::new();
    let (mut depth, mut cast, mut named) = (0usize, false, false);
    for (before, token) in all[place..].iter().enumerate().map(|(number, token)| (place + number - 1, token)) {
        let closes = depth == 0 && (token.is(")") || token.is(";") || ENDS.iter().any(|word| token.is(word)));
        if closes || depth == 0 && token.is(",") {
            if cast && !named {
                ends.push(all[before].end());
            }
            (cast, named) = (false, false);
        }
        if closes {
            return ends;
        }
        match token.text {
            "(" | "[" => depth += 1,
            ")" | "]" => depth = depth.saturating_sub(1),
            _ if depth == 0 => {
                cast |= token.text.starts_with(':');
                named |= token.is("as");
            }
            _ => {}
        }
    }
    if cast && !named {
        ends.extend(all.last().map(Token::end));
    }
    ends
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn a_cast_without_a_name_gets_the_one_it_has() {
        let printed = "SELECT t.a AS x,\n    NULL::integer AS y\n   FROM t\nUNION ALL\n SELECT 'b, ::c'::text,\n    NULL::integer\n   FROM u";
        let read = "SELECT t.a AS x,\n    NULL::integer AS y\n   FROM t\nUNION ALL\n SELECT 'b, ::c'::text AS \"?column?\",\n    NULL::integer AS \"?column?\"\n   FROM u";
        assert_eq!(named(printed), read);
        assert_eq!(
            named("(( SELECT 'b'::character varying(5)) = a)"),
            "(( SELECT 'b'::character varying(5) AS \"?column?\") = a)"
        );
        assert_eq!(named("SELECT 'x'::text"), "SELECT 'x'::text AS \"?column?\"");
    }

    #[test]
    fn everything_else_stays() {
        for text in [
            "SELECT t.a,\n    count(*) AS count\n   FROM t\n  WHERE (t.b = 'x'::text)",
            "SELECT f('x'::text) AS f, (a || 'x'::text) AS g FROM t",
            "('x'::text || a)",
        ] {
            assert_eq!(named(text), text);
        }
    }
}
