/* SPDX-License-Identifier: GPL-2.0 WITH Linux-syscall-note */
/*
 * Compiles only where <linux/s390_clp.h> is laid out as its spec states.
 *
 * With the proposal zpci-io: The zPCI I/O region, posted in January 2021 and
 * never merged.
 *
 * Do not edit: generated from spec/uapi/clp.toml
 * Spec a424979bfd937c4e, generator 8e67be88cc18d581
 * To redo: cargo xtask codegen
 */

#include <stddef.h>

#include <linux/types.h>
#include <linux/s390_clp.h>

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

_Static_assert(CLP_BLK_SIZE == 4096,
	       "clp.toml:35: value of CLP_BLK_SIZE");
_Static_assert(IS_A(int, +CLP_BLK_SIZE),
	       "clp.toml:35: type of CLP_BLK_SIZE");

_Static_assert(CLP_LPS_BASE == 0,
	       "clp.toml:55: value of CLP_LPS_BASE");
_Static_assert(IS_A(int, +CLP_LPS_BASE),
	       "clp.toml:55: type of CLP_LPS_BASE");
_Static_assert(CLP_LPS_PCI == 2,
	       "clp.toml:56: value of CLP_LPS_PCI");
_Static_assert(IS_A(int, +CLP_LPS_PCI),
	       "clp.toml:56: type of CLP_LPS_PCI");

_Static_assert(CLP_SLPC == 1,
	       "clp.toml:65: value of CLP_SLPC");
_Static_assert(IS_A(int, +CLP_SLPC),
	       "clp.toml:65: type of CLP_SLPC");
_Static_assert(CLP_LIST_PCI == 2,
	       "clp.toml:66: value of CLP_LIST_PCI");
_Static_assert(IS_A(int, +CLP_LIST_PCI),
	       "clp.toml:66: type of CLP_LIST_PCI");
_Static_assert(CLP_QUERY_PCI_FN == 3,
	       "clp.toml:67: value of CLP_QUERY_PCI_FN");
_Static_assert(IS_A(int, +CLP_QUERY_PCI_FN),
	       "clp.toml:67: type of CLP_QUERY_PCI_FN");
_Static_assert(CLP_QUERY_PCI_FNGRP == 4,
	       "clp.toml:68: value of CLP_QUERY_PCI_FNGRP");
_Static_assert(IS_A(int, +CLP_QUERY_PCI_FNGRP),
	       "clp.toml:68: type of CLP_QUERY_PCI_FNGRP");
_Static_assert(CLP_SET_PCI_FN == 5,
	       "clp.toml:69: value of CLP_SET_PCI_FN");
_Static_assert(IS_A(int, +CLP_SET_PCI_FN),
	       "clp.toml:69: type of CLP_SET_PCI_FN");

_Static_assert(sizeof(struct clp_req_hdr) == 16,
	       "clp.toml:74: size of clp_req_hdr");
_Static_assert(_Alignof(struct clp_req_hdr) == 1,
	       "clp.toml:75: alignment of clp_req_hdr");
_Static_assert(offsetof(struct clp_req_hdr, len) == 0,
	       "clp.toml:82: offset of clp_req_hdr.len");
_Static_assert(sizeof(FIELD(struct clp_req_hdr, len)) == 2,
	       "clp.toml:83: size of clp_req_hdr.len");
_Static_assert(IS_A(__be16, FIELD(struct clp_req_hdr, len)),
	       "clp.toml:83: type of clp_req_hdr.len");
_Static_assert(offsetof(struct clp_req_hdr, cmd) == 2,
	       "clp.toml:88: offset of clp_req_hdr.cmd");
_Static_assert(sizeof(FIELD(struct clp_req_hdr, cmd)) == 2,
	       "clp.toml:89: size of clp_req_hdr.cmd");
_Static_assert(IS_A(__be16, FIELD(struct clp_req_hdr, cmd)),
	       "clp.toml:89: type of clp_req_hdr.cmd");
_Static_assert(offsetof(struct clp_req_hdr, flags) == 4,
	       "clp.toml:95: offset of clp_req_hdr.flags");
_Static_assert(sizeof(FIELD(struct clp_req_hdr, flags)) == 4,
	       "clp.toml:96: size of clp_req_hdr.flags");
_Static_assert(IS_A(__be32, FIELD(struct clp_req_hdr, flags)),
	       "clp.toml:96: type of clp_req_hdr.flags");
_Static_assert(CLP_REQ_HDR_FMT_MASK == 4026531840U,
	       "clp.toml:103: value of CLP_REQ_HDR_FMT_MASK");
_Static_assert(CLP_REQ_HDR_FMT_MASK >> CLP_REQ_HDR_FMT_SHIFT == 15,
	       "clp.toml:103: CLP_REQ_HDR_FMT_SHIFT against CLP_REQ_HDR_FMT_MASK");
_Static_assert(offsetof(struct clp_req_hdr, reserved2) == 8,
	       "clp.toml:109: offset of clp_req_hdr.reserved2");
_Static_assert(sizeof(FIELD(struct clp_req_hdr, reserved2)) == 8,
	       "clp.toml:110: size of clp_req_hdr.reserved2");
_Static_assert(IS_A(__be64, FIELD(struct clp_req_hdr, reserved2)),
	       "clp.toml:110: type of clp_req_hdr.reserved2");

_Static_assert(CLP_RC_OK == 16,
	       "clp.toml:124: value of CLP_RC_OK");
_Static_assert(IS_A(int, +CLP_RC_OK),
	       "clp.toml:124: type of CLP_RC_OK");
_Static_assert(CLP_RC_CMD == 32,
	       "clp.toml:125: value of CLP_RC_CMD");
_Static_assert(IS_A(int, +CLP_RC_CMD),
	       "clp.toml:125: type of CLP_RC_CMD");
_Static_assert(CLP_RC_PERM == 48,
	       "clp.toml:126: value of CLP_RC_PERM");
_Static_assert(IS_A(int, +CLP_RC_PERM),
	       "clp.toml:126: type of CLP_RC_PERM");
_Static_assert(CLP_RC_FMT == 64,
	       "clp.toml:127: value of CLP_RC_FMT");
_Static_assert(IS_A(int, +CLP_RC_FMT),
	       "clp.toml:127: type of CLP_RC_FMT");
_Static_assert(CLP_RC_LEN == 80,
	       "clp.toml:128: value of CLP_RC_LEN");
_Static_assert(IS_A(int, +CLP_RC_LEN),
	       "clp.toml:128: type of CLP_RC_LEN");
_Static_assert(CLP_RC_8K == 96,
	       "clp.toml:129: value of CLP_RC_8K");
_Static_assert(IS_A(int, +CLP_RC_8K),
	       "clp.toml:129: type of CLP_RC_8K");
_Static_assert(CLP_RC_RESNOT0 == 112,
	       "clp.toml:130: value of CLP_RC_RESNOT0");
_Static_assert(IS_A(int, +CLP_RC_RESNOT0),
	       "clp.toml:130: type of CLP_RC_RESNOT0");
_Static_assert(CLP_RC_NODATA == 128,
	       "clp.toml:131: value of CLP_RC_NODATA");
_Static_assert(IS_A(int, +CLP_RC_NODATA),
	       "clp.toml:131: type of CLP_RC_NODATA");
_Static_assert(CLP_RC_FC_UNKNOWN == 256,
	       "clp.toml:132: value of CLP_RC_FC_UNKNOWN");
_Static_assert(IS_A(int, +CLP_RC_FC_UNKNOWN),
	       "clp.toml:132: type of CLP_RC_FC_UNKNOWN");
_Static_assert(CLP_RC_SETPCIFN_FH == 257,
	       "clp.toml:133: value of CLP_RC_SETPCIFN_FH");
_Static_assert(IS_A(int, +CLP_RC_SETPCIFN_FH),
	       "clp.toml:133: type of CLP_RC_SETPCIFN_FH");
_Static_assert(CLP_RC_SETPCIFN_FHOP == 258,
	       "clp.toml:134: value of CLP_RC_SETPCIFN_FHOP");
_Static_assert(IS_A(int, +CLP_RC_SETPCIFN_FHOP),
	       "clp.toml:134: type of CLP_RC_SETPCIFN_FHOP");
_Static_assert(CLP_RC_SETPCIFN_DMAAS == 259,
	       "clp.toml:135: value of CLP_RC_SETPCIFN_DMAAS");
_Static_assert(IS_A(int, +CLP_RC_SETPCIFN_DMAAS),
	       "clp.toml:135: type of CLP_RC_SETPCIFN_DMAAS");
_Static_assert(CLP_RC_SETPCIFN_RES == 260,
	       "clp.toml:136: value of CLP_RC_SETPCIFN_RES");
_Static_assert(IS_A(int, +CLP_RC_SETPCIFN_RES),
	       "clp.toml:136: type of CLP_RC_SETPCIFN_RES");
_Static_assert(CLP_RC_SETPCIFN_ALRDY == 261,
	       "clp.toml:137: value of CLP_RC_SETPCIFN_ALRDY");
_Static_assert(IS_A(int, +CLP_RC_SETPCIFN_ALRDY),
	       "clp.toml:137: type of CLP_RC_SETPCIFN_ALRDY");
_Static_assert(CLP_RC_SETPCIFN_ERR == 262,
	       "clp.toml:138: value of CLP_RC_SETPCIFN_ERR");
_Static_assert(IS_A(int, +CLP_RC_SETPCIFN_ERR),
	       "clp.toml:138: type of CLP_RC_SETPCIFN_ERR");
_Static_assert(CLP_RC_SETPCIFN_RECPND == 263,
	       "clp.toml:139: value of CLP_RC_SETPCIFN_RECPND");
_Static_assert(IS_A(int, +CLP_RC_SETPCIFN_RECPND),
	       "clp.toml:139: type of CLP_RC_SETPCIFN_RECPND");
_Static_assert(CLP_RC_SETPCIFN_BUSY == 264,
	       "clp.toml:140: value of CLP_RC_SETPCIFN_BUSY");
_Static_assert(IS_A(int, +CLP_RC_SETPCIFN_BUSY),
	       "clp.toml:140: type of CLP_RC_SETPCIFN_BUSY");
_Static_assert(CLP_RC_LISTPCI_BADRT == 266,
	       "clp.toml:141: value of CLP_RC_LISTPCI_BADRT");
_Static_assert(IS_A(int, +CLP_RC_LISTPCI_BADRT),
	       "clp.toml:141: type of CLP_RC_LISTPCI_BADRT");
_Static_assert(CLP_RC_QUERYPCIFG_PFGID == 267,
	       "clp.toml:142: value of CLP_RC_QUERYPCIFG_PFGID");
_Static_assert(IS_A(int, +CLP_RC_QUERYPCIFG_PFGID),
	       "clp.toml:142: type of CLP_RC_QUERYPCIFG_PFGID");

_Static_assert(sizeof(struct clp_rsp_hdr) == 16,
	       "clp.toml:147: size of clp_rsp_hdr");
_Static_assert(_Alignof(struct clp_rsp_hdr) == 1,
	       "clp.toml:148: alignment of clp_rsp_hdr");
_Static_assert(offsetof(struct clp_rsp_hdr, len) == 0,
	       "clp.toml:155: offset of clp_rsp_hdr.len");
_Static_assert(sizeof(FIELD(struct clp_rsp_hdr, len)) == 2,
	       "clp.toml:156: size of clp_rsp_hdr.len");
_Static_assert(IS_A(__be16, FIELD(struct clp_rsp_hdr, len)),
	       "clp.toml:156: type of clp_rsp_hdr.len");
_Static_assert(offsetof(struct clp_rsp_hdr, rsp) == 2,
	       "clp.toml:165: offset of clp_rsp_hdr.rsp");
_Static_assert(sizeof(FIELD(struct clp_rsp_hdr, rsp)) == 2,
	       "clp.toml:166: size of clp_rsp_hdr.rsp");
_Static_assert(IS_A(__be16, FIELD(struct clp_rsp_hdr, rsp)),
	       "clp.toml:166: type of clp_rsp_hdr.rsp");
_Static_assert(offsetof(struct clp_rsp_hdr, flags) == 4,
	       "clp.toml:172: offset of clp_rsp_hdr.flags");
_Static_assert(sizeof(FIELD(struct clp_rsp_hdr, flags)) == 4,
	       "clp.toml:173: size of clp_rsp_hdr.flags");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_hdr, flags)),
	       "clp.toml:173: type of clp_rsp_hdr.flags");
_Static_assert(CLP_RSP_HDR_FMT_MASK == 4026531840U,
	       "clp.toml:180: value of CLP_RSP_HDR_FMT_MASK");
_Static_assert(CLP_RSP_HDR_FMT_MASK >> CLP_RSP_HDR_FMT_SHIFT == 15,
	       "clp.toml:180: CLP_RSP_HDR_FMT_SHIFT against CLP_RSP_HDR_FMT_MASK");
_Static_assert(offsetof(struct clp_rsp_hdr, reserved2) == 8,
	       "clp.toml:186: offset of clp_rsp_hdr.reserved2");
_Static_assert(sizeof(FIELD(struct clp_rsp_hdr, reserved2)) == 8,
	       "clp.toml:187: size of clp_rsp_hdr.reserved2");
_Static_assert(IS_A(__be64, FIELD(struct clp_rsp_hdr, reserved2)),
	       "clp.toml:187: type of clp_rsp_hdr.reserved2");

_Static_assert(sizeof(struct clp_req_slpc) == 16,
	       "clp.toml:193: size of clp_req_slpc");
_Static_assert(_Alignof(struct clp_req_slpc) == 1,
	       "clp.toml:194: alignment of clp_req_slpc");
_Static_assert(offsetof(struct clp_req_slpc, hdr) == 0,
	       "clp.toml:201: offset of clp_req_slpc.hdr");
_Static_assert(sizeof(FIELD(struct clp_req_slpc, hdr)) == 16,
	       "clp.toml:202: size of clp_req_slpc.hdr");

_Static_assert(sizeof(struct clp_rsp_slpc) == 128,
	       "clp.toml:207: size of clp_rsp_slpc");
_Static_assert(_Alignof(struct clp_rsp_slpc) == 1,
	       "clp.toml:208: alignment of clp_rsp_slpc");
_Static_assert(offsetof(struct clp_rsp_slpc, hdr) == 0,
	       "clp.toml:215: offset of clp_rsp_slpc.hdr");
_Static_assert(sizeof(FIELD(struct clp_rsp_slpc, hdr)) == 16,
	       "clp.toml:216: size of clp_rsp_slpc.hdr");
_Static_assert(offsetof(struct clp_rsp_slpc, reserved2) == 16,
	       "clp.toml:221: offset of clp_rsp_slpc.reserved2");
_Static_assert(sizeof(FIELD(struct clp_rsp_slpc, reserved2)) == 16,
	       "clp.toml:222: size of clp_rsp_slpc.reserved2");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_slpc, reserved2)[0]),
	       "clp.toml:222: element of clp_rsp_slpc.reserved2");
_Static_assert(offsetof(struct clp_rsp_slpc, lpif) == 32,
	       "clp.toml:228: offset of clp_rsp_slpc.lpif");
_Static_assert(sizeof(FIELD(struct clp_rsp_slpc, lpif)) == 32,
	       "clp.toml:229: size of clp_rsp_slpc.lpif");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_slpc, lpif)[0]),
	       "clp.toml:229: element of clp_rsp_slpc.lpif");
_Static_assert(offsetof(struct clp_rsp_slpc, reserved3) == 64,
	       "clp.toml:234: offset of clp_rsp_slpc.reserved3");
_Static_assert(sizeof(FIELD(struct clp_rsp_slpc, reserved3)) == 32,
	       "clp.toml:235: size of clp_rsp_slpc.reserved3");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_slpc, reserved3)[0]),
	       "clp.toml:235: element of clp_rsp_slpc.reserved3");
_Static_assert(offsetof(struct clp_rsp_slpc, lpic) == 96,
	       "clp.toml:241: offset of clp_rsp_slpc.lpic");
_Static_assert(sizeof(FIELD(struct clp_rsp_slpc, lpic)) == 32,
	       "clp.toml:242: size of clp_rsp_slpc.lpic");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_slpc, lpic)[0]),
	       "clp.toml:242: element of clp_rsp_slpc.lpic");

_Static_assert(sizeof(struct clp_req_rsp_slpc) == 144,
	       "clp.toml:247: size of clp_req_rsp_slpc");
_Static_assert(_Alignof(struct clp_req_rsp_slpc) == 1,
	       "clp.toml:248: alignment of clp_req_rsp_slpc");
_Static_assert(offsetof(struct clp_req_rsp_slpc, request) == 0,
	       "clp.toml:255: offset of clp_req_rsp_slpc.request");
_Static_assert(sizeof(FIELD(struct clp_req_rsp_slpc, request)) == 16,
	       "clp.toml:256: size of clp_req_rsp_slpc.request");
_Static_assert(offsetof(struct clp_req_rsp_slpc, response) == 16,
	       "clp.toml:261: offset of clp_req_rsp_slpc.response");
_Static_assert(sizeof(FIELD(struct clp_req_rsp_slpc, response)) == 128,
	       "clp.toml:262: size of clp_req_rsp_slpc.response");

_Static_assert(sizeof(struct clp_fh_list_entry) == 16,
	       "clp.toml:269: size of clp_fh_list_entry");
_Static_assert(_Alignof(struct clp_fh_list_entry) == 1,
	       "clp.toml:270: alignment of clp_fh_list_entry");
_Static_assert(offsetof(struct clp_fh_list_entry, device_id) == 0,
	       "clp.toml:277: offset of clp_fh_list_entry.device_id");
_Static_assert(sizeof(FIELD(struct clp_fh_list_entry, device_id)) == 2,
	       "clp.toml:278: size of clp_fh_list_entry.device_id");
_Static_assert(IS_A(__be16, FIELD(struct clp_fh_list_entry, device_id)),
	       "clp.toml:278: type of clp_fh_list_entry.device_id");
_Static_assert(offsetof(struct clp_fh_list_entry, vendor_id) == 2,
	       "clp.toml:283: offset of clp_fh_list_entry.vendor_id");
_Static_assert(sizeof(FIELD(struct clp_fh_list_entry, vendor_id)) == 2,
	       "clp.toml:284: size of clp_fh_list_entry.vendor_id");
_Static_assert(IS_A(__be16, FIELD(struct clp_fh_list_entry, vendor_id)),
	       "clp.toml:284: type of clp_fh_list_entry.vendor_id");
_Static_assert(offsetof(struct clp_fh_list_entry, flags) == 4,
	       "clp.toml:289: offset of clp_fh_list_entry.flags");
_Static_assert(sizeof(FIELD(struct clp_fh_list_entry, flags)) == 4,
	       "clp.toml:290: size of clp_fh_list_entry.flags");
_Static_assert(IS_A(__be32, FIELD(struct clp_fh_list_entry, flags)),
	       "clp.toml:290: type of clp_fh_list_entry.flags");
_Static_assert(CLP_FH_LIST_ENTRY_CONFIG_STATE_MASK == 2147483648U,
	       "clp.toml:297: value of CLP_FH_LIST_ENTRY_CONFIG_STATE_MASK");
_Static_assert(CLP_FH_LIST_ENTRY_CONFIG_STATE_MASK >> CLP_FH_LIST_ENTRY_CONFIG_STATE_SHIFT == 1,
	       "clp.toml:297: CLP_FH_LIST_ENTRY_CONFIG_STATE_SHIFT against CLP_FH_LIST_ENTRY_CONFIG_STATE_MASK");
_Static_assert(offsetof(struct clp_fh_list_entry, fid) == 8,
	       "clp.toml:303: offset of clp_fh_list_entry.fid");
_Static_assert(sizeof(FIELD(struct clp_fh_list_entry, fid)) == 4,
	       "clp.toml:304: size of clp_fh_list_entry.fid");
_Static_assert(IS_A(__be32, FIELD(struct clp_fh_list_entry, fid)),
	       "clp.toml:304: type of clp_fh_list_entry.fid");
_Static_assert(offsetof(struct clp_fh_list_entry, fh) == 12,
	       "clp.toml:309: offset of clp_fh_list_entry.fh");
_Static_assert(sizeof(FIELD(struct clp_fh_list_entry, fh)) == 4,
	       "clp.toml:310: size of clp_fh_list_entry.fh");
_Static_assert(IS_A(__be32, FIELD(struct clp_fh_list_entry, fh)),
	       "clp.toml:310: type of clp_fh_list_entry.fh");

_Static_assert(LIST_PCI_HDR_LEN == 32,
	       "clp.toml:318: value of LIST_PCI_HDR_LEN");
_Static_assert(IS_A(int, +LIST_PCI_HDR_LEN),
	       "clp.toml:318: type of LIST_PCI_HDR_LEN");

_Static_assert(CLP_FH_LIST_NR_ENTRIES == 252,
	       "clp.toml:325: value of CLP_FH_LIST_NR_ENTRIES");
_Static_assert(IS_A(int, +CLP_FH_LIST_NR_ENTRIES),
	       "clp.toml:325: type of CLP_FH_LIST_NR_ENTRIES");

_Static_assert(CLP_SET_ENABLE_PCI_FN == 0,
	       "clp.toml:345: value of CLP_SET_ENABLE_PCI_FN");
_Static_assert(IS_A(int, +CLP_SET_ENABLE_PCI_FN),
	       "clp.toml:345: type of CLP_SET_ENABLE_PCI_FN");
_Static_assert(CLP_SET_DISABLE_PCI_FN == 1,
	       "clp.toml:346: value of CLP_SET_DISABLE_PCI_FN");
_Static_assert(IS_A(int, +CLP_SET_DISABLE_PCI_FN),
	       "clp.toml:346: type of CLP_SET_DISABLE_PCI_FN");
_Static_assert(CLP_SET_ENABLE_MIO == 2,
	       "clp.toml:347: value of CLP_SET_ENABLE_MIO");
_Static_assert(IS_A(int, +CLP_SET_ENABLE_MIO),
	       "clp.toml:347: type of CLP_SET_ENABLE_MIO");
_Static_assert(CLP_SET_DISABLE_MIO == 3,
	       "clp.toml:348: value of CLP_SET_DISABLE_MIO");
_Static_assert(IS_A(int, +CLP_SET_DISABLE_MIO),
	       "clp.toml:348: type of CLP_SET_DISABLE_MIO");

_Static_assert(CLP_UTIL_STR_LEN == 64,
	       "clp.toml:352: value of CLP_UTIL_STR_LEN");
_Static_assert(IS_A(int, +CLP_UTIL_STR_LEN),
	       "clp.toml:352: type of CLP_UTIL_STR_LEN");

_Static_assert(CLP_PFIP_NR_SEGMENTS == 4,
	       "clp.toml:359: value of CLP_PFIP_NR_SEGMENTS");
_Static_assert(IS_A(int, +CLP_PFIP_NR_SEGMENTS),
	       "clp.toml:359: type of CLP_PFIP_NR_SEGMENTS");

_Static_assert(sizeof(struct clp_rsp_slpc_pci) == 128,
	       "clp.toml:367: size of clp_rsp_slpc_pci");
_Static_assert(_Alignof(struct clp_rsp_slpc_pci) == 1,
	       "clp.toml:368: alignment of clp_rsp_slpc_pci");
_Static_assert(offsetof(struct clp_rsp_slpc_pci, hdr) == 0,
	       "clp.toml:375: offset of clp_rsp_slpc_pci.hdr");
_Static_assert(sizeof(FIELD(struct clp_rsp_slpc_pci, hdr)) == 16,
	       "clp.toml:376: size of clp_rsp_slpc_pci.hdr");
_Static_assert(offsetof(struct clp_rsp_slpc_pci, reserved2) == 16,
	       "clp.toml:381: offset of clp_rsp_slpc_pci.reserved2");
_Static_assert(sizeof(FIELD(struct clp_rsp_slpc_pci, reserved2)) == 16,
	       "clp.toml:382: size of clp_rsp_slpc_pci.reserved2");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_slpc_pci, reserved2)[0]),
	       "clp.toml:382: element of clp_rsp_slpc_pci.reserved2");
_Static_assert(offsetof(struct clp_rsp_slpc_pci, lpif) == 32,
	       "clp.toml:388: offset of clp_rsp_slpc_pci.lpif");
_Static_assert(sizeof(FIELD(struct clp_rsp_slpc_pci, lpif)) == 32,
	       "clp.toml:389: size of clp_rsp_slpc_pci.lpif");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_slpc_pci, lpif)[0]),
	       "clp.toml:389: element of clp_rsp_slpc_pci.lpif");
_Static_assert(offsetof(struct clp_rsp_slpc_pci, reserved3) == 64,
	       "clp.toml:394: offset of clp_rsp_slpc_pci.reserved3");
_Static_assert(sizeof(FIELD(struct clp_rsp_slpc_pci, reserved3)) == 16,
	       "clp.toml:395: size of clp_rsp_slpc_pci.reserved3");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_slpc_pci, reserved3)[0]),
	       "clp.toml:395: element of clp_rsp_slpc_pci.reserved3");
_Static_assert(offsetof(struct clp_rsp_slpc_pci, flags) == 80,
	       "clp.toml:401: offset of clp_rsp_slpc_pci.flags");
_Static_assert(sizeof(FIELD(struct clp_rsp_slpc_pci, flags)) == 4,
	       "clp.toml:402: size of clp_rsp_slpc_pci.flags");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_slpc_pci, flags)),
	       "clp.toml:402: type of clp_rsp_slpc_pci.flags");
_Static_assert(CLP_RSP_SLPC_PCI_VWB_MASK == 2147483648U,
	       "clp.toml:409: value of CLP_RSP_SLPC_PCI_VWB_MASK");
_Static_assert(CLP_RSP_SLPC_PCI_VWB_MASK >> CLP_RSP_SLPC_PCI_VWB_SHIFT == 1,
	       "clp.toml:409: CLP_RSP_SLPC_PCI_VWB_SHIFT against CLP_RSP_SLPC_PCI_VWB_MASK");
_Static_assert(CLP_RSP_SLPC_PCI_MIO_WB_MASK == 1056964608,
	       "clp.toml:411: value of CLP_RSP_SLPC_PCI_MIO_WB_MASK");
_Static_assert(CLP_RSP_SLPC_PCI_MIO_WB_MASK >> CLP_RSP_SLPC_PCI_MIO_WB_SHIFT == 63,
	       "clp.toml:411: CLP_RSP_SLPC_PCI_MIO_WB_SHIFT against CLP_RSP_SLPC_PCI_MIO_WB_MASK");
_Static_assert(offsetof(struct clp_rsp_slpc_pci, reserved5) == 84,
	       "clp.toml:417: offset of clp_rsp_slpc_pci.reserved5");
_Static_assert(sizeof(FIELD(struct clp_rsp_slpc_pci, reserved5)) == 12,
	       "clp.toml:418: size of clp_rsp_slpc_pci.reserved5");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_slpc_pci, reserved5)[0]),
	       "clp.toml:418: element of clp_rsp_slpc_pci.reserved5");
_Static_assert(offsetof(struct clp_rsp_slpc_pci, lpic) == 96,
	       "clp.toml:424: offset of clp_rsp_slpc_pci.lpic");
_Static_assert(sizeof(FIELD(struct clp_rsp_slpc_pci, lpic)) == 32,
	       "clp.toml:425: size of clp_rsp_slpc_pci.lpic");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_slpc_pci, lpic)[0]),
	       "clp.toml:425: element of clp_rsp_slpc_pci.lpic");

_Static_assert(sizeof(struct clp_req_list_pci) == 32,
	       "clp.toml:430: size of clp_req_list_pci");
_Static_assert(_Alignof(struct clp_req_list_pci) == 1,
	       "clp.toml:431: alignment of clp_req_list_pci");
_Static_assert(offsetof(struct clp_req_list_pci, hdr) == 0,
	       "clp.toml:438: offset of clp_req_list_pci.hdr");
_Static_assert(sizeof(FIELD(struct clp_req_list_pci, hdr)) == 16,
	       "clp.toml:439: size of clp_req_list_pci.hdr");
_Static_assert(offsetof(struct clp_req_list_pci, resume_token) == 16,
	       "clp.toml:444: offset of clp_req_list_pci.resume_token");
_Static_assert(sizeof(FIELD(struct clp_req_list_pci, resume_token)) == 8,
	       "clp.toml:445: size of clp_req_list_pci.resume_token");
_Static_assert(IS_A(__be64, FIELD(struct clp_req_list_pci, resume_token)),
	       "clp.toml:445: type of clp_req_list_pci.resume_token");
_Static_assert(offsetof(struct clp_req_list_pci, reserved2) == 24,
	       "clp.toml:450: offset of clp_req_list_pci.reserved2");
_Static_assert(sizeof(FIELD(struct clp_req_list_pci, reserved2)) == 8,
	       "clp.toml:451: size of clp_req_list_pci.reserved2");
_Static_assert(IS_A(__be64, FIELD(struct clp_req_list_pci, reserved2)),
	       "clp.toml:451: type of clp_req_list_pci.reserved2");

_Static_assert(sizeof(struct clp_rsp_list_pci) == 4064,
	       "clp.toml:457: size of clp_rsp_list_pci");
_Static_assert(_Alignof(struct clp_rsp_list_pci) == 1,
	       "clp.toml:458: alignment of clp_rsp_list_pci");
_Static_assert(offsetof(struct clp_rsp_list_pci, hdr) == 0,
	       "clp.toml:469: offset of clp_rsp_list_pci.hdr");
_Static_assert(sizeof(FIELD(struct clp_rsp_list_pci, hdr)) == 16,
	       "clp.toml:470: size of clp_rsp_list_pci.hdr");
_Static_assert(offsetof(struct clp_rsp_list_pci, resume_token) == 16,
	       "clp.toml:475: offset of clp_rsp_list_pci.resume_token");
_Static_assert(sizeof(FIELD(struct clp_rsp_list_pci, resume_token)) == 8,
	       "clp.toml:476: size of clp_rsp_list_pci.resume_token");
_Static_assert(IS_A(__be64, FIELD(struct clp_rsp_list_pci, resume_token)),
	       "clp.toml:476: type of clp_rsp_list_pci.resume_token");
_Static_assert(offsetof(struct clp_rsp_list_pci, reserved2) == 24,
	       "clp.toml:481: offset of clp_rsp_list_pci.reserved2");
_Static_assert(sizeof(FIELD(struct clp_rsp_list_pci, reserved2)) == 4,
	       "clp.toml:482: size of clp_rsp_list_pci.reserved2");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_list_pci, reserved2)),
	       "clp.toml:482: type of clp_rsp_list_pci.reserved2");
_Static_assert(offsetof(struct clp_rsp_list_pci, max_fn) == 28,
	       "clp.toml:488: offset of clp_rsp_list_pci.max_fn");
_Static_assert(sizeof(FIELD(struct clp_rsp_list_pci, max_fn)) == 2,
	       "clp.toml:489: size of clp_rsp_list_pci.max_fn");
_Static_assert(IS_A(__be16, FIELD(struct clp_rsp_list_pci, max_fn)),
	       "clp.toml:489: type of clp_rsp_list_pci.max_fn");
_Static_assert(offsetof(struct clp_rsp_list_pci, flags) == 30,
	       "clp.toml:494: offset of clp_rsp_list_pci.flags");
_Static_assert(sizeof(FIELD(struct clp_rsp_list_pci, flags)) == 1,
	       "clp.toml:495: size of clp_rsp_list_pci.flags");
_Static_assert(IS_A(__u8, FIELD(struct clp_rsp_list_pci, flags)),
	       "clp.toml:495: type of clp_rsp_list_pci.flags");
_Static_assert(CLP_RSP_LIST_PCI_UID_CHECKING_MASK == 1,
	       "clp.toml:503: value of CLP_RSP_LIST_PCI_UID_CHECKING_MASK");
_Static_assert(CLP_RSP_LIST_PCI_UID_CHECKING_MASK >> CLP_RSP_LIST_PCI_UID_CHECKING_SHIFT == 1,
	       "clp.toml:503: CLP_RSP_LIST_PCI_UID_CHECKING_SHIFT against CLP_RSP_LIST_PCI_UID_CHECKING_MASK");
_Static_assert(offsetof(struct clp_rsp_list_pci, entry_size) == 31,
	       "clp.toml:508: offset of clp_rsp_list_pci.entry_size");
_Static_assert(sizeof(FIELD(struct clp_rsp_list_pci, entry_size)) == 1,
	       "clp.toml:509: size of clp_rsp_list_pci.entry_size");
_Static_assert(IS_A(__u8, FIELD(struct clp_rsp_list_pci, entry_size)),
	       "clp.toml:509: type of clp_rsp_list_pci.entry_size");
_Static_assert(offsetof(struct clp_rsp_list_pci, fh_list) == 32,
	       "clp.toml:514: offset of clp_rsp_list_pci.fh_list");
_Static_assert(sizeof(FIELD(struct clp_rsp_list_pci, fh_list)) == 4032,
	       "clp.toml:515: size of clp_rsp_list_pci.fh_list");
_Static_assert(sizeof(FIELD(struct clp_rsp_list_pci, fh_list)[0]) == 16,
	       "clp.toml:515: element of clp_rsp_list_pci.fh_list");

_Static_assert(sizeof(struct mio_addr) == 16,
	       "clp.toml:520: size of mio_addr");
_Static_assert(_Alignof(struct mio_addr) == 1,
	       "clp.toml:521: alignment of mio_addr");
_Static_assert(offsetof(struct mio_addr, wb) == 0,
	       "clp.toml:532: offset of mio_addr.wb");
_Static_assert(sizeof(FIELD(struct mio_addr, wb)) == 8,
	       "clp.toml:533: size of mio_addr.wb");
_Static_assert(IS_A(__be64, FIELD(struct mio_addr, wb)),
	       "clp.toml:533: type of mio_addr.wb");
_Static_assert(offsetof(struct mio_addr, wt) == 8,
	       "clp.toml:538: offset of mio_addr.wt");
_Static_assert(sizeof(FIELD(struct mio_addr, wt)) == 8,
	       "clp.toml:539: size of mio_addr.wt");
_Static_assert(IS_A(__be64, FIELD(struct mio_addr, wt)),
	       "clp.toml:539: type of mio_addr.wt");

_Static_assert(sizeof(struct mio_info) == 128,
	       "clp.toml:544: size of mio_info");
_Static_assert(_Alignof(struct mio_info) == 1,
	       "clp.toml:545: alignment of mio_info");
_Static_assert(offsetof(struct mio_info, flags) == 0,
	       "clp.toml:552: offset of mio_info.flags");
_Static_assert(sizeof(FIELD(struct mio_info, flags)) == 4,
	       "clp.toml:553: size of mio_info.flags");
_Static_assert(IS_A(__be32, FIELD(struct mio_info, flags)),
	       "clp.toml:553: type of mio_info.flags");
_Static_assert(MIO_INFO_VALID_MASK == 4227858432U,
	       "clp.toml:560: value of MIO_INFO_VALID_MASK");
_Static_assert(MIO_INFO_VALID_MASK >> MIO_INFO_VALID_SHIFT == 63,
	       "clp.toml:560: MIO_INFO_VALID_SHIFT against MIO_INFO_VALID_MASK");
_Static_assert(offsetof(struct mio_info, reserved0) == 4,
	       "clp.toml:566: offset of mio_info.reserved0");
_Static_assert(sizeof(FIELD(struct mio_info, reserved0)) == 4,
	       "clp.toml:567: size of mio_info.reserved0");
_Static_assert(IS_A(__be32, FIELD(struct mio_info, reserved0)),
	       "clp.toml:567: type of mio_info.reserved0");
_Static_assert(offsetof(struct mio_info, addr) == 8,
	       "clp.toml:573: offset of mio_info.addr");
_Static_assert(sizeof(FIELD(struct mio_info, addr)) == 96,
	       "clp.toml:574: size of mio_info.addr");
_Static_assert(sizeof(FIELD(struct mio_info, addr)[0]) == 16,
	       "clp.toml:574: element of mio_info.addr");
_Static_assert(offsetof(struct mio_info, reserved) == 104,
	       "clp.toml:579: offset of mio_info.reserved");
_Static_assert(sizeof(FIELD(struct mio_info, reserved)) == 24,
	       "clp.toml:580: size of mio_info.reserved");
_Static_assert(IS_A(__be32, FIELD(struct mio_info, reserved)[0]),
	       "clp.toml:580: element of mio_info.reserved");

_Static_assert(sizeof(struct clp_req_query_pci) == 32,
	       "clp.toml:586: size of clp_req_query_pci");
_Static_assert(_Alignof(struct clp_req_query_pci) == 1,
	       "clp.toml:587: alignment of clp_req_query_pci");
_Static_assert(offsetof(struct clp_req_query_pci, hdr) == 0,
	       "clp.toml:594: offset of clp_req_query_pci.hdr");
_Static_assert(sizeof(FIELD(struct clp_req_query_pci, hdr)) == 16,
	       "clp.toml:595: size of clp_req_query_pci.hdr");
_Static_assert(offsetof(struct clp_req_query_pci, fh) == 16,
	       "clp.toml:600: offset of clp_req_query_pci.fh");
_Static_assert(sizeof(FIELD(struct clp_req_query_pci, fh)) == 4,
	       "clp.toml:601: size of clp_req_query_pci.fh");
_Static_assert(IS_A(__be32, FIELD(struct clp_req_query_pci, fh)),
	       "clp.toml:601: type of clp_req_query_pci.fh");
_Static_assert(offsetof(struct clp_req_query_pci, reserved2) == 20,
	       "clp.toml:606: offset of clp_req_query_pci.reserved2");
_Static_assert(sizeof(FIELD(struct clp_req_query_pci, reserved2)) == 4,
	       "clp.toml:607: size of clp_req_query_pci.reserved2");
_Static_assert(IS_A(__be32, FIELD(struct clp_req_query_pci, reserved2)),
	       "clp.toml:607: type of clp_req_query_pci.reserved2");
_Static_assert(offsetof(struct clp_req_query_pci, reserved3) == 24,
	       "clp.toml:613: offset of clp_req_query_pci.reserved3");
_Static_assert(sizeof(FIELD(struct clp_req_query_pci, reserved3)) == 8,
	       "clp.toml:614: size of clp_req_query_pci.reserved3");
_Static_assert(IS_A(__be64, FIELD(struct clp_req_query_pci, reserved3)),
	       "clp.toml:614: type of clp_req_query_pci.reserved3");

_Static_assert(ZPCI_RID_MASK_DEVFN == 255,
	       "clp.toml:619: value of ZPCI_RID_MASK_DEVFN");
_Static_assert(IS_A(int, +ZPCI_RID_MASK_DEVFN),
	       "clp.toml:619: type of ZPCI_RID_MASK_DEVFN");

_Static_assert(sizeof(struct clp_rsp_query_pci) == 384,
	       "clp.toml:627: size of clp_rsp_query_pci");
_Static_assert(_Alignof(struct clp_rsp_query_pci) == 1,
	       "clp.toml:628: alignment of clp_rsp_query_pci");
_Static_assert(offsetof(struct clp_rsp_query_pci, hdr) == 0,
	       "clp.toml:635: offset of clp_rsp_query_pci.hdr");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, hdr)) == 16,
	       "clp.toml:636: size of clp_rsp_query_pci.hdr");
_Static_assert(offsetof(struct clp_rsp_query_pci, vfn) == 16,
	       "clp.toml:641: offset of clp_rsp_query_pci.vfn");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, vfn)) == 2,
	       "clp.toml:642: size of clp_rsp_query_pci.vfn");
_Static_assert(IS_A(__be16, FIELD(struct clp_rsp_query_pci, vfn)),
	       "clp.toml:642: type of clp_rsp_query_pci.vfn");
_Static_assert(offsetof(struct clp_rsp_query_pci, flags) == 18,
	       "clp.toml:647: offset of clp_rsp_query_pci.flags");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, flags)) == 1,
	       "clp.toml:648: size of clp_rsp_query_pci.flags");
_Static_assert(IS_A(__u8, FIELD(struct clp_rsp_query_pci, flags)),
	       "clp.toml:648: type of clp_rsp_query_pci.flags");
_Static_assert(CLP_RSP_QUERY_PCI_TID_AVAIL_MASK == 32,
	       "clp.toml:656: value of CLP_RSP_QUERY_PCI_TID_AVAIL_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_TID_AVAIL_MASK >> CLP_RSP_QUERY_PCI_TID_AVAIL_SHIFT == 1,
	       "clp.toml:656: CLP_RSP_QUERY_PCI_TID_AVAIL_SHIFT against CLP_RSP_QUERY_PCI_TID_AVAIL_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_RID_AVAIL_MASK == 16,
	       "clp.toml:657: value of CLP_RSP_QUERY_PCI_RID_AVAIL_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_RID_AVAIL_MASK >> CLP_RSP_QUERY_PCI_RID_AVAIL_SHIFT == 1,
	       "clp.toml:657: CLP_RSP_QUERY_PCI_RID_AVAIL_SHIFT against CLP_RSP_QUERY_PCI_RID_AVAIL_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_IS_PHYSFN_MASK == 8,
	       "clp.toml:658: value of CLP_RSP_QUERY_PCI_IS_PHYSFN_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_IS_PHYSFN_MASK >> CLP_RSP_QUERY_PCI_IS_PHYSFN_SHIFT == 1,
	       "clp.toml:658: CLP_RSP_QUERY_PCI_IS_PHYSFN_SHIFT against CLP_RSP_QUERY_PCI_IS_PHYSFN_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_MIO_ADDR_AVAIL_MASK == 2,
	       "clp.toml:660: value of CLP_RSP_QUERY_PCI_MIO_ADDR_AVAIL_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_MIO_ADDR_AVAIL_MASK >> CLP_RSP_QUERY_PCI_MIO_ADDR_AVAIL_SHIFT == 1,
	       "clp.toml:660: CLP_RSP_QUERY_PCI_MIO_ADDR_AVAIL_SHIFT against CLP_RSP_QUERY_PCI_MIO_ADDR_AVAIL_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_UTIL_STR_AVAIL_MASK == 1,
	       "clp.toml:661: value of CLP_RSP_QUERY_PCI_UTIL_STR_AVAIL_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_UTIL_STR_AVAIL_MASK >> CLP_RSP_QUERY_PCI_UTIL_STR_AVAIL_SHIFT == 1,
	       "clp.toml:661: CLP_RSP_QUERY_PCI_UTIL_STR_AVAIL_SHIFT against CLP_RSP_QUERY_PCI_UTIL_STR_AVAIL_MASK");
_Static_assert(offsetof(struct clp_rsp_query_pci, pfgid) == 19,
	       "clp.toml:666: offset of clp_rsp_query_pci.pfgid");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, pfgid)) == 1,
	       "clp.toml:667: size of clp_rsp_query_pci.pfgid");
_Static_assert(IS_A(__u8, FIELD(struct clp_rsp_query_pci, pfgid)),
	       "clp.toml:667: type of clp_rsp_query_pci.pfgid");
_Static_assert(offsetof(struct clp_rsp_query_pci, fid) == 20,
	       "clp.toml:672: offset of clp_rsp_query_pci.fid");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, fid)) == 4,
	       "clp.toml:673: size of clp_rsp_query_pci.fid");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_query_pci, fid)),
	       "clp.toml:673: type of clp_rsp_query_pci.fid");
_Static_assert(offsetof(struct clp_rsp_query_pci, bar_size) == 24,
	       "clp.toml:678: offset of clp_rsp_query_pci.bar_size");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, bar_size)) == 6,
	       "clp.toml:679: size of clp_rsp_query_pci.bar_size");
_Static_assert(IS_A(__u8, FIELD(struct clp_rsp_query_pci, bar_size)[0]),
	       "clp.toml:679: element of clp_rsp_query_pci.bar_size");
_Static_assert(offsetof(struct clp_rsp_query_pci, pchid) == 30,
	       "clp.toml:684: offset of clp_rsp_query_pci.pchid");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, pchid)) == 2,
	       "clp.toml:685: size of clp_rsp_query_pci.pchid");
_Static_assert(IS_A(__be16, FIELD(struct clp_rsp_query_pci, pchid)),
	       "clp.toml:685: type of clp_rsp_query_pci.pchid");
_Static_assert(offsetof(struct clp_rsp_query_pci, bar) == 32,
	       "clp.toml:690: offset of clp_rsp_query_pci.bar");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, bar)) == 24,
	       "clp.toml:691: size of clp_rsp_query_pci.bar");
_Static_assert(IS_A(__le32, FIELD(struct clp_rsp_query_pci, bar)[0]),
	       "clp.toml:691: element of clp_rsp_query_pci.bar");
_Static_assert(offsetof(struct clp_rsp_query_pci, pfip) == 56,
	       "clp.toml:701: offset of clp_rsp_query_pci.pfip");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, pfip)) == 4,
	       "clp.toml:702: size of clp_rsp_query_pci.pfip");
_Static_assert(IS_A(__u8, FIELD(struct clp_rsp_query_pci, pfip)[0]),
	       "clp.toml:702: element of clp_rsp_query_pci.pfip");
_Static_assert(offsetof(struct clp_rsp_query_pci, fidparm) == 60,
	       "clp.toml:707: offset of clp_rsp_query_pci.fidparm");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, fidparm)) == 1,
	       "clp.toml:708: size of clp_rsp_query_pci.fidparm");
_Static_assert(IS_A(__u8, FIELD(struct clp_rsp_query_pci, fidparm)),
	       "clp.toml:708: type of clp_rsp_query_pci.fidparm");
_Static_assert(offsetof(struct clp_rsp_query_pci, port_info) == 61,
	       "clp.toml:718: offset of clp_rsp_query_pci.port_info");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, port_info)) == 1,
	       "clp.toml:719: size of clp_rsp_query_pci.port_info");
_Static_assert(IS_A(__u8, FIELD(struct clp_rsp_query_pci, port_info)),
	       "clp.toml:719: type of clp_rsp_query_pci.port_info");
_Static_assert(CLP_RSP_QUERY_PCI_PORT_MASK == 15,
	       "clp.toml:728: value of CLP_RSP_QUERY_PCI_PORT_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_PORT_MASK >> CLP_RSP_QUERY_PCI_PORT_SHIFT == 15,
	       "clp.toml:728: CLP_RSP_QUERY_PCI_PORT_SHIFT against CLP_RSP_QUERY_PCI_PORT_MASK");
_Static_assert(offsetof(struct clp_rsp_query_pci, fmb_len) == 62,
	       "clp.toml:733: offset of clp_rsp_query_pci.fmb_len");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, fmb_len)) == 1,
	       "clp.toml:734: size of clp_rsp_query_pci.fmb_len");
_Static_assert(IS_A(__u8, FIELD(struct clp_rsp_query_pci, fmb_len)),
	       "clp.toml:734: type of clp_rsp_query_pci.fmb_len");
_Static_assert(offsetof(struct clp_rsp_query_pci, pft) == 63,
	       "clp.toml:739: offset of clp_rsp_query_pci.pft");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, pft)) == 1,
	       "clp.toml:740: size of clp_rsp_query_pci.pft");
_Static_assert(IS_A(__u8, FIELD(struct clp_rsp_query_pci, pft)),
	       "clp.toml:740: type of clp_rsp_query_pci.pft");
_Static_assert(offsetof(struct clp_rsp_query_pci, sdma) == 64,
	       "clp.toml:745: offset of clp_rsp_query_pci.sdma");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, sdma)) == 8,
	       "clp.toml:746: size of clp_rsp_query_pci.sdma");
_Static_assert(IS_A(__be64, FIELD(struct clp_rsp_query_pci, sdma)),
	       "clp.toml:746: type of clp_rsp_query_pci.sdma");
_Static_assert(offsetof(struct clp_rsp_query_pci, edma) == 72,
	       "clp.toml:751: offset of clp_rsp_query_pci.edma");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, edma)) == 8,
	       "clp.toml:752: size of clp_rsp_query_pci.edma");
_Static_assert(IS_A(__be64, FIELD(struct clp_rsp_query_pci, edma)),
	       "clp.toml:752: type of clp_rsp_query_pci.edma");
_Static_assert(offsetof(struct clp_rsp_query_pci, rid) == 80,
	       "clp.toml:757: offset of clp_rsp_query_pci.rid");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, rid)) == 2,
	       "clp.toml:758: size of clp_rsp_query_pci.rid");
_Static_assert(IS_A(__be16, FIELD(struct clp_rsp_query_pci, rid)),
	       "clp.toml:758: type of clp_rsp_query_pci.rid");
_Static_assert(offsetof(struct clp_rsp_query_pci, reserved0) == 82,
	       "clp.toml:763: offset of clp_rsp_query_pci.reserved0");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, reserved0)) == 4,
	       "clp.toml:764: size of clp_rsp_query_pci.reserved0");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_query_pci, reserved0)),
	       "clp.toml:764: type of clp_rsp_query_pci.reserved0");
_Static_assert(offsetof(struct clp_rsp_query_pci, tid) == 86,
	       "clp.toml:774: offset of clp_rsp_query_pci.tid");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, tid)) == 2,
	       "clp.toml:775: size of clp_rsp_query_pci.tid");
_Static_assert(IS_A(__be16, FIELD(struct clp_rsp_query_pci, tid)),
	       "clp.toml:775: type of clp_rsp_query_pci.tid");
_Static_assert(offsetof(struct clp_rsp_query_pci, reserved) == 88,
	       "clp.toml:785: offset of clp_rsp_query_pci.reserved");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, reserved)) == 36,
	       "clp.toml:786: size of clp_rsp_query_pci.reserved");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_query_pci, reserved)[0]),
	       "clp.toml:786: element of clp_rsp_query_pci.reserved");
_Static_assert(offsetof(struct clp_rsp_query_pci, uid) == 124,
	       "clp.toml:796: offset of clp_rsp_query_pci.uid");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, uid)) == 4,
	       "clp.toml:797: size of clp_rsp_query_pci.uid");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_query_pci, uid)),
	       "clp.toml:797: type of clp_rsp_query_pci.uid");
_Static_assert(offsetof(struct clp_rsp_query_pci, util_str) == 128,
	       "clp.toml:802: offset of clp_rsp_query_pci.util_str");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, util_str)) == 64,
	       "clp.toml:803: size of clp_rsp_query_pci.util_str");
_Static_assert(IS_A(__u8, FIELD(struct clp_rsp_query_pci, util_str)[0]),
	       "clp.toml:803: element of clp_rsp_query_pci.util_str");
_Static_assert(offsetof(struct clp_rsp_query_pci, reserved2) == 192,
	       "clp.toml:808: offset of clp_rsp_query_pci.reserved2");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, reserved2)) == 64,
	       "clp.toml:809: size of clp_rsp_query_pci.reserved2");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_query_pci, reserved2)[0]),
	       "clp.toml:809: element of clp_rsp_query_pci.reserved2");
_Static_assert(offsetof(struct clp_rsp_query_pci, mio) == 256,
	       "clp.toml:815: offset of clp_rsp_query_pci.mio");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, mio)) == 128,
	       "clp.toml:816: size of clp_rsp_query_pci.mio");

_Static_assert(sizeof(struct clp_req_query_pci_grp) == 32,
	       "clp.toml:821: size of clp_req_query_pci_grp");
_Static_assert(_Alignof(struct clp_req_query_pci_grp) == 1,
	       "clp.toml:822: alignment of clp_req_query_pci_grp");
_Static_assert(offsetof(struct clp_req_query_pci_grp, hdr) == 0,
	       "clp.toml:829: offset of clp_req_query_pci_grp.hdr");
_Static_assert(sizeof(FIELD(struct clp_req_query_pci_grp, hdr)) == 16,
	       "clp.toml:830: size of clp_req_query_pci_grp.hdr");
_Static_assert(offsetof(struct clp_req_query_pci_grp, reserved2) == 16,
	       "clp.toml:835: offset of clp_req_query_pci_grp.reserved2");
_Static_assert(sizeof(FIELD(struct clp_req_query_pci_grp, reserved2)) == 3,
	       "clp.toml:836: size of clp_req_query_pci_grp.reserved2");
_Static_assert(IS_A(__u8, FIELD(struct clp_req_query_pci_grp, reserved2)[0]),
	       "clp.toml:836: element of clp_req_query_pci_grp.reserved2");
_Static_assert(offsetof(struct clp_req_query_pci_grp, pfgid) == 19,
	       "clp.toml:846: offset of clp_req_query_pci_grp.pfgid");
_Static_assert(sizeof(FIELD(struct clp_req_query_pci_grp, pfgid)) == 1,
	       "clp.toml:847: size of clp_req_query_pci_grp.pfgid");
_Static_assert(IS_A(__u8, FIELD(struct clp_req_query_pci_grp, pfgid)),
	       "clp.toml:847: type of clp_req_query_pci_grp.pfgid");
_Static_assert(offsetof(struct clp_req_query_pci_grp, reserved3) == 20,
	       "clp.toml:852: offset of clp_req_query_pci_grp.reserved3");
_Static_assert(sizeof(FIELD(struct clp_req_query_pci_grp, reserved3)) == 4,
	       "clp.toml:853: size of clp_req_query_pci_grp.reserved3");
_Static_assert(IS_A(__be32, FIELD(struct clp_req_query_pci_grp, reserved3)),
	       "clp.toml:853: type of clp_req_query_pci_grp.reserved3");
_Static_assert(offsetof(struct clp_req_query_pci_grp, reserved4) == 24,
	       "clp.toml:859: offset of clp_req_query_pci_grp.reserved4");
_Static_assert(sizeof(FIELD(struct clp_req_query_pci_grp, reserved4)) == 8,
	       "clp.toml:860: size of clp_req_query_pci_grp.reserved4");
_Static_assert(IS_A(__be64, FIELD(struct clp_req_query_pci_grp, reserved4)),
	       "clp.toml:860: type of clp_req_query_pci_grp.reserved4");

_Static_assert(sizeof(struct clp_rsp_query_pci_grp) == 64,
	       "clp.toml:866: size of clp_rsp_query_pci_grp");
_Static_assert(_Alignof(struct clp_rsp_query_pci_grp) == 1,
	       "clp.toml:867: alignment of clp_rsp_query_pci_grp");
_Static_assert(offsetof(struct clp_rsp_query_pci_grp, hdr) == 0,
	       "clp.toml:874: offset of clp_rsp_query_pci_grp.hdr");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci_grp, hdr)) == 16,
	       "clp.toml:875: size of clp_rsp_query_pci_grp.hdr");
_Static_assert(offsetof(struct clp_rsp_query_pci_grp, irqs) == 16,
	       "clp.toml:880: offset of clp_rsp_query_pci_grp.irqs");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci_grp, irqs)) == 2,
	       "clp.toml:881: size of clp_rsp_query_pci_grp.irqs");
_Static_assert(IS_A(__be16, FIELD(struct clp_rsp_query_pci_grp, irqs)),
	       "clp.toml:881: type of clp_rsp_query_pci_grp.irqs");
_Static_assert(CLP_RSP_QUERY_PCI_GRP_NOI_MASK == 4095,
	       "clp.toml:889: value of CLP_RSP_QUERY_PCI_GRP_NOI_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_GRP_NOI_MASK >> CLP_RSP_QUERY_PCI_GRP_NOI_SHIFT == 4095,
	       "clp.toml:889: CLP_RSP_QUERY_PCI_GRP_NOI_SHIFT against CLP_RSP_QUERY_PCI_GRP_NOI_MASK");
_Static_assert(offsetof(struct clp_rsp_query_pci_grp, version) == 18,
	       "clp.toml:894: offset of clp_rsp_query_pci_grp.version");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci_grp, version)) == 1,
	       "clp.toml:895: size of clp_rsp_query_pci_grp.version");
_Static_assert(IS_A(__u8, FIELD(struct clp_rsp_query_pci_grp, version)),
	       "clp.toml:895: type of clp_rsp_query_pci_grp.version");
_Static_assert(offsetof(struct clp_rsp_query_pci_grp, fr) == 19,
	       "clp.toml:900: offset of clp_rsp_query_pci_grp.fr");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci_grp, fr)) == 1,
	       "clp.toml:901: size of clp_rsp_query_pci_grp.fr");
_Static_assert(IS_A(__u8, FIELD(struct clp_rsp_query_pci_grp, fr)),
	       "clp.toml:901: type of clp_rsp_query_pci_grp.fr");
_Static_assert(CLP_RSP_QUERY_PCI_GRP_RTR_MASK == 32,
	       "clp.toml:910: value of CLP_RSP_QUERY_PCI_GRP_RTR_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_GRP_RTR_MASK >> CLP_RSP_QUERY_PCI_GRP_RTR_SHIFT == 1,
	       "clp.toml:910: CLP_RSP_QUERY_PCI_GRP_RTR_SHIFT against CLP_RSP_QUERY_PCI_GRP_RTR_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_GRP_RELAXED_ALIGN_MASK == 8,
	       "clp.toml:912: value of CLP_RSP_QUERY_PCI_GRP_RELAXED_ALIGN_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_GRP_RELAXED_ALIGN_MASK >> CLP_RSP_QUERY_PCI_GRP_RELAXED_ALIGN_SHIFT == 1,
	       "clp.toml:912: CLP_RSP_QUERY_PCI_GRP_RELAXED_ALIGN_SHIFT against CLP_RSP_QUERY_PCI_GRP_RELAXED_ALIGN_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_GRP_FRAME_MASK == 2,
	       "clp.toml:914: value of CLP_RSP_QUERY_PCI_GRP_FRAME_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_GRP_FRAME_MASK >> CLP_RSP_QUERY_PCI_GRP_FRAME_SHIFT == 1,
	       "clp.toml:914: CLP_RSP_QUERY_PCI_GRP_FRAME_SHIFT against CLP_RSP_QUERY_PCI_GRP_FRAME_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_GRP_REFRESH_MASK == 1,
	       "clp.toml:915: value of CLP_RSP_QUERY_PCI_GRP_REFRESH_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_GRP_REFRESH_MASK >> CLP_RSP_QUERY_PCI_GRP_REFRESH_SHIFT == 1,
	       "clp.toml:915: CLP_RSP_QUERY_PCI_GRP_REFRESH_SHIFT against CLP_RSP_QUERY_PCI_GRP_REFRESH_MASK");
_Static_assert(offsetof(struct clp_rsp_query_pci_grp, stbl) == 20,
	       "clp.toml:920: offset of clp_rsp_query_pci_grp.stbl");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci_grp, stbl)) == 2,
	       "clp.toml:921: size of clp_rsp_query_pci_grp.stbl");
_Static_assert(IS_A(__be16, FIELD(struct clp_rsp_query_pci_grp, stbl)),
	       "clp.toml:921: type of clp_rsp_query_pci_grp.stbl");
_Static_assert(CLP_RSP_QUERY_PCI_GRP_MAXSTBL_MASK == 8191,
	       "clp.toml:929: value of CLP_RSP_QUERY_PCI_GRP_MAXSTBL_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_GRP_MAXSTBL_MASK >> CLP_RSP_QUERY_PCI_GRP_MAXSTBL_SHIFT == 8191,
	       "clp.toml:929: CLP_RSP_QUERY_PCI_GRP_MAXSTBL_SHIFT against CLP_RSP_QUERY_PCI_GRP_MAXSTBL_MASK");
_Static_assert(offsetof(struct clp_rsp_query_pci_grp, mui) == 22,
	       "clp.toml:934: offset of clp_rsp_query_pci_grp.mui");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci_grp, mui)) == 2,
	       "clp.toml:935: size of clp_rsp_query_pci_grp.mui");
_Static_assert(IS_A(__be16, FIELD(struct clp_rsp_query_pci_grp, mui)),
	       "clp.toml:935: type of clp_rsp_query_pci_grp.mui");
_Static_assert(offsetof(struct clp_rsp_query_pci_grp, dtsm) == 24,
	       "clp.toml:940: offset of clp_rsp_query_pci_grp.dtsm");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci_grp, dtsm)) == 1,
	       "clp.toml:941: size of clp_rsp_query_pci_grp.dtsm");
_Static_assert(IS_A(__u8, FIELD(struct clp_rsp_query_pci_grp, dtsm)),
	       "clp.toml:941: type of clp_rsp_query_pci_grp.dtsm");
_Static_assert(offsetof(struct clp_rsp_query_pci_grp, reserved3) == 25,
	       "clp.toml:951: offset of clp_rsp_query_pci_grp.reserved3");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci_grp, reserved3)) == 1,
	       "clp.toml:952: size of clp_rsp_query_pci_grp.reserved3");
_Static_assert(IS_A(__u8, FIELD(struct clp_rsp_query_pci_grp, reserved3)),
	       "clp.toml:952: type of clp_rsp_query_pci_grp.reserved3");
_Static_assert(offsetof(struct clp_rsp_query_pci_grp, maxfaal) == 26,
	       "clp.toml:962: offset of clp_rsp_query_pci_grp.maxfaal");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci_grp, maxfaal)) == 2,
	       "clp.toml:963: size of clp_rsp_query_pci_grp.maxfaal");
_Static_assert(IS_A(__be16, FIELD(struct clp_rsp_query_pci_grp, maxfaal)),
	       "clp.toml:963: type of clp_rsp_query_pci_grp.maxfaal");
_Static_assert(offsetof(struct clp_rsp_query_pci_grp, dirqs) == 28,
	       "clp.toml:968: offset of clp_rsp_query_pci_grp.dirqs");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci_grp, dirqs)) == 2,
	       "clp.toml:969: size of clp_rsp_query_pci_grp.dirqs");
_Static_assert(IS_A(__be16, FIELD(struct clp_rsp_query_pci_grp, dirqs)),
	       "clp.toml:969: type of clp_rsp_query_pci_grp.dirqs");
_Static_assert(CLP_RSP_QUERY_PCI_GRP_DNOI_MASK == 4095,
	       "clp.toml:977: value of CLP_RSP_QUERY_PCI_GRP_DNOI_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_GRP_DNOI_MASK >> CLP_RSP_QUERY_PCI_GRP_DNOI_SHIFT == 4095,
	       "clp.toml:977: CLP_RSP_QUERY_PCI_GRP_DNOI_SHIFT against CLP_RSP_QUERY_PCI_GRP_DNOI_MASK");
_Static_assert(offsetof(struct clp_rsp_query_pci_grp, maxcpu) == 30,
	       "clp.toml:982: offset of clp_rsp_query_pci_grp.maxcpu");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci_grp, maxcpu)) == 2,
	       "clp.toml:983: size of clp_rsp_query_pci_grp.maxcpu");
_Static_assert(IS_A(__be16, FIELD(struct clp_rsp_query_pci_grp, maxcpu)),
	       "clp.toml:983: type of clp_rsp_query_pci_grp.maxcpu");
_Static_assert(offsetof(struct clp_rsp_query_pci_grp, dasm) == 32,
	       "clp.toml:988: offset of clp_rsp_query_pci_grp.dasm");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci_grp, dasm)) == 8,
	       "clp.toml:989: size of clp_rsp_query_pci_grp.dasm");
_Static_assert(IS_A(__be64, FIELD(struct clp_rsp_query_pci_grp, dasm)),
	       "clp.toml:989: type of clp_rsp_query_pci_grp.dasm");
_Static_assert(offsetof(struct clp_rsp_query_pci_grp, msia) == 40,
	       "clp.toml:994: offset of clp_rsp_query_pci_grp.msia");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci_grp, msia)) == 8,
	       "clp.toml:995: size of clp_rsp_query_pci_grp.msia");
_Static_assert(IS_A(__be64, FIELD(struct clp_rsp_query_pci_grp, msia)),
	       "clp.toml:995: type of clp_rsp_query_pci_grp.msia");
_Static_assert(offsetof(struct clp_rsp_query_pci_grp, reserved4) == 48,
	       "clp.toml:1000: offset of clp_rsp_query_pci_grp.reserved4");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci_grp, reserved4)) == 8,
	       "clp.toml:1001: size of clp_rsp_query_pci_grp.reserved4");
_Static_assert(IS_A(__be64, FIELD(struct clp_rsp_query_pci_grp, reserved4)),
	       "clp.toml:1001: type of clp_rsp_query_pci_grp.reserved4");
_Static_assert(offsetof(struct clp_rsp_query_pci_grp, reserved5) == 56,
	       "clp.toml:1007: offset of clp_rsp_query_pci_grp.reserved5");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci_grp, reserved5)) == 8,
	       "clp.toml:1008: size of clp_rsp_query_pci_grp.reserved5");
_Static_assert(IS_A(__be64, FIELD(struct clp_rsp_query_pci_grp, reserved5)),
	       "clp.toml:1008: type of clp_rsp_query_pci_grp.reserved5");

_Static_assert(sizeof(struct clp_req_set_pci) == 32,
	       "clp.toml:1014: size of clp_req_set_pci");
_Static_assert(_Alignof(struct clp_req_set_pci) == 1,
	       "clp.toml:1015: alignment of clp_req_set_pci");
_Static_assert(offsetof(struct clp_req_set_pci, hdr) == 0,
	       "clp.toml:1022: offset of clp_req_set_pci.hdr");
_Static_assert(sizeof(FIELD(struct clp_req_set_pci, hdr)) == 16,
	       "clp.toml:1023: size of clp_req_set_pci.hdr");
_Static_assert(offsetof(struct clp_req_set_pci, fh) == 16,
	       "clp.toml:1028: offset of clp_req_set_pci.fh");
_Static_assert(sizeof(FIELD(struct clp_req_set_pci, fh)) == 4,
	       "clp.toml:1029: size of clp_req_set_pci.fh");
_Static_assert(IS_A(__be32, FIELD(struct clp_req_set_pci, fh)),
	       "clp.toml:1029: type of clp_req_set_pci.fh");
_Static_assert(offsetof(struct clp_req_set_pci, reserved2) == 20,
	       "clp.toml:1034: offset of clp_req_set_pci.reserved2");
_Static_assert(sizeof(FIELD(struct clp_req_set_pci, reserved2)) == 2,
	       "clp.toml:1035: size of clp_req_set_pci.reserved2");
_Static_assert(IS_A(__be16, FIELD(struct clp_req_set_pci, reserved2)),
	       "clp.toml:1035: type of clp_req_set_pci.reserved2");
_Static_assert(offsetof(struct clp_req_set_pci, oc) == 22,
	       "clp.toml:1041: offset of clp_req_set_pci.oc");
_Static_assert(sizeof(FIELD(struct clp_req_set_pci, oc)) == 1,
	       "clp.toml:1042: size of clp_req_set_pci.oc");
_Static_assert(IS_A(__u8, FIELD(struct clp_req_set_pci, oc)),
	       "clp.toml:1042: type of clp_req_set_pci.oc");
_Static_assert(offsetof(struct clp_req_set_pci, ndas) == 23,
	       "clp.toml:1048: offset of clp_req_set_pci.ndas");
_Static_assert(sizeof(FIELD(struct clp_req_set_pci, ndas)) == 1,
	       "clp.toml:1049: size of clp_req_set_pci.ndas");
_Static_assert(IS_A(__u8, FIELD(struct clp_req_set_pci, ndas)),
	       "clp.toml:1049: type of clp_req_set_pci.ndas");
_Static_assert(offsetof(struct clp_req_set_pci, reserved3) == 24,
	       "clp.toml:1054: offset of clp_req_set_pci.reserved3");
_Static_assert(sizeof(FIELD(struct clp_req_set_pci, reserved3)) == 4,
	       "clp.toml:1055: size of clp_req_set_pci.reserved3");
_Static_assert(IS_A(__be32, FIELD(struct clp_req_set_pci, reserved3)),
	       "clp.toml:1055: type of clp_req_set_pci.reserved3");
_Static_assert(offsetof(struct clp_req_set_pci, gisa) == 28,
	       "clp.toml:1065: offset of clp_req_set_pci.gisa");
_Static_assert(sizeof(FIELD(struct clp_req_set_pci, gisa)) == 4,
	       "clp.toml:1066: size of clp_req_set_pci.gisa");
_Static_assert(IS_A(__be32, FIELD(struct clp_req_set_pci, gisa)),
	       "clp.toml:1066: type of clp_req_set_pci.gisa");

_Static_assert(sizeof(struct clp_rsp_set_pci) == 160,
	       "clp.toml:1076: size of clp_rsp_set_pci");
_Static_assert(_Alignof(struct clp_rsp_set_pci) == 1,
	       "clp.toml:1077: alignment of clp_rsp_set_pci");
_Static_assert(offsetof(struct clp_rsp_set_pci, hdr) == 0,
	       "clp.toml:1084: offset of clp_rsp_set_pci.hdr");
_Static_assert(sizeof(FIELD(struct clp_rsp_set_pci, hdr)) == 16,
	       "clp.toml:1085: size of clp_rsp_set_pci.hdr");
_Static_assert(offsetof(struct clp_rsp_set_pci, fh) == 16,
	       "clp.toml:1090: offset of clp_rsp_set_pci.fh");
_Static_assert(sizeof(FIELD(struct clp_rsp_set_pci, fh)) == 4,
	       "clp.toml:1091: size of clp_rsp_set_pci.fh");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_set_pci, fh)),
	       "clp.toml:1091: type of clp_rsp_set_pci.fh");
_Static_assert(offsetof(struct clp_rsp_set_pci, reserved1) == 20,
	       "clp.toml:1096: offset of clp_rsp_set_pci.reserved1");
_Static_assert(sizeof(FIELD(struct clp_rsp_set_pci, reserved1)) == 4,
	       "clp.toml:1097: size of clp_rsp_set_pci.reserved1");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_set_pci, reserved1)),
	       "clp.toml:1097: type of clp_rsp_set_pci.reserved1");
_Static_assert(offsetof(struct clp_rsp_set_pci, reserved2) == 24,
	       "clp.toml:1103: offset of clp_rsp_set_pci.reserved2");
_Static_assert(sizeof(FIELD(struct clp_rsp_set_pci, reserved2)) == 8,
	       "clp.toml:1104: size of clp_rsp_set_pci.reserved2");
_Static_assert(IS_A(__be64, FIELD(struct clp_rsp_set_pci, reserved2)),
	       "clp.toml:1104: type of clp_rsp_set_pci.reserved2");
_Static_assert(offsetof(struct clp_rsp_set_pci, mio) == 32,
	       "clp.toml:1110: offset of clp_rsp_set_pci.mio");
_Static_assert(sizeof(FIELD(struct clp_rsp_set_pci, mio)) == 128,
	       "clp.toml:1111: size of clp_rsp_set_pci.mio");

_Static_assert(sizeof(struct clp_req_rsp_slpc_pci) == 144,
	       "clp.toml:1116: size of clp_req_rsp_slpc_pci");
_Static_assert(_Alignof(struct clp_req_rsp_slpc_pci) == 1,
	       "clp.toml:1117: alignment of clp_req_rsp_slpc_pci");
_Static_assert(offsetof(struct clp_req_rsp_slpc_pci, request) == 0,
	       "clp.toml:1124: offset of clp_req_rsp_slpc_pci.request");
_Static_assert(sizeof(FIELD(struct clp_req_rsp_slpc_pci, request)) == 16,
	       "clp.toml:1125: size of clp_req_rsp_slpc_pci.request");
_Static_assert(offsetof(struct clp_req_rsp_slpc_pci, response) == 16,
	       "clp.toml:1130: offset of clp_req_rsp_slpc_pci.response");
_Static_assert(sizeof(FIELD(struct clp_req_rsp_slpc_pci, response)) == 128,
	       "clp.toml:1131: size of clp_req_rsp_slpc_pci.response");

_Static_assert(sizeof(struct clp_req_rsp_list_pci) == 4096,
	       "clp.toml:1136: size of clp_req_rsp_list_pci");
_Static_assert(_Alignof(struct clp_req_rsp_list_pci) == 1,
	       "clp.toml:1137: alignment of clp_req_rsp_list_pci");
_Static_assert(offsetof(struct clp_req_rsp_list_pci, request) == 0,
	       "clp.toml:1144: offset of clp_req_rsp_list_pci.request");
_Static_assert(sizeof(FIELD(struct clp_req_rsp_list_pci, request)) == 32,
	       "clp.toml:1145: size of clp_req_rsp_list_pci.request");
_Static_assert(offsetof(struct clp_req_rsp_list_pci, response) == 32,
	       "clp.toml:1150: offset of clp_req_rsp_list_pci.response");
_Static_assert(sizeof(FIELD(struct clp_req_rsp_list_pci, response)) == 4064,
	       "clp.toml:1151: size of clp_req_rsp_list_pci.response");

_Static_assert(sizeof(struct clp_req_rsp_set_pci) == 192,
	       "clp.toml:1156: size of clp_req_rsp_set_pci");
_Static_assert(_Alignof(struct clp_req_rsp_set_pci) == 1,
	       "clp.toml:1157: alignment of clp_req_rsp_set_pci");
_Static_assert(offsetof(struct clp_req_rsp_set_pci, request) == 0,
	       "clp.toml:1164: offset of clp_req_rsp_set_pci.request");
_Static_assert(sizeof(FIELD(struct clp_req_rsp_set_pci, request)) == 32,
	       "clp.toml:1165: size of clp_req_rsp_set_pci.request");
_Static_assert(offsetof(struct clp_req_rsp_set_pci, response) == 32,
	       "clp.toml:1170: offset of clp_req_rsp_set_pci.response");
_Static_assert(sizeof(FIELD(struct clp_req_rsp_set_pci, response)) == 160,
	       "clp.toml:1171: size of clp_req_rsp_set_pci.response");

_Static_assert(sizeof(struct clp_req_rsp_query_pci) == 416,
	       "clp.toml:1176: size of clp_req_rsp_query_pci");
_Static_assert(_Alignof(struct clp_req_rsp_query_pci) == 1,
	       "clp.toml:1177: alignment of clp_req_rsp_query_pci");
_Static_assert(offsetof(struct clp_req_rsp_query_pci, request) == 0,
	       "clp.toml:1184: offset of clp_req_rsp_query_pci.request");
_Static_assert(sizeof(FIELD(struct clp_req_rsp_query_pci, request)) == 32,
	       "clp.toml:1185: size of clp_req_rsp_query_pci.request");
_Static_assert(offsetof(struct clp_req_rsp_query_pci, response) == 32,
	       "clp.toml:1190: offset of clp_req_rsp_query_pci.response");
_Static_assert(sizeof(FIELD(struct clp_req_rsp_query_pci, response)) == 384,
	       "clp.toml:1191: size of clp_req_rsp_query_pci.response");

_Static_assert(sizeof(struct clp_req_rsp_query_pci_grp) == 96,
	       "clp.toml:1196: size of clp_req_rsp_query_pci_grp");
_Static_assert(_Alignof(struct clp_req_rsp_query_pci_grp) == 1,
	       "clp.toml:1197: alignment of clp_req_rsp_query_pci_grp");
_Static_assert(offsetof(struct clp_req_rsp_query_pci_grp, request) == 0,
	       "clp.toml:1204: offset of clp_req_rsp_query_pci_grp.request");
_Static_assert(sizeof(FIELD(struct clp_req_rsp_query_pci_grp, request)) == 32,
	       "clp.toml:1205: size of clp_req_rsp_query_pci_grp.request");
_Static_assert(offsetof(struct clp_req_rsp_query_pci_grp, response) == 32,
	       "clp.toml:1210: offset of clp_req_rsp_query_pci_grp.response");
_Static_assert(sizeof(FIELD(struct clp_req_rsp_query_pci_grp, response)) == 64,
	       "clp.toml:1211: size of clp_req_rsp_query_pci_grp.response");

_Static_assert(ZPCI_PCI_ST_FUNC_NOT_ENABLED == 4,
	       "clp.toml:1226: value of ZPCI_PCI_ST_FUNC_NOT_ENABLED");
_Static_assert(IS_A(int, +ZPCI_PCI_ST_FUNC_NOT_ENABLED),
	       "clp.toml:1226: type of ZPCI_PCI_ST_FUNC_NOT_ENABLED");
_Static_assert(ZPCI_PCI_ST_FUNC_IN_ERR == 8,
	       "clp.toml:1227: value of ZPCI_PCI_ST_FUNC_IN_ERR");
_Static_assert(IS_A(int, +ZPCI_PCI_ST_FUNC_IN_ERR),
	       "clp.toml:1227: type of ZPCI_PCI_ST_FUNC_IN_ERR");
_Static_assert(ZPCI_PCI_ST_BLOCKED == 12,
	       "clp.toml:1228: value of ZPCI_PCI_ST_BLOCKED");
_Static_assert(IS_A(int, +ZPCI_PCI_ST_BLOCKED),
	       "clp.toml:1228: type of ZPCI_PCI_ST_BLOCKED");
_Static_assert(ZPCI_PCI_ST_INSUF_RES == 16,
	       "clp.toml:1229: value of ZPCI_PCI_ST_INSUF_RES");
_Static_assert(IS_A(int, +ZPCI_PCI_ST_INSUF_RES),
	       "clp.toml:1229: type of ZPCI_PCI_ST_INSUF_RES");
_Static_assert(ZPCI_PCI_ST_INVAL_AS == 20,
	       "clp.toml:1230: value of ZPCI_PCI_ST_INVAL_AS");
_Static_assert(IS_A(int, +ZPCI_PCI_ST_INVAL_AS),
	       "clp.toml:1230: type of ZPCI_PCI_ST_INVAL_AS");
_Static_assert(ZPCI_PCI_ST_FUNC_ALREADY_ENABLED == 24,
	       "clp.toml:1231: value of ZPCI_PCI_ST_FUNC_ALREADY_ENABLED");
_Static_assert(IS_A(int, +ZPCI_PCI_ST_FUNC_ALREADY_ENABLED),
	       "clp.toml:1231: type of ZPCI_PCI_ST_FUNC_ALREADY_ENABLED");
_Static_assert(ZPCI_PCI_ST_DMA_AS_NOT_ENABLED == 28,
	       "clp.toml:1232: value of ZPCI_PCI_ST_DMA_AS_NOT_ENABLED");
_Static_assert(IS_A(int, +ZPCI_PCI_ST_DMA_AS_NOT_ENABLED),
	       "clp.toml:1232: type of ZPCI_PCI_ST_DMA_AS_NOT_ENABLED");
_Static_assert(ZPCI_PCI_ST_2ND_OP_IN_INV_AS == 36,
	       "clp.toml:1233: value of ZPCI_PCI_ST_2ND_OP_IN_INV_AS");
_Static_assert(IS_A(int, +ZPCI_PCI_ST_2ND_OP_IN_INV_AS),
	       "clp.toml:1233: type of ZPCI_PCI_ST_2ND_OP_IN_INV_AS");
_Static_assert(ZPCI_PCI_ST_FUNC_NOT_AVAIL == 40,
	       "clp.toml:1234: value of ZPCI_PCI_ST_FUNC_NOT_AVAIL");
_Static_assert(IS_A(int, +ZPCI_PCI_ST_FUNC_NOT_AVAIL),
	       "clp.toml:1234: type of ZPCI_PCI_ST_FUNC_NOT_AVAIL");
_Static_assert(ZPCI_PCI_ST_ALREADY_IN_RQ_STATE == 44,
	       "clp.toml:1235: value of ZPCI_PCI_ST_ALREADY_IN_RQ_STATE");
_Static_assert(IS_A(int, +ZPCI_PCI_ST_ALREADY_IN_RQ_STATE),
	       "clp.toml:1235: type of ZPCI_PCI_ST_ALREADY_IN_RQ_STATE");

_Static_assert(ZPCI_PCI_LS_OK == 0,
	       "clp.toml:1245: value of ZPCI_PCI_LS_OK");
_Static_assert(IS_A(int, +ZPCI_PCI_LS_OK),
	       "clp.toml:1245: type of ZPCI_PCI_LS_OK");
_Static_assert(ZPCI_PCI_LS_ERR == 1,
	       "clp.toml:1246: value of ZPCI_PCI_LS_ERR");
_Static_assert(IS_A(int, +ZPCI_PCI_LS_ERR),
	       "clp.toml:1246: type of ZPCI_PCI_LS_ERR");
_Static_assert(ZPCI_PCI_LS_BUSY == 2,
	       "clp.toml:1247: value of ZPCI_PCI_LS_BUSY");
_Static_assert(IS_A(int, +ZPCI_PCI_LS_BUSY),
	       "clp.toml:1247: type of ZPCI_PCI_LS_BUSY");
_Static_assert(ZPCI_PCI_LS_INVAL_HANDLE == 3,
	       "clp.toml:1248: value of ZPCI_PCI_LS_INVAL_HANDLE");
_Static_assert(IS_A(int, +ZPCI_PCI_LS_INVAL_HANDLE),
	       "clp.toml:1248: type of ZPCI_PCI_LS_INVAL_HANDLE");

_Static_assert(ZPCI_PCIAS_MEMIO_0 == 0,
	       "clp.toml:1257: value of ZPCI_PCIAS_MEMIO_0");
_Static_assert(IS_A(int, +ZPCI_PCIAS_MEMIO_0),
	       "clp.toml:1257: type of ZPCI_PCIAS_MEMIO_0");
_Static_assert(ZPCI_PCIAS_MEMIO_1 == 1,
	       "clp.toml:1258: value of ZPCI_PCIAS_MEMIO_1");
_Static_assert(IS_A(int, +ZPCI_PCIAS_MEMIO_1),
	       "clp.toml:1258: type of ZPCI_PCIAS_MEMIO_1");
_Static_assert(ZPCI_PCIAS_MEMIO_2 == 2,
	       "clp.toml:1259: value of ZPCI_PCIAS_MEMIO_2");
_Static_assert(IS_A(int, +ZPCI_PCIAS_MEMIO_2),
	       "clp.toml:1259: type of ZPCI_PCIAS_MEMIO_2");
_Static_assert(ZPCI_PCIAS_MEMIO_3 == 3,
	       "clp.toml:1260: value of ZPCI_PCIAS_MEMIO_3");
_Static_assert(IS_A(int, +ZPCI_PCIAS_MEMIO_3),
	       "clp.toml:1260: type of ZPCI_PCIAS_MEMIO_3");
_Static_assert(ZPCI_PCIAS_MEMIO_4 == 4,
	       "clp.toml:1261: value of ZPCI_PCIAS_MEMIO_4");
_Static_assert(IS_A(int, +ZPCI_PCIAS_MEMIO_4),
	       "clp.toml:1261: type of ZPCI_PCIAS_MEMIO_4");
_Static_assert(ZPCI_PCIAS_MEMIO_5 == 5,
	       "clp.toml:1262: value of ZPCI_PCIAS_MEMIO_5");
_Static_assert(IS_A(int, +ZPCI_PCIAS_MEMIO_5),
	       "clp.toml:1262: type of ZPCI_PCIAS_MEMIO_5");
_Static_assert(ZPCI_PCIAS_CFGSPC == 15,
	       "clp.toml:1263: value of ZPCI_PCIAS_CFGSPC");
_Static_assert(IS_A(int, +ZPCI_PCIAS_CFGSPC),
	       "clp.toml:1263: type of ZPCI_PCIAS_CFGSPC");
