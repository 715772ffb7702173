//! Which object needs which: <https://www.postgresql.org/docs/current/catalog-pg-depend.html>.

use super::ObjectId;
use rustc_hash::FxHashMap;
use sqlx::PgConnection;

/// `object` cannot be there without `needs`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Dependency {
    /// The one that depends.
    pub object: ObjectId,
    /// The one it depends on.
    pub needs: ObjectId,
    /// Whether dropping `needs` drops `object` without `CASCADE` (`deptype` `a` or `i`).
    pub automatic: bool,
}

/// How PostgreSQL's catalogs point at anything: the catalog, the row, and the column's number or 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Address {
    pub(super) class: u32,
    pub(super) oid: u32,
    pub(super) sub: i32,
}

/// OIDs of system catalogs, fixed in PostgreSQL's sources (`pg_class.dat` and the `CATALOG` macros).
pub(super) mod class {
    pub(crate) const DEFAULT_ACL: u32 = 826;
    pub(crate) const TYPE: u32 = 1247;
    pub(crate) const PROC: u32 = 1255;
    pub(crate) const CLASS: u32 = 1259;
    pub(crate) const ATTRDEF: u32 = 2604;
    pub(crate) const CONSTRAINT: u32 = 2606;
    pub(crate) const NAMESPACE: u32 = 2615;
    pub(crate) const FOREIGN_SERVER: u32 = 1417;
    pub(crate) const USER_MAPPING: u32 = 1418;
    pub(crate) const FOREIGN_DATA_WRAPPER: u32 = 2328;
    pub(crate) const REWRITE: u32 = 2618;
    pub(crate) const TRIGGER: u32 = 2620;
    pub(crate) const EXTENSION: u32 = 3079;
    pub(crate) const AM: u32 = 2601;
    pub(crate) const CAST: u32 = 2605;
    pub(crate) const CONVERSION: u32 = 2607;
    pub(crate) const LANGUAGE: u32 = 2612;
    pub(crate) const OPCLASS: u32 = 2616;
    pub(crate) const OPERATOR: u32 = 2617;
    pub(crate) const OPFAMILY: u32 = 2753;
    pub(crate) const STATISTIC_EXT: u32 = 3381;
    pub(crate) const COLLATION: u32 = 3456;
    pub(crate) const TRANSFORM: u32 = 3576;
    pub(crate) const TS_DICT: u32 = 3600;
    pub(crate) const TS_PARSER: u32 = 3601;
    pub(crate) const TS_CONFIG: u32 = 3602;
    pub(crate) const TS_TEMPLATE: u32 = 3764;
    pub(crate) const POLICY: u32 = 3256;
    pub(crate) const EVENT_TRIGGER: u32 = 3466;
    pub(crate) const PUBLICATION: u32 = 6104;
    pub(crate) const PUBLICATION_REL: u32 = 6106;
    pub(crate) const PUBLICATION_NAMESPACE: u32 = 6237;
}

/// The edges as they were read: between addresses, and from parts to the whole they stand for.
pub(super) struct Edges {
    /// From, to, automatic.
    pub(super) edges: Vec<(Address, Address, bool)>,
    /// From the part to its whole.
    pub(super) aliases: FxHashMap<Address, Address>,
}

/// Reads all edges between objects that users made.
pub(super) async fn read(connection: &mut PgConnection) -> Result<Edges, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/dependencies.sql").fetch_all(connection).await?;
    let (mut edges, mut aliases) = (Vec::with_capacity(rows.len()), FxHashMap::default());
    for row in rows {
        let from = Address { class: row.class.0, oid: row.oid.0, sub: row.sub };
        let to = Address { class: row.to_class.0, oid: row.to_oid.0, sub: row.to_sub };
        if row.alias {
            aliases.entry(from).or_insert(to);
        } else {
            edges.push((from, to, row.automatic));
        }
    }
    Ok(Edges { edges, aliases })
}
