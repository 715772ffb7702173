//! `limbeck user`: the people who may sign in. Whoever can run this can read the store; it needs no password.

use super::{Context, Error, Exit, example, serve};
use crate::auth::{self, Actor, Role, User};
use crate::config::Project;
use crate::web::urls;
use clap::{Subcommand, ValueEnum};
use serde::Serialize;
use sqlx::PgPool;

/// The arguments of `limbeck user`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// List them.
    List,
    /// Let someone in: prints a one-time link with which they choose a password.
    Add {
        /// What they sign in with.
        name: String,
        /// What they may do.
        #[arg(long, value_enum, default_value = "member")]
        role: RoleName,
        #[command(flatten)]
        link: Reach,
    },
    /// Print a new one-time link: for a user's new password, or without a name for the first owner.
    #[command(alias = "reset")]
    Link {
        /// Whose password is chosen anew; none: the first owner is made.
        name: Option<String>,
        #[command(flatten)]
        link: Reach,
    },
    /// Give a user another role; it ends their sessions.
    Role {
        /// Who.
        name: String,
        /// What they may do from now on.
        #[arg(value_enum)]
        role: RoleName,
    },
    /// Keep a user out from now on; it ends their sessions.
    Disable {
        /// Who.
        name: String,
    },
    /// Let a user in again.
    Enable {
        /// Who.
        name: String,
    },
}

/// Where the link leads.
#[derive(Debug, clap::Args)]
struct Reach {
    /// Where people reach Limbeck.
    #[arg(long, env = "LIMBECK_URL", default_value_t = format!("http://{}", serve::LISTEN))]
    url: String,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum RoleName {
    /// Everything, other people's access included.
    Owner,
    /// Everything but other people's access.
    Member,
}

#[derive(Serialize)]
struct Invited<'a> {
    name: Option<&'a str>,
    url: String,
    hours: u64,
}

/// Runs it.
pub async fn run(context: &Context, args: Args) -> Result<Exit, Error> {
    let store = store(context).await?;
    let actor = Actor::command_line();
    match args.command {
        Command::List => list(context, &auth::list(&store).await?),
        Command::Add { name, role, link } => {
            let user = auth::add(&store, &actor, &name, role.role()).await?;
            context
                .output
                .say(format!("`{}` is known as {} and chooses a password by this link:", user.name, user.role));
            invite(context, &store, &user, &link).await?;
        }
        Command::Link { name: Some(name), link } => {
            let user = auth::by_name(&store, &name).await?;
            if user.disabled {
                let hint = format!("let them in again first: `limbeck user enable {}`", user.name);
                return Err(Error::failed(format!("`{}` is disabled", user.name)).with_hint(hint));
            }
            invite(context, &store, &user, &link).await?;
        }
        Command::Link { name: None, link } => {
            let token = auth::first_owner_link(&store, auth::FIRST_OWNER_LIFETIME).await?;
            let token = token.ok_or_else(|| {
                Error::failed("there is an owner already")
                    .with_hint("`limbeck user link NAME` makes a link for a user's new password, `limbeck user add NAME` for a new user")
            })?;
            print(context, None, &link, &token, auth::FIRST_OWNER_LIFETIME);
        }
        Command::Role { name, role } => {
            let user = auth::by_name(&store, &name).await?;
            auth::set_role(&store, &actor, &user, role.role()).await?;
            context.output.say(format!("`{}` is {} now, and signs in anew", user.name, role.role()));
        }
        Command::Disable { name } => {
            let user = auth::by_name(&store, &name).await?;
            auth::disable(&store, &actor, &user).await?;
            context.output.say(format!("`{}` is out", user.name));
        }
        Command::Enable { name } => {
            let user = auth::by_name(&store, &name).await?;
            auth::enable(&store, &actor, &user).await?;
            context.output.say(format!("`{}` may sign in again", user.name));
        }
    }
    Ok(Exit::Done)
}

/// The store of the project that `limbeck serve` would serve here.
async fn store(context: &Context) -> Result<PgPool, Error> {
    let project = match Project::find(&context.start)? {
        Some(project) => project,
        None => example::kept(&context.settings)?,
    };
    Ok(context.open(project).store().await?)
}

fn list(context: &Context, users: &[User]) {
    context.output.data(users, || {
        let width = users.iter().map(|user| user.name.chars().count()).max().unwrap_or(0);
        let lines = users.iter().map(|user| {
            let state = match (user.disabled, user.has_password) {
                (true, _) => "  disabled",
                (false, false) => "  has no password yet",
                (false, true) => "",
            };
            format!("{:width$}  {}{state}", user.name, user.role)
        });
        lines.collect::<Vec<_>>().join("\n")
    });
}

async fn invite(context: &Context, store: &PgPool, user: &User, link: &Reach) -> Result<(), Error> {
    let token = auth::link(store, &Actor::command_line(), user, auth::LIFETIME).await?;
    print(context, Some(&user.name), link, &token, auth::LIFETIME);
    Ok(())
}

fn print(context: &Context, name: Option<&str>, link: &Reach, token: &str, lifetime: std::time::Duration) {
    let url = format!("{}{}", link.url.trim_end_matches('/'), urls::welcome(token));
    let invited = Invited { name, url, hours: lifetime.as_secs() / 3600 };
    context.output.data(&invited, || invited.url.clone());
    context.output.say(format!("it holds once, for {} hours", invited.hours));
}

impl RoleName {
    fn role(self) -> Role {
        match self {
            RoleName::Owner => Role::Owner,
            RoleName::Member => Role::Member,
        }
    }
}
