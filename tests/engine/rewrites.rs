//! Nothing is written anew unless the plan said so: a table, a materialized view or an index keeps its file.

use limbeck::catalog::{Kind, ObjectId};
use limbeck::plan::{HazardKind, Statement, Step};
use sqlx::{PgConnection, Row};
use std::collections::BTreeMap;

/// The files of all relations at one moment, by their OID.
pub struct Files(BTreeMap<i64, Relation>);

struct Relation {
    file: i64,
    schema: String,
    name: String,
    /// What an index is on.
    indexes: Option<i64>,
    /// What it is a partition or a child of; for an index, the index of the partitioned table.
    parents: Vec<i64>,
}

const QUERY: &str = "SELECT c.oid::int8, c.relfilenode::int8, n.nspname::text, c.relname::text, i.indrelid::int8, \
     ARRAY(SELECT inhparent::int8 FROM pg_inherits WHERE inhrelid = c.oid) \
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_index i ON i.indexrelid = c.oid \
     WHERE c.relkind IN ('r', 'm', 'i', 'p', 'I') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";

impl Files {
    /// Reads them.
    pub async fn read(connection: &mut PgConnection) -> Result<Self, String> {
        let rows = sqlx::query(QUERY).fetch_all(connection).await.map_err(|error| error.to_string());
        let relation = |row: &sqlx::postgres::PgRow| {
            let relation = Relation {
                file: row.get(1),
                schema: row.get(2),
                name: row.get(3),
                indexes: row.get(4),
                parents: row.get(5),
            };
            (row.get(0), relation)
        };
        Ok(Self(rows?.iter().map(relation).collect()))
    }

    /// How many relations are the same afterwards; none of them has another file unless the step says so.
    pub fn kept(&self, after: &Files, step: &Step) -> Result<usize, String> {
        let mut kept = 0;
        for (oid, relation) in self.0.iter().filter(|(_, relation)| relation.file != 0) {
            let Some(now) = self.same(*oid, relation, after) else { continue };
            kept += 1;
            if now.file != relation.file && !self.announced(*oid, relation, after, step) {
                let Relation { schema, name, .. } = relation;
                let what = if relation.indexes.is_some() { "the index" } else { "the relation" };
                return Err(format!("{what} {schema}.{name} was written anew, and no statement says so"));
            }
        }
        Ok(kept)
    }

    /// What it is afterwards. An index is made again with its table's new type: it is the same by its name.
    fn same<'a>(&self, oid: i64, relation: &Relation, after: &'a Files) -> Option<&'a Relation> {
        let by_name = || {
            let named = |other: &&Relation| other.name == relation.name && other.indexes == relation.indexes;
            relation.indexes.and_then(|_| after.0.values().find(named))
        };
        after.0.get(&oid).or_else(by_name)
    }

    fn announced(&self, oid: i64, relation: &Relation, after: &Files, step: &Step) -> bool {
        let mut tables = self.names(relation.indexes.unwrap_or(oid));
        tables.extend(after.names(relation.indexes.unwrap_or(oid)));
        // An index that is built again with the column's collation is told of with its table.
        let is_index = relation.indexes.is_some();
        let tells = |kind: HazardKind| kind == HazardKind::RewritesTable || is_index && kind == HazardKind::IndexBuild;
        let rewrites = |statement: &Statement| {
            let table = statement.lock.as_ref().map(|(_, table)| table.clone()).or_else(|| statement.object.table_of());
            let table = table.unwrap_or_else(|| statement.object.clone());
            statement.hazards.iter().any(|hazard| tells(hazard.kind)) && is_of(&table, &tables)
        };
        // An index that the plan makes again is no silent rewrite.
        let indexes = if is_index { self.names(oid) } else { Vec::new() };
        let makes = |statement: &Statement| {
            matches!(statement.object.kind(), Kind::Index | Kind::Constraint) && is_of(&statement.object, &indexes)
        };
        step.statements.iter().any(|statement| rewrites(statement) || makes(statement))
    }

    /// The names of a relation and of everything above it.
    fn names(&self, oid: i64) -> Vec<(&str, &str)> {
        let Some(relation) = self.0.get(&oid) else { return Vec::new() };
        let above = relation.parents.iter().flat_map(|parent| self.names(*parent));
        std::iter::once((relation.schema.as_str(), relation.name.as_str())).chain(above).collect()
    }
}

fn is_of(id: &ObjectId, names: &[(&str, &str)]) -> bool {
    names.iter().any(|(schema, name)| id.schema() == Some(schema) && id.name() == *name)
}

#[tokio::test]
async fn a_silent_rewrite_is_seen_and_an_announced_one_is_not() {
    let database = crate::support::postgres::Database::create().await;
    let mut connection = database.connect().await;
    database.psql("CREATE TABLE t (a int PRIMARY KEY, b text); CREATE INDEX i ON t (b)").await;
    let step = |kind: Option<HazardKind>| {
        let table = ObjectId::table("public", "t");
        let hazards = kind.map(|kind| limbeck::plan::Hazard { kind, detail: String::new() }).into_iter().collect();
        let statement = Statement {
            sql: limbeck::sql!("SELECT 1"),
            words: String::new(),
            object: table,
            lock: None,
            hazards,
            losses: Vec::new(),
        };
        Step { transaction: true, statements: vec![statement] }
    };
    let before = Files::read(&mut connection).await.unwrap();
    database.psql("ALTER TABLE t ALTER b TYPE varchar; ALTER TABLE t ADD c int DEFAULT 1").await;
    let same = Files::read(&mut connection).await.unwrap();
    assert_eq!(before.kept(&same, &step(None)), Ok(3));
    database.psql("ALTER TABLE t ALTER b TYPE text COLLATE \"C\"").await;
    let index = Files::read(&mut connection).await.unwrap();
    assert!(same.kept(&index, &step(None)).unwrap_err().contains("the index public.i was"));
    database.psql("ALTER TABLE t ALTER c TYPE bigint").await;
    let table = Files::read(&mut connection).await.unwrap();
    assert!(index.kept(&table, &step(Some(HazardKind::ScansTable))).unwrap_err().contains("the relation public.t was"));
    assert_eq!(index.kept(&table, &step(Some(HazardKind::RewritesTable))), Ok(3));
    database.close().await;
}
