//! The only writer of DDL on a real database: one migration file, in one direction, on one dedicated session.
//!
//! A file runs in one transaction with its ledger row, each statement under a lock timeout. A lock that is not obtained in
//! time rolls the whole file back, and the whole file is tried again later, so that nobody queues behind us for long; there
//! is no last try without a timeout. A statement whose client is gone (an interrupt, a crash) is ended by the server within
//! a second. A `-- no-transaction` file is sent as sqlx sends it, and its ledger row follows.

use super::error::{code, lost, position, said};
use super::guard::Guard;
use super::journal::Teller;
use super::ledger::Ledger;
use super::lock::Lock;
use super::{Direction, Error, Event, File, Migration, concurrently, contents, notes, roles};
use crate::config::Project;
use crate::plan::HazardKind;
use crate::sql;
use crate::sql::Sql;
use sqlx::{Connection, PgConnection};
use std::time::{Duration, Instant};

/// The session that holds the migration lock, and runs what it protects.
pub(super) struct Session<'a> {
    pub project: &'a Project,
    pub environment: &'a str,
    /// Whether the server is Limbeck's own, where missing roles are made.
    pub own: bool,
    pub connection: PgConnection,
    pub ledger: Ledger,
    pub lock: Lock,
    pub teller: Teller,
}

/// Why a try ended.
pub(super) enum Stop {
    Server { line: usize, source: sqlx::Error },
    Other(Error),
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Stop::Other(error)
    }
}

impl Session<'_> {
    /// Runs one version. False where someone without our lock did it meanwhile.
    pub async fn run(
        &mut self,
        migration: &Migration,
        direction: Direction,
        allow: &[HazardKind],
    ) -> Result<bool, Error> {
        let file = file(migration, direction)?;
        let guard = Guard { file, notes: notes::read(&file.text), allow };
        let statements = statements(file)?;
        self.teller
            .tell(Event::Started {
                version: migration.version,
                description: migration.description.clone(),
                direction,
                statements: statements.len(),
            })
            .await?;
        let started = Instant::now();
        let moved = self.tries(migration, direction, &guard, &statements).await?;
        let elapsed = started.elapsed();
        if moved && direction == Direction::Up {
            // The version is applied and recorded; sqlx too leaves -1 where this last step is lost.
            let nanoseconds = i64::try_from(elapsed.as_nanos()).unwrap_or(i64::MAX);
            let _ = self.ledger.set_time(&mut self.connection, migration.version, nanoseconds).await;
        }
        self.teller.tell(Event::Done { version: migration.version, milliseconds: milliseconds(elapsed) }).await?;
        self.reset().await?;
        Ok(moved)
    }

    async fn tries(
        &mut self,
        migration: &Migration,
        direction: Direction,
        guard: &Guard<'_>,
        statements: &[sql::Statement],
    ) -> Result<bool, Error> {
        let file = guard.file;
        let (mut attempt, mut made) = (1, 0);
        loop {
            let ended = match file.no_transaction {
                false => self.in_transaction(migration, direction, guard, statements).await,
                true => self.bare(migration, direction, guard, statements).await,
            };
            let (line, source) = match ended {
                Ok(moved) => return Ok(moved),
                Err(Stop::Other(error)) => {
                    // Where the connection is gone, so is the transaction; the reason to stop is said all the same.
                    let _ = self.after_failure(file, statements).await;
                    return Err(error);
                }
                Err(Stop::Server { line, source }) => (line, source),
            };
            if lost(&source) {
                return Err(self.failed(source));
            }
            self.after_failure(file, statements).await?;
            if self.own && made < roles::MOST && roles::make_on(self.teller.connection(), &source).await? {
                made += 1;
                continue;
            }
            // Lock not available, deadlock: https://www.postgresql.org/docs/current/errcodes-appendix.html
            if !matches!(code(&source).as_str(), "55P03" | "40P01") || attempt >= self.project.tries {
                return Err(refused(file, line, source, attempt));
            }
            attempt += 1;
            let after = backoff(attempt);
            self.teller
                .tell(Event::Retrying { version: migration.version, attempt, after: milliseconds(after) })
                .await?;
            tokio::time::sleep(after).await;
        }
    }

    async fn in_transaction(
        &mut self,
        migration: &Migration,
        direction: Direction,
        guard: &Guard<'_>,
        statements: &[sql::Statement],
    ) -> Result<bool, Stop> {
        let begin = sql!(
            "BEGIN; SET LOCAL lock_timeout = {}; SET LOCAL statement_timeout = {}; \
             SET LOCAL idle_in_transaction_session_timeout = 60000; SET LOCAL client_connection_check_interval = 1000",
            milliseconds(self.project.lock_timeout).max(1),
            milliseconds(self.project.statement_timeout)
        );
        self.execute(&begin, 1).await?;
        for (index, statement) in statements.iter().enumerate() {
            self.look(guard, statement).await?;
            self.statement(migration.version, index + 1, &statement.sql, statement).await?;
        }
        let end = statements.last().map_or(1, |statement| statement.line);
        let recorded = match direction {
            Direction::Up => self.ledger.insert(&mut self.connection, migration, self.project).await.map(|()| true),
            Direction::Down => self.ledger.delete(&mut self.connection, migration.version).await,
        };
        let recorded = match recorded {
            Err(error) if code(&error) == "23505" => false,
            other => other.map_err(|source| Stop::Server { line: end, source })?,
        };
        let finish = if recorded { sql!("COMMIT") } else { sql!("ROLLBACK") };
        self.execute(&finish, end).await?;
        Ok(recorded)
    }

    /// Sends a `-- no-transaction` file the way sqlx does, under the same timeouts. What it waits for there are old
    /// transactions, and nobody queues behind such a wait: it may last as long as a statement.
    async fn bare(
        &mut self,
        migration: &Migration,
        direction: Direction,
        guard: &Guard<'_>,
        statements: &[sql::Statement],
    ) -> Result<bool, Stop> {
        for statement in statements {
            self.look_without_transaction(guard, statement)?;
            concurrently::clear(&mut self.connection, statement).await.map_err(|source| at(statement, source))?;
        }
        let timeout = milliseconds(self.project.statement_timeout);
        let settings = sql!(
            "SET lock_timeout = {}; SET statement_timeout = {}; SET client_connection_check_interval = 1000",
            timeout,
            timeout
        );
        self.execute(&settings, 1).await?;
        if let Some(first) = statements.first() {
            let whole = Sql::join(statements.iter().map(|statement| &statement.sql), ";\n");
            self.statement(migration.version, 1, &whole, first).await?;
        }
        let line = statements.last().map_or(1, |statement| statement.line);
        let recorded = match direction {
            Direction::Up => self.ledger.insert(&mut self.connection, migration, self.project).await.map(|()| true),
            Direction::Down => self.ledger.delete(&mut self.connection, migration.version).await,
        };
        match recorded {
            Err(error) if code(&error) == "23505" => Ok(false),
            other => other.map_err(|source| Stop::Server { line, source }),
        }
    }

    async fn statement(
        &mut self,
        version: i64,
        number: usize,
        text: &Sql,
        statement: &sql::Statement,
    ) -> Result<(), Stop> {
        self.teller.tell(Event::Statement { version, number, sql: text.to_string() }).await?;
        let started = Instant::now();
        text.raw().execute(&mut self.connection).await.map_err(|source| at(statement, source))?;
        let milliseconds = milliseconds(started.elapsed());
        self.teller.tell(Event::StatementDone { version, number, milliseconds }).await?;
        Ok(())
    }

    async fn execute(&mut self, sql: &Sql, line: usize) -> Result<(), Stop> {
        let done = sql.raw().execute(&mut self.connection).await;
        done.map(|_| ()).map_err(|source| Stop::Server { line, source })
    }

    /// Rolls back, and removes the invalid index that a failed concurrent build leaves behind.
    async fn after_failure(&mut self, file: &File, statements: &[sql::Statement]) -> Result<(), Error> {
        if !file.no_transaction {
            let rolled_back = sql!("ROLLBACK").raw().execute(&mut self.connection).await;
            return rolled_back.map(|_| ()).map_err(|source| self.failed(source));
        }
        self.reset().await?;
        for statement in statements {
            if let Err(source) = concurrently::clear(&mut self.connection, statement).await {
                // The next run looks for it again.
                tracing::warn!("what `{}` left behind is still there: {}", file.name(), said(&source));
            }
        }
        Ok(())
    }

    /// What a file set for its session ends with it; the lock stays.
    async fn reset(&mut self) -> Result<(), Error> {
        let reset = sql!("RESET SESSION AUTHORIZATION; RESET ALL; CLOSE ALL; DISCARD TEMP");
        reset.raw().execute(&mut self.connection).await.map_err(|source| self.failed(source))?;
        match self.lock.retake(&mut self.connection).await {
            Ok(true) => Ok(()),
            Ok(false) => Err(Error::Locked { environment: self.environment.to_owned(), seconds: 0 }),
            Err(source) => Err(self.failed(source)),
        }
    }

    fn failed(&self, source: sqlx::Error) -> Error {
        Error::Database { doing: format!("migrating `{}`", self.environment), source }
    }

    /// Ends both sessions, and with them the lock.
    pub async fn close(self) {
        self.teller.close().await;
        // The server ends the session, and the lock with it, where this goodbye does not arrive.
        let _ = self.connection.close().await;
    }
}

/// The file that moves `migration` in this direction.
pub(super) fn file(migration: &Migration, direction: Direction) -> Result<&File, Error> {
    match direction {
        Direction::Up => Ok(&migration.up),
        Direction::Down => migration.down.as_ref().ok_or_else(|| Error::Refused {
            message: format!("version {} has no down file", migration.version),
            hint: format!("write one beside `{}`", migration.up.name()),
        }),
    }
}

/// Its statements.
pub(super) fn statements(file: &File) -> Result<Vec<sql::Statement>, Error> {
    let refused = |_| Error::Problems { problems: contents::problems(file) };
    sql::split(&file.text).map_err(refused)
}

pub(super) fn at(statement: &sql::Statement, source: sqlx::Error) -> Stop {
    let line = position(&source).map_or(statement.line, |position| statement.line_of(position));
    Stop::Server { line, source }
}

fn refused(file: &File, line: usize, source: sqlx::Error, attempts: u32) -> Error {
    let hint = match code(&source).as_str() {
        "55P03" => format!(
            "another session holds the lock: it was tried {attempts} times; end that session, or run this at a quieter time"
        ),
        "57014" => "its time was up: raise `statement_timeout` in `limbeck.toml`, or find what it waited for".into(),
        "42501" => "connect as a role that owns the object".into(),
        _ => "the file was rolled back; mend it or the data that it stumbles over, then run it again".into(),
    };
    Error::Migration { path: file.path.clone(), line, message: said(&source), hint }
}

/// Half a second before the second try, twice that before the third, at most 15 s; each half of it by chance, so that two
/// who wait for each other do not meet again.
fn backoff(attempt: u32) -> Duration {
    let full = (250 * 2u64.saturating_pow(attempt.saturating_sub(1))).min(15_000);
    Duration::from_millis(full / 2 + rand::random_range(0..=full / 2))
}

/// As PostgreSQL's settings take it.
pub(super) fn milliseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX).min(i32::MAX as u64)
}
