//! Every generated C file compiles alone, without a warning: headers as C90 and as C++, layout
//! checks as C11, by both compilers; the kernel's own headers after what the kernel has for them.

use std::collections::BTreeSet;
use std::path::Path;

use uapi_spec::names::regions::CheckerNames;
use uapi_spec::{names, CheckedAbi};
use uapi_tests::compilers::{self, Compiler, Language};
use uapi_tests::{assert_nothing, generated, merged_abi, project_abi, scratch};

/// The generated files whose paths start and end so, without that start.
fn paths(abi: &CheckedAbi, start: &str, ending: &str) -> Vec<String> {
    let paths: Vec<String> = uapi_codegen::generate(abi)
        .into_iter()
        .filter(|file| file.path.ends_with(ending))
        .filter_map(|file| Some(file.path.strip_prefix(start)?.to_owned()))
        .collect();
    assert!(
        !paths.is_empty(),
        "nothing starts with {start} and ends with {ending}"
    );
    paths
}

/// Compiles one file for all targets of the compiler. Nothing if the compiler is not there and may be missing.
fn complaints(
    compiler: Compiler,
    language: Language,
    options: &[&str],
    folder: &Path,
    file: &Path,
) -> Option<Vec<String>> {
    let mut complaints = Vec::new();
    for target in compiler.targets(language) {
        let mut command = compiler.command(language, *target)?;
        compilers::include(&mut command, &folder.join("user-out/include"));
        command
            .args(["-Wall", "-Wextra", "-Werror", "-fsyntax-only"])
            .args(options)
            .arg(file);
        complaints.extend(compilers::complaint(&mut command));
    }
    Some(complaints)
}

/// Compiles texts that include nothing but one header, twice: include guards have to work.
fn headers(test: &str, abi: &CheckedAbi, compiler: Compiler, language: Language, options: &[&str]) {
    let folder = generated(env!("CARGO_TARGET_TMPDIR"), test, abi);
    let ending = if language == Language::C { "c" } else { "cpp" };
    let mut wrong = Vec::new();
    for header in paths(abi, "user-out/include/", ".h") {
        let file = folder.join(format!("{}.{ending}", header.replace('/', "_")));
        let include = format!("#include <{header}>\n");
        scratch::write(&file, &format!("{include}{include}extern int unused;\n"));
        let Some(complaints) = complaints(compiler, language, options, &folder, &file) else {
            return;
        };
        wrong.extend(complaints);
    }
    assert_nothing(&wrong, "compilations failed");
}

fn layout_checks(test: &str, abi: &CheckedAbi, compiler: Compiler) {
    let folder = generated(env!("CARGO_TARGET_TMPDIR"), test, abi);
    let mut wrong = Vec::new();
    for path in paths(abi, "", "_layout_check.c") {
        let file = folder.join(path);
        let Some(complaints) = complaints(compiler, Language::C, &["-std=c11"], &folder, &file)
        else {
            return;
        };
        wrong.extend(complaints);
    }
    assert_nothing(&wrong, "compilations failed");
}

/// What the kernel's <linux/types.h> and <linux/compiler.h> have, and those of users lack.
const KERNEL_PRELUDE: &str = "\
#include <linux/types.h>
typedef __u8 u8;
typedef __u16 u16;
typedef __u32 u32;
typedef __u64 u64;
#define __packed __attribute__((packed))
";

/// Compiles headers of the kernel's own, each with the sizes that the spec states for its structs.
fn kernel_headers(test: &str, abi: &CheckedAbi, compiler: Compiler) {
    let folder = generated(env!("CARGO_TARGET_TMPDIR"), test, abi);
    let mut wrong = Vec::new();
    let mut compiled = 0;
    for (id, interface) in abi.interfaces() {
        let Some(header) = &interface.kernel_header else {
            continue;
        };
        let file = folder.join(format!("{}.c", interface.name.value));
        let path = folder.join("kernel-out").join(&header.value);
        let include = format!("#include \"{}\"\n", path.display());
        let sizes = abi
            .model()
            .structs
            .iter()
            .filter(|item| item.interface == id);
        let sizes: String = sizes
            .map(|item| {
                let (name, size) = (&item.name.value, item.size.value);
                format!("extern char {name}_size[sizeof(struct {name}) == {size} ? 1 : -1];\n")
            })
            .collect();
        scratch::write(&file, &format!("{KERNEL_PRELUDE}{include}{include}{sizes}"));
        let Some(complaints) = complaints(compiler, Language::C, C90, &folder, &file) else {
            return;
        };
        wrong.extend(complaints);
        compiled += 1;
    }
    assert!(compiled > 0, "no interface has a kernel-header");
    assert_nothing(&wrong, "compilations failed");
}

/// As the kernel compiles its own. Not pedantic: flexible arrays and `long long` came with C99.
const C90: &[&str] = &["-std=c90"];

const CXX: &[&str] = &["-std=c++17"];

const CXX98: &[&str] = &["-std=c++98"];

#[test]
fn every_header_is_c90_to_gcc() {
    headers("c90_gcc", &project_abi(), Compiler::Gcc, Language::C, C90);
}

#[test]
fn every_header_is_c90_to_clang() {
    headers(
        "c90_clang",
        &project_abi(),
        Compiler::Clang,
        Language::C,
        C90,
    );
}

#[test]
fn every_merged_header_is_c90_to_gcc() {
    headers("c90_merged", &merged_abi(), Compiler::Gcc, Language::C, C90);
}

#[test]
fn every_header_is_cxx_to_clang() {
    headers(
        "cxx_clang",
        &project_abi(),
        Compiler::Clang,
        Language::Cxx,
        CXX,
    );
}

#[test]
fn every_header_is_cxx_to_gcc() {
    headers("cxx_gcc", &project_abi(), Compiler::Gcc, Language::Cxx, CXX);
}

#[test]
fn every_layout_check_holds_for_gcc() {
    layout_checks("layout_gcc", &project_abi(), Compiler::Gcc);
}

#[test]
fn every_layout_check_holds_for_clang() {
    layout_checks("layout_clang", &project_abi(), Compiler::Clang);
}

#[test]
fn every_merged_layout_check_holds_for_gcc() {
    layout_checks("layout_merged", &merged_abi(), Compiler::Gcc);
}

#[test]
fn every_header_is_cxx98_to_gcc() {
    headers(
        "cxx98_gcc",
        &project_abi(),
        Compiler::Gcc,
        Language::Cxx,
        CXX98,
    );
}

#[test]
fn every_header_is_cxx98_to_clang() {
    headers(
        "cxx98_clang",
        &project_abi(),
        Compiler::Clang,
        Language::Cxx,
        CXX98,
    );
}

#[test]
fn every_kernel_header_holds_for_gcc() {
    kernel_headers("kernel_gcc", &project_abi(), Compiler::Gcc);
}

#[test]
fn every_kernel_header_holds_for_clang() {
    kernel_headers("kernel_clang", &project_abi(), Compiler::Clang);
}

#[test]
fn every_merged_kernel_header_holds_for_gcc() {
    kernel_headers("kernel_merged", &merged_abi(), Compiler::Gcc);
}

#[test]
fn every_name_of_a_header_is_listed() {
    let abi = project_abi();
    let model = abi.model();
    let mut listed: BTreeSet<String> = BTreeSet::new();
    listed.extend(model.consts.iter().map(|item| item.name.value.clone()));
    listed.extend(model.ioctls.iter().map(|item| item.name.value.clone()));
    let flags = model.flag_sets.iter().flat_map(|set| &set.flags);
    listed.extend(flags.map(|flag| flag.name.value.clone()));
    let values = model.enums.iter().flat_map(|item| &item.values);
    listed.extend(values.map(|value| value.name.value.clone()));
    let structs = model.structs.iter();
    listed.extend(
        structs
            .flat_map(names::accessors::of_c_struct)
            .map(|(name, _)| name),
    );
    for region in &model.regions {
        listed.extend(names::regions::of_driver(&region.name.value));
        let requests = region
            .requests()
            .map(|area| &model[area.structure].name.value);
        let Some((request, prefix)) = requests.zip(region.c_prefix(model)) else {
            continue;
        };
        let checker = CheckerNames::of(prefix, request);
        listed.extend([
            checker.device_check,
            checker.rule_name,
            checker.rule_requirement,
            checker.request_check,
        ]);
    }
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for file in uapi_codegen::generate(&abi) {
        if !file.path.ends_with(".h") {
            continue;
        }
        for name in file.text.lines().filter_map(declared) {
            seen += 1;
            // C keeps names with a leading underscore from specs: guards, and what accessors share.
            if !name.starts_with('_') && !listed.contains(name) {
                wrong.push(format!("{}: {name}", file.path));
            }
        }
    }
    println!("{seen} macros and functions");
    assert!(seen > 500, "only {seen} macros and functions");
    assert_nothing(
        &wrong,
        "names are on no list, so nothing refuses clashes with them",
    );
}

/// The macro or function that a line of a header declares, if it does: what begins in the first
/// column and is no comment, preprocessor's line or end of a struct.
fn declared(line: &str) -> Option<&str> {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    if let Some(rest) = line.strip_prefix("#define ") {
        return rest.split(|c| !is_word(c)).next();
    }
    let (head, _) = line.split_once('(')?;
    let name = head.rsplit(|c| !is_word(c)).next()?;
    (head.starts_with(is_word) && !name.is_empty()).then_some(name)
}
