// SPDX-License-Identifier: GPL-2.0

//! What executes the operations of the region `zpci_io`.
//!
//! This folder belongs to its author: `cargo xtask codegen` made a first version of it and never
//! touches it again.

#[cfg(CONFIG_S390)]
mod function;
#[cfg(CONFIG_S390)]
pub(crate) use self::function::Hardware;

#[cfg(not(CONFIG_S390))]
mod model;
#[cfg(not(CONFIG_S390))]
pub(crate) use self::model::Hardware;
