//! Whether a scratch server offers the extensions that an environment has.
//!
//! A version counts as well as a name: the objects of an extension, and what may be made from them, differ between versions.

use super::Error;
use super::open::bounded;
use crate::sql;
use sqlx::{PgPool, Row};

/// An extension that an environment has and a server does not offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Missing {
    name: String,
    version: String,
    /// The versions that the server offers instead, ascending as text; none where it does not know the extension.
    offered: Vec<String>,
}

/// What is installed in the database of `environment` and not offered by the server of `scratch`, in the order of the names.
pub(super) async fn missing(environment: (&PgPool, &str), scratch: (&PgPool, &str)) -> Result<Vec<Missing>, Error> {
    let (pool, described) = environment;
    let installed = sql!(
        "SELECT coalesce(array_agg(extname::text ORDER BY extname), '{{}}'), \
         coalesce(array_agg(extversion ORDER BY extname), '{{}}') FROM pg_catalog.pg_extension"
    );
    let row = bounded(described, async { installed.query().fetch_one(pool).await.map_err(Error::connect(described)) });
    let row = row.await?;
    let of_environment = Error::connect(described);
    let installed = || -> Result<(Vec<String>, Vec<String>), sqlx::Error> { Ok((row.try_get(0)?, row.try_get(1)?)) };
    let (names, versions) = installed().map_err(of_environment)?;

    let (pool, described) = scratch;
    // The view reads a file for each version of each extension on every call; only what is asked for is kept.
    let missing = sql!(
        "WITH offered AS MATERIALIZED (SELECT name::text, version FROM pg_catalog.pg_available_extension_versions) \
         SELECT i.name, i.version, coalesce((SELECT array_agg(o.version ORDER BY o.version) FROM offered o \
         WHERE o.name = i.name), '{{}}') FROM unnest($1::text[], $2::text[]) i(name, version) \
         WHERE NOT EXISTS (SELECT FROM offered o WHERE o.name = i.name AND o.version = i.version) ORDER BY i.name"
    );
    let rows = bounded(described, async {
        let missing = missing.query().bind(names).bind(versions).fetch_all(pool);
        missing.await.map_err(Error::connect(described))
    });
    let read = |row: &sqlx::postgres::PgRow| -> Result<Missing, sqlx::Error> {
        Ok(Missing { name: row.try_get(0)?, version: row.try_get(1)?, offered: row.try_get(2)? })
    };
    rows.await?.iter().map(read).collect::<Result<_, _>>().map_err(Error::connect(described))
}

/// All of them in words: `postgis` 3.4.2, `vector` 0.7.0 (it offers 0.8.0).
pub(super) fn words(missing: &[Missing]) -> String {
    let word = |missing: &Missing| {
        let Missing { name, version, offered } = missing;
        match offered.as_slice() {
            [] => format!("`{name}` {version}"),
            offered => format!("`{name}` {version} (it offers {})", offered.join(", ")),
        }
    };
    missing.iter().map(word).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_versions_are_named_where_there_are_some() {
        let missing = |name: &str, offered: &[&str]| Missing {
            name: name.into(),
            version: "1.0".into(),
            offered: offered.iter().map(ToString::to_string).collect(),
        };
        let words = words(&[missing("postgis", &[]), missing("vector", &["0.7", "0.8"])]);
        assert_eq!(words, "`postgis` 1.0, `vector` 1.0 (it offers 0.7, 0.8)");
    }
}
