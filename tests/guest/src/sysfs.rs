//! What the kernel says of a function outside of VFIO.

use std::fs;
use std::path::PathBuf;

use crate::report::Failure;

/// A PCI function by its address, such as `1234:00:00.0`.
#[derive(Clone, Debug)]
pub(crate) struct Function {
    folder: PathBuf,
}

impl Function {
    /// The function with that address.
    pub(crate) fn new(address: &str) -> Self {
        Self {
            folder: PathBuf::from("/sys/bus/pci/devices").join(address),
        }
    }

    /// Every function that there is.
    pub(crate) fn all() -> Result<Vec<Self>, Failure> {
        let mut found = Vec::new();
        for entry in fs::read_dir("/sys/bus/pci/devices")? {
            found.push(Self {
                folder: entry?.path(),
            });
        }
        found.sort_by(|a, b| a.folder.cmp(&b.folder));
        Ok(found)
    }

    /// A number, which sysfs writes in hexadecimal with `0x` or in decimal without.
    pub(crate) fn number(&self, name: &str) -> Result<u64, Failure> {
        let path = self.folder.join(name);
        let text =
            fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let text = text.trim();
        let number = match text.strip_prefix("0x") {
            Some(digits) => u64::from_str_radix(digits, 16),
            None => text.parse(),
        };
        number.map_err(|error| format!("{}: `{text}`: {error}", path.display()).into())
    }

    /// The same, if this kernel has the file.
    pub(crate) fn number_if_there(&self, name: &str) -> Result<Option<u64>, Failure> {
        if self.folder.join(name).exists() {
            return self.number(name).map(Some);
        }
        Ok(None)
    }

    /// The bytes of a file.
    pub(crate) fn bytes(&self, name: &str) -> Result<Vec<u8>, Failure> {
        Ok(fs::read(self.folder.join(name))?)
    }

    /// The number of its IOMMU group.
    pub(crate) fn group(&self) -> Result<String, Failure> {
        let group = fs::read_link(self.folder.join("iommu_group"))?;
        let name = group.file_name().ok_or("no IOMMU group")?;
        Ok(name.to_string_lossy().into_owned())
    }

    /// The four bytes of its internal path.
    pub(crate) fn path(&self) -> Result<[u8; 4], Failure> {
        let mut path = [0; 4];
        for (index, segment) in path.iter_mut().enumerate() {
            *segment = u8::try_from(self.number(&format!("pfip/segment{index}"))?)?;
        }
        Ok(path)
    }
}
