//! Any two of: the models, the migrations, a database. Reads only, but for scratch databases.

use super::prepared::Prepared;
use super::source::Source;
use super::{Error, Folder, Model, scratch, settings};
use crate::catalog::{Catalog, ObjectId, Unmodelled};
use crate::diff::{self, Change};
use crate::environment::{Environment, Workbench};
use crate::plan::{self, Step};
use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

/// What is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Side {
    /// What the models make.
    Models,
    /// What the migrations make.
    Migrations,
    /// What the database of this environment contains.
    Environment(String),
    /// What the database at this URL contains.
    Url(String),
}

/// How two sides differ.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// What leads from the one to the other.
    pub changes: Vec<Change>,
    /// What the first has and Limbeck does not manage.
    pub unmodelled: Vec<Unmodelled>,
    before: Catalog,
    after: Catalog,
    options: plan::Options,
}

impl Comparison {
    /// What the first has and the project leaves out.
    pub fn ignored(&self) -> &BTreeSet<ObjectId> {
        &self.before.ignored.objects
    }

    /// The statements that would lead there, as planned: nothing is proven.
    pub fn steps(&self) -> Result<Vec<Step>, Error> {
        Ok(plan::plan(&self.before, &self.after, &self.options)?)
    }
}

impl FromStr for Side {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(match text {
            "models" => Side::Models,
            "migrations" => Side::Migrations,
            url if url.contains("://") => Side::Url(url.to_owned()),
            name => Side::Environment(name.to_owned()),
        })
    }
}

/// In words, without secrets.
impl fmt::Display for Side {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Side::Models => f.write_str("the models"),
            Side::Migrations => f.write_str("the migrations"),
            Side::Environment(name) => write!(f, "`{name}`"),
            Side::Url(url) => {
                let name = url::Url::parse(url).ok().map(|url| url.path().trim_matches('/').to_owned());
                write!(f, "`{}`", name.unwrap_or_else(|| "this database".into()))
            }
        }
    }
}

/// The models against what an environment really contains.
pub async fn compare(workbench: &Workbench, environment: &str) -> Result<Comparison, Error> {
    compare_sides(workbench, &Side::Environment(environment.to_owned()), &Side::Models).await
}

/// What leads from one side to the other. Both are read at once.
pub async fn compare_sides(workbench: &Workbench, from: &Side, to: &Side) -> Result<Comparison, Error> {
    let (of_from, of_to) = tokio::join!(database(workbench, from), database(workbench, to));
    let (of_from, of_to) = (of_from?, of_to?);
    // A scratch database is like the database on the other side, or like `dev`.
    let like = match of_from.as_ref().or(of_to.as_ref()) {
        Some(database) => database.clone(),
        None => workbench.environment(workbench.project.dev()).await?,
    };
    let read = async |side: &Side, database: Option<&Arc<Environment>>| match database {
        Some(database) => scratch::read(workbench, database.connect().await?).await,
        None => made(workbench, side, &like).await,
    };
    let (before, after) = tokio::join!(read(from, of_from.as_ref()), read(to, of_to.as_ref()));
    for (side, database) in [(from, &of_from), (to, &of_to)] {
        if let (Side::Url(_), Some(database)) = (side, database) {
            database.close().await;
        }
    }
    let (before, after) = (before?, after?);
    let (changes, options) = (diff::diff(&before, &after), settings::options(&workbench.project, &before)?);
    Ok(Comparison { changes, unmodelled: before.unmodelled.clone(), before, after, options })
}

/// The database of a side that is one.
async fn database(workbench: &Workbench, side: &Side) -> Result<Option<Arc<Environment>>, Error> {
    Ok(match side {
        Side::Models | Side::Migrations => None,
        Side::Environment(name) => Some(workbench.environment(name).await?),
        Side::Url(url) => Some(workbench.elsewhere(url).await?),
    })
}

/// What the models or the migrations make.
async fn made(workbench: &Workbench, side: &Side, like: &Environment) -> Result<Catalog, Error> {
    let (folder, models);
    let source = match side {
        Side::Migrations => {
            folder = Folder::read(&workbench.project)?.sound()?;
            Source::Migrations(&folder)
        }
        _ => {
            models = Model::read_all(&workbench.project)?;
            Source::Models(&models)
        }
    };
    let mut prepared = Prepared::new(workbench, like, source).await?;
    let read = prepared.read().await;
    prepared.close().await;
    read
}
