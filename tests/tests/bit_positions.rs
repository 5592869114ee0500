//! Every field lies on the bits that the spec says, for every compiler and machine: a compiler sets
//! one field of an object to all ones, and what counts are the object's bytes. Nothing is run.

use std::process::Command;

use uapi_spec::layout::Target as Alignment;
use uapi_spec::CheckedAbi;
use uapi_tests::compilers::{ClangTarget, Compiler, Language, Target};
use uapi_tests::positions::{Machine, Reading};
use uapi_tests::positions_c::{ask, declarations, questions, Verdict, TYPES};
use uapi_tests::torture::{self, Order};
use uapi_tests::{assert_nothing, generated, is_thorough, project_abi, scratch};

/// The specs that say how their bits are counted are about big-endian machines. Compilers for
/// little-endian ones count from the other end and are held against that.
fn machine(big: bool, alignment: Alignment) -> Machine {
    Machine {
        alignment,
        big,
        reading: if big {
            Reading::AsStated
        } else {
            Reading::LittleEndianC
        },
    }
}

/// Asks one compiler about everything.
fn ask_all(test: &str, command: impl Fn() -> Option<Command>, machine: Machine) {
    let folder = scratch::folder(env!("CARGO_TARGET_TMPDIR"), &format!("positions_{test}"));
    let mut total = Verdict::default();
    let mut add = |abi: &CheckedAbi, interface: &str, machine: Machine| {
        let Some(command) = command() else {
            return false;
        };
        let text = declarations(abi, interface);
        let file = folder.join(format!("{interface}.c"));
        let verdict = ask(command, &text, &questions(abi, interface, machine), &file);
        total.fields += verdict.fields;
        total.bit_fields += verdict.bit_fields;
        total.wrong.extend(verdict.wrong);
        true
    };
    let abi = project_abi();
    for (_, interface) in abi.interfaces() {
        if !add(&abi, &interface.name.value, machine) {
            return;
        }
    }
    let order = if machine.big {
        Order::Big
    } else {
        Order::Little
    };
    let stated = Machine {
        reading: Reading::AsStated,
        ..machine
    };
    add(&torture::abi(order), order.interface(), stated);
    assert_nothing(&total.wrong, "fields lie elsewhere");
    println!(
        "{} fields, {} of them bit fields",
        total.fields, total.bit_fields
    );
    let least = if is_thorough() { 4_500 } else { 1_100 };
    assert!(
        total.bit_fields >= least,
        "only {} bit fields",
        total.bit_fields
    );
}

fn clang(triple: &'static str, big: bool, alignment: Alignment) {
    let target = ClangTarget {
        triple,
        big,
        alignment,
    };
    ask_all(triple, || target.command(), machine(big, alignment));
}

fn gcc(test: &str, target: Target, big: bool) {
    let command = || Compiler::Gcc.without_headers(Language::C, target);
    ask_all(test, command, machine(big, target.alignment()));
}

/// Tests of clang, one a target.
macro_rules! clang_tests {
    ($($test:ident: $triple:literal, $big:literal, $alignment:ident;)*) => {
        $(
            #[test]
            fn $test() {
                clang($triple, $big, Alignment::$alignment);
            }
        )*

        /// All of them.
        const CLANG: &[ClangTarget] = &[$(ClangTarget {
            triple: $triple,
            big: $big,
            alignment: Alignment::$alignment,
        },)*];
    };
}

clang_tests! {
    clang_agrees_on_s390x: "s390x-linux-gnu", true, Align8;
    clang_agrees_on_powerpc64: "powerpc64-linux-gnu", true, Align8;
    clang_agrees_on_powerpc: "powerpc-linux-gnu", true, Align8;
    clang_agrees_on_mips: "mips-linux-gnu", true, Align8;
    clang_agrees_on_sparc64: "sparc64-linux-gnu", true, Align8;
    clang_agrees_on_aarch64_be: "aarch64_be-linux-gnu", true, Align8;
    clang_agrees_on_x86_64: "x86_64-linux-gnu", false, Align8;
    clang_agrees_on_i686: "i686-linux-gnu", false, Align4;
    clang_agrees_on_aarch64: "aarch64-linux-gnu", false, Align8;
    clang_agrees_on_armv7: "armv7-linux-gnueabihf", false, Align8;
    clang_agrees_on_riscv64: "riscv64-linux-gnu", false, Align8;
    clang_agrees_on_powerpc64le: "powerpc64le-linux-gnu", false, Align8;
    clang_agrees_on_mips64el: "mips64el-linux-gnuabi64", false, Align8;
}

#[test]
fn gcc_agrees_on_s390x() {
    gcc("gcc_s390x", Target::S390x, true);
}

#[test]
fn gcc_agrees_on_x86_64() {
    gcc("gcc_x86_64", Target::X86_64, false);
}

#[test]
fn gcc_agrees_on_i386() {
    gcc("gcc_i386", Target::I386, false);
}

/// The header as the kernel includes it, by one compiler for a big-endian machine.
fn ask_kernel_header(test: &str, compilers: &[Command]) {
    let path = "kernel-out/arch/s390/include/asm/pci_clp.h";
    let abi = project_abi();
    let folder = generated(env!("CARGO_TARGET_TMPDIR"), test, &abi);
    // All it includes; with the kernel's own there would be no target but s390x.
    scratch::write(&folder.join("linux/types.h"), TYPES);
    let questions = questions(&abi, "clp", machine(true, Alignment::Align8));
    let declarations = format!("#include \"{path}\"\n");
    for (index, command) in compilers.iter().enumerate() {
        let mut with_types = Command::new(command.get_program());
        with_types.args(command.get_args()).arg("-I").arg(&folder);
        let file = folder.join(format!("{index}.c"));
        let verdict = ask(with_types, &declarations, &questions, &file);
        assert_nothing(&verdict.wrong, "fields lie elsewhere");
        assert!(verdict.fields >= 250, "only {} fields", verdict.fields);
    }
    println!("{} compilers", compilers.len());
}

#[test]
fn kernel_header_holds_for_gcc() {
    let gcc = Compiler::Gcc.without_headers(Language::C, Target::S390x);
    ask_kernel_header("kernel_header_gcc", gcc.as_slice());
}

#[test]
fn kernel_header_holds_for_clang_on_every_big_endian_machine() {
    let big = CLANG.iter().filter(|target| target.big);
    let commands: Vec<Command> = big.filter_map(|target| target.command()).collect();
    ask_kernel_header("kernel_header_clang", &commands);
}
