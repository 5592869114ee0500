//! Specs out of random numbers.

use super::{layout, prose, rules, Bits, Field, File, Item, Meaning, Member, Revision, Shape};
use super::{Spec, Struct, What, REVISIONS};
use crate::random::Random;

const INTEGERS: &[&str] = &[
    "u8",
    "u16",
    "u32",
    "u64",
    "s8",
    "s16",
    "s32",
    "s64",
    "aligned_u64",
    "aligned_s64",
];
const WORDS: &[&str] = &["u8", "u16", "u32", "u64"];
const ORDERS: &[&str] = &["host", "little", "big"];

/// A struct no larger than this may be a part of others.
const LARGEST_PART: u64 = 400;

pub(super) fn spec(seed: u64) -> Spec {
    let prefix = format!("t{seed}");
    let mut maker = Maker {
        random: Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5eed),
        known: Known::default(),
        count: 0,
        spec: Spec {
            prefix: prefix.clone(),
            files: Vec::new(),
        },
    };
    for letter in ["a", "b", "c"].into_iter().take(1 + maker.random.below(3)) {
        maker.file(&format!("{prefix}{letter}"));
    }
    if maker.random.below(2) == 0 {
        rules::add(&mut maker.spec, &mut maker.random);
    }
    maker.spec
}

/// What later items may name.
#[derive(Default)]
struct Known {
    /// Constants and their values.
    numbers: Vec<(String, u64)>,
    /// Name, type, and highest bit.
    flags: Vec<(String, &'static str, u32)>,
    /// Name, type, and bits of the largest value; none if one is negative.
    enums: Vec<(String, &'static str, Option<u32>)>,
    structs: Vec<String>,
}

struct Maker {
    random: Random,
    known: Known,
    count: usize,
    spec: Spec,
}

fn bits_of(ty: &str) -> u32 {
    let digits = ty.trim_start_matches(|c: char| !c.is_ascii_digit());
    digits.parse().expect("an integer type ends in its width")
}

impl Maker {
    fn one_of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.random.below(list.len())]
    }

    fn chance(&mut self, of: usize) -> bool {
        self.random.below(of) == 0
    }

    fn number(&mut self) -> usize {
        self.count += 1;
        self.count
    }

    fn capitals(&mut self, letter: char) -> String {
        let prefix = self.spec.prefix.to_ascii_uppercase();
        format!("{prefix}_{letter}{}", self.number())
    }

    fn lower(&mut self, letter: char) -> String {
        format!("{}_{letter}{}", self.spec.prefix.clone(), self.number())
    }

    fn doc(&mut self) -> String {
        prose::any(&mut self.random)
    }

    fn revision(&mut self, of: usize) -> Revision {
        self.chance(of).then(|| self.one_of(&REVISIONS))
    }

    fn file(&mut self, name: &str) {
        // All over one step, or those before the last over several.
        let skipped = match self.chance(2) {
            true => self.spec.files.len().saturating_sub(1),
            false => 0,
        };
        let imports = self.spec.files.iter().skip(skipped);
        let imports = imports.map(|file| file.name.clone()).collect();
        let file = File {
            name: name.to_owned(),
            kind: self.one_of(&["uapi", "uapi", "firmware"]),
            byte_order: self.one_of(ORDERS),
            bit_order: self.one_of(&["msb0", "lsb0"]),
            imports,
            doc: self.doc(),
            items: Vec::new(),
        };
        self.spec.files.push(file);
        for _ in 0..3 + self.random.below(8) {
            self.item();
        }
    }

    fn item(&mut self) {
        let revision = self.revision(8);
        let (name, what) = match self.random.below(12) {
            0 | 1 => self.constant(revision),
            2 => self.text(),
            3 | 4 => self.flags(revision),
            5 | 6 => self.enumeration(revision),
            7 => self.ioctl(),
            8 => self.union(revision),
            _ => self.structure(revision),
        };
        let item = Item {
            name,
            doc: self.doc(),
            revision,
            what,
        };
        let file = self
            .spec
            .files
            .last_mut()
            .expect("the file that is being made");
        file.items.push(item);
    }

    fn constant(&mut self, revision: Revision) -> (String, What) {
        let name = self.capitals('C');
        let ty = self.one_of(&["u8", "u16", "u32", "u64", "s8", "s16", "s32", "s64"]);
        let small = 1 + self.random.below(40) as u64;
        let (value, number) = match self.random.below(7) {
            0 => (small.to_string(), small),
            1 => (format!("\"{small:#x}ULL\""), small),
            2 => (format!("\"1 << {}\"", small % 6), 1 << (small % 6)),
            3 => ("\"'A'\"".to_owned(), 65),
            4 if ty.starts_with('s') => (format!("-{small}"), 0),
            _ => match self.known.numbers.last().cloned() {
                Some((base, number)) if number < 40 => {
                    let sign = self.one_of(&["+", "*", "|"]);
                    let value = match sign {
                        "+" => number + 3,
                        "*" => number * 3,
                        _ => number | 3,
                    };
                    (format!("\"({base} {sign} 3)\""), value)
                }
                _ => (format!("\"0{small:o}\""), small),
            },
        };
        // A number that any later expression may build on has no type that C would change.
        if revision.is_none() && number > 0 && !value.contains("ULL") {
            self.known.numbers.push((name.clone(), number));
        }
        (name, What::Number { value, ty })
    }

    fn text(&mut self) -> (String, What) {
        let text = self.one_of(&["acme-pci", "a\\\"b\\\\", "??/x", "Über", "100 %s", "a\\tb"]);
        (self.capitals('N'), What::Text(text.to_owned()))
    }

    fn flags(&mut self, revision: Revision) -> (String, What) {
        let name = self.lower('f');
        let ty = self.one_of(WORDS);
        let mut free: Vec<u32> = (0..bits_of(ty)).collect();
        let mut highest = 0;
        let mut bits = Vec::new();
        for index in 0..1 + self.random.below(5) {
            let bit = free.remove(self.random.below(free.len()));
            let revision = if index == 0 { None } else { self.revision(6) };
            highest = highest.max(bit);
            bits.push(Member {
                name: self.capitals('B'),
                value: bit.to_string(),
                doc: self.doc(),
                revision,
            });
        }
        if revision.is_none() {
            self.known.flags.push((name.clone(), ty, highest));
        }
        (name, What::Flags { ty, bits })
    }

    fn enumeration(&mut self, revision: Revision) -> (String, What) {
        let name = self.lower('e');
        let ty = self.one_of(&["u8", "u16", "u32", "u64", "s8", "s16", "s32", "s64"]);
        let mut next = self.random.below(3) as i64;
        let mut values = Vec::new();
        let is_negative = ty.starts_with('s') && self.chance(3);
        for index in 0..1 + self.random.below(5) {
            let value = match (index, is_negative) {
                (0, true) => "-5".to_owned(),
                _ if self.chance(3) => format!("\"{next:#x}\""),
                _ => next.to_string(),
            };
            let last = next;
            next += 1 + self.random.below(9) as i64;
            let own = if index == 0 { None } else { self.revision(6) };
            values.push(Member {
                name: self.capitals('V'),
                value,
                doc: self.doc(),
                revision: own,
            });
            let named = values.last().filter(|it| it.revision.is_none() && last > 0);
            if let Some(value) = named.filter(|it| revision_free(revision, it)) {
                let number = u64::try_from(last).unwrap_or(0);
                if index > 0 || !is_negative {
                    self.known.numbers.push((value.name.clone(), number));
                }
            }
        }
        let width = (!is_negative).then(|| 64 - next.leading_zeros());
        if revision.is_none() {
            self.known.enums.push((name.clone(), ty, width));
        }
        let (closed, c_enum) = (self.chance(3), self.chance(3));
        (
            name,
            What::Enum {
                ty,
                closed,
                c_enum,
                values,
            },
        )
    }

    fn ioctl(&mut self) -> (String, What) {
        let argument = self.known.structs.last().cloned();
        let direction = match argument {
            Some(_) => self.one_of(&["none", "read", "write", "read-write"]),
            None => "none",
        };
        let name = self.capitals('I');
        let number = self.count % 256;
        (
            name,
            What::Ioctl {
                direction,
                number,
                argument,
            },
        )
    }

    fn union(&mut self, revision: Revision) -> (String, What) {
        let name = self.lower('u');
        let mut item = Struct {
            is_union: true,
            ..Struct::default()
        };
        for _ in 0..1 + self.random.below(4) {
            let field = self.field(&item, false);
            item.fields.push(field);
        }
        self.keep(&name, &item, revision);
        (name, What::Struct(item))
    }

    fn structure(&mut self, revision: Revision) -> (String, What) {
        let name = self.lower('s');
        let mut item = Struct {
            packed: self.chance(4),
            aligned: self.chance(6).then(|| self.one_of(&[1, 2, 4, 8, 16, 64])),
            ..Struct::default()
        };
        for index in 0..1 + self.random.below(7) {
            let field = self.field(&item, revision.is_none() && index > 0);
            item.fields.push(field);
            if layout::of(&self.spec, &item, 4, None).has_own_hole {
                item.fields.pop();
            }
        }
        if self.chance(6) {
            self.flexible(&mut item);
        } else {
            self.keep(&name, &item, revision);
        }
        (name, What::Struct(item))
    }

    /// Lets others contain the struct.
    fn keep(&mut self, name: &str, item: &Struct, revision: Revision) {
        let extent = layout::of(&self.spec, item, 8, None).extent;
        if revision.is_none() && extent.size <= LARGEST_PART {
            self.known.structs.push(name.to_owned());
        }
    }

    /// Ends a struct by an array that a field of it counts.
    fn flexible(&mut self, item: &mut Struct) {
        let counts = |it: &&Field| {
            let is_plain = matches!(it.meaning, Meaning::Plain) && it.revision.is_none();
            is_plain && it.shape == Shape::Single && WORDS.contains(&it.ty.as_str())
        };
        let Some(count) = item.fields.iter().find(counts).map(|it| it.name.clone()) else {
            return;
        };
        let layout = layout::of(&self.spec, item, 8, None);
        let narrow = layout::of(&self.spec, item, 4, None);
        // Elements behind padding have a hole before them on one machine and none on the other.
        if layout.end != layout.extent.size || narrow.end != narrow.extent.size {
            return;
        }
        let ty = self.one_of(&["u8", "s8", "u16", "u32"]);
        let align = u64::from(bits_of(ty) / 8);
        if align > layout.extent.align || align > narrow.extent.align {
            return;
        }
        let key = self.one_of(&["count", "until"]);
        item.fields.push(Field {
            name: "tail".to_owned(),
            ty: ty.to_owned(),
            shape: Shape::Flexible(key, count),
            order: None,
            meaning: Meaning::Plain,
            doc: self.doc(),
            revision: None,
        });
    }

    fn field_name(&mut self, item: &Struct) -> String {
        let plain = [
            "type", "match", "len", "flags", "count", "address", "r", "loop", "version",
        ];
        let name = self.one_of(&plain);
        if self.chance(3) && item.fields.iter().all(|field| field.name != name) {
            return name.to_owned();
        }
        let long = self.one_of(&["x", "f", "value", "a_rather_long_name_of_a_field"]);
        format!("{long}_{}", self.number())
    }

    fn field(&mut self, item: &Struct, may_be_proposed: bool) -> Field {
        let name = self.field_name(item);
        let mut field = Field {
            name,
            ty: self.one_of(INTEGERS).to_owned(),
            shape: Shape::Single,
            order: None,
            meaning: Meaning::Plain,
            doc: self.doc(),
            revision: if may_be_proposed {
                self.revision(8)
            } else {
                None
            },
        };
        match self.random.below(10) {
            0 => field.meaning = Meaning::Reserved,
            1 if !self.known.flags.is_empty() => {
                let index = self.random.below(self.known.flags.len());
                let (set, ty, _) = self.known.flags[index].clone();
                field.ty = ty.to_owned();
                field.meaning = Meaning::Flags(set);
            }
            2 if !self.known.enums.is_empty() => {
                let index = self.random.below(self.known.enums.len());
                let (name, ty, _) = self.known.enums[index].clone();
                field.ty = ty.to_owned();
                field.meaning = Meaning::Enum(name);
            }
            3 | 4 => {
                field.ty = self
                    .one_of(&["u8", "u16", "u32", "u64", "aligned_u64"])
                    .to_owned();
                field.meaning = Meaning::Bits(self.bits(bits_of(&field.ty), may_be_proposed));
            }
            5 | 6 if !item.packed && !self.known.structs.is_empty() => {
                let index = self.random.below(self.known.structs.len());
                field.ty = self.known.structs[index].clone();
            }
            _ => {}
        }
        let is_int = INTEGERS.contains(&field.ty.as_str());
        if is_int && bits_of(&field.ty) > 8 && self.chance(3) {
            field.order = Some(self.one_of(ORDERS));
        }
        if !matches!(field.meaning, Meaning::Bits(_)) && self.chance(4) {
            field.shape = self.array();
        }
        field
    }

    fn array(&mut self) -> Shape {
        let named = self.known.numbers.last().cloned();
        match named {
            Some((name, number)) if number <= 40 && self.chance(2) => match self.chance(3) {
                true => Shape::Array(number + 1, format!("{name} + 1")),
                false => Shape::Array(number, name),
            },
            _ => {
                let length = self.one_of(&[1, 2, 3, 5, 32, 33, 40]);
                Shape::Array(length, length.to_string())
            }
        }
    }

    fn bits(&mut self, container: u32, may_be_proposed: bool) -> Vec<Bits> {
        let mut list: Vec<Bits> = Vec::new();
        let mut left = container;
        while left > 0 {
            let limit = self.one_of(&[1, 3, 8, 64]).min(left);
            let width = 1 + self.random.below(limit as usize) as u32;
            left -= width;
            let has_name =
                !self.chance(4) || (left == 0 && list.iter().all(|it| it.name.is_none()));
            let meaning = if has_name {
                self.bits_meaning(width)
            } else {
                String::new()
            };
            let revision = match has_name && may_be_proposed && !list.is_empty() {
                true => self.revision(8),
                false => None,
            };
            list.push(Bits {
                name: has_name.then(|| format!("b{}", self.number())),
                width,
                meaning,
                revision,
            });
        }
        list
    }

    fn bits_meaning(&mut self, width: u32) -> String {
        let fits = self
            .known
            .flags
            .iter()
            .find(|(_, ty, top)| *top < width && bits_of(ty) >= width);
        let flags = fits.map(|(name, ..)| format!(", flags = \"{name}\""));
        let fits = self
            .known
            .enums
            .iter()
            .find(|(_, ty, top)| top.is_some_and(|top| top <= width) && bits_of(ty) >= width);
        let enums = fits.map(|(name, ..)| format!(", enum = \"{name}\""));
        match self.random.below(6) {
            0 => flags.unwrap_or_default(),
            1 => enums.unwrap_or_default(),
            _ => String::new(),
        }
    }
}

/// Whether others may name a value: neither it nor its enumeration is proposed.
fn revision_free(revision: Revision, value: &Member) -> bool {
    revision.is_none() && value.revision.is_none()
}
