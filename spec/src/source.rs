//! The texts a run reads, and places in them.

/// Names one text of a [`SourceMap`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub(crate) usize);

/// A stretch of bytes in one text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The text.
    pub file: FileId,
    /// First byte.
    pub start: usize,
    /// First byte after it.
    pub end: usize,
}

/// One text and the name that messages give it.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// As shown to people: a path relative to where the run started.
    pub path: String,
    /// The TOML.
    pub text: String,
    /// Where each line starts, so that a place is found without reading the text again.
    line_starts: Vec<usize>,
}

impl SourceFile {
    /// The last part of the path.
    pub fn file_name(&self) -> &str {
        self.path.rsplit(['/', '\\']).next().unwrap_or(&self.path)
    }

    /// The file name without its ending: the name an `imports` entry gives it.
    pub fn stem(&self) -> &str {
        let name = self.file_name();
        name.strip_suffix(".toml").unwrap_or(name)
    }
}

/// All texts of one run, and how people have them compiled.
#[derive(Clone, Debug)]
pub struct SourceMap {
    files: Vec<SourceFile>,
    redo: String,
}

impl Default for SourceMap {
    fn default() -> Self {
        Self {
            files: Vec::new(),
            redo: "uapic build".to_owned(),
        }
    }
}

impl SourceMap {
    /// Adds a text.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<String>) -> FileId {
        let text = text.into();
        let newlines = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let line_starts = std::iter::once(0)
            .chain(newlines.map(|(index, _)| index + 1))
            .collect();
        self.files.push(SourceFile {
            path: path.into(),
            text,
            line_starts,
        });
        FileId(self.files.len() - 1)
    }

    /// Says which command writes everything that is generated from the texts, as banners tell it.
    pub fn set_redo(&mut self, command: impl Into<String>) {
        self.redo = command.into();
    }

    /// That command.
    pub fn redo(&self) -> &str {
        &self.redo
    }

    /// The texts in the order they were added.
    pub fn files(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files
            .iter()
            .enumerate()
            .map(|(index, file)| (FileId(index), file))
    }

    /// The text that `id` names.
    #[expect(
        clippy::indexing_slicing,
        reason = "a `FileId` is made only by `add`, and files are never removed"
    )]
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0]
    }

    /// The 1-based line and column (in characters) where `span` starts.
    pub fn line_column(&self, span: Span) -> (usize, usize) {
        let file = self.file(span.file);
        let line = file
            .line_starts
            .partition_point(|start| *start <= span.start);
        let line_start = file.line_starts.get(line - 1).copied().unwrap_or(0);
        let before = file.text.get(line_start..span.start).unwrap_or_default();
        let column = before.chars().count() + 1;
        (line, column)
    }

    /// `file.toml:12`, as generated assertions name a place in the spec.
    pub fn place(&self, span: Span) -> String {
        let (line, _) = self.line_column(span);
        format!("{}:{line}", self.file(span.file).file_name())
    }
}
