use zdev_abi::info::{ChainError, DeviceReply};

/// The function handle, if it is a zPCI device and the kernel is new enough to tell. The reply may
/// come from this machine or be captured on one of the other byte order.
fn function_handle(reply: &mut [u8], argsz: u32) -> Result<Option<u32>, ChainError> {
    let order = DeviceReply::byte_order(reply, argsz)?;
    let device = DeviceReply::parse_from(order, reply, argsz)?.zpci_device()?;
    Ok(device.and_then(|device| device.base.fh))
}
