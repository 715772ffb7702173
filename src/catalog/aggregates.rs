//! Aggregates: <https://www.postgresql.org/docs/current/sql-createaggregate.html>.

use super::{Ignore, Kind, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;

/// An aggregate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aggregate {
    /// Its identity: with the types of its arguments, direct and aggregated ones in one list.
    pub id: ObjectId,
    /// Its arguments as they are declared, `ORDER BY` among them where it is an ordered-set aggregate.
    pub arguments: String,
    /// The names of its arguments; empty where none has one.
    pub names: Vec<String>,
    /// The type of its result.
    pub return_type: String,
    /// `n`, `o` or `h`: normal, ordered-set, hypothetical-set.
    pub kind: String,
    /// The number of direct arguments.
    pub direct: i16,
    /// What it computes with as it goes.
    pub state: AggregateState,
    /// The same for a moving window.
    pub moving: Option<AggregateState>,
    /// The function that puts two states together.
    pub combine: Option<String>,
    /// The function that makes a state into bytes.
    pub serialize: Option<String>,
    /// The function that makes bytes into a state.
    pub deserialize: Option<String>,
    /// The operator by which it equals the first row of a sort, qualified.
    pub sort_operator: Option<String>,
    /// `s`, `r` or `u`: safe, restricted, unsafe in parallel.
    pub parallel: String,
}

/// One way to compute an aggregate. Functions are qualified names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AggregateState {
    /// The function that takes in one row.
    pub transition: String,
    /// The function that takes one row out again; of a moving window only.
    pub inverse: Option<String>,
    /// The type of the state.
    pub data_type: String,
    /// About how many bytes a state takes; 0 for PostgreSQL's own guess.
    pub space: i32,
    /// The function that makes the result of the state.
    pub final_function: Option<String>,
    /// Whether that function is given the arguments too.
    pub final_extra: bool,
    /// `r`, `s` or `w`: whether that function leaves the state alone.
    pub final_modify: String,
    /// The state before the first row.
    pub initial: Option<String>,
}

/// Reads the aggregates with their OIDs.
pub(super) async fn read(connection: &mut PgConnection, ignore: &Ignore) -> Result<Vec<(Oid, Aggregate)>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/aggregates.sql", &ignore.schemas).fetch_all(connection).await?;
    let aggregates = rows.into_iter().map(|row| {
        let types = if row.types.is_empty() { "*" } else { &row.types };
        let id = ObjectId::overloaded(Kind::Aggregate, row.schema, row.name, format!("({types})"));
        let state = AggregateState {
            transition: row.transition,
            inverse: None,
            data_type: row.state_type,
            space: row.state_space,
            final_function: row.final_function,
            final_extra: row.final_extra,
            final_modify: row.final_modify,
            initial: row.initial,
        };
        let moving = row.moving_transition.zip(row.moving_state_type).map(|(transition, data_type)| AggregateState {
            transition,
            inverse: row.moving_inverse,
            data_type,
            space: row.moving_state_space,
            final_function: row.moving_final,
            final_extra: row.moving_final_extra,
            final_modify: row.moving_final_modify,
            initial: row.moving_initial,
        });
        let aggregate = Aggregate {
            id,
            arguments: row.arguments,
            names: row.names,
            return_type: row.return_type,
            kind: row.kind,
            direct: row.direct,
            state,
            moving,
            combine: row.combine,
            serialize: row.serialize,
            deserialize: row.deserialize,
            sort_operator: row.sort_operator,
            parallel: row.parallel,
        };
        (row.oid, aggregate)
    });
    Ok(aggregates.collect())
}
