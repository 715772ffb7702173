//! The server's configuration, written before each start, so that an upgrade of Limbeck reaches it.

use super::{Error, Purpose, folders, place::PORT, place::Place};
use std::path::Path;

/// Writes the configuration files into the cluster's folder.
pub fn write(place: &Place, purpose: Purpose) -> Result<(), Error> {
    folders::write_whole(&place.home.join("postgresql.conf"), &settings(place, purpose))?;
    // Whoever can reach the socket may connect: the folder around it is closed to all but the server's account and root.
    folders::write_whole(&place.home.join("pg_hba.conf"), "local all all trust\n")?;
    folders::write_whole(&place.home.join("pg_ident.conf"), "")
}

fn settings(place: &Place, purpose: Purpose) -> String {
    let home = |name: &str| quoted(&place.home.join(name));
    let for_purpose = match purpose {
        Purpose::Data => "shared_buffers = 128MB\n",
        Purpose::Scratch { .. } => {
            "shared_buffers = 64MB\nfsync = off\nsynchronous_commit = off\nfull_page_writes = off\nautovacuum = off\n\
             wal_level = minimal\nmax_wal_senders = 0\nmax_wal_size = 4GB\ncheckpoint_timeout = 1h\njit = off\n"
        }
    };
    format!(
        "# Written by Limbeck before each start.\n\
         listen_addresses = ''\n\
         port = {PORT}\n\
         unix_socket_directories = {}\n\
         unix_socket_permissions = 0700\n\
         hba_file = {}\n\
         ident_file = {}\n\
         max_connections = 100\n\
         # A migration of a large schema holds a lock on each of its tables.\n\
         max_locks_per_transaction = 512\n\
         timezone = 'UTC'\n\
         log_timezone = 'UTC'\n\
         {for_purpose}",
        quoted_list_item(&place.socket_dir),
        home("pg_hba.conf"),
        home("pg_ident.conf"),
    )
}

/// A path as a value of postgresql.conf.
fn quoted(path: &Path) -> String {
    format!("'{}'", path.display().to_string().replace('\\', "\\\\").replace('\'', "''"))
}

/// A path as the only item of a list: a comma in it must not part it.
fn quoted_list_item(path: &Path) -> String {
    let item = format!("\"{}\"", path.display().to_string().replace('"', "\"\""));
    quoted(Path::new(&item))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_with_quotes_and_commas_stay_one_value() {
        assert_eq!(quoted(Path::new("/it's \\ here")), "'/it''s \\\\ here'");
        assert_eq!(quoted_list_item(Path::new("/a,\"b\"/it's")), "'\"/a,\"\"b\"\"/it''s\"'");
    }
}
