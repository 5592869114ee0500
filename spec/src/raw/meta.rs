//! Prose and origin.

use super::grammar::{Given, Key, Kind, Need};
use super::reader::TableReader;
use super::slots::{Scalar, Text};
use crate::model::Spanned;

/// Prose and origin, which every item and every part of one has.
#[derive(Debug)]
pub(crate) struct RawMeta {
    pub(crate) doc: Option<Spanned<String>>,
    pub(crate) source: Option<Spanned<String>>,
    pub(crate) since: Option<Spanned<String>>,
    pub(crate) revision: Option<Spanned<String>>,
}

impl RawMeta {
    pub(super) fn read(reader: &mut TableReader<'_, '_, '_>) -> Self {
        Self {
            doc: Text::take(reader, "doc"),
            source: Text::take(reader, "source"),
            since: Text::take(reader, "since"),
            revision: Text::take(reader, "revision"),
        }
    }
}

/// Of an item, which says where it was read.
pub(crate) const ITEM: &[Key] = &keys(Need::Required, Need::Required);

/// Of a part of an item, which inherits the item's source.
pub(crate) const PART: &[Key] = &keys(Need::Required, Need::Optional("no"));

/// Of bits, of which reserved ones need no prose.
pub(crate) const BITS: &[Key] = &keys(Need::Unless(Given::Key("reserved")), Need::Optional("no"));

const fn keys(doc: Need, source: Need) -> [Key; 4] {
    let doc_of = key(
        "doc",
        &["what it is; the first paragraph is the summary"],
        doc,
    );
    let source_of = key(
        "source",
        &["where that was read: tree, version and path, or the post"],
        source,
    );
    let no = Need::Optional("no");
    [
        doc_of,
        source_of,
        key("since", &["first mainline release, such as `6.0`"], no),
        key(
            "revision",
            &["the proposal that it belongs to; not with `since`"],
            no,
        ),
    ]
}

const fn key(name: &'static str, meaning: &'static [&'static str], need: Need) -> Key {
    Key {
        meaning,
        kind: Kind::Text,
        need,
        ..Key::new(name)
    }
}
