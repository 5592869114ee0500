//! Replies of firmware, as tests/data has them: both machines read the same out of them, and it is
//! what Rust reads, and what sysfs of the Linux that got them says.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use uapi_spec::layout::Target as Alignment;
use uapi_spec::model::{Element, Item, Shape, StructId};
use uapi_spec::CheckedAbi;
use uapi_tests::compilers::Target;
use uapi_tests::{entries, generated, name, project_abi, read, root};
use zdev_abi::clp::{ClpRspQueryPci, ClpRspQueryPciGrp};

use super::accessors;

const HEAD: &str = r#"#include <stdio.h>
#include <string.h>
#include <linux/s390_clp_access.h>

static unsigned char memory[8192];
static unsigned char *const block = memory + 1;

#define show(what, value) printf("%s=%llx\n", what, (unsigned long long)(value))
"#;

const MAIN: &str = r#"
int main(int argc, char **argv)
{
	int i;

	for (i = 1; i < argc; i++) {
		FILE *file = fopen(argv[i], "rb");

		if (!file || !fread(block, 1, sizeof(memory) - 1, file))
			return 1;
		fclose(file);
		if (strstr(argv[i], "clp-query-"))
			show_query();
		else
			show_group();
	}
	return 0;
}
"#;

/// Every value of a reply, by what it is called.
type Values = Vec<(String, u64)>;

/// The replies about functions or groups, of all kernels.
fn replies(start: &str) -> Vec<PathBuf> {
    let folders = entries(&root().join("tests/data"));
    let folders = folders.iter().filter(|f| name(f).starts_with("kernel-"));
    let files = folders.flat_map(|folder| entries(folder));
    let is_reply = |file: &PathBuf| {
        let name = name(file);
        name.starts_with(start) && name.ends_with(".rsp.bin")
    };
    let found: Vec<PathBuf> = files.filter(is_reply).collect();
    assert!(!found.is_empty(), "tests/data has no {start}");
    found
}

fn struct_named(abi: &CheckedAbi, name: &str) -> StructId {
    let (id, _) = abi.interface("clp").expect("it is there");
    let structs = abi.model()[id].items.iter().filter_map(|item| match item {
        Item::Struct(id) => Some(*id),
        _ => None,
    });
    let mut structs = structs.filter(|id| abi.model()[*id].name.value == name);
    structs.next().expect("it is there")
}

/// The calls that show all of a struct at `base`, and the values that they shall show.
fn all(abi: &CheckedAbi, id: StructId, base: u64, path: &str, block: &[u8]) -> (String, Values) {
    let (mut calls, mut values) = (String::new(), Values::new());
    let start = usize::try_from(base).expect("fits");
    for accessor in accessors::of_struct(abi, id) {
        for (index, at) in accessor.indices() {
            let (tag, field) = (&accessor.tag, &accessor.name);
            let what = format!("{path}{field}{at}");
            let pointer = format!("(const struct {tag} *)(block + {base})");
            let _ = writeln!(calls, "\tshow(\"{what}\", {tag}_{field}({pointer}{at}));");
            values.push((what, accessor.value_in(&block[start..], index)));
        }
    }
    let offsets = &abi.layout_on(id, Alignment::Align8).offsets;
    for (field, offset) in abi.model()[id].fields.iter().zip(offsets) {
        let Element::Struct(inner) = field.ty.element else {
            continue;
        };
        let count = match field.ty.shape {
            Shape::Array { length, .. } => length,
            _ => 1,
        };
        let size = abi.model()[inner].size.value;
        for index in 0..count {
            let path = format!("{path}{}{index}.", field.name.value);
            let (more, found) = all(abi, inner, base + offset + index * size, &path, block);
            calls.push_str(&more);
            values.extend(found);
        }
    }
    (calls, values)
}

/// What Rust says of a function, as far as names are the same.
fn rust_query(block: &[u8]) -> BTreeMap<String, u64> {
    let query = ClpRspQueryPci::read(block);
    let mut values = BTreeMap::from([
        ("vfn", query.vfn().into()),
        ("tid_avail", query.tid_avail().into()),
        ("rid_avail", query.rid_avail().into()),
        ("is_physfn", query.is_physfn().into()),
        ("mio_addr_avail", query.mio_addr_avail().into()),
        ("util_str_avail", query.util_str_avail().into()),
        ("fid", query.fid().into()),
        ("pchid", query.pchid().into()),
        ("port", query.port().into()),
        ("sdma", query.sdma()),
        ("edma", query.edma()),
        ("rid", query.rid().into()),
        ("tid", query.tid().into()),
        ("uid", query.uid().into()),
        ("hdr0.len", query.hdr.len().into()),
        ("hdr0.rsp", query.hdr.rsp().0.into()),
        ("hdr0.fmt", query.hdr.fmt().into()),
        ("mio0.valid", query.mio.valid().into()),
    ])
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value))
    .collect::<BTreeMap<String, u64>>();
    for (index, bar) in query.bar().into_iter().enumerate() {
        values.insert(format!("bar, {index}"), bar.into());
    }
    for (index, address) in query.mio.addr.iter().enumerate() {
        values.insert(format!("mio0.addr{index}.wb"), address.wb());
        values.insert(format!("mio0.addr{index}.wt"), address.wt());
    }
    values
}

/// What Rust says of a group.
fn rust_group(block: &[u8]) -> BTreeMap<String, u64> {
    let group = ClpRspQueryPciGrp::read(block);
    let values = [
        ("irqs", group.irqs().into()),
        ("noi", group.noi().into()),
        ("rtr", group.rtr().into()),
        ("relaxed_align", group.relaxed_align().into()),
        ("frame", group.frame().into()),
        ("refresh", group.refresh().into()),
        ("stbl", group.stbl().into()),
        ("maxstbl", group.maxstbl().into()),
        ("mui", group.mui().into()),
        ("maxfaal", group.maxfaal().into()),
        ("dirqs", group.dirqs().into()),
        ("dnoi", group.dnoi().into()),
        ("maxcpu", group.maxcpu().into()),
        ("dasm", group.dasm()),
        ("msia", group.msia()),
    ];
    values.map(|(name, value)| (name.to_owned(), value)).into()
}

/// Compares values that two have of the same name; returns how many those are.
fn agree(file: &Path, values: &Values, others: &BTreeMap<String, u64>) -> usize {
    let both = values
        .iter()
        .filter_map(|(name, value)| Some((name, value, others.get(name)?)));
    let mut count = 0;
    for (name, value, other) in both {
        assert_eq!(value, other, "{}: {name}", file.display());
        count += 1;
    }
    count
}

/// What sysfs says of the function that a reply is about, by names of the reply.
fn sysfs(file: &Path, values: &Values) -> BTreeMap<String, u64> {
    let names = BTreeMap::from([
        ("function_id", "fid"),
        ("pchid", "pchid"),
        ("vfn", "vfn"),
        ("port", "port"),
        ("uid", "uid"),
    ]);
    let number = |text: &str| match text.strip_prefix("0x") {
        Some(digits) => u64::from_str_radix(digits, 16).ok(),
        None => text.parse().ok(),
    };
    let table = read(&file.with_file_name("sysfs.tsv"));
    let lines: Vec<Vec<&str>> = table
        .lines()
        .map(|line| line.split('\t').collect())
        .collect();
    let fid = values
        .iter()
        .find(|(name, _)| name == "fid")
        .expect("it has an id")
        .1;
    let address = lines
        .iter()
        .find(|line| line[1] == "function_id" && number(line[2]) == Some(fid))
        .unwrap_or_else(|| panic!("sysfs.tsv beside {} lacks {fid:#x}", file.display()))[0];
    let of_function = lines.iter().filter(|line| line[0] == address);
    of_function
        .filter_map(|line| Some(((*names.get(line[1])?).to_owned(), number(line[2])?)))
        .collect()
}

#[test]
fn replies_read_the_same_everywhere() {
    let abi = project_abi();
    let folder = generated(env!("CARGO_TARGET_TMPDIR"), "c_recorded", &abi);
    let kinds = [
        (
            "show_query",
            "clp-query-",
            struct_named(&abi, "clp_rsp_query_pci"),
        ),
        (
            "show_group",
            "clp-grp-",
            struct_named(&abi, "clp_rsp_query_pci_grp"),
        ),
    ];
    let mut text = HEAD.to_owned();
    let (mut files, mut expected) = (Vec::new(), String::new());
    let mut from_sysfs = 0;
    for (function, start, id) in kinds {
        let mut body = String::new();
        for file in replies(start) {
            let mut block = std::fs::read(&file).expect("a file");
            block.resize(4096, 0);
            let (calls, values) = all(&abi, id, 0, "", &block);
            let rust = if function == "show_query" {
                from_sysfs += agree(&file, &values, &sysfs(&file, &values));
                rust_query(&block)
            } else {
                rust_group(&block)
            };
            assert_eq!(agree(&file, &values, &rust), rust.len());
            for (name, value) in values {
                let _ = writeln!(expected, "{name}={value:x}");
            }
            body = calls;
            files.push(file);
        }
        let _ = write!(text, "\nstatic void {function}(void)\n{{\n{body}}}\n");
    }
    assert!(from_sysfs > 0, "no sysfs.tsv says anything");
    text.push_str(MAIN);
    let files: Vec<&Path> = files.iter().map(PathBuf::as_path).collect();
    for target in [Target::X86_64, Target::S390x] {
        if let Some(said) = super::output(&folder, &text, target, &files) {
            assert_eq!(said, expected, "{target:?}");
        }
    }
    println!("{} replies, {from_sysfs} values of sysfs", files.len());
}
