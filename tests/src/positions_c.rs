//! Asks a C compiler for positions without running what it makes: for each field an object in which
//! only that field is set, to all ones.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use uapi_spec::model::{Element, Field, IntType, Meaning, Shape, StructId};
use uapi_spec::CheckedAbi;

use crate::positions::{self, Leaf, Machine};
use crate::{compilers, object_file, scratch};

/// What <linux/types.h> defines, without any header. No target has another idea of these.
pub const TYPES: &str = "\
typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef signed char s8;
typedef short s16;
typedef int s32;
typedef long long s64;
typedef u64 __attribute__((aligned(8))) aligned_u64;
typedef u8 __u8;
typedef u16 __u16;
typedef u32 __u32;
typedef u64 __u64;
typedef u16 __le16;
typedef u32 __le32;
typedef u64 __le64;
typedef u16 __be16;
typedef u32 __be32;
typedef u64 __be64;
#ifndef __packed
#define __packed __attribute__((packed))
#endif
";

/// A struct and the fields of it that are asked for.
pub struct Question {
    /// The struct's tag, with `struct` or `union`.
    pub tag: String,
    /// `sizeof`, as claimed.
    pub size: usize,
    /// `_Alignof`, as claimed; nothing where nothing is claimed.
    pub align: Option<usize>,
    /// Fields, and where they are claimed to lie.
    pub leaves: Vec<Leaf>,
}

/// Questions about all structs of an interface.
pub fn questions(abi: &CheckedAbi, interface: &str, machine: Machine) -> Vec<Question> {
    positions::structs(abi, interface)
        .into_iter()
        .map(|id| Question {
            tag: tag(abi, id),
            size: positions::size(abi, id, machine),
            align: usize::try_from(abi.layout_on(id, machine.alignment).align).ok(),
            leaves: positions::leaves(abi, id, machine),
        })
        .collect()
}

/// How C declares structs in the words of the spec: each word of bits as bit fields, in its order.
pub fn declarations(abi: &CheckedAbi, interface: &str) -> String {
    let mut text = TYPES.to_owned();
    let mut done = BTreeSet::new();
    for id in positions::structs(abi, interface) {
        declare(abi, id, &mut done, &mut text);
    }
    text
}

fn declare(abi: &CheckedAbi, id: StructId, done: &mut BTreeSet<StructId>, text: &mut String) {
    if !done.insert(id) {
        return;
    }
    let item = &abi.model()[id];
    let mut body = String::new();
    for field in &item.fields {
        if let Element::Struct(inner) = field.ty.element {
            declare(abi, inner, done, text);
        }
        declare_field(abi, field, &mut body);
    }
    let packed = if item.packed { "packed, " } else { "" };
    let aligned = item.aligned.map_or(1, |aligned| aligned.value);
    // Writing to a string cannot fail.
    let _ = writeln!(
        text,
        "{} {{\n{body}}} __attribute__(({packed}aligned({aligned})));",
        tag(abi, id)
    );
}

fn declare_field(abi: &CheckedAbi, field: &Field, body: &mut String) {
    let ty = match field.ty.element {
        Element::Int(ty) => int(ty),
        Element::Struct(id) => tag(abi, id),
    };
    let name = &field.name.value;
    if let Meaning::Bits(bits) = &field.meaning {
        for bit in bits {
            let name = bit.name.as_ref().map_or("", |name| &name.value);
            let _ = writeln!(body, "\t{ty} {name} : {};", bit.width.value);
        }
        return;
    }
    let _ = match field.ty.shape {
        Shape::Single => writeln!(body, "\t{ty} {name};"),
        Shape::Array { length, .. } => writeln!(body, "\t{ty} {name}[{length}];"),
        Shape::Flexible { .. } => writeln!(body, "\t{ty} {name}[];"),
    };
}

fn int(ty: IntType) -> String {
    let aligned = if ty.aligned { "aligned_" } else { "" };
    let sign = if ty.signed { 's' } else { 'u' };
    format!("{aligned}{sign}{}", ty.bits)
}

fn tag(abi: &CheckedAbi, id: StructId) -> String {
    let item = &abi.model()[id];
    let keyword = if item.is_union { "union" } else { "struct" };
    format!("{keyword} {}", item.name.value)
}

/// What a compiler made of the questions.
#[derive(Debug, Default)]
pub struct Verdict {
    /// Fields whose bytes were looked at.
    pub fields: usize,
    /// Those of them that are bit fields.
    pub bit_fields: usize,
    /// A line for each that lies elsewhere.
    pub wrong: Vec<String>,
}

/// Compiles `declarations`, an object for each field, and compares their bytes. `file` is where
/// the question is written; the object comes to lie beside it.
///
/// # Panics
///
/// With what the compiler said, if it does not take the question.
pub fn ask(mut compiler: Command, declarations: &str, ask: &[Question], file: &Path) -> Verdict {
    let mut text = declarations.to_owned();
    for (index, question) in ask.iter().enumerate() {
        let tag = &question.tag;
        let _ = writeln!(
            text,
            "const unsigned char probe_{index}_size[sizeof({tag})] = {{ 1 }};"
        );
        let _ = writeln!(
            text,
            "const unsigned char probe_{index}_align[_Alignof({tag})] = {{ 1 }};"
        );
        for (number, leaf) in question.leaves.iter().enumerate() {
            let _ = writeln!(
                text,
                "const {tag} probe_{index}_{number} = {{ .{} = ~0ULL }};",
                leaf.path
            );
        }
    }
    scratch::write(file, &text);
    let object = file.with_extension("o");
    // All ones are more than most fields hold, and that is the point.
    let arguments = ["-std=gnu11", "-ffreestanding", "-w", "-c", "-o"];
    compiler.args(arguments).arg(&object).arg(file);
    if let Some(complaint) = compilers::complaint(&mut compiler) {
        panic!("{complaint}");
    }
    let object = std::fs::read(&object).expect("the compiler wrote its object");
    compare(&object, ask)
}

fn compare(object: &[u8], ask: &[Question]) -> Verdict {
    let found = object_file::bytes(object, "probe_");
    let found = found.unwrap_or_else(|error| panic!("{error}"));
    let bytes = |name: String| {
        found
            .get(&name)
            .unwrap_or_else(|| panic!("the object has no {name}"))
    };
    let mut verdict = Verdict::default();
    for (index, question) in ask.iter().enumerate() {
        let size = bytes(format!("probe_{index}_size")).len();
        let align = bytes(format!("probe_{index}_align")).len();
        if let Some(claimed) = question.align.filter(|claimed| *claimed != align) {
            let line = format!("{}: spec aligns to {claimed}, C to {align}", question.tag);
            verdict.wrong.push(line);
        }
        if size != question.size {
            let line = format!("{}: spec {}, C {size} bytes", question.tag, question.size);
            verdict.wrong.push(line);
            continue;
        }
        for (number, leaf) in question.leaves.iter().enumerate() {
            let theirs = bytes(format!("probe_{index}_{number}"));
            let ours = leaf.alone(size);
            verdict.fields += 1;
            verdict.bit_fields += usize::from(leaf.kind != positions::Kind::Plain);
            if ours != *theirs {
                verdict.wrong.push(format!(
                    "{}.{}: spec {}, C {}",
                    question.tag,
                    leaf.path,
                    shown(&ours),
                    shown(theirs)
                ));
            }
        }
    }
    verdict
}

/// The bytes that are not zero.
fn shown(bytes: &[u8]) -> String {
    let set = bytes.iter().enumerate().filter(|(_, byte)| **byte != 0);
    let words: Vec<String> = set.map(|(at, byte)| format!("{at}:{byte:02x}")).collect();
    format!("[{}]", words.join(" "))
}
