//! The kernel that runs here.

use std::path::Path;

use uapi_spec::layout::Target;

use crate::btf::{self, Base};
use crate::census::Wanted;
use crate::error::{self, Error};
use crate::release::parse_release;
use crate::truth::Truth;

/// Where a kernel shows its types.
const FOLDER: &str = "/sys/kernel/btf";

/// Reads what is wanted of the running kernel and its loaded modules.
///
/// # Errors
///
/// A kernel that shows no types, or what is wrong with them.
pub fn read(wanted: &Wanted) -> Result<Truth, Error> {
    let folder = Path::new(FOLDER);
    let kernel = folder.join("vmlinux");
    if !kernel.exists() {
        let reason = "this kernel does not show its types: it was built without \
                      CONFIG_DEBUG_INFO_BTF. Take the package with its debug symbols: --object";
        return Err(Error::content(kernel.display().to_string(), reason));
    }
    let bytes = error::read(&kernel)?;
    let mut truth = one(&kernel, &bytes, None, wanted)?;
    let base = Base::parse(&kernel.display().to_string(), &bytes)?;
    let entries = std::fs::read_dir(folder).map_err(|source| Error::File {
        path: folder.to_path_buf(),
        source,
    })?;
    let mut modules: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    modules.sort();
    for module in modules.iter().filter(|path| **path != kernel) {
        let bytes = error::read(module)?;
        let found = one(module, &bytes, Some(&base), wanted)?;
        for (tag, records) in found.records {
            let known = truth.records.entry(tag).or_default();
            for record in records {
                if !known.iter().any(|other| other.is_like(&record)) {
                    known.push(record);
                }
            }
        }
        truth.enumerators.extend(found.enumerators);
    }
    let release = Path::new("/proc/sys/kernel/osrelease");
    let text = error::read(release)?;
    truth.release = parse_release(&String::from_utf8_lossy(&text));
    truth.source = format!("the running kernel and its modules ({FOLDER})");
    Ok(truth)
}

fn one(path: &Path, bytes: &[u8], base: Option<&Base>, wanted: &Wanted) -> Result<Truth, Error> {
    let source = btf::Source {
        name: path.display().to_string(),
        bytes,
        base,
    };
    let alignment = if cfg!(target_arch = "x86") {
        Target::Align4
    } else {
        Target::Align8
    };
    btf::read(&source, wanted, alignment)
}
