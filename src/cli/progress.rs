//! A run's events as they come: lines on stderr, or JSON lines on stdout.

use super::{Context, Error, Exit, Output};
use crate::history::{self, Event};
use std::future::Future;
use tokio::sync::mpsc;

/// Follows a run to its end, and says how many versions it moved.
pub async fn follow<F>(context: &Context, verb: &str, run: impl FnOnce(mpsc::Sender<Event>) -> F) -> Result<Exit, Error>
where
    F: Future<Output = Result<usize, history::Error>>,
{
    let (sender, mut events) = mpsc::channel(64);
    let told = async {
        while let Some(event) = events.recv().await {
            if context.output.json {
                context.output.json_line(&event);
            } else {
                tell(&context.output, &event);
            }
        }
    };
    let (ended, ()) = tokio::join!(run(sender), told);
    let versions = ended?;
    if !context.output.json {
        let text = match versions {
            0 => format!("{}: nothing to do", context.environment),
            1 => format!("{}: 1 version {verb}", context.environment),
            _ => format!("{}: {versions} versions {verb}", context.environment),
        };
        context.output.data("", || text);
    }
    Ok(Exit::Done)
}

/// Who runs it, for the journal: the person's name on this machine.
pub fn actor() -> String {
    let name = ["LIMBECK_ACTOR", "USER", "LOGNAME"].iter().find_map(|name| std::env::var(name).ok());
    name.filter(|name| !name.is_empty()).unwrap_or_else(|| "command line".into())
}

fn tell(output: &Output, event: &Event) {
    match event {
        Event::Waiting => output.say("waiting for the migration lock"),
        Event::Started { version, description, direction, statements } => {
            let plural = if *statements == 1 { "statement" } else { "statements" };
            output.say(format!("{} {version} {description} ({statements} {plural})", direction.name()));
        }
        Event::Statement { number, sql, .. } => output.say(format!("  {number}. {}", first_line(sql))),
        Event::StatementDone { number, milliseconds, .. } => output.say_more(format!("  {number}. {milliseconds} ms")),
        Event::Retrying { attempt, after, .. } => {
            output.say(format!("  a lock was not obtained in time; try {attempt} in {after} ms"));
        }
        Event::Done { version, milliseconds } => output.say(format!("done {version} in {milliseconds} ms")),
        // A failure is said once, as the command's error.
        Event::Begun { .. } | Event::Failed { .. } | Event::Finished { .. } => {}
    }
}

/// The first line of a statement, at most 100 characters of it.
fn first_line(sql: &str) -> String {
    let line = sql.lines().next().unwrap_or_default();
    let short: String = line.chars().take(100).collect();
    if short.len() < sql.len() { format!("{short} …") } else { short }
}
