//! The README shows what its commands print.

use std::process::Command;

use uapi_tests::{check, project_texts, read, root};

/// The text of the block ```` ```text ```` that starts so.
fn shown(first: &str) -> String {
    let page = read(&root().join("README.md"));
    let mut blocks = page.split("\n```text\n").skip(1);
    let block = blocks.find(|block| block.starts_with(first));
    let block = block.unwrap_or_else(|| panic!("the README shows no output that starts: {first}"));
    let (text, _) = block.split_once("\n```").expect("the block ends");
    format!("{text}\n")
}

fn printed(example: &str, args: &[&str]) -> String {
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--package=zdev-abi", "--example"])
        .args([&[example, "--"], args].concat())
        .current_dir(root())
        .output()
        .expect("cargo should start");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    String::from_utf8(output.stdout).expect("text")
}

#[test]
fn an_edited_offset_is_refused_in_these_words() {
    let mut texts = project_texts();
    for (path, text) in &mut texts {
        if path.ends_with("vfio_zdev.toml") {
            let field = text.find("name = \"imaxstbl\"").expect("the field");
            let (before, after) = text.split_at(field);
            *text = before.to_owned() + &after.replacen("offset = 40", "offset = 42", 1);
        }
    }
    let refused = check(&texts, &[]).expect_err("it leaves a hole");
    assert_eq!(refused.render(false), shown("error[U0202]"));
}

#[test]
fn examples_print_what_is_shown() {
    let folder = "tests/data/kernel-6.12-values";
    let reply = format!("{folder}/vfio-device_get_info-0003_00_00.0-full.bin");
    assert_eq!(printed("zdev", &[&reply]), shown("device\n"));

    let block = "tests/data/kernel-7.2/clp-grp-fid00005678-pfgidff.rsp.bin";
    assert_eq!(printed("clp_decode", &[block]), shown("ClpRspQueryPciGrp"));

    let (example, start) = (printed("ism_passthrough", &[]), shown("-- an ISM device"));
    assert!(example.starts_with(&start), "{example}");
}
