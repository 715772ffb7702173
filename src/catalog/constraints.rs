//! Constraints: <https://www.postgresql.org/docs/current/catalog-pg-constraint.html>.

use super::nodes::Nodes;
use super::{IndexSettings, Kind, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;
use std::collections::HashMap;

/// A constraint of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Constraint {
    /// Its identity.
    pub id: ObjectId,
    /// What it is.
    pub kind: ConstraintKind,
    /// Everything after its name, as `pg_get_constraintdef` prints it.
    pub definition: String,
    /// The columns of its own table that it is about, in its order.
    pub columns: Vec<String>,
    /// The table and columns that a foreign key refers to.
    pub references: Option<(ObjectId, Vec<String>)>,
    /// False while it is `NOT VALID`, and while a key that was added to `ONLY` a partitioned table is not in each of its
    /// partitions. What is `NOT ENFORCED` says so in its definition.
    pub validated: bool,
    /// What is set on its index.
    pub index: IndexSettings,
    /// Whether its table has it from a parent.
    pub inherited: bool,
    /// Whether its table says so itself.
    pub local: bool,
}

/// The kinds of constraint that Limbeck manages. `NOT NULL` is part of its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ConstraintKind {
    /// `PRIMARY KEY`
    Primary,
    /// `UNIQUE`
    Unique,
    /// `EXCLUDE`
    Exclusion,
    /// `CHECK`
    Check,
    /// `FOREIGN KEY`
    Foreign,
}

/// A constraint as it was read.
pub(super) struct Found {
    pub(super) oid: Oid,
    pub(super) constraint: Constraint,
}

/// Reads the constraints of these tables. A foreign key to a table that is not among them has no `references`.
pub(super) async fn read(
    connection: &mut PgConnection,
    tables: &HashMap<Oid, ObjectId>,
    nodes: &Nodes,
    settings: &HashMap<Oid, IndexSettings>,
) -> Result<Vec<Found>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/constraints.sql").fetch_all(connection).await?;
    let found = rows.into_iter().filter_map(|row| {
        let table = tables.get(&row.table)?;
        // An expression has the number 0.
        let names = |table: Oid, numbers: &[i16]| -> Vec<String> {
            let columns = numbers.iter().filter_map(|number| nodes.column(table, i32::from(*number)));
            columns.map(|column| column.name().to_owned()).collect()
        };
        let foreign = tables.get(&row.foreign_table);
        let references = foreign.map(|foreign| (foreign.clone(), names(row.foreign_table, &row.foreign_columns)));
        let definition = row.definition.strip_suffix(" NOT VALID").unwrap_or(&row.definition).to_owned();
        let has_index = matches!(row.kind.as_str(), "p" | "u" | "x");
        let index = settings.get(&row.index).filter(|_| has_index).cloned().unwrap_or_default();
        let validated = row.validated || definition.ends_with(" NOT ENFORCED");
        let constraint = Constraint {
            id: ObjectId::of_table(Kind::Constraint, table, row.name),
            kind: ConstraintKind::from_letter(&row.kind)?,
            definition,
            columns: names(row.table, &row.columns),
            references,
            validated,
            index,
            inherited: row.inherited,
            local: row.local,
        };
        Some(Found { oid: row.oid, constraint })
    });
    Ok(found.collect())
}

impl ConstraintKind {
    /// Whether it has an index.
    pub fn has_index(self) -> bool {
        matches!(self, Self::Primary | Self::Unique | Self::Exclusion)
    }

    /// From `contype`; the query asks for no other letters.
    fn from_letter(letter: &str) -> Option<Self> {
        Some(match letter {
            "p" => Self::Primary,
            "u" => Self::Unique,
            "x" => Self::Exclusion,
            "c" => Self::Check,
            "f" => Self::Foreign,
            _ => return None,
        })
    }
}
