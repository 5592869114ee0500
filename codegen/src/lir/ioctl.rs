//! Ioctls: what their arguments point to, and whether their numbers say how large that is.

use uapi_spec::model::{self, Direction, IntType, IntValue, IoctlId};
use uapi_spec::source::Span;
use uapi_spec::CheckedAbi;

use super::structure::{Said, Stated};

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
    /// What is said of it.
    pub(crate) said: Said<'a>,
}

/// What the third argument of an ioctl points to.
#[derive(Clone, Copy)]
pub(crate) struct Argument<'a> {
    /// What it is.
    pub(crate) pointee: Pointee<'a>,
    /// How large it is, if the number says so. A number without a direction has no size either.
    pub(crate) size: Option<Stated>,
}

/// What an argument points to.
#[derive(Clone, Copy)]
pub(crate) enum Pointee<'a> {
    /// A struct or union.
    Struct(&'a model::Struct),
    /// One integer in the order of the host.
    Int(IntType),
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
            argument_span,
            // Layouts have it.
            size_32: _,
            deprecated,
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
            argument: argument.map(|argument| {
                let (pointee, size) = match argument {
                    model::Argument::Struct(id) => {
                        (Pointee::Struct(&abi.model()[id]), Stated::size_of(abi, id))
                    }
                    model::Argument::Int(ty) => {
                        (Pointee::Int(ty), Stated::of_int(ty, *argument_span))
                    }
                };
                Argument {
                    pointee,
                    size: (*direction != Direction::None).then_some(size),
                }
            }),
            said: Said {
                doc,
                origin,
                deprecated: deprecated.map(|release| release.value),
            },
        }
    }

    /// What the number says of its argument.
    pub(crate) fn sized(&self) -> Option<(Pointee<'a>, Stated)> {
        let argument = self.argument?;
        Some((argument.pointee, argument.size?))
    }
}
