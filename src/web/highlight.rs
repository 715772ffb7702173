//! SQL as coloured words. Only looks: what a statement means is the server's to say.

use squawk_lexer::{LiteralKind, TokenKind, tokenize};

/// A piece of the text with its class of the style sheet; no class for plain text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// The class.
    pub class: &'static str,
    /// The text, to be escaped.
    pub text: &'a str,
}

/// Beyond this much text, nothing is coloured: a page stays light.
const MOST: usize = 200_000;

/// The whole text in pieces, neighbours of one class joined.
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    if text.len() > MOST {
        return vec![Token { class: "", text }];
    }
    let mut pieces: Vec<(&'static str, usize, usize)> = Vec::new();
    let mut offset = 0;
    for token in tokenize(text) {
        let end = (offset + token.len as usize).min(text.len());
        let class = class(token.kind, &text[offset..end]);
        match pieces.last_mut() {
            Some((last, _, until)) if *last == class => *until = end,
            _ => pieces.push((class, offset, end)),
        }
        offset = end;
    }
    if offset < text.len() {
        pieces.push(("", offset, text.len()));
    }
    pieces.into_iter().map(|(class, from, to)| Token { class, text: &text[from..to] }).collect()
}

fn class(kind: TokenKind, text: &str) -> &'static str {
    match kind {
        TokenKind::LineComment | TokenKind::BlockComment { .. } => "sql-comment",
        TokenKind::Literal { kind: LiteralKind::Int { .. } | LiteralKind::Numeric { .. } } => "sql-number",
        TokenKind::Literal { .. } => "sql-text",
        TokenKind::Ident if is_keyword(text) => "sql-keyword",
        TokenKind::QuotedIdent { .. } => "sql-name",
        _ => "",
    }
}

fn is_keyword(word: &str) -> bool {
    word.len() <= 13 && KEYWORDS.binary_search(&word.to_ascii_lowercase().as_str()).is_ok()
}

/// The words of schema changes and queries, sorted.
const KEYWORDS: &[&str] = &[
    "action",
    "add",
    "after",
    "all",
    "alter",
    "always",
    "and",
    "as",
    "asc",
    "atomic",
    "before",
    "begin",
    "between",
    "by",
    "cascade",
    "case",
    "check",
    "collate",
    "column",
    "comment",
    "commit",
    "concurrently",
    "conflict",
    "constraint",
    "create",
    "cross",
    "cycle",
    "database",
    "default",
    "deferrable",
    "deferred",
    "delete",
    "desc",
    "distinct",
    "do",
    "domain",
    "drop",
    "each",
    "else",
    "end",
    "enum",
    "exclude",
    "execute",
    "exists",
    "extension",
    "false",
    "for",
    "foreign",
    "from",
    "full",
    "function",
    "generated",
    "grant",
    "group",
    "having",
    "identity",
    "if",
    "immediate",
    "in",
    "include",
    "increment",
    "index",
    "inherits",
    "initially",
    "inner",
    "insert",
    "instead",
    "into",
    "is",
    "join",
    "key",
    "language",
    "lateral",
    "left",
    "like",
    "limit",
    "local",
    "maxvalue",
    "minvalue",
    "no",
    "not",
    "null",
    "nulls",
    "of",
    "offset",
    "on",
    "only",
    "or",
    "order",
    "outer",
    "owned",
    "owner",
    "partition",
    "policy",
    "primary",
    "procedure",
    "references",
    "rename",
    "replace",
    "restart",
    "restrict",
    "returning",
    "revoke",
    "right",
    "row",
    "schema",
    "select",
    "sequence",
    "set",
    "start",
    "statement",
    "stored",
    "table",
    "temporary",
    "then",
    "to",
    "trigger",
    "true",
    "truncate",
    "type",
    "union",
    "unique",
    "update",
    "using",
    "valid",
    "validate",
    "value",
    "values",
    "view",
    "when",
    "where",
    "with",
    "without",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pieces_are_the_text() {
        let text = "-- a note\nCREATE TABLE \"a\"\"b\" (x int DEFAULT 1.5, y text DEFAULT 'é<script>');\n$$ open";
        let pieces = tokens(text);
        assert_eq!(pieces.iter().map(|piece| piece.text).collect::<String>(), text);
        assert_eq!(pieces[0], Token { class: "sql-comment", text: "-- a note" });
        assert!(pieces.contains(&Token { class: "sql-keyword", text: "CREATE" }));
        assert!(pieces.contains(&Token { class: "sql-name", text: "\"a\"\"b\"" }));
        assert!(pieces.contains(&Token { class: "sql-text", text: "'é<script>'" }));
    }

    #[test]
    fn the_keywords_are_sorted() {
        assert!(KEYWORDS.is_sorted());
    }
}
