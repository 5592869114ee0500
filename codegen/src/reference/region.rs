//! What a region is, what it asks for, what comes back; and beside each rule, what was posted and
//! said before.

use uapi_spec::model::expression::ValuePath;
use uapi_spec::model::region::{
    Access, Check, Data, DataDirection, History, Operation, Parameter, ParameterType, Transfer,
};
use uapi_spec::model::{Doc, Region};
use uapi_spec::source::Span;
use uapi_spec::CheckedAbi;

use super::source_text;
use super::table::{cell, code, Table};

/// The page, without its head.
pub(super) fn page(abi: &CheckedAbi, region: &Region) -> String {
    let page = Page { abi, region };
    let parts = [
        page.introduction(),
        page.areas(),
        page.conditions(),
        page.parameters(),
        page.rules(),
        page.operations(),
        page.answers(),
        page.other_answers(),
    ];
    let text = parts.concat();
    format!("{}\n", text.trim_end())
}

/// Which devices have it, and where its bytes are in the file of one.
fn devices(region: &Region) -> String {
    let bits = region.offset_bits.value;
    let mut text = format!(
        "File offset: the index, shifted left by {bits} bits; the kernel says it with the region's size. No region of \
         a device is longer than 2^{bits} bytes.\n\n"
    );
    for device in &region.devices {
        text.push_str(&format!(
            "Device {:04x}:{:04x}: {}",
            device.vendor.value,
            device.device.value,
            paragraphs(&device.doc)
        ));
    }
    text
}

struct Page<'a> {
    abi: &'a CheckedAbi,
    region: &'a Region,
}

impl Page<'_> {
    fn introduction(&self) -> String {
        let region = self.region;
        let layout = &self.abi.model()[region.layout];
        let mut text = format!(
            "# Region `{}`\n\n{}",
            region.name.value,
            paragraphs(&region.doc)
        );
        if let Some(proposal) = region.origin.proposal() {
            text.push_str(&format!(
                "Proposed: `{proposal}`; no released kernel has it.\n\n"
            ));
        }
        text.push_str(&format!(
            "Layout: `struct {}`, {} bytes. Type {}, subtype {}.\n\n",
            layout.name.value,
            layout.size.value,
            number(&region.ty.expression, region.ty.value),
            number(&region.subtype.expression, region.subtype.value),
        ));
        text.push_str(&format!("Index: {}", paragraphs(&region.index)));
        text.push_str(&devices(region));
        text
    }

    fn areas(&self) -> String {
        let mut table = Table::new(&[
            "area",
            "bytes",
            "a user",
            "errno",
            "this handler",
            "the posted handler",
            "the review",
        ]);
        for area in &self.region.areas {
            let field = self.abi.model().area_field(self.region, area);
            let (start, size) = (
                field.offset.value,
                self.abi.model()[area.structure].size.value,
            );
            let access = match area.access {
                Access::Read => "reads",
                Access::Write => "writes",
            };
            let transfer = match area.transfer {
                Transfer::Part => "any part of it",
                Transfer::Whole => "all of it at once",
            };
            let last = (start + size).saturating_sub(1);
            let before = [
                code(&field.name.value),
                format!("{start} to {last}"),
                format!("{access} {transfer}"),
            ];
            table.row(&with_history(
                &before,
                area.errno.value.name(),
                &area.doc,
                &area.history,
            ));
        }
        format!(
            "## Areas\n\nErrnos are what other transfers get.\n\n{}",
            table.finish()
        )
    }

    fn conditions(&self) -> String {
        let title = "## Which devices have it\n\n";
        self.checks(title, "condition", &self.region.conditions)
    }

    fn rules(&self) -> String {
        let title =
            "## Rules for a request\n\nThey are looked at in this order; the first that does \
                     not hold gives the errno.\n\n";
        self.checks(title, "rule", &self.region.checks)
    }

    fn checks(&self, title: &str, what: &str, checks: &[Check]) -> String {
        if checks.is_empty() {
            return String::new();
        }
        let mut table = Table::new(&[
            what,
            "where",
            "requires",
            "errno",
            "this handler",
            "the posted handler",
            "the review",
        ]);
        for check in checks {
            let when = check.when_text.as_deref().map_or_else(String::new, code);
            let before = [code(&check.id.value), when, code(&check.require_text)];
            let errno = check.errno.value.name();
            table.row(&with_history(&before, errno, &check.doc, &check.history));
        }
        format!("{title}{}", table.finish())
    }

    fn parameters(&self) -> String {
        if self.region.parameters.is_empty() {
            return String::new();
        }
        let mut table = Table::new(&[
            "parameter",
            "type",
            "the kernel has it from",
            "a user reads it in",
            "meaning",
        ]);
        for parameter in &self.region.parameters {
            let path = |place: &Option<(ValuePath, Span)>| -> String {
                let text = place.as_ref().map(|(_, span)| source_text(self.abi, *span));
                text.map_or_else(String::new, |text| code(text.trim_matches('"')))
            };
            table.row(&[
                code(&format!("dev.{}", parameter.name.value)),
                code(&ty(parameter)),
                path(&parameter.from),
                path(&parameter.advertised),
                cell(Some(&parameter.doc)),
            ]);
        }
        format!("## What rules ask of the device\n\n{}", table.finish())
    }

    fn operations(&self) -> String {
        if self.region.operations.is_empty() {
            return String::new();
        }
        let mut table = Table::new(&[
            "operation",
            "where",
            "instruction",
            "data",
            "address",
            "meaning",
        ]);
        for operation in &self.region.operations {
            table.row(&[
                code(&operation.name.value),
                code(&source_text(self.abi, operation.when.span)),
                operation.instruction.clone(),
                self.data(operation),
                code(&source_text(self.abi, operation.address.span)),
                cell(Some(&operation.doc)),
            ]);
        }
        format!("## What a request asks for\n\n{}", table.finish())
    }

    fn data(&self, operation: &Operation) -> String {
        let direction = match operation.direction {
            DataDirection::ToUser => "to the user",
            DataDirection::FromUser => "from the user",
        };
        match &operation.data {
            Data::Register(ty) => format!("{} {direction}", code(&ty.to_string())),
            Data::Bytes {
                length,
                maximum,
                boundary,
            } => {
                let length = code(&source_text(self.abi, length.span));
                format!(
                    "{length} bytes {direction}, at most {maximum}, across no multiple of {boundary}"
                )
            }
        }
    }

    fn answers(&self) -> String {
        if self.region.outcomes.is_empty() {
            return String::new();
        }
        let mut results = Table::new(&["result", "type", "meaning"]);
        for result in &self.region.results {
            results.row(&[
                code(&format!("result.{}", result.name.value)),
                code(&result.ty.to_string()),
                cell(Some(&result.doc)),
            ]);
        }
        let mut outcomes = Table::new(&["outcome", "where", "errno", "meaning"]);
        for outcome in &self.region.outcomes {
            outcomes.row(&[
                code(&outcome.id.value),
                code(&source_text(self.abi, outcome.when.span)),
                outcome.errno.value.name().to_owned(),
                cell(Some(&outcome.doc)),
            ]);
        }
        format!(
            "## What comes back\n\nThe machine answers an operation with:\n\n{}The first of these \
             that describes the answer gives the errno; an answer that none describes is a \
             success.\n\n{}",
            results.finish(),
            outcomes.finish()
        )
    }
}

impl Page<'_> {
    /// What a user gets where no rule of the spec speaks.
    fn other_answers(&self) -> String {
        if self.region.requests().is_none() {
            return String::new();
        }
        let mut table = Table::new(&["errno", "when", "what has happened"]);
        for row in [
            ["EINVAL", "the offset belongs to no region", "nothing"],
            ["EIO", "the device cannot be woken", "nothing"],
            [
                "",
                "an area does not take the transfer: see there",
                "nothing",
            ],
            [
                "EFAULT",
                "the memory of the transfer cannot be read or written",
                "nothing",
            ],
            [
                "",
                "a rule for requests does not hold: see there",
                "nothing",
            ],
            [
                "ENOMEM",
                "there is no memory for a copy of the data",
                "nothing",
            ],
            [
                "EFAULT",
                "the data that a request is to send cannot be read",
                "nothing",
            ],
            [
                "EIO",
                "the device's memory space is switched off",
                "nothing",
            ],
            [
                "",
                "the machine reports what an outcome describes: see there",
                "what the outcome says",
            ],
            [
                "EFAULT",
                "the data that an operation brought cannot be written",
                "the operation: what it brought is lost",
            ],
        ] {
            table.row(&row.map(str::to_owned));
        }
        format!(
            "## All answers in their order\n\nThe kernel around the rules has answers of its own. The first line that \
             holds is the answer.\n\n{}",
            table.finish()
        )
    }
}

/// The columns of what was decided, and of what was before.
fn with_history(before: &[String], errno: &str, doc: &Doc, history: &History) -> Vec<String> {
    let after = [
        errno.to_owned(),
        cell(Some(doc)),
        cell(history.posted.as_ref()),
        cell(history.review.as_ref()),
    ];
    [before, after.as_slice()].concat()
}

/// `u64[6]`
fn ty(parameter: &Parameter) -> String {
    let element = match parameter.ty {
        ParameterType::Bool => "bool".to_owned(),
        ParameterType::Int(ty) => ty.to_string(),
    };
    let length = parameter.length.map(|length| format!("[{length}]"));
    element + &length.unwrap_or_default()
}

/// A number as the spec has it, and what it is worth if that does not show.
fn number(expression: &str, value: i128) -> String {
    if expression == value.to_string() {
        code(expression)
    } else {
        format!("{} ({value:#x})", code(expression))
    }
}

pub(super) fn paragraphs(doc: &Doc) -> String {
    let paragraphs = doc.paragraphs.iter();
    paragraphs.map(|text| format!("{text}\n\n")).collect()
}
