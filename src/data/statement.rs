//! One statement with values in it: sent with the values bound as text, shown with the same values as constants.

use crate::sql;
use crate::sql::{Ident, Literal, Sql};
use sqlx::Postgres;
use sqlx::postgres::PgArguments;
use sqlx::query::Query;

/// SQL with values in it. A value stands as `$n::text`, and as `'…'::text` where it is shown. What only this program asks
/// for is sent and not shown.
#[derive(Clone, Debug, Default)]
pub struct Statement {
    pieces: Vec<Piece>,
}

#[derive(Clone, Debug)]
enum Piece {
    Sql(Sql),
    Value(String),
    Unshown(Sql),
}

impl Statement {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Appends SQL.
    pub fn sql(mut self, sql: Sql) -> Self {
        self.pieces.push(Piece::Sql(sql));
        self
    }

    /// Appends SQL that is sent and not shown.
    pub fn unshown(mut self, sql: Sql) -> Self {
        self.pieces.push(Piece::Unshown(sql));
        self
    }

    /// Appends a value, read by the server as text.
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.pieces.push(Piece::Value(value.into()));
        self
    }

    /// Appends another statement's text and values.
    pub fn then(mut self, other: Statement) -> Self {
        self.pieces.extend(other.pieces);
        self
    }

    /// The join of `parts` with `separator` between them.
    pub fn join(parts: impl IntoIterator<Item = Statement>, separator: Sql) -> Self {
        let mut joined = Self::new();
        for (at, part) in parts.into_iter().enumerate() {
            if at > 0 {
                joined = joined.sql(separator.clone());
            }
            joined = joined.then(part);
        }
        joined
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// The text that is sent.
    pub fn text(&self) -> Sql {
        let mut number = 0_usize;
        self.print(true, |_| {
            number += 1;
            sql!("${}::text", number)
        })
    }

    /// The text with the values in their places, to be read by people and run by hand.
    pub fn readable(&self) -> String {
        self.print(false, |value| sql!("{}::text", Literal(value))).as_str().to_owned()
    }

    /// Ready to be sent.
    pub fn query(&self) -> Query<'static, Postgres, PgArguments> {
        let values = self.pieces.iter().filter_map(|piece| match piece {
            Piece::Value(value) => Some(value.clone()),
            Piece::Sql(_) | Piece::Unshown(_) => None,
        });
        values.fold(self.text().query(), |query, value| query.bind(value))
    }

    fn print(&self, sent: bool, mut value: impl FnMut(&str) -> Sql) -> Sql {
        let mut text = Sql::default();
        for piece in &self.pieces {
            match piece {
                Piece::Sql(sql) => text.push(sql),
                Piece::Unshown(sql) if sent => text.push(sql),
                Piece::Unshown(_) => {}
                Piece::Value(bound) => text.push(&value(bound)),
            }
        }
        text
    }
}

impl From<Sql> for Statement {
    fn from(sql: Sql) -> Self {
        Self::new().sql(sql)
    }
}

/// `t.column`.
pub(super) fn column(name: &str) -> Sql {
    sql!("t.{}", Ident(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_is_what_is_sent_with_the_values_in_place() {
        let statement = Statement::from(sql!("select ")).value("it's").unshown(sql!(", 5")).sql(sql!(", ")).value("$1");
        assert_eq!(statement.text().as_str(), "select $1::text, 5, $2::text");
        assert_eq!(statement.readable(), "select 'it''s'::text, '$1'::text");
    }
}
