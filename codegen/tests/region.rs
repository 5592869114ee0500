//! The text of a region's module: rules read as a person would have written them.

use std::path::Path;
use std::process::Command;

use uapi_codegen::rust::{self, Flavour};
use uapi_spec::{Selection, SourceMap};

fn text() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("macros/tests/mover.toml");
    let mut sources = SourceMap::default();
    sources.add("mover.toml", std::fs::read_to_string(path).unwrap());
    let checked = uapi_spec::check(&sources, &Selection::default());
    let abi = checked.unwrap_or_else(|found| panic!("{}", found.render(false)));
    let (id, _) = abi.interface("mover").unwrap();
    rust::text(&abi, id, Flavour::Plain)
}

fn assert_contains(expected: &[&str]) {
    let text = text();
    for line in expected {
        assert!(text.contains(&format!("        {line}\n")), "{line}");
    }
}

#[test]
fn numbers_keep_the_type_of_their_fields() {
    assert_contains(&[
        "if request.window > 2 {",
        "if u32::from(request.window) >= device.windows {",
        "if request.length > u64::from(MOVER_LIMIT) {",
        "if request.count < 100 && request.address % 4096 + u64::from(request.count) > 4096 {",
        "if !(1..=device.burst).contains(&request.count) {",
        "if !(16..=0xee6b2800).contains(&request.tag()) {",
        "if request.tag() >> 28 > u32::from(request.r#type.max(3)) {",
        "if u64::from((request.count & 255) << 4) == u64::from(request.r#type | 16) * 8 {",
    ]);
}

#[test]
fn sums_that_need_more_than_64_bits_are_compared_by_parts() {
    assert_contains(&[
        "if !fits(request.start % 0x10000, request.length, 0x10000) {",
        "    if !fits(request.start, request.length, window_length) {",
        "length <= end && start <= end - length",
    ]);
}

#[test]
fn an_element_that_is_not_there_refuses() {
    assert_contains(&[
        "if !is_peek {",
        "    let Some(&window_length) = device.window_length.get(usize::from(request.window)) else {",
        "        return Err(Rejection::new(Rule::Inside, request.start));",
        "    };",
    ]);
}

#[test]
fn negations_reach_the_comparisons() {
    assert_contains(&[
        "if !is_fill && !is_drain && !is_peek {",
        "if request.pad != 0 || request.pad2 != 0 || request.pad3() != 0 {",
        "if request.keep() && !request.flags.contains(MOVER_FLAG_SAFE) && request.depth() < 3 {",
        "if (is_peek && request.count > 100 && device.burst > 60000)",
        "    || request.address == 0x123456789abc0000",
    ]);
}

/// A caller of all that a region has to say of a request. What may be inlined is not compiled.
const PROBE: &str = "
#![no_std]
pub mod vfio;
pub mod vfio_zdev;
use vfio_zdev::{zpci_io::*, VfioZpciIoReq};
#[inline(never)]
pub fn refused(request: &VfioZpciIoReq, device: &Device) -> Option<i32> {
    let rejection = CheckedRequest::new(request, device).err()?;
    Some(rejection.rule.errno().number())
}
#[inline(never)]
pub fn transferred(position: u64, count: usize) -> (bool, bool) {
    (read_area(position, count).is_ok(), write_area(position, count).is_ok())
}
#[inline(never)]
pub fn answered(answer: &Answer, device: &Device) -> (bool, bool) {
    (outcome(answer).is_ok(), offered(device).is_ok())
}
";

/// Whether an object that `rustc` makes of the region and a caller names what panics.
fn can_panic(folder: &str, probe: &str) -> bool {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder);
    std::fs::create_dir_all(&folder).unwrap();
    let specs = ["clp", "vfio", "vfio_zdev", "zpci_dev"];
    let mut sources = SourceMap::default();
    for name in specs {
        let path = format!("{}/../spec/uapi/{name}.toml", env!("CARGO_MANIFEST_DIR"));
        sources.add(
            format!("{name}.toml"),
            std::fs::read_to_string(path).unwrap(),
        );
    }
    let checked = uapi_spec::check(&sources, &Selection::default());
    let abi = checked.unwrap_or_else(|found| panic!("{}", found.render(false)));
    for name in ["vfio", "vfio_zdev"] {
        let (id, _) = abi.interface(name).unwrap();
        let text = rust::text(&abi, id, Flavour::Plain);
        std::fs::write(folder.join(name).with_extension("rs"), text).unwrap();
    }
    std::fs::write(folder.join("lib.rs"), probe).unwrap();
    let object = folder.join("probe.o");
    let status = Command::new("rustc")
        .args(["--edition=2021", "--crate-type=lib", "--emit=obj", "-O"])
        // As the kernel compiles: a sum that can leave its type would be found, and stop it.
        .args(["-Coverflow-checks=on", "-Cpanic=abort", "-o"])
        .args([&object, &folder.join("lib.rs")])
        .status();
    assert!(status.unwrap().success());
    let bytes = std::fs::read(object).unwrap();
    assert!(bytes.len() > 500, "something was compiled");
    bytes.windows(9).any(|window| window == b"panicking")
}

#[test]
fn nothing_in_a_region_can_panic() {
    assert!(!can_panic("region_object", PROBE));
    // The same look at a caller that can.
    let index = "#[inline(never)]
        pub fn bar(device: &Device, at: usize) -> u64 { device.bar_length[at] }";
    assert!(can_panic(
        "region_object_that_panics",
        &format!("{PROBE}{index}")
    ));
}
