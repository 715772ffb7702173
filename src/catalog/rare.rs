//! Kinds of which most databases have nothing: one query says of which there is any, and the others are not asked for.

use sqlx::PgConnection;
use std::collections::BTreeSet;

/// The rare catalogs in which there is anything, by their OIDs.
pub(super) struct Rare(BTreeSet<u32>);

impl Rare {
    /// Reads which they are. In `rare.sql` each kind is asked about that [`Rare::of`] is called for, or it is not seen.
    pub(super) async fn read(connection: &mut PgConnection) -> Result<Self, sqlx::Error> {
        let rows = sqlx::query_file!("src/catalog/rare.sql").fetch_all(connection).await?;
        Ok(Self(rows.into_iter().map(|row| row.class.0).collect()))
    }

    /// What `read` finds, where there is anything in the catalog `class`.
    pub(super) async fn of<T>(
        &self,
        class: u32,
        read: impl Future<Output = Result<Vec<T>, sqlx::Error>>,
    ) -> Result<Vec<T>, sqlx::Error> {
        if self.0.contains(&class) { read.await } else { Ok(Vec::new()) }
    }
}
