//! Names and values as SQL text.
//!
//! Quoting follows `quote_ident` and `quote_literal`:
//! <https://www.postgresql.org/docs/current/functions-string.html>

use super::{Fragment, deparsed, unnamed, values};
use std::fmt;

/// One name. It is quoted unless it is a plain lower-case word that is no keyword, so that generated SQL reads as
/// written by hand.
#[derive(Clone, Copy, Debug)]
pub struct Ident<'a>(pub &'a str);

/// A name in a schema.
#[derive(Clone, Copy, Debug)]
pub struct Qualified<'a>(pub &'a str, pub &'a str);

/// A string constant. It reads the same whatever `standard_conforming_strings` is.
#[derive(Clone, Copy, Debug)]
pub struct Literal<'a>(pub &'a str);

/// A string constant without escapes, for the bodies of functions: between dollar signs, with a word between these where
/// the text has them too.
#[derive(Clone, Copy, Debug)]
pub struct DollarQuoted<'a>(pub &'a str);

/// Text that PostgreSQL's own deparser printed (`pg_get_expr`, `pg_get_constraintdef`, `format_type`, …) while
/// `search_path` was pinned to `pg_catalog`, so that every name in it is qualified and quoted.
#[derive(Clone, Copy, Debug)]
pub struct Deparsed<'a>(pub &'a str);

/// A keyword that this program has written down, in whatever case: it is printed in capitals.
#[derive(Clone, Copy, Debug)]
pub struct Keyword(pub &'static str);

impl Fragment for Keyword {}
impl Fragment for Ident<'_> {}
impl Fragment for Qualified<'_> {}
impl Fragment for Literal<'_> {}
impl Fragment for DollarQuoted<'_> {}
impl Fragment for Deparsed<'_> {}

impl Deparsed<'_> {
    /// Whether it is a query with a bare `VALUES` in it, the names of whose columns have to be said outside of it.
    pub fn leaves_names_out(&self) -> bool {
        values::are_named(self.0)
    }
}

impl fmt::Display for Ident<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if is_plain(self.0) { f.write_str(self.0) } else { write!(f, "\"{}\"", self.0.replace('"', "\"\"")) }
    }
}

impl fmt::Display for Qualified<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", Ident(self.0), Ident(self.1))
    }
}

impl fmt::Display for Literal<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let doubled = self.0.replace('\'', "''");
        if self.0.contains('\\') { write!(f, "E'{}'", doubled.replace('\\', "\\\\")) } else { write!(f, "'{doubled}'") }
    }
}

impl fmt::Display for DollarQuoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.0;
        let mut quote = "$$".to_owned();
        // The text ends where the quote is first found, which a dollar sign at its end may bring forward.
        while format!("{text}{quote}").find(&quote) != Some(text.len()) {
            quote = if quote == "$$" { "$body$".to_owned() } else { quote.replacen("$b", "$bb", 1) };
        }
        write!(f, "{quote}{text}{quote}")
    }
}

impl fmt::Display for Keyword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_ascii_uppercase())
    }
}

impl fmt::Display for Deparsed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&values::bare(&unnamed::named(&deparsed::readable_again(self.0))))
    }
}

/// Whether a word without quotes cannot be the name of a function: a keyword that is not "unreserved".
pub fn is_keyword(word: &str) -> bool {
    KEYWORDS.binary_search(&word).is_ok()
}

fn is_plain(name: &str) -> bool {
    let mut bytes = name.bytes();
    let starts = matches!(bytes.next(), Some(b'a'..=b'z' | b'_'));
    starts && bytes.all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'_')) && !is_keyword(name)
}

/// Every keyword of PostgreSQL 14 to 18 that is not "unreserved" in `pg_get_keywords()`, sorted; the same class of words
/// that `quote_ident` quotes.
const KEYWORDS: &[&str] = &[
    "all",
    "analyse",
    "analyze",
    "and",
    "any",
    "array",
    "as",
    "asc",
    "asymmetric",
    "authorization",
    "between",
    "bigint",
    "binary",
    "bit",
    "boolean",
    "both",
    "case",
    "cast",
    "char",
    "character",
    "check",
    "coalesce",
    "collate",
    "collation",
    "column",
    "concurrently",
    "constraint",
    "create",
    "cross",
    "current_catalog",
    "current_date",
    "current_role",
    "current_schema",
    "current_time",
    "current_timestamp",
    "current_user",
    "dec",
    "decimal",
    "default",
    "deferrable",
    "desc",
    "distinct",
    "do",
    "else",
    "end",
    "except",
    "exists",
    "extract",
    "false",
    "fetch",
    "float",
    "for",
    "foreign",
    "freeze",
    "from",
    "full",
    "grant",
    "greatest",
    "group",
    "grouping",
    "having",
    "ilike",
    "in",
    "initially",
    "inner",
    "inout",
    "int",
    "integer",
    "intersect",
    "interval",
    "into",
    "is",
    "isnull",
    "join",
    "json",
    "json_array",
    "json_arrayagg",
    "json_exists",
    "json_object",
    "json_objectagg",
    "json_query",
    "json_scalar",
    "json_serialize",
    "json_table",
    "json_value",
    "lateral",
    "leading",
    "least",
    "left",
    "like",
    "limit",
    "localtime",
    "localtimestamp",
    "merge_action",
    "national",
    "natural",
    "nchar",
    "none",
    "normalize",
    "not",
    "notnull",
    "null",
    "nullif",
    "numeric",
    "offset",
    "on",
    "only",
    "or",
    "order",
    "out",
    "outer",
    "overlaps",
    "overlay",
    "placing",
    "position",
    "precision",
    "primary",
    "real",
    "references",
    "returning",
    "right",
    "row",
    "select",
    "session_user",
    "setof",
    "similar",
    "smallint",
    "some",
    "substring",
    "symmetric",
    "system_user",
    "table",
    "tablesample",
    "then",
    "time",
    "timestamp",
    "to",
    "trailing",
    "treat",
    "trim",
    "true",
    "union",
    "unique",
    "user",
    "using",
    "values",
    "varchar",
    "variadic",
    "verbose",
    "when",
    "where",
    "window",
    "with",
    "xmlattributes",
    "xmlconcat",
    "xmlelement",
    "xmlexists",
    "xmlforest",
    "xmlnamespaces",
    "xmlparse",
    "xmlpi",
    "xmlroot",
    "xmlserialize",
    "xmltable",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keyword_list_is_sorted() {
        assert!(KEYWORDS.is_sorted());
    }

    #[test]
    fn names_are_quoted_only_where_they_must_be() {
        assert_eq!(Ident("book").to_string(), "book");
        assert_eq!(Ident("order").to_string(), "\"order\"");
        assert_eq!(Ident("Book").to_string(), "\"Book\"");
        assert_eq!(Ident("a\"b").to_string(), "\"a\"\"b\"");
        assert_eq!(Ident("").to_string(), "\"\"");
        assert_eq!(Qualified("my shop", "книга").to_string(), "\"my shop\".\"книга\"");
    }

    #[test]
    fn dollar_quotes_are_never_in_their_text() {
        assert_eq!(DollarQuoted("SELECT 1").to_string(), "$$SELECT 1$$");
        assert_eq!(DollarQuoted("SELECT $$a$$").to_string(), "$body$SELECT $$a$$$body$");
        assert_eq!(DollarQuoted("a$").to_string(), "$body$a$$body$");
        assert_eq!(DollarQuoted("$$ $body$").to_string(), "$bbody$$$ $body$$bbody$");
    }

    #[test]
    fn literals_survive_quotes_and_backslashes() {
        assert_eq!(Literal("it's").to_string(), "'it''s'");
        assert_eq!(Literal("a\\'b").to_string(), "E'a\\\\''b'");
    }
}
