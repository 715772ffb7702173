//! The review: what a migration of the changes would be, before there is one.

use super::detections::{self, Found, Trouble};
use super::{App, Error, Form, Page, Policy, Result, Routes, answers, urls, words};
use crate::diff::{Candidate, Rename};
use crate::history::{self, Answers, Detection};
use crate::plan::HazardKind;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::Query;
use serde::Deserialize;
use sha2::{Digest, Sha256};

/// The review.
#[derive(Debug, askama::Template, askama_axum::WebTemplate)]
#[template(path = "review.html")]
pub struct Review {
    pub(super) page: Page,
    pub(super) found: Found,
    pub(super) answers: Answers,
    pub(super) form: Written,
}

/// The form that writes the migration, with what was typed into it and what is wrong with that.
#[derive(Clone, Debug, Default)]
pub struct Written {
    /// The message.
    pub message: String,
    /// What is wrong with it.
    pub message_error: String,
    /// The hazards whose names were not typed right.
    pub unconfirmed: Vec<HazardKind>,
    /// Why nothing was written, where that is not about a field.
    pub trouble: Option<Trouble>,
}

/// The answers in the address: a review with answers can be shared.
#[derive(Debug, Default)]
struct Asked {
    renamed: Vec<String>,
    not_renamed: Vec<String>,
    /// Whether some of them come from the questions' form, whose fields have a number each.
    new: bool,
}

/// What is sent to write a migration.
#[derive(Debug, Default, Deserialize)]
pub struct WriteForm {
    #[serde(default)]
    message: String,
    #[serde(default)]
    fingerprint: String,
    #[serde(default)]
    renamed: Vec<String>,
    #[serde(default)]
    not_renamed: Vec<String>,
    #[serde(default)]
    word: Vec<String>,
}

/// The longest message: it becomes a part of a file's name.
const MESSAGE: usize = 120;

/// The routes.
pub fn routes() -> Routes {
    Routes::new().get("/review", Policy::Member, show).post("/review", Policy::Member, write)
}

async fn show(State(app): State<App>, page: Page, Query(query): Query<Vec<(String, String)>>) -> Result<Response> {
    let asked = Asked::of(query);
    if asked.new {
        // The address that is shared says it in its own words.
        return Ok(Redirect::to(&answers::address(&asked.renamed, &asked.not_renamed)).into_response());
    }
    let answers = answers::read(&asked.renamed, &asked.not_renamed)?;
    let found = detections::detect(&app, &answers).await;
    Ok(Review { page, found, answers, form: Written::default() }.into_response())
}

async fn write(State(app): State<App>, page: Page, Form(form): Form<WriteForm>) -> Result<Response> {
    let answers = answers::read(&form.renamed, &form.not_renamed)?;
    let found = detections::detect(&app, &answers).await;
    let mut written = Written { message: form.message.trim().to_owned(), ..Written::default() };
    if let Ok(detection) = &found {
        written.check(detection, &form);
        if written.is_sound() {
            match create(&app, detection, &written.message).await {
                Ok(address) => return Ok(Redirect::to(&address).into_response()),
                Err(trouble) => written.trouble = Some(trouble),
            }
        }
    }
    let status = if written.trouble.is_some() { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Review { page, found, answers, form: written }).into_response())
}

/// Writes the migration in a task of its own: it is finished also where the reader goes away.
async fn create(
    app: &App,
    detection: &std::sync::Arc<Detection>,
    message: &str,
) -> std::result::Result<String, Trouble> {
    let (app, detection, message) = (app.clone(), detection.clone(), message.to_owned());
    let task = tokio::spawn(async move {
        let written = history::write(&app.workbench, &detection, &message).await;
        written.map_err(|error| Trouble::of(&error, &app.workbench.project))
    });
    let migrations = task.await.unwrap_or_else(|cause| {
        tracing::error!(%cause, "a migration was not written");
        Err(Trouble { message: "the migration was not written; the log says why".to_owned(), ..Trouble::default() })
    })?;
    Ok(migrations
        .first()
        .map_or("/migrations".to_owned(), |one| format!("{}?written=1", urls::migration(&one.version))))
}

impl Asked {
    fn of(query: Vec<(String, String)>) -> Self {
        let mut asked = Self::default();
        for (name, value) in query {
            match (name.as_str(), value.split_once(' ')) {
                ("renamed", _) => asked.renamed.push(value),
                ("not_renamed", _) => asked.not_renamed.push(value),
                (name, Some((answer, key))) if name.starts_with("answer-") => {
                    let answers = if answer == "yes" { &mut asked.renamed } else { &mut asked.not_renamed };
                    answers.push(key.to_owned());
                    asked.new = true;
                }
                _ => {}
            }
        }
        asked
    }
}

impl Written {
    fn check(&mut self, detection: &Detection, form: &WriteForm) {
        if !detection.questions.is_empty() {
            let message = "A possible rename is not answered yet.".to_owned();
            self.trouble = Some(Trouble { message, ..Trouble::default() });
        } else if form.fingerprint != fingerprint(detection) {
            let message =
                "The models or migrations changed since this review was opened: nothing was written.".to_owned();
            let hint = "Look at the changes below again, then create the migration.".to_owned();
            self.trouble = Some(Trouble { message, hint, ..Trouble::default() });
        }
        self.message_error = match self.message.chars().count() {
            0 => "Say in a few words what changes: it becomes the file's name.".to_owned(),
            1..=MESSAGE => String::new(),
            length => format!("This has {length} characters; at most {MESSAGE} fit into a file's name."),
        };
        let typed = |kind: &HazardKind| form.word.iter().any(|word| word.trim() == kind.name());
        self.unconfirmed = destroying(detection).into_iter().filter(|kind| !typed(kind)).collect();
    }

    fn is_sound(&self) -> bool {
        self.trouble.is_none() && self.message_error.is_empty() && self.unconfirmed.is_empty()
    }

    /// What is said at a hazard's field.
    fn word_error(&self, kind: &HazardKind) -> &'static str {
        if self.unconfirmed.contains(kind) { "This was not typed, so nothing was written." } else { "" }
    }
}

/// The hazards of the ups that destroy data, each once.
fn destroying(detection: &Detection) -> Vec<HazardKind> {
    let statements = detection.steps.iter().flat_map(|draft| &draft.up.statements);
    let hazards = statements.flat_map(|statement| &statement.hazards).map(|hazard| hazard.kind);
    let mut kinds: Vec<HazardKind> = hazards.filter(|kind| kind.destroys_data()).collect();
    kinds.sort();
    kinds.dedup();
    kinds
}

/// What stands for everything that was reviewed, so that nothing else is written.
fn fingerprint(detection: &Detection) -> String {
    let mut hash = Sha256::new();
    for draft in &detection.steps {
        for (direction, step) in [("up", &draft.up), ("down", &draft.down)] {
            hash.update(format!("{direction} {}\n", step.transaction));
            for statement in &step.statements {
                hash.update(statement.sql.as_str());
                hash.update("\0");
            }
        }
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Review {
    fn renamed(&self) -> Vec<String> {
        self.answers.renamed.iter().map(answers::key).collect()
    }

    fn not_renamed(&self) -> Vec<String> {
        self.answers.not_renamed.iter().map(answers::key).collect()
    }

    fn has_answers(&self) -> bool {
        !self.answers.renamed.is_empty() || !self.answers.not_renamed.is_empty()
    }

    fn destroying(&self, detection: &Detection) -> Vec<HazardKind> {
        destroying(detection)
    }

    fn fingerprint(&self, detection: &Detection) -> String {
        fingerprint(detection)
    }

    fn key(&self, candidate: &Candidate) -> String {
        answers::key(&candidate.rename)
    }

    fn percent(&self, candidate: &Candidate) -> u32 {
        (candidate.score.clamp(0.0, 1.0) * 100.0).round() as u32
    }

    /// "3 changes, 2 renames".
    fn summary(&self, detection: &Detection) -> String {
        let mut parts = vec![words::count(detection.changes.len(), "change", "changes")];
        if !detection.renames.is_empty() {
            parts.push(words::count(detection.renames.len(), "rename", "renames"));
        }
        if detection.steps.len() > 1 {
            parts.push(format!("a series of {} versions", detection.steps.len()));
        }
        parts.join(", ")
    }

    /// How many statements carry a hazard of the up direction, by kind.
    fn hazards(&self, detection: &Detection) -> Vec<(HazardKind, usize)> {
        let mut counts = std::collections::BTreeMap::new();
        for statement in detection.steps.iter().flat_map(|draft| &draft.up.statements) {
            for hazard in &statement.hazards {
                *counts.entry(hazard.kind).or_insert(0) += 1;
            }
        }
        counts.into_iter().collect()
    }

    /// The rename as a hint in the model file.
    fn hint(&self, rename: &Rename) -> String {
        format!("-- @renamed from={}", history::old_name(rename))
    }
}

impl From<answers::Unknown> for Error {
    fn from(unknown: answers::Unknown) -> Self {
        Error::bad_request(format!("{unknown}.")).way_on("Review", "/review")
    }
}
