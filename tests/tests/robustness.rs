//! No text, however odd, makes the front end panic, overflow the stack or take forever.

use std::sync::mpsc;
use std::time::Duration;

use uapi_spec::Diagnostics;
use uapi_tests::random::Random;
use uapi_tests::{check, project_texts};

/// What a test may take; so long that only what never ends fails.
const PATIENCE: Duration = Duration::from_secs(900);

/// Rendering is part of refusing; but a million reasons take what a million snippets take.
const MANY: usize = 1_000;

/// What the front end says of one text, on a thread with the stack that threads usually have.
fn verdict(name: &str, text: String) -> Option<Diagnostics> {
    let (sender, receiver) = mpsc::channel();
    let texts = vec![(format!("{name}.toml"), text)];
    let thread = std::thread::Builder::new()
        .stack_size(2 << 20)
        .spawn(move || {
            let found = check(&texts, &[]).err();
            if let Some(found) = found.as_ref().filter(|found| found.iter().count() < MANY) {
                assert!(!found.render(false).is_empty());
            }
            // Nobody listens any more once patience has run out.
            let _ = sender.send(found);
        })
        .expect("a thread starts");
    match receiver.recv_timeout(PATIENCE) {
        Ok(found) => found,
        Err(mpsc::RecvTimeoutError::Timeout) => panic!("{name}: no verdict in {PATIENCE:?}"),
        Err(mpsc::RecvTimeoutError::Disconnected) => {
            let _ = thread.join();
            panic!("{name}: the front end panicked");
        }
    }
}

fn refused(name: &str, text: String) {
    assert!(verdict(name, text).is_some(), "{name}: accepted");
}

fn spec(name: &str) -> String {
    let texts = project_texts();
    let found = texts
        .into_iter()
        .find(|(path, _)| path.ends_with(&format!("/{name}.toml")));
    found.unwrap_or_else(|| panic!("no spec {name}")).1
}

#[test]
fn garbage_is_refused() {
    let mut random = Random(1);
    for round in 0..2_000 {
        let length = random.below(400) + 1;
        let bytes: Vec<u8> = (0..length)
            .map(|_| random.next().to_le_bytes()[0])
            .collect();
        refused(
            &format!("garbage {round}"),
            String::from_utf8_lossy(&bytes).into_owned(),
        );
    }
}

/// Garbage made of what specs are made of comes further than that made of bytes.
#[test]
fn plausible_garbage_does_not_panic() {
    let text = spec("clp");
    let words: Vec<&str> = text
        .split_inclusive([' ', '\n', '=', '[', ']', '{', '}', '"', ','])
        .collect();
    let mut random = Random(2);
    for round in 0..2_000 {
        let length = random.below(120) + 1;
        let head = text.find("[[").unwrap_or(0);
        let mut shuffled = text[..head].to_owned();
        shuffled.extend((0..length).map(|_| words[random.below(words.len())]));
        verdict(&format!("plausible garbage {round}"), shuffled);
    }
}

/// Bytes of a good spec, changed.
#[test]
fn damaged_specs_do_not_panic() {
    let text = spec("clp");
    let mut random = Random(3);
    for round in 0..300 {
        let mut bytes = text.clone().into_bytes();
        for _ in 0..=random.below(4) {
            let at = random.below(bytes.len());
            bytes[at] = random.next().to_le_bytes()[0] & 0x7f;
        }
        verdict(
            &format!("damaged {round}"),
            String::from_utf8_lossy(&bytes).into_owned(),
        );
    }
}

#[test]
fn every_prefix_gets_a_verdict() {
    let text = spec("zpci_dev");
    for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
        verdict(&format!("prefix {end}"), text[..end].to_owned());
    }
}

#[test]
fn ten_megabytes_are_refused() {
    refused("megabytes of letters", "a".repeat(10 << 20));
    refused("megabytes of lines", "a = 1\n".repeat((10 << 20) / 6));
    refused(
        "megabytes of tables",
        "[[struct]]\n".repeat((10 << 20) / 11),
    );
    refused("a long string", format!("a = \"{}\"", "x".repeat(10 << 20)));
}

#[test]
fn deep_nesting_is_refused() {
    const DEPTH: usize = 10_000;
    refused(
        "arrays",
        format!("a = {}{}", "[".repeat(DEPTH), "]".repeat(DEPTH)),
    );
    refused("open arrays", format!("a = {}", "[".repeat(DEPTH)));
    refused(
        "inline tables",
        format!("a = {}1{}", "{ b = ".repeat(DEPTH), " }".repeat(DEPTH)),
    );
    refused("dotted keys", format!("{}a = 1", "a.".repeat(DEPTH)));
    refused("table headers", format!("[{}a]", "a.".repeat(DEPTH)));
}

#[test]
fn deep_expressions_are_refused() {
    const DEPTH: usize = 10_000;
    let head = spec("vfio");
    let head = &head[..head.find("[[").expect("an item")];
    let constant = |value: &str| {
        format!(
            "{head}\n[[const]]\nname = \"X\"\nvalue = \"{value}\"\ndoc = \"x\"\nsource = \"x\"\n"
        )
    };
    let nested = format!("{}1{}", "(".repeat(DEPTH), ")".repeat(DEPTH));
    refused("parentheses", constant(&nested));
    refused("open parentheses", constant(&"(".repeat(DEPTH)));
    refused("signs", constant(&format!("{}1", "-".repeat(DEPTH))));
    refused("complements", constant(&format!("{}1", "~".repeat(DEPTH))));
    // Long is not deep: a sum of as many ones is a number.
    verdict(
        "a long sum",
        constant(&format!("1{}", " + 1".repeat(DEPTH))),
    );
}

#[test]
fn names_in_a_circle_are_refused() {
    const COUNT: usize = 10_000;
    let head = spec("vfio");
    let mut text = head[..head.find("[[").expect("an item")].to_owned();
    for index in 0..COUNT {
        let next = (index + 1) % COUNT;
        text.push_str(&format!(
            "\n[[const]]\nname = \"X{index}\"\nvalue = \"X{next}\"\ndoc = \"x\"\nsource = \"x\"\n"
        ));
    }
    refused("circle", text);
}
