//! Sets the kernel's own names of what it is configured for.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var_os("CARGO_FEATURE_S390").is_some() {
        println!("cargo::rustc-cfg=CONFIG_S390");
    }
}
