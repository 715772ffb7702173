//! Browser.
fn main() {}
