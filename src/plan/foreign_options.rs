//! The options of what is foreign: <https://www.postgresql.org/docs/current/sql-alterforeigntable.html>.

use crate::sql;
use crate::sql::{Ident, Literal, Sql};

/// ` OPTIONS (name 'value', …)`; nothing where there are none.
pub(super) fn clause(options: &[String]) -> Sql {
    let parts: Vec<Sql> = options.iter().map(|option| said(option)).collect();
    if parts.is_empty() { sql!("") } else { sql!(" OPTIONS ({})", Sql::join(&parts, ", ")) }
}

/// `OPTIONS (ADD …, SET …, DROP …)`; none where nothing differs.
pub(super) fn changes(before: &[String], after: &[String]) -> Option<Sql> {
    let has = |options: &[String], option: &str| options.iter().any(|other| name(other) == name(option));
    let mut parts: Vec<Sql> = Vec::new();
    for option in before.iter().filter(|option| !has(after, option)) {
        parts.push(sql!("DROP {}", Ident(name(option))));
    }
    for option in after.iter().filter(|option| !before.contains(option)) {
        let verb = if has(before, option) { sql!("SET") } else { sql!("ADD") };
        parts.push(sql!("{} {}", verb, said(option)));
    }
    (!parts.is_empty()).then(|| sql!("OPTIONS ({})", Sql::join(&parts, ", ")))
}

fn said(option: &str) -> Sql {
    let value = option.split_once('=').map_or("", |(_, value)| value);
    sql!("{} {}", Ident(name(option)), Literal(value))
}

fn name(option: &str) -> &str {
    option.split('=').next().unwrap_or_default()
}
