//! Layouts as text: a line a field.

use std::fmt::Write as _;

use uapi_spec::layout::Target;
use uapi_spec::model::{Item, Meaning, StructId};
use uapi_spec::CheckedAbi;

/// The layouts of the structs of these names, of all if there are none; or which of the names is
/// none of a struct.
pub(super) fn layouts(abi: &CheckedAbi, names: &[String]) -> Result<String, String> {
    let items = abi.interfaces().flat_map(|(_, interface)| &interface.items);
    let structs = items.filter_map(|item| match item {
        Item::Struct(id) => Some((*id, &abi.model()[*id].name.value)),
        _ => None,
    });
    let structs: Vec<(StructId, &String)> = structs.collect();
    for name in names {
        if !structs.iter().any(|(_, known)| *known == name) {
            return Err(format!("the specs describe no struct `{name}`"));
        }
    }
    let wanted = structs
        .iter()
        .filter(|(_, name)| names.is_empty() || names.contains(name));
    let texts: Vec<String> = wanted.map(|(id, _)| one(abi, *id)).collect();
    Ok(texts.join("\n"))
}

fn one(abi: &CheckedAbi, id: StructId) -> String {
    let item = &abi.model()[id];
    let on = |target| abi.layout_on(id, target);
    let (most, i386) = (on(Target::Align8), on(Target::Align4));
    let keyword = if item.is_union { "union" } else { "struct" };
    let mut text = format!(
        "{keyword} {}: {} bytes, aligned to {}",
        item.name.value, most.size, most.align
    );
    // Writing to a string cannot fail.
    if (most.size, most.align) != (i386.size, i386.align) {
        let _ = write!(
            text,
            " (i386: {} bytes, aligned to {})",
            i386.size, i386.align
        );
    }
    let _ = writeln!(text, "  {}", abi.place(item.name.span));
    let differs = most.offsets != i386.offsets;
    let i386_title = if differs { "    i386" } else { "" };
    let _ = writeln!(text, "  offset{i386_title}    size  field");
    for (index, field) in item.fields.iter().enumerate() {
        let of = |list: &[u64]| list.get(index).copied().unwrap_or_default();
        let _ = write!(text, "  {:>6}", of(&most.offsets));
        if differs {
            let _ = write!(text, "  {:>6}", of(&i386.offsets));
        }
        let reserved = if field.reserved { " (reserved)" } else { "" };
        let _ = writeln!(
            text,
            "  {:>6}  {} {}{reserved}",
            of(&most.sizes),
            stated(abi, field.ty_span),
            field.name.value
        );
        if let Meaning::Bits(bits) = &field.meaning {
            for part in bits {
                let name = part.name.as_ref().map_or("(reserved)", |name| &name.value);
                let first = part.bit.value;
                let last = first + part.width.value.saturating_sub(1);
                let bits = match last - first {
                    0 => format!("bit {first}"),
                    _ => format!("bits {first} to {last}"),
                };
                let _ = writeln!(text, "{:20}{bits}: {name}", "");
            }
        }
    }
    if most.tail() > 0 {
        let _ = writeln!(text, "  {:>6}  {:>6}  padding of C", most.end, most.tail());
    }
    text
}

/// A type as the spec spells it.
fn stated(abi: &CheckedAbi, span: uapi_spec::source::Span) -> &str {
    let text = &abi.sources().file(span.file).text;
    text.get(span.start..span.end)
        .unwrap_or_default()
        .trim_matches(['"', '\''])
}
