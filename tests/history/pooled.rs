//! Proxies that pool: what holds behind them, and what is refused.

use super::bench::{Bench, run};
use crate::support::pgbouncer::PgBouncer;
use limbeck::history::{Error, Target};
use std::sync::Arc;

/// A project with one migration, reached through a proxy that pools transactions.
async fn pooled() -> Option<(Bench, PgBouncer)> {
    let bouncer = PgBouncer::start().await?;
    let mut bench = Bench::new().await;
    bench.pair("1_a", "CREATE TABLE a (b int);", "DROP TABLE a;");
    let mut workbench = bench.another();
    let project = &mut Arc::get_mut(&mut workbench).expect("nobody else has it").project;
    project.environments[0].url = Some(bouncer.url(&bench.database));
    bench.workbench = workbench;
    Some((bench, bouncer))
}

#[tokio::test]
async fn an_upgrade_through_a_pool_of_transactions_is_refused_with_advice() {
    let Some((bench, _bouncer)) = pooled().await else { return };
    for up in [true, true, false] {
        let (ended, _) = run(&bench.workbench, up, Target::Newest, &[]).await;
        if !up {
            assert_eq!(ended.expect("there is nothing to undo"), 0);
            continue;
        }
        let refused = ended.expect_err("no lock holds there");
        assert!(matches!(refused, Error::Pooled { .. }), "{refused:?}");
        let hint = refused.hint().unwrap_or_default();
        assert!(hint.contains("a URL that reaches PostgreSQL itself"), "{hint}");
    }
    assert_eq!(bench.ask("SELECT to_regclass('a')").await, "", "nothing was done");
    assert_eq!(bench.ask("SELECT to_regclass('_sqlx_migrations')").await, "", "nothing was written");
    // The lock that was taken on the way does not stay with the proxy's connection.
    let straight = bench.another();
    assert_eq!(run(&straight, true, Target::Newest, &[]).await.0.expect("the lock is free"), 1);
}
