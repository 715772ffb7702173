//! There and back, the rows are those of the very start, unless a loss was named on either way.

use super::direction::compare;
use super::rows::{Losses, read, told_of_parent};
use crate::support::postgres::Database;
use limbeck::catalog::{Catalog, Kind, ObjectId};
use limbeck::diff::Rename;
use limbeck::sql;
use limbeck::sql::Sql;
use std::collections::BTreeMap;

/// The rows of every table before the way there: each column's values, and which of them stand together.
pub struct Start(BTreeMap<ObjectId, Rows>);

struct Rows {
    columns: Vec<(ObjectId, Sql)>,
    lines: Vec<Vec<Option<String>>>,
}

impl Start {
    /// Reads them; what is in a foreign table is elsewhere.
    pub async fn read(database: &Database, catalog: &Catalog) -> Result<Self, String> {
        let mut connection = database.connect().await;
        let mut tables = BTreeMap::new();
        for table in catalog.tables.values().filter(|table| table.foreign.is_none()) {
            let columns = catalog.columns_of(&table.id).into_iter();
            let columns: Vec<(ObjectId, Sql)> =
                columns.map(|column| (column.id.clone(), sql!("{}::text", column.id.sql()))).collect();
            let expressions: Vec<Sql> = columns.iter().map(|(_, sql)| sql.clone()).collect();
            let lines = read(&mut connection, &table.id, &expressions).await?;
            let lines = lines.iter().map(|line| serde_json::from_str(line).map_err(|error| error.to_string()));
            tables.insert(table.id.clone(), Rows { columns, lines: lines.collect::<Result<_, _>>()? });
        }
        let _ = sqlx::Connection::close(connection).await;
        Ok(Self(tables))
    }

    /// Whether the rows are there again, but for what was named as lost; in how many tables there were any. `catalog` is
    /// that of the start, `renames` are those of the way there.
    pub async fn is_back(
        &self,
        database: &Database,
        catalog: &Catalog,
        renames: &[Rename],
        (there, back): (&Losses, &Losses),
    ) -> Result<usize, String> {
        let lost: Losses = self.named(there, renames).chain(back.clone()).filter(|(_, count)| *count > 0).collect();
        let now = Self::read(database, catalog).await?;
        let mut looked = 0;
        for (table, rows) in self.0.iter().filter(|(_, rows)| !rows.lines.is_empty()) {
            if lost.contains_key(table) || told_of_parent(catalog, table, &lost, |parent| parent) {
                continue;
            }
            let is_lost = |column: &ObjectId| {
                let of_parent = |parent: ObjectId| ObjectId::of_table(Kind::Column, &parent, column.name());
                lost.contains_key(column) || told_of_parent(catalog, table, &lost, of_parent)
            };
            // What is computed is computed anew, from what is left.
            let whole = !rows.columns.iter().any(|(column, _)| is_lost(column));
            let is_kept = |column: &ObjectId| {
                let computed = catalog.columns.get(column).is_some_and(|column| column.generated.is_some());
                if computed { whole } else { !is_lost(column) }
            };
            let kept: Vec<usize> = (0..rows.columns.len()).filter(|place| is_kept(&rows.columns[*place].0)).collect();
            let now = now.0.get(table).ok_or_else(|| format!("{table} is not there again"))?;
            let (was, is) = (rows.of(&kept), now.of(&kept));
            if was != is {
                let differs = compare(&was.join("\n"), &is.join("\n"));
                return Err(format!("{table} is not what it was, and no loss was named on either way:\n{differs}"));
            }
            looked += 1;
        }
        Ok(looked)
    }

    /// The losses of the way there by the names of the start.
    fn named<'a>(&'a self, there: &'a Losses, renames: &'a [Rename]) -> impl Iterator<Item = (ObjectId, i64)> + 'a {
        let columns = self.0.values().flat_map(|rows| &rows.columns).map(|(column, _)| column);
        self.0.keys().chain(columns).filter_map(|id| Some((id.clone(), *there.get(&on_the_way(id, renames))?)))
    }
}

impl Rows {
    /// One line for each row, of these columns, sorted.
    fn of(&self, columns: &[usize]) -> Vec<String> {
        let line = |row: &Vec<Option<String>>| {
            let values: Vec<String> = columns.iter().map(|place| format!("{:?}", row[*place])).collect();
            values.join(" ")
        };
        let mut lines: Vec<String> = self.lines.iter().map(line).collect();
        lines.sort();
        lines
    }
}

/// What a table or a column is called after the renames; the holder's new name is in what it holds.
fn on_the_way(id: &ObjectId, renames: &[Rename]) -> ObjectId {
    let one = |id: ObjectId| renames.iter().find(|rename| rename.from == id).map_or(id, |rename| rename.to.clone());
    if let Some(table) = id.table_of() {
        return one(ObjectId::of_table(id.kind(), &on_the_way(&table, renames), id.name()));
    }
    let schema = id.schema().map(|schema| one(ObjectId::global(Kind::Schema, schema)));
    one(schema.map_or(id.clone(), |schema| id.in_other_schema(schema.name())))
}

#[tokio::test]
async fn a_value_that_did_not_come_back_is_seen_unless_its_loss_was_named() {
    let database = Database::create().await;
    database.psql("CREATE TABLE was (a int, b text); INSERT INTO was VALUES (1, 'x'), (2, NULL), (2, NULL)").await;
    let reading = super::direction::Reading::default();
    let catalog = super::direction::read_catalog(&database, &reading).await.unwrap();
    let start = Start::read(&database, &catalog).await.unwrap();
    let none = Losses::new();
    let (was, is) = (ObjectId::table("public", "was"), ObjectId::table("public", "is"));
    let renames = [Rename { from: was.clone(), to: is.clone() }];
    assert_eq!(start.is_back(&database, &catalog, &renames, (&none, &none)).await, Ok(1));
    database.psql("UPDATE was SET b = NULL").await;
    let told = start.is_back(&database, &catalog, &renames, (&none, &none)).await.unwrap_err();
    assert!(told.contains("-Some(\"1\") Some(\"x\")\n"), "{told}");
    let counted = |table: &ObjectId, count| Losses::from([(ObjectId::of_table(Kind::Column, table, "b"), count)]);
    assert!(start.is_back(&database, &catalog, &renames, (&counted(&is, 0), &none)).await.is_err());
    assert!(start.is_back(&database, &catalog, &renames, (&counted(&was, 1), &none)).await.is_err());
    assert_eq!(start.is_back(&database, &catalog, &renames, (&counted(&is, 1), &none)).await, Ok(1));
    assert_eq!(start.is_back(&database, &catalog, &renames, (&none, &counted(&was, 1))).await, Ok(1));
    database.psql("DELETE FROM was WHERE a = 2").await;
    assert!(start.is_back(&database, &catalog, &renames, (&none, &counted(&was, 1))).await.is_err());
    let all = Losses::from([(is.clone(), 3)]);
    assert_eq!(start.is_back(&database, &catalog, &renames, (&all, &none)).await, Ok(0));
    database.close().await;
}
