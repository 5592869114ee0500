//! Reads DWARF, the debug information of compilers.

mod trouble;

use std::path::PathBuf;
use std::rc::Rc;

use gimli::{
    AttributeValue, DebugInfoOffset, DebuggingInformationEntry, DwAt, DwTag, Dwarf,
    EntriesTreeNode, Reader, Unit, UnitOffset,
};

use crate::census::{place_member, Census, Wanted, DEEPEST};
use crate::error::Error;
use crate::truth::{order_of, Enumerator, Member, MemberType, Place, Record};
use trouble::Trouble;

/// Reads what is wanted of a file.
///
/// `name` is the file, as people know it; `big_endian` is the order of its bits and bytes.
///
/// # Errors
///
/// What is wrong with the DWARF.
pub(crate) fn read<R: Reader<Offset = usize>>(
    name: &str,
    dwarf: &Dwarf<R>,
    big_endian: bool,
    wanted: &Wanted,
) -> Result<Census, Error> {
    let mut gatherer = Gatherer {
        name,
        dwarf,
        big_endian,
        wanted,
        census: Census::default(),
    };
    gatherer
        .units()
        .map_err(|trouble| trouble.into_error(name))?;
    Ok(gatherer.census)
}

type Entry<'e, R> = DebuggingInformationEntry<'e, 'e, R>;

struct Gatherer<'a, R: Reader<Offset = usize>> {
    name: &'a str,
    dwarf: &'a Dwarf<R>,
    big_endian: bool,
    wanted: &'a Wanted,
    census: Census,
}

/// What a chain of types ends in.
#[derive(Default)]
struct Resolved {
    bytes: u64,
    ty: MemberType,
}

impl<R: Reader<Offset = usize>> Gatherer<'_, R> {
    fn units(&mut self) -> Result<(), Trouble> {
        let mut headers = self.dwarf.units();
        while let Some(header) = headers.next()? {
            let unit = self.dwarf.unit(header)?;
            let mut tree = unit.entries_tree(None)?;
            let mut children = tree.root()?.children();
            while let Some(child) = children.next()? {
                self.top_level(&unit, child)?;
            }
        }
        Ok(())
    }

    fn top_level(
        &mut self,
        unit: &Unit<R>,
        node: EntriesTreeNode<'_, '_, '_, R>,
    ) -> Result<(), Trouble> {
        match node.entry().tag() {
            gimli::DW_TAG_structure_type | gimli::DW_TAG_union_type => {
                let tag = self.text(unit, node.entry(), gimli::DW_AT_name)?;
                let declared_only = node.entry().attr(gimli::DW_AT_declaration)?.is_some();
                if !declared_only && self.wanted.tags.contains(&tag) {
                    let record = self.record(unit, node, 0)?;
                    self.census.add(&tag, record);
                }
            }
            gimli::DW_TAG_enumeration_type => self.enumerators(unit, node)?,
            _ => {}
        }
        Ok(())
    }

    fn enumerators(
        &mut self,
        unit: &Unit<R>,
        node: EntriesTreeNode<'_, '_, '_, R>,
    ) -> Result<(), Trouble> {
        let own = self.place(unit, node.entry())?;
        let mut children = node.children();
        while let Some(child) = children.next()? {
            let entry = child.entry();
            let name = self.text(unit, entry, gimli::DW_AT_name)?;
            if !self.wanted.has_constant(&name) || self.census.enumerators.contains_key(&name) {
                continue;
            }
            let attribute = entry.attr(gimli::DW_AT_const_value)?;
            let value = attribute.and_then(|attribute| {
                let unsigned = attribute.udata_value().map(i128::from);
                unsigned.or(attribute.sdata_value().map(i128::from))
            });
            if let Some(value) = value {
                let place = own.clone();
                self.census
                    .enumerators
                    .insert(name, Enumerator { value, place });
            }
        }
        Ok(())
    }

    fn record(
        &mut self,
        unit: &Unit<R>,
        node: EntriesTreeNode<'_, '_, '_, R>,
        depth: u32,
    ) -> Result<Record, Trouble> {
        let entry = node.entry();
        let is_union = entry.tag() == gimli::DW_TAG_union_type;
        let size = number(entry, gimli::DW_AT_byte_size)?.unwrap_or_default();
        let place = self.place(unit, entry)?;
        let mut members = Vec::new();
        let mut children = node.children();
        while let Some(child) = children.next()? {
            if child.entry().tag() == gimli::DW_TAG_member {
                self.census.count()?;
                let member = self.member(unit, child.entry(), depth)?;
                place_member(&mut members, member);
            }
        }
        Ok(Record {
            is_union,
            size,
            members,
            place,
        })
    }

    fn member(
        &mut self,
        unit: &Unit<R>,
        entry: &Entry<'_, R>,
        depth: u32,
    ) -> Result<Member, Trouble> {
        let name = self.text(unit, entry, gimli::DW_AT_name)?;
        let resolved = self.type_of(unit, entry, depth + 1)?;
        let location = match entry.attr(gimli::DW_AT_data_member_location)? {
            None => 0,
            Some(attribute) => attribute.udata_value().ok_or_else(|| {
                let reason = format!("DWARF: member {name} has a computed place");
                Error::content(self.name, reason)
            })?,
        };
        let bits = number(entry, gimli::DW_AT_bit_size)?;
        let whole = resolved.bytes.saturating_mul(8);
        let width = bits.unwrap_or(whole);
        let first = location.saturating_mul(8);
        let start = if let Some(offset) = number(entry, gimli::DW_AT_data_bit_offset)? {
            first.saturating_add(offset)
        } else if let Some(from_top) = number(entry, gimli::DW_AT_bit_offset)? {
            // Before DWARF 4: counted from the most significant bit of the storage unit.
            let storage = number(entry, gimli::DW_AT_byte_size)?;
            let storage = storage.map_or(whole, |bytes| bytes.saturating_mul(8));
            let offset = if self.big_endian {
                from_top
            } else {
                storage.saturating_sub(from_top.saturating_add(width))
            };
            first.saturating_add(offset)
        } else {
            first
        };
        Ok(Member {
            name,
            start,
            width,
            is_bit_field: bits.is_some(),
            ty: resolved.ty,
            place: self.place(unit, entry)?,
        })
    }

    /// Follows an entry's type to what it is made of; nothing for `void`.
    fn type_of(
        &mut self,
        unit: &Unit<R>,
        entry: &Entry<'_, R>,
        depth: u32,
    ) -> Result<Resolved, Trouble> {
        match entry.attr_value(gimli::DW_AT_type)? {
            None => Ok(Resolved::default()),
            Some(AttributeValue::UnitRef(offset)) => self.resolve(unit, offset, depth),
            Some(AttributeValue::DebugInfoRef(offset)) => {
                let (unit, offset) = self.elsewhere(offset)?;
                self.resolve(&unit, offset, depth)
            }
            Some(_) => {
                let reason = "DWARF: types in sections of their own are not read; compile with \
                              -fno-debug-types-section";
                Err(Error::content(self.name, reason).into())
            }
        }
    }

    /// The unit that an entry of the section lies in.
    fn elsewhere(
        &self,
        offset: DebugInfoOffset<usize>,
    ) -> Result<(Unit<R>, UnitOffset<usize>), Trouble> {
        let mut headers = self.dwarf.units();
        while let Some(header) = headers.next()? {
            if let Some(inside) = offset.to_unit_offset(&header) {
                return Ok((self.dwarf.unit(header)?, inside));
            }
        }
        let reason = format!("DWARF: nothing lies at {:#x}", offset.0);
        Err(Error::content(self.name, reason).into())
    }

    fn resolve(
        &mut self,
        unit: &Unit<R>,
        offset: UnitOffset<usize>,
        depth: u32,
    ) -> Result<Resolved, Trouble> {
        if depth > DEEPEST {
            let reason = format!("DWARF: the type at {:#x} has no end", offset.0);
            return Err(Error::content(self.name, reason).into());
        }
        let mut tree = unit.entries_tree(Some(offset))?;
        let node = tree.root()?;
        let entry = node.entry();
        let size = number(entry, gimli::DW_AT_byte_size)?;
        match entry.tag() {
            gimli::DW_TAG_array_type => {
                let mut resolved = self.type_of(unit, entry, depth + 1)?;
                let length = length(node)?;
                resolved.bytes = resolved.bytes.saturating_mul(length);
                resolved.ty.is_flexible = length == 0;
                Ok(resolved)
            }
            gimli::DW_TAG_structure_type | gimli::DW_TAG_union_type => {
                let mut resolved = sized(size);
                let tag = self.text(unit, entry, gimli::DW_AT_name)?;
                if tag.is_empty() {
                    let record = self.record(unit, node, depth)?;
                    resolved.ty.untagged = Some(Rc::new(record));
                } else {
                    resolved.ty.tag = Some(tag);
                }
                Ok(resolved)
            }
            gimli::DW_TAG_base_type => {
                let mut resolved = sized(size);
                let name = self.text(unit, entry, gimli::DW_AT_name)?;
                resolved.ty.signed = signed(entry)?.filter(|_| name != "char");
                Ok(resolved)
            }
            gimli::DW_TAG_pointer_type => {
                let address = u64::from(unit.encoding().address_size);
                Ok(sized(size.or(Some(address))))
            }
            gimli::DW_TAG_enumeration_type => Ok(sized(size)),
            tag if has_another_behind(tag) => {
                let mut resolved = self.type_of(unit, entry, depth + 1)?;
                let name = self.text(unit, entry, gimli::DW_AT_name)?;
                resolved.ty.order = order_of(&name).or(resolved.ty.order);
                Ok(resolved)
            }
            _ => Ok(sized(size)),
        }
    }

    /// An attribute's text; empty if there is none.
    fn text(&self, unit: &Unit<R>, entry: &Entry<'_, R>, name: DwAt) -> Result<String, Trouble> {
        let Some(value) = entry.attr_value(name)? else {
            return Ok(String::new());
        };
        let text = self.dwarf.attr_string(unit, value)?;
        Ok(text.to_string_lossy()?.into_owned())
    }

    fn place(&self, unit: &Unit<R>, entry: &Entry<'_, R>) -> Result<Place, Trouble> {
        let line = number(entry, gimli::DW_AT_decl_line)?.unwrap_or_default();
        let mut path = PathBuf::new();
        let file = match entry.attr_value(gimli::DW_AT_decl_file)? {
            Some(AttributeValue::FileIndex(index)) => Some(index),
            _ => None,
        };
        if let (Some(index), Some(program)) = (file, &unit.line_program) {
            let header = program.header();
            if let Some(file) = header.file(index) {
                // The first folder is that of the compilation: people are there already.
                let is_first = file.directory_index() == 0;
                if let Some(folder) = file.directory(header).filter(|_| !is_first) {
                    let folder = self.dwarf.attr_string(unit, folder)?;
                    path.push(folder.to_string_lossy()?.as_ref());
                }
                let name = self.dwarf.attr_string(unit, file.path_name())?;
                path.push(name.to_string_lossy()?.as_ref());
            }
        }
        if path.as_os_str().is_empty() {
            path.push(self.name);
        }
        Ok(Place::Line { path, line })
    }
}

fn has_another_behind(tag: DwTag) -> bool {
    matches!(
        tag,
        gimli::DW_TAG_typedef
            | gimli::DW_TAG_const_type
            | gimli::DW_TAG_volatile_type
            | gimli::DW_TAG_restrict_type
            | gimli::DW_TAG_atomic_type
    )
}

/// How many elements an array has; 0 if it is not said.
fn length<R: Reader<Offset = usize>>(node: EntriesTreeNode<'_, '_, '_, R>) -> Result<u64, Trouble> {
    let mut product = None;
    let mut children = node.children();
    while let Some(child) = children.next()? {
        let entry = child.entry();
        if entry.tag() != gimli::DW_TAG_subrange_type {
            continue;
        }
        let count = number(entry, gimli::DW_AT_count)?;
        let last = number(entry, gimli::DW_AT_upper_bound)?;
        // The last index of an array of no elements is -1.
        let count = count.or(last.map(|last| last.wrapping_add(1))).unwrap_or(0);
        product = Some(product.unwrap_or(1u64).saturating_mul(count));
    }
    Ok(product.unwrap_or(0))
}

fn signed<R: Reader<Offset = usize>>(entry: &Entry<'_, R>) -> Result<Option<bool>, Trouble> {
    Ok(match entry.attr_value(gimli::DW_AT_encoding)? {
        Some(AttributeValue::Encoding(gimli::DW_ATE_signed | gimli::DW_ATE_signed_char)) => {
            Some(true)
        }
        Some(AttributeValue::Encoding(
            gimli::DW_ATE_unsigned | gimli::DW_ATE_unsigned_char | gimli::DW_ATE_boolean,
        )) => Some(false),
        _ => None,
    })
}

/// An attribute's number, if it is one.
fn number<R: Reader<Offset = usize>>(
    entry: &Entry<'_, R>,
    name: DwAt,
) -> Result<Option<u64>, Trouble> {
    let attribute = entry.attr(name)?;
    Ok(attribute.and_then(|attribute| {
        let unsigned = attribute.udata_value();
        unsigned.or(attribute
            .sdata_value()
            .map(|value| u64::from_ne_bytes(value.to_ne_bytes())))
    }))
}

fn sized(bytes: Option<u64>) -> Resolved {
    let bytes = bytes.unwrap_or_default();
    Resolved {
        bytes,
        ty: MemberType {
            element: bytes,
            ..MemberType::default()
        },
    }
}
