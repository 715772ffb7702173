//! `limbeck migrate`: finds what changed and writes it.

use super::hazards::Allow;
use super::{Context, Error, Exit};
use crate::diff::Candidate;
use crate::environment::Workbench;
use crate::history::{self, Answers, Detection, Migration};

/// The arguments of `limbeck migrate`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What the change is, in a few words: the file's name.
    #[arg(short, long)]
    pub message: String,
    /// What may destroy data.
    #[command(flatten)]
    pub allow: Allow,
    /// None of the possible renames is one: drop the old and add the new.
    #[arg(long)]
    pub no_renames: bool,
    /// Print what would be written, and write nothing.
    #[arg(long)]
    pub dry_run: bool,
}

/// Runs it.
pub async fn run(context: &Context, args: Args) -> Result<Exit, Error> {
    let workbench = context.workbench()?;
    let detection = answered(context, &workbench, args.no_renames).await?;
    for thing in detection.unmodelled() {
        context.output.say(format!("not managed: {thing}"));
    }
    if detection.is_empty() {
        report(context, &detection, &[]);
        return Ok(Exit::Done);
    }
    let refused = history::refused(&detection, &args.allow.kinds);
    if args.dry_run {
        let drafts: Vec<&crate::plan::Step> = detection.steps.iter().map(|draft| &draft.up).collect();
        context
            .output
            .data(&drafts, || drafts.iter().map(|step| crate::plan::script(step, &[])).collect::<Vec<_>>().join("\n"));
        return Ok(Exit::Done);
    }
    if !refused.is_empty() {
        let details: Vec<String> =
            refused.iter().map(|hazard| format!("{}: {}", hazard.kind.name(), hazard.detail)).collect();
        let mut kinds: Vec<&str> = refused.iter().map(|hazard| hazard.kind.name()).collect();
        kinds.dedup();
        let hint = format!("`--allow {}` lets it pass", kinds.join(","));
        return Err(Error::refused(format!("this would destroy data\n  {}", details.join("\n  ")), hint));
    }
    let written = history::write(&workbench, &detection, &args.message).await?;
    report(context, &detection, &written);
    Ok(Exit::Done)
}

/// The detection after every question is answered: by the models' hints, by a flag, or by a person at the terminal.
async fn answered(context: &Context, workbench: &Workbench, no_renames: bool) -> Result<Detection, Error> {
    let mut answers = Answers::default();
    loop {
        let detection = history::detect(workbench, &answers).await?;
        let Some(question) = detection.questions.first() else { return Ok(detection) };
        if no_renames {
            answers.not_renamed.extend(detection.questions.iter().map(|question| question.rename.clone()));
        } else if !context.output.can_ask() {
            return Err(unanswered(&detection.questions));
        } else {
            let rename = question.rename.clone();
            let evidence = question.evidence.join(", ");
            let text = format!("Was {} renamed to {}? ({evidence}) [y/n]", rename.from, rename.to);
            match context.output.ask(&text).await.as_deref() {
                Some("y" | "Y" | "yes") => answers.renamed.push(rename),
                Some("n" | "N" | "no") => answers.not_renamed.push(rename),
                Some(_) => context.output.say("answer `y` or `n`"),
                None => return Err(unanswered(&detection.questions)),
            }
        }
    }
}

fn unanswered(questions: &[Candidate]) -> Error {
    let lines: Vec<String> = questions
        .iter()
        .map(|question| {
            let (from, to) = (&question.rename.from, &question.rename.to);
            let evidence = question.evidence.join(", ");
            format!(
                "was {from} renamed to {to}? then write `-- @renamed from={}` after its name ({evidence})",
                history::old_name(&question.rename)
            )
        })
        .collect();
    let hint = "where none of these is a rename, `--no-renames` drops the old and adds the new";
    Error::refused(format!("only you can know what was renamed\n  {}", lines.join("\n  ")), hint)
}

fn report(context: &Context, detection: &Detection, written: &[Migration]) {
    let changes: Vec<String> = detection.changes.iter().map(|change| format!("{} {change}", change.sign())).collect();
    let renames: Vec<String> =
        detection.renames.iter().map(|rename| format!("~ rename {} to {}", rename.from, rename.to)).collect();
    let value = serde_json::json!({ "renames": renames, "changes": changes, "written": written });
    context.output.data(&value, || {
        if written.is_empty() {
            return "models and migrations agree".into();
        }
        let files = written.iter().flat_map(|migration| std::iter::once(&migration.up).chain(&migration.down));
        files.map(|file| file.path.display().to_string()).collect::<Vec<_>>().join("\n")
    });
    if !written.is_empty() {
        for line in renames.iter().chain(&changes) {
            context.output.say(line);
        }
        context.output.say("`limbeck upgrade` applies it");
    }
}
