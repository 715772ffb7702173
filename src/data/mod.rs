//! Rows: keyset pages, filters, cells, edits.
//!
//! A [`Source`] is one environment's tables. A [`View`] says which rows in which order; [`Source::page`] gives one page of
//! them. A row is named by its [`Identity`], and written only while it still is what the person saw.
//!
//! Values go in as bound text that the server casts, and come out as the server's own text. No value, name or link of a
//! person is ever trusted: what does not fit is an [`Error::Input`] at its field.

mod cascade;
mod cell;
mod change;
mod count;
mod error;
mod filter;
mod identity;
mod keyset;
mod lease;
mod order;
mod page;
mod refusal;
mod row;
mod source;
mod statement;
mod token;
mod view;
mod write;

pub use cascade::{Cascade, Effect};
pub use cell::{CELL_CHARACTERS, Cell, WHOLE_CELL_CHARACTERS};
pub use change::{Change, Entry, Seen};
pub use error::{Error, Place, Problem};
pub use filter::{Filter, Operator};
pub use identity::{Identity, Key};
pub use order::{Direction, Nulls, Sort};
pub use page::{Page, PageRow};
pub use refusal::Refusal;
pub use row::{FieldValue, RowRead};
pub use source::{Source, Sources};
pub use statement::Statement;
pub use token::{Position, Token};
pub use view::{PageSize, Start, View};
pub use write::{Outcome, Written, read_only_because};
