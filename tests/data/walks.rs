//! Walking from page to page visits every row once, in the order of the whole.

use super::{source, tables, values, walk};
use crate::support::postgres::Database;
use limbeck::data::{Direction, Filter, Nulls, Operator, PageSize, Sort, Start, View};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

fn sort(column: &str, direction: Direction, nulls: Option<Nulls>) -> Option<Sort> {
    Some(Sort { column: column.to_owned(), direction, nulls })
}

fn words(sort: &Sort) -> String {
    let direction = if sort.direction == Direction::Descending { "desc" } else { "asc" };
    let nulls = match sort.nulls {
        None => "",
        Some(Nulls::First) => " nulls first",
        Some(Nulls::Last) => " nulls last",
    };
    format!("{direction}{nulls}")
}

/// Both walks along `view` give the rows that psql prints for `query`.
async fn walks_as(database: &Database, table: &str, view: &View, query: &str) {
    let expected: Vec<Vec<String>> = database
        .psql(&format!("\\pset null ∅\nset timezone = 'UTC';\n{query}"))
        .await
        .lines()
        .map(|line| line.split('|').map(str::to_owned).collect())
        .collect();
    let source = source(database);
    let forwards = walk(&source, "public", table, view, false).await;
    assert!(forwards.iter().rev().skip(1).all(|page| page.len() == view.size.rows()), "only the last page is short");
    assert_eq!(forwards.concat(), expected, "forwards: {query}");
    let mut backwards = walk(&source, "public", table, view, true).await;
    backwards.reverse();
    assert_eq!(backwards.concat(), expected, "backwards: {query}");
    source.close().await;
}

/// Values that collide, with nulls among them, as literals of each type.
fn column() -> impl Strategy<Value = (&'static str, Vec<Option<&'static str>>)> {
    let kinds: Vec<(&'static str, &'static [&'static str])> = vec![
        ("integer", &["-2147483648", "-1", "0", "7", "2147483647"]),
        ("text", &["", "a", "A", "ä", "a b", "NULL", "'", "\\", "[]", "z"]),
        ("double precision", &["-Infinity", "-1.5", "0", "0.1", "1e300", "Infinity", "NaN"]),
        ("numeric", &["-Infinity", "-0.10", "0", "0.1", "12345678901234567890.5", "NaN", "Infinity"]),
        (
            "timestamp with time zone",
            &["-infinity", "2026-11-22 10:00:00.000001+00", "0044-03-15 00:00 BC", "infinity"],
        ),
        ("boolean", &["true", "false"]),
        ("bytea", &["\\x", "\\x00", "\\xff00", "\\x61"]),
        ("integer[]", &["{}", "{1,2}", "{NULL}", "{{1},{2}}", "{1}"]),
        ("interval", &["1 mon", "30 days", "-1 day", "720:00:00"]),
        ("uuid", &["00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"]),
        ("int4range", &["empty", "[1,5)", "[1,)", "(,)"]),
        ("jsonb", &["null", "{}", "[1]", "\"a\"", "1"]),
    ];
    prop::sample::select(kinds).prop_flat_map(|(kind, values)| {
        let value = prop_oneof![1 => Just(None), 4 => prop::sample::select(values).prop_map(Some)];
        (Just(kind), prop::collection::vec(value, 0..40))
    })
}

fn orders() -> impl Strategy<Value = Option<Sort>> {
    let direction = prop_oneof![Just(Direction::Ascending), Just(Direction::Descending)];
    let nulls = prop_oneof![Just(None), Just(Some(Nulls::First)), Just(Some(Nulls::Last))];
    prop_oneof![
        4 => (direction, nulls).prop_map(|(direction, nulls)| sort("v", direction, nulls)),
        1 => Just(None),
    ]
}

#[test]
fn walking_visits_every_row_once_in_order_whatever_the_values_and_where_nulls_stand() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let database = runtime.block_on(Database::create());
    let strategy = (column(), orders(), 1_u16..9, prop::sample::select(vec!["id", "composite", "none"]));
    // Failures are told by their input; nothing is written beside the tests.
    let config = Config { cases: 60, failure_persistence: None, ..Config::default() };
    let outcome = TestRunner::new(config).run(&strategy, |((kind, values), sort, size, key)| {
        runtime.block_on(async {
            let columns = match key {
                "id" => format!("id bigint primary key, v {kind}"),
                "composite" => format!("v {kind}, a text not null, b integer not null, unique (a, b)"),
                _ => format!("v {kind}, n integer"),
            };
            let rows = values.iter().enumerate().map(|(at, value)| {
                let value = value.map_or("null".to_owned(), |value| format!("'{}'", value.replace('\'', "''")));
                match key {
                    "id" => format!("({}, {value})", (at * 7919) % 1009),
                    "composite" => format!("({value}, '{}', {})", ["x", "X", ""][at % 3], 100 - at as i64),
                    _ => format!("({value}, {at})"),
                }
            });
            let rows: Vec<String> = rows.collect();
            let insert =
                if rows.is_empty() { String::new() } else { format!("insert into t values {}", rows.join(",")) };
            database.psql(&format!("drop table if exists t; create table t ({columns}); {insert}")).await;
            let down = sort.as_ref().is_some_and(|sort| sort.direction == Direction::Descending);
            let way = if down { "desc" } else { "asc" };
            let ties = match key {
                "id" => format!("t.id {way}"),
                "composite" => format!("t.a {way}, t.b {way}"),
                _ => format!("t.ctid {way}"),
            };
            let order = sort.as_ref().map_or(ties.clone(), |sort| format!("t.v {}, {ties}", words(sort)));
            let view = View { sort, size: PageSize::new(size), ..View::default() };
            walks_as(&database, "t", &view, &format!("select {} from t order by {order}", shown(key))).await;
        });
        Ok(())
    });
    outcome.unwrap();
    runtime.block_on(database.close());
}

/// The columns as `data` reads them: a boolean prints as `t`, and casts to `true`.
fn shown(key: &str) -> &'static str {
    match key {
        "id" => "id::text, v::text",
        "composite" => "v::text, a::text, b::text",
        _ => "v::text, n::text",
    }
}

#[tokio::test]
async fn a_long_value_is_not_carried_in_the_link_but_read_again_from_its_row() {
    let script = "create table t (id integer primary key, v text);
        insert into t select n, repeat(chr(97 + n % 3), 5000) from generate_series(1, 20) n;
        insert into t select n, null from generate_series(21, 24) n";
    let (database, source) = tables(script).await;
    for direction in [Direction::Ascending, Direction::Descending] {
        let view = View { sort: sort("v", direction, None), size: PageSize::new(3), ..View::default() };
        let page = source.page("public", "t", &view).await.unwrap();
        let Some(Start::After(token)) = &page.next else { panic!("there is a next page") };
        assert!(token.len() < 40, "{token}");
        let way = if direction == Direction::Descending { "desc" } else { "asc" };
        let query = format!("select id, left(v, 200) from t order by v {way}, id {way}");
        walks_as(&database, "t", &view, &query).await;
    }
}

#[tokio::test]
async fn an_extensions_type_is_ordered_by_its_own_operators_wherever_they_are() {
    let script = "create schema extensions; create extension citext schema extensions;
        create table t (name extensions.citext primary key, n integer);
        insert into t select chr(97 + (n * 7) % 26) || chr(65 + n % 26), n from generate_series(0, 25) n";
    let (database, _source) = tables(script).await;
    let view = View { size: PageSize::new(4), ..View::default() };
    walks_as(&database, "t", &view, "set search_path = extensions, public; select name, n from t order by name").await;
    let view = View { sort: sort("n", Direction::Descending, None), ..view };
    walks_as(&database, "t", &view, "select name, n from t order by n desc").await;
}

#[tokio::test]
async fn partitions_and_heirs_without_a_common_key_are_walked_whole() {
    let script = "create table p (a integer, b text) partition by list (a);
        create table p1 partition of p for values in (1); create table p2 partition of p for values in (2);
        insert into p select 1 + n % 2, n::text from generate_series(1, 30) n;
        create table base (id integer primary key); create table heir () inherits (base);
        insert into base select generate_series(1, 5); insert into heir select generate_series(1, 5)";
    let (database, _source) = tables(script).await;
    let view = View { size: PageSize::new(7), ..View::default() };
    walks_as(&database, "p", &view, "select a, b from p order by tableoid, ctid").await;
    walks_as(&database, "base", &view, "select id from base order by tableoid, ctid").await;
}

#[tokio::test]
async fn a_view_is_counted_off_and_comes_back_to_its_first_page() {
    let script = "create table t (id integer primary key); insert into t select generate_series(1, 25);
        create view v as select id % 3 as r, id from t; create materialized view m as select * from v";
    let (database, source) = tables(script).await;
    let view = View { sort: sort("r", Direction::Ascending, None), size: PageSize::new(10), ..View::default() };
    let forwards = walk(&source, "public", "v", &view, false).await.concat();
    let expected = database.psql("select r, id from v order by r, id").await;
    let printed: Vec<String> = forwards.iter().map(|row| row.join("|")).collect();
    assert_eq!(printed.join("\n") + "\n", expected);
    let second = View { start: source.page("public", "v", &view).await.unwrap().next.unwrap(), ..view.clone() };
    let back = source.page("public", "v", &second).await.unwrap().previous.unwrap();
    assert_eq!(back, Start::First);
    assert!(source.page("public", "v", &View { start: Start::Last, ..view.clone() }).await.is_err());
    walks_as(&database, "m", &view, "select r, id from m order by r, ctid").await;
}

#[tokio::test]
async fn rows_added_and_deleted_between_two_pages_are_neither_seen_twice_nor_passed_over() {
    let script = "create table t (id integer primary key, v integer);
        insert into t select n * 10, n / 4 from generate_series(1, 20) n";
    let (database, source) = tables(script).await;
    let view = View { sort: sort("v", Direction::Ascending, None), size: PageSize::new(6), ..View::default() };
    let first = source.page("public", "t", &view).await.unwrap();
    let last_seen = values(&first).last().unwrap()[0].clone();
    database.psql(&format!("delete from t where id = {last_seen}; insert into t values (5, 0), (65, 1)")).await;
    let next = View { start: first.next.clone().unwrap(), ..view };
    let second = source.page("public", "t", &next).await.unwrap();
    let expected = database.psql("select id from t where (v, id) > (1, 60) order by v, id limit 6").await;
    let ids: Vec<String> = values(&second).iter().map(|row| row[0].clone()).collect();
    assert_eq!(ids, expected.lines().collect::<Vec<_>>());
}

#[tokio::test]
async fn a_deep_page_reads_the_index_and_not_the_rows_before_it() {
    let script = "create table t (id bigint primary key, v integer, w integer not null);
        insert into t select n, n / 10, n / 10 from generate_series(1, 100000) n;
        create index on t (v, id); create index on t (w); vacuum analyze t";
    let (database, source) = tables(script).await;
    for (sorted, token) in
        [(None, "[\"90000\"]"), (Some("v"), "[\"9000\",\"90000\"]"), (Some("w"), "[\"9000\",\"90000\"]")]
    {
        let view = View {
            sort: sorted.and_then(|column| sort(column, Direction::Ascending, None)),
            start: Start::After(token.to_owned()),
            filters: vec![Filter { column: "id".into(), operator: Operator::NotNull, value: String::new() }],
            ..View::default()
        };
        let page = source.page("public", "t", &view).await.unwrap();
        assert_eq!(values(&page)[0][0], "90001");
        let plan = database.psql(&format!("explain (analyze, timing off, costs off) {}", page.sql)).await;
        let read: u64 = plan
            .lines()
            .filter_map(|line| line.split("rows=").nth(1)?.split(' ').next()?.parse::<u64>().ok())
            .max()
            .unwrap();
        assert!(read < 200 && plan.contains("Index Cond"), "{plan}");
    }
}
