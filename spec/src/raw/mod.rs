//! The spec as the TOML has it: every value with its place, nothing resolved, nothing judged.

pub(crate) mod flow;
mod read;
mod reader;
pub(crate) mod region;
pub(crate) mod waiver;

use self::flow::{RawChain, RawFlow};
use self::region::RawRegion;
use self::waiver::RawWaiver;
use crate::diag::{Code, Diagnostic, Findings};
use crate::model::{BitOrder, ByteOrder, Direction, InterfaceKind, Spanned};
use crate::source::{FileId, SourceMap, Span};

/// One file.
#[derive(Debug)]
pub(crate) struct RawSpec {
    pub(crate) interface: RawInterface,
    pub(crate) revisions: Vec<RawRevision>,
    /// In the order of the text.
    pub(crate) items: Vec<RawItem>,
    pub(crate) regions: Vec<RawRegion>,
    pub(crate) flows: Vec<RawFlow>,
    pub(crate) chains: Vec<RawChain>,
    pub(crate) waivers: Vec<RawWaiver>,
}

#[derive(Debug)]
pub(crate) struct RawInterface {
    pub(crate) name: Spanned<String>,
    pub(crate) kind: Option<Spanned<InterfaceKind>>,
    pub(crate) header: Option<Spanned<String>>,
    pub(crate) kernel_header: Option<Spanned<String>>,
    pub(crate) license: Spanned<String>,
    pub(crate) imports: Vec<Spanned<String>>,
    pub(crate) byte_order: Option<Spanned<ByteOrder>>,
    pub(crate) bit_order: Option<Spanned<BitOrder>>,
    pub(crate) doc: Spanned<String>,
    pub(crate) source: Spanned<String>,
}

#[derive(Debug)]
pub(crate) struct RawRevision {
    pub(crate) name: Spanned<String>,
    pub(crate) doc: Spanned<String>,
    pub(crate) source: Spanned<String>,
}

/// Prose and origin, which every item and every part of one has.
#[derive(Debug)]
pub(crate) struct RawMeta {
    pub(crate) doc: Option<Spanned<String>>,
    pub(crate) source: Option<Spanned<String>>,
    pub(crate) since: Option<Spanned<String>>,
    pub(crate) revision: Option<Spanned<String>>,
}

#[derive(Debug)]
pub(crate) enum RawItem {
    Const(RawConst),
    FlagSet(RawFlagSet),
    Enum(RawEnum),
    Struct(RawStruct),
    Ioctl(RawIoctl),
}

impl RawItem {
    pub(crate) fn name(&self) -> &Spanned<String> {
        match self {
            Self::Const(item) => &item.name,
            Self::FlagSet(item) => &item.name,
            Self::Enum(item) => &item.name,
            Self::Struct(item) => &item.name,
            Self::Ioctl(item) => &item.name,
        }
    }

    pub(crate) fn meta(&self) -> &RawMeta {
        match self {
            Self::Const(item) => &item.meta,
            Self::FlagSet(item) => &item.meta,
            Self::Enum(item) => &item.meta,
            Self::Struct(item) => &item.meta,
            Self::Ioctl(item) => &item.meta,
        }
    }
}

#[derive(Debug)]
pub(crate) struct RawConst {
    pub(crate) name: Spanned<String>,
    pub(crate) value: RawConstValue,
    pub(crate) meta: RawMeta,
}

#[derive(Debug)]
pub(crate) enum RawConstValue {
    Int {
        expression: Spanned<String>,
        ty: Option<Spanned<String>>,
    },
    Text(Spanned<String>),
}

#[derive(Debug)]
pub(crate) struct RawFlagSet {
    pub(crate) name: Spanned<String>,
    pub(crate) ty: Spanned<String>,
    pub(crate) bits: Vec<RawFlag>,
    pub(crate) meta: RawMeta,
}

#[derive(Debug)]
pub(crate) struct RawFlag {
    pub(crate) name: Spanned<String>,
    pub(crate) bit: Spanned<u32>,
    pub(crate) meta: RawMeta,
}

#[derive(Debug)]
pub(crate) struct RawEnum {
    pub(crate) name: Spanned<String>,
    pub(crate) ty: Spanned<String>,
    pub(crate) closed: bool,
    pub(crate) c_enum: bool,
    pub(crate) values: Vec<RawEnumValue>,
    pub(crate) meta: RawMeta,
}

#[derive(Debug)]
pub(crate) struct RawEnumValue {
    pub(crate) name: Spanned<String>,
    pub(crate) value: Spanned<String>,
    pub(crate) meta: RawMeta,
}

#[derive(Debug)]
pub(crate) struct RawStruct {
    pub(crate) name: Spanned<String>,
    pub(crate) is_union: bool,
    pub(crate) packed: bool,
    pub(crate) aligned: Option<Spanned<u64>>,
    pub(crate) size: Spanned<u64>,
    pub(crate) align: Spanned<u64>,
    pub(crate) size_32: Option<Spanned<u64>>,
    pub(crate) tail_padding: Option<Spanned<u64>>,
    pub(crate) versions: Vec<RawVersion>,
    pub(crate) capability: Option<RawCapability>,
    pub(crate) fields: Vec<RawField>,
    pub(crate) meta: RawMeta,
}

#[derive(Debug)]
pub(crate) struct RawVersion {
    pub(crate) number: Option<Spanned<u64>>,
    pub(crate) end: Spanned<u64>,
    pub(crate) size: Spanned<u64>,
    pub(crate) since: Option<Spanned<String>>,
    pub(crate) source: Option<Spanned<String>>,
}

#[derive(Debug)]
pub(crate) struct RawCapability {
    pub(crate) of: Spanned<String>,
    pub(crate) id: Spanned<String>,
}

#[derive(Debug)]
pub(crate) struct RawField {
    pub(crate) name: Spanned<String>,
    pub(crate) offset: Spanned<u64>,
    pub(crate) offset_32: Option<Spanned<u64>>,
    pub(crate) ty: Spanned<String>,
    pub(crate) byte_order: Option<Spanned<ByteOrder>>,
    pub(crate) reserved: bool,
    pub(crate) flags: Option<Spanned<String>>,
    pub(crate) enumeration: Option<Spanned<String>>,
    pub(crate) bits: Option<Vec<RawBits>>,
    pub(crate) count: Option<Spanned<String>>,
    pub(crate) until: Option<Spanned<String>>,
    pub(crate) version: Option<Spanned<u64>>,
    pub(crate) meta: RawMeta,
}

#[derive(Debug)]
pub(crate) struct RawBits {
    /// `None` for `{ reserved = width }`.
    pub(crate) name: Option<Spanned<String>>,
    pub(crate) bit: Spanned<u32>,
    pub(crate) width: Spanned<u32>,
    pub(crate) flags: Option<Spanned<String>>,
    pub(crate) enumeration: Option<Spanned<String>>,
    pub(crate) meta: RawMeta,
}

#[derive(Debug)]
pub(crate) struct RawIoctl {
    pub(crate) name: Spanned<String>,
    pub(crate) on: Spanned<String>,
    pub(crate) direction: Option<Spanned<Direction>>,
    pub(crate) ty: Spanned<String>,
    pub(crate) number: Spanned<String>,
    pub(crate) argument: Option<Spanned<String>>,
    pub(crate) meta: RawMeta,
}

/// Reads one text; `None` if it is not even TOML.
pub(crate) fn parse(sources: &SourceMap, file: FileId, findings: &mut Findings) -> Option<RawSpec> {
    let text = &sources.file(file).text;
    let (document, errors) = toml::de::DeTable::parse_recoverable(text);
    let is_toml = errors.is_empty();
    for error in errors {
        let range = error.span().unwrap_or(0..0);
        let end = range.end.min(text.len());
        let span = Span {
            file,
            start: range.start.min(end),
            end,
        };
        findings.push(
            Diagnostic::new(Code::TomlSyntax, error.message().trim_end())
                .at(span, "")
                .help("docs/spec-format.md shows the notation"),
        );
    }
    is_toml.then(|| read::spec(document.get_ref(), file, findings))
}

/// The names that a text imports, as far as it can be read at all.
pub(crate) fn imports(text: &str, file: FileId) -> Vec<Spanned<String>> {
    let (document, _) = toml::de::DeTable::parse_recoverable(text);
    let imports = document
        .get_ref()
        .get("interface")
        .and_then(|interface| interface.get_ref().get("imports"));
    let Some(array) = imports.and_then(|imports| imports.get_ref().as_array()) else {
        return Vec::new();
    };
    array
        .iter()
        .filter_map(|element| {
            Some(Spanned {
                value: element.get_ref().as_str()?.to_owned(),
                span: reader::span_of(file, element.span()),
            })
        })
        .collect()
}
