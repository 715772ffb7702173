//! `limbeck init`: makes a project in a folder, beside what is there.

use super::{Context, Error, Exit, example};
use crate::config::Project;
use serde::Serialize;
use std::path::{Path, PathBuf};

/// The arguments of `limbeck init`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The folder; by default the current one.
    folder: Option<PathBuf>,
    /// Fill it with the example, a bookshop.
    #[arg(long)]
    example: bool,
}

const SETTINGS: (&str, &str) = ("limbeck.toml", include_str!("example/limbeck.toml"));

/// What every project begins with; what is there already stays as it is.
const FILES: &[(&str, &str)] = &[
    SETTINGS,
    ("schema/README.md", include_str!("example/schema.md")),
    ("migrations/README.md", include_str!("example/migrations.md")),
    ("migrations/.gitattributes", "*.sql text eol=lf\n"),
];

/// What was written.
#[derive(Serialize)]
struct Made {
    root: PathBuf,
    written: Vec<PathBuf>,
    kept: Vec<PathBuf>,
}

/// Runs it.
pub async fn run(context: &Context, args: Args) -> Result<Exit, Error> {
    let root = args.folder.map_or_else(|| context.start.clone(), |folder| context.start.join(folder));
    if root.join("limbeck.toml").exists() {
        return Err(Error::failed(format!("`{}` is a project already", root.display()))
            .with_hint("`limbeck status` shows where it stands"));
    }
    let mut made = write(&root, FILES)?;
    if args.example {
        let files = write(&root, example::FILES)?;
        made.written.extend(files.written);
        made.kept.extend(files.kept);
    }
    let root = root.display();
    for path in &made.kept {
        context.output.say(format!("{} was there and stays as it is", path.display()));
    }
    context.output.data(&made, || {
        let lines: Vec<String> = made.written.iter().map(|path| format!("wrote {}", path.display())).collect();
        lines.join("\n")
    });
    let project = Project::read(&made.root)?;
    if !args.example {
        context.output.say(format!("{root} is a project now: write models into schema/, then `limbeck serve`"));
    } else if project.environments.iter().any(|environment| environment.name == "dev" && environment.url.is_some()) {
        // Somebody's own server is not filled without a word.
        context.output.say("`limbeck upgrade` makes the bookshop's tables and rows in dev, which DATABASE_URL names");
    } else {
        example::load(&context.open(project)).await?;
        context.output.say(format!("{root} is a bookshop now, with rows in dev: `limbeck serve`"));
    }
    Ok(Exit::Done)
}

/// Writes files that are not there yet.
fn write(root: &Path, files: &[(&str, &str)]) -> Result<Made, Error> {
    let mut made = Made { root: root.to_owned(), written: Vec::new(), kept: Vec::new() };
    for (name, text) in files {
        let path = root.join(name);
        let failed = |error| Error::failed(format!("`{}` cannot be written: {error}", path.display()));
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(failed)?;
        }
        let opened = std::fs::OpenOptions::new().write(true).create_new(true).open(&path);
        match opened.and_then(|mut file| std::io::Write::write_all(&mut file, text.as_bytes())) {
            Ok(()) => made.written.push((*name).into()),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => made.kept.push((*name).into()),
            Err(error) => return Err(failed(error)),
        }
    }
    Ok(made)
}

/// Makes the example in a folder of its own.
pub fn make_example(root: &Path) -> Result<(), Error> {
    write(root, example::FILES)?;
    write(root, &FILES[1..])?;
    // Last: a project that is there is whole.
    let (name, text) = SETTINGS;
    write(root, &[(name, &text.replacen("# name = \"…\"    ", "name = \"bookshop\"", 1))]).map(|_| ())
}
