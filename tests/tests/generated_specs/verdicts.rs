//! What C and Rust say of one request: programs that try the same ones.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use uapi_spec::names::rust_type;
use uapi_spec::CheckedAbi;
use uapi_tests::compiled::{Outputs, Rust};
use uapi_tests::compilers::{self, Compiler, Language, Target};
use uapi_tests::generator::{Parameter, Region, Spec, What};
use uapi_tests::random::Random;
use uapi_tests::scratch;

/// Requests to each device.
const REQUESTS: usize = 200;

/// Devices of each region.
const DEVICES: usize = 4;

/// A region and the interface that has it.
pub(crate) struct Found<'a> {
    interface: &'a str,
    name: &'a str,
    region: &'a Region,
}

/// The regions of specs.
pub(crate) fn regions(specs: &[Spec]) -> Vec<Found<'_>> {
    let files = specs.iter().flat_map(|spec| &spec.files);
    let items = files.flat_map(|file| file.items.iter().map(move |item| (file, item)));
    let regions = items.filter_map(|(file, item)| match &item.what {
        What::Region(region) => Some(Found {
            interface: &file.name,
            name: &item.name,
            region,
        }),
        _ => None,
    });
    regions.collect()
}

/// Numbers that rules turn on, and any others.
fn interesting(random: &mut Random) -> u64 {
    const NUMBERS: [u64; 12] = [0, 1, 2, 3, 7, 8, 64, 255, 4095, 4096, 65535, 1 << 31];
    match random.below(4) {
        0 => random.next(),
        1 => random.next() >> random.below(64),
        2 => NUMBERS[random.below(12)].wrapping_sub(1),
        _ => NUMBERS[random.below(12)],
    }
}

/// The bytes of requests. Many have a shape that gets past the first rules.
fn requests(abi: &CheckedAbi, region: &Region, random: &mut Random) -> Vec<Vec<u8>> {
    let model = abi.model();
    let mut structs = model.structs.iter();
    let item = structs
        .find(|item| item.name.value == region.request)
        .expect("a request");
    let size = item.size.value as usize;
    let mut list = Vec::new();
    for _ in 0..REQUESTS {
        let mut bytes = vec![0; size];
        for field in item.fields.iter().filter(|field| !field.reserved) {
            let offset = field.offset.value as usize;
            let end = item.fields.iter().map(|it| it.offset.value as usize);
            let end = end.filter(|it| *it > offset).min().unwrap_or(size);
            let value = match field.name.value.as_str() {
                "flags" if random.below(8) > 0 => 1 + random.below(2) as u64,
                "queue" if random.below(8) > 0 => random.below(4) as u64,
                "length" if random.below(2) > 0 => random.below(5000) as u64,
                _ => interesting(random),
            };
            let length = end - offset;
            let value = value.to_ne_bytes();
            let from = if cfg!(target_endian = "big") {
                8 - length
            } else {
                0
            };
            bytes[offset..end].copy_from_slice(&value[from..from + length]);
            let is_big = field.byte_order == uapi_spec::model::ByteOrder::Big;
            let is_little = field.byte_order == uapi_spec::model::ByteOrder::Little;
            if is_big && cfg!(target_endian = "little") || is_little && cfg!(target_endian = "big")
            {
                bytes[offset..end].reverse();
            }
        }
        list.push(bytes);
    }
    list
}

/// One device, as C and as Rust initialize it.
fn device(region: &Region, random: &mut Random) -> (String, String) {
    let (mut c, mut rust) = (String::new(), String::new());
    for Parameter { name, ty, length } in region.used() {
        let mut value = || match *ty {
            "bool" => random.below(2) as u64,
            ty => {
                let bits: u32 = ty[1..].parse().expect("a width");
                interesting(random) & (u64::MAX >> (64 - bits))
            }
        };
        let values: Vec<u64> = (0..length.unwrap_or(1)).map(|_| value()).collect();
        let in_c: Vec<String> = values.iter().map(|it| format!("{it}ULL")).collect();
        let in_rust: Vec<String> = values
            .iter()
            .map(|it| match *ty {
                "bool" => (*it != 0).to_string(),
                _ => it.to_string(),
            })
            .collect();
        // Writing to a string cannot fail.
        let _ = match length {
            Some(_) => write!(c, ".{name} = {{ {} }}, ", in_c.join(", ")),
            None => write!(c, ".{name} = {}, ", in_c[0]),
        };
        let _ = match length {
            Some(_) => write!(rust, "{name}: [{}], ", in_rust.join(", ")),
            None => write!(rust, "{name}: {}, ", in_rust[0]),
        };
    }
    (c, rust)
}

/// What the names of a region's C functions start with.
fn prefix(abi: &CheckedAbi, name: &str) -> String {
    let model = abi.model();
    let region = model
        .regions
        .iter()
        .find(|region| region.name.value == name);
    let region = region.expect("a region");
    region
        .c_prefix(model)
        .expect("it takes requests")
        .to_owned()
}

/// Both programs.
fn programs(specs: &[Spec], abi: &CheckedAbi, outputs: &Outputs) -> (String, String) {
    let mut c = String::from("#include <stdio.h>\n#include <string.h>\n");
    let mut c_main = String::new();
    let mut rust = String::from("#![allow(dead_code, warnings)]\n");
    for (module, path) in outputs.modules(Rust::Plain) {
        let _ = writeln!(rust, "#[path = {path:?}]\nmod {module};");
    }
    let mut rust_main = String::new();
    let mut random = Random(7);
    for Found {
        interface,
        name,
        region,
    } in regions(specs)
    {
        let start = prefix(abi, name);
        let request = &region.request;
        let requests = requests(abi, region, &mut random);
        let size = requests[0].len();
        let devices: Vec<(String, String)> =
            (0..DEVICES).map(|_| device(region, &mut random)).collect();
        let has_device = region.used().next().is_some();
        let _ = writeln!(c, "#include <linux/{interface}_check.h>");
        let bytes = |open: &str, close: &str| -> String {
            let lines = requests.iter().map(|it| {
                let digits: Vec<String> = it.iter().map(u8::to_string).collect();
                format!("{open}{}{close},\n", digits.join(","))
            });
            lines.collect()
        };
        let _ = writeln!(
            c,
            "static const unsigned char {name}_bytes[{REQUESTS}][{size}] = {{\n{}}};",
            bytes("{", "}")
        );
        let (declared, argument) = match has_device {
            true => {
                let list: Vec<String> = devices.iter().map(|(c, _)| format!("{{ {c} }}")).collect();
                (
                    format!(
                        "static const struct {start}_dev {name}_devices[] = {{ {} }};\n",
                        list.join(", ")
                    ),
                    format!("&{name}_devices[d], "),
                )
            }
            false => (String::new(), String::new()),
        };
        c.push_str(&declared);
        let _ = writeln!(
            c_main,
            "for (d = 0; d < {DEVICES}; d++) for (i = 0; i < {REQUESTS}; i++) {{\n\
             struct {request} it; enum {start}_rule rule; int error;\n\
             memcpy(&it, {name}_bytes[i], sizeof(it));\n\
             error = {request}_check(&it, {argument}&rule);\n\
             printf(\"{name} %d %d %s\\n\", d, i, error ? {start}_rule_name(rule) : \"ok\"); }}"
        );
        let list: Vec<String> = devices
            .iter()
            .map(|(_, it)| format!("{interface}::{name}::Device {{ {it} }}"))
            .collect();
        let devices = list.join(", ");
        let _ = writeln!(
            rust_main,
            "let bytes: [[u8; {size}]; {REQUESTS}] = [\n{}];\n\
             for (d, device) in [{devices}].iter().enumerate() {{ for (i, bytes) in bytes.iter().enumerate() {{\n\
             let it = {interface}::{}::read(bytes);\n\
             let said = {interface}::{name}::check(&it, device).map_or_else(|no| no.rule.name(), |()| \"ok\");\n\
             println!(\"{name} {{d}} {{i}} {{said}}\"); }} }}",
            bytes("[", "]"),
            rust_type(request),
        );
    }
    let _ = write!(c, "int main(void) {{ int d, i;\n{c_main}return 0; }}\n");
    let _ = write!(rust, "fn main() {{\n{rust_main}}}\n");
    (c, rust)
}

/// Where they differ. `None` if they do not, or if a compiler is missing and may be.
pub(crate) fn differ(folder: &Path, specs: &[Spec], abi: &CheckedAbi) -> Option<String> {
    if regions(specs).is_empty() {
        return None;
    }
    let outputs = Outputs::new(folder, "all", abi);
    let (c, rust) = programs(specs, abi, &outputs);
    let (c_file, rust_file) = (folder.join("verdicts.c"), folder.join("verdicts.rs"));
    scratch::write(&c_file, &c);
    scratch::write(&rust_file, &rust);
    let (c_program, rust_program) = (folder.join("verdicts_c"), folder.join("verdicts_rust"));
    let mut gcc = Compiler::Gcc.command(Language::C, Target::X86_64)?;
    compilers::include(&mut gcc, &outputs.include());
    gcc.args(["-O1", "-Wall", "-Wextra", "-Werror", "-o"])
        .arg(&c_program)
        .arg(&c_file);
    let mut rustc = Command::new("rustc");
    rustc
        .args(["--edition=2021", "-Coverflow-checks=on", "-o"])
        .arg(&rust_program)
        .arg(&rust_file);
    for command in [&mut gcc, &mut rustc] {
        if let Some(complaint) = compilers::complaint(command) {
            return Some(complaint);
        }
    }
    let said = |program: &Path| {
        let output = compilers::run(&mut Command::new(program));
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        String::from_utf8_lossy(&output.stdout).into_owned() + &error
    };
    let (c, rust) = (said(&c_program), said(&rust_program));
    let passed = c.lines().filter(|line| line.ends_with(" ok")).count();
    println!("{} verdicts, of which {passed} are ok", c.lines().count());
    if c == rust {
        return None;
    }
    let pairs = c.lines().zip(rust.lines()).filter(|(c, rust)| c != rust);
    let shown: Vec<String> = pairs
        .take(5)
        .map(|(c, rust)| format!("C: {c}, Rust: {rust}"))
        .collect();
    Some(format!(
        "{}\n{}",
        shown.join("\n"),
        rust.lines().last().unwrap_or_default()
    ))
}
