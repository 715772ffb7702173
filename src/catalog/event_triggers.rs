//! Event triggers: <https://www.postgresql.org/docs/current/sql-createeventtrigger.html>.

use super::triggers::Enabled;
use super::{Kind, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;

/// A trigger on what is done to the schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventTrigger {
    /// Its identity.
    pub id: ObjectId,
    /// `ddl_command_start`, `ddl_command_end`, `sql_drop`, …
    pub event: String,
    /// The commands that it is limited to, in their order; none for all.
    pub tags: Vec<String>,
    /// The function that it calls, qualified and quoted.
    pub function: String,
    /// When it fires.
    pub enabled: Enabled,
}

/// Reads the event triggers with their OIDs.
pub(super) async fn read(connection: &mut PgConnection) -> Result<Vec<(Oid, EventTrigger)>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/event_triggers.sql").fetch_all(connection).await?;
    let triggers = rows.into_iter().map(|row| {
        let trigger = EventTrigger {
            id: ObjectId::global(Kind::EventTrigger, row.name),
            event: row.event,
            tags: row.tags,
            function: row.function,
            enabled: Enabled::from_catalog(&row.enabled),
        };
        (row.oid, trigger)
    });
    Ok(triggers.collect())
}
