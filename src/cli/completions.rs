//! `limbeck completions`: a completion script for a shell.

use super::{Cli, Context, Error, Exit};
use clap::CommandFactory;
use clap_complete::Shell;

/// The arguments of `limbeck completions`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The shell it is for.
    pub shell: Shell,
}

/// Prints the script.
pub async fn run(context: &Context, args: Args) -> Result<Exit, Error> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "limbeck", &mut script);
    let script = String::from_utf8_lossy(&script).into_owned();
    context.output.data(&script, || script.clone());
    Ok(Exit::Done)
}
