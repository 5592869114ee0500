//! The format of the shared requests; `tests/vectors/README.md` documents it.

use zdev_abi::vfio_zdev::zpci_io::Device;

use crate::report::Failure;

/// A request, and what has to become of it.
pub(super) struct Request<'a> {
    pub(super) line: &'a str,
    pub(super) bytes: [u8; 32],
    pub(super) verdict: Verdict<'a>,
}

/// What has to become of a request.
#[derive(Clone, Copy)]
pub(super) enum Verdict<'a> {
    Accepted,
    /// The rule that refuses it, and its errno.
    Refused(&'a str, i32),
}

/// All devices, each with all the requests for it: to open one takes longer than a request.
pub(super) fn parse(text: &str) -> Result<Vec<(Device, Vec<Request<'_>>)>, Failure> {
    let mut devices: Vec<(Device, Vec<Request<'_>>)> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let words: Vec<&str> = line.split_whitespace().collect();
        match *words {
            [] => {}
            ["device", number, ref parameters @ ..] if number.parse() == Ok(devices.len()) => {
                devices.push((device(parameters)?, Vec::new()));
            }
            ["request", number, bytes, ref verdict @ ..] => {
                let number: usize = number.parse()?;
                let (_, requests) = devices.get_mut(number).ok_or("a request for no device")?;
                requests.push(Request {
                    line,
                    bytes: hexadecimal(bytes)?,
                    verdict: self::verdict(verdict)?,
                });
            }
            _ => return Err(format!("no such line: `{line}`").into()),
        }
    }
    Ok(devices)
}

fn verdict<'a>(words: &[&'a str]) -> Result<Verdict<'a>, Failure> {
    match *words {
        ["ok"] => Ok(Verdict::Accepted),
        ["refused", rule, errno] => Ok(Verdict::Refused(rule, errno.parse()?)),
        _ => Err(format!("no such verdict: {words:?}").into()),
    }
}

fn device(words: &[&str]) -> Result<Device, Failure> {
    let ["maxstbl", maxstbl, "relaxed", relaxed, "bar_length", bars @ .., "msix", msix] = words
    else {
        return Err(format!("no such device: {words:?}").into());
    };
    let bars: Result<Vec<u64>, _> = bars.iter().map(|bar| bar.parse()).collect();
    Ok(Device {
        maxstbl: maxstbl.parse()?,
        relaxed: *relaxed == "1",
        bar_length: bars?.try_into().map_err(|_| "not six BARs")?,
        msix: *msix == "1",
    })
}

fn hexadecimal(text: &str) -> Result<[u8; 32], Failure> {
    let mut bytes = [0; 32];
    if text.len() != 64 {
        return Err(format!("not 32 bytes: {text}").into());
    }
    for (byte, start) in bytes.iter_mut().zip((0..64).step_by(2)) {
        *byte = u8::from_str_radix(&text[start..start + 2], 16)?;
    }
    Ok(bytes)
}
