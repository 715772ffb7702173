//! Which object needs which: <https://www.postgresql.org/docs/current/catalog-pg-depend.html>.

use super::ObjectId;

/// `object` cannot be there without `needs`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Dependency {
    /// The one that depends.
    pub object: ObjectId,
    /// The one it depends on.
    pub needs: ObjectId,
    /// Whether dropping `needs` drops `object` without `CASCADE` (`deptype` `a` or `i`).
    pub automatic: bool,
}
