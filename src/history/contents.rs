//! What is wrong inside a migration file: found before anything runs.

use super::{File, Problem};
use crate::sql;

/// Everything that is wrong inside `file`.
pub(super) fn problems(file: &File) -> Vec<Problem> {
    let name = file.name();
    let statements = match sql::split(&file.text) {
        Ok(statements) => statements,
        Err(error) => return vec![problem(format!("`{name}`, {error}"), "close it; nothing after it would run")],
    };
    let mut problems = Vec::new();
    for statement in &statements {
        let at = format!("`{name}`, line {}", statement.line);
        if let Some(words) = transaction_control(statement) {
            let message = format!("{at}: `{words}` inside a migration");
            let hint = "take it out: the file runs in one transaction with its ledger row, and must end with it";
            problems.push(problem(message, hint));
        }
        if statement.sql.as_str().starts_with('\\') {
            let hint = "take the line out, or write it as SQL: only psql understands it";
            problems.push(problem(format!("{at}: a psql command"), hint));
        }
        if reads_stdin(statement) {
            let hint = "write the rows as INSERT statements";
            problems.push(problem(format!("{at}: `COPY … FROM stdin`, which has no input here"), hint));
        }
    }
    let alone = statements.iter().find(|statement| must_be_alone(statement));
    if let Some(statement) = alone.filter(|_| file.no_transaction && statements.len() > 1) {
        let words = statement.words.join(" ").to_uppercase();
        let message = format!(
            "`{name}` is `-- no-transaction` and has {} statements, so `{words}` on line {} cannot run",
            statements.len(),
            statement.line
        );
        let hint = "give each statement a version of its own: several in one file are one transaction all the same";
        problems.push(problem(message, hint));
    }
    problems
}

/// The words of a statement that begins or ends a transaction.
pub(super) fn transaction_control(statement: &sql::Statement) -> Option<String> {
    let words: Vec<&str> = statement.words.iter().map(String::as_str).collect();
    let length = match words.as_slice() {
        ["begin" | "commit" | "end" | "abort", ..] => 1,
        ["start", "transaction", ..] | ["prepare", "transaction", ..] => 2,
        ["rollback", "to", ..] | ["rollback", "work" | "transaction", "to", ..] => return None,
        ["rollback", ..] => 1,
        _ => return None,
    };
    Some(words[..length].join(" ").to_uppercase())
}

/// Whether PostgreSQL refuses the statement inside a transaction, and so beside any other.
pub(super) fn must_be_alone(statement: &sql::Statement) -> bool {
    let words = |words: &[&str]| statement.starts_with(words);
    statement.words.iter().any(|word| word == "concurrently")
        || words(&["vacuum"])
        || words(&["alter", "system"])
        || ["database", "tablespace"].iter().any(|what| words(&["create", what]) || words(&["drop", what]))
}

/// Whether the statement copies rows from the client.
pub(super) fn reads_stdin(statement: &sql::Statement) -> bool {
    let text = statement.sql.as_str().to_ascii_lowercase();
    statement.starts_with(&["copy"]) && text.split_whitespace().any(|word| word.trim_end_matches(';') == "stdin")
}

fn problem(message: String, hint: &str) -> Problem {
    Problem { message, hint: hint.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    fn messages(text: &str) -> Vec<String> {
        let file = File::new(PathBuf::from("migrations/1_a.up.sql"), text.to_owned());
        problems(&file).into_iter().map(|problem| problem.message).collect()
    }

    #[test]
    fn a_commit_inside_is_named_with_its_line() {
        assert_eq!(messages("SELECT 1;\nCOMMIT;"), ["`1_a.up.sql`, line 2: `COMMIT` inside a migration"]);
        assert_eq!(messages("begin; select 1; rollback").len(), 2);
    }

    #[test]
    fn bodies_and_savepoints_are_no_transaction_control() {
        let text = "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; END; SAVEPOINT a; ROLLBACK TO a; \
                    DO $$ BEGIN PERFORM 1; END $$;";
        assert_eq!(messages(text), [] as [String; 0]);
    }

    #[test]
    fn a_concurrent_index_beside_another_statement_is_refused_only_without_a_transaction_of_its_own() {
        let one = "-- no-transaction\nCREATE INDEX CONCURRENTLY i ON t (a);";
        assert_eq!(messages(one), [] as [String; 0]);
        assert_eq!(messages(&format!("{one} SELECT 1;")).len(), 1);
        assert_eq!(messages("-- no-transaction\nSELECT 1; SELECT 2;"), [] as [String; 0]);
    }

    #[test]
    fn what_is_left_open_is_named() {
        assert_eq!(messages("SELECT 'a"), ["`1_a.up.sql`, line 1: a string is never closed"]);
    }
}
