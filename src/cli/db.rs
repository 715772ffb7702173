//! `limbeck db`: Limbeck's own PostgreSQL, by hand, and psql.

use super::{Context, Error, Exit};
use crate::cluster::{self, Cluster, Programs, Purpose, Status};
use crate::environment;
use clap::Subcommand;
use serde::Serialize;
use std::ffi::OsString;

/// The arguments of `limbeck db`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Start Limbeck's own cluster, and keep it running until `limbeck db stop`.
    Start,
    /// Stop Limbeck's own clusters, unless another Limbeck uses them.
    Stop,
    /// Which clusters there are, and whether they run.
    Status,
    /// Open psql on an environment's database.
    Psql {
        /// What psql gets, after `--`.
        #[arg(last = true)]
        arguments: Vec<OsString>,
    },
    /// Print an environment's connection URL, as sqlx and psql take it.
    Url {
        /// Of Limbeck's own store instead.
        #[arg(long)]
        store: bool,
    },
    /// Take PostgreSQL's server programs from npm.
    Install,
}

impl Args {
    /// Whether the command leaves signals to psql.
    pub fn answers_signals(&self) -> bool {
        matches!(self.command, Command::Psql { .. })
    }
}

/// Runs it.
pub async fn run(context: &Context, args: Args) -> Result<Exit, Error> {
    match args.command {
        Command::Start => start(context).await,
        Command::Stop => stop(context).await,
        Command::Status => status(context).await,
        Command::Psql { arguments } => psql(context, arguments).await,
        Command::Url { store: false } => url(context).await,
        Command::Url { store: true } => store_url(context).await,
        Command::Install => install(context).await,
    }
}

async fn start(context: &Context) -> Result<Exit, Error> {
    let cluster = Cluster::start(&context.settings, Purpose::Data).await?;
    cluster.keep()?;
    drop(cluster);
    let status = Cluster::status(&context.settings, Purpose::Data)?;
    context.output.data(&status, || describe(&status));
    Ok(Exit::Done)
}

async fn stop(context: &Context) -> Result<Exit, Error> {
    let mut stopped = Vec::new();
    for purpose in Cluster::known(&context.settings)? {
        let name = Cluster::status(&context.settings, purpose)?.name;
        if Cluster::stop(&context.settings, purpose).await? {
            stopped.push(name);
        }
    }
    context.output.data(&stopped, || match stopped.as_slice() {
        [] => "nothing was running".into(),
        some => format!("stopped: {}", some.join(", ")),
    });
    Ok(Exit::Done)
}

/// What `limbeck db status` tells.
#[derive(Serialize)]
struct Told {
    programs: Option<String>,
    version: Option<String>,
    clusters: Vec<Status>,
}

async fn status(context: &Context) -> Result<Exit, Error> {
    let programs = match Programs::find(&context.settings, None, "a new cluster").await {
        Ok(programs) => Some(programs),
        Err(cluster::Error::NoPrograms) => None,
        Err(error) => return Err(error.into()),
    };
    let mut clusters = Vec::new();
    for purpose in Cluster::known(&context.settings)? {
        clusters.push(Cluster::status(&context.settings, purpose)?);
    }
    let told = Told {
        programs: programs.as_ref().map(|programs| programs.folder.display().to_string()),
        version: programs.map(|programs| programs.version),
        clusters,
    };
    context.output.data(&told, || {
        let mut lines = vec![match (&told.programs, &told.version) {
            (Some(folder), Some(version)) => format!("programs: PostgreSQL {version} in {folder}"),
            _ => "programs: none found".to_owned(),
        }];
        lines.extend(told.clusters.iter().map(describe));
        if told.clusters.is_empty() {
            lines.push(format!("no cluster has been made in {}", context.settings.data_dir.display()));
        }
        lines.join("\n")
    });
    Ok(Exit::Done)
}

/// A cluster in one line.
fn describe(status: &Status) -> String {
    let state = match status.pid {
        Some(pid) => format!("runs as process {pid}"),
        None => "is stopped".into(),
    };
    let used = if status.in_use { ", in use" } else { "" };
    let kept = if status.kept { ", kept running" } else { "" };
    format!("{}: {state}{used}{kept}; socket in {}", status.name, status.socket.display())
}

async fn url(context: &Context) -> Result<Exit, Error> {
    let environment = context.workbench()?.environment(&context.environment).await?;
    let url = environment.url();
    context.output.data(&url, || url.clone());
    let running = Cluster::status(&context.settings, Purpose::Data).is_ok_and(|status| status.kept || status.in_use);
    if environment.own && !running {
        context.output.say("the cluster stops with Limbeck: `limbeck db start` keeps it running");
    }
    Ok(Exit::Done)
}

async fn store_url(context: &Context) -> Result<Exit, Error> {
    let url = environment::store_url(&context.settings).await?;
    context.output.data(&url, || url.clone());
    Ok(Exit::Done)
}

async fn psql(context: &Context, arguments: Vec<OsString>) -> Result<Exit, Error> {
    let Some(program) = cluster::client(&context.settings, "psql").await else {
        let hint = "install PostgreSQL's client: `apt-get install postgresql-client`, `brew install libpq`";
        return Err(Error::failed("`psql` was not found").with_hint(hint));
    };
    let environment = context.workbench()?.environment(&context.environment).await?;
    let (url, password) = environment.url_without_password();
    let mut command = tokio::process::Command::new(&program);
    command.arg("--dbname").arg(url).args(arguments);
    if let Some(password) = password {
        command.env("PGPASSWORD", password);
    }
    let mut running =
        command.spawn().map_err(|error| Error::failed(format!("`{}` does not run: {error}", program.display())))?;
    // An interrupt is psql's to answer: it cancels a query. We stay until psql ends.
    let ended = loop {
        tokio::select! {
            ended = running.wait() => break ended,
            _ = tokio::signal::ctrl_c() => {}
        }
    };
    match ended {
        Ok(status) if status.success() => Ok(Exit::Done),
        Ok(_) => Ok(Exit::Failed),
        Err(error) => Err(Error::failed(format!("`{}`: {error}", program.display()))),
    }
}

async fn install(context: &Context) -> Result<Exit, Error> {
    if !cluster::npm_is_there() {
        let hint = "install Node.js with npm, or PostgreSQL itself: `apt-get install postgresql`";
        return Err(Error::failed("`npm` was not found").with_hint(hint));
    }
    context.output.say("taking PostgreSQL's server programs from npm (about 60 MB) …");
    let folder = cluster::install(&context.settings).await?;
    context.output.data(&folder, || folder.display().to_string());
    Ok(Exit::Done)
}
