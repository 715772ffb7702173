//! Functions and procedures: <https://www.postgresql.org/docs/current/sql-createfunction.html>.

use super::{Ignore, Kind, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;

/// A function, a window function or a procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Function {
    /// Its identity: with the types of its input arguments.
    pub id: ObjectId,
    /// Its arguments as they are declared, with modes, names and defaults; without the columns of `RETURNS TABLE`.
    pub arguments: String,
    /// The names of its input arguments, empty for one without a name.
    pub input_names: Vec<String>,
    /// The names and types of what it gives back by `OUT`, `INOUT` and `TABLE`.
    pub outputs: Vec<String>,
    /// How many of its input arguments have a default.
    pub defaults: i16,
    /// What stands behind `RETURNS`; none for a procedure.
    pub result: Option<String>,
    /// The type of one result, `record` where several outputs make it up.
    pub return_type: String,
    /// Whether it returns a set.
    pub returns_set: bool,
    /// Whether it is a window function.
    pub window: bool,
    /// Its language.
    pub language: String,
    /// The types whose transforms it uses.
    pub transforms: Vec<String>,
    /// What `ALTER FUNCTION` can change.
    pub attributes: Attributes,
    /// What it does.
    pub body: Body,
    /// The extensions that it goes away with.
    pub extensions: Vec<String>,
}

/// A procedure: what a [`Function`] is, but for its result.
pub type Procedure = Function;

/// What `ALTER FUNCTION` can change of a function.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attributes {
    /// `i`, `s` or `v`: immutable, stable, volatile.
    pub volatility: String,
    /// Whether it returns null on null input without being called.
    pub strict: bool,
    /// Whether it runs with the rights of its owner.
    pub security_definer: bool,
    /// Whether it tells nothing of its arguments but by its result.
    pub leakproof: bool,
    /// `s`, `r` or `u`: safe, restricted, unsafe in parallel.
    pub parallel: String,
    /// What one call costs, in units of `cpu_operator_cost`.
    pub cost: String,
    /// How many rows it is thought to return; 0 where it returns no set.
    pub rows: String,
    /// The planner's support function, qualified.
    pub support: Option<String>,
    /// The settings while it runs, `name=value`, in their order.
    pub config: Vec<String>,
}

/// What a function does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// A text that PostgreSQL keeps as it is and hands to the language.
    Text(String),
    /// `BEGIN ATOMIC … END` or `RETURN …`, which PostgreSQL has parsed: what it names, it depends on.
    Atomic(String),
    /// A symbol of a shared library.
    Library {
        /// The file.
        file: String,
        /// The name in it.
        symbol: String,
    },
}

/// Reads functions and procedures with their OIDs.
pub(super) async fn read(connection: &mut PgConnection, ignore: &Ignore) -> Result<Vec<(Oid, Function)>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/functions.sql", &ignore.schemas).fetch_all(connection).await?;
    let functions = rows.into_iter().map(|row| {
        let kind = if row.kind == "p" { Kind::Procedure } else { Kind::Function };
        let body = match (row.atomic, row.library) {
            (Some(text), _) => Body::Atomic(text),
            (None, Some(file)) => Body::Library { file, symbol: row.source },
            (None, None) => Body::Text(row.source),
        };
        let function = Function {
            id: ObjectId::overloaded(kind, row.schema, row.name, format!("({})", row.types)),
            arguments: row.arguments,
            input_names: row.input_names,
            outputs: row.outputs,
            defaults: row.defaults,
            result: row.result,
            return_type: row.return_type,
            returns_set: row.returns_set,
            window: row.kind == "w",
            language: row.language,
            transforms: row.transforms,
            attributes: Attributes {
                volatility: row.volatility,
                strict: row.strict,
                security_definer: row.security_definer,
                leakproof: row.leakproof,
                parallel: row.parallel,
                cost: row.cost,
                rows: row.rows,
                support: row.support,
                config: row.config,
            },
            body,
            extensions: row.extensions,
        };
        (row.oid, function)
    });
    Ok(functions.collect())
}
