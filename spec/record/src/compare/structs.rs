//! Structs as wholes: sizes, alignments, versions.

use super::{
    both_break, both_safe, both_safe_if, Comparison, Rule, Verdict, NAME_GONE, TYPE_CHANGED,
};
use crate::record::Struct;

/// How the versions of a struct went on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Growth {
    /// There is no new version.
    None,
    /// There is one, and the struct carries its number.
    Numbered,
    /// There is one, and only the size tells.
    BySize,
}

impl Growth {
    fn of(old: &Struct, new: &Struct) -> Self {
        // The first version of a struct that had none is no growth of it: what is there has got a
        // number.
        let mut added = new.versions.iter().skip(old.versions.len());
        match added.find(|version| version.end > old.end()) {
            None => Self::None,
            Some(version) if version.number.is_some() => Self::Numbered,
            Some(_) => Self::BySize,
        }
    }
}

impl Comparison<'_> {
    pub(super) fn structs(&mut self) {
        let pairs = self.pairs(|item| &item.structs, |item: &Struct| &item.name);
        for (_, old, new) in &pairs.both {
            if old == new {
                self.elements(old, new);
            } else {
                self.structure(old, new);
            }
        }
        let mut renamed = Vec::new();
        for (name, new) in &pairs.come {
            let before = pairs.gone.iter().find(|(_, old)| is_same(old, new));
            match before {
                Some((before, _)) => {
                    renamed.push(*before);
                    let message = format!("was `{before}`");
                    self.push(Rule::NameChanged, *name, message, both_safe());
                    self.compiles_not(NAME_GONE);
                }
                None => self.struct_added(name, new),
            }
        }
        for (name, old) in &pairs.gone {
            if renamed.contains(name) {
                continue;
            }
            let message = format!("{} bytes are gone", old.size);
            let verdict = if old.capability.is_some() {
                Verdict::safe_if("it does without the capability")
            } else {
                Verdict::breaks("nothing says that it is still served")
            };
            let verdicts = (verdict, Verdict::Safe);
            let revision = old.revision.as_deref();
            self.gone(Rule::ItemRemoved, *name, message, revision, verdicts);
            self.compiles_not(NAME_GONE);
            self.shows(name);
        }
    }

    fn struct_added(&mut self, name: &str, new: &Struct) {
        let message = format!("new, {} bytes", new.size);
        let new_user = if new.capability.is_some() {
            Verdict::safe_if("it does without the capability where the chain lacks it")
        } else {
            Verdict::Safe
        };
        self.push(Rule::ItemAdded, name, message, (Verdict::Safe, new_user));
        self.shows(name);
        self.id_contended(name, new);
        self.diverges(name, None, new);
    }

    /// A new capability whose id the other record gives to another struct.
    fn id_contended(&mut self, name: &str, new: &Struct) {
        let Some(mine) = &new.capability else {
            return;
        };
        let rival = self
            .old
            .interfaces
            .iter()
            .flat_map(|item| &item.structs)
            .find(|other| {
                let theirs = other.capability.as_ref();
                other.name != name
                    && theirs
                        .is_some_and(|theirs| theirs.of == mine.of && theirs.value == mine.value)
            });
        if let Some(rival) = rival {
            let message = format!(
                "id {} of `{}` was that of `{}`",
                mine.value.0, mine.of, rival.name
            );
            let verdicts = both_break("a reader takes one for the other");
            let contended = self.contended(rival.revision.as_deref(), new.revision.as_deref());
            let rule = if contended {
                Rule::IdContended
            } else {
                Rule::EnumValueReused
            };
            self.push(rule, name, message, verdicts);
        }
    }

    fn structure(&mut self, old: &Struct, new: &Struct) {
        let name = &old.name;
        if old.union != new.union {
            let message = "a struct and a union by one name";
            let verdicts =
                both_break("what lay behind each other lies on top of each other, or the reverse");
            self.push(Rule::StructKindChanged, name, message, verdicts);
            self.compiles_not(TYPE_CHANGED);
            self.shows(name);
            return;
        }
        if let (Some(before), Some(after)) = (&old.capability, &new.capability) {
            if (&before.of, before.value) != (&after.of, after.value) {
                let message = format!(
                    "id {} of `{}` before, id {} of `{}` now",
                    before.value.0, before.of, after.value.0, after.of
                );
                let verdicts = both_break("readers look for it by its id in that reply");
                self.push(Rule::CapabilityChanged, name, message, verdicts);
            }
        } else if old.capability.is_some() != new.capability.is_some() {
            let message = "joined or left a chain of capabilities";
            let verdicts = both_safe_if("no reader looks for it in the chain");
            self.push(Rule::CapabilityChanged, name, message, verdicts);
        }
        self.versions(old, new);
        let growth = Growth::of(old, new);
        self.fields(old, new, growth);
        self.size(old, new);
        self.alignment(old, new);
        self.diverges(name, Some(old), new);
    }

    fn versions(&mut self, old: &Struct, new: &Struct) {
        for (index, before) in old.versions.iter().enumerate() {
            let path = format!("{}.versions.{}", old.name, index + 1);
            let after = new.versions.get(index);
            let is_same =
                after.is_some_and(|after| (after.number, after.end) == (before.number, before.end));
            if is_same {
                continue;
            }
            let number =
                |number: Option<u64>| number.map_or("by size".to_owned(), |n| n.to_string());
            let message = match after {
                None => format!("version {} is gone", number(before.number)),
                Some(after) => format!(
                    "version {} ended at {} before; version {} ends at {} now",
                    number(before.number),
                    before.end,
                    number(after.number),
                    after.end
                ),
            };
            let verdicts = both_break("two layouts go by one version");
            self.push(Rule::VersionRewritten, path, message, verdicts);
            self.shows(&old.name);
        }
    }

    /// A size that the fields do not explain. Growth at the end is reported with the fields.
    fn size(&mut self, old: &Struct, new: &Struct) {
        let grew_by_fields = new.size >= old.size && new.end() > old.end();
        if grew_by_fields {
            return;
        }
        if old.size == new.size {
            if old.size_on_32() != new.size_on_32() {
                let message = format!(
                    "{} bytes before, {} now, where u64 is aligned to 4",
                    old.size_on_32(),
                    new.size_on_32()
                );
                let verdicts = both_safe_if("there is no program where u64 is aligned to 4");
                self.push(Rule::StructSizeChanged, &old.name, message, verdicts);
            }
            return;
        }
        let message = format!("{} bytes before, {} now", old.size, new.size);
        let verdicts = both_break("the two sides disagree about where the struct ends");
        self.push(Rule::StructSizeChanged, &old.name, message, verdicts);
        self.shows(&old.name);
    }

    fn alignment(&mut self, old: &Struct, new: &Struct) {
        if old.align != new.align {
            let message = format!("{} before, {} now", old.align, new.align);
            let verdicts = both_break("a struct that contains it may put it somewhere else");
            self.push(Rule::StructAlignChanged, &old.name, message, verdicts);
        } else if old.align_on_32() != new.align_on_32() {
            let message = format!(
                "{} before, {} now, where u64 is aligned to 4",
                old.align_on_32(),
                new.align_on_32()
            );
            let verdicts = both_safe_if("no 32-bit program has it inside a struct of its own");
            self.push(Rule::StructAlignChanged, &old.name, message, verdicts);
        }
    }

    fn diverges(&mut self, name: &str, old: Option<&Struct>, new: &Struct) {
        let differs = |item: &Struct| {
            let fields = item.fields.iter();
            item.size_32.is_some()
                || fields
                    .clone()
                    .any(|field| field.at_32.is_some() || field.size_32.is_some())
        };
        if differs(new) && !old.is_some_and(differs) {
            let message = format!(
                "{} bytes, and {} where u64 is aligned to 4",
                new.size,
                new.size_on_32()
            );
            let verdicts =
                both_safe_if("no 32-bit program runs on a 64-bit kernel, or the kernel translates");
            self.push(Rule::Compat32Diverges, name, message, verdicts);
            self.shows(name);
        }
    }
}

/// Whether two structs are one by two names.
fn is_same(old: &Struct, new: &Struct) -> bool {
    let mut renamed = (*old).clone();
    renamed.name.clone_from(&new.name);
    renamed.revision.clone_from(&new.revision);
    renamed == *new
}
