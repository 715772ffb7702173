//! What a server's refusal of a row means, in words, at the column it is about.

use super::change::{Change, Entry};
use super::error::{code, is_about_a_value, message};
use super::statement::Statement;
use crate::catalog::{Relation, RelationColumn};
use crate::sql;
use crate::sql::Deparsed;
use sqlx::PgConnection;
use sqlx::postgres::PgDatabaseError;

/// Why a row was refused.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Refusal {
    /// Reasons about one column, by `attnum`.
    pub fields: Vec<(i16, String)>,
    /// Reasons about the row.
    pub row: Vec<String>,
}

impl Refusal {
    /// A trigger answered an `INSERT` by leaving the row out.
    pub(super) fn kept_by_a_trigger() -> Self {
        let sentence = "The database ran the statement and added no row: a trigger or a rule kept it out.";
        Self { fields: Vec::new(), row: vec![sentence.into()] }
    }

    /// The reasons about the column of this `attnum`.
    pub fn of(&self, position: i16) -> impl Iterator<Item = &str> {
        self.fields.iter().filter(move |(at, _)| *at == position).map(|(_, reason)| reason.as_str())
    }
}

/// What the server's answer means; none where it is not about the row.
pub(super) async fn explain(
    connection: &mut PgConnection,
    relation: &Relation,
    change: &Change,
    deletes: bool,
    error: &sqlx::Error,
) -> Option<Refusal> {
    let code = code(error)?;
    if is_about_a_value(error) {
        let mut fields = Vec::new();
        for found in &relation.columns {
            if let Some(Entry::Value(value)) = change.get(&found.position)
                && let Some(reason) = misfit(connection, found, value).await
            {
                fields.push((found.position, reason));
            }
        }
        if !fields.is_empty() {
            return Some(Refusal { fields, row: Vec::new() });
        }
    }
    let server = error.as_database_error()?.try_downcast_ref::<PgDatabaseError>()?;
    // Data, integrity, an exception that a trigger raises, a lock that was not obtained, a check option of a view.
    let about_the_row = code.starts_with("22") || code.starts_with("23") || code == "P0001" || code == "44000";
    if code == "55P03" || code == "40P01" || code == "40001" {
        let sentence = "Somebody else is changing this row: it was locked for more than 3 s. Try again.";
        return Some(Refusal { fields: Vec::new(), row: vec![sentence.into()] });
    }
    about_the_row.then(|| place(relation, sentence(relation, server, deletes), server))
}

/// Puts a sentence at its columns, where they are known and of this table.
fn place(relation: &Relation, sentence: String, server: &PgDatabaseError) -> Refusal {
    let here = server.schema() == Some(relation.schema.as_str()) && server.table() == Some(relation.name.as_str());
    let of_constraint = server.constraint().and_then(|name| relation.constraint(name));
    let names: Vec<&str> = match (server.column(), of_constraint) {
        (Some(column), _) if here => vec![column],
        (None, Some(constraint)) if here => constraint.columns.iter().map(String::as_str).collect(),
        _ => Vec::new(),
    };
    let fields: Vec<(i16, String)> =
        names.iter().filter_map(|name| relation.column(name)).map(|found| (found.position, sentence.clone())).collect();
    let row = if fields.is_empty() { vec![sentence] } else { Vec::new() };
    Refusal { fields, row }
}

fn sentence(relation: &Relation, server: &PgDatabaseError, deletes: bool) -> String {
    let constraint = server.constraint().unwrap_or_default();
    let known = relation.constraint(constraint);
    let table = server.table().unwrap_or_default();
    let detail = server.detail().map(|detail| format!(" {detail}")).unwrap_or_default();
    match server.code() {
        "23502" => "A value is needed here: the column refuses NULL.".into(),
        "23505" => {
            let several = known.is_some_and(|known| known.columns.len() > 1);
            let what = if several { "these values together" } else { "this value" };
            format!("Another row has {what} already, and `{constraint}` keeps them unique.{detail}")
        }
        "23503" if deletes || known.is_none() => {
            format!("Rows of `{table}` refer to this row, and `{constraint}` keeps them from losing it.{detail}")
        }
        "23503" => format!("There is no such row to refer to, and `{constraint}` needs one.{detail}"),
        "23514" => match known {
            Some(known) => format!("This breaks the rule `{constraint}`: {}.", known.definition),
            None => format!("This breaks the rule `{constraint}`: {}.", server.message()),
        },
        "23P01" => format!("This is in conflict with another row, by `{constraint}`.{detail}"),
        _ => {
            let hint = server.hint().map(|hint| format!(" {hint}")).unwrap_or_default();
            format!("The database refused it: {}.{detail}{hint}", server.message())
        }
    }
}

/// Why `value` does not fit the column, tried alone: as its type, with its length, as its domain.
async fn misfit(connection: &mut PgConnection, found: &RelationColumn, value: &str) -> Option<String> {
    if let Some(most) = found.characters {
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        let length = value.chars().count();
        if length > most && (found.base != "bpchar" || value.trim_end_matches(' ').chars().count() > most) {
            return Some(format!("This is {length} characters long, and the column takes {most}."));
        }
    }
    for cast in [&found.cast, &found.r#type] {
        let probe = Statement::from(sql!("select (")).value(value).sql(sql!("::{}) is null", Deparsed(cast)));
        if let Err(error) = probe.query().persistent(false).fetch_all(&mut *connection).await
            && is_about_a_value(&error)
        {
            let server = error.as_database_error()?.try_downcast_ref::<PgDatabaseError>()?;
            return Some(match server.constraint() {
                Some(constraint) => format!("This breaks the rule `{constraint}` of the type `{}`.", found.r#type),
                None => format!("This is not a value of the type `{}`: {}.", found.r#type, message(&error)),
            });
        }
    }
    None
}
