// SPDX-License-Identifier: GPL-2.0 WITH Linux-syscall-note
// Do not edit: generated from spec/uapi/clp.toml
// Spec 7623237e1165def8, uapic 0.1
// To redo: cargo xtask codegen
//
// Call logical processor: how Linux on s390 asks firmware about PCI functions.
//
// One block holds a request and, right behind it, room for the response. Linux passes it to the CLP
// instruction; privileged userspace does so through `/dev/clp`. The machine defines the layouts, so
// they are big-endian and packed on every host that decodes a saved block.
//
// The layouts are those of Linux 7.2, which all are older ones with names for some reserved bytes.
// The kernel declares single bits without the word that holds them. Here the word has a name, which
// the kernel's own headers lack.
//
// Source: Linux 7.2, arch/s390/include/asm/clp.h and arch/s390/include/asm/pci_clp.h.

use core::{
    fmt,
    mem::offset_of, //
};
use zerocopy::{
    FromBytes,
    Immutable,
    IntoBytes,
    KnownLayout, //
};

/// Size of the block that holds a request and its response, in bytes.
///
/// The kernel spells it as the size of a page, which on s390 is 4096 bytes.
///
/// Source: Linux 7.2, arch/s390/include/asm/clp.h.
pub const CLP_BLK_SIZE: u32 = 4096;

/// Logical processor subsystems: who a command is for.
///
/// Each has its own commands beside the common `CLP_SLPC`.
///
/// Source: Linux 7.2, arch/s390/include/asm/clp.h.
#[doc(alias = "clp_lps")]
#[derive(
    Clone, Copy, Default, PartialEq, Eq, Hash, FromBytes, Immutable, IntoBytes, KnownLayout,
)]
#[repr(transparent)]
pub struct ClpLps(pub u8);

/// The base.
pub const CLP_LPS_BASE: ClpLps = ClpLps(0);

/// PCI.
pub const CLP_LPS_PCI: ClpLps = ClpLps(2);

/// Command codes.
///
/// Source: Linux 7.2, arch/s390/include/asm/clp.h and arch/s390/include/asm/pci_clp.h.
#[doc(alias = "clp_cmd")]
#[derive(
    Clone, Copy, Default, PartialEq, Eq, Hash, FromBytes, Immutable, IntoBytes, KnownLayout,
)]
#[repr(transparent)]
pub struct ClpCmd(pub u16);

/// Store logical processor characteristics.
pub const CLP_SLPC: ClpCmd = ClpCmd(0x0001);

/// List the PCI functions.
pub const CLP_LIST_PCI: ClpCmd = ClpCmd(0x0002);

/// Query a PCI function.
pub const CLP_QUERY_PCI_FN: ClpCmd = ClpCmd(0x0003);

/// Query a group of PCI functions.
pub const CLP_QUERY_PCI_FNGRP: ClpCmd = ClpCmd(0x0004);

/// Enable or disable a PCI function.
pub const CLP_SET_PCI_FN: ClpCmd = ClpCmd(0x0005);

/// Head of every request.
///
/// Source: Linux 7.2, arch/s390/include/asm/clp.h.
#[doc(alias = "clp_req_hdr")]
#[derive(Clone, Copy, Default, PartialEq, Eq, FromBytes, Immutable, IntoBytes, KnownLayout)]
#[repr(C)]
pub struct ClpReqHdr {
    len: [u8; 2],
    cmd: [u8; 2],
    flags: [u8; 4],
    reserved2: [u8; 8],
}

impl ClpReqHdr {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            len: take(&mut rest),
            cmd: take(&mut rest),
            flags: take(&mut rest),
            reserved2: take(&mut rest),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.len);
        put(&mut rest, self.cmd);
        put(&mut rest, self.flags);
        put(&mut rest, self.reserved2);
        bytes
    }

    /// Length of the request in bytes, with this head.
    ///
    /// Big-endian in memory.
    #[allow(clippy::len_without_is_empty, reason = "a field")]
    #[inline]
    pub const fn len(&self) -> u16 {
        u16::from_be_bytes(self.len)
    }

    /// Sets [`Self::len()`].
    #[inline]
    pub const fn set_len(&mut self, value: u16) {
        self.len = value.to_be_bytes();
    }

    /// What to do.
    ///
    /// Big-endian in memory.
    #[inline]
    pub const fn cmd(&self) -> ClpCmd {
        ClpCmd(u16::from_be_bytes(self.cmd))
    }

    /// Sets [`Self::cmd()`].
    #[inline]
    pub const fn set_cmd(&mut self, value: ClpCmd) {
        self.cmd = value.0.to_be_bytes();
    }

    /// Word of the format number.
    ///
    /// The kernel declares `fmt` and a `reserved1` of 28 bits without it.
    ///
    /// Big-endian in memory. Made of bit fields.
    #[inline]
    pub const fn flags(&self) -> u32 {
        u32::from_be_bytes(self.flags)
    }

    /// Sets [`Self::flags()`].
    #[inline]
    pub const fn set_flags(&mut self, value: u32) {
        self.flags = value.to_be_bytes();
    }

    /// Bits of `fmt` in `flags`.
    pub const FMT_MASK: u32 = 0xf0000000;

    /// Distance of `fmt` from the least significant bit of `flags`.
    pub const FMT_SHIFT: u32 = 28;

    /// Format of the request; 0 in all that is described here.
    #[inline]
    pub const fn fmt(&self) -> u8 {
        let bits = self.flags() & Self::FMT_MASK;
        (bits >> Self::FMT_SHIFT) as u8
    }

    /// Sets [`Self::fmt()`] if `value` is at most 15; if not, nothing changes.
    #[inline]
    pub const fn try_set_fmt(&mut self, value: u8) -> Result<(), TooWide> {
        if value > 15 {
            return Err(TooWide {
                field: "fmt",
                value: value as u64,
                max: 15,
            });
        }
        let bits = (value as u32) << Self::FMT_SHIFT;
        let others = self.flags() & !Self::FMT_MASK;
        self.set_flags(others | bits);
        Ok(())
    }

    /// Sets [`Self::fmt()`] to the number `VALUE`; more than 15 does not compile.
    #[inline]
    pub const fn set_const_fmt<const VALUE: u8>(&mut self) {
        const {
            assert!(VALUE <= 15, "`fmt` holds at most 15");
        }
        let bits = (VALUE as u32) << Self::FMT_SHIFT;
        let others = self.flags() & !Self::FMT_MASK;
        self.set_flags(others | bits);
    }

    /// Not used; must be 0.
    ///
    /// Big-endian in memory. Reserved: zero when written, ignored when read.
    #[inline]
    pub const fn reserved2(&self) -> u64 {
        u64::from_be_bytes(self.reserved2)
    }
}

impl fmt::Debug for ClpReqHdr {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClpReqHdr")
            .field("len", &self.len())
            .field("cmd", &self.cmd())
            .field("fmt", &self.fmt())
            .field("reserved2", &self.reserved2())
            .finish()
    }
}

/// Response codes.
///
/// Codes up to 0x0100 are common to all commands; those above belong to the PCI commands.
///
/// Source: Linux 7.2, arch/s390/include/asm/clp.h and arch/s390/include/asm/pci_clp.h.
#[doc(alias = "clp_rc")]
#[derive(
    Clone, Copy, Default, PartialEq, Eq, Hash, FromBytes, Immutable, IntoBytes, KnownLayout,
)]
#[repr(transparent)]
pub struct ClpRc(pub u16);

/// The command succeeded.
pub const CLP_RC_OK: ClpRc = ClpRc(0x0010);

/// Unknown command code.
pub const CLP_RC_CMD: ClpRc = ClpRc(0x0020);

/// The command is not authorized.
pub const CLP_RC_PERM: ClpRc = ClpRc(0x0030);

/// Invalid format of the request.
pub const CLP_RC_FMT: ClpRc = ClpRc(0x0040);

/// Invalid length of the request.
pub const CLP_RC_LEN: ClpRc = ClpRc(0x0050);

/// The command needs a block of 8 KiB.
pub const CLP_RC_8K: ClpRc = ClpRc(0x0060);

/// A reserved field of the request is not 0.
pub const CLP_RC_RESNOT0: ClpRc = ClpRc(0x0070);

/// There is nothing to report.
pub const CLP_RC_NODATA: ClpRc = ClpRc(0x0080);

/// Unknown function code.
pub const CLP_RC_FC_UNKNOWN: ClpRc = ClpRc(0x0100);

/// Invalid function handle.
pub const CLP_RC_SETPCIFN_FH: ClpRc = ClpRc(0x0101);

/// The function handle does not allow the operation.
pub const CLP_RC_SETPCIFN_FHOP: ClpRc = ClpRc(0x0102);

/// Invalid DMA address space.
pub const CLP_RC_SETPCIFN_DMAAS: ClpRc = ClpRc(0x0103);

/// Insufficient resources.
pub const CLP_RC_SETPCIFN_RES: ClpRc = ClpRc(0x0104);

/// The function is in the requested state already.
pub const CLP_RC_SETPCIFN_ALRDY: ClpRc = ClpRc(0x0105);

/// The function is in a permanent error state.
pub const CLP_RC_SETPCIFN_ERR: ClpRc = ClpRc(0x0106);

/// Recovery of the function from an error is pending.
pub const CLP_RC_SETPCIFN_RECPND: ClpRc = ClpRc(0x0107);

/// The function is busy; try again.
pub const CLP_RC_SETPCIFN_BUSY: ClpRc = ClpRc(0x0108);

/// Unknown resume token.
pub const CLP_RC_LISTPCI_BADRT: ClpRc = ClpRc(0x010a);

/// Unknown function group id.
pub const CLP_RC_QUERYPCIFG_PFGID: ClpRc = ClpRc(0x010b);

/// Head of every response.
///
/// Source: Linux 7.2, arch/s390/include/asm/clp.h.
#[doc(alias = "clp_rsp_hdr")]
#[derive(Clone, Copy, Default, PartialEq, Eq, FromBytes, Immutable, IntoBytes, KnownLayout)]
#[repr(C)]
pub struct ClpRspHdr {
    len: [u8; 2],
    rsp: [u8; 2],
    flags: [u8; 4],
    reserved2: [u8; 8],
}

impl ClpRspHdr {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            len: take(&mut rest),
            rsp: take(&mut rest),
            flags: take(&mut rest),
            reserved2: take(&mut rest),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.len);
        put(&mut rest, self.rsp);
        put(&mut rest, self.flags);
        put(&mut rest, self.reserved2);
        bytes
    }

    /// Length of the response in bytes, with this head.
    ///
    /// The caller sets it to the room there is; firmware sets it to what it used.
    ///
    /// Big-endian in memory.
    #[allow(clippy::len_without_is_empty, reason = "a field")]
    #[inline]
    pub const fn len(&self) -> u16 {
        u16::from_be_bytes(self.len)
    }

    /// Sets [`Self::len()`].
    #[inline]
    pub const fn set_len(&mut self, value: u16) {
        self.len = value.to_be_bytes();
    }

    /// Whether the command succeeded; the rest of the response is valid only if it did.
    ///
    /// Big-endian in memory.
    #[inline]
    pub const fn rsp(&self) -> ClpRc {
        ClpRc(u16::from_be_bytes(self.rsp))
    }

    /// Sets [`Self::rsp()`].
    #[inline]
    pub const fn set_rsp(&mut self, value: ClpRc) {
        self.rsp = value.0.to_be_bytes();
    }

    /// Word of the format number.
    ///
    /// The kernel declares `fmt` and a `reserved1` of 28 bits without it.
    ///
    /// Big-endian in memory. Made of bit fields.
    #[inline]
    pub const fn flags(&self) -> u32 {
        u32::from_be_bytes(self.flags)
    }

    /// Sets [`Self::flags()`].
    #[inline]
    pub const fn set_flags(&mut self, value: u32) {
        self.flags = value.to_be_bytes();
    }

    /// Bits of `fmt` in `flags`.
    pub const FMT_MASK: u32 = 0xf0000000;

    /// Distance of `fmt` from the least significant bit of `flags`.
    pub const FMT_SHIFT: u32 = 28;

    /// Format of the response; 0 in all that is described here.
    #[inline]
    pub const fn fmt(&self) -> u8 {
        let bits = self.flags() & Self::FMT_MASK;
        (bits >> Self::FMT_SHIFT) as u8
    }

    /// Sets [`Self::fmt()`] if `value` is at most 15; if not, nothing changes.
    #[inline]
    pub const fn try_set_fmt(&mut self, value: u8) -> Result<(), TooWide> {
        if value > 15 {
            return Err(TooWide {
                field: "fmt",
                value: value as u64,
                max: 15,
            });
        }
        let bits = (value as u32) << Self::FMT_SHIFT;
        let others = self.flags() & !Self::FMT_MASK;
        self.set_flags(others | bits);
        Ok(())
    }

    /// Sets [`Self::fmt()`] to the number `VALUE`; more than 15 does not compile.
    #[inline]
    pub const fn set_const_fmt<const VALUE: u8>(&mut self) {
        const {
            assert!(VALUE <= 15, "`fmt` holds at most 15");
        }
        let bits = (VALUE as u32) << Self::FMT_SHIFT;
        let others = self.flags() & !Self::FMT_MASK;
        self.set_flags(others | bits);
    }

    /// Not used.
    ///
    /// Big-endian in memory. Reserved: zero when written, ignored when read.
    #[inline]
    pub const fn reserved2(&self) -> u64 {
        u64::from_be_bytes(self.reserved2)
    }
}

impl fmt::Debug for ClpRspHdr {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClpRspHdr")
            .field("len", &self.len())
            .field("rsp", &self.rsp())
            .field("fmt", &self.fmt())
            .field("reserved2", &self.reserved2())
            .finish()
    }
}

/// Store logical processor characteristics: request.
///
/// Source: Linux 7.2, arch/s390/include/asm/clp.h.
#[doc(alias = "clp_req_slpc")]
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, Immutable, IntoBytes, KnownLayout,
)]
#[repr(C)]
pub struct ClpReqSlpc {
    /// Command `CLP_SLPC`, length 16.
    pub hdr: ClpReqHdr,
}

impl ClpReqSlpc {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            hdr: nested(&mut rest, ClpReqHdr::read),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.hdr.to_bytes());
        bytes
    }
}

/// Store logical processor characteristics: response of the base.
///
/// Source: Linux 7.2, arch/s390/include/asm/clp.h.
#[doc(alias = "clp_rsp_slpc")]
#[derive(Clone, Copy, Default, PartialEq, Eq, FromBytes, Immutable, IntoBytes, KnownLayout)]
#[repr(C)]
pub struct ClpRspSlpc {
    /// Response code, length 128.
    pub hdr: ClpRspHdr,
    reserved2: [[u8; 4]; 4],
    lpif: [[u8; 4]; 8],
    reserved3: [[u8; 4]; 8],
    lpic: [[u8; 4]; 8],
}

impl ClpRspSlpc {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            hdr: nested(&mut rest, ClpRspHdr::read),
            reserved2: core::array::from_fn(|_| take(&mut rest)),
            lpif: core::array::from_fn(|_| take(&mut rest)),
            reserved3: core::array::from_fn(|_| take(&mut rest)),
            lpic: core::array::from_fn(|_| take(&mut rest)),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.hdr.to_bytes());
        for value in self.reserved2 {
            put(&mut rest, value);
        }
        for value in self.lpif {
            put(&mut rest, value);
        }
        for value in self.reserved3 {
            put(&mut rest, value);
        }
        for value in self.lpic {
            put(&mut rest, value);
        }
        bytes
    }

    /// Not used.
    ///
    /// Big-endian in memory. Reserved: zero when written, ignored when read.
    #[inline]
    pub fn reserved2(&self) -> [u32; 4] {
        self.reserved2.map(u32::from_be_bytes)
    }

    /// Characteristics `lpif` of the logical processor, 256 bits; Linux does not use them.
    ///
    /// Big-endian in memory.
    #[inline]
    pub fn lpif(&self) -> [u32; 8] {
        self.lpif.map(u32::from_be_bytes)
    }

    /// Sets [`Self::lpif()`].
    #[inline]
    pub fn set_lpif(&mut self, value: [u32; 8]) {
        self.lpif = value.map(u32::to_be_bytes);
    }

    /// Not used.
    ///
    /// Big-endian in memory. Reserved: zero when written, ignored when read.
    #[inline]
    pub fn reserved3(&self) -> [u32; 8] {
        self.reserved3.map(u32::from_be_bytes)
    }

    /// Characteristics `lpic` of the logical processor, 256 bits; Linux does not use them.
    ///
    /// Big-endian in memory.
    #[inline]
    pub fn lpic(&self) -> [u32; 8] {
        self.lpic.map(u32::from_be_bytes)
    }

    /// Sets [`Self::lpic()`].
    #[inline]
    pub fn set_lpic(&mut self, value: [u32; 8]) {
        self.lpic = value.map(u32::to_be_bytes);
    }
}

impl fmt::Debug for ClpRspSlpc {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClpRspSlpc")
            .field("hdr", &self.hdr)
            .field("reserved2", &self.reserved2())
            .field("lpif", &self.lpif())
            .field("reserved3", &self.reserved3())
            .field("lpic", &self.lpic())
            .finish()
    }
}

/// Store logical processor characteristics: block for the base.
///
/// Source: Linux 7.2, arch/s390/include/asm/clp.h.
#[doc(alias = "clp_req_rsp_slpc")]
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, Immutable, IntoBytes, KnownLayout,
)]
#[repr(C)]
pub struct ClpReqRspSlpc {
    /// What the caller asks.
    pub request: ClpReqSlpc,
    /// What firmware answers.
    pub response: ClpRspSlpc,
}

impl ClpReqRspSlpc {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            request: nested(&mut rest, ClpReqSlpc::read),
            response: nested(&mut rest, ClpRspSlpc::read),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.request.to_bytes());
        put(&mut rest, self.response.to_bytes());
        bytes
    }
}

/// One PCI function in the list of functions.
///
/// Source: Linux 7.2, arch/s390/include/asm/pci_clp.h.
#[doc(alias = "clp_fh_list_entry")]
#[derive(Clone, Copy, Default, PartialEq, Eq, FromBytes, Immutable, IntoBytes, KnownLayout)]
#[repr(C)]
pub struct ClpFhListEntry {
    device_id: [u8; 2],
    vendor_id: [u8; 2],
    flags: [u8; 4],
    fid: [u8; 4],
    fh: [u8; 4],
}

impl ClpFhListEntry {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            device_id: take(&mut rest),
            vendor_id: take(&mut rest),
            flags: take(&mut rest),
            fid: take(&mut rest),
            fh: take(&mut rest),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.device_id);
        put(&mut rest, self.vendor_id);
        put(&mut rest, self.flags);
        put(&mut rest, self.fid);
        put(&mut rest, self.fh);
        bytes
    }

    /// PCI device id.
    ///
    /// Big-endian in memory.
    #[inline]
    pub const fn device_id(&self) -> u16 {
        u16::from_be_bytes(self.device_id)
    }

    /// Sets [`Self::device_id()`].
    #[inline]
    pub const fn set_device_id(&mut self, value: u16) {
        self.device_id = value.to_be_bytes();
    }

    /// PCI vendor id.
    ///
    /// Big-endian in memory.
    #[inline]
    pub const fn vendor_id(&self) -> u16 {
        u16::from_be_bytes(self.vendor_id)
    }

    /// Sets [`Self::vendor_id()`].
    #[inline]
    pub const fn set_vendor_id(&mut self, value: u16) {
        self.vendor_id = value.to_be_bytes();
    }

    /// State of the function.
    ///
    /// The kernel declares `config_state` without this word.
    ///
    /// Big-endian in memory. Made of bit fields.
    #[inline]
    pub const fn flags(&self) -> u32 {
        u32::from_be_bytes(self.flags)
    }

    /// Sets [`Self::flags()`].
    #[inline]
    pub const fn set_flags(&mut self, value: u32) {
        self.flags = value.to_be_bytes();
    }

    /// Bits of `config_state` in `flags`.
    pub const CONFIG_STATE_MASK: u32 = 0x80000000;

    /// Distance of `config_state` from the least significant bit of `flags`.
    pub const CONFIG_STATE_SHIFT: u32 = 31;

    /// 1 if the function is configured, 0 if it is in standby.
    #[inline]
    pub const fn config_state(&self) -> bool {
        self.flags() & Self::CONFIG_STATE_MASK != 0
    }

    /// Sets [`Self::config_state()`].
    #[inline]
    pub const fn set_config_state(&mut self, value: bool) {
        let bits = bit(value, Self::CONFIG_STATE_SHIFT) as u32;
        let others = self.flags() & !Self::CONFIG_STATE_MASK;
        self.set_flags(others | bits);
    }

    /// Function id; it stays when the handle changes.
    ///
    /// Big-endian in memory.
    #[inline]
    pub const fn fid(&self) -> u32 {
        u32::from_be_bytes(self.fid)
    }

    /// Sets [`Self::fid()`].
    #[inline]
    pub const fn set_fid(&mut self, value: u32) {
        self.fid = value.to_be_bytes();
    }

    /// Function handle; it names the function in commands and instructions.
    ///
    /// It changes when the function is enabled, disabled or reset. The most significant bit is set
    /// while it is enabled.
    ///
    /// Big-endian in memory.
    #[inline]
    pub const fn fh(&self) -> u32 {
        u32::from_be_bytes(self.fh)
    }

    /// Sets [`Self::fh()`].
    #[inline]
    pub const fn set_fh(&mut self, value: u32) {
        self.fh = value.to_be_bytes();
    }
}

impl fmt::Debug for ClpFhListEntry {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClpFhListEntry")
            .field("device_id", &self.device_id())
            .field("vendor_id", &self.vendor_id())
            .field("config_state", &self.config_state())
            .field("fid", &self.fid())
            .field("fh", &self.fh())
            .finish()
    }
}

/// Length in bytes of a list request, and of a list response without its entries.
///
/// Source: Linux 7.2, arch/s390/include/asm/pci_clp.h.
pub const LIST_PCI_HDR_LEN: u32 = 32;

/// Number of functions that fit into one list response: 252.
///
/// 16 is the size of `clp_fh_list_entry`; the kernel spells it with `sizeof`.
///
/// Source: Linux 7.2, arch/s390/include/asm/pci_clp.h.
pub const CLP_FH_LIST_NR_ENTRIES: u32 = 252;

/// Operation controls of `CLP_SET_PCI_FN`.
///
/// 0 enables and 1 disables, not the other way round.
///
/// Source: Linux 7.2, arch/s390/include/asm/pci_clp.h.
#[doc(alias = "clp_set_pci_oc")]
#[derive(
    Clone, Copy, Default, PartialEq, Eq, Hash, FromBytes, Immutable, IntoBytes, KnownLayout,
)]
#[repr(transparent)]
pub struct ClpSetPciOc(pub u8);

/// Enable the function.
pub const CLP_SET_ENABLE_PCI_FN: ClpSetPciOc = ClpSetPciOc(0);

/// Disable the function.
pub const CLP_SET_DISABLE_PCI_FN: ClpSetPciOc = ClpSetPciOc(1);

/// Allow the instructions for mapped I/O on the function.
pub const CLP_SET_ENABLE_MIO: ClpSetPciOc = ClpSetPciOc(2);

/// Forbid the instructions for mapped I/O on the function.
pub const CLP_SET_DISABLE_MIO: ClpSetPciOc = ClpSetPciOc(3);

/// Length of a utility string in bytes.
///
/// Source: Linux 7.2, arch/s390/include/asm/pci_clp.h.
pub const CLP_UTIL_STR_LEN: u32 = 64;

/// Number of segments of a function's internal path.
///
/// Source: Linux 7.2, arch/s390/include/asm/pci_clp.h.
pub const CLP_PFIP_NR_SEGMENTS: u32 = 4;

/// Store logical processor characteristics: response of the PCI subsystem.
///
/// Source: Linux 7.2, arch/s390/include/asm/pci_clp.h.
#[doc(alias = "clp_rsp_slpc_pci")]
#[derive(Clone, Copy, Default, PartialEq, Eq, FromBytes, Immutable, IntoBytes, KnownLayout)]
#[repr(C)]
pub struct ClpRspSlpcPci {
    /// Response code, length 128.
    pub hdr: ClpRspHdr,
    reserved2: [[u8; 4]; 4],
    lpif: [[u8; 4]; 8],
    reserved3: [[u8; 4]; 4],
    flags: [u8; 4],
    reserved5: [[u8; 4]; 3],
    lpic: [[u8; 4]; 8],
}

impl ClpRspSlpcPci {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            hdr: nested(&mut rest, ClpRspHdr::read),
            reserved2: core::array::from_fn(|_| take(&mut rest)),
            lpif: core::array::from_fn(|_| take(&mut rest)),
            reserved3: core::array::from_fn(|_| take(&mut rest)),
            flags: take(&mut rest),
            reserved5: core::array::from_fn(|_| take(&mut rest)),
            lpic: core::array::from_fn(|_| take(&mut rest)),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.hdr.to_bytes());
        for value in self.reserved2 {
            put(&mut rest, value);
        }
        for value in self.lpif {
            put(&mut rest, value);
        }
        for value in self.reserved3 {
            put(&mut rest, value);
        }
        put(&mut rest, self.flags);
        for value in self.reserved5 {
            put(&mut rest, value);
        }
        for value in self.lpic {
            put(&mut rest, value);
        }
        bytes
    }

    /// Not used.
    ///
    /// Big-endian in memory. Reserved: zero when written, ignored when read.
    #[inline]
    pub fn reserved2(&self) -> [u32; 4] {
        self.reserved2.map(u32::from_be_bytes)
    }

    /// Characteristics `lpif` of the logical processor, 256 bits; Linux does not use them.
    ///
    /// Big-endian in memory.
    #[inline]
    pub fn lpif(&self) -> [u32; 8] {
        self.lpif.map(u32::from_be_bytes)
    }

    /// Sets [`Self::lpif()`].
    #[inline]
    pub fn set_lpif(&mut self, value: [u32; 8]) {
        self.lpif = value.map(u32::to_be_bytes);
    }

    /// Not used.
    ///
    /// Big-endian in memory. Reserved: zero when written, ignored when read.
    #[inline]
    pub fn reserved3(&self) -> [u32; 4] {
        self.reserved3.map(u32::from_be_bytes)
    }

    /// What the instructions for mapped I/O can do.
    ///
    /// The kernel declares `vwb` and `mio_wb` without this word.
    ///
    /// Big-endian in memory. Made of bit fields.
    #[inline]
    pub const fn flags(&self) -> u32 {
        u32::from_be_bytes(self.flags)
    }

    /// Sets [`Self::flags()`].
    #[inline]
    pub const fn set_flags(&mut self, value: u32) {
        self.flags = value.to_be_bytes();
    }

    /// Bits of `vwb` in `flags`.
    pub const VWB_MASK: u32 = 0x80000000;

    /// Distance of `vwb` from the least significant bit of `flags`.
    pub const VWB_SHIFT: u32 = 31;

    /// `mio_wb` is valid.
    #[inline]
    pub const fn vwb(&self) -> bool {
        self.flags() & Self::VWB_MASK != 0
    }

    /// Sets [`Self::vwb()`].
    #[inline]
    pub const fn set_vwb(&mut self, value: bool) {
        let bits = bit(value, Self::VWB_SHIFT) as u32;
        let others = self.flags() & !Self::VWB_MASK;
        self.set_flags(others | bits);
    }

    /// Bits of `mio_wb` in `flags`.
    pub const MIO_WB_MASK: u32 = 0x3f000000;

    /// Distance of `mio_wb` from the least significant bit of `flags`.
    pub const MIO_WB_SHIFT: u32 = 24;

    /// Number of the address bit that selects write-back; 0 is the most significant.
    #[inline]
    pub const fn mio_wb(&self) -> u8 {
        let bits = self.flags() & Self::MIO_WB_MASK;
        (bits >> Self::MIO_WB_SHIFT) as u8
    }

    /// Sets [`Self::mio_wb()`] if `value` is at most 63; if not, nothing changes.
    #[inline]
    pub const fn try_set_mio_wb(&mut self, value: u8) -> Result<(), TooWide> {
        if value > 63 {
            return Err(TooWide {
                field: "mio_wb",
                value: value as u64,
                max: 63,
            });
        }
        let bits = (value as u32) << Self::MIO_WB_SHIFT;
        let others = self.flags() & !Self::MIO_WB_MASK;
        self.set_flags(others | bits);
        Ok(())
    }

    /// Sets [`Self::mio_wb()`] to the number `VALUE`; more than 63 does not compile.
    #[inline]
    pub const fn set_const_mio_wb<const VALUE: u8>(&mut self) {
        const {
            assert!(VALUE <= 63, "`mio_wb` holds at most 63");
        }
        let bits = (VALUE as u32) << Self::MIO_WB_SHIFT;
        let others = self.flags() & !Self::MIO_WB_MASK;
        self.set_flags(others | bits);
    }

    /// Not used.
    ///
    /// Big-endian in memory. Reserved: zero when written, ignored when read.
    #[inline]
    pub fn reserved5(&self) -> [u32; 3] {
        self.reserved5.map(u32::from_be_bytes)
    }

    /// Characteristics `lpic` of the logical processor, 256 bits; Linux does not use them.
    ///
    /// Big-endian in memory.
    #[inline]
    pub fn lpic(&self) -> [u32; 8] {
        self.lpic.map(u32::from_be_bytes)
    }

    /// Sets [`Self::lpic()`].
    #[inline]
    pub fn set_lpic(&mut self, value: [u32; 8]) {
        self.lpic = value.map(u32::to_be_bytes);
    }
}

impl fmt::Debug for ClpRspSlpcPci {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClpRspSlpcPci")
            .field("hdr", &self.hdr)
            .field("reserved2", &self.reserved2())
            .field("lpif", &self.lpif())
            .field("reserved3", &self.reserved3())
            .field("vwb", &self.vwb())
            .field("mio_wb", &self.mio_wb())
            .field("reserved5", &self.reserved5())
            .field("lpic", &self.lpic())
            .finish()
    }
}

/// List PCI functions: request.
///
/// Source: Linux 7.2, arch/s390/include/asm/pci_clp.h.
#[doc(alias = "clp_req_list_pci")]
#[derive(Clone, Copy, Default, PartialEq, Eq, FromBytes, Immutable, IntoBytes, KnownLayout)]
#[repr(C)]
pub struct ClpReqListPci {
    /// Command `CLP_LIST_PCI`, length 32.
    pub hdr: ClpReqHdr,
    resume_token: [u8; 8],
    reserved2: [u8; 8],
}

impl ClpReqListPci {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            hdr: nested(&mut rest, ClpReqHdr::read),
            resume_token: take(&mut rest),
            reserved2: take(&mut rest),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.hdr.to_bytes());
        put(&mut rest, self.resume_token);
        put(&mut rest, self.reserved2);
        bytes
    }

    /// Where to go on: 0 at first, then what the last response said.
    ///
    /// Big-endian in memory.
    #[inline]
    pub const fn resume_token(&self) -> u64 {
        u64::from_be_bytes(self.resume_token)
    }

    /// Sets [`Self::resume_token()`].
    #[inline]
    pub const fn set_resume_token(&mut self, value: u64) {
        self.resume_token = value.to_be_bytes();
    }

    /// Not used; must be 0.
    ///
    /// Big-endian in memory. Reserved: zero when written, ignored when read.
    #[inline]
    pub const fn reserved2(&self) -> u64 {
        u64::from_be_bytes(self.reserved2)
    }
}

impl fmt::Debug for ClpReqListPci {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClpReqListPci")
            .field("hdr", &self.hdr)
            .field("resume_token", &self.resume_token())
            .field("reserved2", &self.reserved2())
            .finish()
    }
}

/// List PCI functions: response.
///
/// `hdr.len` minus 32, divided by `entry_size`, is the number of valid entries.
///
/// Source: Linux 7.2, arch/s390/include/asm/pci_clp.h.
#[doc(alias = "clp_rsp_list_pci")]
#[derive(Clone, Copy, PartialEq, Eq, FromBytes, Immutable, IntoBytes, KnownLayout)]
#[repr(C)]
pub struct ClpRspListPci {
    /// Response code, length of the head and the entries.
    pub hdr: ClpRspHdr,
    resume_token: [u8; 8],
    reserved2: [u8; 4],
    max_fn: [u8; 2],
    /// Properties of the configuration.
    ///
    /// The kernel declares `uid_checking` without this byte.
    ///
    /// Made of bit fields.
    pub flags: u8,
    /// Size of one entry in bytes; Linux refuses any but 16.
    pub entry_size: u8,
    /// The functions; entries after the last valid one have no meaning.
    pub fh_list: [ClpFhListEntry; CLP_FH_LIST_NR_ENTRIES as usize],
}

impl ClpRspListPci {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            hdr: nested(&mut rest, ClpRspHdr::read),
            resume_token: take(&mut rest),
            reserved2: take(&mut rest),
            max_fn: take(&mut rest),
            flags: u8::from_ne_bytes(take(&mut rest)),
            entry_size: u8::from_ne_bytes(take(&mut rest)),
            fh_list: core::array::from_fn(|_| nested(&mut rest, ClpFhListEntry::read)),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.hdr.to_bytes());
        put(&mut rest, self.resume_token);
        put(&mut rest, self.reserved2);
        put(&mut rest, self.max_fn);
        put(&mut rest, self.flags.to_ne_bytes());
        put(&mut rest, self.entry_size.to_ne_bytes());
        for value in self.fh_list {
            put(&mut rest, value.to_bytes());
        }
        bytes
    }

    /// Token for the next request; 0 if the list is complete.
    ///
    /// Big-endian in memory.
    #[inline]
    pub const fn resume_token(&self) -> u64 {
        u64::from_be_bytes(self.resume_token)
    }

    /// Sets [`Self::resume_token()`].
    #[inline]
    pub const fn set_resume_token(&mut self, value: u64) {
        self.resume_token = value.to_be_bytes();
    }

    /// Not used.
    ///
    /// Big-endian in memory. Reserved: zero when written, ignored when read.
    #[inline]
    pub const fn reserved2(&self) -> u32 {
        u32::from_be_bytes(self.reserved2)
    }

    /// Largest number of functions that the machine can have.
    ///
    /// Big-endian in memory.
    #[inline]
    pub const fn max_fn(&self) -> u16 {
        u16::from_be_bytes(self.max_fn)
    }

    /// Sets [`Self::max_fn()`].
    #[inline]
    pub const fn set_max_fn(&mut self, value: u16) {
        self.max_fn = value.to_be_bytes();
    }

    /// Bits of `uid_checking` in `flags`.
    pub const UID_CHECKING_MASK: u8 = 0x01;

    /// Distance of `uid_checking` from the least significant bit of `flags`.
    pub const UID_CHECKING_SHIFT: u32 = 0;

    /// The machine guarantees that user-defined ids are unique.
    #[inline]
    pub const fn uid_checking(&self) -> bool {
        self.flags & Self::UID_CHECKING_MASK != 0
    }

    /// Sets [`Self::uid_checking()`].
    #[inline]
    pub const fn set_uid_checking(&mut self, value: bool) {
        let bits = bit(value, Self::UID_CHECKING_SHIFT) as u8;
        let others = self.flags & !Self::UID_CHECKING_MASK;
        self.flags = others | bits;
    }
}

impl Default for ClpRspListPci {
    /// All bytes zero.
    #[inline]
    fn default() -> Self {
        Self::read(&[])
    }
}

impl fmt::Debug for ClpRspListPci {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClpRspListPci")
            .field("hdr", &self.hdr)
            .field("resume_token", &self.resume_token())
            .field("reserved2", &self.reserved2())
            .field("max_fn", &self.max_fn())
            .field("uid_checking", &self.uid_checking())
            .field("entry_size", &self.entry_size)
            .field("fh_list", &self.fh_list)
            .finish()
    }
}

/// Addresses of one BAR for the instructions for mapped I/O.
///
/// The kernel declares it without a tag, inside of `mio_info`.
///
/// Source: Linux 7.2, arch/s390/include/asm/pci_clp.h.
#[doc(alias = "mio_addr")]
#[derive(Clone, Copy, Default, PartialEq, Eq, FromBytes, Immutable, IntoBytes, KnownLayout)]
#[repr(C)]
pub struct MioAddr {
    wb: [u8; 8],
    wt: [u8; 8],
}

impl MioAddr {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            wb: take(&mut rest),
            wt: take(&mut rest),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.wb);
        put(&mut rest, self.wt);
        bytes
    }

    /// Address for access with write-back.
    ///
    /// Big-endian in memory.
    #[inline]
    pub const fn wb(&self) -> u64 {
        u64::from_be_bytes(self.wb)
    }

    /// Sets [`Self::wb()`].
    #[inline]
    pub const fn set_wb(&mut self, value: u64) {
        self.wb = value.to_be_bytes();
    }

    /// Address for access with write-through.
    ///
    /// Big-endian in memory.
    #[inline]
    pub const fn wt(&self) -> u64 {
        u64::from_be_bytes(self.wt)
    }

    /// Sets [`Self::wt()`].
    #[inline]
    pub const fn set_wt(&mut self, value: u64) {
        self.wt = value.to_be_bytes();
    }
}

impl fmt::Debug for MioAddr {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MioAddr")
            .field("wb", &self.wb())
            .field("wt", &self.wt())
            .finish()
    }
}

/// Where the BARs of a function are for the instructions for mapped I/O.
///
/// Source: Linux 7.2, arch/s390/include/asm/pci_clp.h.
#[doc(alias = "mio_info")]
#[derive(Clone, Copy, Default, PartialEq, Eq, FromBytes, Immutable, IntoBytes, KnownLayout)]
#[repr(C)]
pub struct MioInfo {
    flags: [u8; 4],
    reserved0: [u8; 4],
    /// One entry a BAR.
    pub addr: [MioAddr; 6],
    reserved: [[u8; 4]; 6],
}

impl MioInfo {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            flags: take(&mut rest),
            reserved0: take(&mut rest),
            addr: core::array::from_fn(|_| nested(&mut rest, MioAddr::read)),
            reserved: core::array::from_fn(|_| take(&mut rest)),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.flags);
        put(&mut rest, self.reserved0);
        for value in self.addr {
            put(&mut rest, value.to_bytes());
        }
        for value in self.reserved {
            put(&mut rest, value);
        }
        bytes
    }

    /// Which entries of `addr` are valid.
    ///
    /// The kernel declares `valid` without this word.
    ///
    /// Big-endian in memory. Made of bit fields.
    #[inline]
    pub const fn flags(&self) -> u32 {
        u32::from_be_bytes(self.flags)
    }

    /// Sets [`Self::flags()`].
    #[inline]
    pub const fn set_flags(&mut self, value: u32) {
        self.flags = value.to_be_bytes();
    }

    /// Bits of `valid` in `flags`.
    pub const VALID_MASK: u32 = 0xfc000000;

    /// Distance of `valid` from the least significant bit of `flags`.
    pub const VALID_SHIFT: u32 = 26;

    /// One bit a BAR, that of BAR 0 being the most significant.
    #[inline]
    pub const fn valid(&self) -> u8 {
        let bits = self.flags() & Self::VALID_MASK;
        (bits >> Self::VALID_SHIFT) as u8
    }

    /// Sets [`Self::valid()`] if `value` is at most 63; if not, nothing changes.
    #[inline]
    pub const fn try_set_valid(&mut self, value: u8) -> Result<(), TooWide> {
        if value > 63 {
            return Err(TooWide {
                field: "valid",
                value: value as u64,
                max: 63,
            });
        }
        let bits = (value as u32) << Self::VALID_SHIFT;
        let others = self.flags() & !Self::VALID_MASK;
        self.set_flags(others | bits);
        Ok(())
    }

    /// Sets [`Self::valid()`] to the number `VALUE`; more than 63 does not compile.
    #[inline]
    pub const fn set_const_valid<const VALUE: u8>(&mut self) {
        const {
            assert!(VALUE <= 63, "`valid` holds at most 63");
        }
        let bits = (VALUE as u32) << Self::VALID_SHIFT;
        let others = self.flags() & !Self::VALID_MASK;
        self.set_flags(others | bits);
    }

    /// Not used; the kernel declares it without a name.
    ///
    /// Big-endian in memory. Reserved: zero when written, ignored when read.
    #[inline]
    pub const fn reserved0(&self) -> u32 {
        u32::from_be_bytes(self.reserved0)
    }

    /// Not used.
    ///
    /// Big-endian in memory. Reserved: zero when written, ignored when read.
    #[inline]
    pub fn reserved(&self) -> [u32; 6] {
        self.reserved.map(u32::from_be_bytes)
    }
}

impl fmt::Debug for MioInfo {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MioInfo")
            .field("valid", &self.valid())
            .field("reserved0", &self.reserved0())
            .field("addr", &self.addr)
            .field("reserved", &self.reserved())
            .finish()
    }
}

/// Query PCI function: request.
///
/// Source: Linux 7.2, arch/s390/include/asm/pci_clp.h.
#[doc(alias = "clp_req_query_pci")]
#[derive(Clone, Copy, Default, PartialEq, Eq, FromBytes, Immutable, IntoBytes, KnownLayout)]
#[repr(C)]
pub struct ClpReqQueryPci {
    /// Command `CLP_QUERY_PCI_FN`, length 32.
    pub hdr: ClpReqHdr,
    fh: [u8; 4],
    reserved2: [u8; 4],
    reserved3: [u8; 8],
}

impl ClpReqQueryPci {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            hdr: nested(&mut rest, ClpReqHdr::read),
            fh: take(&mut rest),
            reserved2: take(&mut rest),
            reserved3: take(&mut rest),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.hdr.to_bytes());
        put(&mut rest, self.fh);
        put(&mut rest, self.reserved2);
        put(&mut rest, self.reserved3);
        bytes
    }

    /// Handle of the function.
    ///
    /// Big-endian in memory.
    #[inline]
    pub const fn fh(&self) -> u32 {
        u32::from_be_bytes(self.fh)
    }

    /// Sets [`Self::fh()`].
    #[inline]
    pub const fn set_fh(&mut self, value: u32) {
        self.fh = value.to_be_bytes();
    }

    /// Not used; must be 0.
    ///
    /// Big-endian in memory. Reserved: zero when written, ignored when read.
    #[inline]
    pub const fn reserved2(&self) -> u32 {
        u32::from_be_bytes(self.reserved2)
    }

    /// Not used; must be 0.
    ///
    /// Big-endian in memory. Reserved: zero when written, ignored when read.
    #[inline]
    pub const fn reserved3(&self) -> u64 {
        u64::from_be_bytes(self.reserved3)
    }
}

impl fmt::Debug for ClpReqQueryPci {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClpReqQueryPci")
            .field("hdr", &self.hdr)
            .field("fh", &self.fh())
            .field("reserved2", &self.reserved2())
            .field("reserved3", &self.reserved3())
            .finish()
    }
}

/// Bits of `rid` that hold device and function number.
///
/// Source: Linux 7.2, arch/s390/include/asm/pci_clp.h.
pub const ZPCI_RID_MASK_DEVFN: u16 = 0x00ff;

/// Query PCI function: response.
///
/// Source: Linux 7.2, arch/s390/include/asm/pci_clp.h.
#[doc(alias = "clp_rsp_query_pci")]
#[derive(Clone, Copy, PartialEq, Eq, FromBytes, Immutable, IntoBytes, KnownLayout)]
#[repr(C)]
pub struct ClpRspQueryPci {
    /// Response code, length 384.
    pub hdr: ClpRspHdr,
    vfn: [u8; 2],
    /// Which fields are valid, and what the function is.
    ///
    /// The kernel declares the bits without this byte, together with `pfgid` as one u16.
    ///
    /// Made of bit fields.
    pub flags: u8,
    /// Id of the function's group, for `CLP_QUERY_PCI_FNGRP`.
    pub pfgid: u8,
    fid: [u8; 4],
    /// Sizes of the BARs: 2 to the power of the value is a size in bytes; 0 for a BAR that is not
    /// there.
    pub bar_size: [u8; 6],
    pchid: [u8; 2],
    bar: [[u8; 4]; 6],
    /// Internal path of the function; functions are the more isolated from each other the more it
    /// differs.
    pub pfip: [u8; CLP_PFIP_NR_SEGMENTS as usize],
    /// Parameter of the function, with a meaning of its function type.
    ///
    /// The byte was reserved before 6.13.
    ///
    /// Since Linux 6.13.
    pub fidparm: u8,
    /// Byte of the port number.
    ///
    /// The kernel declares `port` without it: since 6.13 together with a `reserved3` of 4 bits,
    /// before with 12 unnamed bits that included `fidparm`.
    ///
    /// Made of bit fields.
    pub port_info: u8,
    /// Length of the function measurement block, in words of 4 bytes.
    pub fmb_len: u8,
    /// Function type: how the function is used; 0 if it is not classified, 5 for ISM.
    pub pft: u8,
    sdma: [u8; 8],
    edma: [u8; 8],
    rid: [u8; 2],
    reserved0: [u8; 4],
    tid: [u8; 2],
    reserved: [[u8; 4]; 9],
    uid: [u8; 4],
    /// Utility string in EBCDIC; valid if `util_str_avail` is set.
    pub util_str: [u8; CLP_UTIL_STR_LEN as usize],
    reserved2: [[u8; 4]; 16],
    /// Addresses for mapped I/O; valid if `mio_addr_avail` is set.
    pub mio: MioInfo,
}

impl ClpRspQueryPci {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            hdr: nested(&mut rest, ClpRspHdr::read),
            vfn: take(&mut rest),
            flags: u8::from_ne_bytes(take(&mut rest)),
            pfgid: u8::from_ne_bytes(take(&mut rest)),
            fid: take(&mut rest),
            bar_size: take(&mut rest),
            pchid: take(&mut rest),
            bar: core::array::from_fn(|_| take(&mut rest)),
            pfip: take(&mut rest),
            fidparm: u8::from_ne_bytes(take(&mut rest)),
            port_info: u8::from_ne_bytes(take(&mut rest)),
            fmb_len: u8::from_ne_bytes(take(&mut rest)),
            pft: u8::from_ne_bytes(take(&mut rest)),
            sdma: take(&mut rest),
            edma: take(&mut rest),
            rid: take(&mut rest),
            reserved0: take(&mut rest),
            tid: take(&mut rest),
            reserved: core::array::from_fn(|_| take(&mut rest)),
            uid: take(&mut rest),
            util_str: take(&mut rest),
            reserved2: core::array::from_fn(|_| take(&mut rest)),
            mio: nested(&mut rest, MioInfo::read),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.hdr.to_bytes());
        put(&mut rest, self.vfn);
        put(&mut rest, self.flags.to_ne_bytes());
        put(&mut rest, self.pfgid.to_ne_bytes());
        put(&mut rest, self.fid);
        put(&mut rest, self.bar_size);
        put(&mut rest, self.pchid);
        for value in self.bar {
            put(&mut rest, value);
        }
        put(&mut rest, self.pfip);
        put(&mut rest, self.fidparm.to_ne_bytes());
        put(&mut rest, self.port_info.to_ne_bytes());
        put(&mut rest, self.fmb_len.to_ne_bytes());
        put(&mut rest, self.pft.to_ne_bytes());
        put(&mut rest, self.sdma);
        put(&mut rest, self.edma);
        put(&mut rest, self.rid);
        put(&mut rest, self.reserved0);
        put(&mut rest, self.tid);
        for value in self.reserved {
            put(&mut rest, value);
        }
        put(&mut rest, self.uid);
        put(&mut rest, self.util_str);
        for value in self.reserved2 {
            put(&mut rest, value);
        }
        put(&mut rest, self.mio.to_bytes());
        bytes
    }

    /// Virtual function number; 0 for a physical function.
    ///
    /// Big-endian in memory.
    #[inline]
    pub const fn vfn(&self) -> u16 {
        u16::from_be_bytes(self.vfn)
    }

    /// Sets [`Self::vfn()`].
    #[inline]
    pub const fn set_vfn(&mut self, value: u16) {
        self.vfn = value.to_be_bytes();
    }

    /// Bits of `tid_avail` in `flags`.
    pub const TID_AVAIL_MASK: u8 = 0x20;

    /// Distance of `tid_avail` from the least significant bit of `flags`.
    pub const TID_AVAIL_SHIFT: u32 = 5;

    /// `tid` is valid; reserved before 6.13.
    ///
    /// Since Linux 6.13.
    #[inline]
    pub const fn tid_avail(&self) -> bool {
        self.flags & Self::TID_AVAIL_MASK != 0
    }

    /// Sets [`Self::tid_avail()`].
    #[inline]
    pub const fn set_tid_avail(&mut self, value: bool) {
        let bits = bit(value, Self::TID_AVAIL_SHIFT) as u8;
        let others = self.flags & !Self::TID_AVAIL_MASK;
        self.flags = others | bits;
    }

    /// Bits of `rid_avail` in `flags`.
    pub const RID_AVAIL_MASK: u8 = 0x10;

    /// Distance of `rid_avail` from the least significant bit of `flags`.
    pub const RID_AVAIL_SHIFT: u32 = 4;

    /// `rid` is valid.
    #[inline]
    pub const fn rid_avail(&self) -> bool {
        self.flags & Self::RID_AVAIL_MASK != 0
    }

    /// Sets [`Self::rid_avail()`].
    #[inline]
    pub const fn set_rid_avail(&mut self, value: bool) {
        let bits = bit(value, Self::RID_AVAIL_SHIFT) as u8;
        let others = self.flags & !Self::RID_AVAIL_MASK;
        self.flags = others | bits;
    }

    /// Bits of `is_physfn` in `flags`.
    pub const IS_PHYSFN_MASK: u8 = 0x08;

    /// Distance of `is_physfn` from the least significant bit of `flags`.
    pub const IS_PHYSFN_SHIFT: u32 = 3;

    /// The function is the physical function of virtual ones.
    #[inline]
    pub const fn is_physfn(&self) -> bool {
        self.flags & Self::IS_PHYSFN_MASK != 0
    }

    /// Sets [`Self::is_physfn()`].
    #[inline]
    pub const fn set_is_physfn(&mut self, value: bool) {
        let bits = bit(value, Self::IS_PHYSFN_SHIFT) as u8;
        let others = self.flags & !Self::IS_PHYSFN_MASK;
        self.flags = others | bits;
    }

    /// Bits of `mio_addr_avail` in `flags`.
    pub const MIO_ADDR_AVAIL_MASK: u8 = 0x02;

    /// Distance of `mio_addr_avail` from the least significant bit of `flags`.
    pub const MIO_ADDR_AVAIL_SHIFT: u32 = 1;

    /// `mio` is valid.
    #[inline]
    pub const fn mio_addr_avail(&self) -> bool {
        self.flags & Self::MIO_ADDR_AVAIL_MASK != 0
    }

    /// Sets [`Self::mio_addr_avail()`].
    #[inline]
    pub const fn set_mio_addr_avail(&mut self, value: bool) {
        let bits = bit(value, Self::MIO_ADDR_AVAIL_SHIFT) as u8;
        let others = self.flags & !Self::MIO_ADDR_AVAIL_MASK;
        self.flags = others | bits;
    }

    /// Bits of `util_str_avail` in `flags`.
    pub const UTIL_STR_AVAIL_MASK: u8 = 0x01;

    /// Distance of `util_str_avail` from the least significant bit of `flags`.
    pub const UTIL_STR_AVAIL_SHIFT: u32 = 0;

    /// `util_str` is valid.
    #[inline]
    pub const fn util_str_avail(&self) -> bool {
        self.flags & Self::UTIL_STR_AVAIL_MASK != 0
    }

    /// Sets [`Self::util_str_avail()`].
    #[inline]
    pub const fn set_util_str_avail(&mut self, value: bool) {
        let bits = bit(value, Self::UTIL_STR_AVAIL_SHIFT) as u8;
        let others = self.flags & !Self::UTIL_STR_AVAIL_MASK;
        self.flags = others | bits;
    }

    /// Function id.
    ///
    /// Big-endian in memory.
    #[inline]
    pub const fn fid(&self) -> u32 {
        u32::from_be_bytes(self.fid)
    }

    /// Sets [`Self::fid()`].
    #[inline]
    pub const fn set_fid(&mut self, value: u32) {
        self.fid = value.to_be_bytes();
    }

    /// Physical channel id: a place in the machine, encoded as its model does.
    ///
    /// Big-endian in memory.
    #[inline]
    pub const fn pchid(&self) -> u16 {
        u16::from_be_bytes(self.pchid)
    }

    /// Sets [`Self::pchid()`].
    #[inline]
    pub const fn set_pchid(&mut self, value: u16) {
        self.pchid = value.to_be_bytes();
    }

    /// The BARs as PCI has them in config space.
    ///
    /// These are the only little-endian values of the interface.
    ///
    /// Little-endian in memory.
    #[inline]
    pub fn bar(&self) -> [u32; 6] {
        self.bar.map(u32::from_le_bytes)
    }

    /// Sets [`Self::bar()`].
    #[inline]
    pub fn set_bar(&mut self, value: [u32; 6]) {
        self.bar = value.map(u32::to_le_bytes);
    }

    /// Bits of `port` in `port_info`.
    pub const PORT_MASK: u8 = 0x0f;

    /// Distance of `port` from the least significant bit of `port_info`.
    pub const PORT_SHIFT: u32 = 0;

    /// Physical port of the function; 0 if that has no meaning for its type.
    #[inline]
    pub const fn port(&self) -> u8 {
        let bits = self.port_info & Self::PORT_MASK;
        bits >> Self::PORT_SHIFT
    }

    /// Sets [`Self::port()`] if `value` is at most 15; if not, nothing changes.
    #[inline]
    pub const fn try_set_port(&mut self, value: u8) -> Result<(), TooWide> {
        if value > 15 {
            return Err(TooWide {
                field: "port",
                value: value as u64,
                max: 15,
            });
        }
        let bits = value << Self::PORT_SHIFT;
        let others = self.port_info & !Self::PORT_MASK;
        self.port_info = others | bits;
        Ok(())
    }

    /// Sets [`Self::port()`] to the number `VALUE`; more than 15 does not compile.
    #[inline]
    pub const fn set_const_port<const VALUE: u8>(&mut self) {
        const {
            assert!(VALUE <= 15, "`port` holds at most 15");
        }
        let bits = VALUE << Self::PORT_SHIFT;
        let others = self.port_info & !Self::PORT_MASK;
        self.port_info = others | bits;
    }

    /// First DMA address that the function may use.
    ///
    /// Big-endian in memory.
    #[inline]
    pub const fn sdma(&self) -> u64 {
        u64::from_be_bytes(self.sdma)
    }

    /// Sets [`Self::sdma()`].
    #[inline]
    pub const fn set_sdma(&mut self, value: u64) {
        self.sdma = value.to_be_bytes();
    }

    /// Last DMA address that the function may use; it belongs to the range.
    ///
    /// Big-endian in memory.
    #[inline]
    pub const fn edma(&self) -> u64 {
        u64::from_be_bytes(self.edma)
    }

    /// Sets [`Self::edma()`].
    #[inline]
    pub const fn set_edma(&mut self, value: u64) {
        self.edma = value.to_be_bytes();
    }

    /// PCI bus, device and function number; valid if `rid_avail` is set.
    ///
    /// Big-endian in memory.
    #[inline]
    pub const fn rid(&self) -> u16 {
        u16::from_be_bytes(self.rid)
    }

    /// Sets [`Self::rid()`].
    #[inline]
    pub const fn set_rid(&mut self, value: u16) {
        self.rid = value.to_be_bytes();
    }

    /// Not used; it is not aligned.
    ///
    /// Before 6.13 it was a u16, with an array of ten u32 behind it.
    ///
    /// Big-endian in memory. Reserved: zero when written, ignored when read.
    #[inline]
    pub const fn reserved0(&self) -> u32 {
        u32::from_be_bytes(self.reserved0)
    }

    /// Topology id: functions of one card have the same; valid if `tid_avail` is set.
    ///
    /// The bytes were reserved before 6.13; later stable kernels of 6.12 name them too.
    ///
    /// Big-endian in memory. Since Linux 6.13.
    #[inline]
    pub const fn tid(&self) -> u16 {
        u16::from_be_bytes(self.tid)
    }

    /// Sets [`Self::tid()`].
    #[inline]
    pub const fn set_tid(&mut self, value: u16) {
        self.tid = value.to_be_bytes();
    }

    /// Not used.
    ///
    /// Before 6.13 the array had one entry more and started at 84.
    ///
    /// Big-endian in memory. Reserved: zero when written, ignored when read.
    #[inline]
    pub fn reserved(&self) -> [u32; 9] {
        self.reserved.map(u32::from_be_bytes)
    }

    /// User-defined id of the function.
    ///
    /// Big-endian in memory.
    #[inline]
    pub const fn uid(&self) -> u32 {
        u32::from_be_bytes(self.uid)
    }

    /// Sets [`Self::uid()`].
    #[inline]
    pub const fn set_uid(&mut self, value: u32) {
        self.uid = value.to_be_bytes();
    }

    /// Not used.
    ///
    /// Big-endian in memory. Reserved: zero when written, ignored when read.
    #[inline]
    pub fn reserved2(&self) -> [u32; 16] {
        self.reserved2.map(u32::from_be_bytes)
    }
}

impl Default for ClpRspQueryPci {
    /// All bytes zero.
    #[inline]
    fn default() -> Self {
        Self::read(&[])
    }
}

impl fmt::Debug for ClpRspQueryPci {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClpRspQueryPci")
            .field("hdr", &self.hdr)
            .field("vfn", &self.vfn())
            .field("tid_avail", &self.tid_avail())
            .field("rid_avail", &self.rid_avail())
            .field("is_physfn", &self.is_physfn())
            .field("mio_addr_avail", &self.mio_addr_avail())
            .field("util_str_avail", &self.util_str_avail())
            .field("pfgid", &self.pfgid)
            .field("fid", &self.fid())
            .field("bar_size", &self.bar_size)
            .field("pchid", &self.pchid())
            .field("bar", &self.bar())
            .field("pfip", &self.pfip)
            .field("fidparm", &self.fidparm)
            .field("port", &self.port())
            .field("fmb_len", &self.fmb_len)
            .field("pft", &self.pft)
            .field("sdma", &self.sdma())
            .field("edma", &self.edma())
            .field("rid", &self.rid())
            .field("reserved0", &self.reserved0())
            .field("tid", &self.tid())
            .field("reserved", &self.reserved())
            .field("uid", &self.uid())
            .field("util_str", &self.util_str)
            .field("reserved2", &self.reserved2())
            .field("mio", &self.mio)
            .finish()
    }
}

/// Query PCI function group: request.
///
/// Source: Linux 7.2, arch/s390/include/asm/pci_clp.h.
#[doc(alias = "clp_req_query_pci_grp")]
#[derive(Clone, Copy, Default, PartialEq, Eq, FromBytes, Immutable, IntoBytes, KnownLayout)]
#[repr(C)]
pub struct ClpReqQueryPciGrp {
    /// Command `CLP_QUERY_PCI_FNGRP`, length 32.
    pub hdr: ClpReqHdr,
    /// Not used; must be 0.
    ///
    /// The kernel declares it as 24 bits of a u32 that `pfgid` completes.
    ///
    /// Reserved: zero when written, ignored when read.
    pub reserved2: [u8; 3],
    /// Id of the group.
    pub pfgid: u8,
    reserved3: [u8; 4],
    reserved4: [u8; 8],
}

impl ClpReqQueryPciGrp {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            hdr: nested(&mut rest, ClpReqHdr::read),
            reserved2: take(&mut rest),
            pfgid: u8::from_ne_bytes(take(&mut rest)),
            reserved3: take(&mut rest),
            reserved4: take(&mut rest),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.hdr.to_bytes());
        put(&mut rest, self.reserved2);
        put(&mut rest, self.pfgid.to_ne_bytes());
        put(&mut rest, self.reserved3);
        put(&mut rest, self.reserved4);
        bytes
    }

    /// Not used; must be 0.
    ///
    /// Big-endian in memory. Reserved: zero when written, ignored when read.
    #[inline]
    pub const fn reserved3(&self) -> u32 {
        u32::from_be_bytes(self.reserved3)
    }

    /// Not used; must be 0.
    ///
    /// Big-endian in memory. Reserved: zero when written, ignored when read.
    #[inline]
    pub const fn reserved4(&self) -> u64 {
        u64::from_be_bytes(self.reserved4)
    }
}

impl fmt::Debug for ClpReqQueryPciGrp {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClpReqQueryPciGrp")
            .field("hdr", &self.hdr)
            .field("reserved2", &self.reserved2)
            .field("pfgid", &self.pfgid)
            .field("reserved3", &self.reserved3())
            .field("reserved4", &self.reserved4())
            .finish()
    }
}

/// Query PCI function group: response.
///
/// Source: Linux 7.2, arch/s390/include/asm/pci_clp.h.
#[doc(alias = "clp_rsp_query_pci_grp")]
#[derive(Clone, Copy, Default, PartialEq, Eq, FromBytes, Immutable, IntoBytes, KnownLayout)]
#[repr(C)]
pub struct ClpRspQueryPciGrp {
    /// Response code, length 64.
    pub hdr: ClpRspHdr,
    irqs: [u8; 2],
    /// PCI version that the group supports; Linux takes 1 for a bus of 5 GT/s.
    pub version: u8,
    /// Properties of the group.
    ///
    /// The kernel declares the bits without this byte; QEMU calls it `fr`. Two names are easily
    /// mixed up: `rtr` is about address translation, `relaxed_align` about the length and alignment
    /// of stores.
    ///
    /// Made of bit fields.
    pub fr: u8,
    stbl: [u8; 2],
    mui: [u8; 2],
    /// Mask of the designation types that are supported for translation tables.
    ///
    /// The byte was reserved before 6.0.
    ///
    /// Since Linux 6.0.
    pub dtsm: u8,
    /// Not used.
    ///
    /// Before 6.0 it was the second half of an unnamed u16.
    ///
    /// Reserved: zero when written, ignored when read.
    pub reserved3: u8,
    maxfaal: [u8; 2],
    dirqs: [u8; 2],
    maxcpu: [u8; 2],
    dasm: [u8; 8],
    msia: [u8; 8],
    reserved4: [u8; 8],
    reserved5: [u8; 8],
}

impl ClpRspQueryPciGrp {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            hdr: nested(&mut rest, ClpRspHdr::read),
            irqs: take(&mut rest),
            version: u8::from_ne_bytes(take(&mut rest)),
            fr: u8::from_ne_bytes(take(&mut rest)),
            stbl: take(&mut rest),
            mui: take(&mut rest),
            dtsm: u8::from_ne_bytes(take(&mut rest)),
            reserved3: u8::from_ne_bytes(take(&mut rest)),
            maxfaal: take(&mut rest),
            dirqs: take(&mut rest),
            maxcpu: take(&mut rest),
            dasm: take(&mut rest),
            msia: take(&mut rest),
            reserved4: take(&mut rest),
            reserved5: take(&mut rest),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.hdr.to_bytes());
        put(&mut rest, self.irqs);
        put(&mut rest, self.version.to_ne_bytes());
        put(&mut rest, self.fr.to_ne_bytes());
        put(&mut rest, self.stbl);
        put(&mut rest, self.mui);
        put(&mut rest, self.dtsm.to_ne_bytes());
        put(&mut rest, self.reserved3.to_ne_bytes());
        put(&mut rest, self.maxfaal);
        put(&mut rest, self.dirqs);
        put(&mut rest, self.maxcpu);
        put(&mut rest, self.dasm);
        put(&mut rest, self.msia);
        put(&mut rest, self.reserved4);
        put(&mut rest, self.reserved5);
        bytes
    }

    /// Word of the number of interrupts.
    ///
    /// The kernel declares `noi` without it.
    ///
    /// Big-endian in memory. Made of bit fields.
    #[inline]
    pub const fn irqs(&self) -> u16 {
        u16::from_be_bytes(self.irqs)
    }

    /// Sets [`Self::irqs()`].
    #[inline]
    pub const fn set_irqs(&mut self, value: u16) {
        self.irqs = value.to_be_bytes();
    }

    /// Bits of `noi` in `irqs`.
    pub const NOI_MASK: u16 = 0x0fff;

    /// Distance of `noi` from the least significant bit of `irqs`.
    pub const NOI_SHIFT: u32 = 0;

    /// Number of interrupts that a function of the group can have.
    #[inline]
    pub const fn noi(&self) -> u16 {
        let bits = self.irqs() & Self::NOI_MASK;
        bits >> Self::NOI_SHIFT
    }

    /// Sets [`Self::noi()`] if `value` is at most 4095; if not, nothing changes.
    #[inline]
    pub const fn try_set_noi(&mut self, value: u16) -> Result<(), TooWide> {
        if value > 4095 {
            return Err(TooWide {
                field: "noi",
                value: value as u64,
                max: 4095,
            });
        }
        let bits = value << Self::NOI_SHIFT;
        let others = self.irqs() & !Self::NOI_MASK;
        self.set_irqs(others | bits);
        Ok(())
    }

    /// Sets [`Self::noi()`] to the number `VALUE`; more than 4095 does not compile.
    #[inline]
    pub const fn set_const_noi<const VALUE: u16>(&mut self) {
        const {
            assert!(VALUE <= 4095, "`noi` holds at most 4095");
        }
        let bits = VALUE << Self::NOI_SHIFT;
        let others = self.irqs() & !Self::NOI_MASK;
        self.set_irqs(others | bits);
    }

    /// Bits of `rtr` in `fr`.
    pub const RTR_MASK: u8 = 0x20;

    /// Distance of `rtr` from the least significant bit of `fr`.
    pub const RTR_SHIFT: u32 = 5;

    /// Functions can do DMA without translation; reserved before 6.15.
    ///
    /// Since Linux 6.15.
    #[inline]
    pub const fn rtr(&self) -> bool {
        self.fr & Self::RTR_MASK != 0
    }

    /// Sets [`Self::rtr()`].
    #[inline]
    pub const fn set_rtr(&mut self, value: bool) {
        let bits = bit(value, Self::RTR_SHIFT) as u8;
        let others = self.fr & !Self::RTR_MASK;
        self.fr = others | bits;
    }

    /// Bits of `relaxed_align` in `fr`.
    pub const RELAXED_ALIGN_MASK: u8 = 0x08;

    /// Distance of `relaxed_align` from the least significant bit of `fr`.
    pub const RELAXED_ALIGN_SHIFT: u32 = 3;

    /// PCI store block takes any length and alignment; never merged, reserved in 7.2.
    ///
    /// Proposed by the revision `zpci-io`; not in the merged ABI.
    #[inline]
    pub const fn relaxed_align(&self) -> bool {
        self.fr & Self::RELAXED_ALIGN_MASK != 0
    }

    /// Sets [`Self::relaxed_align()`].
    #[inline]
    pub const fn set_relaxed_align(&mut self, value: bool) {
        let bits = bit(value, Self::RELAXED_ALIGN_SHIFT) as u8;
        let others = self.fr & !Self::RELAXED_ALIGN_MASK;
        self.fr = others | bits;
    }

    /// Bits of `frame` in `fr`.
    pub const FRAME_MASK: u8 = 0x02;

    /// Distance of `frame` from the least significant bit of `fr`.
    pub const FRAME_SHIFT: u32 = 1;

    /// Frame bit, as firmware reports it; Linux does not use it.
    #[inline]
    pub const fn frame(&self) -> bool {
        self.fr & Self::FRAME_MASK != 0
    }

    /// Sets [`Self::frame()`].
    #[inline]
    pub const fn set_frame(&mut self, value: bool) {
        let bits = bit(value, Self::FRAME_SHIFT) as u8;
        let others = self.fr & !Self::FRAME_MASK;
        self.fr = others | bits;
    }

    /// Bits of `refresh` in `fr`.
    pub const REFRESH_MASK: u8 = 0x01;

    /// Distance of `refresh` from the least significant bit of `fr`.
    pub const REFRESH_SHIFT: u32 = 0;

    /// Translations that become valid have to be refreshed too.
    #[inline]
    pub const fn refresh(&self) -> bool {
        self.fr & Self::REFRESH_MASK != 0
    }

    /// Sets [`Self::refresh()`].
    #[inline]
    pub const fn set_refresh(&mut self, value: bool) {
        let bits = bit(value, Self::REFRESH_SHIFT) as u8;
        let others = self.fr & !Self::REFRESH_MASK;
        self.fr = others | bits;
    }

    /// Word of the longest store.
    ///
    /// The kernel declares `maxstbl` without it; before 6.0 the word was a `reserved2`.
    ///
    /// Big-endian in memory. Made of bit fields.
    #[inline]
    pub const fn stbl(&self) -> u16 {
        u16::from_be_bytes(self.stbl)
    }

    /// Sets [`Self::stbl()`].
    #[inline]
    pub const fn set_stbl(&mut self, value: u16) {
        self.stbl = value.to_be_bytes();
    }

    /// Bits of `maxstbl` in `stbl`.
    pub const MAXSTBL_MASK: u16 = 0x1fff;

    /// Distance of `maxstbl` from the least significant bit of `stbl`.
    pub const MAXSTBL_SHIFT: u32 = 0;

    /// Longest PCI store block, in bytes.
    ///
    /// The series of January 2021 named it; it was merged with 6.0. Reserved before.
    ///
    /// Since Linux 6.0.
    #[inline]
    pub const fn maxstbl(&self) -> u16 {
        let bits = self.stbl() & Self::MAXSTBL_MASK;
        bits >> Self::MAXSTBL_SHIFT
    }

    /// Sets [`Self::maxstbl()`] if `value` is at most 8191; if not, nothing changes.
    #[inline]
    pub const fn try_set_maxstbl(&mut self, value: u16) -> Result<(), TooWide> {
        if value > 8191 {
            return Err(TooWide {
                field: "maxstbl",
                value: value as u64,
                max: 8191,
            });
        }
        let bits = value << Self::MAXSTBL_SHIFT;
        let others = self.stbl() & !Self::MAXSTBL_MASK;
        self.set_stbl(others | bits);
        Ok(())
    }

    /// Sets [`Self::maxstbl()`] to the number `VALUE`; more than 8191 does not compile.
    #[inline]
    pub const fn set_const_maxstbl<const VALUE: u16>(&mut self) {
        const {
            assert!(VALUE <= 8191, "`maxstbl` holds at most 8191");
        }
        let bits = VALUE << Self::MAXSTBL_SHIFT;
        let others = self.stbl() & !Self::MAXSTBL_MASK;
        self.set_stbl(others | bits);
    }

    /// Update interval of the function measurement block, in milliseconds.
    ///
    /// Big-endian in memory.
    #[inline]
    pub const fn mui(&self) -> u16 {
        u16::from_be_bytes(self.mui)
    }

    /// Sets [`Self::mui()`].
    #[inline]
    pub const fn set_mui(&mut self, value: u16) {
        self.mui = value.to_be_bytes();
    }

    /// Limit that firmware reports; Linux does not use it.
    ///
    /// Big-endian in memory.
    #[inline]
    pub const fn maxfaal(&self) -> u16 {
        u16::from_be_bytes(self.maxfaal)
    }

    /// Sets [`Self::maxfaal()`].
    #[inline]
    pub const fn set_maxfaal(&mut self, value: u16) {
        self.maxfaal = value.to_be_bytes();
    }

    /// Word of the number of directed interrupts.
    ///
    /// The kernel declares `dnoi` without it.
    ///
    /// Big-endian in memory. Made of bit fields.
    #[inline]
    pub const fn dirqs(&self) -> u16 {
        u16::from_be_bytes(self.dirqs)
    }

    /// Sets [`Self::dirqs()`].
    #[inline]
    pub const fn set_dirqs(&mut self, value: u16) {
        self.dirqs = value.to_be_bytes();
    }

    /// Bits of `dnoi` in `dirqs`.
    pub const DNOI_MASK: u16 = 0x0fff;

    /// Distance of `dnoi` from the least significant bit of `dirqs`.
    pub const DNOI_SHIFT: u32 = 0;

    /// Number of directed interrupts, as firmware reports it.
    #[inline]
    pub const fn dnoi(&self) -> u16 {
        let bits = self.dirqs() & Self::DNOI_MASK;
        bits >> Self::DNOI_SHIFT
    }

    /// Sets [`Self::dnoi()`] if `value` is at most 4095; if not, nothing changes.
    #[inline]
    pub const fn try_set_dnoi(&mut self, value: u16) -> Result<(), TooWide> {
        if value > 4095 {
            return Err(TooWide {
                field: "dnoi",
                value: value as u64,
                max: 4095,
            });
        }
        let bits = value << Self::DNOI_SHIFT;
        let others = self.dirqs() & !Self::DNOI_MASK;
        self.set_dirqs(others | bits);
        Ok(())
    }

    /// Sets [`Self::dnoi()`] to the number `VALUE`; more than 4095 does not compile.
    #[inline]
    pub const fn set_const_dnoi<const VALUE: u16>(&mut self) {
        const {
            assert!(VALUE <= 4095, "`dnoi` holds at most 4095");
        }
        let bits = VALUE << Self::DNOI_SHIFT;
        let others = self.dirqs() & !Self::DNOI_MASK;
        self.set_dirqs(others | bits);
    }

    /// Limit on the CPUs that directed interrupts can go to, as firmware reports it.
    ///
    /// Big-endian in memory.
    #[inline]
    pub const fn maxcpu(&self) -> u16 {
        u16::from_be_bytes(self.maxcpu)
    }

    /// Sets [`Self::maxcpu()`].
    #[inline]
    pub const fn set_maxcpu(&mut self, value: u16) {
        self.maxcpu = value.to_be_bytes();
    }

    /// DMA address space mask.
    ///
    /// Big-endian in memory.
    #[inline]
    pub const fn dasm(&self) -> u64 {
        u64::from_be_bytes(self.dasm)
    }

    /// Sets [`Self::dasm()`].
    #[inline]
    pub const fn set_dasm(&mut self, value: u64) {
        self.dasm = value.to_be_bytes();
    }

    /// Address to which functions of the group write their MSIs.
    ///
    /// Big-endian in memory.
    #[inline]
    pub const fn msia(&self) -> u64 {
        u64::from_be_bytes(self.msia)
    }

    /// Sets [`Self::msia()`].
    #[inline]
    pub const fn set_msia(&mut self, value: u64) {
        self.msia = value.to_be_bytes();
    }

    /// Not used.
    ///
    /// Big-endian in memory. Reserved: zero when written, ignored when read.
    #[inline]
    pub const fn reserved4(&self) -> u64 {
        u64::from_be_bytes(self.reserved4)
    }

    /// Not used.
    ///
    /// Big-endian in memory. Reserved: zero when written, ignored when read.
    #[inline]
    pub const fn reserved5(&self) -> u64 {
        u64::from_be_bytes(self.reserved5)
    }
}

impl fmt::Debug for ClpRspQueryPciGrp {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClpRspQueryPciGrp")
            .field("hdr", &self.hdr)
            .field("noi", &self.noi())
            .field("version", &self.version)
            .field("rtr", &self.rtr())
            .field("relaxed_align", &self.relaxed_align())
            .field("frame", &self.frame())
            .field("refresh", &self.refresh())
            .field("maxstbl", &self.maxstbl())
            .field("mui", &self.mui())
            .field("dtsm", &self.dtsm)
            .field("reserved3", &self.reserved3)
            .field("maxfaal", &self.maxfaal())
            .field("dnoi", &self.dnoi())
            .field("maxcpu", &self.maxcpu())
            .field("dasm", &self.dasm())
            .field("msia", &self.msia())
            .field("reserved4", &self.reserved4())
            .field("reserved5", &self.reserved5())
            .finish()
    }
}

/// Set PCI function: request.
///
/// Source: Linux 7.2, arch/s390/include/asm/pci_clp.h.
#[doc(alias = "clp_req_set_pci")]
#[derive(Clone, Copy, Default, PartialEq, Eq, FromBytes, Immutable, IntoBytes, KnownLayout)]
#[repr(C)]
pub struct ClpReqSetPci {
    /// Command `CLP_SET_PCI_FN`, length 32.
    pub hdr: ClpReqHdr,
    fh: [u8; 4],
    reserved2: [u8; 2],
    /// Operation control: what to do with the function.
    pub oc: ClpSetPciOc,
    /// Number of DMA address spaces to enable.
    pub ndas: u8,
    reserved3: [u8; 4],
    gisa: [u8; 4],
}

impl ClpReqSetPci {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            hdr: nested(&mut rest, ClpReqHdr::read),
            fh: take(&mut rest),
            reserved2: take(&mut rest),
            oc: ClpSetPciOc(u8::from_ne_bytes(take(&mut rest))),
            ndas: u8::from_ne_bytes(take(&mut rest)),
            reserved3: take(&mut rest),
            gisa: take(&mut rest),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.hdr.to_bytes());
        put(&mut rest, self.fh);
        put(&mut rest, self.reserved2);
        put(&mut rest, self.oc.0.to_ne_bytes());
        put(&mut rest, self.ndas.to_ne_bytes());
        put(&mut rest, self.reserved3);
        put(&mut rest, self.gisa);
        bytes
    }

    /// Handle of the function.
    ///
    /// Big-endian in memory.
    #[inline]
    pub const fn fh(&self) -> u32 {
        u32::from_be_bytes(self.fh)
    }

    /// Sets [`Self::fh()`].
    #[inline]
    pub const fn set_fh(&mut self, value: u32) {
        self.fh = value.to_be_bytes();
    }

    /// Not used; must be 0.
    ///
    /// Big-endian in memory. Reserved: zero when written, ignored when read.
    #[inline]
    pub const fn reserved2(&self) -> u16 {
        u16::from_be_bytes(self.reserved2)
    }

    /// Not used; must be 0.
    ///
    /// Before 6.0 it was a u64 that included `gisa`.
    ///
    /// Big-endian in memory. Reserved: zero when written, ignored when read.
    #[inline]
    pub const fn reserved3(&self) -> u32 {
        u32::from_be_bytes(self.reserved3)
    }

    /// Guest interruption state area of the guest whose instructions firmware interprets; 0 for
    /// none.
    ///
    /// The bytes were reserved before 6.0.
    ///
    /// Big-endian in memory. Since Linux 6.0.
    #[inline]
    pub const fn gisa(&self) -> u32 {
        u32::from_be_bytes(self.gisa)
    }

    /// Sets [`Self::gisa()`].
    #[inline]
    pub const fn set_gisa(&mut self, value: u32) {
        self.gisa = value.to_be_bytes();
    }
}

impl fmt::Debug for ClpReqSetPci {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClpReqSetPci")
            .field("hdr", &self.hdr)
            .field("fh", &self.fh())
            .field("reserved2", &self.reserved2())
            .field("oc", &self.oc)
            .field("ndas", &self.ndas)
            .field("reserved3", &self.reserved3())
            .field("gisa", &self.gisa())
            .finish()
    }
}

/// Set PCI function: response.
///
/// Source: Linux 7.2, arch/s390/include/asm/pci_clp.h.
#[doc(alias = "clp_rsp_set_pci")]
#[derive(Clone, Copy, Default, PartialEq, Eq, FromBytes, Immutable, IntoBytes, KnownLayout)]
#[repr(C)]
pub struct ClpRspSetPci {
    /// Response code, length 160.
    pub hdr: ClpRspHdr,
    fh: [u8; 4],
    reserved1: [u8; 4],
    reserved2: [u8; 8],
    /// Addresses for mapped I/O, if they are enabled.
    pub mio: MioInfo,
}

impl ClpRspSetPci {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            hdr: nested(&mut rest, ClpRspHdr::read),
            fh: take(&mut rest),
            reserved1: take(&mut rest),
            reserved2: take(&mut rest),
            mio: nested(&mut rest, MioInfo::read),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.hdr.to_bytes());
        put(&mut rest, self.fh);
        put(&mut rest, self.reserved1);
        put(&mut rest, self.reserved2);
        put(&mut rest, self.mio.to_bytes());
        bytes
    }

    /// New handle of the function; the one in the request is no longer valid.
    ///
    /// Big-endian in memory.
    #[inline]
    pub const fn fh(&self) -> u32 {
        u32::from_be_bytes(self.fh)
    }

    /// Sets [`Self::fh()`].
    #[inline]
    pub const fn set_fh(&mut self, value: u32) {
        self.fh = value.to_be_bytes();
    }

    /// Not used.
    ///
    /// Big-endian in memory. Reserved: zero when written, ignored when read.
    #[inline]
    pub const fn reserved1(&self) -> u32 {
        u32::from_be_bytes(self.reserved1)
    }

    /// Not used.
    ///
    /// Big-endian in memory. Reserved: zero when written, ignored when read.
    #[inline]
    pub const fn reserved2(&self) -> u64 {
        u64::from_be_bytes(self.reserved2)
    }
}

impl fmt::Debug for ClpRspSetPci {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClpRspSetPci")
            .field("hdr", &self.hdr)
            .field("fh", &self.fh())
            .field("reserved1", &self.reserved1())
            .field("reserved2", &self.reserved2())
            .field("mio", &self.mio)
            .finish()
    }
}

/// Store logical processor characteristics: block for the PCI subsystem.
///
/// Source: Linux 7.2, arch/s390/include/asm/pci_clp.h.
#[doc(alias = "clp_req_rsp_slpc_pci")]
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, Immutable, IntoBytes, KnownLayout,
)]
#[repr(C)]
pub struct ClpReqRspSlpcPci {
    /// What the caller asks.
    pub request: ClpReqSlpc,
    /// What firmware answers.
    pub response: ClpRspSlpcPci,
}

impl ClpReqRspSlpcPci {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            request: nested(&mut rest, ClpReqSlpc::read),
            response: nested(&mut rest, ClpRspSlpcPci::read),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.request.to_bytes());
        put(&mut rest, self.response.to_bytes());
        bytes
    }
}

/// List PCI functions: block.
///
/// Source: Linux 7.2, arch/s390/include/asm/pci_clp.h.
#[doc(alias = "clp_req_rsp_list_pci")]
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, Immutable, IntoBytes, KnownLayout,
)]
#[repr(C)]
pub struct ClpReqRspListPci {
    /// What the caller asks.
    pub request: ClpReqListPci,
    /// What firmware answers.
    pub response: ClpRspListPci,
}

impl ClpReqRspListPci {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            request: nested(&mut rest, ClpReqListPci::read),
            response: nested(&mut rest, ClpRspListPci::read),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.request.to_bytes());
        put(&mut rest, self.response.to_bytes());
        bytes
    }
}

/// Set PCI function: block.
///
/// Source: Linux 7.2, arch/s390/include/asm/pci_clp.h.
#[doc(alias = "clp_req_rsp_set_pci")]
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, Immutable, IntoBytes, KnownLayout,
)]
#[repr(C)]
pub struct ClpReqRspSetPci {
    /// What the caller asks.
    pub request: ClpReqSetPci,
    /// What firmware answers.
    pub response: ClpRspSetPci,
}

impl ClpReqRspSetPci {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            request: nested(&mut rest, ClpReqSetPci::read),
            response: nested(&mut rest, ClpRspSetPci::read),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.request.to_bytes());
        put(&mut rest, self.response.to_bytes());
        bytes
    }
}

/// Query PCI function: block.
///
/// Source: Linux 7.2, arch/s390/include/asm/pci_clp.h.
#[doc(alias = "clp_req_rsp_query_pci")]
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, Immutable, IntoBytes, KnownLayout,
)]
#[repr(C)]
pub struct ClpReqRspQueryPci {
    /// What the caller asks.
    pub request: ClpReqQueryPci,
    /// What firmware answers.
    pub response: ClpRspQueryPci,
}

impl ClpReqRspQueryPci {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            request: nested(&mut rest, ClpReqQueryPci::read),
            response: nested(&mut rest, ClpRspQueryPci::read),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.request.to_bytes());
        put(&mut rest, self.response.to_bytes());
        bytes
    }
}

/// Query PCI function group: block.
///
/// Source: Linux 7.2, arch/s390/include/asm/pci_clp.h.
#[doc(alias = "clp_req_rsp_query_pci_grp")]
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, Immutable, IntoBytes, KnownLayout,
)]
#[repr(C)]
pub struct ClpReqRspQueryPciGrp {
    /// What the caller asks.
    pub request: ClpReqQueryPciGrp,
    /// What firmware answers.
    pub response: ClpRspQueryPciGrp,
}

impl ClpReqRspQueryPciGrp {
    /// Reads the first bytes of `bytes`, at any alignment.
    ///
    /// Bytes that are missing at the end read as zero, as they do in the kernel's
    /// `copy_struct_from_user()`.
    #[inline]
    pub fn read(bytes: &[u8]) -> Self {
        let mut rest = bytes;
        Self {
            request: nested(&mut rest, ClpReqQueryPciGrp::read),
            response: nested(&mut rest, ClpRspQueryPciGrp::read),
        }
    }

    /// The bytes of the struct, as they stand in memory.
    #[inline]
    pub fn to_bytes(self) -> [u8; size_of::<Self>()] {
        let mut bytes = [0; size_of::<Self>()];
        let mut rest = &mut bytes[..];
        put(&mut rest, self.request.to_bytes());
        put(&mut rest, self.response.to_bytes());
        bytes
    }
}

/// Status codes of PCI instructions.
///
/// A status is valid only with condition code `ZPCI_PCI_LS_ERR`.
///
/// Source: Linux 7.2, arch/s390/include/asm/pci_insn.h.
#[doc(alias = "zpci_pci_st")]
#[derive(
    Clone, Copy, Default, PartialEq, Eq, Hash, FromBytes, Immutable, IntoBytes, KnownLayout,
)]
#[repr(transparent)]
pub struct ZpciPciSt(pub u8);

/// The function is not enabled.
pub const ZPCI_PCI_ST_FUNC_NOT_ENABLED: ZpciPciSt = ZpciPciSt(4);

/// The function is in an error state.
pub const ZPCI_PCI_ST_FUNC_IN_ERR: ZpciPciSt = ZpciPciSt(8);

/// Loads and stores on the function are blocked.
pub const ZPCI_PCI_ST_BLOCKED: ZpciPciSt = ZpciPciSt(12);

/// Insufficient resources.
pub const ZPCI_PCI_ST_INSUF_RES: ZpciPciSt = ZpciPciSt(16);

/// Invalid address space.
pub const ZPCI_PCI_ST_INVAL_AS: ZpciPciSt = ZpciPciSt(20);

/// The function is enabled already.
pub const ZPCI_PCI_ST_FUNC_ALREADY_ENABLED: ZpciPciSt = ZpciPciSt(24);

/// The DMA address space is not enabled.
pub const ZPCI_PCI_ST_DMA_AS_NOT_ENABLED: ZpciPciSt = ZpciPciSt(28);

/// The second operand is in an invalid address space.
pub const ZPCI_PCI_ST_2ND_OP_IN_INV_AS: ZpciPciSt = ZpciPciSt(36);

/// The function is not available.
pub const ZPCI_PCI_ST_FUNC_NOT_AVAIL: ZpciPciSt = ZpciPciSt(40);

/// The function is in the requested state already.
pub const ZPCI_PCI_ST_ALREADY_IN_RQ_STATE: ZpciPciSt = ZpciPciSt(44);

/// Condition codes of PCI loads and stores.
///
/// Linux calls them `ZPCI_CC_OK`, `ZPCI_CC_ERR`, `ZPCI_CC_BUSY` and `ZPCI_CC_INVAL_HANDLE` since
/// 6.17.
///
/// Source: Linux 6.12, arch/s390/include/asm/pci_insn.h; renamed by 9ffaf5229055, iommu/s390: Make
/// attach succeed when the device was surprise removed.
#[doc(alias = "zpci_pci_ls")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum ZpciPciLs {
    /// Done.
    #[doc(alias = "ZPCI_PCI_LS_OK")]
    Ok = 0,
    /// Failed; the status says why.
    #[doc(alias = "ZPCI_PCI_LS_ERR")]
    Err = 1,
    /// The function is busy; try again.
    #[doc(alias = "ZPCI_PCI_LS_BUSY")]
    Busy = 2,
    /// Invalid function handle.
    #[doc(alias = "ZPCI_PCI_LS_INVAL_HANDLE")]
    InvalHandle = 3,
}

impl TryFrom<u8> for ZpciPciLs {
    type Error = u8;

    #[inline]
    fn try_from(value: u8) -> Result<Self, u8> {
        match value {
            0 => Ok(Self::Ok),
            1 => Ok(Self::Err),
            2 => Ok(Self::Busy),
            3 => Ok(Self::InvalHandle),
            unknown => Err(unknown),
        }
    }
}

impl From<ZpciPciLs> for u8 {
    #[inline]
    fn from(value: ZpciPciLs) -> Self {
        value as Self
    }
}

/// PCI address spaces of a function.
///
/// Source: Linux 7.2, arch/s390/include/asm/pci_insn.h.
#[doc(alias = "zpci_pcias")]
#[derive(
    Clone, Copy, Default, PartialEq, Eq, Hash, FromBytes, Immutable, IntoBytes, KnownLayout,
)]
#[repr(transparent)]
pub struct ZpciPcias(pub u8);

/// BAR 0.
pub const ZPCI_PCIAS_MEMIO_0: ZpciPcias = ZpciPcias(0);

/// BAR 1.
pub const ZPCI_PCIAS_MEMIO_1: ZpciPcias = ZpciPcias(1);

/// BAR 2.
pub const ZPCI_PCIAS_MEMIO_2: ZpciPcias = ZpciPcias(2);

/// BAR 3.
pub const ZPCI_PCIAS_MEMIO_3: ZpciPcias = ZpciPcias(3);

/// BAR 4.
pub const ZPCI_PCIAS_MEMIO_4: ZpciPcias = ZpciPcias(4);

/// BAR 5.
pub const ZPCI_PCIAS_MEMIO_5: ZpciPcias = ZpciPcias(5);

/// Config space.
pub const ZPCI_PCIAS_CFGSPC: ZpciPcias = ZpciPcias(15);

/// What every enumeration can do that keeps values without a name.
macro_rules! open_enum {
    ($Enum:ident: $($VALUE:ident,)*) => {
        impl $Enum {
            /// The C name of the value, if it has one.
            #[inline]
            pub const fn name(self) -> Option<&'static str> {
                $(
                    if self.0 == $VALUE.0 {
                        return Some(stringify!($VALUE));
                    }
                )*
                None
            }
        }

        impl fmt::Debug for $Enum {
            #[inline]
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self.name() {
                    Some(name) => f.write_str(name),
                    None => write!(f, "{}({:#x})", stringify!($Enum), self.0),
                }
            }
        }
    };
}

open_enum! { ClpLps:
    CLP_LPS_BASE,
    CLP_LPS_PCI,
}

open_enum! { ClpCmd:
    CLP_SLPC,
    CLP_LIST_PCI,
    CLP_QUERY_PCI_FN,
    CLP_QUERY_PCI_FNGRP,
    CLP_SET_PCI_FN,
}

open_enum! { ClpRc:
    CLP_RC_OK,
    CLP_RC_CMD,
    CLP_RC_PERM,
    CLP_RC_FMT,
    CLP_RC_LEN,
    CLP_RC_8K,
    CLP_RC_RESNOT0,
    CLP_RC_NODATA,
    CLP_RC_FC_UNKNOWN,
    CLP_RC_SETPCIFN_FH,
    CLP_RC_SETPCIFN_FHOP,
    CLP_RC_SETPCIFN_DMAAS,
    CLP_RC_SETPCIFN_RES,
    CLP_RC_SETPCIFN_ALRDY,
    CLP_RC_SETPCIFN_ERR,
    CLP_RC_SETPCIFN_RECPND,
    CLP_RC_SETPCIFN_BUSY,
    CLP_RC_LISTPCI_BADRT,
    CLP_RC_QUERYPCIFG_PFGID,
}

open_enum! { ClpSetPciOc:
    CLP_SET_ENABLE_PCI_FN,
    CLP_SET_DISABLE_PCI_FN,
    CLP_SET_ENABLE_MIO,
    CLP_SET_DISABLE_MIO,
}

open_enum! { ZpciPciSt:
    ZPCI_PCI_ST_FUNC_NOT_ENABLED,
    ZPCI_PCI_ST_FUNC_IN_ERR,
    ZPCI_PCI_ST_BLOCKED,
    ZPCI_PCI_ST_INSUF_RES,
    ZPCI_PCI_ST_INVAL_AS,
    ZPCI_PCI_ST_FUNC_ALREADY_ENABLED,
    ZPCI_PCI_ST_DMA_AS_NOT_ENABLED,
    ZPCI_PCI_ST_2ND_OP_IN_INV_AS,
    ZPCI_PCI_ST_FUNC_NOT_AVAIL,
    ZPCI_PCI_ST_ALREADY_IN_RQ_STATE,
}

open_enum! { ZpciPcias:
    ZPCI_PCIAS_MEMIO_0,
    ZPCI_PCIAS_MEMIO_1,
    ZPCI_PCIAS_MEMIO_2,
    ZPCI_PCIAS_MEMIO_3,
    ZPCI_PCIAS_MEMIO_4,
    ZPCI_PCIAS_MEMIO_5,
    ZPCI_PCIAS_CFGSPC,
}

/// Since when there is a part of an item that is not as old as the item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldOrigin {
    /// C name of the struct, union, flag set or enumeration.
    pub item: &'static str,
    /// C name of its field, bit field, flag or value.
    pub field: &'static str,
    /// First release of Linux that has it, such as `(6, 13)`.
    pub since: Option<(u16, u16)>,
    /// The revision that proposes it; `None` if it is merged.
    pub proposal: Option<&'static str>,
}

impl FieldOrigin {
    /// The entry of [`FIELD_ORIGINS`] for these C names; `None` if it is as old as its item.
    #[inline]
    pub fn of(item: &str, field: &str) -> Option<&'static Self> {
        let is_it = |origin: &&Self| origin.item == item && origin.field == field;
        FIELD_ORIGINS.iter().find(is_it)
    }
}

/// What is not in every kernel that has the item it is part of, sorted by names.
pub const FIELD_ORIGINS: &[FieldOrigin] = &[
    FieldOrigin {
        item: "clp_req_set_pci",
        field: "gisa",
        since: Some((6, 0)),
        proposal: None,
    },
    FieldOrigin {
        item: "clp_rsp_query_pci",
        field: "fidparm",
        since: Some((6, 13)),
        proposal: None,
    },
    FieldOrigin {
        item: "clp_rsp_query_pci",
        field: "tid",
        since: Some((6, 13)),
        proposal: None,
    },
    FieldOrigin {
        item: "clp_rsp_query_pci",
        field: "tid_avail",
        since: Some((6, 13)),
        proposal: None,
    },
    FieldOrigin {
        item: "clp_rsp_query_pci_grp",
        field: "dtsm",
        since: Some((6, 0)),
        proposal: None,
    },
    FieldOrigin {
        item: "clp_rsp_query_pci_grp",
        field: "maxstbl",
        since: Some((6, 0)),
        proposal: None,
    },
    FieldOrigin {
        item: "clp_rsp_query_pci_grp",
        field: "relaxed_align",
        since: None,
        proposal: Some("zpci-io"),
    },
    FieldOrigin {
        item: "clp_rsp_query_pci_grp",
        field: "rtr",
        since: Some((6, 15)),
        proposal: None,
    },
];

/// Takes the next `N` bytes off `rest`; bytes that are missing are zero.
#[inline]
fn take<const N: usize>(rest: &mut &[u8]) -> [u8; N] {
    if let Some((taken, left)) = rest.split_first_chunk() {
        *rest = left;
        return *taken;
    }
    let mut taken = [0; N];
    for (to, from) in taken.iter_mut().zip(*rest) {
        *to = *from;
    }
    *rest = &[];
    taken
}

/// Takes the bytes of a `T` off `rest`, and reads it.
#[inline]
fn nested<T>(rest: &mut &[u8], read: impl Fn(&[u8]) -> T) -> T {
    let whole = *rest;
    *rest = whole.get(size_of::<T>()..).unwrap_or_default();
    read(whole)
}

/// Copies `value` to the next bytes of `rest`.
#[inline]
#[allow(clippy::mut_mut, reason = "a cursor")]
fn put<const N: usize>(rest: &mut &mut [u8], value: [u8; N]) {
    if let Some((next, left)) = core::mem::take(rest).split_first_chunk_mut() {
        *next = value;
        *rest = left;
    }
}

/// `value` at bit `shift`.
///
/// It is rotated among ones: of a `bool` that is shifted alone, LLVM makes a branch on s390x.
#[inline]
const fn bit(value: bool, shift: u32) -> u64 {
    (value as u64 | !1).rotate_left(shift) & (1 << shift)
}

/// A value that needs more bits than its bit field has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooWide {
    /// C name of the bit field.
    pub field: &'static str,
    /// The value.
    pub value: u64,
    /// The largest value that the bit field holds.
    pub max: u64,
}

impl fmt::Display for TooWide {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { field, value, max } = self;
        write!(f, "`{field}` holds at most {max}, not {value}")
    }
}

impl core::error::Error for TooWide {}

const _: () = {
    assert!(
        size_of::<ClpReqHdr>() == 16,
        "clp.toml:75: size of clp_req_hdr"
    );
    assert!(
        align_of::<ClpReqHdr>() == 1,
        "clp.toml:76: alignment of clp_req_hdr"
    );
    assert!(
        offset_of!(ClpReqHdr, len) == 0,
        "clp.toml:83: offset of clp_req_hdr.len"
    );
    assert!(
        offset_of!(ClpReqHdr, cmd) == 2,
        "clp.toml:89: offset of clp_req_hdr.cmd"
    );
    assert!(
        offset_of!(ClpReqHdr, flags) == 4,
        "clp.toml:96: offset of clp_req_hdr.flags"
    );
    assert!(
        offset_of!(ClpReqHdr, reserved2) == 8,
        "clp.toml:110: offset of clp_req_hdr.reserved2"
    );
};

const _: () = {
    assert!(
        size_of::<ClpRspHdr>() == 16,
        "clp.toml:148: size of clp_rsp_hdr"
    );
    assert!(
        align_of::<ClpRspHdr>() == 1,
        "clp.toml:149: alignment of clp_rsp_hdr"
    );
    assert!(
        offset_of!(ClpRspHdr, len) == 0,
        "clp.toml:156: offset of clp_rsp_hdr.len"
    );
    assert!(
        offset_of!(ClpRspHdr, rsp) == 2,
        "clp.toml:166: offset of clp_rsp_hdr.rsp"
    );
    assert!(
        offset_of!(ClpRspHdr, flags) == 4,
        "clp.toml:173: offset of clp_rsp_hdr.flags"
    );
    assert!(
        offset_of!(ClpRspHdr, reserved2) == 8,
        "clp.toml:187: offset of clp_rsp_hdr.reserved2"
    );
};

const _: () = {
    assert!(
        size_of::<ClpReqSlpc>() == 16,
        "clp.toml:194: size of clp_req_slpc"
    );
    assert!(
        align_of::<ClpReqSlpc>() == 1,
        "clp.toml:195: alignment of clp_req_slpc"
    );
    assert!(
        offset_of!(ClpReqSlpc, hdr) == 0,
        "clp.toml:202: offset of clp_req_slpc.hdr"
    );
};

const _: () = {
    assert!(
        size_of::<ClpRspSlpc>() == 128,
        "clp.toml:208: size of clp_rsp_slpc"
    );
    assert!(
        align_of::<ClpRspSlpc>() == 1,
        "clp.toml:209: alignment of clp_rsp_slpc"
    );
    assert!(
        offset_of!(ClpRspSlpc, hdr) == 0,
        "clp.toml:216: offset of clp_rsp_slpc.hdr"
    );
    assert!(
        offset_of!(ClpRspSlpc, reserved2) == 16,
        "clp.toml:222: offset of clp_rsp_slpc.reserved2"
    );
    assert!(
        offset_of!(ClpRspSlpc, lpif) == 32,
        "clp.toml:229: offset of clp_rsp_slpc.lpif"
    );
    assert!(
        offset_of!(ClpRspSlpc, reserved3) == 64,
        "clp.toml:235: offset of clp_rsp_slpc.reserved3"
    );
    assert!(
        offset_of!(ClpRspSlpc, lpic) == 96,
        "clp.toml:242: offset of clp_rsp_slpc.lpic"
    );
};

const _: () = {
    assert!(
        size_of::<ClpReqRspSlpc>() == 144,
        "clp.toml:248: size of clp_req_rsp_slpc"
    );
    assert!(
        align_of::<ClpReqRspSlpc>() == 1,
        "clp.toml:249: alignment of clp_req_rsp_slpc"
    );
    assert!(
        offset_of!(ClpReqRspSlpc, request) == 0,
        "clp.toml:256: offset of clp_req_rsp_slpc.request"
    );
    assert!(
        offset_of!(ClpReqRspSlpc, response) == 16,
        "clp.toml:262: offset of clp_req_rsp_slpc.response"
    );
};

const _: () = {
    assert!(
        size_of::<ClpFhListEntry>() == 16,
        "clp.toml:270: size of clp_fh_list_entry"
    );
    assert!(
        align_of::<ClpFhListEntry>() == 1,
        "clp.toml:271: alignment of clp_fh_list_entry"
    );
    assert!(
        offset_of!(ClpFhListEntry, device_id) == 0,
        "clp.toml:278: offset of clp_fh_list_entry.device_id"
    );
    assert!(
        offset_of!(ClpFhListEntry, vendor_id) == 2,
        "clp.toml:284: offset of clp_fh_list_entry.vendor_id"
    );
    assert!(
        offset_of!(ClpFhListEntry, flags) == 4,
        "clp.toml:290: offset of clp_fh_list_entry.flags"
    );
    assert!(
        offset_of!(ClpFhListEntry, fid) == 8,
        "clp.toml:304: offset of clp_fh_list_entry.fid"
    );
    assert!(
        offset_of!(ClpFhListEntry, fh) == 12,
        "clp.toml:310: offset of clp_fh_list_entry.fh"
    );
};

const _: () = {
    assert!(
        size_of::<ClpRspSlpcPci>() == 128,
        "clp.toml:368: size of clp_rsp_slpc_pci"
    );
    assert!(
        align_of::<ClpRspSlpcPci>() == 1,
        "clp.toml:369: alignment of clp_rsp_slpc_pci"
    );
    assert!(
        offset_of!(ClpRspSlpcPci, hdr) == 0,
        "clp.toml:376: offset of clp_rsp_slpc_pci.hdr"
    );
    assert!(
        offset_of!(ClpRspSlpcPci, reserved2) == 16,
        "clp.toml:382: offset of clp_rsp_slpc_pci.reserved2"
    );
    assert!(
        offset_of!(ClpRspSlpcPci, lpif) == 32,
        "clp.toml:389: offset of clp_rsp_slpc_pci.lpif"
    );
    assert!(
        offset_of!(ClpRspSlpcPci, reserved3) == 64,
        "clp.toml:395: offset of clp_rsp_slpc_pci.reserved3"
    );
    assert!(
        offset_of!(ClpRspSlpcPci, flags) == 80,
        "clp.toml:402: offset of clp_rsp_slpc_pci.flags"
    );
    assert!(
        offset_of!(ClpRspSlpcPci, reserved5) == 84,
        "clp.toml:418: offset of clp_rsp_slpc_pci.reserved5"
    );
    assert!(
        offset_of!(ClpRspSlpcPci, lpic) == 96,
        "clp.toml:425: offset of clp_rsp_slpc_pci.lpic"
    );
};

const _: () = {
    assert!(
        size_of::<ClpReqListPci>() == 32,
        "clp.toml:431: size of clp_req_list_pci"
    );
    assert!(
        align_of::<ClpReqListPci>() == 1,
        "clp.toml:432: alignment of clp_req_list_pci"
    );
    assert!(
        offset_of!(ClpReqListPci, hdr) == 0,
        "clp.toml:439: offset of clp_req_list_pci.hdr"
    );
    assert!(
        offset_of!(ClpReqListPci, resume_token) == 16,
        "clp.toml:445: offset of clp_req_list_pci.resume_token"
    );
    assert!(
        offset_of!(ClpReqListPci, reserved2) == 24,
        "clp.toml:451: offset of clp_req_list_pci.reserved2"
    );
};

const _: () = {
    assert!(
        size_of::<ClpRspListPci>() == 4064,
        "clp.toml:458: size of clp_rsp_list_pci"
    );
    assert!(
        align_of::<ClpRspListPci>() == 1,
        "clp.toml:459: alignment of clp_rsp_list_pci"
    );
    assert!(
        offset_of!(ClpRspListPci, hdr) == 0,
        "clp.toml:470: offset of clp_rsp_list_pci.hdr"
    );
    assert!(
        offset_of!(ClpRspListPci, resume_token) == 16,
        "clp.toml:476: offset of clp_rsp_list_pci.resume_token"
    );
    assert!(
        offset_of!(ClpRspListPci, reserved2) == 24,
        "clp.toml:482: offset of clp_rsp_list_pci.reserved2"
    );
    assert!(
        offset_of!(ClpRspListPci, max_fn) == 28,
        "clp.toml:489: offset of clp_rsp_list_pci.max_fn"
    );
    assert!(
        offset_of!(ClpRspListPci, flags) == 30,
        "clp.toml:495: offset of clp_rsp_list_pci.flags"
    );
    assert!(
        offset_of!(ClpRspListPci, entry_size) == 31,
        "clp.toml:509: offset of clp_rsp_list_pci.entry_size"
    );
    assert!(
        offset_of!(ClpRspListPci, fh_list) == 32,
        "clp.toml:515: offset of clp_rsp_list_pci.fh_list"
    );
};

const _: () = {
    assert!(size_of::<MioAddr>() == 16, "clp.toml:521: size of mio_addr");
    assert!(
        align_of::<MioAddr>() == 1,
        "clp.toml:522: alignment of mio_addr"
    );
    assert!(
        offset_of!(MioAddr, wb) == 0,
        "clp.toml:533: offset of mio_addr.wb"
    );
    assert!(
        offset_of!(MioAddr, wt) == 8,
        "clp.toml:539: offset of mio_addr.wt"
    );
};

const _: () = {
    assert!(
        size_of::<MioInfo>() == 128,
        "clp.toml:545: size of mio_info"
    );
    assert!(
        align_of::<MioInfo>() == 1,
        "clp.toml:546: alignment of mio_info"
    );
    assert!(
        offset_of!(MioInfo, flags) == 0,
        "clp.toml:553: offset of mio_info.flags"
    );
    assert!(
        offset_of!(MioInfo, reserved0) == 4,
        "clp.toml:567: offset of mio_info.reserved0"
    );
    assert!(
        offset_of!(MioInfo, addr) == 8,
        "clp.toml:574: offset of mio_info.addr"
    );
    assert!(
        offset_of!(MioInfo, reserved) == 104,
        "clp.toml:580: offset of mio_info.reserved"
    );
};

const _: () = {
    assert!(
        size_of::<ClpReqQueryPci>() == 32,
        "clp.toml:587: size of clp_req_query_pci"
    );
    assert!(
        align_of::<ClpReqQueryPci>() == 1,
        "clp.toml:588: alignment of clp_req_query_pci"
    );
    assert!(
        offset_of!(ClpReqQueryPci, hdr) == 0,
        "clp.toml:595: offset of clp_req_query_pci.hdr"
    );
    assert!(
        offset_of!(ClpReqQueryPci, fh) == 16,
        "clp.toml:601: offset of clp_req_query_pci.fh"
    );
    assert!(
        offset_of!(ClpReqQueryPci, reserved2) == 20,
        "clp.toml:607: offset of clp_req_query_pci.reserved2"
    );
    assert!(
        offset_of!(ClpReqQueryPci, reserved3) == 24,
        "clp.toml:614: offset of clp_req_query_pci.reserved3"
    );
};

const _: () = {
    assert!(
        size_of::<ClpRspQueryPci>() == 384,
        "clp.toml:628: size of clp_rsp_query_pci"
    );
    assert!(
        align_of::<ClpRspQueryPci>() == 1,
        "clp.toml:629: alignment of clp_rsp_query_pci"
    );
    assert!(
        offset_of!(ClpRspQueryPci, hdr) == 0,
        "clp.toml:636: offset of clp_rsp_query_pci.hdr"
    );
    assert!(
        offset_of!(ClpRspQueryPci, vfn) == 16,
        "clp.toml:642: offset of clp_rsp_query_pci.vfn"
    );
    assert!(
        offset_of!(ClpRspQueryPci, flags) == 18,
        "clp.toml:648: offset of clp_rsp_query_pci.flags"
    );
    assert!(
        offset_of!(ClpRspQueryPci, pfgid) == 19,
        "clp.toml:667: offset of clp_rsp_query_pci.pfgid"
    );
    assert!(
        offset_of!(ClpRspQueryPci, fid) == 20,
        "clp.toml:673: offset of clp_rsp_query_pci.fid"
    );
    assert!(
        offset_of!(ClpRspQueryPci, bar_size) == 24,
        "clp.toml:679: offset of clp_rsp_query_pci.bar_size"
    );
    assert!(
        offset_of!(ClpRspQueryPci, pchid) == 30,
        "clp.toml:685: offset of clp_rsp_query_pci.pchid"
    );
    assert!(
        offset_of!(ClpRspQueryPci, bar) == 32,
        "clp.toml:691: offset of clp_rsp_query_pci.bar"
    );
    assert!(
        offset_of!(ClpRspQueryPci, pfip) == 56,
        "clp.toml:702: offset of clp_rsp_query_pci.pfip"
    );
    assert!(
        offset_of!(ClpRspQueryPci, fidparm) == 60,
        "clp.toml:708: offset of clp_rsp_query_pci.fidparm"
    );
    assert!(
        offset_of!(ClpRspQueryPci, port_info) == 61,
        "clp.toml:720: offset of clp_rsp_query_pci.port_info"
    );
    assert!(
        offset_of!(ClpRspQueryPci, fmb_len) == 62,
        "clp.toml:735: offset of clp_rsp_query_pci.fmb_len"
    );
    assert!(
        offset_of!(ClpRspQueryPci, pft) == 63,
        "clp.toml:741: offset of clp_rsp_query_pci.pft"
    );
    assert!(
        offset_of!(ClpRspQueryPci, sdma) == 64,
        "clp.toml:747: offset of clp_rsp_query_pci.sdma"
    );
    assert!(
        offset_of!(ClpRspQueryPci, edma) == 72,
        "clp.toml:753: offset of clp_rsp_query_pci.edma"
    );
    assert!(
        offset_of!(ClpRspQueryPci, rid) == 80,
        "clp.toml:759: offset of clp_rsp_query_pci.rid"
    );
    assert!(
        offset_of!(ClpRspQueryPci, reserved0) == 82,
        "clp.toml:765: offset of clp_rsp_query_pci.reserved0"
    );
    assert!(
        offset_of!(ClpRspQueryPci, tid) == 86,
        "clp.toml:776: offset of clp_rsp_query_pci.tid"
    );
    assert!(
        offset_of!(ClpRspQueryPci, reserved) == 88,
        "clp.toml:788: offset of clp_rsp_query_pci.reserved"
    );
    assert!(
        offset_of!(ClpRspQueryPci, uid) == 124,
        "clp.toml:799: offset of clp_rsp_query_pci.uid"
    );
    assert!(
        offset_of!(ClpRspQueryPci, util_str) == 128,
        "clp.toml:805: offset of clp_rsp_query_pci.util_str"
    );
    assert!(
        offset_of!(ClpRspQueryPci, reserved2) == 192,
        "clp.toml:811: offset of clp_rsp_query_pci.reserved2"
    );
    assert!(
        offset_of!(ClpRspQueryPci, mio) == 256,
        "clp.toml:818: offset of clp_rsp_query_pci.mio"
    );
};

const _: () = {
    assert!(
        size_of::<ClpReqQueryPciGrp>() == 32,
        "clp.toml:824: size of clp_req_query_pci_grp"
    );
    assert!(
        align_of::<ClpReqQueryPciGrp>() == 1,
        "clp.toml:825: alignment of clp_req_query_pci_grp"
    );
    assert!(
        offset_of!(ClpReqQueryPciGrp, hdr) == 0,
        "clp.toml:832: offset of clp_req_query_pci_grp.hdr"
    );
    assert!(
        offset_of!(ClpReqQueryPciGrp, reserved2) == 16,
        "clp.toml:838: offset of clp_req_query_pci_grp.reserved2"
    );
    assert!(
        offset_of!(ClpReqQueryPciGrp, pfgid) == 19,
        "clp.toml:849: offset of clp_req_query_pci_grp.pfgid"
    );
    assert!(
        offset_of!(ClpReqQueryPciGrp, reserved3) == 20,
        "clp.toml:855: offset of clp_req_query_pci_grp.reserved3"
    );
    assert!(
        offset_of!(ClpReqQueryPciGrp, reserved4) == 24,
        "clp.toml:862: offset of clp_req_query_pci_grp.reserved4"
    );
};

const _: () = {
    assert!(
        size_of::<ClpRspQueryPciGrp>() == 64,
        "clp.toml:869: size of clp_rsp_query_pci_grp"
    );
    assert!(
        align_of::<ClpRspQueryPciGrp>() == 1,
        "clp.toml:870: alignment of clp_rsp_query_pci_grp"
    );
    assert!(
        offset_of!(ClpRspQueryPciGrp, hdr) == 0,
        "clp.toml:877: offset of clp_rsp_query_pci_grp.hdr"
    );
    assert!(
        offset_of!(ClpRspQueryPciGrp, irqs) == 16,
        "clp.toml:883: offset of clp_rsp_query_pci_grp.irqs"
    );
    assert!(
        offset_of!(ClpRspQueryPciGrp, version) == 18,
        "clp.toml:897: offset of clp_rsp_query_pci_grp.version"
    );
    assert!(
        offset_of!(ClpRspQueryPciGrp, fr) == 19,
        "clp.toml:903: offset of clp_rsp_query_pci_grp.fr"
    );
    assert!(
        offset_of!(ClpRspQueryPciGrp, stbl) == 20,
        "clp.toml:923: offset of clp_rsp_query_pci_grp.stbl"
    );
    assert!(
        offset_of!(ClpRspQueryPciGrp, mui) == 22,
        "clp.toml:937: offset of clp_rsp_query_pci_grp.mui"
    );
    assert!(
        offset_of!(ClpRspQueryPciGrp, dtsm) == 24,
        "clp.toml:943: offset of clp_rsp_query_pci_grp.dtsm"
    );
    assert!(
        offset_of!(ClpRspQueryPciGrp, reserved3) == 25,
        "clp.toml:954: offset of clp_rsp_query_pci_grp.reserved3"
    );
    assert!(
        offset_of!(ClpRspQueryPciGrp, maxfaal) == 26,
        "clp.toml:965: offset of clp_rsp_query_pci_grp.maxfaal"
    );
    assert!(
        offset_of!(ClpRspQueryPciGrp, dirqs) == 28,
        "clp.toml:971: offset of clp_rsp_query_pci_grp.dirqs"
    );
    assert!(
        offset_of!(ClpRspQueryPciGrp, maxcpu) == 30,
        "clp.toml:985: offset of clp_rsp_query_pci_grp.maxcpu"
    );
    assert!(
        offset_of!(ClpRspQueryPciGrp, dasm) == 32,
        "clp.toml:991: offset of clp_rsp_query_pci_grp.dasm"
    );
    assert!(
        offset_of!(ClpRspQueryPciGrp, msia) == 40,
        "clp.toml:997: offset of clp_rsp_query_pci_grp.msia"
    );
    assert!(
        offset_of!(ClpRspQueryPciGrp, reserved4) == 48,
        "clp.toml:1003: offset of clp_rsp_query_pci_grp.reserved4"
    );
    assert!(
        offset_of!(ClpRspQueryPciGrp, reserved5) == 56,
        "clp.toml:1010: offset of clp_rsp_query_pci_grp.reserved5"
    );
};

const _: () = {
    assert!(
        size_of::<ClpReqSetPci>() == 32,
        "clp.toml:1017: size of clp_req_set_pci"
    );
    assert!(
        align_of::<ClpReqSetPci>() == 1,
        "clp.toml:1018: alignment of clp_req_set_pci"
    );
    assert!(
        offset_of!(ClpReqSetPci, hdr) == 0,
        "clp.toml:1025: offset of clp_req_set_pci.hdr"
    );
    assert!(
        offset_of!(ClpReqSetPci, fh) == 16,
        "clp.toml:1031: offset of clp_req_set_pci.fh"
    );
    assert!(
        offset_of!(ClpReqSetPci, reserved2) == 20,
        "clp.toml:1037: offset of clp_req_set_pci.reserved2"
    );
    assert!(
        offset_of!(ClpReqSetPci, oc) == 22,
        "clp.toml:1044: offset of clp_req_set_pci.oc"
    );
    assert!(
        offset_of!(ClpReqSetPci, ndas) == 23,
        "clp.toml:1051: offset of clp_req_set_pci.ndas"
    );
    assert!(
        offset_of!(ClpReqSetPci, reserved3) == 24,
        "clp.toml:1057: offset of clp_req_set_pci.reserved3"
    );
    assert!(
        offset_of!(ClpReqSetPci, gisa) == 28,
        "clp.toml:1068: offset of clp_req_set_pci.gisa"
    );
};

const _: () = {
    assert!(
        size_of::<ClpRspSetPci>() == 160,
        "clp.toml:1079: size of clp_rsp_set_pci"
    );
    assert!(
        align_of::<ClpRspSetPci>() == 1,
        "clp.toml:1080: alignment of clp_rsp_set_pci"
    );
    assert!(
        offset_of!(ClpRspSetPci, hdr) == 0,
        "clp.toml:1087: offset of clp_rsp_set_pci.hdr"
    );
    assert!(
        offset_of!(ClpRspSetPci, fh) == 16,
        "clp.toml:1093: offset of clp_rsp_set_pci.fh"
    );
    assert!(
        offset_of!(ClpRspSetPci, reserved1) == 20,
        "clp.toml:1099: offset of clp_rsp_set_pci.reserved1"
    );
    assert!(
        offset_of!(ClpRspSetPci, reserved2) == 24,
        "clp.toml:1106: offset of clp_rsp_set_pci.reserved2"
    );
    assert!(
        offset_of!(ClpRspSetPci, mio) == 32,
        "clp.toml:1113: offset of clp_rsp_set_pci.mio"
    );
};

const _: () = {
    assert!(
        size_of::<ClpReqRspSlpcPci>() == 144,
        "clp.toml:1119: size of clp_req_rsp_slpc_pci"
    );
    assert!(
        align_of::<ClpReqRspSlpcPci>() == 1,
        "clp.toml:1120: alignment of clp_req_rsp_slpc_pci"
    );
    assert!(
        offset_of!(ClpReqRspSlpcPci, request) == 0,
        "clp.toml:1127: offset of clp_req_rsp_slpc_pci.request"
    );
    assert!(
        offset_of!(ClpReqRspSlpcPci, response) == 16,
        "clp.toml:1133: offset of clp_req_rsp_slpc_pci.response"
    );
};

const _: () = {
    assert!(
        size_of::<ClpReqRspListPci>() == 4096,
        "clp.toml:1139: size of clp_req_rsp_list_pci"
    );
    assert!(
        align_of::<ClpReqRspListPci>() == 1,
        "clp.toml:1140: alignment of clp_req_rsp_list_pci"
    );
    assert!(
        offset_of!(ClpReqRspListPci, request) == 0,
        "clp.toml:1147: offset of clp_req_rsp_list_pci.request"
    );
    assert!(
        offset_of!(ClpReqRspListPci, response) == 32,
        "clp.toml:1153: offset of clp_req_rsp_list_pci.response"
    );
};

const _: () = {
    assert!(
        size_of::<ClpReqRspSetPci>() == 192,
        "clp.toml:1159: size of clp_req_rsp_set_pci"
    );
    assert!(
        align_of::<ClpReqRspSetPci>() == 1,
        "clp.toml:1160: alignment of clp_req_rsp_set_pci"
    );
    assert!(
        offset_of!(ClpReqRspSetPci, request) == 0,
        "clp.toml:1167: offset of clp_req_rsp_set_pci.request"
    );
    assert!(
        offset_of!(ClpReqRspSetPci, response) == 32,
        "clp.toml:1173: offset of clp_req_rsp_set_pci.response"
    );
};

const _: () = {
    assert!(
        size_of::<ClpReqRspQueryPci>() == 416,
        "clp.toml:1179: size of clp_req_rsp_query_pci"
    );
    assert!(
        align_of::<ClpReqRspQueryPci>() == 1,
        "clp.toml:1180: alignment of clp_req_rsp_query_pci"
    );
    assert!(
        offset_of!(ClpReqRspQueryPci, request) == 0,
        "clp.toml:1187: offset of clp_req_rsp_query_pci.request"
    );
    assert!(
        offset_of!(ClpReqRspQueryPci, response) == 32,
        "clp.toml:1193: offset of clp_req_rsp_query_pci.response"
    );
};

const _: () = {
    assert!(
        size_of::<ClpReqRspQueryPciGrp>() == 96,
        "clp.toml:1199: size of clp_req_rsp_query_pci_grp"
    );
    assert!(
        align_of::<ClpReqRspQueryPciGrp>() == 1,
        "clp.toml:1200: alignment of clp_req_rsp_query_pci_grp"
    );
    assert!(
        offset_of!(ClpReqRspQueryPciGrp, request) == 0,
        "clp.toml:1207: offset of clp_req_rsp_query_pci_grp.request"
    );
    assert!(
        offset_of!(ClpReqRspQueryPciGrp, response) == 32,
        "clp.toml:1213: offset of clp_req_rsp_query_pci_grp.response"
    );
};
