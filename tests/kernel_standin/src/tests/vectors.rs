//! The shared vectors: the handler gives each request the verdict that the rules give it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use kernel::machine::{Machine, Plan};
use kernel::prelude::*;

use super::recorder::{checked, errno, Bench, Done, POSITION, REQUEST, SIZE};
use crate::handler::Region;
use crate::vfio_zdev::zpci_io::{check, Device, Rule};
use crate::vfio_zdev::VfioZpciIoReq;

#[cfg(target_endian = "little")]
const VECTORS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../vectors/zpci_io.le.txt");
#[cfg(target_endian = "big")]
const VECTORS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../vectors/zpci_io.be.txt");

/// Two requests of each verdict, which have to do under Miri; `build.rs` has picked them.
const SAMPLE: &str = include_str!(concat!(env!("OUT_DIR"), "/sample.txt"));

#[test]
fn verdict_rule_and_errno_are_those_of_the_vectors() {
    let text = match cfg!(miri) {
        true => SAMPLE.to_owned(),
        false => fs::read_to_string(VECTORS).expect("the vectors"),
    };
    let mut devices: Vec<Device> = Vec::new();
    let mut benches: BTreeMap<usize, Bench> = BTreeMap::new();
    let mut number: usize = 0;
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            [] => {}
            ["device", index, parameters @ ..] => {
                assert_eq!(index.parse(), Ok(devices.len()));
                devices.push(device(parameters));
            }
            ["request", index, bytes, verdict @ ..] => {
                seen.insert(verdict.join(" "));
                let index: usize = index.parse().unwrap();
                let bench = benches
                    .entry(index)
                    .or_insert_with(|| bench(devices[index]));
                submit(bench, &hexadecimal(bytes), verdict, line);
                number += 1;
            }
            _ => panic!("{line}"),
        }
    }
    // Requests that pass, and those that each of the rules refuses.
    assert_eq!(seen.len(), 1 + Rule::ALL.len());
    let least = if cfg!(miri) { 2 * seen.len() } else { 5000 };
    assert!(number >= least, "only {number} requests");
}

/// A device that is not offered the region has none; what its requests would get is asked of one that
/// is.
fn bench(device: Device) -> Bench {
    if device.msix {
        assert_eq!(Region::new(device).err(), Some(Error::from_errno(-19)));
    }
    let offered = Device {
        msix: false,
        ..device
    };
    Bench::on(Machine::everywhere(0x4000), offered)
}

fn device(words: &[&str]) -> Device {
    let number = |name: &str, index: usize| -> u64 {
        let start = words.iter().position(|word| *word == name).unwrap();
        words[start + 1 + index].parse().unwrap()
    };
    Device {
        maxstbl: number("maxstbl", 0).try_into().unwrap(),
        relaxed: number("relaxed", 0) == 1,
        bar_length: core::array::from_fn(|bar| number("bar_length", bar)),
        msix: number("msix", 0) == 1,
    }
}

fn hexadecimal(text: &str) -> Vec<u8> {
    let digits = |start| u8::from_str_radix(&text[start..start + 2], 16).unwrap();
    (0..text.len()).step_by(2).map(digits).collect()
}

fn submit(bench: &Bench, bytes: &[u8], verdict: &[&str], line: &str) {
    bench.machine.store(REQUEST, bytes);
    let result = bench.write(Plan::default(), POSITION, SIZE);
    let done = bench.done();
    let request = VfioZpciIoReq::read(bytes);
    let device = &bench.device;
    match verdict {
        ["ok"] => {
            assert_eq!(result, Ok(SIZE), "{line}");
            assert_eq!(done.len(), 1, "{line}");
            let data = match &done[0] {
                Done::Load(_) => &[],
                Done::StoreBlock(_, data) => data.as_slice(),
            };
            assert_eq!(Some(&done[0]), checked(&request, device, data).as_ref());
        }
        ["refused", rule, expected] => {
            assert!(done.is_empty(), "{line}");
            assert_eq!(errno(result).to_string(), *expected, "{line}");
            let rejection = check(&request, device).unwrap_err();
            assert_eq!(rejection.rule.name(), *rule, "{line}");
        }
        _ => panic!("{line}"),
    }
}
