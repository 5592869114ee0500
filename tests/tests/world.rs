//! The merged ABI is that of real kernel headers: those installed here, and newer ones that
//! `cargo xtask test` unpacks below the target folder.
//!
//! What a header's release lacks is known from the `since` of the specs, so a wrong `since` shows
//! too. Everything else that differs is in the list below, and the list holds nothing else.

use std::path::{Path, PathBuf};

use uapi_spec::model::{InterfaceKind, Release};
use uapi_tests::compilers::{self, Compiler, Language, Target};
use uapi_tests::facts::{Answer, Fact, Scope};
use uapi_tests::{assert_nothing, entries, merged_abi, probe, read, scratch};

/// A difference that is right.
struct Known {
    fact: &'static str,
    /// Only there; everywhere if there is none.
    target: Option<Target>,
    /// Only in releases before it.
    before: Release,
    reason: &'static str,
}

const ALIGNED: &str = "its u64 became __aligned_u64 in 6.6";

const fn aligned(fact: &'static str) -> Known {
    let before = Release { major: 6, minor: 6 };
    Known {
        fact,
        target: Some(Target::I386),
        before,
        reason: ALIGNED,
    }
}

const KNOWN: &[Known] = &[
    aligned("vfio_region_info: align"),
    aligned("vfio_region_sparse_mmap_area: align"),
    aligned("vfio_region_info_cap_sparse_mmap: align"),
    aligned("vfio_iommu_type1_info: size"),
    aligned("vfio_iommu_type1_info: align"),
];

/// Headers of one kernel; those that the compiler finds itself if there is no folder.
struct Headers {
    folder: Option<PathBuf>,
    release: Release,
}

impl Headers {
    fn installed(target: Target) -> Self {
        let root = match target {
            Target::X86_64 | Target::I386 => "/usr/include",
            Target::S390x => "/usr/s390x-linux-gnu/include",
        };
        Self {
            folder: None,
            release: release(Path::new(root)),
        }
    }

    /// All that are unpacked below the target folder.
    fn unpacked() -> Vec<Self> {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../kernel-headers");
        let folders = if target.is_dir() {
            entries(&target)
        } else {
            Vec::new()
        };
        if folders.is_empty() {
            compilers::missing(
                "kernel headers from later releases of Debian: cargo xtask test world",
            );
        }
        folders
            .into_iter()
            .map(|folder| folder.join("usr/include"))
            .map(|folder| Self {
                release: release(&folder),
                folder: Some(folder),
            })
            .collect()
    }
}

/// What `<linux/version.h>` says.
fn release(folder: &Path) -> Release {
    let text = read(&folder.join("linux/version.h"));
    let code = text
        .lines()
        .find_map(|line| line.strip_prefix("#define LINUX_VERSION_CODE "))
        .and_then(|code| code.trim().parse::<u32>().ok())
        .expect("<linux/version.h> defines LINUX_VERSION_CODE");
    let part = |shift: u32| u16::try_from(code >> shift & 0xff).expect("a byte");
    Release {
        major: part(16),
        minor: part(8),
    }
}

/// Asks the compiler what the real headers say. Nothing if it may be missing, and is.
fn differences(
    test: &str,
    compiler: Compiler,
    target: Target,
    headers: &Headers,
) -> Option<Vec<String>> {
    let abi = merged_abi();
    let release = Some(headers.release);
    let scope = Scope {
        abi: &abi,
        target: target.alignment(),
        release,
    };
    let folder = scratch::folder(env!("CARGO_TARGET_TMPDIR"), test);
    let mut found = Vec::new();
    let mut asked = 0;
    for id in scope.interfaces() {
        let interface = &abi.model()[id];
        let Some(header) = interface
            .header
            .as_ref()
            .filter(|_| interface.kind == InterfaceKind::Uapi)
        else {
            continue;
        };
        let command = match &headers.folder {
            Some(folder) => {
                let mut command = compiler.without_headers(Language::C, target)?;
                command.arg("-nostdinc").arg("-isystem").arg(folder);
                command.arg("-isystem").arg(folder.join(target.multiarch()));
                command
            }
            None => compiler.command(Language::C, target)?,
        };
        let facts = scope.facts(id);
        let file = folder.join(format!("{}.c", interface.name.value));
        let answers = probe::ask(
            command,
            std::slice::from_ref(&header.value),
            abi.model(),
            &facts,
            &file,
        );
        found.extend(facts.iter().zip(answers).filter_map(|(fact, answer)| {
            let expected = expected(fact, headers.release);
            (expected != answer)
                .then(|| format!("{}: spec {expected:?}, real {answer:?}", fact.name))
        }));
        asked += facts.len();
    }
    assert!(asked >= 280, "only {asked} facts");
    println!("Linux {}: {asked} facts", headers.release);
    Some(unexplained(found, target, headers.release))
}

fn expected(fact: &Fact, release: Release) -> Answer {
    match fact.since {
        Some(since) if since > release => Answer::Absent,
        _ => fact.claim.clone(),
    }
}

/// The differences that the list does not have, and what it has without there being a difference.
fn unexplained(found: Vec<String>, target: Target, release: Release) -> Vec<String> {
    let applies =
        |known: &&Known| known.target.is_none_or(|only| only == target) && release < known.before;
    let known: Vec<&Known> = KNOWN.iter().filter(applies).collect();
    let is_of = |line: &str, known: &Known| line.starts_with(&format!("{}: spec", known.fact));
    let gone: Vec<String> = known
        .iter()
        .filter(|known| !found.iter().any(|line| is_of(line, known)))
        .map(|known| format!("no longer: {} ({})", known.fact, known.reason))
        .collect();
    let new = found
        .into_iter()
        .filter(|line| !known.iter().any(|known| is_of(line, known)));
    new.chain(gone).collect()
}

fn installed(test: &str, compiler: Compiler, target: Target) {
    // Where the compiler is missing, so may be its headers.
    if compiler.command(Language::C, target).is_some() {
        let headers = Headers::installed(target);
        if let Some(wrong) = differences(test, compiler, target, &headers) {
            assert_nothing(
                &wrong,
                &format!("facts differ from Linux {}", headers.release),
            );
        }
    }
}

#[test]
fn installed_headers_agree_on_x86_64() {
    installed("world_x86_64", Compiler::Gcc, Target::X86_64);
}

#[test]
fn installed_headers_agree_on_i386() {
    installed("world_i386", Compiler::Gcc, Target::I386);
}

#[test]
fn installed_headers_agree_on_s390x() {
    installed("world_s390x", Compiler::Gcc, Target::S390x);
}

#[test]
fn installed_headers_agree_in_the_eyes_of_clang() {
    installed("world_clang", Compiler::Clang, Target::X86_64);
}

#[test]
fn newer_headers_agree_on_all_targets() {
    for headers in Headers::unpacked() {
        for target in Target::ALL {
            let test = format!("world_{}_{}", headers.release, target.triple());
            if let Some(wrong) = differences(&test, Compiler::Clang, target, &headers) {
                let what = format!("facts differ from Linux {} for {target:?}", headers.release);
                assert_nothing(&wrong, &what);
            }
        }
    }
}
