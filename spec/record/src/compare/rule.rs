//! The rules: every way in which an ABI can change. `docs/abi-rules.md` has a section for each.

/// What kind of promise a change touches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Where bytes and bits lie.
    Layout,
    /// What names are worth.
    Const,
    /// What the kernel does.
    Behaviour,
    /// What compiles.
    Source,
}

impl Class {
    /// In lower case.
    pub fn name(self) -> &'static str {
        match self {
            Self::Layout => "layout",
            Self::Const => "const",
            Self::Behaviour => "behaviour",
            Self::Source => "source",
        }
    }
}

macro_rules! rules {
    ($($variant:ident $id:literal $class:ident $summary:literal;)*) => {
        /// One way in which an ABI can change.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $(
                #[doc = $summary]
                $variant,
            )*
        }

        impl Rule {
            /// Every rule, in the order of `docs/abi-rules.md`.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The stable name, such as `FIELD_MOVED`.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),* }
            }

            /// What kind of promise it touches.
            pub const fn class(self) -> Class {
                match self { $(Self::$variant => Class::$class),* }
            }

            /// What happened, in one sentence.
            pub const fn summary(self) -> &'static str {
                match self { $(Self::$variant => $summary),* }
            }
        }
    };
}

rules! {
    FieldMoved "FIELD_MOVED" Layout "A field has another offset.";
    FieldResized "FIELD_RESIZED" Layout "A field has another size.";
    FieldRetyped "FIELD_RETYPED" Layout "A field has another type of the same size.";
    FieldRetypedSign "FIELD_RETYPED_SIGN" Layout "A field has got or lost its sign.";
    FieldEndianChanged "FIELD_ENDIAN_CHANGED" Layout "A field has another byte order.";
    FieldMeaningChanged "FIELD_MEANING_CHANGED" Layout "A field holds another set of flags, values or bits.";
    FieldVersionChanged "FIELD_VERSION_CHANGED" Layout "A field belongs to another version of its struct.";
    FieldDeletedNotReserved "FIELD_DELETED_NOT_RESERVED" Layout "A field is gone and its bytes are not reserved.";
    FieldRetired "FIELD_RETIRED" Layout "A field has become reserved.";
    FlexibleRuleChanged "FLEXIBLE_RULE_CHANGED" Layout "Another field says how long a flexible array is.";
    BitfieldMoved "BITFIELD_MOVED" Layout "A bit field has other bits of its word.";
    StructSizeChanged "STRUCT_SIZE_CHANGED" Layout "A struct has another size without having grown at its end.";
    StructAlignChanged "STRUCT_ALIGN_CHANGED" Layout "A struct has another alignment.";
    StructKindChanged "STRUCT_KIND_CHANGED" Layout "A struct has become a union, or a union a struct.";
    MemberAdded "MEMBER_ADDED" Layout "A union has one more member.";
    TailGrown "TAIL_GROWN" Layout "A struct has grown at its end, by a new version.";
    TailGrownNoSizeRule "TAIL_GROWN_NO_SIZE_RULE" Layout "A struct has grown at its end, and nothing tells the two sizes apart.";
    PaddingClaimed "PADDING_CLAIMED" Layout "A field lies in what was padding without a name.";
    PaddingNamed "PADDING_NAMED" Layout "What was padding without a name is a reserved field.";
    ReservedClaimed "RESERVED_CLAIMED" Layout "Reserved bytes or bits have got a meaning.";
    ReservedClaimedNotCheckedBefore "RESERVED_CLAIMED_NOT_CHECKED_BEFORE" Layout "Bytes or bits that the kernel did not look at have got a meaning.";
    CapVersionNotBumped "CAP_VERSION_NOT_BUMPED" Layout "A capability has changed and its version has not.";
    VersionRewritten "VERSION_REWRITTEN" Layout "A version that was released ends somewhere else, or has another number, or is gone.";
    CapabilityChanged "CAPABILITY_CHANGED" Layout "A capability has another id, or belongs to another reply.";
    Compat32Diverges "COMPAT32_DIVERGES" Layout "A struct differs between 32 and 64 bits that did not before.";
    ConstValueChanged "CONST_VALUE_CHANGED" Const "A name is worth something else.";
    ConstTypeChanged "CONST_TYPE_CHANGED" Const "A name is worth the same, in another type of C.";
    ConstRemoved "CONST_REMOVED" Source "A constant is gone.";
    ConstAdded "CONST_ADDED" Source "There is a new constant.";
    FlagBitReused "FLAG_BIT_REUSED" Const "A bit that meant one thing means another.";
    FlagAdded "FLAG_ADDED" Const "There is a new flag.";
    FlagRemoved "FLAG_REMOVED" Const "A flag is gone.";
    EnumValueReused "ENUM_VALUE_REUSED" Const "A value that meant one thing means another.";
    EnumValueAdded "ENUM_VALUE_ADDED" Const "There is a new value.";
    EnumValueRemoved "ENUM_VALUE_REMOVED" Const "A value is gone.";
    EnumClosed "ENUM_CLOSED" Const "An enumeration promises that no other value is ever sent.";
    EnumOpened "ENUM_OPENED" Const "An enumeration no longer promises that no other value is ever sent.";
    IdContended "ID_CONTENDED" Const "Two proposals, or a proposal and the merged ABI, claim one id, bit or number.";
    IoctlNrDrift "IOCTL_NR_DRIFT" Const "An ioctl has another number.";
    IoctlNrReused "IOCTL_NR_REUSED" Const "The number of one ioctl has become that of another.";
    IoctlArgumentChanged "IOCTL_ARGUMENT_CHANGED" Layout "The argument of an ioctl points to something else.";
    RegionIdChanged "REGION_ID_CHANGED" Const "A region has another type or subtype.";
    Deprecated "DEPRECATED" Source "Programs should do without a field or an ioctl, or need no longer do without it.";
    ItemAdded "ITEM_ADDED" Source "There is a new item.";
    ItemRemoved "ITEM_REMOVED" Behaviour "An item is gone.";
    ProposalWithdrawn "PROPOSAL_WITHDRAWN" Behaviour "What only a proposal had is not there.";
    AccessChanged "ACCESS_CHANGED" Behaviour "An area of a region takes other transfers.";
    CheckTightened "CHECK_TIGHTENED" Behaviour "The kernel refuses what it took.";
    CheckLoosened "CHECK_LOOSENED" Behaviour "The kernel takes what it refused.";
    ErrnoChanged "ERRNO_CHANGED" Behaviour "The kernel refuses with another errno.";
    CheckOrderChanged "CHECK_ORDER_CHANGED" Behaviour "The kernel looks at its rules in another order, and what is wrong in two ways gets another errno.";
    CheckRestated "CHECK_RESTATED" Behaviour "A rule reads differently and is proven to do the same.";
    CheckUndecided "CHECK_UNDECIDED" Behaviour "Whether two readings of rules do the same was not decided.";
    AnswerChanged "ANSWER_CHANGED" Behaviour "What the hardware calls a success or an error reaches the user as the other.";
    OperationChanged "OPERATION_CHANGED" Behaviour "A request does something else.";
    ParameterChanged "PARAMETER_CHANGED" Behaviour "A limit of the device has another type, or is advertised elsewhere.";
    FlowChanged "FLOW_CHANGED" Behaviour "A value that users read is made of something else.";
    ChainChanged "CHAIN_CHANGED" Behaviour "A reply carries other capabilities, or other versions of them.";
    KindChanged "KIND_CHANGED" Source "An interface is another kind of promise.";
    HeaderMoved "HEADER_MOVED" Source "An item is declared by another header.";
    NameChanged "NAME_CHANGED" Source "The same thing has another name.";
}

impl Rule {
    /// The rule of that id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.id() == id)
    }
}
