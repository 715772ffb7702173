//! Limbeck: a schema and data workbench for PostgreSQL.

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
