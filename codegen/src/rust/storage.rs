//! How fields are stored, and how their values come out of bytes and go into them.
//!
//! A field that a Rust struct can hold at its place and in its byte order is a public field of its
//! own type. Any other is a private array of bytes in memory order, so that no struct needs
//! `repr(packed)`: an integer of another byte order, or a wide one at an address that need not be
//! aligned.

use uapi_spec::layout::Target;
use uapi_spec::model::{
    ByteOrder, Element, EnumId, Field, FlagSetId, IntType, Meaning, Shape, Struct,
};

pub(crate) use super::int::int;
use super::module::Module;
use super::{consts, names};

/// The integer type of a field's elements, if they are integers.
pub(crate) fn int_type(field: &Field) -> Option<IntType> {
    match field.ty.element {
        Element::Int(ty) => Some(ty),
        Element::Struct(_) => None,
    }
}

/// Whether the field is kept as bytes in memory order.
pub(crate) fn is_bytes(item: &Struct, field: &Field) -> bool {
    item.keeps_as_bytes(field)
}

/// How the integers of a field are written in Rust.
pub(crate) struct Codec {
    /// The plain integer.
    pub(crate) int: &'static str,
    /// The flag set or open enumeration around it.
    pub(crate) newtype: Option<String>,
    order: &'static str,
}

impl Codec {
    /// For a field whose elements are integers.
    pub(crate) fn of(module: &mut Module<'_>, field: &Field) -> Option<Self> {
        let ty = int_type(field)?;
        let newtype = match &field.meaning {
            Meaning::Flags(id) => Some(flag_set(module, *id)),
            Meaning::Enum(id) => open_enum(module, *id),
            Meaning::Plain | Meaning::Bits(_) => None,
        };
        let order = match field.byte_order {
            ByteOrder::Host => "ne",
            ByteOrder::Little => "le",
            ByteOrder::Big => "be",
        };
        Some(Self {
            int: int(ty),
            newtype,
            order,
        })
    }

    /// The type of a value.
    pub(crate) fn ty(&self) -> &str {
        self.newtype.as_deref().unwrap_or(self.int)
    }

    /// The value in an array of bytes.
    pub(crate) fn decode(&self, bytes: &str) -> String {
        let value = format!("{}::from_{}_bytes({bytes})", self.int, self.order);
        match &self.newtype {
            Some(newtype) => format!("{newtype}({value})"),
            None => value,
        }
    }

    /// The bytes of a value.
    pub(crate) fn encode(&self, value: &str) -> String {
        let inner = match self.newtype {
            Some(_) => ".0",
            None => "",
        };
        format!("{value}{inner}.to_{}_bytes()", self.order)
    }

    /// The function from bytes to a value, for `map`.
    pub(crate) fn decoder(&self) -> String {
        match &self.newtype {
            Some(_) => format!("|bytes| {}", self.decode("bytes")),
            None => format!("{}::from_{}_bytes", self.int, self.order),
        }
    }

    /// The function from a value to bytes, for `map`.
    pub(crate) fn encoder(&self) -> String {
        match &self.newtype {
            Some(_) => format!("|value| {}", self.encode("value")),
            None => format!("{}::to_{}_bytes", self.int, self.order),
        }
    }
}

/// The type of a flag set.
pub(crate) fn flag_set(module: &mut Module<'_>, id: FlagSetId) -> String {
    let set = &module.model[id];
    module.type_name(set.interface, &set.name.value)
}

/// The type of an enumeration that keeps unknown values. A closed one cannot: fields of it hold
/// the plain integer.
pub(crate) fn open_enum(module: &mut Module<'_>, id: EnumId) -> Option<String> {
    let item = &module.model[id];
    (!item.closed).then(|| module.type_name(item.interface, &item.name.value))
}

/// The type of one element as the user sees it.
pub(crate) fn element_type(module: &mut Module<'_>, field: &Field) -> String {
    match field.ty.element {
        Element::Struct(id) => {
            let item = &module.model[id];
            module.type_name(item.interface, &item.name.value)
        }
        Element::Int(ty) => match Codec::of(module, field) {
            Some(codec) => codec.ty().to_owned(),
            None => int(ty).to_owned(),
        },
    }
}

/// `element`, or the array of it that the field is.
pub(crate) fn shaped(module: &mut Module<'_>, field: &Field, element: &str) -> String {
    match &field.ty.shape {
        Shape::Single => element.to_owned(),
        Shape::Array { length, expression } => {
            let length = consts::array_length(module, *length, expression);
            format!("[{element}; {length}]")
        }
        Shape::Flexible { .. } => format!("[{element}; 0]"),
    }
}

/// The type of the struct's field.
pub(crate) fn field_type(module: &mut Module<'_>, item: &Struct, field: &Field) -> String {
    let element = match int_type(field) {
        Some(ty) if is_bytes(item, field) => format!("[u8; {}]", ty.bits / 8),
        _ => element_type(module, field),
    };
    shaped(module, field, &element)
}

/// The type of all of the field's values as the user sees them.
pub(crate) fn value_type(module: &mut Module<'_>, field: &Field) -> String {
    let element = element_type(module, field);
    shaped(module, field, &element)
}

/// What a struct needs so that Rust aligns it as C does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Alignment {
    /// Its fields see to it.
    Natural,
    /// `repr(align)`.
    Stated(u64),
    /// That of u64, which differs between machines.
    OfU64,
}

impl Alignment {
    /// Compares what C asks for with what the stored fields give.
    pub(crate) fn of(module: &Module<'_>, id: uapi_spec::model::StructId) -> Self {
        let item = &module.model[id];
        let wanted = |target| module.abi.layout_on(id, target).align;
        let given = |target| {
            let fields = item.fields.iter();
            let aligns = fields.map(|field| stored_align(module, item, field, target));
            aligns.max().unwrap_or(1)
        };
        let (align8, align4) = (wanted(Target::Align8), wanted(Target::Align4));
        if align8 == given(Target::Align8) && align4 == given(Target::Align4) {
            Self::Natural
        } else if align8 == align4 {
            Self::Stated(align8)
        } else {
            Self::OfU64
        }
    }
}

fn stored_align(module: &Module<'_>, item: &Struct, field: &Field, target: Target) -> u64 {
    if item.is_union || is_bytes(item, field) {
        return 1;
    }
    match (field.ty.element, target) {
        (Element::Struct(id), target) => module.abi.layout_on(id, target).align,
        // What Rust gives u64, whatever attribute C has on it.
        (Element::Int(ty), Target::Align4) if ty.bits == 64 => 4,
        (Element::Int(ty), _) => u64::from(ty.bits / 8),
    }
}

/// `self.x`, whether stored as bytes or not.
pub(crate) fn place(field: &Field) -> String {
    format!("self.{}", names::field(&field.name.value))
}
