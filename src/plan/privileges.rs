//! Privileges: <https://www.postgresql.org/docs/current/sql-grant.html>.

use super::action::{Action, Rank};
use super::{Context, Statement};
use crate::catalog::{GrantedOn, Grantee, Grants, ObjectId, Privileges};
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Deparsed, Ident, Qualified, Sql};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn action(difference: &Difference<Privileges>, context: &Context<'_>) -> Action {
    let after = difference.object();
    let before = match difference {
        Difference::Alter { before, .. } | Difference::Replace { before, .. } => before.grants.clone(),
        Difference::Create(_) | Difference::Drop(_) => after.on.builtin(&after.all),
    };
    let owner = owner(after, context);
    let column = (after.on == GrantedOn::Column).then(|| Ident(after.id.name()));
    let target = target(after);
    let statements = changes(&before, &after.grants, &after.all).into_iter().map(|change| {
        let sql = change.sql(column, &sql!("ON {}", target), &owner);
        Statement::new(sql, format!("{} on {}", change.words(), after.id), &after.id)
    });
    Action {
        statements: statements.collect(),
        requires: vec![after.holder.clone(), after.id.clone()],
        rank: Rank::Privileges,
        ..Action::default()
    }
}

/// The object as `GRANT … ON` names it.
fn target(privileges: &Privileges) -> Sql {
    let id = &privileges.id;
    let relation = || match id.path() {
        [schema, name, ..] => sql!("{}", Qualified(schema, name)),
        _ => id.sql(),
    };
    match privileges.on {
        GrantedOn::Relation | GrantedOn::Column => sql!("TABLE {}", relation()),
        GrantedOn::Sequence => sql!("SEQUENCE {}", id.sql()),
        GrantedOn::Function if id.kind().word() == "aggregate" => sql!("ROUTINE {}", id.sql()),
        GrantedOn::Type => sql!("TYPE {}", id.sql()),
        GrantedOn::ForeignDataWrapper => sql!("FOREIGN DATA WRAPPER {}", id.sql()),
        GrantedOn::ForeignServer => sql!("FOREIGN SERVER {}", id.sql()),
        GrantedOn::LargeObject => sql!("LARGE OBJECT {}", id.sql()),
        GrantedOn::Schema | GrantedOn::Function | GrantedOn::Language => sql!("{} {}", id.kind().keyword(), id.sql()),
    }
}

/// The role that an object belongs to when its privileges are granted.
fn owner(privileges: &Privileges, context: &Context<'_>) -> Sql {
    let holder = &privileges.holder;
    let known = context.before.contains(holder) || context.again.brings_back(holder);
    let kept = !context.after.compared.owners && known;
    let owners = if kept { &context.before.owners } else { &context.after.owners };
    let owns = |id: &ObjectId| id == &privileges.id || id.path() == &privileges.holder.path()[..id.path().len()];
    let same_place = |id: &ObjectId| id.path().len() > 1 && owns(id) || id == &privileges.id;
    let role = owners.values().find(|owner| same_place(&owner.id)).and_then(|owner| owner.role.as_deref());
    role.map_or_else(|| sql!("CURRENT_USER"), |role| sql!("{}", Ident(role)))
}

/// One `GRANT` or `REVOKE`.
pub(super) struct GrantChange {
    verb: Verb,
    /// None for all.
    privileges: Option<Vec<String>>,
    grantees: Vec<Grantee>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Verb {
    Revoke,
    RevokeOption,
    Grant,
    GrantWithOption,
}

/// The least changes that lead from one access list to another: what is revoked first, and those to whom the same happens
/// together.
pub(super) fn changes(before: &Grants, after: &Grants, all: &BTreeSet<String>) -> Vec<GrantChange> {
    let none = BTreeMap::new();
    let mut alike: BTreeMap<(Verb, Vec<String>), Vec<Grantee>> = BTreeMap::new();
    let grantees: BTreeSet<&Grantee> = before.keys().chain(after.keys()).collect();
    for grantee in grantees {
        let (old, new) = (before.get(grantee).unwrap_or(&none), after.get(grantee).unwrap_or(&none));
        let mut happens: BTreeMap<Verb, Vec<String>> = BTreeMap::new();
        for privilege in old.keys().chain(new.keys()).collect::<BTreeSet<_>>() {
            let verb = match (old.get(privilege), new.get(privilege)) {
                (Some(_), None) => Verb::Revoke,
                (Some(true), Some(false)) => Verb::RevokeOption,
                (None, Some(false)) => Verb::Grant,
                (None | Some(false), Some(true)) => Verb::GrantWithOption,
                _ => continue,
            };
            happens.entry(verb).or_default().push(privilege.clone());
        }
        for happening in happens {
            alike.entry(happening).or_default().push(grantee.clone());
        }
    }
    let change = |((verb, privileges), grantees): ((Verb, Vec<String>), Vec<Grantee>)| {
        // Where there is but one privilege, its name says more.
        let is_all = privileges.len() == all.len() && all.len() > 1;
        GrantChange { verb, privileges: (!is_all).then_some(privileges), grantees }
    };
    alike.into_iter().map(change).collect()
}

impl GrantChange {
    /// The statement from its verb on. `column` limits it to a column; `place` is what stands between the privileges and
    /// the grantees.
    pub(super) fn sql(&self, column: Option<Ident<'_>>, place: &Sql, owner: &Sql) -> Sql {
        let named = |privilege: &str| match column {
            Some(column) => sql!("{} ({})", Deparsed(privilege), column),
            None => sql!("{}", Deparsed(privilege)),
        };
        let privileges = match &self.privileges {
            Some(privileges) => {
                let privileges: Vec<Sql> = privileges.iter().map(|privilege| named(privilege)).collect();
                Sql::join(&privileges, ", ")
            }
            None => named("ALL"),
        };
        let grantees: Vec<Sql> = self
            .grantees
            .iter()
            .map(|grantee| match grantee {
                Grantee::Owner => owner.clone(),
                Grantee::Public => sql!("PUBLIC"),
                Grantee::Role(role) => sql!("{}", Ident(role)),
            })
            .collect();
        let grantees = Sql::join(&grantees, ", ");
        match self.verb {
            Verb::Revoke => sql!("REVOKE {} {} FROM {}", privileges, place, grantees),
            Verb::RevokeOption => sql!("REVOKE GRANT OPTION FOR {} {} FROM {}", privileges, place, grantees),
            Verb::Grant => sql!("GRANT {} {} TO {}", privileges, place, grantees),
            Verb::GrantWithOption => sql!("GRANT {} {} TO {} WITH GRANT OPTION", privileges, place, grantees),
        }
    }

    /// What it does, in words.
    pub(super) fn words(&self) -> String {
        let privileges = self.privileges.as_ref().map_or("all".to_owned(), |list| list.join(", ").to_lowercase());
        match self.verb {
            Verb::Revoke => format!("revoke {privileges}"),
            Verb::RevokeOption => format!("revoke the right to pass on {privileges}"),
            Verb::Grant | Verb::GrantWithOption => format!("grant {privileges}"),
        }
    }
}
