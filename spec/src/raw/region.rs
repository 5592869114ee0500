//! `[[region]]` and the tables in it.

use super::key;
use super::keys::keys;
use super::slots::{words, Each, Expression, Integer, OneOf, Optional, Required, Rule, Text};
use crate::errno::Errno;
use crate::model::region::{Access, DataDirection, Transfer};

words! {
    Access: "read" = Read, "write" = Write;
    Transfer: "part" = Part, "whole" = Whole;
    DataDirection: "to-user" = ToUser, "from-user" = FromUser;
}

impl super::slots::Words for Errno {
    const WORDS: &'static [&'static str] = Self::NAMES;
    const VALUES: &'static [Self] = Self::ALL;
}

keys! {
    /// One `[[region]]`.
    pub(crate) struct RawRegion = "region" {
        /// name of the generated module, prefix in C
        name: Required<Text> = key("name"),
        /// struct whose fields are the areas
        layout: Required<Text> = key("layout"),
        /// type by which users find it, as `u32`
        ty: Required<Expression> = key("type"),
        /// subtype by which users find it, as `u32`
        subtype: Required<Expression> = key("subtype"),
        /// which index it has, in prose
        index: Required<Text> = key("index"),
        /// bits of a file offset below the index of a region: 32 to 55, 48 if left out
        offset_bits: Optional<Integer> = key("offset-bits"),
        /// devices that have the region
        devices: Each<RawDevice> = key("device"),
        /// what rules know of the device
        parameters: Each<RawParameter> = key("parameter"),
        /// what has to hold for the region to be there
        conditions: Each<RawCheck> = key("condition"),
        /// what a user may transfer where
        areas: Each<RawArea> = key("area"),
        /// what a request has to fulfil
        checks: Each<RawCheck> = key("check"),
        /// what is executed
        operations: Each<RawOperation> = key("operation"),
        /// what the hardware answers
        results: Each<RawResult> = key("result"),
        /// what a user is told of the answer
        outcomes: Each<RawOutcome> = key("outcome"),
        ..meta: ITEM,
    }

    /// One `[[region.device]]`.
    pub(crate) struct RawDevice = "device" {
        /// id of the vendor, 16 bits
        vendor: Required<Integer> = key("vendor"),
        /// id of the device, 16 bits
        device: Required<Integer> = key("device"),
        /// bytes of the longest region that the device can have
        longest_region: Required<Integer> = key("longest-region"),
        /// what it is
        doc: Required<Text> = key("doc"),
    }

    /// One `[[region.parameter]]`.
    pub(crate) struct RawParameter = "parameter" {
        /// what rules call `dev.name`
        name: Required<Text> = key("name"),
        /// `"bool"`, `"u8"` to `"u64"`: of the value, or of one element
        ty: Required<Text> = key("type"),
        /// number of elements; makes it an array
        length: Optional<Integer> = key("length"),
        /// `struct.field` that the kernel has it from
        from: Optional<Text> = key("from"),
        /// `struct.field` by which users learn it
        advertised: Optional<Text> = key("advertised"),
        /// what it is
        doc: Required<Text> = key("doc"),
    }

    /// One `[[region.condition]]` or `[[region.check]]`.
    pub(crate) struct RawCheck = "check" {
        /// lower-case words joined by `-`
        id: Required<Text> = key("id"),
        /// it is looked at only where this holds
        when: Optional<Rule> = key("when"),
        /// what has to hold
        require: Required<Rule> = key("require"),
        /// answer if it does not
        errno: OneOf<Errno> = key("errno"),
        /// what an earlier implementation did
        posted: Optional<Text> = key("posted"),
        /// what was said of that
        review: Optional<Text> = key("review"),
        /// why
        doc: Required<Text> = key("doc"),
    }

    /// One `[[region.area]]`.
    pub(crate) struct RawArea = "area" {
        /// field of the layout, which is a struct
        field: Required<Text> = key("field"),
        /// what a user may do with it
        access: OneOf<Access> = key("access"),
        /// what one transfer may carry; `"whole"` if it is written
        transfer: OneOf<Transfer> = key("transfer"),
        /// answer to transfers that it does not take
        errno: OneOf<Errno> = key("errno"),
        /// what an earlier implementation did
        posted: Optional<Text> = key("posted"),
        /// what was said of that
        review: Optional<Text> = key("review"),
        /// what it is for
        doc: Required<Text> = key("doc"),
    }

    /// One `[[region.operation]]`.
    pub(crate) struct RawOperation = "operation" {
        /// name of the hook and of the constructor
        name: Required<Text> = key("name"),
        /// a field of the request `==` a constant
        when: Required<Rule> = key("when"),
        /// mnemonic, in capitals and digits
        instruction: Required<Text> = key("instruction"),
        /// which way the data go
        direction: OneOf<DataDirection> = key("direction"),
        /// `"bytes"`, or `"u8"` to `"u64"` for a register
        data: Required<Text> = key("data"),
        /// where the data are in the caller's memory
        address: Required<Rule> = key("address"),
        /// how many bytes
        length: Optional<Rule> = key("length").needed("for `\"bytes\"`"),
        /// power of two that the bytes cross no multiple of
        boundary: Optional<Integer> = key("boundary").needed("for `\"bytes\"`"),
        /// what it does
        doc: Required<Text> = key("doc"),
    }

    /// One `[[region.result]]`.
    pub(crate) struct RawResult = "result" {
        /// what outcomes call `result.name`
        name: Required<Text> = key("name"),
        /// `"u8"` to `"u64"`
        ty: Required<Text> = key("type"),
        /// what it is
        doc: Required<Text> = key("doc"),
    }

    /// One `[[region.outcome]]`.
    pub(crate) struct RawOutcome = "outcome" {
        /// lower-case words joined by `-`
        id: Required<Text> = key("id"),
        /// the answers that it is about
        when: Required<Rule> = key("when"),
        /// what the user is told
        errno: OneOf<Errno> = key("errno"),
        /// what happened
        doc: Required<Text> = key("doc"),
    }
}
