//! Sets the kernel's own names of what it is configured for, and picks some of the shared requests.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs;
use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if env::var_os("CARGO_FEATURE_S390").is_some() {
        println!("cargo::rustc-cfg=CONFIG_S390");
    }
    // The crate of the driver alone has no tests.
    if env::var("CARGO_PKG_NAME").is_ok_and(|name| name == "kernel-standin") {
        sample();
    }
}

/// Writes the first and the last request of each verdict, and their devices, to a file: Miri, which
/// this program does not run under, is too slow to read all of them.
fn sample() {
    let little = env::var("CARGO_CFG_TARGET_ENDIAN").is_ok_and(|endian| endian == "little");
    let path = format!(
        "../vectors/zpci_io.{}.txt",
        if little { "le" } else { "be" }
    );
    println!("cargo::rerun-if-changed={path}");
    let text = fs::read_to_string(path).expect("the vectors");
    let mut devices = Vec::new();
    let mut picked: BTreeMap<&str, [(&str, &str); 2]> = BTreeMap::new();
    for line in text.lines() {
        let words: Vec<&str> = line.splitn(4, ' ').collect();
        match words[..] {
            ["device", ..] => devices.push(line),
            ["request", device, bytes, verdict] => {
                let request = (device, bytes);
                picked.entry(verdict).or_insert([request; 2])[1] = request;
            }
            _ => {}
        }
    }
    let requests = || {
        let requests = picked.iter();
        requests.flat_map(|(verdict, both)| both.map(|(device, bytes)| (device, bytes, verdict)))
    };
    let used: BTreeSet<&str> = requests().map(|(device, ..)| device).collect();
    let mut sample = String::new();
    for (number, device) in used.iter().enumerate() {
        let index: usize = device.parse().expect("the index of a device");
        let parameters = devices[index].splitn(3, ' ').last().expect("parameters");
        sample += &format!("device {number} {parameters}\n");
    }
    for (device, bytes, verdict) in requests() {
        let number = used.iter().position(|it| *it == device).expect("a device");
        sample += &format!("request {number} {bytes} {verdict}\n");
    }
    let folder = env::var_os("OUT_DIR").expect("cargo sets it");
    fs::write(Path::new(&folder).join("sample.txt"), sample).expect("the sample is written");
}
