//! Compares the models with the replayed migrations, and finds the steps between them.

use super::prepared::Prepared;
use super::source::Source;
use super::{Error, Folder, Model, generate, hints, renaming, sampled, settings};
use crate::catalog::{Catalog, ObjectId};
use crate::diff::{self, Candidate, Change, Rename};
use crate::environment::Workbench;
use crate::plan::{self, Step};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::time::Duration;
use tokio::sync::Mutex;

/// What changed between the migrations and the models.
#[derive(Clone, Debug)]
pub struct Detection {
    /// What the migrations make, after the renames that are settled.
    pub before: Catalog,
    /// What the models make.
    pub after: Catalog,
    /// The differences in words and types, renames apart.
    pub changes: Vec<Change>,
    /// The renames that hints and answers settle.
    pub renames: Vec<Rename>,
    /// Possible renames that nobody has answered; nothing is written while there are some.
    pub questions: Vec<Candidate>,
    /// The versions that would be written: up and down. They are proven already.
    pub steps: Vec<Draft>,
    /// The renames among them that an answer settles: writing the migration writes them to the models as hints.
    pub answered: Vec<Rename>,
    /// The major version of the server that proved the steps.
    pub server_major: u32,
    /// Stands for the files that were compared.
    pub fingerprint: String,
}

/// One version that would be written.
#[derive(Clone, Debug, Serialize)]
pub struct Draft {
    /// Up.
    pub up: Step,
    /// Down.
    pub down: Step,
}

/// How a person answered the question whether something was renamed.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    /// "Yes": written to the model file as a hint.
    pub renamed: Vec<Rename>,
    /// "No": a drop and an add.
    pub not_renamed: Vec<Rename>,
}

impl Detection {
    /// Whether the models say what the migrations make.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.renames.is_empty()
    }

    /// What is in the models or the migrations and not managed, in words, each once: named, never dropped.
    pub fn unmodelled(&self) -> Vec<String> {
        let all = self.before.unmodelled.iter().chain(&self.after.unmodelled);
        let mut words: Vec<String> = all
            .map(|thing| match &thing.because_of {
                Some(because) => format!("{} {} (because of {because})", thing.kind, thing.name),
                None => format!("{} {}", thing.kind, thing.name),
            })
            .collect();
        words.sort();
        words.dedup();
        words
    }

    /// What the models or the migrations have and the project leaves out: in no difference, never dropped.
    pub fn ignored(&self) -> BTreeSet<&ObjectId> {
        self.before.ignored.objects.union(&self.after.ignored.objects).collect()
    }
}

/// The last detection of each project: pages ask again and again while nothing changes.
static LAST: Mutex<BTreeMap<PathBuf, (String, Detection)>> = Mutex::const_new(BTreeMap::new());

/// How many projects' detections are remembered.
const REMEMBERED: usize = 4;

/// How long a comparison may take: the whole history is replayed in it, several times.
const LIMIT: Duration = Duration::from_secs(15 * 60);

/// Compares the models with the replayed migrations, for at most a quarter of an hour.
pub async fn detect(workbench: &Workbench, answers: &Answers) -> Result<Detection, Error> {
    detect_within(workbench, answers, LIMIT).await
}

/// What changed alone, and whether there is a plan for it: nothing is proven, so there are no steps. Takes a third of the
/// time of [`detect`] where much has changed.
pub async fn changes(workbench: &Workbench) -> Result<Detection, Error> {
    within(LIMIT, Box::pin(remembered(workbench, &Answers::default(), Extent::Changes))).await
}

/// As [`detect`], for at most `limit`. What was begun is dropped then, and ended on the server with its database.
pub async fn detect_within(workbench: &Workbench, answers: &Answers, limit: Duration) -> Result<Detection, Error> {
    // In the heap: what is read, planned and proven is much for a thread's stack.
    within(limit, Box::pin(remembered(workbench, answers, Extent::Steps))).await
}

async fn within(
    limit: Duration,
    detecting: impl Future<Output = Result<Detection, Error>>,
) -> Result<Detection, Error> {
    tokio::time::timeout(limit, detecting).await.unwrap_or(Err(Error::TooLong { seconds: limit.as_secs() }))
}

/// How far a detection goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// To what changed.
    Changes,
    /// To the versions that would be written, proven.
    Steps,
}

async fn remembered(workbench: &Workbench, answers: &Answers, extent: Extent) -> Result<Detection, Error> {
    // One at a time: who asks for the same meanwhile finds it done.
    let mut last = LAST.lock().await;
    let folder = Folder::read(&workbench.project)?.sound()?;
    let models = Model::read_all(&workbench.project)?;
    let fingerprint = fingerprint(workbench, &folder, &models);
    let asked = format!("{fingerprint} {answers:?}");
    if let Some((_, detection)) = last.get(&workbench.project.root).filter(|(key, _)| *key == asked) {
        return Ok(detection.clone());
    }
    let detection = Box::pin(compare(workbench, &folder, &models, answers, (fingerprint, extent))).await?;
    if extent == Extent::Changes {
        return Ok(detection);
    }
    while last.len() >= REMEMBERED {
        last.pop_first();
    }
    last.insert(workbench.project.root.clone(), (asked, detection.clone()));
    Ok(detection)
}

/// Stands for everything that a detection depends on.
pub(super) fn fingerprint(workbench: &Workbench, folder: &Folder, models: &[Model]) -> String {
    let mut digest = Sha256::new();
    let mut take = |part: &str| {
        digest.update(part.len().to_be_bytes());
        digest.update(part);
    };
    for model in models {
        take(&model.path.to_string_lossy());
        take(&model.text);
    }
    take("migrations");
    for migration in &folder.migrations {
        for file in std::iter::once(&migration.up).chain(&migration.down) {
            take(&file.path.to_string_lossy());
            take(&file.text);
        }
    }
    let project = &workbench.project;
    let dev = project.environments.first().and_then(|environment| environment.url.as_deref());
    take(&format!("{:?} {:?} {}", dev, workbench.settings.scratch_url, project.online));
    take(&format!(
        "{:?} {:?} {} {}",
        project.ignore, project.small, project.compare_privileges, project.compare_owners
    ));
    super::checksum::hex(&digest.finalize())
}

async fn compare(
    workbench: &Workbench,
    folder: &Folder,
    models: &[Model],
    answers: &Answers,
    (fingerprint, extent): (String, Extent),
) -> Result<Detection, Error> {
    let mut wanted = Vec::new();
    for model in models {
        wanted.extend(hints::read(model)?);
    }
    let environment = workbench.environment(workbench.project.dev()).await?;
    let prepare = |source| Prepared::new(workbench, &environment, source);
    let (migrated, modelled) = tokio::join!(prepare(Source::Migrations(folder)), prepare(Source::Models(models)));
    let (mut migrated, mut modelled) = match (migrated, modelled) {
        (Ok(migrated), Ok(modelled)) => (migrated, modelled),
        (Err(error), Ok(other)) | (Ok(other), Err(error)) => {
            other.close().await;
            return Err(error);
        }
        (Err(error), Err(_)) => return Err(error),
    };
    let found = async {
        let (before, after) = tokio::join!(migrated.read(), modelled.read());
        Box::pin(between(workbench, &mut migrated, (before?, after?), &wanted, (answers, extent))).await
    }
    .await;
    tokio::join!(migrated.close(), modelled.close());
    let mut found = found?;
    sampled::add(&environment, &mut found.questions).await;
    Ok(Detection { server_major: environment.facts.major, fingerprint, ..found })
}

async fn between(
    workbench: &Workbench,
    migrated: &mut Prepared<'_>,
    (original, after): (Catalog, Catalog),
    wanted: &[hints::Hint],
    (answers, extent): (&Answers, Extent),
) -> Result<Detection, Error> {
    let settled = renaming::settle(migrated, original.clone(), &after, wanted, answers).await?;
    let renaming::Renamed { catalog: before, renames, answered, forth, back } = settled;
    let questions = diff::candidates_but(&before, &after, &answers.not_renamed);
    let changes = diff::diff(&before, &after);
    let nothing = changes.is_empty() && renames.is_empty();
    let options = settings::options(&workbench.project, &before)?;
    let steps = if nothing || !questions.is_empty() {
        Vec::new()
    } else if extent == Extent::Changes {
        // What cannot be planned is said at once.
        plan::plan(&before, &after, &options)?;
        Vec::new()
    } else {
        let scratch = migrated.scratch().await?;
        let (original, renames) = (&original, (forth, back));
        let generator = generate::Generator { scratch, original, before: &before, after: &after, renames };
        Box::pin(generator.steps(&options)).await?
    };
    let (server_major, fingerprint) = (0, String::new());
    Ok(Detection { before, after, changes, renames, questions, steps, answered, server_major, fingerprint })
}
