//! What runs functions while a plan is applied: a default that fills a new column, a check that looks at rows, an index of
//! an expression. PostgreSQL records the function that it calls, and not what that one names in a text: without these the
//! statement would fail, or do something else, though every object that it needs is there.

use super::action::{Action, Rank};
use super::bodies::{self, Mentions, Soft};
use crate::catalog::{Catalog, Kind, ObjectId};
use std::collections::{BTreeMap, BTreeSet};

/// What is named in the texts of functions that run while an action is done is made before it.
pub(super) fn soft(actions: &[Action], after: &Catalog) -> Vec<Soft> {
    let is_routine = |id: &ObjectId| matches!(id.kind(), Kind::Function | Kind::Procedure | Kind::Aggregate);
    let mut made: BTreeMap<&ObjectId, Vec<usize>> = BTreeMap::new();
    for (place, action) in actions.iter().enumerate() {
        for id in action.creates.iter().chain(&action.alters).filter(|id| is_routine(id)) {
            made.entry(id).or_default().push(place);
        }
    }
    if made.is_empty() || !actions.iter().any(|action| roots(action, after).next().is_some()) {
        return Vec::new();
    }
    let mut called = Called::new(after);
    let mut edges: BTreeSet<Soft> = BTreeSet::new();
    for (then, action) in actions.iter().enumerate() {
        for id in called.from(roots(action, after)) {
            let first = made.get(&id).into_iter().flatten().filter(|first| **first != then);
            edges.extend(first.map(|first| Soft { unchecked: true, first: *first, then }));
        }
    }
    edges.into_iter().collect()
}

/// What an action evaluates for rows that may be there.
fn roots<'a>(action: &'a Action, after: &'a Catalog) -> impl Iterator<Item = &'a ObjectId> {
    let new_table = action.creates.iter().any(|id| id.kind() == Kind::Table);
    let moves = matches!(action.rank, Rank::MoveOver | Rank::MoveRows);
    let evaluates = move |id: &&ObjectId| match id.kind() {
        Kind::Constraint | Kind::Index | Kind::MaterializedView => true,
        Kind::Column => {
            let column = after.columns.get(*id);
            column.is_some_and(|column| column.default.is_some() || column.generated.is_some())
        }
        Kind::Table => moves,
        _ => false,
    };
    let made = action.creates.iter().chain(&action.alters).chain(action.requires.iter().filter(move |_| moves));
    made.filter(move |_| !new_table).filter(evaluates)
}

/// What is called from where, through whatever lies between.
struct Called<'a> {
    after: &'a Catalog,
    /// The constraints of domains, which PostgreSQL has look at every value.
    checks: BTreeMap<ObjectId, Vec<&'a ObjectId>>,
    /// The routines of one name.
    named: BTreeMap<&'a str, Vec<&'a ObjectId>>,
    mentions: BTreeMap<ObjectId, Option<Mentions>>,
}

impl<'a> Called<'a> {
    fn new(after: &'a Catalog) -> Self {
        let mut checks: BTreeMap<ObjectId, Vec<&ObjectId>> = BTreeMap::new();
        for id in after.domain_constraints.keys() {
            checks.entry(id.domain_of().unwrap_or_else(|| id.clone())).or_default().push(id);
        }
        let mut named: BTreeMap<&str, Vec<&ObjectId>> = BTreeMap::new();
        let routines = after.functions.keys().chain(after.procedures.keys()).chain(after.aggregates.keys());
        routines.for_each(|id| named.entry(id.name()).or_default().push(id));
        Self { after, checks, named, mentions: BTreeMap::new() }
    }

    fn from<'i>(&mut self, roots: impl Iterator<Item = &'i ObjectId>) -> BTreeSet<ObjectId> {
        let mut queue: Vec<ObjectId> = roots.cloned().collect();
        let mut reached: BTreeSet<ObjectId> = queue.iter().cloned().collect();
        let first = queue.clone();
        while let Some(id) = queue.pop() {
            let mut next: Vec<ObjectId> = self.after.needs_of(&id).cloned().collect();
            next.extend(self.checks.get(&id).into_iter().flatten().map(|id| (*id).clone()));
            // A table itself calls nothing but by its constraints and its columns.
            if id.kind() == Kind::Table && first.contains(&id) {
                let own = self.after.columns.keys().chain(self.after.constraints.keys());
                next.extend(own.filter(|part| part.is_of(&id)).cloned());
            } else if matches!(id.kind(), Kind::Function | Kind::Procedure) {
                next.extend(self.mentioned(&id));
            }
            next.retain(|id| id.kind() != Kind::Table && reached.insert(id.clone()));
            queue.extend(next);
        }
        reached
    }

    /// The routines that the text of one names.
    fn mentioned(&mut self, id: &ObjectId) -> Vec<ObjectId> {
        let after = self.after;
        let mentions =
            self.mentions.entry(id.clone()).or_insert_with(|| bodies::routine(after, id).and_then(bodies::mentions));
        let Some(mentions) = mentions else { return Vec::new() };
        let named = mentions.words().filter_map(|word| self.named.get(word)).flatten();
        named.filter(|other| mentions.names(other)).map(|other| (*other).clone()).collect()
    }
}
