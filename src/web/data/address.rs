//! Addresses of the pages of rows, and their queries taken apart.

use crate::data::Identity;
use crate::web::urls::encode;

/// One relation of one environment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The environment.
    pub environment: String,
    /// The relation's schema.
    pub schema: String,
    /// The relation.
    pub table: String,
}

impl Address {
    /// The relation `table` of `schema` in `environment`.
    pub fn new(environment: &str, schema: &str, table: &str) -> Self {
        Self { environment: environment.to_owned(), schema: schema.to_owned(), table: table.to_owned() }
    }

    /// The path of one of its pages; empty for that of its rows.
    pub fn path(&self, page: &str) -> String {
        format!("/data/{}/{}{page}", encode(&self.schema), encode(&self.table))
    }

    /// The list of all relations.
    pub fn all(&self) -> String {
        with("/data", &[("env", &self.environment)])
    }

    /// The list of the relations of its schema.
    pub fn all_of_schema(&self) -> String {
        with("/data", &[("env", &self.environment), ("search", &format!("{}.", self.schema))])
    }

    /// Its rows.
    pub fn rows(&self) -> String {
        with(&self.path(""), &[("env", &self.environment)])
    }

    /// Its rows where each of `columns` has its value.
    pub fn rows_where(&self, columns: &[(String, String)]) -> String {
        let mut pairs = vec![("env", self.environment.as_str())];
        for (column, value) in columns {
            pairs.extend([("column", column.as_str()), ("operator", "equal"), ("value", value.as_str())]);
        }
        with(&self.path(""), &pairs)
    }

    /// The form for a new row.
    pub fn add(&self) -> String {
        with(&self.path("/add"), &[("env", &self.environment)])
    }

    /// One of the pages of one row: `/row`, `/row/edit`, `/row/delete`.
    pub fn row(&self, page: &str, identity: &Identity) -> String {
        with(&self.path(page), &self.naming(identity))
    }

    /// Two of the pages of each of many rows, whose paths are written once.
    pub fn rows_at(&self, pages: [&str; 2]) -> impl Fn(&Identity) -> [String; 2] {
        let paths = pages.map(|page| self.path(page));
        move |identity| {
            let query = with("", &self.naming(identity));
            paths.each_ref().map(|path| format!("{path}{query}"))
        }
    }

    /// One of the pages of one value.
    pub fn cell(&self, page: &str, identity: &Identity, cell: &str) -> String {
        let mut pairs = self.naming(identity);
        pairs.push(("cell", cell));
        with(&self.path(page), &pairs)
    }

    fn naming<'a>(&'a self, identity: &'a Identity) -> Vec<(&'a str, &'a str)> {
        let mut pairs = vec![("env", self.environment.as_str())];
        for (column, value) in &identity.0 {
            pairs.extend([("column", column.as_str()), ("value", value.as_str())]);
        }
        pairs
    }
}

/// A path with a query.
pub fn with<V: AsRef<str>>(path: &str, pairs: &[(&str, V)]) -> String {
    let mut address = path.to_owned();
    for (at, (name, value)) in pairs.iter().enumerate() {
        address.push(if at == 0 { '?' } else { '&' });
        address.push_str(name);
        address.push('=');
        address.push_str(&encode(value.as_ref()));
    }
    address
}

/// A query's names and values in their order.
pub fn query(raw: Option<String>) -> Vec<(String, String)> {
    let raw = raw.unwrap_or_default();
    url::form_urlencoded::parse(raw.as_bytes()).map(|(name, value)| (name.into_owned(), value.into_owned())).collect()
}

/// The first value of this name.
pub fn value_of<'a>(query: &'a [(String, String)], name: &str) -> Option<&'a str> {
    query.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
}

/// The row that a query names.
pub fn identity(query: &[(String, String)]) -> Identity {
    let mut named: Vec<(String, String)> = Vec::new();
    for (name, value) in query {
        match name.as_str() {
            "column" => named.push((value.clone(), String::new())),
            "value" => {
                if let Some((_, last)) = named.last_mut() {
                    last.clone_from(value);
                }
            }
            _ => {}
        }
    }
    // Nobody's key has more; a value with NUL is no row's.
    named.truncate(32);
    named.retain(|(column, value)| !column.contains('\0') && !value.contains('\0'));
    Identity(named)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_of_hostile_names_is_found_again_in_its_address() {
        let identity_ = Identity(vec![("a&b=\"<c>".into(), "x y/ü?#%".into()), ("value".into(), String::new())]);
        let address = Address::new("dev", "my schema/..", "..").row("/row", &identity_);
        let (path, raw) = address.split_once('?').expect("a query");
        assert_eq!(path, "/data/my%20schema%2F../%2E%2E/row");
        assert_eq!(identity(&query(Some(raw.to_owned()))), identity_);
    }
}
