//! The meaning of rules as C for a bounded model checker.
//!
//! It is written for proofs and not for users: every number is 80 bits wide, which holds what
//! sums of 64-bit numbers come to, every value is put together from the bytes of the request, and
//! nothing is left out because it could not matter. A compiler takes it too, with 128 bits, so that
//! it can be held against the requests of `tests/vectors`.

use std::fmt::Write as _;

use super::rules::{ByteOrder, Rules};
use super::syntax::{Expression, Function, Operator};

/// What all models need.
const HEAD: &str = "\
/* Wide enough for every number that a rule makes of 64-bit numbers. */
#ifdef __CPROVER__
typedef signed __CPROVER_bitvector[80] wide;
#else
typedef __int128 wide;
#endif

/* What a model says where a rule reads what is not there. */
#define UNDEFINED (-1)

static wide element(const unsigned long long *array, wide length, wide index, int *undefined)
{
	if (index < 0 || index >= length) {
		*undefined = 1;
		return 0;
	}
	return (wide)array[(int)index];
}
";

/// What all models of a program need, with the type of a device and how to fill it.
pub fn head(rules: &Rules) -> String {
    let mut text = format!("{HEAD}\nstruct model_device {{\n");
    for parameter in &rules.parameters {
        let length = parameter.length.unwrap_or(1);
        let _ = writeln!(text, "\tunsigned long long {}[{length}];", parameter.name);
    }
    text.push_str("};\n\n/* What a checker is told of a device, as models have it. */\n");
    text.push_str("#define TO_MODEL(to, from) do { \\\n");
    for parameter in &rules.parameters {
        let name = &parameter.name;
        let truth = if parameter.bits == 1 { " != 0" } else { "" };
        match parameter.length {
            Some(length) => (0..length).for_each(|at| {
                let _ = writeln!(
                    text,
                    "\t(to)->{name}[{at}] = (from)->{name}[{at}]{truth}; \\"
                );
            }),
            None => {
                let _ = writeln!(text, "\t(to)->{name}[0] = (from)->{name}{truth}; \\");
            }
        }
    }
    text.push_str("} while (0)\n");
    text
}

/// Functions with the prefix `name`:
///
/// - `name_fails_I(bytes, device)` for the rule of index `I`: 1 if it refuses, 0 if not, or
///   `UNDEFINED`.
/// - `name_first(bytes, device)`: [`answer`] of the first rule that refuses, 0 if none does, or
///   `UNDEFINED`.
pub fn model(name: &str, rules: &Rules, original: &Rules, order: ByteOrder) -> String {
    let parameters = "(const unsigned char *b, const struct model_device *d)";
    let mut text = String::new();
    let mut first = format!("\nstatic int {name}_first{parameters}\n{{\n\tint fails;\n\n");
    for (index, rule) in rules.rules.iter().enumerate() {
        let require = shown(rules, &rule.require, order);
        let when = rule.when.as_ref();
        let when = when.map_or_else(|| "1".to_owned(), |when| shown(rules, when, order));
        let _ = write!(
            text,
            "\n/* {} */\nstatic int {name}_fails_{index}{parameters}\n{{\n\tint undefined = 0;\n\t\
             int fails = ({when}) && !({require});\n\n\treturn undefined ? UNDEFINED : fails;\n}}\n",
            rule.id
        );
        let code = answer(original, &rule.id, rule.errno);
        let _ = write!(
            first,
            "\tfails = {name}_fails_{index}(b, d);\n\tif (fails)\n\t\t\
             return fails == UNDEFINED ? UNDEFINED : {code};\n"
        );
    }
    first.push_str("\treturn 0;\n}\n");
    text + &first
}

/// A number for a rule that refuses with an errno: the rule's place in `original`, from 1, times
/// 256, and the errno.
pub fn answer(original: &Rules, id: &str, errno: i32) -> i32 {
    let place = i32::try_from(original.rule(id)).expect("few rules");
    (place + 1) * 256 + errno
}

fn shown(rules: &Rules, expression: &Expression, order: ByteOrder) -> String {
    let of = |inner: &Expression| shown(rules, inner, order);
    match expression {
        Expression::Number(number) => format!("(wide){number}"),
        Expression::Constant(name) => format!("(wide){}", rules.constants[name]),
        Expression::Field(name) => field(rules, name, order),
        Expression::Parameter(name, index) => {
            let parameter = &rules.parameters[rules.parameter(name)];
            let length = parameter.length.unwrap_or(1);
            let index = index.as_ref().map_or("0".to_owned(), |index| of(index));
            format!("element(d->{name}, {length}, {index}, &undefined)")
        }
        Expression::Not(inner) => format!("(wide)!({})", of(inner)),
        Expression::Binary(operator, left, right) => {
            binary(*operator, &of(left), &of(right), right)
        }
        Expression::Call(function, arguments) => {
            let values: Vec<String> = arguments.iter().map(of).collect();
            call(*function, &values, arguments)
        }
        Expression::In {
            value,
            low,
            high,
            closed,
        } => {
            let below = if *closed { "<=" } else { "<" };
            let (value, low, high) = (of(value), of(low), of(high));
            format!("(wide)({low} <= {value} && {value} {below} {high})")
        }
    }
}

/// The value of a field, from its bytes.
fn field(rules: &Rules, name: &str, order: ByteOrder) -> String {
    let field = &rules.fields[rules.field(name)];
    let byte = |at: usize| {
        let weight = match order {
            ByteOrder::Little => at,
            ByteOrder::Big => field.size - 1 - at,
        };
        format!("(wide)b[{}] << {}", field.offset + at, 8 * weight)
    };
    let bytes: Vec<String> = (0..field.size).map(byte).collect();
    format!("({})", bytes.join(" | "))
}

fn binary(operator: Operator, left: &str, right: &str, divisor: &Expression) -> String {
    let truth = Operator::COMPARISONS.contains(&operator)
        || matches!(operator, Operator::And | Operator::Or);
    match operator {
        Operator::Remainder => remainder(left, divisor),
        _ if truth => format!("(wide)({left} {} {right})", operator.symbol()),
        _ => format!("({left} {} {right})", operator.symbol()),
    }
}

/// The remainder of what is not negative. That of a power of two is its low bits, which is not
/// an opinion about rules but spares the model checker a circuit that divides.
fn remainder(value: &str, divisor: &Expression) -> String {
    match divisor {
        Expression::Number(number) if number.count_ones() == 1 => {
            format!("({value} & (wide){})", number - 1)
        }
        Expression::Number(number) => format!("({value} % (wide){number})"),
        other => panic!("what is the remainder of {other}?"),
    }
}

fn call(function: Function, values: &[String], arguments: &[Expression]) -> String {
    match (function, values) {
        (Function::Aligned, [value, _]) => {
            format!("(wide)({} == 0)", remainder(value, &arguments[1]))
        }
        (Function::WithinPage, [start, length, page]) => {
            let rest = remainder(start, &arguments[2]);
            format!("(wide)({rest} + {length} <= {page})")
        }
        (Function::Minimum, [a, b]) => format!("({a} < {b} ? {a} : {b})"),
        (Function::Maximum, [a, b]) => format!("({a} > {b} ? {a} : {b})"),
        _ => panic!("{function:?} of {values:?}"),
    }
}
