//! The kernel's own headers: those that declare what firmware says.
//!
//! They are not made for users. What they rely on are the types and macros that every file of the
//! kernel has at hand, and headers that only a configured kernel can include. So each is compiled
//! alone, behind a prelude with the former and with nothing in the place of the latter. Headers of
//! userspace that they include are the real ones.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};

use uapi_spec::model::{Interface, InterfaceId, Item};
use uapi_spec::CheckedAbi;

use crate::compiler::Compiler;
use crate::error::{read_text, Error};
use crate::facts::{Fact, Scope, Subject};
use crate::include_path::IncludePath;

/// What every file of the kernel has at hand.
///
/// Pages of s390 have this size and no other. Where a machine can choose, the choice is in the
/// configuration of a kernel, which headers alone do not have.
const PRELUDE: &str = "\
#include <linux/types.h>
typedef __u8 u8;
typedef __u16 u16;
typedef __u32 u32;
typedef __u64 u64;
typedef __s8 s8;
typedef __s16 s16;
typedef __s32 s32;
typedef __s64 s64;
typedef _Bool bool;
#define __packed __attribute__((__packed__))
#define __aligned(x) __attribute__((__aligned__(x)))
#define DECLARE_STATIC_KEY_FALSE(name) extern bool name
#define DECLARE_STATIC_KEY_TRUE(name) extern bool name
#define PAGE_SIZE 4096
";

/// Headers of userspace that the kernel's own headers take for granted.
const AT_HAND: &str = "linux/pci_regs.h";

/// The headers of an interface, ready to be compiled.
#[derive(Debug)]
pub(crate) struct Headers {
    /// The text that brings their names.
    pub(crate) preamble: String,
    /// A folder to search before all others.
    pub(crate) folder: Option<PathBuf>,
}

/// Whether a folder has the headers of an interface.
#[derive(Debug)]
pub(crate) enum Found {
    /// It has.
    Headers(Headers),
    /// It has, for another machine than the compiler's; what to say about it.
    ForOtherMachine(String),
    /// It has not.
    Nothing,
}

/// Finds the header that the spec names, and those beside it that declare more of its names: the
/// kernel spreads them over several. What the compiler needs is written below `scratch`.
///
/// # Errors
///
/// A file that cannot be read or written.
pub(crate) fn find(
    abi: &CheckedAbi,
    id: InterfaceId,
    path: &IncludePath,
    compiler: &Compiler,
    scratch: &Path,
) -> Result<Found, Error> {
    let interface = &abi.model()[id];
    let Some((header, tree)) = stated(interface, path) else {
        return Ok(Found::Nothing);
    };
    let machine = header.strip_prefix("arch/");
    let machine = machine.and_then(|rest| rest.split('/').next());
    if let Some(machine) = machine.filter(|machine| *machine != compiler.kernel_architecture()) {
        let reason = format!("{header} is for {machine}, and --target is not");
        return Ok(Found::ForOtherMachine(reason));
    }
    let chosen = chosen(header, tree, &Names::of(abi, id))?;
    let folder = scratch.join(format!("{}-own", interface.name.value));
    for (name, text) in replaced(&chosen, path) {
        write(&folder.join(name), &text)?;
    }
    let mut preamble = PRELUDE.to_owned();
    let at_hand = Some(AT_HAND).filter(|header| path.has(header));
    for name in at_hand.into_iter().chain(chosen.iter().map(Chosen::name)) {
        preamble.push_str(&include(name, ['<', '>']));
    }
    Ok(Found::Headers(Headers {
        preamble,
        folder: Some(folder),
    }))
}

/// The header that the spec states, if the folder is a kernel tree that has it.
fn stated<'a>(interface: &'a Interface, path: &'a IncludePath) -> Option<(&'a str, &'a Path)> {
    let header = interface.kernel_header.as_ref()?.value.as_str();
    let tree = path.tree()?;
    tree.join(header).exists().then_some((header, tree))
}

/// What headers may declare of an interface.
struct Names {
    constants: BTreeSet<String>,
    tags: BTreeSet<String>,
}

impl Names {
    fn of(abi: &CheckedAbi, id: InterfaceId) -> Self {
        let facts = Scope::now(abi, uapi_spec::layout::Target::Align8).facts(id);
        let name = |fact: Fact| match fact.subject {
            Subject::Value { name, .. } | Subject::Text(name) => Some(name),
            _ => None,
        };
        let items = abi.model()[id].items.iter();
        let tag = |item: &Item| match item {
            Item::Struct(id) => Some(abi.model()[*id].name.value.clone()),
            _ => None,
        };
        Self {
            constants: facts.into_iter().filter_map(name).collect(),
            tags: items.filter_map(tag).collect(),
        }
    }

    /// Whether a line of C declares one of them, as the kernel writes it: a macro, an enumerator
    /// or a struct.
    fn are_declared_by(&self, line: &str) -> bool {
        let line = line.trim_start();
        for keyword in ["struct ", "union "] {
            if let Some(rest) = line.strip_prefix(keyword) {
                let (tag, rest) = identifier(rest);
                return self.tags.contains(tag) && rest.trim_start().starts_with('{');
            }
        }
        let line = line.strip_prefix("#define").unwrap_or(line);
        self.constants.contains(identifier(line.trim_start()).0)
    }
}

/// The identifier that a text starts with, and the rest.
fn identifier(text: &str) -> (&str, &str) {
    let is_other = |c: char| !(c.is_ascii_alphanumeric() || c == '_');
    text.split_at(text.find(is_other).unwrap_or(text.len()))
}

/// A header to compile.
#[derive(Debug)]
struct Chosen {
    /// In the kernel tree.
    path: String,
    /// Where it lies.
    file: PathBuf,
    text: String,
}

impl Chosen {
    /// What `#include` calls it.
    fn name(&self) -> &str {
        let name = self.path.split_once("include/");
        name.map_or(self.path.as_str(), |(_, name)| name)
    }
}

/// The stated header, and the ones beside it that declare names of the interface.
fn chosen(header: &str, tree: &Path, names: &Names) -> Result<Vec<Chosen>, Error> {
    let (folder, _) = header.rsplit_once('/').unwrap_or((".", header));
    let mut beside = BTreeSet::new();
    for entry in std::fs::read_dir(tree.join(folder)).map_err(|source| Error::File {
        path: tree.join(folder),
        source,
    })? {
        let name = entry.map(|entry| entry.file_name().to_string_lossy().into_owned());
        let path = name.map(|name| format!("{folder}/{name}")).ok();
        beside.extend(path.filter(|path| path.ends_with(".h") && path != header));
    }
    let mut chosen = Vec::new();
    for path in std::iter::once(header.to_owned()).chain(beside) {
        let file = tree.join(&path);
        let text = read_text(&file)?.unwrap_or_default();
        if path == header || text.lines().any(|line| names.are_declared_by(line)) {
            chosen.push(Chosen { path, file, text });
        }
    }
    Ok(chosen)
}

/// The files that stand for headers: each chosen one is included from where it lies, and what they
/// include besides is empty, unless userspace has it.
fn replaced<'a>(chosen: &'a [Chosen], path: &IncludePath) -> BTreeMap<&'a str, String> {
    let mut files = BTreeMap::new();
    for header in chosen {
        let included = header.text.lines().filter_map(included);
        let unknown = included.filter(|name| is_inside(name) && !path.has(name));
        files.extend(unknown.map(|name| (name, String::new())));
    }
    for header in chosen {
        let file = std::path::absolute(&header.file).unwrap_or_else(|_| header.file.clone());
        let text = include(&file.display().to_string(), ['"', '"']);
        files.insert(header.name(), text);
    }
    files
}

/// The header that a line includes by its name in the tree.
fn included(line: &str) -> Option<&str> {
    let directive = line.trim_start().strip_prefix('#')?.trim_start();
    let name = directive.strip_prefix("include")?.trim_start();
    Some(name.strip_prefix('<')?.split_once('>')?.0)
}

/// Whether a name leads to nowhere but below the folder that it is joined to.
fn is_inside(name: &str) -> bool {
    let mut parts = Path::new(name).components();
    parts.all(|part| matches!(part, Component::Normal(_)))
}

fn include(name: &str, [open, close]: [char; 2]) -> String {
    format!("#include {open}{name}{close}\n")
}

fn write(file: &Path, text: &str) -> Result<(), Error> {
    let wrong = |source| Error::File {
        path: file.to_path_buf(),
        source,
    };
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).map_err(wrong)?;
    }
    std::fs::write(file, text).map_err(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        Names {
            constants: ["A_ONE", "A_TWO"].map(str::to_owned).into(),
            tags: ["a_block"].map(str::to_owned).into(),
        }
    }

    #[test]
    fn declarations_are_told_from_uses() {
        let declares = |line| names().are_declared_by(line);
        assert!(declares("#define A_ONE\t1"));
        assert!(declares("#define  A_TWO 2"));
        assert!(declares("\tA_TWO = 2,"));
        assert!(declares("struct a_block {"));
        assert!(!declares("struct a_block *get(void);"));
        assert!(!declares("#define A_ONE_MORE 1"));
        assert!(!declares("#define B (A_ONE + 1)"));
        assert!(!declares("int x = A_ONE;"));
    }

    #[test]
    fn headers_are_found_in_directives() {
        assert_eq!(included("#include <asm/clp.h>"), Some("asm/clp.h"));
        assert_eq!(included(" # include <a.h> /* b */"), Some("a.h"));
        assert_eq!(included("#include \"a.h\""), None);
        assert_eq!(included("#include <a.h"), None);
        assert_eq!(included("include <a.h>"), None);
    }

    /// A header is read, not trusted: it must not say where files are written.
    #[test]
    fn nothing_is_written_elsewhere() {
        assert!(is_inside("asm/clp.h"));
        for name in ["../x.h", "asm/../../x.h", "/etc/x.h", "./x.h"] {
            assert!(!is_inside(name), "{name}");
        }
    }
}
