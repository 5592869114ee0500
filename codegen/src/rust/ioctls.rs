//! Ioctl numbers.

use uapi_spec::model::{Direction, IoctlId};

use super::module::{Helper, Module};
use super::{consts, docs, shape};

/// Writes one ioctl.
pub(crate) fn write(module: &mut Module<'_>, id: IoctlId) {
    let item = &module.model[id];
    let mut facts = vec![format!("Command of the {} file descriptor.", item.on.value)];
    let argument = item.argument.map(|id| {
        let argument = &module.model[id];
        module.type_name(argument.interface, &argument.name.value)
    });
    facts.extend(
        argument
            .iter()
            .map(|ty| format!("Its argument points to a [`{ty}`].")),
    );
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
