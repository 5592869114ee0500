//! `[interface]` and `[[revision]]`.

use super::grammar::Given;
use super::key;
use super::keys::keys;
use super::slots::{words, MaybeOneOf, OneOf, Optional, Required, Text, Texts};
use crate::model::{BitOrder, ByteOrder, InterfaceKind};

words! {
    InterfaceKind: "uapi" = Uapi, "firmware" = Firmware, "internal" = Internal;
    ByteOrder: "host" = Host, "little" = Little, "big" = Big;
    BitOrder: "msb0" = Msb0, "lsb0" = Lsb0;
}

keys! {
    /// `[interface]`.
    pub(crate) struct RawInterface = "interface" {
        /// stem of the file; name of the Rust module
        name: Required<Text> = key("name"),
        /// what promise the layouts are
        kind: OneOf<InterfaceKind> = key("kind"),
        /// path of the header below an include folder
        header: Optional<Text> = key("header").unless(Given::Word("kind", "internal")),
        /// path, in the kernel tree, of the kernel's own header for firmware
        kernel_header: Optional<Text> =
            key("kernel-header").only_if(Given::Word("kind", "firmware")),
        /// SPDX expression for generated files
        license: Required<Text> = key("license"),
        /// interfaces whose items may be named here
        imports: Texts = key("imports"),
        /// order of the bytes of every field that states none
        byte_order: OneOf<ByteOrder> = key("byte-order"),
        /// how `bit` of bit fields counts
        bit_order: MaybeOneOf<BitOrder> = key("bit-order").needed("if a field has `bits`"),
        /// what it is; the first paragraph is the summary
        doc: Required<Text> = key("doc"),
        /// where that was read: tree, version and path, or the post
        source: Required<Text> = key("source"),
    }

    /// One `[[revision]]`.
    pub(crate) struct RawRevision = "revision" {
        /// name by which parts of the spec say that they belong to it
        name: Required<Text> = key("name"),
        /// what is proposed
        doc: Required<Text> = key("doc"),
        /// where it was posted
        source: Required<Text> = key("source"),
    }
}
