//! Rust back end: one module an interface, the same text for userspace and for the kernel.
//!
//! The text is written, not pretty-printed from tokens, because people read it: it has the
//! kernel's style, and rustfmt leaves it alone. The macro gets its tokens by parsing that text.

mod accessors;
mod asserts;
mod bits;
mod consts;
mod debug;
pub(crate) mod declare;
pub(crate) mod docs;
mod enums;
mod flags;
mod flexible;
pub(crate) mod flow;
mod getter;
mod helpers;
pub(crate) mod imports;
mod int;
mod ioctls;
mod module;
pub(crate) mod names;
mod origins;
mod read;
mod region;
pub(crate) mod rules;
mod shape;
pub(crate) mod storage;
mod structs;
mod swap;
mod trait_facts;
mod unions;
mod versions;

use proc_macro2::TokenStream;
use uapi_spec::model::{Interface, InterfaceId, InterfaceKind, Item};
use uapi_spec::outputs::TRAIT_FACTS;
use uapi_spec::CheckedAbi;

use crate::file::{self, GeneratedFile};
use module::Module;

/// Whether types derive the traits of zerocopy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flavour {
    /// They do: for the kernel, and for users who have zerocopy.
    Zerocopy,
    /// They do not, and depend on nothing.
    Plain,
}

/// All Rust files of all interfaces. The kernel takes the files of users who have zerocopy; what only the kernel has lies
/// in a folder of its own.
pub fn generate(abi: &CheckedAbi) -> Vec<GeneratedFile> {
    let mut files = Vec::new();
    let mut add = |path: String, text: String| files.push(GeneratedFile { path, text });
    for (id, interface) in abi.interfaces() {
        let name = &interface.name.value;
        let with_zerocopy = text(abi, id, Flavour::Zerocopy);
        if interface.kind == InterfaceKind::Internal {
            add(format!("kernel-out/rust/{name}.rs"), with_zerocopy);
        } else {
            let plain = text(abi, id, Flavour::Plain);
            add(format!("user-out/rust/{name}.rs"), with_zerocopy);
            add(format!("user-out/rust/plain/{name}.rs"), plain);
        }
    }
    let for_users = [("rust", Flavour::Zerocopy), ("rust/plain", Flavour::Plain)];
    for (folder, flavour) in for_users {
        let text = trait_facts::text(abi, flavour);
        if let Some(text) = text {
            add(format!("user-out/{folder}/{TRAIT_FACTS}.rs"), text);
        }
    }
    files
}

/// The text of one interface's module.
pub fn text(abi: &CheckedAbi, id: InterfaceId, flavour: Flavour) -> String {
    let interface = &abi.model()[id];
    let mut module = Module::new(abi, id, flavour);
    for item in &interface.items {
        match *item {
            Item::Const(id) => consts::write(&mut module, id),
            Item::FlagSet(id) => flags::write(&mut module, id),
            Item::Enum(id) => enums::write(&mut module, id),
            Item::Struct(id) => structs::write(&mut module, id),
            Item::Ioctl(id) => ioctls::write(&mut module, id),
        }
    }
    flags::write_common(&mut module);
    enums::write_common(&mut module);
    origins::write(&mut module);
    helpers::write(&mut module);
    asserts::write(&mut module);
    region::write(&mut module);
    flow::write(&mut module);

    let mut lines = head(abi, id, interface);
    let imports = imports::lines(&module.uses);
    if !imports.is_empty() {
        lines.push(String::new());
        lines.extend(imports);
    }
    let items = module.text();
    if !items.is_empty() {
        lines.push(String::new());
    }
    format!("{}\n{items}", lines.join("\n"))
}

/// The tokens of [`text`]: what the macro expands to.
pub fn tokens(abi: &CheckedAbi, id: InterfaceId, flavour: Flavour) -> TokenStream {
    match text(abi, id, flavour).parse() {
        Ok(tokens) => tokens,
        Err(error) => unreachable!("CheckedAbi: the Rust text does not parse: {error}"),
    }
}

/// Licence, banner, and what the interface is. No inner doc comment: the text has to stand
/// inside a module as well.
fn head(abi: &CheckedAbi, id: InterfaceId, interface: &Interface) -> Vec<String> {
    let mut lines = vec![format!("// {}", file::spdx(interface))];
    let banner = file::banner(abi, id);
    lines.extend(banner.into_iter().map(|line| format!("// {line}")));
    lines.push("//".to_owned());
    let mut prose = interface.doc.paragraphs.clone();
    prose.push(format!("Source: {}", docs::sentence(&interface.source)));
    lines.extend(docs::remark(&prose));
    lines
}
