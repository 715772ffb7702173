//! Renames are done in the scratch database of the migrations, and the catalog is read again: what hangs on a name follows
//! as PostgreSQL has it follow, and nothing is edited as text.

use super::hints::{self, Hint};
use super::prepared::Prepared;
use super::{Answers, Error};
use crate::catalog::{Catalog, Kind, Place};
use crate::diff::{self, Rename};
use crate::plan::{self, Statement};

/// What is renamed, and what is there then.
pub(super) struct Renamed {
    pub catalog: Catalog,
    /// All of it, in the order in which it is done.
    pub renames: Vec<Rename>,
    /// Those among them that an answer settles.
    pub answered: Vec<Rename>,
    pub forth: Vec<Statement>,
    pub back: Vec<Statement>,
}

/// What holds others comes before what is in it: a rename says the new name of what it is in.
const ROUNDS: [fn(Kind) -> bool; 3] =
    [|kind| kind == Kind::Schema, |kind| kind != Kind::Schema && !is_inner(kind), is_inner];

/// How often what follows is looked for: each rename may show the next.
const MOST: usize = 16;

fn is_inner(kind: Kind) -> bool {
    matches!(kind.place(), Place::OnRelation | Place::Overloaded)
}

/// Does what hints and answers settle, and what follows from that without a question.
pub(super) async fn settle(
    migrated: &mut Prepared<'_>,
    original: Catalog,
    after: &Catalog,
    wanted: &[Hint],
    answers: &Answers,
) -> Result<Renamed, Error> {
    let (renames, answered) = (Vec::new(), Vec::new());
    let mut done = Renamed { catalog: original, renames, answered, forth: Vec::new(), back: Vec::new() };
    for (round, is_wanted) in ROUNDS.into_iter().enumerate() {
        let mut now = hints::resolve(wanted, is_wanted, &done.renames, (&done.catalog, after))?;
        let holds = |rename: &&Rename| {
            is_wanted(rename.to.kind())
                && !now.contains(rename)
                && done.catalog.contains(&rename.from)
                && !done.catalog.contains(&rename.to)
        };
        let mut answered: Vec<Rename> = answers.renamed.iter().filter(holds).cloned().collect();
        answered.sort();
        answered.dedup();
        now.extend(answered.iter().cloned());
        done.answered.extend(answered);
        done.run(migrated, now).await?;
        // What is in a schema is looked for under its new name, a function under the new names of its types.
        done.follow(migrated, after, |rename| match round {
            0 => rename.to.kind() == Kind::Schema,
            _ => rename.to.kind().is_type(),
        })
        .await?;
    }
    done.follow(migrated, after, |_| true).await?;
    Ok(done)
}

impl Renamed {
    async fn follow(
        &mut self,
        migrated: &mut Prepared<'_>,
        after: &Catalog,
        is_wanted: impl Fn(&Rename) -> bool,
    ) -> Result<(), Error> {
        for _ in 0..MOST {
            let mut implied = diff::implied(&self.catalog, after);
            implied.retain(&is_wanted);
            if implied.is_empty() {
                break;
            }
            self.run(migrated, implied).await?;
        }
        Ok(())
    }

    async fn run(&mut self, migrated: &mut Prepared<'_>, renames: Vec<Rename>) -> Result<(), Error> {
        let statements = plan::renames(&renames, &self.catalog);
        if statements.is_empty() {
            return Ok(());
        }
        let scratch = migrated.scratch().await?;
        scratch.statements(&statements, true, "renaming").await?;
        self.catalog = scratch.read().await?;
        let back = plan::renames_back(&renames, &self.catalog);
        self.back.splice(0..0, back);
        self.forth.extend(statements);
        self.renames.extend(renames);
        Ok(())
    }
}
