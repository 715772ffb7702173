//! One page: its values, its filters, what does not fit, how long it may take.

use super::{source, tables, values};
use limbeck::data::{Error, Filter, Identity, Operator, Place, Sort, Start, View};
use std::sync::Arc;
use std::time::{Duration, Instant};

fn filtered(column: &str, operator: Operator, value: &str) -> View {
    let filter = Filter { column: column.to_owned(), operator, value: value.to_owned() };
    View { filters: vec![filter], ..View::default() }
}

#[tokio::test]
async fn values_of_every_kind_read_as_psql_prints_them() {
    let script = r#"create type pair as (a integer, b text); create type mood as enum ('sad', 'o''k'); create domain pos as integer check (value > 0);
        create table t (id integer primary key, b bytea, a text[], ts timestamptz, d date, f float8, n numeric, m mood, p pos,
            c pair, j json, x xml, pt point, i inet, r tsrange, iv interval, mo money, bits bit(3), "q""<b>" text);
        insert into t values
            (1, '\x00ff', '{"a b",NULL,"NULL","\"q\""}', 'infinity', '-infinity', 'NaN', 'NaN', 'o''k', 5, '(1,"x,y")', '{"a" : 1}', '<a/>',
             '(1,2)', '10.0.0.1', '[2026-01-01,)', '1 day -2 hours', 12.5, '101', E'<script>\n\t'),
            (2, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null),
            (3, '\x', '{}', '2026-03-29 01:30:00+01', '0044-03-15 BC', '-0', '1e20', 'sad', 1, '(,)', 'null', null, '(-0,1e300)', '::1',
             'empty', '1 mon', -0.01, '000', '')"#;
    let (database, source) = tables(script).await;
    let page = source.page("public", "t", &View::default()).await.unwrap();
    for (at, column) in page.shown().enumerate() {
        let name = column.name.replace('"', "\"\"");
        let query = format!("set timezone = 'UTC'; select coalesce(\"{name}\"::text, '∅') || '¶' from t order by id");
        let printed = database.psql(&query).await;
        let expected: Vec<&str> = printed.strip_suffix("¶\n").expect("rows").split("¶\n").collect();
        let found: Vec<String> = values(&page).iter().map(|row| row[at].clone()).collect();
        assert_eq!(found, expected, "{}", column.name);
    }
}

#[tokio::test]
async fn long_values_are_cut_at_the_server_and_whole_on_their_own_page() {
    let script = "create table t (id integer primary key, t text, b bytea);
        insert into t values (1, repeat('é', 200), decode(repeat('ab', 99), 'hex')), (2, repeat('é', 201), decode(repeat('ab', 100), 'hex')),
            (3, repeat('x', 3000000), decode(repeat('00', 1000000), 'hex'))";
    let (_database, source) = tables(script).await;
    let page = source.page("public", "t", &View::default()).await.unwrap();
    let cut: Vec<Vec<bool>> =
        page.rows.iter().map(|row| row.cells.iter().map(|cell| cell.as_ref().unwrap().cut).collect()).collect();
    assert_eq!(cut, [[false, false, false], [false, true, true], [false, true, true]]);
    assert!(page.rows.iter().flat_map(|row| &row.cells).flatten().all(|cell| cell.text.chars().count() <= 200));
    let identity = page.rows[2].identity.as_ref().unwrap();
    let whole = source.cell("public", "t", identity, "t", 10_000_000).await.unwrap().unwrap();
    assert_eq!((whole.text.len(), whole.cut), (3_000_000, false));
    let bytes = source.cell("public", "t", identity, "b", 10_000_000).await.unwrap().unwrap();
    assert_eq!((bytes.text.len(), bytes.cut), (2_000_002, false));
    assert!(source.cell("public", "t", identity, "nothing", 10).await.is_err());
}

#[tokio::test]
async fn filters_give_what_the_same_query_gives() {
    let script = r"create extension citext; create table t (id integer primary key, s text, n numeric, j json, c citext, a integer[]);
        insert into t values (1, 'Dune 100%', 1.5, '{}', 'AB', '{1,2}'), (2, 'dune_x', null, '[1]', 'ab', null), (3, null, 'NaN', null, 'cd', '{}'),
            (4, '', -1, '{}', null, '{1}'), (5, 'a\b', 10, 'null', 'x', '{1,2,3}')";
    let (database, source) = tables(script).await;
    let cases: Vec<(&str, Operator, &str, &str)> = vec![
        ("s", Operator::Equal, "", "s = ''"),
        ("s", Operator::NotEqual, "dune_x", "s is distinct from 'dune_x'"),
        ("s", Operator::Contains, "DUNE", "s ilike '%dune%'"),
        ("s", Operator::Contains, "0%", "strpos(s, '0%') > 0"),
        ("s", Operator::Contains, "e_", "strpos(s, 'e_') > 0"),
        ("s", Operator::Contains, "\\", "strpos(s, '\\') > 0"),
        ("s", Operator::NotContains, "dune", "coalesce(s not ilike '%dune%', true)"),
        ("s", Operator::StartsWith, "d", "s ilike 'd%'"),
        ("s", Operator::Null, "ignored", "s is null"),
        ("s", Operator::NotNull, "", "s is not null"),
        ("n", Operator::Less, "1.50", "n < 1.5"),
        ("n", Operator::LessOrEqual, " 1.5 ", "n <= 1.5"),
        ("n", Operator::Greater, "-1e0", "n > -1"),
        ("n", Operator::GreaterOrEqual, "NaN", "n >= 'NaN'"),
        ("n", Operator::Contains, "1", "n::text like '%1%'"),
        ("j", Operator::Equal, "{}", "j::text = '{}'"),
        ("j", Operator::NotEqual, "{}", "(j::text = '{}') is not true"),
        ("c", Operator::Equal, "aB", "c = 'ab'"),
        ("a", Operator::Greater, "{1}", "a > '{1}'"),
    ];
    for (column, operator, value, condition) in cases {
        let page = source.page("public", "t", &filtered(column, operator, value)).await.unwrap();
        let found: Vec<String> = values(&page).into_iter().map(|row| row[0].clone()).collect();
        let expected = database.psql(&format!("select id from t where {condition} order by id")).await;
        assert_eq!(found, expected.lines().collect::<Vec<_>>(), "{column} {operator:?} {value}");
        let counted = source.count("public", "t", &filtered(column, operator, value), Duration::from_secs(5)).await;
        assert_eq!(counted.unwrap() as usize, found.len());
    }
}

#[tokio::test]
async fn what_does_not_fit_is_told_at_its_place() {
    let script = "create table t (id integer primary key, d date, j json); insert into t values (1, 'today', '{}')";
    let (_database, source) = tables(script).await;
    let place = |result: Result<limbeck::data::Page, Error>| match result {
        Err(Error::Input(problems)) => (problems[0].place, problems[0].message.clone()),
        other => panic!("{other:?}"),
    };
    let mut view = filtered("id", Operator::Equal, "1");
    view.filters.push(Filter { column: "d".into(), operator: Operator::Less, value: "soon".into() });
    let (at, message) = place(source.page("public", "t", &view).await);
    assert_eq!((at, message.as_str()), (Place::Filter(1), "invalid input syntax for type date: \"soon\""));
    let counted = source.count("public", "t", &view, Duration::from_secs(5)).await;
    assert!(matches!(counted, Err(Error::Input(problems)) if problems[0].place == Place::Filter(1)));
    for (view, expected) in [
        (filtered("id", Operator::Equal, "99999999999"), Place::Filter(0)),
        (filtered("j", Operator::Less, "{}"), Place::Filter(0)),
        (filtered("id; drop table t", Operator::Equal, "1"), Place::Filter(0)),
        (filtered("id", Operator::Equal, "\0"), Place::Filter(0)),
        (
            View {
                sort: Some(Sort { column: "j".into(), direction: Default::default(), nulls: None }),
                ..View::default()
            },
            Place::Sort,
        ),
        (
            View {
                sort: Some(Sort { column: "x\"".into(), direction: Default::default(), nulls: None }),
                ..View::default()
            },
            Place::Sort,
        ),
    ] {
        assert_eq!(place(source.page("public", "t", &view).await).0, expected, "{view:?}");
    }
    for token in ["", "1", "[]", "[\"1\",\"2\"]", "[null]", "[true]", "[\"x\"]", "[\"1) or true --\"]", "{\"a\":1}"] {
        for start in [Start::After(token.into()), Start::Before(token.into())] {
            let view = View { start, ..View::default() };
            assert_eq!(place(source.page("public", "t", &view).await).0, Place::Start, "{token}");
        }
    }
    for named in [vec![], vec![("id", "x")], vec![("nothing", "1")], vec![("ctid", "(0,1)")]] {
        let identity = Identity(named.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect());
        let found = source.row("public", "t", &identity).await;
        assert!(matches!(&found, Err(Error::Input(problems)) if problems[0].place == Place::Row), "{found:?}");
    }
}

#[tokio::test]
async fn hostile_names_are_names() {
    let name = "a\"; drop table \"x\" --";
    let quoted = name.replace('"', "\"\"");
    let script = format!(
        "create schema \"{quoted}\"; create table \"{quoted}\".\"{quoted}\" (\"{quoted}\" text primary key, \"%s $1 {{}}\" integer);
         insert into \"{quoted}\".\"{quoted}\" values ('1', 1), ('2', 2), ('3', 3)"
    );
    let (_database, source) = tables(&script).await;
    let view = View {
        sort: Some(Sort { column: "%s $1 {}".into(), direction: Default::default(), nulls: None }),
        columns: vec![name.into()],
        ..filtered(name, Operator::Greater, "1")
    };
    let page = source.page(name, name, &view).await.unwrap();
    assert_eq!(values(&page), [["2"], ["3"]]);
    assert_eq!(source.row(name, name, page.rows[0].identity.as_ref().unwrap()).await.unwrap().values.len(), 2);
}

#[tokio::test]
async fn reading_changes_nothing_whatever_a_view_calls() {
    let script = "create sequence s; create view v as select nextval('s') as n";
    let (database, source) = tables(script).await;
    let refused = source.page("public", "v", &View::default()).await;
    assert!(refused.is_err(), "{refused:?}");
    assert_eq!(database.psql("select is_called from s").await, "f\n");
}

#[tokio::test]
async fn counting_stops_after_its_budget_and_when_nobody_waits_any_more() {
    let script = "create view slow as select pg_sleep(0.01)::text as s from generate_series(1, 100000)";
    let (database, _) = tables(script).await;
    let source = Arc::new(source(&database));
    let begun = Instant::now();
    let counted =
        source.count("public", "slow", &filtered("s", Operator::Equal, "x"), Duration::from_millis(300)).await;
    assert!(matches!(counted, Err(Error::TimedOut(_))), "{counted:?}");
    assert!(begun.elapsed() < Duration::from_secs(3));

    let counting = tokio::spawn({
        let source = Arc::clone(&source);
        async move { source.count("public", "slow", &filtered("s", Operator::Equal, "x"), Duration::from_secs(60)).await }
    });
    let running = "select count(*) from pg_stat_activity where state = 'active' and query like 'select count(*)%slow%'
        and pid <> pg_backend_pid()";
    wait_until(|| async { database.psql(running).await.trim() == "1" }).await;
    counting.abort();
    wait_until(|| async { database.psql(running).await.trim() == "0" }).await;
    assert!(begun.elapsed() < Duration::from_secs(30));
    // What was abandoned is gone, and the others go on.
    assert!(source.relation("public", "slow").await.is_ok());
}

#[tokio::test]
async fn a_page_that_nobody_waits_for_any_more_ends_at_the_server_before_its_time_is_over() {
    let script = "create view slow as select pg_sleep(0.01)::text as s from generate_series(1, 100000)";
    let (database, _) = tables(script).await;
    let source = Arc::new(source(&database));
    // Its shape is known from here on.
    source.relation("public", "slow").await.unwrap();
    let reading = tokio::spawn({
        let source = Arc::clone(&source);
        async move { source.page("public", "slow", &filtered("s", Operator::Equal, "x")).await }
    });
    let running = "select count(*) from pg_stat_activity where state = 'active' and application_name = 'limbeck rows'
        and datname = current_database()";
    wait_until(|| async { database.psql(running).await.trim() == "1" }).await;
    let begun = Instant::now();
    reading.abort();
    wait_until(|| async { database.psql(running).await.trim() == "0" }).await;
    assert!(begun.elapsed() < Duration::from_secs(3), "{:?}", begun.elapsed());
}

async fn wait_until<F: Future<Output = bool>>(mut is: impl FnMut() -> F) {
    for _ in 0..200 {
        if is().await {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("it never came to that");
}

#[tokio::test]
async fn connections_that_the_server_closed_meanwhile_are_not_the_readers_trouble() {
    let (database, source) = tables("create table t (id integer primary key)").await;
    source.page("public", "t", &View::default()).await.unwrap();
    let end = "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'limbeck rows'
        and datname = current_database()";
    database.psql(end).await;
    source.page("public", "t", &View::default()).await.unwrap();
}
