//! The rules of a chain, written another way than in the crate.

use zdev_abi::info::ChainErrorKind as Kind;
use zdev_abi::info::*;

/// What a walk finds: id, version, offset and end of each capability, and how it ends.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Walk {
    pub(crate) capabilities: Vec<(u16, u16, usize, usize)>,
    pub(crate) error: Option<ChainError>,
}

/// Where things are in a reply.
pub(crate) struct Shape {
    /// Bytes that each reply has.
    pub(crate) least: usize,
    /// The flag that announces a chain.
    pub(crate) flag: u32,
    /// Where the offset of the first capability is.
    pub(crate) cap_offset: usize,
    /// Where a chain can start.
    pub(crate) head: usize,
    /// Where numbers are of which one has bits in its lower half, unless the size tells.
    pub(crate) telling: &'static [usize],
    /// Whether the size tells, by being the one that was offered.
    pub(crate) size_tells: bool,
}

/// Of `struct vfio_device_info`.
pub(crate) const DEVICE: Shape = Shape {
    least: 16,
    flag: 0x80,
    cap_offset: 16,
    head: 20,
    telling: &[4],
    size_tells: false,
};

/// Of `struct vfio_region_info`.
pub(crate) const REGION: Shape = Shape {
    least: 32,
    flag: 8,
    cap_offset: 12,
    head: 32,
    telling: &[0, 4, 8],
    size_tells: true,
};

/// The rules. Numbers are wide and signed, so that nothing wraps; offsets are never turned into
/// slices; a link is judged by a list of conditions.
pub(crate) fn walk(reply: &[u8], argsz: u32, shape: &Shape) -> Walk {
    let Shape {
        least,
        flag,
        cap_offset,
        head,
        telling,
        size_tells,
    } = *shape;
    let fault = |offset: i128, id, kind| {
        let offset = offset as usize;
        Some(ChainError { offset, id, kind })
    };
    let there = reply.len().min(argsz as usize);
    let mut walk = Walk::default();
    if there < least {
        let (needed, found) = (least, there);
        walk.error = fault(0, None, Kind::Truncated { needed, found });
        return walk;
    }
    let said = number(reply, 0, 4) as u32;
    let halves = |at: &usize| {
        (
            number(reply, *at, 4) % 65_536,
            number(reply, *at, 4) / 65_536,
        )
    };
    let is_ours = size_tells && said == argsz || telling.iter().any(|at| halves(at).0 != 0);
    if !is_ours {
        // In the other order, the upper half is the lower one.
        let size_agrees = size_tells && said.swap_bytes() == argsz;
        let is_foreign = size_agrees || telling.iter().any(|at| halves(at).1 != 0);
        walk.error = match is_foreign {
            true => fault(0, None, Kind::ForeignByteOrder),
            false => fault(0, None, Kind::Implausible),
        };
        return walk;
    }
    let end = there.min(said as usize);
    if number(reply, 4, 4) as u32 & flag == 0 {
        return walk;
    }
    let first = if end >= head {
        number(reply, cap_offset, 4)
    } else {
        0
    };
    if first == 0 {
        let kind = if said > argsz {
            let (offered, needed) = (argsz, said);
            Kind::ArgszTooSmall { offered, needed }
        } else if end < head {
            let (needed, found) = (head, end);
            Kind::Truncated { needed, found }
        } else {
            Kind::NoChain
        };
        walk.error = fault(0, None, kind);
        return walk;
    }
    let end = end as i128;
    let judge = |from: i128, until: i128, next: i128| {
        let at = next as usize;
        [
            (next <= from, Kind::NotAdvancing { next: at }),
            (next & 3 != 0, Kind::Misaligned { next: at }),
            (
                next < until,
                Kind::Overlapping {
                    next: at,
                    until: until as usize,
                },
            ),
            (
                next >= end,
                Kind::Outside {
                    next: at,
                    end: end as usize,
                },
            ),
        ]
        .into_iter()
        .find_map(|(is_so, kind)| is_so.then_some(kind))
    };
    let mut at = first;
    if let Some(kind) = judge(0, head as i128, at) {
        walk.error = fault(0, None, kind);
        return walk;
    }
    loop {
        if at + 8 > end {
            let (needed, found) = (8, (end - at) as usize);
            walk.error = fault(at, None, Kind::Truncated { needed, found });
            return walk;
        }
        let id = number(reply, at as usize, 2) as u16;
        let version = number(reply, at as usize + 2, 2) as u16;
        let next = number(reply, at as usize + 4, 4);
        let is_known = (1..=5).contains(&id);
        if is_known && walk.capabilities.iter().any(|before| before.0 == id) {
            walk.error = fault(at, Some(id), Kind::Duplicate);
            return walk;
        }
        if next == 0 {
            let whole = (id, version, at as usize, end as usize);
            walk.capabilities.push(whole);
            return walk;
        }
        if let Some(kind) = judge(at, at + 8, next) {
            walk.error = fault(at, Some(id), kind);
            return walk;
        }
        let whole = (id, version, at as usize, next as usize);
        walk.capabilities.push(whole);
        at = next;
    }
}

/// An unsigned number in the byte order of the host.
fn number(bytes: &[u8], at: usize, width: usize) -> i128 {
    let digits = bytes[at..at + width].iter();
    let add = |number, byte: &u8| number << 8 | i128::from(*byte);
    if cfg!(target_endian = "big") {
        digits.fold(0, add)
    } else {
        digits.rev().fold(0, add)
    }
}

/// How the crate walks a chain.
fn collect<Id: CapabilityId + Into16>(
    chain: Result<Chain<'_, Id>, ChainError>,
    reply: &[u8],
) -> Walk {
    let mut walk = Walk::default();
    match chain {
        Err(error) => walk.error = Some(error),
        Ok(chain) => {
            for capability in chain {
                match capability {
                    Err(error) => walk.error = Some(error),
                    Ok(found) => {
                        let end = found.offset + found.bytes.len();
                        assert_eq!(found.bytes, &reply[found.offset..end]);
                        let whole = (found.id.into_16(), found.version, found.offset, end);
                        walk.capabilities.push(whole);
                    }
                }
            }
        }
    }
    walk
}

/// The number of an id of either chain.
trait Into16 {
    fn into_16(self) -> u16;
}

impl Into16 for zdev_abi::vfio::VfioDeviceInfoCap {
    fn into_16(self) -> u16 {
        self.0
    }
}

impl Into16 for zdev_abi::vfio::VfioRegionInfoCap {
    fn into_16(self) -> u16 {
        self.0
    }
}

/// How the crate walks a device's reply.
pub(crate) fn device(reply: &[u8], argsz: u32) -> Walk {
    match DeviceReply::parse(reply, argsz) {
        Ok(parsed) => {
            assert_eq!(i128::from(parsed.num_irqs), number(reply, 12, 4));
            // Whatever it is, it comes to an end.
            let _ = parsed.zpci_device();
            collect(parsed.capabilities(), reply)
        }
        Err(error) => Walk {
            error: Some(error),
            ..Walk::default()
        },
    }
}

/// How the crate walks a region's reply.
pub(crate) fn region(reply: &[u8], argsz: u32) -> Walk {
    match RegionReply::parse(reply, argsz) {
        Ok(parsed) => {
            let _ = parsed.region_type();
            collect(parsed.capabilities(), reply)
        }
        Err(error) => Walk {
            error: Some(error),
            ..Walk::default()
        },
    }
}
