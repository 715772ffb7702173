//! What PostgreSQL has and Limbeck does not manage.

use super::ObjectId;

/// One thing that Limbeck sees and does not manage.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unmodelled {
    /// PostgreSQL's word for what it is: `view`, `trigger`, `row security`, …
    pub kind: String,
    /// Its name, qualified and quoted, as `pg_identify_object` prints it.
    pub name: String,
    /// The unmodelled thing that it hangs on, where it would be managed but for that.
    pub because_of: Option<String>,
    /// The managed objects that it needs: they cannot be dropped or retyped while it is there.
    pub needs: Vec<ObjectId>,
}
