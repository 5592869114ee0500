//! No single bit of a number that places a field can be wrong unnoticed: each is flipped, one at a
//! time, and either the front end refuses the spec, or it is no longer that of the recorded kernel.

use std::collections::BTreeMap;
use std::ops::Range;

use uapi_spec::layout::Target;
use uapi_tests::compare::{news, with_oracle, RECORDED};
use uapi_tests::facts::Scope;
use uapi_tests::{assert_nothing, check, name, project_abi, project_texts};

/// Keys of numbers that place something.
const KEYS: [&str; 6] = ["offset", "bit", "width", "reserved", "size", "align"];

/// How many bits of each number are flipped.
const BITS: u32 = 8;

/// The numbers behind the keys: place in the text, key, value.
fn numbers(text: &str) -> Vec<(Range<usize>, &'static str, u64)> {
    let mut found = Vec::new();
    for key in KEYS {
        for (at, word) in text.match_indices(&format!("{key} = ")) {
            let before = text[..at].chars().next_back();
            let start = at + word.len();
            let digits = text[start..]
                .chars()
                .take_while(char::is_ascii_digit)
                .count();
            // `size_offset = ` is another key, `reserved = true` no number.
            if before.is_some_and(|c| " \n".contains(c)) && digits > 0 {
                let place = start..start + digits;
                let value = text[place.clone()].parse().expect("digits make a number");
                found.push((place, key, value));
            }
        }
    }
    found
}

/// Who notices that the file with this text has another; nobody if nobody does.
fn noticed(path: &str, text: &str, all: &[(String, String)]) -> Option<&'static str> {
    // What is wrong in a file alone is wrong among all; only what passes needs the others.
    let own = (path.to_owned(), text.to_owned());
    let alone = !text.contains("imports = ");
    if alone && check(std::slice::from_ref(&own), &[]).is_err() {
        return Some("front end");
    }
    let mut all = all.to_vec();
    for other in all.iter_mut().filter(|other| other.0 == path) {
        *other = own.clone();
    }
    match check(&all, &[]) {
        Err(_) => Some("front end"),
        Ok(abi) if !news(&with_oracle(&abi)).is_empty() => Some("recorded kernel"),
        Ok(_) => None,
    }
}

/// Values that no recorded kernel had: suite `world` compares them with newer headers.
fn newer() -> Vec<String> {
    let abi = project_abi();
    let scope = Scope::now(&abi, Target::Align8);
    let facts = scope.interfaces().flat_map(|id| scope.facts(id));
    let newer = facts.filter(|fact| fact.since.is_some_and(|since| since > RECORDED));
    newer.map(|fact| format!("\"{}\"", fact.name)).collect()
}

/// Flips every bit of a spec and returns how many flips there were; none may survive.
fn flip_all(file: &str) -> usize {
    let before = news(&with_oracle(&project_abi()));
    assert_nothing(&before, "differences before anything was flipped");
    let texts = project_texts();
    let (path, text) = texts
        .iter()
        .find(|(path, _)| name(path.as_ref()) == file)
        .unwrap_or_else(|| panic!("no {file}"));
    let mut survivors = Vec::new();
    let mut by_whom = BTreeMap::<(&str, &str), usize>::new();
    let (newer, mut count) = (newer(), 0);
    for (place, key, value) in numbers(text) {
        for bit in 0..BITS {
            let mut flipped = text.clone();
            let other = value ^ (1 << bit);
            flipped.replace_range(place.clone(), &other.to_string());
            count += 1;
            match noticed(path, &flipped, &texts) {
                Some(who) => *by_whom.entry((key, who)).or_default() += 1,
                None => {
                    let line = text[..place.start].lines().count();
                    let words = text.lines().nth(line - 1).unwrap_or_default();
                    if newer.iter().any(|name| words.contains(name.as_str())) {
                        *by_whom.entry((key, "suite world")).or_default() += 1;
                        continue;
                    }
                    survivors.push(format!("{file}:{line}: {key} = {value}, not {other}"));
                }
            }
        }
    }
    println!("{file}: {count} flips: {by_whom:?}");
    assert_nothing(&survivors, "flipped bits are not noticed");
    count
}

#[test]
fn no_bit_of_clp_survives() {
    let count = flip_all("clp.toml");
    assert!(count >= 1_500, "only {count} flips");
}

#[test]
fn no_bit_of_vfio_zdev_survives() {
    flip_all("vfio_zdev.toml");
}

#[test]
fn no_bit_of_zpci_dev_survives() {
    flip_all("zpci_dev.toml");
}

#[test]
fn no_bit_of_vfio_survives() {
    flip_all("vfio.toml");
}
