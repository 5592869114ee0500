//! Where each value comes from and where it goes: one tree for each value that firmware gives.

use uapi_spec::layout::Target;
use uapi_spec::model::expression::ValuePath;
use uapi_spec::model::{
    BitField, BitOrder, ByteOrder, Chain, Flow, InterfaceId, InterfaceKind, Shape, ValuePart,
};
use uapi_spec::CheckedAbi;

use super::region::paragraphs;
use super::table::{code, Table};

/// The page, without its head.
pub(super) fn page(abi: &CheckedAbi, id: InterfaceId) -> String {
    let page = Page { abi, id };
    let interface = &abi.model()[id];
    let head = format!(
        "# Flows of `{}`\n\n{}",
        interface.name.value,
        paragraphs(&interface.doc)
    );
    let parts = [head, page.trees(), page.constants(), page.chains()];
    format!("{}\n", parts.concat().trim_end())
}

struct Page<'a> {
    abi: &'a CheckedAbi,
    id: InterfaceId,
}

impl<'a> Page<'a> {
    fn flows(&self) -> impl Iterator<Item = &'a Flow> + use<'a> {
        let (model, id) = (self.abi.model(), self.id);
        model.flows.iter().filter(move |flow| flow.interface == id)
    }

    /// A tree for each value that nothing fills.
    fn trees(&self) -> String {
        let mut roots: Vec<ValuePath> = Vec::new();
        for path in self.flows().flat_map(|flow| flow.value.paths()) {
            let is_filled = self.flows().any(|flow| flow.to == path);
            if !is_filled && !roots.contains(&path) {
                roots.push(path);
            }
        }
        let mut text =
            "## From source to user\n\nEach line is a value: where it lies, and what is \
            done to it on the way there. What is indented is made of what stands above it.\n\n"
                .to_owned();
        for root in roots {
            text.push_str("```text\n");
            text.push_str(&self.line(0, root, None));
            self.branches(root, 1, &mut text);
            text.push_str("```\n\n");
        }
        text
    }

    /// What is made of a value. Flows have no circles: the front end refuses them.
    fn branches(&self, of: ValuePath, depth: usize, text: &mut String) {
        for flow in self.flows() {
            if flow.value.paths().contains(&of) {
                text.push_str(&self.line(depth, flow.to, Some(flow)));
                self.branches(flow.to, depth + 1, text);
            }
        }
    }

    fn line(&self, depth: usize, path: ValuePath, flow: Option<&Flow>) -> String {
        let mut line = "    ".repeat(depth);
        if depth > 0 {
            line.push_str("-> ");
        }
        line.push_str(&self.name(path));
        let place = self.place(path);
        if !place.is_empty() {
            line.push_str(&format!("  ({place})"));
        }
        if let Some(flow) = flow {
            let names_all = flow
                .value
                .paths()
                .iter()
                .any(|path| self.name(*path) == flow.value_text);
            if !names_all {
                line.push_str(&format!("  = {}", flow.value_text));
            }
            if let Some(proposal) = flow.origin.proposal() {
                line.push_str(&format!("  [proposed: {proposal}]"));
            }
        }
        line + "\n"
    }

    /// As the spec writes it.
    fn name(&self, path: ValuePath) -> String {
        self.abi.model().value_name(path)
    }

    /// Bytes, bits and byte order; nothing for the kernel's own state, which is no ABI.
    fn place(&self, path: ValuePath) -> String {
        let model = self.abi.model();
        let value = model.value(path);
        if model[value.structure.interface].kind == InterfaceKind::Internal {
            return "the kernel's own".to_owned();
        }
        let start = value.field.offset.value;
        let mut place = match &value.field.ty.shape {
            Shape::Flexible { .. } => format!("from byte {start}"),
            Shape::Single | Shape::Array { .. } => {
                let (size, _) = self.abi.layouts().field(value.field, Target::Align8);
                bytes(start, size)
            }
        };
        match value.part {
            ValuePart::Whole => {}
            ValuePart::Bits(found, _) => place.push_str(&bits(found)),
            ValuePart::Flag(_, flag) => {
                place.push_str(&format!(", value {:#x}", 1_u64 << flag.bit.value));
            }
        }
        match value.field.byte_order {
            ByteOrder::Big => place.push_str(", big-endian"),
            ByteOrder::Little => place.push_str(", little-endian"),
            ByteOrder::Host => {}
        }
        place
    }

    fn constants(&self) -> String {
        let constants: Vec<&Flow> = self.flows().filter(|flow| flow.from.is_none()).collect();
        if constants.is_empty() {
            return String::new();
        }
        let mut table = Table::new(&["value", "what it always is", "why"]);
        for flow in constants {
            let name = code(&self.name(flow.to));
            table.row(&[name, code(&flow.value_text), flow.doc.paragraphs.join(" ")]);
        }
        format!("## Always the same\n\n{}", table.finish())
    }

    fn chains(&self) -> String {
        let chains = self.abi.model().chains.iter();
        chains
            .filter(|chain| chain.interface == self.id)
            .map(|chain| self.chain(chain))
            .collect()
    }

    fn chain(&self, chain: &Chain) -> String {
        let model = self.abi.model();
        let mut table = Table::new(&["capability", "version", "sent"]);
        for link in &chain.links {
            let item = &model[link.capability];
            let version = item
                .versions
                .get(link.version)
                .and_then(|version| version.number);
            let version = version.map_or_else(String::new, |number| number.value.to_string());
            let sent = match &link.when {
                None => "always".to_owned(),
                Some(when) => format!("if {}", code(&super::source_text(self.abi, when.span))),
            };
            table.row(&[code(&item.name.value), version, sent]);
        }
        format!(
            "## Capabilities behind `{}`\n\n{}{}",
            model[chain.of].name.value,
            paragraphs(&chain.doc),
            table.finish()
        )
    }
}

fn bytes(start: u64, size: u64) -> String {
    match size {
        1 => format!("byte {start}"),
        _ => format!("bytes {start} to {}", start + size - 1),
    }
}

fn bits(bits: &BitField) -> String {
    let (first, width) = (bits.bit.value, bits.width.value);
    let counted = match bits.order {
        BitOrder::Msb0 => " from the most significant",
        BitOrder::Lsb0 => "",
    };
    match width {
        1 => format!(", bit {first}{counted}"),
        _ => format!(", bits {first} to {}{counted}", first + width - 1),
    }
}
