//! What types and constructors of an operation are made of.

use uapi_spec::model::region::Operation;
use uapi_spec::model::{Field, Shape, Struct};

use crate::rust::docs;

/// What an operation does, in its first paragraph.
pub(super) fn summary(operation: &Operation) -> String {
    docs::sentence(operation.doc.summary())
}

/// The fields that an operation takes: all but the one that selects it, and reserved ones.
pub(super) fn arguments<'a>(item: &'a Struct, operation: &Operation) -> Vec<&'a Field> {
    let fields = item.fields.iter().enumerate();
    let arguments = fields.filter(|(index, field)| {
        *index != operation.selector.field.field
            && !field.reserved
            && !matches!(field.ty.shape, Shape::Flexible { .. })
    });
    arguments.map(|(_, field)| field).collect()
}
