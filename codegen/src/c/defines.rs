//! Groups of `#define`s: flags, ids, masks, constants.

use uapi_spec::model::{Doc, Enum, EnumValue, Flag, FlagSet, Origin, Struct};
use uapi_spec::names::accessors::CBitMacros;

use super::writer::{indentation, next_tab_stop, pad_with_tabs, width};
use super::{comment, prose, types};
use crate::lir::{BitField, Said};

/// How long a line of code with a comment at its end may be, as checkpatch has it.
const COLUMNS: usize = 100;

/// How long other lines may be, before they are broken if they can be.
const PREFERRED_COLUMNS: usize = 80;

/// One object-like macro.
#[derive(Debug)]
pub(crate) struct Define {
    name: String,
    value: String,
    /// What to say of it: a summary, then more paragraphs. May be empty.
    doc: Vec<String>,
    /// The proposal that adds it to what is around it.
    proposal: Option<String>,
}

impl Define {
    /// A macro for `value`, parenthesised where that is needed, which stands amid `around`.
    pub(crate) fn new(
        name: &str,
        value: String,
        doc: &Doc,
        origin: &Origin,
        around: Option<&Origin>,
    ) -> Self {
        let note = prose::note_of_release(origin, around);
        Self {
            name: name.to_owned(),
            value,
            doc: prose::paragraphs(doc, note.as_deref()),
            proposal: prose::proposal(origin, around).map(str::to_owned),
        }
    }

    /// A macro that its neighbour's comment speaks of too.
    fn without_comment(name: String, value: String) -> Self {
        Self {
            name,
            value,
            doc: Vec::new(),
            proposal: None,
        }
    }

    /// Takes away all paragraphs but the summary, for a place with more room: `NAME: more.`
    fn take_details(&mut self) -> Option<String> {
        let details = self.doc.split_off(self.doc.len().min(1));
        (!details.is_empty()).then(|| format!("{}: {}", self.name, details.join(" ")))
    }
}

/// Shortens the comments of a group so that it can stand amid the fields of a struct; returns what
/// the comment above the struct has to say instead.
pub(crate) fn take_details(group: &mut [Define]) -> Vec<String> {
    group.iter_mut().filter_map(Define::take_details).collect()
}

/// The lines of a group, set the same way throughout: values in one column, and either all comments
/// at the ends of the lines, or all of them above.
pub(crate) fn lines(group: &[Define]) -> Vec<String> {
    lines_with_trailing_comments(group).unwrap_or_else(|| lines_with_comments_above(group))
}

/// The lines of a group with all comments at the ends of the lines, if those are short enough. A
/// proposal is told by a line of its own.
pub(crate) fn lines_with_trailing_comments(group: &[Define]) -> Option<Vec<String>> {
    let code = code(group);
    let column = column_after(&code);
    // A space saves up to seven columns, and does as well where all values are equally long.
    let tabs = trailing(group, &code, |code| pad_with_tabs(code, column));
    tabs.or_else(|| trailing(group, &code, |code| format!("{code} ")))
}

fn trailing(
    group: &[Define],
    code: &[String],
    pad: impl Fn(&str) -> String,
) -> Option<Vec<String>> {
    let mut lines = Vec::new();
    for (define, code) in group.iter().zip(code) {
        let line = match (define.doc.as_slice(), group.len()) {
            ([], _) => code.clone(),
            ([only], 1) => format!("{code} {}", comment::trailing(only)),
            ([only], _) => pad(code) + &comment::trailing(only),
            _ => return None,
        };
        if !define.doc.is_empty() && (width(&line) > COLUMNS || line.contains('\n')) {
            return None;
        }
        let proposal = define.proposal.as_ref();
        lines.extend(proposal.map(|name| comment::trailing(&format!("Proposed: {name}"))));
        lines.push(line);
    }
    Some(lines)
}

/// Each comment above its line.
fn lines_with_comments_above(group: &[Define]) -> Vec<String> {
    let mut lines = Vec::new();
    for (define, code) in group.iter().zip(code(group)) {
        let mut doc = define.doc.clone();
        if let (Some(summary), Some(name)) = (doc.first_mut(), &define.proposal) {
            summary.push_str(&format!(" (proposed: {name})"));
        }
        if !doc.is_empty() {
            lines.extend(comment::above(&doc));
        }
        lines.push(code);
    }
    lines
}

/// `#define NAME value`, values in one column; a lone one is set apart by a space.
fn code(group: &[Define]) -> Vec<String> {
    let names = group
        .iter()
        .map(|define| format!("#define {}", define.name));
    let names: Vec<String> = names.collect();
    let column = column_after(&names);
    names
        .iter()
        .zip(group)
        .map(|(name, define)| {
            let name = match group.len() {
                1 => format!("{name} "),
                _ => pad_with_tabs(name, column),
            };
            broken(&name, &define.value)
        })
        .collect()
}

/// Puts the operands of a long `a | b | c` under each other.
fn broken(name: &str, value: &str) -> String {
    let line = format!("{name}{value}");
    if width(&line) <= PREFERRED_COLUMNS {
        return line;
    }
    // Behind the parenthesis of the value.
    let indent = indentation(width(name) + 1);
    let next = format!(" | \\\n{indent}");
    format!(
        "{name}{}",
        value.split(" | ").collect::<Vec<_>>().join(&next)
    )
}

/// The tab stop behind the longest of the texts.
fn column_after(texts: &[String]) -> usize {
    next_tab_stop(texts.iter().map(|text| width(text)).max().unwrap_or(0))
}

/// The bits of a flag set.
pub(crate) fn of_flags(set: &FlagSet, around: &Origin) -> Vec<Define> {
    let define = |flag: &Flag| {
        let (value, _) = types::flag(set.ty, flag.bit.value);
        let origin = prose::inherited(&flag.origin, &set.origin);
        Define::new(&flag.name.value, value, &flag.doc, origin, Some(around))
    };
    set.flags.iter().map(define).collect()
}

/// The values of an enumeration.
pub(crate) fn of_enum(item: &Enum, around: &Origin) -> Vec<Define> {
    let define = |value: &EnumValue| {
        let expression = types::parenthesized(&value.value.expression);
        let origin = prose::inherited(&value.origin, &item.origin);
        Define::new(
            &value.name.value,
            expression,
            &value.doc,
            origin,
            Some(around),
        )
    };
    item.values.iter().map(define).collect()
}

/// Mask and shift of each named bit field, as they are in the container's value once it is in the
/// machine's own byte order. C's own bit fields will not do for users: their order is the
/// compiler's affair.
pub(crate) fn of_bits(item: &Struct, bits: &[BitField<'_>]) -> Vec<Define> {
    let mut group = Vec::new();
    for bit in bits {
        let BitField {
            name: _,
            names: _,
            macros: CBitMacros { mask, shift },
            range,
            meaning: _,
            bit_span: _,
            width_span: _,
            // The field's comment says that it is deprecated.
            said:
                Said {
                    doc,
                    origin,
                    deprecated: _,
                },
        } = bit;
        let value = types::mask(range.mask(), range.container);
        let around = Some(&item.origin);
        let origin = prose::inherited(origin, &item.origin);
        group.push(Define::new(mask, value, doc, origin, around));
        let value = range.shift.to_string();
        group.push(Define::without_comment(shift.clone(), value));
    }
    group
}

#[cfg(test)]
mod tests {
    use super::*;

    fn define(name: &str, value: &str, doc: &[&str]) -> Define {
        Define {
            name: name.to_owned(),
            value: value.to_owned(),
            doc: doc.iter().map(|&text| text.to_owned()).collect(),
            proposal: None,
        }
    }

    #[test]
    fn a_lone_define_is_one_line() {
        let refresh = define(
            "VFIO_DEVICE_INFO_ZPCI_FLAG_REFRESH",
            "(1 << 0)",
            &["Program-specified TLB refresh"],
        );
        assert_eq!(
            lines(&[refresh]),
            ["#define VFIO_DEVICE_INFO_ZPCI_FLAG_REFRESH (1 << 0) /* Program-specified TLB refresh */"]
        );
    }

    #[test]
    fn groups_stand_in_columns() {
        let group = [
            define(
                "VFIO_DEVICE_FLAGS_RESET",
                "(1 << 0)",
                &["Device supports reset"],
            ),
            define(
                "VFIO_DEVICE_FLAGS_FSL_MC",
                "(1 << 16)",
                &["vfio-fsl-mc device"],
            ),
            define("VFIO_X", "1", &[]),
        ];
        assert_eq!(
            lines(&group),
            [
                "#define VFIO_DEVICE_FLAGS_RESET\t\t(1 << 0)\t/* Device supports reset */",
                "#define VFIO_DEVICE_FLAGS_FSL_MC\t(1 << 16)\t/* vfio-fsl-mc device */",
                "#define VFIO_X\t\t\t\t1",
            ]
        );
    }

    #[test]
    fn proposals_are_marked() {
        let mut relaxed = define(
            "VFIO_DEVICE_INFO_ZPCI_FLAG_RELAXED",
            "(1 << 1)",
            &["Relaxed length and alignment"],
        );
        relaxed.proposal = Some("zpci-io".to_owned());
        let refresh = "VFIO_DEVICE_INFO_ZPCI_FLAG_REFRESH";
        let refresh = define(refresh, "(1 << 0)", &["Program-specified TLB refresh"]);
        let mut group = [refresh, relaxed];
        assert_eq!(
            lines(&group),
            [
                "#define VFIO_DEVICE_INFO_ZPCI_FLAG_REFRESH\t(1 << 0)\t/* Program-specified TLB refresh */",
                "/* Proposed: zpci-io */",
                "#define VFIO_DEVICE_INFO_ZPCI_FLAG_RELAXED\t(1 << 1)\t/* Relaxed length and alignment */",
            ]
        );
        group[1].doc.push("More.".to_owned());
        assert_eq!(
            lines(&group)[2..],
            [
                "/*",
                " * Relaxed length and alignment (proposed: zpci-io)",
                " *",
                " * More.",
                " */",
                "#define VFIO_DEVICE_INFO_ZPCI_FLAG_RELAXED\t(1 << 1)",
            ]
        );
    }

    #[test]
    fn long_values_are_broken_between_operands() {
        let mask = define(
            "VFIO_IRQ_SET_DATA_TYPE_MASK",
            "(VFIO_IRQ_SET_DATA_NONE | VFIO_IRQ_SET_DATA_BOOL | VFIO_IRQ_SET_DATA_EVENTFD)",
            &["Data"],
        );
        assert_eq!(
            lines(&[mask]).join("\n"),
            "/* Data */\n\
             #define VFIO_IRQ_SET_DATA_TYPE_MASK (VFIO_IRQ_SET_DATA_NONE | \\\n\
             \t\t\t\t     VFIO_IRQ_SET_DATA_BOOL | \\\n\
             \t\t\t\t     VFIO_IRQ_SET_DATA_EVENTFD)"
        );
    }

    #[test]
    fn details_move_to_where_there_is_room() {
        let mut group = [
            define("A", "1", &["Short", "More.", "And more."]),
            define("B", "2", &[]),
        ];
        assert_eq!(take_details(&mut group), ["A: More. And more."]);
        assert_eq!(lines(&group), ["#define A\t1\t/* Short */", "#define B\t2"]);
    }

    #[test]
    fn one_long_comment_moves_all_above() {
        let long =
            "A summary of more than fifty characters, which is too long for the end of a line";
        let group = [define("A", "1", &["Short"]), define("B", "2", &[long])];
        assert_eq!(
            lines(&group),
            [
                "/* Short */",
                "#define A\t1",
                "/*",
                " * A summary of more than fifty characters, which is too long for the end of a",
                " * line",
                " */",
                "#define B\t2",
            ]
        );
    }
}
