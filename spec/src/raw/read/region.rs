//! The keys of `[[region]]` and of the tables in it.

use super::super::reader::TableReader;
use super::super::region::{
    RawArea, RawCheck, RawHistory, RawOperation, RawOutcome, RawParameter, RawRegion, RawResult,
};
use super::item_meta;
use crate::model::region::{Access, DataDirection, Transfer};

pub(super) fn region(t: &mut TableReader<'_, '_>) -> RawRegion {
    RawRegion {
        name: t.required_text("name"),
        layout: t.required_text("layout"),
        ty: t.required_expression("type"),
        subtype: t.required_expression("subtype"),
        index: t.required_text("index"),
        parameters: t.each_table("parameter", "parameter", parameter),
        conditions: t.each_table("condition", "condition", check),
        areas: t.each_table("area", "area", area),
        checks: t.each_table("check", "check", check),
        operations: t.each_table("operation", "operation", operation),
        results: t.each_table("result", "result", result),
        outcomes: t.each_table("outcome", "outcome", outcome),
        meta: item_meta(t),
    }
}

fn parameter(t: &mut TableReader<'_, '_>) -> RawParameter {
    RawParameter {
        name: t.required_text("name"),
        ty: t.required_text("type"),
        length: t.integer("length"),
        from: t.text("from"),
        advertised: t.text("advertised"),
        doc: t.required_text("doc"),
    }
}

fn check(t: &mut TableReader<'_, '_>) -> RawCheck {
    RawCheck {
        id: t.required_text("id"),
        when: t.text("when"),
        require: t.required_text("require"),
        errno: t.required_text("errno"),
        history: history(t),
        doc: t.required_text("doc"),
    }
}

fn history(t: &mut TableReader<'_, '_>) -> RawHistory {
    RawHistory {
        posted: t.text("posted"),
        review: t.text("review"),
    }
}

fn area(t: &mut TableReader<'_, '_>) -> RawArea {
    let accesses = [("read", Access::Read), ("write", Access::Write)];
    let transfers = [("part", Transfer::Part), ("whole", Transfer::Whole)];
    RawArea {
        field: t.required_text("field"),
        access: t.required_choice("access", &accesses),
        transfer: t.required_choice("transfer", &transfers),
        errno: t.required_text("errno"),
        history: history(t),
        doc: t.required_text("doc"),
    }
}

fn operation(t: &mut TableReader<'_, '_>) -> RawOperation {
    let directions = [
        ("to-user", DataDirection::ToUser),
        ("from-user", DataDirection::FromUser),
    ];
    RawOperation {
        name: t.required_text("name"),
        when: t.required_text("when"),
        instruction: t.required_text("instruction"),
        direction: t.required_choice("direction", &directions),
        data: t.required_text("data"),
        address: t.required_text("address"),
        length: t.text("length"),
        boundary: t.integer("boundary"),
        doc: t.required_text("doc"),
    }
}

fn result(t: &mut TableReader<'_, '_>) -> RawResult {
    RawResult {
        name: t.required_text("name"),
        ty: t.required_text("type"),
        doc: t.required_text("doc"),
    }
}

fn outcome(t: &mut TableReader<'_, '_>) -> RawOutcome {
    RawOutcome {
        id: t.required_text("id"),
        when: t.required_text("when"),
        errno: t.required_text("errno"),
        doc: t.required_text("doc"),
    }
}
