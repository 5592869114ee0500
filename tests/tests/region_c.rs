//! The checker of requests that C programs include gives the answers of `tests/vectors`, however it
//! is compiled: gcc and clang, x86-64, i386 and s390x. So does the model that `region_proof` compares
//! the checker with.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use uapi_tests::compilers::{self, Compiler, Language, Target};
use uapi_tests::meaning::model_in_c::{head, model};
use uapi_tests::meaning::{ByteOrder, Rules};
use uapi_tests::{assert_nothing, generated, project_abi, read, root, scratch};

/// A file of `tests/vectors` as tables of C, and how many requests there are.
fn tables(vectors: &str) -> (String, usize) {
    let mut devices = String::new();
    let mut requests = String::new();
    let mut count = 0;
    for line in vectors.lines() {
        let words: Vec<&str> = line.split(' ').collect();
        // Writing to a string cannot fail.
        let _ = match words[..] {
            ["device", _, ref values @ ..] => writeln!(devices, "\t{{ {} }},", members(values)),
            ["request", device, bytes, ref answer @ ..] => {
                count += 1;
                let digits: Vec<&str> = (0..bytes.len())
                    .step_by(2)
                    .map(|at| &bytes[at..at + 2])
                    .collect();
                let bytes = digits.join(", 0x");
                let (rule, error) = match answer {
                    ["ok"] => ("0".to_owned(), "0"),
                    ["refused", rule, error] => (format!("\"{rule}\""), *error),
                    _ => panic!("{line}"),
                };
                writeln!(
                    requests,
                    "\t{{ {{ {{ 0x{bytes} }} }}, {device}, {rule}, {error} }},"
                )
            }
            _ => Ok(()),
        };
    }
    let text = format!(
        "static const struct vfio_zpci_io_dev devices[] = {{\n{devices}}};\n\n\
         static const struct expected requests[] = {{\n{requests}}};\n"
    );
    (text, count)
}

/// `maxstbl 1 bar_length 2 3` as `.maxstbl = 1ULL, .bar_length = { 2ULL, 3ULL }`.
fn members(words: &[&str]) -> String {
    let mut members: Vec<(&str, Vec<String>)> = Vec::new();
    for word in words {
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            let (_, values) = members.last_mut().expect("a name comes first");
            values.push(format!("{word}ULL"));
        } else {
            members.push((word, Vec::new()));
        }
    }
    let member = |(name, values): &(&str, Vec<String>)| match &values[..] {
        [one] => format!(".{name} = {one}"),
        _ => format!(".{name} = {{ {} }}", values.join(", ")),
    };
    let members: Vec<String> = members.iter().map(member).collect();
    members.join(", ")
}

/// What a program says, and whether it was content. Nothing if a tool is missing, and may be.
fn said(folder: &Path, compiler: Compiler, target: Target) -> Option<(bool, String)> {
    let name = format!("{compiler:?}-{target:?}");
    let executable = folder.join(&name);
    let mut compile = compiler.command(Language::C, target)?;
    compilers::include(&mut compile, &folder.join("user-out/include"));
    let order = if target == Target::S390x { "be" } else { "le" };
    if target != Target::I386 {
        // The model's numbers have 128 bits here, which 32-bit machines have no type for.
        let model = folder.join(format!("model_{order}.h"));
        compile.arg(format!("-DMODEL=\"{}\"", model.display()));
    }
    let tables = folder.join(format!("{order}.h"));
    compile
        // Not each rule of the model reads both of what it is given.
        .args(["-std=gnu11", "-O2", "-Wall", "-Wextra", "-Werror"])
        .arg("-Wno-unused-parameter")
        .args(["-ffreestanding", "-fno-pie", "-nostdlib", "-static"])
        .arg(format!("-DTABLES=\"{}\"", tables.display()))
        .arg("-o")
        .arg(&executable)
        .arg(root().join("tests/c/region_vectors.c"));
    let wrong: Vec<String> = compilers::complaint(&mut compile).into_iter().collect();
    assert_nothing(&wrong, "compilations failed");
    let mut run = Command::new(&executable);
    if target == Target::S390x {
        run = Command::new(compilers::emulator()?);
        run.arg(&executable);
    }
    let output = compilers::run(&mut run);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    Some((output.status.success(), text))
}

#[test]
fn every_build_of_the_checker_gives_the_expected_answers() {
    let folder = generated(env!("CARGO_TARGET_TMPDIR"), "region_c", &project_abi());
    let mut count = 0;
    let rules = Rules::of_project();
    for (order, byte_order) in [("le", ByteOrder::Little), ("be", ByteOrder::Big)] {
        let model = head(&rules) + &model("meaning", &rules, &rules, byte_order);
        scratch::write(&folder.join(format!("model_{order}.h")), &model);
        let vectors = read(&root().join(format!("tests/vectors/zpci_io.{order}.txt")));
        let (text, requests) = tables(&vectors);
        scratch::write(&folder.join(format!("{order}.h")), &text);
        assert!(requests >= 5000, "only {requests} requests");
        count = requests;
    }
    let mut wrong = Vec::new();
    for compiler in Compiler::ALL {
        for target in compiler.targets(Language::C) {
            let Some((content, text)) = said(&folder, compiler, *target) else {
                continue;
            };
            println!("{compiler:?} {target:?}: {} requests", text.trim());
            if !content || text.trim() != count.to_string() {
                wrong.push(format!("{compiler:?} {target:?}:\n{text}"));
            }
        }
    }
    assert_nothing(&wrong, "builds of the checker give other answers");
}

#[test]
fn the_checker_is_pedantic_c90() {
    let folder = generated(
        env!("CARGO_TARGET_TMPDIR"),
        "region_pedantic",
        &project_abi(),
    );
    let source = folder.join("pedantic.c");
    // What it includes has flexible arrays, which C90 has not.
    let text = "#pragma GCC diagnostic push\n\
        #pragma GCC diagnostic ignored \"-Wpedantic\"\n\
        #include <linux/vfio_zdev.h>\n\
        #pragma GCC diagnostic pop\n\
        #include <linux/vfio_zdev_check.h>\n\
        extern int unused;\n";
    scratch::write(&source, text);
    let mut wrong = Vec::new();
    for compiler in Compiler::ALL {
        for target in compiler.targets(Language::C) {
            let Some(mut compile) = compiler.command(Language::C, *target) else {
                continue;
            };
            compilers::include(&mut compile, &folder.join("user-out/include"));
            let options = ["-std=c90", "-pedantic", "-Wall", "-Wextra", "-Werror"];
            compile.args(options).arg("-fsyntax-only").arg(&source);
            wrong.extend(compilers::complaint(&mut compile));
        }
    }
    assert_nothing(&wrong, "compilations failed");
}
