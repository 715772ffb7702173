//! Tables whose rows cannot be updated or deleted once that is published, since the subscribers could not tell which row it
//! was: <https://www.postgresql.org/docs/current/logical-replication-publication.html>.

use super::{Context, HazardKind, Statement};
use crate::catalog::{
    Catalog, ConstraintKind, Kind, ObjectId, Publication, PublicationTable, ReplicaIdentity, Table, of_table,
};
use crate::sql::tokens::tokens;
use std::collections::BTreeMap;

/// Names the tables, and why, as a hazard of the statement that publishes them.
pub(super) fn with_hazard(
    statement: Statement,
    publication: &Publication,
    tables: Vec<(ObjectId, Option<&PublicationTable>)>,
    context: &Context<'_>,
) -> Statement {
    let told = |what: &str| publication.publish.iter().any(|one| one == what);
    let writes = match (told("update"), told("delete")) {
        (true, true) => "updates and deletes",
        (true, false) => "updates",
        (false, true) => "deletes",
        (false, false) => return statement,
    };
    let catalog = context.after;
    let mut refused: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
    for (id, part) in tables {
        for table in leaves(&id, catalog) {
            if let Some(reason) = reason(table, part, catalog) {
                refused.entry(reason).or_default().push(table.id.sql().to_string());
            }
        }
    }
    refused.into_iter().fold(statement, |statement, (reason, mut names)| {
        names.sort_unstable();
        names.dedup();
        let others = names.len().saturating_sub(5);
        names.truncate(5);
        let more = if others > 0 { format!(" and {others} others") } else { String::new() };
        let detail = format!("{writes} of {}{more} fail from then on: {reason}", names.join(", "));
        statement.hazard(HazardKind::RefusesWrites, detail)
    })
}

/// The tables that have the rows: a partitioned table's partitions, else the table itself.
fn leaves<'a>(id: &ObjectId, catalog: &'a Catalog) -> Vec<&'a Table> {
    let Some(table) = catalog.tables.get(id) else { return Vec::new() };
    if table.partition_by.is_none() {
        return if table.foreign.is_some() || table.unlogged { Vec::new() } else { vec![table] };
    }
    let is_own = |table: &&Table| table.partition_of.as_ref().is_some_and(|partition| partition.parent == *id);
    catalog.tables.values().filter(is_own).flat_map(|partition| leaves(&partition.id, catalog)).collect()
}

/// Why updates and deletes of a table fail where this is published of it.
fn reason(table: &Table, part: Option<&PublicationTable>, catalog: &Catalog) -> Option<&'static str> {
    let listed = part.and_then(|part| part.columns.as_ref());
    match identity(table, catalog) {
        Identity::None => Some("nothing tells one row from another (a primary key, or `REPLICA IDENTITY`)"),
        Identity::Whole => listed.map(|_| "the replica identity is the whole row, and the column list leaves some out"),
        Identity::Columns(identity) => {
            if identity.iter().any(|column| listed.is_some_and(|listed| !listed.contains(column))) {
                return Some("the column list leaves out a column of the replica identity");
            }
            let filter = part.and_then(|part| part.filter.as_deref()).unwrap_or_default();
            let words: Vec<String> = tokens(filter).iter().filter_map(|token| token.name()).collect();
            let asked = part.into_iter().flat_map(|part| catalog.needs_of(&part.id));
            let mut asked = asked.filter(|id| id.kind() == Kind::Column && words.iter().any(|word| word == id.name()));
            let is_other = |id: &ObjectId| !identity.iter().any(|column| column == id.name());
            asked.any(is_other).then_some("the filter asks for a column that is not of the replica identity")
        }
        Identity::Unknown => None,
    }
}

/// What tells a row of a table from the others.
enum Identity {
    None,
    Whole,
    Columns(Vec<String>),
    Unknown,
}

fn identity(table: &Table, catalog: &Catalog) -> Identity {
    let mut constraints = of_table(&catalog.constraints, Kind::Constraint, &table.id);
    let constraint = match table.replica_identity {
        ReplicaIdentity::Nothing => None,
        ReplicaIdentity::Full => return Identity::Whole,
        ReplicaIdentity::Default => {
            constraints.find(|c| c.kind == ConstraintKind::Primary && !c.definition.contains(" DEFERRABLE"))
        }
        ReplicaIdentity::Index => match constraints.find(|c| c.index.replica_identity) {
            None => return Identity::Unknown,
            found => found,
        },
    };
    constraint.map_or(Identity::None, |constraint| Identity::Columns(constraint.columns.clone()))
}
