//! What an interrupted `CREATE INDEX CONCURRENTLY` leaves behind: an invalid index, over which `IF NOT EXISTS` would
//! "succeed" (<https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY>).

use crate::sql;
use crate::sql::tokens::{after, qualified, tokens};
use crate::sql::{Ident, Qualified};
use sqlx::{PgConnection, Row};

/// Drops the invalid index that an earlier try of `statement` left behind, if it builds an index concurrently and there is
/// one that nobody is building right now.
pub(super) async fn clear(connection: &mut PgConnection, statement: &sql::Statement) -> Result<(), sqlx::Error> {
    let Some((index, table)) = builds(statement) else { return Ok(()) };
    let invalid = sql!(
        "SELECT n.nspname::text FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid \
         JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace \
         WHERE i.indrelid = to_regclass($1) AND c.relname = $2 AND NOT i.indisvalid AND NOT EXISTS \
         (SELECT FROM pg_catalog.pg_stat_progress_create_index p WHERE p.index_relid = c.oid)"
    );
    let invalid = invalid.query().persistent(false).bind(table).bind(index.clone());
    if let Some(row) = invalid.fetch_optional(&mut *connection).await? {
        let schema: String = row.try_get(0)?;
        let drop = sql!("DROP INDEX CONCURRENTLY IF EXISTS {}", Qualified(&schema, &index));
        drop.raw().execute(connection).await?;
    }
    Ok(())
}

/// The name of the index that a statement builds concurrently, and its table as SQL says it.
fn builds(statement: &sql::Statement) -> Option<(String, String)> {
    let mut all = tokens(statement.sql.as_str());
    all.retain(|token| !token.is_comment());
    let rest = after(&all, &["create", "index", "concurrently"])
        .or_else(|| after(&all, &["create", "unique", "index", "concurrently"]))?;
    let rest = after(rest, &["if", "not", "exists"]).unwrap_or(rest);
    let index = rest.first().filter(|token| !token.is("on"))?.name()?;
    let rest = after(&rest[1..], &["on"])?;
    let rest = after(rest, &["only"]).unwrap_or(rest);
    let table = match qualified(rest)? {
        (Some(schema), table, _) => sql!("{}", Qualified(&schema, &table)),
        (None, table, _) => sql!("{}", Ident(&table)),
    };
    Some((index, table.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<(String, String)> {
        builds(&sql::split(text).unwrap()[0])
    }

    #[test]
    fn the_index_and_its_table_are_found() {
        let text =
            "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS \"By Title\" ON ONLY shop.\"Book\" USING btree (title)";
        assert_eq!(found(text), Some(("By Title".into(), "shop.\"Book\"".into())));
        assert_eq!(found("create index concurrently /* why */ i on t (a)"), Some(("i".into(), "t".into())));
        assert_eq!(found("CREATE INDEX CONCURRENTLY ON t (a)"), None);
        assert_eq!(found("CREATE INDEX i ON t (a)"), None);
    }
}
