//! Rows survive, unless the plan said that they would not.

use super::gathered::{self, Gathered};
use crate::support::postgres::Database;
use limbeck::catalog::{Catalog, Column, Kind, ObjectId, SequenceOptions};
use limbeck::plan::Step;
use limbeck::sql;
use limbeck::sql::{Ident, Literal, Sql};
use sqlx::{PgConnection, Row};
use std::collections::{BTreeMap, BTreeSet};

/// How much of which object is lost, counted on the real rows.
pub type Losses = BTreeMap<ObjectId, i64>;

/// What was in a database before its plan was applied, in the shape that it must have afterwards.
pub struct Seen {
    tables: BTreeMap<ObjectId, (Vec<Sql>, Vec<String>)>,
    /// The same of tables that are partitioned otherwise, each with all of its partitions.
    trees: BTreeMap<ObjectId, (Vec<Sql>, Vec<String>)>,
    positions: BTreeMap<String, String>,
    /// How many rows each table has that the project leaves out.
    left_out: BTreeMap<ObjectId, i64>,
    /// What the plan says it would lose.
    pub lost: Losses,
}

impl Seen {
    /// Looks at every table that is on both sides, and at what the plan says it would lose.
    pub async fn before(
        database: &Database,
        before: &Catalog,
        after: &Catalog,
        steps: &[Step],
    ) -> Result<Self, String> {
        let mut connection = database.connect().await;
        let lost = losses(&mut connection, steps).await?;
        let mut tables = BTreeMap::new();
        let gathered = Gathered::new(before, after);
        let mut trees = BTreeMap::new();
        for (top, sources) in &gathered.sources {
            trees.insert(top.clone(), gather(&mut connection, top, sources, before, after, &lost).await?);
        }
        for (table, described) in &before.tables {
            // Its rows are elsewhere, or looked at with those of others.
            if described.foreign.is_some() || gathered.has(table) {
                continue;
            }
            let rows = number(&mut connection, &sql!("SELECT count(*) FROM ONLY {}", table.sql())).await?;
            if !after.tables.contains_key(table) {
                if rows > 0 && lost.get(table) != Some(&rows) && !told_of_parent(before, table, &lost, |parent| parent)
                {
                    return Err(format!("{table} goes with {rows} rows, the plan's losses say {lost:?}"));
                }
                continue;
            }
            if lost.contains_key(table) {
                continue;
            }
            let mut kept: Vec<(&Column, &Column)> = Vec::new();
            for column in before.columns_of(table) {
                match after.columns.get(&column.id) {
                    Some(target) if column.generated.is_none() && target.generated.is_none() => {
                        if !lost.contains_key(&column.id) {
                            kept.push((column, target));
                        }
                    }
                    Some(_) => {}
                    None => column_goes(&mut connection, before, table, column, &lost).await?,
                }
            }
            let (kept, expressions) = apart(kept, before, after);
            let types: Vec<(&str, &str)> = kept.iter().map(|(old, new)| types_of(old, new, before, after)).collect();
            let contents = converted(&mut connection, table, &kept, &types, &expressions).await?;
            let plain = kept.iter().map(|(column, _)| sql!("{}::text", column.id.sql()));
            tables.insert(table.clone(), (plain.chain(expressions).collect(), contents));
        }
        let positions = positions(&mut connection, before, after, &lost).await?;
        let left_out = counted(&mut connection, before).await?;
        Ok(Self { tables, trees, positions, left_out, lost })
    }

    /// Looks whether it is all still there; how many rows those were.
    pub async fn kept(&self, database: &Database, after: &Catalog) -> Result<usize, String> {
        let mut connection = database.connect().await;
        for (table, (expressions, contents)) in &self.tables {
            let now = read(&mut connection, table, expressions).await?;
            if now != *contents {
                let differs = super::direction::compare(&contents.join("\n"), &now.join("\n"));
                return Err(format!("{table} was changed, and no loss was named:\n{differs}"));
            }
        }
        for (top, (expressions, contents)) in &self.trees {
            let mut now = Vec::new();
            for table in gathered::tree(after, top) {
                now.extend(read(&mut connection, &table, expressions).await?);
            }
            now.sort();
            if now != *contents {
                let differs = super::direction::compare(&contents.join("\n"), &now.join("\n"));
                return Err(format!("{top} with its partitions was changed, and no loss was named:\n{differs}"));
            }
        }
        for (sequence, position) in &self.positions {
            let now = position_of(&mut connection, sequence).await?;
            if now.as_ref() != Some(position) {
                return Err(format!("the position of {sequence} was {position} and is {now:?}"));
            }
        }
        if counted(&mut connection, after).await? != self.left_out {
            return Err(format!("the rows of what is left out are no longer {:?}", self.left_out));
        }
        Ok(self.tables.values().chain(self.trees.values()).map(|(_, contents)| contents.len()).sum())
    }
}

/// The rows of all these tables in the columns that the topmost one has afterwards.
async fn gather(
    connection: &mut PgConnection,
    top: &ObjectId,
    sources: &[ObjectId],
    before: &Catalog,
    after: &Catalog,
    lost: &BTreeMap<ObjectId, i64>,
) -> Result<(Vec<Sql>, Vec<String>), String> {
    let (mut plain, mut contents) = (Vec::new(), Vec::new());
    for table in sources.iter().filter(|table| !lost.contains_key(*table)) {
        let mut kept: Vec<(&Column, &Column)> = Vec::new();
        for (column, target) in gathered::columns(table, top, before, after) {
            match target {
                Some(target) if column.generated.is_none() && target.generated.is_none() => {
                    if !lost.contains_key(&target.id) && !lost.contains_key(&column.id) {
                        kept.push((column, target));
                    }
                }
                Some(_) => {}
                None => column_goes(connection, before, table, column, lost).await?,
            }
        }
        plain = kept.iter().map(|(column, _)| sql!("{}::text", column.id.sql())).collect();
        let types: Vec<(&str, &str)> = kept.iter().map(|(old, new)| types_of(old, new, before, after)).collect();
        contents.extend(converted(connection, table, &kept, &types, &[]).await?);
    }
    contents.sort();
    Ok((plain, contents))
}

/// How many rows each table has that the project leaves out.
async fn counted(connection: &mut PgConnection, catalog: &Catalog) -> Result<BTreeMap<ObjectId, i64>, String> {
    let mut counts = BTreeMap::new();
    for table in catalog.ignored.all.iter().filter(|id| id.kind() == Kind::Table) {
        let rows = number(connection, &sql!("SELECT count(*) FROM ONLY {}", table.sql())).await?;
        counts.insert(table.clone(), rows);
    }
    Ok(counts)
}

/// The losses by object, counted on the real rows; an object may lose more than one thing.
async fn losses(connection: &mut PgConnection, steps: &[Step]) -> Result<Losses, String> {
    let mut lost = Losses::new();
    for loss in steps.iter().flat_map(|step| &step.statements).flat_map(|statement| &statement.losses) {
        let count = number(connection, &loss.count).await?;
        *lost.entry(loss.object.clone()).or_default() += count;
    }
    Ok(lost)
}

/// Whether what goes with a partition or a child is told, and counted, as its parent's.
pub fn told_of_parent(
    catalog: &Catalog,
    table: &ObjectId,
    lost: &Losses,
    part: impl Fn(ObjectId) -> ObjectId + Copy,
) -> bool {
    catalog.tables.get(table).is_some_and(|child| {
        child
            .parents()
            .any(|parent| lost.contains_key(&part(parent.clone())) || told_of_parent(catalog, parent, lost, part))
    })
}

async fn column_goes(
    connection: &mut PgConnection,
    catalog: &Catalog,
    table: &ObjectId,
    column: &Column,
    lost: &Losses,
) -> Result<(), String> {
    if column.generated.is_some() {
        return Ok(());
    }
    let values = number(connection, &sql!("SELECT count({}) FROM ONLY {}", column.id.sql(), table.sql())).await?;
    let of_parent = |parent: ObjectId| ObjectId::of_table(Kind::Column, &parent, column.id.name());
    // A parent's column is counted with those of its children.
    let told = lost.get(&column.id).is_some_and(|told| *told >= values);
    if values > 0 && !told && !told_of_parent(catalog, table, lost, of_parent) {
        return Err(format!("{} goes with {values} values, the plan's losses say {lost:?}", column.id));
    }
    Ok(())
}

/// The rows as text, each value cast to the type that it is to have, where there is such a cast yet.
async fn converted(
    connection: &mut PgConnection,
    table: &ObjectId,
    columns: &[(&Column, &Column)],
    types: &[(&str, &str)],
    others: &[Sql],
) -> Result<Vec<String>, String> {
    let mut expressions = Vec::new();
    for ((column, _), (from, to)) in columns.iter().zip(types) {
        let plain = sql!("{}::text", column.id.sql());
        let cast = sql!("{}::{}::text", column.id.sql(), Sql::written(*to));
        let changes = from != to;
        let casts = changes && read(connection, table, std::slice::from_ref(&cast)).await.is_ok();
        expressions.push(if casts { cast } else { plain });
    }
    expressions.extend_from_slice(others);
    read(connection, table, &expressions).await
}

/// What the values of a column are and will be: for a domain, what it is over.
fn types_of<'a>(old: &'a Column, new: &'a Column, before: &'a Catalog, after: &'a Catalog) -> (&'a str, &'a str) {
    let base = |catalog: &'a Catalog, data_type: &'a str| {
        let domain = catalog.domains.values().find(|domain| domain.id.sql().as_str() == data_type);
        domain.map_or(data_type, |domain| domain.data_type.as_str())
    };
    match (base(before, &old.data_type), base(after, &new.data_type)) {
        // A domain alone changes no value, and need not be there yet.
        (from, to) if from == to => (from, to),
        (_, to) if old.data_type == new.data_type => (&old.data_type, to),
        _ => (&old.data_type, &new.data_type),
    }
}

/// Whether a composite type holds another one whose attributes are others afterwards: what is in it is looked at on the way
/// back, when the values are those of the start again.
fn holds_changed(name: &str, before: &Catalog, after: &Catalog) -> bool {
    let find = |catalog: &Catalog, name: &str| {
        let name = name.trim_end_matches("[]");
        catalog.composites.values().find(|composite| composite.id.sql().as_str() == name).cloned()
    };
    let Some((old, new)) = find(before, name).zip(find(after, name)) else { return false };
    let names = |of: &limbeck::catalog::Composite| of.attributes.iter().map(|a| a.name.clone()).collect::<Vec<_>>();
    names(&old) != names(&new) || old.attributes.iter().any(|a| holds_changed(&a.data_type, before, after))
}

/// The columns without those of a composite type whose attributes are others afterwards; of these the attributes that stay.
fn apart<'a>(
    columns: Vec<(&'a Column, &'a Column)>,
    before: &Catalog,
    after: &Catalog,
) -> (Vec<(&'a Column, &'a Column)>, Vec<Sql>) {
    let mut expressions = Vec::new();
    let plain = columns.into_iter().filter(|(column, _)| {
        let name = column.data_type.trim_end_matches("[]");
        let (old, new) = (before.composites.values(), after.composites.values());
        let found = old.zip(std::iter::repeat(new)).find(|(old, _)| old.id.sql().as_str() == name);
        let Some((old, mut new)) = found else { return true };
        let Some(new) = new.find(|new| new.id == old.id) else { return true };
        let names = |of: &limbeck::catalog::Composite| of.attributes.iter().map(|a| a.name.clone()).collect::<Vec<_>>();
        if names(old) == names(new) {
            return !holds_changed(name, before, after);
        }
        let is_array = column.data_type.ends_with("[]");
        for name in names(old).iter().filter(|name| names(new).contains(name)) {
            let (column, attribute) = (column.id.sql(), Ident(name));
            expressions.push(if !is_array {
                sql!("({}).{}::text", column, attribute)
            } else {
                sql!("(SELECT array_agg((e).{}) FROM unnest({}) e)::text", attribute, column)
            });
        }
        false
    });
    (plain.collect(), expressions)
}

/// One line of JSON for each row, sorted.
pub async fn read(connection: &mut PgConnection, table: &ObjectId, expressions: &[Sql]) -> Result<Vec<String>, String> {
    let list = Sql::join(expressions, ", ");
    let query = sql!("SELECT array_to_json(ARRAY[{}]::text[])::text FROM ONLY {}", list, table.sql());
    let rows = query.query().fetch_all(connection).await.map_err(|error| format!("{query}: {error}"))?;
    let mut lines: Vec<String> = rows.iter().map(|row| row.get::<Option<String>, _>(0).unwrap_or_default()).collect();
    lines.sort();
    Ok(lines)
}

/// Where each sequence stands that is on both sides with the same settings, by the column that it feeds or by its name.
async fn positions(
    connection: &mut PgConnection,
    before: &Catalog,
    after: &Catalog,
    lost: &Losses,
) -> Result<BTreeMap<String, String>, String> {
    let mut wanted: BTreeSet<String> = BTreeSet::new();
    for (id, sequence) in &before.sequences {
        if !lost.contains_key(id) && after.sequences.get(id).is_some_and(|target| target.options == sequence.options) {
            wanted.insert(sql!("SELECT {}", Literal(id.sql().as_str())).to_string());
        }
    }
    for (id, column) in &before.columns {
        let Some(target) = after.columns.get(id) else { continue };
        let (Some(was), Some(will)) = (feeds(before, column), feeds(after, target)) else { continue };
        // A sequence of its own that stays is looked at by its name.
        let stays = was.1.is_some_and(|sequence| after.sequences.contains_key(sequence) || lost.contains_key(sequence));
        if was.0 == will.0 && !stays {
            let table = id.table_of().map(|table| table.sql()).unwrap_or_default();
            let name = Literal(id.name());
            wanted.insert(sql!("SELECT pg_get_serial_sequence({}, {})", Literal(table.as_str()), name).to_string());
        }
    }
    let mut positions = BTreeMap::new();
    for sequence in wanted {
        if let Some(position) = position_of(connection, &sequence).await? {
            positions.insert(sequence, position);
        }
    }
    Ok(positions)
}

/// The settings of the sequence that a column owns, and its identity where it is not an identity column's.
fn feeds<'a>(catalog: &'a Catalog, column: &'a Column) -> Option<(&'a SequenceOptions, Option<&'a ObjectId>)> {
    if let Some(identity) = &column.identity {
        return Some((&identity.options, None));
    }
    let owned = catalog.sequences.values().find(|sequence| sequence.owned_by.as_ref() == Some(&column.id))?;
    Some((&owned.options, Some(&owned.id)))
}

/// `finder` is a query that gives the sequence's qualified name.
async fn position_of(connection: &mut PgConnection, finder: &str) -> Result<Option<String>, String> {
    let row =
        Sql::written(finder).query().fetch_one(&mut *connection).await.map_err(|error| format!("{finder}: {error}"))?;
    let Some(sequence) = row.get::<Option<String>, _>(0) else { return Ok(None) };
    let query = format!("SELECT concat_ws(' ', last_value, is_called) FROM {sequence}");
    let row =
        Sql::written(query).query().fetch_one(connection).await.map_err(|error| format!("{sequence}: {error}"))?;
    Ok(Some(row.get(0)))
}

async fn number(connection: &mut PgConnection, query: &Sql) -> Result<i64, String> {
    let row = query.query().fetch_one(connection).await.map_err(|error| format!("{query}: {error}"))?;
    row.try_get(0).map_err(|error| format!("{query}: {error}"))
}

#[test]
fn names_reach_the_counting_queries_quoted() {
    let table = ObjectId::table("odd schema", "a\"b");
    assert_eq!(sql!("{}.{}", table.sql(), Ident("C")).to_string(), "\"odd schema\".\"a\"\"b\".\"C\"");
}
