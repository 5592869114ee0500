//! What keys each table of the format has. This module is the grammar: nothing else knows a key.

mod flow;
mod region;
mod waiver;

use toml::de::DeTable;

use super::reader::{span_of, TableReader};
use super::{
    RawBits, RawCapability, RawConst, RawConstValue, RawEnum, RawEnumValue, RawField, RawFlag,
    RawFlagSet, RawInterface, RawIoctl, RawItem, RawMeta, RawRevision, RawSpec, RawStruct,
    RawVersion,
};
use crate::diag::{Code, Diagnostic, Findings};
use crate::model::{BitOrder, ByteOrder, Direction, InterfaceKind, Spanned};
use crate::source::FileId;

const BYTE_ORDERS: &[(&str, ByteOrder)] = &[
    ("host", ByteOrder::Host),
    ("little", ByteOrder::Little),
    ("big", ByteOrder::Big),
];

pub(super) fn spec(document: &DeTable<'_>, file: FileId, findings: &mut Findings) -> RawSpec {
    let span = span_of(file, 0..0);
    let mut root = TableReader::new(document, span, "file", findings);
    let interface = match root.one_table("interface", "interface", interface) {
        Some(interface) => interface,
        None => {
            root.missing::<String>("interface");
            empty_interface(&root)
        }
    };
    let revisions = root.each_table("revision", "revision", revision);
    let mut items = Vec::new();
    items.extend(root.each_table("const", "constant", constant));
    items.extend(root.each_table("flags", "flag set", flag_set));
    items.extend(root.each_table("enum", "enumeration", enumeration));
    items.extend(root.each_table("struct", "struct", |t| structure(t, false)));
    items.extend(root.each_table("union", "union", |t| structure(t, true)));
    items.extend(root.each_table("ioctl", "ioctl", ioctl));
    // TOML groups tables by key; the text's own order is the order of the C header.
    items.sort_by_key(|item| item.name().span.start);
    let regions = root.each_table("region", "region", region::region);
    let flows = root.each_table("flow", "flow", flow::flow);
    let chains = root.each_table("chain", "chain", flow::chain);
    let waivers = root.each_table("waiver", "waiver", waiver::waiver);
    root.finish();
    RawSpec {
        interface,
        revisions,
        items,
        regions,
        flows,
        chains,
        waivers,
    }
}

/// Stands in where there is no `[interface]`; the stage ends with that finding.
fn empty_interface(root: &TableReader<'_, '_>) -> RawInterface {
    let nothing = Spanned {
        value: String::new(),
        span: root.span(),
    };
    RawInterface {
        name: nothing.clone(),
        kind: None,
        header: None,
        kernel_header: None,
        license: nothing.clone(),
        imports: Vec::new(),
        byte_order: None,
        bit_order: None,
        doc: nothing.clone(),
        source: nothing,
    }
}

fn interface(t: &mut TableReader<'_, '_>) -> RawInterface {
    let kinds = [
        ("uapi", InterfaceKind::Uapi),
        ("firmware", InterfaceKind::Firmware),
        ("internal", InterfaceKind::Internal),
    ];
    let bit_orders = [("msb0", BitOrder::Msb0), ("lsb0", BitOrder::Lsb0)];
    let interface = RawInterface {
        name: t.required_text("name"),
        kind: t.required_choice("kind", &kinds),
        header: t.text("header"),
        kernel_header: t.text("kernel-header"),
        license: t.required_text("license"),
        imports: t.texts("imports"),
        byte_order: t.required_choice("byte-order", BYTE_ORDERS),
        bit_order: t.choice("bit-order", &bit_orders),
        doc: t.required_text("doc"),
        source: t.required_text("source"),
    };
    let is_internal = interface.kind.map(|kind| kind.value) == Some(InterfaceKind::Internal);
    if interface.header.is_none() && !is_internal {
        t.missing::<String>("header");
    }
    interface
}

fn revision(t: &mut TableReader<'_, '_>) -> RawRevision {
    RawRevision {
        name: t.required_text("name"),
        doc: t.required_text("doc"),
        source: t.required_text("source"),
    }
}

/// Prose and origin of an item, which says where it was read.
fn item_meta(t: &mut TableReader<'_, '_>) -> RawMeta {
    let meta = part_meta(t);
    if meta.source.is_none() {
        t.missing::<String>("source");
    }
    meta
}

/// Prose and origin of a part of an item, which inherits the item's source.
fn part_meta(t: &mut TableReader<'_, '_>) -> RawMeta {
    let meta = optional_meta(t);
    if meta.doc.is_none() {
        t.missing::<String>("doc");
    }
    meta
}

fn optional_meta(t: &mut TableReader<'_, '_>) -> RawMeta {
    RawMeta {
        doc: t.text("doc"),
        source: t.text("source"),
        since: t.text("since"),
        revision: t.text("revision"),
    }
}

fn constant(t: &mut TableReader<'_, '_>) -> RawItem {
    let name = t.required_text("name");
    let value = match t.text("text") {
        Some(text) => {
            let number = t.ruled_out("value").or(t.ruled_out("type"));
            if let Some(span) = number {
                t.findings().push(
                    Diagnostic::new(
                        Code::MeaningMismatch,
                        "a constant is either a number or a text",
                    )
                    .at(text.span, "this makes it a text")
                    .at(span, "this makes it a number")
                    .help("keep one of `value` and `text`"),
                );
            }
            RawConstValue::Text(text)
        }
        None => RawConstValue::Int {
            expression: t.required_expression("value"),
            ty: t.text("type"),
        },
    };
    let meta = item_meta(t);
    RawItem::Const(RawConst { name, value, meta })
}

fn flag_set(t: &mut TableReader<'_, '_>) -> RawItem {
    RawItem::FlagSet(RawFlagSet {
        name: t.required_text("name"),
        ty: t.required_text("type"),
        bits: t.each_table("bits", "flag", |t| RawFlag {
            name: t.required_text("name"),
            bit: t.required_bit_count("bit"),
            meta: part_meta(t),
        }),
        meta: item_meta(t),
    })
}

fn enumeration(t: &mut TableReader<'_, '_>) -> RawItem {
    RawItem::Enum(RawEnum {
        name: t.required_text("name"),
        ty: t.required_text("type"),
        closed: t.boolean("closed"),
        c_enum: t.boolean("c-enum"),
        values: t.each_table("values", "value", |t| RawEnumValue {
            name: t.required_text("name"),
            value: t.required_expression("value"),
            meta: part_meta(t),
        }),
        meta: item_meta(t),
    })
}

fn structure(t: &mut TableReader<'_, '_>, is_union: bool) -> RawItem {
    RawItem::Struct(RawStruct {
        name: t.required_text("name"),
        is_union,
        packed: t.boolean("packed"),
        aligned: t.integer("aligned"),
        size: t.required_integer("size"),
        align: t.required_integer("align"),
        size_32: t.integer("size-32"),
        tail_padding: t.integer("tail-padding"),
        versions: t.each_table("versions", "version", |t| RawVersion {
            number: t.integer("number"),
            end: t.required_integer("end"),
            size: t.required_integer("size"),
            since: t.text("since"),
            source: t.text("source"),
        }),
        capability: t.one_table("capability", "capability", |t| RawCapability {
            of: t.required_text("of"),
            id: t.required_text("id"),
        }),
        fields: t.each_table("field", "field", field),
        meta: item_meta(t),
    })
}

fn field(t: &mut TableReader<'_, '_>) -> RawField {
    RawField {
        name: t.required_text("name"),
        offset: t.required_integer("offset"),
        offset_32: t.integer("offset-32"),
        ty: t.required_text("type"),
        byte_order: t.choice("byte-order", BYTE_ORDERS),
        reserved: t.boolean("reserved"),
        flags: t.text("flags"),
        enumeration: t.text("enum"),
        bits: {
            let stated = t.has("bits");
            let bits = t.each_table("bits", "bit field", bits);
            stated.then_some(bits)
        },
        count: t.text("count"),
        until: t.text("until"),
        version: t.integer("version"),
        meta: part_meta(t),
    }
}

fn bits(t: &mut TableReader<'_, '_>) -> RawBits {
    if t.has("reserved") {
        return RawBits {
            name: None,
            width: t.required_bit_count("reserved"),
            bit: t.required_bit_count("bit"),
            flags: None,
            enumeration: None,
            meta: optional_meta(t),
        };
    }
    RawBits {
        name: Some(t.required_text("name")),
        bit: t.required_bit_count("bit"),
        width: t.required_bit_count("width"),
        flags: t.text("flags"),
        enumeration: t.text("enum"),
        meta: part_meta(t),
    }
}

fn ioctl(t: &mut TableReader<'_, '_>) -> RawItem {
    let directions = [
        ("none", Direction::None),
        ("read", Direction::Read),
        ("write", Direction::Write),
        ("read-write", Direction::ReadWrite),
    ];
    let ioctl = RawIoctl {
        name: t.required_text("name"),
        on: t.required_text("on"),
        direction: t.required_choice("direction", &directions),
        ty: t.required_expression("type"),
        number: t.required_expression("number"),
        argument: t.text("argument"),
        meta: item_meta(t),
    };
    RawItem::Ioctl(ioctl)
}
