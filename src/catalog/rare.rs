//! Kinds of which most databases have nothing: one query says which those are, and they are not asked for one by one.

use sqlx::PgConnection;
use std::collections::BTreeSet;

/// The catalogs of which it is known that there is nothing in them, by their OIDs.
pub(super) struct Rare {
    absent: BTreeSet<u32>,
}

impl Rare {
    /// Reads which they are. A kind that `rare.sql` does not ask about is read like any other.
    pub(super) async fn read(connection: &mut PgConnection) -> Result<Self, sqlx::Error> {
        let rows = sqlx::query_file!("src/catalog/rare.sql").fetch_all(connection).await?;
        Ok(Self { absent: rows.into_iter().map(|row| row.class.0).collect() })
    }

    /// What `read` finds, unless there is nothing in the catalog `class`.
    pub(super) async fn of<T>(
        &self,
        class: u32,
        read: impl Future<Output = Result<Vec<T>, sqlx::Error>>,
    ) -> Result<Vec<T>, sqlx::Error> {
        if self.absent.contains(&class) { Ok(Vec::new()) } else { read.await }
    }
}
