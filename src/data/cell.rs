//! Cells: the server's own text of a value, cut at the server where it is long.

use super::statement::column;
use crate::catalog::RelationColumn;
use crate::sql;
use crate::sql::Sql;

/// How many characters of a value a page of rows shows.
pub const CELL_CHARACTERS: usize = 200;

/// How many characters of one value the page of that value shows, and a form edits.
pub const WHOLE_CELL_CHARACTERS: usize = 100_000;

/// A value as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The text, or its start.
    pub text: String,
    /// Whether the value goes on.
    pub cut: bool,
}

impl Cell {
    /// From text that was cut one character after `limit`.
    pub(super) fn of(mut text: String, limit: usize) -> Self {
        // No text has more characters than bytes.
        let end = if text.len() <= limit { None } else { text.char_indices().nth(limit).map(|(end, _)| end) };
        if let Some(end) = end {
            text.truncate(end);
        }
        Self { text, cut: end.is_some() }
    }
}

/// A column's value as text, cut one character after `limit`, so that one can see that it was cut.
pub(super) fn select(found: &RelationColumn, limit: usize) -> Sql {
    let t = column(&found.name);
    match found.base.as_str() {
        _ if found.fixed => sql!("{}::text", t),
        // Two digits a byte, after `\x`: the bytes are cut before they are printed.
        "bytea" if found.cast == "bytea" => {
            sql!("left(substring({} from 1 for {})::text, {})", t, limit / 2 + 1, limit + 1)
        }
        _ => sql!("left({}::text, {})", t, limit + 1),
    }
}

/// The whole value as text.
pub(super) fn whole(name: &str) -> Sql {
    sql!("{}::text", column(name))
}
