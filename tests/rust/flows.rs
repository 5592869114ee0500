//! The generated flows at work, with a `vfio_info_cap_add()` of our own.
//!
//! `flows chain QUERY GROUP ENTRY END_DMA START ALIGN` makes the chain of capabilities that a kernel
//! sends, of what firmware says: the responses to a query and to that of the group, and an entry of
//! the list, all in hexadecimal; the last DMA address, or `-` for firmware's; where the chain
//! starts; what capabilities are aligned to. Writes the chain in hexadecimal.
//!
//! `flows walk VERSION` makes chains of many host states, has zdev-abi walk along them, and compares.
//! `VERSION` is that of the first two capabilities.
//!
//! Compiled with `--cfg series`, the flows are those of the posted series as well.

#[path = "clp.rs"]
pub mod clp;
#[path = "vfio.rs"]
pub mod vfio;
#[path = "vfio_zdev.rs"]
pub mod vfio_zdev;
#[path = "zpci_dev.rs"]
pub mod zpci_dev;
#[path = "zpci_flow.rs"]
pub mod zpci_flow;

#[path = "flows_walk.rs"]
mod walk;

use clp::{ClpFhListEntry, ClpRspQueryPci, ClpRspQueryPciGrp};
use zpci_dev::ZpciDev;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match &arguments[..] {
        ["chain", query, group, entry, end_dma, start, align] => {
            let mut host = host(&bytes(query), &bytes(group), &bytes(entry));
            if *end_dma != "-" {
                host.end_dma = u64::from_str_radix(end_dma, 16).unwrap();
            }
            let chain = chain(&host, start.parse().unwrap(), align.parse().unwrap());
            let digits: Vec<String> = chain.iter().map(|byte| format!("{byte:02x}")).collect();
            println!("{}", digits.concat());
        }
        ["walk", version] => walk::compare(version.parse().unwrap()),
        _ => panic!("{arguments:?}"),
    }
}

/// The state of a function of which firmware says this.
fn host(query: &[u8], group: &[u8], entry: &[u8]) -> ZpciDev {
    let mut host = ZpciDev::default();
    zpci_flow::fill_zpci_dev_from_clp_fh_list_entry(&mut host, &ClpFhListEntry::read(entry));
    zpci_flow::fill_zpci_dev_from_clp_rsp_query_pci(&mut host, &ClpRspQueryPci::read(query));
    zpci_flow::fill_zpci_dev_from_clp_rsp_query_pci_grp(
        &mut host,
        &ClpRspQueryPciGrp::read(group),
    );
    host
}

/// The capabilities one behind the other, each with the offset of the next one in its header.
fn chain(host: &ZpciDev, start: usize, align: usize) -> Vec<u8> {
    let mut chain: Vec<u8> = Vec::new();
    let mut last = None;
    zpci_flow::add_vfio_device_info_capabilities(host, |capability| -> Result<(), ()> {
        if let Some(last) = last {
            let here = u32::try_from(start + chain.len()).unwrap();
            chain[last + 4..last + 8].copy_from_slice(&here.to_ne_bytes());
        }
        last = Some(chain.len());
        chain.extend(capability);
        while chain.len() % align != 0 {
            chain.push(0);
        }
        Ok(())
    })
    .unwrap();
    chain
}

fn bytes(digits: &str) -> Vec<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16).unwrap() as u8;
    let pairs = digits.as_bytes().chunks(2);
    pairs.map(|pair| digit(pair[0]) << 4 | digit(pair[1])).collect()
}
