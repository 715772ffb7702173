//! A node of the graph: statements that belong together, and what they make, change and take away.

use super::{Hazard, HazardKind, Statement};
use crate::catalog::ObjectId;
use crate::sql;

/// Statements that run one after the other, and what the graph needs to know of them.
#[derive(Clone, Debug, Default)]
pub(super) struct Action {
    /// In order; at least one.
    pub(super) statements: Vec<Statement>,
    /// What is there afterwards and was not before.
    pub(super) creates: Vec<ObjectId>,
    /// What is not there afterwards.
    pub(super) drops: Vec<ObjectId>,
    /// What is changed towards its new form: comes after what that needs is there.
    pub(super) alters: Vec<ObjectId>,
    /// What gives something up: comes before what it no longer needs goes away.
    pub(super) releases: Vec<ObjectId>,
    /// Columns of a new table, or of one that goes away, whose default it sets or drops apart from the table: what calls a
    /// default makes is needed by this alone.
    pub(super) defaults: Vec<ObjectId>,
    /// What must be there, beyond what the catalogs say.
    pub(super) requires: Vec<ObjectId>,
    /// Names that are taken from now on, see [`Slot`].
    pub(super) takes: Vec<Slot>,
    /// Names that are free from now on.
    pub(super) frees: Vec<Slot>,
    /// Labels that cannot be used before this is committed.
    pub(super) new_labels: Vec<String>,
    /// The stages that are reached with it.
    pub(super) marks: Vec<Mark>,
    /// The stages that come before it.
    pub(super) after: Vec<Mark>,
    /// The stages that have to be committed before it.
    pub(super) after_commit: Vec<Mark>,
    /// PostgreSQL refuses it inside a transaction.
    pub(super) outside_transaction: bool,
    /// Where it comes when nothing else decides.
    pub(super) rank: Rank,
    /// The place among its like, such as a column's number.
    pub(super) place: i16,
}

/// A stage on the way of an object that takes several transactions.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Mark(pub(super) ObjectId, pub(super) &'static str);

/// Something that only one object can have at a time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Slot {
    /// A name among the relations and types of a schema.
    Relation(String, String),
    /// A name and the types of its input arguments among the functions, procedures and aggregates of a schema.
    Routine(String, String, String),
    /// The primary key of a table.
    PrimaryKey(ObjectId),
    /// What keeps a part of a child table, which has it from a parent too, from being dropped.
    Parent(ObjectId),
    /// A part of the values of a partitioned table.
    Bound(ObjectId),
}

/// The order in which statements are written when nothing else decides: what blocks is taken away, then things are made
/// from the outside in, and what holds rows goes last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    DropEventTrigger,
    PutTableAside,
    DropTrigger,
    Detach,
    DropRule,
    DropPolicy,
    Unpublish,
    DropView,
    DropOther,
    DropAggregate,
    DropConstraint,
    DropIndex,
    Release,
    DropFunction,
    CreateSchema,
    CreateExtension,
    AlterType,
    PutTypeAside,
    CreateType,
    MoveOver,
    CreateOther,
    CreateServer,
    #[default]
    CreateSequence,
    CreateTable,
    Column,
    AddConstraint,
    Attach,
    OwnSequence,
    MoveRows,
    CreateFunction,
    CreateAggregate,
    CreateIndex,
    SetIndex,
    CreateView,
    CreateTrigger,
    CreateRule,
    CreatePolicy,
    Republish,
    Publish,
    Comment,
    OpenRows,
    DropColumn,
    DropTable,
    DropSequence,
    DropType,
    DropServer,
    DropExtension,
    DropSchema,
    CreateEventTrigger,
    Owner,
    Privileges,
    DefaultPrivileges,
    Validate,
    Settle,
}

impl Action {
    /// Makes an object.
    pub(super) fn create(id: &ObjectId, statements: Vec<Statement>, rank: Rank) -> Self {
        Self { statements, creates: vec![id.clone()], rank, ..Self::default() }
    }

    /// Takes an object away: `DROP VIEW shop.bestsellers`.
    pub(super) fn remove(id: &ObjectId, rank: Rank) -> Self {
        let statement = Statement::new(sql!("DROP {}", id.target()), format!("drop {id}"), id);
        Self { statements: vec![statement], drops: vec![id.clone()], rank, ..Self::default() }
    }

    /// Changes an object towards its new form.
    pub(super) fn alter(id: &ObjectId, statements: Vec<Statement>, rank: Rank) -> Self {
        Self { statements, alters: vec![id.clone()], rank, ..Self::default() }
    }

    /// Adds a hazard to its last statement.
    pub(super) fn hazard(&mut self, kind: HazardKind, detail: String) {
        self.statements
            .last_mut()
            .into_iter()
            .for_each(|last| last.hazards.push(Hazard { kind, detail: detail.clone() }));
    }
}

impl Slot {
    /// The name that a relation takes.
    pub(super) fn relation(id: &ObjectId) -> Self {
        Slot::Relation(id.schema().unwrap_or("").to_owned(), id.name().to_owned())
    }

    /// The name that a function, a procedure or an aggregate takes.
    pub(super) fn routine(id: &ObjectId) -> Self {
        let types = id.path().get(2).map_or("", AsRef::as_ref).replace("(*)", "()");
        Slot::Routine(id.schema().unwrap_or("").to_owned(), id.name().to_owned(), types)
    }
}
