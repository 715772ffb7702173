//! The binary: arguments, tracing, exit code.

use clap::Parser;
use limbeck::cli::{self, Cli, Exit};
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(refused) => return cli::explain(&refused).into(),
    };
    tracing_subscriber::fmt().with_env_filter(cli.log_filter()).with_writer(std::io::stderr).with_target(false).init();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("error: starting threads: {error}");
            return Exit::Failed.into();
        }
    };
    let exit = runtime.block_on(cli::run(cli));
    // A thread that waits for the keyboard must not hold up the end.
    runtime.shutdown_background();
    exit.into()
}
