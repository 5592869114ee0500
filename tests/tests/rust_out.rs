//! Generated Rust is formatted, compiles with the oldest Rust without a warning, and is the same
//! each time and on both sides of the kernel's boundary.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use uapi_tests::{
    assert_nothing, check, compilers, entries, generated, merged_abi, project_abi, project_texts,
    read, root, scratch,
};

fn by_path(abi: &uapi_spec::CheckedAbi) -> BTreeMap<String, String> {
    uapi_codegen::generate(abi)
        .into_iter()
        .map(|file| (file.path, file.text))
        .collect()
}

#[test]
fn rustfmt_leaves_it_alone() {
    if !compilers::is_there("rustfmt", &["--version"], "rustup component add rustfmt") {
        return;
    }
    for (test, abi) in [("rustfmt", project_abi()), ("rustfmt_merged", merged_abi())] {
        let folder = generated(env!("CARGO_TARGET_TMPDIR"), test, &abi);
        let files = by_path(&abi);
        let paths = files.keys().filter(|path| path.ends_with(".rs"));
        let mut command = Command::new("rustfmt");
        // One file at a time: what a `mod` names lies elsewhere.
        command.args(["--check", "--edition=2021", "--config=skip_children=false"]);
        command.args(paths.map(|path| folder.join(path)));
        let output = compilers::run(&mut command);
        let said = String::from_utf8_lossy(&output.stdout);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success(),
            "rustfmt would change this:\n{said}\n{errors}"
        );
    }
}

#[test]
fn the_oldest_rust_compiles_it_without_a_warning() {
    for (test, abi) in [
        ("oldest", project_abi()),
        ("oldest_merged", merged_abi()),
        ("oldest_deprecated", all_deprecated()),
    ] {
        let folder = generated(env!("CARGO_TARGET_TMPDIR"), test, &abi);
        let Some(complaint) = complaint_of_oldest(&folder, &abi, "") else {
            return;
        };
        assert_nothing(&Vec::from_iter(complaint), "complaints");
    }
}

#[test]
fn who_uses_a_deprecated_field_hears_of_it() {
    let abi = all_deprecated();
    let folder = generated(env!("CARGO_TARGET_TMPDIR"), "deprecated", &abi);
    let uses = [
        // A public field, bytes with accessors, bits of a word, a member of a union, an array.
        "s.mode",
        "f.length()",
        "f.set_length(1)",
        "s.channel()",
        "s.try_set_channel(1)",
        "acme_ctl::AcmeValue::from_number(1)",
        "acme_ctl::AcmeList::values(&[])",
        "acme_ctl::ACME_SET",
    ];
    for what in uses {
        let user = format!(
            "fn user(s: &mut acme_ctl::AcmeSet, f: &mut acme_wire::AcmeFrame) {{\n    \
             let _ = (&s, &f);\n    let _ = {what};\n}}\n"
        );
        let user = format!("#[allow(dead_code)]\n{user}");
        let Some(complaint) = complaint_of_oldest(&folder, &abi, &user) else {
            return;
        };
        let complaint = complaint.unwrap_or_else(|| panic!("`{what}` compiles in silence"));
        let said = "since Linux 9.9";
        assert!(complaint.contains(said), "`{what}`: {complaint}");
        assert!(!complaint.contains("E0"), "`{what}`: {complaint}");
    }
}

/// The specs of the project and of a stranger, with every ioctl deprecated, and every field that is not reserved.
fn all_deprecated() -> uapi_spec::CheckedAbi {
    let mut texts = project_texts();
    texts.extend(
        entries(&root().join("tests/foreign/spec"))
            .iter()
            .map(|path| {
                let name = path.file_name().expect("a file").to_string_lossy();
                (name.into_owned(), read(path))
            }),
    );
    let abi = check(&texts, &[]).unwrap_or_else(|found| panic!("{found}"));
    let fields = abi.model().structs.iter().flat_map(|item| &item.fields);
    let mut places: Vec<(String, usize)> = fields
        .filter(|field| !field.reserved)
        .map(|field| {
            let path = &abi.sources().file(field.ty_span.file).path;
            (path.clone(), field.ty_span.end)
        })
        .collect();
    // The name of an ioctl is followed by nothing but the next key.
    places.extend(abi.model().ioctls.iter().map(|item| {
        let path = &abi.sources().file(item.name.span.file).path;
        (path.clone(), item.name.span.end)
    }));
    places.sort();
    for (path, end) in places.iter().rev() {
        let (_, text) = texts
            .iter_mut()
            .find(|(shown, _)| shown == path)
            .expect("the spec that has it");
        let is_inline = !text[*end..].starts_with('\n');
        let between = if is_inline { ", " } else { "\n" };
        text.insert_str(*end, &format!("{between}deprecated = \"9.9\""));
    }
    check(&texts, &[]).unwrap_or_else(|found| panic!("{found}"))
}

/// What the oldest Rust says of all modules and of `user`, warnings fatal; none without that Rust.
fn complaint_of_oldest(
    folder: &Path,
    abi: &uapi_spec::CheckedAbi,
    user: &str,
) -> Option<Option<String>> {
    let mut command = compilers::oldest_rustc()?;
    let plain = folder.join("user-out/rust/plain");
    let mut root = String::from("//! Probe.\n#![no_std]\n#![forbid(unsafe_code)]\n");
    for path in by_path(abi).keys() {
        let module = path
            .strip_prefix("user-out/rust/plain/")
            .and_then(|file| file.strip_suffix(".rs"))
            .filter(|module| *module != "trait_facts");
        if let Some(module) = module {
            let _ = writeln!(root, "/// Probe.\npub mod {module};");
        }
    }
    root.push_str(user);
    let file = plain.join("lib.rs");
    scratch::write(&file, &root);
    command.args(["--edition=2021", "--crate-type=lib", "--emit=metadata"]);
    command.args(["-Dwarnings", "-Wmissing-docs", "-Wunreachable-pub", "-o"]);
    command.arg(folder.join("probe.rmeta")).arg(&file);
    Some(compilers::complaint(&mut command))
}

#[test]
fn the_same_specs_give_the_same_files() {
    let first = by_path(&project_abi());
    assert_eq!(first, by_path(&project_abi()));
    // The order in which the specs were read is nobody's business. Only what lists the interfaces
    // themselves follows it.
    let mut texts = project_texts();
    texts.reverse();
    let reversed = check(&texts, &[]).unwrap_or_else(|found| panic!("{found}"));
    let second = by_path(&reversed);
    let differing: Vec<String> = first
        .keys()
        .filter(|path| !path.ends_with("/trait_facts.rs"))
        .filter(|path| first.get(*path) != second.get(*path))
        .cloned()
        .collect();
    assert_nothing(&differing, "files depend on the order of the specs");
}

/// What stands between two texts.
fn between<'a>(line: &'a str, start: &str, ends: &[char]) -> Option<&'a str> {
    let rest = line.split_once(start)?.1;
    Some(rest.split(ends).next().unwrap_or(rest))
}

#[test]
fn the_lists_hold_every_name_that_types_have() {
    let abi = project_abi();
    let model = abi.model();
    let files = by_path(&abi);
    let mut wrong = Vec::new();
    let mut seen = 0;
    for item in &model.structs {
        let interface = &model[item.interface].name.value;
        let folders = ["user-out", "kernel-out"];
        let mut paths = folders
            .iter()
            .map(|top| format!("{top}/rust/{interface}.rs"));
        let Some(text) = paths.find_map(|path| files.get(&path)) else {
            panic!("{interface} has no module");
        };
        let head = format!(
            "\nimpl {} {{\n",
            uapi_spec::names::rust_type(&item.name.value)
        );
        let Some((_, body)) = text.split_once(&head) else {
            panic!("{} has no functions", item.name.value);
        };
        let body = body.split_once("\n}\n").map_or(body, |(body, _)| body);
        let listed = uapi_spec::names::accessors::of_rust_type(model, item);
        for line in body.lines() {
            let line = line.trim_start();
            let function = line
                .starts_with("pub")
                .then(|| between(line, "fn ", &['(', '<']));
            let constant = line
                .starts_with("pub const")
                .then(|| between(line, "const ", &[':']));
            let name = function.flatten().or(constant.flatten());
            let Some(name) = name.map(|name| name.trim_start_matches("r#")) else {
                continue;
            };
            seen += 1;
            let is_listed = listed.iter().any(|(listed, _)| listed == name);
            if !is_listed && !["read", "swap_bytes", "to_bytes"].contains(&name) {
                wrong.push(format!("{}: {name}", item.name.value));
            }
        }
    }
    println!("{seen} functions and constants");
    assert!(seen > 300, "only {seen} functions and constants");
    assert_nothing(
        &wrong,
        "names are on no list, so nothing refuses clashes with them",
    );
}

#[test]
fn the_list_holds_every_variable() {
    let abi = project_abi();
    let fields = abi.model().structs.iter().flat_map(|item| &item.fields);
    let fields: Vec<&str> = fields.map(|field| field.name.value.as_str()).collect();
    let structs = abi
        .model()
        .structs
        .iter()
        .map(|item| item.name.value.as_str());
    let structs: Vec<&str> = structs.collect();
    let mut wrong = Vec::new();
    let mut seen = 0;
    for (path, text) in by_path(&abi) {
        if !path.contains("-out/rust/") {
            continue;
        }
        for line in text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
        {
            let bound = [("let mut ", " "), ("let ", " "), ("for ", " "), ("|", "|")];
            let found = bound.iter().find_map(|(start, end)| {
                let end: Vec<char> = end.chars().chain([',', ':', '=', ')']).collect();
                between(line, start, &end)
            });
            let Some(name) = found.map(|name| name.trim_start_matches("mut ")) else {
                continue;
            };
            let is_name =
                !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_');
            // Whether a request asks for an operation: no constant starts so.
            if !is_name || name.starts_with("is_") || name == "_" || name == "mut" {
                continue;
            }
            seen += 1;
            let is_known = uapi_spec::names::generated::RUST_VARIABLES.contains(&name)
                || fields.contains(&name)
                || structs.contains(&name);
            let parameters = abi.model().regions.iter().flat_map(|it| &it.parameters);
            let is_parameter = parameters.clone().any(|it| it.name.value == name);
            if !is_known && !is_parameter {
                wrong.push(format!("{name} in {path}: {line}"));
            }
        }
    }
    println!("{seen} variables");
    assert!(seen > 200, "only {seen} variables");
    assert_nothing(
        &wrong,
        "variables are on no list, so a constant can have their name",
    );
}
