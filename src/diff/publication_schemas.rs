//! How publications' schemas differ.

use super::matching::{Difference, Verdict};
use crate::catalog::PublicationSchema;

/// That a publication has the tables of a schema is nothing but that.
pub(super) fn compare(before: &PublicationSchema, after: &PublicationSchema) -> Verdict {
    let (PublicationSchema { id: _ }, PublicationSchema { id: _ }) = (before, after);
    Verdict::Equal
}

/// In words.
pub(super) fn words(difference: &Difference<PublicationSchema>) -> String {
    format!("{} {}", difference.verb(), difference.object().id)
}
