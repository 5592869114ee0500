//! Tells the driver of the tests what the device is like.

use std::collections::HashMap;
use std::fs;
use std::io;

use zdev_abi::vfio_zdev::zpci_io::Device;

/// The module's parameters.
const PARAMETERS: &str = "/sys/module/zpci_io_vfio_pci/parameters";

/// The driver's answers are replaced until this is dropped.
pub(crate) struct Answers {
    /// What the parameters have been set to.
    written: HashMap<&'static str, String>,
}

impl Answers {
    /// Devices are what they are, but for MSI-X, until [`set`](Self::set).
    pub(crate) fn replace() -> io::Result<Self> {
        let mut answers = Self {
            written: HashMap::new(),
        };
        answers.write("instead", flag(false))?;
        Ok(answers)
    }

    /// What devices that are opened from now on are like.
    pub(crate) fn set(&mut self, device: &Device) -> io::Result<()> {
        let bars = device.bar_length.map(|length| length.to_string());
        self.write("maxstbl", &device.maxstbl.to_string())?;
        self.write("relaxed", flag(device.relaxed))?;
        self.write("msix", flag(device.msix))?;
        self.write("bar_length", &bars.join(","))?;
        self.write("instead", flag(true))
    }

    /// Writes a parameter unless it has that value.
    fn write(&mut self, name: &'static str, value: &str) -> io::Result<()> {
        if self.written.get(name).is_some_and(|old| old == value) {
            return Ok(());
        }
        fs::write(format!("{PARAMETERS}/{name}"), value)?;
        self.written.insert(name, value.to_owned());
        Ok(())
    }
}

impl Drop for Answers {
    fn drop(&mut self) {
        if let Err(error) = self.write("instead", flag(false)) {
            println!("cannot take the answers back: {error}");
        }
    }
}

fn flag(value: bool) -> &'static str {
    if value {
        "Y"
    } else {
        "N"
    }
}
