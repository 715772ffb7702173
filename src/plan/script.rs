//! A step as the text of a migration file.

use super::Step;

/// The text of the file: `-- no-transaction` first where it applies, then `heading` as comments, then each statement under
/// a comment that says what it does.
pub fn script(_step: &Step, _heading: &[String]) -> String {
    todo!()
}
