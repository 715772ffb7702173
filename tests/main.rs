//! Everything that is tested from outside of the crate: one binary, so that it links once.

mod architecture;
mod cli;
mod data;
mod engine;
mod environment;
mod history;
mod mutations;
mod soak;
mod support;
mod web;
