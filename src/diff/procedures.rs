//! How procedures differ: as functions do.

pub(super) use super::functions::{compare, words};
