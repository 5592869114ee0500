//! Replies of VFIO that nobody has to trust: what must hold for every input.

#![forbid(unsafe_code)]

#[path = "../../../abi/tests/chain/model.rs"]
#[allow(dead_code, unreachable_pub)]
mod model;

use zdev_abi::info::{DeviceCapability, DeviceReply, RegionCapability, RegionReply};

/// Takes an input apart: whose reply it is, the `argsz` of the request, the reply.
///
/// The first byte's lowest bit says whose, the next two bytes are the `argsz` in little-endian order.
fn parts(input: &[u8]) -> Option<(bool, u32, &[u8])> {
    let ([whose, low, high], reply) = input.split_first_chunk::<3>()?;
    let argsz = u16::from_le_bytes([*low, *high]);
    Some((whose & 1 == 0, argsz.into(), reply))
}

/// Walks a reply and decodes what is in it.
///
/// # Panics
///
/// The walk differs from the model's, or what was decoded is not of its capability.
pub fn check(input: &[u8]) {
    let Some((is_device, argsz, reply)) = parts(input) else {
        return;
    };
    if is_device {
        let expected = model::walk(reply, argsz, &model::DEVICE);
        assert_eq!(model::device(reply, argsz), expected);
        let parsed = DeviceReply::parse(reply, argsz);
        let _ = parsed.map(|parsed| decode_device(&parsed));
    } else {
        let expected = model::walk(reply, argsz, &model::REGION);
        assert_eq!(model::region(reply, argsz), expected);
        let parsed = RegionReply::parse(reply, argsz);
        let _ = parsed.map(|parsed| decode_region(&parsed));
    }
}

fn decode_device(reply: &DeviceReply<'_>) {
    let mut all_right = true;
    let Ok(chain) = reply.capabilities() else {
        assert!(reply.zpci_device().is_err());
        return;
    };
    for capability in chain {
        let Ok(capability) = capability else {
            all_right = false;
            break;
        };
        let len = capability.bytes.len();
        match capability.decode() {
            Err(error) => {
                assert_eq!(error.offset, capability.offset);
                assert_eq!(error.id, Some(capability.id.0));
                all_right = false;
            }
            Ok(DeviceCapability::ZpciBase(base)) => {
                assert_eq!(base.fh.is_some(), base.version >= 2);
                assert!(base.rest.is_empty() || base.version > 2 && base.rest.len() == len - 36);
            }
            Ok(DeviceCapability::ZpciGroup(group)) => {
                assert_eq!(group.imaxstbl.is_some(), group.version >= 2);
                assert!(group.rest.is_empty() || group.version > 2 && group.rest.len() == len - 42);
            }
            Ok(DeviceCapability::ZpciUtil(util)) => {
                assert!(12 + util.string.bytes().len() + util.rest.len() <= len);
                let shown = util.string.to_string();
                assert!(!shown.chars().any(char::is_control));
            }
            Ok(DeviceCapability::ZpciPfip(pfip)) => {
                assert!(12 + pfip.path.len() + pfip.rest.len() <= len);
            }
            Ok(DeviceCapability::PciAtomicComp(atomic)) => {
                assert!(16 + atomic.rest.len() <= len);
            }
            Ok(DeviceCapability::Unknown(raw)) => assert_eq!(raw, capability),
            Ok(other) => panic!("{other:?}"),
        }
    }
    assert_eq!(reply.zpci_device().is_ok(), all_right);
}

fn decode_region(reply: &RegionReply<'_>) {
    let mut all_right = true;
    let Ok(chain) = reply.capabilities() else {
        assert!(reply.region_type().is_err());
        return;
    };
    for capability in chain {
        let Ok(capability) = capability else {
            all_right = false;
            break;
        };
        let len = capability.bytes.len();
        match capability.decode() {
            Err(error) => {
                assert_eq!(error.offset, capability.offset);
                assert_eq!(error.id, Some(capability.id.0));
                all_right = false;
            }
            Ok(RegionCapability::SparseMmap(sparse)) => {
                assert!(16 + 16 * sparse.areas().len() + sparse.rest.len() <= len);
                assert_eq!(sparse.areas().count(), sparse.areas().len());
            }
            Ok(RegionCapability::Type(of)) => assert!(16 + of.rest.len() <= len),
            Ok(RegionCapability::MsixMappable) => assert!(len >= 8),
            Ok(RegionCapability::Unknown(raw)) => assert_eq!(raw, capability),
            Ok(other) => panic!("{other:?}"),
        }
    }
    assert_eq!(reply.region_type().is_ok(), all_right);
}
