//! Compiles the walk in C, as optimized as the Rust.

fn main() {
    println!("cargo::rerun-if-changed=src");
    cc::Build::new()
        .file("src/walker.c")
        .std("c11")
        .opt_level(3)
        .warnings_into_errors(true)
        .compile("walker");
}
