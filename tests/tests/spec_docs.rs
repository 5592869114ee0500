//! The examples of docs/spec-format.md are specs that compile.
//!
//! A block that starts with ```` ```toml ```` is one spec file, whole; blocks do not see each other.
//! What is only a piece of a file starts otherwise, such as with ```` ```toml,excerpt ````.

use uapi_spec::{CheckedAbi, Diagnostics};
use uapi_tests::compiled::{self, Outputs, Rust};
use uapi_tests::{assert_nothing, check, read, root, scratch};

/// An example and the line it starts at.
struct Example {
    line: usize,
    text: String,
}

fn examples(page: &str) -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    let mut inside = false;
    for (index, line) in page.lines().enumerate() {
        if inside {
            inside = line != "```";
            if let Some(example) = examples.last_mut().filter(|_| inside) {
                example.text.push_str(line);
                example.text.push('\n');
            }
        } else if line == "```toml" {
            inside = true;
            examples.push(Example {
                line: index + 1,
                text: String::new(),
            });
        }
    }
    examples
}

/// An interface's file is named like it.
fn compile(text: &str) -> Result<CheckedAbi, Diagnostics> {
    let name = text
        .lines()
        .find_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'));
    let path = format!("{}.toml", name.unwrap_or("example"));
    check(&[(path, text.to_owned())], &[])
}

/// What is generated from every example, in a folder of the test's own.
fn outputs(folder: &std::path::Path) -> Vec<Outputs> {
    let page = read(&root().join("docs/spec-format.md"));
    let examples = examples(&page);
    assert!(!examples.is_empty(), "docs/spec-format.md has no example");
    let outputs = examples.iter().map(|example| {
        let abi = compile(&example.text).unwrap_or_else(|found| panic!("{}", found.render(false)));
        Outputs::new(folder, &format!("line_{}", example.line), &abi)
    });
    outputs.collect()
}

#[test]
fn c_compilers_take_what_comes_out() {
    let folder = scratch::folder(env!("CARGO_TARGET_TMPDIR"), "spec_docs_c");
    let mut headers = 0;
    let mut wrong = Vec::new();
    for output in outputs(&folder) {
        headers += output.below("user-out/include", ".h").count();
        let Some(complaints) = output.c_complaints(true) else {
            return;
        };
        wrong.extend(complaints);
    }
    assert!(headers > 10, "only {headers} headers");
    assert_nothing(&wrong, "compilations failed");
}

#[test]
fn rustc_takes_what_comes_out_for_users_and_for_the_kernel() {
    let folder = scratch::folder(env!("CARGO_TARGET_TMPDIR"), "spec_docs_rust");
    let outputs = outputs(&folder);
    let kinds = [Rust::Plain, Rust::Zerocopy];
    let complaints = kinds.map(|rust| compiled::rust_complaint(&folder, &outputs, rust, false));
    let mut wrong: Vec<String> = complaints.into_iter().flatten().collect();
    wrong.extend(compiled::rust_complaint(
        &folder,
        &outputs,
        Rust::Plain,
        true,
    ));
    wrong.extend(compiled::format_complaint(&outputs));
    assert_nothing(&wrong, "compilations failed");
}

#[test]
fn every_example_compiles() {
    let page = read(&root().join("docs/spec-format.md"));
    let examples = examples(&page);
    assert!(!examples.is_empty(), "docs/spec-format.md has no example");
    let wrong: Vec<String> = examples
        .iter()
        .filter_map(|example| {
            let found = compile(&example.text).err()?;
            Some(format!(
                "docs/spec-format.md:{}\n{}",
                example.line,
                found.render(false)
            ))
        })
        .collect();
    assert_nothing(&wrong, "examples do not compile");
    println!("{} examples", examples.len());
}

#[test]
fn examples_are_found() {
    let page = "a\n```toml\nx = 1\n```\n```toml,excerpt\n```\n```toml\ny = 2\nz = 3\n```\n";
    let found: Vec<(usize, String)> = examples(page)
        .into_iter()
        .map(|example| (example.line, example.text))
        .collect();
    assert_eq!(
        found,
        [(2, "x = 1\n".to_owned()), (7, "y = 2\nz = 3\n".to_owned())]
    );
}
