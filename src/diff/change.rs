//! The closed vocabulary of changes.

use super::matching::{Difference, Verb, pair};
use super::*;
use crate::catalog::*;
use crate::catalog::{Catalog, grid};
use std::collections::BTreeMap;
use std::fmt;

macro_rules! change {
    ($($(#[$doc:meta])* $Kind:ident $kinds:ident $word:literal,)*) => {
        /// One difference between two catalogs. A table that is new or goes away stands for its columns and constraints too.
        #[expect(clippy::large_enum_variant, reason = "a plan has few changes, and boxes would be in every match")]
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Change {
            $($(#[$doc])* $Kind(Difference<$Kind>),)*
            /// Of a comment.
            Comment(Difference<Comment>),
            /// Of an owner.
            Owner(Difference<Owner>),
            /// Of privileges.
            Privileges(Difference<Privileges>),
        }

        impl Change {
            /// The object it is about.
            pub fn id(&self) -> &ObjectId {
                match self {
                    $(Change::$Kind(difference) => &difference.object().id,)*
                    Change::Comment(difference) => &difference.object().id,
                    Change::Owner(difference) => &difference.object().id,
                    Change::Privileges(difference) => &difference.object().id,
                }
            }

            /// What happens to it.
            pub fn verb(&self) -> Verb {
                match self {
                    $(Change::$Kind(difference) => difference.verb(),)*
                    Change::Comment(difference) => difference.verb(),
                    Change::Owner(difference) => difference.verb(),
                    Change::Privileges(difference) => difference.verb(),
                }
            }

            /// The differences between all objects of two catalogs, comments, owners and privileges apart.
            pub(super) fn pairs(before: &Catalog, after: &Catalog) -> BTreeMap<ObjectId, Change> {
                let mut changes = BTreeMap::new();
                $({
                    let differences = pair(&before.$kinds, &after.$kinds, $kinds::compare);
                    changes.extend(differences.into_iter().map(|(id, difference)| (id, Change::$Kind(difference))));
                })*
                changes
            }

            /// Making an object again that is in both; none where it is not.
            pub(super) fn replacement(id: &ObjectId, before: &Catalog, after: &Catalog) -> Option<Change> {
                match id.kind() {
                    $(Kind::$Kind => {
                        let (before, after) = (before.$kinds.get(id)?.clone(), after.$kinds.get(id)?.clone());
                        Some(Change::$Kind(Difference::Replace { before, after }))
                    })*
                    Kind::EnumValue => None,
                }
            }
        }

        /// The change in words: "add column shop.book.title: text, not null".
        impl fmt::Display for Change {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&match self {
                    $(Change::$Kind(difference) => $kinds::words(difference),)*
                    Change::Comment(difference) => comments::words(difference),
                    Change::Owner(difference) => owners::words(difference),
                    Change::Privileges(difference) => privileges::words(difference),
                })
            }
        }
    };
}
grid!(change);

impl Change {
    /// `+`, `-` or `~`: added, removed, altered.
    pub fn sign(&self) -> char {
        match self.verb() {
            Verb::Create => '+',
            Verb::Drop => '-',
            Verb::Alter | Verb::Replace => '~',
        }
    }
}
