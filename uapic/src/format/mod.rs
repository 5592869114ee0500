//! The format of specs, described for editors and for people, from `uapi_spec::grammar`.

mod schema;
mod tables;

pub use schema::schema;
pub use tables::tables;

use crate::console;

/// Prints the JSON schema of specs: `uapic schema`.
pub fn run() {
    console::print(&schema());
}
