//! Runs many jobs a few at a time; one that panics fails alone.

use std::future::Future;
use std::io::Write;
use std::sync::Arc;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

/// The results by name, in the order of the names.
pub async fn run<F, T>(jobs: impl IntoIterator<Item = (String, F)>) -> Vec<(String, Result<T, String>)>
where
    F: Future<Output = Result<T, String>> + Send + 'static,
    T: Send + 'static,
{
    let at_once = std::env::var("LIMBECK_JOBS").ok().and_then(|jobs| jobs.parse().ok());
    let at_once = at_once.unwrap_or_else(|| 2 * std::thread::available_parallelism().map_or(2, usize::from));
    let semaphore = Arc::new(Semaphore::new(at_once));
    let mut set = JoinSet::new();
    for (name, job) in jobs {
        let semaphore = semaphore.clone();
        set.spawn(async move {
            let _permit = semaphore.acquire_owned().await;
            let result = tokio::spawn(job).await.unwrap_or_else(|error| Err(panic_text(error)));
            (name, result)
        });
    }
    let mut results = set.join_all().await;
    results.sort_by(|left, right| left.0.cmp(&right.0));
    results
}

/// Writes past the test harness, which keeps what a passing test prints.
pub fn say(text: &str) {
    let _ = std::io::stderr().write_all(text.as_bytes());
}

fn panic_text(error: tokio::task::JoinError) -> String {
    match error.try_into_panic() {
        Ok(panic) => {
            let text = panic.downcast_ref::<String>().map(String::as_str);
            format!("panicked: {}", text.or(panic.downcast_ref::<&str>().copied()).unwrap_or("without a text"))
        }
        Err(error) => error.to_string(),
    }
}
