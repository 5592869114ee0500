//! Structs among the kernel's own headers: with bit fields of C, and a word beside each.

use uapi_spec::model::{BitField, BitOrder, ByteOrder, Element, IntType, Meaning, StructId};

use super::header::{Form, Header};
use super::structs::{membership, origin};
use super::writer::{next_tab_stop, pad_with_tabs, width};
use super::{comment, defines, prose, types};
use crate::lir::{Field, Growth, Said, Struct};

/// Where the widths of bit fields stand, unless a name is too long for it.
const WIDTH_COLUMN: usize = 32;

/// Where comments stand, behind the widths.
const COMMENT_COLUMN: usize = 40;

/// How long a line of code with a comment at its end may be, as checkpatch has it.
const COLUMNS: usize = 100;

impl Header<'_> {
    /// The declaration under what is to be said of it.
    pub(super) fn write_kernel_struct(&mut self, id: StructId) {
        let item = &Struct::of(self.abi, id);
        let members = self.members(id, item);
        let note = prose::note(origin(item.stated), None);
        let mut about = prose::paragraphs(item.doc, note.as_deref());
        about.extend(item.capability.as_ref().map(membership));
        for member in &members {
            about.extend(member.about_groups.iter().cloned());
            about.extend(member.details.iter().cloned());
        }
        self.out.paragraph();
        self.out.lines(comment::above(&about));
        self.out.line(format!("{} {{", types::tagged(item.stated)));
        for member in &members {
            let field = member.field;
            match &field.stated.meaning {
                Meaning::Bits(bits) if self.has_c_bits(field) => self.write_c_bits(field, bits),
                _ => self.write_commented(field),
            }
            for group in &member.groups {
                self.out.lines(defines::lines(group));
            }
            if let Some(number) = field.growth.ends {
                self.out.line(format!("\t/* End of version {number} */"));
            }
        }
        self.out.line(format!("}}{};", self.attributes(item)));
    }

    /// Whether bit fields of C say the same as the spec: where the machine has the container's byte
    /// order, compilers for Linux start with the most significant bit if that is in the first byte,
    /// and else with the least significant one.
    ///
    /// A container without a named bit stays one field, which keeps its alignment.
    pub(super) fn has_c_bits(&self, field: &Field<'_>) -> bool {
        let interface = &self.abi.model()[self.id];
        let order = field.stated.byte_order;
        let has_order = match interface.bit_order {
            Some(BitOrder::Msb0) => interface.byte_order == ByteOrder::Big,
            Some(BitOrder::Lsb0) => interface.byte_order == ByteOrder::Little,
            None => false,
        };
        let is_byte = matches!(field.stated.ty.element, Element::Int(ty) if ty.bits == 8);
        let is_native = is_byte || order == interface.byte_order || order == ByteOrder::Host;
        self.form == Form::Kernel && has_order && is_native && !field.bits.is_empty()
    }

    /// The type of an integer in this form of the header.
    pub(super) fn int(&self, ty: IntType, order: ByteOrder) -> &'static str {
        match self.form {
            Form::Kernel => types::kernel_int(ty, order, self.abi.model()[self.id].byte_order),
            Form::InTree | Form::Installed => types::int(ty, order),
        }
    }

    /// The bits of one container, first bit first.
    fn write_c_bits(&mut self, field: &Field<'_>, bits: &[BitField]) {
        let Element::Int(ty) = field.stated.ty.element else {
            return;
        };
        self.out.include.types = true;
        let ty = self.int(ty, field.stated.byte_order);
        let names = bits.iter().map(|bit| match &bit.name {
            Some(name) => format!("\t{ty} {}", name.value),
            None => format!("\t{ty}"),
        });
        let names: Vec<String> = names.collect();
        let longest = names.iter().map(|name| width(name)).max().unwrap_or(0);
        let column = WIDTH_COLUMN.max(next_tab_stop(longest));
        for (name, bit) in names.iter().zip(bits) {
            let name = pad_with_tabs(name, column);
            let code = format!("{name}: {:>2};", bit.width.value);
            let note = prose::note(&bit.origin, Some(field.said.origin));
            let note = match &bit.name {
                Some(_) => prose::with_end(note, &field.said),
                None => note,
            };
            let text = prose::summary(&bit.doc, note.as_deref());
            self.write_line(&code, &text);
        }
    }

    /// A field; what is reserved speaks for itself.
    fn write_commented(&mut self, field: &Field<'_>) {
        let code = format!("\t{};", self.declaration(field));
        let Field {
            name: _,
            names: _,
            offset: _,
            size: _,
            shape: _,
            storage: _,
            reserved,
            bits: _,
            growth: Growth {
                version: _,
                ends: _,
            },
            said,
            stated: _,
        } = field;
        let Said {
            doc,
            origin: _,
            deprecated: _,
        } = said;
        let note = prose::note_of(said, None);
        let text = match reserved {
            true => String::new(),
            false => prose::summary(doc, note.as_deref()),
        };
        self.write_line(&code, &text);
    }

    /// Code with a comment at its end, or above it if that is too long.
    fn write_line(&mut self, code: &str, text: &str) {
        if text.is_empty() {
            self.out.line(code);
            return;
        }
        let column = COMMENT_COLUMN.max(next_tab_stop(width(code)));
        let line = pad_with_tabs(code, column) + &comment::trailing(text);
        if width(&line) <= COLUMNS {
            self.out.line(line);
        } else {
            self.out.lines(comment::above_field(text));
            self.out.line(code);
        }
    }
}
