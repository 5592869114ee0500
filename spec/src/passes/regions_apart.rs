//! No region of a device reaches the file offset of another, and no device is named twice.

use std::collections::BTreeMap;

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::model::region::{Device, Region};

/// The bits of a file offset that can ever lie below an index.
const MOST_BITS: u32 = 55;

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for region in &subject.model.regions {
        let mut named: BTreeMap<(u16, u16), &Device> = BTreeMap::new();
        for device in &region.devices {
            reach(region, device, findings);
            let ids = (device.vendor.value, device.device.value);
            if let Some(first) = named.insert(ids, device) {
                twice(device, first, findings);
            }
        }
    }
}

/// A user finds the regions of a device one behind the other in one file. Were one longer than its
/// part of the file, an access that means its end would be taken for one to the next region: what a
/// guest stores to a BAR would become a request with addresses of the VMM.
fn reach(region: &Region, device: &Device, findings: &mut Findings) {
    let bits = region.offset_bits.value;
    let longest = device.longest_region;
    let needed = longest.value.checked_next_power_of_two();
    let needed = needed.map_or(u64::BITS, u64::trailing_zeros);
    if needed <= bits {
        return;
    }
    let finding = Diagnostic::new(
        Code::RegionsMeet,
        format!(
            "a region of a device reaches the one behind it in the file of `{}`",
            region.name.value
        ),
    )
    .at(
        longest.span,
        format!("takes {needed} bits of a file offset"),
    )
    .at(
        region.offset_bits.span,
        format!("each region has {bits} bits"),
    );
    findings.push(if needed <= MOST_BITS {
        finding.help(format!("state `offset-bits = {needed}`"))
    } else {
        finding.help("no file offset holds that much: do not offer the region on this device")
    });
}

fn twice(device: &Device, first: &Device, findings: &mut Findings) {
    findings.push(
        Diagnostic::new(
            Code::DuplicateId,
            format!(
                "{:04x}:{:04x} is named twice",
                device.vendor.value, device.device.value
            ),
        )
        .at(device.device.span, "again")
        .at(first.device.span, "first here")
        .help("keep one"),
    );
}
