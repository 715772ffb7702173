//! A person who may sign in, and how Limbeck looks for them.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;

/// A person who may sign in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct User {
    /// The identity.
    pub id: Uuid,
    /// The name that they sign in with.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// Light, dark, or as the browser says.
    pub theme: Theme,
    /// How tall rows are.
    pub density: Density,
    /// Whether they may no longer come in.
    pub disabled: bool,
    /// Whether they have chosen a password yet.
    pub has_password: bool,
    /// Since when they are known.
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
}

/// Declares an enum whose variants are words in the store, in forms and in templates.
macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($(#[$variant_about:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "lowercase")]
        pub enum $name {
            $($(#[$variant_about])* $variant),+
        }

        impl $name {
            /// All of them, in order.
            pub const ALL: &[$name] = &[$($name::$variant),+];

            /// The word for it.
            pub const fn word(self) -> &'static str {
                match self {
                    $($name::$variant => $word),+
                }
            }

            /// The one with this word.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.word() == word)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.word())
            }
        }
    };
}

words! {
    /// What a user may do.
    Role {
        /// Everything, other people's access included.
        Owner = "owner",
        /// Everything but other people's access.
        Member = "member",
    }
}

words! {
    /// The colours.
    #[derive(Default)]
    Theme {
        /// As the browser says.
        #[default]
        Auto = "auto",
        /// Dark on light.
        Light = "light",
        /// Light on dark.
        Dark = "dark",
    }
}

words! {
    /// How tall rows are.
    #[derive(Default)]
    Density {
        /// 28 px.
        Compact = "compact",
        /// 36 px.
        #[default]
        Normal = "normal",
        /// 44 px.
        Roomy = "roomy",
    }
}
