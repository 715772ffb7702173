//! Data on stdout, talk on stderr.

use super::{Error, Exit, Global};
use serde::Serialize;
use std::fmt::Display;
use std::io::{IsTerminal, Write};

/// How a command speaks.
#[derive(Clone, Debug)]
pub struct Output {
    /// Whether data is printed as JSON.
    pub json: bool,
    /// Whether only errors are said.
    pub quiet: bool,
    /// How often `-v` was given.
    pub verbose: u8,
}

impl Output {
    /// As the flags say.
    pub fn new(global: &Global) -> Self {
        Self { json: global.json, quiet: global.quiet, verbose: global.verbose }
    }

    /// Prints a command's data: `value` as JSON with `--json`, else what `text` gives, with one newline at its end.
    pub fn data<T: Serialize + ?Sized>(&self, value: &T, text: impl FnOnce() -> String) {
        if self.json {
            match serde_json::to_string_pretty(value) {
                Ok(json) => print(&json),
                Err(error) => complain(&format!("error: printing JSON: {error}")),
            }
        } else {
            print(&text());
        }
    }

    /// One line of JSON on stdout: for commands that tell what happens as it happens.
    pub fn json_line<T: Serialize + ?Sized>(&self, value: &T) {
        match serde_json::to_string(value) {
            Ok(json) => print(&json),
            Err(error) => complain(&format!("error: printing JSON: {error}")),
        }
    }

    /// Talk: on stderr, unless `-q`.
    pub fn say(&self, text: impl Display) {
        if !self.quiet {
            complain(&text.to_string());
        }
    }

    /// Talk that only `-v` wants.
    pub fn say_more(&self, text: impl Display) {
        if self.verbose > 0 {
            self.say(text);
        }
    }

    /// Says why a command failed, and gives how it ends.
    pub fn error(&self, error: &Error) -> Exit {
        for (message, hint) in error.all() {
            if self.json {
                complain(&serde_json::json!({ "error": message, "hint": hint }).to_string());
            } else {
                complain(&format!("error: {message}"));
                if let Some(hint) = hint {
                    complain(&format!("hint: {hint}"));
                }
            }
        }
        error.exit()
    }

    /// Whether a person can be asked: both ends are a terminal and nobody wants JSON.
    pub fn can_ask(&self) -> bool {
        !self.json && std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
    }

    /// Asks a person, and waits for one line; none where the keyboard is closed. Only where [`Output::can_ask`].
    pub async fn ask(&self, question: &str) -> Option<String> {
        let mut stderr = std::io::stderr();
        write!(stderr, "{question} ").and_then(|()| stderr.flush()).ok()?;
        let line = tokio::task::spawn_blocking(|| {
            let mut line = String::new();
            std::io::stdin().read_line(&mut line).ok().filter(|length| *length > 0).map(|_| line)
        });
        line.await.ok().flatten().map(|line| line.trim().to_owned())
    }
}

/// Text on stdout. A reader that closed the pipe (`| head`) wants no more, and that is no failure.
fn print(text: &str) {
    let mut stdout = std::io::stdout().lock();
    let newline = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
    let _ = write!(stdout, "{text}{newline}").and_then(|()| stdout.flush());
}

/// A line on stderr; where even that is closed, there is nobody to tell.
fn complain(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}
