//! New names beside those of an enumeration or a flag set: the kernel has assigned another id.

use uapi_spec::model::{Item, Model, Name};
use uapi_spec::source::Span;

use super::Comparer;
use crate::census::stem;

impl Comparer<'_> {
    /// Reports constants that are named as the members of a set are, and are none of them.
    pub(super) fn namespaces(&mut self) {
        let model = self.abi.model();
        let all = constants(model);
        for item in &self.interface.items {
            let (set, names): (&Name, Vec<&str>) = match *item {
                Item::Enum(id) => {
                    let names = model[id]
                        .values
                        .iter()
                        .map(|value| value.name.value.as_str());
                    (&model[id].name, names.collect())
                }
                Item::FlagSet(id) => {
                    let names = model[id].flags.iter().map(|flag| flag.name.value.as_str());
                    (&model[id].name, names.collect())
                }
                _ => continue,
            };
            let Some(prefix) = prefix(&names) else {
                continue;
            };
            // A beginning that other constants share is no namespace.
            let is_other = |name: &&str| name.starts_with(prefix) && !names.contains(name);
            if !all.iter().any(is_other) {
                self.beside(&set.value, set.span, prefix, &names);
            }
        }
    }

    fn beside(&mut self, set: &str, span: Span, prefix: &str, names: &[&str]) {
        let enumerators = self.truth.enumerators.iter();
        let enumerators = enumerators.map(|(name, it)| (name, it.value.to_string(), &it.place));
        let macros = self
            .truth
            .preprocessed
            .iter()
            .flat_map(|found| &found.macros);
        let macros = macros.map(|(name, it)| (name, it.text.clone(), &it.place));
        let is_new = |name: &str| name.starts_with(prefix) && !names.contains(&name);
        let found: Vec<_> = enumerators
            .chain(macros)
            .filter(|(name, ..)| is_new(name))
            .map(|(name, text, place)| (name.clone(), text, place.clone()))
            .collect();
        for (name, text, place) in found {
            let ours = format!("no such member of `{set}`");
            self.extra(&name, "constant", (ours, span), (text, &place));
        }
    }
}

/// The names of all constants.
fn constants(model: &Model) -> Vec<&str> {
    let consts = model.consts.iter().map(|item| item.name.value.as_str());
    let flags = model.flag_sets.iter().flat_map(|set| &set.flags);
    let values = model.enums.iter().flat_map(|item| &item.values);
    let ioctls = model.ioctls.iter().map(|item| item.name.value.as_str());
    consts
        .chain(flags.map(|flag| flag.name.value.as_str()))
        .chain(values.map(|value| value.name.value.as_str()))
        .chain(ioctls)
        .collect()
}

/// What all names start with, up to an underscore.
fn prefix<'n>(names: &[&'n str]) -> Option<&'n str> {
    let first = names.first()?;
    let shared = |end: &usize| {
        let start = first.get(..*end);
        start.is_some_and(|start| names.iter().all(|name| name.starts_with(start)))
    };
    let end = (0..=first.len()).rev().find(shared)?;
    let shared = if names.len() == 1 {
        first
    } else {
        first.get(..end)?
    };
    let prefix = if shared.ends_with('_') {
        shared
    } else {
        stem(shared)
    };
    prefix.ends_with('_').then_some(prefix)
}

#[cfg(test)]
mod tests {
    use super::prefix;

    #[test]
    fn prefixes_end_with_an_underscore() {
        assert_eq!(prefix(&["A_B_ONE", "A_B_TWO"]), Some("A_B_"));
        assert_eq!(prefix(&["A_B_ONE", "A_B_ON"]), Some("A_B_"));
        assert_eq!(prefix(&["A_FLAG_REFRESH"]), Some("A_FLAG_"));
        assert_eq!(prefix(&["ONE", "OTHER"]), None);
    }
}
