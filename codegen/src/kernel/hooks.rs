//! The first version of what the author of a driver writes.

use uapi_spec::model::Origin;

use super::{handler, template, Driver};
use crate::file::GeneratedFile;
use crate::rust::{docs, names};

/// The files of the author's folder.
pub(super) fn first_versions(driver: &Driver<'_>) -> Vec<GeneratedFile> {
    let license = driver.license();
    let mut values = driver.values();
    values.extend([
        ("spdx", format!("// {license}")),
        ("imports", driver.own_imports(&["handler::Hooks"])),
        ("device", device(driver)),
        ("operations", operations(driver)),
    ]);
    let hooks = template::fill(include_str!("hooks/mod.rs.in"), &values);
    let values = [("spdx", format!("# {license}"))];
    let objects = template::fill(include_str!("hooks/objects.mk.in"), &values);
    vec![
        driver.file("hooks/mod.rs", hooks),
        driver.file("hooks/objects.mk", objects),
    ]
}

/// Every parameter, as nothing is known of the device yet.
fn device(driver: &Driver<'_>) -> String {
    let ty = format!("{}::Device", names::module_name(driver.name()));
    let parameters = driver.region.parameters.iter();
    let fields = parameters.map(|parameter| {
        let value = match parameter.ty {
            uapi_spec::model::region::ParameterType::Bool => "false",
            uapi_spec::model::region::ParameterType::Int(_) => "0",
        };
        let value = match parameter.length {
            Some(length) => format!("[{value}; {length}]"),
            None => value.to_owned(),
        };
        let name = names::field(&parameter.name.value);
        let doc = docs::sentence(parameter.doc.summary());
        let comment = docs::comment(12, &[doc]).join("\n").replace("///", "//");
        format!("{comment}\n            {name}: {value},\n")
    });
    let fields: String = fields.collect();
    match fields.as_str() {
        "" => format!("        {ty} {{}}\n"),
        _ => format!("        {ty} {{\n{fields}        }}\n"),
    }
}

fn operations(driver: &Driver<'_>) -> String {
    let operations = driver.region.operations.iter();
    let hooks = operations.map(|operation| {
        let fact = format!("Executed by {}.", operation.instruction);
        let paragraphs = docs::part(&operation.doc, &Origin::default(), vec![fact]);
        let doc = docs::comment(4, &paragraphs)
            .join("\n")
            .replace("///", "//");
        let signature = handler::signature(driver, operation, "    ", " {");
        format!("{doc}\n{signature}\n        let _ = (request, data);\n        Err(EIO)\n    }}\n")
    });
    hooks.collect::<Vec<_>>().join("\n")
}
