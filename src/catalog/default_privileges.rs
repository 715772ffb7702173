//! Default privileges: <https://www.postgresql.org/docs/current/sql-alterdefaultprivileges.html>.

use super::privileges::{Granted, GrantedOn, Grants, grants};
use super::{Kind, ObjectId};
use sqlx::PgConnection;
use std::collections::BTreeSet;

/// What new objects of one kind get, beside what they have by themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DefaultPrivileges {
    /// Its identity.
    pub id: ObjectId,
    /// Whose objects; none for those of the role that runs migrations.
    pub role: Option<String>,
    /// In which schema; none for all schemas.
    pub schema: Option<String>,
    /// Which objects.
    pub on: GrantedOn,
    /// All privileges that there are on such objects.
    pub all: BTreeSet<String>,
    /// In a schema: what is granted beside what holds in all schemas. Else: all that is granted.
    pub grants: Grants,
}

impl DefaultPrivileges {
    /// The identity of the default privileges of a role for one kind of object.
    pub fn identity(role: Option<&str>, schema: Option<&str>, on: GrantedOn) -> ObjectId {
        let objects = match on {
            GrantedOn::Sequence => "sequences",
            GrantedOn::Function => "functions",
            GrantedOn::Type => "types",
            GrantedOn::Schema => "schemas",
            GrantedOn::LargeObject => "large objects",
            _ => "tables",
        };
        let mut name = format!("on {objects}");
        for (word, part) in [("in schema", schema), ("for role", role)] {
            if let Some(part) = part {
                name.push_str(&format!(" {word} {part}"));
            }
        }
        ObjectId::global(Kind::DefaultPrivileges, name)
    }

    /// What holds where nothing is said.
    pub fn without(&self) -> Grants {
        if self.schema.is_some() { Grants::new() } else { self.on.builtin(&self.all) }
    }
}

/// Default privileges as they were read: their OID and that of their schema.
pub(super) struct FoundDefaults {
    pub(super) oid: u32,
    pub(super) namespace: u32,
    pub(super) privileges: DefaultPrivileges,
}

/// Reads the default privileges.
pub(super) async fn read(connection: &mut PgConnection) -> Result<Vec<FoundDefaults>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/default_privileges.sql").fetch_all(connection).await?;
    let found = rows.into_iter().map(|row| {
        let on = GrantedOn::from_code(&row.scope);
        let privileges = DefaultPrivileges {
            id: DefaultPrivileges::identity(row.role.as_deref(), row.schema.as_deref(), on),
            role: row.role,
            schema: row.schema,
            on,
            all: row.all.into_iter().collect(),
            grants: grants(row.grants.0),
        };
        FoundDefaults { oid: row.oid.0, namespace: row.namespace.0, privileges }
    });
    Ok(found.collect())
}
