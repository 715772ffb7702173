//! The models against an environment's real database.

use super::scratch::Scratch;
use super::{Error, Model, settings};
use crate::catalog::{self, ObjectId, Unmodelled};
use crate::diff::{self, Change};
use crate::environment::Workbench;
use sqlx::Connection;
use std::collections::BTreeSet;

/// How the models differ from an environment.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// What leads from the environment to the models.
    pub changes: Vec<Change>,
    /// What the environment has and Limbeck does not manage.
    pub unmodelled: Vec<Unmodelled>,
    /// What the environment has and the project leaves out.
    pub ignored: BTreeSet<ObjectId>,
}

/// Compares the models with what an environment really contains. Reads only there.
pub async fn compare(workbench: &Workbench, environment: &str) -> Result<Comparison, Error> {
    let models = Model::read_all(&workbench.project)?;
    let ignore = settings::ignore(&workbench.project)?;
    let environment = workbench.environment(environment).await?;
    let mut scratch = Scratch::open(workbench, &environment).await?;
    let (wanted, real) = tokio::join!(
        async {
            scratch.load(&workbench.project, &models).await?;
            scratch.read().await
        },
        async {
            let mut connection = environment.connect().await?;
            let read = catalog::read(&mut connection, &ignore).await;
            let _ = connection.close().await;
            Ok::<_, Error>(read?)
        }
    );
    if let Err(error) = scratch.close().await {
        tracing::warn!("dropping a scratch database: {error}");
    }
    let (wanted, real) = (wanted?, real?);
    let changes = diff::diff(&real, &wanted);
    Ok(Comparison { changes, unmodelled: real.unmodelled, ignored: real.ignored.objects })
}
