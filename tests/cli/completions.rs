//! `limbeck completions`.

use crate::support::command::{Workplace, ended};

#[tokio::test]
async fn the_script_for_bash_is_one_that_bash_takes() {
    let place = Workplace::new();
    let script = place.succeeds(&["completions", "bash"]).await;
    assert!(script.contains("downgrade"), "{script}");
    let path = place.folder().join("limbeck.bash");
    std::fs::write(&path, script).expect("a file");
    let read = ended(tokio::process::Command::new("bash").arg("-n").arg(&path)).await;
    assert_eq!(read.code, Some(0), "{}", read.stderr);
    assert_eq!(place.run(&["completions", "no-such-shell"]).await.code, Some(64));
}
