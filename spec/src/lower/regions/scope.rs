//! What names stand for in the rules of a region.

use super::super::values::{self, Place};
use super::RegionLowering;
use crate::diag::{Code, Diagnostic, Findings};
use crate::formula::{Leaf, Path, Scope, Word};
use crate::model::region::{Access, ParameterType};
use crate::model::StructId;
use crate::suggest::did_you_mean;

/// When a rule is looked at: what there is to be named then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Moment {
    /// The device is opened; there is no request yet.
    Registration,
    /// A request has been copied.
    Request,
    /// The hardware has answered.
    Answer,
}

impl Moment {
    fn described(self) -> &'static str {
        match self {
            Self::Registration => "when the device is opened",
            Self::Request => "when a request is looked at",
            Self::Answer => "when the hardware has answered",
        }
    }
}

pub(super) struct RegionScope<'a> {
    pub(super) region: &'a RegionLowering<'a>,
    pub(super) moment: Moment,
}

impl Scope for RegionScope<'_> {
    fn resolve(&self, path: &Path<'_>, place: &Place<'_>, findings: &mut Findings) -> Option<Leaf> {
        let region = self.region;
        let (first, rest) = path.words.split_first()?;
        let area = self.field_of_layout(first.text);
        let is_area = area.is_some();
        if rest.is_empty() && !is_area && !matches!(first.text, "dev" | "result") {
            return region.around.constants().resolve(first, place, findings);
        }
        if rest.is_empty() {
            self.incomplete(first, place, findings);
            return None;
        }
        match first.text {
            "dev" if self.moment != Moment::Answer => self.parameter(path, rest, place, findings),
            "result" if self.moment == Moment::Answer => self.result(path, rest, place, findings),
            "dev" | "result" => {
                self.not_there(path, place, findings);
                None
            }
            _ => {
                let Some(field) = area else {
                    self.unknown(first, place, findings);
                    return None;
                };
                let request = self.request(field);
                let Some(request) = request.filter(|_| self.moment == Moment::Request) else {
                    self.not_there(path, place, findings);
                    return None;
                };
                let model = region.around.model;
                let value = values::member(model, request, rest, place, findings)?;
                values::leaf(model, value, path, place, findings)
            }
        }
    }
}

impl RegionScope<'_> {
    fn field_of_layout(&self, name: &str) -> Option<usize> {
        let layout = &self.region.around.model[self.region.layout];
        let mut fields = layout.fields.iter();
        fields.position(|field| field.name.value == name)
    }

    /// The struct of a request, if that field of the layout takes requests.
    fn request(&self, field: usize) -> Option<StructId> {
        let mut areas = self.region.areas.iter();
        areas
            .find(|area| area.field == field && area.access == Access::Write)
            .map(|area| area.structure)
    }

    /// The fields of the layout that take requests.
    fn request_names(&self) -> impl Iterator<Item = &str> {
        let layout = &self.region.around.model[self.region.layout];
        let requests = self.region.areas.iter();
        requests
            .filter(|area| area.access == Access::Write)
            .filter_map(|area| layout.fields.get(area.field))
            .map(|field| field.name.value.as_str())
    }

    fn parameter(
        &self,
        path: &Path<'_>,
        rest: &[Word<'_>],
        place: &Place<'_>,
        findings: &mut Findings,
    ) -> Option<Leaf> {
        let parameters = self.region.parameters;
        let names = || parameters.iter().map(|item| item.name.value.as_str());
        let index = index_of("parameter", names, path, rest, place, findings)?;
        let parameter = parameters.get(index)?;
        Some(Leaf::Parameter(index, parameter.ty, parameter.length))
    }

    fn result(
        &self,
        path: &Path<'_>,
        rest: &[Word<'_>],
        place: &Place<'_>,
        findings: &mut Findings,
    ) -> Option<Leaf> {
        let results = self.region.results;
        let names = || results.iter().map(|item| item.name.value.as_str());
        let index = index_of("result", names, path, rest, place, findings)?;
        let ty = results.get(index)?.ty;
        Some(Leaf::Parameter(index, ParameterType::Int(ty), None))
    }

    fn incomplete(&self, first: &Word<'_>, place: &Place<'_>, findings: &mut Findings) {
        let what = match first.text {
            "dev" => "all parameters of the device",
            "result" => "the whole answer",
            _ => "a whole part of the region",
        };
        findings.push(
            Diagnostic::new(
                Code::TypeMismatch,
                format!("`{}` is {what}, and no value", first.text),
            )
            .at(place(first.range.clone()), "one value of it is wanted")
            .help(format!("write `{}.` and the name of a value", first.text)),
        );
    }

    /// Something known that does not exist yet, or is not what a user writes.
    fn not_there(&self, path: &Path<'_>, place: &Place<'_>, findings: &mut Findings) {
        let first = path.words.first().map_or("", |word| word.text);
        let requests: Vec<String> = self
            .request_names()
            .map(|name| format!("`{name}.`, "))
            .collect();
        let there = match self.moment {
            Moment::Registration => "`dev.` and constants".to_owned(),
            Moment::Request => format!("{}`dev.` and constants", requests.concat()),
            Moment::Answer => "`result.` and constants".to_owned(),
        };
        findings.push(
            Diagnostic::new(
                Code::NotInRequest,
                format!("there is no `{first}` {}", self.moment.described()),
            )
            .at(place(path.range.clone()), "cannot be read here")
            .help(format!("what can be named here: {there}")),
        );
    }

    fn unknown(&self, first: &Word<'_>, place: &Place<'_>, findings: &mut Findings) {
        let mut known = match self.moment {
            Moment::Registration | Moment::Request => vec!["dev"],
            Moment::Answer => vec!["result"],
        };
        if self.moment == Moment::Request {
            known.extend(self.request_names());
        }
        let help = did_you_mean(first.text, known.iter().copied());
        findings.push(
            Diagnostic::new(
                Code::UnknownName,
                format!("nothing is named `{}` here", first.text),
            )
            .at(place(first.range.clone()), "not known")
            .help(
                help.unwrap_or_else(|| {
                    format!("names with a dot start with `{}`", known.join("`, `"))
                }),
            ),
        );
    }
}

fn index_of<'n, I: Iterator<Item = &'n str>>(
    kind: &str,
    names: impl Fn() -> I,
    path: &Path<'_>,
    rest: &[Word<'_>],
    place: &Place<'_>,
    findings: &mut Findings,
) -> Option<usize> {
    let (name, more) = rest.split_first()?;
    let Some(index) = names().position(|known| known == name.text) else {
        let help = did_you_mean(name.text, names());
        let known: Vec<&str> = names().collect();
        findings.push(
            Diagnostic::new(
                Code::UnknownName,
                format!("the region has no {kind} `{}`", name.text),
            )
            .at(place(name.range.clone()), "not declared")
            .help(help.unwrap_or_else(|| match known.as_slice() {
                [] => format!("declare it as `[[region.{kind}]]`"),
                _ => format!("declared are `{}`", known.join("`, `")),
            })),
        );
        return None;
    };
    if more.is_empty() {
        return Some(index);
    }
    findings.push(
        Diagnostic::new(Code::UnknownName, format!("`{}` has no parts", name.text))
            .at(place(path.range.clone()), "names nothing")
            .help(format!(
                "a {kind} is one value, or an array: `dev.name[index]`"
            )),
    );
    None
}
