//! Regions: a module each, with the rules for requests as functions of plain values.
//!
//! Users run them before they ask, the kernel before it executes. So they depend on nothing but
//! the interface's own types, allocate nothing and cannot panic.

mod area;
mod check;
mod checked_request;
mod constructor;
mod device;
mod errno;
mod named;
mod operation;
mod outcome;
mod text;

use std::collections::BTreeSet;

use uapi_spec::model::{Doc, IntValue, InterfaceId, Region, StructId};

use super::module::Module;
use super::rules::{Needs, Scope};
use super::{consts, declare, docs, imports, names, storage};

/// A region's module while it is being written. Its items stand four columns from the left.
pub(crate) struct Writer<'a> {
    pub(crate) region: &'a Region,
    /// The text and what it takes from `core`.
    module: Module<'a>,
    /// What it takes from the module around it.
    outer: BTreeSet<(InterfaceId, String)>,
}

/// Writes the modules of the interface's regions.
pub(crate) fn write(module: &mut Module<'_>) {
    let model = module.model;
    let id = module.id;
    for region in model.regions.iter().filter(|it| it.interface == id) {
        let mut writer = Writer {
            region,
            module: Module::new(module.abi, id, module.flavour),
            outer: BTreeSet::new(),
        };
        constants(&mut writer);
        area::write(&mut writer);
        device::write(&mut writer);
        errno::write(&mut writer);
        check::write(&mut writer);
        checked_request::write(&mut writer);
        outcome::write(&mut writer);
        writer.into_module(module);
    }
}

impl<'a> Writer<'a> {
    /// Adds one line as it stands.
    fn line(&mut self, line: impl AsRef<str>) {
        self.module.line(line);
    }

    /// Adds lines as they stand.
    fn lines<L: AsRef<str>>(&mut self, lines: impl IntoIterator<Item = L>) {
        self.module.lines(lines);
    }

    /// Adds a blank line, except at the start of a block.
    fn blank(&mut self) {
        self.module.blank();
    }

    /// Adds a doc comment.
    fn doc<P: AsRef<str>>(&mut self, indent: usize, paragraphs: &[P]) {
        self.lines(docs::comment(indent, paragraphs));
    }

    /// Adds the section of a doc comment that says what a function refuses.
    fn errors(&mut self, indent: usize, paragraph: &str) {
        let margin = " ".repeat(indent);
        self.lines(["///", "/// # Errors", "///"].map(|line| format!("{margin}{line}")));
        self.doc(indent, &[paragraph]);
    }

    /// The Rust type of a struct, which the module around has.
    fn struct_type(&mut self, id: StructId) -> String {
        let item = &self.module.model[id];
        let name = names::type_name(&item.name.value);
        self.outer.insert((item.interface, name.clone()));
        name
    }

    /// An expression's names of constants and flags, which the module around has.
    fn import(&mut self, needs: &Needs) {
        self.outer.extend(needs.names.iter().cloned());
    }

    /// Notes that the module needs something of `core`.
    fn core(&mut self, path: &'static str) {
        self.module.uses.core.insert(path);
    }

    /// What conditions and checks see: the parameters in `device`, and a request in `request`.
    fn scope(&self) -> Scope<'a> {
        let scope = Scope::of_rules(self.module.abi, self.region);
        match self.region.requests() {
            Some(requests) => scope.with_struct(requests.structure, "request"),
            None => scope,
        }
    }

    /// Adds the module to the one around it.
    fn into_module(self, module: &mut Module<'_>) {
        for (owner, name) in &self.outer {
            module.import(*owner, name);
        }
        let region = self.region;
        let mut doc = region.doc.paragraphs.clone();
        doc.push(index(&region.index));
        let doc = Doc { paragraphs: doc };
        let layout = &module.model[region.layout].name.value;
        let facts = vec![format!("Laid out as `{layout}`.")];
        module.blank();
        module.lines(docs::comment(0, &docs::item(&doc, &region.origin, facts)));
        let name = names::module_name(&region.name.value);
        let areas = region.areas.iter().map(|area| area.structure);
        let structs = areas.chain([region.layout]);
        module.lines(declare::allow_deprecated_in(module.model, structs));
        module.line(format!("pub mod {name} {{"));
        let core = imports::block("core", self.module.uses.core.iter().copied());
        let outer: BTreeSet<&str> = self.outer.iter().map(|(_, name)| name.as_str()).collect();
        let outer = imports::block("super", outer.into_iter());
        for block in [core, outer] {
            if !block.is_empty() {
                module.lines(block.iter().map(|line| format!("    {line}")));
                module.line("");
            }
        }
        module.lines(self.module.text().lines());
        module.line("}");
    }
}

/// The paragraph that says where the region is.
fn index(doc: &Doc) -> String {
    format!("Index: {}", docs::sentence(&doc.paragraphs.join(" ")))
}

/// By what users find the region, and how long it is.
fn constants(writer: &mut Writer<'_>) {
    let region = writer.region;
    identity(writer, "TYPE", "Type", &region.ty);
    identity(writer, "SUBTYPE", "Subtype", &region.subtype);
    let layout = &writer.module.model[region.layout].name.value;
    let size = writer.module.abi.layout(region.layout).size;
    writer.blank();
    writer.doc(
        4,
        &[format!(
            "Length of the region in bytes: that of `{layout}`."
        )],
    );
    writer.line(format!("    pub const SIZE: u64 = {size};"));
}

fn identity(writer: &mut Writer<'_>, name: &str, what: &str, value: &IntValue) {
    let number = consts::number(value.value);
    let spelling = &value.expression;
    let doc = match *spelling == number {
        true => format!("{what} by which users find the region."),
        false => format!("{what} by which users find the region: `{spelling}`."),
    };
    let ty = storage::int(value.ty);
    writer.blank();
    writer.doc(4, &[doc]);
    writer.line(format!("    pub const {name}: {ty} = {number};"));
}
