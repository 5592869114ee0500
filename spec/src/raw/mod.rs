//! The spec as the TOML has it: every value with its place, nothing resolved, nothing judged.
//!
//! The structs here are the grammar: the comment of a field is what its key means, and nothing
//! else knows a key. [`crate::grammar`] gives the same as data.

mod complaint;
mod constant;
pub(crate) mod flow;
pub(crate) mod grammar;
mod interface;
mod item;
mod keys;
mod meta;
mod reader;
pub(crate) mod region;
mod slots;
mod structure;
mod value;
pub(crate) mod waiver;

use self::constant::ConstKeys;
pub(crate) use self::constant::{RawConst, RawConstValue};
use self::flow::{RawChain, RawFlow};
use self::grammar::Key;
pub(crate) use self::interface::{RawInterface, RawRevision};
pub(crate) use self::item::{RawEnum, RawFlagSet, RawIoctl, RawItem};
use self::keys::keys;
pub(crate) use self::meta::RawMeta;
pub(crate) use self::reader::Keys;
use self::reader::{span_of, Context, TableReader};
use self::region::RawRegion;
use self::slots::{Each, Integer, One, Optional};
pub(crate) use self::structure::{RawBits, RawCapability, RawField, RawStruct, RawVersion};
use self::waiver::RawWaiver;
use crate::diag::{Code, Diagnostic, Findings};
use crate::model::Spanned;
use crate::source::{FileId, SourceMap, Span};

const fn key(name: &'static str) -> Key {
    Key::new(name)
}

keys! {
    /// One file, table by table.
    pub(crate) struct RawFile = "file" {
        /// number of the format that the spec is written in
        format: Optional<Integer> = key("format").needed("no: `1`"),
        /// what the spec is about
        interface: One<RawInterface> = key("interface"),
        /// a proposal that parts of the spec belong to
        revisions: Each<RawRevision> = key("revision"),
        /// a constant
        constants: Each<ConstKeys> = key("const"),
        /// an integer of named bits
        flags: Each<RawFlagSet> = key("flags"),
        /// named values of one integer
        enumerations: Each<RawEnum> = key("enum"),
        /// a struct
        structs: Each<RawStruct> = key("struct"),
        /// a union
        unions: Each<RawStruct> = key("union"),
        /// an ioctl
        ioctls: Each<RawIoctl> = key("ioctl"),
        /// a region of a device and its rules
        regions: Each<RawRegion> = key("region"),
        /// how one value is made from others
        flows: Each<RawFlow> = key("flow"),
        /// the capabilities that follow a reply
        chains: Each<RawChain> = key("chain"),
        /// a break of the ABI that is meant
        waivers: Each<RawWaiver> = key("waiver"),
    }
}

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

impl RawSpec {
    /// Brings the items of a file into one list; `None` if it has no interface, which was reported.
    fn from_file(file: RawFile) -> Option<Self> {
        // Another format was refused before anything was read.
        let format = file.format.map_or(grammar::FORMAT, |format| format.value);
        debug_assert_eq!(format, grammar::FORMAT);
        let mut items = Vec::new();
        let constants = file.constants.into_iter().map(RawConst::from);
        items.extend(constants.map(RawItem::Const));
        items.extend(file.flags.into_iter().map(RawItem::FlagSet));
        items.extend(file.enumerations.into_iter().map(RawItem::Enum));
        items.extend(file.structs.into_iter().map(RawItem::Struct));
        let union = |union| RawStruct {
            is_union: true,
            ..union
        };
        items.extend(file.unions.into_iter().map(union).map(RawItem::Struct));
        items.extend(file.ioctls.into_iter().map(RawItem::Ioctl));
        // TOML groups tables by key; the text's own order is the order of the C header.
        items.sort_by_key(|item| item.name().span.start);
        Some(Self {
            interface: file.interface?,
            revisions: file.revisions,
            items,
            regions: file.regions,
            flows: file.flows,
            chains: file.chains,
            waivers: file.waivers,
        })
    }
}

/// Reads one text; `None` if it is not even TOML, or in a format that this compiler does not know.
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
                .help("https://toml.io describes the notation"),
        );
        findings.incomplete();
    }
    if !is_toml {
        return None;
    }
    if let Some(other) = other_format(document.get_ref(), file) {
        findings.push(unknown_format(&other));
        findings.incomplete();
        return None;
    }
    let mut context = Context {
        file,
        text,
        findings,
    };
    let nowhere = span_of(file, 0..0);
    let mut reader = TableReader::new(&RawFile::TABLE, document.get_ref(), nowhere, &mut context);
    RawSpec::from_file(RawFile::read(&mut reader))
}

/// The format that a text states, if this compiler does not know it. Nothing else of the text can
/// be judged then: what looks like a mistake may be right in that format.
fn other_format(document: &toml::de::DeTable<'_>, file: FileId) -> Option<Spanned<i128>> {
    let stated = document.get("format")?;
    let value = value::integer_of(stated.get_ref())?;
    (value != i128::from(grammar::FORMAT)).then(|| Spanned {
        value,
        span: span_of(file, stated.span()),
    })
}

fn unknown_format(stated: &Spanned<i128>) -> Diagnostic {
    let (format, known) = (stated.value, grammar::FORMAT);
    let version = env!("CARGO_PKG_VERSION");
    if format > i128::from(known) {
        let message =
            format!("needs a compiler that knows format {format}; this one knows {known}");
        Diagnostic::new(Code::UnknownFormat, message)
            .at(stated.span, "the spec is written in this format")
            .help(format!(
                "install a newer compiler than {version}; nothing else was looked at"
            ))
    } else {
        let message = format!("there is no format {format}");
        Diagnostic::new(Code::UnknownFormat, message)
            .at(stated.span, "formats are counted from 1")
            .help(format!("compiler {version} knows `format = {known}`"))
    }
}

/// The names that a text imports, as far as it can be read at all.
pub(crate) fn imports(text: &str, file: FileId) -> Vec<Spanned<String>> {
    let (document, _) = toml::de::DeTable::parse_recoverable(text);
    if other_format(document.get_ref(), file).is_some() {
        return Vec::new();
    }
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
                span: span_of(file, element.span()),
            })
        })
        .collect()
}
