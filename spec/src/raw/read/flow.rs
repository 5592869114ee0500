//! The keys of `[[flow]]` and `[[chain]]`.

use super::super::flow::{RawChain, RawFlow, RawLink};
use super::super::reader::TableReader;
use super::item_meta;

pub(super) fn flow(t: &mut TableReader<'_, '_>) -> RawFlow {
    RawFlow {
        to: t.required_text("to"),
        value: t.required_expression("value"),
        meta: item_meta(t),
    }
}

pub(super) fn chain(t: &mut TableReader<'_, '_>) -> RawChain {
    RawChain {
        of: t.required_text("of"),
        links: t.each_table("link", "link", |t| RawLink {
            capability: t.required_text("capability"),
            version: t.required_integer("version"),
            when: t.text("when"),
        }),
        meta: item_meta(t),
    }
}
