//! Reads an object file, a vmlinux, a module, or BTF on its own, by what it carries.

use std::path::Path;

use gimli::{DwarfSections, EndianSlice, RelocateReader, RunTimeEndian, SectionId};
use object::read::RelocationMap;
use object::{Architecture, Object, ObjectSection};
use uapi_spec::layout::Target;
use uapi_spec::model::Release;

use crate::btf::Base;
use crate::census::Wanted;
use crate::error::{self, Error};
use crate::release::parse_release;
use crate::truth::Truth;
use crate::{btf, dwarf};

/// Reads what is wanted of a file: its BTF if it has any, else its DWARF. BTF is small and holds each
/// type once; DWARF also knows files and lines.
///
/// `base` is a vmlinux, or its BTF, that a module's BTF builds upon.
///
/// # Errors
///
/// A file that cannot be read, or holds neither.
pub fn read(path: &Path, base: Option<&Path>, wanted: &Wanted) -> Result<Truth, Error> {
    let bytes = error::read(path)?;
    let name = path.display().to_string();
    if btf::byte_order(&bytes).is_some() {
        let base = base.map(base_btf).transpose()?;
        return btf::read(
            &btf::Source {
                name: format!("{name} (BTF)"),
                bytes: &bytes,
                base: base.as_ref(),
            },
            wanted,
            Target::Align8,
        );
    }
    let file = parse(&name, &bytes)?;
    let mut truth = if let Some(own) = section(&name, &file, ".BTF")? {
        // A module that was built outside the kernel carries what it builds upon.
        let carried = section(&name, &file, ".BTF.base")?;
        let given = base.map(base_btf).transpose()?;
        if carried.is_none() && given.is_none() && is_module(&file) {
            let reason = "the BTF of a module builds upon the kernel's: name that with \
                          --btf-base VMLINUX";
            return Err(Error::content(name, reason));
        }
        let carried = carried.map(|bytes| Base::parse(&name, bytes)).transpose()?;
        let source = btf::Source {
            name: format!("{name} (BTF)"),
            bytes: own,
            base: carried.as_ref().or(given.as_ref()),
        };
        btf::read(&source, wanted, alignment(&file))?
    } else if file.section_by_name(".debug_info").is_some() {
        debug_info(&name, &file, wanted)?
    } else {
        let reason = "it has neither BTF (.BTF) nor DWARF (.debug_info): compile with -g, or take \
                      the file of a package with debug symbols";
        return Err(Error::content(name, reason));
    };
    truth.release = release(&file);
    Ok(truth)
}

/// Reads the DWARF of an object file whose bytes are at hand.
///
/// # Errors
///
/// What is wrong with it.
pub(crate) fn read_object(name: &str, bytes: &[u8], wanted: &Wanted) -> Result<Truth, Error> {
    debug_info(name, &parse(name, bytes)?, wanted)
}

fn parse<'data>(name: &str, bytes: &'data [u8]) -> Result<object::File<'data>, Error> {
    let known: [(&[u8], &str); 4] = [
        (b"\xfd7zXZ\0", "xz --decompress"),
        (b"\x28\xb5\x2f\xfd", "zstd --decompress"),
        (b"\x1f\x8b", "gzip --decompress"),
        (b"BZh", "bzip2 --decompress"),
    ];
    if let Some((_, tool)) = known.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Err(Error::content(name, format!("it is compressed: {tool}")));
    }
    object::File::parse(bytes)
        .map_err(|error| Error::content(name, format!("neither ELF nor BTF: {error}")))
}

/// The BTF that others build upon.
fn base_btf(path: &Path) -> Result<Base, Error> {
    let bytes = error::read(path)?;
    let name = path.display().to_string();
    if btf::byte_order(&bytes).is_some() {
        return Base::parse(&name, &bytes);
    }
    let file = parse(&name, &bytes)?;
    match section(&name, &file, ".BTF")? {
        Some(bytes) => Base::parse(&name, bytes),
        None => Err(Error::content(name, "it has no BTF (.BTF)")),
    }
}

fn section<'data>(
    name: &str,
    file: &object::File<'data>,
    section: &str,
) -> Result<Option<&'data [u8]>, Error> {
    let Some(found) = file.section_by_name(section) else {
        return Ok(None);
    };
    let wrong = |error| Error::content(format!("{name}, section {section}"), error);
    let range = found.compressed_file_range().map_err(wrong)?;
    if range.format != object::CompressionFormat::None {
        let reason = "it is compressed: objcopy --decompress-debug-sections";
        return Err(Error::content(format!("{name}, section {section}"), reason));
    }
    found.data().map(Some).map_err(wrong)
}

fn is_module(file: &object::File<'_>) -> bool {
    file.section_by_name(".modinfo").is_some() && file.kind() == object::ObjectKind::Relocatable
}

/// Only i386 aligns u64 to 4 and has VFIO.
fn alignment(file: &object::File<'_>) -> Target {
    match file.architecture() {
        Architecture::I386 => Target::Align4,
        _ => Target::Align8,
    }
}

/// What a module says of the kernel it is for.
fn release(file: &object::File<'_>) -> Option<Release> {
    let information = file.section_by_name(".modinfo")?.data().ok()?;
    let mut entries = information.split(|byte| *byte == 0);
    let magic = entries.find_map(|entry| entry.strip_prefix(b"vermagic="))?;
    parse_release(&String::from_utf8_lossy(magic))
}

/// A section, and what the linker would change in it.
#[derive(Default)]
struct Section<'data> {
    bytes: &'data [u8],
    relocations: Relocations,
}

#[derive(Debug, Default)]
struct Relocations(RelocationMap);

impl gimli::read::Relocate for &Relocations {
    fn relocate_address(&self, offset: usize, value: u64) -> gimli::Result<u64> {
        Ok(self.0.relocate(offset as u64, value))
    }

    fn relocate_offset(&self, offset: usize, value: usize) -> gimli::Result<usize> {
        let relocated = self.0.relocate(offset as u64, value as u64);
        usize::try_from(relocated).map_err(|_| gimli::Error::UnsupportedOffset)
    }
}

fn debug_info(name: &str, file: &object::File<'_>, wanted: &Wanted) -> Result<Truth, Error> {
    let load = |id: SectionId| -> Result<Section<'_>, Error> {
        let bytes = section(name, file, id.name())?.unwrap_or_default();
        let mut map = RelocationMap::default();
        if let Some(section) = file.section_by_name(id.name()) {
            for (offset, relocation) in section.relocations() {
                // What the library does not know are differences of addresses; no type has any.
                let _ = map.add(file, offset, relocation);
            }
        }
        Ok(Section {
            bytes,
            relocations: Relocations(map),
        })
    };
    let sections = DwarfSections::load(load)?;
    let endian = if file.is_little_endian() {
        RunTimeEndian::Little
    } else {
        RunTimeEndian::Big
    };
    let dwarf = sections.borrow(|section| {
        RelocateReader::new(
            EndianSlice::new(section.bytes, endian),
            &section.relocations,
        )
    });
    let big_endian = !file.is_little_endian();
    let census = dwarf::read(name, &dwarf, big_endian, wanted)?;
    Ok(Truth {
        source: format!("{name} (DWARF)"),
        release: None,
        big_endian,
        alignment: alignment(file),
        is_whole: false,
        records: census.records,
        enumerators: census.enumerators,
        preprocessed: None,
    })
}
