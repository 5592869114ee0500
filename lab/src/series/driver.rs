//! The driver as it is in the kernel's tree.

use std::path::Path;

use super::edits;
use crate::failure::Failure;
use crate::files;

/// Where it is in the kernel's tree.
pub(super) const FOLDER: &str = "drivers/vfio/pci/zpci_io";

/// How it is built out of the tree, which [`MAKEFILE`] says for the tree.
const BUILD_FILES: [&str; 3] = ["Kbuild", "Makefile", "hooks/objects.mk"];

const KCONFIG: &str = include_str!("../../series/Kconfig");
const MAKEFILE: &str = include_str!("../../series/Makefile");

/// All files of the driver, by their place in the kernel's tree.
pub(super) fn files(root: &Path) -> Result<Vec<(String, String)>, Failure> {
    let source = root.join("kernel-out/zpci_io");
    let mut files = vec![
        (format!("{FOLDER}/Kconfig"), KCONFIG.to_owned()),
        (format!("{FOLDER}/Makefile"), MAKEFILE.to_owned()),
    ];
    for path in files::files(&source, &|_| false)? {
        let name = files::shown(&source, &path);
        if BUILD_FILES.contains(&name.as_str()) {
            continue;
        }
        let mut text = edits::without_banner(&files::read(&path)?);
        if name == "driver.rs" {
            text = root_of_crate(&text);
        }
        files.push((format!("{FOLDER}/{name}"), text));
    }
    Ok(files)
}

/// The root of the driver's crate. Out of the tree it holds the layouts, which the kernel crate
/// has in the tree.
fn root_of_crate(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let doc: Vec<&str> = lines
        .iter()
        .copied()
        .filter(|line| line.starts_with("//!"))
        .collect();
    let modules: Vec<&str> = lines
        .windows(2)
        .filter_map(|pair| match pair {
            [before, line] if line.starts_with("mod ") && !before.starts_with("#[path") => {
                Some(*line)
            }
            _ => None,
        })
        .collect();
    format!(
        "// SPDX-License-Identifier: GPL-2.0\n\n{}\n\n{}\n\nuse kernel::vfio_uapi::vfio_zdev;\n",
        doc.join("\n"),
        modules.join("\n")
    )
}

#[cfg(test)]
mod tests {
    #[test]
    fn layouts_come_from_the_kernel_crate() {
        let generated = "\
// SPDX-License-Identifier: GPL-2.0

//! The Rust part.

// Why.
#[macro_use]
extern crate zerocopy_derive;

mod handler;
mod region;

#[allow(dead_code)]
#[path = \"../../user-out/rust/vfio.rs\"]
mod vfio;
";
        let expected = "\
// SPDX-License-Identifier: GPL-2.0

//! The Rust part.

mod handler;
mod region;

use kernel::vfio_uapi::vfio_zdev;
";
        assert_eq!(super::root_of_crate(generated), expected);
    }
}
