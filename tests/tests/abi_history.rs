//! The shipped baselines: they are what the kernels had, and the differences between them are what
//! the kernel's history says.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde_json::Value;
use uapi_record::history::{release, History};
use uapi_record::{compare, freeze, text, AbiRecord, Scope};
use uapi_tests::{check, entries, name, project_texts, read, root};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    step: Vec<Step>,
    pair: Vec<Pair>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    from: String,
    to: String,
    changes: Vec<Expected>,
}

#[derive(Clone, Deserialize, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[serde(deny_unknown_fields)]
struct Expected {
    path: String,
    rule: String,
    old: String,
    new: String,
    /// For the text of a program; it compiles if nothing is said.
    #[serde(default = "safe")]
    source: String,
}

fn safe() -> String {
    "safe".to_owned()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pair {
    old: String,
    new: String,
    steps: Vec<String>,
    #[serde(default)]
    known: Vec<String>,
}

/// The shipped baselines by name.
fn baselines() -> BTreeMap<String, AbiRecord> {
    let paths = entries(&root().join("abi/baseline"));
    let baselines = paths.iter().filter_map(|path| {
        let name = name(path).strip_suffix(".abi.toml")?.to_owned();
        let record = text::read(&read(path)).unwrap_or_else(|error| panic!("{name}: {error}"));
        Some((name, record))
    });
    baselines.collect()
}

fn differences(old: &AbiRecord, new: &AbiRecord) -> BTreeSet<Expected> {
    let changes = compare(old, new).into_iter();
    let said = changes.map(|change| Expected {
        path: change.path,
        rule: change.rule.id().to_owned(),
        old: change.old_user.word().to_owned(),
        new: change.new_user.word().to_owned(),
        source: change.old_source.word().to_owned(),
    });
    said.collect()
}

#[test]
fn all_pairs_differ_as_history_says() {
    let path = root().join("tests/abi/history.toml");
    let table: Table = toml::from_str(&read(&path)).expect("the table is TOML");
    let steps: BTreeMap<String, &Step> = table
        .step
        .iter()
        .map(|step| (format!("{} to {}", step.from, step.to), step))
        .collect();
    let baselines = baselines();
    let mut seen = BTreeSet::new();
    for pair in &table.pair {
        let wanted: BTreeSet<Expected> = pair
            .steps
            .iter()
            .flat_map(|step| &steps[step].changes)
            .filter(|change| !pair.known.contains(&change.path))
            .cloned()
            .collect();
        let found = differences(&baselines[&pair.old], &baselines[&pair.new]);
        assert_eq!(found, wanted, "{} to {}", pair.old, pair.new);
        seen.insert(BTreeSet::from([&pair.old, &pair.new]));
    }
    let count = baselines.len();
    assert_eq!(
        seen.len(),
        count * (count - 1) / 2,
        "every pair is in the table"
    );
    for (name, record) in &baselines {
        assert_eq!(differences(record, record), BTreeSet::new(), "{name}");
    }
}

/// Whoever edits a frozen file, or the past in the spec, is told.
#[test]
fn baselines_are_what_the_spec_says_of_the_past() {
    let history = History::read(&read(&root().join("abi/baseline/history.toml")));
    let history = history.expect("the history is TOML");
    let texts = project_texts();
    for (name, without, as_of) in [
        ("5.10", &["zpci-io"][..], "5.10"),
        ("6.0", &["zpci-io"], "6.0"),
        ("6.6", &["zpci-io"], "6.6"),
        ("7.2", &["zpci-io"], "7.2"),
        ("zpci-io", &[], "5.10"),
    ] {
        let abi = check(&texts, without).unwrap_or_else(|found| panic!("{found}"));
        let scope = Scope {
            as_of: release(as_of),
            history: history.clone(),
        };
        let path = root().join(format!("abi/baseline/{name}.abi.toml"));
        let frozen = text::write(&freeze(&abi, &scope).record);
        assert_eq!(read(&path), frozen, "{name}");
    }
}

/// The posted series on top of the kernel of then, as the C compiler laid it out on three machines.
#[test]
fn the_posted_series_is_as_the_compiler_had_it() {
    let baselines = baselines();
    let record = &baselines["zpci-io"];
    let mut fields = 0;
    for (file, align_4) in [
        ("layout-uapi-posted-x86_64", false),
        ("layout-uapi-posted-s390x", false),
        ("layout-uapi-posted-i386", true),
    ] {
        let path = root().join(format!("tests/data/oracle/{file}.json"));
        let oracle: Value = serde_json::from_str(&read(&path)).expect("the oracle is JSON");
        let structs = oracle["structs"].as_object().expect("structs");
        for (name, wanted) in structs {
            let Some(item) = record.structure(name) else {
                continue;
            };
            let (size, align) = match align_4 {
                false => (item.size, item.align),
                true => (item.size_on_32(), item.align_on_32()),
            };
            assert_eq!(
                wanted["size"].as_u64(),
                Some(size),
                "{file}: size of {name}"
            );
            assert_eq!(
                wanted["align"].as_u64(),
                Some(align),
                "{file}: alignment of {name}"
            );
            for field in wanted["fields"].as_array().expect("fields") {
                let field_name = field["field"].as_str().expect("a name");
                let Some(frozen) = item.field(field_name) else {
                    continue;
                };
                let at = if align_4 {
                    frozen.at_on_32()
                } else {
                    frozen.at
                };
                let place = format!("{file}: {name}.{field_name}");
                assert_eq!(field["offset_bytes"].as_u64(), Some(at), "{place}");
                fields += 1;
            }
        }
    }
    assert!(fields > 150, "only {fields} fields were looked at");
}

/// Sizes that headers of old kernels had, by hand.
#[test]
fn sizes_of_the_past_are_those_of_the_headers() {
    let baselines = baselines();
    for (baseline, name, size, size_32, end) in [
        ("5.10", "vfio_device_info", 20, 20, 20),
        ("6.0", "vfio_device_info", 20, 20, 20),
        ("6.6", "vfio_device_info", 24, 24, 24),
        ("7.2", "vfio_device_info", 24, 24, 24),
        ("5.10", "vfio_device_info_cap_zpci_base", 32, 32, 32),
        ("6.0", "vfio_device_info_cap_zpci_base", 40, 36, 36),
        ("7.2", "vfio_device_info_cap_zpci_base", 40, 36, 36),
        ("5.10", "vfio_device_info_cap_zpci_group", 40, 40, 39),
        ("6.0", "vfio_device_info_cap_zpci_group", 48, 44, 42),
        ("5.10", "vfio_iommu_type1_info", 24, 20, 20),
        ("6.6", "vfio_iommu_type1_info", 24, 24, 24),
        ("5.10", "vfio_region_info", 32, 32, 32),
        ("zpci-io", "vfio_zpci_io_req", 32, 32, 32),
        ("zpci-io", "vfio_region_zpci_io", 48, 48, 48),
    ] {
        let item = baselines[baseline].structure(name).expect(name);
        let found = (item.size, item.size_on_32(), item.end());
        assert_eq!(found, (size, size_32, end), "{name} of {baseline}");
    }
    let older = &baselines["6.6"];
    assert_eq!(
        older
            .structure("vfio_region_info")
            .map(|item| item.align_on_32()),
        Some(4)
    );
    let newer = &baselines["7.2"];
    assert_eq!(
        newer
            .structure("vfio_region_info")
            .map(|item| item.align_on_32()),
        Some(8)
    );
    assert!(baselines["6.0"]
        .structure("vfio_device_info_cap_pci_atomic_comp")
        .is_none());
}
