//! The models against an environment's real database.

use super::scratch::{Scratch, ignore};
use super::{Error, Model};
use crate::catalog::{self, Unmodelled};
use crate::diff::{self, Change};
use crate::environment::Workbench;
use sqlx::Connection;

/// How the models differ from an environment.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// What leads from the environment to the models.
    pub changes: Vec<Change>,
    /// What the environment has and Limbeck does not manage.
    pub unmodelled: Vec<Unmodelled>,
}

/// Compares the models with what an environment really contains. Reads only there.
pub async fn compare(workbench: &Workbench, environment: &str) -> Result<Comparison, Error> {
    let models = Model::read_all(&workbench.project)?;
    let environment = workbench.environment(environment).await?;
    let mut scratch = Scratch::open(workbench, &environment).await?;
    let (wanted, real) = tokio::join!(
        async {
            scratch.load(&workbench.project, &models).await?;
            scratch.read().await
        },
        async {
            let mut connection = environment.connect().await?;
            let read = catalog::read(&mut connection, &ignore(&workbench.project)).await;
            let _ = connection.close().await;
            Ok::<_, Error>(read?)
        }
    );
    if let Err(error) = scratch.close().await {
        tracing::warn!("dropping a scratch database: {error}");
    }
    let (wanted, real) = (wanted?, real?);
    Ok(Comparison { changes: diff::diff(&real, &wanted), unmodelled: real.unmodelled })
}
