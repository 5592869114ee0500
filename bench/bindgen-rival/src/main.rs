//! Writes what bindgen makes of a C header: `bindgen-rival HEADER TARGET OUT INCLUDE`.

use std::error::Error;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bindgen: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [header, target, out, include] = args.as_slice() else {
        return Err("wants HEADER TARGET OUT INCLUDE".into());
    };
    let bindings = bindgen::Builder::default()
        .header(header)
        .use_core()
        .layout_tests(false)
        .clang_arg(format!("--target={target}"))
        .clang_arg(format!("-I{include}"))
        .generate()?;
    bindings.write_to_file(out)?;
    Ok(())
}
