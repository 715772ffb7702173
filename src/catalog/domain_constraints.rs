//! Check constraints of domains: <https://www.postgresql.org/docs/current/sql-alterdomain.html>.

use super::{Kind, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;
use std::collections::HashMap;

/// A check constraint of a domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DomainConstraint {
    /// Its identity; [`ObjectId::domain_of`] is its domain.
    pub id: ObjectId,
    /// Everything after its name, as `pg_get_constraintdef` prints it.
    pub definition: String,
    /// False while it is `NOT VALID`.
    pub validated: bool,
}

impl DomainConstraint {
    /// Whether it belongs to this domain.
    pub fn domain_of_is(&self, domain: &ObjectId) -> bool {
        self.id.domain_of().as_ref() == Some(domain)
    }
}

/// Reads the constraints of these domains with their OIDs.
pub(super) async fn read(
    connection: &mut PgConnection,
    domains: &HashMap<Oid, ObjectId>,
) -> Result<Vec<(Oid, DomainConstraint)>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/domain_constraints.sql").fetch_all(connection).await?;
    let constraints = rows.into_iter().filter_map(|row| {
        let id = ObjectId::of_table(Kind::DomainConstraint, domains.get(&row.domain)?, row.name);
        let definition = row.definition.strip_suffix(" NOT VALID").unwrap_or(&row.definition).to_owned();
        Some((row.oid, DomainConstraint { id, definition, validated: row.validated }))
    });
    Ok(constraints.collect())
}
