//! What getters of fields and of bit fields have in common.

use uapi_spec::model::{EnumId, Release};

use super::module::Module;
use super::{declare, names, shape, storage};

/// Attributes of a getter whose name means something else to lints.
///
/// Not `expect`: whether the lint fires depends on whether the module is public.
pub(crate) fn lint_attributes(name: &str) -> Option<&'static str> {
    (name == "len").then_some("    #[allow(clippy::len_without_is_empty, reason = \"a field\")]")
}

/// The getter of a closed enumeration's variant from the plain integer `raw`.
pub(crate) fn known_value(
    module: &mut Module<'_>,
    id: EnumId,
    c_name: &str,
    deprecated: Option<Release>,
    raw: &str,
) {
    let enumeration = &module.model[id];
    let ty = module.type_name(enumeration.interface, &enumeration.name.value);
    let int = storage::int(enumeration.ty);
    module.blank();
    module.line(format!(
        "    /// The variant that `{c_name}` holds, or its value if that is none."
    ));
    module.lines(deprecated.map(|since| declare::deprecation(4, since)));
    let head = format!("pub fn {}", names::FieldNames::of(c_name).known);
    let result = format!("Result<{ty}, {int}>");
    module.lines(shape::signature(4, &head, &["&self"], &result));
    module.line(format!("        {ty}::try_from({raw})"));
    module.line("    }");
}
