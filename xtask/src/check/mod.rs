//! `cargo xtask check`: what must be true of the tree, one file each, named by it.

mod abi_is_kept;
mod ci_runs_what_readme_says;
mod dependencies_point_inwards;
mod every_code_is_explained;
mod files_are_short;
mod generated_files_are_current;
mod links_resolve;
mod markdown_wraps;
mod modules_point_one_way;
mod nothing_names_this_machine;
mod unsafe_is_where_it_may_be;

use std::path::Path;

use crate::console;
use crate::failure::Failure;

/// Looks at the tree and says what is wrong with it, a line each.
type Look = fn(&Path) -> Result<Vec<String>, Failure>;

/// One thing that must be true.
pub(crate) struct Check {
    /// What is true when it passes.
    pub(crate) name: &'static str,
    /// What to do when it is not.
    mend: &'static str,
    look: Look,
}

/// Every check.
pub(crate) const ALL: &[Check] = &[
    Check {
        name: "generated files are current",
        mend: "cargo xtask codegen",
        look: generated_files_are_current::look,
    },
    Check {
        name: "the ABI is kept",
        mend:
            "`cargo xtask abi diff` says what breaks for whom; undo it, or waive it with a reason",
        look: abi_is_kept::look,
    },
    Check {
        name: "dependencies point inwards",
        mend: "drop the dependency, or move the code to the crate that may have it",
        look: dependencies_point_inwards::look,
    },
    Check {
        name: "modules point one way",
        mend: "move what both need into a module of its own",
        look: modules_point_one_way::look,
    },
    Check {
        name: "every code is explained",
        mend: "write the page and the case; `cargo xtask accept` fills in expected diagnostics",
        look: every_code_is_explained::look,
    },
    Check {
        name: "links resolve",
        mend: "correct the link, or restore what it points to",
        look: links_resolve::look,
    },
    Check {
        name: "files are short",
        mend: "split the file by what its parts are about",
        look: files_are_short::look,
    },
    Check {
        name: "Markdown wraps",
        mend: "break the line at a blank",
        look: markdown_wraps::look,
    },
    Check {
        name: "unsafe is where it may be",
        mend: "find a safe form, or move it to what touches C and say why in docs/ARCHITECTURE.md",
        look: unsafe_is_where_it_may_be::look,
    },
    Check {
        name: "nothing names this machine",
        mend: "use a path below the project's folder, or say it without the host",
        look: nothing_names_this_machine::look,
    },
    Check {
        name: "CI runs what README says",
        mend: "make README.md and .ci/run agree",
        look: ci_runs_what_readme_says::look,
    },
];

impl Check {
    /// Looks; `Wrong` with every finding if it is not true.
    pub(crate) fn run(&self, root: &Path) -> Result<(), Failure> {
        let findings = (self.look)(root)?;
        if findings.is_empty() {
            return Ok(());
        }
        let findings = findings.join("\n  ");
        Err(Failure::Wrong(format!(
            "not true: {}\n  {findings}\n  to mend: {}",
            self.name, self.mend
        )))
    }
}

/// Runs every check, and reports all that fail.
pub(crate) fn run(root: &Path) -> Result<(), Failure> {
    let mut wrong = Vec::new();
    for check in ALL {
        match check.run(root) {
            Ok(()) => {}
            Err(Failure::Wrong(text)) => wrong.push(text),
            Err(failure) => return Err(failure),
        }
    }
    if wrong.is_empty() {
        console::line(&format!("{} checks passed", ALL.len()));
        return Ok(());
    }
    Err(Failure::Wrong(format!(
        "{}\n{} checks passed, {} failed",
        wrong.join("\n"),
        ALL.len() - wrong.len(),
        wrong.len()
    )))
}
