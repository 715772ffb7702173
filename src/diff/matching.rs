//! Pairs the objects of two catalogs by identity. It knows no kind.

use crate::catalog::ObjectId;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// How one object differs between two catalogs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference<T> {
    /// It is only in the second.
    Create(T),
    /// It is only in the first.
    Drop(T),
    /// PostgreSQL can change it in place.
    Alter {
        /// As it was.
        before: T,
        /// As it shall be.
        after: T,
    },
    /// It must be dropped and made again: because PostgreSQL cannot change it in place, or because something that it
    /// hangs on is made again (then both sides may be equal).
    Replace {
        /// As it was.
        before: T,
        /// As it shall be.
        after: T,
    },
}

/// What happens to one object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verb {
    /// It is made.
    Create,
    /// It goes away.
    Drop,
    /// It is changed in place.
    Alter,
    /// It goes away and is made again.
    Replace,
}

/// Whether and how two objects of one identity differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// They are the same.
    Equal,
    /// They differ, and PostgreSQL can change one into the other in place.
    Alter,
    /// They differ, and the object must be made again.
    Replace,
}

/// The differences between two sets of objects of one kind, in the order of their identities.
pub fn pair<T: Clone>(
    before: &BTreeMap<ObjectId, T>,
    after: &BTreeMap<ObjectId, T>,
    compare: impl Fn(&T, &T) -> Verdict,
) -> BTreeMap<ObjectId, Difference<T>> {
    let mut differences = BTreeMap::new();
    // Both are sorted, so they are walked side by side.
    let (mut olds, mut news) = (before.iter().peekable(), after.iter().peekable());
    loop {
        let order = match (olds.peek(), news.peek()) {
            (None, None) => return differences,
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some((old, _)), Some((new, _))) => old.cmp(new),
        };
        let old = if order.is_le() { olds.next() } else { None };
        let new = if order.is_ge() { news.next() } else { None };
        let (id, difference) = match (old, new) {
            (Some((id, old)), Some((_, new))) => match compare(old, new) {
                Verdict::Equal => continue,
                Verdict::Alter => (id, Difference::Alter { before: old.clone(), after: new.clone() }),
                Verdict::Replace => (id, Difference::Replace { before: old.clone(), after: new.clone() }),
            },
            (Some((id, old)), None) => (id, Difference::Drop(old.clone())),
            (None, Some((id, new))) => (id, Difference::Create(new.clone())),
            (None, None) => continue,
        };
        differences.insert(id.clone(), difference);
    }
}

impl<T> Difference<T> {
    /// The object as it shall be, or as it was where it goes away.
    pub fn object(&self) -> &T {
        match self {
            Difference::Create(object) | Difference::Drop(object) => object,
            Difference::Alter { after, .. } | Difference::Replace { after, .. } => after,
        }
    }

    /// What happens to it.
    pub fn verb(&self) -> Verb {
        match self {
            Difference::Create(_) => Verb::Create,
            Difference::Drop(_) => Verb::Drop,
            Difference::Alter { .. } => Verb::Alter,
            Difference::Replace { .. } => Verb::Replace,
        }
    }
}

/// `create`, `drop`, `alter` or `replace`.
impl std::fmt::Display for Verb {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Verb::Create => "create",
            Verb::Drop => "drop",
            Verb::Alter => "alter",
            Verb::Replace => "replace",
        })
    }
}

/// What happens to an object, in words, with what differs about it.
pub(super) fn told<T: PartialEq>(
    difference: &Difference<T>,
    id: &ObjectId,
    parts: impl FnOnce(&T, &T) -> Vec<Option<String>>,
) -> String {
    match difference {
        Difference::Create(_) | Difference::Drop(_) => format!("{} {id}", difference.verb()),
        Difference::Alter { before, after } | Difference::Replace { before, after } if before == after => {
            format!("replace {id}, since what it needs is made anew")
        }
        Difference::Alter { before, after } | Difference::Replace { before, after } => {
            sentence(difference.verb(), id, parts(before, after))
        }
    }
}

/// "from … to …" for a part that differs; nothing where it does not.
pub(super) fn part(name: &str, before: &str, after: &str) -> Option<String> {
    (before != after).then(|| match (before, after) {
        ("", after) => format!("{name} {after}"),
        (before, "") => format!("no {name} (was {before})"),
        (before, after) => format!("{name} {before} → {after}"),
    })
}

/// A sentence from a subject and what differs about it.
pub(super) fn sentence(
    verb: impl std::fmt::Display,
    id: &ObjectId,
    parts: impl IntoIterator<Item = Option<String>>,
) -> String {
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { format!("{verb} {id}") } else { format!("{verb} {id}: {}", parts.join(", ")) }
}
