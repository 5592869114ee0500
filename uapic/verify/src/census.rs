//! What is asked for of a source of debug information: it holds far more than a spec names.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use uapi_spec::model::Model;

use crate::error::Error;
use crate::truth::{Enumerator, Member, Place, Record};

/// No chain of types is longer; in a damaged file it may lead nowhere.
pub(crate) const DEEPEST: u32 = 64;

/// No kernel has so many members in the structs that a spec names; a damaged file may.
const MOST_MEMBERS: usize = 1_000_000;

/// The names that a spec knows.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Tags of structs and unions.
    pub tags: BTreeSet<String>,
    /// How the names of constants start: with what the names of the spec have before their last
    /// underscore.
    prefixes: BTreeSet<String>,
}

impl Wanted {
    /// What the model names.
    pub fn by(model: &Model) -> Self {
        let tags = model.structs.iter().map(|item| item.name.value.clone());
        let consts = model.consts.iter().map(|item| &item.name);
        let flags = model.flag_sets.iter().flat_map(|set| &set.flags);
        let values = model.enums.iter().flat_map(|item| &item.values);
        let names = consts
            .chain(flags.map(|flag| &flag.name))
            .chain(values.map(|value| &value.name));
        Self {
            tags: tags.collect(),
            prefixes: names.map(|name| stem(&name.value).to_owned()).collect(),
        }
    }

    /// Whether a constant may be one that the spec names, or one beside it.
    pub fn has_constant(&self, name: &str) -> bool {
        let ends = name.match_indices('_').map(|(at, _)| at + 1);
        let mut starts = ends.map(|end| &name[..end]);
        starts.any(|start| self.prefixes.contains(start)) || self.prefixes.contains(name)
    }
}

/// A name up to its last underscore, that included; all of it if it has none.
pub(crate) fn stem(name: &str) -> &str {
    let end = name.rfind('_').map_or(name.len(), |at| at + 1);
    &name[..end]
}

/// What was found, as it is gathered.
#[derive(Debug, Default)]
pub(crate) struct Census {
    pub(crate) records: BTreeMap<String, Vec<Rc<Record>>>,
    pub(crate) enumerators: BTreeMap<String, Enumerator>,
    members: usize,
}

impl Census {
    /// Adds a definition, unless one like it is there.
    pub(crate) fn add(&mut self, tag: &str, record: Record) {
        let all = self.records.entry(tag.to_owned()).or_default();
        if !all.iter().any(|other| other.is_like(&record)) {
            all.push(Rc::new(record));
        }
    }

    /// Counts one more member.
    pub(crate) fn count(&mut self) -> Result<(), Error> {
        self.members += 1;
        if self.members > MOST_MEMBERS {
            return Err(Error::content("debug information", "it nests without end"));
        }
        Ok(())
    }
}

/// Adds a member to its struct: itself if it has a name, else what it is made of.
pub(crate) fn place_member(members: &mut Vec<Member>, member: Member) {
    if !member.name.is_empty() {
        members.push(member);
    } else if let Some(inner) = &member.ty.untagged {
        members.extend(inner.members.iter().map(|inner| Member {
            start: member.start.saturating_add(inner.start),
            ..inner.clone()
        }));
    }
}

/// Names a type of BTF.
pub(crate) fn type_place(id: u32, what: &str) -> Place {
    Place::Type(format!("BTF type {id}, {what}"))
}
