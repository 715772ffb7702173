//! How composite types differ.

use super::matching::{Difference, Verdict, part, sentence};
use crate::catalog::{Attribute, Composite};

/// Attributes can be added behind the others, dropped, and given another type. Their order counts, for a row is written in
/// it: another order makes the type again.
pub(super) fn compare(before: &Composite, after: &Composite) -> Verdict {
    let (Composite { id: _, attributes: old }, Composite { id: _, attributes: new }) = (before, after);
    let kept = old.iter().filter(|attribute| named(new, attribute).is_some()).map(|attribute| &attribute.name);
    let in_order = kept.eq(new.iter().filter(|attribute| named(old, attribute).is_some()).map(|new| &new.name));
    let added_last = new.iter().skip_while(|attribute| named(old, attribute).is_some());
    if old == new {
        Verdict::Equal
    } else if in_order && added_last.clone().all(|attribute| named(old, attribute).is_none()) {
        Verdict::Alter
    } else {
        Verdict::Replace
    }
}

/// The attribute of the same name.
fn named<'a>(among: &'a [Attribute], attribute: &Attribute) -> Option<&'a Attribute> {
    among.iter().find(|other| other.name == attribute.name)
}

/// Whether an attribute gets another type: PostgreSQL refuses that where a column uses the type.
pub(super) fn retypes(before: &Composite, after: &Composite) -> bool {
    before.attributes.iter().any(|old| named(&after.attributes, old).is_some_and(|new| new != old))
}

/// Whether something that names an attribute stands in the way.
pub(super) fn disturbs(before: &Composite, after: &Composite) -> bool {
    before.attributes.iter().any(|old| named(&after.attributes, old) != Some(old))
}

/// In words.
pub(super) fn words(difference: &Difference<Composite>) -> String {
    let id = &difference.object().id;
    match difference {
        Difference::Create(created) => {
            let names: Vec<&str> = created.attributes.iter().map(|attribute| attribute.name.as_str()).collect();
            format!("create {id} of ({})", names.join(", "))
        }
        Difference::Drop(_) => format!("drop {id}"),
        Difference::Replace { before, after } if before == after => {
            format!("replace {id}, since what it needs is made anew")
        }
        Difference::Alter { before, after } | Difference::Replace { before, after } => {
            let mut parts: Vec<Option<String>> = Vec::new();
            for old in &before.attributes {
                match named(&after.attributes, old) {
                    None => parts.push(Some(format!("drop attribute {}", old.name))),
                    Some(new) => {
                        parts.push(part(&format!("attribute {}", old.name), &described(old), &described(new)));
                    }
                }
            }
            let added = after.attributes.iter().filter(|new| named(&before.attributes, new).is_none());
            parts.extend(added.map(|new| Some(format!("add attribute {} {}", new.name, described(new)))));
            if parts.iter().all(Option::is_none) {
                parts.push(Some("another order of attributes".to_owned()));
            }
            sentence(difference.verb(), id, parts)
        }
    }
}

fn described(attribute: &Attribute) -> String {
    let collation = attribute.collation.as_ref().map_or(String::new(), |collation| format!(" collate {collation}"));
    format!("{}{collation}", attribute.data_type)
}
