//! A step as the text of a migration file.

use super::Step;
use std::fmt::Write;

/// The text of the file: `-- no-transaction` first where it applies (sqlx only looks at the very first bytes), then
/// `heading` as comments, then each statement under a comment that says what it does.
pub fn script(step: &Step, heading: &[String]) -> String {
    let mut text = String::new();
    if !step.transaction {
        text.push_str("-- no-transaction\n");
    }
    for line in heading.iter().flat_map(|line| line.lines()) {
        push_comment(&mut text, line);
    }
    for statement in &step.statements {
        if !text.is_empty() {
            text.push('\n');
        }
        push_comment(&mut text, &statement.words);
        for hazard in &statement.hazards {
            push_comment(&mut text, &format!("hazard {}: {}", hazard.kind.name(), hazard.detail));
        }
        let _ = writeln!(text, "{};", statement.sql);
    }
    text
}

/// A comment line; what the database says cannot end it early.
fn push_comment(text: &mut String, line: &str) {
    let line: String = line.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let _ = writeln!(text, "-- {}", line.trim_end());
}
