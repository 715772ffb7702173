//! Policies of row security: <https://www.postgresql.org/docs/current/sql-createpolicy.html>.

use super::{Kind, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;

/// A policy of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Its identity.
    pub id: ObjectId,
    /// Whether it lets rows through (`PERMISSIVE`) or holds them back (`RESTRICTIVE`).
    pub permissive: bool,
    /// The command it is for.
    pub command: PolicyCommand,
    /// The roles it is for, sorted; none for `PUBLIC`.
    pub roles: Vec<String>,
    /// `USING`: which rows are seen.
    pub using: Option<String>,
    /// `WITH CHECK`: which rows may be written.
    pub check: Option<String>,
}

/// What a policy is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PolicyCommand {
    /// Every command.
    All,
    /// `SELECT`
    Select,
    /// `INSERT`
    Insert,
    /// `UPDATE`
    Update,
    /// `DELETE`
    Delete,
}

impl PolicyCommand {
    /// PostgreSQL's word for it.
    pub const fn word(self) -> &'static str {
        match self {
            PolicyCommand::All => "all",
            PolicyCommand::Select => "select",
            PolicyCommand::Insert => "insert",
            PolicyCommand::Update => "update",
            PolicyCommand::Delete => "delete",
        }
    }

    fn from_code(code: &str) -> Self {
        match code {
            "r" => PolicyCommand::Select,
            "a" => PolicyCommand::Insert,
            "w" => PolicyCommand::Update,
            "d" => PolicyCommand::Delete,
            _ => PolicyCommand::All,
        }
    }
}

/// Reads the policies with their OIDs; `relation` tells the identity of a managed relation, and those of others are left out.
pub(super) async fn read(
    connection: &mut PgConnection,
    relation: impl Fn(Oid) -> Option<ObjectId>,
) -> Result<Vec<(Oid, Policy)>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/policies.sql").fetch_all(connection).await?;
    let policies = rows.into_iter().filter_map(|row| {
        let policy = Policy {
            id: ObjectId::of_table(Kind::Policy, &relation(row.table)?, row.name),
            permissive: row.permissive,
            command: PolicyCommand::from_code(&row.command),
            roles: row.roles,
            using: row.using,
            check: row.check,
        };
        Some((row.oid, policy))
    });
    Ok(policies.collect())
}
