//! Compilers see through the bytes: a getter is one load, a swap and a mask.

use std::collections::BTreeMap;

use uapi_tests::compilers::{self, Compiler, Language, Target};
use uapi_tests::{generated, project_abi, scratch};

/// One of each kind. A setter is told that the value fits, as it is where the caller knows.
const SOURCE: &str = "\
#include <linux/s390_clp_access.h>

typedef struct clp_rsp_query_pci_grp group;
typedef struct clp_rsp_query_pci query;
typedef struct clp_rsp_hdr head;

#define fits(condition) do { if (!(condition)) __builtin_unreachable(); } while (0)

__u16 get_noi(const group *p) { return clp_rsp_query_pci_grp_noi(p); }
__u16 get_maxstbl(const group *p) { return clp_rsp_query_pci_grp_maxstbl(p); }
__u8 get_relaxed_align(const group *p) { return clp_rsp_query_pci_grp_relaxed_align(p); }
__u8 get_fmt(const head *p) { return clp_rsp_hdr_fmt(p); }
__u32 get_bar(const query *p) { return clp_rsp_query_pci_bar(p, 3); }
__u16 get_tid(const query *p) { return clp_rsp_query_pci_tid(p); }
__u64 get_sdma(const query *p) { return clp_rsp_query_pci_sdma(p); }

void set_noi(group *p, __u32 v) { fits(v < 4096); clp_rsp_query_pci_grp_set_noi(p, v); }
void set_maxstbl(group *p, __u32 v) { fits(v < 8192); clp_rsp_query_pci_grp_set_maxstbl(p, v); }
void set_relaxed_align(group *p, __u32 v)
{
	fits(v < 2);
	clp_rsp_query_pci_grp_set_relaxed_align(p, v);
}
void set_fmt(head *p, __u32 v) { fits(v < 16); clp_rsp_hdr_set_fmt(p, v); }
void set_bar(query *p, __u32 v) { clp_rsp_query_pci_set_bar(p, 3, v); }
void set_tid(query *p, __u16 v) { clp_rsp_query_pci_set_tid(p, v); }
void set_sdma(query *p, __u64 v) { clp_rsp_query_pci_set_sdma(p, v); }
";

/// Instructions of each function of an assembly text, without the return.
fn instructions(text: &str) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    let mut function = String::new();
    for line in text.lines() {
        let label = line.split(':').next().unwrap_or_default();
        if line.starts_with(|c: char| c.is_ascii_alphabetic()) && line.contains(':') {
            function = label.to_owned();
            continue;
        }
        let Some(word) = line.split_whitespace().next() else {
            continue;
        };
        let is_code = line.starts_with('\t') && !word.starts_with(['.', '#']);
        let is_return = word.starts_with("ret") || line.contains("br\t%r14");
        if is_code && !is_return && !word.starts_with("endbr") {
            *counts.entry(function.clone()).or_insert(0) += 1;
        }
    }
    counts
}

/// Counts for gcc; nothing if it is not there and may be missing.
fn counts(target: Target) -> Option<BTreeMap<String, usize>> {
    let test = format!("c_machine_code_{}", target.triple());
    let folder = generated(env!("CARGO_TARGET_TMPDIR"), &test, &project_abi());
    let (source, assembly) = (folder.join("source.c"), folder.join("assembly.s"));
    scratch::write(&source, SOURCE);
    let mut command = Compiler::Gcc.command(Language::C, target)?;
    compilers::include(&mut command, &folder.join("user-out/include"));
    command.args(["-O2", "-S", "-fno-asynchronous-unwind-tables", "-o"]);
    let complaint = compilers::complaint(command.arg(&assembly).arg(&source));
    assert_eq!(complaint, None);
    Some(instructions(&uapi_tests::read(&assembly)))
}

fn assert_short(target: Target, getter: usize, setter: usize) {
    let Some(counts) = counts(target) else { return };
    println!("{}: {counts:?}", target.triple());
    let asked = SOURCE.matches("clp_rsp_").count() - 3;
    assert_eq!(counts.len(), asked, "{counts:?}");
    for (function, count) in counts {
        let most = if function.starts_with("get_") {
            getter
        } else {
            setter
        };
        assert!(count <= most, "{function}: {count} instructions");
    }
}

#[test]
fn accessors_are_short_on_x86() {
    assert_short(Target::X86_64, 4, 8);
}

#[test]
fn accessors_are_short_on_s390x() {
    assert_short(Target::S390x, 3, 4);
}
