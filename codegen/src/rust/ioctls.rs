//! Ioctl numbers.

use uapi_spec::model::{Direction, IoctlId};

use super::int::int;
use super::module::{Helper, Module};
use super::{consts, declare, docs, names, shape};
use crate::lir::{Argument, Ioctl, Pointee, Said};

/// Writes one ioctl.
pub(crate) fn write(module: &mut Module<'_>, id: IoctlId) {
    let Ioctl {
        name,
        on,
        direction,
        ty,
        number,
        number_span: _,
        argument,
        said: Said {
            doc,
            origin,
            deprecated,
        },
    } = Ioctl::of(module.abi, id);
    let on = docs::phrase(on);
    let mut facts = vec![format!("Command of the {on} file descriptor.")];
    let (helper, function) = match direction {
        Direction::None => (Helper::Io, "io"),
        Direction::Read => (Helper::Ior, "ior"),
        Direction::Write => (Helper::Iow, "iow"),
        Direction::ReadWrite => (Helper::Iowr, "iowr"),
    };
    let mut call = function.to_owned();
    if let Some(argument) = argument {
        facts.push(fact(module, argument));
        if argument.size.is_some() {
            let ty = match argument.pointee {
                Pointee::Struct(item) => names::type_name(&item.name.value),
                Pointee::Int(ty) => int(ty).to_owned(),
            };
            call = format!("{function}::<{ty}>");
        }
    }
    let ty = consts::expression(module, ty);
    let number = consts::expression(module, number);
    module.needs(helper);
    module.blank();
    module.lines(docs::comment(0, &docs::item(doc, origin, facts)));
    module.lines(deprecated.map(|since| declare::deprecation(0, since)));
    module.lines(consts::lint_attributes(name));
    let head = format!("pub const {name}: u32");
    module.lines(shape::assigned_call(&head, &call, &[ty, number]));
}

/// What the comment says of an argument. The code names its type only where the number carries its
/// size; elsewhere an import would be there for the comment alone.
fn fact(module: &mut Module<'_>, argument: Argument<'_>) -> String {
    let Argument { pointee, size } = argument;
    let item = match pointee {
        Pointee::Struct(item) => item,
        Pointee::Int(ty) => return format!("Its argument points to a `{}`.", int(ty)),
    };
    let ty = names::type_name(&item.name.value);
    if size.is_some() || item.interface == module.id {
        module.import(item.interface, &ty);
        return format!("Its argument points to a [`{ty}`].");
    }
    let owner = names::module_name(&module.model[item.interface].name.value);
    // A label that names the module, for an import may be there on behalf of another ioctl, and the
    // link would say the same as a bare label.
    format!("Its argument points to a [`{owner}::{ty}`](super::{owner}::{ty}).")
}
