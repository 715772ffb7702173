//! Configuration and clusters become open databases.
//!
//! A [`Workbench`] is one project with everything that is open for it: its [`Environment`]s, Limbeck's own store, and the
//! servers on which [`ScratchDatabase`]s are made. Nothing is started or opened before something asks for it.

mod error;
mod extensions;
mod facts;
mod kept;
mod open;
mod pool;
mod scratch;
mod store;
mod url;
mod workbench;

pub use error::Error;
pub use facts::Facts;
pub use kept::Shelf;
pub use open::Environment;
pub use scratch::ScratchDatabase;
pub use store::url as store_url;
pub use workbench::Workbench;
