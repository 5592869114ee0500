//! What a reply says, as people and as programs read it.

use serde_json::{json, Map, Value};
use zdev_abi::info::{
    ChainError, DeviceCapability, DeviceReply, PciAtomicComp, ZpciBase, ZpciGroup,
};

/// A title, and names with their values.
pub(crate) type Section = (String, Vec<(&'static str, Value)>);

/// Every field of the reply and of its capabilities, in their order.
pub(crate) fn sections(
    reply: &DeviceReply<'_>,
    order: &'static str,
) -> Result<Vec<Section>, ChainError> {
    let mut sections = vec![(
        "device".to_owned(),
        vec![
            ("flags", json!(format!("{:?}", reply.flags))),
            ("num_regions", json!(reply.num_regions)),
            ("num_irqs", json!(reply.num_irqs)),
            ("byte_order", json!(order)),
        ],
    )];
    for capability in reply.capabilities()? {
        let raw = capability?;
        let place = |version: u16| vec![("version", json!(version)), ("offset", json!(raw.offset))];
        let (title, fields, rest) = match raw.decode()? {
            DeviceCapability::ZpciBase(found) => ("base".to_owned(), base(&found), found.rest),
            DeviceCapability::ZpciGroup(found) => ("group".to_owned(), group(&found), found.rest),
            DeviceCapability::ZpciUtil(found) => {
                let fields = vec![
                    ("text", json!(found.string.to_string())),
                    ("ebcdic", digits(found.string.bytes())),
                ];
                ("util".to_owned(), fields, found.rest)
            }
            DeviceCapability::ZpciPfip(found) => (
                "pfip".to_owned(),
                vec![("path", digits(found.path))],
                found.rest,
            ),
            DeviceCapability::PciAtomicComp(found) => {
                ("atomic_comp".to_owned(), atomic_comp(&found), found.rest)
            }
            _ => {
                let fields = vec![("bytes", digits(&raw.bytes[8..]))];
                (format!("capability {}", raw.id.0), fields, &[][..])
            }
        };
        let mut all = place(raw.version);
        all.extend(fields);
        if !rest.is_empty() {
            all.push(("rest", digits(rest)));
        }
        sections.push((title, all));
    }
    Ok(sections)
}

fn base(base: &ZpciBase<'_>) -> Vec<(&'static str, Value)> {
    let kind = match base.pft {
        0 => " (not classified)",
        5 => " (ISM)",
        _ => "",
    };
    vec![
        ("start_dma", address(base.start_dma)),
        ("end_dma", address(base.end_dma)),
        ("pchid", json!(format!("{:#06x}", base.pchid))),
        ("vfn", json!(base.vfn)),
        ("fmb_length", json!(base.fmb_length)),
        ("pft", json!(format!("{}{kind}", base.pft))),
        ("gid", json!(format!("{:#04x}", base.gid))),
        ("fh", json!(base.fh.map(|fh| format!("{fh:#010x}")))),
    ]
}

fn group(group: &ZpciGroup<'_>) -> Vec<(&'static str, Value)> {
    vec![
        ("dasm", address(group.dasm)),
        ("msi_addr", address(group.msi_addr)),
        ("flags", json!(format!("{:?}", group.flags))),
        ("mui", json!(group.mui)),
        ("noi", json!(group.noi)),
        ("maxstbl", json!(group.maxstbl)),
        ("pci_version", json!(group.pci_version)),
        ("imaxstbl", json!(group.imaxstbl)),
    ]
}

fn atomic_comp(found: &PciAtomicComp<'_>) -> Vec<(&'static str, Value)> {
    vec![("flags", json!(format!("{:?}", found.flags)))]
}

/// A number of 64 bits, which not every reader of JSON takes as a number.
fn address(number: u64) -> Value {
    json!(format!("{number:#x}"))
}

fn digits(bytes: &[u8]) -> Value {
    json!(bytes
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect::<String>())
}

/// A line for each field.
pub(crate) fn table(sections: &[Section]) -> String {
    let mut text = String::new();
    for (title, fields) in sections {
        text += &format!("{title}\n");
        for (name, value) in fields {
            let shown = match value {
                Value::String(shown) => shown.clone(),
                Value::Null => "not told by this version".to_owned(),
                other => other.to_string(),
            };
            text += &format!("  {name:<12} {shown}\n");
        }
    }
    text
}

/// An object for each section; one whose title comes again gets its number in the chain.
pub(crate) fn json(sections: &[Section]) -> serde_json::Result<String> {
    let mut object = Map::new();
    for (index, (title, fields)) in sections.iter().enumerate() {
        let fields = fields
            .iter()
            .map(|(name, value)| ((*name).to_owned(), value.clone()));
        let title = if object.contains_key(title) {
            format!("{title}, {index}")
        } else {
            title.clone()
        };
        object.insert(title, fields.collect::<Map<String, Value>>().into());
    }
    serde_json::to_string_pretty(&object)
}
