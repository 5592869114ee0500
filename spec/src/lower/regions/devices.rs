//! Which devices have a region, and how much of a file's offsets each of their regions gets.

use super::super::prose;
use crate::diag::{Code, Diagnostic, Findings};
use crate::model::region::Device;
use crate::model::Spanned;
use crate::raw::region::{RawDevice, RawRegion};

/// What suits all devices: no BAR of a real one has more than 48 bits of address.
const OFFSET_BITS: u32 = 48;

/// File offsets have 63 bits, and some of those are for the index.
const POSSIBLE_BITS: std::ops::RangeInclusive<u64> = 32..=55;

pub(super) fn offset_bits(raw: &RawRegion, findings: &mut Findings) -> Option<Spanned<u32>> {
    let Some(stated) = raw.offset_bits else {
        return Some(Spanned {
            value: OFFSET_BITS,
            span: raw.name.span,
        });
    };
    let bits = u32::try_from(stated.value).ok();
    let Some(value) = bits.filter(|_| POSSIBLE_BITS.contains(&stated.value)) else {
        let (least, most) = (POSSIBLE_BITS.start(), POSSIBLE_BITS.end());
        findings.push(
            Diagnostic::new(
                Code::ValueOutOfRange,
                format!(
                    "a region cannot have {} bits of a file offset",
                    stated.value
                ),
            )
            .at(stated.span, format!("has to be {least} to {most}"))
            .help(format!("leave `offset-bits` out for {OFFSET_BITS}")),
        );
        return None;
    };
    Some(Spanned {
        value,
        span: stated.span,
    })
}

pub(super) fn device(raw: &RawDevice, findings: &mut Findings) -> Option<Device> {
    let vendor = id(raw.vendor, "vendor", findings);
    let device = id(raw.device, "device", findings);
    Some(Device {
        vendor: vendor?,
        device: device?,
        longest_region: raw.longest_region,
        doc: prose::doc(&raw.doc),
    })
}

fn id(stated: Spanned<u64>, of: &str, findings: &mut Findings) -> Option<Spanned<u16>> {
    let Ok(value) = u16::try_from(stated.value) else {
        findings.push(
            Diagnostic::new(
                Code::ValueOutOfRange,
                format!("{:#x} is no id of a {of}", stated.value),
            )
            .at(stated.span, "does not fit 16 bits")
            .help("write the id that the bus shows for the device"),
        );
        return None;
    };
    Some(Spanned {
        value,
        span: stated.span,
    })
}
