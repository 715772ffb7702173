//! What is looked at in a case, and in how many: one that looks at nothing would hold for ever.

use std::collections::{BTreeMap, BTreeSet};

/// Something that must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Oracle {
    /// Every statement of the plan runs.
    Applied,
    /// Limbeck reads the same as in the database that was built directly.
    Catalog,
    /// Planned again, nothing is left to do.
    Replan,
    /// `pg_dump` prints the same of both.
    Dump,
    /// The rows of tables that stay are the same, unless a loss was named.
    Rows,
    /// Nothing was written anew that was not announced.
    Rewrites,
    /// The rows are those of the very start, unless a loss was named on either way.
    Start,
    /// The stock `sqlx` runs the files to the same end.
    Stock,
}

/// What was looked at on one way.
pub type Oracles = BTreeSet<Oracle>;

impl Oracle {
    const ALL: [Oracle; 8] = [
        Oracle::Applied,
        Oracle::Catalog,
        Oracle::Replan,
        Oracle::Dump,
        Oracle::Rows,
        Oracle::Rewrites,
        Oracle::Start,
        Oracle::Stock,
    ];

    fn words(self) -> &'static str {
        match self {
            Oracle::Applied => "applied",
            Oracle::Catalog => "the same catalog",
            Oracle::Replan => "nothing to plan again",
            Oracle::Dump => "the same dump",
            Oracle::Rows => "rows kept",
            Oracle::Rewrites => "no silent rewrite",
            Oracle::Start => "the rows of the start",
            Oracle::Stock => "run by the stock sqlx",
        }
    }

    /// Whether it is asked on the way there: only the way back leads to the start.
    fn looks_there(self) -> bool {
        self != Oracle::Start
    }

    /// The share of all cases, in hundredths, below which an oracle has gone blind.
    fn least(self) -> usize {
        match self {
            // Many kinds are about no rows.
            Oracle::Rows | Oracle::Start => 40,
            Oracle::Applied | Oracle::Catalog | Oracle::Replan | Oracle::Dump | Oracle::Rewrites | Oracle::Stock => 50,
        }
    }
}

/// In how many cases each oracle looked at something, on the way there and on the way back.
#[derive(Default)]
pub struct Tally {
    cases: usize,
    counts: BTreeMap<Oracle, [usize; 2]>,
}

impl Tally {
    /// Counts one case that held.
    pub fn count(&mut self, there: &Oracles, back: &Oracles) {
        self.cases += 1;
        for (way, looked) in [there, back].into_iter().enumerate() {
            for oracle in looked {
                self.counts.entry(*oracle).or_default()[way] += 1;
            }
        }
    }

    fn of(&self, oracle: Oracle) -> [usize; 2] {
        self.counts.get(&oracle).copied().unwrap_or_default()
    }

    /// The table.
    pub fn text(&self) -> String {
        let mut text = format!("{:24}{:>8}{:>8}\n", format!("of {} cases", self.cases), "there", "back");
        for oracle in Oracle::ALL {
            let [there, back] = self.of(oracle);
            let there = if oracle.looks_there() { there.to_string() } else { String::new() };
            text.push_str(&format!("{:24}{there:>8}{back:>8}\n", oracle.words()));
        }
        text
    }

    /// The oracles that looked at too few of the cases; of `absent` nothing is asked.
    pub fn blind(&self, absent: &[Oracle]) -> Vec<&'static str> {
        let asked = Oracle::ALL.into_iter().filter(|oracle| !absent.contains(oracle));
        let blind = asked.filter(|oracle| {
            let [there, back] = self.of(*oracle);
            let fewest = if oracle.looks_there() { there.min(back) } else { back };
            fewest * 100 < self.cases * oracle.least()
        });
        blind.map(Oracle::words).collect()
    }
}

#[test]
fn an_oracle_that_looks_at_nothing_is_named() {
    let mut tally = Tally::default();
    let all: Oracles = Oracle::ALL.into_iter().collect();
    let but_one: Oracles = all.iter().copied().filter(|oracle| *oracle != Oracle::Rewrites).collect();
    tally.count(&all, &all);
    assert_eq!(tally.blind(&[]), [""; 0]);
    tally.count(&but_one, &all);
    tally.count(&but_one, &all);
    assert_eq!(tally.blind(&[]), ["no silent rewrite"]);
    assert_eq!(tally.blind(&[Oracle::Rewrites]), [""; 0]);
    assert!(tally.text().contains("no silent rewrite              1       3\n"), "{}", tally.text());
}
