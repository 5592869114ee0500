//! The guest: a driver of ISM.

use super::ism::{self, Command};
use super::vmm::{Exception, Vmm};

/// A page of the guest: no store crosses a multiple of it.
const PAGE: usize = 4096;

pub(crate) struct Guest<'a> {
    vmm: Vmm<'a>,
}

impl<'a> Guest<'a> {
    pub(crate) fn new(vmm: Vmm<'a>) -> Self {
        Self { vmm }
    }

    pub(crate) fn into_vmm(self) -> Vmm<'a> {
        self.vmm
    }

    /// A command that is nothing but its head.
    pub(crate) fn read_gid(&mut self) -> Result<(), Exception> {
        println!("guest  asks for its identity: 8 bytes");
        self.command(Command::ReadGid, &[])?;
        let gid = self.vmm.pcilg(ism::COMMANDS, 8, 8)?;
        println!("guest  is {gid:#018x}");
        Ok(())
    }

    /// A command with 32 bytes behind its head; returns the token of the buffer.
    pub(crate) fn register_buffer(&mut self) -> Result<u64, Exception> {
        println!("guest  registers a buffer: 8 + 32 bytes");
        let mut parameters = [0; 32];
        parameters[..8].copy_from_slice(&(ism::BUFFER_SIZE as u64).to_be_bytes());
        self.command(Command::RegisterBuffer, &parameters)?;
        let token = self.vmm.pcilg(ism::COMMANDS, 8, 8)?;
        println!("guest  has buffer {token:#x}");
        Ok(token)
    }

    /// The rest first: the store of the head rings the doorbell.
    fn command(&mut self, command: Command, parameters: &[u8]) -> Result<(), Exception> {
        if !parameters.is_empty() {
            self.vmm.pcistb(ism::COMMANDS, 8, parameters)?;
        }
        let head = command.head(8 + parameters.len());
        self.vmm.pcistb(ism::COMMANDS, 0, &head)?;
        let answer = self.vmm.pcilg(ism::COMMANDS, 0, 8)?;
        assert_eq!(
            answer >> 32,
            command as u64,
            "the device answers the command"
        );
        Ok(())
    }

    /// Moves data into a buffer, in pieces that cross no page; the last one signals.
    pub(crate) fn send(&mut self, token: u64, at: usize, data: &[u8]) -> Result<(), Exception> {
        println!("guest  sends {} bytes to {at}", data.len());
        let mut at = at;
        let mut rest = data;
        while !rest.is_empty() {
            let (piece, left) = rest.split_at(rest.len().min(PAGE - at % PAGE));
            let offset = ism::data_offset(token, at, left.is_empty());
            self.vmm.pcistb(ism::DATA, offset, piece)?;
            at += piece.len();
            rest = left;
        }
        Ok(())
    }

    /// A store that a driver must not make.
    pub(crate) fn store_without_care(&mut self, token: u64) {
        println!("guest  stores 100 bytes to 4090, across a page");
        let offset = ism::data_offset(token, 4090, false);
        if let Err(exception) = self.vmm.pcistb(ism::DATA, offset, &[0; 100]) {
            println!("guest  gets: {exception}");
        }
    }
}
