//! Rust types of a Linux UAPI, made from its TOML spec while the crate is built.
//!
//! ```text
//! /// VFIO.
//! pub mod vfio {
//!     uapi_macros::uapi!("spec/vfio.toml");
//! }
//!
//! /// VFIO of zPCI devices; it imports `vfio`, so the two modules stand side by side.
//! pub mod vfio_zdev {
//!     uapi_macros::uapi!("spec/vfio_zdev.toml");
//! }
//! ```
//!
//! The crate that calls [`uapi!`] has to depend on `zerocopy` with its feature `derive`, or else
//! say `uapi!("spec/vfio.toml", plain)`.
//!
//! There is no knowledge here: `uapi-spec` reads and checks the spec, `uapi-codegen` makes the
//! tokens, and they are those of the file that `cargo xtask codegen` writes.

mod expand;

use proc_macro::TokenStream;

/// Expands to the constants and types of the spec at a path relative to the crate's `Cargo.toml`.
///
/// A second argument `plain` leaves out the derives of zerocopy.
#[proc_macro]
pub fn uapi(input: TokenStream) -> TokenStream {
    // Cargo sets it. Without Cargo paths are relative to where the compiler was started.
    let folder = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default();
    expand::expand(input.into(), folder.as_ref())
        .unwrap_or_else(|error| error.to_compile_error())
        .into()
}
