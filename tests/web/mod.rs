//! The pages and what stands around them.

mod account;
mod assets;
mod csrf;
mod data;
mod environments;
mod home;
mod login;
mod migrations;
mod models;
mod parts;
mod policy;
mod review;
mod runs;
mod security;
mod server;
mod welcome;
