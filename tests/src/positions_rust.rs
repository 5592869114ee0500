//! A program that tries every generated accessor of bit fields, and holds the bytes it reads and
//! leaves against masks that come from the spec alone.

use std::fmt::Write as _;

use uapi_spec::bits::BitRange;
use uapi_spec::names::{rust_field, rust_type};
use uapi_spec::CheckedAbi;

use crate::positions::{self, Kind, Leaf, Machine};

/// What the program does with its table; the only part of it that is not generated.
const DRIVER: &str = include_str!("positions_driver.rs.in");

/// One generated module.
pub struct Module<'a> {
    /// Its spec.
    pub abi: &'a CheckedAbi,
    /// Its interface, and its name.
    pub interface: &'a str,
}

/// The text of the generated module without dependencies.
///
/// # Panics
///
/// If there is none.
pub fn plain(module: &Module<'_>) -> String {
    let path = format!("user-out/rust/plain/{}.rs", module.interface);
    uapi_codegen::generate(module.abi)
        .into_iter()
        .find(|file| file.path == path)
        .map(|file| file.text)
        .unwrap_or_else(|| panic!("{path} is not generated"))
}

/// The program's text, for modules in files beside it, and how many accessors it tries.
pub fn program(modules: &[Module<'_>], machine: Machine) -> (String, usize) {
    let mut text = String::from("#![allow(dead_code)]\n");
    // Writing to a string cannot fail.
    for module in modules {
        let _ = writeln!(text, "mod {};", module.interface);
    }
    text.push_str(DRIVER);
    text.push_str("static PROBES: &[Probe] = &[\n");
    let mut count = 0;
    for module in modules {
        for id in positions::structs(module.abi, module.interface) {
            let ty = rust_type(&module.abi.model()[id].name.value);
            let ty = format!("{}::{ty}", module.interface);
            let size = positions::size(module.abi, id, machine);
            for leaf in positions::leaves(module.abi, id, machine) {
                if let Kind::Bits(range, big) = leaf.kind {
                    probe(&mut text, &ty, size, &leaf, range, big);
                    count += 1;
                }
            }
        }
    }
    text.push_str("];\n");
    (text, count)
}

fn probe(text: &mut String, ty: &str, size: usize, leaf: &Leaf, range: BitRange, big: bool) {
    let (within, name) = leaf.path.rsplit_once('.').unwrap_or(("", &leaf.path));
    let place = match within {
        "" => "it".to_owned(),
        _ => format!("it.{within}"),
    };
    // As `codegen` documents it: bool for one bit, the narrowest integer for more.
    let bits = match range.width {
        1 => 1,
        width => width.next_power_of_two().max(8),
    };
    let value = match bits {
        1 => "value != 0".to_owned(),
        _ => format!("value as u{bits}"),
    };
    let (set, set_const) = if bits == range.width {
        let set = format!("{place}.set_{name}({value}); true");
        (set, "None".to_owned())
    } else {
        (
            format!("{place}.try_set_{name}({value}).is_ok()"),
            format!(
                "Some(|bytes| {{ let mut it = {ty}::read(bytes); \
                 {place}.set_const_{name}::<{}>(); it.to_bytes().to_vec() }})",
                range.max()
            ),
        )
    };
    let _ =
        writeln!(
        text,
        "Probe {{ name: \"{ty}.{}\", size: {size}, masks: &{:?}, big: {big}, max: {}, limit: {}, \
         get: |bytes| u64::from({ty}::read(bytes).{}{}()), \
         set: |bytes, value| {{ let mut it = {ty}::read(bytes); let done = {{ {set} }}; \
         (done, it.to_bytes().to_vec()) }}, set_const: {set_const} }},",
        leaf.path,
        leaf.masks,
        range.max(),
        u64::MAX >> (64 - bits),
        place.strip_prefix("it.").map_or(String::new(), |rest| format!("{rest}.")),
        rust_field(name),
    );
}
