//! Limbeck's own store: users, sessions, reviews. Never the pointer or the journal.

use super::open::{bounded, described, parse};
use super::{Error, Workbench, scratch::create_if_missing};
use crate::cluster::{self, Cluster, Purpose};
use crate::config::Settings;
use sqlx::PgPool;
use sqlx::migrate::Migrator;
use sqlx::postgres::PgConnectOptions;
use std::time::Duration;

/// The store's own migrations, in the format that Limbeck writes.
static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

/// The store's database, where its name is ours to choose.
const DATABASE: &str = "limbeck";

/// Opens the store, upgraded: at `LIMBECK_STORE_URL`, else on Limbeck's own cluster, else, where no server programs are
/// to be found, beside `dev`.
pub async fn open(workbench: &Workbench) -> Result<PgPool, Error> {
    let options = match &workbench.settings.store_url {
        Some(url) => parse(url, "Limbeck's own store")?,
        None => match workbench.data_cluster().await {
            Ok(cluster) => {
                let name = described("store", &cluster.options(DATABASE));
                create_if_missing(&cluster.options("postgres"), DATABASE, &name).await?;
                cluster.options(DATABASE)
            }
            Err(Error::Cluster(cluster::Error::NoPrograms)) if workbench.dev_has_url() => beside_dev(workbench).await?,
            Err(error) => return Err(error),
        },
    };
    let name = described("store", &options);
    let pool = super::pool::pool(options, 8);
    // The first connection tells whether the server is there; the upgrade itself may wait for another Limbeck's.
    let first = bounded(&name, async { pool.acquire().await.map_err(Error::connect(&name)) }).await?;
    drop(first);
    let upgrading = tokio::time::timeout(Duration::from_secs(120), MIGRATIONS.run(&pool));
    match upgrading.await {
        Ok(Ok(())) => Ok(pool),
        Ok(Err(source)) => Err(Error::Store { database: name, source }),
        Err(_) => Err(Error::Timeout { database: name }),
    }
}

/// The URL of the store, as sqlx and psql take it. On Limbeck's own cluster the database is made where it is missing, and
/// left to `sqlx migrate run` or the next start to upgrade.
pub async fn url(settings: &Settings) -> Result<String, Error> {
    if let Some(url) = &settings.store_url {
        return Ok(super::url::shared(url));
    }
    let cluster = Cluster::start(settings, Purpose::Data).await?;
    let made = create_if_missing(&cluster.options("postgres"), DATABASE, "Limbeck's own store").await;
    let url = cluster.url(DATABASE);
    cluster.release().await?;
    made.map(|()| url)
}

async fn beside_dev(workbench: &Workbench) -> Result<PgConnectOptions, Error> {
    let dev = workbench.environment("dev").await?;
    tracing::warn!(
        "no PostgreSQL programs here: Limbeck's own store is the database `{DATABASE}` beside {}",
        dev.describe()
    );
    create_if_missing(&dev.options, DATABASE, &dev.describe()).await?;
    Ok(dev.options.clone().database(DATABASE))
}
