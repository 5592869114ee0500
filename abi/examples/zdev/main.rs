//! Says what zPCI device this is: one that VFIO has, or one whose reply was captured to a file.
//!
//! A file holds what `VFIO_DEVICE_GET_INFO` left in the buffer, in either byte order.

mod describe;
#[cfg(feature = "ioctl")]
mod open;

use std::error::Error;
use std::process::ExitCode;

use zdev_abi::info::{ByteOrder, ChainErrorKind, DeviceReply};

const USAGE: &str = "\
usage: zdev [--json] FILE [--argsz N]      a captured reply; N is what the request said
       zdev [--json] /dev/vfio/GROUP ADDRESS
       zdev [--json] /dev/vfio/devices/vfioN";

/// What is asked for.
#[derive(Debug, Default)]
struct Options {
    json: bool,
    argsz: Option<u32>,
    /// The file, and of a group's the device in it.
    paths: Vec<String>,
}

fn main() -> ExitCode {
    let options = match options(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(error) => {
            eprintln!("zdev: {error}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match run(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("zdev: {}: {error}", options.paths[0]);
            ExitCode::FAILURE
        }
    }
}

fn options(mut args: impl Iterator<Item = String>) -> Result<Options, String> {
    let mut options = Options::default();
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--json" => options.json = true,
            "--argsz" => {
                let number = args.next().ok_or("--argsz wants a number")?;
                let argsz = number.parse();
                options.argsz = Some(argsz.map_err(|_| format!("{number:?} is no argsz"))?);
            }
            _ if arg.starts_with('-') => return Err(format!("{arg} is not an option")),
            _ => options.paths.push(arg),
        }
    }
    let is_group = options.paths.first().is_some_and(|path| is_group(path));
    match options.paths.len() {
        0 => Err("which file?".to_owned()),
        1 if is_group => Err("a group can have several devices: which address?".to_owned()),
        1 => Ok(options),
        2 if is_group => Ok(options),
        _ => Err(format!("what is {:?} for?", options.paths[1])),
    }
}

/// Whether the path is that of a group, which holds devices, and not of a device itself.
fn is_group(path: &str) -> bool {
    path.strip_prefix("/dev/vfio/")
        .is_some_and(|name| !name.contains('/'))
}

fn run(options: &Options) -> Result<(), Box<dyn Error>> {
    let path = &options.paths[0];
    let (mut bytes, argsz) = if path.starts_with("/dev/vfio/") {
        let bytes = asked(path, options.paths.get(1))?;
        let argsz = bytes.len();
        (bytes, argsz)
    } else {
        let bytes = std::fs::read(path)?;
        let argsz = options.argsz.map_or(bytes.len(), |argsz| argsz as usize);
        (bytes, argsz)
    };
    let argsz = u32::try_from(argsz).unwrap_or(u32::MAX);
    let order = DeviceReply::byte_order(&bytes, argsz).map_err(|error| match error.kind {
        ChainErrorKind::Implausible => format!("this is no reply to VFIO_DEVICE_GET_INFO: {error}"),
        _ => error.to_string(),
    })?;
    let reply = DeviceReply::parse_from(order, &mut bytes, argsz)?;
    let order = match order {
        order if order == ByteOrder::HOST => "that of this host",
        ByteOrder::Big => "big-endian",
        ByteOrder::Little => "little-endian",
    };
    let sections = describe::sections(&reply, order).map_err(|error| match error.needed() {
        Some(needed) => format!("{error}; capture it again with an argsz of {needed}"),
        None => error.to_string(),
    })?;
    if options.json {
        println!("{}", describe::json(&sections)?);
    } else {
        print!("{}", describe::table(&sections));
    }
    if reply.zpci_device()?.is_none() {
        eprintln!("zdev: nothing here says that this is a zPCI function");
    }
    Ok(())
}

/// The reply of the kernel on this machine.
#[cfg(feature = "ioctl")]
fn asked(path: &str, address: Option<&String>) -> Result<Vec<u8>, Box<dyn Error>> {
    // A device is there for as long as its group and its container, or its iommufd, are.
    let (device, _keep) = match address {
        Some(address) => open::of_group(path, address)?,
        None => open::device(path)?,
    };
    Ok(zdev_abi::info::device_info(device)?.bytes().to_vec())
}

#[cfg(not(feature = "ioctl"))]
fn asked(_: &str, _: Option<&String>) -> Result<Vec<u8>, Box<dyn Error>> {
    Err("this zdev was built without `--features ioctl`, and reads files only".into())
}
