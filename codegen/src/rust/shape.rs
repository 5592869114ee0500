//! Shapes of declarations and expressions that rustfmt leaves as they are.
//!
//! Only the few shapes that the emitter writes are here. Each is on one line if it fits, and
//! otherwise broken the way rustfmt breaks it.

use super::module::{CALL_WIDTH, WIDTH};

/// `head = value;`, such as a constant.
pub(crate) fn assignment(indent: usize, head: &str, value: &str) -> Vec<String> {
    let margin = " ".repeat(indent);
    let line = format!("{margin}{head} = {value};");
    if line.len() <= WIDTH {
        return vec![line];
    }
    vec![format!("{margin}{head} ="), format!("{margin}    {value};")]
}

/// `head = call(arguments);` at the left margin.
pub(crate) fn assigned_call(head: &str, function: &str, arguments: &[String]) -> Vec<String> {
    let joined = arguments.join(", ");
    let value = format!("{function}({joined})");
    let lines = assignment(0, head, &value);
    // One column less than elsewhere where the call has to move to a line of its own.
    let fits = lines.len() == 1 || value.len() + "    ;".len() < WIDTH;
    if joined.len() <= CALL_WIDTH && fits {
        return lines;
    }
    call(0, &format!("{head} = {function}"), arguments, ";", ",")
}

/// `head(arguments)tail`, where the arguments break one a line.
pub(crate) fn call(
    indent: usize,
    head: &str,
    arguments: &[String],
    tail: &str,
    last_comma: &str,
) -> Vec<String> {
    let margin = " ".repeat(indent);
    let joined = arguments.join(", ");
    let line = format!("{margin}{head}({joined}){tail}");
    if line.len() <= WIDTH && joined.len() <= CALL_WIDTH {
        return vec![line];
    }
    let mut lines = vec![format!("{margin}{head}(")];
    for (index, argument) in arguments.iter().enumerate() {
        let comma = match index + 1 < arguments.len() {
            true => ",",
            false => last_comma,
        };
        lines.push(format!("{margin}    {argument}{comma}"));
    }
    lines.push(format!("{margin}){tail}"));
    lines
}

/// The start of a function, up to its body. Parameters and result may not fit on one line.
///
/// Always `#[inline]`: these are small, other crates call them, and a crate that calls none need
/// not compile any.
pub(crate) fn signature(
    indent: usize,
    head: &str,
    parameters: &[&str],
    result: &str,
) -> Vec<String> {
    let margin = " ".repeat(indent);
    let arrow = match result {
        "" => String::new(),
        result => format!(" -> {result}"),
    };
    let mut lines = vec![format!("{margin}#[inline]")];
    let line = format!("{margin}{head}({}){arrow} {{", parameters.join(", "));
    if line.len() <= WIDTH {
        lines.push(line);
        return lines;
    }
    lines.push(format!("{margin}{head}("));
    lines.extend(
        parameters
            .iter()
            .map(|parameter| format!("{margin}    {parameter},")),
    );
    lines.push(format!("{margin}){arrow} {{"));
    lines
}

/// A method call of a chain: its name and its arguments.
pub(crate) type Link = (&'static str, Vec<String>);

/// The widest chain of calls that rustfmt keeps on one line.
pub(crate) const CHAIN_WIDTH: usize = 60;

/// `place.map(function)`.
pub(crate) fn mapped(indent: usize, place: &str, function: &str) -> Vec<String> {
    let margin = " ".repeat(indent);
    let line = format!("{place}.map({function})");
    if line.len() <= CHAIN_WIDTH {
        return vec![format!("{margin}{line}")];
    }
    vec![
        format!("{margin}{place}"),
        format!("{margin}    .map({function})"),
    ]
}

/// `head { fields }tail`, where `fields` stand on lines of their own unless they are very short.
pub(crate) fn literal(indent: usize, head: &str, fields: &[String], tail: &str) -> Vec<String> {
    /// The widest list of fields that rustfmt puts on one line, and does.
    const LITERAL_WIDTH: usize = 18;
    let margin = " ".repeat(indent);
    let joined = fields.iter().map(|line| line.trim());
    let joined = joined.collect::<Vec<_>>().join(" ");
    let joined = joined.trim_end_matches(',');
    if joined.len() <= LITERAL_WIDTH {
        return vec![format!("{margin}{head} {{ {joined} }}{tail}")];
    }
    let mut lines = vec![format!("{margin}{head} {{")];
    lines.extend(fields.iter().cloned());
    lines.push(format!("{margin}}}{tail}"));
    lines
}

/// `head.first(...).next(...)...`, where the calls after the first break one a line.
pub(crate) fn chain(indent: usize, head: &str, links: &[Link]) -> Vec<String> {
    let joined = |(name, arguments): &Link| format!(".{name}({})", arguments.join(", "));
    let calls: Vec<String> = links.iter().map(joined).collect();
    let line = format!("{head}{}", calls.concat());
    if line.len() <= CHAIN_WIDTH {
        return vec![format!("{}{line}", " ".repeat(indent))];
    }
    let mut lines = Vec::new();
    for (name, arguments) in links {
        lines.extend(if lines.is_empty() {
            call(indent, &format!("{head}.{name}"), arguments, "", ",")
        } else {
            call(indent + 4, &format!(".{name}"), arguments, "", ",")
        });
    }
    lines
}

/// `#[derive(...)]`.
pub(crate) fn derive(traits: &[&str]) -> Vec<String> {
    // rustfmt reserves a few columns for derives that it does not for anything else.
    const DERIVE_WIDTH: usize = WIDTH - 5;
    let joined = traits.join(", ");
    let line = format!("#[derive({joined})]");
    if line.len() <= DERIVE_WIDTH {
        return vec![line];
    }
    vec![
        "#[derive(".to_owned(),
        format!("    {joined},"),
        ")]".to_owned(),
    ]
}

/// A number that differs between machines that align u64 to 8 and those that align it to 4.
pub(crate) fn by_u64_align(align8: u64, align4: u64) -> String {
    if align8 == align4 {
        align8.to_string()
    } else {
        format!("if align_of::<u64>() == 8 {{ {align8} }} else {{ {align4} }}")
    }
}
