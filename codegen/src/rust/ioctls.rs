//! Ioctl numbers.

use uapi_spec::model::{Direction, IoctlId, StructId};

use super::module::{Helper, Module};
use super::{consts, docs, names, shape};

/// Writes one ioctl.
pub(crate) fn write(module: &mut Module<'_>, id: IoctlId) {
    let item = &module.model[id];
    let on = docs::phrase(&item.on.value);
    let mut facts = vec![format!("Command of the {on} file descriptor.")];
    let argument = item
        .argument
        .map(|id| argument(module, id, item.direction, &mut facts));
    let (helper, function) = match item.direction {
        Direction::None => (Helper::Io, "io"),
        Direction::Read => (Helper::Ior, "ior"),
        Direction::Write => (Helper::Iow, "iow"),
        Direction::ReadWrite => (Helper::Iowr, "iowr"),
    };
    let turbofish = match (item.direction, &argument) {
        (Direction::None, _) | (_, None) => String::new(),
        (_, Some(ty)) => format!("::<{ty}>"),
    };
    let ty = consts::expression(module, &item.ty);
    let number = consts::expression(module, &item.number);
    module.needs(helper);
    module.blank();
    module.lines(docs::comment(
        0,
        &docs::item(&item.doc, &item.origin, facts),
    ));
    module.lines(consts::lint_attributes(&item.name.value));
    let head = format!("pub const {}: u32", item.name.value);
    let call = format!("{function}{turbofish}");
    module.lines(shape::assigned_call(&head, &call, &[ty, number]));
}

/// The Rust type of an argument, which the comment names. The code names it only where the number
/// carries its size; elsewhere an import would be there for the comment alone.
fn argument(
    module: &mut Module<'_>,
    id: StructId,
    direction: Direction,
    facts: &mut Vec<String>,
) -> String {
    let item = &module.model[id];
    let is_named = direction != Direction::None || item.interface == module.id;
    let ty = names::type_name(&item.name.value);
    facts.push(if is_named {
        module.import(item.interface, &ty);
        format!("Its argument points to a [`{ty}`].")
    } else {
        let owner = names::module_name(&module.model[item.interface].name.value);
        // A label that names the module, for an import may be there on behalf of another ioctl, and
        // the link would say the same as a bare label.
        format!("Its argument points to a [`{owner}::{ty}`](super::{owner}::{ty}).")
    });
    ty
}
