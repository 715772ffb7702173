//! What destroys data is refused until it is allowed by name: by the notes of a file here, before anything of it runs, and
//! by what its statements would drop once more in `guard.rs`, under their locks.

use super::apply::{Session, file};
use super::notes::{self, Risk};
use super::{Detection, Direction, Error, Migration};
use crate::plan::{Hazard, HazardKind};
use crate::sql;
use crate::sql::Sql;
use sqlx::{PgConnection, Row};

/// The hazards of a detection's ups that destroy data and are not allowed, each once.
pub fn refused(detection: &Detection, allow: &[HazardKind]) -> Vec<Hazard> {
    let statements = detection.steps.iter().flat_map(|draft| &draft.up.statements);
    let hazards = statements.flat_map(|statement| &statement.hazards);
    let mut refused: Vec<Hazard> =
        hazards.filter(|hazard| hazard.kind.destroys_data() && !allow.contains(&hazard.kind)).cloned().collect();
    refused.sort();
    refused.dedup();
    refused
}

impl Session<'_> {
    /// Refuses the version where its file notes a risk that nobody allowed and the database has something to lose.
    /// `ahead` of its turn, what cannot be counted yet is no reason: it is looked at again when its turn comes.
    pub(super) async fn gate(
        &mut self,
        migration: &Migration,
        direction: Direction,
        allow: &[HazardKind],
        ahead: bool,
    ) -> Result<(), Error> {
        let file = file(migration, direction)?;
        let notes = notes::read(&file.text);
        for risk in notes.refused(allow) {
            let losses = match count(&mut self.connection, risk).await {
                Ok(Some(0)) => continue,
                Ok(Some(1)) => ": 1 is there".to_owned(),
                Ok(Some(losses)) => format!(": {losses} are there"),
                Ok(None) => String::new(),
                Err(_) if ahead => continue,
                Err(error) => format!(": they could not be counted ({})", super::error::said(&error)),
            };
            let (name, kind, detail) = (file.name(), risk.kind.name(), &risk.detail);
            let message = format!("`{name}` is refused on `{}` ({kind}): {detail}{losses}", self.environment);
            return Err(Error::Refused { message, hint: format!("`--allow {kind}` lets it pass") });
        }
        Ok(())
    }
}

/// How much there is to lose; none where the file does not say how to count it.
async fn count(connection: &mut PgConnection, risk: &Risk) -> Result<Option<i64>, sqlx::Error> {
    if risk.counts.is_empty() {
        return Ok(None);
    }
    sql!("BEGIN READ ONLY; SET LOCAL statement_timeout = 30000; SET LOCAL row_security = off")
        .raw()
        .execute(&mut *connection)
        .await?;
    let counted = total(connection, &risk.counts).await;
    sql!("ROLLBACK").raw().execute(connection).await?;
    counted.map(Some)
}

async fn total(connection: &mut PgConnection, counts: &[Sql]) -> Result<i64, sqlx::Error> {
    let mut total = 0;
    for count in counts {
        let row = count.query().persistent(false).fetch_one(&mut *connection).await?;
        total += row.try_get::<i64, _>(0)?;
    }
    Ok(total)
}
