//! The history room from outside: the stock `sqlx` beside it, bad input, runs that are disturbed, real histories.

mod bench;
mod detecting;
mod disturbed;
mod input;
mod kept;
mod pooled;
mod real;
mod renamed;
mod running;
mod sqlx_binary;
mod sqlx_toml;
