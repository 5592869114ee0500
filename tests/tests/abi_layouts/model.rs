//! A small UAPI that can be edited, and its text as a spec. Offsets are worked out here.

use std::fmt::Write as _;

use uapi_tests::random::Random;

/// A set of flags: its name, its type, and its bits.
type Flags = (String, &'static str, Vec<(String, u32)>);

/// A UAPI. All its names begin with its prefix.
#[derive(Clone, Debug)]
pub(crate) struct Uapi {
    pub(crate) prefix: String,
    pub(crate) constants: Vec<(String, u32, &'static str)>,
    pub(crate) flags: Vec<Flags>,
    /// Enumerations: name and values.
    pub(crate) enums: Vec<(String, Vec<(String, u32)>)>,
    /// A struct comes before those that contain it.
    pub(crate) structs: Vec<Struct>,
}

#[derive(Clone, Debug)]
pub(crate) struct Struct {
    pub(crate) name: String,
    pub(crate) fields: Vec<Field>,
}

#[derive(Clone, Debug)]
pub(crate) struct Field {
    pub(crate) name: String,
    /// An integer type, or the name of a struct.
    pub(crate) ty: String,
    /// Elements, for an array; 0 for one that the first field counts.
    pub(crate) length: Option<u64>,
    /// `flags = ".."` or `enum = ".."`.
    pub(crate) meaning: Option<(&'static str, String)>,
}

impl Field {
    pub(crate) fn plain(name: &str, ty: &str) -> Self {
        Self {
            name: name.to_owned(),
            ty: ty.to_owned(),
            length: None,
            meaning: None,
        }
    }
}

pub(crate) const INTEGERS: [&str; 6] = ["u8", "u16", "u32", "s32", "u16", "u32"];

impl Uapi {
    /// Something to start from.
    pub(crate) fn any(prefix: &str, random: &mut Random) -> Self {
        let lower = |name: &str| format!("{prefix}_{name}");
        let upper = |name: &str| format!("{}_{name}", prefix.to_uppercase());
        let bits = |names: [&str; 3], random: &mut Random| -> Vec<(String, u32)> {
            let first = random.below(4) as u32;
            (first..)
                .zip(names)
                .map(|(bit, name)| (upper(name), bit))
                .collect()
        };
        let flags = vec![
            (lower("mode"), "u32", bits(["FAST", "SAFE", "LOUD"], random)),
            (
                lower("state"),
                "u32",
                bits(["OPEN", "DIRTY", "LOST"], random),
            ),
        ];
        let enums = vec![
            (lower("kind"), bits(["ROUND", "FLAT", "LONG"], random)),
            (lower("color"), bits(["RED", "BLUE", "GREY"], random)),
        ];
        let mut structs = Vec::new();
        for name in ["point", "place", "item", "list"] {
            let count = 2 + random.below(3);
            let mut fields: Vec<Field> = (0..count)
                .map(|index| {
                    let mut field =
                        Field::plain(&format!("f{index}"), INTEGERS[random.below(INTEGERS.len())]);
                    if random.below(4) == 0 {
                        field.length = Some(2 + random.below(3) as u64);
                    }
                    field
                })
                .collect();
            match name {
                "place" => fields.push(Field::plain("at", &lower("point"))),
                "item" => {
                    fields.insert(0, Field::plain("mode", "u32"));
                    fields[0].meaning = Some(("flags", lower("mode")));
                    fields.push(Field::plain("kind", "u32"));
                    fields.last_mut().expect("a field").meaning = Some(("enum", lower("kind")));
                    fields.push(Field::plain("near", &lower("point")));
                }
                "list" => {
                    fields[0] = Field::plain("f0", "u32");
                    let mut rest = Field::plain("rest", &lower(["point", "item"][random.below(2)]));
                    rest.length = Some(0);
                    fields.push(rest);
                }
                _ => {}
            }
            structs.push(Struct {
                name: lower(name),
                fields,
            });
        }
        Self {
            prefix: prefix.to_owned(),
            constants: vec![(upper("MOST"), 7, "u32"), (upper("LEAST"), 2, "u32")],
            flags,
            enums,
            structs,
        }
    }

    /// Size and alignment of an element of that type; none if there is no such type.
    fn element(&self, ty: &str) -> Option<(u64, u64)> {
        if let Some(item) = self.structs.iter().find(|item| item.name == ty) {
            let (size, align, _) = self.places(item)?;
            return Some((size, align));
        }
        let bits: u64 = ty.get(1..)?.parse().ok()?;
        Some((bits / 8, bits / 8))
    }

    /// Size, alignment, and the offset of each field, as C has them.
    fn places(&self, item: &Struct) -> Option<(u64, u64, Vec<u64>)> {
        let (mut end, mut most, mut offsets) = (0u64, 1, Vec::new());
        for field in &item.fields {
            let (size, align) = self.element(&field.ty)?;
            end = end.next_multiple_of(align);
            most = most.max(align);
            offsets.push(end);
            end += size * field.length.unwrap_or(1);
        }
        Some((end.next_multiple_of(most), most, offsets))
    }

    /// The text; padding has names there.
    pub(crate) fn spec(&self) -> Option<String> {
        let prefix = &self.prefix;
        let mut text = format!(
            "[interface]\nname = \"{prefix}\"\nkind = \"uapi\"\nheader = \"linux/{prefix}.h\"\n\
             license = \"GPL-2.0 WITH Linux-syscall-note\"\nbyte-order = \"host\"\n\
             bit-order = \"lsb0\"\ndoc = \"Made up.\"\nsource = \"made up\"\n"
        );
        const SAID: &str = "doc = \"Made up.\"\nsource = \"made up\"\n";
        for (name, value, ty) in &self.constants {
            let _ = write!(
                text,
                "[[const]]\nname = \"{name}\"\nvalue = {value}\ntype = \"{ty}\"\n{SAID}"
            );
        }
        let listed = |list: &[(String, u32)], key: &str| -> String {
            let list = list.iter();
            let rows = list.map(|(name, number)| {
                format!("  {{ name = \"{name}\", {key} = {number}, doc = \"It.\" }},\n")
            });
            rows.collect()
        };
        for (name, ty, bits) in &self.flags {
            let bits = listed(bits, "bit");
            let _ = write!(
                text,
                "[[flags]]\nname = \"{name}\"\ntype = \"{ty}\"\n{SAID}bits = [\n{bits}]\n"
            );
        }
        for (name, values) in &self.enums {
            let values = listed(values, "value");
            let _ = write!(
                text,
                "[[enum]]\nname = \"{name}\"\ntype = \"u32\"\nclosed = false\nc-enum = false\n{SAID}values = [\n{values}]\n"
            );
        }
        for item in &self.structs {
            text.push_str(&self.structure(item)?);
        }
        Some(text)
    }

    fn structure(&self, item: &Struct) -> Option<String> {
        let (size, align, offsets) = self.places(item)?;
        let mut rows = String::new();
        let mut end = 0;
        let pad = |rows: &mut String, from: u64, to: u64| {
            for at in from..to {
                let _ = writeln!(
                    rows,
                    "  {{ name = \"pad{at}\", offset = {at}, type = \"u8\", reserved = true, doc = \"Zero.\" }},"
                );
            }
        };
        for (field, offset) in item.fields.iter().zip(offsets) {
            let is_flexible = field.length == Some(0);
            if is_flexible && offset != size {
                pad(&mut rows, end, size);
                return None;
            }
            pad(&mut rows, end, offset);
            let (ty, counted) = match field.length {
                None => (field.ty.clone(), String::new()),
                Some(0) => (
                    format!("{}[]", field.ty),
                    format!(", count = \"{}\"", item.fields.first()?.name),
                ),
                Some(length) => (format!("{}[{length}]", field.ty), String::new()),
            };
            let meaning = field.meaning.as_ref();
            let meaning =
                meaning.map_or(String::new(), |(key, set)| format!(", {key} = \"{set}\""));
            let name = &field.name;
            let _ = writeln!(
                rows,
                "  {{ name = \"{name}\", offset = {offset}, type = \"{ty}\"{meaning}{counted}, doc = \"It.\" }},"
            );
            end = offset + self.element(&field.ty)?.0 * field.length.unwrap_or(1);
        }
        pad(&mut rows, end, size);
        let name = &item.name;
        Some(format!(
            "[[struct]]\nname = \"{name}\"\nsize = {size}\nalign = {align}\ndoc = \"Made up.\"\nsource = \"made up\"\nfield = [\n{rows}]\n"
        ))
    }
}
