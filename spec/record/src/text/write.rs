//! Record to text.

use std::fmt::{Display, Write as _};

use crate::expression::Expression;
use crate::record::*;

/// What stands above every record.
const HEAD: &str = "\
# What is ABI, as of one moment. `cargo xtask abi freeze` wrote this file; it is not edited by hand.
# `cargo xtask abi diff` compares it with the spec and says what a change means for whom.
";

/// The canonical text. Two records are equal exactly if their texts are.
pub fn write(record: &AbiRecord) -> String {
    let mut text = format!("{HEAD}\nformat = {}\n", record.format);
    if let Some(release) = &record.release {
        line(&mut text, "release", &quoted(release));
    }
    if !record.revisions.is_empty() {
        let names: Vec<String> = record.revisions.iter().map(|name| quoted(name)).collect();
        line(&mut text, "revisions", &format!("[{}]", names.join(", ")));
    }
    for interface in &record.interfaces {
        write_interface(&mut text, interface);
    }
    text
}

fn write_interface(text: &mut String, interface: &Interface) {
    text.push_str("\n[[interface]]\n");
    line(text, "name", &quoted(&interface.name));
    let kind = match interface.kind {
        Kind::Uapi => "uapi",
        Kind::Firmware => "firmware",
    };
    line(text, "kind", &quoted(kind));
    if let Some(header) = &interface.header {
        line(text, "header", &quoted(header));
    }
    list(text, "constants", &interface.constants, |item, row| {
        row.text("name", &item.name);
        row.text_if("type", item.ty.as_deref());
        row.text_if("c", item.c.as_deref());
        row.number_if("value", item.value);
        row.text_if("text", item.text.as_deref());
        row.text_if("revision", item.revision.as_deref());
    });
    list(text, "ioctls", &interface.ioctls, |item, row| {
        row.text("name", &item.name);
        row.text("on", &item.on);
        row.text("direction", &item.direction);
        row.number_if("type", Some(item.ty));
        row.number_if("number", Some(item.number));
        row.text_if("argument", item.argument.as_deref());
        row.put("size", item.size);
        row.text_if("deprecated", item.deprecated.as_deref());
        row.text_if("revision", item.revision.as_deref());
    });
    list(text, "flows", &interface.flows, |item, row| {
        row.text("to", &item.to);
        row.text("value", &item.value.to_string());
        row.text_if("revision", item.revision.as_deref());
    });
    for set in &interface.flags {
        write_flags(text, set);
    }
    for item in &interface.enums {
        write_enum(text, item);
    }
    for item in &interface.structs {
        write_struct(text, item);
    }
    for region in &interface.regions {
        write_region(text, region);
    }
    for chain in &interface.chains {
        text.push_str("\n[[interface.chains]]\n");
        line(text, "of", &quoted(&chain.of));
        list(text, "links", &chain.links, |item, row| {
            row.text("capability", &item.capability);
            row.put_if("version", item.version);
            row.expression_if("when", item.when.as_ref());
        });
    }
}

fn write_flags(text: &mut String, set: &FlagSet) {
    text.push_str("\n[[interface.flags]]\n");
    line(text, "name", &quoted(&set.name));
    line(text, "type", &quoted(&set.ty));
    line_if(text, "revision", set.revision.as_deref());
    list(text, "bits", &set.bits, |flag, row| {
        row.put("bit", flag.bit);
        row.text("name", &flag.name);
        row.text_if("revision", flag.revision.as_deref());
    });
}

fn write_enum(text: &mut String, item: &Enumeration) {
    text.push_str("\n[[interface.enums]]\n");
    line(text, "name", &quoted(&item.name));
    line(text, "type", &quoted(&item.ty));
    for (key, holds) in [("closed", item.closed), ("c-enum", item.c_enum)] {
        if holds {
            line(text, key, "true");
        }
    }
    line_if(text, "revision", item.revision.as_deref());
    list(text, "values", &item.values, |value, row| {
        row.number_if("value", Some(value.value));
        row.text("c", &value.c);
        row.text("name", &value.name);
        row.text_if("revision", value.revision.as_deref());
    });
}

fn write_struct(text: &mut String, item: &Struct) {
    text.push_str("\n[[interface.structs]]\n");
    line(text, "name", &quoted(&item.name));
    if item.union {
        line(text, "union", "true");
    }
    line(text, "size", &item.size.to_string());
    line(text, "align", &item.align.to_string());
    for (key, value) in [("size-32", item.size_32), ("align-32", item.align_32)] {
        if let Some(value) = value {
            line(text, key, &value.to_string());
        }
    }
    if let Some(capability) = &item.capability {
        let mut row = Row::default();
        row.text("of", &capability.of);
        row.text("id", &capability.id);
        row.number_if("value", Some(capability.value));
        line(text, "capability", &row.finish());
    }
    line_if(text, "revision", item.revision.as_deref());
    list(text, "versions", &item.versions, |version, row| {
        row.put_if("number", version.number);
        row.put("end", version.end);
        row.put("size", version.size);
    });
    list(text, "fields", &item.fields, write_field);
}

fn write_field(field: &Field, row: &mut Row) {
    let Field {
        name,
        at,
        size,
        at_32,
        size_32,
        ty,
        order,
        reserved,
        flags,
        values,
        count,
        until,
        version,
        deprecated,
        revision,
        bits,
    } = field;
    row.put("at", at);
    row.put("size", size);
    row.put_if("at-32", *at_32);
    row.put_if("size-32", *size_32);
    row.text("type", ty);
    row.text_if(
        "order",
        order.map(|order| match order {
            Order::Big => "big",
            Order::Little => "little",
        }),
    );
    row.text_if("name", name.as_deref());
    if *reserved {
        row.put("reserved", true);
    }
    row.text_if("flags", flags.as_deref());
    row.text_if("values", values.as_deref());
    row.text_if("count", count.as_deref());
    row.text_if("until", until.as_deref());
    row.put_if("version", *version);
    row.text_if("deprecated", deprecated.as_deref());
    row.text_if("revision", revision.as_deref());
    if !bits.is_empty() {
        row.put("bits", rows(bits, "    ", "  ", write_bits));
    }
}

fn write_bits(bits: &BitField, row: &mut Row) {
    row.put("mask", format_args!("{:#x}", bits.mask.0));
    row.text("name", &bits.name);
    row.text_if("flags", bits.flags.as_deref());
    row.text_if("values", bits.values.as_deref());
    row.text_if("revision", bits.revision.as_deref());
}

fn write_region(text: &mut String, region: &Region) {
    text.push_str("\n[[interface.regions]]\n");
    line(text, "name", &quoted(&region.name));
    line(text, "layout", &quoted(&region.layout));
    line(text, "type", &number(region.ty));
    line(text, "subtype", &number(region.subtype));
    line_if(text, "revision", region.revision.as_deref());
    list(text, "parameters", &region.parameters, write_parameter);
    list(text, "conditions", &region.conditions, write_check);
    list(text, "areas", &region.areas, |area, row| {
        row.put("at", area.at);
        row.put("size", area.size);
        row.text("field", &area.field);
        row.text("struct", &area.structure);
        row.text("access", &area.access);
        row.text("transfer", &area.transfer);
        row.text("errno", &area.errno);
    });
    list(text, "checks", &region.checks, write_check);
    list(text, "operations", &region.operations, |operation, row| {
        row.text("name", &operation.name);
        row.text("when", &operation.when.to_string());
        row.text("instruction", &operation.instruction);
        row.text("direction", &operation.direction);
        row.text("address", &operation.address.to_string());
        row.text("data", &operation.data);
        row.expression_if("length", operation.length.as_ref());
        row.put_if("boundary", operation.boundary);
    });
    list(text, "results", &region.results, write_parameter);
    list(text, "outcomes", &region.outcomes, |outcome, row| {
        row.text("id", &outcome.id);
        row.text("when", &outcome.when.to_string());
        row.text("errno", &outcome.errno);
    });
}

fn write_parameter(parameter: &Parameter, row: &mut Row) {
    row.text("name", &parameter.name);
    row.text("type", &parameter.ty);
    row.text_if("advertised", parameter.advertised.as_deref());
}

fn write_check(check: &Check, row: &mut Row) {
    row.text("id", &check.id);
    row.expression_if("when", check.when.as_ref());
    row.text("require", &check.require.to_string());
    row.text("errno", &check.errno);
}

/// The keys and values of one line.
#[derive(Default)]
struct Row {
    parts: Vec<String>,
}

impl Row {
    fn put(&mut self, key: &str, value: impl Display) {
        self.parts.push(format!("{key} = {value}"));
    }

    fn put_if(&mut self, key: &str, value: Option<impl Display>) {
        if let Some(value) = value {
            self.put(key, value);
        }
    }

    fn text(&mut self, key: &str, value: &str) {
        self.put(key, quoted(value));
    }

    fn text_if(&mut self, key: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.text(key, value);
        }
    }

    fn number_if(&mut self, key: &str, value: Option<Number>) {
        if let Some(value) = value {
            self.put(key, number(value));
        }
    }

    fn expression_if(&mut self, key: &str, value: Option<&Expression>) {
        if let Some(value) = value {
            self.text(key, &value.to_string());
        }
    }

    fn finish(self) -> String {
        format!("{{ {} }}", self.parts.join(", "))
    }
}

fn line(text: &mut String, key: &str, value: &str) {
    // Writing to a string cannot fail.
    let _ = writeln!(text, "{key} = {value}");
}

fn line_if(text: &mut String, key: &str, value: Option<&str>) {
    if let Some(value) = value {
        line(text, key, &quoted(value));
    }
}

fn list<T>(text: &mut String, key: &str, items: &[T], one: impl Fn(&T, &mut Row)) {
    if !items.is_empty() {
        line(text, key, &rows(items, "  ", "", one));
    }
}

/// A list with a line for each item.
fn rows<T>(items: &[T], indent: &str, close: &str, one: impl Fn(&T, &mut Row)) -> String {
    let mut text = "[\n".to_owned();
    for item in items {
        let mut row = Row::default();
        one(item, &mut row);
        let _ = writeln!(text, "{indent}{},", row.finish());
    }
    text.push_str(close);
    text.push(']');
    text
}

fn number(value: Number) -> String {
    match i64::try_from(value.0) {
        Ok(value) => value.to_string(),
        Err(_) => quoted(&format!("{:#x}", value.0)),
    }
}

fn quoted(text: &str) -> String {
    let mut result = "\"".to_owned();
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                result.push('\\');
                result.push(c);
            }
            c if c.is_control() => {
                let _ = write!(result, "\\u{:04x}", u32::from(c));
            }
            c => result.push(c),
        }
    }
    result.push('"');
    result
}
