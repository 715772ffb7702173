//! What runs in a protected environment is confirmed by typing its name.

use super::{Context, Error};

/// The flag of every command that runs something in an environment.
#[derive(Debug, Default, clap::Args)]
pub struct Confirm {
    /// The name of the protected environment in which to run; on a terminal it is asked for.
    #[arg(long, value_name = "ENVIRONMENT")]
    pub confirm: Option<String>,
}

impl Confirm {
    /// Refuses what would run in a protected environment whose name was not typed.
    pub async fn given(&self, context: &Context) -> Result<(), Error> {
        let (name, workbench) = (&context.environment, context.workbench()?);
        let protected = workbench.project.environments.iter().any(|known| known.name == *name && known.protected);
        if !protected {
            return Ok(());
        }
        let typed = match &self.confirm {
            None if context.output.can_ask() => {
                context.output.ask(&format!("`{name}` is protected. Type its name to run this there:")).await
            }
            given => given.clone(),
        };
        if typed.as_ref() == Some(name) {
            return Ok(());
        }
        let what = if typed.is_some() { "another name was given" } else { "its name was not given" };
        let hint = format!("`--confirm {name}` says that it is meant");
        Err(Error::refused(format!("`{name}` is protected, and {what}: nothing was run"), hint))
    }
}
