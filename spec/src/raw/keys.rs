//! Declares a table of the format: what holds it in Rust, what its keys are, and how it is read.

/// Declares structs that are tables of the format.
///
/// A field is `name: Slot = key("its-key")`, and the comment above it is what the documentation,
/// editors and messages say of the key. The slot gives the type of the field, what the key takes
/// and whether it is needed: `Required<Text>` is a `Spanned<String>`, `Optional<Integer>` an
/// `Option<Spanned<u64>>`; `slots.rs` has all of them. A tail `..meta: ITEM` reads the keys that
/// items share. A last line `beside x: T` is for what no key says but the place of the table.
macro_rules! keys {
    ($(
        $(#[doc = $about:literal])*
        $vis:vis struct $name:ident = $what:literal {
            $(
                $(#[doc = $meaning:literal])+
                $field:ident: $slot:ty = $key:expr,
            )*
            $(..meta: $shared:ident,)?
            $(beside $beside:ident: $beside_type:ty,)?
        }
    )*) => {$(
        $(#[doc = $about])*
        #[derive(Debug)]
        $vis struct $name {
            $(
                $(#[doc = $meaning])+
                pub(crate) $field: <$slot as $crate::raw::slots::Slot>::Value,
            )*
            $(pub(crate) meta: $crate::raw::keys::shared!($shared),)?
            $(pub(crate) $beside: $beside_type,)?
        }

        impl $crate::raw::Keys for $name {
            const TABLE: $crate::raw::grammar::Table = $crate::raw::grammar::Table {
                what: $what,
                keys: &[$(
                    $key.complete(
                        <$slot as $crate::raw::slots::Slot>::KIND,
                        <$slot as $crate::raw::slots::Slot>::REQUIRED,
                        &[$($meaning),+],
                    ),
                )*],
                shared: $crate::raw::keys::shared_keys!($($shared)?),
            };

            fn read(reader: &mut $crate::raw::reader::TableReader<'_, '_, '_>) -> Self {
                Self {
                    $($field: <$slot as $crate::raw::slots::Slot>::take(reader, $key.name),)*
                    $(meta: $crate::raw::keys::read_shared!(reader, $shared),)?
                    $($beside: Default::default(),)?
                }
            }
        }
    )*};
}

/// The type of the tail of a declaration.
macro_rules! shared {
    ($shared:ident) => {
        $crate::raw::meta::RawMeta
    };
}

/// The keys of the tail of a declaration.
macro_rules! shared_keys {
    () => {
        &[]
    };
    ($shared:ident) => {
        $crate::raw::meta::$shared
    };
}

/// Reads the tail of a declaration.
macro_rules! read_shared {
    ($reader:ident, $shared:ident) => {
        $crate::raw::meta::RawMeta::read($reader)
    };
}

pub(crate) use {keys, read_shared, shared, shared_keys};
