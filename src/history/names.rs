//! Where names stand in a model file: the name that a hint belongs to, and the place where a hint can be written.

use crate::catalog::{Catalog, Kind, ObjectId};
use crate::sql::tokens::{Token, after, qualified, tokens};

/// A name that a model file declares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// What the declared thing can be: `CREATE TYPE` makes one of several.
    pub kinds: &'static [Kind],
    /// The schema, where it is written.
    pub schema: Option<String>,
    /// The name; for a column, a constraint or a value that of its table or type.
    pub name: String,
    /// The column, the constraint or the value.
    pub part: Option<Part>,
    /// Where the name ends in the text, in bytes: a hint can be written here.
    pub end: usize,
}

/// What stands in the list of a table or of an enumerated type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub kind: Kind,
    pub name: String,
}

/// What is found in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Spot<'a> {
    /// A name.
    Name(Place),
    /// A comment with a hint, and the name that it belongs to.
    Hint { line: usize, text: &'a str, place: Option<Place> },
}

impl Place {
    /// The objects of the catalog that this declares: several where functions share a name. Without a schema: the one in
    /// `public`, else the only one of its name.
    pub fn find(&self, catalog: &Catalog) -> Vec<ObjectId> {
        let owners: Vec<ObjectId> = self.kinds.iter().flat_map(|kind| self.owners(*kind, catalog)).collect();
        match &self.part {
            None => owners,
            Some(part) => {
                let parts = owners.iter().map(|owner| ObjectId::of_table(part.kind, owner, part.name.as_str()));
                parts.filter(|id| catalog.contains(id)).collect()
            }
        }
    }

    fn owners(&self, kind: Kind, catalog: &Catalog) -> Vec<ObjectId> {
        if kind == Kind::Schema {
            return vec![ObjectId::global(kind, self.name.as_str())]
                .into_iter()
                .filter(|id| catalog.contains(id))
                .collect();
        }
        let within = |schema: &str| -> Vec<ObjectId> {
            let whole = ObjectId::in_schema(kind, schema, self.name.as_str());
            let namesakes = |ids: &mut dyn Iterator<Item = &ObjectId>| -> Vec<ObjectId> {
                ids.filter(|id| id.schema() == whole.schema() && id.name() == whole.name()).cloned().collect()
            };
            match kind {
                Kind::Function => namesakes(&mut catalog.functions.keys()),
                Kind::Procedure => namesakes(&mut catalog.procedures.keys()),
                Kind::Aggregate => namesakes(&mut catalog.aggregates.keys()),
                _ => vec![whole].into_iter().filter(|id| catalog.contains(id)).collect(),
            }
        };
        if let Some(schema) = &self.schema {
            return within(schema);
        }
        let found = catalog.schemas.keys().map(|schema| within(schema.name())).filter(|found| !found.is_empty());
        let mut all: Vec<Vec<ObjectId>> = found.collect();
        if all.len() > 1 {
            all.retain(|found| found.iter().any(|id| id.schema() == Some("public")));
        }
        all.pop().unwrap_or_default()
    }
}

/// The names and hints of a model file, in order.
pub(super) fn places(text: &str) -> Vec<Spot<'_>> {
    let mut spots = Vec::new();
    let mut statement: Vec<Token<'_>> = Vec::new();
    let mut depth = 0usize;
    for token in tokens(text) {
        match token.text {
            "(" => depth += 1,
            ")" => depth = depth.saturating_sub(1),
            _ => {}
        }
        if token.is(";") && depth == 0 {
            of_statement(&statement, &mut spots);
            statement.clear();
        } else {
            statement.push(token);
        }
    }
    of_statement(&statement, &mut spots);
    spots
}

fn of_statement<'a>(all: &[Token<'a>], spots: &mut Vec<Spot<'a>>) {
    let words: Vec<Token<'a>> = all.iter().filter(|token| !token.is_comment()).copied().collect();
    let head = head(&words);
    let items = head.as_ref().map_or_else(Vec::new, |head| items(&words, head));
    spots.extend(head.iter().map(|head| Spot::Name(head.place.clone())));
    spots.extend(items.iter().map(|item| Spot::Name(item.place.clone())));
    let mut before = 0;
    for token in all {
        if !token.is_comment() {
            before += 1;
        } else if token.text.contains("@renamed") {
            let place = head.as_ref().and_then(|head| owner(head, &items, &words, before, token.line));
            spots.push(Spot::Hint { line: token.line, text: token.text, place });
        }
    }
}

/// The declared thing: where its name ends, and for a table where its list opens.
struct Head {
    place: Place,
    /// How many words there are up to and with its name.
    words: usize,
    /// The index of the `(` of a list of columns, values or attributes.
    list: Option<usize>,
    /// Whether these are the values of an enumerated type.
    of_values: bool,
}

/// One item of a table's list: a column or a named constraint.
struct Item {
    place: Place,
    first: usize,
    /// The index of its comma or closing parenthesis.
    end: usize,
}

fn head(words: &[Token<'_>]) -> Option<Head> {
    let rest = after(words, &["create"])?;
    let rest = after(rest, &["or", "replace"]).unwrap_or(rest);
    let modifiers = ["global", "local", "temporary", "temp", "unlogged", "unique", "recursive", "foreign"];
    let rest = &rest[rest.iter().take_while(|word| modifiers.iter().any(|modifier| word.is(modifier))).count()..];
    let (kinds, rest) = DECLARED.iter().find_map(|(words, kinds)| Some((*kinds, after(rest, words)?)))?;
    let rest = after(rest, &["if", "not", "exists"]).unwrap_or(rest);
    let rest = after(rest, &["concurrently"]).unwrap_or(rest);
    let rest = after(rest, &["if", "not", "exists"]).unwrap_or(rest);
    let (schema, name, length) = qualified(rest)?;
    let kind = kinds.first().copied();
    // An index lives in its table's schema, which is written after `ON`.
    let schema = match kind {
        Some(Kind::Index) => rest.iter().position(|word| word.is("on")).and_then(|on| qualified(&rest[on + 1..])?.0),
        _ => schema,
    };
    let place = Place { kinds, schema, name, part: None, end: rest[length - 1].end() };
    let words_before = words.len() - rest.len() + length;
    let opens = |at: usize| rest.get(at).is_some_and(|word| word.is("("));
    let list = match kind {
        Some(Kind::Table) => opens(length).then_some(words_before),
        Some(Kind::Enum) => {
            let of_values = after(&rest[length..], &["as", "enum"]).is_some();
            let before = if of_values { 2 } else { 1 };
            let is_list = of_values || after(&rest[length..], &["as"]).is_some();
            (is_list && opens(length + before)).then_some(words_before + before)
        }
        _ => None,
    };
    let of_values = list.is_some_and(|open| words[open - 1].is("enum"));
    Some(Head { place, words: words_before, list, of_values })
}

/// What `CREATE` can be followed by.
const DECLARED: &[(&[&str], &[Kind])] = &[
    (&["schema"], &[Kind::Schema]),
    (&["table"], &[Kind::Table]),
    (&["index"], &[Kind::Index]),
    (&["type"], &[Kind::Enum, Kind::Composite, Kind::Range]),
    (&["domain"], &[Kind::Domain]),
    (&["sequence"], &[Kind::Sequence]),
    (&["view"], &[Kind::View]),
    (&["materialized", "view"], &[Kind::MaterializedView]),
    (&["function"], &[Kind::Function]),
    (&["procedure"], &[Kind::Procedure]),
    (&["aggregate"], &[Kind::Aggregate]),
];

fn items(words: &[Token<'_>], head: &Head) -> Vec<Item> {
    let Some(open) = head.list else { return Vec::new() };
    let mut items = Vec::new();
    let (mut depth, mut first) = (0usize, open + 1);
    for (index, word) in words.iter().enumerate().skip(open) {
        match word.text {
            "(" => depth += 1,
            ")" => depth = depth.saturating_sub(1),
            _ => {}
        }
        let ends = depth == 0 || (depth == 1 && word.is(","));
        if ends {
            items.extend(item(words, head, first, index));
            first = index + 1;
        }
        if depth == 0 {
            break;
        }
    }
    items
}

fn item(words: &[Token<'_>], head: &Head, first: usize, end: usize) -> Option<Item> {
    let start = words[..end].get(first)?;
    let made = |kind: Kind, name: String, end_of_name: usize| {
        let part = Some(Part { kind, name });
        Some(Item { place: Place { part, end: end_of_name, ..head.place.clone() }, first, end })
    };
    if head.of_values {
        return made(Kind::EnumValue, start.value()?, start.end());
    }
    let others = ["primary", "unique", "check", "foreign", "exclude", "like"];
    if others.iter().any(|word| start.is(word)) || head.place.kinds != [Kind::Table] {
        return None;
    }
    let constraint = start.is("constraint");
    let name = if constraint { words[..end].get(first + 1)? } else { start };
    made(if constraint { Kind::Constraint } else { Kind::Column }, name.name()?, name.end())
}

/// The name that a hint belongs to, which stands after `before` words on this line.
fn owner(head: &Head, items: &[Item], words: &[Token<'_>], before: usize, line: usize) -> Option<Place> {
    if before < head.words {
        return None;
    }
    let Some(open) = head.list else { return Some(head.place.clone()) };
    if before <= open {
        return Some(head.place.clone());
    }
    if before == open + 1 {
        return (words[open].line == line).then(|| head.place.clone());
    }
    items
        .iter()
        .find(|item| item.first < before && before <= item.end + 1 && !closes(words, item, before))
        .map(|item| item.place.clone())
}

/// Whether the hint stands after the parenthesis that closes the list, where it could mean the table as well.
fn closes(words: &[Token<'_>], item: &Item, before: usize) -> bool {
    before == item.end + 1 && words.get(item.end).is_some_and(|word| word.is(")"))
}
