//! A spec as text.

use std::fmt::Write as _;

use super::layout::{self, Placed};
use super::{Bits, Field, File, Item, Meaning, Member, Revision, Shape, Spec, Struct, What};

/// The text of one file, with the proposals that it has. Writing to a string cannot fail.
pub(super) fn file(spec: &Spec, file: &File) -> String {
    let mut text = String::from("[interface]\n");
    let imports: Vec<String> = file
        .imports
        .iter()
        .map(|name| format!("{name:?}"))
        .collect();
    let _ = write!(
        text,
        "name = \"{name}\"\nkind = \"{}\"\nheader = \"linux/{name}.h\"\n\
         license = \"GPL-2.0 WITH Linux-syscall-note\"\nimports = [{}]\nbyte-order = \"{}\"\n\
         bit-order = \"{}\"\ndoc = \"{}\"\nsource = \"made up\"\n",
        file.kind,
        imports.join(", "),
        file.byte_order,
        file.bit_order,
        file.doc,
        name = file.name,
    );
    let items: String = file.items.iter().map(|one| item(spec, one)).collect();
    for name in super::REVISIONS {
        if items.contains(&format!("revision = \"{name}\"")) {
            let _ = write!(
                text,
                "\n[[revision]]\nname = \"{name}\"\ndoc = \"A proposal.\"\nsource = \"a list\"\n"
            );
        }
    }
    text + &items
}
fn item(spec: &Spec, item: &Item) -> String {
    let table = match &item.what {
        What::Number { .. } | What::Text(_) => "const",
        What::Flags { .. } => "flags",
        What::Enum { .. } => "enum",
        What::Struct(inner) if inner.is_union => "union",
        What::Struct(_) => "struct",
        What::Ioctl { .. } => "ioctl",
        What::Region(_) => "region",
    };
    let mut text = format!(
        "\n[[{table}]]\nname = \"{}\"\ndoc = \"{}\"\nsource = \"made up\"\n",
        item.name, item.doc
    );
    if let Some(revision) = item.revision {
        let _ = writeln!(text, "revision = \"{revision}\"");
    }
    let _ = match &item.what {
        What::Number { value, ty } => writeln!(text, "value = {value}\ntype = \"{ty}\""),
        What::Text(value) => writeln!(text, "text = \"{value}\""),
        What::Flags { ty, bits } => {
            writeln!(text, "type = \"{ty}\"\nbits = [\n{}]", members("bit", bits))
        }
        What::Enum {
            ty,
            closed,
            c_enum,
            values,
        } => writeln!(
            text,
            "type = \"{ty}\"\nclosed = {closed}\nc-enum = {c_enum}\nvalues = [\n{}]",
            members("value", values)
        ),
        What::Struct(inner) => write!(text, "{}", structure(spec, inner)),
        What::Ioctl {
            direction,
            number,
            argument,
        } => {
            let size = |name: &str, word| {
                let item = spec.structure(name);
                item.map(|it| layout::of(spec, it, word, None).extent.size)
            };
            let argument = argument.as_ref().map(|name| {
                let (wide, narrow) = (size(name, 8), size(name, 4));
                let differs = wide != narrow && *direction != "none";
                let on_32 = narrow.filter(|_| differs);
                let on_32 = on_32.map_or(String::new(), |it| format!("size-32 = {it}\n"));
                format!("argument = \"{name}\"\n{on_32}")
            });
            write!(
                text,
                "on = \"[{}] <device>\"\ndirection = \"{direction}\"\ntype = \"'A'\"\nnumber = {number}\n{}",
                spec.prefix,
                argument.unwrap_or_default()
            )
        }
        What::Region(region) => write!(text, "{}", region.text()),
    };
    text
}

fn proposed(revision: Revision) -> String {
    revision.map_or(String::new(), |name| format!(", revision = \"{name}\""))
}

fn members(key: &str, members: &[Member]) -> String {
    let lines = members.iter().map(|member| {
        format!(
            "  {{ name = \"{}\", {key} = {}, doc = \"{}\"{} }},\n",
            member.name,
            member.value,
            member.doc,
            proposed(member.revision)
        )
    });
    lines.collect()
}

fn structure(spec: &Spec, item: &Struct) -> String {
    let wide = layout::of(spec, item, 8, None);
    let narrow = layout::of(spec, item, 4, Some(&wide));
    let mut text = format!(
        "size = {}\nalign = {}\n",
        wide.extent.size, wide.extent.align
    );
    if narrow.extent.size != wide.extent.size {
        let _ = writeln!(text, "size-32 = {}", narrow.extent.size);
    }
    let tail = wide.extent.size - wide.end;
    if tail > 0 {
        let _ = writeln!(text, "tail-padding = {tail}");
    }
    if item.packed {
        text.push_str("packed = true\n");
    }
    if let Some(aligned) = item.aligned {
        let _ = writeln!(text, "aligned = {aligned}");
    }
    text.push_str("field = [\n");
    for (place, on_32) in wide.places.iter().zip(&narrow.places) {
        text.push_str(&field(place, on_32));
    }
    text + "]\n"
}

fn offset(place: &Placed<'_>) -> u64 {
    match place {
        Placed::Field(_, offset) | Placed::Hole(offset, _) => *offset,
    }
}

fn field(place: &Placed<'_>, on_32: &Placed<'_>) -> String {
    let (at, at_32) = (offset(place), offset(on_32));
    let mut offsets = format!("offset = {at}");
    if at != at_32 {
        let _ = write!(offsets, ", offset-32 = {at_32}");
    }
    match place {
        Placed::Hole(_, size) => format!(
            "  {{ name = \"gap{at}\", {offsets}, type = \"u8[{size}]\", reserved = true, \
             doc = \"A hole.\" }},\n"
        ),
        Placed::Field(field, _) => format!(
            "  {{ name = \"{}\", {offsets}, type = \"{}\"{}, doc = \"{}\"{} }},\n",
            field.name,
            ty(field),
            more(field),
            field.doc,
            proposed(field.revision)
        ),
    }
}

fn ty(field: &Field) -> String {
    match &field.shape {
        Shape::Single => field.ty.clone(),
        Shape::Array(_, length) => format!("{}[{length}]", field.ty),
        Shape::Flexible(..) => format!("{}[]", field.ty),
    }
}

fn more(field: &Field) -> String {
    let mut more = String::new();
    if let Some(order) = field.order {
        let _ = write!(more, ", byte-order = \"{order}\"");
    }
    if let Shape::Flexible(key, count) = &field.shape {
        let _ = write!(more, ", {key} = \"{count}\"");
    }
    let _ = match &field.meaning {
        Meaning::Plain => Ok(()),
        Meaning::Reserved => write!(more, ", reserved = true"),
        Meaning::Flags(name) => write!(more, ", flags = \"{name}\""),
        Meaning::Enum(name) => write!(more, ", enum = \"{name}\""),
        Meaning::Bits(list) => write!(more, ", bits = [{}]", bits(list)),
    };
    more
}

fn bits(list: &[Bits]) -> String {
    let mut at = 0;
    let mut text = String::new();
    for bits in list {
        let width = bits.width;
        let _ = match &bits.name {
            None => write!(text, "{{ reserved = {width}, bit = {at} }}, "),
            Some(name) => write!(
                text,
                "{{ name = \"{name}\", bit = {at}, width = {width}, doc = \"Bits.\"{}{} }}, ",
                bits.meaning,
                proposed(bits.revision)
            ),
        };
        at += width;
    }
    text
}
