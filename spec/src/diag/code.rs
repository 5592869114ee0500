//! The stable names of everything a spec can be refused for.

use std::fmt;

macro_rules! codes {
    ($($variant:ident = $text:literal, $title:literal;)*) => {
        /// Why a spec was refused. A code is never reused or renumbered; `docs/errors/` has a page
        /// for each.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(
                #[doc = $title]
                $variant,
            )*
        }

        impl Code {
            /// Every code, in the order of their numbers.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Such as `U0201`.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),* }
            }

            /// One line that says what the code stands for.
            pub const fn title(self) -> &'static str {
                match self { $(Self::$variant => $title),* }
            }
        }
    };
}

codes! {
    TomlSyntax = "U0001", "The text is not TOML.";
    UnknownKey = "U0002", "A key that the format does not know.";
    MissingKey = "U0003", "A key that the format asks for is not there.";
    WrongType = "U0004", "A value of the wrong TOML type or sign.";
    UnknownChoice = "U0005", "A word that is not among those the key allows.";
    ImportNotFound = "U0006", "An imported interface is not there.";
    ImportCycle = "U0007", "Interfaces import each other.";
    FileNameMismatch = "U0008", "The interface is not named like its file.";
    EmptyProse = "U0009", "Prose that says nothing.";
    UnknownFormat = "U0010", "A format that this compiler does not know.";
    NoLicense = "U0011", "A licence that is no SPDX expression.";
    HiddenCharacter = "U0012", "A text with characters that nobody sees.";
    DuplicateName = "U0101", "Two items have one name.";
    NotAnIdentifier = "U0102", "A name that C does not take for an identifier.";
    ReservedWord = "U0103", "A name that C, C++ or Rust keeps for itself.";
    UnknownType = "U0104", "A type that nothing declares.";
    UnknownName = "U0105", "A reference to something that nothing declares.";
    NameCycle = "U0106", "Items that are made of each other.";
    DerivedNameClash = "U0107", "Two names from which one derived name comes.";
    NotImported = "U0108", "A name from an interface that is not imported.";
    NotFixedWidth = "U0109", "A type whose width depends on the architecture.";
    FieldsOverlap = "U0201", "Two fields share bytes.";
    HiddenHole = "U0202", "Bytes between two fields that no field names.";
    MisalignedField = "U0203", "A field at an offset where C would not put it.";
    WrongSize = "U0204", "The stated size is not the one C computes.";
    WrongAlign = "U0205", "The stated alignment is not the one C computes.";
    WrongOffset = "U0206", "The stated offset is not the one C computes.";
    TailNotStated = "U0207", "Bytes after the last field that nothing names.";
    DiffersOn32Bit = "U0208", "A layout that differs between 32 and 64 bit, unstated.";
    FlexibleArrayMisplaced = "U0209", "A flexible array where C does not take one.";
    BadCount = "U0210", "A flexible array without a usable count field.";
    EmptyItem = "U0211", "A struct, flag set or enumeration without content.";
    TooLarge = "U0212", "Something larger than any that the kernel has.";
    BitsOverlap = "U0301", "Two bit fields share bits.";
    BitsLeaveHole = "U0302", "Bits of a container that no bit field names.";
    BitsOutsideContainer = "U0303", "A bit field that leaves its container.";
    BitsWithoutOrder = "U0304", "Bit fields in an interface without a bit order.";
    ReservedClaimedTwice = "U0305", "Two parties claim the same reserved bits or bytes.";
    FlagOutsideType = "U0306", "A flag beyond the width of its type.";
    FlagsShareBit = "U0307", "Two flags on one bit.";
    MeaningMismatch = "U0308", "A field that cannot hold what it is said to mean.";
    MaskForBit = "U0309", "A mask where the number of a bit belongs.";
    BadExpression = "U0401", "An expression that cannot be read.";
    ValueOutOfRange = "U0402", "A value that its type does not hold.";
    DuplicateId = "U0403", "Two ids of one namespace have one value.";
    DuplicateIoctl = "U0404", "Two ioctls of one file descriptor have one number.";
    IoctlNotEncodable = "U0405", "An ioctl that does not fit its number.";
    NotPortable = "U0406", "An expression that C evaluates differently.";
    VersionDoesNotAppend = "U0501", "A version that changes what an older one laid down.";
    VersionBoundary = "U0502", "A version whose stated end or size is wrong.";
    BadRelease = "U0503", "Something that is not a kernel release.";
    RevisionLeaks = "U0504", "The merged ABI refers to something only a proposal has.";
    OriginConflict = "U0505", "An item that is both merged and proposed.";
    BadDay = "U0506", "Something that is not a day.";
    BadDeprecation = "U0507", "Something deprecated that nobody could use.";
    PaddingNotReserved = "U0601", "Padding that is not marked as reserved.";
    KindMismatch = "U0602", "A UAPI that rests on something that is none.";
    BadCapability = "U0603", "A struct that cannot be a link of its capability chain.";
    TypeMismatch = "U0701", "A number where a truth value belongs, or the other way round.";
    AmbiguousOperators = "U0702", "Operators that C and Rust group in different ways.";
    LeavesSixtyFourBits = "U0703", "A step of an expression that can leave 64 unsigned bits.";
    OperandNotConstant = "U0704", "An operand that has to be a suitable constant and is not.";
    NotInRequest = "U0705", "A rule that reads what is not there when it is looked at.";
    BadId = "U0706", "An id that is not made of lower-case words and hyphens.";
    BadArea = "U0707", "Areas that do not make up the layout of their region.";
    BadParameter = "U0708", "A parameter that its source or its users cannot hold.";
    BadOperation = "U0709", "An operation that nothing can be generated for.";
    NeverFails = "U0710", "A rule that nothing violates.";
    NeverPasses = "U0711", "A rule that nothing satisfies.";
    NeverReached = "U0712", "A rule that nothing reaches.";
    IndexOutside = "U0713", "An index that can lie outside its array.";
    ReservedNotChecked = "U0714", "A reserved field of a request that need not be 0.";
    OperationNotDecided = "U0715", "A request that passes the checks and asks for no operation or for two.";
    LengthNotBounded = "U0716", "Data of an operation that the checks do not bound.";
    ErrnoShared = "U0717", "Two outcomes that a user cannot tell apart.";
    NotUsed = "U0718", "A parameter or result that no rule looks at.";
    RegionsMeet = "U0719", "A device with a region that reaches the file offset of another.";
    FlowLosesBits = "U0801", "A flow into something that does not hold all it carries.";
    FlowMismatch = "U0802", "A flow between values of different kinds.";
    FlowsMeet = "U0803", "Two flows into one value.";
    FlowReserved = "U0804", "A flow into or out of something reserved.";
    FlowCycle = "U0805", "A value that flows into itself.";
    FlowOfManyStructs = "U0806", "A flow that takes values of several structs.";
    NotFilled = "U0807", "Something that users read and no flow fills.";
    BadChain = "U0808", "A chain with a link that does not belong there.";
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn no_code_stands_for_two_things() {
        let codes: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
        assert!(codes.windows(2).all(|pair| pair[0] < pair[1]), "{codes:?}");
    }
}
