//! Why something in this room failed.

/// What this room gives.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why something in this room failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Another user has this name already.
    #[error("there is a user `{name}` already")]
    NameTaken {
        /// The name.
        name: String,
    },
    /// A name that nobody can have.
    #[error("a name has 1 to 100 characters, none of them a control character, and no space around it")]
    NameUnfit,
    /// No user has this name.
    #[error("there is no user `{name}`")]
    Unknown {
        /// The name.
        name: String,
    },
    /// Someone has to be able to let others in.
    #[error("`{name}` is the only owner who can come in")]
    LastOwner {
        /// The owner.
        name: String,
    },
    /// There is an owner already, and only owners let others in.
    #[error("there is an owner already")]
    OwnerExists,
    /// The link was used, ran out, or never was one. Which of these is not told.
    #[error("this link is not valid: it was used, it ran out, or it was never given")]
    LinkInvalid,
    /// The password is not good enough.
    #[error("{0}")]
    Weak(super::Weakness),
    /// Too many passwords are looked at already.
    #[error("too many people sign in at this moment")]
    Busy,
    /// A password could not be hashed.
    #[error("hashing a password: {0}")]
    Hashing(String),
    /// The store does not answer.
    #[error("Limbeck's own store: {0}")]
    Store(#[from] sqlx::Error),
    /// A session could not be read or written.
    #[error("the session: {0}")]
    Session(#[from] tower_sessions::session::Error),
}

impl Error {
    /// What to do, where there is something.
    pub fn hint(&self) -> Option<&'static str> {
        match self {
            Error::NameTaken { .. } => Some("choose another name, or enable that user"),
            Error::Unknown { .. } => Some("`limbeck user list` shows who is known"),
            Error::LastOwner { .. } => Some("make someone else an owner first: `limbeck user role NAME owner`"),
            Error::OwnerExists => Some("an owner, or `limbeck user add NAME`, lets more people in"),
            Error::LinkInvalid => Some("ask for a new one: `limbeck user link`"),
            Error::Busy => Some("try again in a few seconds"),
            _ => None,
        }
    }
}
