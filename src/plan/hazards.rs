//! Named risks of a statement.

use serde::Serialize;

/// A risk of one statement.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Hazard {
    /// Which risk.
    pub kind: HazardKind,
    /// What it means here, in one sentence that names the object.
    pub detail: String,
}

/// The risks that have a name. `--allow <name>` lets a destructive one pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum HazardKind {
    /// Every row of the table is lost.
    DropTable,
    /// Every value of the column is lost.
    DropColumn,
    /// A schema goes away.
    DropSchema,
    /// An extension goes away with everything in it.
    DropExtension,
    /// A sequence's position is lost.
    DropSequence,
    /// Values that do not fit are refused, rounded or cut.
    NarrowsType,
    /// Rows that use a removed label make the statement fail.
    RemovesEnumValue,
    /// The whole table is written anew under an exclusive lock.
    RewritesTable,
    /// The whole table is read while writes wait.
    ScansTable,
    /// An index is built.
    IndexBuild,
    /// Rows with a null make the statement fail.
    SetsNotNull,
    /// Existing rows may break the new constraint.
    AddsConstraint,
    /// Programs that use the old name fail from then on.
    Renames,
    /// Updates and deletes of a table fail from then on.
    RefusesWrites,
}

impl HazardKind {
    /// Every kind, in order.
    pub const ALL: &[HazardKind] = &[
        HazardKind::DropTable,
        HazardKind::DropColumn,
        HazardKind::DropSchema,
        HazardKind::DropExtension,
        HazardKind::DropSequence,
        HazardKind::NarrowsType,
        HazardKind::RemovesEnumValue,
        HazardKind::RewritesTable,
        HazardKind::ScansTable,
        HazardKind::IndexBuild,
        HazardKind::SetsNotNull,
        HazardKind::AddsConstraint,
        HazardKind::Renames,
        HazardKind::RefusesWrites,
    ];

    /// Its name on the command line, in files and in links.
    pub const fn name(self) -> &'static str {
        match self {
            HazardKind::DropTable => "drop-table",
            HazardKind::DropColumn => "drop-column",
            HazardKind::DropSchema => "drop-schema",
            HazardKind::DropExtension => "drop-extension",
            HazardKind::DropSequence => "drop-sequence",
            HazardKind::NarrowsType => "narrows-type",
            HazardKind::RemovesEnumValue => "removes-enum-value",
            HazardKind::RewritesTable => "rewrites-table",
            HazardKind::ScansTable => "scans-table",
            HazardKind::IndexBuild => "index-build",
            HazardKind::SetsNotNull => "sets-not-null",
            HazardKind::AddsConstraint => "adds-constraint",
            HazardKind::Renames => "renames",
            HazardKind::RefusesWrites => "refuses-writes",
        }
    }

    /// The kind of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    /// Whether it destroys data, and so is refused until it is allowed by name.
    pub const fn destroys_data(self) -> bool {
        matches!(
            self,
            HazardKind::DropTable
                | HazardKind::DropColumn
                | HazardKind::DropSchema
                | HazardKind::DropExtension
                | HazardKind::DropSequence
                | HazardKind::NarrowsType
                | HazardKind::RemovesEnumValue
        )
    }
}
