//! Range types: <https://www.postgresql.org/docs/current/sql-createtype.html>.

use super::action::{Action, Rank, Slot};
use super::renames::shortened;
use super::{Context, Statement, remade, types};
use crate::catalog::{ObjectId, Range};
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Deparsed, Ident, Qualified, Sql};

pub(super) fn actions(difference: &Difference<Range>, context: &Context<'_>) -> Vec<Action> {
    match difference {
        Difference::Create(range) => vec![create(range)],
        Difference::Drop(range) => {
            let mut action = types::remove(&range.id, context);
            action.frees.push(multirange_slot(range));
            vec![action]
        }
        Difference::Alter { before, after } | Difference::Replace { before, after } => {
            let mut actions = remade::actions(&after.id, Vec::new(), vec![create(after)]);
            if let [aside, ..] = actions.as_mut_slice() {
                aside.statements.extend(put_names_aside(before));
                aside.frees.push(multirange_slot(before));
            }
            actions
        }
    }
}

fn create(range: &Range) -> Action {
    let Range { id, subtype, operator_class, collation, difference, multirange: (schema, name) } = range;
    let mut options = vec![sql!("SUBTYPE = {}", Deparsed(subtype))];
    let printed = |word: &'static str, value: &Option<String>| {
        value.as_ref().map(|value| sql!("{} = {}", crate::sql::Keyword(word), Deparsed(value)))
    };
    options.extend(printed("subtype_opclass", operator_class));
    options.extend(printed("collation", collation));
    options.extend(printed("subtype_diff", difference));
    if (Some(schema.as_str()), name) != (id.schema(), &usual_multirange(id.name())) {
        options.push(sql!("MULTIRANGE_TYPE_NAME = {}", Qualified(schema, name)));
    }
    let sql = sql!("CREATE TYPE {} AS RANGE ({})", id.sql(), Sql::join(&options, ", "));
    let statements = vec![Statement::new(sql, format!("create {id}"), id)];
    let takes = vec![Slot::relation(id), multirange_slot(range)];
    Action { takes, ..Action::create(id, statements, Rank::CreateType) }
}

/// The multirange type keeps its name when the range gets another, and so do the functions that make values of both: those
/// would be in the way of the new ones where the arguments are the same.
fn put_names_aside(range: &Range) -> Vec<Statement> {
    let (id, subtype) = (&range.id, Deparsed(&range.subtype));
    let (schema, name) = &range.multirange;
    // The functions of the multirange are in the schema of the range, whatever schema the multirange is in.
    let empty = sql!("{}", Qualified(id.schema().unwrap_or(""), name));
    let old = |name: &str| format!("{}__old", shortened(name));
    let own = sql!("{}", id.sql());
    let several = sql!("{}", Qualified(schema, name));
    let statement = |sql: Sql, what: &str| Statement::new(sql, format!("put {what} of {id} aside"), id);
    vec![
        statement(sql!("ALTER TYPE {} RENAME TO {}", several, Ident(&old(name))), "the multirange type"),
        statement(
            sql!("ALTER FUNCTION {}({}, {}) RENAME TO {}", own, subtype, subtype, Ident(&old(id.name()))),
            "a function",
        ),
        statement(
            sql!("ALTER FUNCTION {}({}, {}, text) RENAME TO {}", own, subtype, subtype, Ident(&old(id.name()))),
            "a function",
        ),
        statement(sql!("ALTER FUNCTION {}() RENAME TO {}", empty, Ident(&old(name))), "a function"),
    ]
}

/// What PostgreSQL named after a range and does not rename with it: its multirange type, where that has the usual name, and
/// the functions that make values of both. The range itself has its new name already.
pub(super) fn renamed_with(range: &Range, to: &ObjectId) -> Vec<Statement> {
    let (from, subtype) = (&range.id, Deparsed(&range.subtype));
    let (schema, name) = &range.multirange;
    let statement = |sql: Sql, what: &str| Statement::new(sql, format!("rename {what} of {from} with it"), to);
    let maker = sql!("{}", from.sql());
    let mut statements = vec![
        statement(
            sql!("ALTER FUNCTION {}({}, {}) RENAME TO {}", maker, subtype, subtype, Ident(to.name())),
            "the function that makes values",
        ),
        statement(
            sql!("ALTER FUNCTION {}({}, {}, text) RENAME TO {}", maker, subtype, subtype, Ident(to.name())),
            "the function that makes values",
        ),
    ];
    let new = usual_multirange(to.name());
    if *name == usual_multirange(from.name()) && *name != new {
        let (several, new) = (sql!("{}", Qualified(schema, name)), Ident(&new));
        // These functions are in the schema of the range, whatever schema the multirange is in.
        let maker = sql!("{}", Qualified(from.schema().unwrap_or(""), name));
        let what = "the function that makes multiranges";
        for arguments in [sql!(""), sql!("{}", to.sql()), sql!("VARIADIC {}[]", to.sql())] {
            statements.push(statement(sql!("ALTER FUNCTION {}({}) RENAME TO {}", maker, arguments, new), what));
        }
        statements.push(statement(sql!("ALTER TYPE {} RENAME TO {}", several, new), "the multirange type"));
    }
    statements
}

fn multirange_slot(range: &Range) -> Slot {
    let (schema, name) = &range.multirange;
    Slot::Relation(schema.clone(), name.clone())
}

/// The name that PostgreSQL gives: `makeMultirangeTypeName` in
/// <https://github.com/postgres/postgres/blob/master/src/backend/catalog/pg_type.c>.
fn usual_multirange(name: &str) -> String {
    if name.contains("range") { name.replacen("range", "multirange", 1) } else { format!("{name}_multirange") }
}
