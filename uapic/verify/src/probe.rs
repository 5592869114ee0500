//! Asks a C compiler for facts without running what it makes: the answers are constants in the
//! object file.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use uapi_spec::model::Model;

use crate::error::Error;
use crate::facts::{ones, Answer, Fact, Subject};
use crate::{compiler, object_file};

/// Asks the compiler for every fact. `preamble` is C that brings the names.
///
/// `file` is where the question is written; the object comes to lie beside it.
///
/// # Errors
///
/// What the compiler said, if it does not take the question.
pub fn ask(
    mut compiler: Command,
    preamble: &str,
    model: &Model,
    facts: &[Fact],
    file: &Path,
) -> Result<Vec<Answer>, Error> {
    compiler.args(["-std=gnu11", "-Wall", "-Wextra", "-Werror"]);
    let object = compiler::compile(compiler, &question(preamble, model, facts), file)?;
    answers(&object, facts)
}

/// The C text: an array with two elements a fact, whether it is there and what it is.
fn question(preamble: &str, model: &Model, facts: &[Fact]) -> String {
    let mut text = preamble.to_owned();
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
    !model.enums.iter().any(|item| in_c_enum(&item))
}

fn answers(object: &[u8], facts: &[Fact]) -> Result<Vec<Answer>, Error> {
    let numbers = object_file::numbers(object, "uapi_facts", facts.len() * 2)?;
    let pairs = numbers.chunks_exact(2).zip(facts).enumerate();
    pairs
        .map(|(index, (pair, fact))| match (pair, &fact.subject) {
            ([0, _], _) => Ok(Answer::Absent),
            (_, Subject::Text(_)) => {
                object_file::text(object, &format!("uapi_text_{index}")).map(Answer::Text)
            }
            (pair, _) => Ok(Answer::Number(pair[1])),
        })
        .collect()
}
