//! One table of all names: C has one namespace for macros and everything else suffers from them.

use std::collections::{HashMap, HashSet};

use crate::diag::{Code, Diagnostic, Findings};
use crate::model::{EnumId, FlagSetId, Name, StructId};
use crate::source::Span;
use crate::suggest::did_you_mean;

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    Struct(StructId),
    FlagSet(FlagSetId),
    Enum(EnumId),
    /// A value of an enumeration, by its position.
    EnumValue(EnumId, usize),
    /// A numeric constant or a flag.
    Constant,
    /// A constant that is a text.
    Text,
    Ioctl,
    Region,
}

impl Meaning {
    fn described(self) -> &'static str {
        match self {
            Self::Struct(_) => "a struct or union",
            Self::FlagSet(_) => "a flag set",
            Self::Enum(_) => "an enumeration",
            Self::EnumValue(..) => "a value of an enumeration",
            Self::Constant => "a constant or a flag",
            Self::Text => "a text",
            Self::Ioctl => "an ioctl",
            Self::Region => "a region",
        }
    }

    /// How a spec refers to it.
    fn used_by(self) -> &'static str {
        match self {
            Self::Struct(_) => "a struct is named by `type`, `argument` or `of`",
            Self::FlagSet(_) => "give the field an integer type and name the flag set by `flags`",
            Self::Enum(_) => "give the field an integer type and name the enumeration by `enum`",
            Self::EnumValue(..) => "values are named in expressions and by a capability's `id`",
            Self::Constant => "constants and flags are named in expressions",
            Self::Text => "nothing refers to a text",
            Self::Ioctl => "nothing refers to an ioctl",
            Self::Region => "nothing refers to a region",
        }
    }
}

fn no_such_name(name: &str, kind: &str, candidates: Vec<&str>) -> String {
    match did_you_mean(name, candidates) {
        Some(hint) => hint,
        None if kind == "constant" && name.len() == 1 => format!("did you mean `'{name}'`?"),
        None => format!("declare {kind} `{name}`, here or in an import"),
    }
}

#[derive(Clone, Debug)]
struct Entry {
    meaning: Meaning,
    /// What else was declared by that name, which was reported. What refers to it means it.
    also: Vec<Meaning>,
    interface: usize,
    span: Span,
}

/// All names of a run, and who may use them.
pub(super) struct NameTable {
    entries: HashMap<String, Entry>,
    visible: Vec<HashSet<usize>>,
    interface_names: Vec<String>,
}

impl NameTable {
    pub(super) fn new(visible: Vec<HashSet<usize>>, interface_names: Vec<String>) -> Self {
        Self {
            entries: HashMap::new(),
            visible,
            interface_names,
        }
    }

    /// Enters a name, or reports that it is taken.
    pub(super) fn declare(
        &mut self,
        name: &Name,
        interface: usize,
        meaning: Meaning,
        findings: &mut Findings,
    ) {
        let entry = Entry {
            meaning,
            also: Vec::new(),
            interface,
            span: name.span,
        };
        if let Some(first) = self.entries.get_mut(&name.value) {
            first.also.push(meaning);
            findings.push(
                Diagnostic::new(
                    Code::DuplicateName,
                    format!("`{}` is declared twice", name.value),
                )
                .at(name.span, "declared again here")
                .at(first.span, "first declared here")
                .help("rename one: C has one namespace for all headers that a program includes"),
            );
            return;
        }
        self.entries.insert(name.value.clone(), entry);
    }

    /// What `name` stands for when `interface` uses it; reports unknown and invisible names.
    ///
    /// `wanted` says which meanings fit, `kind` what to call them.
    pub(super) fn resolve<T>(
        &self,
        name: &str,
        span: Span,
        interface: usize,
        kind: &str,
        wanted: impl Fn(Meaning) -> Option<T>,
        findings: &mut Findings,
    ) -> Option<T> {
        let code = if kind == "type" || kind == "struct" {
            Code::UnknownType
        } else {
            Code::UnknownName
        };
        let entry = self.entries.get(name);
        let fitting = |entry: &Entry| {
            let mut meanings = std::iter::once(&entry.meaning).chain(&entry.also);
            meanings.find_map(|meaning| wanted(*meaning))
        };
        let Some((entry, value)) = entry.and_then(|entry| Some((entry, fitting(entry)?))) else {
            // Sorted, so that of two equally near names always the same one is suggested.
            let mut candidates: Vec<&str> = self
                .entries
                .iter()
                .filter(|(_, entry)| wanted(entry.meaning).is_some())
                .map(|(name, _)| name.as_str())
                .collect();
            candidates.sort_unstable();
            let problem = Diagnostic::new(code, format!("no {kind} is named `{name}`"));
            findings.push(match entry {
                Some(entry) => problem
                    .at(span, format!("this names {}", entry.meaning.described()))
                    .at(entry.span, "declared here")
                    .help(entry.meaning.used_by()),
                None => problem
                    .at(span, "not declared")
                    .help(no_such_name(name, kind, candidates)),
            });
            return None;
        };
        if !self.sees(interface, entry.interface) {
            let owner = self.interface_names.get(entry.interface);
            let owner = owner.map_or("", String::as_str);
            findings.push(
                Diagnostic::new(
                    Code::NotImported,
                    format!("`{name}` belongs to `{owner}`, which is not imported"),
                )
                .at(span, "used here")
                .at(entry.span, "declared here")
                .help(format!("add \"{owner}\" to `imports` of the interface")),
            );
            return None;
        }
        Some(value)
    }

    fn sees(&self, from: usize, to: usize) -> bool {
        self.visible
            .get(from)
            .is_some_and(|visible| visible.contains(&to))
    }
}
