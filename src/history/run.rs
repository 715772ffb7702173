//! A run: an environment's pointer moves, version by version.

use super::apply::Session;
use super::journal::{self, Teller, send};
use super::ledger::{self, Ledger};
use super::lock::Lock;
use super::{Direction, Error, Event, Folder, Migration, Problem, Standing, pooled, standing};
use crate::environment::Workbench;
use crate::plan::HazardKind;
use sqlx::{Connection, PgConnection};
use std::time::Duration;
use tokio::sync::mpsc::Sender;
use uuid::Uuid;

/// What an upgrade or a downgrade is asked to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// Up: all that is pending. Down: the newest version, with the whole series that it belongs to.
    Newest,
    /// Up or down to this version, inclusive; for a downgrade this one stays applied.
    Version(i64),
    /// This many versions.
    Count(u32),
    /// Down to nothing.
    Base,
}

/// A run's wishes.
#[derive(Clone, Debug, Default)]
pub struct RunOptions {
    /// Hazards that were allowed by name.
    pub allow: Vec<HazardKind>,
    /// Who runs it, for the journal.
    pub actor: String,
    /// How long to try for the migration lock; a minute by default.
    pub wait: Option<Duration>,
    /// The run's identity in the journal, where someone has to find it again; a new one by default.
    pub id: Option<Uuid>,
}

/// Runs pending migrations, telling what happens. Gives how many versions were applied.
pub async fn upgrade(
    workbench: &Workbench,
    environment: &str,
    target: Target,
    options: &RunOptions,
    events: Sender<Event>,
) -> Result<usize, Error> {
    run(workbench, environment, Direction::Up, target, options, events).await
}

/// Undoes applied migrations, telling what happens. Gives how many versions were undone.
pub async fn downgrade(
    workbench: &Workbench,
    environment: &str,
    target: Target,
    options: &RunOptions,
    events: Sender<Event>,
) -> Result<usize, Error> {
    run(workbench, environment, Direction::Down, target, options, events).await
}

async fn run(
    workbench: &Workbench,
    name: &str,
    direction: Direction,
    target: Target,
    options: &RunOptions,
    events: Sender<Event>,
) -> Result<usize, Error> {
    let ended = begin(workbench, name, direction, &target, options, &events).await;
    // What fails before the journal is open is told here; the rest was told where it happened.
    if let Err(Failure { error, told: false }) = &ended {
        let (message, hint) = (error.to_string(), error.hint().unwrap_or_default());
        let event = Event::Failed { version: None, message, hint };
        // A database that does not answer is not asked again, nor is a proxy.
        if !matches!(error, Error::Environment(_) | Error::Database { .. } | Error::Pooled { .. })
            && let Err(unwritten) = journal::note(workbench, name, direction, options, &event).await
        {
            tracing::warn!("{unwritten}");
        }
        send(&events, event).await;
    }
    ended.map_err(|failure| failure.error)
}

struct Failure {
    error: Error,
    told: bool,
}

impl<E: Into<Error>> From<E> for Failure {
    fn from(error: E) -> Self {
        Failure { error: error.into(), told: false }
    }
}

async fn begin(
    workbench: &Workbench,
    name: &str,
    direction: Direction,
    target: &Target,
    options: &RunOptions,
    events: &Sender<Event>,
) -> Result<usize, Failure> {
    let project = &workbench.project;
    let folder = Folder::read(project)?.sound()?;
    let environment = workbench.environment(name).await?;
    let mut connection = environment.connect().await?;
    // A first look, so that nothing is written and nobody is waited for where there is nothing to do.
    if choose(workbench, name, direction, target, &folder, &mut connection).await?.is_empty() {
        send(events, Event::Finished { versions: 0 }).await;
        let _ = connection.close().await;
        return Ok(0);
    }
    let mut teller = Teller::new(&environment, options, events.clone()).await?;
    pooled::refuse(name, &mut connection, teller.connection()).await?;
    let wait = options.wait.unwrap_or(Duration::from_secs(60));
    let lock = Lock::acquire(&mut connection, name, wait, async || send(events, Event::Waiting).await).await?;
    let preparing = || Error::doing(format!("preparing `{name}`"));
    if !lock.is_held(&mut connection).await.map_err(preparing())? {
        return Err(Error::Pooled { environment: name.to_owned() }.into());
    }
    let chosen = choose(workbench, name, direction, target, &folder, &mut connection).await?;
    if chosen.is_empty() {
        send(events, Event::Finished { versions: 0 }).await;
        teller.close().await;
        let _ = connection.close().await;
        return Ok(0);
    }
    let ledger = Ledger::find_or_create(&mut connection, project).await.map_err(preparing())?;
    journal::install(&mut connection).await.map_err(preparing())?;
    let own = environment.own;
    let mut session = Session { project, environment: name, own, connection, ledger, lock, teller };
    let ended = session.all(&chosen, direction, &options.allow).await;
    session.close().await;
    // Pooled connections hold plans of the old schema.
    environment.recycle().await;
    ended.map_err(|error| Failure { error, told: true })
}

impl Session<'_> {
    async fn all(&mut self, chosen: &[&Migration], direction: Direction, allow: &[HazardKind]) -> Result<usize, Error> {
        let mut done = 0;
        let versions = chosen.iter().map(|migration| migration.version).collect();
        self.teller.tell(Event::Begun { direction, versions }).await?;
        let mut ended = Ok(());
        for migration in chosen {
            ended = self.gate(migration, direction, allow, true).await;
            if let Err(error) = &ended {
                self.tell_failure(migration, error).await;
                break;
            }
        }
        let chosen = if ended.is_ok() { chosen } else { &[] };
        for migration in chosen {
            ended = match self.gate(migration, direction, allow, false).await {
                Ok(()) => self.run(migration, direction, allow).await.map(|moved| done += usize::from(moved)),
                Err(error) => Err(error),
            };
            if let Err(error) = &ended {
                self.tell_failure(migration, error).await;
                break;
            }
        }
        match ended {
            Ok(()) => self.teller.tell(Event::Finished { versions: done }).await.map(|()| done),
            Err(error) if done == 0 => Err(error),
            Err(source) => Err(Error::Stopped { done, source: Box::new(source) }),
        }
    }

    async fn tell_failure(&mut self, migration: &Migration, error: &Error) {
        let (message, hint) = (error.to_string(), error.hint().unwrap_or_default());
        let event = Event::Failed { version: Some(migration.version), message, hint };
        if let Err(unwritten) = self.teller.tell(event.clone()).await {
            tracing::warn!("{unwritten}");
            self.teller.tell_unwritten(event).await;
        }
    }
}

/// The versions to move, in the order in which they move.
async fn choose<'f>(
    workbench: &Workbench,
    name: &str,
    direction: Direction,
    target: &Target,
    folder: &'f Folder,
    connection: &mut PgConnection,
) -> Result<Vec<&'f Migration>, Error> {
    let project = &workbench.project;
    let applied = ledger::applied(connection, project, name).await?;
    let standing = Standing::of(name, project, folder, applied);
    match direction {
        Direction::Up => ups(standing, target, folder),
        Direction::Down => {
            let undone = downs(&standing, target, folder)?;
            let rows = standing.applied.iter().filter(|applied| undone.contains(&applied.version));
            let mut problems: Vec<Problem> =
                rows.filter_map(|row| standing::disagreement(row, project, folder)).collect();
            let migrations: Vec<&Migration> = undone.iter().filter_map(|version| folder.get(*version)).collect();
            problems.extend(migrations.iter().filter(|migration| migration.down.is_none()).map(|migration| Problem {
                message: format!("version {} ({}) has no down file", migration.version, migration.description),
                hint: format!("write one beside `{}`, or downgrade to a version above it", migration.up.name()),
            }));
            problems.extend(migrations.iter().flat_map(|migration| migration.problems()));
            if problems.is_empty() { Ok(migrations) } else { Err(Error::Problems { problems }) }
        }
    }
}

fn ups<'f>(standing: Standing, target: &Target, folder: &'f Folder) -> Result<Vec<&'f Migration>, Error> {
    let pending = standing.sound()?.pending;
    let last = match target {
        Target::Newest => pending.len(),
        Target::Version(version) if folder.get(*version).is_none() => {
            return Err(Error::NoVersion { version: *version });
        }
        Target::Version(version) => pending.iter().filter(|pending| *pending <= version).count(),
        Target::Count(count) => pending.len().min(*count as usize),
        Target::Base => 0,
    };
    Ok(pending[..last].iter().filter_map(|version| folder.get(*version)).collect())
}

fn downs(standing: &Standing, target: &Target, folder: &Folder) -> Result<Vec<i64>, Error> {
    let applied: Vec<i64> = standing.applied.iter().rev().map(|applied| applied.version).collect();
    let length = match target {
        Target::Newest => {
            let series = applied.first().and_then(|pointer| folder.get(*pointer)).map(|pointer| &pointer.series);
            applied.iter().take_while(|version| series.is_some_and(|series| series.contains(version))).count()
        }
        Target::Version(version) => {
            applied.iter().position(|applied| applied == version).ok_or_else(|| Error::Refused {
                message: format!("version {version} is not applied in `{}`", standing.environment),
                hint: "`limbeck history` lists what is applied; `base` undoes everything".into(),
            })?
        }
        Target::Count(count) => applied.len().min(*count as usize),
        Target::Base => applied.len(),
    };
    // A pointer whose file is missing is in no series; it is chosen, and refused with its reason.
    let length = if matches!(target, Target::Newest) { length.max(1).min(applied.len()) } else { length };
    Ok(applied[..length].to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pages run these in tasks of their own.
    #[test]
    fn runs_can_be_handed_to_another_thread() {
        fn sent<T: Send>(_: fn(&'static Workbench, Sender<Event>) -> T) {}
        static OPTIONS: RunOptions = RunOptions { allow: Vec::new(), actor: String::new(), wait: None, id: None };
        sent(|workbench, events| upgrade(workbench, "dev", Target::Newest, &OPTIONS, events));
        sent(|workbench, events| downgrade(workbench, "dev", Target::Base, &OPTIONS, events));
    }
}
