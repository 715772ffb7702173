//! Domains: <https://www.postgresql.org/docs/current/sql-alterdomain.html>.

use super::action::{Action, Rank, Slot};
use super::{Context, HazardKind, Statement, domain_constraints, remade, types};
use crate::catalog::{Domain, DomainConstraint, ObjectId};
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Deparsed, Ident, Sql};

pub(super) fn actions(difference: &Difference<Domain>, context: &Context<'_>) -> Vec<Action> {
    match difference {
        Difference::Create(domain) => create(domain, context),
        Difference::Drop(domain) => vec![types::remove(&domain.id, context)],
        Difference::Alter { before, after } => alter(before, after, context),
        Difference::Replace { before, after } => {
            let own = context.before.domain_constraints.values().filter(|one| one.domain_of_is(&before.id));
            remade::actions(&before.id, own.map(|one| one.id.clone()).collect(), create(after, context))
        }
    }
}

/// The domain with its constraints, but for those that are not valid: only a statement of their own can say so.
fn create(domain: &Domain, context: &Context<'_>) -> Vec<Action> {
    let id = &domain.id;
    let own = context.after.domain_constraints.values().filter(|one| one.domain_of_is(id));
    let (inside, outside): (Vec<&DomainConstraint>, Vec<&DomainConstraint>) = own.partition(|one| one.validated);
    let mut sql = sql!("CREATE DOMAIN {} AS {}", id.sql(), Deparsed(&domain.data_type));
    if let Some(collation) = &domain.collation {
        sql.push(&sql!(" COLLATE {}", Deparsed(collation)));
    }
    if let Some(default) = &domain.default {
        sql.push(&sql!(" DEFAULT {}", Deparsed(default)));
    }
    if domain.not_null {
        sql.push(&sql!("{} NOT NULL", named(domain)));
    }
    for constraint in &inside {
        sql.push(&sql!("\n    {}", domain_constraints::clause(constraint)));
    }
    let statement = Statement::new(sql, format!("create {id}"), id);
    let mut action = Action::create(id, vec![statement], Rank::CreateType);
    action.creates.extend(inside.iter().map(|constraint| constraint.id.clone()));
    action.takes.push(Slot::relation(id));
    let mut actions = vec![action];
    actions.extend(outside.into_iter().map(|constraint| domain_constraints::add(constraint, context)));
    actions
}

/// ` CONSTRAINT name` of its `NOT NULL`, where PostgreSQL would give it another.
fn named(domain: &Domain) -> Sql {
    let usual = format!("{}_not_null", domain.id.name());
    match &domain.not_null_constraint {
        Some(name) if *name != usual => sql!(" CONSTRAINT {}", Ident(name)),
        _ => sql!(""),
    }
}

/// A default that uses what is made again lets go of it first.
fn alter(before: &Domain, after: &Domain, context: &Context<'_>) -> Vec<Action> {
    let id = &after.id;
    let statement = |action: Sql, words: &str| {
        Statement::new(sql!("ALTER DOMAIN {} {}", id.sql(), action), format!("{words} {id}"), id)
    };
    let needs_replaced = |used: &ObjectId| context.before.needs_of(id).any(|needs| needs == used);
    let lets_go = before.default.is_some() && (after.default.is_none() || context.replaced.iter().any(needs_replaced));
    let mut released = Vec::new();
    if lets_go {
        released.push(statement(sql!("DROP DEFAULT"), "drop the default of"));
    }
    if before.not_null && !after.not_null {
        released.push(statement(sql!("DROP NOT NULL"), "allow null in"));
    }
    let mut established = Vec::new();
    if let Some(default) = &after.default
        && (before.default != after.default || lets_go)
    {
        established.push(statement(sql!("SET DEFAULT {}", Deparsed(default)), "set the default of"));
    }
    if after.not_null && !before.not_null {
        let used = !types::columns_of(id, context.before, context.after).is_empty();
        let named = named(after);
        let set = if named.as_str().is_empty() { sql!("SET NOT NULL") } else { sql!("ADD{} NOT NULL", named) };
        established.push(
            statement(set, "forbid null in")
                .hazard_if(used, HazardKind::SetsNotNull, format!("columns of {id} with a null make it fail"))
                .hazard_if(used, HazardKind::ScansTable, format!("every table with {id} is read while writes wait")),
        );
    }
    let names = before.not_null_constraint.as_ref().zip(after.not_null_constraint.as_ref());
    if let Some((old, new)) = names.filter(|(old, new)| old != new) {
        let sql = sql!("RENAME CONSTRAINT {} TO {}", Ident(old), Ident(new));
        established.push(statement(sql, "rename the not-null constraint of"));
    }
    let release = Action { statements: released, releases: vec![id.clone()], rank: Rank::Release, ..Action::default() };
    let establish = Action::alter(id, established, Rank::AlterType);
    [release, establish].into_iter().filter(|action| !action.statements.is_empty()).collect()
}
