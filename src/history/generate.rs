//! The steps from the migrations to the models, with their way back, proven as they are made.
//!
//! Each up runs in the scratch database of the migrations and the catalog is read after it, so each down is planned from
//! what is really there. Then the downs run, and the ups again: what is written has been up, down and up.

use super::Error;
use super::detect::Draft;
use super::scratch::{Scratch, differences};
use crate::catalog::Catalog;
use crate::plan::{self, Options, Statement, Step};

pub(super) struct Generator<'a> {
    /// The scratch database of the migrations, where the renames are done already.
    pub scratch: &'a mut Scratch,
    /// Before the renames.
    pub original: &'a Catalog,
    /// After the renames.
    pub before: &'a Catalog,
    /// What the models make.
    pub after: &'a Catalog,
    /// The statements that did the renames, and those that undo them.
    pub renames: (Vec<Statement>, Vec<Statement>),
}

impl Generator<'_> {
    /// The versions to write, proven.
    pub async fn steps(mut self, options: &Options) -> Result<Vec<Draft>, Error> {
        let planned = plan::plan(self.before, self.after, options)?;
        let states = self.up(&planned).await?;
        let drafts = self.with_downs(planned, &states)?;
        self.prove(&drafts, &states).await?;
        Ok(drafts)
    }

    /// Runs the planned steps; gives what is there before and after each.
    async fn up(&mut self, planned: &[Step]) -> Result<Vec<Catalog>, Error> {
        let mut states = vec![self.before.clone()];
        for step in planned {
            self.scratch.step(step, "the way up").await?;
            states.push(self.scratch.read().await?);
        }
        let last = states.last().unwrap_or(self.before);
        let mut different: Vec<String> = crate::diff::diff(last, self.after).iter().map(ToString::to_string).collect();
        different.extend(lost(self.before, last));
        same("the way up does not lead to the models", different)?;
        Ok(states)
    }

    fn with_downs(&self, planned: Vec<Step>, states: &[Catalog]) -> Result<Vec<Draft>, Error> {
        let mut drafts = Vec::new();
        for (step, states) in planned.into_iter().zip(states.windows(2)) {
            let [before, after] = states else { continue };
            let down = down(after, before)?;
            drafts.push(Draft { up: step, down });
        }
        let (forth, back) = self.renames.clone();
        if forth.is_empty() {
            return Ok(drafts);
        }
        match drafts.first_mut() {
            // The renames come first on the way up, and last on the way down.
            Some(first) if first.up.transaction && first.down.transaction => {
                first.up.statements.splice(0..0, forth);
                first.down.statements.extend(back);
            }
            _ => {
                let step = |statements| Step { transaction: true, statements };
                drafts.insert(0, Draft { up: step(forth), down: step(back) });
            }
        }
        Ok(drafts)
    }

    /// Down to where it began, and up again.
    async fn prove(&mut self, drafts: &[Draft], states: &[Catalog]) -> Result<(), Error> {
        // With renames in a version of their own there is one draft more than planned steps.
        let own = drafts.len() + 1 - states.len();
        for (index, draft) in drafts.iter().enumerate().rev() {
            self.scratch.step(&draft.down, "the way down").await?;
            let expected = match index {
                0 => self.original,
                _ => &states[index - own],
            };
            let found = self.scratch.read().await?;
            same("the way down does not restore what was there", differences(expected, &found))?;
        }
        for draft in drafts {
            self.scratch.step(&draft.up, "the way up again").await?;
        }
        let last = states.last().unwrap_or(self.before);
        let found = self.scratch.read().await?;
        same("the way up again does not lead to the models", differences(last, &found))
    }
}

/// The way back over one step, as one step.
fn down(after: &Catalog, before: &Catalog) -> Result<Step, Error> {
    let options = Options { one_transaction: true, ..Options::default() };
    let mut before = before.clone();
    before.compared.restored = true;
    let mut steps = plan::plan(after, &before, &options)?;
    match steps.len() {
        0 => Ok(Step { transaction: true, statements: Vec::new() }),
        1 => Ok(steps.remove(0)),
        _ if steps.iter().all(|step| step.transaction) => {
            Ok(Step { transaction: true, statements: steps.into_iter().flat_map(|step| step.statements).collect() })
        }
        _ => Err(Error::Proof { message: "the way down needs more than one transaction, and a file has one".into() }),
    }
}

/// What was there, not managed or left out, and is not any more.
fn lost(before: &Catalog, after: &Catalog) -> Vec<String> {
    let there = |thing: &&crate::catalog::Unmodelled| {
        !after.unmodelled.iter().any(|other| other.kind == thing.kind && other.name == thing.name)
    };
    // What hangs on something unmodelled may be renamed or retyped with its table; the thing itself may not go.
    let gone = before.unmodelled.iter().filter(|thing| thing.because_of.is_none()).filter(there);
    let gone = gone.map(|thing| format!("lost: {} {}", thing.kind, thing.name));
    gone.chain(before.ignored.objects.difference(&after.ignored.objects).map(|id| format!("lost: {id}"))).collect()
}

fn same(what: &str, mut different: Vec<String>) -> Result<(), Error> {
    if different.is_empty() {
        return Ok(());
    }
    let more = different.len().saturating_sub(10);
    different.truncate(10);
    let rest = if more > 0 { format!("\nand {more} more") } else { String::new() };
    Err(Error::Proof { message: format!("{what}:\n{}{rest}", different.join("\n")) })
}
