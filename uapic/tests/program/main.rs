//! The program as people use it, in folders and repositories of their own.

mod commands;
mod guard;
mod layout;
mod page;
mod world;
