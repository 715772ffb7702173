//! What has to be known of a database before Limbeck works with it, and before a scratch database can stand in for it.

use super::Error;
use crate::sql;
use crate::sql::{Ident, Literal, Sql};
use sqlx::{PgConnection, Row};

/// What one database is. Read once, when it is opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// The server's version as it says it: `15.14 (Debian …)`.
    pub version: String,
    /// The server's major version.
    pub major: u32,
    /// The encoding's name.
    pub encoding: String,
    /// `LC_COLLATE`.
    pub collate: String,
    /// `LC_CTYPE`.
    pub ctype: String,
    /// `libc`, `icu` or `builtin`.
    pub provider: String,
    /// The locale of a provider other than `libc`.
    pub locale: Option<String>,
    /// Extra rules of an ICU collation.
    pub icu_rules: Option<String>,
    /// Whether our role may make databases there.
    pub may_create_databases: bool,
    /// Whether our role is a superuser.
    pub superuser: bool,
}

impl Facts {
    /// Reads them over a connection to the database.
    pub async fn read(connection: &mut PgConnection, database: &str) -> Result<Self, Error> {
        // What newer versions added to pg_database is read through to_jsonb, which older ones answer with null.
        let row = sql!(
            "SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number, \
             pg_encoding_to_char(d.encoding)::text AS encoding, d.datcollate::text AS collate, d.datctype::text AS ctype, \
             coalesce(to_jsonb(d)->>'datlocprovider', 'c') AS provider, \
             coalesce(to_jsonb(d)->>'datlocale', to_jsonb(d)->>'daticulocale') AS locale, \
             to_jsonb(d)->>'daticurules' AS icu_rules, \
             coalesce(r.rolcreatedb OR r.rolsuper, false) AS creates, coalesce(r.rolsuper, false) AS super \
             FROM pg_catalog.pg_database d LEFT JOIN pg_catalog.pg_roles r ON r.rolname = current_user \
             WHERE d.datname = current_database()"
        )
        .query()
        // Behind a proxy that pools transactions a named statement would be there for the next who connects.
        .persistent(false)
        .fetch_one(connection)
        .await
        .map_err(Error::connect(database))?;
        let facts = || -> Result<(Self, i32), sqlx::Error> {
            let number: i32 = row.try_get("number")?;
            let provider: String = row.try_get("provider")?;
            let facts = Self {
                version: row.try_get("version")?,
                major: u32::try_from(number / 10_000).unwrap_or(0),
                encoding: row.try_get("encoding")?,
                collate: row.try_get("collate")?,
                ctype: row.try_get("ctype")?,
                provider: match provider.as_str() {
                    "i" => "icu".into(),
                    "b" => "builtin".into(),
                    _ => "libc".into(),
                },
                locale: row.try_get("locale")?,
                icu_rules: row.try_get("icu_rules")?,
                may_create_databases: row.try_get("creates")?,
                superuser: row.try_get("super")?,
            };
            Ok((facts, number))
        };
        let (facts, number) = facts().map_err(Error::connect(database))?;
        if number < 140_000 {
            return Err(Error::TooOld { database: database.to_owned(), version: facts.version });
        }
        Ok(facts)
    }

    /// The statement that makes an empty database of this encoding and collation.
    pub fn create_database(&self, name: &str) -> Sql {
        let mut statement = sql!(
            "CREATE DATABASE {} TEMPLATE template0 ENCODING {} LC_COLLATE {} LC_CTYPE {}",
            Ident(name),
            Literal(&self.encoding),
            Literal(&self.collate),
            Literal(&self.ctype)
        );
        let locale = Literal(self.locale.as_deref().unwrap_or(&self.collate));
        match (self.provider.as_str(), self.major) {
            ("icu", _) => statement.push(&sql!(" LOCALE_PROVIDER icu ICU_LOCALE {}", locale)),
            ("builtin", _) => statement.push(&sql!(" LOCALE_PROVIDER builtin BUILTIN_LOCALE {}", locale)),
            // Said aloud, since the scratch server's template0 may have another.
            (_, 15..) => statement.push(&sql!(" LOCALE_PROVIDER libc")),
            _ => {}
        }
        if let Some(rules) = &self.icu_rules {
            statement.push(&sql!(" ICU_RULES {}", Literal(rules)));
        }
        statement
    }

    /// The encoding and collation in words.
    pub fn collation(&self) -> String {
        let locale = self.locale.as_deref().unwrap_or(&self.collate);
        format!("encoding {}, collation {locale} ({})", self.encoding, self.provider)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_provider_is_said_where_the_version_knows_it() {
        let libc = Facts {
            version: "15.1".into(),
            major: 15,
            encoding: "UTF8".into(),
            collate: "de_DE.UTF-8".into(),
            ctype: "C".into(),
            provider: "libc".into(),
            locale: None,
            icu_rules: None,
            may_create_databases: true,
            superuser: true,
        };
        let common = "CREATE DATABASE x TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'de_DE.UTF-8' LC_CTYPE 'C'";
        assert_eq!(libc.create_database("x").as_str(), format!("{common} LOCALE_PROVIDER libc"));
        let old = Facts { major: 14, ..libc.clone() };
        assert_eq!(old.create_database("x").as_str(), common);
        let icu = Facts { provider: "icu".into(), locale: Some("und-u-ks".into()), ..libc };
        assert_eq!(icu.create_database("x").as_str(), format!("{common} LOCALE_PROVIDER icu ICU_LOCALE 'und-u-ks'"));
    }
}
