//! The driver of a region with every kind of data compiles with the first version of its hooks.

use std::process::Command;

use uapi_tests::{check, compilers, read, root, scratch};

/// The crate around the driver, with the kernel's lints.
const CARGO: &str = r#"
[package]
name = "mailbox"
version = "0.1.0"
edition = "2021"

[lib]
path = "kernel-out/mailbox_io/driver.rs"

[dependencies]
kernel = { path = "KERNEL" }
zerocopy = "=0.8.54"
zerocopy-derive = "=0.8.54"

[workspace]

[lints.rust]
unreachable_pub = "deny"
unsafe_op_in_unsafe_fn = "deny"
missing_docs = "deny"

[lints.clippy]
all = { level = "deny", priority = -1 }
undocumented_unsafe_blocks = "deny"
cast_lossless = "deny"
"#;

#[test]
fn every_kind_of_data_compiles() {
    let path = root().join("tests/data/kernel/mailbox.toml");
    let abi = check(&[("mailbox.toml".to_owned(), read(&path))], &[])
        .unwrap_or_else(|diagnostics| panic!("{}", diagnostics.render(false)));
    let folder = scratch::folder(env!("CARGO_TARGET_TMPDIR"), "kernel_shapes");
    let files = uapi_codegen::generate(&abi);
    for file in files.into_iter().chain(uapi_codegen::first_versions(&abi)) {
        scratch::write(&folder.join(&file.path), &file.text);
    }
    let kernel = root().join("tests/kernel_standin/kernel");
    let manifest = CARGO.replace("KERNEL", &kernel.to_string_lossy());
    scratch::write(&folder.join("Cargo.toml"), &manifest);

    let mut format = Command::new("rustfmt");
    format.args([
        "--check",
        "--edition=2021",
        "kernel-out/mailbox_io/driver.rs",
    ]);
    let mut clippy = Command::new(env!("CARGO"));
    clippy.args(["clippy", "--quiet", "--target-dir=target"]);
    clippy.args(["--", "--deny=warnings"]);
    for command in [&mut format, &mut clippy] {
        let output = compilers::run(command.current_dir(&folder));
        let said = String::from_utf8_lossy(&output.stdout);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{said}\n{errors}");
    }
}
