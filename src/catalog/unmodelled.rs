//! What PostgreSQL has and Limbeck does not manage.

use super::dependencies::{Address, class};
use super::{Ignore, ObjectId};
use sqlx::PgConnection;

/// One thing that Limbeck sees and does not manage.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unmodelled {
    /// PostgreSQL's word for what it is: `view`, `trigger`, `row security`, …
    pub kind: String,
    /// Its name, qualified and quoted, as `pg_identify_object` prints it.
    pub name: String,
    /// The unmodelled thing that it hangs on, where it would be managed but for that.
    pub because_of: Option<String>,
    /// The managed objects that it needs: they cannot be dropped or retyped while it is there.
    pub needs: Vec<ObjectId>,
    /// Whether it is a setting of a managed object (row security, privileges, storage), not an object of its own.
    pub is_setting: bool,
}

/// `view public.v`, `column public.t.c (hangs on type public.d)`.
impl std::fmt::Display for Unmodelled {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let of = if self.is_setting { " of" } else { "" };
        write!(f, "{}{of} {}", self.kind, self.name)?;
        match &self.because_of {
            Some(reason) => write!(f, " (hangs on {reason})"),
            None => Ok(()),
        }
    }
}

/// An unmodelled object as it was read.
pub(super) struct Found {
    pub(super) address: Address,
    pub(super) kind: String,
    pub(super) name: String,
    /// The relation it is part of, where it is part of one.
    pub(super) table: Option<Address>,
}

/// Reads the unmodelled objects.
pub(super) async fn read(connection: &mut PgConnection, ignore: &Ignore) -> Result<Vec<Found>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/unmodelled.sql", &ignore.schemas).fetch_all(connection).await?;
    let found = rows.into_iter().map(|row| Found {
        address: Address { class: row.class.0, oid: row.oid.0, sub: 0 },
        kind: row.kind,
        name: row.name,
        table: (row.table.0 != 0).then_some(Address { class: class::CLASS, oid: row.table.0, sub: 0 }),
    });
    Ok(found.collect())
}

/// Reads the unmodelled settings: what it is, and the address of what has it.
pub(super) async fn read_settings(connection: &mut PgConnection) -> Result<Vec<(String, Address)>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/settings.sql").fetch_all(connection).await?;
    let settings = rows.into_iter().map(|row| {
        let address = Address { class: row.class.0, oid: row.oid.0, sub: row.sub };
        (row.kind, address)
    });
    Ok(settings.collect())
}
