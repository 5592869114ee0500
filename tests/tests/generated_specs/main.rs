//! What is accepted comes out right, whatever it is: specs at random, over the whole format.
//!
//! `UAPI_SPECS=1000` tries so many, `UAPI_FIRST_SPEC=500` starts at that one. All specs are one run
//! of the compiler; a failure is looked for spec by spec, and the one that shows it is made smaller.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use uapi_record::text;
use uapi_spec::CheckedAbi;
use uapi_tests::compiled::{self, Outputs, Rust};
use uapi_tests::compilers::{self, Compiler, Language, Target};
use uapi_tests::facts::{Answer, Scope, Subject};
use uapi_tests::generator::{smaller, Spec, REVISIONS};
use uapi_tests::rust_probe::{self, Module};
use uapi_tests::{assert_nothing, check, probe, scratch};

mod verdicts;

/// How many specs are tried unless the environment says so.
const SPECS: u64 = 100;

/// How often a smaller spec is tried, so that a failure is short.
const PATIENCE: usize = 300;

fn number(variable: &str, default: u64) -> u64 {
    let stated = std::env::var(variable).ok();
    stated.map_or(default, |text| text.parse().expect("a number"))
}

/// The specs, made once for all tests.
fn specs() -> &'static [Spec] {
    static SPECS_MADE: OnceLock<Vec<Spec>> = OnceLock::new();
    SPECS_MADE.get_or_init(|| {
        let first = number("UAPI_FIRST_SPEC", 0);
        (first..first + number("UAPI_SPECS", SPECS))
            .map(Spec::new)
            .collect()
    })
}

fn abi_of(specs: &[Spec], without: &[&str]) -> CheckedAbi {
    let texts: Vec<(String, String)> = specs.iter().flat_map(Spec::texts).collect();
    check(&texts, without).unwrap_or_else(|found| panic!("{}", found.render(false)))
}

/// What is wrong with the outputs of some specs, for one test.
type Complaint<'a> = &'a dyn Fn(&Path, &[Spec]) -> Option<String>;

/// Asks about all specs at once. If there is a complaint, finds a spec that has it alone and makes
/// that smaller.
fn assert_content(test: &str, complaint: Complaint<'_>) {
    let folder = |name: &str| {
        scratch::folder(
            env!("CARGO_TARGET_TMPDIR"),
            &format!("generated_{test}_{name}"),
        )
    };
    let Some(all) = complaint(&folder("all"), specs()) else {
        return;
    };
    let one = folder("one");
    let alone = |spec: &Spec| complaint(&one, std::slice::from_ref(spec));
    let Some(guilty) = specs().iter().find(|spec| alone(spec).is_some()) else {
        panic!("all specs together, and none alone:\n{all}");
    };
    let small = smaller(guilty, PATIENCE, |spec| alone(spec).is_some());
    let said = alone(&small).unwrap_or(all);
    let texts: String = small
        .texts()
        .iter()
        .map(|(path, text)| format!("# {path}\n{text}\n"))
        .collect();
    panic!("{} fails:\n{said}\n{texts}", guilty.prefix);
}

#[test]
fn all_are_accepted() {
    let mut wrong = Vec::new();
    for spec in specs() {
        if let Err(found) = check(&spec.texts(), &[]) {
            wrong.push(format!("{}:\n{}", spec.prefix, found.render(false)));
        }
    }
    assert_nothing(&wrong, "valid specs are refused");
    println!("{} specs", specs().len());
}

#[test]
fn c_compilers_take_each_header_alone() {
    assert_content("c", &|folder, specs| {
        let outputs = Outputs::new(folder, "all", &abi_of(specs, &[]));
        joined(outputs.c_complaints(specs.len() == 1)?)
    });
}

fn joined(complaints: Vec<String>) -> Option<String> {
    (!complaints.is_empty()).then(|| complaints.join("\n"))
}

#[test]
fn other_compilers_take_all_headers_together() {
    assert_content("together", &|folder, specs| {
        let outputs = Outputs::new(folder, "all", &abi_of(specs, &[]));
        let compilers = [
            (Compiler::Clang, Language::C, "-std=c90"),
            (Compiler::Clang, Language::Cxx, "-std=c++17"),
            (Compiler::Gcc, Language::Cxx, "-std=c++98"),
            (Compiler::Gcc, Language::C, "-std=c11"),
        ];
        let mut wrong = Vec::new();
        for (compiler, language, standard) in compilers {
            wrong.extend(together(folder, &outputs, compiler, language, standard)?);
        }
        joined(wrong)
    });
}

/// What a compiler says of a file that includes all headers: names are unique. Nothing if the
/// compiler is missing and may be.
fn together(
    folder: &Path,
    outputs: &Outputs,
    compiler: Compiler,
    language: Language,
    standard: &str,
) -> Option<Option<String>> {
    let headers = outputs.below("user-out/include", ".h");
    let mut text: String = headers.map(|path| format!("#include <{path}>\n")).collect();
    text.push_str("extern int unused;\n");
    let ending = match language {
        Language::C => "c",
        Language::Cxx => "cpp",
    };
    let file = folder.join(format!("together.{ending}"));
    scratch::write(&file, &text);
    let mut command = compiler.command(language, Target::X86_64)?;
    compilers::include(&mut command, &outputs.include());
    command.args(["-Wall", "-Wextra", "-Werror", "-fsyntax-only", standard]);
    Some(compilers::complaint(command.arg(&file)))
}

#[test]
fn rustc_takes_all_modules() {
    assert_content("rustc", &|folder, specs| {
        let outputs = [Outputs::new(folder, "all", &abi_of(specs, &[]))];
        compiled::rust_complaint(folder, &outputs, Rust::Plain, false)
    });
}

/// A part of them: its derives take their time.
#[test]
fn rustc_takes_modules_with_zerocopy() {
    assert_content("zerocopy", &|folder, specs| {
        let part = &specs[..specs.len().div_ceil(10)];
        let outputs = [Outputs::new(folder, "all", &abi_of(part, &[]))];
        compiled::rust_complaint(folder, &outputs, Rust::Zerocopy, false)
    });
}

#[test]
fn rustdoc_has_nothing_to_say() {
    assert_content("rustdoc", &|folder, specs| {
        let outputs = [Outputs::new(folder, "all", &abi_of(specs, &[]))];
        compiled::rust_complaint(folder, &outputs, Rust::Plain, true)
    });
}

#[test]
fn rustfmt_leaves_all_alone() {
    assert_content("rustfmt", &|folder, specs| {
        let outputs = [Outputs::new(folder, "all", &abi_of(specs, &[]))];
        compiled::format_complaint(&outputs)
    });
}

#[test]
fn outputs_without_the_proposals_compile() {
    assert_content("merged", &|folder, specs| {
        let outputs = [Outputs::new(folder, "all", &abi_of(specs, &REVISIONS))];
        let rust = compiled::rust_complaint(folder, &outputs, Rust::Plain, false);
        let c = together(folder, &outputs[0], Compiler::Gcc, Language::C, "-std=c90")?;
        joined(c.into_iter().chain(rust).collect())
    });
}

#[test]
fn records_are_read_as_they_were_written() {
    assert_content("record", &|_, specs| {
        let record =
            uapi_record::freeze(&abi_of(specs, &[]), &uapi_record::Scope::default()).record;
        match text::read(&text::write(&record)) {
            Ok(again) if again == record => None,
            Ok(_) => Some("another record is read".to_owned()),
            Err(error) => Some(error.to_string()),
        }
    });
}

#[test]
fn c_and_rust_lay_all_out_as_the_spec_says() {
    let mut targets = vec![Target::X86_64, Target::I386];
    // Rust lays nothing out by the order of bytes, so that a long run is early enough.
    targets.extend((specs().len() > SPECS as usize).then_some(Target::S390x));
    for target in targets {
        assert_content(&format!("facts_{target:?}"), &|folder, specs| {
            let abi = abi_of(specs, &[]);
            let outputs = Outputs::new(folder, "all", &abi);
            let scope = Scope::now(&abi, target.alignment());
            let mut wrong = Vec::new();
            let mut modules = Vec::new();
            for id in scope.interfaces() {
                let mut facts = scope.facts(id);
                let name = abi.model()[id].name.value.as_str();
                if target == Target::X86_64 {
                    wrong.extend(c_differs(folder, &outputs, &abi, name, &facts, target)?);
                }
                facts.retain(|fact| !is_union_member(&abi, &fact.subject));
                let text = uapi_tests::read(&outputs.plain_module(name));
                modules.push((name, text, facts));
            }
            let questions: Vec<Module<'_>> = modules
                .iter()
                .map(|(name, text, facts)| Module { name, text, facts })
                .collect();
            let rustc = compilers::rustc(target)?;
            for (module, answers) in
                questions
                    .iter()
                    .zip(rust_probe::ask(rustc, abi.model(), &questions, folder))
            {
                let pairs = module.facts.iter().zip(&answers);
                let differing = pairs.filter(|(fact, answer)| fact.claim != **answer);
                wrong.extend(differing.map(|(fact, answer)| said(fact, "Rust", answer)));
            }
            joined(wrong)
        });
    }
}

fn said(fact: &uapi_tests::facts::Fact, who: &str, answer: &Answer) -> String {
    format!("{}: spec {:?}, {who} {answer:?}", fact.name, fact.claim)
}

/// In Rust a union is its bytes: members have functions and no places.
fn is_union_member(abi: &CheckedAbi, subject: &Subject) -> bool {
    match subject {
        Subject::Offset(id, _) | Subject::FieldSize(id, _) => abi.model()[*id].is_union,
        _ => false,
    }
}

fn c_differs(
    folder: &Path,
    outputs: &Outputs,
    abi: &CheckedAbi,
    name: &str,
    facts: &[uapi_tests::facts::Fact],
    target: Target,
) -> Option<Vec<String>> {
    let mut command = Compiler::Gcc.command(Language::C, target)?;
    compilers::include(&mut command, &outputs.include());
    let file: PathBuf = folder.join(format!("{name}.c"));
    let preamble = format!("#include <linux/{name}.h>\n");
    let answers = probe::ask(command, &preamble, abi.model(), facts, &file);
    Some(match answers {
        Err(error) => vec![error.to_string()],
        Ok(answers) => {
            let pairs = facts.iter().zip(&answers);
            let differing = pairs.filter(|(fact, answer)| fact.claim != **answer);
            differing
                .map(|(fact, answer)| said(fact, "C", answer))
                .collect()
        }
    })
}

#[test]
fn c_and_rust_give_one_verdict() {
    let regions = verdicts::regions(specs()).len();
    assert!(regions * 4 > specs().len(), "only {regions} regions");
    assert_content("verdicts", &|folder, specs| {
        verdicts::differ(folder, specs, &abi_of(specs, &[]))
    });
}
