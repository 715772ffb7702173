//! One project with everything that is open for it.

use super::open::parse;
use super::scratch::{ScratchServer, create_if_missing};
use super::{Environment, Error, ScratchDatabase, Shelf, store};
use crate::cluster::{self, Cluster, Purpose};
use crate::config::{EnvironmentConfig, Project, Settings};
use sha2::{Digest, Sha256};
use sqlx::PgPool;
use std::collections::BTreeMap;
use std::os::unix::ffi::OsStrExt;
use std::sync::Arc;
use tokio::sync::{Mutex, OnceCell};

/// One project with everything that is open for it. Clusters start when something first needs them.
#[derive(Debug)]
pub struct Workbench {
    /// This process's settings.
    pub settings: Settings,
    /// The project.
    pub project: Project,
    environments: BTreeMap<String, OnceCell<Arc<Environment>>>,
    store: OnceCell<PgPool>,
    clusters: Mutex<BTreeMap<Purpose, Slot>>,
    scratch_servers: Mutex<BTreeMap<String, Arc<ScratchServer>>>,
}

/// A cluster that is there or coming. The task that starts it owns the lock, so that giving up on the wait (an interrupt)
/// does not lose a cluster that is half started: closing waits for it and releases it.
type Slot = Arc<Mutex<Option<Arc<Cluster>>>>;

impl Workbench {
    /// A workbench for `project`; nothing is started or opened yet.
    pub fn new(settings: Settings, project: Project) -> Self {
        let names = project.environments.iter().map(|environment| environment.name.clone());
        Self {
            environments: names.map(|name| (name, OnceCell::new())).collect(),
            settings,
            project,
            store: OnceCell::new(),
            clusters: Mutex::default(),
            scratch_servers: Mutex::default(),
        }
    }

    /// The environment of this name, opened at most once. `dev` without a URL is made on Limbeck's own cluster.
    pub async fn environment(&self, name: &str) -> Result<Arc<Environment>, Error> {
        let config = self.project.environments.iter().find(|environment| environment.name == name);
        let (Some(config), Some(cell)) = (config, self.environments.get(name)) else {
            let known = self.project.environments.iter().map(|known| format!("`{}`", known.name)).collect();
            return Err(Error::Unknown { name: name.to_owned(), known });
        };
        if let Some(open) = cell.get() {
            if open.own {
                self.data_cluster().await?;
            }
            return Ok(open.clone());
        }
        cell.get_or_try_init(|| self.open(config)).await.cloned()
    }

    /// What is kept on our own scratch cluster and can stand in for databases like `like`; none where scratch databases are
    /// on a server of somebody else.
    pub async fn shelf<'a>(&self, like: &'a Environment) -> Result<Option<Shelf<'a>>, Error> {
        if self.settings.scratch_url.is_some() {
            return Ok(None);
        }
        match self.own_scratch(like.facts.major).await {
            Ok(server) => Shelf::new(server, like).await.map(Some),
            Err(Error::Cluster(cluster::Error::NoPrograms | cluster::Error::NoMajor { .. })) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// A database that the project does not name, as an environment that is called after it; for reading. Who opens it
    /// closes it.
    pub async fn elsewhere(&self, url: &str) -> Result<Arc<Environment>, Error> {
        let options = parse(url, "this database")?;
        let name = options.get_database().unwrap_or_else(|| options.get_username()).to_owned();
        let config = EnvironmentConfig { name, url: Some(url.to_owned()), missing: None, protected: true };
        let opened = Environment::open(config, self.project.ledger.clone(), options, url.to_owned(), false).await?;
        Ok(Arc::new(opened))
    }

    /// A new empty scratch database with the server major, encoding and collation of `like` (which is read, not written),
    /// on a server that offers its extensions.
    pub async fn scratch(&self, like: &Environment) -> Result<ScratchDatabase, Error> {
        if let Some(url) = &self.settings.scratch_url {
            let options = parse(url, "the scratch server")?;
            let server = self.scratch_server("url", || async { Ok((options, false)) }).await?;
            return server.create(like).await;
        }
        let major = like.facts.major;
        let refused = match self.own_scratch(major).await {
            Ok(server) => match server.create(like).await {
                Err(refused @ (Error::Incompatible { .. } | Error::Extensions { .. })) => refused,
                made => return made,
            },
            Err(Error::Cluster(refused @ (cluster::Error::NoPrograms | cluster::Error::NoMajor { .. }))) => {
                Error::Incompatible { like: like.describe(), reason: refused.to_string() }
            }
            Err(error) => return Err(error),
        };
        if !like.facts.may_create_databases {
            return Err(refused);
        }
        let key = format!("environment {}", like.config.name);
        let server = self.scratch_server(&key, || async { Ok((like.options.clone(), false)) }).await?;
        server.create(like).await
    }

    /// Limbeck's own store, upgraded; opened at most once.
    pub async fn store(&self) -> Result<PgPool, Error> {
        self.store.get_or_try_init(|| store::open(self)).await.cloned()
    }

    /// Limbeck's own cluster that holds data, started where it is not running.
    pub async fn data_cluster(&self) -> Result<Arc<Cluster>, Error> {
        self.cluster(Purpose::Data).await
    }

    /// Starts again what was started and has died since: for a server that runs for days.
    pub async fn revive(&self) -> Result<(), Error> {
        let started: Vec<(Purpose, Slot)> =
            self.clusters.lock().await.iter().map(|(purpose, slot)| (*purpose, slot.clone())).collect();
        for (purpose, slot) in started {
            if let Some(cluster) = &*slot.lock().await {
                cluster.revive(&self.settings, purpose).await?;
            }
        }
        Ok(())
    }

    /// Closes all pools and releases the clusters.
    pub async fn close(&self) {
        for environment in self.environments.values().filter_map(OnceCell::get) {
            environment.close().await;
        }
        if let Some(store) = self.store.get() {
            // A connection that is stuck is cut off by the end of the process.
            let _ = tokio::time::timeout(std::time::Duration::from_secs(2), store.close()).await;
        }
        for (_, server) in std::mem::take(&mut *self.scratch_servers.lock().await) {
            server.close().await;
        }
        let mut releasing = tokio::task::JoinSet::new();
        for (_, slot) in std::mem::take(&mut *self.clusters.lock().await) {
            releasing.spawn(async move {
                if let Some(cluster) = slot.lock().await.take()
                    && let Err(error) = cluster.release().await
                {
                    tracing::warn!("{error}");
                }
            });
        }
        while releasing.join_next().await.is_some() {}
    }

    /// Whether `dev` is a server that somebody else runs.
    pub(super) fn dev_has_url(&self) -> bool {
        self.project.environments.iter().any(|environment| environment.name == "dev" && environment.url.is_some())
    }

    async fn open(&self, config: &EnvironmentConfig) -> Result<Arc<Environment>, Error> {
        let name = &config.name;
        if let Some(reason) = &config.missing {
            return Err(Error::NoUrl { name: name.clone(), reason: reason.clone() });
        }
        let ledger = self.project.ledger.clone();
        let opened = match &config.url {
            Some(url) => {
                let options = parse(url, &format!("environment `{name}`"))?;
                Environment::open(config.clone(), ledger, options, url.clone(), false).await?
            }
            None => {
                let cluster = self.data_cluster().await?;
                let database = own_database(&self.project);
                create_if_missing(&cluster.options("postgres"), &database, &format!("`{name}`")).await?;
                Environment::open(config.clone(), ledger, cluster.options(&database), cluster.url(&database), true)
                    .await?
            }
        };
        Ok(Arc::new(opened))
    }

    async fn cluster(&self, purpose: Purpose) -> Result<Arc<Cluster>, Error> {
        let slot = self.clusters.lock().await.entry(purpose).or_default().clone();
        let mut there = slot.lock_owned().await;
        if let Some(cluster) = &*there
            && cluster.is_alive()
        {
            return Ok(cluster.clone());
        }
        let settings = self.settings.clone();
        let starting = tokio::spawn(async move {
            if let Some(cluster) = &*there {
                cluster.revive(&settings, purpose).await?;
                return Ok(cluster.clone());
            }
            let cluster = Arc::new(Cluster::start(&settings, purpose).await?);
            *there = Some(cluster.clone());
            Ok::<_, cluster::Error>(cluster)
        });
        match starting.await {
            Ok(started) => Ok(started?),
            Err(panicked) => std::panic::resume_unwind(panicked.into_panic()),
        }
    }

    /// The scratch cluster of Limbeck's own, of this major version.
    async fn own_scratch(&self, major: u32) -> Result<Arc<ScratchServer>, Error> {
        let open = || async {
            let cluster = self.cluster(Purpose::Scratch { major }).await?;
            Ok((cluster.options("postgres"), true))
        };
        self.scratch_server(&format!("own {major}"), open).await
    }

    /// The scratch server of this key, opened at most once.
    async fn scratch_server<O>(&self, key: &str, options: impl FnOnce() -> O) -> Result<Arc<ScratchServer>, Error>
    where
        O: Future<Output = Result<(sqlx::postgres::PgConnectOptions, bool), Error>>,
    {
        let mut servers = self.scratch_servers.lock().await;
        if let Some(server) = servers.get(key)
            && server.is_alive().await
        {
            return Ok(server.clone());
        }
        let (options, own) = options().await?;
        let server = Arc::new(ScratchServer::open(options, own).await?);
        servers.insert(key.to_owned(), server.clone());
        Ok(server)
    }
}

/// The name of `dev`'s database on Limbeck's own cluster: the project's, and a few characters for its folder, so that two
/// clones of one project keep apart.
fn own_database(project: &Project) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '_' };
    let name: String = project.name.chars().map(plain).take(40).collect();
    let hash: String =
        Sha256::digest(project.root.as_os_str().as_bytes()).iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    format!("{name}_{hash}")
}
