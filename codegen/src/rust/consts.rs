//! Constants, and C's expressions where Rust computes the same from them.

use uapi_spec::constants::Named;
use uapi_spec::model::{ConstId, ConstValue, IntType, IntValue};

use super::int::int;
use super::module::Module;
use super::{docs, shape};

/// Writes one constant.
pub(crate) fn write(module: &mut Module<'_>, id: ConstId) {
    let item = &module.model[id];
    module.blank();
    module.lines(docs::comment(
        0,
        &docs::item(&item.doc, &item.origin, vec![]),
    ));
    module.lines(lint_attributes(&item.name.value));
    let (ty, value) = match &item.value {
        ConstValue::Int(value) => (int(value.ty), expression(module, value)),
        ConstValue::Text(text) => ("&str", format!("{text:?}")),
    };
    let head = format!("pub const {}: {ty}", item.name.value);
    module.lines(shape::assignment(0, &head, &value));
}

/// Attributes of an item that keeps a C name where Rust has capitals.
pub(crate) fn lint_attributes(c_name: &str) -> Option<&'static str> {
    let is_lower = c_name.contains(|c: char| c.is_ascii_lowercase());
    is_lower.then_some("#[expect(non_upper_case_globals, reason = \"the name is C's\")]")
}

/// The value as the spec spells it, where that is Rust for the same value, or else as a number.
pub(crate) fn expression(module: &mut Module<'_>, value: &IntValue) -> String {
    let spelled = Spelled::parse(module, &value.expression, value.ty);
    match spelled {
        Some(spelled) if spelled.value == value.value => {
            for id in spelled.names {
                module.const_name(id);
            }
            spelled.text
        }
        _ => number(value.value),
    }
}

/// The length of an array: a constant's name if the spec has one there.
pub(crate) fn array_length(module: &mut Module<'_>, length: u64, expression: &str) -> String {
    match named_int(module, expression) {
        Some((id, _)) => format!("{} as usize", module.const_name(id)),
        None => length.to_string(),
    }
}

/// A number, in the base in which it is easier to read.
pub(crate) fn number(value: i128) -> String {
    if value >= 0x1_0000 {
        format!("{value:#x}")
    } else {
        value.to_string()
    }
}

/// The numeric constant of that name. An expression names nothing that its module cannot import.
fn named_int<'a>(module: &Module<'a>, name: &str) -> Option<(ConstId, &'a IntValue)> {
    match module.abi.named(name)? {
        Named::Const(id, item) => match &item.value {
            ConstValue::Int(value) => Some((id, value)),
            ConstValue::Text(_) => None,
        },
        Named::Flag(..) | Named::Value(..) => None,
    }
}

/// An expression that means in Rust what it means in C: operands joined by one kind of operator.
///
/// One kind only: where C and Rust, or readers, might disagree on precedence, the number is
/// clearer.
struct Spelled {
    text: String,
    value: i128,
    names: Vec<ConstId>,
}

impl Spelled {
    fn parse(module: &Module<'_>, expression: &str, ty: IntType) -> Option<Self> {
        let operator = ["<<", ">>", "+", "*", "|"]
            .into_iter()
            .find(|operator| expression.contains(operator));
        let operands = match operator {
            Some(operator) => expression.split(operator).collect(),
            None => vec![expression],
        };
        let mut spelled: Option<Self> = None;
        for operand in operands {
            let operand = Self::operand(module, operand.trim(), ty)?;
            spelled = Some(match (spelled, operator) {
                (Some(left), Some(operator)) => left.join(operator, operand, ty)?,
                _ => operand,
            });
        }
        spelled
    }

    fn operand(module: &Module<'_>, text: &str, ty: IntType) -> Option<Self> {
        if let Some((id, value)) = named_int(module, text) {
            // Another type would need a cast, which says less than the number does.
            let is_same = int(value.ty) == int(ty);
            return is_same.then(|| Self {
                text: text.to_owned(),
                value: value.value,
                names: vec![id],
            });
        }
        let (text, value) = literal(text, ty)?;
        ty.holds(value).then(|| Self {
            text,
            value,
            names: vec![],
        })
    }

    fn join(mut self, operator: &str, right: Self, ty: IntType) -> Option<Self> {
        // Lints object to an operation that changes nothing, except to `1 << 0`.
        match idle(operator, self.value, right.value) {
            Idle::Right if self.text != "1" => return Some(self),
            Idle::Left => return None,
            Idle::Right | Idle::Neither => {}
        }
        self.value = match operator {
            "+" => self.value.checked_add(right.value)?,
            "*" => self.value.checked_mul(right.value)?,
            "|" => self.value | right.value,
            _ => {
                let distance = u32::try_from(right.value).ok()?;
                if distance >= ty.bits {
                    return None;
                }
                match operator {
                    "<<" => self.value.checked_shl(distance)?,
                    _ => self.value.checked_shr(distance)?,
                }
            }
        };
        self.text = format!("{} {operator} {}", self.text, right.text);
        self.names.extend(right.names);
        ty.holds(self.value).then_some(self)
    }
}

/// The operand that could as well not be there.
enum Idle {
    Left,
    Right,
    Neither,
}

fn idle(operator: &str, left: i128, right: i128) -> Idle {
    let neutral = i128::from(operator == "*");
    let is_shift = matches!(operator, "<<" | ">>");
    if right == neutral {
        Idle::Right
    } else if left == neutral && !is_shift || left == 0 || right == 0 {
        Idle::Left
    } else {
        Idle::Neither
    }
}

/// A literal of C in Rust, and its value.
fn literal(text: &str, ty: IntType) -> Option<(String, i128)> {
    if let Some(character) = text.strip_prefix('\'').and_then(|t| t.strip_suffix('\'')) {
        let mut chars = character.chars();
        return match (chars.next()?, chars.next()) {
            (c, None) if c.is_ascii_graphic() && c != '\\' && c != '\'' && ty.bits == 8 => {
                Some((format!("b'{c}'"), i128::from(u32::from(c)))).filter(|_| !ty.signed)
            }
            _ => None,
        };
    }
    let digits = text.trim_end_matches(['u', 'U', 'l', 'L']);
    let lower = digits.to_ascii_lowercase();
    if let Some(hex) = lower.strip_prefix("0x") {
        return Some((lower.clone(), i128::from_str_radix(hex, 16).ok()?));
    }
    // A leading zero makes a number octal in C alone.
    let is_octal = lower.len() > 1 && lower.starts_with('0');
    let is_decimal = !lower.is_empty() && lower.bytes().all(|byte| byte.is_ascii_digit());
    if is_octal || !is_decimal {
        return None;
    }
    Some((lower.clone(), lower.parse().ok()?))
}
