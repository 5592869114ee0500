//! What the grammar is made of: tables with their keys, and of each key the type, the need and the
//! meaning.

/// The format that this compiler knows. A spec that states a higher one asks for a newer compiler.
pub const FORMAT: u64 = 1;

/// A table of the format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it is called in messages: "struct", "field".
    pub what: &'static str,
    /// Its own keys, in the order in which they are documented.
    pub keys: &'static [Key],
    /// Keys that it has in common with other tables: prose and origin.
    pub shared: &'static [Key],
}

impl Table {
    /// All keys.
    pub fn all_keys(&self) -> impl Iterator<Item = &'static Key> {
        self.keys.iter().chain(self.shared)
    }
}

/// A key of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// As it is written.
    pub name: &'static str,
    /// What it states: lines of a phrase.
    pub meaning: &'static [&'static str],
    /// What it takes.
    pub kind: Kind,
    /// Whether it has to be there.
    pub need: Need,
    /// Keys that it leaves no room for.
    pub excludes: &'static [&'static str],
    /// Words that people write who mean this key.
    pub(crate) mistaken: &'static [&'static str],
}

/// What a key takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A string with something in it.
    Text,
    /// Any string.
    AnyText,
    /// An expression over values, as rules and flows have them, in a string.
    Rule,
    /// A rule, or an integer.
    RuleOrInteger,
    /// A constant expression: an integer, or a string in C's notation.
    Expression,
    /// An integer from 0 to 2^64 - 1.
    Integer,
    /// The number of a bit, in decimal.
    BitNumber,
    /// `true` or `false`.
    Boolean,
    /// Strings.
    Texts,
    /// One word of these.
    Word(&'static [&'static str]),
    /// A table.
    Table(&'static Table),
    /// Tables.
    Tables(&'static Table),
}

/// Whether a key has to be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Always.
    Required,
    /// Not for the reader; the phrase says what asks for it, or what its absence means.
    Optional(&'static str),
    /// Unless another key says otherwise.
    Unless(Given),
    /// Never, and allowed only if another key says so.
    OnlyIf(Given),
}

/// What another key of the same table states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// Anything.
    Key(&'static str),
    /// This word.
    Word(&'static str, &'static str),
}

impl Given {
    /// The key that states it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Key(key) | Self::Word(key, _) => key,
        }
    }

    /// As a condition in a sentence.
    pub fn shown(self) -> String {
        match self {
            Self::Key(key) => format!("`{key}`"),
            Self::Word(key, word) => format!("`{key} = \"{word}\"`"),
        }
    }
}

impl Key {
    /// The phrase that says what it states.
    pub fn meaning(&self) -> String {
        let lines: Vec<&str> = self.meaning.iter().map(|line| line.trim()).collect();
        lines.join(" ")
    }

    /// As a declaration begins it; its place in a table adds the rest.
    pub(crate) const fn new(name: &'static str) -> Self {
        Self {
            name,
            meaning: &[],
            kind: Kind::Text,
            need: Need::Required,
            excludes: &[],
            mistaken: &[],
        }
    }

    /// Says what asks for an optional key, or what its absence means.
    pub(crate) const fn needed(mut self, phrase: &'static str) -> Self {
        self.need = Need::Optional(phrase);
        self
    }

    pub(crate) const fn unless(mut self, given: Given) -> Self {
        self.need = Need::Unless(given);
        self
    }

    pub(crate) const fn only_if(mut self, given: Given) -> Self {
        self.need = Need::OnlyIf(given);
        self
    }

    pub(crate) const fn excluding(mut self, keys: &'static [&'static str]) -> Self {
        self.excludes = keys;
        self
    }

    pub(crate) const fn mistaken_for(mut self, words: &'static [&'static str]) -> Self {
        self.mistaken = words;
        self
    }

    /// Completes a declaration: what the slot takes, and what the comment above it says.
    pub(crate) const fn complete(
        mut self,
        kind: Kind,
        required: bool,
        meaning: &'static [&'static str],
    ) -> Self {
        self.kind = kind;
        self.meaning = meaning;
        // Of an optional key the declaration says more than its slot.
        if !required && matches!(self.need, Need::Required) {
            self.need = Need::Optional("no");
        }
        self
    }
}
