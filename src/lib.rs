//! Limbeck: a schema and data workbench for PostgreSQL.
//!
//! This is the map. Each room below is a folder whose `mod.rs` is its table of contents.
//!
//! # Arrows point down only
//!
//! ```text
//! main → cli → web → data, auth
//!              web, cli → history → plan → diff → catalog
//!              history, data → environment → cluster      data → catalog      everything → sql, config
//! ```
//!
//! `diff` and `plan` are pure: no server, no file, no clock. `history` is the only writer of DDL on a real database, `sql`
//! the only place that quotes, `cli` the only one that prints. `tests/architecture.rs` holds all of this as a test.
//!
//! # The life of a migration
//!
//! [`history::detect`]: the models are loaded into one scratch database ([`environment::ScratchDatabase`]), the migrations
//! so far are replayed into another; [`catalog::read`] reads both, [`diff::diff`] compares them, possible renames
//! ([`diff::candidates`]) are asked about, [`plan::plan`] orders the statements with their locks, hazards and losses.
//! [`history::write`] writes the files once up, down and up again are proven. [`history::upgrade`] and
//! [`history::downgrade`] run them on an environment: sqlx's lock, a transaction for each file, the ledger in it, a journal
//! beside it.
//!
//! # The life of a request
//!
//! [`web::serve`] accepts; the host, the size, the origin and the session are checked before the router
//! ([`web::router`], where each route says its policy); an extractor finds the page's frame; the handler calls one room and
//! gives a struct that is both the template and the response. Refused input is the same page again with its errors (422);
//! anything else that fails is a [`web::Error`]: a title, a sentence, a status, a way on.
//!
//! # The life of a command
//!
//! [`cli::run`] makes a [`cli::Context`], which opens one [`environment::Workbench`] when a command asks for it; databases
//! and clusters ([`cluster::Cluster`]) start when they are first needed, and are closed when the command ends, interrupted
//! or not.

extern crate askama_axum as askama_web;

pub mod auth;
pub mod catalog;
pub mod cli;
pub mod cluster;
pub mod config;
pub mod data;
pub mod diff;
pub mod environment;
pub mod history;
pub mod plan;
pub mod sql;
pub mod web;
