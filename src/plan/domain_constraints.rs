//! Constraints of domains: <https://www.postgresql.org/docs/current/sql-alterdomain.html>.

use super::action::{Action, Rank};
use super::{Context, HazardKind, Statement, types};
use crate::catalog::{DomainConstraint, ObjectId};
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Deparsed, Ident, Sql};

pub(super) fn actions(difference: &Difference<DomainConstraint>, context: &Context<'_>) -> Vec<Action> {
    match difference {
        Difference::Create(constraint) => vec![add(constraint, context)],
        Difference::Drop(constraint) => vec![remove(constraint)],
        Difference::Alter { after, .. } => vec![validate(after, context)],
        Difference::Replace { before, after } => vec![remove(before), add(after, context)],
    }
}

/// `CONSTRAINT name definition`, as it stands in its domain's statement.
pub(super) fn clause(constraint: &DomainConstraint) -> Sql {
    sql!("CONSTRAINT {} {}", Ident(constraint.id.name()), Deparsed(&constraint.definition))
}

/// The statement that adds it to its domain.
pub(super) fn add(constraint: &DomainConstraint, context: &Context<'_>) -> Action {
    let (id, domain) = (&constraint.id, domain(constraint));
    let mut sql = sql!("ALTER DOMAIN {} ADD {}", domain.sql(), clause(constraint));
    if !constraint.validated {
        sql.push(&sql!(" NOT VALID"));
    }
    let mut statement = Statement::new(sql, format!("add {id}"), id);
    if constraint.validated {
        statement = checking(statement, &domain, context);
    }
    Action::create(id, vec![statement], Rank::AddConstraint)
}

fn remove(constraint: &DomainConstraint) -> Action {
    let id = &constraint.id;
    let sql = sql!("ALTER DOMAIN {} DROP CONSTRAINT {}", domain(constraint).sql(), Ident(id.name()));
    let statements = vec![Statement::new(sql, format!("drop {id}"), id)];
    Action { statements, drops: vec![id.clone()], rank: Rank::DropConstraint, ..Action::default() }
}

fn validate(constraint: &DomainConstraint, context: &Context<'_>) -> Action {
    let (id, domain) = (&constraint.id, domain(constraint));
    let sql = sql!("ALTER DOMAIN {} VALIDATE CONSTRAINT {}", domain.sql(), Ident(id.name()));
    let statement = checking(Statement::new(sql, format!("validate {id}"), id), &domain, context);
    Action::alter(id, vec![statement], Rank::AddConstraint)
}

/// Every value of the domain is looked at, in whatever table it is.
fn checking(statement: Statement, domain: &ObjectId, context: &Context<'_>) -> Statement {
    let used = !types::columns_of(domain, context.before, context.after).is_empty();
    statement
        .hazard_if(used, HazardKind::AddsConstraint, format!("values of {domain} that break it make it fail"))
        .hazard_if(used, HazardKind::ScansTable, format!("every table with {domain} is read while writes wait"))
}

/// A domain's constraint always has its domain; the fall-back only names the constraint in an impossible error.
fn domain(constraint: &DomainConstraint) -> ObjectId {
    constraint.id.domain_of().unwrap_or_else(|| constraint.id.clone())
}
