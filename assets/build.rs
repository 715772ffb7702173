//! Placeholder until the browser's files are bundled here.
fn main() {
    println!("cargo:rerun-if-changed=migrations");
}
