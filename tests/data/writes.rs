//! Rows are written only while they are what the person saw.

use super::tables;
use limbeck::data::{Change, Entry, Error, Identity, Outcome, Refusal, RowRead, Seen, Source};
use std::sync::Arc;

fn value(text: &str) -> Entry {
    Entry::Value(text.to_owned())
}

fn named(column: &str, value: &str) -> Identity {
    Identity(vec![(column.to_owned(), value.to_owned())])
}

async fn row(source: &Source, table: &str, id: &str) -> (RowRead, Seen) {
    let row = source.row("public", table, &named("id", id)).await.expect("a row");
    let seen = Seen::of(&row);
    (row, seen)
}

async fn refused(source: &Source, table: &str, change: &Change) -> Refusal {
    match source.insert("public", table, change).await {
        Ok(Outcome::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn null_the_empty_text_and_the_default_are_three_things() {
    let script = "create table t (id integer primary key, a text default 'd', b text)";
    let (database, source) = tables(script).await;
    for (id, entry) in [("1", Entry::Null), ("2", value("")), ("3", Entry::Default), ("4", value("NULL"))] {
        let change = Change::from([(1, value(id)), (2, entry)]);
        assert!(matches!(source.insert("public", "t", &change).await, Ok(Outcome::Done(_))));
    }
    assert_eq!(
        database.psql("\\pset null ∅\nselect id, a, b from t order by id").await,
        "1|∅|∅\n2||∅\n3|d|∅\n4|NULL|∅\n"
    );
    let (read, seen) = row(&source, "t", "2").await;
    let outcome =
        source.update("public", "t", &read.identity, &seen, &Change::from([(2, Entry::Default)])).await.unwrap();
    let Outcome::Done(written) = outcome else { panic!("{outcome:?}") };
    assert!(
        written.sql.starts_with("update public.t as t\nset a = default\nwhere t.id = '2'::text::integer"),
        "{}",
        written.sql
    );
    assert_eq!(database.psql("select a from t where id = 2").await, "d\n");
}

#[tokio::test]
async fn what_is_shown_before_is_what_runs_and_runs_by_hand() {
    let script =
        "create table t (id integer primary key, a text, n numeric(6, 2)); insert into t values (1, 'it''s \\', 1)";
    let (database, source) = tables(script).await;
    let (read, seen) = row(&source, "t", "1").await;
    let change = Change::from([(2, value("x'; drop table t --")), (3, value("2.50"))]);
    let sql = source.update_sql("public", "t", &read.identity, &seen, &change).await.unwrap().unwrap();
    let copy = database.psql(&format!("begin; {sql}; select a, n from t; rollback")).await;
    assert_eq!(copy, "1\nx'; drop table t --|2.50\n");
    let Ok(Outcome::Done(written)) = source.update("public", "t", &read.identity, &seen, &change).await else {
        panic!()
    };
    assert_eq!(written.sql, sql);
}

#[tokio::test]
async fn an_update_of_a_row_that_changed_meanwhile_is_refused_and_changes_nothing() {
    let script =
        "create table t (id integer primary key, a text, j json, p point, f float8, b bytea, e xml, i interval);
        insert into t values (1, 'one', '{\"a\":  1}', '(1,2)', 'NaN', '\\x00', '<a/>', '1 mon')";
    let (database, source) = tables(script).await;
    let (read, seen) = row(&source, "t", "1").await;
    let change = Change::from([(2, value("mine"))]);
    for meanwhile in [
        "a = 'theirs'",
        "a = null",
        "j = '{\"a\": 1}'",
        "p = '(1,3)'",
        "f = 0",
        "b = '\\x01'",
        "e = '<b/>'",
        "i = '30 days'",
    ] {
        database.psql(&format!("create table kept as select * from t; update t set {meanwhile}")).await;
        let before = database.psql("select t::text from t").await;
        let outcome = source.update("public", "t", &read.identity, &seen, &change).await.unwrap();
        assert!(matches!(&outcome, Outcome::Conflict(Some(now)) if Seen::of(now) != seen), "{meanwhile}: {outcome:?}");
        assert!(matches!(source.delete("public", "t", &read.identity, &seen).await, Ok(Outcome::Conflict(Some(_)))));
        assert_eq!(database.psql("select t::text from t").await, before);
        database.psql("delete from t; insert into t select * from kept; drop table kept").await;
    }
    let outcome = source.update("public", "t", &read.identity, &seen, &change).await.unwrap();
    assert!(matches!(outcome, Outcome::Done(_)), "what is as it was is written: {outcome:?}");
    database.psql("delete from t").await;
    assert!(matches!(source.update("public", "t", &read.identity, &seen, &change).await, Ok(Outcome::Conflict(None))));
}

#[tokio::test]
async fn of_many_who_save_at_once_one_is_first_and_nobody_is_overwritten() {
    let (database, source) =
        tables("create table t (id integer primary key, n integer); insert into t values (1, 0)").await;
    let source = Arc::new(source);
    let (read, seen) = row(&source, "t", "1").await;
    let saves = (1..=8).map(|n: i32| {
        let (source, identity, seen) = (Arc::clone(&source), read.identity.clone(), seen.clone());
        tokio::spawn(async move {
            let change = Change::from([(2, value(&n.to_string()))]);
            source.update("public", "t", &identity, &seen, &change).await.unwrap()
        })
    });
    let saves: Vec<_> = saves.collect();
    let (mut done, mut conflicts) = (0, 0);
    for save in saves {
        match save.await.unwrap() {
            Outcome::Done(_) => done += 1,
            Outcome::Conflict(Some(_)) => conflicts += 1,
            other => panic!("{other:?}"),
        }
    }
    assert_eq!((done, conflicts), (1, 7));
    assert_ne!(database.psql("select n from t").await, "0\n");
}

#[tokio::test]
async fn a_row_without_a_key_is_written_where_it_lies_while_it_is_what_was_seen() {
    let script = "create table t (a text); insert into t values ('same'), ('same'), ('other');
        create table p (k integer, a text) partition by list (k); create table p1 partition of p for values in (1);
        insert into p values (1, 'x'), (1, 'x')";
    let (database, source) = tables(script).await;
    for (table, position) in [("t", 1), ("p", 2)] {
        let page = source.page("public", table, &limbeck::data::View::default()).await.unwrap();
        let identity = page.rows[1].identity.clone().unwrap();
        let seen = Seen::of(&source.row("public", table, &identity).await.unwrap());
        let change = Change::from([(position, value("mine"))]);
        let Ok(Outcome::Done(written)) = source.update("public", table, &identity, &seen, &change).await else {
            panic!()
        };
        assert_ne!(written.identity.as_ref(), Some(&identity), "it lies elsewhere now");
        assert!(source.row("public", table, &written.identity.unwrap()).await.is_ok());
        let stale = source.delete("public", table, &identity, &seen).await.unwrap();
        assert!(matches!(stale, Outcome::Conflict(_)), "{stale:?}");
    }
    assert_eq!(database.psql("select a, count(*) from t group by 1 order by 1").await, "mine|1\nother|1\nsame|1\n");
}

#[tokio::test]
async fn an_identity_that_names_several_rows_writes_none() {
    let (database, source) =
        tables("create table t (id integer primary key, a text); insert into t values (1, 'x'), (2, 'x')").await;
    let several = named("a", "x");
    assert!(matches!(source.row("public", "t", &several).await, Err(Error::NoRow { .. })));
    let seen = Seen::default();
    assert!(source.update("public", "t", &several, &seen, &Change::from([(2, value("y"))])).await.is_err());
    assert!(source.delete("public", "t", &several, &seen).await.is_err());
    assert_eq!(database.psql("select count(*) from t where a = 'x'").await, "2\n");
}

#[tokio::test]
async fn a_refusal_stands_at_its_column_and_names_its_constraint() {
    let script = "create table parent (id integer primary key);
        create domain isbn as varchar(5) constraint digits check (value ~ '^[0-9]*$');
        create table t (id integer primary key, name varchar(4) not null, price numeric(4, 1) constraint positive check (price > 0),
            parent integer constraint belongs references parent, isbn isbn, a integer, b integer, d date,
            constraint pair unique (a, b), constraint low_ids check (id < 1000));
        insert into t values (1, 'one', 1, null, null, 1, 1, null)";
    let (_database, source) = tables(script).await;
    let base = || Change::from([(1, value("2")), (2, value("two"))]);
    let with = |position: i16, entry: Entry| {
        let mut change = base();
        change.insert(position, entry);
        change
    };
    let cases = [
        (with(1, value("1")), 1, "`t_pkey`"),
        (with(2, Entry::Null), 2, "refuses NULL"),
        (with(2, value("fünfe")), 2, "5 characters long, and the column takes 4"),
        (with(3, value("-1")), 3, "CHECK ((price > (0)::numeric))"),
        (with(3, value("99999")), 3, "numeric field overflow"),
        (with(3, value("1,5")), 3, "\"1,5\""),
        (with(4, value("7")), 4, "`belongs`"),
        (with(5, value("12a")), 5, "`digits`"),
        (with(5, value("123456")), 5, "6 characters long, and the column takes 5"),
        (with(8, value("31.02.2026")), 8, "31.02.2026"),
        (with(1, value("5000")), 1, "`low_ids`"),
    ];
    for (change, position, words) in cases {
        let refusal = refused(&source, "t", &change).await;
        let told: Vec<&str> = refusal.of(position).collect();
        assert!(told.iter().any(|told| told.contains(words)), "{position} {words}: {refusal:?}");
        assert_eq!(refusal.row, Vec::<String>::new());
    }
    let mut both = with(6, value("1"));
    both.insert(7, value("1"));
    let refusal = refused(&source, "t", &both).await;
    assert!(refusal.of(6).chain(refusal.of(7)).count() == 2 && refusal.fields[0].1.contains("these values together"));
}

#[tokio::test]
async fn values_that_do_not_fit_are_never_cut_to_fit() {
    let script = "create table t (id integer primary key, v varchar(3), c char(3), b bit(3), vb varbit(2), q \"char\"[], ti time(0))";
    let (database, source) = tables(script).await;
    for (position, text) in [(2, "abcd"), (3, "abcd"), (4, "1010"), (4, "1"), (5, "101")] {
        let change = Change::from([(1, value("1")), (position, value(text))]);
        assert!(matches!(source.insert("public", "t", &change).await, Ok(Outcome::Refused(_))), "{position} {text}");
    }
    assert_eq!(database.psql("select count(*) from t").await, "0\n");
    let change =
        Change::from([(1, value("1")), (2, value("äbc")), (3, value("ab")), (4, value("101")), (5, value("1"))]);
    assert!(matches!(source.insert("public", "t", &change).await, Ok(Outcome::Done(_))));
}

#[tokio::test]
async fn a_trigger_or_a_deferred_constraint_that_says_no_is_heard() {
    let script = "create table t (id integer primary key, a text);
        create function no() returns trigger language plpgsql as $$ begin
            if new.a = 'loud' then raise exception 'not loud' using hint = 'whisper'; end if;
            if new.a = 'silent' then return null; end if; return new; end $$;
        create trigger no before insert on t for each row execute function no();
        create table d (id integer primary key, t integer constraint late references t deferrable initially deferred)";
    let (database, source) = tables(script).await;
    let loud = refused(&source, "t", &Change::from([(1, value("1")), (2, value("loud"))])).await;
    assert!(loud.row[0].contains("not loud") && loud.row[0].contains("whisper"), "{loud:?}");
    let silent = refused(&source, "t", &Change::from([(1, value("1")), (2, value("silent"))])).await;
    assert!(silent.row[0].contains("trigger"), "{silent:?}");
    let late = refused(&source, "d", &Change::from([(1, value("1")), (2, value("9"))])).await;
    assert!(late.of(2).any(|told| told.contains("`late`")), "{late:?}");
    assert_eq!(database.psql("select count(*) from t, d").await, "0\n");
}

#[tokio::test]
async fn a_row_that_somebody_holds_is_told_and_not_waited_for() {
    let (database, source) =
        tables("create table t (id integer primary key, a text); insert into t values (1, 'x')").await;
    let (read, seen) = row(&source, "t", "1").await;
    let mut other = database.connect().await;
    sqlx::query("begin").execute(&mut other).await.unwrap();
    sqlx::query("select from t for update").execute(&mut other).await.unwrap();
    let outcome = source.update("public", "t", &read.identity, &seen, &Change::from([(2, value("y"))])).await.unwrap();
    assert!(matches!(&outcome, Outcome::Refused(refusal) if refusal.row[0].contains("locked")), "{outcome:?}");
}

#[tokio::test]
async fn what_a_delete_takes_along_is_followed_to_the_end() {
    let script = "create table a (id integer primary key); create table b (id integer primary key, a integer references a on delete cascade);
        create table c (id integer primary key, b integer constraint far references b on delete cascade);
        create table s (id integer, a integer references a on delete set null);
        create table n (id integer, b integer constraint keeps references b);
        create table self (id integer primary key, up integer references self on delete cascade);
        insert into a values (1), (2); insert into b select n, 1 from generate_series(1, 3) n; insert into b values (9, 2);
        insert into c select n, 1 + n % 3 from generate_series(1, 2000) n; insert into s values (1, 1); insert into n values (1, 2);
        insert into self values (1, null), (2, 1), (3, 2)";
    let (database, source) = tables(script).await;
    let cascade = source.cascade("public", "a", &named("id", "1")).await.unwrap();
    let told: Vec<(&str, char, i64)> =
        cascade.effects.iter().map(|effect| (effect.table.as_str(), effect.on_delete, effect.rows)).collect();
    assert_eq!(told, [("b", 'c', 3), ("s", 'n', 1), ("c", 'c', 1_001), ("n", 'a', 1)]);
    assert!(!cascade.incomplete);
    assert_eq!(source.cascade("public", "a", &named("id", "2")).await.unwrap().effects[0].rows, 1);
    let (read, seen) = row(&source, "a", "1").await;
    let outcome = source.delete("public", "a", &read.identity, &seen).await.unwrap();
    assert!(matches!(&outcome, Outcome::Refused(refusal) if refusal.row[0].contains("`keeps`")), "{outcome:?}");
    database.psql("delete from n").await;
    assert!(matches!(source.delete("public", "a", &read.identity, &seen).await, Ok(Outcome::Done(_))));
    assert_eq!(database.psql("select count(*) from c").await, "0\n");
    let turns = source.cascade("public", "self", &named("id", "1")).await.unwrap();
    assert_eq!(turns.effects.iter().map(|effect| effect.rows).collect::<Vec<_>>(), [1, 1]);
}

#[tokio::test]
async fn records_of_limbeck_and_views_are_not_written() {
    let script = "create schema limbeck; create table limbeck.journal (id integer primary key);
        create table _sqlx_migrations (version bigint primary key); create view v as select 1 as id";
    let (_database, source) = tables(script).await;
    for (schema, table) in [("limbeck", "journal"), ("public", "_sqlx_migrations"), ("public", "v")] {
        let outcome = source.insert(schema, table, &Change::from([(1, value("1"))])).await;
        assert!(matches!(outcome, Err(Error::Denied(_))), "{schema}.{table}: {outcome:?}");
    }
}
