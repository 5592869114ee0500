//! What a key of the format can take, as types: which value it becomes and whether it is needed.

use std::marker::PhantomData;

use super::grammar::Kind;
use super::reader::{Keys, TableReader};
use crate::model::Spanned;

/// What a declared key becomes in Rust.
pub(crate) trait Slot {
    /// The type of the field.
    type Value;
    /// What the key takes.
    const KIND: Kind;
    /// Whether it has to be there.
    const REQUIRED: bool;

    /// Takes the key out of the table that is being read. What is missing or wrong is reported and
    /// reads as a placeholder.
    fn take(reader: &mut TableReader<'_, '_, '_>, key: &'static str) -> Self::Value;
}

/// A value without parts.
pub(crate) trait Scalar {
    /// Its type.
    type Value;
    /// What the key takes.
    const KIND: Kind;

    /// Takes it out of a table; `None` if it is not there or wrong.
    fn take(
        reader: &mut TableReader<'_, '_, '_>,
        key: &'static str,
    ) -> Option<Spanned<Self::Value>>;
}

/// Declares scalars: a marker, what the key takes, and the reader's method that reads it.
macro_rules! scalars {
    ($($(#[doc = $doc:literal])+ $name:ident: $value:ty = $method:ident;)*) => {$(
        $(#[doc = $doc])+
        pub(crate) enum $name {}

        impl Scalar for $name {
            type Value = $value;
            const KIND: Kind = Kind::$name;

            fn take(
                reader: &mut TableReader<'_, '_, '_>,
                key: &'static str,
            ) -> Option<Spanned<$value>> {
                reader.$method(key)
            }
        }
    )*};
}

scalars! {
    /// A string with something in it.
    Text: String = text;
    /// Any string.
    AnyText: String = any_text;
    /// An expression over values.
    Rule: String = text;
    /// The same, or an integer.
    RuleOrInteger: String = expression;
    /// A constant expression.
    Expression: String = expression;
    /// An integer that counts something.
    Integer: u64 = integer;
    /// The number of a bit.
    BitNumber: u32 = bit_number;
}

/// A key that has to be there.
pub(crate) struct Required<T>(PhantomData<T>);

impl<T: Scalar<Value: Default>> Slot for Required<T> {
    type Value = Spanned<T::Value>;
    const KIND: Kind = T::KIND;
    const REQUIRED: bool = true;

    fn take(reader: &mut TableReader<'_, '_, '_>, key: &'static str) -> Self::Value {
        let value = T::take(reader, key);
        reader.or_placeholder(value)
    }
}

/// A key that may be there, or that another key asks for.
pub(crate) struct Optional<T>(PhantomData<T>);

impl<T: Scalar> Slot for Optional<T> {
    type Value = Option<Spanned<T::Value>>;
    const KIND: Kind = T::KIND;
    const REQUIRED: bool = false;

    fn take(reader: &mut TableReader<'_, '_, '_>, key: &'static str) -> Self::Value {
        T::take(reader, key)
    }
}

/// A boolean that is false unless it is stated.
pub(crate) enum Flag {}

impl Slot for Flag {
    type Value = bool;
    const KIND: Kind = Kind::Boolean;
    const REQUIRED: bool = false;

    fn take(reader: &mut TableReader<'_, '_, '_>, key: &'static str) -> bool {
        reader.boolean(key)
    }
}

/// Strings.
pub(crate) enum Texts {}

impl Slot for Texts {
    type Value = Vec<Spanned<String>>;
    const KIND: Kind = Kind::Texts;
    const REQUIRED: bool = false;

    fn take(reader: &mut TableReader<'_, '_, '_>, key: &'static str) -> Self::Value {
        reader.texts(key)
    }
}

/// Words, each with its meaning.
pub(crate) trait Words: Copy + 'static {
    /// The words, in the order in which they are documented.
    const WORDS: &'static [&'static str];
    /// What each of them means.
    const VALUES: &'static [Self];
}

/// Declares the words of a type.
macro_rules! words {
    ($($name:ty: $($word:literal = $value:ident),+;)*) => {$(
        impl $crate::raw::slots::Words for $name {
            const WORDS: &'static [&'static str] = &[$($word),+];
            const VALUES: &'static [Self] = &[$(Self::$value),+];
        }
    )*};
}
pub(crate) use words;

/// One word of those of `T`, which has to be there; `None` stands in for one that is wrong.
pub(crate) struct OneOf<T>(PhantomData<T>);

impl<T: Words> Slot for OneOf<T> {
    type Value = Option<Spanned<T>>;
    const KIND: Kind = Kind::Word(T::WORDS);
    const REQUIRED: bool = true;

    fn take(reader: &mut TableReader<'_, '_, '_>, key: &'static str) -> Self::Value {
        reader.word(key, T::WORDS, T::VALUES)
    }
}

/// One word of those of `T`, which may be there.
pub(crate) struct MaybeOneOf<T>(PhantomData<T>);

impl<T: Words> Slot for MaybeOneOf<T> {
    type Value = Option<Spanned<T>>;
    const KIND: Kind = Kind::Word(T::WORDS);
    const REQUIRED: bool = false;

    fn take(reader: &mut TableReader<'_, '_, '_>, key: &'static str) -> Self::Value {
        reader.word(key, T::WORDS, T::VALUES)
    }
}

/// Any number of tables.
pub(crate) struct Each<T>(PhantomData<T>);

impl<T: Keys + 'static> Slot for Each<T> {
    type Value = Vec<T>;
    const KIND: Kind = Kind::Tables(&T::TABLE);
    const REQUIRED: bool = false;

    fn take(reader: &mut TableReader<'_, '_, '_>, key: &'static str) -> Self::Value {
        reader.tables(key)
    }
}

/// Tables whose absence is not the same as none.
pub(crate) struct MaybeEach<T>(PhantomData<T>);

impl<T: Keys + 'static> Slot for MaybeEach<T> {
    type Value = Option<Vec<T>>;
    const KIND: Kind = Kind::Tables(&T::TABLE);
    const REQUIRED: bool = false;

    fn take(reader: &mut TableReader<'_, '_, '_>, key: &'static str) -> Self::Value {
        let tables = reader.tables(key);
        reader.has(key).then_some(tables)
    }
}

/// One table that has to be there; `None` stands in for one that is not.
pub(crate) struct One<T>(PhantomData<T>);

impl<T: Keys + 'static> Slot for One<T> {
    type Value = Option<T>;
    const KIND: Kind = Kind::Table(&T::TABLE);
    const REQUIRED: bool = true;

    fn take(reader: &mut TableReader<'_, '_, '_>, key: &'static str) -> Self::Value {
        reader.table(key)
    }
}

/// One table that may be there.
pub(crate) struct MaybeOne<T>(PhantomData<T>);

impl<T: Keys + 'static> Slot for MaybeOne<T> {
    type Value = Option<T>;
    const KIND: Kind = Kind::Table(&T::TABLE);
    const REQUIRED: bool = false;

    fn take(reader: &mut TableReader<'_, '_, '_>, key: &'static str) -> Self::Value {
        reader.table(key)
    }
}
