//! The words of an SQL text, for finding a name in it. What a statement means is the server's to say.

use squawk_lexer::{LiteralKind, TokenKind, tokenize};

/// A word, a sign or a comment of a text; white space is left out.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token<'a> {
    pub kind: TokenKind,
    pub text: &'a str,
    /// Where it begins, in bytes.
    pub offset: usize,
    /// The line where it begins, from 1.
    pub line: usize,
}

/// The tokens of a text.
pub(crate) fn tokens(text: &str) -> Vec<Token<'_>> {
    let (mut offset, mut line) = (0, 1);
    let mut found = Vec::new();
    for token in tokenize(text) {
        let end = offset + token.len as usize;
        let part = &text[offset..end];
        if !matches!(token.kind, TokenKind::Whitespace | TokenKind::Eof) {
            found.push(Token { kind: token.kind, text: part, offset, line });
        }
        line += part.bytes().filter(|byte| *byte == b'\n').count();
        offset = end;
    }
    found
}

impl Token<'_> {
    /// Whether it is this keyword or sign.
    pub fn is(&self, word: &str) -> bool {
        !matches!(self.kind, TokenKind::QuotedIdent { .. }) && self.text.eq_ignore_ascii_case(word)
    }

    /// Whether it is a comment.
    pub fn is_comment(&self) -> bool {
        matches!(self.kind, TokenKind::LineComment | TokenKind::BlockComment { .. })
    }

    /// The name that it is, as PostgreSQL keeps it: folded to lower case unless quoted, cut at 63 bytes.
    pub fn name(&self) -> Option<String> {
        let name = match self.kind {
            TokenKind::Ident => self.text.to_ascii_lowercase(),
            TokenKind::QuotedIdent { uescape: false, .. } => {
                self.text.strip_prefix('"')?.strip_suffix('"')?.replace("\"\"", "\"")
            }
            _ => return None,
        };
        let end = (0..=name.len().min(63)).rev().find(|end| name.is_char_boundary(*end)).unwrap_or(0);
        Some(name[..end].to_owned())
    }

    /// The text that it is, where it is a plain string: `'it''s'`.
    pub fn value(&self) -> Option<String> {
        let TokenKind::Literal { kind: LiteralKind::Str { terminated: true } } = self.kind else { return None };
        Some(self.text.strip_prefix('\'')?.strip_suffix('\'')?.replace("''", "'"))
    }

    /// Where it ends, in bytes.
    pub fn end(&self) -> usize {
        self.offset + self.text.len()
    }
}

/// A name with its schema, at the head of `tokens`, and how many tokens it takes.
pub(crate) fn qualified(tokens: &[Token<'_>]) -> Option<(Option<String>, String, usize)> {
    let first = tokens.first()?.name()?;
    match tokens {
        [_, dot, second, ..] if dot.is(".") => Some((Some(first), second.name()?, 3)),
        _ => Some((None, first, 1)),
    }
}

/// `tokens` after these words, where it begins with them.
pub(crate) fn after<'t, 'a>(tokens: &'t [Token<'a>], words: &[&str]) -> Option<&'t [Token<'a>]> {
    let begins = tokens.len() >= words.len() && tokens.iter().zip(words).all(|(token, word)| token.is(word));
    begins.then(|| &tokens[words.len()..])
}
