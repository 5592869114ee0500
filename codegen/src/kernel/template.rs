//! Texts with places to fill in.

use crate::c;

/// What stands in a place: its name, and the text.
pub(super) type Value = (&'static str, String);

/// `text` with every `{{name}}` replaced.
///
/// A place that is alone on its line takes any number of lines; with none, the line goes, and so
/// does one blank line before it. What stands between the lines `{{if name}}` and `{{end}}` goes if
/// `name` has no text. A line that starts with `{{align}}` continues at the column of the
/// last parenthesis that the lines before it left open, as the kernel aligns C.
pub(super) fn fill(text: &str, values: &[Value]) -> String {
    let mut out: Vec<String> = Vec::new();
    let mut conditions: Vec<bool> = Vec::new();
    for line in text.lines() {
        if let Some(name) = condition(line) {
            conditions.push(
                values
                    .iter()
                    .any(|(known, value)| *known == name && !value.is_empty()),
            );
            continue;
        }
        if line == "{{end}}" {
            conditions.pop();
            continue;
        }
        if conditions.contains(&false) {
            continue;
        }
        let alone = values.iter().find(|(name, _)| is_place(line, name));
        match alone {
            Some((_, value)) if value.is_empty() => drop_blank(&mut out),
            Some((_, value)) => out.extend(value.lines().map(str::to_owned)),
            None => {
                let line = replace(line, values);
                let line = match line.strip_prefix("{{align}}") {
                    Some(rest) => format!("{}{rest}", c::indentation(open_column(&out))),
                    None => line,
                };
                out.push(line);
            }
        }
    }
    out.join("\n") + "\n"
}

/// The name that `{{if name}}` asks for.
fn condition(line: &str) -> Option<&str> {
    line.strip_prefix("{{if ")?.strip_suffix("}}")
}

fn is_place(line: &str, name: &str) -> bool {
    let inner = line
        .strip_prefix("{{")
        .and_then(|rest| rest.strip_suffix("}}"));
    inner == Some(name)
}

fn replace(line: &str, values: &[Value]) -> String {
    values.iter().fold(line.to_owned(), |line, (name, value)| {
        line.replace(&format!("{{{{{name}}}}}"), value)
    })
}

fn drop_blank(out: &mut Vec<String>) {
    if out.last().is_some_and(String::is_empty) {
        out.pop();
    }
}

/// The column behind the last open parenthesis of the statement that `lines` end in.
fn open_column(lines: &[String]) -> usize {
    let ended = |line: &String| line.ends_with([';', '{', '}']) || line.is_empty();
    let start = lines.iter().rposition(ended).map_or(0, |index| index + 1);
    let mut open = Vec::new();
    for line in lines.get(start..).unwrap_or_default() {
        for (index, letter) in line.char_indices() {
            match letter {
                '(' => open.push(c::width(line.get(..=index).unwrap_or_default())),
                ')' => drop(open.pop()),
                _ => {}
            }
        }
    }
    open.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_take_lines_or_go() {
        let values = [
            ("one", "x".to_owned()),
            ("many", "a\nb".to_owned()),
            ("none", String::new()),
        ];
        let text = "({{one}})\n\n{{many}}\n\n{{none}}\nend\n";
        assert_eq!(fill(text, &values), "(x)\n\na\nb\nend\n");
    }

    #[test]
    fn conditions_keep_or_drop_lines() {
        let values = [("yes", "x".to_owned()), ("no", String::new())];
        let text = "a\n{{if yes}}\n\nb {{yes}}\n{{if no}}\nc\n{{end}}\nd\n{{end}}\n{{if no}}\n{{if yes}}\ne\n{{end}}\n{{end}}\n";
        assert_eq!(fill(text, &values), "a\n\nb x\nd\n");
    }

    #[test]
    fn lines_are_aligned_with_what_is_open() {
        let values = [("f", "call".to_owned())];
        let text = "a;\n\tx = {{f}}(g(1),\n{{align}}2);\n";
        assert_eq!(fill(text, &values), "a;\n\tx = call(g(1),\n\t\t 2);\n");
    }
}
