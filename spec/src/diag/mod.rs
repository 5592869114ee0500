//! What is wrong with a spec, and where.

mod code;
mod render;

use std::fmt;

use crate::source::{SourceMap, Span};

pub use self::code::Code;

/// One reason to refuse a spec.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// Its stable name.
    pub code: Code,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// The places that show it; the first is the one to look at.
    pub labels: Vec<Label>,
    /// What mends it.
    pub help: Option<String>,
}

/// A place and what to see there.
#[derive(Clone, Debug)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// What to see.
    pub text: String,
}

impl Diagnostic {
    /// A diagnostic without places.
    pub(crate) fn new(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            labels: Vec::new(),
            help: None,
        }
    }

    /// Adds a place; the first one added is the primary one.
    pub(crate) fn at(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push(Label {
            span,
            text: text.into(),
        });
        self
    }

    /// Says what mends it.
    pub(crate) fn help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(text.into());
        self
    }
}

/// Everything a stage found, collected so that one run reports it all.
#[derive(Clone, Debug, Default)]
pub(crate) struct Findings {
    list: Vec<Diagnostic>,
    incomplete: bool,
}

impl Findings {
    pub(crate) fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    #[cfg(test)]
    pub(crate) fn first(&self) -> Option<&Diagnostic> {
        self.list.first()
    }

    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    /// Says that something could not be read, so that later stages would look at placeholders.
    pub(crate) fn incomplete(&mut self) {
        self.incomplete = true;
    }

    /// Ends a stage as [`Findings::stop`] does, unless all it found are keys too many and nothing
    /// was left out for them: the stages after it can do without those keys, and one run shows
    /// what they find as well.
    pub(crate) fn stop_unless_only_extra(
        &mut self,
        sources: &SourceMap,
    ) -> Result<(), Diagnostics> {
        let only_extra = self.list.iter().all(|found| found.code == Code::UnknownKey);
        if only_extra && !self.incomplete {
            return Ok(());
        }
        self.stop(sources)
    }

    /// Ends a stage: the stages after it run only if there is nothing to report.
    pub(crate) fn stop(&mut self, sources: &SourceMap) -> Result<(), Diagnostics> {
        if self.list.is_empty() {
            return Ok(());
        }
        let mut list = std::mem::take(&mut self.list);
        list.sort_by_key(|diagnostic| {
            let place = diagnostic.labels.first().map(|label| label.span);
            // A misspelt key is often the cause of what else is found.
            let is_cause = diagnostic.code == Code::UnknownKey;
            let place = place.map(|span| (span.file, span.start));
            (!is_cause, place, diagnostic.code)
        });
        Err(Diagnostics {
            list,
            sources: sources.clone(),
        })
    }
}

/// All reasons why a spec was refused, in the order of the text. Displays as people read it.
#[derive(Clone, Debug)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
    sources: SourceMap,
}

impl Diagnostics {
    /// The reasons; at least one.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }

    /// The same reasons, which hold only without what a proposal brings. What mends them is
    /// another then: what was merged is right as it is.
    pub(crate) fn without_proposals(mut self, condition: &str) -> Self {
        let help = "let the proposal own the whole of what only it fills, and keep bytes that it \
                    claims by something reserved: it moves nothing that was merged";
        for diagnostic in &mut self.list {
            diagnostic.message = format!("{condition}: {}", diagnostic.message);
            diagnostic.help = Some(help.to_owned());
        }
        self
    }

    /// The texts that the places are in.
    pub fn sources(&self) -> &SourceMap {
        &self.sources
    }

    /// The reasons as text with snippets, with terminal colours if asked for.
    pub fn render(&self, colour: bool) -> String {
        render::render(&self.list, &self.sources, colour)
    }
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(false))
    }
}

impl std::error::Error for Diagnostics {}
