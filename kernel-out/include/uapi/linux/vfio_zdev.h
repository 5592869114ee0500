/* SPDX-License-Identifier: GPL-2.0 WITH Linux-syscall-note */
/*
 * VFIO interface to zPCI devices: the capabilities that describe one.
 *
 * A zPCI device is a PCI function of s390. VFIO_DEVICE_GET_INFO of such a
 * device carries up to four capabilities that a hypervisor needs to answer its
 * guest's questions about the function. Kernels since 6.0 provide them only if
 * they were built with CONFIG_VFIO_PCI_ZDEV_KVM, earlier ones with
 * CONFIG_VFIO_PCI_ZDEV.
 *
 * All integers are in the byte order of the machine that runs the kernel, which
 * is big-endian on s390.
 *
 * With the proposal zpci-io: The zPCI I/O region, posted in January 2021 and
 * never merged.
 *
 * Do not edit: generated from spec/uapi/vfio_zdev.toml
 * Spec 59d4eb7f171ba053, uapic 0.1
 * To redo: cargo xtask codegen
 */

#ifndef _UAPI_LINUX_VFIO_ZDEV_H
#define _UAPI_LINUX_VFIO_ZDEV_H

#include <linux/types.h>
#include <linux/vfio.h>

/**
 * struct vfio_device_info_cap_zpci_base - Describes the function
 * @header: Id VFIO_DEVICE_INFO_CAP_ZPCI_BASE, version 1 or 2
 * @start_dma: First DMA address that the function may use
 * @end_dma: Last DMA address that the function may use; it belongs to the range
 * @pchid: Physical channel id: a place in the machine, encoded as its model
 *     does
 * @vfn: Virtual function number; 0 for a physical function
 * @fmb_length: Length of the function measurement block in bytes. Firmware
 *     counts it in words of 4 bytes; the kernel has multiplied. 0 if the
 *     function cannot be measured.
 * @pft: Function type: how the function is used; 0 if it is not classified, 5
 *     for ISM. Functions of one type can be different hardware.
 * @gid: Id of the function group; the group capability describes that group
 * @fh: Function handle that the host uses in instructions on this function. A
 *     hypervisor that lets firmware interpret its guest's instructions gives
 *     the guest this handle. It can change whenever the function is reset or
 *     enabled again. Since Linux 6.0.
 *
 * The values are those that the machine reported for the host's function. The
 * bytes after version 2 have no defined value.
 *
 * Capability VFIO_DEVICE_INFO_CAP_ZPCI_BASE of struct vfio_device_info.
 *
 * Since Linux 5.10.
 */
struct vfio_device_info_cap_zpci_base {
	struct vfio_info_cap_header header;
	__u64 start_dma;
	__u64 end_dma;
	__u16 pchid;
	__u16 vfn;
	__u16 fmb_length;
	__u8 pft;
	__u8 gid;
	/* End of version 1 */
	__u32 fh;
	/* End of version 2 */
};

/**
 * struct vfio_device_info_cap_zpci_group - Describes the group that the
 *     function belongs to
 * @header: Id VFIO_DEVICE_INFO_CAP_ZPCI_GROUP, version 1 or 2
 * @dasm: DMA address space mask, as firmware reports it
 * @msi_addr: Address to which functions of the group write their MSIs
 * @flags: Properties of the group. The kernel's own header names the bits only.
 *     Bit 1 is free in mainline up to 7.2.
 * @mui: Update interval of the function measurement block, in milliseconds
 * @noi: Number of interrupts: how many MSIs a function of the group can have
 * @maxstbl: Longest PCI store block in bytes, for instructions that the
 *     hypervisor executes itself. The kernel always reports 128 here, whatever
 *     the hardware can do.
 * @version: PCI version that the group supports, as firmware encodes it
 * @reserved: Keeps 'imaxstbl' aligned; the kernel writes 0. Padding without a
 *     name before 6.0. A draft of December 2021 had a field 'dtsm' here and
 *     called that version 2 as well; it was never merged. Since Linux 6.0.
 * @imaxstbl: Longest PCI store block in bytes, for instructions that firmware
 *     interprets. This is the limit that the hardware reports for the group.
 *     Since Linux 6.0.
 *
 * Version 1 ends at offset 39 and has one byte of padding there, in which
 * version 2 has its first field. So only header.version tells whether
 * 'imaxstbl' is valid; the size of the capability does not. The padding at the
 * end has no defined value in either version.
 *
 * VFIO_DEVICE_INFO_ZPCI_FLAG_REFRESH: A guest has to refresh translations that
 * it makes valid too, not only those that it takes away. The kernel sets the
 * bit for every group.
 *
 * VFIO_DEVICE_INFO_ZPCI_FLAG_RELAXED: PCI store block takes any length up to
 * the maximum and any alignment on these functions.
 *
 * Capability VFIO_DEVICE_INFO_CAP_ZPCI_GROUP of struct vfio_device_info.
 *
 * Since Linux 5.10.
 */
struct vfio_device_info_cap_zpci_group {
	struct vfio_info_cap_header header;
	__u64 dasm;
	__u64 msi_addr;
	__u64 flags;
#define VFIO_DEVICE_INFO_ZPCI_FLAG_REFRESH	(1 << 0)	/* Program-specified TLB refresh */
/* Proposed: zpci-io */
#define VFIO_DEVICE_INFO_ZPCI_FLAG_RELAXED	(1 << 1)	/* Relaxed length and alignment */
	__u16 mui;
	__u16 noi;
	__u16 maxstbl;
	__u8 version;
	/* End of version 1 */
	__u8 reserved;
	__u16 imaxstbl;
	/* End of version 2 */
};

/**
 * struct vfio_device_info_cap_zpci_util - Utility string of the function, which
 *     names it for the operator
 * @header: Id VFIO_DEVICE_INFO_CAP_ZPCI_UTIL, version 1
 * @size: Length of 'util_str' in bytes; the kernel sends 64
 * @util_str: The string, in EBCDIC and without a zero at its end
 *
 * Absent if the function has none.
 *
 * Capability VFIO_DEVICE_INFO_CAP_ZPCI_UTIL of struct vfio_device_info.
 *
 * Since Linux 5.10.
 */
struct vfio_device_info_cap_zpci_util {
	struct vfio_info_cap_header header;
	__u32 size;
	__u8 util_str[];
};

/**
 * struct vfio_device_info_cap_zpci_pfip - Internal path of the function: where
 *     in the machine's hardware it sits
 * @header: Id VFIO_DEVICE_INFO_CAP_ZPCI_PFIP, version 1
 * @size: Length of 'pfip' in bytes; the kernel sends 4
 * @pfip: The path, one byte a segment
 *
 * Capability VFIO_DEVICE_INFO_CAP_ZPCI_PFIP of struct vfio_device_info.
 *
 * Since Linux 5.10.
 */
struct vfio_device_info_cap_zpci_pfip {
	struct vfio_info_cap_header header;
	__u32 size;
	__u8 pfip[];
};

/**
 * struct vfio_zpci_io_hdr - Head of the zPCI I/O region: what it can do
 * @flags: Features of the region; no bit has been given a meaning, all are 0
 * @max: Longest PCI store block that the region takes, in bytes. It is never
 *     more than 4096, which is what one request can carry. The posted kernel
 *     reports what the hardware does, which can be more; a user who may meet
 *     one takes the smaller of the two.
 * @reserved: Not used; 0
 * @reserved2: Not used; 0
 *
 * The user reads it; it cannot be written. It does not change while the device
 * is open.
 *
 * Proposed: zpci-io.
 */
struct vfio_zpci_io_hdr {
	__u64 flags;
	__u16 max;
	__u16 reserved;
	__u32 reserved2;
};

/**
 * struct vfio_zpci_io_req - One instruction to execute
 * @flags: The operation; exactly one bit. Exactly one bit is set. The posted
 *     kernel executed a request with both as a read.
 * @gaddr: Address of the data: a virtual address of the calling process on the
 *     host. It is not a guest address, although its name and the posted comment
 *     say so. A hypervisor passes the address at which its own process has the
 *     data. It must be a multiple of 8, and the data must not cross a boundary
 *     of 4096 bytes. A read needs 8 writable bytes there, whatever 'len' is.
 * @offset: Offset in the PCI address space at which to read or write, in bytes.
 *     A read must not cross a boundary of 8 bytes, and a block write must not
 *     cross one of 4096. A block write to a function without relaxed rules must
 *     start at a multiple of 8.
 * @reserved: Not used; must be 0. The posted kernel did not check that.
 * @len: Number of bytes to read or write. A read takes 1 to 8 bytes. A block
 *     write takes up to 'max' of the region's head; without relaxed rules the
 *     number must be a multiple of 8 and more than 8.
 * @pcias: PCI address space: 0 to 5 for the BARs of that number, 15 for the
 *     config space. The config space must not be reached this way, since that
 *     would go around the registers that VFIO emulates. The posted kernel did
 *     not check the number.
 * @reserved2: Not used; must be 0. The posted kernel did not check that.
 *
 * The user writes it as a whole by one write of its size at its offset in the
 * region; that write executes the instruction and fails if that fails. It
 * cannot be read back. The instruction is never replaced by its variant for
 * mapped I/O, never split and never merged.
 *
 * VFIO_ZPCI_IO_FLAG_READ: The kernel stores the whole 64-bit register at
 * 'gaddr', in host byte order, with the 'len' bytes that were read
 * right-justified in it.
 *
 * Proposed: zpci-io.
 */
struct vfio_zpci_io_req {
	__u64 flags;
#define VFIO_ZPCI_IO_FLAG_READ		(1 << 0) /* Read, by PCI load (PCILG) */
#define VFIO_ZPCI_IO_FLAG_BLOCKW	(1 << 1) /* Block write, by PCI store block (PCISTB) */
	__u64 gaddr;
	__u64 offset;
	__u32 reserved;
	__u16 len;
	__u8 pcias;
	__u8 reserved2;
};

/**
 * struct vfio_region_zpci_io - The zPCI I/O region
 * @hdr: What the region can do; read only
 * @req: Where requests are written; write only
 *
 * It is found by a type capability of type 0x80001014 and subtype
 * VFIO_REGION_SUBTYPE_IBM_ZPCI_IO. A region that is shorter than this struct is
 * not usable.
 *
 * Proposed: zpci-io.
 */
struct vfio_region_zpci_io {
	struct vfio_zpci_io_hdr hdr;
	struct vfio_zpci_io_req req;
};

#endif /* _UAPI_LINUX_VFIO_ZDEV_H */
