//! A place in an order of rows, as it stands in a link: the values of the order's columns in one row, as JSON text.
//!
//! It can be read and it can be forged: it is checked against the order, and its values are bound and cast like any other.

/// How long a link's token may be.
const LONGEST: usize = 6_000;

/// A place in an order of rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token(pub Vec<Position>);

/// One column's value at that place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Position {
    /// Null.
    Null,
    /// This value.
    Value(String),
    /// A value too long for a link: that of the row which the rest of the token names.
    OfRow,
}

impl Token {
    /// The token of a link; none where it is not one.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        let values: Vec<serde_json::Value> = serde_json::from_str(text).ok()?;
        let position = |value| match value {
            serde_json::Value::Null => Some(Position::Null),
            serde_json::Value::Bool(true) => Some(Position::OfRow),
            serde_json::Value::String(value) if !value.contains('\0') => Some(Position::Value(value)),
            _ => None,
        };
        values.into_iter().map(position).collect::<Option<Vec<_>>>().map(Token)
    }
}

/// As it stands in a link.
impl std::fmt::Display for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let value = |position: &Position| match position {
            Position::Null => serde_json::Value::Null,
            Position::Value(value) => serde_json::Value::String(value.clone()),
            Position::OfRow => serde_json::Value::Bool(true),
        };
        write!(f, "{}", serde_json::Value::Array(self.0.iter().map(value).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_reads_back_as_it_was_and_nothing_else_is_one() {
        let token = Token(vec![Position::Value("a \"b\"\n".into()), Position::Null, Position::OfRow]);
        assert_eq!(Token::parse(&token.to_string()), Some(token));
        for wrong in ["", "1", "[1]", "[false]", "{}", "[\"\\u0000\"]", "[[]]"] {
            assert_eq!(Token::parse(wrong), None, "{wrong}");
        }
        assert_eq!(Token::parse(&format!("[\"{}\"]", "x".repeat(LONGEST))), None);
    }
}
