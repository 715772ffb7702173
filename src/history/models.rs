//! The models: `schema/**/*.sql` in path order, read by a real server in a scratch database.
//!
//! A file goes to the server whole; only where that fails, statement by statement. A statement that fails on an object not
//! yet there is set aside and tried again until a pass adds nothing, so any order works that has one.

use super::error::{position, said};
use super::{Error, refusals, roles};
use crate::config::Project;
use crate::environment::ScratchDatabase;
use crate::sql;
use crate::sql::Sql;
use sqlx::PgConnection;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// One model file.
#[derive(Clone, Debug)]
pub struct Model {
    /// Where it is.
    pub path: PathBuf,
    /// Its text.
    pub text: String,
    statements: Vec<sql::Statement>,
}

/// Folders below `schema/` deeper than this are not read: a guard against a file system that goes in circles.
const DEPTH: usize = 16;

impl Model {
    /// The model files of a project in path order. What models must not do is refused here, before a server is asked.
    pub fn read_all(project: &Project) -> Result<Vec<Model>, Error> {
        let mut paths = Vec::new();
        collect(&project.schema_dir, DEPTH, &mut paths)?;
        paths.sort_by_key(|path| path.strip_prefix(&project.schema_dir).map(Path::to_owned).ok());
        paths.into_iter().map(Model::read).collect()
    }

    fn read(path: PathBuf) -> Result<Model, Error> {
        let bytes = std::fs::read(&path).map_err(Error::of_file(&path))?;
        let text = match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let valid = error.utf8_error().valid_up_to();
                let line = error.as_bytes()[..valid].iter().filter(|byte| **byte == b'\n').count() + 1;
                return Err(Error::Model { path, line, message: "this is not UTF-8: save the file as UTF-8".into() });
            }
        };
        Model::parse(path, text)
    }

    /// A model file of this text.
    pub fn parse(path: PathBuf, text: String) -> Result<Model, Error> {
        let statements = match sql::split(text.strip_prefix('\u{feff}').unwrap_or(&text)) {
            Ok(statements) => statements.into_iter().map(in_transaction).collect::<Vec<_>>(),
            Err(error) => {
                let message = format!("{} is never closed", error.what);
                return Err(Error::Model { path, line: error.line, message });
            }
        };
        for statement in &statements {
            if let Some(message) = refusals::refusal(statement) {
                return Err(Error::Model { path, line: statement.line, message });
            }
        }
        Ok(Model { path, text, statements })
    }
}

/// The statements that were set aside: the model, and the statement in it.
pub(super) type Pending = Vec<(usize, usize)>;

/// What is pending as a note beside a kept database.
pub(super) fn note(pending: &Pending) -> String {
    pending.iter().map(|(model, statement)| format!("{model}:{statement}")).collect::<Vec<_>>().join(" ")
}

/// What such a note says.
pub(super) fn pending(note: &str) -> Pending {
    let pairs = note.split_whitespace().filter_map(|pair| pair.split_once(':'));
    pairs.filter_map(|(model, statement)| Some((model.parse().ok()?, statement.parse().ok()?))).collect()
}

/// Runs these of the models in a scratch database that has all before them, but for what is pending; once it has the last,
/// what is pending too. All or nothing.
pub(super) async fn load(
    models: &[Model],
    range: Range<usize>,
    pending: &mut Pending,
    scratch: &ScratchDatabase,
    connection: &mut PgConnection,
) -> Result<(), Error> {
    let mut loader = Loader { scratch, connection, roles_made: 0 };
    loader.run(&sql!("BEGIN")).await.map_err(Error::doing("loading the models"))?;
    let is_last = range.end == models.len();
    for place in range {
        let remaining = loader.whole(&models[place]).await?;
        pending.extend(remaining.into_iter().map(|(index, _)| (place, index)));
    }
    while is_last && !pending.is_empty() {
        let before = pending.len();
        let first = loader.again(models, pending).await?;
        if let Some((model, index, error)) = first.filter(|_| pending.len() == before) {
            return Err(refused(model, &model.statements[index], &error));
        }
    }
    loader.run(&sql!("COMMIT")).await.map_err(Error::doing("loading the models"))
}

/// A model says what there is, not how it is built: an index that is written `CONCURRENTLY` is built in the transaction
/// like all else. Spaces take the word's place, so that positions stay right.
fn in_transaction(mut statement: sql::Statement) -> sql::Statement {
    if statement.starts_with(&["create"]) && statement.words.contains(&"concurrently".to_owned()) {
        let text = statement.sql.as_str();
        if let Some(word) = crate::sql::tokens::tokens(text).into_iter().find(|token| token.is("concurrently")) {
            let spaces = " ".repeat(word.text.len());
            statement.sql = Sql::written([&text[..word.offset], &spaces, &text[word.end()..]].concat());
        }
    }
    statement
}

struct Loader<'a> {
    scratch: &'a ScratchDatabase,
    connection: &'a mut PgConnection,
    roles_made: usize,
}

/// Statements that failed: their index in the file, and why.
type Remaining = Vec<(usize, sqlx::Error)>;

impl Loader<'_> {
    /// A whole file in one message, which is fast; where that fails, one by one.
    async fn whole(&mut self, model: &Model) -> Result<Remaining, Error> {
        let text = Sql::join(model.statements.iter().map(|statement| &statement.sql), ";\n");
        let done = self.kept(&text).await;
        self.reset().await?;
        match done? {
            Ok(()) => Ok(Vec::new()),
            Err(_) => self.one_by_one(model, (0..model.statements.len()).collect()).await,
        }
    }

    /// What is pending, file by file; gives the first that failed again.
    async fn again<'m>(
        &mut self,
        models: &'m [Model],
        pending: &mut Pending,
    ) -> Result<Option<(&'m Model, usize, sqlx::Error)>, Error> {
        let (mut first, mut left) = (None, Pending::new());
        for file in pending.chunk_by(|one, next| one.0 == next.0) {
            let Some(model) = file.first().and_then(|(place, _)| models.get(*place)) else { continue };
            let remaining = self.one_by_one(model, file.iter().map(|(_, index)| *index).collect()).await?;
            left.extend(file.iter().filter(|(_, index)| remaining.iter().any(|(failed, _)| failed == index)));
            first = first.or_else(|| remaining.into_iter().next().map(|(index, error)| (model, index, error)));
        }
        *pending = left;
        Ok(first)
    }

    /// These statements of a file, under the settings that stand before each; gives those that failed.
    async fn one_by_one(&mut self, model: &Model, indexes: Vec<usize>) -> Result<Remaining, Error> {
        let mut remaining = Vec::new();
        let mut indexes = indexes.into_iter().peekable();
        for (index, statement) in model.statements.iter().enumerate() {
            if indexes.peek().is_none() {
                break;
            }
            let wanted = indexes.next_if_eq(&index).is_some();
            if (wanted || refusals::is_setting(statement))
                && let Err(error) = self.kept(&statement.sql).await?
                && wanted
            {
                remaining.push((index, error));
            }
        }
        self.reset().await?;
        Ok(remaining)
    }

    /// Runs a text; where it fails, nothing of it stays, and the transaction goes on. A role that it names and that the
    /// server does not have is made first, where the server is ours.
    async fn kept(&mut self, text: &Sql) -> Result<Result<(), sqlx::Error>, Error> {
        let broken = || Error::doing("loading the models");
        loop {
            self.run(&sql!("SAVEPOINT limbeck")).await.map_err(broken())?;
            let Err(error) = self.run(text).await else {
                self.run(&sql!("RELEASE SAVEPOINT limbeck")).await.map_err(broken())?;
                return Ok(Ok(()));
            };
            if error.as_database_error().is_none() {
                return Err(broken()(error));
            }
            self.run(&sql!("ROLLBACK TO SAVEPOINT limbeck")).await.map_err(broken())?;
            if self.roles_made >= roles::MOST || !roles::make(self.scratch, &error).await? {
                return Ok(Err(error));
            }
            self.roles_made += 1;
        }
    }

    /// What a file set ends with it.
    async fn reset(&mut self) -> Result<(), Error> {
        let reset = sql!("RESET SESSION AUTHORIZATION; RESET ALL");
        self.run(&reset).await.map_err(Error::doing("loading the models"))
    }

    async fn run(&mut self, sql: &Sql) -> Result<(), sqlx::Error> {
        sql.raw().execute(&mut *self.connection).await.map(|_| ())
    }
}

fn refused(model: &Model, statement: &sql::Statement, error: &sqlx::Error) -> Error {
    let line = position(error).map_or(statement.line, |position| statement.line_of(position));
    let mut message = said(error);
    if let Some(role) = roles::missing(error) {
        message.push_str(&format!(
            "\nhint: make the role `{role}` on the scratch server: Limbeck makes roles only on its own"
        ));
    }
    Error::Model { path: model.path.clone(), line, message }
}

fn collect(folder: &Path, depth: usize, paths: &mut Vec<PathBuf>) -> Result<(), Error> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(Error::of_file(folder)(error)),
    };
    for entry in entries {
        let path = entry.map_err(Error::of_file(folder))?.path();
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if hidden {
            continue;
        }
        if path.is_dir() {
            if depth > 0 {
                collect(&path, depth - 1, paths)?;
            }
        } else if path.extension().is_some_and(|extension| extension == "sql") {
            paths.push(path);
        }
    }
    Ok(())
}
