//! `check` gives the answers of `tests/vectors`: the same verdict, rule and errno for each request,
//! as this machine has it in memory. `tests/vectors/README.md` has the format.

use zdev_abi::vfio_zdev::zpci_io::{check, Device};
use zdev_abi::vfio_zdev::VfioZpciIoReq;

#[cfg(target_endian = "little")]
const VECTORS: &str = include_str!("../../tests/vectors/zpci_io.le.txt");
#[cfg(target_endian = "big")]
const VECTORS: &str = include_str!("../../tests/vectors/zpci_io.be.txt");

fn device(words: &[&str]) -> Device {
    let mut device = Device {
        maxstbl: 0,
        relaxed: false,
        bar_length: [0; 6],
        msix: false,
    };
    let mut words = words.iter();
    while let Some(name) = words.next() {
        let mut number = || words.next().unwrap().parse::<u64>().unwrap();
        match *name {
            "maxstbl" => device.maxstbl = number().try_into().unwrap(),
            "relaxed" => device.relaxed = number() != 0,
            "bar_length" => device.bar_length.fill_with(number),
            "msix" => device.msix = number() != 0,
            _ => panic!("a device has no {name}"),
        }
    }
    device
}

fn request(digits: &str) -> VfioZpciIoReq {
    let byte = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).unwrap();
    let bytes: Vec<u8> = (0..digits.len()).step_by(2).map(byte).collect();
    assert_eq!(bytes.len(), size_of::<VfioZpciIoReq>());
    VfioZpciIoReq::read(&bytes)
}

/// The answer as the file would have it.
fn answer(request: &VfioZpciIoReq, device: &Device) -> String {
    match check(request, device) {
        Ok(()) => "ok".to_owned(),
        Err(rejection) => {
            let (rule, errno) = (rejection.rule.name(), rejection.rule.errno());
            format!("refused {rule} {}", errno.number())
        }
    }
}

#[test]
fn every_request_gets_the_expected_answer() {
    let mut devices = Vec::new();
    let mut count = 0;
    for (lines, line) in VECTORS.lines().enumerate() {
        // Miri is slow: it sees some, of every rule.
        if cfg!(miri) && line.starts_with("request") && lines % 32 != 0 {
            continue;
        }
        let words: Vec<&str> = line.split(' ').collect();
        match words[..] {
            ["device", _, ref words @ ..] => devices.push(device(words)),
            ["request", number, digits, ref expected @ ..] => {
                let device = &devices[number.parse::<usize>().unwrap()];
                let answer = answer(&request(digits), device);
                assert_eq!(answer, expected.join(" "), "request {count}: {line}");
                count += 1;
            }
            _ => assert!(line.is_empty() || line.starts_with('#'), "{line}"),
        }
    }
    println!("{count} requests");
    let least = if cfg!(miri) { 300 } else { 5000 };
    assert!(count >= least, "only {count} requests");
}
