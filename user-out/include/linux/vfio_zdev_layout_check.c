/* SPDX-License-Identifier: GPL-2.0 WITH Linux-syscall-note */
/*
 * Compiles only where <linux/vfio_zdev.h> is laid out as its spec states.
 *
 * With the proposal zpci-io: The zPCI I/O region, posted in January 2021 and
 * never merged.
 *
 * Do not edit: generated from spec/uapi/vfio_zdev.toml
 * Spec 59d4eb7f171ba053, uapic 0.1
 * To redo: cargo xtask codegen
 */

#include <stddef.h>

#include <linux/types.h>
#include <linux/vfio_zdev.h>

#ifdef __cplusplus
#define _Static_assert(condition, message) static_assert(condition, message)
#define _Alignof(type) alignof(type)
#endif

/* A field as an operand of sizeof and __typeof__, which do not evaluate it. */
#define FIELD(type, name) (((type *)0)->name)

/* Whether an expression has the width and the sign of an integer type. */
#define IS_A(type, expression) \
	(sizeof(expression) == sizeof(type) && \
	 ((__typeof__(expression))-1 < 1) == ((type)-1 < 1))

struct u64_align {
	char before;
	__u64 value;
};

/* 8 almost everywhere, 4 on i386. */
#define U64_ALIGN offsetof(struct u64_align, value)

_Static_assert(sizeof(struct vfio_device_info_cap_zpci_base) == (U64_ALIGN == 8 ? 40 : 36),
	       "vfio_zdev.toml:37: size of vfio_device_info_cap_zpci_base");
_Static_assert(_Alignof(struct vfio_device_info_cap_zpci_base) == (U64_ALIGN == 8 ? 8 : 4),
	       "vfio_zdev.toml:39: alignment of vfio_device_info_cap_zpci_base");
_Static_assert(offsetof(struct vfio_device_info_cap_zpci_base, header) == 0,
	       "vfio_zdev.toml:57: offset of vfio_device_info_cap_zpci_base.header");
_Static_assert(sizeof(FIELD(struct vfio_device_info_cap_zpci_base, header)) == 8,
	       "vfio_zdev.toml:58: size of vfio_device_info_cap_zpci_base.header");
_Static_assert(offsetof(struct vfio_device_info_cap_zpci_base, start_dma) == 8,
	       "vfio_zdev.toml:63: offset of vfio_device_info_cap_zpci_base.start_dma");
_Static_assert(sizeof(FIELD(struct vfio_device_info_cap_zpci_base, start_dma)) == 8,
	       "vfio_zdev.toml:64: size of vfio_device_info_cap_zpci_base.start_dma");
_Static_assert(IS_A(__u64, FIELD(struct vfio_device_info_cap_zpci_base, start_dma)),
	       "vfio_zdev.toml:64: type of vfio_device_info_cap_zpci_base.start_dma");
_Static_assert(offsetof(struct vfio_device_info_cap_zpci_base, end_dma) == 16,
	       "vfio_zdev.toml:69: offset of vfio_device_info_cap_zpci_base.end_dma");
_Static_assert(sizeof(FIELD(struct vfio_device_info_cap_zpci_base, end_dma)) == 8,
	       "vfio_zdev.toml:70: size of vfio_device_info_cap_zpci_base.end_dma");
_Static_assert(IS_A(__u64, FIELD(struct vfio_device_info_cap_zpci_base, end_dma)),
	       "vfio_zdev.toml:70: type of vfio_device_info_cap_zpci_base.end_dma");
_Static_assert(offsetof(struct vfio_device_info_cap_zpci_base, pchid) == 24,
	       "vfio_zdev.toml:75: offset of vfio_device_info_cap_zpci_base.pchid");
_Static_assert(sizeof(FIELD(struct vfio_device_info_cap_zpci_base, pchid)) == 2,
	       "vfio_zdev.toml:76: size of vfio_device_info_cap_zpci_base.pchid");
_Static_assert(IS_A(__u16, FIELD(struct vfio_device_info_cap_zpci_base, pchid)),
	       "vfio_zdev.toml:76: type of vfio_device_info_cap_zpci_base.pchid");
_Static_assert(offsetof(struct vfio_device_info_cap_zpci_base, vfn) == 26,
	       "vfio_zdev.toml:81: offset of vfio_device_info_cap_zpci_base.vfn");
_Static_assert(sizeof(FIELD(struct vfio_device_info_cap_zpci_base, vfn)) == 2,
	       "vfio_zdev.toml:82: size of vfio_device_info_cap_zpci_base.vfn");
_Static_assert(IS_A(__u16, FIELD(struct vfio_device_info_cap_zpci_base, vfn)),
	       "vfio_zdev.toml:82: type of vfio_device_info_cap_zpci_base.vfn");
_Static_assert(offsetof(struct vfio_device_info_cap_zpci_base, fmb_length) == 28,
	       "vfio_zdev.toml:87: offset of vfio_device_info_cap_zpci_base.fmb_length");
_Static_assert(sizeof(FIELD(struct vfio_device_info_cap_zpci_base, fmb_length)) == 2,
	       "vfio_zdev.toml:88: size of vfio_device_info_cap_zpci_base.fmb_length");
_Static_assert(IS_A(__u16, FIELD(struct vfio_device_info_cap_zpci_base, fmb_length)),
	       "vfio_zdev.toml:88: type of vfio_device_info_cap_zpci_base.fmb_length");
_Static_assert(offsetof(struct vfio_device_info_cap_zpci_base, pft) == 30,
	       "vfio_zdev.toml:97: offset of vfio_device_info_cap_zpci_base.pft");
_Static_assert(sizeof(FIELD(struct vfio_device_info_cap_zpci_base, pft)) == 1,
	       "vfio_zdev.toml:98: size of vfio_device_info_cap_zpci_base.pft");
_Static_assert(IS_A(__u8, FIELD(struct vfio_device_info_cap_zpci_base, pft)),
	       "vfio_zdev.toml:98: type of vfio_device_info_cap_zpci_base.pft");
_Static_assert(offsetof(struct vfio_device_info_cap_zpci_base, gid) == 31,
	       "vfio_zdev.toml:107: offset of vfio_device_info_cap_zpci_base.gid");
_Static_assert(sizeof(FIELD(struct vfio_device_info_cap_zpci_base, gid)) == 1,
	       "vfio_zdev.toml:108: size of vfio_device_info_cap_zpci_base.gid");
_Static_assert(IS_A(__u8, FIELD(struct vfio_device_info_cap_zpci_base, gid)),
	       "vfio_zdev.toml:108: type of vfio_device_info_cap_zpci_base.gid");
_Static_assert(offsetof(struct vfio_device_info_cap_zpci_base, fh) == 32,
	       "vfio_zdev.toml:113: offset of vfio_device_info_cap_zpci_base.fh");
_Static_assert(sizeof(FIELD(struct vfio_device_info_cap_zpci_base, fh)) == 4,
	       "vfio_zdev.toml:114: size of vfio_device_info_cap_zpci_base.fh");
_Static_assert(IS_A(__u32, FIELD(struct vfio_device_info_cap_zpci_base, fh)),
	       "vfio_zdev.toml:114: type of vfio_device_info_cap_zpci_base.fh");

_Static_assert(VFIO_DEVICE_INFO_ZPCI_FLAG_REFRESH == 1,
	       "vfio_zdev.toml:134: value of VFIO_DEVICE_INFO_ZPCI_FLAG_REFRESH");
_Static_assert(IS_A(int, +VFIO_DEVICE_INFO_ZPCI_FLAG_REFRESH),
	       "vfio_zdev.toml:134: type of VFIO_DEVICE_INFO_ZPCI_FLAG_REFRESH");
_Static_assert(VFIO_DEVICE_INFO_ZPCI_FLAG_RELAXED == 2,
	       "vfio_zdev.toml:135: value of VFIO_DEVICE_INFO_ZPCI_FLAG_RELAXED");
_Static_assert(IS_A(int, +VFIO_DEVICE_INFO_ZPCI_FLAG_RELAXED),
	       "vfio_zdev.toml:135: type of VFIO_DEVICE_INFO_ZPCI_FLAG_RELAXED");

_Static_assert(sizeof(struct vfio_device_info_cap_zpci_group) == (U64_ALIGN == 8 ? 48 : 44),
	       "vfio_zdev.toml:140: size of vfio_device_info_cap_zpci_group");
_Static_assert(_Alignof(struct vfio_device_info_cap_zpci_group) == (U64_ALIGN == 8 ? 8 : 4),
	       "vfio_zdev.toml:142: alignment of vfio_device_info_cap_zpci_group");
_Static_assert(offsetof(struct vfio_device_info_cap_zpci_group, header) == 0,
	       "vfio_zdev.toml:161: offset of vfio_device_info_cap_zpci_group.header");
_Static_assert(sizeof(FIELD(struct vfio_device_info_cap_zpci_group, header)) == 8,
	       "vfio_zdev.toml:162: size of vfio_device_info_cap_zpci_group.header");
_Static_assert(offsetof(struct vfio_device_info_cap_zpci_group, dasm) == 8,
	       "vfio_zdev.toml:167: offset of vfio_device_info_cap_zpci_group.dasm");
_Static_assert(sizeof(FIELD(struct vfio_device_info_cap_zpci_group, dasm)) == 8,
	       "vfio_zdev.toml:168: size of vfio_device_info_cap_zpci_group.dasm");
_Static_assert(IS_A(__u64, FIELD(struct vfio_device_info_cap_zpci_group, dasm)),
	       "vfio_zdev.toml:168: type of vfio_device_info_cap_zpci_group.dasm");
_Static_assert(offsetof(struct vfio_device_info_cap_zpci_group, msi_addr) == 16,
	       "vfio_zdev.toml:173: offset of vfio_device_info_cap_zpci_group.msi_addr");
_Static_assert(sizeof(FIELD(struct vfio_device_info_cap_zpci_group, msi_addr)) == 8,
	       "vfio_zdev.toml:174: size of vfio_device_info_cap_zpci_group.msi_addr");
_Static_assert(IS_A(__u64, FIELD(struct vfio_device_info_cap_zpci_group, msi_addr)),
	       "vfio_zdev.toml:174: type of vfio_device_info_cap_zpci_group.msi_addr");
_Static_assert(offsetof(struct vfio_device_info_cap_zpci_group, flags) == 24,
	       "vfio_zdev.toml:179: offset of vfio_device_info_cap_zpci_group.flags");
_Static_assert(sizeof(FIELD(struct vfio_device_info_cap_zpci_group, flags)) == 8,
	       "vfio_zdev.toml:180: size of vfio_device_info_cap_zpci_group.flags");
_Static_assert(IS_A(__u64, FIELD(struct vfio_device_info_cap_zpci_group, flags)),
	       "vfio_zdev.toml:180: type of vfio_device_info_cap_zpci_group.flags");
_Static_assert(offsetof(struct vfio_device_info_cap_zpci_group, mui) == 32,
	       "vfio_zdev.toml:186: offset of vfio_device_info_cap_zpci_group.mui");
_Static_assert(sizeof(FIELD(struct vfio_device_info_cap_zpci_group, mui)) == 2,
	       "vfio_zdev.toml:187: size of vfio_device_info_cap_zpci_group.mui");
_Static_assert(IS_A(__u16, FIELD(struct vfio_device_info_cap_zpci_group, mui)),
	       "vfio_zdev.toml:187: type of vfio_device_info_cap_zpci_group.mui");
_Static_assert(offsetof(struct vfio_device_info_cap_zpci_group, noi) == 34,
	       "vfio_zdev.toml:192: offset of vfio_device_info_cap_zpci_group.noi");
_Static_assert(sizeof(FIELD(struct vfio_device_info_cap_zpci_group, noi)) == 2,
	       "vfio_zdev.toml:193: size of vfio_device_info_cap_zpci_group.noi");
_Static_assert(IS_A(__u16, FIELD(struct vfio_device_info_cap_zpci_group, noi)),
	       "vfio_zdev.toml:193: type of vfio_device_info_cap_zpci_group.noi");
_Static_assert(offsetof(struct vfio_device_info_cap_zpci_group, maxstbl) == 36,
	       "vfio_zdev.toml:198: offset of vfio_device_info_cap_zpci_group.maxstbl");
_Static_assert(sizeof(FIELD(struct vfio_device_info_cap_zpci_group, maxstbl)) == 2,
	       "vfio_zdev.toml:199: size of vfio_device_info_cap_zpci_group.maxstbl");
_Static_assert(IS_A(__u16, FIELD(struct vfio_device_info_cap_zpci_group, maxstbl)),
	       "vfio_zdev.toml:199: type of vfio_device_info_cap_zpci_group.maxstbl");
_Static_assert(offsetof(struct vfio_device_info_cap_zpci_group, version) == 38,
	       "vfio_zdev.toml:208: offset of vfio_device_info_cap_zpci_group.version");
_Static_assert(sizeof(FIELD(struct vfio_device_info_cap_zpci_group, version)) == 1,
	       "vfio_zdev.toml:209: size of vfio_device_info_cap_zpci_group.version");
_Static_assert(IS_A(__u8, FIELD(struct vfio_device_info_cap_zpci_group, version)),
	       "vfio_zdev.toml:209: type of vfio_device_info_cap_zpci_group.version");
_Static_assert(offsetof(struct vfio_device_info_cap_zpci_group, reserved) == 39,
	       "vfio_zdev.toml:214: offset of vfio_device_info_cap_zpci_group.reserved");
_Static_assert(sizeof(FIELD(struct vfio_device_info_cap_zpci_group, reserved)) == 1,
	       "vfio_zdev.toml:215: size of vfio_device_info_cap_zpci_group.reserved");
_Static_assert(IS_A(__u8, FIELD(struct vfio_device_info_cap_zpci_group, reserved)),
	       "vfio_zdev.toml:215: type of vfio_device_info_cap_zpci_group.reserved");
_Static_assert(offsetof(struct vfio_device_info_cap_zpci_group, imaxstbl) == 40,
	       "vfio_zdev.toml:228: offset of vfio_device_info_cap_zpci_group.imaxstbl");
_Static_assert(sizeof(FIELD(struct vfio_device_info_cap_zpci_group, imaxstbl)) == 2,
	       "vfio_zdev.toml:229: size of vfio_device_info_cap_zpci_group.imaxstbl");
_Static_assert(IS_A(__u16, FIELD(struct vfio_device_info_cap_zpci_group, imaxstbl)),
	       "vfio_zdev.toml:229: type of vfio_device_info_cap_zpci_group.imaxstbl");

_Static_assert(sizeof(struct vfio_device_info_cap_zpci_util) == 12,
	       "vfio_zdev.toml:240: size of vfio_device_info_cap_zpci_util");
_Static_assert(_Alignof(struct vfio_device_info_cap_zpci_util) == 4,
	       "vfio_zdev.toml:241: alignment of vfio_device_info_cap_zpci_util");
_Static_assert(offsetof(struct vfio_device_info_cap_zpci_util, header) == 0,
	       "vfio_zdev.toml:254: offset of vfio_device_info_cap_zpci_util.header");
_Static_assert(sizeof(FIELD(struct vfio_device_info_cap_zpci_util, header)) == 8,
	       "vfio_zdev.toml:255: size of vfio_device_info_cap_zpci_util.header");
_Static_assert(offsetof(struct vfio_device_info_cap_zpci_util, size) == 8,
	       "vfio_zdev.toml:260: offset of vfio_device_info_cap_zpci_util.size");
_Static_assert(sizeof(FIELD(struct vfio_device_info_cap_zpci_util, size)) == 4,
	       "vfio_zdev.toml:261: size of vfio_device_info_cap_zpci_util.size");
_Static_assert(IS_A(__u32, FIELD(struct vfio_device_info_cap_zpci_util, size)),
	       "vfio_zdev.toml:261: type of vfio_device_info_cap_zpci_util.size");
_Static_assert(offsetof(struct vfio_device_info_cap_zpci_util, util_str) == 12,
	       "vfio_zdev.toml:266: offset of vfio_device_info_cap_zpci_util.util_str");
_Static_assert(IS_A(__u8, FIELD(struct vfio_device_info_cap_zpci_util, util_str)[0]),
	       "vfio_zdev.toml:267: element of vfio_device_info_cap_zpci_util.util_str");

_Static_assert(sizeof(struct vfio_device_info_cap_zpci_pfip) == 12,
	       "vfio_zdev.toml:273: size of vfio_device_info_cap_zpci_pfip");
_Static_assert(_Alignof(struct vfio_device_info_cap_zpci_pfip) == 4,
	       "vfio_zdev.toml:274: alignment of vfio_device_info_cap_zpci_pfip");
_Static_assert(offsetof(struct vfio_device_info_cap_zpci_pfip, header) == 0,
	       "vfio_zdev.toml:283: offset of vfio_device_info_cap_zpci_pfip.header");
_Static_assert(sizeof(FIELD(struct vfio_device_info_cap_zpci_pfip, header)) == 8,
	       "vfio_zdev.toml:284: size of vfio_device_info_cap_zpci_pfip.header");
_Static_assert(offsetof(struct vfio_device_info_cap_zpci_pfip, size) == 8,
	       "vfio_zdev.toml:289: offset of vfio_device_info_cap_zpci_pfip.size");
_Static_assert(sizeof(FIELD(struct vfio_device_info_cap_zpci_pfip, size)) == 4,
	       "vfio_zdev.toml:290: size of vfio_device_info_cap_zpci_pfip.size");
_Static_assert(IS_A(__u32, FIELD(struct vfio_device_info_cap_zpci_pfip, size)),
	       "vfio_zdev.toml:290: type of vfio_device_info_cap_zpci_pfip.size");
_Static_assert(offsetof(struct vfio_device_info_cap_zpci_pfip, pfip) == 12,
	       "vfio_zdev.toml:295: offset of vfio_device_info_cap_zpci_pfip.pfip");
_Static_assert(IS_A(__u8, FIELD(struct vfio_device_info_cap_zpci_pfip, pfip)[0]),
	       "vfio_zdev.toml:296: element of vfio_device_info_cap_zpci_pfip.pfip");

_Static_assert(sizeof(struct vfio_zpci_io_hdr) == 16,
	       "vfio_zdev.toml:304: size of vfio_zpci_io_hdr");
_Static_assert(_Alignof(struct vfio_zpci_io_hdr) == (U64_ALIGN == 8 ? 8 : 4),
	       "vfio_zdev.toml:305: alignment of vfio_zpci_io_hdr");
_Static_assert(offsetof(struct vfio_zpci_io_hdr, flags) == 0,
	       "vfio_zdev.toml:316: offset of vfio_zpci_io_hdr.flags");
_Static_assert(sizeof(FIELD(struct vfio_zpci_io_hdr, flags)) == 8,
	       "vfio_zdev.toml:317: size of vfio_zpci_io_hdr.flags");
_Static_assert(IS_A(__u64, FIELD(struct vfio_zpci_io_hdr, flags)),
	       "vfio_zdev.toml:317: type of vfio_zpci_io_hdr.flags");
_Static_assert(offsetof(struct vfio_zpci_io_hdr, max) == 8,
	       "vfio_zdev.toml:322: offset of vfio_zpci_io_hdr.max");
_Static_assert(sizeof(FIELD(struct vfio_zpci_io_hdr, max)) == 2,
	       "vfio_zdev.toml:323: size of vfio_zpci_io_hdr.max");
_Static_assert(IS_A(__u16, FIELD(struct vfio_zpci_io_hdr, max)),
	       "vfio_zdev.toml:323: type of vfio_zpci_io_hdr.max");
_Static_assert(offsetof(struct vfio_zpci_io_hdr, reserved) == 10,
	       "vfio_zdev.toml:333: offset of vfio_zpci_io_hdr.reserved");
_Static_assert(sizeof(FIELD(struct vfio_zpci_io_hdr, reserved)) == 2,
	       "vfio_zdev.toml:334: size of vfio_zpci_io_hdr.reserved");
_Static_assert(IS_A(__u16, FIELD(struct vfio_zpci_io_hdr, reserved)),
	       "vfio_zdev.toml:334: type of vfio_zpci_io_hdr.reserved");
_Static_assert(offsetof(struct vfio_zpci_io_hdr, reserved2) == 12,
	       "vfio_zdev.toml:340: offset of vfio_zpci_io_hdr.reserved2");
_Static_assert(sizeof(FIELD(struct vfio_zpci_io_hdr, reserved2)) == 4,
	       "vfio_zdev.toml:341: size of vfio_zpci_io_hdr.reserved2");
_Static_assert(IS_A(__u32, FIELD(struct vfio_zpci_io_hdr, reserved2)),
	       "vfio_zdev.toml:341: type of vfio_zpci_io_hdr.reserved2");

_Static_assert(VFIO_ZPCI_IO_FLAG_READ == 1,
	       "vfio_zdev.toml:356: value of VFIO_ZPCI_IO_FLAG_READ");
_Static_assert(IS_A(int, +VFIO_ZPCI_IO_FLAG_READ),
	       "vfio_zdev.toml:356: type of VFIO_ZPCI_IO_FLAG_READ");
_Static_assert(VFIO_ZPCI_IO_FLAG_BLOCKW == 2,
	       "vfio_zdev.toml:357: value of VFIO_ZPCI_IO_FLAG_BLOCKW");
_Static_assert(IS_A(int, +VFIO_ZPCI_IO_FLAG_BLOCKW),
	       "vfio_zdev.toml:357: type of VFIO_ZPCI_IO_FLAG_BLOCKW");

_Static_assert(sizeof(struct vfio_zpci_io_req) == 32,
	       "vfio_zdev.toml:362: size of vfio_zpci_io_req");
_Static_assert(_Alignof(struct vfio_zpci_io_req) == (U64_ALIGN == 8 ? 8 : 4),
	       "vfio_zdev.toml:363: alignment of vfio_zpci_io_req");
_Static_assert(offsetof(struct vfio_zpci_io_req, flags) == 0,
	       "vfio_zdev.toml:376: offset of vfio_zpci_io_req.flags");
_Static_assert(sizeof(FIELD(struct vfio_zpci_io_req, flags)) == 8,
	       "vfio_zdev.toml:377: size of vfio_zpci_io_req.flags");
_Static_assert(IS_A(__u64, FIELD(struct vfio_zpci_io_req, flags)),
	       "vfio_zdev.toml:377: type of vfio_zpci_io_req.flags");
_Static_assert(offsetof(struct vfio_zpci_io_req, gaddr) == 8,
	       "vfio_zdev.toml:383: offset of vfio_zpci_io_req.gaddr");
_Static_assert(sizeof(FIELD(struct vfio_zpci_io_req, gaddr)) == 8,
	       "vfio_zdev.toml:384: size of vfio_zpci_io_req.gaddr");
_Static_assert(IS_A(__u64, FIELD(struct vfio_zpci_io_req, gaddr)),
	       "vfio_zdev.toml:384: type of vfio_zpci_io_req.gaddr");
_Static_assert(offsetof(struct vfio_zpci_io_req, offset) == 16,
	       "vfio_zdev.toml:395: offset of vfio_zpci_io_req.offset");
_Static_assert(sizeof(FIELD(struct vfio_zpci_io_req, offset)) == 8,
	       "vfio_zdev.toml:396: size of vfio_zpci_io_req.offset");
_Static_assert(IS_A(__u64, FIELD(struct vfio_zpci_io_req, offset)),
	       "vfio_zdev.toml:396: type of vfio_zpci_io_req.offset");
_Static_assert(offsetof(struct vfio_zpci_io_req, reserved) == 24,
	       "vfio_zdev.toml:406: offset of vfio_zpci_io_req.reserved");
_Static_assert(sizeof(FIELD(struct vfio_zpci_io_req, reserved)) == 4,
	       "vfio_zdev.toml:407: size of vfio_zpci_io_req.reserved");
_Static_assert(IS_A(__u32, FIELD(struct vfio_zpci_io_req, reserved)),
	       "vfio_zdev.toml:407: type of vfio_zpci_io_req.reserved");
_Static_assert(offsetof(struct vfio_zpci_io_req, len) == 28,
	       "vfio_zdev.toml:417: offset of vfio_zpci_io_req.len");
_Static_assert(sizeof(FIELD(struct vfio_zpci_io_req, len)) == 2,
	       "vfio_zdev.toml:418: size of vfio_zpci_io_req.len");
_Static_assert(IS_A(__u16, FIELD(struct vfio_zpci_io_req, len)),
	       "vfio_zdev.toml:418: type of vfio_zpci_io_req.len");
_Static_assert(offsetof(struct vfio_zpci_io_req, pcias) == 30,
	       "vfio_zdev.toml:428: offset of vfio_zpci_io_req.pcias");
_Static_assert(sizeof(FIELD(struct vfio_zpci_io_req, pcias)) == 1,
	       "vfio_zdev.toml:429: size of vfio_zpci_io_req.pcias");
_Static_assert(IS_A(__u8, FIELD(struct vfio_zpci_io_req, pcias)),
	       "vfio_zdev.toml:429: type of vfio_zpci_io_req.pcias");
_Static_assert(offsetof(struct vfio_zpci_io_req, reserved2) == 31,
	       "vfio_zdev.toml:439: offset of vfio_zpci_io_req.reserved2");
_Static_assert(sizeof(FIELD(struct vfio_zpci_io_req, reserved2)) == 1,
	       "vfio_zdev.toml:440: size of vfio_zpci_io_req.reserved2");
_Static_assert(IS_A(__u8, FIELD(struct vfio_zpci_io_req, reserved2)),
	       "vfio_zdev.toml:440: type of vfio_zpci_io_req.reserved2");

_Static_assert(sizeof(struct vfio_region_zpci_io) == 48,
	       "vfio_zdev.toml:450: size of vfio_region_zpci_io");
_Static_assert(_Alignof(struct vfio_region_zpci_io) == (U64_ALIGN == 8 ? 8 : 4),
	       "vfio_zdev.toml:451: alignment of vfio_region_zpci_io");
_Static_assert(offsetof(struct vfio_region_zpci_io, hdr) == 0,
	       "vfio_zdev.toml:463: offset of vfio_region_zpci_io.hdr");
_Static_assert(sizeof(FIELD(struct vfio_region_zpci_io, hdr)) == 16,
	       "vfio_zdev.toml:464: size of vfio_region_zpci_io.hdr");
_Static_assert(offsetof(struct vfio_region_zpci_io, req) == 16,
	       "vfio_zdev.toml:469: offset of vfio_region_zpci_io.req");
_Static_assert(sizeof(FIELD(struct vfio_region_zpci_io, req)) == 32,
	       "vfio_zdev.toml:470: size of vfio_region_zpci_io.req");
