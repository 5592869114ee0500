//! Programs in C and in Rust that say which rule each request breaks.

use std::path::Path;
use std::process::Command;

use uapi_tests::compilers::{self, Compiler, Language, Target};
use uapi_tests::{assert_nothing, scratch};

use crate::Request;

/// What each program says, which a machine without its compiler has not.
pub(crate) fn all(folder: &Path, requests: &[Request]) -> Vec<(String, String)> {
    let mut said = Vec::new();
    scratch::write(&folder.join("main.c"), &c(requests));
    for compiler in Compiler::ALL {
        let Some(mut compile) = compiler.command(Language::C, Target::X86_64) else {
            continue;
        };
        compilers::include(&mut compile, &folder.join("user-out/include"));
        compile.args(["-std=gnu11", "-O2", "-Wall", "-Wextra", "-Werror"]);
        let name = format!("{compiler:?}");
        let text = answers(folder, compile, &name, "main.c");
        said.push((name, text));
    }
    scratch::write(&folder.join("main.rs"), &rust(requests));
    if let Some(mut compile) = compilers::rustc(Target::X86_64) {
        compile.args(["--edition=2021", "-Dwarnings", "-Adead_code"]);
        let text = answers(folder, compile, "Rust", "main.rs");
        said.push(("Rust".to_owned(), text));
    }
    said
}

fn answers(folder: &Path, mut compile: Command, name: &str, source: &str) -> String {
    let program = folder.join(name);
    compile.arg("-o").arg(&program).arg(folder.join(source));
    let wrong: Vec<String> = compilers::complaint(&mut compile).into_iter().collect();
    assert_nothing(&wrong, "compilations failed");
    let output = compilers::run(&mut Command::new(&program));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn c(requests: &[Request]) -> String {
    let mut text = String::from(
        "#include <stdio.h>\n#include <linux/t.h>\n#include <linux/t_check.h>\n\n\
         static void ask(struct acme_command req, struct acme_command_dev dev)\n{\n\
         \tenum acme_command_rule rule;\n\n\
         \tputs(acme_command_check(&req, &dev, &rule) ? acme_command_rule_name(rule) : \"ok\");\n}\n\n\
         int main(void)\n{\n",
    );
    for request in requests {
        let limit: Vec<String> = request.limit.iter().map(|it| format!("{it}ULL")).collect();
        let limit = match &limit[..] {
            [one] => one.clone(),
            list => format!("{{ {} }}", list.join(", ")),
        };
        text.push_str(&format!(
            "\task((struct acme_command){{ .flags = ACME_GET, .length = {}, .queue = {}, .offset = {}ULL }},\n\
             \t    (struct acme_command_dev){{ .limit = {limit} }});\n",
            request.length, request.queue, request.offset,
        ));
    }
    text + "\treturn 0;\n}\n"
}

fn rust(requests: &[Request]) -> String {
    let mut text = String::from(
        "#[path = \"user-out/rust/plain/t.rs\"]\nmod t;\n\n\
         fn ask(length: u16, queue: u8, offset: u64, device: t::acme_io::Device) {\n\
         \x20   let flags = t::ACME_GET;\n\
         \x20   let request = t::AcmeCommand { flags, length, queue, offset, ..Default::default() };\n\
         \x20   match t::acme_io::check(&request, &device) {\n\
         \x20       Ok(()) => println!(\"ok\"),\n\
         \x20       Err(rejection) => println!(\"{}\", rejection.rule.name()),\n\
         \x20   }\n}\n\nfn main() {\n",
    );
    for request in requests {
        let limit = match request.limit {
            [one] => one.to_string(),
            list => format!("{list:?}"),
        };
        text.push_str(&format!(
            "    ask({}, {}, {}, t::acme_io::Device {{ limit: {limit} }});\n",
            request.length, request.queue, request.offset,
        ));
    }
    text + "}\n"
}
