//! What the flows make of firmware's answers is what real kernels made of them, byte by byte.

use std::path::PathBuf;
use std::process::Command;

use uapi_codegen::rust::{text, Flavour};
use uapi_spec::CheckedAbi;
use uapi_tests::compilers::{self, Target};
use uapi_tests::{check, merged_abi, project_texts, root, scratch};

/// A function of which a kernel told the user, and firmware the kernel.
struct Recorded {
    kernel: &'static str,
    address: &'static str,
    fid: u32,
    pfgid: u8,
    /// Where the chain starts and what its capabilities are aligned to.
    layout: (usize, usize),
}

/// Kernels since 6.6 start at 24 and align to 8, earlier ones start at 20 and do not align.
const RECORDED: &[Recorded] = &[
    recorded("kernel-6.1", "1234_00_00.0", 0x5678, 0xff, (20, 1)),
    recorded("kernel-6.12", "1234_00_00.0", 0x5678, 0xff, (24, 8)),
    recorded("kernel-6.12-values", "0001_00_00.0", 0x10, 0x07, (24, 8)),
    recorded("kernel-6.12-values", "0002_00_00.0", 0x20, 0xff, (24, 8)),
    recorded("kernel-6.12-values", "0003_00_00.0", 0x30, 0x0b, (24, 8)),
    recorded("kernel-6.12-values", "0004_00_00.0", 0x40, 0x0a, (24, 8)),
    recorded("kernel-7.2", "1234_00_00.0", 0x5678, 0xff, (24, 8)),
];

const fn recorded(
    kernel: &'static str,
    address: &'static str,
    fid: u32,
    pfgid: u8,
    layout: (usize, usize),
) -> Recorded {
    Recorded {
        kernel,
        address,
        fid,
        pfgid,
        layout,
    }
}

/// A program that carries values along the flows, and how to run it.
struct Program {
    binary: PathBuf,
    emulator: Vec<&'static str>,
    big: bool,
}

impl Program {
    /// Compiles the generated text of `abi` for this machine.
    fn here(test: &str, abi: &CheckedAbi) -> Self {
        let binary = build(test, Command::new("rustc"), abi);
        Self {
            binary,
            emulator: Vec::new(),
            big: false,
        }
    }

    /// The same for s390x; `None` if that cannot be had.
    fn on_s390x(test: &str, abi: &CheckedAbi) -> Option<Self> {
        let linker = "s390x-linux-gnu-gcc";
        let package = "install the Debian package gcc-s390x-linux-gnu";
        let there = compilers::is_there(linker, &["--version"], package);
        let (rustc, emulator) = (compilers::rustc(Target::S390x), compilers::emulator());
        let (Some(mut rustc), Some(emulator), true) = (rustc, emulator, there) else {
            return None;
        };
        rustc.arg(format!("-Clinker={linker}"));
        Some(Self {
            binary: build(test, rustc, abi),
            emulator: vec![emulator, "-L", "/usr/s390x-linux-gnu"],
            big: true,
        })
    }

    /// The chain that the program makes.
    fn chain(&self, firmware: [&[u8]; 3], end_dma: Option<u64>, layout: (usize, usize)) -> Vec<u8> {
        let mut command = match &self.emulator[..] {
            [] => Command::new(&self.binary),
            [program, args @ ..] => {
                let mut command = Command::new(program);
                command.args(args).arg(&self.binary);
                command
            }
        };
        command.args(firmware.map(hex));
        command.arg(end_dma.map_or("-".to_owned(), |address| format!("{address:x}")));
        command.args([layout.0.to_string(), layout.1.to_string()]);
        let output = compilers::run(&mut command);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{errors}");
        unhex(String::from_utf8_lossy(&output.stdout).trim())
    }
}

fn build(test: &str, mut rustc: Command, abi: &CheckedAbi) -> PathBuf {
    let folder = scratch::folder(env!("CARGO_TARGET_TMPDIR"), test);
    for (id, interface) in abi.interfaces() {
        let file = folder.join(format!("{}.rs", interface.name.value));
        scratch::write(&file, &text(abi, id, Flavour::Plain));
    }
    let (file, binary) = (folder.join("main.rs"), folder.join("main"));
    let driver = std::fs::read_to_string(root().join("tests/rust/flow_chain.rs")).unwrap();
    scratch::write(&file, &driver);
    rustc.args(["--edition=2021", "-Cdebuginfo=0", "-o"]);
    if let Some(complaint) = compilers::complaint(rustc.arg(&binary).arg(&file)) {
        panic!("{complaint}");
    }
    binary
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(digits: &str) -> Vec<u8> {
    (0..digits.len())
        .step_by(2)
        .map(|start| u8::from_str_radix(&digits[start..start + 2], 16).unwrap())
        .collect()
}

fn capture(kernel: &str, name: &str) -> Vec<u8> {
    let path = root().join("tests/data").join(kernel).join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The entry of the list with this function id, which stands at bytes 8 to 11.
fn entry(list: &[u8], fid: u32) -> &[u8] {
    let mut entries = list[32..].chunks(16);
    entries
        .find(|entry| entry[8..12] == fid.to_be_bytes())
        .expect("the function is in the list")
}

/// Compares with every recorded reply. They are big-endian, as the machine was.
fn compare_recorded(program: &Program) {
    for it in RECORDED {
        let fid = it.fid;
        let query = capture(it.kernel, &format!("clp-query-fid{fid:08x}.rsp.bin"));
        let group = format!("clp-grp-fid{fid:08x}-pfgid{:02x}.rsp.bin", it.pfgid);
        let group = capture(it.kernel, &group);
        let list = capture(it.kernel, "clp-list.rsp.bin");
        let reply = capture(
            it.kernel,
            &format!("vfio-device_get_info-{}-full.bin", it.address),
        );
        let (start, align) = it.layout;
        let expected = &reply[start..];
        // The kernel has set this to the end of the guest's memory, when the device was opened.
        let end_dma = u64::from_be_bytes(expected[16..24].try_into().unwrap());
        let chain = program.chain(
            [&query, &group, entry(&list, fid)],
            Some(end_dma),
            (start, align),
        );
        assert!(chain.len() >= 100, "{}", it.address);
        assert_eq!(hex(&chain), hex(expected), "{} {}", it.kernel, it.address);
    }
}

/// Firmware's answers about the device of `abi/tests/data/golden-chains.txt`, by the offsets that
/// `arch/s390/include/asm/pci_clp.h` gives them.
fn golden_firmware(relaxed: bool, imaxstbl: u16, fh: u32) -> [Vec<u8>; 3] {
    let mut query = vec![0; 384];
    query[16..18].copy_from_slice(&0x0304_u16.to_be_bytes()); // vfn
    query[18] = 1; // util_str_avail
    query[19] = 0xa5; // pfgid
    query[30..32].copy_from_slice(&0x0102_u16.to_be_bytes()); // pchid
    query[62] = 48; // fmb_len, in words of 4 bytes
    query[63] = 5; // pft
    query[64..72].copy_from_slice(&0x1_0000_0000_u64.to_be_bytes()); // sdma
    query[72..80].copy_from_slice(&0xf_ffff_ffff_u64.to_be_bytes()); // edma
    let mut group = vec![0; 64];
    group[16..18].copy_from_slice(&0x0abc_u16.to_be_bytes()); // noi
    group[18] = 1; // version
    group[19] = if relaxed { 0x08 } else { 0 };
    group[20..22].copy_from_slice(&imaxstbl.to_be_bytes());
    group[22..24].copy_from_slice(&4000_u16.to_be_bytes()); // mui
    group[32..40].copy_from_slice(&u64::MAX.to_be_bytes()); // dasm
    group[40..48].copy_from_slice(&0xfe00_0000_0000_0000_u64.to_be_bytes()); // msia
    let mut entry = vec![0; 16];
    entry[12..16].copy_from_slice(&fh.to_be_bytes());
    [query, group, entry]
}

/// The reply of that title that a C program put together.
fn golden(title: &str, big: bool) -> Vec<u8> {
    let text = std::fs::read_to_string(root().join("abi/tests/data/golden-chains.txt")).unwrap();
    let order = if big { "BE(s390x)" } else { "LE" };
    let title = format!("## {title} {order}");
    let mut lines = text.lines().skip_while(|line| *line != title);
    let line = lines
        .find(|line| line.starts_with("device_info_full"))
        .unwrap();
    unhex(line.split_whitespace().nth(2).unwrap())
}

fn compare_golden(program: &Program, title: &str, firmware: [Vec<u8>; 3]) {
    let reply = golden(title, program.big);
    let expected = &reply[20..];
    let [mut query, group, entry] = firmware;
    // The program took the string and the path from a table; the capabilities end with them.
    let length = expected.len();
    query[56..60].copy_from_slice(&expected[length - 4..]);
    query[128..192].copy_from_slice(&expected[length - 16 - 64..length - 16]);
    let chain = program.chain([&query, &group, &entry], None, (20, 1));
    assert_eq!(hex(&chain), hex(expected), "{title}");
}

/// The specs with the capabilities in their first versions, as kernels before 6.0 sent them.
fn first_versions() -> CheckedAbi {
    let mut texts = project_texts();
    for (path, text) in &mut texts {
        if path.ends_with("zpci_flow.toml") {
            assert!(text.contains("version = 2"));
            *text = text.replace("version = 2", "version = 1");
        }
    }
    check(&texts, &[]).unwrap_or_else(|found| panic!("{}", found.render(false)))
}

fn all(test: &str, program: impl Fn(&str, &CheckedAbi) -> Option<Program>) {
    // Released kernels know nothing of the series, and some of the recorded groups are relaxed.
    let Some(merged) = program(&format!("{test}_merged"), &merged_abi()) else {
        return;
    };
    if merged.big {
        compare_recorded(&merged);
    }
    compare_golden(&merged, "6.1", golden_firmware(true, 4096, 0x8000_0123));
    let Some(first) = program(&format!("{test}_first"), &first_versions()) else {
        return;
    };
    compare_golden(&first, "posted series", golden_firmware(true, 0, 0));
}

#[test]
fn chains_are_those_of_c_on_this_machine() {
    all("flows_here", |test, abi| Some(Program::here(test, abi)));
}

#[test]
fn chains_are_those_of_real_kernels_on_s390x() {
    all("flows_s390x", Program::on_s390x);
}

/// A flow that carries another value than the kernel does must show.
#[test]
fn an_edit_of_any_flow_into_a_capability_shows() {
    let program = |texts: &[(String, String)], test: &str| {
        check(texts, &[]).ok().map(|abi| Program::here(test, &abi))
    };
    let texts = project_texts();
    let edits: &[(&str, &str)] = &[
        (
            "value = \"4 * clp_rsp_query_pci.fmb_len\"",
            "value = \"2 * clp_rsp_query_pci.fmb_len\"",
        ),
        (
            "value = \"clp_rsp_query_pci.sdma\"",
            "value = \"clp_rsp_query_pci.edma\"",
        ),
        (
            "value = \"clp_rsp_query_pci.pchid\"",
            "value = \"clp_rsp_query_pci.vfn\"",
        ),
        (
            "value = \"clp_rsp_query_pci_grp.mui\"",
            "value = \"clp_rsp_query_pci_grp.noi\"",
        ),
        (
            "value = \"clp_rsp_query_pci_grp.dasm\"",
            "value = \"clp_rsp_query_pci_grp.msia\"",
        ),
        (
            "value = \"zpci_dev.start_dma\"",
            "value = \"zpci_dev.end_dma\"",
        ),
        ("value = \"zpci_dev.pfgid\"", "value = \"zpci_dev.pft\""),
        (
            "value = \"zpci_dev.maxstbl\"",
            "value = \"zpci_dev.max_msi\"",
        ),
        ("value = 128", "value = 127"),
        ("value = \"true\"", "value = \"zpci_dev.has_hp_slot\""),
        (
            "when = \"zpci_dev.util_str_avail\"",
            "when = \"!zpci_dev.util_str_avail\"",
        ),
        ("version = 2 },", "version = 1 },"),
    ];
    for (index, (from, to)) in edits.iter().enumerate() {
        let mut texts = texts.clone();
        let flow = texts
            .iter_mut()
            .find(|(path, _)| path.ends_with("zpci_flow.toml"))
            .unwrap();
        assert!(flow.1.contains(from), "{from}");
        flow.1 = flow.1.replacen(from, to, 1);
        let Some(program) = program(&texts, &format!("flow_edit_{index}")) else {
            continue;
        };
        let shows = std::panic::catch_unwind(|| {
            compare_golden(&program, "6.1", golden_firmware(false, 4096, 0x8000_0123));
        });
        assert!(shows.is_err(), "{from} -> {to} makes no difference");
    }
}
