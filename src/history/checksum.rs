//! sqlx's checksum of a migration file.

use sha2::{Digest, Sha384};

/// SHA-384 over the whole text, byte for byte, without the characters that `sqlx.toml` says to ignore.
pub fn checksum(text: &str, ignored: &[char]) -> Vec<u8> {
    if ignored.is_empty() {
        return Sha384::digest(text).to_vec();
    }
    let mut digest = Sha384::new();
    for part in text.split(|character| ignored.contains(&character)) {
        digest.update(part);
    }
    digest.finalize().to_vec()
}

/// Bytes as lower-case hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vectors_are_those_of_sqlx() {
        assert_eq!(
            hex(&checksum("", &[])),
            "38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da274edebfe76f65fbd51ad2f14898b95b"
        );
        assert_eq!(
            hex(&checksum("CREATE TABLE t (id BIGINT PRIMARY KEY);\n", &[])),
            "ab3089445bb4c743401e4f83ea3a5d9e3d7de3c795b708dd3a8ba0a3be8d94f9a464b022821442fd571eee38a6d3adf0"
        );
    }

    #[test]
    fn carriage_returns_and_byte_order_marks_count_unless_they_are_ignored() {
        assert_ne!(checksum("a\r\n", &[]), checksum("a\n", &[]));
        assert_ne!(checksum("\u{feff}a", &[]), checksum("a", &[]));
        assert_eq!(checksum("\u{feff}a\r\n", &['\r', '\u{feff}']), checksum("a\n", &[]));
    }
}
