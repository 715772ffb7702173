//! Privileges: <https://www.postgresql.org/docs/current/ddl-priv.html>.

use super::dependencies::Address;
use super::{Kind, ObjectId};
use serde::Deserialize;
use sqlx::PgConnection;
use std::collections::{BTreeMap, BTreeSet};

/// What of a catalog is compared beside its objects: what a project asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    /// Privileges and default privileges. Where they are not compared, an object that is made again gets back those that it
    /// had.
    pub privileges: bool,
    /// Owners; likewise.
    pub owners: bool,
    /// Where they are not compared: an object that is new here gets those that it has here all the same. A way back asks
    /// for that, since it restores what was there.
    pub restored: bool,
}

/// Who may do what with one object, where that is not what its kind has by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Privileges {
    /// What it is on. A column of what is no table has the identity that a column of such a table would have, and the
    /// sequence of an identity column that of a sequence.
    pub id: ObjectId,
    /// The object that they go away with.
    pub holder: ObjectId,
    /// What kind of access list it is.
    pub on: GrantedOn,
    /// All privileges that there are on such an object.
    pub all: BTreeSet<String>,
    /// Who may do what.
    pub grants: Grants,
}

/// Who may do what, and whether they may pass that on.
pub type Grants = BTreeMap<Grantee, BTreeMap<String, bool>>;

/// Who a privilege is granted to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grantee {
    /// The owner of the object, whoever that is.
    Owner,
    /// Everybody.
    Public,
    /// A role.
    Role(String),
}

/// The kinds of access lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GrantedOn {
    /// Tables, views and what else has rows.
    Relation,
    /// Sequences.
    Sequence,
    /// Columns.
    Column,
    /// Schemas.
    Schema,
    /// Functions, procedures and aggregates.
    Function,
    /// Types and domains.
    Type,
    /// Languages.
    Language,
    /// Foreign-data wrappers.
    ForeignDataWrapper,
    /// Foreign servers.
    ForeignServer,
    /// Large objects, which have default privileges from PostgreSQL 18 on.
    LargeObject,
}

impl GrantedOn {
    /// The kind of access list that an object of this kind has; none where it has none.
    pub fn of(kind: Kind) -> Option<Self> {
        Some(match kind.word() {
            "table" | "view" | "materialized view" | "foreign table" => GrantedOn::Relation,
            "sequence" => GrantedOn::Sequence,
            "column" => GrantedOn::Column,
            "schema" => GrantedOn::Schema,
            "function" | "procedure" | "aggregate" => GrantedOn::Function,
            "type" | "domain" => GrantedOn::Type,
            "language" => GrantedOn::Language,
            "foreign data wrapper" => GrantedOn::ForeignDataWrapper,
            "server" | "foreign server" => GrantedOn::ForeignServer,
            _ => return None,
        })
    }

    /// What everybody has before anything is granted; `all` are the privileges that there are.
    pub fn builtin(self, all: &BTreeSet<String>) -> Grants {
        let mut grants = Grants::new();
        if self != GrantedOn::Column {
            grants.insert(Grantee::Owner, all.iter().map(|privilege| (privilege.clone(), false)).collect());
        }
        if matches!(self, GrantedOn::Function | GrantedOn::Type | GrantedOn::Language) {
            grants.insert(Grantee::Public, all.iter().map(|privilege| (privilege.clone(), false)).collect());
        }
        grants
    }

    pub(super) fn from_code(code: &str) -> Self {
        match code {
            "s" => GrantedOn::Sequence,
            "c" => GrantedOn::Column,
            "n" => GrantedOn::Schema,
            "f" => GrantedOn::Function,
            "T" => GrantedOn::Type,
            "l" => GrantedOn::Language,
            "F" => GrantedOn::ForeignDataWrapper,
            "S" => GrantedOn::ForeignServer,
            "L" => GrantedOn::LargeObject,
            _ => GrantedOn::Relation,
        }
    }
}

/// One entry of an access list as it was read.
#[derive(Debug, Deserialize)]
pub(super) struct Granted {
    grantee: Option<String>,
    owner: bool,
    privilege: String,
    grantable: bool,
}

/// An access list as it was read.
pub(super) struct Found {
    pub(super) address: Address,
    /// The name of the column, where it is on one.
    pub(super) column: Option<String>,
    pub(super) on: GrantedOn,
    pub(super) all: BTreeSet<String>,
    pub(super) grants: Grants,
}

/// Reads the access lists that say anything else than the default of their kind.
pub(super) async fn read(connection: &mut PgConnection) -> Result<Vec<Found>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/privileges.sql").fetch_all(connection).await?;
    let found = rows.into_iter().map(|row| Found {
        address: Address { class: row.class.0, oid: row.oid.0, sub: row.sub },
        column: row.column,
        on: GrantedOn::from_code(&row.scope),
        all: all(&row.scope, row.all),
        grants: grants(row.grants.0),
    });
    Ok(found.filter(|found| found.grants != found.on.builtin(&found.all)).collect())
}

/// All privileges of a kind of object; PostgreSQL has no default for columns to tell them by.
fn all(code: &str, all: Vec<String>) -> BTreeSet<String> {
    match code {
        "c" => ["SELECT", "INSERT", "UPDATE", "REFERENCES"].map(str::to_owned).into(),
        _ => all.into_iter().collect(),
    }
}

pub(super) fn grants(entries: Vec<Granted>) -> Grants {
    let mut grants = Grants::new();
    for entry in entries {
        let grantee = match entry.grantee {
            _ if entry.owner => Grantee::Owner,
            Some(role) => Grantee::Role(role),
            None => Grantee::Public,
        };
        let grantable = entry.grantable && grantee != Grantee::Owner;
        *grants.entry(grantee).or_default().entry(entry.privilege).or_default() |= grantable;
    }
    grants
}
