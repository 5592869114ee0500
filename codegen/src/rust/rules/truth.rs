//! Expressions that are true or false.

use uapi_spec::model::expression::{
    BoolExpression, BoolKind, Comparison, IntExpression, IntKind, IntOperator, Part, ValuePath,
};
use uapi_spec::model::region::Selector;
use uapi_spec::model::ValuePart;

use super::number::{common_width, largest, Number, Width};
use super::Scope;

/// A truth value as the operands of one `&&` or `||`, so that long ones can be broken there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Condition {
    /// At least one.
    operands: Vec<Operand>,
    operator: &'static str,
}

/// A part of a [`Condition`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Operand {
    /// A call, a comparison, a name.
    Single(String),
    /// A condition of the other operator, in parentheses.
    Group(Condition),
}

const AND: &str = "&&";
const OR: &str = "||";

impl Operand {
    /// All of it on one line.
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Single(text) => text.clone(),
            Self::Group(group) => format!("({})", group.text()),
        }
    }
}

impl Condition {
    fn one(text: String) -> Self {
        Self {
            operands: vec![Operand::Single(text)],
            operator: AND,
        }
    }

    fn joined(operator: &'static str, conditions: impl IntoIterator<Item = Self>) -> Self {
        let mut operands = Vec::new();
        for condition in conditions {
            if condition.operator == operator || condition.operands.len() == 1 {
                operands.extend(condition.operands);
            } else {
                operands.push(Operand::Group(condition));
            }
        }
        Self { operands, operator }
    }

    /// Both conditions.
    pub(crate) fn and(self, other: Self) -> Self {
        Self::joined(AND, [self, other])
    }

    /// The parts between the operators.
    pub(crate) fn operands(&self) -> &[Operand] {
        &self.operands
    }

    /// `&&` or `||`.
    pub(crate) fn operator(&self) -> &'static str {
        self.operator
    }

    /// All of it on one line.
    pub(crate) fn text(&self) -> String {
        let operands: Vec<String> = self.operands.iter().map(Operand::text).collect();
        operands.join(&format!(" {} ", self.operator))
    }
}

impl Scope<'_> {
    /// The condition that the expression is true.
    pub(crate) fn holds(&mut self, expression: &BoolExpression) -> Condition {
        self.condition(expression, true)
    }

    /// The condition that the expression is false.
    pub(crate) fn fails(&mut self, expression: &BoolExpression) -> Condition {
        self.condition(expression, false)
    }

    /// The condition that the expression is `wanted`.
    fn condition(&mut self, expression: &BoolExpression, wanted: bool) -> Condition {
        let negation = if wanted { "" } else { "!" };
        match &expression.kind {
            BoolKind::Constant(value) => Condition::one((*value == wanted).to_string()),
            BoolKind::Field(path) => {
                let value = self.truth(*path);
                Condition::one(format!("{negation}{value}"))
            }
            BoolKind::Parameter(parameter) => {
                let Some(parameter) = self.parameters.get(*parameter) else {
                    unreachable!("CheckedAbi: a parameter that is not there");
                };
                Condition::one(format!("{negation}{}", parameter.place))
            }
            BoolKind::Not(inner) => self.condition(inner, !wanted),
            BoolKind::All(parts) => self.parts(if wanted { AND } else { OR }, parts, wanted),
            BoolKind::Any(parts) => self.parts(if wanted { OR } else { AND }, parts, wanted),
            BoolKind::Compare {
                comparison,
                left,
                right,
            } => match bounds(*comparison, left, right) {
                Some(bounds) => {
                    let parts = bounds.map(|[left, right]| {
                        Condition::one(self.comparison(*comparison, left, right, wanted))
                    });
                    Condition::joined(if wanted { AND } else { OR }, parts)
                }
                None => Condition::one(self.comparison(*comparison, left, right, wanted)),
            },
            BoolKind::Fits { start, length, end } => {
                let numbers = [start, length, end].map(|number| self.number(number).into_u64());
                Condition::one(format!("{negation}{}", self.fits(numbers)))
            }
            BoolKind::Aligned { value, unit } => {
                let value = self.number(value);
                let remainder = remainder(value, *unit);
                let symbol = if wanted { "==" } else { "!=" };
                Condition::one(format!("{} {symbol} 0", remainder.text))
            }
            BoolKind::WithinPage {
                start,
                length,
                page,
            } => Condition::one(self.within_page(start, length, *page, wanted)),
            BoolKind::InRange { value, low, high } => {
                Condition::one(self.in_range(value, low, high, wanted))
            }
        }
    }

    fn parts(
        &mut self,
        operator: &'static str,
        parts: &[BoolExpression],
        wanted: bool,
    ) -> Condition {
        let parts: Vec<Condition> = parts
            .iter()
            .map(|part| self.condition(part, wanted))
            .collect();
        Condition::joined(operator, parts)
    }

    /// A `bool` in a struct.
    fn truth(&mut self, path: ValuePath) -> String {
        match self.model.value(path).part {
            ValuePart::Flag(set, flag) => self.flag(path, set, flag),
            ValuePart::Whole | ValuePart::Bits(..) => self.value(path).text,
        }
    }

    fn comparison(
        &mut self,
        comparison: Comparison,
        left: &IntExpression,
        right: &IntExpression,
        wanted: bool,
    ) -> String {
        if let Some(local) = self.local(comparison, left, right) {
            let is_plain = (comparison == Comparison::Equal) == wanted;
            return format!("{}{local}", if is_plain { "" } else { "!" });
        }
        let symbol = symbol(comparison, wanted);
        if let Some((left, right)) = self.newtypes(left, right) {
            return format!("{left} {symbol} {right}");
        }
        let (left, right) = (self.number(left), self.number(right));
        compared(left, symbol, right)
    }

    /// The local variable that has compared the two already.
    fn local(
        &mut self,
        comparison: Comparison,
        left: &IntExpression,
        right: &IntExpression,
    ) -> Option<String> {
        let is_equality = matches!(comparison, Comparison::Equal | Comparison::NotEqual);
        let is_it = |selector: &Selector| match (&left.kind, &right.kind) {
            (IntKind::Field(path), IntKind::Constant { value, .. })
            | (IntKind::Constant { value, .. }, IntKind::Field(path)) => {
                selector.field == *path && selector.value == *value
            }
            _ => false,
        };
        let mut locals = self.locals.iter();
        let (_, local) = locals.find(|(selector, _)| is_equality && is_it(selector))?;
        let local = local.clone();
        self.needs.locals.insert(local.clone());
        Some(local)
    }

    /// A flag word or an open enumeration, and a value of its own by name.
    fn newtypes(
        &mut self,
        left: &IntExpression,
        right: &IntExpression,
    ) -> Option<(String, String)> {
        let (IntKind::Field(path), IntKind::Constant { name, .. }) = (&left.kind, &right.kind)
        else {
            return None;
        };
        if let Part::Flag(..) = path.part {
            return None;
        }
        let value = self.value(*path);
        let name = name.as_deref()?;
        let owner = self.member(value.newtype?, name)?;
        Some((value.text, self.declared(owner, name)))
    }

    /// The condition that a request has what the selector looks for.
    pub(crate) fn selected(&mut self, selector: &Selector) -> String {
        let value = self.value(selector.field);
        if let Some(member) = self.member_name(selector) {
            return format!("{} == {member}", value.text);
        }
        let (text, bits) = value.plain();
        let constant = self.named_number(selector.value, selector.name.as_deref());
        compared(Number::atom(text, bits), "==", constant)
    }

    /// The name of the selector's value, if its field is a newtype that has such a value.
    pub(crate) fn member_name(&mut self, selector: &Selector) -> Option<String> {
        let name = selector.name.as_deref()?;
        let owner = self.member(self.value(selector.field).newtype?, name)?;
        Some(self.declared(owner, name))
    }

    fn within_page(
        &mut self,
        start: &IntExpression,
        length: &IntExpression,
        page: u64,
        wanted: bool,
    ) -> String {
        let highest = length.range.high.checked_add(page - 1);
        let start = remainder(self.number(start), page);
        let length = self.number(length);
        let Some(high) = highest else {
            let negation = if wanted { "" } else { "!" };
            let numbers = [start, length, Number::literal(page)].map(Number::into_u64);
            return format!("{negation}{}", self.fits(numbers));
        };
        let page = Number::literal(page).text;
        let bits = common_width(&start, &length, high);
        let (start, length) = (start.widened(bits), length.widened(bits));
        let symbol = if wanted { "<=" } else { ">" };
        format!("{} + {} {symbol} {page}", start.text, length.addend())
    }

    fn in_range(
        &mut self,
        value: &IntExpression,
        low: &IntExpression,
        high: &IntExpression,
        wanted: bool,
    ) -> String {
        let (value, low, high) = (self.number(value), self.number(low), self.number(high));
        let ends = [&low, &high].map(|end| common_width(&value, end, 0));
        let bits = ends.into_iter().max().unwrap_or(64);
        let [value, low, high] = [value, low, high].map(|number| number.widened(bits));
        // A bound that every value of the type keeps is none.
        if low.width == Width::Literal(0) {
            let symbol = symbol(Comparison::LessOrEqual, wanted);
            return format!("{} {symbol} {}", value.text, high.text);
        }
        if matches!(high.width, Width::Literal(high) if high >= largest(bits)) {
            let symbol = symbol(Comparison::GreaterOrEqual, wanted);
            return format!("{} {symbol} {}", value.text, low.text);
        }
        let negation = if wanted { "" } else { "!" };
        let range = format!("{}..={}", low.text, high.text);
        format!("{negation}({range}).contains(&{})", value.borrowed())
    }

    fn fits(&mut self, [start, length, end]: [String; 3]) -> String {
        self.needs.fits = true;
        format!("fits({start}, {length}, {end})")
    }
}

/// The two comparisons that `value <= min(a, b)` means, or one like it. Each of them says what the
/// value is at most, to a reader and to the compiler of the generated code.
fn bounds<'a>(
    comparison: Comparison,
    left: &'a IntExpression,
    right: &'a IntExpression,
) -> Option<[[&'a IntExpression; 2]; 2]> {
    let upper = match comparison {
        Comparison::Less | Comparison::LessOrEqual => right,
        Comparison::Greater | Comparison::GreaterOrEqual => left,
        Comparison::Equal | Comparison::NotEqual => return None,
    };
    let IntKind::Binary {
        operator: IntOperator::Minimum,
        left: first,
        right: second,
    } = &upper.kind
    else {
        return None;
    };
    Some(match comparison {
        Comparison::Less | Comparison::LessOrEqual => [[left, first], [left, second]],
        _ => [[first, right], [second, right]],
    })
}

fn compared(left: Number, symbol: &str, right: Number) -> String {
    let bits = common_width(&left, &right, 0);
    let (left, right) = (left.widened(bits), right.widened(bits));
    format!("{} {symbol} {}", left.text, right.text)
}

/// `value % unit`.
fn remainder(value: Number, unit: u64) -> Number {
    let unit = Number::literal(unit);
    let bits = common_width(&value, &unit, 0);
    value.widened(bits).modulo(unit, bits)
}

fn symbol(comparison: Comparison, wanted: bool) -> &'static str {
    match (comparison, wanted) {
        (Comparison::Equal, true) | (Comparison::NotEqual, false) => "==",
        (Comparison::NotEqual, true) | (Comparison::Equal, false) => "!=",
        (Comparison::Less, true) | (Comparison::GreaterOrEqual, false) => "<",
        (Comparison::LessOrEqual, true) | (Comparison::Greater, false) => "<=",
        (Comparison::Greater, true) | (Comparison::LessOrEqual, false) => ">",
        (Comparison::GreaterOrEqual, true) | (Comparison::Less, false) => ">=",
    }
}
