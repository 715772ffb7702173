//! Patterns of names, as `limbeck.toml` has them: `*` stands for any characters, `?` for one.

use super::{Kind, ObjectId, Place};
use crate::config::IgnoreTable;
use std::collections::BTreeSet;

/// What a project leaves out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Patterns {
    /// Schemas, with everything in them.
    schemas: Vec<Pattern>,
    /// Tables of every sort, with everything that belongs to them.
    tables: Vec<Pattern>,
    /// PostgreSQL's word for a kind, and which of that kind; all where nothing is said.
    kinds: Vec<(&'static str, Option<Pattern>)>,
}

/// A pattern of a name, alone or with the names of what it lives in before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    text: String,
}

/// A setting that is no pattern.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Refused {
    message: String,
    hint: String,
}

impl Patterns {
    /// Reads `[ignore]`.
    pub fn new(told: &IgnoreTable) -> Result<Self, Refused> {
        let schema = |text: &String| {
            Pattern::new(text, 1).ok_or_else(|| {
                Refused::new(
                    format!("`{text}` in `schemas` of `[ignore]` is no pattern of schemas"),
                    "`pgboss` or `audit_*`",
                )
            })
        };
        Ok(Self {
            schemas: told.schemas.iter().map(schema).collect::<Result<_, _>>()?,
            tables: Pattern::of_tables("`tables` of `[ignore]`", &told.tables)?,
            kinds: told.kinds.iter().map(|text| kind(text)).collect::<Result<_, _>>()?,
        })
    }

    /// Whether it is left out by its own name, not because it belongs to something.
    pub(super) fn take(&self, id: &ObjectId) -> bool {
        id.schema().is_some_and(|schema| self.take_schema(schema))
            || id.kind() == Kind::Table && self.tables.iter().any(|pattern| pattern.takes(id))
            || self.kinds.iter().any(|(word, pattern)| {
                is_left_out(id.kind())
                    && id.kind().word() == *word
                    && pattern.as_ref().is_none_or(|pattern| pattern.takes(id))
            })
    }

    /// Whether the schema is left out with everything in it.
    pub(super) fn take_schema(&self, schema: &str) -> bool {
        self.schemas.iter().any(|pattern| matches(&pattern.text, schema))
    }
}

impl Pattern {
    /// Reads patterns of tables; `setting` names where they stand.
    pub fn of_tables(setting: &str, texts: &[String]) -> Result<Vec<Self>, Refused> {
        let one = |text: &String| {
            Self::new(text, 2).ok_or_else(|| {
                Refused::new(format!("`{text}` in {setting} is no pattern of tables"), "`lookup_*` or `public.river_*`")
            })
        };
        texts.iter().map(one).collect()
    }

    /// One of at most so many parts.
    fn new(text: &str, most: usize) -> Option<Self> {
        let odd = text.chars().any(|c| matches!(c, '[' | ']' | '{' | '}' | '"' | '\'' | '`') || c.is_control());
        let parts = text.split('.').count();
        let whole = text.split('.').all(|part| !part.is_empty() && part.trim() == part);
        (!odd && whole && parts <= most).then(|| Self { text: text.to_owned() })
    }

    /// Whether the pattern is that of the object's name, or of the name and what it lives in.
    pub fn takes(&self, id: &ObjectId) -> bool {
        let path = match id.kind().place() {
            Place::Overloaded => id.path().get(..2).unwrap_or_default(),
            _ => id.path(),
        };
        if let [name] = path {
            return matches(&self.text, name);
        }
        let parts: Vec<&str> = self.text.split('.').collect();
        let Some(over) = path.len().checked_sub(parts.len()) else { return false };
        parts.iter().zip(&path[over..]).all(|(pattern, name)| matches(pattern, name))
    }
}

impl Refused {
    fn new(message: String, such_as: &str) -> Self {
        let hint =
            format!("write it like {such_as}; `*` stands for any characters, `?` for one (a dot in a name, too)");
        Self { message, hint }
    }

    /// What to do about it.
    pub fn hint(&self) -> &str {
        &self.hint
    }
}

/// Whether objects of this kind can be left out by it: a column cannot be left out of its table.
fn is_left_out(kind: Kind) -> bool {
    kind != Kind::Column
}

/// `policy`, `function river_*`: the word, and which of that kind.
fn kind(text: &str) -> Result<(&'static str, Option<Pattern>), Refused> {
    let kinds = || Kind::ALL.iter().filter(|kind| is_left_out(**kind));
    let rest_of = |kind: &Kind| text.strip_prefix(kind.word()).filter(|rest| rest.is_empty() || rest.starts_with(' '));
    let Some(found) = kinds().filter(|kind| rest_of(kind).is_some()).max_by_key(|kind| kind.word().len()) else {
        let words: BTreeSet<&str> = kinds().map(|kind| kind.word()).collect();
        let words: Vec<&str> = words.into_iter().collect();
        let hint = format!("take one of these, alone or with a pattern of names behind it: {}", words.join(", "));
        return Err(Refused { message: format!("`{text}` in `kinds` of `[ignore]` is no kind of object"), hint });
    };
    let rest = rest_of(found).unwrap_or_default().trim();
    if rest.is_empty() {
        return Ok((found.word(), None));
    }
    let most = match found.place() {
        Place::Global | Place::Printed => usize::MAX,
        Place::InSchema | Place::Overloaded | Place::OnSchema => 2,
        Place::OnRelation => 3,
    };
    let pattern = Pattern::new(rest, most).ok_or_else(|| {
        let message = format!("`{rest}` in `kinds` of `[ignore]` is no pattern of a {}", found.word());
        Refused::new(message, "`function river_*` or `trigger public.book.audit_*`")
    })?;
    Ok((found.word(), Some(pattern)))
}

/// Whether a pattern is a name's. After a mismatch it goes back to the last star only, which is enough.
fn matches(pattern: &str, name: &str) -> bool {
    let (pattern, name): (Vec<char>, Vec<char>) = (pattern.chars().collect(), name.chars().collect());
    let (mut at, mut of, mut star) = (0, 0, None);
    while of < name.len() {
        match pattern.get(at) {
            Some('*') => {
                star = Some((at, of));
                at += 1;
            }
            Some(wanted) if *wanted == '?' || *wanted == name[of] => {
                at += 1;
                of += 1;
            }
            _ => match star {
                Some((place, begins)) => {
                    star = Some((place, begins + 1));
                    at = place + 1;
                    of = begins + 1;
                }
                None => return false,
            },
        }
    }
    pattern[at..].iter().all(|rest| *rest == '*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_is_any_characters_and_a_question_mark_is_one() {
        for (pattern, name) in [
            ("river_*", "river_job"),
            ("*", ""),
            ("p?boss", "pgboss"),
            ("a*c*", "abcd"),
            ("*b*d", "abcbd"),
            ("é?", "éß"),
        ] {
            assert!(matches(pattern, name), "{pattern} {name}");
        }
        for (pattern, name) in [("river_*", "river"), ("p?boss", "pboss"), ("a", "ab"), ("a*c", "abcd"), ("A", "a")] {
            assert!(!matches(pattern, name), "{pattern} {name}");
        }
    }

    fn told(list: &str, text: &str) -> Result<Patterns, Refused> {
        let own = |name: &str| if name == list { vec![text.to_owned()] } else { Vec::new() };
        Patterns::new(&IgnoreTable { schemas: own("schemas"), tables: own("tables"), kinds: own("kinds") })
    }

    #[test]
    fn a_pattern_that_is_none_is_refused_by_name_with_the_way_on() {
        for (list, text) in [
            ("schemas", "a.b"),
            ("schemas", ""),
            ("tables", "a.b.c"),
            ("tables", "x[12]"),
            ("tables", "\"Odd\""),
            ("kinds", "tabel"),
            ("kinds", "column"),
            ("kinds", "policy a..b"),
            ("kinds", "function a.b.c"),
        ] {
            let refused = told(list, text).unwrap_err();
            let message = refused.to_string();
            assert!(message.contains(&format!("in `{list}` of `[ignore]` is no ")), "{message}");
            assert!(
                refused.hint().starts_with("write it like `") || refused.hint().contains("event trigger, extension")
            );
        }
    }

    #[test]
    fn a_kind_is_taken_whole_or_by_the_names_of_its_objects() {
        let policy = ObjectId::of_table(Kind::Policy, &ObjectId::table("public", "book"), "own");
        for text in ["policy", "policy own", "policy book.o*", "policy public.*.own"] {
            assert!(told("kinds", text).unwrap().take(&policy), "{text}");
        }
        for text in ["policy other", "policy public.own", "trigger own", "event trigger"] {
            assert!(!told("kinds", text).unwrap().take(&policy), "{text}");
        }
        let function = ObjectId::overloaded(Kind::Function, "public", "river_notify", "(a integer)");
        assert!(told("kinds", "function river_*").unwrap().take(&function));
        let cast = ObjectId::global(Kind::Cast, "(public.a AS text)");
        assert!(told("kinds", "cast (public.a AS *").unwrap().take(&cast));
    }
}
