//! Where names stand in a model file: the name that a hint belongs to, and the place where a hint can be written.

use crate::catalog::{Catalog, Kind, ObjectId};
use crate::sql::tokens::{Token, after, qualified, tokens};

/// A name that a model file declares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// What is declared; for a column or a constraint, [`Kind::Table`] of its table.
    pub kind: Kind,
    /// The schema, where it is written.
    pub schema: Option<String>,
    /// The name; for a column or a constraint that of its table.
    pub name: String,
    /// The column or the constraint.
    pub column: Option<String>,
    /// Whether that is a constraint.
    pub constraint: bool,
    /// Where the name ends in the text, in bytes: a hint can be written here.
    pub end: usize,
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
    /// The object of the catalog that this declares. Without a schema: the one in `public`, else the only one of its name.
    pub fn find(&self, catalog: &Catalog) -> Option<ObjectId> {
        let id = |schema: &str| ObjectId::in_schema(self.kind, schema, self.name.as_str());
        let owner = match &self.schema {
            Some(schema) => Some(id(schema)).filter(|id| catalog.contains(id)),
            None => {
                let all: Vec<ObjectId> =
                    catalog.schemas.keys().map(|schema| id(schema.name())).filter(|id| catalog.contains(id)).collect();
                match all.as_slice() {
                    [only] => Some(only.clone()),
                    several => several.iter().find(|id| id.schema() == Some("public")).cloned(),
                }
            }
        }?;
        match &self.column {
            None => Some(owner),
            Some(column) => {
                let kind = if self.constraint { Kind::Constraint } else { Kind::Column };
                Some(ObjectId::of_table(kind, &owner, column.as_str())).filter(|id| catalog.contains(id))
            }
        }
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
    /// The index of the `(` of a table's list.
    list: Option<usize>,
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
    let modifiers = ["global", "local", "temporary", "temp", "unlogged", "unique"];
    let rest = &rest[rest.iter().take_while(|word| modifiers.iter().any(|modifier| word.is(modifier))).count()..];
    let kinds = [("table", Kind::Table), ("index", Kind::Index), ("type", Kind::Enum), ("sequence", Kind::Sequence)];
    let (_, kind) = kinds.into_iter().find(|(word, _)| rest.first().is_some_and(|first| first.is(word)))?;
    let rest = &rest[1..];
    let rest = after(rest, &["if", "not", "exists"]).unwrap_or(rest);
    let (schema, name, length) = qualified(rest)?;
    // An index lives in its table's schema, which is written after `ON`.
    let schema = match kind {
        Kind::Index => rest.iter().position(|word| word.is("on")).and_then(|on| qualified(&rest[on + 1..])?.0),
        _ => schema,
    };
    let place = Place { kind, schema, name, column: None, constraint: false, end: rest[length - 1].end() };
    let words_before = words.len() - rest.len() + length;
    let list = (kind == Kind::Table && rest.get(length).is_some_and(|word| word.is("("))).then_some(words_before);
    Some(Head { place, words: words_before, list })
}

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
    let others = ["primary", "unique", "check", "foreign", "exclude", "like"];
    let start = words[..end].get(first)?;
    if others.iter().any(|word| start.is(word)) {
        return None;
    }
    let constraint = start.is("constraint");
    let name = if constraint { words[..end].get(first + 1)? } else { start };
    let place = Place { column: Some(name.name()?), constraint, end: name.end(), ..head.place.clone() };
    Some(Item { place, first, end })
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
