//! Home: models, migrations and environments as one picture, with the next step offered.

use super::detections::{self, Found, Trouble};
use super::overview::{self, Overview};
use super::{App, Page, Policy, Routes, model_files, urls, words};
use crate::catalog::{ObjectId, Unmodelled};
use crate::history::{Answers, Migration};
use axum::extract::State;

/// How many versions and changes the picture shows; the rest is one link away.
const SHOWN: usize = 7;

/// Home.
#[derive(Debug, askama::Template, askama_axum::WebTemplate)]
#[template(path = "home.html")]
pub struct Home {
    pub(super) page: Page,
    pub(super) files: usize,
    pub(super) found: Found,
    pub(super) overview: Overview,
}

/// The one thing to do next.
#[derive(Debug, PartialEq, Eq)]
pub struct Next {
    /// `bad` where something is wrong, `calm` where nothing is to be done, else nothing.
    pub kind: &'static str,
    /// What is the case.
    pub title: String,
    /// What that means.
    pub sentence: String,
    /// Where to go, and what that is called; none where there is nothing to do.
    pub link: Option<(String, String)>,
}

/// The routes.
pub fn routes() -> Routes {
    Routes::new().get(urls::HOME, Policy::Member, show)
}

async fn show(State(app): State<App>, page: Page) -> Home {
    let nothing = Answers::default();
    let (overview, found) = tokio::join!(overview::read(&app), detections::detect(&app, &nothing));
    let files = model_files::list(&app.workbench.project).map_or(0, |files| files.len());
    Home { page, files, found, overview }
}

impl Home {
    /// How many differences there are, questions that are open included.
    fn changes(&self) -> usize {
        self.found.as_ref().map_or(0, |found| found.changes.len() + found.renames.len())
    }

    fn tables(&self) -> usize {
        self.found.as_ref().map_or(0, |found| found.after.tables.len())
    }

    /// What Limbeck sees in the models and does not manage, by kind.
    fn unmodelled(&self) -> Vec<(&str, Vec<&Unmodelled>)> {
        let mut kinds: Vec<(&str, Vec<&Unmodelled>)> = Vec::new();
        for one in self.found.iter().flat_map(|found| &found.after.unmodelled) {
            match kinds.iter_mut().find(|(kind, _)| *kind == one.kind) {
                Some((_, all)) => all.push(one),
                None => kinds.push((&one.kind, vec![one])),
            }
        }
        kinds
    }

    /// What the project leaves out, by kind.
    fn ignored(&self) -> Vec<(&str, Vec<&ObjectId>)> {
        let mut kinds: Vec<(&str, Vec<&ObjectId>)> = Vec::new();
        for id in self.found.iter().flat_map(|found| found.ignored()) {
            let word = id.kind().word();
            match kinds.iter_mut().find(|(kind, _)| *kind == word) {
                Some((_, all)) => all.push(id),
                None => kinds.push((word, vec![id])),
            }
        }
        kinds
    }

    /// The newest migrations, newest first.
    fn newest(&self) -> Vec<&Migration> {
        self.overview.migrations.iter().rev().take(SHOWN).collect()
    }

    fn older(&self) -> usize {
        self.overview.migrations.len().saturating_sub(SHOWN)
    }

    /// "2 changes not in a migration".
    fn difference(&self) -> String {
        format!("{} not in a migration", words::count(self.changes(), "change", "changes"))
    }

    /// The most that is pending anywhere.
    fn pending(&self) -> usize {
        self.overview.standings.iter().map(|standing| standing.pending.len()).max().unwrap_or(0)
    }

    /// What to do next: what is wrong first, then the way of a change from left to right.
    pub fn next(&self) -> Next {
        if let Some(next) = self.repair() {
            return next;
        }
        if self.files == 0 {
            let title = "There are no models yet".to_owned();
            let sentence = "A model is a plain SQL file that says how a table should look.".to_owned();
            return Next { kind: "", title, sentence, link: Some(("/models".into(), "Write the first model".into())) };
        }
        if self.changes() > 0 {
            let title = self.difference();
            let sentence = "See what would run, up and down, before it becomes a migration.".to_owned();
            let label = format!("Review {}", words::count(self.changes(), "change", "changes"));
            return Next { kind: "", title, sentence, link: Some(("/review".into(), label)) };
        }
        let behind = self.overview.standings.iter().find(|standing| !standing.pending.is_empty());
        if let Some(standing) = behind {
            let name = &standing.environment;
            let count = words::count(standing.pending.len(), "migration", "migrations");
            let title = format!("{count} not applied in {name}");
            let sentence = format!("The pointer of {name} is behind the folder.");
            let link = (urls::environment(name), format!("Upgrade {name}"));
            return Next { kind: "", title, sentence, link: Some(link) };
        }
        let sentence = "Models, migrations and environments say the same. Change a model to go on.".to_owned();
        let link = Some(("/models".to_owned(), "Edit models".to_owned()));
        Next { kind: "calm", title: "Everything is in step".to_owned(), sentence, link }
    }

    fn repair(&self) -> Option<Next> {
        let wrong = |title: &str, trouble: &Trouble, link| {
            let sentence = trouble.message.lines().next().unwrap_or_default().to_owned();
            Some(Next { kind: "bad", title: title.to_owned(), sentence, link })
        };
        if let Some(trouble) = &self.overview.trouble {
            return wrong(
                "The migrations cannot be read",
                trouble,
                Some(("#problems".into(), "See what to do".into())),
            );
        }
        if let Err(trouble) = &self.found {
            return match &trouble.model {
                Some(model) => {
                    let title = format!("{model} is refused at line {}", trouble.line);
                    wrong(&title, trouble, Some((urls::model(model), "Mend the model".into())))
                }
                None => wrong(
                    "The models could not be compared",
                    trouble,
                    Some(("#problems".into(), "See what to do".into())),
                ),
            };
        }
        let problems = self.overview.problems();
        let (first, _) = problems.first()?;
        let title = words::count(problems.len(), "problem stops an upgrade", "problems stop an upgrade");
        let link = Some(("#problems".to_owned(), "See what to do".to_owned()));
        Some(Next { kind: "bad", title, sentence: first.message.clone(), link })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::{Problem, Standing};

    fn home(pending: Vec<i64>, problems: Vec<Problem>, files: usize) -> Home {
        let standing = Standing {
            environment: "dev".into(),
            applied: vec![],
            pointer: None,
            pending,
            problems,
            unreachable: None,
        };
        let overview = Overview { standings: vec![standing], ..Overview::default() };
        Home { page: Page::default(), files, found: Ok(super::super::samples::nothing_changed()), overview }
    }

    #[test]
    fn what_is_wrong_comes_before_what_is_to_be_done() {
        let problem = Problem { message: "`1_a.up.sql` is missing".into(), hint: "bring it back".into() };
        assert_eq!(home(vec![1], vec![problem], 1).next().kind, "bad");
        let next = home(vec![1], vec![], 1).next();
        assert_eq!(next.link, Some(("/environments/dev".into(), "Upgrade dev".into())));
        assert_eq!(home(vec![], vec![], 1).next().kind, "calm");
        assert_eq!(home(vec![], vec![], 0).next().title, "There are no models yet");
    }
}
