//! What tests stand on: a PostgreSQL of their own, and the outside observer `pg_dump`.

pub mod command;
pub mod dump;
pub mod pgbouncer;
pub mod place;
pub mod postgres;
pub mod server;
pub mod web;
