//! `NOT NULL` as PostgreSQL 18 keeps it: <https://www.postgresql.org/docs/current/ddl-constraints.html>.

use super::dependencies::{Address, class};
use super::nodes::Nodes;
use super::{Kind, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;
use std::collections::HashMap;

/// The constraint behind a column's `NOT NULL`. Before 18 there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotNull {
    /// Its name.
    pub name: String,
    /// False while it is `NOT VALID`.
    pub validated: bool,
    /// Whether it is the table's alone: `NO INHERIT`.
    pub no_inherit: bool,
    /// Whether its table has it from a parent.
    pub inherited: bool,
    /// Whether its table says so itself. It takes no part in a difference.
    pub local: bool,
}

impl NotNull {
    /// The same as far as a statement can change it.
    pub fn said(&self) -> (&str, bool, bool) {
        let Self { name, validated, no_inherit, inherited: _, local: _ } = self;
        (name, *validated, *no_inherit)
    }
}

/// The constraints as they were read.
#[derive(Default)]
pub(super) struct Found {
    /// By table and number of the column.
    pub(super) columns: HashMap<(Oid, i16), NotNull>,
    /// The names, by domain.
    pub(super) domains: HashMap<Oid, String>,
    /// The table or domain, and the number of the column, of each.
    places: Vec<(Oid, Oid, i16)>,
}

impl Found {
    /// What a comment on each of them is on, and what that goes away with.
    pub(super) fn identities(
        &self,
        nodes: &Nodes,
        domains: &HashMap<Oid, ObjectId>,
    ) -> HashMap<Address, (ObjectId, ObjectId)> {
        let identities = self.places.iter().filter_map(|(oid, holder, number)| {
            let (id, holder) = match domains.get(holder) {
                Some(domain) => (ObjectId::of_table(Kind::DomainConstraint, domain, self.domains.get(holder)?), domain),
                None => {
                    let name = &self.columns.get(&(*holder, *number))?.name;
                    let column = nodes.column(*holder, i32::from(*number))?;
                    (ObjectId::of_table(Kind::Constraint, &column.table_of()?, name), column)
                }
            };
            Some((Address { class: class::CONSTRAINT, oid: oid.0, sub: 0 }, (id, holder.clone())))
        });
        identities.collect()
    }
}

/// Reads those of all columns and domains.
pub(super) async fn read(connection: &mut PgConnection) -> Result<Found, sqlx::Error> {
    let mut found = Found::default();
    for row in sqlx::query_file!("src/catalog/not_null.sql").fetch_all(connection).await? {
        let holder = if row.domain.0 == 0 { row.table } else { row.domain };
        found.places.push((row.oid, holder, row.column));
        if row.domain.0 != 0 {
            found.domains.insert(row.domain, row.name);
            continue;
        }
        let constraint = NotNull {
            name: row.name,
            validated: row.validated,
            no_inherit: row.no_inherit,
            inherited: row.inherited,
            local: row.local,
        };
        found.columns.insert((row.table, row.column), constraint);
    }
    Ok(found)
}
