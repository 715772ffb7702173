//! Functions, procedures, triggers.

use super::{Make, fresh, one};
use crate::soak::chance::Chance;
use limbeck::catalog::{Catalog, ObjectId};
use limbeck::sql::{Ident, Literal};

pub const ALL: &[Make] = &[
    set_function,
    set_function,
    other_body,
    other_body,
    overloaded,
    new_function,
    parsed_function,
    drop_function,
    set_trigger,
    new_trigger,
    other_trigger,
    default_of_function,
];

fn function<'a>(catalog: &'a Catalog, chance: &mut Chance) -> Option<&'a ObjectId> {
    Some(&one(&catalog.functions, chance)?.id)
}

fn set_function(catalog: &Catalog, chance: &mut Chance) -> Option<String> {
    let function = function(catalog, chance)?.target();
    let what = chance.pick(&[
        "IMMUTABLE",
        "STABLE",
        "VOLATILE",
        "STRICT",
        "CALLED ON NULL INPUT",
        "SECURITY DEFINER",
        "SECURITY INVOKER",
        "PARALLEL SAFE",
        "COST 333",
        "SET search_path TO pg_catalog, public",
        "RESET ALL",
    ]);
    Some(format!("ALTER {function} {what}"))
}

/// The definition runs again with a comment in the body: the server itself writes it.
fn other_body(catalog: &Catalog, chance: &mut Chance) -> Option<String> {
    let function = function(catalog, chance)?.sql();
    Some(format!(
        "SELECT regexp_replace(pg_get_functiondef({}::regprocedure), 'AS (\\$\\w*\\$)', E'AS \\\\1\\n-- mutated {}\\n') \\gexec\n",
        Literal(function.as_str()),
        chance.below(1000)
    ))
}

fn overloaded(catalog: &Catalog, chance: &mut Chance) -> Option<String> {
    let id = function(catalog, chance)?;
    let name = format!("{}.{}", Ident(id.schema()?), Ident(id.name()));
    Some(format!("CREATE FUNCTION {name}(mutated xid8) RETURNS integer LANGUAGE sql AS 'SELECT {}'", chance.below(99)))
}

fn new_function(catalog: &Catalog, chance: &mut Chance) -> Option<String> {
    let (table, name) = (one(&catalog.tables, chance)?.id.sql(), fresh(chance));
    Some(match chance.below(3) {
        0 => format!("CREATE FUNCTION public.{name}(x {table}) RETURNS integer LANGUAGE sql STABLE AS 'SELECT 1'"),
        1 => {
            format!("CREATE FUNCTION public.{name}() RETURNS SETOF {table} LANGUAGE sql AS $$ SELECT * FROM {table} $$")
        }
        _ => format!(
            "CREATE PROCEDURE public.{name}(n integer DEFAULT 3) LANGUAGE plpgsql AS $$ BEGIN PERFORM n FROM {table}; END $$"
        ),
    })
}

fn parsed_function(catalog: &Catalog, chance: &mut Chance) -> Option<String> {
    let (column, name) = (one(&catalog.columns, chance)?, fresh(chance));
    let (table, column) = (column.id.table_of()?.sql(), Ident(column.id.name()));
    Some(format!(
        "CREATE FUNCTION public.{name}() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count({column}) FROM {table}; END"
    ))
}

fn drop_function(catalog: &Catalog, chance: &mut Chance) -> Option<String> {
    let cascade = if chance.is(40) { " CASCADE" } else { "" };
    Some(format!("DROP {}{cascade}", function(catalog, chance)?.target()))
}

fn set_trigger(catalog: &Catalog, chance: &mut Chance) -> Option<String> {
    let trigger = one(&catalog.triggers, chance)?;
    let what = chance.pick(&["DISABLE", "ENABLE ALWAYS", "ENABLE REPLICA", "ENABLE"]);
    Some(format!("ALTER TABLE {} {what} TRIGGER {}", trigger.relation.sql(), Ident(trigger.id.name())))
}

/// A trigger that calls a function that a trigger calls already, where there is one.
fn new_trigger(catalog: &Catalog, chance: &mut Chance) -> Option<String> {
    let table = one(&catalog.tables, chance)?.id.sql();
    let triggers: Vec<_> = catalog.functions.values().filter(|function| function.return_type == "trigger").collect();
    let name = fresh(chance);
    let (made, function) = match triggers.is_empty() || chance.is(30) {
        true => {
            let function = format!("public.{name}()");
            let body = "BEGIN RETURN NEW; END";
            (format!("CREATE FUNCTION {function} RETURNS trigger LANGUAGE plpgsql AS $${body}$$; "), function)
        }
        false => (String::new(), triggers[chance.below(triggers.len())].id.sql().to_string()),
    };
    let when = chance.pick(&[
        "BEFORE INSERT OR UPDATE ON TABLE FOR EACH ROW",
        "AFTER DELETE ON TABLE REFERENCING OLD TABLE AS gone FOR EACH STATEMENT",
        "AFTER UPDATE ON TABLE FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)",
        "BEFORE TRUNCATE ON TABLE FOR EACH STATEMENT",
    ]);
    let when = when.replace("TABLE FOR", &format!("{table} FOR")).replace("TABLE REF", &format!("{table} REF"));
    Some(format!("{made}CREATE TRIGGER {name} {when} EXECUTE FUNCTION {function}"))
}

fn other_trigger(catalog: &Catalog, chance: &mut Chance) -> Option<String> {
    let trigger = one(&catalog.triggers, chance)?;
    let (name, on) = (Ident(trigger.id.name()), trigger.relation.sql());
    Some(if chance.is(50) {
        format!("ALTER TRIGGER {name} ON {on} RENAME TO {}", fresh(chance))
    } else {
        format!("DROP TRIGGER {name} ON {on}")
    })
}

/// A default that calls a function which is made for it.
fn default_of_function(catalog: &Catalog, chance: &mut Chance) -> Option<String> {
    let (column, name) = (one(&catalog.columns, chance)?, fresh(chance));
    let (table, own) = (column.id.table_of()?.sql(), Ident(column.id.name()));
    let kind = &column.data_type;
    Some(format!(
        "CREATE FUNCTION public.{name}() RETURNS {kind} LANGUAGE sql AS 'SELECT NULL::{kind}'; \
         ALTER TABLE {table} ALTER COLUMN {own} SET DEFAULT public.{name}()"
    ))
}
