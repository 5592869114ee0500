//! `handler.rs`: what a user writes becomes requests, and these become operations.

use std::collections::BTreeSet;

use uapi_spec::model::region::{Data, Operation};
use uapi_spec::model::Origin;

use super::bounce::Bounce;
use super::{data, head, template, Driver};
use crate::rust::{docs, imports, names};

/// The file.
pub(super) fn text(driver: &Driver<'_>) -> String {
    let region = driver.region;
    let has_outcomes = !region.outcomes.is_empty();
    let mut values = driver.values();
    let finish = match has_outcomes {
        true => template::fill(include_str!("finish.rs.in"), &values),
        false => String::new(),
    };
    let operations = region.operations.iter();
    let functions: Vec<String> = operations.map(|it| data::execute(driver, it)).collect();
    values.extend([
        ("head", driver.head("//")),
        ("title", title(driver)),
        ("imports", imports(driver)),
        ("answered", answered(has_outcomes).to_owned()),
        ("hooks", hooks(driver)),
        ("areas", areas(driver)),
        ("offered", offered(driver)),
        ("contents", contents(driver)),
        ("bytes", bytes(driver)),
        ("request", driver.area_type(driver.requests)),
        ("dispatch", dispatch(driver)),
        ("operations", functions.join("\n")),
        ("finish", finish),
    ]);
    template::fill(include_str!("handler.rs.in"), &values)
}

fn title(driver: &Driver<'_>) -> String {
    let title = format!(
        "The region `{}`: what a user writes becomes requests, and these become operations.",
        driver.name()
    );
    // As wide as the comment of an item, and about the file.
    docs::comment(0, &[title]).join("\n").replace("///", "//!")
}

/// How the sentence ends that says what users see.
fn answered(has_outcomes: bool) -> &'static str {
    match has_outcomes {
        true => "; what the hardware answered becomes an errno by the rules of the region.",
        false => ".",
    }
}

fn imports(driver: &Driver<'_>) -> String {
    let kernel = ["prelude::*", "uaccess::UserPtr", "uaccess::UserSlice"];
    let interface = names::module_name(&driver.model[driver.id].name.value);
    let region = names::module_name(driver.name());
    let mut own: BTreeSet<String> = ["self", "Area", "CheckedRequest"]
        .iter()
        .map(|name| format!("{interface}::{region}::{name}"))
        .collect();
    let areas = head::readable(driver).chain([driver.requests]);
    own.extend(areas.map(|area| format!("{interface}::{}", driver.area_type(area))));
    for (module, names) in head::names(driver) {
        own.extend(names.iter().map(|name| format!("{module}::{name}")));
    }
    let bounce = Bounce::of(driver);
    let types = bounce.iter().flat_map(Bounce::types);
    own.extend(types.map(|ty| format!("bounce::{ty}")));
    let mut lines = imports::block("kernel", kernel.into_iter());
    lines.push("use zerocopy::transmute;".to_owned());
    lines.push(String::new());
    lines.extend(imports::block("crate", own.iter().map(String::as_str)));
    lines.join("\n")
}

/// The methods of the trait.
fn hooks(driver: &Driver<'_>) -> String {
    let operations = driver.region.operations.iter();
    let methods = operations.map(|operation| {
        let fact = facts(operation);
        let paragraphs = docs::part(&operation.doc, &Origin::default(), vec![fact]);
        let doc = docs::comment(4, &paragraphs).join("\n");
        let signature = signature(driver, operation, "    ", ";");
        format!("{doc}\n{signature}\n")
    });
    methods.collect::<Vec<_>>().join("\n")
}

fn facts(operation: &Operation) -> String {
    match operation.data {
        Data::Register(_) if data::parameter(operation).starts_with('&') => {
            "`data` is 0 at first. It reaches the user only if the operation succeeds.".to_owned()
        }
        Data::Register(_) => "`data` is a copy of what the user has.".to_owned(),
        Data::Bytes { boundary, .. } => {
            format!("`data` crosses no multiple of {boundary} in memory.")
        }
    }
}

/// The head of a hook.
pub(super) fn signature(
    driver: &Driver<'_>,
    operation: &Operation,
    margin: &str,
    end: &str,
) -> String {
    let name = names::field(&operation.name.value);
    let parameters = [
        "&self".to_owned(),
        format!(
            "request: &{}::{}",
            names::module_name(driver.name()),
            names::type_name(&operation.name.value)
        ),
        format!("data: {}", data::parameter(operation)),
    ];
    let tail = format!(" -> {}{end}", driver.answer());
    Driver::signature(margin, &format!("fn {name}"), &parameters, &tail)
}

fn areas(driver: &Driver<'_>) -> String {
    let areas = head::readable(driver);
    let fields = areas.map(|area| {
        let (name, ty) = (driver.area_field(area), driver.area_type(area));
        format!("    {name}: {ty},\n")
    });
    fields.collect()
}

fn offered(driver: &Driver<'_>) -> String {
    match driver.region.conditions.is_empty() {
        true => String::new(),
        false => format!(
            "        {}::offered(&device).map_err(|condition| error(condition.errno()))?;\n",
            names::module_name(driver.name())
        ),
    }
}

fn contents(driver: &Driver<'_>) -> String {
    let areas: Vec<_> = head::readable(driver).collect();
    let lets: String = areas
        .iter()
        .map(|area| head::contents(driver, area))
        .collect();
    let names: String = areas
        .iter()
        .map(|area| format!(", {}", driver.area_field(area)))
        .collect();
    format!("{lets}        Ok(Self {{ device{names} }})\n")
}

/// The arms that find an area's bytes.
fn bytes(driver: &Driver<'_>) -> String {
    let areas = driver.region.areas.iter();
    let arms = areas.map(|area| {
        let variant = names::type_name(driver.area_name(area));
        let is_readable = head::readable(driver).any(|it| it.field == area.field);
        let bytes = match is_readable {
            true => format!("self.{}.as_bytes().get(range)", driver.area_field(area)),
            false => "None".to_owned(),
        };
        format!("            Area::{variant} => {bytes},\n")
    });
    arms.collect()
}

fn dispatch(driver: &Driver<'_>) -> String {
    let operations = driver.region.operations.iter();
    let arms = operations.map(|operation| {
        let name = &operation.name.value;
        let (function, variant) = (names::field(name), names::type_name(name));
        format!("            CheckedRequest::{variant}(request) => {function}(hooks, &request)?,\n")
    });
    arms.collect()
}
