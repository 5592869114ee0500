//! C, Rust and the checked spec agree on every size, alignment, offset and value.

use uapi_spec::model::InterfaceId;
use uapi_spec::CheckedAbi;
use uapi_tests::compilers::{self, Compiler, Language, Target};
use uapi_tests::facts::{Answer, Fact, Scope, Subject};
use uapi_tests::rust_probe::{self, Module};
use uapi_tests::{assert_nothing, generated, probe, project_abi, scratch};

/// Lines for the facts that were answered otherwise than claimed.
fn disagreements(asked: &str, facts: &[Fact], answers: &[Answer]) -> Vec<String> {
    facts
        .iter()
        .zip(answers)
        .filter(|(fact, answer)| fact.claim != **answer)
        .map(|(fact, answer)| format!("{}: spec {:?}, {asked} {answer:?}", fact.name, fact.claim))
        .collect()
}

/// The header of an interface as it is installed, and its facts.
fn interfaces(abi: &CheckedAbi, target: Target) -> Vec<(String, Vec<Fact>)> {
    let scope = Scope::now(abi, target.alignment());
    let header = |id: InterfaceId| {
        abi.model()[id]
            .header
            .as_ref()
            .map(|header| header.value.clone())
    };
    scope
        .interfaces()
        .filter_map(|id| Some((header(id)?, scope.facts(id))))
        .collect()
}

fn ask_c(test: &str, compiler: Compiler, target: Target) {
    let abi = project_abi();
    let folder = generated(env!("CARGO_TARGET_TMPDIR"), test, &abi);
    let mut count = 0;
    for (header, facts) in interfaces(&abi, target) {
        let Some(mut command) = compiler.command(Language::C, target) else {
            return;
        };
        compilers::include(&mut command, &folder.join("user-out/include"));
        let file = folder.join(format!("{}.c", header.replace('/', "_")));
        let preamble = format!("#include <{header}>\n");
        let answers = probe::ask(command, &preamble, abi.model(), &facts, &file);
        let answers = answers.unwrap_or_else(|error| panic!("{error}"));
        assert_nothing(&disagreements("C", &facts, &answers), "facts differ");
        count += facts.len();
    }
    assert!(count >= 650, "only {count} facts");
    println!("{count} facts");
}

#[test]
fn gcc_agrees_on_x86_64() {
    ask_c("gcc_x86_64", Compiler::Gcc, Target::X86_64);
}

#[test]
fn gcc_agrees_on_i386() {
    ask_c("gcc_i386", Compiler::Gcc, Target::I386);
}

#[test]
fn gcc_agrees_on_s390x() {
    ask_c("gcc_s390x", Compiler::Gcc, Target::S390x);
}

#[test]
fn clang_agrees_on_x86_64() {
    ask_c("clang_x86_64", Compiler::Clang, Target::X86_64);
}

#[test]
fn clang_agrees_on_i386() {
    ask_c("clang_i386", Compiler::Clang, Target::I386);
}

#[test]
fn clang_agrees_on_s390x() {
    ask_c("clang_s390x", Compiler::Clang, Target::S390x);
}

fn is_union_member(abi: &CheckedAbi, fact: &Fact) -> bool {
    match fact.subject {
        Subject::Offset(id, _) | Subject::FieldSize(id, _) => abi.model()[id].is_union,
        _ => false,
    }
}

fn ask_rust(test: &str, target: Target) {
    let Some(rustc) = compilers::rustc(target) else {
        return;
    };
    let abi = project_abi();
    let scope = Scope::now(&abi, target.alignment());
    let files = uapi_codegen::generate(&abi);
    let questions: Vec<(&str, &str, Vec<Fact>)> = scope
        .interfaces()
        .map(|id| {
            let name = abi.model()[id].name.value.as_str();
            let path = format!("user-out/rust/plain/{name}.rs");
            let file = files.iter().find(|file| file.path == path);
            let file = file.unwrap_or_else(|| panic!("{path} is not generated"));
            let mut facts = scope.facts(id);
            // In Rust a union is its bytes: members have functions and no places.
            facts.retain(|fact| !is_union_member(&abi, fact));
            (name, file.text.as_str(), facts)
        })
        .collect();
    let modules: Vec<Module<'_>> = questions
        .iter()
        .map(|(name, text, facts)| Module { name, text, facts })
        .collect();
    let folder = scratch::folder(env!("CARGO_TARGET_TMPDIR"), test);
    let mut count = 0;
    for (module, answers) in
        modules
            .iter()
            .zip(rust_probe::ask(rustc, abi.model(), &modules, &folder))
    {
        assert_nothing(
            &disagreements("Rust", module.facts, &answers),
            "facts differ",
        );
        count += answers.len();
    }
    assert!(count >= 650, "only {count} facts");
    println!("{count} facts");
}

#[test]
fn rust_agrees_on_x86_64() {
    ask_rust("rust_x86_64", Target::X86_64);
}

#[test]
fn rust_agrees_on_i386() {
    ask_rust("rust_i386", Target::I386);
}

#[test]
fn rust_agrees_on_s390x() {
    ask_rust("rust_s390x", Target::S390x);
}
