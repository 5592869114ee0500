//! Every setter, with every value that matters, in blocks of several patterns.

use std::fmt::Write as _;

use uapi_spec::CheckedAbi;
use uapi_tests::compilers::Target;
use uapi_tests::torture::{self, Order};
use uapi_tests::{generated, project_abi};

use super::accessors::{self, Accessor};

/// Sets and compares.
const HEAD: &str = include_str!("../../c/setters.c");

/// What blocks are filled with before a field is set.
const FILLS: [u8; 4] = [0x00, 0xff, 0xa5, 0x5a];

/// Values that fit: the ends, each bit alone, and patterns.
fn values(accessor: &Accessor) -> Vec<u64> {
    let max = accessor.range.max();
    let mut values: Vec<u64> = (0..accessor.range.width).map(|bit| 1 << bit).collect();
    values.extend([
        0,
        max,
        0x0123_4567_89ab_cdef & max,
        0xfedc_ba98_7654_3210 & max,
    ]);
    values.sort_unstable();
    values.dedup();
    values
}

/// Values that do not, among those that the parameter takes.
fn too_wide(accessor: &Accessor) -> Vec<u64> {
    let parameter = accessor.container.max(32);
    if accessor.range.width == accessor.container {
        return Vec::new();
    }
    let above = (accessor.range.width..parameter).map(|bit| 1 << bit);
    let all = u64::MAX >> (64 - parameter);
    above.chain([all, accessor.range.max() + 2]).collect()
}

/// The calls for one accessor: functions and macros in turn.
fn tests(accessor: &Accessor, fills: &[u8], out: &mut String) {
    let (tag, name) = (&accessor.tag, &accessor.name);
    let (upper, capitals) = (tag.to_uppercase(), name.to_uppercase());
    let bytes = accessor.container / 8;
    let too_wide = too_wide(accessor);
    for (index, at) in accessor.indices() {
        let offset = accessor.offset + index * u64::from(bytes);
        for fill in fills {
            let _ = writeln!(
                out,
                "\tbegin(\"{tag}.{name}{at}\", 0x{fill:02x}, {});",
                accessor.size
            );
            for value in values(accessor) {
                let call = format!("{tag}_set_{name}(block{at}, {value:#x}ULL)");
                let call = if too_wide.is_empty() {
                    format!("({call}, 0)")
                } else {
                    call
                };
                let get = format!("{upper}_GET_{capitals}((struct {tag} *)block{at})");
                let expected = accessor.bytes_with(*fill, value);
                let expected: String = expected.iter().map(|b| format!("\\x{b:02x}")).collect();
                let _ = writeln!(
                    out,
                    "\tset({call}, {get}, {value:#x}ULL, {offset}, \"{expected}\", {bytes});"
                );
            }
            for value in &too_wide {
                let _ = writeln!(
                    out,
                    "\trefused({upper}_SET_{capitals}((struct {tag} *)block{at}, {value:#x}ULL));"
                );
            }
        }
    }
}

/// A function for each accessor, and `main` that calls them.
fn program(header: &str, accessors: &[Accessor], fills: &[u8]) -> String {
    let mut text = format!("{HEAD}\n#include <{header}>\n");
    for (index, accessor) in accessors.iter().enumerate() {
        let _ = write!(text, "\nstatic void test_{index}(void)\n{{\n");
        tests(accessor, fills, &mut text);
        text.push_str("}\n");
    }
    text.push_str("\nint main(void)\n{\n");
    for index in 0..accessors.len() {
        let _ = writeln!(text, "\ttest_{index}();");
    }
    text.push_str("\tprintf(\"%u checks\\n\", checks);\n\treturn wrong != 0;\n}\n");
    text
}

/// Runs the setters of an interface on both targets.
fn hold(test: &str, abi: &CheckedAbi, accessors: &[Accessor], header: &str, fills: &[u8]) {
    let folder = generated(env!("CARGO_TARGET_TMPDIR"), test, abi);
    let text = program(header, accessors, fills);
    for target in [Target::X86_64, Target::S390x] {
        if let Some(said) = super::output(&folder, &text, target, &[]) {
            let count = accessors.len();
            println!("{}: {count} accessors, {}", target.triple(), said.trim());
        }
    }
}

#[test]
fn every_setter_changes_its_bits_alone() {
    let abi = project_abi();
    let accessors = accessors::of_interface(&abi, "clp");
    hold(
        "c_setters",
        &abi,
        &accessors,
        "linux/s390_clp_access.h",
        &FILLS,
    );
}

/// As many structs as make a program that compiles in seconds.
const SOME: usize = 120;

fn hold_for_containers_of_all_kinds(order: Order) {
    let abi = torture::abi(order);
    let mut accessors = accessors::of_interface(&abi, order.interface());
    accessors.truncate(SOME);
    let (_, interface) = abi.interface(order.interface()).expect("it is there");
    let header = interface.header.as_ref().expect("it has a header");
    let header = header.value.replace(".h", "_access.h");
    let test = format!("c_setters_{}", order.interface());
    hold(&test, &abi, &accessors, &header, &[0xa5]);
}

#[test]
fn setters_hold_for_big_endian_containers_of_all_kinds() {
    hold_for_containers_of_all_kinds(Order::Big);
}

#[test]
fn setters_hold_for_little_endian_containers_of_all_kinds() {
    hold_for_containers_of_all_kinds(Order::Little);
}
