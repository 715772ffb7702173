//! Every part that pages are made of, in every state: what is looked at before a page is called done.

use super::{EnvironmentLink, Page, Policy, Routes, urls};
use crate::auth::{Density, Theme};
use crate::catalog::{Kind, ObjectId};
use crate::plan::{Hazard, HazardKind, Lock, Loss, Statement, Step};
use crate::sql::Sql;
use axum::extract::Query;
use serde::Deserialize;

/// The parts.
#[derive(Debug, askama::Template, askama_axum::WebTemplate)]
#[template(path = "parts.html")]
pub struct Parts {
    page: Page,
    steps: Vec<(&'static str, Step)>,
}

/// What is looked at, in the address.
#[derive(Debug, Default, Deserialize)]
pub struct Chosen {
    theme: Option<String>,
    density: Option<String>,
}

impl Parts {
    /// The parts on `page`.
    pub fn new(mut page: Page, chosen: &Chosen) -> Self {
        page.theme = chosen.theme.as_deref().and_then(Theme::from_word).unwrap_or(page.theme);
        page.density = chosen.density.as_deref().and_then(Density::from_word).unwrap_or(page.density);
        Self { page, steps: steps() }
    }

    fn address(&self, theme: &Theme, density: &Density) -> String {
        format!("/-/parts?theme={theme}&density={density}")
    }

    /// Environments of every colour.
    fn environments(&self) -> Vec<EnvironmentLink> {
        let sample = |name: &str, protected| EnvironmentLink {
            name: name.to_owned(),
            address: urls::environment(name),
            protected,
        };
        vec![sample("dev", false), sample("staging", false), sample("production", true)]
    }
}

/// The routes.
pub fn routes() -> Routes {
    Routes::new().get("/-/parts", Policy::Member, show)
}

async fn show(page: Page, Query(chosen): Query<Chosen>) -> Parts {
    Parts::new(page, &chosen)
}

/// One version in both directions, with locks, hazards and losses.
pub(super) fn steps() -> Vec<(&'static str, Step)> {
    let table = ObjectId::table("shop", "book");
    let column = ObjectId::of_table(Kind::Column, &table, "subtitle");
    let plain = |sql: &str, words: &str, lock| Statement {
        sql: Sql::written(sql),
        words: words.to_owned(),
        object: column.clone(),
        lock: Some((lock, table.clone())),
        hazards: vec![],
        losses: vec![],
    };
    let add = plain(
        "ALTER TABLE shop.book\n    ADD COLUMN subtitle text DEFAULT 'none' NOT NULL",
        "add column `shop.book.subtitle`",
        Lock::AccessExclusive,
    );
    let index = Statement {
        hazards: vec![Hazard {
            kind: HazardKind::IndexBuild,
            detail: "the index `shop.book_subtitle` is built while reads and writes go on".to_owned(),
        }],
        ..plain(
            "CREATE INDEX CONCURRENTLY book_subtitle ON shop.book (lower(subtitle)) -- for search\n    WHERE price > 12.50",
            "create index `shop.book_subtitle`",
            Lock::ShareUpdateExclusive,
        )
    };
    let drop = Statement {
        hazards: vec![Hazard {
            kind: HazardKind::DropColumn,
            detail: "every value of `shop.book.subtitle` is lost".to_owned(),
        }],
        losses: vec![Loss { object: column.clone(), what: "values that are not null", count: Sql::default() }],
        ..plain("ALTER TABLE shop.book DROP COLUMN subtitle", "drop column `shop.book.subtitle`", Lock::AccessExclusive)
    };
    vec![
        ("Up", Step { transaction: true, statements: vec![add] }),
        ("Up, second version", Step { transaction: false, statements: vec![index] }),
        ("Down", Step { transaction: true, statements: vec![drop] }),
    ]
}
