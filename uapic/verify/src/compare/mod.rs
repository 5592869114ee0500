//! Holds the claims of a spec against what was found.

mod internal;
mod namespaces;
mod records;
mod values;

use std::collections::BTreeMap;
use std::rc::Rc;

use uapi_spec::model::{Interface, InterfaceId, InterfaceKind, Item, Release, StructId};
use uapi_spec::source::Span;
use uapi_spec::CheckedAbi;

use crate::error::Error;
use crate::facts::Scope;
use crate::report::{Divergence, InterfaceReport, Kind, Report, Side};
use crate::truth::{Place, Record, Truth};

/// Compares everything that the source can tell of.
///
/// # Errors
///
/// If the source tells of nothing that the spec names: what was not compared does not agree.
pub fn compare(abi: &CheckedAbi, truth: &Truth) -> Result<Report, Error> {
    let mut report = Report {
        source: truth.source.clone(),
        release: truth.release,
        interfaces: Vec::new(),
        divergences: Vec::new(),
    };
    for (id, interface) in abi.interfaces() {
        let mut comparer = Comparer {
            abi,
            truth,
            id,
            interface,
            compared: 0,
            untold: Vec::new(),
            nowhere: Vec::new(),
            divergences: Vec::new(),
            untagged: BTreeMap::new(),
        };
        let is_there = comparer.is_there();
        if is_there {
            comparer.run();
        } else if let Some(reason) = comparer.passed_over() {
            comparer.untold.push(reason);
        }
        report.interfaces.push(InterfaceReport {
            name: interface.name.value.clone(),
            is_there,
            compared: comparer.compared,
            untold: comparer.untold,
            nowhere: comparer.nowhere,
        });
        let mut divergences = comparer.divergences;
        divergences.sort_by_key(|(span, _)| *span);
        let divergences = divergences.into_iter().map(|(_, divergence)| divergence);
        report.divergences.extend(divergences);
    }
    if report
        .interfaces
        .iter()
        .all(|interface| interface.compared == 0)
    {
        let reason = "it tells of nothing that the spec names";
        return Err(Error::content(truth.source.clone(), reason));
    }
    Ok(report)
}

/// One interface in the making.
struct Comparer<'a> {
    abi: &'a CheckedAbi,
    truth: &'a Truth,
    id: InterfaceId,
    interface: &'a Interface,
    compared: usize,
    untold: Vec<String>,
    nowhere: Vec<String>,
    /// Each with the place in the spec that it is sorted by.
    divergences: Vec<(Span, Divergence)>,
    /// Definitions of structs that have no tag in C, found as the types of fields.
    untagged: BTreeMap<StructId, Vec<Rc<Record>>>,
}

impl<'a> Comparer<'a> {
    fn run(&mut self) {
        if self.interface.kind == InterfaceKind::Internal {
            self.internal();
            return;
        }
        // Structs that hold others come first: the others may have no tag of their own.
        for item in self.interface.items.iter().rev() {
            if let Item::Struct(id) = item {
                self.structure(*id);
            }
        }
        self.values();
        self.namespaces();
    }

    /// Whether the source has anything of the interface.
    fn is_there(&self) -> bool {
        if let Some(preprocessed) = &self.truth.preprocessed {
            return preprocessed.interfaces.contains(&self.interface.name.value);
        }
        self.interface.items.iter().any(|item| match item {
            Item::Struct(id) => {
                let tag = &self.abi.model()[*id].name.value;
                self.truth.records.contains_key(tag)
            }
            Item::Enum(id) => {
                let values = &self.abi.model()[*id].values;
                let mut names = values.iter().map(|value| &value.name.value);
                names.any(|name| self.truth.enumerators.contains_key(name))
            }
            _ => false,
        })
    }

    /// Why headers of the interface were not read, if there are any.
    fn passed_over(&self) -> Option<String> {
        let preprocessed = self.truth.preprocessed.as_ref()?;
        let name = &self.interface.name.value;
        preprocessed.passed_over.get(name).cloned()
    }

    /// The spec as of the source's release.
    fn scope(&self) -> Scope<'a> {
        Scope {
            abi: self.abi,
            target: self.truth.alignment,
            release: self.truth.release,
        }
    }

    /// Counts a comparison, and reports it if it fails.
    fn expect<T: PartialEq + std::fmt::Display>(
        &mut self,
        subject: &str,
        what: &str,
        (ours, span): (T, Span),
        (theirs, place): (T, &Place),
    ) {
        self.compared += 1;
        if ours != theirs {
            self.report(
                Divergence {
                    kind: Kind::Differing,
                    expected: None,
                    subject: subject.to_owned(),
                    what: what.to_owned(),
                    spec: Some(self.side(span, ours.to_string())),
                    kernel: Some(Side::outside(place, theirs.to_string())),
                },
                span,
            );
        }
    }

    fn report(&mut self, divergence: Divergence, span: Span) {
        self.divergences.push((span, divergence));
    }

    /// What the spec says, and where.
    fn side(&self, span: Span, says: String) -> Side {
        let sources = self.abi.sources();
        let (line, _) = sources.line_column(span);
        let file = sources.file(span.file);
        let text = file.text.lines().nth(line.saturating_sub(1));
        Side {
            place: format!("{}:{line}", file.path),
            says,
            line: text.map(|text| text.trim().to_owned()),
        }
    }

    /// Why the source may well lack something.
    fn lacks_by_right(&self, since: Option<Release>, proposal: Option<&str>) -> Option<String> {
        if let Some(proposal) = proposal {
            return Some(format!("only proposed, by `{proposal}`"));
        }
        match (since, self.truth.release) {
            (Some(since), Some(release)) if since > release => {
                Some(format!("since {since}, and this is Linux {release}"))
            }
            _ => None,
        }
    }

    /// Something that the spec has and the source does not.
    fn missing(
        &mut self,
        subject: &str,
        what: &str,
        span: Span,
        (since, proposal): (Option<Release>, Option<&str>),
        instead: Option<Side>,
    ) {
        let expected = self.lacks_by_right(since, proposal);
        let says = match since {
            Some(since) => format!("{what}, since {since}"),
            None => what.to_owned(),
        };
        self.compared += 1;
        self.report(
            Divergence {
                kind: Kind::Missing,
                expected,
                subject: subject.to_owned(),
                what: what.to_owned(),
                spec: Some(self.side(span, says)),
                kernel: instead,
            },
            span,
        );
    }

    /// Something that is there before the release that the spec states.
    fn early(&mut self, subject: &str, span: Span, since: Option<Release>, place: &Place) {
        let (Some(since), Some(release)) = (since, self.truth.release) else {
            return;
        };
        if since > release {
            self.report(
                Divergence {
                    kind: Kind::Extra,
                    expected: None,
                    subject: subject.to_owned(),
                    what: "release".to_owned(),
                    spec: Some(self.side(span, format!("since {since}"))),
                    kernel: Some(Side::outside(place, format!("in Linux {release} already"))),
                },
                span,
            );
        }
    }

    /// Something that the source has and the spec does not.
    fn extra(&mut self, subject: &str, what: &str, ours: (String, Span), theirs: (String, &Place)) {
        self.report(
            Divergence {
                kind: Kind::Extra,
                expected: None,
                subject: subject.to_owned(),
                what: what.to_owned(),
                spec: Some(self.side(ours.1, ours.0)),
                kernel: Some(Side::outside(theirs.1, theirs.0)),
            },
            ours.1,
        );
    }
}
