//! How comments differ.

use super::matching::{Difference, Verdict};
use crate::catalog::Comment;

/// A comment is set anew.
pub(super) fn compare(before: &Comment, after: &Comment) -> Verdict {
    let (Comment { id: _, holder: _, text }, Comment { id: _, holder: _, text: to_text }) = (before, after);
    if text == to_text { Verdict::Equal } else { Verdict::Alter }
}

/// In words.
pub(super) fn words(difference: &Difference<Comment>) -> String {
    let comment = difference.object();
    match difference {
        Difference::Drop(_) => format!("remove the comment on {}", comment.id),
        _ => format!("comment on {}: {:?}", comment.id, comment.text),
    }
}
