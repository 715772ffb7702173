//! Functions and procedures: <https://www.postgresql.org/docs/current/sql-createfunction.html>.

use super::action::{Action, Rank, Slot};
use super::{Context, Statement};
use crate::catalog::{Attributes, Body, Function, Kind};
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Deparsed, DollarQuoted, Ident, Literal, Sql};

pub(super) fn actions(difference: &Difference<Function>, _: &Context<'_>) -> Vec<Action> {
    match difference {
        Difference::Create(function) => vec![create(function)],
        Difference::Drop(function) => vec![remove(function)],
        Difference::Alter { before, after } => vec![alter(before, after)],
        Difference::Replace { before, after } => vec![remove(before), create(after)],
    }
}

fn create(function: &Function) -> Action {
    let id = &function.id;
    let sql = definition(function, sql!("CREATE {}", id.kind().keyword()));
    let mut statements = vec![Statement::new(sql, format!("create {id}"), id)];
    statements.extend(extensions(&[], function));
    Action { takes: vec![Slot::routine(id)], ..Action::create(id, statements, Rank::CreateFunction) }
}

fn remove(function: &Function) -> Action {
    Action { frees: vec![Slot::routine(&function.id)], ..Action::remove(&function.id, Rank::DropFunction) }
}

fn alter(before: &Function, after: &Function) -> Action {
    let id = &after.id;
    let mut statements = Vec::new();
    let attributes = after.attributes.clone();
    let same_but_attributes = Function { attributes, extensions: after.extensions.clone(), ..before.clone() } == *after;
    let mut kept: &[String] = &before.extensions;
    if same_but_attributes && before.attributes == after.attributes {
        // Only the extensions differ.
    } else if let Some(actions) = changes(&before.attributes, &after.attributes).filter(|_| same_but_attributes) {
        let sql = sql!("ALTER {} {}", id.target(), Sql::join(&actions, " "));
        statements.push(Statement::new(sql, format!("change the attributes of {id}"), id));
    } else {
        let sql = definition(after, sql!("CREATE OR REPLACE {}", id.kind().keyword()));
        statements.push(Statement::new(sql, format!("redefine {id}"), id));
        // It forgets which extensions the function goes away with.
        kept = &[];
    }
    statements.extend(extensions(kept, after));
    Action::alter(id, statements, Rank::CreateFunction)
}

/// The extensions that it goes away with, from those that it went away with before.
fn extensions(before: &[String], after: &Function) -> Vec<Statement> {
    let id = &after.id;
    let gone = before.iter().filter(|name| !after.extensions.contains(name)).map(|name| (sql!("NO DEPENDS"), name));
    let new = after.extensions.iter().filter(|name| !before.contains(name)).map(|name| (sql!("DEPENDS"), name));
    let statement = |(word, name): (Sql, &String)| {
        let sql = sql!("ALTER {} {} ON EXTENSION {}", id.target(), word, Ident(name));
        Statement::new(sql, format!("change what extension {id} goes away with"), id)
    };
    gone.chain(new).map(statement).collect()
}

fn definition(function: &Function, verb: Sql) -> Sql {
    let id = &function.id;
    let name = id.renamed_apart(&format!("({})", function.arguments));
    let mut sql = sql!("{} {}", verb, name.sql());
    if let Some(result) = &function.result {
        sql.push(&sql!("\nRETURNS {}", Deparsed(result)));
    }
    sql.push(&sql!("\nLANGUAGE {}", Ident(&function.language)));
    if !function.transforms.is_empty() {
        let types: Vec<Sql> = function.transforms.iter().map(|name| sql!("FOR TYPE {}", Deparsed(name))).collect();
        sql.push(&sql!(" TRANSFORM {}", Sql::join(&types, ", ")));
    }
    if function.window {
        sql.push(&sql!(" WINDOW"));
    }
    for attribute in attributes(function) {
        sql.push(&sql!(" {}", attribute));
    }
    for setting in &function.attributes.config {
        sql.push(&sql!("\nSET {}", assignment(setting)));
    }
    sql.push(&match &function.body {
        Body::Text(text) => sql!("\nAS {}", DollarQuoted(text)),
        Body::Atomic(text) => sql!("\n{}", Deparsed(text)),
        Body::Library { file, symbol } => sql!("\nAS {}, {}", Literal(file), Literal(symbol)),
    });
    sql
}

/// What differs from what a new function has without a word.
fn attributes(function: &Function) -> Vec<Sql> {
    let usual_cost = if matches!(function.language.as_str(), "c" | "internal") { "1" } else { "100" };
    let usual = Attributes {
        volatility: "v".to_owned(),
        strict: false,
        security_definer: false,
        leakproof: false,
        parallel: "u".to_owned(),
        cost: usual_cost.to_owned(),
        rows: if function.returns_set { "1000" } else { "0" }.to_owned(),
        support: None,
        config: function.attributes.config.clone(),
    };
    let usual = if function.id.kind() == Kind::Procedure {
        // Those which a procedure cannot be told.
        let security_definer = false;
        Attributes { security_definer, ..function.attributes.clone() }
    } else {
        usual
    };
    changes(&usual, &function.attributes).unwrap_or_default()
}

/// The actions of `ALTER FUNCTION`; none where it cannot make the one of the other.
fn changes(before: &Attributes, after: &Attributes) -> Option<Vec<Sql>> {
    let Attributes { volatility, strict, security_definer, leakproof, parallel, cost, rows, support, config } = after;
    let mut actions = Vec::new();
    let mut action = |differs: bool, sql: Sql| {
        if differs {
            actions.push(sql);
        }
    };
    let volatile = match volatility.as_str() {
        "i" => sql!("IMMUTABLE"),
        "s" => sql!("STABLE"),
        _ => sql!("VOLATILE"),
    };
    action(before.volatility != *volatility, volatile);
    action(before.leakproof != *leakproof, if *leakproof { sql!("LEAKPROOF") } else { sql!("NOT LEAKPROOF") });
    action(before.strict != *strict, if *strict { sql!("STRICT") } else { sql!("CALLED ON NULL INPUT") });
    let security = if *security_definer { sql!("SECURITY DEFINER") } else { sql!("SECURITY INVOKER") };
    action(before.security_definer != *security_definer, security);
    let safe = match parallel.as_str() {
        "s" => sql!("PARALLEL SAFE"),
        "r" => sql!("PARALLEL RESTRICTED"),
        _ => sql!("PARALLEL UNSAFE"),
    };
    action(before.parallel != *parallel, safe);
    action(before.cost != *cost, sql!("COST {}", Deparsed(cost)));
    action(before.rows != *rows, sql!("ROWS {}", Deparsed(rows)));
    match support {
        Some(support) if before.support.as_ref() != Some(support) => {
            action(true, sql!("SUPPORT {}", Deparsed(support)));
        }
        None if before.support.is_some() => return None,
        _ => {}
    }
    let name = |setting: &String| setting.split('=').next().unwrap_or_default().to_owned();
    let mut reached: Vec<String> = before.config.clone();
    for old in before.config.iter().filter(|old| !config.iter().any(|new| name(new) == name(old))) {
        action(true, sql!("RESET {}", setting_name(&name(old))));
        reached.retain(|setting| setting != old);
    }
    for new in config.iter().filter(|new| !before.config.contains(new)) {
        action(true, sql!("SET {}", assignment(new)));
        match reached.iter_mut().find(|old| name(old) == name(new)) {
            Some(old) => *old = new.clone(),
            None => reached.push(new.clone()),
        }
    }
    // The settings keep their order, which `pg_dump` prints.
    (reached == *config).then_some(actions)
}

/// `work_mem TO '64MB'`; a list of names as one literal for each.
fn assignment(setting: &str) -> Sql {
    let (name, value) = setting.split_once('=').unwrap_or((setting, ""));
    let values: Vec<Sql> = if LISTS.contains(&name.to_ascii_lowercase().as_str()) {
        names(value).iter().map(|name| sql!("{}", Literal(name))).collect()
    } else {
        vec![sql!("{}", Literal(value))]
    };
    let value = if values.is_empty() { sql!("''") } else { Sql::join(&values, ", ") };
    sql!("{} TO {}", setting_name(name), value)
}

/// The settings whose value is a list of quoted names (`GUC_LIST_QUOTE`;
/// <https://github.com/postgres/postgres/blob/master/src/bin/pg_dump/dumputils.c>, `variable_is_guc_list_quote`).
const LISTS: &[&str] = &[
    "local_preload_libraries",
    "search_path",
    "session_preload_libraries",
    "shared_preload_libraries",
    "temp_tablespaces",
    "unix_socket_directories",
];

/// A setting's name: a word, or two with a dot between them for one of an extension.
fn setting_name(name: &str) -> Sql {
    let parts: Vec<Sql> = name.split('.').map(|part| sql!("{}", Ident(part))).collect();
    Sql::join(&parts, ".")
}

/// The names in a list, without their quotes.
pub(super) fn names(list: &str) -> Vec<String> {
    let (mut names, mut name, mut quoted, mut begun) = (Vec::new(), String::new(), false, false);
    let mut characters = list.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                name.push('"');
            }
            '"' => (quoted, begun) = (!quoted, true),
            ',' if !quoted => {
                names.push(std::mem::take(&mut name));
                begun = false;
            }
            ' ' if !quoted => {}
            other => {
                name.push(other);
                begun = true;
            }
        }
    }
    if begun {
        names.push(name);
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_path_is_a_list_of_literals() {
        assert_eq!(
            assignment("search_path=shop, \"My \"\"x\", pg_temp").as_str(),
            "search_path TO 'shop', 'My \"x', 'pg_temp'"
        );
        assert_eq!(assignment("search_path=\"\"").as_str(), "search_path TO ''");
        assert_eq!(assignment("search_path=").as_str(), "search_path TO ''");
        assert_eq!(assignment("app.user=a, b").as_str(), "app.\"user\" TO 'a, b'");
    }
}
