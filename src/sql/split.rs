//! Where one statement ends and the next begins.
//!
//! Only boundaries are found here; what a statement means is the server's to say. The rule is psql's: a semicolon ends a
//! statement outside of parentheses and outside of a `BEGIN ATOMIC … END` body
//! (<https://www.postgresql.org/docs/current/sql-createfunction.html>).

use super::Sql;
use squawk_lexer::{LiteralKind, TokenKind, tokenize};

/// One statement of a script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The text without the comments before it and without its semicolon.
    pub sql: Sql,
    /// Where it begins in the script, in bytes.
    pub offset: usize,
    /// The line of the script where it begins, from 1.
    pub line: usize,
    /// The first words in lower case, at most four: enough to recognise `create index concurrently` or `commit`.
    pub words: Vec<String>,
}

/// A script that ends inside a quote, a comment or a dollar-quoted body.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {what} is never closed")]
pub struct SplitError {
    /// The line where the open thing begins, from 1.
    pub line: usize,
    /// What is left open.
    pub what: &'static str,
}

impl Statement {
    /// The line in the script of a position in this statement, as PostgreSQL reports it: in characters, from 1.
    pub fn line_of(&self, position: usize) -> usize {
        let newlines = self.sql.as_str().chars().take(position.saturating_sub(1)).filter(|c| *c == '\n').count();
        self.line + newlines
    }

    /// Whether the statement begins with these words.
    pub fn starts_with(&self, words: &[&str]) -> bool {
        self.words.len() >= words.len() && self.words.iter().zip(words).all(|(have, want)| have == want)
    }
}

/// Splits a script into its statements. Empty statements are left out, and so are psql's `\restrict` and `\unrestrict`
/// lines, which `pg_dump` writes and no server understands.
pub fn split(script: &str) -> Result<Vec<Statement>, SplitError> {
    let mut statements = Vec::new();
    let mut open: Option<Open> = None;
    let (mut offset, mut line) = (0, 1);
    let mut skip_to = 0;
    for token in tokenize(script) {
        let length = token.len as usize;
        let text = &script[offset..offset + length];
        if let Some(what) = left_open(token.kind) {
            return Err(SplitError { line, what });
        }
        if offset >= skip_to {
            let is_space = matches!(
                token.kind,
                TokenKind::Whitespace | TokenKind::LineComment | TokenKind::BlockComment { .. } | TokenKind::Eof
            );
            if !is_space && open.is_none() && text.starts_with('\\') && is_dump_guard(&script[offset..]) {
                skip_to = script[offset..].find('\n').map_or(script.len(), |end| offset + end);
            } else if token.kind == TokenKind::Semi && open.as_ref().is_none_or(Open::may_end) {
                statements.extend(open.take().map(|open| open.close(script)));
            } else if !is_space {
                open.get_or_insert_with(|| Open::new(offset, line)).take(token.kind, text, offset + length);
            }
        }
        offset += length;
        line += text.bytes().filter(|byte| *byte == b'\n').count();
    }
    statements.extend(open.take().map(|open| open.close(script)));
    Ok(statements)
}

/// A statement whose end has not been seen.
struct Open {
    offset: usize,
    end: usize,
    line: usize,
    words: Vec<String>,
    words_ended: bool,
    routine: bool,
    parentheses: usize,
    begins: usize,
}

impl Open {
    fn new(offset: usize, line: usize) -> Self {
        let words = Vec::new();
        Self { offset, end: offset, line, words, words_ended: false, routine: false, parentheses: 0, begins: 0 }
    }

    fn may_end(&self) -> bool {
        self.parentheses == 0 && self.begins == 0
    }

    fn take(&mut self, kind: TokenKind, text: &str, end: usize) {
        self.end = end;
        match kind {
            TokenKind::OpenParen => self.parentheses += 1,
            TokenKind::CloseParen => self.parentheses = self.parentheses.saturating_sub(1),
            TokenKind::Ident => {
                let word = text.to_ascii_lowercase();
                self.track_body(&word);
                if !self.words_ended && self.words.len() < 4 {
                    self.words.push(word);
                    return;
                }
            }
            _ => {}
        }
        self.words_ended = true;
    }

    /// Follows `BEGIN ATOMIC … END` and the `CASE … END` inside it, as psql does, in routines only.
    fn track_body(&mut self, word: &str) {
        if self.words.first().is_some_and(|first| first == "create") && self.words.len() <= 3 {
            self.routine |= matches!(word, "function" | "procedure");
        }
        if self.routine && self.parentheses == 0 {
            match word {
                "begin" => self.begins += 1,
                "case" if self.begins > 0 => self.begins += 1,
                "end" => self.begins = self.begins.saturating_sub(1),
                _ => {}
            }
        }
    }

    fn close(self, script: &str) -> Statement {
        let sql = Sql::written(&script[self.offset..self.end]);
        Statement { sql, offset: self.offset, line: self.line, words: self.words }
    }
}

fn is_dump_guard(rest: &str) -> bool {
    rest.starts_with("\\restrict ") || rest.starts_with("\\unrestrict ")
}

fn left_open(kind: TokenKind) -> Option<&'static str> {
    use LiteralKind::*;
    match kind {
        TokenKind::BlockComment { terminated: false } => Some("a /* comment"),
        TokenKind::QuotedIdent { terminated: false, .. } => Some("a quoted name"),
        TokenKind::Literal { kind: DollarQuotedString { terminated: false } } => Some("a dollar-quoted text"),
        TokenKind::Literal {
            kind:
                Str { terminated: false }
                | NationalStr { terminated: false }
                | ByteStr { terminated: false }
                | BitStr { terminated: false }
                | UnicodeEscStr { terminated: false }
                | EscStr { terminated: false },
        } => Some("a string"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(script: &str) -> Vec<String> {
        split(script).unwrap().into_iter().map(|statement| statement.sql.to_string()).collect()
    }

    #[test]
    fn comments_and_empty_statements_are_left_out() {
        assert_eq!(texts("-- a;\nSELECT 1; ;/* b; */ SELECT 2 -- c\n"), ["SELECT 1", "SELECT 2"]);
    }

    #[test]
    fn semicolons_in_quotes_bodies_and_parentheses_end_nothing() {
        let script =
            "SELECT ';', \";\", $a$;$$;$a$, E'\\';'; CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2); SELECT 3";
        assert_eq!(texts(script).len(), 3);
    }

    #[test]
    fn an_atomic_body_is_one_statement() {
        let script = "CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END; SELECT 1;";
        assert_eq!(texts(script).len(), 2);
        assert_eq!(texts("BEGIN; SELECT 1; END;").len(), 3);
    }

    #[test]
    fn positions_become_lines() {
        let statements = split("\n\nCREATE TABLE t (\n  a int,\n  b nope\n);").unwrap();
        assert_eq!(statements[0].line, 3);
        assert_eq!(statements[0].line_of(31), 5);
        assert!(statements[0].starts_with(&["create", "table"]));
    }

    #[test]
    fn what_is_left_open_is_named() {
        let error = split("SELECT 1;\nSELECT 'a").unwrap_err();
        assert_eq!((error.line, error.what), (2, "a string"));
    }

    #[test]
    fn the_guards_of_a_dump_are_skipped() {
        assert_eq!(texts("\\restrict aB1\n\nSELECT 1;\n\\unrestrict aB1\n"), ["SELECT 1"]);
    }
}
