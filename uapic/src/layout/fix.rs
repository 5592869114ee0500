//! Writes what C computes into the specs: offsets and sizes, and a reserved field for every hole.
//!
//! A released layout never changes, so a released struct that states something else is refused.

use std::collections::{BTreeSet, HashMap};

use uapi_spec::layout::{StructLayout, Target};
use uapi_spec::model::{Item, Shape, Struct, StructId};
use uapi_spec::{Draft, SourceMap};

use super::draft;
use super::edit::{line_of, Edits};
use super::tables::{self, Table};
use crate::failure::Failure;

/// The specs with all layouts stated; `released` are names of structs that some release has, beside
/// those that state so themselves.
pub(super) fn mend(sources: &SourceMap, released: &BTreeSet<String>) -> Result<SourceMap, Failure> {
    let complete = edited(sources, |text, edits| {
        for item in tables::structs(text) {
            placeholders(text, &item, edits);
        }
    });
    let padded = {
        let plan = Plan::new(&complete, released)?;
        edited(&complete, |text, edits| {
            for item in tables::structs(text) {
                plan.name_holes(text, &item, edits);
            }
        })
    };
    let plan = Plan::new(&padded, released)?;
    let mended = edited(&padded, |text, edits| {
        for item in tables::structs(text) {
            plan.state(text, &item, edits);
        }
    });
    plan.refuse_released(&padded)?;
    Ok(mended)
}

/// The same texts, each with edits.
fn edited(sources: &SourceMap, edit: impl Fn(&str, &mut Edits)) -> SourceMap {
    let mut changed = SourceMap::default();
    changed.set_redo(sources.redo());
    for (_, file) in sources.files() {
        let mut edits = Edits::default();
        edit(&file.text, &mut edits);
        changed.add(file.path.clone(), edits.made(&file.text));
    }
    changed
}

/// States what has to be there for layouts to be computed.
fn placeholders(text: &str, item: &tables::Struct, edits: &mut Edits) {
    for key in ["size", "align"] {
        if item.table.key(key).is_none() {
            edits.state(text, &item.table, key, 0, "name");
        }
    }
    for field in &item.fields {
        if field.key("offset").is_none() {
            edits.state(text, field, "offset", 0, "name");
        }
    }
}

/// What C makes of the structs, and which of them may change.
struct Plan<'a> {
    draft: Draft,
    ids: HashMap<String, StructId>,
    released: &'a BTreeSet<String>,
}

impl<'a> Plan<'a> {
    fn new(sources: &SourceMap, released: &'a BTreeSet<String>) -> Result<Self, Failure> {
        let draft = draft(sources)?;
        let ids = structs(&draft).map(|(id, item)| (item.name.value.clone(), id));
        Ok(Self {
            ids: ids.collect(),
            draft,
            released,
        })
    }

    fn is_released(&self, item: &Struct) -> bool {
        item.origin.since.is_some() || self.released.contains(&item.name.value)
    }

    /// A struct that may change, with its layout.
    fn open(&self, name: &str) -> Option<(StructId, &Struct, &StructLayout)> {
        let id = *self.ids.get(name)?;
        let item = &self.draft.model[id];
        let layout = self.draft.layouts.of(id, Target::Align8);
        (!self.is_released(item)).then_some((id, item, layout))
    }

    /// Puts a reserved field where C would leave bytes without a name.
    fn name_holes(&self, text: &str, item: &tables::Struct, edits: &mut Edits) {
        let Some((_, model, layout)) = self.open(&item.name) else {
            return;
        };
        if model.is_union || model.packed {
            return;
        }
        let mut taken = names(model);
        let mut end = 0;
        for (index, field) in item.fields.iter().enumerate() {
            let of = |list: &[u64]| list.get(index).copied().unwrap_or_default();
            let offset = of(&layout.offsets);
            if offset > end {
                let pad = Pad::new(&mut taken, end, offset - end);
                pad.before(text, field, edits);
            }
            end = offset + of(&layout.sizes);
        }
        let flexible = model.fields.last().map(|field| &field.ty.shape);
        let is_flexible = matches!(flexible, Some(Shape::Flexible { .. }));
        if let (Some(last), 1..) = (item.fields.last(), layout.tail()) {
            if !is_flexible {
                let pad = Pad::new(&mut taken, end, layout.tail());
                pad.behind(text, last, edits);
            }
        }
    }

    /// States the numbers.
    fn state(&self, text: &str, item: &tables::Struct, edits: &mut Edits) {
        let Some((id, model, layout)) = self.open(&item.name) else {
            return;
        };
        let i386 = self.draft.layouts.of(id, Target::Align4);
        let table = &item.table;
        edits.state(text, table, "size", layout.size, "name");
        edits.state(text, table, "align", layout.align, "size");
        if i386.size == layout.size {
            edits.remove(text, table, "size-32");
        } else {
            edits.state(text, table, "size-32", i386.size, "size");
        }
        // What a union lacks at its end cannot be named, nor what follows a flexible array.
        match layout.tail() {
            0 => edits.remove(text, table, "tail-padding"),
            tail => edits.state(text, table, "tail-padding", tail, "align"),
        }
        for (index, field) in item.fields.iter().enumerate() {
            let of = |list: &[u64]| list.get(index).copied().unwrap_or_default();
            let (offset, offset_32) = (of(&layout.offsets), of(&i386.offsets));
            edits.state(text, field, "offset", offset, "name");
            if offset == offset_32 {
                edits.remove(text, field, "offset-32");
            } else {
                edits.state(text, field, "offset-32", offset_32, "offset");
            }
        }
        debug_assert_eq!(
            model.is_union, item.is_union,
            "{} is one of both",
            item.name
        );
    }

    /// Refuses a released struct that states another layout than C computes.
    fn refuse_released(&self, sources: &SourceMap) -> Result<(), Failure> {
        let mut refused = Vec::new();
        for (id, item) in structs(&self.draft) {
            let layout = self.draft.layouts.of(id, Target::Align8);
            let stated = item.fields.iter().map(|field| field.offset.value);
            let holds = stated.eq(layout.offsets.iter().copied()) && item.size.value == layout.size;
            if holds || !self.is_released(item) {
                continue;
            }
            let (line, column) = sources.line_column(item.name.span);
            let path = &sources.file(item.name.span.file).path;
            let name = &item.name.value;
            let since = match &item.origin.since {
                Some(since) => format!("Linux {} has it", since.value),
                None => "a frozen record has it".to_owned(),
            };
            refused.push(format!(
                "error: `{name}` is released, and a released layout never changes\n  \
                 --> {path}:{line}:{column}: {since}\n  \
                 undo the edit, or add fields at the end as a version"
            ));
        }
        if refused.is_empty() {
            return Ok(());
        }
        Err(Failure::Wrong(refused.join("\n")))
    }
}

/// All structs, with their ids.
fn structs(draft: &Draft) -> impl Iterator<Item = (StructId, &Struct)> {
    let interfaces = draft.model.interfaces.iter();
    let items = interfaces.flat_map(|interface| &interface.items);
    items.filter_map(|item| match item {
        Item::Struct(id) => Some((*id, &draft.model[*id])),
        _ => None,
    })
}

fn names(item: &Struct) -> BTreeSet<String> {
    let fields = item.fields.iter();
    fields.map(|field| field.name.value.clone()).collect()
}

/// A reserved field.
struct Pad {
    name: String,
    offset: u64,
    ty: String,
}

impl Pad {
    fn new(taken: &mut BTreeSet<String>, offset: u64, size: u64) -> Self {
        let numbered = (2..).map(|number| format!("reserved{number}"));
        let mut names = std::iter::once("reserved".to_owned()).chain(numbered);
        let name = names.find(|name| taken.insert(name.clone()));
        let ty = match size {
            1 => "u8".to_owned(),
            2 if offset % 2 == 0 => "u16".to_owned(),
            4 if offset % 4 == 0 => "u32".to_owned(),
            _ => format!("u8[{size}]"),
        };
        Self {
            name: name.unwrap_or_default(),
            offset,
            ty,
        }
    }

    fn before(&self, text: &str, field: &Table, edits: &mut Edits) {
        if let Some(header) = header(text, field) {
            edits.insert(header, format!("{}\n", self.table()));
            return;
        }
        let (line, indent) = line_of(text, field.start());
        let brace = text.get(line + indent.len()..).unwrap_or_default();
        if brace.starts_with('{') {
            edits.insert(line, format!("{indent}{},\n", self.inline()));
        } else {
            let at = text
                .get(..field.start())
                .and_then(|before| before.rfind('{'));
            edits.insert(at.unwrap_or(line), format!("{}, ", self.inline()));
        }
    }

    fn behind(&self, text: &str, field: &Table, edits: &mut Edits) {
        if header(text, field).is_some() {
            let end = field.end();
            let rest = text.get(end..).unwrap_or_default();
            let at = rest.find('\n').map_or(text.len(), |at| end + at + 1);
            edits.insert(at, format!("\n{}", self.table()));
            return;
        }
        let rest = text.get(field.end()..).unwrap_or_default();
        let Some(brace) = rest.find('}').map(|at| field.end() + at + 1) else {
            return;
        };
        let behind = text.get(brace..).unwrap_or_default();
        let (_, indent) = line_of(text, field.start());
        match behind.strip_prefix(',') {
            Some(_) => edits.insert(brace + 1, format!("\n{indent}{},", self.inline())),
            None => edits.insert(brace, format!(",\n{indent}{}", self.inline())),
        }
    }

    fn inline(&self) -> String {
        let Self { name, offset, ty } = self;
        format!(
            "{{ name = \"{name}\", offset = {offset}, type = \"{ty}\", reserved = true, \
             doc = \"Not used.\" }}"
        )
    }

    fn table(&self) -> String {
        let Self { name, offset, ty } = self;
        format!(
            "[[struct.field]]\nname = \"{name}\"\noffset = {offset}\ntype = \"{ty}\"\n\
             reserved = true\ndoc = \"Not used.\"\n"
        )
    }
}

/// Where the header of a field's table stands; nothing for a table in braces.
fn header(text: &str, field: &Table) -> Option<usize> {
    let before = text.get(..field.start())?;
    let at = before.rfind("[[")?;
    let between = before.get(at..)?;
    between
        .starts_with("[[struct.field]]")
        .then_some(at)
        .filter(|_| !between.contains('{'))
}
