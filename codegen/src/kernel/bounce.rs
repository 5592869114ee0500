//! `bounce.rs`: memory of the kernel's own for data that are bytes.

use uapi_spec::model::region::{Data, DataDirection, Operation};

use super::template;
use super::Driver;
use crate::rust::imports;

/// The longest data that pass through the stack, in bytes.
const LINE: u64 = 64;

/// The memory that some operation of a driver needs. All sizes are in bytes.
pub(super) struct Bounce {
    /// Of the memory on the stack.
    line: u64,
    /// Of the other, if some data do not fit into that.
    block: Option<u64>,
    /// Whether data come from the user.
    reads: bool,
    /// Whether data go to the user.
    zeros: bool,
}

impl Bounce {
    /// None if no operation has data that are bytes.
    pub(super) fn of(driver: &Driver<'_>) -> Option<Self> {
        let operations = &driver.region.operations;
        let bytes = || {
            operations.iter().filter_map(|it| match it.data {
                Data::Bytes {
                    maximum, boundary, ..
                } => Some((it.direction, maximum, boundary)),
                Data::Register(_) => None,
            })
        };
        let line = bytes().map(|(.., boundary)| boundary.min(LINE)).min()?;
        let longest = bytes().map(|(_, maximum, _)| maximum).max()?;
        Some(Self {
            line,
            // No data are longer than what they must not cross, which is a power of two as well.
            block: Some(longest.next_power_of_two()).filter(|size| *size > line),
            reads: bytes().any(|(direction, ..)| direction == DataDirection::FromUser),
            zeros: bytes().any(|(direction, ..)| direction == DataDirection::ToUser),
        })
    }

    /// The file.
    pub(super) fn text(&self, driver: &Driver<'_>) -> String {
        let user = self.reads.then_some("uaccess::UserSlice");
        let imports = imports::block("kernel", ["prelude::*"].into_iter().chain(user));
        let flag = |is_so: bool| match is_so {
            true => "yes".to_owned(),
            false => String::new(),
        };
        let block = self.block.map(|size| size.to_string());
        let values = [
            ("head", driver.head("//")),
            ("imports", imports.join("\n")),
            ("line", self.line.to_string()),
            ("block", block.into_iter().collect()),
            ("reads", flag(self.reads)),
            ("zeros", flag(self.zeros)),
        ];
        template::fill(include_str!("bounce.rs.in"), &values)
    }

    /// The types that the handler imports.
    pub(super) fn types(&self) -> impl Iterator<Item = &'static str> {
        let block = self.block.map(|_| "Block");
        ["Line"].into_iter().chain(block)
    }

    /// The statements that give an operation its `data`: what the user has, or zeros.
    pub(super) fn data(&self, operation: &Operation, maximum: u64) -> String {
        let make = match operation.direction {
            DataDirection::FromUser => "read(user)?",
            DataDirection::ToUser => "zeros(length)?",
        };
        if maximum <= self.line {
            return format!("    let mut line = Line::new();\n    let data = line.{make};\n");
        }
        format!(
            "    let mut line = Line::new();\n    let mut block;\n    \
             let data = if length <= Line::SIZE {{\n        line.{make}\n    }} else {{\n        \
             block = Block::new()?;\n        block.{make}\n    }};\n"
        )
    }
}
