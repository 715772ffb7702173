//! What the texts of functions name. PostgreSQL keeps such a text as it is and records no dependency from it, but reads it
//! when the function is made (`check_function_bodies`): in SQL every name, in PL/pgSQL the types of what is declared.
//!
//! Only words are looked at. A word too many is no harm: what follows from it gives way wherever it stands in the way.

use super::action::Action;
use super::functions::names;
use crate::catalog::{Body, Catalog, ConstraintKind, Function, Kind, ObjectId, Place};
use crate::sql::is_keyword;
use crate::sql::tokens::{Token, tokens};
use squawk_lexer::{LiteralKind, TokenKind};
use std::collections::{BTreeMap, BTreeSet};

/// The names in the text of one function.
#[derive(Clone, Debug, Default)]
pub(super) struct Mentions {
    /// Names with a name before them.
    qualified: BTreeSet<(String, String)>,
    /// Names without one.
    bare: BTreeSet<String>,
    /// Every word.
    words: BTreeSet<String>,
    /// Names where a relation must stand, or a function is called.
    strict: BTreeSet<(Option<String>, String)>,
    /// What is declared before a block of PL/pgSQL.
    declared: BTreeSet<String>,
    /// Whether it takes all columns of something.
    star: bool,
    /// Whether every name has to be there when the function is made.
    checked: bool,
}

/// One action is better done before another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Soft {
    /// False sorts first: where the second is a function whose text PostgreSQL reads when it is made.
    pub(super) unchecked: bool,
    pub(super) first: usize,
    pub(super) then: usize,
}

/// The function or procedure of this identity.
pub(super) fn routine<'c>(catalog: &'c Catalog, id: &ObjectId) -> Option<&'c Function> {
    catalog.functions.get(id).or_else(|| catalog.procedures.get(id))
}

/// The names in a function's text; none where PostgreSQL knows them itself, or the language is not SQL.
pub(super) fn mentions(function: &Function) -> Option<Mentions> {
    let Body::Text(text) = &function.body else { return None };
    let is_sql = function.language == "sql";
    if !is_sql && function.language != "plpgsql" {
        return None;
    }
    let mut mentions = Mentions { checked: is_sql, ..Mentions::default() };
    mentions.read(text, 0);
    Some(mentions)
}

impl Mentions {
    fn read(&mut self, text: &str, depth: usize) {
        let all: Vec<Token<'_>> = tokens(text).into_iter().filter(|token| !token.is_comment()).collect();
        let mut declaring = false;
        let mut callers: Vec<Option<&str>> = Vec::new();
        for (place, token) in all.iter().enumerate() {
            let before = |back: usize| place.checked_sub(back).and_then(|place| all.get(place));
            let previous_is = |words: &[&str]| before(1).is_some_and(|t| words.iter().any(|word| t.is(word)));
            match token.text {
                "(" => callers.push(before(1).map(|token| token.text)),
                ")" => drop(callers.pop()),
                "*" => self.star |= previous_is(&["select", ",", ".", "returning", "distinct", "all"]),
                _ => {}
            }
            if let TokenKind::Literal { kind } = token.kind {
                // A name in a string: `nextval('s')`, or a statement to be executed.
                if let Some(inner) = inside(kind, token.text).filter(|_| depth < 2) {
                    let mut found = Mentions::default();
                    found.read(inner, depth + 1);
                    self.qualified.extend(found.qualified);
                    self.bare.extend(found.bare);
                    self.words.extend(found.words);
                }
                continue;
            }
            declaring = declaring && !token.is("begin") || token.is("declare");
            let Some(name) = token.name() else { continue };
            let schema = if previous_is(&["."]) { before(2).and_then(Token::name) } else { None };
            let head = if schema.is_some() { before(3) } else { before(1) };
            let followed_by = |word: &str| all.get(place + 1).is_some_and(|token| token.is(word));
            let of_call = callers.last().copied().flatten();
            if !followed_by(".")
                && (followed_by("(") && !is_keyword(&name) || self.stands_for_relation(head, &name, of_call))
                && !is_introduced(&all, place)
            {
                self.strict.insert((schema.clone(), name.clone()));
            }
            if declaring {
                self.declared.insert(name.clone());
            }
            self.words.insert(name.clone());
            match schema {
                Some(schema) => drop(self.qualified.insert((schema, name))),
                None => drop(self.bare.insert(name)),
            }
        }
        let introduced: BTreeSet<String> =
            (0..all.len()).filter(|place| is_introduced(&all, *place)).filter_map(|place| all[place].name()).collect();
        self.strict.retain(|(schema, name)| schema.is_some() || !introduced.contains(name));
    }

    /// Whether the name after `head` must be a relation's.
    fn stands_for_relation(&self, head: Option<&Token<'_>>, name: &str, of_call: Option<&str>) -> bool {
        const OTHERWISE: &[&str] = &["extract", "substring", "trim", "overlay", "position"];
        const NO_NAMES: &[&str] = &["select", "lateral", "only", "set", "values", "unnest", "strict", "of"];
        // A table's name is a type's too.
        let heads = |head: &Token<'_>| ["from", "join", "into", "update", "::", ":"].iter().any(|word| head.is(word));
        let heads = head.is_some_and(heads);
        let in_call = of_call.is_some_and(|call| OTHERWISE.iter().any(|word| call.eq_ignore_ascii_case(word)));
        heads && !in_call && !NO_NAMES.contains(&name)
    }

    /// Every word of it.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str)
    }

    /// Whether it names this object.
    pub(super) fn names(&self, id: &ObjectId) -> bool {
        let name = id.name();
        let qualified = || Some((id.schema()?.to_owned(), name.to_owned()));
        self.bare.contains(name) || qualified().is_some_and(|name| self.qualified.contains(&name))
    }

    /// Whether it names this column, or all, of a table that it names.
    fn names_column(&self, column: &ObjectId) -> bool {
        self.star || self.words.contains(column.name())
    }

    /// Whether what it names has to be there when the function is made.
    fn must_find(&self, id: &ObjectId) -> bool {
        self.checked || self.declared.contains(id.name())
    }
}

/// What is between the quotes of a string.
fn inside(kind: LiteralKind, text: &str) -> Option<&str> {
    match kind {
        LiteralKind::Str { terminated: true } => text.strip_prefix('\'')?.strip_suffix('\''),
        LiteralKind::DollarQuotedString { terminated: true } => {
            let quote = text[1..].find('$')? + 2;
            text.get(quote..text.len().checked_sub(quote)?)
        }
        _ => None,
    }
}

/// Whether the name at `place` is that of a query: `WITH name AS (`, `WITH name (column) AS (`.
fn is_introduced(all: &[Token<'_>], place: usize) -> bool {
    let is = |place: usize, word: &str| all.get(place).is_some_and(|token| token.is(word));
    let with = place > 0 && (is(place - 1, "with") || is(place - 1, "recursive"));
    let opens = |at: usize| is(at, "(") || is(at, "materialized") || is(at, "not");
    with || is(place + 1, "as") && opens(place + 2)
}

/// Whether the text names something that would not be found where the migration runs, with no `search_path` but the
/// function's own or `public`: it was made under another one, or unchecked. Of an SQL function every relation and function
/// has to be found, of PL/pgSQL the types that it declares variables of.
pub(super) fn is_lost(function: &Function, mentions: &Mentions, after: &Catalog) -> bool {
    let path = function.attributes.config.iter().find_map(|setting| setting.strip_prefix("search_path="));
    let path = path.map_or_else(|| vec!["public".to_owned()], names);
    let is_any = |kinds: &[Kind], schema: &str, name: &str| {
        let ids = kinds.iter().map(|kind| ObjectId::in_schema(*kind, schema, name));
        ids.into_iter().any(|id| after.contains(&id) || after.ignored.all.contains(&id))
    };
    if !mentions.checked {
        let typed = |schema: &str, name: &str| is_any(TYPED, schema, name);
        let elsewhere = |name: &str| after.schemas.keys().any(|schema| typed(schema.name(), name));
        return mentions.declared.iter().any(|name| !path.iter().any(|schema| typed(schema, name)) && elsewhere(name));
    }
    let ours = |schema: &str, name: &str| {
        is_any(TYPED, schema, name)
            || is_any(&[Kind::Sequence], schema, name)
            || after.unmodelled.iter().any(|one| one.name == format!("{schema}.{name}"))
            || routines(after).any(|id| id.schema() == Some(schema) && id.name() == name)
    };
    let of_extension = |schema: &str| after.extensions.values().any(|extension| extension.schema == schema);
    let elsewhere = |name: &str| after.schemas.keys().any(|schema| ours(schema.name(), name));
    mentions.strict.iter().any(|(schema, name)| match schema {
        Some(schema) => {
            let is_ours = after.schemas.contains_key(&ObjectId::global(Kind::Schema, schema.as_str()));
            is_ours && !ours(schema, name) && !of_extension(schema)
        }
        None => !path.iter().any(|schema| ours(schema, name)) && elsewhere(name),
    })
}

/// The kinds that a variable can be of.
const TYPED: &[Kind] =
    &[Kind::Table, Kind::View, Kind::MaterializedView, Kind::Enum, Kind::Domain, Kind::Composite, Kind::Range];

fn routines(catalog: &Catalog) -> impl Iterator<Item = &ObjectId> {
    catalog.functions.keys().chain(catalog.procedures.keys()).chain(catalog.aggregates.keys())
}

/// The actions that concern the objects of one name.
#[derive(Default)]
struct Named<'a> {
    made: Vec<(&'a ObjectId, usize)>,
    dropped: Vec<(&'a ObjectId, usize)>,
}

/// What the texts of functions ask of the order: what they name is made before them, and goes after them.
pub(super) fn soft(actions: &[Action], before: &Catalog, after: &Catalog) -> Vec<Soft> {
    let is_routine = |id: &ObjectId| matches!(id.kind(), Kind::Function | Kind::Procedure);
    let concerned = |action: &Action| action.creates.iter().chain(&action.alters).chain(&action.drops).any(is_routine);
    if !actions.iter().any(concerned) {
        return Vec::new();
    }
    let mut wholes: BTreeMap<&str, Named<'_>> = BTreeMap::new();
    let mut parts: BTreeMap<ObjectId, Named<'_>> = BTreeMap::new();
    for (place, action) in actions.iter().enumerate() {
        let made = action.creates.iter().chain(&action.alters).map(|id| (true, id));
        for (is_made, id) in made.chain(action.drops.iter().map(|id| (false, id))) {
            if is_made && same_shape(id, before, after) {
                continue;
            }
            let named = match (id.kind().place(), id.table_of()) {
                (Place::InSchema | Place::Overloaded, _) if id.kind() != Kind::Index => {
                    wholes.entry(id.name()).or_default()
                }
                (Place::OnRelation, Some(table)) if is_shape(id, after) => parts.entry(table).or_default(),
                _ => continue,
            };
            if is_made { named.made.push((id, place)) } else { named.dropped.push((id, place)) }
        }
    }
    let mut edges: BTreeSet<Soft> = BTreeSet::new();
    let mut edge = |first: usize, then: usize, unchecked: bool| {
        if first != then {
            edges.insert(Soft { unchecked, first, then });
        }
    };
    for (place, action) in actions.iter().enumerate() {
        for id in action.creates.iter().chain(&action.alters) {
            let Some(mentions) = routine(after, id).and_then(mentions) else { continue };
            for (named, made) in
                mentions.words.iter().filter_map(|word| wholes.get(word.as_str())).flat_map(|n| &n.made)
            {
                if mentions.names(named) && *named != id {
                    edge(*made, place, !mentions.must_find(named));
                }
            }
            for (table, named) in parts.iter().filter(|(table, _)| mentions.names(table)) {
                for (part, made) in &named.made {
                    if part.kind() != Kind::Column || mentions.names_column(part) {
                        edge(*made, place, !mentions.must_find(table));
                    }
                }
                if mentions.star {
                    let columns = named.dropped.iter().filter(|(part, _)| part.kind() == Kind::Column);
                    columns.for_each(|(_, dropped)| edge(*dropped, place, true));
                }
            }
        }
        for id in action.drops.iter().chain(&action.alters) {
            let Some(mentions) = routine(before, id).and_then(mentions) else { continue };
            let wanted = routine(after, id).and_then(self::mentions);
            for (named, dropped) in
                mentions.words.iter().filter_map(|word| wholes.get(word.as_str())).flat_map(|n| &n.dropped)
            {
                let again = after.contains(named) && action.alters.contains(id);
                if mentions.names(named) && *named != id && !again {
                    edge(place, *dropped, true);
                }
            }
            let all = wanted.is_some_and(|wanted| wanted.star) && action.alters.contains(id);
            for (_, named) in parts.iter().filter(|(table, _)| mentions.names(table) && !all) {
                for (part, dropped) in &named.dropped {
                    if mentions.names_column(part) {
                        edge(place, *dropped, true);
                    }
                }
            }
        }
    }
    edges.into_iter().collect()
}

/// Whether a table or a column is in both, and what a query sees of it does not change.
fn same_shape(id: &ObjectId, before: &Catalog, after: &Catalog) -> bool {
    match (before.columns.get(id), after.columns.get(id)) {
        (Some(old), Some(new)) => (&old.data_type, &old.collation) == (&new.data_type, &new.collation),
        _ => id.kind() == Kind::Table && before.contains(id) && after.contains(id),
    }
}

/// Whether a part of a table is what a query of it can rest on: a column, or a key.
fn is_shape(id: &ObjectId, after: &Catalog) -> bool {
    let is_key = |kind| matches!(kind, ConstraintKind::Primary | ConstraintKind::Unique);
    id.kind() == Kind::Column || after.constraints.get(id).is_some_and(|constraint| is_key(constraint.kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Mentions {
        let mut mentions = Mentions::default();
        mentions.read(text, 0);
        mentions
    }

    #[test]
    fn names_are_found_in_queries_strings_and_statements_to_execute() {
        let found = read("SELECT nextval('shop.s'), \"My x\".a FROM shop.book -- not_this\n");
        assert!(found.names(&ObjectId::table("shop", "book")) && found.names(&ObjectId::table("shop", "s")));
        assert!(!found.names(&ObjectId::table("other", "book")) && !found.words.contains("not_this"));
        assert!(read("EXECUTE $q$ DELETE FROM shop.book $q$").names(&ObjectId::table("shop", "book")));
    }

    #[test]
    fn where_a_relation_must_stand_is_known() {
        let strict = |text: &str| -> Vec<String> { read(text).strict.into_iter().map(|(_, name)| name).collect() };
        assert_eq!(strict("WITH w AS (SELECT 1) SELECT a FROM w JOIN b.c ON true"), ["c"]);
        assert_eq!(strict("SELECT extract(year FROM at), a IS DISTINCT FROM b FROM d"), ["b", "d"]);
        assert_eq!(strict("INSERT INTO e SELECT 1 FROM ONLY f"), ["e"]);
        assert_eq!(strict("SELECT a::b, ROW(1)::c.d"), ["b", "d"]);
    }

    #[test]
    fn all_columns_are_not_the_sign_of_multiplication() {
        assert!(read("SELECT * FROM t").star && read("SELECT a, t.* FROM t").star);
        assert!(!read("SELECT a * 2, count(*) FROM t").star);
    }
}
