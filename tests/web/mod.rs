//! The pages and what stands around them.

mod account;
mod csrf;
mod data;
mod login;
mod policy;
mod runs;
mod security;
mod server;
mod welcome;
