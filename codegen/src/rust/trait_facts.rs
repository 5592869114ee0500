//! The traits that users rely on, asserted for every type.
//!
//! The list is generated so that it stays complete. It is a module of its own, to be built as a
//! test beside the modules of the interfaces, because `static_assertions` is no dependency that
//! the kernel or users should have.

use uapi_spec::model::{InterfaceId, InterfaceKind, Item};
use uapi_spec::CheckedAbi;

use super::{imports, names, storage, Flavour};
use crate::file;

/// The types of all interfaces that users see.
#[derive(Default)]
struct Types {
    /// Types that any bytes make a value of.
    data: Vec<String>,
    /// Closed enumerations, with their integers.
    closed: Vec<(String, &'static str)>,
}

/// The text of the module; none if users see no interface.
pub(crate) fn text(abi: &CheckedAbi, flavour: Flavour) -> Option<String> {
    let mut shown: Vec<_> = abi
        .interfaces()
        .filter(|(_, interface)| interface.kind != InterfaceKind::Internal)
        .collect();
    // The order in which specs were read is nothing to be seen in a file.
    shown.sort_by_key(|(_, interface)| &interface.name.value);
    let (_, first) = shown.first()?;
    let mut lines = vec![format!("// {}", file::spdx(first))];
    let mut types = Types::default();
    for (id, _) in &shown {
        let banner = file::banner(abi, *id);
        lines.extend(banner.into_iter().map(|line| format!("// {line}")));
        types.add(abi, *id);
    }
    lines.extend(imports(&types, flavour));
    let modules = shown
        .iter()
        .map(|(_, interface)| interface.name.value.as_str());
    lines.extend(imports::block("super", modules));
    lines.extend(types.data(flavour));
    lines.extend(types.closed(flavour));
    Some(lines.join("\n") + "\n")
}

/// Imports from outside; the types themselves are named by their modules.
fn imports(types: &Types, flavour: Flavour) -> Vec<String> {
    let mut assertions = vec!["assert_impl_all"];
    if !types.closed.is_empty() {
        assertions.push("assert_not_impl_any");
    }
    let mut lines = vec![String::new()];
    lines.extend(imports::block("core", ["fmt::Debug"].into_iter()));
    lines.extend(imports::block("static_assertions", assertions.into_iter()));
    if flavour == Flavour::Zerocopy {
        let zerocopy = ["FromBytes", "Immutable", "IntoBytes", "KnownLayout"];
        lines.extend(imports::block("zerocopy", zerocopy.into_iter()));
    }
    lines.push(String::new());
    lines
}

impl Types {
    fn add(&mut self, abi: &CheckedAbi, id: InterfaceId) {
        let model = abi.model();
        let interface = &model[id];
        let module = names::module_name(&interface.name.value);
        let path = |c_name: &str| format!("{module}::{}", names::type_name(c_name));
        for item in &interface.items {
            match *item {
                Item::FlagSet(id) => self.data.push(path(&model[id].name.value)),
                Item::Struct(id) => self.data.push(path(&model[id].name.value)),
                Item::Enum(id) if model[id].closed => {
                    let int = storage::int(model[id].ty);
                    self.closed.push((path(&model[id].name.value), int));
                }
                Item::Enum(id) => self.data.push(path(&model[id].name.value)),
                Item::Const(_) | Item::Ioctl(_) => {}
            }
        }
    }

    fn data(&self, flavour: Flavour) -> Vec<String> {
        if self.data.is_empty() {
            return vec![];
        }
        let mut lines = vec![
            String::new(),
            "/// Asserts what holds for types that any bytes make a value of.".to_owned(),
            "macro_rules! assert_plain_data {".to_owned(),
            "    ($($Type:ty,)*) => {".to_owned(),
            "        $(".to_owned(),
            "            assert_impl_all!($Type: Copy, Debug, Default, Eq, Send, Sync);".to_owned(),
        ];
        if flavour == Flavour::Zerocopy {
            lines.push(
                "            assert_impl_all!($Type: FromBytes, Immutable, IntoBytes, KnownLayout);"
                    .to_owned(),
            );
        }
        lines.extend(["        )*", "    };", "}"].map(str::to_owned));
        lines.extend([String::new(), "assert_plain_data! {".to_owned()]);
        lines.extend(self.data.iter().map(|ty| format!("    {ty},")));
        lines.push("}".to_owned());
        lines
    }

    fn closed(&self, flavour: Flavour) -> Vec<String> {
        let mut lines = Vec::new();
        for (ty, int) in &self.closed {
            lines.push(String::new());
            lines.push(format!(
                "assert_impl_all!({ty}: Copy, Debug, Eq, Send, Sync, TryFrom<{int}>);"
            ));
            lines.push(match flavour {
                Flavour::Zerocopy => format!("assert_not_impl_any!({ty}: Default, FromBytes);"),
                Flavour::Plain => format!("assert_not_impl_any!({ty}: Default);"),
            });
        }
        lines
    }
}
