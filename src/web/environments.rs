//! One environment: where its pointer stands, what is pending, what would run, and the forms that run it.

use super::overview::Overview;
use super::runs::{self, Line, Refusal, Wanted};
use super::{App, Error, Form, Page, Policy, Result, Routes, migrations, overview, urls};
use crate::auth::User;
use crate::history::{self, Direction, File, Loss, Migration, Standing, Target};
use crate::plan::HazardKind;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

/// An environment.
#[derive(Debug, askama::Template, askama_axum::WebTemplate)]
#[template(path = "environments/show.html")]
pub struct Show {
    pub(super) page: Page,
    pub(super) overview: Overview,
    pub(super) name: String,
    pub(super) protected: bool,
    /// What would run, where a target was chosen.
    pub(super) intent: Option<Intent>,
    /// What that would destroy there, as things stand.
    pub(super) losses: Vec<Loss>,
    /// What was wrong with the confirmation.
    pub(super) word_error: String,
    /// Where the last runs of this environment are.
    pub(super) runs: Vec<Line>,
    /// What makes a second press of the same button do nothing.
    pub(super) key: String,
}

/// Which way, and how far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intent {
    /// Up or down.
    pub direction: Direction,
    /// `newest`, `base` or a version: as the form says it.
    pub target: String,
    /// The versions that move, in the order in which they do.
    pub versions: Vec<i64>,
    /// The newest version that stays applied when these went down; none at the base.
    pub stays: Option<i64>,
    /// Whether more moves than was asked for, since a series moves whole.
    pub widened: bool,
}

/// Which way and how far, in the address.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    up: Option<String>,
    down: Option<String>,
}

/// What is sent to run it.
#[derive(Debug, Deserialize)]
pub struct RunForm {
    direction: String,
    target: String,
    #[serde(default)]
    versions: String,
    #[serde(default)]
    word: String,
    key: String,
}

/// The routes.
pub fn routes() -> Routes {
    Routes::new().get("/environments/{name}", Policy::Member, show).post("/environments/{name}", Policy::Member, run)
}

async fn show(
    State(app): State<App>,
    page: Page,
    Path(name): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Show> {
    let mut show = Show::read(&app, page, name).await?;
    show.intent = match (&asked.up, &asked.down) {
        (Some(target), _) => show.intent(Direction::Up, target),
        (None, Some(target)) => show.intent(Direction::Down, target),
        (None, None) => None,
    };
    show.look(&app).await;
    Ok(show)
}

async fn run(
    State(app): State<App>,
    page: Page,
    user: User,
    Path(name): Path<String>,
    Form(form): Form<RunForm>,
) -> Result<Response> {
    let mut show = Show::read(&app, page, name).await?;
    let direction = Direction::from_word(&form.direction)
        .ok_or_else(|| Error::bad_request("The form says neither upgrade nor downgrade."))?;
    let intent = show.intent(direction, &form.target).ok_or_else(|| {
        let error = Error::conflict(format!("There is nothing to do in `{}`: it stands there already.", show.name));
        error.way_on(show.name.clone(), urls::environment(&show.name))
    })?;
    let shown = intent.shown();
    show.intent = Some(intent);
    show.look(&app).await;
    if form.versions != shown {
        show.word_error = "What would run changed since this page was opened. Look at it again.".to_owned();
        return Ok((StatusCode::CONFLICT, show).into_response());
    }
    let Some(intent) = &show.intent else { return Err(Error::internal("an intent went away")) };
    let wanted = Wanted {
        environment: show.name.clone(),
        direction,
        target: intent.as_target(),
        allow: show.hazards(intent),
        confirmation: form.word,
        key: form.key,
    };
    match runs::start(&app, &user, wanted) {
        Ok(run) => Ok(Redirect::to(&run.address()).into_response()),
        Err(Refusal::Unconfirmed { word }) => {
            show.word_error = format!("This is not `{word}`, so nothing was run.");
            Ok((StatusCode::UNPROCESSABLE_ENTITY, show).into_response())
        }
        Err(Refusal::Error(error)) => Err(error),
    }
}

impl Intent {
    /// The versions as the form sends them back: what was shown is what runs.
    pub fn shown(&self) -> String {
        self.versions.iter().map(i64::to_string).collect::<Vec<_>>().join(" ")
    }

    /// The target in the words of history: always the version that was shown last, never "whatever is newest by then".
    fn as_target(&self) -> Target {
        match self.direction {
            Direction::Up => self.versions.last().map_or(Target::Newest, |version| Target::Version(*version)),
            Direction::Down => self.stays.map_or(Target::Base, Target::Version),
        }
    }

    pub(super) fn is_down(&self) -> bool {
        self.direction == Direction::Down
    }
}

impl Show {
    async fn read(app: &App, page: Page, name: String) -> Result<Self> {
        let config = app.workbench.project.environments.iter().find(|environment| environment.name == name);
        let protected = config.map(|config| config.protected).ok_or_else(|| {
            let names = app.workbench.project.environments.iter().map(|one| format!("`{}`", one.name));
            Error::not_found(format!("The project has no environment `{name}`."))
                .hint(format!("It has {}.", names.collect::<Vec<_>>().join(", ")))
        })?;
        let (overview, runs) = tokio::join!(overview::read(app), runs::lines(app, &name));
        let key = runs::new_key();
        Ok(Self { page, overview, name, protected, intent: None, losses: vec![], word_error: String::new(), runs, key })
    }

    /// Looks for what would be destroyed. Where that cannot be read the page is shown without it: a run refuses by itself
    /// what nobody allowed.
    async fn look(&mut self, app: &App) {
        let Some(intent) = &self.intent else { return };
        let files: Vec<&File> = self.files(intent).into_iter().filter_map(|(_, file)| Some(file?.1)).collect();
        match history::losses(&app.workbench, &self.name, &files).await {
            Ok(losses) => self.losses = losses,
            Err(error) => tracing::warn!(%error, "what would be lost is not known"),
        }
    }

    /// What this file would destroy there.
    fn losses_of(&self, file: &File) -> Vec<&Loss> {
        let name = file.name();
        self.losses.iter().filter(|loss| loss.file == name).collect()
    }

    fn tone(&self) -> &'static str {
        self.page.tone(&self.name)
    }

    /// What would move; none where nothing would.
    fn intent(&self, direction: Direction, target: &str) -> Option<Intent> {
        let standing = self.standing()?;
        let limit: Option<i64> = target.parse().ok();
        let mut versions: Vec<i64> = match direction {
            Direction::Up => standing.pending.clone(),
            Direction::Down => standing.applied.iter().rev().map(|one| one.version).collect(),
        };
        let asked = match (direction, limit, target) {
            (Direction::Up, None, "newest") | (Direction::Down, None, "base") => versions.len(),
            (Direction::Up, Some(limit), _) => versions.iter().take_while(|one| **one <= limit).count(),
            (Direction::Down, Some(limit), _) => versions.iter().take_while(|one| **one > limit).count(),
            _ => return None,
        };
        let moved = self.whole(&versions, asked);
        let stays = versions.get(moved).copied();
        versions.truncate(moved);
        let intent = Intent { direction, target: target.to_owned(), versions, stays, widened: moved > asked };
        (moved > 0).then_some(intent)
    }

    /// How many of these versions, in the order in which they move, go where the first `asked` do and no series is cut.
    fn whole(&self, versions: &[i64], asked: usize) -> usize {
        let mut end = asked;
        let mut index = 0;
        while let Some(version) = versions.get(index).filter(|_| index < end) {
            let series = self.overview.migration(version).map_or(&[][..], |migration| &migration.series);
            let last = versions.iter().rposition(|one| series.contains(one));
            end = end.max(last.map_or(0, |last| last + 1));
            index += 1;
        }
        end
    }

    /// Whether an upgrade can end at this pending version: none of its series comes after it.
    fn can_end_at(&self, version: &i64) -> bool {
        let pending = self.standing().map_or(&[][..], |standing| &standing.pending);
        let asked = pending.iter().take_while(|one| *one <= version).count();
        self.whole(pending, asked) == asked
    }

    fn standing(&self) -> Option<&Standing> {
        self.overview.standings.iter().find(|standing| standing.environment == self.name)
    }

    /// The files that would run, in order; none for a file that is not there.
    fn files(&self, intent: &Intent) -> Vec<(i64, Option<(&Migration, &File)>)> {
        let file = |version: &i64| {
            let migration = self.overview.migration(version)?;
            let file = if intent.is_down() { migration.down.as_ref()? } else { &migration.up };
            Some((migration, file))
        };
        intent.versions.iter().map(|version| (*version, file(version))).collect()
    }

    /// The hazards which destroy data: those that the files note, and what else they would drop that holds something.
    fn hazards(&self, intent: &Intent) -> Vec<HazardKind> {
        let files = self.files(intent).into_iter().filter_map(|(_, file)| file);
        let hazards = files.flat_map(|(_, file)| migrations::hazards(&file.text)).map(|(kind, _)| kind);
        let losses = self.losses.iter().map(|loss| loss.kind);
        let mut kinds: Vec<HazardKind> = hazards.chain(losses).filter(|kind| kind.destroys_data()).collect();
        kinds.sort();
        kinds.dedup();
        kinds
    }

    /// Whether the environment's name has to be typed: where it is protected, and where something is destroyed.
    fn needs_word(&self) -> bool {
        self.protected || self.intent.as_ref().is_some_and(|intent| !self.hazards(intent).is_empty())
    }

    /// The applied versions, newest first, each with the version that a downgrade would leave as the newest.
    fn applied(&self) -> Vec<(&crate::history::Applied, String)> {
        let Some(standing) = self.standing() else { return vec![] };
        let below = |index: usize| match index.checked_sub(1).and_then(|index| standing.applied.get(index)) {
            Some(before) => before.version.to_string(),
            None => "base".to_owned(),
        };
        let mut all: Vec<_> = standing.applied.iter().enumerate().map(|(index, one)| (one, below(index))).collect();
        all.reverse();
        all
    }

    fn down_address(&self, target: &str) -> String {
        urls::down(&self.name, target)
    }

    fn up_address(&self, target: &str) -> String {
        urls::up(&self.name, target)
    }
}
