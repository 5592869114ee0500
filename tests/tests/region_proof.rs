//! Proofs about the rules of the zPCI I/O region, for all requests and all devices: a bounded model
//! checker looks at every value at once.
//!
//! The meaning of the rules is that of `uapi_tests::meaning`, written as C with wide numbers.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use uapi_tests::compilers::Target;
use uapi_tests::meaning::model_in_c::{head, model};
use uapi_tests::meaning::mutants;
use uapi_tests::meaning::prover::{ask, cbmc, Finding};
use uapi_tests::meaning::{ByteOrder, Rules};
use uapi_tests::{assert_nothing, check, generated, project_abi, read, root, scratch};

fn folder(test: &str) -> PathBuf {
    generated(env!("CARGO_TARGET_TMPDIR"), test, &project_abi())
}

fn prover() -> Option<PathBuf> {
    cbmc(&Path::new(env!("CARGO_TARGET_TMPDIR")).join(".."))
}

fn order(target: Target) -> ByteOrder {
    match target {
        Target::X86_64 | Target::I386 => ByteOrder::Little,
        Target::S390x => ByteOrder::Big,
    }
}

/// A checker, and what its parts are called.
struct Checker {
    /// Where everything of its interface was generated.
    folder: PathBuf,
    /// What the rules are said to be.
    rules: Rules,
    header: &'static str,
    request: &'static str,
    prefix: &'static str,
}

impl Checker {
    fn of_project(test: &str) -> Self {
        Self {
            folder: folder(test),
            rules: Rules::of_project(),
            header: "linux/vfio_zdev_check.h",
            request: "vfio_zpci_io_req",
            prefix: "vfio_zpci_io",
        }
    }

    /// Whether it says for all inputs what the rules mean on `target`.
    fn compared(&self, prover: &Path, target: Target) -> Finding {
        let Self {
            rules,
            request,
            prefix,
            ..
        } = self;
        let meaning = self.folder.join("meaning.h");
        // Named here, since a macro would make `linux` a 1.
        let checker = format!("#include <{}>\n\n", self.header);
        let text = checker + &head(rules) + &model("meaning", rules, rules, order(target));
        scratch::write(&meaning, &text);
        let include = self.folder.join("user-out/include");
        let program = root().join("tests/c/region_proof.c");
        let arguments = [
            format!("-DMODEL=\"{}\"", meaning.display()),
            format!("-DREQUEST={request}"),
            format!("-DCHECK={request}_check"),
            format!("-DDEVICE={prefix}_dev"),
            format!("-DRULE={prefix}_rule"),
            format!("-I{}", include.display()),
            program.display().to_string(),
        ];
        let arguments = arguments.each_ref().map(String::as_str);
        ask(prover, target, &arguments)
    }

    /// Proves it for all targets.
    fn prove(&self, prover: &Path) {
        for target in Target::ALL {
            let found = self.compared(prover, target);
            let Finding::Proven(count) = found else {
                panic!("{target:?}: {found:#?}")
            };
            println!("{target:?}: {count} properties hold for all inputs");
            assert!(count > 500, "{target:?}: only {count} properties");
        }
    }
}

#[test]
fn the_c_checker_says_what_the_rules_mean() {
    let Some(prover) = prover() else { return };
    Checker::of_project("proof").prove(&prover);
}

#[test]
fn a_checker_of_other_rules_says_what_they_mean() {
    let Some(prover) = prover() else { return };
    let text = read(&root().join("tests/data/rules/acme_box.toml"));
    let texts = [("acme_box.toml".to_owned(), text.clone())];
    let abi = check(&texts, &[]).unwrap_or_else(|found| panic!("{}", found.render(false)));
    let checker = Checker {
        folder: generated(env!("CARGO_TARGET_TMPDIR"), "proof_others", &abi),
        rules: Rules::read(&text, "box_io"),
        header: "linux/acme_box_check.h",
        request: "acme_command",
        prefix: "acme_command",
    };
    checker.prove(&prover);
}

/// Slips that a person or a back end could make, in the text of the checker.
const SLIPS: &[(&str, &str)] = &[
    ("req->len > 8", "req->len > 9"),
    ("req->len <= 8", "req->len < 8"),
    ("req->len > 4096", "req->len >= 4096"),
    ("req->pcias > 5", "req->pcias > 6"),
    ("(req->offset & 4095)", "(req->offset & 4094)"),
    ("(req->gaddr & 4095) + req->len > 4096", "0"),
    (
        "req->offset > dev->bar_length[req->pcias] - req->len",
        "req->offset + req->len > dev->bar_length[req->pcias]",
    ),
    ("!dev->relaxed", "dev->relaxed"),
    ("req->gaddr & 7", "req->gaddr & 3"),
    ("-EOPNOTSUPP;", "-EINVAL;"),
    ("return -EIO;", "return EIO;"),
    ("if (req->reserved != 0)", "if (0)"),
    (
        "*rule = VFIO_ZPCI_IO_RULE_LOAD_EMPTY;",
        "*rule = VFIO_ZPCI_IO_RULE_LOAD_LENGTH;",
    ),
];

#[test]
fn a_checker_with_a_slip_is_refuted() {
    let Some(prover) = prover() else { return };
    let checker = Checker::of_project("proof_slips");
    let header = checker
        .folder
        .join("user-out/include/linux/vfio_zdev_check.h");
    let right = read(&header);
    let mut wrong = Vec::new();
    for (text, slip) in SLIPS {
        let start = right.rfind(text).unwrap_or_else(|| panic!("no {text}"));
        let (before, after) = (&right[..start], &right[start + text.len()..]);
        scratch::write(&header, &format!("{before}{slip}{after}"));
        if let Finding::Proven(_) = checker.compared(&prover, Target::X86_64) {
            wrong.push(format!("{slip} for {text}"));
        }
    }
    assert_nothing(&wrong, "slips pass for right");
    println!("{} slips are refuted", SLIPS.len());
}

/// The start of a program that takes every request and every device.
fn start(rules: &Rules) -> String {
    let mut text = format!(
        "\nint main(void)\n{{\n\tstatic unsigned char bytes[{}];\n\
         \tstatic struct model_device device;\n\n\t__CPROVER_havoc_object(bytes);\n\
         \t__CPROVER_havoc_object(&device);\n",
        rules.size
    );
    for parameter in &rules.parameters {
        // Writing to a string cannot fail.
        for element in 0..parameter.length.unwrap_or(1) {
            let _ = writeln!(
                text,
                "\t__CPROVER_assume(device.{}[{element}] <= {}ULL);",
                parameter.name,
                parameter.max()
            );
        }
    }
    text + "\tint expected = meaning_first(bytes, &device);\n\n"
}

/// Asks about a program of models alone.
fn asked(prover: &Path, test: &str, program: &str) -> Finding {
    let folder = scratch::folder(env!("CARGO_TARGET_TMPDIR"), test);
    let file = folder.join("program.c");
    scratch::write(&file, program);
    ask(prover, Target::X86_64, &[&file.to_string_lossy()])
}

#[test]
fn mutants_listed_as_equivalent_change_no_answer() {
    let Some(prover) = prover() else { return };
    let rules = Rules::of_project();
    let listed = read(&root().join("tests/vectors/equivalent_mutants.txt"));
    let listed = mutants::equivalent(&listed);
    let all = mutants::all(&rules);
    let chosen = all
        .iter()
        .filter(|mutant| listed.contains_key(&mutant.name));
    let mut program = head(&rules) + &model("meaning", &rules, &rules, ByteOrder::Little);
    let mut main = start(&rules);
    let mut count = 0;
    for (index, mutant) in chosen.enumerate() {
        let name = format!("mutant_{index}");
        program += &model(&name, &mutant.rules, &rules, ByteOrder::Little);
        let _ = writeln!(
            main,
            "\t__CPROVER_assert({name}_first(bytes, &device) == expected, \"{}\");",
            mutant.name
        );
        count += 1;
    }
    assert_eq!(count, listed.len());
    let found = asked(&prover, "proof_mutants", &(program + &main + "}\n"));
    assert!(matches!(found, Finding::Proven(_)), "{found:#?}");
    println!("{count} mutants are equivalent for all inputs");
}

#[test]
fn pairs_listed_as_impossible_are() {
    let Some(prover) = prover() else { return };
    let rules = Rules::of_project();
    let listed = read(&root().join("tests/vectors/impossible_pairs.txt"));
    let program = head(&rules) + &model("meaning", &rules, &rules, ByteOrder::Little);
    let mut main = start(&rules);
    let mut count = 0;
    let lines = listed.lines().filter(|line| !line.is_empty());
    for line in lines.filter(|line| !line.starts_with('#')) {
        let pair = line.split(": ").next().unwrap_or(line);
        let (first, second) = pair.split_once(' ').expect(line);
        let (first, second) = (rules.rule(first), rules.rule(second));
        // The answer of the first rule, whatever its errno.
        let _ = writeln!(
            main,
            "\t__CPROVER_assert(expected / 256 != {} || \
             meaning_fails_{second}(bytes, &device) != 1, \"{pair}\");",
            first + 1
        );
        count += 1;
    }
    let found = asked(&prover, "proof_pairs", &(program + &main + "}\n"));
    assert!(matches!(found, Finding::Proven(_)), "{found:#?}");
    assert!(count > 0, "none are listed");
    println!("{count} pairs are impossible for all inputs");
}
