//! Rewrite rules: <https://www.postgresql.org/docs/current/sql-createrule.html>.

use super::{Kind, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;
use std::collections::HashMap;

/// A rule of a table or view. The `ON SELECT` rule that makes a relation a view is no rule of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its identity.
    pub id: ObjectId,
    /// The table or view it is on.
    pub relation: ObjectId,
    /// The whole statement, as `pg_get_ruledef` prints it, without the semicolon.
    pub definition: String,
    /// When it fires.
    pub enabled: RuleEnabled,
}

/// In which sessions a rule fires, by their `session_replication_role`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleEnabled {
    /// In all but those that apply replicated changes.
    Origin,
    /// In none.
    Disabled,
    /// In those that apply replicated changes.
    Replica,
    /// In all.
    Always,
}

impl RuleEnabled {
    /// The action of `ALTER TABLE`, up to the rule's name.
    pub const fn action(self) -> &'static str {
        match self {
            RuleEnabled::Origin => "ENABLE RULE",
            RuleEnabled::Disabled => "DISABLE RULE",
            RuleEnabled::Replica => "ENABLE REPLICA RULE",
            RuleEnabled::Always => "ENABLE ALWAYS RULE",
        }
    }
}

/// Reads the rules of these relations with their OIDs.
pub(super) async fn read(
    connection: &mut PgConnection,
    relations: &HashMap<Oid, ObjectId>,
) -> Result<Vec<(Oid, Rule)>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/rules.sql").fetch_all(connection).await?;
    let rules = rows.into_iter().filter_map(|row| {
        let relation = relations.get(&row.relation)?.clone();
        let rule = Rule {
            id: ObjectId::of_table(Kind::Rule, &relation, row.name),
            relation,
            definition: row.definition.trim().trim_end_matches(';').to_owned(),
            // PostgreSQL has no other letters (`pg_rewrite.ev_enabled`).
            enabled: match row.enabled.as_str() {
                "D" => RuleEnabled::Disabled,
                "R" => RuleEnabled::Replica,
                "A" => RuleEnabled::Always,
                _ => RuleEnabled::Origin,
            },
        };
        Some((row.oid, rule))
    });
    Ok(rules.collect())
}
