//! How a column is kept and looked at: <https://www.postgresql.org/docs/current/sql-altertable.html>.

use super::{Lock, Statement, parameters};
use crate::catalog::{Column, ColumnSettings, ObjectId};
use crate::sql;
use crate::sql::{Deparsed, Ident, Sql};

/// What leads from `before` to the column's settings, after the column has its type.
pub(super) fn statements(before: &ColumnSettings, column: &Column) -> Vec<Statement> {
    let Some(table) = column.id.table_of() else { return Vec::new() };
    changes(before, &column.settings, &column.id, &table)
}

/// What leads from `before` to `after` in the column `id` of a table or materialized view.
pub(super) fn changes(
    before: &ColumnSettings,
    after: &ColumnSettings,
    id: &ObjectId,
    relation: &ObjectId,
) -> Vec<Statement> {
    let ColumnSettings { storage, type_storage, compression, statistics, options } = after;
    let mut found = Vec::new();
    let mut set = |action: Sql, words: &str, lock: Lock| {
        let sql = sql!("ALTER {} ALTER COLUMN {} {}", relation.target(), Ident(id.name()), action);
        found.push(Statement::new(sql, format!("{words} of {id}"), id).lock(Some((lock, relation.clone()))));
    };
    if *storage != before.storage {
        let name = storage.as_ref().unwrap_or(type_storage);
        set(sql!("SET STORAGE {}", Deparsed(name)), "set the storage", Lock::AccessExclusive);
    }
    if *compression != before.compression {
        let name = compression.as_ref().map_or(sql!("DEFAULT"), |name| sql!("{}", Deparsed(name)));
        set(sql!("SET COMPRESSION {}", name), "set the compression", Lock::AccessExclusive);
    }
    if *statistics != before.statistics {
        let target = statistics.unwrap_or(-1);
        set(sql!("SET STATISTICS {}", target), "set the statistics target", Lock::ShareUpdateExclusive);
    }
    for change in parameters::changes(&before.options, options) {
        set(change, "set options", Lock::ShareUpdateExclusive);
    }
    found
}
