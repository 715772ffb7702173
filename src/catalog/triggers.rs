//! Triggers: <https://www.postgresql.org/docs/current/sql-createtrigger.html>.

use super::{Ignore, Kind, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;

/// A trigger of a table or a view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trigger {
    /// Its identity; the relation in it is not said to be a table, see [`Trigger::relation`].
    pub id: ObjectId,
    /// What it is on.
    pub relation: ObjectId,
    /// The statement that makes it, as `pg_get_triggerdef` prints it.
    pub definition: String,
    /// Whether it is a constraint trigger, which `CREATE OR REPLACE` refuses.
    pub constraint: bool,
    /// When it fires.
    pub enabled: Enabled,
    /// The extensions that it goes away with.
    pub extensions: Vec<String>,
}

/// When a trigger fires, by `session_replication_role`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Enabled {
    /// Unless changes are being replicated.
    Origin,
    /// Never.
    Disabled,
    /// While changes are being replicated.
    Replica,
    /// Always.
    Always,
}

impl Enabled {
    /// From `tgenabled` or `evtenabled`.
    pub(super) fn from_catalog(letter: &str) -> Self {
        match letter {
            "D" => Enabled::Disabled,
            "R" => Enabled::Replica,
            "A" => Enabled::Always,
            _ => Enabled::Origin,
        }
    }

    /// In a word.
    pub fn word(self) -> &'static str {
        match self {
            Enabled::Origin => "enabled",
            Enabled::Disabled => "disabled",
            Enabled::Replica => "enabled for replicas",
            Enabled::Always => "always enabled",
        }
    }
}

/// A trigger as it was read.
pub(super) struct Found {
    pub(super) oid: Oid,
    /// What it is on.
    pub(super) relation: Oid,
    pub(super) trigger: Trigger,
}

/// Reads the triggers. What each is on is taken for a table until its relation is looked up.
pub(super) async fn read(connection: &mut PgConnection, ignore: &Ignore) -> Result<Vec<Found>, sqlx::Error> {
    let mut rows = sqlx::query_file!("src/catalog/triggers.sql", &ignore.schemas).fetch_all(connection).await?;
    rows.retain(|row| !ignore.ledger.is(&row.schema, &row.table));
    let triggers = rows.into_iter().map(|row| {
        let relation = ObjectId::table(row.schema, row.table);
        let trigger = Trigger {
            id: ObjectId::of_table(Kind::Trigger, &relation, row.name),
            relation,
            definition: row.definition,
            constraint: row.constraint,
            enabled: Enabled::from_catalog(&row.enabled),
            extensions: row.extensions,
        };
        Found { oid: row.oid, relation: row.relation, trigger }
    });
    Ok(triggers.collect())
}
