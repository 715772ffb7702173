//! `limbeck serve`: the project in the browser.

use super::{Context, Error, Exit, example};
use crate::config::Project;
use crate::environment::Workbench;
use crate::{auth, web};
use clap::Args as _;
use serde::Serialize;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;

/// Where it listens by default: on loopback only.
pub const LISTEN: &str = "127.0.0.1:7432";

/// How often Limbeck looks whether its own clusters still run.
const PULSE: Duration = Duration::from_secs(2);

/// The arguments of `limbeck serve`.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    /// Where to listen; port 0 takes a free one.
    #[arg(long, env = "LIMBECK_LISTEN", default_value = LISTEN, value_name = "ADDRESS:PORT")]
    listen: SocketAddr,
    /// A name, beside loopback's, that people reach this server by.
    #[arg(long = "host", env = "LIMBECK_HOSTS", value_delimiter = ',', value_name = "NAME")]
    hosts: Vec<String>,
    /// People reach it by TLS, through a proxy in front.
    #[arg(long, env = "LIMBECK_TLS", value_parser = clap::builder::FalseyValueParser::new())]
    tls: bool,
}

impl Args {
    /// What `limbeck` without a command takes: the variables, else the defaults.
    pub fn defaults() -> Result<Self, Error> {
        let command = Self::augment_args(clap::Command::new("limbeck serve").no_binary_name(true));
        let matches = command.try_get_matches_from(std::iter::empty::<&str>());
        let args = matches.and_then(|matches| <Self as clap::FromArgMatches>::from_arg_matches(&matches));
        args.map_err(|refused| Error::usage(refused.to_string(), "see `limbeck serve --help`"))
    }
}

/// Serves until SIGINT or SIGTERM.
pub async fn run(context: &Context, args: Args) -> Result<Exit, Error> {
    let mut stop = Stop::new()?;
    let listener = TcpListener::bind(args.listen).await.map_err(|error| {
        Error::failed(format!("{} cannot be listened on: {error}", args.listen))
            .with_hint("take another with `--listen 127.0.0.1:PORT`; port 0 takes a free one")
    })?;
    let ready = tokio::select! {
        ready = open(context) => ready?,
        () = stop.asked() => return Ok(Exit::Interrupted),
    };
    announce(context, &args, &listener, &ready).await?;
    let pulse = tokio::spawn(keep_alive(ready.workbench.clone()));
    let options = web::Options { hosts: args.hosts, tls: args.tls };
    let app = web::App::new(ready.workbench, ready.store, options);
    let output = context.output.clone();
    let served = web::serve(app, listener, async move {
        stop.asked().await;
        output.say("stopping …");
        tokio::spawn(async move {
            // Whoever asks twice does not want to wait.
            stop.asked().await;
            std::process::exit(Exit::Interrupted as i32);
        });
    });
    let served = served.await;
    pulse.abort();
    served.map_err(|error| Error::failed(format!("serving: {error}")))?;
    Ok(Exit::Done)
}

/// What is open when the first page can be asked for.
struct Ready {
    workbench: Arc<Workbench>,
    store: sqlx::PgPool,
    is_example: bool,
}

async fn open(context: &Context) -> Result<Ready, Error> {
    let found = Project::find(&context.start)?;
    let is_example = found.is_none();
    let project = match found {
        Some(project) => project,
        None => example::kept(&context.settings)?,
    };
    let workbench = context.open(project);
    let store = workbench.store().await?;
    if is_example {
        example::load(&workbench).await?;
    }
    Ok(Ready { workbench, store, is_example })
}

/// Where to point the browser.
#[derive(Serialize)]
struct Address {
    project: String,
    url: String,
    welcome: Option<String>,
}

async fn announce(context: &Context, args: &Args, listener: &TcpListener, ready: &Ready) -> Result<(), Error> {
    let local = listener.local_addr().map_err(|error| Error::failed(format!("listening: {error}")))?;
    let url = base_url(local, args);
    let token = auth::first_owner_link(&ready.store, auth::FIRST_OWNER_LIFETIME).await;
    let token = token.map_err(|error| Error::failed(format!("Limbeck's own store: {error}")))?;
    let project = ready.workbench.project.name.clone();
    let welcome = token.map(|token| format!("{url}{}", web::urls::welcome(&token)));
    let address = Address { project, url, welcome };
    let root = ready.workbench.project.root.display();
    if ready.is_example {
        context.output.say(format!("no `limbeck.toml` here: this is the example project, kept in {root}"));
    } else {
        context.output.say(format!("project `{}` in {root}", address.project));
    }
    if context.output.json {
        context.output.json_line(&address);
    } else {
        let first = address.welcome.as_ref();
        let first = first.map_or(String::new(), |link| format!("\nmake yourself the owner, once, at: {link}"));
        context.output.data(&address, || format!("Limbeck serves {}/{first}", address.url));
    }
    Ok(())
}

/// The address that people type: the first configured name, else where it listens.
fn base_url(local: SocketAddr, args: &Args) -> String {
    match (args.tls, args.hosts.first()) {
        (true, Some(host)) => format!("https://{host}"),
        (false, Some(host)) => format!("http://{host}:{}", local.port()),
        (_, None) if local.ip().is_unspecified() => format!("http://localhost:{}", local.port()),
        (_, None) => format!("http://{local}"),
    }
}

/// Starts clusters of Limbeck's own again where they die.
async fn keep_alive(workbench: Arc<Workbench>) {
    let mut pulse = tokio::time::interval(PULSE);
    pulse.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        pulse.tick().await;
        if let Err(error) = workbench.revive().await {
            tracing::warn!("{error}");
        }
    }
}

/// SIGINT and SIGTERM, listened for from the start on, so that none is lost.
struct Stop {
    interrupt: tokio::signal::unix::Signal,
    terminate: tokio::signal::unix::Signal,
}

impl Stop {
    fn new() -> Result<Self, Error> {
        use tokio::signal::unix::{SignalKind, signal};
        let refused = |error| Error::failed(format!("listening for signals: {error}"));
        Ok(Self {
            interrupt: signal(SignalKind::interrupt()).map_err(refused)?,
            terminate: signal(SignalKind::terminate()).map_err(refused)?,
        })
    }

    async fn asked(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}
