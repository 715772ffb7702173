//! The models: listed, written and edited as the plain SQL files that they are.

use super::detections::{self, Found, Trouble};
use super::model_files::{self, ModelFile};
use super::{App, Error, Form, Page, Policy, Result, Routes, urls};
use crate::history::Answers;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use similar::{ChangeTag, TextDiff};

/// The list of models.
#[derive(Debug, askama::Template, askama_axum::WebTemplate)]
#[template(path = "models/list.html")]
pub struct List {
    pub(super) page: Page,
    pub(super) files: Vec<ModelFile>,
    pub(super) found: Found,
    pub(super) new: New,
}

/// The form of a new model.
#[derive(Debug, Default)]
pub struct New {
    /// Whether it is open.
    pub open: bool,
    /// What was typed.
    pub path: String,
    /// What is wrong with it.
    pub error: String,
}

/// One model in its editor.
#[derive(Debug, askama::Template, askama_axum::WebTemplate)]
#[template(path = "models/show.html")]
pub struct Show {
    pub(super) page: Page,
    pub(super) files: Vec<ModelFile>,
    pub(super) path: String,
    /// What the editor shows: the file, or what was typed where that was not saved.
    pub(super) text: String,
    /// The fingerprint of the file that an edit is based on.
    pub(super) before: String,
    pub(super) note: Note,
    pub(super) found: Found,
}

/// What became of the last edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// There was none.
    None,
    /// It was saved.
    Saved,
    /// It was not saved, for this reason.
    Refused(String),
    /// The file says something else than when the edit began: this.
    Changed(String),
    /// It was not deleted: the name that was typed is another.
    NotDeleted,
}

/// What the list is asked.
#[derive(Debug, Deserialize)]
pub struct Asked {
    new: Option<String>,
}

/// What the editor is asked.
#[derive(Debug, Deserialize)]
pub struct Shown {
    saved: Option<String>,
}

/// A new model's form.
#[derive(Debug, Deserialize)]
pub struct NewForm {
    #[serde(default)]
    path: String,
}

/// The editor's form.
#[derive(Debug, Deserialize)]
pub struct EditForm {
    #[serde(default)]
    action: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    before: String,
    #[serde(default)]
    word: String,
}

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .get("/models", Policy::Member, list)
        .post("/models", Policy::Member, create)
        .get("/models/{*path}", Policy::Member, show)
        .post("/models/{*path}", Policy::Member, edit)
}

async fn list(State(app): State<App>, page: Page, Query(asked): Query<Asked>) -> Result<List> {
    let new = New { open: asked.new.is_some(), ..New::default() };
    List::read(&app, page, new).await
}

async fn create(State(app): State<App>, page: Page, Form(form): Form<NewForm>) -> Result<Response> {
    let path = form.path.trim().to_owned();
    let heading = format!("-- {}\n", path.trim_end_matches(".sql").rsplit('/').next().unwrap_or_default());
    match model_files::create(&app.workbench.project, &path, &heading) {
        Ok(()) => Ok(Redirect::to(&urls::model(&path)).into_response()),
        Err(error) => {
            let new = New { open: true, path, error: super::words::sentence(&error.to_string()) };
            Ok((StatusCode::UNPROCESSABLE_ENTITY, List::read(&app, page, new).await?).into_response())
        }
    }
}

async fn show(
    State(app): State<App>,
    page: Page,
    Path(path): Path<String>,
    Query(shown): Query<Shown>,
) -> Result<Show> {
    let text = model_files::read(&app.workbench.project, &path)?;
    let note = if shown.saved.is_some() { Note::Saved } else { Note::None };
    let before = model_files::fingerprint(&text);
    Show::read(&app, page, path, text, before, note).await
}

async fn edit(
    State(app): State<App>,
    page: Page,
    Path(path): Path<String>,
    Form(form): Form<EditForm>,
) -> Result<Response> {
    let project = &app.workbench.project;
    // Browsers send line ends as CRLF; model files have LF.
    let text = form.text.replace("\r\n", "\n");
    let done = match form.action.as_str() {
        "delete" if form.word.trim() == name(&path) => model_files::delete(project, &path, &form.before),
        "delete" => {
            let shown = Show::read(&app, page, path, text, form.before, Note::NotDeleted).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response());
        }
        _ => model_files::write(project, &path, &text, &form.before),
    };
    let (status, before, note) = match done {
        Ok(()) if form.action == "delete" => return Ok(Redirect::to("/models").into_response()),
        Ok(()) => return Ok(Redirect::to(&format!("{}?saved=1", urls::model(&path))).into_response()),
        Err(model_files::Error::Changed { now, .. }) => {
            (StatusCode::CONFLICT, model_files::fingerprint(&now), Note::Changed(now))
        }
        Err(error @ model_files::Error::System { .. }) => {
            let note = Note::Refused(super::words::sentence(&error.to_string()));
            (StatusCode::UNPROCESSABLE_ENTITY, form.before, note)
        }
        Err(error) => return Err(error.into()),
    };
    Ok((status, Show::read(&app, page, path, text, before, note).await?).into_response())
}

fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

impl List {
    async fn read(app: &App, page: Page, new: New) -> Result<Self> {
        let files = model_files::list(&app.workbench.project).map_err(Error::internal)?;
        let found = detections::detect(app, &Answers::default()).await;
        Ok(Self { page, files, found, new })
    }

    fn trouble_of(&self, file: &ModelFile) -> Option<&Trouble> {
        self.found.as_ref().err().filter(|trouble| trouble.model.as_ref() == Some(&file.path))
    }
}

impl Show {
    async fn read(app: &App, page: Page, path: String, text: String, before: String, note: Note) -> Result<Self> {
        let files = model_files::list(&app.workbench.project).map_err(Error::internal)?;
        let found = detections::detect(app, &Answers::default()).await;
        Ok(Self { page, files, path, text, before, note, found })
    }

    fn name(&self) -> &str {
        name(&self.path)
    }

    fn lines(&self) -> usize {
        self.text.split('\n').count()
    }

    /// What is wrong with this model, and what is wrong elsewhere.
    fn trouble(&self) -> Option<&Trouble> {
        self.found.as_ref().err().filter(|trouble| trouble.model.as_ref() == Some(&self.path))
    }

    fn trouble_elsewhere(&self) -> Option<&Trouble> {
        self.found.as_ref().err().filter(|trouble| trouble.model.as_ref() != Some(&self.path))
    }

    fn wrong_line(&self) -> usize {
        self.trouble().map_or(0, |trouble| trouble.line)
    }

    fn changes(&self) -> usize {
        self.found.as_ref().map_or(0, |found| found.changes.len() + found.renames.len())
    }

    /// The lines that differ between the file as it is now and what was typed, each with its class.
    fn differences(&self) -> Vec<(&'static str, &'static str, String)> {
        let Note::Changed(now) = &self.note else { return vec![] };
        let diff = TextDiff::from_lines(now.as_str(), self.text.as_str());
        let lines = diff.iter_all_changes().map(|change| {
            let (class, sign) = match change.tag() {
                ChangeTag::Delete => ("removed", "- "),
                ChangeTag::Insert => ("added", "+ "),
                ChangeTag::Equal => ("", "  "),
            };
            (class, sign, change.value().trim_end_matches('\n').to_owned())
        });
        lines.collect()
    }
}

/// The files with a folder's name where a new folder begins.
pub fn by_folder(files: &[ModelFile]) -> Vec<(Option<&str>, &ModelFile)> {
    let mut last = "";
    let folders = files.iter().map(|file| {
        let new = (file.folder() != last).then(|| file.folder());
        last = file.folder();
        (new.map(|folder| if folder.is_empty() { "/" } else { folder }), file)
    });
    folders.collect()
}

impl ModelFile {
    /// Its folder, as the tree of files says it.
    fn folder(&self) -> &str {
        self.path.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    fn name(&self) -> &str {
        name(&self.path)
    }
}

impl From<model_files::Error> for Error {
    fn from(error: model_files::Error) -> Self {
        let sentence = super::words::sentence(&error.to_string());
        let way_on = |error: Error| error.way_on("All models", "/models");
        match error {
            model_files::Error::Missing(_) | model_files::Error::Path(_) => way_on(Error::not_found(sentence)),
            model_files::Error::There(_) | model_files::Error::Changed { .. } => way_on(Error::conflict(sentence)),
            model_files::Error::Encoding(_) => {
                way_on(Error::conflict(sentence).hint("Save it as UTF-8 with the editor that wrote it."))
            }
            model_files::Error::System { .. } => way_on(Error::unavailable(sentence)),
        }
    }
}
