//! The command line: one file a command, and the only place that prints.
//!
//! Data goes to stdout, talk to stderr ([`Output`]); what a command ends with is an [`Exit`] or an [`Error`].

mod check;
mod completions;
mod confirm;
mod context;
mod current;
mod db;
mod diff;
mod downgrade;
mod error;
mod example;
mod exit;
mod hazards;
mod heads;
mod healthcheck;
mod history;
mod init;
mod migrate;
mod output;
mod progress;
mod revision;
mod serve;
mod show;
mod status;
mod upgrade;
mod user;
mod wishes;

pub use context::Context;
pub use error::Error;
pub use exit::Exit;
pub use output::Output;

use crate::cluster;
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use tracing_subscriber::EnvFilter;

/// A schema and data workbench for PostgreSQL.
///
/// Without a command: `limbeck serve`.
#[derive(Debug, Parser)]
#[command(name = "limbeck", version, max_term_width = 100)]
pub struct Cli {
    /// What every command takes.
    #[command(flatten)]
    pub global: Global,
    /// The command; `serve` where there is none.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// The flags of every command.
#[derive(Clone, Debug, clap::Args)]
pub struct Global {
    /// Print data as JSON on stdout.
    #[arg(long, global = true)]
    pub json: bool,
    /// The environment to work on.
    #[arg(long = "env", global = true, value_name = "NAME", default_value = "dev")]
    pub environment: String,
    /// Say nothing but errors.
    #[arg(short, long, global = true)]
    pub quiet: bool,
    /// Say more; twice for each query.
    #[arg(short, long, global = true, action = clap::ArgAction::Count)]
    pub verbose: u8,
    /// Where Limbeck keeps its own clusters, caches and the example project.
    #[arg(long, global = true, env = "LIMBECK_DATA_DIR", value_name = "DIR")]
    pub data_dir: Option<PathBuf>,
    /// The project's folder, or one inside it; by default the current folder.
    #[arg(long, global = true, value_name = "DIR")]
    pub project: Option<PathBuf>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a project in this folder.
    Init(init::Args),
    /// Serve the project to the browser.
    Serve(serve::Args),
    /// The three states: models, migrations, environments.
    Status(status::Args),
    /// Find what changed in the models and write the migration.
    Migrate(migrate::Args),
    /// Write an empty pair of migration files.
    Revision(revision::Args),
    /// Show one migration.
    Show(show::Args),
    /// List the migrations.
    History(history::Args),
    /// Print the pointer of an environment.
    Current(current::Args),
    /// Print the newest version of the folder.
    Heads(heads::Args),
    /// Apply pending migrations.
    Upgrade(upgrade::Args),
    /// Undo applied migrations.
    Downgrade(downgrade::Args),
    /// Fail where models, migrations and an environment disagree.
    Check(check::Args),
    /// Print how the models differ from an environment.
    Diff(diff::Args),
    /// Limbeck's own PostgreSQL, and psql.
    Db(db::Args),
    /// The people who may sign in.
    User(user::Args),
    /// Ask a running Limbeck whether it is well.
    Healthcheck(healthcheck::Args),
    /// Print a completion script for a shell.
    Completions(completions::Args),
}

impl Cli {
    /// What is logged to stderr: `LIMBECK_LOG` where it is set, else as `-q` and `-v` say.
    pub fn log_filter(&self) -> EnvFilter {
        let by_flags = match (self.global.quiet, self.global.verbose) {
            (true, _) => "error,sqlx::postgres::notice=off",
            (false, 0) => "warn,sqlx::postgres::notice=off,sqlx::query=error",
            (false, 1) => "info,sqlx::query=warn",
            (false, _) => "debug",
        };
        EnvFilter::try_from_env("LIMBECK_LOG").unwrap_or_else(|_| EnvFilter::new(by_flags))
    }
}

/// Runs a command to its end: what it opened is closed, errors are printed, an interrupt ends it.
pub async fn run(cli: Cli) -> Exit {
    let output = Output::new(&cli.global);
    let context = match Context::new(cli.global) {
        Ok(context) => context,
        Err(error) => return output.error(&error),
    };
    let mut ended = attempt(&context, cli.command).await;
    if ended.as_ref().is_err_and(Error::lacks_programs) && offer_programs(&context).await {
        // The same again, now that there is something to stand on.
        ended = attempt(&context, Cli::try_parse().ok().and_then(|cli| cli.command)).await;
    }
    let exit = ended.unwrap_or_else(|error| context.output.error(&error));
    context.close().await;
    exit
}

/// Prints why arguments were refused, or the help that was asked for.
pub fn explain(refused: &clap::Error) -> Exit {
    // Nobody is left to tell where even this cannot be printed.
    let _ = refused.print();
    if refused.use_stderr() { Exit::Usage } else { Exit::Done }
}

/// Runs a command until it ends or is interrupted.
async fn attempt(context: &Context, command: Option<Command>) -> Result<Exit, Error> {
    let command = match command {
        Some(command) => command,
        None => Command::Serve(serve::Args::defaults()?),
    };
    let answers_signals = match &command {
        Command::Serve(_) => true,
        Command::Db(args) => args.answers_signals(),
        _ => false,
    };
    tokio::select! {
        ended = dispatch(context, command) => ended,
        () = interrupted(), if !answers_signals => Ok(Exit::Interrupted),
    }
}

/// Where a person can be asked and npm is there: offers to take PostgreSQL's programs from it. Gives whether they are
/// there now.
async fn offer_programs(context: &Context) -> bool {
    if !context.output.can_ask() || !cluster::npm_is_there() {
        return false;
    }
    let question = "PostgreSQL's server programs were not found. Take them from npm (about 60 MB)? [y/N]";
    let answer = context.output.ask(question).await.unwrap_or_default();
    if !matches!(answer.to_lowercase().as_str(), "y" | "yes") {
        return false;
    }
    match cluster::install(&context.settings).await {
        Ok(_) => true,
        Err(error) => {
            context.output.error(&error.into());
            false
        }
    }
}

async fn dispatch(context: &Context, command: Command) -> Result<Exit, Error> {
    match command {
        Command::Init(args) => init::run(context, args).await,
        Command::Serve(args) => serve::run(context, args).await,
        Command::Status(args) => status::run(context, args).await,
        Command::Migrate(args) => migrate::run(context, args).await,
        Command::Revision(args) => revision::run(context, args).await,
        Command::Show(args) => show::run(context, args).await,
        Command::History(args) => history::run(context, args).await,
        Command::Current(args) => current::run(context, args).await,
        Command::Heads(args) => heads::run(context, args).await,
        Command::Upgrade(args) => upgrade::run(context, args).await,
        Command::Downgrade(args) => downgrade::run(context, args).await,
        Command::Check(args) => check::run(context, args).await,
        Command::Diff(args) => diff::run(context, args).await,
        Command::Db(args) => db::run(context, args).await,
        Command::User(args) => user::run(context, args).await,
        Command::Healthcheck(args) => healthcheck::run(context, args).await,
        Command::Completions(args) => completions::run(context, args).await,
    }
}

/// Ends when the process is asked to: SIGINT or SIGTERM.
async fn interrupted() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminate.recv() => {}
        },
        Err(_) => {
            let _ = tokio::signal::ctrl_c().await;
        }
    }
}
