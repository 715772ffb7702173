//! The tables of an environment in the browser.

mod forms;
mod grid;

use crate::support::web::{Client, Reply, Site};
use axum::http::StatusCode;

/// A signed-in client and a `dev` with these tables.
async fn site(script: &str) -> (Site, Client) {
    let site = Site::start().await;
    site.dev.psql(script).await;
    let client = site.owner().await;
    (site, client)
}

/// What a link's `href`, or a field's `value`, says once the browser has read it.
fn unescaped(text: &str) -> String {
    let plain = [("&#38;", "&"), ("&#60;", "<"), ("&#62;", ">"), ("&#34;", "\""), ("&#39;", "'")];
    plain.iter().rev().fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// The `href` of the link with this id.
fn link(reply: &Reply, id: &str) -> String {
    let tag = reply.text.split(&format!("id=\"{id}\"")).nth(1).unwrap_or_else(|| panic!("no #{id} in {}", reply.text));
    unescaped(tag.split("href=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("an address"))
}

/// The value of the hidden field of this name.
fn hidden(reply: &Reply, name: &str) -> String {
    let tag = reply.text.split(&format!("name=\"{name}\" value=\"")).nth(1).expect("the field is there");
    unescaped(tag.split('"').next().expect("a value"))
}

/// The texts of the grid's cells, row by row, without markup.
fn rows(reply: &Reply) -> Vec<Vec<String>> {
    let Some(body) = reply.text.split("<tbody>").nth(1).and_then(|rest| rest.split("</tbody>").next()) else {
        return Vec::new();
    };
    let cell = |cell: &str| unescaped(&strip(cell.split_once('>').map_or("", |(_, rest)| rest)));
    body.split("<tr").skip(1).map(|row| row.split("<td").skip(1).map(cell).collect()).collect()
}

fn strip(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for character in html.chars() {
        match character {
            '<' => inside = true,
            '>' => inside = false,
            _ if !inside => text.push(character),
            _ => {}
        }
    }
    text.trim().to_owned()
}

#[tokio::test]
async fn tables_are_listed_searched_and_paged_with_hostile_names_harmless() {
    let hostile = "<script>alert(1)</script>\"&";
    let quoted = hostile.replace('"', "\"\"");
    let (site, mut client) = site(&format!(
        "create schema \"{quoted}\"; create table \"{quoted}\".\"{quoted}\" (\"{quoted}\" text primary key);
         comment on table \"{quoted}\".\"{quoted}\" is '{hostile}'; insert into \"{quoted}\".\"{quoted}\" values ('{hostile}');
         do $$ begin for n in 1..205 loop execute format('create table t%s ()', lpad(n::text, 3, '0')); end loop; end $$"
    ))
    .await;
    let first = client.get("/data?env=dev").await;
    assert_eq!(first.status, StatusCode::OK);
    assert!(first.text.contains("t199</bdi>") && !first.text.contains("t200</bdi>"), "{}", first.text);
    let next = first.text.split("<a class=\"button\" href=\"").last().and_then(|rest| rest.split('"').next()).unwrap();
    assert!(client.get(&unescaped(next)).await.text.contains("t205</bdi>"));
    let found = client.get("/data?env=dev&search=T20").await;
    assert!(found.text.contains("t205</bdi>") && !found.text.contains("t199</bdi>"));
    assert!(client.fragment("/data/list?env=dev&search=nothing").await.text.contains("No table or view of this name"));

    let path = format!("/data/{0}/{0}", url_encoded(hostile));
    let page = client
        .get(&format!("{path}?env=dev&sort={0}&column={0}&operator=contains&value={0}", url_encoded(hostile)))
        .await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(rows(&page), [[hostile]]);
    let mut pages = vec![first, page, client.get(&format!("{path}/add?env=dev")).await];
    for part in ["row", "row/edit", "row/delete"] {
        pages.push(client.get(&format!("{path}/{part}?column={0}&value={0}", url_encoded(hostile))).await);
    }
    for page in pages {
        assert_eq!(page.status, StatusCode::OK, "{}", page.text);
        assert!(!page.text.contains("<script>"), "{}", page.text);
    }
    drop(site);
}

fn url_encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20")
}

#[tokio::test]
async fn what_is_not_there_is_a_page_with_a_way_on() {
    let (_site, mut client) = site("create table t (id integer primary key)").await;
    for path in [
        "/data/public/nothing",
        "/data/pg_catalog/pg_authid",
        "/data/public/t/row?column=id&value=1",
        "/data?env=nowhere",
    ] {
        let reply = client.get(path).await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND, "{path}");
        assert!(reply.text.contains("id=\"error\""), "{path}");
    }
    for path in
        ["/data/public/t/row", "/data/public/t/row?column=id&value=x", "/data/public/t/row/edit?column=%00&value=%00"]
    {
        let reply = client.get(path).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
    }
}

#[tokio::test]
async fn a_row_that_others_keep_is_not_offered_to_be_deleted() {
    let script = "create table author (id integer primary key, friend integer references author);
        create table book (id integer primary key, author integer references author on delete cascade);
        create table loan (id integer primary key, book integer constraint lent references book);
        insert into author values (1, 1), (2, 2), (3, 2), (4, null);
        insert into book values (10, 1), (11, 1), (12, 3); insert into loan values (1, 10), (2, 10)";
    let (_site, mut client) = site(script).await;
    let offered = |reply: &Reply| reply.text.contains("Delete the row from dev");
    let page = client.get("/data/public/book/row/delete?column=id&value=10").await;
    assert!(!offered(&page) && page.text.contains("other rows refer to it"), "{}", page.text);
    assert!(page.text.contains("<b class=\"number\">2</b>"), "they are counted: {}", page.text);
    let from = page.text.split("Rows that keep it from being deleted</h2>").nth(1).expect("the rows that refer");
    let address = unescaped(from.split("href=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a link"));
    assert_eq!(rows(&client.get(&address).await).len(), 2, "the link leads to them: {address}");
    // What would go with it is kept by others: so is it.
    let page = client.get("/data/public/author/row/delete?column=id&value=1").await;
    assert!(!offered(&page) && page.text.contains("Rows that would be deleted with it"), "{}", page.text);
    for (author, free) in [("2", false), ("3", true), ("4", true)] {
        let page = client.get(&format!("/data/public/author/row/delete?column=id&value={author}")).await;
        assert_eq!(offered(&page), free, "author {author}: {}", page.text);
    }
    // Nothing but itself refers to it any more.
    let page = client.get("/data/public/author/row/delete?column=id&value=3").await;
    let (address, seen) = ("/data/public/author/row/delete?column=id&value=3", hidden(&page, "seen"));
    assert_eq!(client.post(address, &[("seen", &seen)]).await.status, StatusCode::SEE_OTHER);
    let page = client.get("/data/public/author/row/delete?column=id&value=2").await;
    assert!(offered(&page), "{}", page.text);
    let (address, seen) = ("/data/public/author/row/delete?column=id&value=2", hidden(&page, "seen"));
    assert_eq!(client.post(address, &[("seen", &seen)]).await.status, StatusCode::SEE_OTHER);
}
