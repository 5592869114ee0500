//! Records as text: what is written is read again, says only what is ABI, and no text whatsoever
//! brings the reader or the comparison down.

use uapi_record::{compare, freeze, text, AbiRecord, Scope};
use uapi_tests::random::Random;
use uapi_tests::{check, entries, name, project_abi, project_texts, read, root};

fn project() -> AbiRecord {
    freeze(&project_abi(), &Scope::default()).record
}

fn foreign() -> AbiRecord {
    let paths = entries(&root().join("tests/foreign/spec"));
    let texts: Vec<_> = paths.iter().map(|path| (name(path), read(path))).collect();
    let abi = check(&texts, &[]).unwrap_or_else(|found| panic!("{found}"));
    freeze(&abi, &Scope::default()).record
}

#[test]
fn what_is_written_is_read() {
    for record in [project(), foreign()] {
        let written = text::write(&record);
        let again = text::read(&written).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(again, record);
        assert_eq!(text::write(&again), written);
        assert!(record.interfaces.len() >= 2);
    }
}

/// Prose, the order of files and the order of items are no ABI.
#[test]
fn a_record_says_only_what_is_abi() {
    let texts = project_texts();
    let mut turned = texts.clone();
    turned.reverse();
    for (_, text) in &mut turned {
        *text = text
            .replace("doc = \"\"\"\n", "doc = \"\"\"\nOtherwise: ")
            .replace(", doc = \"", ", doc = \"Otherwise: ")
            .replace("source = \"Linux", "source = \"linux");
    }
    let abi = check(&turned, &[]).unwrap_or_else(|found| panic!("{found}"));
    let record = freeze(&abi, &Scope::default()).record;
    assert_eq!(text::write(&record), text::write(&project()));
}

/// The kernel's own state is no ABI.
#[test]
fn internal_interfaces_are_left_out() {
    let record = project();
    let names: Vec<&str> = record
        .interfaces
        .iter()
        .map(|item| item.name.as_str())
        .collect();
    assert_eq!(names, ["clp", "vfio", "vfio_zdev"]);
    assert!(
        !text::write(&record).contains("zpci_dev"),
        "values are followed to firmware"
    );
}

#[test]
fn garbage_is_refused_with_a_reason() {
    for garbage in [
        "",
        "format = 1\nformat = 1\n",
        "format = 2\n",
        "format = \"one\"\n",
        "format = 1\nunknown = 2\n",
        "format = 1\n[[interface]]\nname = 5\n",
        "format = 1\n[[interface]]\nname = \"a\"\nkind = \"internal\"\n",
        "format = 1\n[[interface]]\nname = \"a\"\nkind = \"uapi\"\n[[interface]]\nname = \"a\"\nkind = \"uapi\"\n",
        "format = 1\n[[interface]]\nname = \"a\"\nkind = \"uapi\"\n[[interface.structs]]\nname = \"s\"\nsize = -1\nalign = 1\n",
        "format = 1\n[[interface]]\nname = \"a\"\nkind = \"uapi\"\nflows = [ { to = \"x\", value = \"1 +\" } ]\n",
        "format = 1\n[[interface]]\nname = \"a\"\nkind = \"uapi\"\nconstants = [ { name = \"C\", value = \"0x1ffffffffffffffff\" } ]\n",
        "\u{0}\u{ffff}",
    ] {
        let error = text::read(garbage).expect_err(garbage);
        assert!(!error.to_string().is_empty());
    }
    let late = text::read("format = 1\n\n[[interface]]\nname = 5\n").expect_err("no name");
    assert_eq!(late.line, Some(4));
}

/// Damaged records are refused or compared, and nothing else.
#[test]
fn damaged_records_do_not_panic() {
    let good = project();
    let written = text::write(&good);
    let mut random = Random(7);
    let mut read = 0;
    for _ in 0..150 {
        let mut bytes = written.clone().into_bytes();
        for _ in 0..=random.below(3) {
            let at = random.below(bytes.len());
            bytes[at] = b"0123456789abz\"{}=,.&|<"[random.below(22)];
        }
        if let Ok(record) = text::read(&String::from_utf8_lossy(&bytes)) {
            read += 1;
            compare(&good, &record);
            compare(&record, &good);
        }
    }
    assert!(read > 15, "only {read} damaged records could be read");
}

/// Numbers that no spec states: offsets and sizes at the end of the range, masks of nothing.
#[test]
fn absurd_records_do_not_panic() {
    let good = project();
    let written = text::write(&good);
    let mut random = Random(8);
    for absurd in ["9223372036854775807", "0", "4294967296"] {
        for key in [
            "at = ",
            "size = ",
            "bit = ",
            "mask = 0x",
            "end = ",
            "align = ",
            "number = ",
        ] {
            let places: Vec<usize> = written.match_indices(key).map(|(at, _)| at).collect();
            for _ in 0..4 {
                let at = places[random.below(places.len())] + key.len();
                let digits = |c: char| c.is_ascii_alphanumeric();
                let end = written[at..]
                    .find(|c| !digits(c))
                    .map_or(written.len(), |end| at + end);
                let text = format!("{}{absurd}{}", &written[..at], &written[end..]);
                if let Ok(record) = text::read(&text) {
                    compare(&good, &record);
                    compare(&record, &good);
                }
            }
        }
    }
}
