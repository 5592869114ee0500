//! The files in `tests/vectors`, which `tests/vectors/README.md` describes.

use std::fmt::Write as _;

use super::evaluate::{Case, Verdict};
use super::rules::{ByteOrder, Rules};
use super::vectors::Section;

const HEAD: &str = "\
# Requests to the zPCI I/O region, and what its rules say of them; README.md has the format.
# Do not edit: `cargo xtask accept` writes it.
";

/// The file for machines of one byte order.
///
/// # Panics
///
/// If the rules say nothing of a case.
pub fn text(rules: &Rules, sections: &[Section], order: ByteOrder) -> String {
    let mut text = HEAD.to_owned();
    let mut devices: Vec<&Vec<Vec<i128>>> = Vec::new();
    // Writing to a string cannot fail.
    for section in sections {
        let _ = write!(text, "\n# {}\n", section.title);
        for case in &section.cases {
            let known = devices.iter().position(|device| **device == case.device);
            let number = known.unwrap_or_else(|| {
                devices.push(&case.device);
                let number = devices.len() - 1;
                let _ = writeln!(text, "device {number}{}", parameters(rules, case));
                number
            });
            let bytes = rules.bytes(&case.request, order);
            let bytes: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            let _ = writeln!(text, "request {number} {bytes} {}", answer(rules, case));
        }
    }
    text
}

fn parameters(rules: &Rules, case: &Case) -> String {
    let parameters = rules.parameters.iter().zip(&case.device);
    let words = parameters.flat_map(|(parameter, elements)| {
        let elements = elements.iter().map(i128::to_string);
        std::iter::once(parameter.name.clone()).chain(elements)
    });
    words.map(|word| format!(" {word}")).collect()
}

fn answer(rules: &Rules, case: &Case) -> String {
    match rules.verdict(case) {
        Verdict::Accepted => "ok".to_owned(),
        Verdict::Refused(index) => {
            let rule = &rules.rules[index];
            format!("refused {} {}", rule.id, rule.errno)
        }
        Verdict::Undefined(index) => {
            panic!("{} says nothing of {case:?}", rules.rules[index].id)
        }
    }
}

/// The cases of a file.
///
/// # Panics
///
/// If it is not in the format.
pub fn cases(rules: &Rules, text: &str, order: ByteOrder) -> Vec<(Case, String)> {
    let mut devices = Vec::new();
    let mut cases = Vec::new();
    for line in text.lines() {
        let words: Vec<&str> = line.split(' ').collect();
        match words[..] {
            ["device", number, ref words @ ..] => {
                assert_eq!(number, devices.len().to_string(), "{line}");
                devices.push(device(rules, words));
            }
            ["request", number, bytes, ref answer @ ..] => {
                let number: usize = number.parse().expect(line);
                let case = Case {
                    request: rules.values(&digits(bytes), order),
                    device: devices[number].clone(),
                };
                cases.push((case, answer.join(" ")));
            }
            _ => assert!(line.is_empty() || line.starts_with('#'), "{line}"),
        }
    }
    cases
}

/// What the rules say of a case, as a file has it; rules may be others than those of the file.
pub fn answer_or_none(rules: &Rules, case: &Case) -> Option<String> {
    match rules.verdict(case) {
        Verdict::Undefined(_) => None,
        _ => Some(answer(rules, case)),
    }
}

fn device(rules: &Rules, words: &[&str]) -> Vec<Vec<i128>> {
    let mut words = words.iter();
    let mut device = Vec::new();
    for parameter in &rules.parameters {
        assert_eq!(words.next(), Some(&parameter.name.as_str()));
        let count = parameter.length.unwrap_or(1);
        let elements = words.by_ref().take(count);
        device.push(elements.map(|word| word.parse().expect(word)).collect());
    }
    device
}

fn digits(bytes: &str) -> Vec<u8> {
    let digit = |at: usize| u8::from_str_radix(&bytes[at..at + 2], 16).expect(bytes);
    (0..bytes.len()).step_by(2).map(digit).collect()
}
