//! How comments differ.

use super::matching::{Difference, Verdict};
use crate::catalog::Comment;

/// A comment is set anew; it is gone with its holder where a view has taken the name of a table.
pub(super) fn compare(before: &Comment, after: &Comment) -> Verdict {
    let Comment { id: _, holder, text } = before;
    let Comment { id: _, holder: to_holder, text: to_text } = after;
    if (holder, text) == (to_holder, to_text) { Verdict::Equal } else { Verdict::Alter }
}

/// In words.
pub(super) fn words(difference: &Difference<Comment>) -> String {
    let comment = difference.object();
    match difference {
        Difference::Drop(_) => format!("remove the comment on {}", comment.id),
        _ => format!("comment on {}: {:?}", comment.id, comment.text),
    }
}
