//! Reads headers, installed ones or those of a kernel tree, as a C compiler does.
//!
//! The compiler is asked three times an interface: for its macros (`-E -dD`), for the types in its
//! debug information, and for the values of those macros that the spec names.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use uapi_spec::model::{Interface, InterfaceId, InterfaceKind, Release};
use uapi_spec::CheckedAbi;

use crate::census::Wanted;
use crate::compiler::{self, Compiler};
use crate::error::Error;
use crate::facts::{Answer, Fact, Scope, Subject};
use crate::include_path::IncludePath;
use crate::own_headers::{self, Found, Headers};
use crate::truth::{IoctlEncoding, Macro, Place, Preprocessed, Truth};
use crate::{image, object_file, probe};

/// What to read, and how.
#[derive(Debug)]
pub struct Source<'a> {
    /// The folder: `usr/include`, or the top of a kernel tree.
    pub folder: &'a Path,
    /// Who reads it.
    pub compiler: &'a Compiler,
    /// The kernel's release, if the user says it.
    pub release: Option<Release>,
    /// Where to write what the compiler is given.
    pub scratch: &'a Path,
}

/// What is asked besides names of the spec: the parts of an ioctl number.
const MACHINE: &str = "
#include <linux/ioctl.h>
const unsigned long long uapi_machine[] = {
	_IOC_NONE, _IOC_WRITE, _IOC_READ, _IOC_SIZESHIFT, _IOC_DIRSHIFT,
};
";

/// Reads what the headers say of everything that the spec names.
///
/// # Errors
///
/// A folder that holds no headers, or what the compiler has against them.
pub fn read(source: &Source<'_>, abi: &CheckedAbi, wanted: &Wanted) -> Result<Truth, Error> {
    let path = IncludePath::of(source.folder, source.compiler, source.scratch)?;
    let release = match source.release {
        Some(release) => Some(release),
        None => path.release()?,
    };
    let mut whole: Option<Truth> = None;
    let mut passed_over = BTreeMap::new();
    for (id, interface) in abi.interfaces() {
        let found = match interface.kind {
            InterfaceKind::Uapi => for_users(interface, &path),
            InterfaceKind::Firmware => {
                own_headers::find(abi, id, &path, source.compiler, source.scratch)?
            }
            InterfaceKind::Internal => Found::Nothing,
        };
        let name = &interface.name.value;
        let headers = match found {
            Found::Headers(headers) => headers,
            Found::ForOtherMachine(reason) => {
                passed_over.insert(name.clone(), reason);
                continue;
            }
            Found::Nothing => continue,
        };
        let reader = Reader {
            source,
            path: &path,
            name,
            headers,
        };
        let truth = reader.truth(abi, id, wanted, release)?;
        match &mut whole {
            None => whole = Some(truth),
            Some(whole) => add(whole, truth),
        }
    }
    let mut truth = whole.ok_or_else(|| {
        let reason = "it holds none of the headers that the spec names";
        Error::content(source.folder.display().to_string(), reason)
    })?;
    let (folder, compiler) = (source.folder.display(), source.compiler.name());
    truth.source = format!("{folder} ({compiler})");
    truth.release = release;
    truth.is_whole = true;
    if let Some(preprocessed) = &mut truth.preprocessed {
        preprocessed.passed_over = passed_over;
    }
    Ok(truth)
}

/// The header of an interface of userspace.
fn for_users(interface: &Interface, path: &IncludePath) -> Found {
    let header = interface.header.as_ref().map(|header| &header.value);
    match header.filter(|header| path.has(header)) {
        Some(header) => Found::Headers(Headers {
            preamble: format!("#include <{header}>\n"),
            folder: None,
        }),
        None => Found::Nothing,
    }
}

/// Whether a claim is one about a macro, or about the alignment of a struct, that is there.
fn is_asked(fact: &Fact, abi: &CheckedAbi, truth: &Truth, preprocessed: &Preprocessed) -> bool {
    match &fact.subject {
        Subject::Value { name, .. } | Subject::Text(name) => {
            preprocessed.macros.contains_key(name) && !truth.enumerators.contains_key(name)
        }
        Subject::Align(id) => truth.records.contains_key(&abi.model()[*id].name.value),
        _ => false,
    }
}

struct Reader<'a> {
    source: &'a Source<'a>,
    path: &'a IncludePath,
    name: &'a str,
    headers: Headers,
}

impl Reader<'_> {
    /// Everything that the headers of one interface say.
    fn truth(
        &self,
        abi: &CheckedAbi,
        id: InterfaceId,
        wanted: &Wanted,
        release: Option<Release>,
    ) -> Result<Truth, Error> {
        let mut truth = self.types(wanted)?;
        let mut preprocessed = self.macros(wanted)?;
        preprocessed.ioctls = self.machine()?;
        let scope = Scope {
            abi,
            target: truth.alignment,
            release,
        };
        let mut facts = scope.facts(id);
        facts.retain(|fact| is_asked(fact, abi, &truth, &preprocessed));
        self.ask(abi, &facts, 0, &mut preprocessed.answers)?;
        preprocessed.interfaces.push(self.name.to_owned());
        truth.preprocessed = Some(preprocessed);
        Ok(truth)
    }

    fn command(&self) -> Command {
        let mut command = self.source.compiler.command();
        if let Some(folder) = &self.headers.folder {
            command.arg("-isystem").arg(folder);
        }
        command.args(self.path.arguments());
        command
    }

    fn file(&self, what: &str) -> PathBuf {
        self.source.scratch.join(format!("{}-{what}.c", self.name))
    }

    fn types(&self, wanted: &Wanted) -> Result<Truth, Error> {
        let mut command = self.command();
        let debug = [
            "-std=gnu11",
            "-gdwarf-4",
            "-fno-eliminate-unused-debug-types",
        ];
        command.args(debug);
        // An object without a single declaration of its own has no debug information.
        let text = format!("{}int uapi_nothing;\n", self.headers.preamble);
        let object = compiler::compile(command, &text, &self.file("types"))?;
        image::read_object(self.name, &object, wanted)
    }

    fn machine(&self) -> Result<IoctlEncoding, Error> {
        let object = compiler::compile(self.command(), MACHINE, &self.file("machine"))?;
        let numbers = object_file::numbers(&object, "uapi_machine", 5)?;
        let shift = |number: u64| u32::try_from(number).unwrap_or_default() & 31;
        match numbers[..] {
            [none, write, read, size, direction] => Ok(IoctlEncoding {
                none,
                write,
                read,
                size_shift: shift(size),
                direction_shift: shift(direction),
            }),
            _ => Ok(IoctlEncoding::default()),
        }
    }

    fn macros(&self, wanted: &Wanted) -> Result<Preprocessed, Error> {
        let file = self.file("macros");
        std::fs::write(&file, &self.headers.preamble).map_err(|source| Error::File {
            path: file.clone(),
            source,
        })?;
        let mut command = self.command();
        command.args(["-E", "-dD"]).arg(&file);
        let text = compiler::output(&mut command)?;
        Ok(Preprocessed {
            macros: macros(&text, wanted),
            ..Preprocessed::default()
        })
    }

    /// Asks for values. What the compiler does not take is searched for by halves, and left out.
    fn ask(
        &self,
        abi: &CheckedAbi,
        facts: &[Fact],
        depth: u32,
        answers: &mut BTreeMap<String, Answer>,
    ) -> Result<(), Error> {
        if facts.is_empty() {
            return Ok(());
        }
        let file = self.file("values");
        match probe::ask(
            self.command(),
            &self.headers.preamble,
            abi.model(),
            facts,
            &file,
        ) {
            Ok(found) => {
                let names = facts.iter().map(|fact| fact.name.clone());
                answers.extend(names.zip(found));
                Ok(())
            }
            Err(Error::Program { .. }) if facts.len() == 1 && depth > 0 => Ok(()),
            Err(Error::Program { .. }) => {
                let (first, second) = facts.split_at(facts.len() / 2);
                self.ask(abi, first, depth + 1, answers)?;
                self.ask(abi, second, depth + 1, answers)
            }
            Err(error) => Err(error),
        }
    }
}

/// The macros without parameters that may concern the spec, from what `-E -dD` writes: text, with
/// lines `# 12 "file.h"` that say where the next one comes from.
fn macros(text: &str, wanted: &Wanted) -> BTreeMap<String, Macro> {
    let mut found = BTreeMap::new();
    let mut path = Path::new("");
    let mut line = 0;
    for row in text.lines() {
        if let Some(marker) = row.strip_prefix("# ") {
            let mut parts = marker.splitn(2, ' ');
            let number = parts.next().and_then(|number| number.parse::<u64>().ok());
            let name = parts.next().and_then(|rest| rest.split('"').nth(1));
            if let (Some(number), Some(name)) = (number, name) {
                (path, line) = (Path::new(name), number);
                continue;
            }
        }
        if let Some(definition) = row.strip_prefix("#define ") {
            let end = definition.find([' ', '(']).unwrap_or(definition.len());
            let (name, rest) = definition.split_at(end);
            if !rest.starts_with('(') && wanted.has_constant(name) {
                let place = Place::Line {
                    path: path.to_path_buf(),
                    line,
                };
                let text = rest.trim().to_owned();
                found.insert(name.to_owned(), Macro { text, place });
            }
        } else if let Some(name) = row.strip_prefix("#undef ") {
            found.remove(name.trim());
        }
        line += 1;
    }
    found
}

/// Adds what another interface's headers say.
fn add(whole: &mut Truth, other: Truth) {
    for (tag, records) in other.records {
        whole.records.entry(tag).or_insert(records);
    }
    whole.enumerators.extend(other.enumerators);
    if let (Some(whole), Some(other)) = (&mut whole.preprocessed, other.preprocessed) {
        whole.interfaces.extend(other.interfaces);
        whole.macros.extend(other.macros);
        whole.answers.extend(other.answers);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn macros_carry_their_place() {
        let text = "# 0 \"x.c\"\n# 1 \"a/b.h\" 1\n\n#define VFIO_A_ONE (1 << 3)\n#define VFIO_A_F(x) x\n\
                    # 40 \"a/c.h\"\nint x;\n#define VFIO_A_TWO\n#undef VFIO_A_ONE\n#define OTHER 1\n";
        let mut sources = uapi_spec::SourceMap::default();
        sources.add("t.toml", SPEC);
        let abi = uapi_spec::check(&sources, &uapi_spec::Selection::default()).unwrap();
        let found = macros(text, &Wanted::by(abi.model()));
        let names: Vec<_> = found.keys().collect();
        assert_eq!(names, ["VFIO_A_TWO"]);
        assert_eq!(found["VFIO_A_TWO"].place.to_string(), "a/c.h:41");
    }

    const SPEC: &str = r#"
[interface]
name = "t"
kind = "uapi"
header = "linux/t.h"
license = "GPL-2.0 WITH Linux-syscall-note"
byte-order = "host"
doc = "One constant."
source = "made up"

[[const]]
name = "VFIO_A_ONE"
value = 8
doc = "Eight."
source = "made up"
"#;
}
