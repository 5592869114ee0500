//! Reads BTF, the types that a kernel carries about itself.

use std::rc::Rc;

use btf_rs::{Btf, BtfType, Struct, Type};
use uapi_spec::layout::Target;

use crate::census::{place_member, type_place, Census, Wanted, DEEPEST};
use crate::error::Error;
use crate::truth::{order_of, Enumerator, Member, MemberType, Record, Truth};

/// A file's BTF, with that of the kernel if it builds upon it.
pub struct Source<'a> {
    /// As people know it.
    pub name: String,
    /// The BTF itself.
    pub bytes: &'a [u8],
    /// What it builds upon: a module's BTF only has what the kernel's lacks.
    pub base: Option<&'a Base>,
}

/// The BTF that others build upon.
pub struct Base(Btf);

impl Base {
    /// Reads it.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub fn parse(name: &str, bytes: &[u8]) -> Result<Self, Error> {
        let btf = Btf::from_bytes(bytes);
        btf.map(Self)
            .map_err(|error| Error::content(name, format!("BTF: {error}")))
    }
}

/// Whether bytes start as BTF does, and if so, whether they are big-endian.
pub fn byte_order(bytes: &[u8]) -> Option<bool> {
    match bytes {
        [0xeb, 0x9f, 1, ..] => Some(true),
        [0x9f, 0xeb, 1, ..] => Some(false),
        _ => None,
    }
}

/// Reads what is wanted.
///
/// # Errors
///
/// What is wrong with the BTF.
pub fn read(source: &Source<'_>, wanted: &Wanted, alignment: Target) -> Result<Truth, Error> {
    let wrong = |error: btf_rs::Error| Error::content(&source.name, format!("BTF: {error}"));
    let Some(big_endian) = byte_order(source.bytes) else {
        return Err(Error::content(&source.name, "this is no BTF of version 1"));
    };
    let btf = match source.base {
        Some(base) => Btf::from_split_bytes(source.bytes, &base.0),
        None => Btf::from_bytes(source.bytes),
    };
    let mut reader = Reader {
        btf: btf.map_err(wrong)?,
        census: Census::default(),
        name: &source.name,
    };
    for tag in &wanted.tags {
        reader.definitions(tag)?;
    }
    reader.enumerators(wanted).map_err(wrong)?;
    Ok(Truth {
        source: source.name.clone(),
        release: None,
        big_endian,
        alignment,
        is_whole: false,
        records: reader.census.records,
        enumerators: reader.census.enumerators,
        preprocessed: None,
    })
}

struct Reader<'a> {
    btf: Btf,
    census: Census,
    name: &'a str,
}

/// What a chain of types ends in.
#[derive(Default)]
struct Resolved {
    bytes: u64,
    ty: MemberType,
}

impl Reader<'_> {
    fn wrong(&self, error: btf_rs::Error) -> Error {
        Error::content(self.name, format!("BTF: {error}"))
    }

    fn definitions(&mut self, tag: &str) -> Result<(), Error> {
        // A name that no type has is no error.
        for id in self.btf.resolve_ids_by_name(tag).unwrap_or_default() {
            let ty = self.btf.resolve_type_by_id(id).map_err(|e| self.wrong(e))?;
            let (is_union, item) = match &ty {
                Type::Struct(item) => (false, item),
                Type::Union(item) => (true, item),
                _ => continue,
            };
            let record = self.record(id, tag, is_union, item, 0)?;
            self.census.add(tag, record);
        }
        Ok(())
    }

    fn record(
        &mut self,
        id: u32,
        tag: &str,
        is_union: bool,
        item: &Struct,
        depth: u32,
    ) -> Result<Record, Error> {
        let keyword = if is_union { "union" } else { "struct" };
        let what = format!("{keyword} {tag}");
        let mut members = Vec::new();
        for member in &item.members {
            self.census.count()?;
            let name = self.btf.resolve_name(member).unwrap_or_default();
            let type_id = member.get_type_id().unwrap_or_default();
            let resolved = self.resolve(type_id, depth + 1)?;
            let bits = member.bitfield_size().filter(|bits| *bits != 0);
            let width = bits.map_or(resolved.bytes.saturating_mul(8), u64::from);
            let place = type_place(id, &format!("{what}, member {name}"));
            let member = Member {
                name,
                start: u64::from(member.bit_offset()),
                width,
                is_bit_field: bits.is_some(),
                ty: resolved.ty,
                place,
            };
            place_member(&mut members, member);
        }
        Ok(Record {
            is_union,
            size: item.size() as u64,
            members,
            place: type_place(id, &what),
        })
    }

    /// Follows names and qualifiers to what a member is made of.
    fn resolve(&mut self, id: u32, depth: u32) -> Result<Resolved, Error> {
        if depth > DEEPEST {
            return Err(Error::content(
                self.name,
                format!("BTF type {id} has no end"),
            ));
        }
        let ty = self.btf.resolve_type_by_id(id).map_err(|e| self.wrong(e))?;
        let next = ty.as_btf_type().and_then(BtfType::get_type_id);
        let name = ty
            .as_btf_type()
            .and_then(|ty| self.btf.resolve_name(ty).ok());
        let name = name.unwrap_or_default();
        match &ty {
            Type::Typedef(_)
            | Type::Volatile(_)
            | Type::Const(_)
            | Type::Restrict(_)
            | Type::TypeTag(_) => {
                let mut resolved = self.resolve(next.unwrap_or_default(), depth + 1)?;
                if matches!(ty, Type::Typedef(_)) {
                    resolved.ty.order = order_of(&name).or(resolved.ty.order);
                }
                Ok(resolved)
            }
            Type::Array(array) => {
                let mut resolved = self.resolve(next.unwrap_or_default(), depth + 1)?;
                let length = array.len() as u64;
                resolved.bytes = resolved.bytes.saturating_mul(length);
                resolved.ty.is_flexible = length == 0;
                Ok(resolved)
            }
            Type::Int(int) => {
                let mut resolved = sized(int.size());
                // Whether plain `char` is signed depends on the machine, not on the author.
                resolved.ty.signed = (name != "char").then(|| int.is_signed());
                Ok(resolved)
            }
            Type::Struct(item) => self.nested(id, &name, false, item, depth),
            Type::Union(item) => self.nested(id, &name, true, item, depth),
            Type::Enum(item) => Ok(sized(item.size())),
            Type::Enum64(item) => Ok(sized(item.size())),
            Type::Float(item) => Ok(sized(item.size())),
            Type::Ptr(_) => Ok(sized(self.pointer())),
            _ => Ok(Resolved::default()),
        }
    }

    fn nested(
        &mut self,
        id: u32,
        tag: &str,
        is_union: bool,
        item: &Struct,
        depth: u32,
    ) -> Result<Resolved, Error> {
        let mut resolved = sized(item.size());
        if tag.is_empty() {
            let record = self.record(id, "without a tag", is_union, item, depth)?;
            resolved.ty.untagged = Some(Rc::new(record));
        } else {
            resolved.ty.tag = Some(tag.to_owned());
        }
        Ok(resolved)
    }

    /// Bytes of a pointer: those of the kernel's `unsigned long`.
    fn pointer(&self) -> usize {
        let names = ["long unsigned int", "unsigned long"];
        let mut types = names.iter().flat_map(|name| {
            let types = self.btf.resolve_types_by_name(name);
            types.unwrap_or_default()
        });
        let size = types.find_map(|ty| match ty {
            Type::Int(int) => Some(int.size()),
            _ => None,
        });
        size.unwrap_or(8)
    }

    fn enumerators(&mut self, wanted: &Wanted) -> Result<(), btf_rs::Error> {
        let sections = [Some(self.btf.base()), self.btf.split()];
        for section in sections.into_iter().flatten() {
            let (first, last) = section.type_id_range();
            for id in first..=last {
                let mut found = Vec::new();
                match self.btf.resolve_type_by_id(id)? {
                    Type::Enum(item) => {
                        for member in &item.members {
                            let bits = member.val();
                            let signed = i128::from(i32::from_ne_bytes(bits.to_ne_bytes()));
                            let value = if item.is_signed() {
                                signed
                            } else {
                                i128::from(bits)
                            };
                            found.push((self.btf.resolve_name(member)?, value));
                        }
                    }
                    Type::Enum64(item) => {
                        for member in &item.members {
                            let bits = member.val();
                            let signed = i128::from(i64::from_ne_bytes(bits.to_ne_bytes()));
                            let value = if item.is_signed() {
                                signed
                            } else {
                                i128::from(bits)
                            };
                            found.push((self.btf.resolve_name(member)?, value));
                        }
                    }
                    _ => continue,
                }
                for (name, value) in found {
                    if wanted.has_constant(&name) {
                        let place = type_place(id, &format!("enumerator {name}"));
                        let enumerator = Enumerator { value, place };
                        self.census.enumerators.insert(name, enumerator);
                    }
                }
            }
        }
        Ok(())
    }
}

fn sized(bytes: usize) -> Resolved {
    Resolved {
        bytes: bytes as u64,
        ty: MemberType {
            element: bytes as u64,
            ..MemberType::default()
        },
    }
}
