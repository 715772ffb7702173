//! A page of rows.

use super::{link, rows, site};
use axum::http::StatusCode;

const BOOKS: &str = "create table author (id integer primary key, name text not null);
    insert into author select n, 'Author ' || n from generate_series(1, 3) n;
    create table book (id integer primary key, title text, author integer references author, price numeric(6, 2));
    insert into book select n, case when n % 10 > 0 then 'Title ' || n % 4 end, 1 + n % 3, n * 1.5 from generate_series(1, 120) n;
    analyze";

#[tokio::test]
async fn links_walk_through_all_rows_and_back_without_a_script() {
    let (site, mut client) = site(BOOKS).await;
    let mut reply = client.get("/data/public/book?env=dev&sort=title&direction=descending&size=25").await;
    let mut seen = Vec::new();
    loop {
        assert_eq!(reply.status, StatusCode::OK);
        seen.extend(rows(&reply).into_iter().map(|row| row[0].clone()));
        if !reply.text.contains("rel=\"next\"") {
            break;
        }
        let next = link(&reply, "page-next");
        reply = client.get(&next).await;
    }
    let expected = site.dev.psql("select id from book order by title desc, id desc").await;
    assert_eq!(seen, expected.lines().collect::<Vec<_>>());
    let previous = link(&reply, "page-previous");
    let before = client.get(&previous).await;
    assert_eq!(rows(&before).into_iter().map(|row| row[0].clone()).collect::<Vec<_>>(), seen[75..100]);
    let last = client.get(&link(&before, "page-last")).await;
    assert_eq!(rows(&last).last().unwrap()[0], *seen.last().unwrap());
    let first = client.get(&link(&last, "page-first")).await;
    assert_eq!(rows(&first)[0][0], seen[0]);
}

#[tokio::test]
async fn the_fragment_is_the_pages_own_part_and_pushes_the_pages_address() {
    let (_site, mut client) = site(BOOKS).await;
    let query = "env=dev&show=title&column=id&operator=less&value=9&sort=id";
    let page = client.get(&format!("/data/public/book?{query}")).await;
    let fragment = client.fragment(&format!("/data/public/book/rows?{query}")).await;
    assert_eq!(fragment.header("hx-push-url"), format!("/data/public/book?{query}"));
    assert!(page.text.contains(fragment.text.trim()), "the page contains the fragment");
    assert!(fragment.text.trim().starts_with("<section id=\"rows\"") && !fragment.text.contains("<html"));
    assert_eq!(rows(&page).len(), 8);
    assert_eq!(rows(&page)[0], ["Title 1"]);
}

#[tokio::test]
async fn null_is_a_chip_numbers_are_at_the_right_and_references_are_links() {
    let (_site, mut client) = site(BOOKS).await;
    let reply = client.get("/data/public/book?column=id&operator=equal&value=10").await;
    assert!(reply.text.contains("<span class=\"null\">NULL</span>"));
    assert!(
        reply.text.contains("<td class=\"number\" data-position=\"4\"><bdi class=\"value\">15.00</bdi>"),
        "{}",
        reply.text
    );
    assert!(
        reply.text.contains("href=\"/data/public/author/row?env=dev&#38;column=id&#38;value=2\""),
        "{}",
        reply.text
    );
    assert!(client.get("/data/public/author/row?env=dev&column=id&value=2").await.text.contains("Author 2"));
}

#[tokio::test]
async fn a_filter_that_does_not_fit_is_told_at_its_field_with_everything_kept() {
    let (_site, mut client) = site(BOOKS).await;
    let path = "/data/public/book?column=title&operator=contains&value=keep+me&column=id&operator=equal&value=%3Cb%3E";
    let reply = client.get(path).await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(reply.text.contains("value=\"keep me\"") && reply.text.contains("value=\"&#60;b&#62;\""), "{}", reply.text);
    assert!(reply.text.contains("id=\"filter-problem-1\"") && !reply.text.contains("id=\"filter-problem-0\""));
    let fragment = client.fragment(&path.replace("/book?", "/book/rows?")).await;
    assert_eq!(fragment.status, StatusCode::UNPROCESSABLE_ENTITY);
    let reply = client.get("/data/public/book?after=%5B%22x%22%5D").await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(reply.text.contains("Start from the first row"));
}

#[tokio::test]
async fn rows_are_counted_on_demand_by_the_page_and_by_the_fragment() {
    let (_site, mut client) = site(BOOKS).await;
    let reply = client.get("/data/public/book").await;
    assert!(reply.text.contains("about 120 rows"), "{}", reply.text);
    assert!(client.get(&link(&reply, "count-exactly")).await.text.contains("<b>120</b> rows"));
    let filtered = client.fragment("/data/public/book/count?column=id&operator=less&value=6").await;
    assert!(filtered.text.contains("<b>5</b> rows meet the filters"), "{}", filtered.text);
    assert!(filtered.text.trim().starts_with("<span id=\"count\""), "{}", filtered.text);
}

#[tokio::test]
async fn views_are_read_only_and_tables_without_a_key_say_what_that_means() {
    let (_site, mut client) =
        site("create view v as select 1 as one; create table k (a text); insert into k values ('x')").await;
    let view = client.get("/data/public/v").await;
    assert!(view.text.contains("A view is shown read-only") && !view.text.contains("/add"), "{}", view.text);
    assert_eq!(client.get("/data/public/v/add").await.status, StatusCode::FORBIDDEN);
    let table = client.get("/data/public/k").await;
    assert!(table.text.contains("told apart by where they are stored"), "{}", table.text);
    assert!(table.text.contains("/data/public/k/row?env=dev&#38;column=ctid&#38;value=%280%2C1%29"));
}

#[tokio::test]
async fn a_query_that_takes_too_long_is_told_on_the_page_with_its_filters() {
    let (_site, mut client) =
        site("create view slow as select n, pg_sleep(1)::text as s from generate_series(1, 100) n").await;
    let reply = client.get("/data/public/slow?column=s&operator=equal&value=kept").await;
    assert_eq!(reply.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(
        reply.text.contains("did not answer within 5 s") && reply.text.contains("value=\"kept\""),
        "{}",
        reply.text
    );
}

#[tokio::test]
async fn a_value_that_is_cut_leads_to_the_whole_and_to_a_file() {
    let script = "create table t (id integer primary key, v text); insert into t values (1, repeat('<b>', 1000))";
    let (_site, mut client) = site(script).await;
    let reply = client.get("/data/public/t").await;
    assert!(reply.text.contains("/data/public/t/cell?env=dev&#38;column=id&#38;value=1&#38;cell=v"), "{}", reply.text);
    let whole = client.get("/data/public/t/cell?column=id&value=1&cell=v").await;
    assert_eq!(whole.text.matches("&#60;b&#62;").count(), 1_000);
    let file = client.get("/data/public/t/cell/download?column=id&value=1&cell=v").await;
    assert_eq!(file.text, "<b>".repeat(1_000));
    assert_eq!(file.header("content-type"), "text/plain; charset=utf-8");
    assert!(file.header("content-disposition").starts_with("attachment"));
}
