//! Asks a C compiler for facts without running what it makes: the answers are constants in the
//! object file.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use uapi_spec::model::Model;

use crate::facts::{ones, Answer, Fact, Subject};
use crate::{compilers, object_file, scratch};

/// Constants that are enumerators in the kernel's own headers, where `#ifdef` does not see them:
/// the lengths of lists.
const ENUMERATORS: [&str; 2] = ["VFIO_PCI_NUM_REGIONS", "VFIO_PCI_NUM_IRQS"];

/// Asks the compiler, which finds `headers`, for every fact.
///
/// `file` is where the question is written; the object comes to lie beside it.
///
/// # Panics
///
/// With what the compiler said, if it does not take the question.
pub fn ask(
    mut compiler: Command,
    headers: &[String],
    model: &Model,
    facts: &[Fact],
    file: &Path,
) -> Vec<Answer> {
    scratch::write(file, &question(headers, model, facts));
    let object = file.with_extension("o");
    compiler
        .args(["-std=gnu11", "-Wall", "-Wextra", "-Werror", "-c", "-o"])
        .arg(&object)
        .arg(file);
    if let Some(complaint) = compilers::complaint(&mut compiler) {
        panic!("{complaint}");
    }
    let bytes = std::fs::read(&object).expect("the compiler wrote its object");
    answers(&bytes, facts)
}

/// The C text: an array with two elements a fact, whether it is there and what it is.
fn question(headers: &[String], model: &Model, facts: &[Fact]) -> String {
    let mut text = String::new();
    for header in headers {
        let _ = writeln!(text, "#include <{header}>");
    }
    text.push_str("\nconst unsigned long long uapi_facts[] = {\n");
    for fact in facts {
        element(&mut text, model, fact);
    }
    text.push_str("};\n");
    for (index, fact) in facts.iter().enumerate() {
        if let Subject::Text(name) = &fact.subject {
            let _ = writeln!(
                text,
                "#ifdef {name}\nconst char uapi_text_{index}[] = {name};\n#endif"
            );
        }
    }
    text
}

fn element(text: &mut String, model: &Model, fact: &Fact) {
    // Writing to a string cannot fail.
    let _ = match &fact.subject {
        Subject::Text(name) => writeln!(text, "#ifdef {name}\n\t1, 0,\n#else\n\t0, 0,\n#endif"),
        Subject::Value { name, bits, .. } => {
            let ones = ones(*bits);
            let value = format!("(unsigned long long)({name}) & {ones:#x}ULL");
            if is_macro(model, name) {
                writeln!(text, "#ifdef {name}\n\t1, {value},\n#else\n\t0, 0,\n#endif")
            } else {
                writeln!(text, "\t1, {value},")
            }
        }
        Subject::Size(id) => writeln!(text, "\t1, sizeof({}),", tagged(model, *id)),
        Subject::Align(id) => writeln!(text, "\t1, __alignof__({}),", tagged(model, *id)),
        Subject::Offset(id, index) => {
            let field = &model[*id].fields[*index].name.value;
            writeln!(
                text,
                "\t1, __builtin_offsetof({}, {field}),",
                tagged(model, *id)
            )
        }
        Subject::FieldSize(id, index) => {
            let field = &model[*id].fields[*index].name.value;
            writeln!(text, "\t1, sizeof((({} *)0)->{field}),", tagged(model, *id))
        }
    };
}

/// `struct name` or `union name`.
fn tagged(model: &Model, id: uapi_spec::model::StructId) -> String {
    let item = &model[id];
    let keyword = if item.is_union { "union" } else { "struct" };
    format!("{keyword} {}", item.name.value)
}

/// Values of C enumerations are no macros: `#ifdef` does not see them.
fn is_macro(model: &Model, name: &str) -> bool {
    let in_c_enum = |item: &&uapi_spec::model::Enum| {
        item.c_enum && item.values.iter().any(|value| value.name.value == name)
    };
    !ENUMERATORS.contains(&name) && !model.enums.iter().any(|item| in_c_enum(&item))
}

fn answers(object: &[u8], facts: &[Fact]) -> Vec<Answer> {
    let numbers = object_file::numbers(object, "uapi_facts", facts.len() * 2);
    let pairs = numbers.chunks_exact(2).zip(facts).enumerate();
    pairs
        .map(|(index, (pair, fact))| match (pair[0], &fact.subject) {
            (0, _) => Answer::Absent,
            (_, Subject::Text(_)) => {
                Answer::Text(object_file::text(object, &format!("uapi_text_{index}")))
            }
            _ => Answer::Number(pair[1]),
        })
        .collect()
}
