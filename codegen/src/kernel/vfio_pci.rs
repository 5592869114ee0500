//! What ties the driver to vfio-pci-core: the unsafe part in Rust, and C.

use uapi_spec::model::region::Device;

use super::{handler, template, Driver};
use crate::file::{self, GeneratedFile};
use crate::rust::names;

/// The files.
pub(super) fn files(driver: &Driver<'_>) -> Vec<GeneratedFile> {
    let header = format!("{}.h", driver.name());
    vec![
        driver.file("region.rs", region(driver)),
        driver.file(
            "main.c",
            c(driver, "//", include_str!("vfio_pci/main.c.in")),
        ),
        driver.file(
            &header,
            c(driver, "/*", include_str!("vfio_pci/header.h.in")),
        ),
        driver.file("Kbuild", make(driver, include_str!("vfio_pci/Kbuild.in"))),
        driver.file(
            "Makefile",
            make(driver, include_str!("vfio_pci/Makefile.in")),
        ),
    ]
}

fn region(driver: &Driver<'_>) -> String {
    let mut values = driver.values();
    let own = ["handler::Hooks", "handler::Region", "hooks::Hardware"];
    values.extend([
        ("head", driver.head("//")),
        ("imports", driver.own_imports(&own)),
        ("hooks", hooks(driver)),
    ]);
    template::fill(include_str!("vfio_pci/region.rs.in"), &values)
}

/// The hooks that hold the memory lock.
fn hooks(driver: &Driver<'_>) -> String {
    let operations = driver.region.operations.iter();
    let hooks = operations.map(|operation| {
        let name = names::field(&operation.name.value);
        let signature = handler::signature(driver, operation, "    ", " {");
        format!(
            "    #[inline]\n{signature}\n        let _lock = self.lock()?;\n        \
             self.hardware.{name}(request, data)\n    }}\n"
        )
    });
    hooks.collect::<Vec<_>>().join("\n")
}

/// A file in C whose first line is the licence, in the comment that the kernel wants for its kind.
fn c(driver: &Driver<'_>, mark: &str, text: &str) -> String {
    let license = driver.license();
    let spdx = match mark {
        "//" => format!("// {license}"),
        _ => format!("/* {license} */"),
    };
    let banner = file::banner(driver.abi, driver.id);
    let banner: String = banner.iter().map(|line| format!(" * {line}\n")).collect();
    let layout = driver.abi.layout(driver.region.layout);
    let name = driver.name();
    let values = [
        ("spdx", spdx),
        ("banner", banner),
        ("region", name.to_owned()),
        ("REGION", name.to_ascii_uppercase()),
        ("region-kebab", name.replace('_', "-")),
        ("type", format!("{:#x}U", driver.region.ty.value)),
        ("subtype", format!("{}U", driver.region.subtype.value)),
        ("size", layout.size.to_string()),
        ("offset-bits", driver.region.offset_bits.value.to_string()),
        ("ids", ids(&driver.region.devices)),
    ];
    template::fill(text, &values)
}

/// The devices that the driver is for. A device that is bound by `driver_override` need not be one
/// of them.
fn ids(devices: &[Device]) -> String {
    let macro_name = "PCI_DRIVER_OVERRIDE_DEVICE_VFIO";
    if devices.is_empty() {
        return format!("\t{{ {macro_name}(PCI_ANY_ID, PCI_ANY_ID) }},");
    }
    let ids = devices.iter().map(|device| {
        let (vendor, device) = (device.vendor.value, device.device.value);
        format!("\t{{ {macro_name}({vendor:#06x}, {device:#06x}) }},")
    });
    ids.collect::<Vec<_>>().join("\n")
}

fn make(driver: &Driver<'_>, text: &str) -> String {
    let values = [
        ("head", driver.head("#")),
        ("region", driver.name().to_owned()),
    ];
    template::fill(text, &values)
}
