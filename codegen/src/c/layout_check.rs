//! Assertions that a C compiler lays out a header as the spec states.
//!
//! They stand in a file of their own: a UAPI header has to be C90, which has no assertions.

use uapi_spec::model::{
    ByteOrder, CInt, Const, ConstValue, Direction, Element, Enum, FlagSet, IntType, IntValue,
    InterfaceId, Item, StructId,
};
use uapi_spec::names::accessors::CBitMacros;
use uapi_spec::source::Span;
use uapi_spec::{outputs, CheckedAbi};

use super::access;
use super::accessor::{self, Accessor};
use super::types;
use super::writer::Writer;
use crate::file::GeneratedFile;
use crate::lir::{BitField, Field, Ioctl, Shape, Stated, Struct};

/// What the assertions are made of; C++11 has the same ones by other names.
const PRELUDE: &str = "\
#ifdef __cplusplus
#define _Static_assert(condition, message) static_assert(condition, message)
#define _Alignof(type) alignof(type)
#endif

/* A field as an operand of sizeof and __typeof__, which do not evaluate it. */
#define FIELD(type, name) (((type *)0)->name)

/* Whether an expression has the width and the sign of an integer type. */
#define IS_A(type, expression) \\
	(sizeof(expression) == sizeof(type) && \\
	 ((__typeof__(expression))-1 < 1) == ((type)-1 < 1))
";

/// How a compiler aligns u64: some structs are laid out differently where it is not to 8.
const U64_ALIGN: &str = "\
struct u64_align {
	char before;
	__u64 value;
};

/* 8 almost everywhere, 4 on i386. */
#define U64_ALIGN offsetof(struct u64_align, value)
";

/// The file for one interface; none for what has no header.
pub(super) fn generate(abi: &CheckedAbi, id: InterfaceId) -> Option<GeneratedFile> {
    let interface = &abi.model()[id];
    let header = super::header_path(interface)?;
    let mut check = LayoutCheck::new(abi);
    for item in &interface.items {
        check.write_item(*item);
    }
    Some(GeneratedFile {
        path: format!("user-out/include/{}", outputs::layout_check(header)),
        text: check.finish(id, header),
    })
}

struct LayoutCheck<'a> {
    abi: &'a CheckedAbi,
    out: Writer,
    /// Whether any number depends on how u64 is aligned.
    needs_u64_align: bool,
}

impl<'a> LayoutCheck<'a> {
    fn new(abi: &'a CheckedAbi) -> Self {
        Self {
            abi,
            out: Writer::default(),
            needs_u64_align: false,
        }
    }

    fn write_item(&mut self, item: Item) {
        let model = self.abi.model();
        self.out.paragraph();
        match item {
            Item::Const(id) => self.write_const(&model[id]),
            Item::FlagSet(id) => self.write_flags(&model[id]),
            Item::Enum(id) => self.write_enum(&model[id]),
            Item::Struct(id) => self.write_struct(id),
            Item::Ioctl(id) => self.write_ioctl(&Ioctl::of(self.abi, id)),
        }
    }

    /// One assertion; if it fails, the compiler prints the place in the spec.
    fn assert(&mut self, condition: &str, span: Span, what: &str) {
        let message = format!("{}: {what}", self.abi.place(span));
        self.out.line(format!("_Static_assert({condition},"));
        self.out
            .line(format!("\t       {});", types::string(&message)));
    }

    fn write_const(&mut self, item: &Const) {
        let name = &item.name.value;
        match &item.value {
            ConstValue::Int(value) => self.assert_value(name, value, item.name.span),
            ConstValue::Text(text) => {
                let condition = format!("sizeof({name}) == {}", text.len() + 1);
                self.assert(&condition, item.name.span, &format!("length of {name}"));
            }
        }
    }

    fn write_flags(&mut self, set: &FlagSet) {
        for flag in &set.flags {
            let (_, c) = types::flag(set.ty, flag.bit.value);
            self.assert_c_value(&flag.name.value, c, flag.bit.span);
        }
    }

    fn write_enum(&mut self, item: &Enum) {
        for value in &item.values {
            let name = &value.name.value;
            if item.c_enum {
                // Its type is the compiler's choice, and differs between C and C++.
                let condition = format!("{name} == {}", types::decimal(value.value.value));
                self.assert(&condition, value.value_span, &format!("value of {name}"));
            } else {
                self.assert_value(name, &value.value, value.value_span);
            }
        }
    }

    /// Value and type as C sees them, and the value in the type that the spec means if that is
    /// another: `1 << 31` is negative until it becomes a `__u32`.
    fn assert_value(&mut self, name: &str, value: &IntValue, span: Span) {
        self.assert_c_value(name, value.c, span);
        if value.c.value != value.value {
            let meant = types::int(value.ty, ByteOrder::Host);
            let condition = format!("({meant})({name}) == {}", types::decimal(value.value));
            self.assert(&condition, span, &format!("value of {name} as {meant}"));
        }
    }

    fn assert_c_value(&mut self, name: &str, c: CInt, span: Span) {
        let condition = format!("{name} == {}", types::decimal(c.value));
        self.assert(&condition, span, &format!("value of {name}"));
        // In C++ a character is no int until an operator takes it.
        let condition = format!("IS_A({}, +{name})", types::of_constant(c));
        self.assert(&condition, span, &format!("type of {name}"));
    }

    fn write_struct(&mut self, id: StructId) {
        let item = &Struct::of(self.abi, id);
        let tagged = types::tagged(item.stated);
        let name = item.name;
        let size = self.number(item.size);
        let condition = format!("sizeof({tagged}) == {size}");
        self.assert(&condition, item.size.span, &format!("size of {name}"));
        let align = self.number(item.align);
        let condition = format!("_Alignof({tagged}) == {align}");
        self.assert(&condition, item.align.span, &format!("alignment of {name}"));
        for field in &item.fields {
            self.write_field(item, field);
        }
        for accessor in accessor::of(item) {
            self.write_accessor(&accessor);
        }
    }

    /// That a getter is there, and that its type holds the field.
    fn write_accessor(&mut self, accessor: &Accessor<'_>) {
        let getter = accessor.names().getter;
        let index = if accessor.is_array() { ", 0" } else { "" };
        let ty = types::int(accessor.value(), ByteOrder::Host);
        let tagged = types::tagged(accessor.item.stated);
        let condition = format!("IS_A({ty}, {getter}(({tagged} *)0{index}))");
        self.assert(&condition, accessor.span(), &format!("type of {getter}"));
    }

    fn write_field(&mut self, item: &Struct<'_>, field: &Field<'_>) {
        let tagged = types::tagged(item.stated);
        let name = format!("{}.{}", item.name, field.name);
        let offset = self.number(field.offset);
        let condition = format!("offsetof({tagged}, {}) == {offset}", field.name);
        self.assert(&condition, field.offset.span, &format!("offset of {name}"));
        let whole = format!("FIELD({tagged}, {})", field.name);
        if !field.is_flexible() {
            let size = self.number(field.size);
            let condition = format!("sizeof({whole}) == {size}");
            self.assert(&condition, field.size.span, &format!("size of {name}"));
        }
        match (field.shape, field.stated.ty.element) {
            (Shape::Single, Element::Struct(_)) => {}
            (Shape::Single, _) => self.write_element(field, &whole, &format!("type of {name}")),
            (Shape::Array { .. } | Shape::Flexible { .. }, _) => {
                self.write_element(field, &format!("{whole}[0]"), &format!("element of {name}"));
            }
        }
        self.write_bits(&field.bits);
    }

    /// Width and sign of an integer, size of a nested struct.
    fn write_element(&mut self, field: &Field<'_>, expression: &str, what: &str) {
        let condition = match field.stated.ty.element {
            Element::Int(ty) => {
                // Alignment shows in the offsets; as a part of a type name it would be ignored.
                let ty = IntType {
                    aligned: false,
                    ..ty
                };
                format!(
                    "IS_A({}, {expression})",
                    types::int(ty, field.stated.byte_order)
                )
            }
            Element::Struct(id) => {
                let size = self.number(Stated::size_of(self.abi, id));
                format!("sizeof({expression}) == {size}")
            }
        };
        self.assert(&condition, field.size.span, what);
    }

    /// That masks and shifts are those of the container's value.
    fn write_bits(&mut self, bits: &[BitField<'_>]) {
        for bit in bits {
            let CBitMacros { mask, shift } = &bit.macros;
            let condition = format!("{mask} == {}", types::decimal(bit.range.mask().into()));
            self.assert(&condition, bit.bit_span, &format!("value of {mask}"));
            let max = types::decimal(bit.range.max().into());
            let condition = format!("{mask} >> {shift} == {max}");
            self.assert(
                &condition,
                bit.width_span,
                &format!("{shift} against {mask}"),
            );
        }
    }

    /// The number that the target's own `_IOC` makes of direction, type, number and size.
    fn write_ioctl(&mut self, item: &Ioctl<'_>) {
        let direction = match item.direction {
            Direction::None => "_IOC_NONE",
            Direction::Read => "_IOC_READ",
            Direction::Write => "_IOC_WRITE",
            Direction::ReadWrite => "_IOC_READ | _IOC_WRITE",
        };
        let size = match item.sized() {
            Some((_, size)) => self.number(size),
            None => "0".to_owned(),
        };
        let (ty, number, name) = (item.ty.value, item.number.value, item.name);
        let condition = format!("{name} == _IOC({direction}, {ty:#x}, {number}, {size})");
        self.assert(&condition, item.number_span, &format!("number of {name}"));
    }

    /// A number that may depend on how u64 is aligned.
    fn number(&mut self, stated: Stated) -> String {
        let Stated { wide, narrow, .. } = stated;
        if wide == narrow {
            return wide.to_string();
        }
        self.needs_u64_align = true;
        format!("(U64_ALIGN == 8 ? {wide} : {narrow})")
    }

    /// Puts the head before what was written.
    fn finish(self, id: InterfaceId, header: &str) -> String {
        let about = format!("Compiles only where <{header}> is laid out as its spec states.");
        let mut file = Writer::default();
        file.lines(super::head(self.abi, id, vec![about]));
        file.paragraph();
        file.line("#include <stddef.h>");
        file.paragraph();
        // Headers that exist leave it to those who use their ioctls.
        let has_ioctls = |item: &Item| matches!(item, Item::Ioctl(_));
        if self.abi.model()[id].items.iter().any(has_ioctls) {
            file.line("#include <linux/ioctl.h>");
        }
        file.line("#include <linux/types.h>");
        file.line(format!("#include <{header}>"));
        if let Some(access) = access::path(self.abi, id) {
            file.line(format!("#include <{access}>"));
        }
        file.paragraph();
        file.lines(PRELUDE.lines());
        if self.needs_u64_align {
            file.paragraph();
            file.lines(U64_ALIGN.lines());
        }
        file.paragraph();
        file.lines(self.out.text().trim_end().lines());
        file.text().to_owned()
    }
}
