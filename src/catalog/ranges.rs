//! Range types: <https://www.postgresql.org/docs/current/rangetypes.html>.

use super::{Ignore, Kind, ObjectId};
use crate::sql;
use crate::sql::Qualified;
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;

/// A range type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    /// Its identity.
    pub id: ObjectId,
    /// What it is a range of, as `format_type` prints it.
    pub subtype: String,
    /// The operator class, qualified and quoted, where it is not the default one of its subtype.
    pub operator_class: Option<String>,
    /// The collation, qualified and quoted, where it is not that of its subtype.
    pub collation: Option<String>,
    /// The function that tells how far two values are apart, qualified and quoted.
    pub difference: Option<String>,
    /// Schema and name of the type of several such ranges.
    pub multirange: (String, String),
}

impl Range {
    /// The name of the type of several such ranges, as `format_type` prints it.
    pub fn multirange_name(&self) -> String {
        sql!("{}", Qualified(&self.multirange.0, &self.multirange.1)).to_string()
    }
}

/// Reads the range types with their OIDs.
pub(super) async fn read(connection: &mut PgConnection, ignore: &Ignore) -> Result<Vec<(Oid, Range)>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/ranges.sql", &ignore.schemas).fetch_all(connection).await?;
    let ranges = rows.into_iter().map(|row| {
        let range = Range {
            id: ObjectId::in_schema(Kind::Range, row.schema, row.name),
            subtype: row.subtype,
            operator_class: row.operator_class,
            collation: row.collation,
            difference: row.difference,
            multirange: (row.multirange_schema, row.multirange_name),
        };
        (row.oid, range)
    });
    Ok(ranges.collect())
}
