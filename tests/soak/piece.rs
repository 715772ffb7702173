//! What a generated schema has beside its tables and what stands in `schema.rs`: pieces, each of a family, each made of a
//! few statements that can be rolled anew.

use super::chance::Chance;
use super::schema::Schema;
use super::{
    access, constraints, foreign, other, partitions, published, queries, routines, searching, settings, types,
};

/// When a statement runs: what others need comes first.
pub mod phase {
    pub const SCHEMAS: u8 = 0;
    pub const TYPES: u8 = 10;
    pub const MORE_TYPES: u8 = 20;
    pub const ROUTINES: u8 = 30;
    pub const TABLES: u8 = 40;
    pub const PARTS_OF_TABLES: u8 = 45;
    pub const CONSTRAINTS: u8 = 50;
    pub const ROUTINES_ON_TABLES: u8 = 55;
    pub const VIEWS: u8 = 60;
    pub const MORE_VIEWS: u8 = 65;
    pub const ON_RELATIONS: u8 = 70;
    pub const SETTINGS: u8 = 80;
    pub const ABOUT: u8 = 90;
}

/// An object with what belongs to it alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// Its place in [`FAMILIES`].
    pub family: usize,
    pub lines: Vec<(u8, String)>,
    /// The parts without which it is not there.
    pub needs: Vec<String>,
}

/// One roll of the dice for pieces of this name; none where the schema has nothing that one could hang on.
type Make = fn(&Schema, &str, &mut Chance) -> Option<Piece>;

/// How the names of a family begin, and what makes one of them.
pub const FAMILIES: &[(&str, Make)] = &[
    ("n", other::schema),
    ("t_r", types::range),
    ("t_dd", types::domain),
    ("cl", types::collation),
    ("ca", types::cast),
    ("tt", types::typed_table),
    ("o", routines::overloaded),
    ("pr", routines::procedure),
    ("ag", routines::aggregate),
    ("op", routines::operator),
    ("oc", routines::operator_class),
    ("ft", routines::on_rows),
    ("ba", routines::parsed),
    ("k", constraints::any),
    ("id", constraints::identity),
    ("pt", partitions::parent),
    ("pp", partitions::partition),
    ("pp", partitions::partition),
    ("px", partitions::on_parent),
    ("ih", partitions::child),
    ("w", queries::view),
    ("w", queries::view),
    ("ww", queries::over_view),
    ("ru", queries::rule),
    ("tr", queries::trigger),
    ("se", settings::of_table),
    ("sc", settings::of_column),
    ("ix", settings::index),
    ("ix", settings::index),
    ("de", settings::default),
    ("td", searching::dictionary),
    ("tc", searching::configuration),
    ("fw", foreign::wrapper),
    ("fs", foreign::server),
    ("fo", foreign::table),
    ("um", foreign::user_mapping),
    ("pb", published::publication),
    ("ev", published::event_trigger),
    ("gr", access::grant),
    ("ow", access::owner),
    ("dp", access::default_privileges),
    ("cm", access::comment),
    ("cm", access::comment),
    ("ot", other::seldom),
];

impl Piece {
    pub fn new(phase: u8, line: impl Into<String>) -> Self {
        Self { family: 0, lines: vec![(phase, line.into())], needs: Vec::new() }
    }

    /// With another statement.
    pub fn then(mut self, phase: u8, line: impl Into<String>) -> Self {
        self.lines.push((phase, line.into()));
        self
    }

    /// With another statement in `percent` of a hundred cases.
    pub fn maybe(self, chance: &mut Chance, percent: u32, phase: u8, line: impl Into<String>) -> Self {
        if chance.is(percent) { self.then(phase, line) } else { self }
    }

    /// With a comment on `target` now and then.
    pub fn about(self, target: &str, chance: &mut Chance) -> Self {
        let word = chance.word();
        self.maybe(chance, 20, phase::ABOUT, format!("COMMENT ON {target} IS 'of {word}';"))
    }

    pub fn needing(mut self, part: &str) -> Self {
        self.needs.push(part.to_owned());
        self
    }
}

/// A piece of any family, with its name.
pub fn any(schema: &Schema, chance: &mut Chance) -> Option<(String, Piece)> {
    let family = chance.below(FAMILIES.len());
    let name = format!("{}_{}", FAMILIES[family].0, chance.word());
    again(family, &name, schema, chance).map(|piece| (name, piece))
}

/// The piece of this name rolled anew.
pub fn again(family: usize, name: &str, schema: &Schema, chance: &mut Chance) -> Option<Piece> {
    FAMILIES[family].1(schema, name, chance).map(|piece| Piece { family, ..piece })
}
