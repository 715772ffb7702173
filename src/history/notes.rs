//! What a migration file says of itself, in the comments at its head.
//!
//! ```text
//! -- no-transaction
//! -- @series 20260101120000 20260101120001
//! -- @hazard drop-column: every value of `shop.book.title` is lost
//! -- @loses SELECT count(title) FROM shop.book
//! -- @allow drop-column
//! ```
//!
//! `@series` names the versions that were written together. `@hazard` names a risk that destroys data, and the `@loses`
//! lines after it count on the real rows what it would destroy: a run is refused where that is more than nothing, unless
//! the hazard is allowed by name, by whoever runs it or by `@allow`, which says that it was allowed when it was written.

use crate::plan::{HazardKind, Statement, Step};
use crate::sql::Sql;

/// The notes of one file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Notes {
    pub series: Vec<i64>,
    pub hazards: Vec<Risk>,
    pub allowed: Vec<HazardKind>,
}

/// A risk that destroys data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Risk {
    pub kind: HazardKind,
    pub detail: String,
    /// Queries of one number each: how much is there to lose. Without one, the risk always counts.
    pub counts: Vec<Sql>,
}

impl Notes {
    /// The versions of the series; only `version` where it is in none.
    pub fn series_of(&self, version: i64) -> Vec<i64> {
        if self.series.contains(&version) { self.series.clone() } else { vec![version] }
    }

    /// The risks that nobody allowed.
    pub fn refused<'a>(&'a self, allow: &'a [HazardKind]) -> impl Iterator<Item = &'a Risk> {
        self.hazards.iter().filter(move |risk| !allow.contains(&risk.kind) && !self.allowed.contains(&risk.kind))
    }
}

/// The notes in the comments at the head of a file.
pub(super) fn read(text: &str) -> Notes {
    let mut notes = Notes::default();
    let head = text.trim_start_matches('\u{feff}').lines().map(str::trim);
    for line in head.take_while(|line| line.is_empty() || line.starts_with("--")) {
        let Some((word, rest)) = line.trim_start_matches('-').trim().split_once(' ') else { continue };
        match word {
            "@series" => notes.series = rest.split_whitespace().filter_map(|part| part.parse().ok()).collect(),
            "@allow" => notes.allowed.extend(rest.split_whitespace().filter_map(HazardKind::from_name)),
            "@hazard" => {
                let (kind, detail) = rest.split_once(':').unwrap_or((rest, ""));
                let risk = |kind| Risk { kind, detail: detail.trim().to_owned(), counts: Vec::new() };
                notes.hazards.extend(HazardKind::from_name(kind.trim()).map(risk));
            }
            "@loses" => notes.hazards.last_mut().into_iter().for_each(|risk| risk.counts.push(Sql::written(rest))),
            _ => {}
        }
    }
    notes
}

/// The lines that note a step's series and risks, without their `--`.
pub(super) fn lines(step: &Step, series: &[i64], allowed: bool) -> Vec<String> {
    let mut lines = Vec::new();
    if series.len() > 1 {
        let versions: Vec<String> = series.iter().map(i64::to_string).collect();
        lines.push(format!("@series {}", versions.join(" ")));
    }
    let mut kinds = Vec::new();
    for statement in &step.statements {
        // A schema is dropped without CASCADE: by then nothing is in it that could be lost.
        let destroys = |kind: HazardKind| kind.destroys_data() && kind != HazardKind::DropSchema;
        for hazard in statement.hazards.iter().filter(|hazard| destroys(hazard.kind)) {
            kinds.push(hazard.kind);
            lines.push(format!("@hazard {}: {}", hazard.kind.name(), one_line(&hazard.detail)));
            lines.extend(counts(statement));
        }
    }
    kinds.sort();
    kinds.dedup();
    if allowed {
        lines.extend(kinds.into_iter().map(|kind| format!("@allow {}", kind.name())));
    }
    lines
}

/// A text without line breaks: a name may hold one, and must not end the comment that it stands in.
pub(super) fn one_line(text: &str) -> String {
    text.replace(['\n', '\r'], " ")
}

/// A query whose text would not survive on one line is left out, and its risk then always counts.
fn counts(statement: &Statement) -> Vec<String> {
    let broken = statement.losses.iter().any(|loss| loss.count.as_str().contains(['\n', '\r']));
    let losses = if broken { &[][..] } else { &statement.losses[..] };
    losses.iter().map(|loss| format!("@loses {}", loss.count)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_read_from_the_head_only() {
        let text = "-- no-transaction\n-- @series 7 8\n-- @hazard drop-column: all of `a` is lost\n-- @loses SELECT 1\n\
                    -- @allow drop-table nonsense\nSELECT 1;\n-- @allow drop-column\n";
        let notes = read(text);
        assert_eq!(notes.series_of(8), [7, 8]);
        assert_eq!(notes.series_of(9), [9]);
        assert_eq!(notes.allowed, [HazardKind::DropTable]);
        assert_eq!(notes.hazards[0].counts, [Sql::written("SELECT 1")]);
        assert_eq!(notes.refused(&[]).count(), 1);
        assert_eq!(notes.refused(&[HazardKind::DropColumn]).count(), 0);
    }
}
