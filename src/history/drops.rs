//! What a statement of a migration file drops, by its words: a table, a column, a schema with everything in it, or the
//! values of a column that change with its type. What happens inside functions and `DO` blocks cannot be seen here.

use crate::plan::HazardKind;
use crate::sql;
use crate::sql::tokens::{Token, after, qualified, tokens};
use crate::sql::{Ident, Qualified, Sql, Statement};

/// Something that a statement drops or changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Drop {
    pub kind: HazardKind,
    /// The table or schema; none where its name cannot be read here.
    pub name: Option<Sql>,
    /// The column, where it is about one.
    pub column: Option<String>,
}

/// What the statement drops.
pub(super) fn drops(statement: &Statement) -> Vec<Drop> {
    let all = tokens(statement.sql.as_str());
    let words: Vec<Token<'_>> = all.into_iter().filter(|token| !token.is_comment()).collect();
    if let Some(rest) = after(&words, &["drop", "table"]) {
        let tables = parts(if_exists(rest)).into_iter();
        return tables.map(|table| Drop { kind: HazardKind::DropTable, name: name(table), column: None }).collect();
    }
    if let Some(rest) = after(&words, &["drop", "schema"]) {
        let cascades = rest.last().is_some_and(|last| last.is("cascade"));
        let schemas = parts(if_exists(rest)).into_iter().filter(|_| cascades);
        return schemas.map(|schema| Drop { kind: HazardKind::DropSchema, name: name(schema), column: None }).collect();
    }
    after(&words, &["alter", "table"]).map(altered).unwrap_or_default()
}

fn altered(rest: &[Token<'_>]) -> Vec<Drop> {
    let rest = if_exists(rest);
    let rest = after(rest, &["only"]).unwrap_or(rest);
    let length = qualified(rest).map(|(_, _, length)| length);
    let table = name(rest);
    let actions = length.map_or(&[][..], |length| &rest[length..]);
    let actions = after(actions, &["*"]).unwrap_or(actions);
    let found = parts(actions).into_iter().filter_map(|action| {
        let (kind, column) = if let Some(rest) = after(action, &["drop"]) {
            if rest.first().is_some_and(|word| word.is("constraint")) {
                return None;
            }
            (HazardKind::DropColumn, if_exists(after(rest, &["column"]).unwrap_or(rest)))
        } else {
            let rest = after(action, &["alter"])?;
            let column = after(rest, &["column"]).unwrap_or(rest);
            let to = column.get(1..)?;
            let to = after(to, &["set", "data"]).unwrap_or(to);
            after(to, &["type"])?;
            (HazardKind::NarrowsType, column)
        };
        Some(Drop { kind, name: table.clone(), column: column.first().and_then(Token::name) })
    });
    found.collect()
}

fn if_exists<'t, 'a>(rest: &'t [Token<'a>]) -> &'t [Token<'a>] {
    after(rest, &["if", "exists"]).unwrap_or(rest)
}

/// Where commas outside of parentheses part it.
fn parts<'t, 'a>(rest: &'t [Token<'a>]) -> Vec<&'t [Token<'a>]> {
    let mut depth = 0_usize;
    let parted = rest.split(|token| {
        match token.text {
            "(" | "[" => depth += 1,
            ")" | "]" => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && token.text == ","
    });
    parted.filter(|part| !part.is_empty()).collect()
}

fn name(rest: &[Token<'_>]) -> Option<Sql> {
    Some(match qualified(rest)? {
        (Some(schema), name, _) => sql!("{}", Qualified(&schema, &name)),
        (None, name, _) => sql!("{}", Ident(&name)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sql::split;

    fn found(text: &str) -> Vec<String> {
        let drops = split(text).unwrap().iter().flat_map(drops).collect::<Vec<_>>();
        let words = drops.into_iter().map(|drop| {
            let name = drop.name.map_or_else(|| "?".to_owned(), |name| name.to_string());
            format!("{} {name} {}", drop.kind.name(), drop.column.unwrap_or_default()).trim_end().to_owned()
        });
        words.collect()
    }

    #[test]
    fn tables_columns_and_schemas_are_seen_however_they_are_written() {
        assert_eq!(found("DROP TABLE a"), ["drop-table a"]);
        assert_eq!(
            found("/* x */ drop -- y\n table if exists S.a, \"My, T\" cascade"),
            ["drop-table s.a", "drop-table \"My, T\""]
        );
        assert_eq!(
            found(
                "ALTER TABLE IF EXISTS ONLY s.t ADD x int DEFAULT f(1, 2), DROP a, DROP COLUMN IF EXISTS \"B\" CASCADE"
            ),
            ["drop-column s.t a", "drop-column s.t B"]
        );
        assert_eq!(
            found("alter table t alter column a set data type int using a::int, alter b type text"),
            ["narrows-type t a", "narrows-type t b"]
        );
        assert_eq!(found("DROP SCHEMA s CASCADE"), ["drop-schema s"]);
        assert_eq!(found("DROP TABLE U&\"d\\0061t\""), ["drop-table ?"]);
    }

    #[test]
    fn what_holds_no_rows_is_not_meant() {
        for text in [
            "DROP SCHEMA s",
            "ALTER TABLE t DROP CONSTRAINT c",
            "ALTER TABLE t ALTER a DROP NOT NULL, ALTER b SET DEFAULT 1",
            "DROP VIEW v",
            "SELECT 'DROP TABLE t'",
            "ALTER TABLE t ALTER a SET STORAGE plain",
        ] {
            assert_eq!(found(text), [] as [String; 0], "{text}");
        }
    }
}
