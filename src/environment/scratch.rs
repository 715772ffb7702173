//! Scratch databases: short-lived, named, swept.
//!
//! Each process holds an advisory lock on each server where it makes scratch databases, and the number of that lock is in
//! their names. Whoever comes next looks for the lock of each scratch database that it finds: where nobody holds it, the
//! owner is gone, whatever machine it ran on, and the database is dropped. It looks in `pg_locks`, which shows the whole
//! server, and does not try the lock: that would only be the same lock for who is connected to the same database
//! (<https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS>).

use super::open::{bounded, close, connect, described};
use super::{Environment, Error, Facts, extensions};
use crate::sql;
use crate::sql::{Ident, Literal};
use sqlx::postgres::{PgArguments, PgConnectOptions, PgPoolOptions, PgRow};
use sqlx::query::Query;
use sqlx::{Connection, PgConnection, PgPool, Postgres};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use tokio::sync::Mutex;
use tokio_util::task::TaskTracker;

/// The first half of the advisory lock's key: "LIMB".
const LOCK_CLASS: i32 = 0x4c49_4d42;
/// What every scratch database's name begins with; then the process, the time, the lock's number and a count.
const PREFIX: &str = "limbeck_scratch_";
/// How many databases of dead processes one start sweeps at most.
const SWEPT: i64 = 200;

/// A scratch database. It is dropped by [`ScratchDatabase::close`], or in the background where that is forgotten; a crashed
/// process's are swept later.
#[derive(Debug)]
pub struct ScratchDatabase {
    name: String,
    server: Arc<ScratchServer>,
    facts: Facts,
    dropped: bool,
}

/// A server that scratch databases are made on.
#[derive(Debug)]
pub struct ScratchServer {
    /// How to connect to its maintenance database.
    options: PgConnectOptions,
    /// Whether it is a cluster of Limbeck's own, where roles may be made.
    own: bool,
    major: u32,
    token: i32,
    count: AtomicU32,
    administration: PgPool,
    /// Holds the advisory lock that says that we live.
    keeper: Mutex<PgConnection>,
    tracker: TaskTracker,
}

impl ScratchDatabase {
    /// A connection to it.
    pub async fn connect(&self) -> Result<PgConnection, Error> {
        connect(&self.options(), &self.name).await
    }

    /// How to connect to it.
    pub fn options(&self) -> PgConnectOptions {
        self.server.options_of(&self.name)
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether it is on a cluster of Limbeck's own, where [`Self::make_role`] is allowed.
    pub fn own(&self) -> bool {
        self.server.own
    }

    /// Another database with all that is in this one, to which nobody may be connected.
    pub async fn copy(&self) -> Result<ScratchDatabase, Error> {
        self.server.copy_of(&self.name, &self.facts).await
    }

    /// Makes a role that cannot log in, on Limbeck's own clusters only: roles belong to the whole server. Gives whether it
    /// is there now.
    pub async fn make_role(&self, role: &str) -> Result<bool, Error> {
        if self.server.own { self.server.make_roles(&[role.to_owned()]).await.map(|()| true) } else { Ok(false) }
    }

    /// Gives it another name, under which it is no scratch database any more and is not dropped; nobody may be connected.
    pub(super) async fn hand_over(&mut self, name: &str) -> Result<(), Error> {
        let rename = sql!("ALTER DATABASE {} RENAME TO {}", Ident(&self.name), Ident(name));
        self.server.administer(&rename).await?;
        self.dropped = true;
        Ok(())
    }

    /// Drops it.
    pub async fn close(mut self) -> Result<(), Error> {
        self.dropped = true;
        self.server.drop_database(&self.name).await
    }
}

impl Drop for ScratchDatabase {
    fn drop(&mut self) {
        if self.dropped {
            return;
        }
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            let (server, name) = (self.server.clone(), std::mem::take(&mut self.name));
            runtime.spawn(self.server.tracker.track_future(async move {
                if let Err(error) = server.drop_database(&name).await {
                    tracing::debug!(%error, name, "a scratch database is left to be swept");
                }
            }));
        }
    }
}

impl ScratchServer {
    /// Opens a server, says that we live, and sweeps what the dead left.
    pub async fn open(options: PgConnectOptions, own: bool) -> Result<Self, Error> {
        let name = described("scratch", &options);
        let mut keeper = connect(&options, &name).await?;
        let facts = bounded(&name, Facts::read(&mut keeper, &name)).await?;
        if !facts.may_create_databases {
            let reason = "the role may not create databases".to_owned();
            return Err(Error::Incompatible { like: name, reason });
        }
        let token = bounded(&name, take_token(&mut keeper, &name)).await?;
        let pool = PgPoolOptions::new().max_connections(4).acquire_timeout(Duration::from_secs(30));
        let administration = pool.idle_timeout(Duration::from_secs(60)).connect_lazy_with(options.clone());
        let server = Self {
            options,
            own,
            major: facts.major,
            token,
            count: AtomicU32::new(0),
            administration,
            keeper: Mutex::new(keeper),
            tracker: TaskTracker::new(),
        };
        server.sweep().await?;
        Ok(server)
    }

    /// A new empty database with the encoding and collation of `like`.
    pub async fn create(self: &Arc<Self>, like: &Environment) -> Result<ScratchDatabase, Error> {
        self.suits(like).await?;
        let name = self.next_name();
        match self.administer(&like.facts.create_database(&name)).await {
            Ok(()) => Ok(ScratchDatabase { name, server: self.clone(), facts: like.facts.clone(), dropped: false }),
            Err(Error::Connect { source: sqlx::Error::Database(refused), .. }) if speaks_of_locale(&*refused) => {
                let reason = format!("its {}; the scratch server says: {}", like.facts.collation(), refused.message());
                Err(Error::Incompatible { like: like.describe(), reason })
            }
            Err(error) => Err(error),
        }
    }

    /// A copy of the kept database `template`, to stand in for `like`.
    pub(super) async fn copy(self: &Arc<Self>, template: &str, like: &Environment) -> Result<ScratchDatabase, Error> {
        self.suits(like).await?;
        self.copy_of(template, &like.facts).await
    }

    async fn copy_of(self: &Arc<Self>, template: &str, facts: &Facts) -> Result<ScratchDatabase, Error> {
        let name = self.next_name();
        self.administer(&self.copying(&name, template)).await?;
        Ok(ScratchDatabase { name, server: self.clone(), facts: facts.clone(), dropped: false })
    }

    /// How to connect to one of its databases.
    pub(super) fn options_of(&self, database: &str) -> PgConnectOptions {
        self.options.clone().database(database)
    }

    /// The rows of a query.
    pub(super) async fn rows(&self, query: Query<'_, Postgres, PgArguments>) -> Result<Vec<PgRow>, Error> {
        query.fetch_all(&self.administration).await.map_err(Error::connect(&described("scratch", &self.options)))
    }

    /// The statement that makes `name` of everything in `template`, to which nobody may be connected.
    pub(super) fn copying(&self, name: &str, template: &str) -> sql::Sql {
        // Files are copied as files: without fsync that is the fast way. Before 15 it is the only one.
        let fast = if self.major >= 15 { sql!(" STRATEGY file_copy") } else { sql!("") };
        sql!("CREATE DATABASE {} TEMPLATE {}{}", Ident(name), Ident(template), fast)
    }

    /// Makes ready for databases that stand in for those of `like`, or says why there can be none.
    async fn suits(&self, like: &Environment) -> Result<(), Error> {
        if self.major != like.facts.major {
            let reason = format!(
                "the scratch server is PostgreSQL {}, the environment is PostgreSQL {}",
                self.major, like.facts.major
            );
            return Err(Error::Incompatible { like: like.describe(), reason });
        }
        self.offers_extensions_of(like).await?;
        if self.own {
            self.make_roles_of(like).await?;
        }
        Ok(())
    }

    /// Whether the lock that says that we live is still held.
    pub async fn is_alive(&self) -> bool {
        let mut keeper = self.keeper.lock().await;
        matches!(tokio::time::timeout(Duration::from_secs(5), keeper.ping()).await, Ok(Ok(())))
    }

    /// Waits for databases that are being dropped, and ends the connections.
    pub async fn close(&self) {
        self.tracker.close();
        // What is not dropped in time is swept by the next Limbeck.
        let _ = tokio::time::timeout(Duration::from_secs(10), self.tracker.wait()).await;
        let _ = tokio::time::timeout(Duration::from_secs(2), self.administration.close()).await;
    }

    fn next_name(&self) -> String {
        let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        let count = self.count.fetch_add(1, Ordering::Relaxed);
        // At most 55 bytes.
        format!("{PREFIX}{}_{seconds}_{:08x}_{count}", std::process::id(), self.token)
    }

    pub(super) async fn administer(&self, statement: &sql::Sql) -> Result<(), Error> {
        let name = described("scratch", &self.options);
        statement.raw().execute(&self.administration).await.map(|_| ()).map_err(Error::connect(&name))
    }

    pub(super) async fn drop_database(&self, name: &str) -> Result<(), Error> {
        let drop = sql!("DROP DATABASE IF EXISTS {} WITH (FORCE)", Ident(name));
        if self.administer(&drop).await.is_ok() {
            return Ok(());
        }
        self.let_go_of_subscriptions(name).await;
        self.administer(&drop).await
    }

    /// A subscription holds its database: <https://www.postgresql.org/docs/current/sql-dropdatabase.html>. Where this does
    /// not help, dropping the database says why.
    async fn let_go_of_subscriptions(&self, name: &str) {
        let Ok(mut connection) = PgConnection::connect_with(&self.options.clone().database(name)).await else { return };
        let all = sql!(
            "DO $$ DECLARE one record; BEGIN FOR one IN SELECT s.subname FROM pg_catalog.pg_subscription s \
             JOIN pg_catalog.pg_database d ON d.oid = s.subdbid WHERE d.datname = pg_catalog.current_database() LOOP \
             EXECUTE pg_catalog.format('ALTER SUBSCRIPTION %I DISABLE', one.subname); \
             EXECUTE pg_catalog.format('ALTER SUBSCRIPTION %I SET (slot_name = NONE)', one.subname); \
             EXECUTE pg_catalog.format('DROP SUBSCRIPTION %I', one.subname); END LOOP; END $$"
        );
        if let Err(error) = all.raw().execute(&mut connection).await {
            tracing::warn!("letting go of the subscriptions of {name}: {error}");
        }
        let _ = connection.close().await;
    }

    /// Drops the scratch databases whose owner's lock nobody holds.
    async fn sweep(&self) -> Result<(), Error> {
        let pattern = format!("{}%", PREFIX.replace('_', "\\_"));
        let found = sql!("SELECT datname::text FROM pg_catalog.pg_database WHERE datname LIKE $1 ORDER BY 1 LIMIT $2");
        let rows = self.rows(found.query().bind(pattern).bind(SWEPT)).await?;
        let names: Vec<String> = rows.iter().filter_map(|row| sqlx::Row::try_get(row, 0).ok()).collect();
        // Read after the names: an owner has its lock before it makes its first database.
        let living = self.living().await?;
        for left in &names {
            if token_of(left).is_some_and(|token| !living.contains(&token))
                // Another Limbeck may sweep the same.
                && let Err(error) = self.drop_database(left).await
            {
                tracing::debug!(%error, name = left, "a scratch database could not be swept");
            }
        }
        Ok(())
    }

    /// The numbers of the locks that say that an owner lives, whatever database it is connected to.
    async fn living(&self) -> Result<BTreeSet<i32>, Error> {
        let held = sql!(
            "SELECT objid::bigint FROM pg_catalog.pg_locks \
             WHERE locktype = 'advisory' AND granted AND classid::bigint = $1 AND objsubid = 2"
        );
        let rows = self.rows(held.query().bind(i64::from(LOCK_CLASS))).await?;
        // The lock's number is signed, an OID is not.
        let numbers = rows.iter().filter_map(|row| sqlx::Row::try_get::<i64, _>(row, 0).ok());
        Ok(numbers.filter_map(|number| u32::try_from(number).ok()).map(u32::cast_signed).collect())
    }

    /// Refuses an environment with extensions that this server does not offer. Its own server is not asked: nothing could
    /// be closer to it.
    async fn offers_extensions_of(&self, like: &Environment) -> Result<(), Error> {
        let address = |options: &PgConnectOptions| {
            (options.get_host().to_owned(), options.get_port(), options.get_socket().cloned())
        };
        if address(&self.options) == address(&like.options) {
            return Ok(());
        }
        let (server, like_name) = (described("scratch", &self.options), like.describe());
        let missing = extensions::missing((like.pages(), &like_name), (&self.administration, &server)).await?;
        if missing.is_empty() {
            return Ok(());
        }
        Err(Error::Extensions { like: like_name, server, missing: extensions::words(&missing) })
    }

    /// Makes the roles that `like`'s server has and this one has not.
    async fn make_roles_of(&self, like: &Environment) -> Result<(), Error> {
        let roles =
            sql!("SELECT rolname::text FROM pg_catalog.pg_roles WHERE rolname !~ '^pg_' ORDER BY 1 LIMIT 10000");
        let column = |rows: Vec<PgRow>| -> BTreeSet<String> {
            rows.iter().filter_map(|row| sqlx::Row::try_get(row, 0).ok()).collect()
        };
        let wanted = roles.query().fetch_all(like.pages()).await.map_err(Error::connect(&like.describe()))?;
        let there = self.rows(roles.query()).await?;
        let missing: Vec<String> = column(wanted).difference(&column(there)).cloned().collect();
        self.make_roles(&missing).await
    }

    async fn make_roles(&self, roles: &[String]) -> Result<(), Error> {
        for role in roles {
            match self.administer(&sql!("CREATE ROLE {} NOLOGIN", Ident(role))).await {
                Err(Error::Connect { source: sqlx::Error::Database(refused), .. })
                    if matches!(refused.code().as_deref(), Some("42710" | "23505")) => {}
                made => made?,
            }
        }
        Ok(())
    }
}

/// Takes an advisory lock that nobody else holds.
async fn take_token(keeper: &mut PgConnection, name: &str) -> Result<i32, Error> {
    loop {
        let token = rand::random::<i32>();
        if try_lock(keeper, token, name).await? {
            return Ok(token);
        }
    }
}

async fn try_lock(connection: &mut PgConnection, token: i32, name: &str) -> Result<bool, Error> {
    let lock = sql!("SELECT pg_try_advisory_lock($1, $2)").query().bind(LOCK_CLASS).bind(token);
    let row = lock.fetch_one(connection).await.map_err(Error::connect(name))?;
    sqlx::Row::try_get(&row, 0).map_err(Error::connect(name))
}

/// The number of the owner's lock in a scratch database's name.
fn token_of(name: &str) -> Option<i32> {
    let hex = name.strip_prefix(PREFIX)?.split('_').nth(2)?;
    u32::from_str_radix(hex, 16).ok().map(u32::cast_signed)
}

/// Whether a refused `CREATE DATABASE` is about an encoding or a locale that the server does not have.
fn speaks_of_locale(refused: &dyn sqlx::error::DatabaseError) -> bool {
    // invalid_parameter_value, wrong_object_type, undefined_object, feature_not_supported, invalid_object_definition
    matches!(refused.code().as_deref(), Some("22023" | "42809" | "42704" | "0A000" | "42P17"))
}

/// Makes a database where it is missing, and says nothing where it is there.
pub(super) async fn create_if_missing(options: &PgConnectOptions, name: &str, described: &str) -> Result<(), Error> {
    let mut connection = connect(options, described).await?;
    let looked = sql!("SELECT 1 FROM pg_catalog.pg_database WHERE datname = {}", Literal(name));
    let there = looked.query().fetch_optional(&mut connection).await.map_err(Error::connect(described))?.is_some();
    if !there {
        match sql!("CREATE DATABASE {}", Ident(name)).raw().execute(&mut connection).await {
            // Another Limbeck was faster.
            Err(sqlx::Error::Database(refused)) if matches!(refused.code().as_deref(), Some("42P04" | "23505")) => {}
            made => {
                made.map_err(Error::connect(described))?;
            }
        }
    }
    close(connection).await;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_owners_lock_is_in_the_name() {
        assert_eq!(token_of("limbeck_scratch_77_1700000000_ffffffff_3"), Some(-1));
        assert_eq!(token_of("limbeck_scratch_77_1700000000_0000002a_0"), Some(42));
        assert_eq!(token_of("limbeck_scratch_"), None);
        assert_eq!(token_of("someone_elses"), None);
    }
}
