//! Random schemas, and random changes of them.

use super::chance::{Chance, WORDS};
use super::pick::{columns as some_columns, is_number, is_sortable, table as any_table};
use super::piece;
use super::schema::{Column, Part, Schema, Table};

const TYPES: &[&str] = &[
    "integer",
    "bigint",
    "smallint",
    "text",
    "varchar(20)",
    "varchar(60)",
    "numeric(8,2)",
    "boolean",
    "date",
    "timestamptz",
    "jsonb",
    "uuid",
    "integer[]",
    "text[]",
];

/// A schema of a few objects of each kind.
pub fn schema(chance: &mut Chance) -> Schema {
    let mut schema = Schema::default();
    for _ in 0..8 + chance.below(24) {
        add(&mut schema, chance);
    }
    schema.heal();
    schema
}

/// The schema after a few changes.
pub fn changed(schema: &Schema, chance: &mut Chance) -> Schema {
    let mut changed = schema.clone();
    for _ in 0..1 + chance.below(6) {
        match chance.below(10) {
            0..4 => add(&mut changed, chance),
            4..6 => remove(&mut changed, chance),
            _ => alter(&mut changed, chance),
        }
        changed.heal();
    }
    for (name, child) in schema.parts.iter().filter(|(name, _)| name.starts_with("ih_")) {
        if changed.parts.get(name).is_some_and(|new| !keeps_columns(schema, child, &changed, new)) {
            changed.parts.insert(name.clone(), child.clone());
        }
    }
    changed.heal();
    changed
}

/// Whether a child comes to no parent with columns that the one before has not. PostgreSQL cannot make those columns the
/// parent's alone: they are the child's own before, and stay that.
fn keeps_columns(schema: &Schema, old: &Part, changed: &Schema, new: &Part) -> bool {
    let (Part::Piece(old), Part::Piece(new)) = (old, new) else { return true };
    if old.needs == new.needs {
        return true;
    }
    let columns = |schema: &Schema, parent: &String| match schema.parts.get(parent) {
        Some(Part::Table(table)) => Some(table.columns.clone()),
        _ => None,
    };
    let pair = old.needs.first().zip(new.needs.first());
    let both = pair.and_then(|(old, new)| Some((columns(schema, old)?, columns(changed, new)?)));
    both.is_some_and(|(old, new)| new.iter().all(|(name, column)| old.get(name) == Some(column)))
}

fn name(prefix: &str, chance: &mut Chance) -> String {
    format!("{prefix}_{}", chance.pick(WORDS))
}

/// The name of something that may be in a schema of its own.
fn placed(prefix: &str, schema: &Schema, chance: &mut Chance) -> String {
    let name = name(prefix, chance);
    let namespace = super::pick::part(schema, "n_", chance).filter(|_| chance.is(40));
    namespace.map_or(name.clone(), |namespace| format!("{namespace}.{name}"))
}

fn any_type(schema: &Schema, chance: &mut Chance) -> String {
    let own: Vec<&String> =
        schema.parts.iter().filter(|(name, _)| name.starts_with("t_")).map(|(name, _)| name).collect();
    if !own.is_empty() && chance.is(25) { own[chance.below(own.len())].clone() } else { chance.pick(TYPES).to_owned() }
}

fn column(schema: &Schema, chance: &mut Chance) -> Column {
    let data_type = any_type(schema, chance);
    let default = match data_type.as_str() {
        "integer" | "bigint" | "smallint" | "numeric(8,2)" => Some(chance.below(9).to_string()),
        "text" | "varchar(20)" | "varchar(60)" => Some(format!("'{}'", chance.pick(WORDS))),
        "boolean" => Some("false".to_owned()),
        "timestamptz" => Some("now()".to_owned()),
        _ => None,
    };
    let default = default.filter(|_| chance.is(40));
    let not_null = chance.is(20) && default.is_some();
    let comment = chance.is(15).then(|| format!("about {}", chance.pick(WORDS)));
    Column { data_type, not_null, default, generated: None, comment }
}

fn number_check(schema: &Schema, table: &str, chance: &mut Chance) -> Option<String> {
    let numbers = some_columns(schema, table, chance, is_number);
    let column = numbers.first()?;
    Some(format!("{column} {} {}", chance.pick(&["<", ">", "<>"]), 50 * chance.below(3) as i64 - 50))
}

fn add(schema: &mut Schema, chance: &mut Chance) {
    if chance.is(55)
        && let Some((name, piece)) = piece::any(schema, chance)
    {
        schema.parts.entry(name).or_insert(Part::Piece(piece));
        return;
    }
    let table = any_table(schema, chance);
    match (chance.below(15), table) {
        (0, _) => {
            let labels: Vec<String> = WORDS.iter().filter(|_| chance.is(50)).map(|word| (*word).to_owned()).collect();
            let labels = if labels.is_empty() { vec!["only".to_owned()] } else { labels };
            schema.parts.entry(name("t_e", chance)).or_insert(Part::Enum(labels));
        }
        (1, _) => {
            let base = chance.pick(&["integer", "text", "numeric(8,2)"]).to_owned();
            let check =
                chance.is(60).then(|| if base == "text" { "VALUE <> ''".to_owned() } else { "VALUE >= 0".to_owned() });
            schema.parts.entry(name("t_d", chance)).or_insert(Part::Domain { base, check, not_null: false });
        }
        (2, _) => {
            let attributes =
                vec![("one".to_owned(), "integer".to_owned()), ("two".to_owned(), chance.pick(TYPES).to_owned())];
            schema.parts.entry(name("t_c", chance)).or_insert(Part::Composite(attributes));
        }
        (3, _) => {
            let (increment, cycle) = (1 + chance.below(5) as i64, chance.is(20));
            schema.parts.entry(placed("s", schema, chance)).or_insert(Part::Sequence { increment, cycle });
        }
        (4, _) => {
            let body = format!("SELECT n + {}", chance.below(9));
            let volatility = chance.pick(&["IMMUTABLE", "STABLE", "VOLATILE"]);
            let argument = "n integer".to_owned();
            schema.parts.entry(name("f", chance)).or_insert(Part::Function { argument, body, volatility });
        }
        (5, _) => {
            let part = Part::Function { argument: String::new(), body: String::new(), volatility: "VOLATILE" };
            schema.parts.entry("f_trigger".to_owned()).or_insert(part);
        }
        (6..8, _) | (_, None) => {
            let mut table = Table { unlogged: chance.is(5), row_security: chance.is(15), ..Table::default() };
            for _ in 0..2 + chance.below(5) {
                table.columns.entry(name("c", chance)).or_insert(column(schema, chance));
            }
            let key =
                Column { data_type: "integer".into(), not_null: true, default: None, generated: None, comment: None };
            table.columns.insert("id".to_owned(), key);
            table.key = chance.is(80).then(|| "id".to_owned());
            table.comment = chance.is(20).then(|| format!("all {}", chance.pick(WORDS)));
            schema.parts.entry(placed("table", schema, chance)).or_insert(Part::Table(table));
        }
        (8, Some(of)) => {
            let columns = some_columns(schema, &of, chance, |_| true);
            let (materialized, condition) =
                (chance.is(35), number_check(schema, &of, chance).filter(|_| chance.is(40)));
            schema.parts.entry(placed("v", schema, chance)).or_insert(Part::View {
                of,
                columns,
                materialized,
                condition,
            });
        }
        (9, Some(on)) => {
            let (timing, events) =
                (chance.pick(&["BEFORE", "AFTER"]), chance.pick(&["INSERT", "UPDATE", "INSERT OR DELETE"]));
            schema.parts.entry(name("g", chance)).or_insert(Part::Trigger {
                on,
                timing,
                events,
                enabled: chance.is(80),
            });
        }
        (10, Some(on)) => {
            if let Some(condition) = number_check(schema, &on, chance) {
                let command = chance.pick(&["ALL", "SELECT", "INSERT", "DELETE"]);
                schema.parts.entry(name("p", chance)).or_insert(Part::Policy { on, command, condition });
            }
        }
        (11, Some(on)) => {
            let columns = some_columns(schema, &on, chance, |c| is_sortable(c) && c.generated.is_none());
            schema.parts.entry(name("x", chance)).or_insert(Part::Statistics { on, columns });
        }
        (12, Some(on)) => {
            let method = chance.pick(&["btree", "btree", "hash", "brin"]);
            let mut columns = some_columns(schema, &on, chance, |c| {
                is_sortable(c) && !c.data_type.ends_with("[]") && c.data_type != "boolean"
            });
            columns.truncate(if method == "hash" { 1 } else { 3 });
            let condition = number_check(schema, &on, chance).filter(|_| chance.is(25));
            schema.parts.entry(name("i", chance)).or_insert(Part::Index {
                on,
                columns,
                unique: false,
                method,
                condition,
            });
        }
        (13, Some(table)) => {
            let new = column(schema, chance);
            let name = name("c", chance);
            if let Some(table) = schema.table_mut(&table) {
                table.columns.entry(name).or_insert(new);
            }
        }
        (_, Some(table)) => constrain(schema, &table, chance),
    }
}

fn constrain(schema: &mut Schema, table: &str, chance: &mut Chance) {
    let check = number_check(schema, table, chance);
    let other = any_table(schema, chance).unwrap_or_default();
    let unique = some_columns(schema, table, chance, is_sortable);
    let numbers = some_columns(schema, table, chance, |c| c.data_type == "integer" && c.generated.is_none());
    let (word, kind) = (chance.pick(WORDS), chance.below(4));
    let stem = table.replace('.', "_");
    let Some(own) = schema.table_mut(table) else { return };
    match kind {
        0 => drop(check.map(|check| own.checks.insert(format!("{stem}_ck_{word}"), check))),
        1 => drop(own.unique.insert(format!("{stem}_uq_{word}"), unique)),
        2 => {
            drop(numbers.first().map(|column| own.foreign.insert(format!("{stem}_fk_{word}"), (column.clone(), other))))
        }
        _ => {
            let Some(number) = numbers.first() else { return };
            let (generated, data_type) = (Some(format!("{number} * 2")), "integer".to_owned());
            let column = Column { data_type, not_null: false, default: None, generated, comment: None };
            own.columns.entry(format!("made_{word}")).or_insert(column);
        }
    }
}

fn remove(schema: &mut Schema, chance: &mut Chance) {
    let names: Vec<String> = schema.parts.keys().cloned().collect();
    if names.is_empty() {
        return;
    }
    let name = &names[chance.below(names.len())];
    match schema.table_mut(name) {
        Some(table) if chance.is(70) => {
            let columns: Vec<String> = table.columns.keys().filter(|column| *column != "id").cloned().collect();
            match chance.below(4) {
                0 => drop(table.checks.pop_first()),
                1 => drop(table.foreign.pop_first()),
                2 => drop(table.unique.pop_last()),
                _ if !columns.is_empty() => drop(table.columns.remove(&columns[chance.below(columns.len())])),
                _ => {}
            }
        }
        _ => drop(schema.parts.remove(name)),
    }
}

fn alter(schema: &mut Schema, chance: &mut Chance) {
    let names: Vec<String> = schema.parts.keys().cloned().collect();
    if names.is_empty() {
        return;
    }
    let name = names[chance.below(names.len())].clone();
    let (word, number, coin) = (chance.pick(WORDS), chance.below(9), chance.is(50));
    let columns =
        any_table(schema, chance).map(|table| some_columns(schema, &table, chance, |_| true)).unwrap_or_default();
    if let Some(Part::Piece(old)) = schema.parts.get(&name) {
        let anew = piece::again(old.family, &name, schema, chance);
        schema.parts.extend(anew.map(|piece| (name, Part::Piece(piece))));
        return;
    }
    let wider = chance.pick(&["bigint", "text", "numeric(8,2)"]);
    match schema.parts.get_mut(&name) {
        Some(Part::Table(table)) => alter_table(table, wider, word, number, coin),
        Some(Part::Enum(labels)) if !labels.iter().any(|label| label == word) => {
            labels.insert(number % (labels.len() + 1), word.to_owned())
        }
        Some(Part::Domain { check, not_null: _, base }) if base != "text" => {
            *check = coin.then(|| format!("VALUE > {}", -(number as i64)))
        }
        Some(Part::Composite(attributes)) if attributes.len() < 5 => {
            attributes.push((format!("more_{word}"), "integer".to_owned()))
        }
        Some(Part::Sequence { increment, cycle }) => (*increment, *cycle) = (number as i64 + 1, coin),
        Some(Part::Function { body, volatility, .. }) => {
            *volatility = if coin { "IMMUTABLE" } else { "VOLATILE" };
            *body = if name == "f_trigger" { format!("PERFORM {number};") } else { format!("SELECT n - {number}") };
        }
        Some(Part::View { columns: own, .. }) if coin => own.extend(columns.into_iter().filter(|_| false)),
        Some(Part::View { condition, .. }) => *condition = None,
        Some(Part::Trigger { events, enabled, .. }) => (*events, *enabled) = ("UPDATE OR DELETE", coin),
        Some(Part::Policy { command, .. }) => *command = if coin { "ALL" } else { "DELETE" },
        Some(Part::Index { condition, columns, .. }) => {
            *condition = None;
            columns.truncate(1);
        }
        _ => {}
    }
}

fn alter_table(table: &mut Table, wider: &str, word: &str, number: usize, coin: bool) {
    let plain: Vec<String> = table
        .columns
        .iter()
        .filter(|(name, c)| *name != "id" && c.generated.is_none())
        .map(|(name, _)| name.clone())
        .collect();
    let column = plain.get(number % plain.len().max(1)).and_then(|name| table.columns.get_mut(name));
    match (number, column) {
        (0, _) => table.unlogged = false,
        (1, _) => table.row_security = coin,
        (2, _) => table.comment = coin.then(|| format!("every {word}")),
        (3..5, Some(column)) if ["integer", "smallint", "varchar(20)"].contains(&column.data_type.as_str()) => {
            column.data_type = if column.data_type == "varchar(20)" { "varchar(60)" } else { wider }.to_owned();
            column.default = None;
            column.not_null = false;
        }
        (5, Some(column)) => column.default = None,
        (6, Some(column)) => column.comment = coin.then(|| format!("about {word}")),
        (7, Some(column)) => column.not_null = false,
        (_, Some(column)) if column.data_type == "text" => column.default = Some(format!("'{word}'")),
        _ => {}
    }
}
