//! SQL text: the only place that quotes, the only place that says "this text may be run".
//!
//! A name reaches SQL as [`Ident`] or [`Qualified`], a value as [`Literal`] (or, better, as a bound parameter), text that
//! PostgreSQL itself printed as [`Deparsed`], and everything is put together with the [`sql!`](crate::sql!) macro, which
//! accepts nothing else. Text that a person wrote (a model, a migration, the console) enters through [`Sql::written`].

mod deparsed;
mod ident;
mod split;
pub(crate) mod tokens;
mod unnamed;
mod values;

pub use ident::{Deparsed, DollarQuoted, Ident, Keyword, Literal, Qualified, is_keyword};
pub use split::{SplitError, Statement, split};

use serde::Serialize;
use sqlx::{AssertSqlSafe, Postgres, postgres::PgArguments, query::Query};
use std::fmt;

/// SQL that may be sent to a server: assembled from safe parts, or written by the person whose database it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Sql(String);

impl Sql {
    /// SQL that a person wrote for their own database: a model file, a migration, a statement typed into the console.
    /// The boundary of what it may do is the connection that runs it, never this type.
    pub fn written(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// SQL that is part of this program: a file beside what it reads.
    pub fn fixed(text: &'static str) -> Self {
        Self(text.to_owned())
    }

    /// The join of `parts` with `separator` between them.
    pub fn join<'a>(parts: impl IntoIterator<Item = &'a Sql>, separator: &'static str) -> Self {
        let parts: Vec<&str> = parts.into_iter().map(Sql::as_str).collect();
        Self(parts.join(separator))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// This text as one statement of the extended protocol, to bind values to.
    pub fn query(&self) -> Query<'static, Postgres, PgArguments> {
        sqlx::query(AssertSqlSafe(self.0.clone()))
    }

    /// This text as a simple query: several statements are allowed, values cannot be bound, results come as text.
    pub fn raw(&self) -> sqlx::RawSql {
        sqlx::raw_sql(AssertSqlSafe(self.0.clone()))
    }

    /// Appends the text of `other`.
    pub fn push(&mut self, other: &Sql) {
        self.0.push_str(&other.0);
    }

    #[doc(hidden)]
    pub fn assemble(text: String) -> Self {
        Self(text)
    }
}

impl fmt::Display for Sql {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What [`sql!`](crate::sql!) accepts as an argument. Implemented only here and in [`ident`].
pub trait Fragment: fmt::Display {}
impl Fragment for Sql {}
impl Fragment for i16 {}
impl Fragment for i32 {}
impl Fragment for i64 {}
impl Fragment for u32 {}
impl Fragment for u64 {}
impl Fragment for usize {}
impl<T: Fragment> Fragment for &T {}

#[doc(hidden)]
pub fn fragment<T: Fragment>(part: T) -> T {
    part
}

/// Assembles [`Sql`](crate::sql::Sql) from a literal text and safe fragments, in the manner of `format!`.
#[macro_export]
macro_rules! sql {
    ($text:literal $(, $part:expr)* $(,)?) => {
        $crate::sql::Sql::assemble(format!($text $(, $crate::sql::fragment(&$part))*))
    };
}
