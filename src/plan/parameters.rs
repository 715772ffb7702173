//! Storage parameters: what stands in `WITH (…)`, `SET (…)` and `RESET (…)`.

use crate::sql;
use crate::sql::{Deparsed, Literal, Sql};

/// `name = 'value', …`
pub(super) fn list(options: &[String]) -> Sql {
    let parts: Vec<Sql> = options
        .iter()
        .map(|option| match option.split_once('=') {
            // The name may carry a namespace (`toast.fillfactor`), so it is no identifier.
            Some((name, value)) => sql!("{} = {}", Deparsed(name), Literal(value)),
            None => sql!("{}", Deparsed(option)),
        })
        .collect();
    Sql::join(&parts, ", ")
}

/// `RESET (…)` and `SET (…)`, as far as they are needed. Where what is kept would end in another order than in a relation
/// made directly, all are set anew: `pg_dump` prints them in their order. Those of the TOAST table have an order of their
/// own.
pub(super) fn changes(before: &[String], after: &[String]) -> Vec<Sql> {
    let of = |options: &[String], toast: bool| -> Vec<String> {
        options.iter().filter(|option| option.starts_with("toast.") == toast).cloned().collect()
    };
    let (mut reset, mut set): (Vec<Sql>, Vec<String>) = (Vec::new(), Vec::new());
    for toast in [false, true] {
        let (before, after) = (of(before, toast), of(after, toast));
        let kept: Vec<&String> = before.iter().filter(|option| after.contains(option)).collect();
        let in_order = after.iter().take(kept.len()).eq(kept.iter().copied());
        let gone = before.iter().filter(|old| !in_order || !after.iter().any(|new| name(new) == name(old)));
        reset.extend(gone.map(|option| sql!("{}", Deparsed(name(option)))));
        set.extend(after.iter().filter(|option| !in_order || !before.contains(option)).cloned());
    }
    let mut changes = Vec::new();
    if !reset.is_empty() {
        changes.push(sql!("RESET ({})", Sql::join(&reset, ", ")));
    }
    if !set.is_empty() {
        changes.push(sql!("SET ({})", list(&set)));
    }
    changes
}

fn name(option: &str) -> &str {
    option.split('=').next().unwrap_or_default()
}
