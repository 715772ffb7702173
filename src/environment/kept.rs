//! Kept databases: what was replayed or loaded once is read, or copied, from then on.
//!
//! Only on scratch clusters of Limbeck's own, which hold nothing that matters. What a database is made of is hashed into its
//! name, so what is found is right; the ones used last are kept, a bounded number of them and of bytes.

use super::open::connect;
use super::scratch::ScratchServer;
use super::{Environment, Error, ScratchDatabase};
use crate::sql;
use crate::sql::{Ident, Literal};
use sha2::{Digest, Sha256};
use sqlx::postgres::PgRow;
use sqlx::{PgConnection, Row};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

/// What every kept database's name begins with.
const PREFIX: &str = "limbeck_kept_";
/// How many are kept.
const MOST: usize = 16;
/// How many bytes they may have together.
const BYTES: i64 = 1 << 30;

/// The kept databases that can stand in for those of one environment.
#[derive(Debug)]
pub struct Shelf<'a> {
    server: Arc<ScratchServer>,
    like: &'a Environment,
    /// What they have in common: how they are kept, the server, its encoding and collation, the extensions it offers, the
    /// machine's start.
    common: String,
}

impl<'a> Shelf<'a> {
    pub(super) async fn new(server: Arc<ScratchServer>, like: &'a Environment) -> Result<Self, Error> {
        // Without fsync nothing that was written before the machine went down can be trusted.
        let boot = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").unwrap_or_default();
        let offered = sql!(
            "SELECT coalesce(string_agg(name || ' ' || default_version, ',' ORDER BY name), '') || version() \
             FROM pg_catalog.pg_available_extensions"
        );
        let offered = server.rows(offered.query()).await?.first().map(text(0)).unwrap_or_default();
        let version = env!("CARGO_PKG_VERSION");
        let common = format!("2 {version} {boot} {offered} {} {:?}", like.facts.collation(), like.facts.icu_rules);
        Ok(Self { server, like, common })
    }

    /// The last of these contents that is kept: its place among them, and the note that was made of it.
    pub async fn find(&self, contents: &[String]) -> Result<Option<(usize, String)>, Error> {
        let names: Vec<String> = contents.iter().map(|content| self.name(content)).collect();
        let there = sql!(
            "SELECT datname::text, coalesce(pg_catalog.shobj_description(oid, 'pg_database'), '') \
             FROM pg_catalog.pg_database WHERE datname = ANY($1::text[])"
        );
        let rows = self.server.rows(there.query().bind(&names)).await?;
        let kept: BTreeMap<String, String> = rows.iter().map(|row| (text(0)(row), text(1)(row))).collect();
        let found = names.iter().enumerate().rev().find_map(|(place, name)| Some((place, kept.get(name)?)));
        Ok(found.map(|(place, comment)| (place, comment.split_once(' ').map_or("", |(_, note)| note).to_owned())))
    }

    /// A scratch database with this content, which has to be kept.
    pub async fn copy(&self, content: &str, note: &str) -> Result<ScratchDatabase, Error> {
        let name = self.name(content);
        match self.server.copy(&name, self.like).await {
            Ok(copy) => {
                self.used(&name, note).await?;
                Ok(copy)
            }
            Err(error) => {
                // Whatever is wrong with it, it is no use.
                self.drop(&name).await?;
                Err(error)
            }
        }
    }

    /// A connection to the kept database with this content, for reading alone.
    pub async fn open(&self, content: &str, note: &str) -> Result<PgConnection, Error> {
        let name = self.name(content);
        self.used(&name, note).await?;
        connect(&self.server.options_of(&name).options([("default_transaction_read_only", "on")]), &name).await
    }

    /// Keeps a scratch database itself, to which nobody may be connected; gives it back where that cannot be, such as where
    /// another Limbeck was faster.
    pub async fn put(
        &self,
        mut database: ScratchDatabase,
        content: &str,
        note: &str,
    ) -> Result<(), (ScratchDatabase, Error)> {
        let name = self.name(content);
        if let Err(error) = database.hand_over(&name).await {
            return Err((database, error));
        }
        // It is kept: what goes wrong from here on only makes it look older than it is.
        let tidied = async { self.used(&name, note).await.and(self.tidy().await) };
        if let Err(error) = tidied.await {
            tracing::debug!(%error, "kept databases are not tidied");
        }
        Ok(())
    }

    /// Keeps a copy of a scratch database, to which nobody may be connected, with a note.
    pub async fn keep(&self, database: &ScratchDatabase, content: &str, note: &str) -> Result<(), Error> {
        let name = self.name(content);
        let copying = self.server.copying(&name, database.name());
        // Another Limbeck may have done the same meanwhile; where it cannot be made there is one less.
        self.server.administer(&copying).await?;
        self.used(&name, note).await?;
        self.tidy().await
    }

    /// Drops what was used longest ago, where it is too much.
    async fn tidy(&self) -> Result<(), Error> {
        let all = sql!(
            "SELECT datname::text, coalesce(pg_catalog.shobj_description(oid, 'pg_database'), ''), \
             pg_catalog.pg_database_size(oid) FROM pg_catalog.pg_database WHERE pg_catalog.starts_with(datname, $1)"
        );
        let rows = self.server.rows(all.query().bind(PREFIX)).await?;
        let mut all: Vec<(u128, String, i64)> =
            rows.iter().map(|row| (when(&text(1)(row)), text(0)(row), row.try_get(2).unwrap_or(0))).collect();
        all.sort_by_key(|(when, ..)| std::cmp::Reverse(*when));
        let mut bytes = 0;
        for (place, (_, name, size)) in all.into_iter().enumerate() {
            bytes += size;
            if place >= MOST || bytes > BYTES {
                self.drop(&name).await?;
            }
        }
        Ok(())
    }

    async fn drop(&self, name: &str) -> Result<(), Error> {
        self.server.drop_database(name).await
    }

    fn name(&self, content: &str) -> String {
        let hash = Sha256::new().chain_update(&self.common).chain_update([0]).chain_update(content).finalize();
        hash.iter().take(20).fold(PREFIX.to_owned(), |name, byte| format!("{name}{byte:02x}"))
    }

    /// Says when it was used last.
    async fn used(&self, name: &str, note: &str) -> Result<(), Error> {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis());
        let comment = sql!("COMMENT ON DATABASE {} IS {}", Ident(name), Literal(&format!("{now} {note}")));
        self.server.administer(&comment).await
    }
}

/// When a database with this comment was used last, in milliseconds.
fn when(comment: &str) -> u128 {
    comment.split(' ').next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// A column of a row as text.
fn text(place: usize) -> impl Fn(&PgRow) -> String {
    move |row| row.try_get(place).unwrap_or_default()
}
