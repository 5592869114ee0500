//! The device: a little of ISM, as instructions see it.

/// Address space of the buffers.
pub(crate) const DATA: u8 = 0;

/// Address space of commands and their answers.
pub(crate) const COMMANDS: u8 = 2;

/// Length of the buffer that the device has for the guest's peer, in bytes.
pub(crate) const BUFFER_SIZE: usize = 16384;

/// The token of that buffer.
const TOKEN: u64 = 0x7_0000_0000;

/// Marks the last piece of what is moved, in an offset.
const SIGNAL: u64 = 1 << 23;

/// What the device is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Command {
    ReadGid = 0x101,
    RegisterBuffer = 0x102,
}

impl Command {
    /// The first eight bytes of a command: what it is, and how long.
    pub(crate) fn head(self, len: usize) -> [u8; 8] {
        ((self as u64) << 32 | len as u64).to_be_bytes()
    }
}

/// Where data go: into which buffer, to which byte, and whether the peer hears of it.
pub(crate) fn data_offset(token: u64, at: usize, is_last: bool) -> u64 {
    let signal = if is_last { SIGNAL } else { 0 };
    token | signal | at as u64
}

pub(crate) struct Ism {
    /// The first bytes of the address space of commands.
    commands: [u8; 64],
    buffer: Vec<u8>,
}

impl Default for Ism {
    fn default() -> Self {
        Self {
            commands: [0; 64],
            buffer: vec![0; BUFFER_SIZE],
        }
    }
}

impl Ism {
    pub(crate) fn buffer(&self) -> &[u8] {
        &self.buffer
    }

    /// PCILG: the register has the bytes right-justified.
    pub(crate) fn load(&self, space: u8, offset: u64, len: u16) -> u64 {
        println!("host     PCILG  {len:>4} bytes of space {space} at {offset:#x}");
        let bytes = (offset as usize..).take(len.into());
        let commands = |at: usize| self.commands.get(at).filter(|_| space == COMMANDS);
        let byte = |at| commands(at).copied().unwrap_or(0);
        bytes.fold(0, |register, at| register << 8 | u64::from(byte(at)))
    }

    /// PCISTB.
    pub(crate) fn store(&mut self, space: u8, offset: u64, data: &[u8]) {
        let len = data.len();
        let is_doorbell = space == COMMANDS && offset == 0;
        let is_signal = space == DATA && offset & SIGNAL != 0;
        let effect = match (is_doorbell, is_signal) {
            (true, _) => ", the doorbell",
            (_, true) => ", and signals",
            _ => "",
        };
        println!("host     PCISTB {len:>4} bytes to space {space} at {offset:#x}{effect}");
        let (memory, start) = match space {
            DATA => (&mut self.buffer[..], (offset & (SIGNAL - 1)) as usize),
            _ => (&mut self.commands[..], offset as usize),
        };
        if let Some(to) = memory.get_mut(start..start + len) {
            to.copy_from_slice(data);
        }
        if is_doorbell {
            self.answer();
        }
    }

    /// Leaves the answer where the command was: its head, and one value.
    fn answer(&mut self) {
        let is_registration = self.commands[..4] == (Command::RegisterBuffer as u32).to_be_bytes();
        let value = if is_registration {
            TOKEN
        } else {
            0x1234_5678_9abc_def0
        };
        self.commands[8..16].copy_from_slice(&value.to_be_bytes());
    }
}
