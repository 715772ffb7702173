//! Aggregates: <https://www.postgresql.org/docs/current/sql-createaggregate.html>.

use super::action::{Action, Rank, Slot};
use super::{Context, Statement};
use crate::catalog::{Aggregate, AggregateState};
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Deparsed, Literal, Sql};

pub(super) fn actions(difference: &Difference<Aggregate>, _: &Context<'_>) -> Vec<Action> {
    match difference {
        Difference::Create(aggregate) => vec![create(aggregate)],
        Difference::Drop(aggregate) => vec![remove(aggregate)],
        Difference::Alter { after, .. } => {
            let sql = definition(after, sql!("CREATE OR REPLACE AGGREGATE"));
            let statement = Statement::new(sql, format!("redefine {}", after.id), &after.id);
            vec![Action::alter(&after.id, vec![statement], Rank::CreateAggregate)]
        }
        Difference::Replace { before, after } => vec![remove(before), create(after)],
    }
}

fn create(aggregate: &Aggregate) -> Action {
    let id = &aggregate.id;
    let statement = Statement::new(definition(aggregate, sql!("CREATE AGGREGATE")), format!("create {id}"), id);
    Action { takes: vec![Slot::routine(id)], ..Action::create(id, vec![statement], Rank::CreateAggregate) }
}

fn remove(aggregate: &Aggregate) -> Action {
    Action { frees: vec![Slot::routine(&aggregate.id)], ..Action::remove(&aggregate.id, Rank::DropAggregate) }
}

fn definition(aggregate: &Aggregate, verb: Sql) -> Sql {
    let arguments = if aggregate.arguments.is_empty() { "*" } else { &aggregate.arguments };
    let name = aggregate.id.renamed_apart(&format!("({arguments})"));
    let options: Vec<Sql> = options(aggregate).iter().map(|option| sql!("\n    {}", option)).collect();
    sql!("{} {} ({}\n)", verb, name.sql(), Sql::join(&options, ","))
}

/// Those options that are not as they would be without a word.
fn options(aggregate: &Aggregate) -> Vec<Sql> {
    let Aggregate { kind, state, moving, combine, serialize, deserialize, sort_operator, parallel, .. } = aggregate;
    let mut options =
        vec![sql!("SFUNC = {}", Deparsed(&state.transition)), sql!("STYPE = {}", Deparsed(&state.data_type))];
    // The final function of an ordered set may by default do more to the state than that of a normal aggregate.
    let usual = if kind == "n" { "r" } else { "w" };
    options.extend(state_options(state, "", usual));
    for (name, function) in [("COMBINEFUNC", combine), ("SERIALFUNC", serialize), ("DESERIALFUNC", deserialize)] {
        options.extend(function.iter().map(|function| sql!("{} = {}", Deparsed(name), Deparsed(function))));
    }
    if let Some(moving) = moving {
        options.push(sql!("MSFUNC = {}", Deparsed(&moving.transition)));
        options.extend(moving.inverse.iter().map(|inverse| sql!("MINVFUNC = {}", Deparsed(inverse))));
        options.push(sql!("MSTYPE = {}", Deparsed(&moving.data_type)));
        options.extend(state_options(moving, "M", usual));
    }
    options.extend(sort_operator.iter().map(|operator| sql!("SORTOP = {}", Deparsed(operator))));
    match parallel.as_str() {
        "s" => options.push(sql!("PARALLEL = SAFE")),
        "r" => options.push(sql!("PARALLEL = RESTRICTED")),
        _ => {}
    }
    if kind == "h" {
        options.push(sql!("HYPOTHETICAL"));
    }
    options
}

/// The options of a state, with the letter that says which one before their names.
fn state_options(state: &AggregateState, letter: &'static str, usual_modify: &str) -> Vec<Sql> {
    let AggregateState { space, final_function, final_extra, final_modify, initial, .. } = state;
    let letter = Deparsed(letter);
    let mut options = Vec::new();
    if *space != 0 {
        options.push(sql!("{}SSPACE = {}", letter, space));
    }
    if let Some(function) = final_function {
        options.push(sql!("{}FINALFUNC = {}", letter, Deparsed(function)));
    }
    if *final_extra {
        options.push(sql!("{}FINALFUNC_EXTRA", letter));
    }
    if final_modify != usual_modify {
        let word = match final_modify.as_str() {
            "r" => sql!("READ_ONLY"),
            "s" => sql!("SHAREABLE"),
            _ => sql!("READ_WRITE"),
        };
        options.push(sql!("{}FINALFUNC_MODIFY = {}", letter, word));
    }
    options.extend(initial.iter().map(|initial| sql!("{}INITCOND = {}", letter, Literal(initial))));
    options
}
