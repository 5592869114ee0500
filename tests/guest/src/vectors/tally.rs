//! Rows, counted by what was expected of them.

use std::collections::BTreeMap;

use crate::report::Report;

/// The most rows of one kind that are shown if they are wrong.
const MOST_SHOWN: usize = 10;

/// Whether a row is right, or what is wrong with it.
pub(super) type Found = Result<(), String>;

/// Rows by kind.
#[derive(Debug, Default)]
pub(super) struct Tally {
    kinds: BTreeMap<String, Kind>,
    requests: usize,
}

#[derive(Debug, Default)]
struct Kind {
    right: usize,
    wrong: Vec<String>,
}

impl Tally {
    /// Counts a request.
    pub(super) fn add_request(&mut self, kind: &str, row: &str, found: Found) {
        self.requests += 1;
        self.add(kind, row, found);
    }

    /// Counts a row.
    pub(super) fn add(&mut self, kind: &str, row: &str, found: Found) {
        let kind = self.kinds.entry(kind.to_owned()).or_default();
        match found {
            Ok(()) => kind.right += 1,
            Err(why) => kind.wrong.push(format!("{row}: {why}")),
        }
    }

    /// How many requests were counted.
    pub(super) fn requests(&self) -> usize {
        self.requests
    }

    /// Reports each kind, and the rows that are wrong.
    pub(super) fn tell(&self, report: &mut Report) {
        for (name, kind) in &self.kinds {
            if kind.wrong.is_empty() {
                report.pass(&format!("{} rows {name}", kind.right));
                continue;
            }
            let why = format!(
                "{} of {} are not",
                kind.wrong.len(),
                kind.right + kind.wrong.len()
            );
            report.fail(name, &why);
            for row in kind.wrong.iter().take(MOST_SHOWN) {
                println!("   {row}");
            }
        }
    }
}
