//! Foreign servers: <https://www.postgresql.org/docs/current/sql-createserver.html>.

use super::{Kind, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;

/// A foreign server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// Its identity.
    pub id: ObjectId,
    /// The name of its wrapper.
    pub wrapper: String,
    /// `TYPE`
    pub server_type: Option<String>,
    /// `VERSION`
    pub version: Option<String>,
    /// Its options (`host=db.example.org`), sorted.
    pub options: Vec<String>,
}

/// Reads the servers with their OIDs.
pub(super) async fn read(connection: &mut PgConnection) -> Result<Vec<(Oid, Server)>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/servers.sql").fetch_all(connection).await?;
    let servers = rows.into_iter().map(|row| {
        let server = Server {
            id: ObjectId::global(Kind::Server, row.name),
            wrapper: row.wrapper,
            server_type: row.server_type,
            version: row.version,
            options: row.options,
        };
        (row.oid, server)
    });
    Ok(servers.collect())
}
