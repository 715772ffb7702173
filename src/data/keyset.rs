//! The condition "comes after this place" in an order, written so that an index on the order's columns is used.
//!
//! Where the first column may be null, values and nulls are two stretches of the order, asked for one after the other:
//! `t.c > 5 or t.c is null` can use no index.

use super::error::{Error, Place};
use super::order::{Order, Term};
use super::statement::{Statement, column};
use super::token::{Position, Token};
use crate::catalog::Relation;
use crate::sql;
use crate::sql::{Deparsed, Ident, Qualified, Sql};

/// The stretches that follow the place `token`, in order: each is a condition that its rows meet.
pub(super) fn stretches(
    relation: &Relation,
    order: &Order,
    token: &Token,
    backwards: bool,
) -> Result<Vec<Statement>, Error> {
    let terms: Vec<Term> = order.terms.iter().map(|term| term.turned(backwards)).collect();
    let misfit = || Error::input(Place::Start, "this page's link does not fit the table or its order any more");
    if token.0.len() != terms.len() || terms.is_empty() {
        return Err(misfit());
    }
    let (first, rest) = (&terms[0], &terms[1..]);
    let fits = |(term, position): (&Term, &Position)| match position {
        Position::Value(_) => true,
        Position::Null => term.nullable,
        Position::OfRow => order.sorted && !rest.is_empty(),
    };
    let only_first_is_special = token.0[1..].iter().all(|position| matches!(position, Position::Value(_)));
    if !only_first_is_special || !fits((first, &token.0[0])) {
        return Err(misfit());
    }
    let values = values(relation, &terms, token);
    if !first.nullable {
        return Ok(vec![after(&terms, &values)]);
    }
    let is_null = || Statement::from(sql!("{} is null", first.sql));
    let is_not_null = || Statement::from(sql!("{} is not null", first.sql));
    let mut stretches = Vec::new();
    if token.0[0] == Position::Null {
        if !rest.is_empty() {
            stretches.push(is_null().sql(sql!(" and ")).then(after(rest, &values[1..])));
        }
        if first.nulls_first {
            stretches.push(is_not_null());
        }
    } else {
        stretches.push(after(&terms, &values));
        if !first.nulls_first {
            stretches.push(is_null());
        }
    }
    Ok(stretches)
}

/// The token's values as SQL, cast to their columns' types.
fn values(relation: &Relation, terms: &[Term], token: &Token) -> Vec<Statement> {
    let cast = |term: &Term, value: &str| Statement::new().value(value).sql(sql!("::{}", Deparsed(&term.cast)));
    let text = |position: &Position| match position {
        Position::Value(value) => value.clone(),
        Position::Null | Position::OfRow => String::new(),
    };
    let of_row = |term: &Term| {
        let named = terms[1..].iter().zip(&token.0[1..]).map(|(part, position)| {
            let name = sql!("o.{} {} ", Ident(&part.column), part.equal());
            Statement::from(name).then(cast(part, &text(position)))
        });
        let table = Qualified(&relation.schema, &relation.name);
        Statement::from(sql!("(select o.{} from {} as o where ", Ident(&term.column), table))
            .then(Statement::join(named, sql!(" and ")))
            .sql(sql!(")"))
    };
    let value = |(term, position): (&Term, &Position)| match position {
        Position::OfRow => of_row(term),
        other => cast(term, &text(other)),
    };
    terms.iter().zip(&token.0).map(value).collect()
}

/// All `terms` go the same way, so one row comparison does, where their operators are PostgreSQL's own.
fn after(terms: &[Term], values: &[Statement]) -> Statement {
    let own = terms.iter().all(|term| !term.operators[0].contains('('));
    let Some(first) = terms.first() else { return Statement::from(sql!("true")) };
    if terms.len() == 1 {
        return Statement::from(sql!("{} {} ", first.sql, first.after())).then(values[0].clone());
    }
    if own {
        let columns: Vec<Sql> = terms.iter().map(|term| column(&term.column)).collect();
        return Statement::from(sql!("({}) {} (", Sql::join(&columns, ", "), first.after()))
            .then(Statement::join(values.iter().cloned(), sql!(", ")))
            .sql(sql!(")"));
    }
    Statement::from(sql!("{} {} ", first.sql, first.not_before()))
        .then(values[0].clone())
        .sql(sql!(" and ({} {} ", first.sql, first.after()))
        .then(values[0].clone())
        .sql(sql!(" or ({} {} ", first.sql, first.equal()))
        .then(values[0].clone())
        .sql(sql!(" and "))
        .then(after(&terms[1..], &values[1..]))
        .sql(sql!("))"))
}
