//! What `upgrade` and `downgrade` take beside their target: a run's wishes.

use super::confirm::Confirm;
use super::hazards::Allow;
use super::{Context, Error, progress};
use crate::history::{RunOptions, Target};
use std::time::Duration;

/// The flags of every command that moves an environment's pointer.
#[derive(Debug, clap::Args)]
pub struct Wishes {
    /// What may destroy data.
    #[command(flatten)]
    pub allow: Allow,
    /// What was typed to confirm it.
    #[command(flatten)]
    pub confirm: Confirm,
    /// How many seconds to wait for the migration lock.
    #[arg(long, value_name = "SECONDS", default_value_t = 60)]
    pub wait: u64,
}

impl Wishes {
    /// The run's options, once a protected environment is confirmed.
    pub async fn confirmed(self, context: &Context) -> Result<RunOptions, Error> {
        self.confirm.given(context).await?;
        let wait = Some(Duration::from_secs(self.wait));
        Ok(RunOptions { allow: self.allow.kinds, actor: progress::actor(), wait, ..RunOptions::default() })
    }
}

/// A target as it was typed: a version, a `sign` with a count, or one of the `words`; the newest where nothing was.
pub fn target(text: Option<&str>, sign: char, words: &[(&str, Target)]) -> Result<Target, Error> {
    let Some(text) = text else { return Ok(Target::Newest) };
    let word = words.iter().find(|(word, _)| *word == text).map(|(_, target)| target.clone());
    let number = || match text.strip_prefix(sign) {
        Some(count) => count.parse().ok().map(Target::Count),
        None => text.parse().ok().map(Target::Version),
    };
    word.or_else(number).ok_or_else(|| {
        let words: String = words.iter().map(|(word, _)| format!(", and not `{word}`")).collect();
        let message = format!("`{text}` is no version and no `{sign}n`{words}");
        Error::usage(message, "`limbeck history` lists the versions")
    })
}
