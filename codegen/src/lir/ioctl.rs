//! Ioctls: what their arguments point to, and whether their numbers say how large that is.

use uapi_spec::model::{self, Direction, Doc, IntValue, IoctlId, Origin};
use uapi_spec::source::Span;
use uapi_spec::CheckedAbi;

use super::structure::Stated;

/// A command of a file descriptor.
pub(crate) struct Ioctl<'a> {
    /// C name.
    pub(crate) name: &'a str,
    /// The kind of file descriptor that takes it.
    pub(crate) on: &'a str,
    /// What the number says of the direction of the data.
    pub(crate) direction: Direction,
    /// The "magic" byte.
    pub(crate) ty: &'a IntValue,
    /// The number within the magic byte.
    pub(crate) number: &'a IntValue,
    /// Where the number is stated.
    pub(crate) number_span: Span,
    /// What the third argument points to.
    pub(crate) argument: Option<Argument<'a>>,
    /// Prose.
    pub(crate) doc: &'a Doc,
    /// Since when.
    pub(crate) origin: &'a Origin,
}

/// What the third argument of an ioctl points to.
#[derive(Clone, Copy)]
pub(crate) struct Argument<'a> {
    /// The struct or union.
    pub(crate) item: &'a model::Struct,
    /// How large it is, if the number says so. A number without a direction has no size either.
    pub(crate) size: Option<Stated>,
}

impl<'a> Ioctl<'a> {
    /// Lowers one ioctl.
    pub(crate) fn of(abi: &'a CheckedAbi, id: IoctlId) -> Self {
        let model::Ioctl {
            name,
            interface: _,
            on,
            direction,
            ty,
            number,
            number_span,
            argument,
            argument_span: _,
            // Layouts have it.
            size_32: _,
            doc,
            origin,
        } = &abi.model()[id];
        Self {
            name: &name.value,
            on: &on.value,
            direction: *direction,
            ty,
            number,
            number_span: *number_span,
            argument: argument.map(|id| Argument {
                item: &abi.model()[id],
                size: (*direction != Direction::None).then(|| Stated::size_of(abi, id)),
            }),
            doc,
            origin,
        }
    }

    /// What the number says of its argument.
    pub(crate) fn sized(&self) -> Option<(&'a model::Struct, Stated)> {
        let argument = self.argument?;
        Some((argument.item, argument.size?))
    }
}
