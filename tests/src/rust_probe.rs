//! Asks the Rust compiler for facts about generated modules without running what it makes.
//!
//! The questions are statics at the end of each module's text, where private fields can be named.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use uapi_spec::model::{Model, StructId};
use uapi_spec::names::{rust_field, rust_type};

use crate::facts::{ones, Answer, Fact, Subject, ValueOf};
use crate::{compilers, object_file, scratch};

/// One interface's module and what is asked of it.
pub struct Module<'a> {
    /// The interface.
    pub name: &'a str,
    /// The generated text.
    pub text: &'a str,
    /// The questions.
    pub facts: &'a [Fact],
}

/// Asks the compiler about all modules at once, for they name each other. One list of answers a
/// module, in their order.
///
/// # Panics
///
/// With what the compiler said, if it does not take the text.
pub fn ask(
    mut rustc: Command,
    model: &Model,
    modules: &[Module<'_>],
    folder: &Path,
) -> Vec<Vec<Answer>> {
    let mut root = String::from("#![no_std]\n");
    for module in modules {
        let name = rust_field(module.name);
        let _ = writeln!(root, "#[path = \"{}.rs\"]\npub mod {name};", module.name);
        let text = format!("{}\n{}", module.text, questions(model, module));
        scratch::write(&folder.join(format!("{}.rs", module.name)), &text);
    }
    let (file, object) = (folder.join("probe.rs"), folder.join("probe.o"));
    scratch::write(&file, &root);
    rustc.args([
        "--edition=2021",
        "--crate-type=lib",
        "--emit=obj",
        "-Ccodegen-units=1",
        "-o",
    ]);
    if let Some(complaint) = compilers::complaint(rustc.arg(&object).arg(&file)) {
        panic!("{complaint}");
    }
    let bytes = std::fs::read(&object).expect("the compiler wrote its object");
    modules
        .iter()
        .map(|module| answers(&bytes, module))
        .collect()
}

fn answers(object: &[u8], module: &Module<'_>) -> Vec<Answer> {
    let symbol = format!("uapi_facts_{}", module.name);
    let numbers = object_file::numbers(object, &symbol, module.facts.len())
        .unwrap_or_else(|error| panic!("{error}"));
    let facts = numbers.into_iter().zip(module.facts).enumerate();
    facts
        .map(|(index, (number, fact))| match &fact.subject {
            Subject::Text(_) => {
                let symbol = format!("uapi_text_{}_{index}", module.name);
                let text = object_file::text(object, &symbol);
                Answer::Text(text.unwrap_or_else(|error| panic!("{error}")))
            }
            _ => Answer::Number(number),
        })
        .collect()
}

fn questions(model: &Model, module: &Module<'_>) -> String {
    let count = module.facts.len();
    let mut text = String::from(
        "const fn size_of_field<T, F>(_: fn(&T) -> &F) -> usize {\n    size_of::<F>()\n}\n",
    );
    // Writing to a string cannot fail.
    let _ = writeln!(
        text,
        "#[no_mangle]\npub static uapi_facts_{}: [u64; {count}] = [",
        module.name
    );
    for fact in module.facts {
        let _ = writeln!(text, "    ({}) as u64,", expression(model, module, fact));
    }
    text.push_str("];\n");
    for (index, fact) in module.facts.iter().enumerate() {
        if let Subject::Text(name) = &fact.subject {
            let symbol = format!("uapi_text_{}_{index}", module.name);
            let _ = writeln!(
                text,
                "#[no_mangle]\npub static {symbol}: [u8; {name}.len() + 1] = {{\n\
                 let mut bytes = [0; {name}.len() + 1];\nlet mut index = 0;\n\
                 while index < {name}.len() {{\nbytes[index] = {name}.as_bytes()[index];\nindex += 1;\n}}\n\
                 bytes\n}};"
            );
        }
    }
    format!("#[allow(dead_code, non_upper_case_globals, clippy::all)]\nmod probe_statics {{\nuse super::*;\n{text}}}\n")
}

fn expression(model: &Model, module: &Module<'_>, fact: &Fact) -> String {
    match &fact.subject {
        Subject::Size(id) => format!("size_of::<{}>()", ty(model, *id)),
        Subject::Align(id) => format!("align_of::<{}>()", ty(model, *id)),
        Subject::Offset(id, index) => {
            format!(
                "core::mem::offset_of!({}, {})",
                ty(model, *id),
                field(model, *id, *index)
            )
        }
        Subject::FieldSize(id, index) => {
            let (ty, field) = (ty(model, *id), field(model, *id, *index));
            format!("size_of_field(|value: &{ty}| &value.{field})")
        }
        Subject::Text(_) => "0".to_owned(),
        Subject::Value { name, of, bits } => {
            let value = match *of {
                ValueOf::Const | ValueOf::Ioctl => name.clone(),
                ValueOf::Flag(_) => format!("{name}.0"),
                ValueOf::Enum(index) if model.enums[index].closed => {
                    let ty = rust_type(&model.enums[index].name.value);
                    format!("{ty}::{}", variant(module.text, name))
                }
                ValueOf::Enum(_) => format!("{name}.0"),
                ValueOf::Mask(id) => {
                    let constant = &name[model[id].name.value.len() + 1..];
                    format!("{}::{constant}", ty(model, id))
                }
            };
            format!("{value} as u64 & {:#x}", ones(*bits))
        }
    }
}

fn ty(model: &Model, id: StructId) -> String {
    rust_type(&model[id].name.value)
}

fn field(model: &Model, id: StructId, index: usize) -> String {
    rust_field(&model[id].fields[index].name.value)
}

/// The variant of a closed enumeration that says it is `c_name`: the line after its alias.
fn variant<'a>(text: &'a str, c_name: &str) -> &'a str {
    let alias = format!("#[doc(alias = \"{c_name}\")]");
    let line = text.lines().skip_while(|line| line.trim() != alias).nth(1);
    let name = line.and_then(|line| line.trim().split([' ', ',']).next());
    name.unwrap_or_else(|| panic!("no variant says that it is {c_name}"))
}
