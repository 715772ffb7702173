//! Passwords: Argon2id, a bounded number at a time, and the same time for those that nobody has.

use super::{Error, Result};
use argon2::{Argon2, PasswordHash, PasswordHasher, PasswordVerifier};
use std::fmt;
use tokio::sync::Semaphore;

/// A hash takes 19 MiB and most of a core for some tens of milliseconds: this many run, this many are let in to wait.
static DESK: Desk = Desk { running: Semaphore::const_new(2), admitted: Semaphore::const_new(64) };

struct Desk {
    running: Semaphore,
    admitted: Semaphore,
}

const SHORTEST: usize = 10;
const LONGEST: usize = 1024;

/// Why a password is not good enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weakness {
    /// Fewer than ten characters.
    Short,
    /// More than a password can have.
    Long,
    /// It is the name, or one character again and again.
    Obvious,
}

impl fmt::Display for Weakness {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Weakness::Short => write!(f, "a password has at least {SHORTEST} characters"),
            Weakness::Long => write!(f, "a password has at most {LONGEST} bytes"),
            Weakness::Obvious => f.write_str("this password is too easy to guess"),
        }
    }
}

/// What is wrong with a password for the user `name`. Length is what counts; no mixture of characters is asked for.
pub fn weakness(password: &str, name: &str) -> Option<Weakness> {
    let first = password.chars().next();
    if password.chars().count() < SHORTEST {
        Some(Weakness::Short)
    } else if password.len() > LONGEST {
        Some(Weakness::Long)
    } else if password.eq_ignore_ascii_case(name) || password.chars().all(|character| Some(character) == first) {
        Some(Weakness::Obvious)
    } else {
        None
    }
}

/// The hash of a good password, in PHC's format.
pub(super) async fn hash(password: &str, name: &str) -> Result<String> {
    if let Some(weakness) = weakness(password, name) {
        return Err(Error::Weak(weakness));
    }
    let password = password.to_owned();
    DESK.work(move || {
        let hash = Argon2::default().hash_password(password.as_bytes());
        hash.map(|hash: PasswordHash| hash.to_string()).map_err(|error| Error::Hashing(error.to_string()))
    })
    .await?
}

/// Whether `password` has this hash. Without a hash the answer is no, after the same work.
pub(super) async fn verify(password: &str, hash: Option<String>) -> Result<bool> {
    // No stored password is longer; the work must not grow with what is sent.
    let password: Vec<u8> = password.bytes().take(LONGEST + 1).collect();
    DESK.work(move || match hash.as_deref().map(PasswordHash::new) {
        Some(Ok(hash)) => Argon2::default().verify_password(&password, &hash).is_ok(),
        Some(Err(_)) | None => {
            let _: std::result::Result<PasswordHash, _> =
                Argon2::default().hash_password_with_salt(&password, b"nobody's password");
            false
        }
    })
    .await
}

impl Desk {
    async fn work<T: Send + 'static>(&self, job: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        let _admitted = self.admitted.try_acquire().map_err(|_| Error::Busy)?;
        let _running = self.running.acquire().await.map_err(|_| Error::Busy)?;
        tokio::task::spawn_blocking(job).await.map_err(|error| Error::Hashing(error.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::{Desk, Error, Weakness, hash, verify, weakness};
    use tokio::sync::Semaphore;

    #[tokio::test]
    async fn a_password_is_known_by_its_hash_and_no_other_is() {
        let hashed = hash("correct horse", "ada").await.unwrap();
        assert!(hashed.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hashed}");
        assert!(verify("correct horse", Some(hashed.clone())).await.unwrap());
        assert!(!verify("correct horsf", Some(hashed.clone())).await.unwrap());
        assert!(!verify("correct horse", None).await.unwrap());
        assert_ne!(hashed, hash("correct horse", "ada").await.unwrap(), "the salt is new each time");
    }

    #[test]
    fn short_long_and_obvious_passwords_are_weak() {
        assert_eq!(weakness("ninechars", "ada"), Some(Weakness::Short));
        assert_eq!(weakness(&"x1".repeat(600), "ada"), Some(Weakness::Long));
        assert_eq!(weakness("aaaaaaaaaaaa", "ada"), Some(Weakness::Obvious));
        assert_eq!(weakness("Ada Lovelace", "ada lovelace"), Some(Weakness::Obvious));
        assert_eq!(weakness("ten chars!", "ada"), None);
    }

    #[tokio::test]
    async fn more_at_once_than_may_wait_are_told_so_and_the_others_are_served() {
        let desk = Desk { running: Semaphore::const_new(1), admitted: Semaphore::const_new(3) };
        let jobs = (0..10).map(|number| desk.work(move || number));
        let done = futures_util::future::join_all(jobs).await;
        let served: Vec<i32> = done.iter().filter_map(|one| one.as_ref().ok().copied()).collect();
        assert_eq!(served, [0, 1, 2]);
        assert!(done[3..].iter().all(|one| matches!(one, Err(Error::Busy))));
        assert_eq!(desk.work(|| 11).await.unwrap(), 11, "and later there is room again");
    }
}
