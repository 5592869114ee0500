//! Prints a firmware block that was captured to a file, a request or a response.

use std::error::Error;

use zdev_abi::clp::{ClpRspHdr, CLP_SET_PCI_FN};
use zdev_abi::clp_call::{
    parse_list, parse_query, parse_query_group, parse_request, parse_set, parse_slpc_pci,
};

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args_os().nth(1).ok_or("which file?")?;
    let bytes = std::fs::read(path)?;
    let hdr = ClpRspHdr::read(&bytes);
    // Response codes start behind the last command.
    if hdr.rsp().0 <= CLP_SET_PCI_FN.0 {
        println!("{:#?}", parse_request(&bytes)?);
        return Ok(());
    }
    // A response does not say to what, so this goes by the length. Lists of 2, 6, 8 or 22 functions
    // are as long as other responses, and taken for those.
    match hdr.len() {
        64 => println!("{:#?}", parse_query_group(&bytes)?),
        128 => println!("{:#?}", parse_slpc_pci(&bytes)?),
        160 => println!("{:#?}", parse_set(&bytes)?),
        384 => println!("{:#?}", parse_query(&bytes)?),
        _ => {
            let list = parse_list(&bytes)?;
            for entry in list.entries() {
                println!("{entry:#?}");
            }
            println!("goes on at {:?}", list.resume_token());
        }
    }
    Ok(())
}
