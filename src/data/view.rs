//! Which rows of a relation, in which order, from where on.

use super::{Filter, Sort};

/// Which rows of a relation, in which order, from where on: everything that a page's link says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The columns to show, in the relation's order; empty means the first ones.
    pub columns: Vec<String>,
    /// All of them have to hold.
    pub filters: Vec<Filter>,
    /// The column to order by before the key.
    pub sort: Option<Sort>,
    /// Where the page starts.
    pub start: Start,
    /// How many rows a page has at most.
    pub size: PageSize,
}

/// Where a page starts, with the token as the link has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Start {
    /// With the first row.
    #[default]
    First,
    /// So that it ends with the last row.
    Last,
    /// With the row after this place.
    After(String),
    /// So that it ends with the row before this place.
    Before(String),
}

/// How many rows a page has at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageSize(u16);

impl PageSize {
    /// The sizes that are offered.
    pub const OFFERED: [u16; 4] = [25, 50, 100, 250];
    /// The most rows of a page.
    pub const LARGEST: u16 = 500;

    /// `rows`, or the nearest that is allowed.
    pub fn new(rows: u16) -> Self {
        Self(rows.clamp(1, Self::LARGEST))
    }

    /// How many rows.
    pub fn rows(self) -> usize {
        usize::from(self.0)
    }
}

impl Default for PageSize {
    fn default() -> Self {
        Self(50)
    }
}
