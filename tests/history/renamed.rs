//! Two hundred seeded pairs: a random schema with rows whose names change at random, with hints in the models and other
//! small changes beside. Nothing is asked, nothing is lost, and the way back leads back.

use super::bench::Bench;
use crate::engine::runner;
use crate::soak::chance::Chance;
use crate::support::dump;
use crate::support::postgres::Database;
use limbeck::catalog::Kind;
use limbeck::history::{self, Target};
use limbeck::sql::{Ident, Literal};
use std::collections::BTreeSet;
use std::fmt::Write;

/// How many pairs there are, and how many share a project: each has schemas of its own.
const PAIRS: u64 = 200;
const TOGETHER: u64 = 20;

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_renamed_schemas_keep_every_row_and_come_back() {
    let first = std::env::var("LIMBECK_RENAMED").ok().and_then(|seed| seed.parse::<u64>().ok());
    let (starts, together) = match first {
        Some(seed) => (vec![seed], 1),
        None => ((0..PAIRS).step_by(TOGETHER as usize).collect(), TOGETHER),
    };
    let started = std::time::Instant::now();
    let jobs = starts.into_iter().map(|start| {
        let pairs: Vec<Pair> = (start..start + together).map(Pair::new).collect();
        (format!("{start:04}"), async move { there_and_back(&pairs).await })
    });
    let results = runner::run(jobs).await;
    let failed: Vec<String> = results
        .iter()
        .filter_map(|(seed, result)| Some(format!("━━━ from {seed}\n{}", result.as_ref().err()?)))
        .collect();
    runner::say(&format!("{PAIRS} renamed schemas, {:.1} s\n", started.elapsed().as_secs_f64()));
    assert!(failed.is_empty(), "LIMBECK_RENAMED=seed runs one pair alone\n{}", failed.join("\n"));
}

async fn there_and_back(pairs: &[Pair]) -> Result<(), String> {
    let bench = Bench::new().await;
    let model = |bench: &Bench, side: Side| {
        for pair in pairs {
            bench.file(&format!("schema/p{}.sql", pair.seed), pair.model(side));
        }
    };
    model(&bench, Side::Old);
    bench.migrate("before").await;
    bench.upgrade().await.map_err(|error| error.to_string())?;
    let rows: String = pairs.iter().map(Pair::rows).collect();
    bench.database.try_psql(&rows).await?;
    let before = dump::dump(&bench.database).await?;
    let (was, expected) =
        (contents(&bench, pairs, Side::Old, false).await?, contents(&bench, pairs, Side::Old, true).await?);

    model(&bench, Side::New);
    let detection = bench.detect().await.map_err(|error| format!("{error}"))?;
    if !detection.questions.is_empty() {
        return Err(format!("there are questions: {:#?}", detection.questions));
    }
    let kinds: BTreeSet<Kind> = detection.renames.iter().map(|rename| rename.to.kind()).collect();
    if pairs.len() > 1 && (kinds.len() < 17 || detection.renames.len() < 8 * pairs.len()) {
        return Err(format!("only {} renames, of {kinds:?}", detection.renames.len()));
    }
    let written = history::write(&bench.workbench, &detection, "after").await.map_err(|error| error.to_string())?;
    for text in ["DROP TABLE", "DROP COLUMN", "DROP SCHEMA", "DROP SEQUENCE", "DROP MATERIALIZED"] {
        if let Some(file) = written.iter().find(|migration| migration.up.text.contains(text)) {
            return Err(format!("the way up has `{text}`:\n{}", file.up.text));
        }
    }
    bench.upgrade().await.map_err(|error| error.to_string())?;
    same("the rows after", &expected, &contents(&bench, pairs, Side::New, false).await?)?;
    let fresh = Database::create().await;
    let models: String = pairs.iter().map(|pair| pair.model(Side::New)).collect();
    fresh.try_psql(&models).await.map_err(|error| format!("the models alone: {error}"))?;
    let (wanted, there) = (dump::dump(&fresh).await?, dump::dump(&bench.database).await?);
    fresh.close().await;
    same("the dump after", &dump::text(&wanted), &dump::text(&there))?;
    let again = bench.detect().await.map_err(|error| error.to_string())?;
    if !again.is_empty() || !again.questions.is_empty() {
        return Err(format!("afterwards there is still: {:#?} {:#?}", again.renames, again.questions));
    }

    let count = u32::try_from(written.len()).expect("a few");
    bench.downgrade(Target::Count(count)).await.map_err(|error| error.to_string())?;
    same("the rows of the way back", &was, &contents(&bench, pairs, Side::Old, false).await?)?;
    same("the dump of the way back", &dump::text(&before), &dump::text(&dump::dump(&bench.database).await?))
}

fn same(what: &str, expected: &str, found: &str) -> Result<(), String> {
    let differs = || crate::engine::direction::compare(expected, found);
    if expected == found { Ok(()) } else { Err(format!("{what} (- expected, + found):\n{}", differs())) }
}

/// Every row of every table, and where the sequences stand.
async fn contents(bench: &Bench, pairs: &[Pair], side: Side, told_new: bool) -> Result<String, String> {
    let queries: String = pairs.iter().map(|pair| pair.query(side, told_new)).collect();
    bench.database.try_psql(&queries).await
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Old,
    New,
}

/// A name before and after.
struct Named {
    old: String,
    new: String,
}

impl Named {
    fn plain(&self, side: Side) -> &str {
        if side == Side::Old { &self.old } else { &self.new }
    }

    fn at(&self, side: Side) -> String {
        Ident(self.plain(side)).to_string()
    }

    fn is_renamed(&self) -> bool {
        self.old != self.new
    }

    /// The name, with a hint where it is new.
    fn hinted(&self, side: Side) -> String {
        let hint = if side == Side::New && self.is_renamed() {
            format!(" /* @renamed from={} */", Ident(&self.old))
        } else {
            String::new()
        };
        format!("{}{hint}", self.at(side))
    }
}

struct Column {
    name: Named,
    kind: usize,
}

struct Table {
    name: Named,
    /// Whether it goes to the other schema.
    moves: bool,
    columns: Vec<Column>,
    key: Option<Named>,
    check: Named,
    index: Named,
    trigger: Named,
    policy: Named,
    identity: bool,
    /// Small changes beside: a new column, a comment, a wider type, a default.
    extra: [bool; 4],
}

struct Pair {
    seed: u64,
    schema: Named,
    other: Named,
    mood: Named,
    values: Vec<Named>,
    more_values: bool,
    domain: Named,
    composite: Named,
    range: Named,
    function: Named,
    procedure: Named,
    trigger_function: Named,
    sequence: Named,
    view: Named,
    materialized: Named,
    foreign: Named,
    tables: Vec<Table>,
    /// Which of what needs no hint has one.
    hints: [bool; 6],
}

/// Makes names, no two of them alike.
struct Namer<'a> {
    chance: &'a mut Chance,
    count: usize,
}

impl Namer<'_> {
    fn word(&mut self) -> String {
        let words =
            ["book", "Person", "order line", "état", "select", "x\"y", "stock", "it's", "a.b", "note", "key", "Ünit"];
        self.count += 1;
        format!("{}_{}", self.chance.pick(&words), self.count)
    }

    /// In `percent` of a hundred cases the new name is another.
    fn name(&mut self, percent: u32) -> Named {
        let old = self.word();
        let new = match self.chance.is(percent) {
            true if self.chance.is(30) => format!("{old}s"),
            true => self.word(),
            false => old.clone(),
        };
        Named { old, new }
    }
}

impl Pair {
    fn new(seed: u64) -> Self {
        let mut chance = Chance::new(seed);
        let mut namer = Namer { chance: &mut chance, count: 0 };
        let mut schema = namer.name(40);
        let mut other = namer.name(30);
        for name in [&mut schema, &mut other] {
            name.old = format!("{}_{seed}", name.old);
            name.new = format!("{}_{seed}", name.new);
        }
        let tables = (0..2 + namer.chance.below(2)).map(|_| table(&mut namer)).collect();
        let values = (0..3 + namer.chance.below(3)).map(|_| namer.name(30)).collect();
        let mut named = || namer.name(40);
        let (mood, domain, composite, range) = (named(), named(), named(), named());
        let (function, procedure, trigger_function, sequence) = (named(), named(), named(), named());
        let (view, materialized, foreign) = (named(), named(), named());
        let hints = std::array::from_fn(|_| chance.is(50));
        let more_values = chance.is(10);
        Self {
            seed,
            schema,
            other,
            mood,
            values,
            more_values,
            domain,
            composite,
            range,
            function,
            procedure,
            trigger_function,
            sequence,
            view,
            materialized,
            foreign,
            tables,
            hints,
        }
    }

    /// The name with a hint, where this one is to have it though it needs none.
    fn maybe(&self, which: usize, name: &Named, side: Side) -> String {
        if self.hints[which] { name.hinted(side) } else { name.at(side) }
    }

    fn within(&self, name: &Named, side: Side) -> String {
        format!("{}.{}", self.schema.at(side), name.at(side))
    }

    fn table(&self, table: &Table, side: Side) -> String {
        let schema = if table.moves && side == Side::New { &self.other } else { &self.schema };
        format!("{}.{}", schema.at(side), table.name.at(side))
    }

    fn data_type(&self, column: &Column, side: Side, wider: bool) -> String {
        match column.kind {
            0 => "integer".to_owned(),
            1 => "text".to_owned(),
            2 => self.within(&self.mood, side),
            3 => self.within(&self.domain, side),
            4 => self.within(&self.composite, side),
            5 => self.within(&self.range, side),
            6 => format!("{}[]", self.within(&self.mood, side)),
            _ => if wider && side == Side::New { "character varying(40)" } else { "character varying(20)" }.to_owned(),
        }
    }

    /// The model file.
    fn model(&self, side: Side) -> String {
        let mut text = String::new();
        let at = |name: &Named| self.within(name, side);
        let schema = self.schema.at(side);
        let _ =
            writeln!(text, "CREATE SCHEMA {};\nCREATE SCHEMA {};", self.schema.hinted(side), self.other.hinted(side));
        let mut values: Vec<String> = self.values.iter().map(|value| value_of(value, side)).collect();
        values.extend((self.more_values && side == Side::New).then(|| "'one more'".to_owned()));
        // A type that differs in more than its name is asked about.
        let differs = self.more_values || self.values.iter().any(Named::is_renamed);
        let mood = if differs { self.mood.hinted(side) } else { self.maybe(0, &self.mood, side) };
        let _ = writeln!(text, "CREATE TYPE {schema}.{mood} AS ENUM ({});", values.join(", "));
        let domain = self.maybe(1, &self.domain, side);
        let _ = writeln!(text, "CREATE DOMAIN {schema}.{domain} AS text CHECK (length(VALUE) < 100);");
        let composite = self.maybe(2, &self.composite, side);
        let _ = writeln!(text, "CREATE TYPE {schema}.{composite} AS (a integer, b text);");
        let range = self.maybe(3, &self.range, side);
        let _ = writeln!(text, "CREATE TYPE {schema}.{range} AS RANGE (SUBTYPE = float8);");
        let function = self.maybe(4, &self.function, side);
        let body = "SELECT count(*)::int + length(a::text)";
        let _ = writeln!(
            text,
            "CREATE FUNCTION {schema}.{function}(a {}) RETURNS integer LANGUAGE sql AS {};",
            at(&self.mood),
            Literal(body)
        );
        let procedure = self.procedure.at(side);
        let _ =
            writeln!(text, "CREATE PROCEDURE {schema}.{procedure}(a integer) LANGUAGE sql AS 'SELECT {}';", self.seed);
        let _ = writeln!(
            text,
            "CREATE FUNCTION {schema}.{}() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';",
            self.trigger_function.at(side)
        );
        let _ = writeln!(text, "CREATE SEQUENCE {schema}.{};", self.sequence.hinted(side));
        for (number, table) in self.tables.iter().enumerate() {
            self.declare(&mut text, number, table, side);
        }
        let first = &self.tables[0];
        let columns: Vec<String> = first.columns.iter().map(|column| column.name.at(side)).collect();
        let from = self.table(first, side);
        let view = self.view.hinted(side);
        let _ = writeln!(text, "CREATE VIEW {schema}.{view} AS SELECT {} FROM {from};", columns.join(", "));
        let materialized = self.materialized.hinted(side);
        let _ = writeln!(
            text,
            "CREATE MATERIALIZED VIEW {schema}.{materialized} AS SELECT {} AS id FROM {from};",
            columns[0]
        );
        text
    }

    fn declare(&self, text: &mut String, number: usize, table: &Table, side: Side) {
        let mut items = Vec::new();
        let key = &table.columns[0].name;
        for (place, column) in table.columns.iter().enumerate() {
            let mut item = format!("{} {}", column.name.hinted(side), self.data_type(column, side, table.extra[2]));
            if place == 0 && table.identity {
                item.push_str(" GENERATED BY DEFAULT AS IDENTITY");
            } else if column.kind == 1 && side == Side::New && table.extra[3] {
                item.push_str(" DEFAULT 'new'");
            }
            items.push(item);
        }
        if side == Side::New && table.extra[0] {
            items.push("brand_new date".to_owned());
        }
        match &table.key {
            Some(name) => {
                items.push(format!("CONSTRAINT {} PRIMARY KEY ({})", self.maybe(5, name, side), key.at(side)));
            }
            None => items.push(format!("PRIMARY KEY ({})", key.at(side))),
        }
        items.push(format!("CONSTRAINT {} CHECK ({} > 0)", self.maybe(4, &table.check, side), key.at(side)));
        if number > 0 {
            let (first, other) = (self.table(&self.tables[0], side), self.tables[0].columns[0].name.at(side));
            let name = if number == 1 { self.foreign.at(side) } else { "refers".to_owned() };
            items.push(format!("CONSTRAINT {name} FOREIGN KEY ({}) REFERENCES {first} ({other})", key.at(side)));
        }
        let name = self.table(table, side);
        let hint = match (side, table.moves) {
            (Side::New, true) => format!(" /* @renamed from={}.{} */", Ident(&self.schema.old), Ident(&table.name.old)),
            (Side::New, false) if table.name.is_renamed() => format!(" /* @renamed from={} */", Ident(&table.name.old)),
            _ => String::new(),
        };
        let _ = writeln!(text, "CREATE TABLE {name}{hint} (\n  {}\n);", items.join(",\n  "));
        let index = self.maybe(3, &table.index, side);
        let _ = writeln!(text, "CREATE INDEX {index} ON {name} ({});", table.columns[1].name.at(side));
        let (trigger, policy) = (table.trigger.at(side), table.policy.at(side));
        let function = self.within(&self.trigger_function, side);
        let _ = writeln!(
            text,
            "CREATE TRIGGER {trigger} BEFORE UPDATE ON {name} FOR EACH ROW EXECUTE FUNCTION {function}();"
        );
        let _ = writeln!(text, "CREATE POLICY {policy} ON {name} USING ({} > 0);", key.at(side));
        if side == Side::New && table.extra[1] {
            let _ = writeln!(text, "COMMENT ON TABLE {name} IS 'of seed {}';", self.seed);
        }
    }

    /// Rows for the old schema, and where its sequence stands.
    fn rows(&self) -> String {
        let side = Side::Old;
        let sequence = Literal(&self.within(&self.sequence, side)).to_string();
        let mut text = format!("SELECT setval({sequence}, {});\n", 10 + self.seed);
        for table in &self.tables {
            for row in 1..6 {
                let value = |n: usize| Literal(self.values[n % self.values.len()].plain(side)).to_string();
                let cells = table.columns.iter().enumerate().map(|(place, column)| match column.kind {
                    0 if place == 0 => row.to_string(),
                    _ if (row + place) % 5 == 0 && place > 0 => "NULL".to_owned(),
                    0 => (row * 7 + place).to_string(),
                    2 => value(row + place),
                    4 => format!("ROW({row}, 'b''{place}')"),
                    5 => format!("'[{row},{})'", row + place),
                    6 => format!("ARRAY[{}, {}]::{}", value(row), value(place), self.data_type(column, side, false)),
                    _ => format!("'t {row} \"{place}\"'"),
                });
                let cells: Vec<String> = cells.collect();
                let _ = writeln!(text, "INSERT INTO {} VALUES ({});", self.table(table, side), cells.join(", "));
            }
        }
        let _ = writeln!(text, "REFRESH MATERIALIZED VIEW {};", self.within(&self.materialized, side));
        text
    }

    /// Asks for all rows as text; with the values' new names where that is wanted of the old ones.
    fn query(&self, side: Side, told_new: bool) -> String {
        let mut text = String::new();
        for (number, table) in self.tables.iter().enumerate() {
            let told = |column: &Column, name: String| match column.kind {
                2 if told_new => self.told(&name),
                6 if told_new => {
                    format!(
                        "(SELECT array_agg({} ORDER BY o) FROM unnest({name}) WITH ORDINALITY u(e, o))",
                        self.told("e")
                    )
                }
                6 => format!("{name}::text[]"),
                _ => name,
            };
            let cells = table.columns.iter().map(|column| format!("to_json({})", told(column, column.name.at(side))));
            let cells: Vec<String> = cells.collect();
            let _ = writeln!(
                text,
                "SELECT '{}.{number}', json_build_array({}) FROM {} ORDER BY {};",
                self.seed,
                cells.join(", "),
                self.table(table, side),
                table.columns[0].name.at(side)
            );
        }
        let _ = writeln!(text, "SELECT last_value FROM {};", self.within(&self.sequence, side));
        let _ = writeln!(text, "SELECT count(*) FROM {};", self.within(&self.materialized, side));
        text
    }

    fn told(&self, name: &str) -> String {
        let cases =
            self.values.iter().map(|value| format!("WHEN {} THEN {}", Literal(&value.old), Literal(&value.new)));
        format!("(CASE {name}::text {} END)", cases.collect::<Vec<_>>().join(" "))
    }
}

fn value_of(value: &Named, side: Side) -> String {
    let hint = match side {
        Side::New if value.is_renamed() => format!(" /* @renamed from={} */", Literal(&value.old)),
        _ => String::new(),
    };
    format!("{}{hint}", Literal(value.plain(side)))
}

fn table(namer: &mut Namer<'_>) -> Table {
    let name = namer.name(40);
    let count = 3 + namer.chance.below(4);
    let column = |namer: &mut Namer<'_>, place: usize| {
        let name = namer.name(35);
        // The first is the key; the second has a type that an index takes.
        let kind = match place {
            0 => 0,
            1 => namer.chance.below(4),
            _ => namer.chance.below(8),
        };
        Column { name, kind }
    };
    let columns = (0..count).map(|place| column(namer, place)).collect();
    let key = namer.chance.is(50).then(|| namer.name(40));
    let (check, index, trigger, policy) = (namer.name(40), namer.name(40), namer.name(40), namer.name(40));
    let (moves, identity) = (namer.chance.is(15), namer.chance.is(40));
    let extra = std::array::from_fn(|_| namer.chance.is(25));
    Table { name, moves, columns, key, check, index, trigger, policy, identity, extra }
}
