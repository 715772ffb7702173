//! The main journey in a real browser: from an empty folder to a reviewed, applied and undone migration, with the real
//! binary; and what a browser without streams or scripts sees. Run by `cargo test --features browser --test browser`; screenshots go to `target/browser/`.
//!
//! It fails on an error in the browser's console, on a report of the Content-Security-Policy, on a page that axe-core
//! finds fault with in light or dark at 320, 768 or 1440 px, and on one that scrolls sideways.

mod binary;
mod driver;
mod fallback;
mod journey;
