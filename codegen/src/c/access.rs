//! Getters and setters for fields that a C program cannot simply use: those in another byte order
//! than the host's, and bit fields.
//!
//! The functions put values together from bytes, so they need no header of byte orders, no
//! alignment, and no `#if`; compilers make one load of it.

use std::collections::BTreeSet;

use uapi_spec::model::{ByteOrder, InterfaceId, Item};
use uapi_spec::names::accessors::{CAccessors, CBitMacros};
use uapi_spec::{outputs, CheckedAbi};

use super::accessor::{self, Accessor};
use super::header::Form;
use super::writer::{width, Writer};
use super::{comment, prose, types};
use crate::file::GeneratedFile;
use crate::lir::Struct;

/// How long a line may be, before it is broken if it can be.
const COLUMNS: usize = 80;

/// What the file says of itself, below its first sentence.
const ABOUT: &[&str] = &[
    "They work on any host, whatever its byte order, and wherever in memory the data lies. What \
     they do not cover is in the order of the host, or of single bytes: use the members.",
    "Setters leave alone what is around a field. Those that return something return 0, or -1 \
     without any change if the field cannot hold the value.",
    "Each function has a macro with its name in capitals, and GET or SET before that of the field, \
     so that #ifdef can ask for it.",
];

/// Path of the file for a header, below an include directory; none where there is nothing to
/// access.
pub(super) fn path(abi: &CheckedAbi, id: InterfaceId) -> Option<String> {
    let interface = &abi.model()[id];
    let header = super::header_path(interface)?;
    let is_needed = structs(abi, id).any(|item| !accessor::of(&item).is_empty());
    is_needed.then(|| outputs::access_header(header))
}

/// The file for one interface.
pub(super) fn generate(abi: &CheckedAbi, id: InterfaceId) -> Option<GeneratedFile> {
    let path = path(abi, id)?;
    let header = super::header_path(&abi.model()[id])?;
    let mut access = Access {
        prefix: &abi.model()[id].name.value,
        out: Writer::default(),
        orders: BTreeSet::new(),
    };
    for item in structs(abi, id) {
        access.write_struct(&item, &accessor::of(&item));
    }
    let guard = Form::Installed.guard(&path);
    let mut file = Writer::default();
    let mut about = vec![format!("Getters and setters for <{header}>.")];
    about.extend(ABOUT.iter().map(|&text| text.to_owned()));
    file.lines(super::head(abi, id, about));
    file.paragraph();
    file.line(format!("#ifndef {guard}"));
    file.line(format!("#define {guard}"));
    file.paragraph();
    file.line("#include <linux/types.h>");
    file.line(format!("#include <{header}>"));
    for (bits, is_big) in &access.orders {
        file.paragraph();
        file.lines(access.load(*bits, *is_big));
        file.paragraph();
        file.lines(access.store(*bits, *is_big));
    }
    file.paragraph();
    file.lines(access.out.text().lines());
    file.paragraph();
    file.line(format!("#endif /* {guard} */"));
    Some(GeneratedFile {
        path: format!("user-out/include/{path}"),
        text: file.text().to_owned(),
    })
}

fn structs(abi: &CheckedAbi, id: InterfaceId) -> impl Iterator<Item = Struct<'_>> {
    let items = &abi.model()[id].items;
    items.iter().filter_map(|item| match item {
        Item::Struct(id) => Some(Struct::of(abi, *id)),
        _ => None,
    })
}

struct Access<'a> {
    /// Of the functions that all others use: the interface's name.
    prefix: &'a str,
    out: Writer,
    /// Integers that have to be put together from bytes: bits, and whether the first byte is the
    /// most significant.
    orders: BTreeSet<(u32, bool)>,
}

impl Access<'_> {
    fn write_struct(&mut self, item: &Struct<'_>, accessors: &[Accessor<'_>]) {
        if accessors.is_empty() {
            return;
        }
        self.out.paragraph();
        self.out
            .line(comment::trailing(&types::tagged(item.stated)));
        for accessor in accessors {
            if let Some(order) = bytes_of(accessor) {
                self.orders.insert(order);
            }
            self.out.paragraph();
            self.out.lines(comment::above(&[summary(accessor)]));
            self.write_getter(accessor);
            self.out.paragraph();
            self.write_setter(accessor);
        }
    }

    fn write_getter(&mut self, accessor: &Accessor<'_>) {
        let CAccessors {
            getter: name,
            get_macro,
            ..
        } = accessor.names();
        let ty = types::int(accessor.value(), ByteOrder::Host);
        let index = if accessor.is_array() {
            ", unsigned int i"
        } else {
            ""
        };
        let pointer = format!("const {} *p", types::tagged(accessor.item.stated));
        self.write_signature(ty, &name, &format!("{pointer}{index}"));
        let word = self.word(accessor);
        match accessor.part() {
            None if accessor.value().signed => self.out.line(format!("\treturn ({ty}){word};")),
            None => self.out.line(format!("\treturn {word};")),
            Some(CBitMacros { mask, shift }) => {
                let masked = format!("\treturn ({word} & {mask})");
                self.write_broken(&masked, ">>", "\t       ", &format!("{shift};"));
            }
        }
        self.out.line("}");
        let index = if accessor.is_array() { ", i" } else { "" };
        let head = format!("{get_macro}(p{index})");
        self.write_macro(&head, &format!("{name}(p{index})"));
    }

    fn write_setter(&mut self, accessor: &Accessor<'_>) {
        let CAccessors {
            setter: name,
            set_macro,
            ..
        } = accessor.names();
        let index = if accessor.is_array() {
            ", unsigned int i"
        } else {
            ""
        };
        let ty = types::int(accessor.parameter(), ByteOrder::Host);
        let part = accessor.part();
        let returned = if part.is_some() { "int" } else { "void" };
        let pointer = format!("{} *p", types::tagged(accessor.item.stated));
        self.write_signature(returned, &name, &format!("{pointer}{index}, {ty} value"));
        match part {
            Some(names) => self.write_update(accessor, names),
            None => {
                let unsigned = types::int(accessor.word(), ByteOrder::Host);
                let value = match accessor.value().signed {
                    true => format!("({unsigned})value"),
                    false => "value".to_owned(),
                };
                let store = self.assignment(accessor, &value);
                self.out.line(store);
            }
        }
        self.out.line("}");
        let index = if accessor.is_array() { ", i" } else { "" };
        let head = format!("{set_macro}(p{index}, value)");
        self.write_macro(&head, &format!("{name}(p{index}, value)"));
    }

    /// The body of a setter of some bits: check, read, modify, write.
    fn write_update(&mut self, accessor: &Accessor<'_>, names: &CBitMacros) {
        let CBitMacros { mask, shift } = names;
        let ty = types::int(accessor.word(), ByteOrder::Host);
        let word = self.word(accessor);
        self.out.line(format!("\t{ty} word = {word};"));
        self.out.line("");
        let check = format!("\tif (value > {mask}");
        self.write_broken(&check, ">>", "\t\t    ", &format!("{shift})"));
        self.out.line("\t\treturn -1;");
        self.out.line(format!("\tword &= ~{mask};"));
        self.out.line(format!("\tword |= value << {shift};"));
        let store = self.assignment(accessor, "word");
        self.out.line(store);
        self.out.line("\treturn 0;");
    }

    /// An operation on one line, or its second operand on another.
    fn write_broken(&mut self, first: &str, operator: &str, indent: &str, second: &str) {
        let line = format!("{first} {operator} {second}");
        if width(&line) <= COLUMNS {
            self.out.line(line);
        } else {
            self.out.line(format!("{first} {operator}"));
            self.out.line(format!("{indent}{second}"));
        }
    }

    /// `static __inline__ type name(parameters)` and the brace; the type stands alone if the rest
    /// would not fit.
    fn write_signature(&mut self, ty: &str, name: &str, parameters: &str) {
        let head = format!("static __inline__ {ty}");
        let rest = format!("{name}({parameters})");
        if width(&head) + 1 + width(&rest) <= COLUMNS {
            self.out.line(format!("{head} {rest}"));
        } else {
            self.out.line(head);
            match parameters.rsplit_once(", ") {
                Some((first, last)) if width(&rest) > COLUMNS => {
                    self.out.line(format!("{name}({first},"));
                    let indent = super::writer::indentation(width(name) + 1);
                    self.out.line(format!("{indent}{last})"));
                }
                _ => self.out.line(rest),
            }
        }
        self.out.line("{");
    }

    fn write_macro(&mut self, head: &str, body: &str) {
        let line = format!("#define {head} {body}");
        if width(&line) <= COLUMNS {
            self.out.line(line);
        } else {
            self.out.line(format!("#define {head} \\"));
            self.out.line(format!("\t{body}"));
        }
    }

    /// The value of the field that holds what is asked for.
    fn word(&self, accessor: &Accessor<'_>) -> String {
        let member = accessor.member();
        match bytes_of(accessor) {
            Some((bits, is_big)) => format!("{}(&{member})", self.helper("get", bits, is_big)),
            None => member,
        }
    }

    /// The statement that gives that field a value.
    fn assignment(&self, accessor: &Accessor<'_>, value: &str) -> String {
        let member = accessor.member();
        match bytes_of(accessor) {
            Some((bits, is_big)) => {
                format!(
                    "\t{}(&{member}, {value});",
                    self.helper("put", bits, is_big)
                )
            }
            None => format!("\t{member} = {value};"),
        }
    }

    /// `__clp_get_be16`.
    fn helper(&self, verb: &str, bits: u32, is_big: bool) -> String {
        let order = if is_big { "be" } else { "le" };
        format!("__{}_{verb}_{order}{bits}", self.prefix)
    }

    fn load(&self, bits: u32, is_big: bool) -> Vec<String> {
        let bytes = shifts(bits, is_big).map(|(index, shift)| {
            let byte = format!("(__u{bits})b[{index}]");
            if shift == 0 {
                byte
            } else {
                format!("{byte} << {shift}")
            }
        });
        let bytes: Vec<String> = bytes.collect();
        let sum: Vec<String> = bytes.chunks(2).map(|pair| pair.join(" | ")).collect();
        let name = self.helper("get", bits, is_big);
        let lines = [
            format!("static __inline__ __u{bits} {name}(const void *from)"),
            "{".to_owned(),
            "\tconst __u8 *b = (const __u8 *)from;".to_owned(),
            String::new(),
            format!("\treturn {};", sum.join(" |\n\t       ")),
            "}".to_owned(),
        ];
        lines.to_vec()
    }

    fn store(&self, bits: u32, is_big: bool) -> Vec<String> {
        let name = self.helper("put", bits, is_big);
        let mut lines = vec![
            format!("static __inline__ void {name}(void *to, __u{bits} value)"),
            "{".to_owned(),
            "\t__u8 *b = (__u8 *)to;".to_owned(),
            String::new(),
        ];
        lines.extend(shifts(bits, is_big).map(|(index, shift)| match shift {
            0 => format!("\tb[{index}] = (__u8)value;"),
            _ => format!("\tb[{index}] = (__u8)(value >> {shift});"),
        }));
        lines.push("}".to_owned());
        lines
    }
}

/// The bytes of an integer in memory: index, and distance from the least significant bit.
fn shifts(bits: u32, is_big: bool) -> impl Iterator<Item = (u32, u32)> {
    let bytes = bits / 8;
    (0..bytes).map(move |index| match is_big {
        true => (index, 8 * (bytes - 1 - index)),
        false => (index, 8 * index),
    })
}

/// Bits and order of what has to be put together from bytes; none where the member will do.
fn bytes_of(accessor: &Accessor<'_>) -> Option<(u32, bool)> {
    let bits = accessor.word().bits;
    match accessor.field.stated.byte_order {
        ByteOrder::Big if bits > 8 => Some((bits, true)),
        ByteOrder::Little if bits > 8 => Some((bits, false)),
        _ => None,
    }
}

fn summary(accessor: &Accessor<'_>) -> String {
    let said = accessor.said();
    let note = prose::note_of(said, Some(&accessor.item.stated.origin));
    prose::summary(said.doc, note.as_deref())
}
