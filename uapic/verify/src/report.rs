//! The verdict, for people and for programs.

use std::fmt::Write as _;

use serde::{Serialize, Serializer};
use uapi_spec::model::Release;

use crate::truth::Place;

/// Everything that was found.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// What the spec was held against.
    pub source: String,
    /// The kernel's release, if it is known.
    #[serde(serialize_with = "release")]
    pub release: Option<Release>,
    /// One a spec file.
    pub interfaces: Vec<InterfaceReport>,
    /// In the order of the spec.
    pub divergences: Vec<Divergence>,
}

/// How much of an interface was compared.
#[derive(Clone, Debug, Serialize)]
pub struct InterfaceReport {
    /// The spec file's name.
    pub name: String,
    /// Whether the source has anything of it.
    #[serde(rename = "there")]
    pub is_there: bool,
    /// Number of comparisons.
    pub compared: usize,
    /// What the source cannot tell, and why.
    pub untold: Vec<String>,
    /// Values of firmware that no header of the kernel names, as none names any other of their set:
    /// they rest on the papers of the machine.
    pub nowhere: Vec<String>,
}

impl InterfaceReport {
    /// For people: how much was compared, and what was not.
    fn text(&self) -> String {
        let (name, compared) = (&self.name, self.compared);
        let mut text = match (self.is_there, &self.untold[..]) {
            (false, []) => format!("  {name}: not there\n"),
            (false, reasons) => format!("  {name}: not read: {}\n", reasons.join("; ")),
            (true, []) => format!("  {name}: {compared} compared\n"),
            (true, untold) => {
                format!("  {name}: {compared} compared, {} not told\n", untold.len())
            }
        };
        if !self.nowhere.is_empty() {
            // Writing to a string cannot fail.
            let _ = writeln!(
                text,
                "    no header of this kernel names any of their set, so only the machine's papers tell: {}",
                self.nowhere.join(", ")
            );
        }
        text
    }
}

/// One thing that is not as the spec says.
#[derive(Clone, Debug, Serialize)]
pub struct Divergence {
    /// Which way.
    pub kind: Kind,
    /// Why it is as it should be, if it is: the spec says that this kernel is too old.
    pub expected: Option<String>,
    /// `vfio_device_info.pad`.
    pub subject: String,
    /// What of it: `size`, `place`, `value`.
    pub what: String,
    /// What the spec says.
    pub spec: Option<Side>,
    /// What the source says.
    pub kernel: Option<Side>,
}

/// How spec and kernel diverge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// The spec has it, the kernel does not.
    Missing,
    /// The kernel has it, the spec does not: a newer ABI.
    Extra,
    /// Both have it, and not alike.
    Differing,
}

/// What one side says, and where.
#[derive(Clone, Debug, Serialize)]
pub struct Side {
    /// File and line, or type.
    pub place: String,
    /// What it says.
    pub says: String,
    /// The line itself.
    pub line: Option<String>,
}

impl Side {
    /// What the source says.
    pub(crate) fn outside(place: &Place, says: String) -> Self {
        Self {
            place: place.to_string(),
            says,
            line: line(place),
        }
    }
}

/// The line at a place, if its file is at hand.
fn line(place: &Place) -> Option<String> {
    let Place::Line { path, line } = place else {
        return None;
    };
    let text = std::fs::read(path).ok()?;
    let index = usize::try_from(line.checked_sub(1)?).ok()?;
    let text = text.split(|byte| *byte == b'\n').nth(index)?;
    Some(String::from_utf8_lossy(text).trim().to_owned())
}

impl Divergence {
    /// Whether somebody has to do something: the spec and the kernel cannot both be right.
    pub fn is_wrong(&self) -> bool {
        self.kind != Kind::Extra && self.expected.is_none()
    }
}

impl Report {
    /// Whether the spec holds: nothing differs, and nothing is missing that should be there.
    pub fn holds(&self) -> bool {
        !self.divergences.iter().any(Divergence::is_wrong)
    }

    /// For people. Divergences that are as they should be are only counted.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for divergence in self.divergences.iter().filter(|it| it.expected.is_none()) {
            text.push_str(&divergence.text());
        }
        let release = self.release.map(|release| format!(", Linux {release}"));
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}{}", self.source, release.unwrap_or_default());
        for interface in &self.interfaces {
            text.push_str(&interface.text());
        }
        let count = |kind| {
            let all = self.divergences.iter();
            all.filter(|it| it.kind == kind && it.expected.is_none())
                .count()
        };
        let by_right = self
            .divergences
            .iter()
            .filter(|it| it.expected.is_some())
            .count();
        let _ = writeln!(
            text,
            "{} differing, {} missing, {} extra; {by_right} missing as the spec has it",
            count(Kind::Differing),
            count(Kind::Missing),
            count(Kind::Extra),
        );
        text
    }

    /// For programs.
    ///
    /// # Errors
    ///
    /// None that is known: everything in a report has a form in JSON.
    pub fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }
}

impl Divergence {
    fn text(&self) -> String {
        let kind = match self.kind {
            Kind::Missing => "missing",
            Kind::Extra => "extra",
            Kind::Differing => "differing",
        };
        let mut text = format!("{kind}: {}: {}\n", self.subject, self.what);
        let sides = [("spec", &self.spec), ("kernel", &self.kernel)];
        for (name, side) in sides {
            let Some(side) = side else { continue };
            let _ = writeln!(text, "  {name:>6}: {}: {}", side.place, side.says);
            if let Some(line) = &side.line {
                let _ = writeln!(text, "        | {line}");
            }
        }
        text.push('\n');
        text
    }
}

// serde asks for the reference.
fn release<S: Serializer>(release: &Option<Release>, serializer: S) -> Result<S::Ok, S::Error> {
    release
        .map(|release| release.to_string())
        .serialize(serializer)
}
