//! An edit of the walk along a chain that loosens or moves a bound is noticed by the tests of
//! zdev-abi.
//!
//! Each is made in a copy. rustc compiles it, with the one feature `info` and so without dependencies, and with
//! it the tests of `abi/tests/chain_*.rs` that need nothing else.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use uapi_tests::mutation::{table, Mutation};
use uapi_tests::{assert_nothing, root};

/// Files of tests: those that are quick first.
const TESTS: [&str; 6] = [
    "hostile", "lies", "versions", "golden", "captures", "random",
];

/// A walk that takes longer has no end.
const PATIENCE: Duration = Duration::from_secs(60);

/// Who notices a mutation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum NoticedBy {
    Test,
    WalkWithoutEnd,
    Nobody,
}

/// The copy, and what is compiled of it.
struct Workshop {
    folder: PathBuf,
    abi: PathBuf,
}

impl Workshop {
    fn open(number: usize) -> Self {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
            .join("walker_mutations")
            .join(number.to_string());
        // What an earlier run left, if any.
        let _ = fs::remove_dir_all(&folder);
        let workshop = Self {
            abi: folder.join("abi"),
            folder,
        };
        for (from, to) in [
            ("abi/src", "abi/src"),
            ("abi/tests", "abi/tests"),
            ("abi/examples", "abi/examples"),
            ("tests/data", "tests/data"),
        ] {
            copy(&root().join(from), &workshop.folder.join(to));
        }
        let modules: String = TESTS
            .iter()
            .map(|name| format!("#[path = \"chain_{name}.rs\"]\nmod {name};\n"))
            .collect();
        fs::write(workshop.abi.join("tests/all.rs"), modules).unwrap();
        workshop
    }

    fn source(&self, file: &str) -> PathBuf {
        self.abi.join(format!("src/{file}.rs"))
    }

    /// Compiles the crate and its tests; what the compiler says if it does not take them.
    fn compile(&self) -> Result<(), String> {
        self.rustc(&["--crate-type=rlib", "--crate-name=zdev_abi", "src/lib.rs"])?;
        self.rustc(&[
            "--test",
            "--extern=zdev_abi=../libzdev_abi.rlib",
            "tests/all.rs",
        ])
    }

    fn rustc(&self, args: &[&str]) -> Result<(), String> {
        let output = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
            .args(["--edition=2021", "--cap-lints=allow", "--out-dir=.."])
            .args(["-Cdebuginfo=0", "--cfg=feature=\"info\""])
            .args(args)
            .env("CARGO_MANIFEST_DIR", &self.abi)
            .current_dir(&self.abi)
            .output()
            .expect("rustc should start");
        if output.status.success() {
            return Ok(());
        }
        Err(String::from_utf8_lossy(&output.stderr).into_owned())
    }

    /// Runs the tests, file by file, until one is red.
    fn run(&self) -> NoticedBy {
        for name in TESTS {
            let mut child = Command::new(self.folder.join("all"))
                .arg(format!("{name}::"))
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .expect("the tests should start");
            let start = Instant::now();
            let status = loop {
                if let Some(status) = child.try_wait().expect("the tests should end") {
                    break status;
                }
                if start.elapsed() > PATIENCE {
                    child.kill().expect("the tests should be there still");
                    child.wait().expect("the tests should end");
                    return NoticedBy::WalkWithoutEnd;
                }
                std::thread::sleep(Duration::from_millis(5));
            };
            if !status.success() {
                return NoticedBy::Test;
            }
        }
        NoticedBy::Nobody
    }

    /// Who notices a mutation; why it cannot be made, if so.
    fn noticed(&self, mutation: &Mutation) -> Result<NoticedBy, String> {
        let path = self.source(&mutation.file);
        let text = fs::read_to_string(&path).map_err(|error| error.to_string())?;
        let mutated = mutation.apply(&text)?;
        if mutated == text {
            return Err("it changes nothing".to_owned());
        }
        fs::write(&path, mutated).unwrap();
        let result = self.compile().map(|()| self.run());
        fs::write(&path, text).unwrap();
        result
    }
}

/// Copies a folder; what links lead to is copied, too.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let from = entry.unwrap().path();
        let to = to.join(from.file_name().unwrap());
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(&from, &to).unwrap();
        }
    }
}

/// What became of the mutations that one workshop tried.
#[derive(Debug, Default)]
struct Tally {
    by_whom: BTreeMap<NoticedBy, usize>,
    survivors: Vec<String>,
}

/// Tries mutations that nobody else has tried, until there are none.
fn work(number: usize, mutations: &[Mutation], next: &AtomicUsize) -> Tally {
    let workshop = Workshop::open(number);
    let mut tally = Tally::default();
    while let Some(mutation) = mutations.get(next.fetch_add(1, Ordering::Relaxed)) {
        let Mutation { file, name, .. } = mutation;
        match workshop.noticed(mutation) {
            Ok(NoticedBy::Nobody) => tally.survivors.push(format!("{file}: {name}")),
            Ok(who) => *tally.by_whom.entry(who).or_default() += 1,
            Err(why) => tally.survivors.push(format!("{file}: {name}: {why}")),
        }
    }
    tally
}

#[test]
fn every_mutation_of_the_walker_is_noticed() {
    let workshop = Workshop::open(0);
    workshop
        .compile()
        .unwrap_or_else(|said| panic!("without a mutation:\n{said}"));
    assert_eq!(workshop.run(), NoticedBy::Nobody, "without a mutation");
    let mutations = table("walker");
    let next = AtomicUsize::new(0);
    let hands = std::thread::available_parallelism().map_or(1, usize::from);
    let tallies: Vec<Tally> = std::thread::scope(|scope| {
        let hired: Vec<_> = (1..=hands)
            .map(|number| {
                scope.spawn({
                    let (mutations, next) = (&mutations, &next);
                    move || work(number, mutations, next)
                })
            })
            .collect();
        hired.into_iter().map(|hand| hand.join().unwrap()).collect()
    });
    let mut by_whom = BTreeMap::<NoticedBy, usize>::new();
    let mut survivors = Vec::new();
    for tally in tallies {
        survivors.extend(tally.survivors);
        for (who, count) in tally.by_whom {
            *by_whom.entry(who).or_default() += count;
        }
    }
    assert_nothing(&survivors, "mutations of the walker are not noticed");
    println!("{} mutations: {by_whom:?}", mutations.len());
    assert!(mutations.len() >= 80, "only {} mutations", mutations.len());
}
