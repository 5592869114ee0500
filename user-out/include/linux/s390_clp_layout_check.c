/* SPDX-License-Identifier: GPL-2.0 WITH Linux-syscall-note */
/*
 * Compiles only where <linux/s390_clp.h> is laid out as its spec states.
 *
 * With the proposal zpci-io: The zPCI I/O region, posted in January 2021 and
 * never merged.
 *
 * Do not edit: generated from spec/uapi/clp.toml
 * Spec 7623237e1165def8, uapic 0.1
 * To redo: cargo xtask codegen
 */

#include <stddef.h>

#include <linux/types.h>
#include <linux/s390_clp.h>
#include <linux/s390_clp_access.h>

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
	       "clp.toml:36: value of CLP_BLK_SIZE");
_Static_assert(IS_A(int, +CLP_BLK_SIZE),
	       "clp.toml:36: type of CLP_BLK_SIZE");

_Static_assert(CLP_LPS_BASE == 0,
	       "clp.toml:56: value of CLP_LPS_BASE");
_Static_assert(IS_A(int, +CLP_LPS_BASE),
	       "clp.toml:56: type of CLP_LPS_BASE");
_Static_assert(CLP_LPS_PCI == 2,
	       "clp.toml:57: value of CLP_LPS_PCI");
_Static_assert(IS_A(int, +CLP_LPS_PCI),
	       "clp.toml:57: type of CLP_LPS_PCI");

_Static_assert(CLP_SLPC == 1,
	       "clp.toml:66: value of CLP_SLPC");
_Static_assert(IS_A(int, +CLP_SLPC),
	       "clp.toml:66: type of CLP_SLPC");
_Static_assert(CLP_LIST_PCI == 2,
	       "clp.toml:67: value of CLP_LIST_PCI");
_Static_assert(IS_A(int, +CLP_LIST_PCI),
	       "clp.toml:67: type of CLP_LIST_PCI");
_Static_assert(CLP_QUERY_PCI_FN == 3,
	       "clp.toml:68: value of CLP_QUERY_PCI_FN");
_Static_assert(IS_A(int, +CLP_QUERY_PCI_FN),
	       "clp.toml:68: type of CLP_QUERY_PCI_FN");
_Static_assert(CLP_QUERY_PCI_FNGRP == 4,
	       "clp.toml:69: value of CLP_QUERY_PCI_FNGRP");
_Static_assert(IS_A(int, +CLP_QUERY_PCI_FNGRP),
	       "clp.toml:69: type of CLP_QUERY_PCI_FNGRP");
_Static_assert(CLP_SET_PCI_FN == 5,
	       "clp.toml:70: value of CLP_SET_PCI_FN");
_Static_assert(IS_A(int, +CLP_SET_PCI_FN),
	       "clp.toml:70: type of CLP_SET_PCI_FN");

_Static_assert(sizeof(struct clp_req_hdr) == 16,
	       "clp.toml:75: size of clp_req_hdr");
_Static_assert(_Alignof(struct clp_req_hdr) == 1,
	       "clp.toml:76: alignment of clp_req_hdr");
_Static_assert(offsetof(struct clp_req_hdr, len) == 0,
	       "clp.toml:83: offset of clp_req_hdr.len");
_Static_assert(sizeof(FIELD(struct clp_req_hdr, len)) == 2,
	       "clp.toml:84: size of clp_req_hdr.len");
_Static_assert(IS_A(__be16, FIELD(struct clp_req_hdr, len)),
	       "clp.toml:84: type of clp_req_hdr.len");
_Static_assert(offsetof(struct clp_req_hdr, cmd) == 2,
	       "clp.toml:89: offset of clp_req_hdr.cmd");
_Static_assert(sizeof(FIELD(struct clp_req_hdr, cmd)) == 2,
	       "clp.toml:90: size of clp_req_hdr.cmd");
_Static_assert(IS_A(__be16, FIELD(struct clp_req_hdr, cmd)),
	       "clp.toml:90: type of clp_req_hdr.cmd");
_Static_assert(offsetof(struct clp_req_hdr, flags) == 4,
	       "clp.toml:96: offset of clp_req_hdr.flags");
_Static_assert(sizeof(FIELD(struct clp_req_hdr, flags)) == 4,
	       "clp.toml:97: size of clp_req_hdr.flags");
_Static_assert(IS_A(__be32, FIELD(struct clp_req_hdr, flags)),
	       "clp.toml:97: type of clp_req_hdr.flags");
_Static_assert(CLP_REQ_HDR_FMT_MASK == 4026531840U,
	       "clp.toml:104: value of CLP_REQ_HDR_FMT_MASK");
_Static_assert(CLP_REQ_HDR_FMT_MASK >> CLP_REQ_HDR_FMT_SHIFT == 15,
	       "clp.toml:104: CLP_REQ_HDR_FMT_SHIFT against CLP_REQ_HDR_FMT_MASK");
_Static_assert(offsetof(struct clp_req_hdr, reserved2) == 8,
	       "clp.toml:110: offset of clp_req_hdr.reserved2");
_Static_assert(sizeof(FIELD(struct clp_req_hdr, reserved2)) == 8,
	       "clp.toml:111: size of clp_req_hdr.reserved2");
_Static_assert(IS_A(__be64, FIELD(struct clp_req_hdr, reserved2)),
	       "clp.toml:111: type of clp_req_hdr.reserved2");
_Static_assert(IS_A(__u16, clp_req_hdr_len((struct clp_req_hdr *)0)),
	       "clp.toml:84: type of clp_req_hdr_len");
_Static_assert(IS_A(__u16, clp_req_hdr_cmd((struct clp_req_hdr *)0)),
	       "clp.toml:90: type of clp_req_hdr_cmd");
_Static_assert(IS_A(__u32, clp_req_hdr_flags((struct clp_req_hdr *)0)),
	       "clp.toml:97: type of clp_req_hdr_flags");
_Static_assert(IS_A(__u8, clp_req_hdr_fmt((struct clp_req_hdr *)0)),
	       "clp.toml:104: type of clp_req_hdr_fmt");

_Static_assert(CLP_RC_OK == 16,
	       "clp.toml:125: value of CLP_RC_OK");
_Static_assert(IS_A(int, +CLP_RC_OK),
	       "clp.toml:125: type of CLP_RC_OK");
_Static_assert(CLP_RC_CMD == 32,
	       "clp.toml:126: value of CLP_RC_CMD");
_Static_assert(IS_A(int, +CLP_RC_CMD),
	       "clp.toml:126: type of CLP_RC_CMD");
_Static_assert(CLP_RC_PERM == 48,
	       "clp.toml:127: value of CLP_RC_PERM");
_Static_assert(IS_A(int, +CLP_RC_PERM),
	       "clp.toml:127: type of CLP_RC_PERM");
_Static_assert(CLP_RC_FMT == 64,
	       "clp.toml:128: value of CLP_RC_FMT");
_Static_assert(IS_A(int, +CLP_RC_FMT),
	       "clp.toml:128: type of CLP_RC_FMT");
_Static_assert(CLP_RC_LEN == 80,
	       "clp.toml:129: value of CLP_RC_LEN");
_Static_assert(IS_A(int, +CLP_RC_LEN),
	       "clp.toml:129: type of CLP_RC_LEN");
_Static_assert(CLP_RC_8K == 96,
	       "clp.toml:130: value of CLP_RC_8K");
_Static_assert(IS_A(int, +CLP_RC_8K),
	       "clp.toml:130: type of CLP_RC_8K");
_Static_assert(CLP_RC_RESNOT0 == 112,
	       "clp.toml:131: value of CLP_RC_RESNOT0");
_Static_assert(IS_A(int, +CLP_RC_RESNOT0),
	       "clp.toml:131: type of CLP_RC_RESNOT0");
_Static_assert(CLP_RC_NODATA == 128,
	       "clp.toml:132: value of CLP_RC_NODATA");
_Static_assert(IS_A(int, +CLP_RC_NODATA),
	       "clp.toml:132: type of CLP_RC_NODATA");
_Static_assert(CLP_RC_FC_UNKNOWN == 256,
	       "clp.toml:133: value of CLP_RC_FC_UNKNOWN");
_Static_assert(IS_A(int, +CLP_RC_FC_UNKNOWN),
	       "clp.toml:133: type of CLP_RC_FC_UNKNOWN");
_Static_assert(CLP_RC_SETPCIFN_FH == 257,
	       "clp.toml:134: value of CLP_RC_SETPCIFN_FH");
_Static_assert(IS_A(int, +CLP_RC_SETPCIFN_FH),
	       "clp.toml:134: type of CLP_RC_SETPCIFN_FH");
_Static_assert(CLP_RC_SETPCIFN_FHOP == 258,
	       "clp.toml:135: value of CLP_RC_SETPCIFN_FHOP");
_Static_assert(IS_A(int, +CLP_RC_SETPCIFN_FHOP),
	       "clp.toml:135: type of CLP_RC_SETPCIFN_FHOP");
_Static_assert(CLP_RC_SETPCIFN_DMAAS == 259,
	       "clp.toml:136: value of CLP_RC_SETPCIFN_DMAAS");
_Static_assert(IS_A(int, +CLP_RC_SETPCIFN_DMAAS),
	       "clp.toml:136: type of CLP_RC_SETPCIFN_DMAAS");
_Static_assert(CLP_RC_SETPCIFN_RES == 260,
	       "clp.toml:137: value of CLP_RC_SETPCIFN_RES");
_Static_assert(IS_A(int, +CLP_RC_SETPCIFN_RES),
	       "clp.toml:137: type of CLP_RC_SETPCIFN_RES");
_Static_assert(CLP_RC_SETPCIFN_ALRDY == 261,
	       "clp.toml:138: value of CLP_RC_SETPCIFN_ALRDY");
_Static_assert(IS_A(int, +CLP_RC_SETPCIFN_ALRDY),
	       "clp.toml:138: type of CLP_RC_SETPCIFN_ALRDY");
_Static_assert(CLP_RC_SETPCIFN_ERR == 262,
	       "clp.toml:139: value of CLP_RC_SETPCIFN_ERR");
_Static_assert(IS_A(int, +CLP_RC_SETPCIFN_ERR),
	       "clp.toml:139: type of CLP_RC_SETPCIFN_ERR");
_Static_assert(CLP_RC_SETPCIFN_RECPND == 263,
	       "clp.toml:140: value of CLP_RC_SETPCIFN_RECPND");
_Static_assert(IS_A(int, +CLP_RC_SETPCIFN_RECPND),
	       "clp.toml:140: type of CLP_RC_SETPCIFN_RECPND");
_Static_assert(CLP_RC_SETPCIFN_BUSY == 264,
	       "clp.toml:141: value of CLP_RC_SETPCIFN_BUSY");
_Static_assert(IS_A(int, +CLP_RC_SETPCIFN_BUSY),
	       "clp.toml:141: type of CLP_RC_SETPCIFN_BUSY");
_Static_assert(CLP_RC_LISTPCI_BADRT == 266,
	       "clp.toml:142: value of CLP_RC_LISTPCI_BADRT");
_Static_assert(IS_A(int, +CLP_RC_LISTPCI_BADRT),
	       "clp.toml:142: type of CLP_RC_LISTPCI_BADRT");
_Static_assert(CLP_RC_QUERYPCIFG_PFGID == 267,
	       "clp.toml:143: value of CLP_RC_QUERYPCIFG_PFGID");
_Static_assert(IS_A(int, +CLP_RC_QUERYPCIFG_PFGID),
	       "clp.toml:143: type of CLP_RC_QUERYPCIFG_PFGID");

_Static_assert(sizeof(struct clp_rsp_hdr) == 16,
	       "clp.toml:148: size of clp_rsp_hdr");
_Static_assert(_Alignof(struct clp_rsp_hdr) == 1,
	       "clp.toml:149: alignment of clp_rsp_hdr");
_Static_assert(offsetof(struct clp_rsp_hdr, len) == 0,
	       "clp.toml:156: offset of clp_rsp_hdr.len");
_Static_assert(sizeof(FIELD(struct clp_rsp_hdr, len)) == 2,
	       "clp.toml:157: size of clp_rsp_hdr.len");
_Static_assert(IS_A(__be16, FIELD(struct clp_rsp_hdr, len)),
	       "clp.toml:157: type of clp_rsp_hdr.len");
_Static_assert(offsetof(struct clp_rsp_hdr, rsp) == 2,
	       "clp.toml:166: offset of clp_rsp_hdr.rsp");
_Static_assert(sizeof(FIELD(struct clp_rsp_hdr, rsp)) == 2,
	       "clp.toml:167: size of clp_rsp_hdr.rsp");
_Static_assert(IS_A(__be16, FIELD(struct clp_rsp_hdr, rsp)),
	       "clp.toml:167: type of clp_rsp_hdr.rsp");
_Static_assert(offsetof(struct clp_rsp_hdr, flags) == 4,
	       "clp.toml:173: offset of clp_rsp_hdr.flags");
_Static_assert(sizeof(FIELD(struct clp_rsp_hdr, flags)) == 4,
	       "clp.toml:174: size of clp_rsp_hdr.flags");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_hdr, flags)),
	       "clp.toml:174: type of clp_rsp_hdr.flags");
_Static_assert(CLP_RSP_HDR_FMT_MASK == 4026531840U,
	       "clp.toml:181: value of CLP_RSP_HDR_FMT_MASK");
_Static_assert(CLP_RSP_HDR_FMT_MASK >> CLP_RSP_HDR_FMT_SHIFT == 15,
	       "clp.toml:181: CLP_RSP_HDR_FMT_SHIFT against CLP_RSP_HDR_FMT_MASK");
_Static_assert(offsetof(struct clp_rsp_hdr, reserved2) == 8,
	       "clp.toml:187: offset of clp_rsp_hdr.reserved2");
_Static_assert(sizeof(FIELD(struct clp_rsp_hdr, reserved2)) == 8,
	       "clp.toml:188: size of clp_rsp_hdr.reserved2");
_Static_assert(IS_A(__be64, FIELD(struct clp_rsp_hdr, reserved2)),
	       "clp.toml:188: type of clp_rsp_hdr.reserved2");
_Static_assert(IS_A(__u16, clp_rsp_hdr_len((struct clp_rsp_hdr *)0)),
	       "clp.toml:157: type of clp_rsp_hdr_len");
_Static_assert(IS_A(__u16, clp_rsp_hdr_rsp((struct clp_rsp_hdr *)0)),
	       "clp.toml:167: type of clp_rsp_hdr_rsp");
_Static_assert(IS_A(__u32, clp_rsp_hdr_flags((struct clp_rsp_hdr *)0)),
	       "clp.toml:174: type of clp_rsp_hdr_flags");
_Static_assert(IS_A(__u8, clp_rsp_hdr_fmt((struct clp_rsp_hdr *)0)),
	       "clp.toml:181: type of clp_rsp_hdr_fmt");

_Static_assert(sizeof(struct clp_req_slpc) == 16,
	       "clp.toml:194: size of clp_req_slpc");
_Static_assert(_Alignof(struct clp_req_slpc) == 1,
	       "clp.toml:195: alignment of clp_req_slpc");
_Static_assert(offsetof(struct clp_req_slpc, hdr) == 0,
	       "clp.toml:202: offset of clp_req_slpc.hdr");
_Static_assert(sizeof(FIELD(struct clp_req_slpc, hdr)) == 16,
	       "clp.toml:203: size of clp_req_slpc.hdr");

_Static_assert(sizeof(struct clp_rsp_slpc) == 128,
	       "clp.toml:208: size of clp_rsp_slpc");
_Static_assert(_Alignof(struct clp_rsp_slpc) == 1,
	       "clp.toml:209: alignment of clp_rsp_slpc");
_Static_assert(offsetof(struct clp_rsp_slpc, hdr) == 0,
	       "clp.toml:216: offset of clp_rsp_slpc.hdr");
_Static_assert(sizeof(FIELD(struct clp_rsp_slpc, hdr)) == 16,
	       "clp.toml:217: size of clp_rsp_slpc.hdr");
_Static_assert(offsetof(struct clp_rsp_slpc, reserved2) == 16,
	       "clp.toml:222: offset of clp_rsp_slpc.reserved2");
_Static_assert(sizeof(FIELD(struct clp_rsp_slpc, reserved2)) == 16,
	       "clp.toml:223: size of clp_rsp_slpc.reserved2");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_slpc, reserved2)[0]),
	       "clp.toml:223: element of clp_rsp_slpc.reserved2");
_Static_assert(offsetof(struct clp_rsp_slpc, lpif) == 32,
	       "clp.toml:229: offset of clp_rsp_slpc.lpif");
_Static_assert(sizeof(FIELD(struct clp_rsp_slpc, lpif)) == 32,
	       "clp.toml:230: size of clp_rsp_slpc.lpif");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_slpc, lpif)[0]),
	       "clp.toml:230: element of clp_rsp_slpc.lpif");
_Static_assert(offsetof(struct clp_rsp_slpc, reserved3) == 64,
	       "clp.toml:235: offset of clp_rsp_slpc.reserved3");
_Static_assert(sizeof(FIELD(struct clp_rsp_slpc, reserved3)) == 32,
	       "clp.toml:236: size of clp_rsp_slpc.reserved3");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_slpc, reserved3)[0]),
	       "clp.toml:236: element of clp_rsp_slpc.reserved3");
_Static_assert(offsetof(struct clp_rsp_slpc, lpic) == 96,
	       "clp.toml:242: offset of clp_rsp_slpc.lpic");
_Static_assert(sizeof(FIELD(struct clp_rsp_slpc, lpic)) == 32,
	       "clp.toml:243: size of clp_rsp_slpc.lpic");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_slpc, lpic)[0]),
	       "clp.toml:243: element of clp_rsp_slpc.lpic");
_Static_assert(IS_A(__u32, clp_rsp_slpc_lpif((struct clp_rsp_slpc *)0, 0)),
	       "clp.toml:230: type of clp_rsp_slpc_lpif");
_Static_assert(IS_A(__u32, clp_rsp_slpc_lpic((struct clp_rsp_slpc *)0, 0)),
	       "clp.toml:243: type of clp_rsp_slpc_lpic");

_Static_assert(sizeof(struct clp_req_rsp_slpc) == 144,
	       "clp.toml:248: size of clp_req_rsp_slpc");
_Static_assert(_Alignof(struct clp_req_rsp_slpc) == 1,
	       "clp.toml:249: alignment of clp_req_rsp_slpc");
_Static_assert(offsetof(struct clp_req_rsp_slpc, request) == 0,
	       "clp.toml:256: offset of clp_req_rsp_slpc.request");
_Static_assert(sizeof(FIELD(struct clp_req_rsp_slpc, request)) == 16,
	       "clp.toml:257: size of clp_req_rsp_slpc.request");
_Static_assert(offsetof(struct clp_req_rsp_slpc, response) == 16,
	       "clp.toml:262: offset of clp_req_rsp_slpc.response");
_Static_assert(sizeof(FIELD(struct clp_req_rsp_slpc, response)) == 128,
	       "clp.toml:263: size of clp_req_rsp_slpc.response");

_Static_assert(sizeof(struct clp_fh_list_entry) == 16,
	       "clp.toml:270: size of clp_fh_list_entry");
_Static_assert(_Alignof(struct clp_fh_list_entry) == 1,
	       "clp.toml:271: alignment of clp_fh_list_entry");
_Static_assert(offsetof(struct clp_fh_list_entry, device_id) == 0,
	       "clp.toml:278: offset of clp_fh_list_entry.device_id");
_Static_assert(sizeof(FIELD(struct clp_fh_list_entry, device_id)) == 2,
	       "clp.toml:279: size of clp_fh_list_entry.device_id");
_Static_assert(IS_A(__be16, FIELD(struct clp_fh_list_entry, device_id)),
	       "clp.toml:279: type of clp_fh_list_entry.device_id");
_Static_assert(offsetof(struct clp_fh_list_entry, vendor_id) == 2,
	       "clp.toml:284: offset of clp_fh_list_entry.vendor_id");
_Static_assert(sizeof(FIELD(struct clp_fh_list_entry, vendor_id)) == 2,
	       "clp.toml:285: size of clp_fh_list_entry.vendor_id");
_Static_assert(IS_A(__be16, FIELD(struct clp_fh_list_entry, vendor_id)),
	       "clp.toml:285: type of clp_fh_list_entry.vendor_id");
_Static_assert(offsetof(struct clp_fh_list_entry, flags) == 4,
	       "clp.toml:290: offset of clp_fh_list_entry.flags");
_Static_assert(sizeof(FIELD(struct clp_fh_list_entry, flags)) == 4,
	       "clp.toml:291: size of clp_fh_list_entry.flags");
_Static_assert(IS_A(__be32, FIELD(struct clp_fh_list_entry, flags)),
	       "clp.toml:291: type of clp_fh_list_entry.flags");
_Static_assert(CLP_FH_LIST_ENTRY_CONFIG_STATE_MASK == 2147483648U,
	       "clp.toml:298: value of CLP_FH_LIST_ENTRY_CONFIG_STATE_MASK");
_Static_assert(CLP_FH_LIST_ENTRY_CONFIG_STATE_MASK >> CLP_FH_LIST_ENTRY_CONFIG_STATE_SHIFT == 1,
	       "clp.toml:298: CLP_FH_LIST_ENTRY_CONFIG_STATE_SHIFT against CLP_FH_LIST_ENTRY_CONFIG_STATE_MASK");
_Static_assert(offsetof(struct clp_fh_list_entry, fid) == 8,
	       "clp.toml:304: offset of clp_fh_list_entry.fid");
_Static_assert(sizeof(FIELD(struct clp_fh_list_entry, fid)) == 4,
	       "clp.toml:305: size of clp_fh_list_entry.fid");
_Static_assert(IS_A(__be32, FIELD(struct clp_fh_list_entry, fid)),
	       "clp.toml:305: type of clp_fh_list_entry.fid");
_Static_assert(offsetof(struct clp_fh_list_entry, fh) == 12,
	       "clp.toml:310: offset of clp_fh_list_entry.fh");
_Static_assert(sizeof(FIELD(struct clp_fh_list_entry, fh)) == 4,
	       "clp.toml:311: size of clp_fh_list_entry.fh");
_Static_assert(IS_A(__be32, FIELD(struct clp_fh_list_entry, fh)),
	       "clp.toml:311: type of clp_fh_list_entry.fh");
_Static_assert(IS_A(__u16, clp_fh_list_entry_device_id((struct clp_fh_list_entry *)0)),
	       "clp.toml:279: type of clp_fh_list_entry_device_id");
_Static_assert(IS_A(__u16, clp_fh_list_entry_vendor_id((struct clp_fh_list_entry *)0)),
	       "clp.toml:285: type of clp_fh_list_entry_vendor_id");
_Static_assert(IS_A(__u32, clp_fh_list_entry_flags((struct clp_fh_list_entry *)0)),
	       "clp.toml:291: type of clp_fh_list_entry_flags");
_Static_assert(IS_A(__u8, clp_fh_list_entry_config_state((struct clp_fh_list_entry *)0)),
	       "clp.toml:298: type of clp_fh_list_entry_config_state");
_Static_assert(IS_A(__u32, clp_fh_list_entry_fid((struct clp_fh_list_entry *)0)),
	       "clp.toml:305: type of clp_fh_list_entry_fid");
_Static_assert(IS_A(__u32, clp_fh_list_entry_fh((struct clp_fh_list_entry *)0)),
	       "clp.toml:311: type of clp_fh_list_entry_fh");

_Static_assert(LIST_PCI_HDR_LEN == 32,
	       "clp.toml:319: value of LIST_PCI_HDR_LEN");
_Static_assert(IS_A(int, +LIST_PCI_HDR_LEN),
	       "clp.toml:319: type of LIST_PCI_HDR_LEN");

_Static_assert(CLP_FH_LIST_NR_ENTRIES == 252,
	       "clp.toml:326: value of CLP_FH_LIST_NR_ENTRIES");
_Static_assert(IS_A(int, +CLP_FH_LIST_NR_ENTRIES),
	       "clp.toml:326: type of CLP_FH_LIST_NR_ENTRIES");

_Static_assert(CLP_SET_ENABLE_PCI_FN == 0,
	       "clp.toml:346: value of CLP_SET_ENABLE_PCI_FN");
_Static_assert(IS_A(int, +CLP_SET_ENABLE_PCI_FN),
	       "clp.toml:346: type of CLP_SET_ENABLE_PCI_FN");
_Static_assert(CLP_SET_DISABLE_PCI_FN == 1,
	       "clp.toml:347: value of CLP_SET_DISABLE_PCI_FN");
_Static_assert(IS_A(int, +CLP_SET_DISABLE_PCI_FN),
	       "clp.toml:347: type of CLP_SET_DISABLE_PCI_FN");
_Static_assert(CLP_SET_ENABLE_MIO == 2,
	       "clp.toml:348: value of CLP_SET_ENABLE_MIO");
_Static_assert(IS_A(int, +CLP_SET_ENABLE_MIO),
	       "clp.toml:348: type of CLP_SET_ENABLE_MIO");
_Static_assert(CLP_SET_DISABLE_MIO == 3,
	       "clp.toml:349: value of CLP_SET_DISABLE_MIO");
_Static_assert(IS_A(int, +CLP_SET_DISABLE_MIO),
	       "clp.toml:349: type of CLP_SET_DISABLE_MIO");

_Static_assert(CLP_UTIL_STR_LEN == 64,
	       "clp.toml:353: value of CLP_UTIL_STR_LEN");
_Static_assert(IS_A(int, +CLP_UTIL_STR_LEN),
	       "clp.toml:353: type of CLP_UTIL_STR_LEN");

_Static_assert(CLP_PFIP_NR_SEGMENTS == 4,
	       "clp.toml:360: value of CLP_PFIP_NR_SEGMENTS");
_Static_assert(IS_A(int, +CLP_PFIP_NR_SEGMENTS),
	       "clp.toml:360: type of CLP_PFIP_NR_SEGMENTS");

_Static_assert(sizeof(struct clp_rsp_slpc_pci) == 128,
	       "clp.toml:368: size of clp_rsp_slpc_pci");
_Static_assert(_Alignof(struct clp_rsp_slpc_pci) == 1,
	       "clp.toml:369: alignment of clp_rsp_slpc_pci");
_Static_assert(offsetof(struct clp_rsp_slpc_pci, hdr) == 0,
	       "clp.toml:376: offset of clp_rsp_slpc_pci.hdr");
_Static_assert(sizeof(FIELD(struct clp_rsp_slpc_pci, hdr)) == 16,
	       "clp.toml:377: size of clp_rsp_slpc_pci.hdr");
_Static_assert(offsetof(struct clp_rsp_slpc_pci, reserved2) == 16,
	       "clp.toml:382: offset of clp_rsp_slpc_pci.reserved2");
_Static_assert(sizeof(FIELD(struct clp_rsp_slpc_pci, reserved2)) == 16,
	       "clp.toml:383: size of clp_rsp_slpc_pci.reserved2");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_slpc_pci, reserved2)[0]),
	       "clp.toml:383: element of clp_rsp_slpc_pci.reserved2");
_Static_assert(offsetof(struct clp_rsp_slpc_pci, lpif) == 32,
	       "clp.toml:389: offset of clp_rsp_slpc_pci.lpif");
_Static_assert(sizeof(FIELD(struct clp_rsp_slpc_pci, lpif)) == 32,
	       "clp.toml:390: size of clp_rsp_slpc_pci.lpif");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_slpc_pci, lpif)[0]),
	       "clp.toml:390: element of clp_rsp_slpc_pci.lpif");
_Static_assert(offsetof(struct clp_rsp_slpc_pci, reserved3) == 64,
	       "clp.toml:395: offset of clp_rsp_slpc_pci.reserved3");
_Static_assert(sizeof(FIELD(struct clp_rsp_slpc_pci, reserved3)) == 16,
	       "clp.toml:396: size of clp_rsp_slpc_pci.reserved3");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_slpc_pci, reserved3)[0]),
	       "clp.toml:396: element of clp_rsp_slpc_pci.reserved3");
_Static_assert(offsetof(struct clp_rsp_slpc_pci, flags) == 80,
	       "clp.toml:402: offset of clp_rsp_slpc_pci.flags");
_Static_assert(sizeof(FIELD(struct clp_rsp_slpc_pci, flags)) == 4,
	       "clp.toml:403: size of clp_rsp_slpc_pci.flags");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_slpc_pci, flags)),
	       "clp.toml:403: type of clp_rsp_slpc_pci.flags");
_Static_assert(CLP_RSP_SLPC_PCI_VWB_MASK == 2147483648U,
	       "clp.toml:410: value of CLP_RSP_SLPC_PCI_VWB_MASK");
_Static_assert(CLP_RSP_SLPC_PCI_VWB_MASK >> CLP_RSP_SLPC_PCI_VWB_SHIFT == 1,
	       "clp.toml:410: CLP_RSP_SLPC_PCI_VWB_SHIFT against CLP_RSP_SLPC_PCI_VWB_MASK");
_Static_assert(CLP_RSP_SLPC_PCI_MIO_WB_MASK == 1056964608,
	       "clp.toml:412: value of CLP_RSP_SLPC_PCI_MIO_WB_MASK");
_Static_assert(CLP_RSP_SLPC_PCI_MIO_WB_MASK >> CLP_RSP_SLPC_PCI_MIO_WB_SHIFT == 63,
	       "clp.toml:412: CLP_RSP_SLPC_PCI_MIO_WB_SHIFT against CLP_RSP_SLPC_PCI_MIO_WB_MASK");
_Static_assert(offsetof(struct clp_rsp_slpc_pci, reserved5) == 84,
	       "clp.toml:418: offset of clp_rsp_slpc_pci.reserved5");
_Static_assert(sizeof(FIELD(struct clp_rsp_slpc_pci, reserved5)) == 12,
	       "clp.toml:419: size of clp_rsp_slpc_pci.reserved5");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_slpc_pci, reserved5)[0]),
	       "clp.toml:419: element of clp_rsp_slpc_pci.reserved5");
_Static_assert(offsetof(struct clp_rsp_slpc_pci, lpic) == 96,
	       "clp.toml:425: offset of clp_rsp_slpc_pci.lpic");
_Static_assert(sizeof(FIELD(struct clp_rsp_slpc_pci, lpic)) == 32,
	       "clp.toml:426: size of clp_rsp_slpc_pci.lpic");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_slpc_pci, lpic)[0]),
	       "clp.toml:426: element of clp_rsp_slpc_pci.lpic");
_Static_assert(IS_A(__u32, clp_rsp_slpc_pci_lpif((struct clp_rsp_slpc_pci *)0, 0)),
	       "clp.toml:390: type of clp_rsp_slpc_pci_lpif");
_Static_assert(IS_A(__u32, clp_rsp_slpc_pci_flags((struct clp_rsp_slpc_pci *)0)),
	       "clp.toml:403: type of clp_rsp_slpc_pci_flags");
_Static_assert(IS_A(__u8, clp_rsp_slpc_pci_vwb((struct clp_rsp_slpc_pci *)0)),
	       "clp.toml:410: type of clp_rsp_slpc_pci_vwb");
_Static_assert(IS_A(__u8, clp_rsp_slpc_pci_mio_wb((struct clp_rsp_slpc_pci *)0)),
	       "clp.toml:412: type of clp_rsp_slpc_pci_mio_wb");
_Static_assert(IS_A(__u32, clp_rsp_slpc_pci_lpic((struct clp_rsp_slpc_pci *)0, 0)),
	       "clp.toml:426: type of clp_rsp_slpc_pci_lpic");

_Static_assert(sizeof(struct clp_req_list_pci) == 32,
	       "clp.toml:431: size of clp_req_list_pci");
_Static_assert(_Alignof(struct clp_req_list_pci) == 1,
	       "clp.toml:432: alignment of clp_req_list_pci");
_Static_assert(offsetof(struct clp_req_list_pci, hdr) == 0,
	       "clp.toml:439: offset of clp_req_list_pci.hdr");
_Static_assert(sizeof(FIELD(struct clp_req_list_pci, hdr)) == 16,
	       "clp.toml:440: size of clp_req_list_pci.hdr");
_Static_assert(offsetof(struct clp_req_list_pci, resume_token) == 16,
	       "clp.toml:445: offset of clp_req_list_pci.resume_token");
_Static_assert(sizeof(FIELD(struct clp_req_list_pci, resume_token)) == 8,
	       "clp.toml:446: size of clp_req_list_pci.resume_token");
_Static_assert(IS_A(__be64, FIELD(struct clp_req_list_pci, resume_token)),
	       "clp.toml:446: type of clp_req_list_pci.resume_token");
_Static_assert(offsetof(struct clp_req_list_pci, reserved2) == 24,
	       "clp.toml:451: offset of clp_req_list_pci.reserved2");
_Static_assert(sizeof(FIELD(struct clp_req_list_pci, reserved2)) == 8,
	       "clp.toml:452: size of clp_req_list_pci.reserved2");
_Static_assert(IS_A(__be64, FIELD(struct clp_req_list_pci, reserved2)),
	       "clp.toml:452: type of clp_req_list_pci.reserved2");
_Static_assert(IS_A(__u64, clp_req_list_pci_resume_token((struct clp_req_list_pci *)0)),
	       "clp.toml:446: type of clp_req_list_pci_resume_token");

_Static_assert(sizeof(struct clp_rsp_list_pci) == 4064,
	       "clp.toml:458: size of clp_rsp_list_pci");
_Static_assert(_Alignof(struct clp_rsp_list_pci) == 1,
	       "clp.toml:459: alignment of clp_rsp_list_pci");
_Static_assert(offsetof(struct clp_rsp_list_pci, hdr) == 0,
	       "clp.toml:470: offset of clp_rsp_list_pci.hdr");
_Static_assert(sizeof(FIELD(struct clp_rsp_list_pci, hdr)) == 16,
	       "clp.toml:471: size of clp_rsp_list_pci.hdr");
_Static_assert(offsetof(struct clp_rsp_list_pci, resume_token) == 16,
	       "clp.toml:476: offset of clp_rsp_list_pci.resume_token");
_Static_assert(sizeof(FIELD(struct clp_rsp_list_pci, resume_token)) == 8,
	       "clp.toml:477: size of clp_rsp_list_pci.resume_token");
_Static_assert(IS_A(__be64, FIELD(struct clp_rsp_list_pci, resume_token)),
	       "clp.toml:477: type of clp_rsp_list_pci.resume_token");
_Static_assert(offsetof(struct clp_rsp_list_pci, reserved2) == 24,
	       "clp.toml:482: offset of clp_rsp_list_pci.reserved2");
_Static_assert(sizeof(FIELD(struct clp_rsp_list_pci, reserved2)) == 4,
	       "clp.toml:483: size of clp_rsp_list_pci.reserved2");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_list_pci, reserved2)),
	       "clp.toml:483: type of clp_rsp_list_pci.reserved2");
_Static_assert(offsetof(struct clp_rsp_list_pci, max_fn) == 28,
	       "clp.toml:489: offset of clp_rsp_list_pci.max_fn");
_Static_assert(sizeof(FIELD(struct clp_rsp_list_pci, max_fn)) == 2,
	       "clp.toml:490: size of clp_rsp_list_pci.max_fn");
_Static_assert(IS_A(__be16, FIELD(struct clp_rsp_list_pci, max_fn)),
	       "clp.toml:490: type of clp_rsp_list_pci.max_fn");
_Static_assert(offsetof(struct clp_rsp_list_pci, flags) == 30,
	       "clp.toml:495: offset of clp_rsp_list_pci.flags");
_Static_assert(sizeof(FIELD(struct clp_rsp_list_pci, flags)) == 1,
	       "clp.toml:496: size of clp_rsp_list_pci.flags");
_Static_assert(IS_A(__u8, FIELD(struct clp_rsp_list_pci, flags)),
	       "clp.toml:496: type of clp_rsp_list_pci.flags");
_Static_assert(CLP_RSP_LIST_PCI_UID_CHECKING_MASK == 1,
	       "clp.toml:504: value of CLP_RSP_LIST_PCI_UID_CHECKING_MASK");
_Static_assert(CLP_RSP_LIST_PCI_UID_CHECKING_MASK >> CLP_RSP_LIST_PCI_UID_CHECKING_SHIFT == 1,
	       "clp.toml:504: CLP_RSP_LIST_PCI_UID_CHECKING_SHIFT against CLP_RSP_LIST_PCI_UID_CHECKING_MASK");
_Static_assert(offsetof(struct clp_rsp_list_pci, entry_size) == 31,
	       "clp.toml:509: offset of clp_rsp_list_pci.entry_size");
_Static_assert(sizeof(FIELD(struct clp_rsp_list_pci, entry_size)) == 1,
	       "clp.toml:510: size of clp_rsp_list_pci.entry_size");
_Static_assert(IS_A(__u8, FIELD(struct clp_rsp_list_pci, entry_size)),
	       "clp.toml:510: type of clp_rsp_list_pci.entry_size");
_Static_assert(offsetof(struct clp_rsp_list_pci, fh_list) == 32,
	       "clp.toml:515: offset of clp_rsp_list_pci.fh_list");
_Static_assert(sizeof(FIELD(struct clp_rsp_list_pci, fh_list)) == 4032,
	       "clp.toml:516: size of clp_rsp_list_pci.fh_list");
_Static_assert(sizeof(FIELD(struct clp_rsp_list_pci, fh_list)[0]) == 16,
	       "clp.toml:516: element of clp_rsp_list_pci.fh_list");
_Static_assert(IS_A(__u64, clp_rsp_list_pci_resume_token((struct clp_rsp_list_pci *)0)),
	       "clp.toml:477: type of clp_rsp_list_pci_resume_token");
_Static_assert(IS_A(__u16, clp_rsp_list_pci_max_fn((struct clp_rsp_list_pci *)0)),
	       "clp.toml:490: type of clp_rsp_list_pci_max_fn");
_Static_assert(IS_A(__u8, clp_rsp_list_pci_uid_checking((struct clp_rsp_list_pci *)0)),
	       "clp.toml:504: type of clp_rsp_list_pci_uid_checking");

_Static_assert(sizeof(struct mio_addr) == 16,
	       "clp.toml:521: size of mio_addr");
_Static_assert(_Alignof(struct mio_addr) == 1,
	       "clp.toml:522: alignment of mio_addr");
_Static_assert(offsetof(struct mio_addr, wb) == 0,
	       "clp.toml:533: offset of mio_addr.wb");
_Static_assert(sizeof(FIELD(struct mio_addr, wb)) == 8,
	       "clp.toml:534: size of mio_addr.wb");
_Static_assert(IS_A(__be64, FIELD(struct mio_addr, wb)),
	       "clp.toml:534: type of mio_addr.wb");
_Static_assert(offsetof(struct mio_addr, wt) == 8,
	       "clp.toml:539: offset of mio_addr.wt");
_Static_assert(sizeof(FIELD(struct mio_addr, wt)) == 8,
	       "clp.toml:540: size of mio_addr.wt");
_Static_assert(IS_A(__be64, FIELD(struct mio_addr, wt)),
	       "clp.toml:540: type of mio_addr.wt");
_Static_assert(IS_A(__u64, mio_addr_wb((struct mio_addr *)0)),
	       "clp.toml:534: type of mio_addr_wb");
_Static_assert(IS_A(__u64, mio_addr_wt((struct mio_addr *)0)),
	       "clp.toml:540: type of mio_addr_wt");

_Static_assert(sizeof(struct mio_info) == 128,
	       "clp.toml:545: size of mio_info");
_Static_assert(_Alignof(struct mio_info) == 1,
	       "clp.toml:546: alignment of mio_info");
_Static_assert(offsetof(struct mio_info, flags) == 0,
	       "clp.toml:553: offset of mio_info.flags");
_Static_assert(sizeof(FIELD(struct mio_info, flags)) == 4,
	       "clp.toml:554: size of mio_info.flags");
_Static_assert(IS_A(__be32, FIELD(struct mio_info, flags)),
	       "clp.toml:554: type of mio_info.flags");
_Static_assert(MIO_INFO_VALID_MASK == 4227858432U,
	       "clp.toml:561: value of MIO_INFO_VALID_MASK");
_Static_assert(MIO_INFO_VALID_MASK >> MIO_INFO_VALID_SHIFT == 63,
	       "clp.toml:561: MIO_INFO_VALID_SHIFT against MIO_INFO_VALID_MASK");
_Static_assert(offsetof(struct mio_info, reserved0) == 4,
	       "clp.toml:567: offset of mio_info.reserved0");
_Static_assert(sizeof(FIELD(struct mio_info, reserved0)) == 4,
	       "clp.toml:568: size of mio_info.reserved0");
_Static_assert(IS_A(__be32, FIELD(struct mio_info, reserved0)),
	       "clp.toml:568: type of mio_info.reserved0");
_Static_assert(offsetof(struct mio_info, addr) == 8,
	       "clp.toml:574: offset of mio_info.addr");
_Static_assert(sizeof(FIELD(struct mio_info, addr)) == 96,
	       "clp.toml:575: size of mio_info.addr");
_Static_assert(sizeof(FIELD(struct mio_info, addr)[0]) == 16,
	       "clp.toml:575: element of mio_info.addr");
_Static_assert(offsetof(struct mio_info, reserved) == 104,
	       "clp.toml:580: offset of mio_info.reserved");
_Static_assert(sizeof(FIELD(struct mio_info, reserved)) == 24,
	       "clp.toml:581: size of mio_info.reserved");
_Static_assert(IS_A(__be32, FIELD(struct mio_info, reserved)[0]),
	       "clp.toml:581: element of mio_info.reserved");
_Static_assert(IS_A(__u32, mio_info_flags((struct mio_info *)0)),
	       "clp.toml:554: type of mio_info_flags");
_Static_assert(IS_A(__u8, mio_info_valid((struct mio_info *)0)),
	       "clp.toml:561: type of mio_info_valid");

_Static_assert(sizeof(struct clp_req_query_pci) == 32,
	       "clp.toml:587: size of clp_req_query_pci");
_Static_assert(_Alignof(struct clp_req_query_pci) == 1,
	       "clp.toml:588: alignment of clp_req_query_pci");
_Static_assert(offsetof(struct clp_req_query_pci, hdr) == 0,
	       "clp.toml:595: offset of clp_req_query_pci.hdr");
_Static_assert(sizeof(FIELD(struct clp_req_query_pci, hdr)) == 16,
	       "clp.toml:596: size of clp_req_query_pci.hdr");
_Static_assert(offsetof(struct clp_req_query_pci, fh) == 16,
	       "clp.toml:601: offset of clp_req_query_pci.fh");
_Static_assert(sizeof(FIELD(struct clp_req_query_pci, fh)) == 4,
	       "clp.toml:602: size of clp_req_query_pci.fh");
_Static_assert(IS_A(__be32, FIELD(struct clp_req_query_pci, fh)),
	       "clp.toml:602: type of clp_req_query_pci.fh");
_Static_assert(offsetof(struct clp_req_query_pci, reserved2) == 20,
	       "clp.toml:607: offset of clp_req_query_pci.reserved2");
_Static_assert(sizeof(FIELD(struct clp_req_query_pci, reserved2)) == 4,
	       "clp.toml:608: size of clp_req_query_pci.reserved2");
_Static_assert(IS_A(__be32, FIELD(struct clp_req_query_pci, reserved2)),
	       "clp.toml:608: type of clp_req_query_pci.reserved2");
_Static_assert(offsetof(struct clp_req_query_pci, reserved3) == 24,
	       "clp.toml:614: offset of clp_req_query_pci.reserved3");
_Static_assert(sizeof(FIELD(struct clp_req_query_pci, reserved3)) == 8,
	       "clp.toml:615: size of clp_req_query_pci.reserved3");
_Static_assert(IS_A(__be64, FIELD(struct clp_req_query_pci, reserved3)),
	       "clp.toml:615: type of clp_req_query_pci.reserved3");
_Static_assert(IS_A(__u32, clp_req_query_pci_fh((struct clp_req_query_pci *)0)),
	       "clp.toml:602: type of clp_req_query_pci_fh");

_Static_assert(ZPCI_RID_MASK_DEVFN == 255,
	       "clp.toml:620: value of ZPCI_RID_MASK_DEVFN");
_Static_assert(IS_A(int, +ZPCI_RID_MASK_DEVFN),
	       "clp.toml:620: type of ZPCI_RID_MASK_DEVFN");

_Static_assert(sizeof(struct clp_rsp_query_pci) == 384,
	       "clp.toml:628: size of clp_rsp_query_pci");
_Static_assert(_Alignof(struct clp_rsp_query_pci) == 1,
	       "clp.toml:629: alignment of clp_rsp_query_pci");
_Static_assert(offsetof(struct clp_rsp_query_pci, hdr) == 0,
	       "clp.toml:636: offset of clp_rsp_query_pci.hdr");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, hdr)) == 16,
	       "clp.toml:637: size of clp_rsp_query_pci.hdr");
_Static_assert(offsetof(struct clp_rsp_query_pci, vfn) == 16,
	       "clp.toml:642: offset of clp_rsp_query_pci.vfn");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, vfn)) == 2,
	       "clp.toml:643: size of clp_rsp_query_pci.vfn");
_Static_assert(IS_A(__be16, FIELD(struct clp_rsp_query_pci, vfn)),
	       "clp.toml:643: type of clp_rsp_query_pci.vfn");
_Static_assert(offsetof(struct clp_rsp_query_pci, flags) == 18,
	       "clp.toml:648: offset of clp_rsp_query_pci.flags");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, flags)) == 1,
	       "clp.toml:649: size of clp_rsp_query_pci.flags");
_Static_assert(IS_A(__u8, FIELD(struct clp_rsp_query_pci, flags)),
	       "clp.toml:649: type of clp_rsp_query_pci.flags");
_Static_assert(CLP_RSP_QUERY_PCI_TID_AVAIL_MASK == 32,
	       "clp.toml:657: value of CLP_RSP_QUERY_PCI_TID_AVAIL_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_TID_AVAIL_MASK >> CLP_RSP_QUERY_PCI_TID_AVAIL_SHIFT == 1,
	       "clp.toml:657: CLP_RSP_QUERY_PCI_TID_AVAIL_SHIFT against CLP_RSP_QUERY_PCI_TID_AVAIL_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_RID_AVAIL_MASK == 16,
	       "clp.toml:658: value of CLP_RSP_QUERY_PCI_RID_AVAIL_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_RID_AVAIL_MASK >> CLP_RSP_QUERY_PCI_RID_AVAIL_SHIFT == 1,
	       "clp.toml:658: CLP_RSP_QUERY_PCI_RID_AVAIL_SHIFT against CLP_RSP_QUERY_PCI_RID_AVAIL_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_IS_PHYSFN_MASK == 8,
	       "clp.toml:659: value of CLP_RSP_QUERY_PCI_IS_PHYSFN_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_IS_PHYSFN_MASK >> CLP_RSP_QUERY_PCI_IS_PHYSFN_SHIFT == 1,
	       "clp.toml:659: CLP_RSP_QUERY_PCI_IS_PHYSFN_SHIFT against CLP_RSP_QUERY_PCI_IS_PHYSFN_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_MIO_ADDR_AVAIL_MASK == 2,
	       "clp.toml:661: value of CLP_RSP_QUERY_PCI_MIO_ADDR_AVAIL_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_MIO_ADDR_AVAIL_MASK >> CLP_RSP_QUERY_PCI_MIO_ADDR_AVAIL_SHIFT == 1,
	       "clp.toml:661: CLP_RSP_QUERY_PCI_MIO_ADDR_AVAIL_SHIFT against CLP_RSP_QUERY_PCI_MIO_ADDR_AVAIL_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_UTIL_STR_AVAIL_MASK == 1,
	       "clp.toml:662: value of CLP_RSP_QUERY_PCI_UTIL_STR_AVAIL_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_UTIL_STR_AVAIL_MASK >> CLP_RSP_QUERY_PCI_UTIL_STR_AVAIL_SHIFT == 1,
	       "clp.toml:662: CLP_RSP_QUERY_PCI_UTIL_STR_AVAIL_SHIFT against CLP_RSP_QUERY_PCI_UTIL_STR_AVAIL_MASK");
_Static_assert(offsetof(struct clp_rsp_query_pci, pfgid) == 19,
	       "clp.toml:667: offset of clp_rsp_query_pci.pfgid");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, pfgid)) == 1,
	       "clp.toml:668: size of clp_rsp_query_pci.pfgid");
_Static_assert(IS_A(__u8, FIELD(struct clp_rsp_query_pci, pfgid)),
	       "clp.toml:668: type of clp_rsp_query_pci.pfgid");
_Static_assert(offsetof(struct clp_rsp_query_pci, fid) == 20,
	       "clp.toml:673: offset of clp_rsp_query_pci.fid");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, fid)) == 4,
	       "clp.toml:674: size of clp_rsp_query_pci.fid");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_query_pci, fid)),
	       "clp.toml:674: type of clp_rsp_query_pci.fid");
_Static_assert(offsetof(struct clp_rsp_query_pci, bar_size) == 24,
	       "clp.toml:679: offset of clp_rsp_query_pci.bar_size");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, bar_size)) == 6,
	       "clp.toml:680: size of clp_rsp_query_pci.bar_size");
_Static_assert(IS_A(__u8, FIELD(struct clp_rsp_query_pci, bar_size)[0]),
	       "clp.toml:680: element of clp_rsp_query_pci.bar_size");
_Static_assert(offsetof(struct clp_rsp_query_pci, pchid) == 30,
	       "clp.toml:685: offset of clp_rsp_query_pci.pchid");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, pchid)) == 2,
	       "clp.toml:686: size of clp_rsp_query_pci.pchid");
_Static_assert(IS_A(__be16, FIELD(struct clp_rsp_query_pci, pchid)),
	       "clp.toml:686: type of clp_rsp_query_pci.pchid");
_Static_assert(offsetof(struct clp_rsp_query_pci, bar) == 32,
	       "clp.toml:691: offset of clp_rsp_query_pci.bar");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, bar)) == 24,
	       "clp.toml:692: size of clp_rsp_query_pci.bar");
_Static_assert(IS_A(__le32, FIELD(struct clp_rsp_query_pci, bar)[0]),
	       "clp.toml:692: element of clp_rsp_query_pci.bar");
_Static_assert(offsetof(struct clp_rsp_query_pci, pfip) == 56,
	       "clp.toml:702: offset of clp_rsp_query_pci.pfip");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, pfip)) == 4,
	       "clp.toml:703: size of clp_rsp_query_pci.pfip");
_Static_assert(IS_A(__u8, FIELD(struct clp_rsp_query_pci, pfip)[0]),
	       "clp.toml:703: element of clp_rsp_query_pci.pfip");
_Static_assert(offsetof(struct clp_rsp_query_pci, fidparm) == 60,
	       "clp.toml:708: offset of clp_rsp_query_pci.fidparm");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, fidparm)) == 1,
	       "clp.toml:709: size of clp_rsp_query_pci.fidparm");
_Static_assert(IS_A(__u8, FIELD(struct clp_rsp_query_pci, fidparm)),
	       "clp.toml:709: type of clp_rsp_query_pci.fidparm");
_Static_assert(offsetof(struct clp_rsp_query_pci, port_info) == 61,
	       "clp.toml:720: offset of clp_rsp_query_pci.port_info");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, port_info)) == 1,
	       "clp.toml:721: size of clp_rsp_query_pci.port_info");
_Static_assert(IS_A(__u8, FIELD(struct clp_rsp_query_pci, port_info)),
	       "clp.toml:721: type of clp_rsp_query_pci.port_info");
_Static_assert(CLP_RSP_QUERY_PCI_PORT_MASK == 15,
	       "clp.toml:730: value of CLP_RSP_QUERY_PCI_PORT_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_PORT_MASK >> CLP_RSP_QUERY_PCI_PORT_SHIFT == 15,
	       "clp.toml:730: CLP_RSP_QUERY_PCI_PORT_SHIFT against CLP_RSP_QUERY_PCI_PORT_MASK");
_Static_assert(offsetof(struct clp_rsp_query_pci, fmb_len) == 62,
	       "clp.toml:735: offset of clp_rsp_query_pci.fmb_len");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, fmb_len)) == 1,
	       "clp.toml:736: size of clp_rsp_query_pci.fmb_len");
_Static_assert(IS_A(__u8, FIELD(struct clp_rsp_query_pci, fmb_len)),
	       "clp.toml:736: type of clp_rsp_query_pci.fmb_len");
_Static_assert(offsetof(struct clp_rsp_query_pci, pft) == 63,
	       "clp.toml:741: offset of clp_rsp_query_pci.pft");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, pft)) == 1,
	       "clp.toml:742: size of clp_rsp_query_pci.pft");
_Static_assert(IS_A(__u8, FIELD(struct clp_rsp_query_pci, pft)),
	       "clp.toml:742: type of clp_rsp_query_pci.pft");
_Static_assert(offsetof(struct clp_rsp_query_pci, sdma) == 64,
	       "clp.toml:747: offset of clp_rsp_query_pci.sdma");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, sdma)) == 8,
	       "clp.toml:748: size of clp_rsp_query_pci.sdma");
_Static_assert(IS_A(__be64, FIELD(struct clp_rsp_query_pci, sdma)),
	       "clp.toml:748: type of clp_rsp_query_pci.sdma");
_Static_assert(offsetof(struct clp_rsp_query_pci, edma) == 72,
	       "clp.toml:753: offset of clp_rsp_query_pci.edma");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, edma)) == 8,
	       "clp.toml:754: size of clp_rsp_query_pci.edma");
_Static_assert(IS_A(__be64, FIELD(struct clp_rsp_query_pci, edma)),
	       "clp.toml:754: type of clp_rsp_query_pci.edma");
_Static_assert(offsetof(struct clp_rsp_query_pci, rid) == 80,
	       "clp.toml:759: offset of clp_rsp_query_pci.rid");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, rid)) == 2,
	       "clp.toml:760: size of clp_rsp_query_pci.rid");
_Static_assert(IS_A(__be16, FIELD(struct clp_rsp_query_pci, rid)),
	       "clp.toml:760: type of clp_rsp_query_pci.rid");
_Static_assert(offsetof(struct clp_rsp_query_pci, reserved0) == 82,
	       "clp.toml:765: offset of clp_rsp_query_pci.reserved0");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, reserved0)) == 4,
	       "clp.toml:766: size of clp_rsp_query_pci.reserved0");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_query_pci, reserved0)),
	       "clp.toml:766: type of clp_rsp_query_pci.reserved0");
_Static_assert(offsetof(struct clp_rsp_query_pci, tid) == 86,
	       "clp.toml:776: offset of clp_rsp_query_pci.tid");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, tid)) == 2,
	       "clp.toml:777: size of clp_rsp_query_pci.tid");
_Static_assert(IS_A(__be16, FIELD(struct clp_rsp_query_pci, tid)),
	       "clp.toml:777: type of clp_rsp_query_pci.tid");
_Static_assert(offsetof(struct clp_rsp_query_pci, reserved) == 88,
	       "clp.toml:788: offset of clp_rsp_query_pci.reserved");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, reserved)) == 36,
	       "clp.toml:789: size of clp_rsp_query_pci.reserved");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_query_pci, reserved)[0]),
	       "clp.toml:789: element of clp_rsp_query_pci.reserved");
_Static_assert(offsetof(struct clp_rsp_query_pci, uid) == 124,
	       "clp.toml:799: offset of clp_rsp_query_pci.uid");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, uid)) == 4,
	       "clp.toml:800: size of clp_rsp_query_pci.uid");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_query_pci, uid)),
	       "clp.toml:800: type of clp_rsp_query_pci.uid");
_Static_assert(offsetof(struct clp_rsp_query_pci, util_str) == 128,
	       "clp.toml:805: offset of clp_rsp_query_pci.util_str");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, util_str)) == 64,
	       "clp.toml:806: size of clp_rsp_query_pci.util_str");
_Static_assert(IS_A(__u8, FIELD(struct clp_rsp_query_pci, util_str)[0]),
	       "clp.toml:806: element of clp_rsp_query_pci.util_str");
_Static_assert(offsetof(struct clp_rsp_query_pci, reserved2) == 192,
	       "clp.toml:811: offset of clp_rsp_query_pci.reserved2");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, reserved2)) == 64,
	       "clp.toml:812: size of clp_rsp_query_pci.reserved2");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_query_pci, reserved2)[0]),
	       "clp.toml:812: element of clp_rsp_query_pci.reserved2");
_Static_assert(offsetof(struct clp_rsp_query_pci, mio) == 256,
	       "clp.toml:818: offset of clp_rsp_query_pci.mio");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci, mio)) == 128,
	       "clp.toml:819: size of clp_rsp_query_pci.mio");
_Static_assert(IS_A(__u16, clp_rsp_query_pci_vfn((struct clp_rsp_query_pci *)0)),
	       "clp.toml:643: type of clp_rsp_query_pci_vfn");
_Static_assert(IS_A(__u8, clp_rsp_query_pci_tid_avail((struct clp_rsp_query_pci *)0)),
	       "clp.toml:657: type of clp_rsp_query_pci_tid_avail");
_Static_assert(IS_A(__u8, clp_rsp_query_pci_rid_avail((struct clp_rsp_query_pci *)0)),
	       "clp.toml:658: type of clp_rsp_query_pci_rid_avail");
_Static_assert(IS_A(__u8, clp_rsp_query_pci_is_physfn((struct clp_rsp_query_pci *)0)),
	       "clp.toml:659: type of clp_rsp_query_pci_is_physfn");
_Static_assert(IS_A(__u8, clp_rsp_query_pci_mio_addr_avail((struct clp_rsp_query_pci *)0)),
	       "clp.toml:661: type of clp_rsp_query_pci_mio_addr_avail");
_Static_assert(IS_A(__u8, clp_rsp_query_pci_util_str_avail((struct clp_rsp_query_pci *)0)),
	       "clp.toml:662: type of clp_rsp_query_pci_util_str_avail");
_Static_assert(IS_A(__u32, clp_rsp_query_pci_fid((struct clp_rsp_query_pci *)0)),
	       "clp.toml:674: type of clp_rsp_query_pci_fid");
_Static_assert(IS_A(__u16, clp_rsp_query_pci_pchid((struct clp_rsp_query_pci *)0)),
	       "clp.toml:686: type of clp_rsp_query_pci_pchid");
_Static_assert(IS_A(__u32, clp_rsp_query_pci_bar((struct clp_rsp_query_pci *)0, 0)),
	       "clp.toml:692: type of clp_rsp_query_pci_bar");
_Static_assert(IS_A(__u8, clp_rsp_query_pci_port((struct clp_rsp_query_pci *)0)),
	       "clp.toml:730: type of clp_rsp_query_pci_port");
_Static_assert(IS_A(__u64, clp_rsp_query_pci_sdma((struct clp_rsp_query_pci *)0)),
	       "clp.toml:748: type of clp_rsp_query_pci_sdma");
_Static_assert(IS_A(__u64, clp_rsp_query_pci_edma((struct clp_rsp_query_pci *)0)),
	       "clp.toml:754: type of clp_rsp_query_pci_edma");
_Static_assert(IS_A(__u16, clp_rsp_query_pci_rid((struct clp_rsp_query_pci *)0)),
	       "clp.toml:760: type of clp_rsp_query_pci_rid");
_Static_assert(IS_A(__u16, clp_rsp_query_pci_tid((struct clp_rsp_query_pci *)0)),
	       "clp.toml:777: type of clp_rsp_query_pci_tid");
_Static_assert(IS_A(__u32, clp_rsp_query_pci_uid((struct clp_rsp_query_pci *)0)),
	       "clp.toml:800: type of clp_rsp_query_pci_uid");

_Static_assert(sizeof(struct clp_req_query_pci_grp) == 32,
	       "clp.toml:824: size of clp_req_query_pci_grp");
_Static_assert(_Alignof(struct clp_req_query_pci_grp) == 1,
	       "clp.toml:825: alignment of clp_req_query_pci_grp");
_Static_assert(offsetof(struct clp_req_query_pci_grp, hdr) == 0,
	       "clp.toml:832: offset of clp_req_query_pci_grp.hdr");
_Static_assert(sizeof(FIELD(struct clp_req_query_pci_grp, hdr)) == 16,
	       "clp.toml:833: size of clp_req_query_pci_grp.hdr");
_Static_assert(offsetof(struct clp_req_query_pci_grp, reserved2) == 16,
	       "clp.toml:838: offset of clp_req_query_pci_grp.reserved2");
_Static_assert(sizeof(FIELD(struct clp_req_query_pci_grp, reserved2)) == 3,
	       "clp.toml:839: size of clp_req_query_pci_grp.reserved2");
_Static_assert(IS_A(__u8, FIELD(struct clp_req_query_pci_grp, reserved2)[0]),
	       "clp.toml:839: element of clp_req_query_pci_grp.reserved2");
_Static_assert(offsetof(struct clp_req_query_pci_grp, pfgid) == 19,
	       "clp.toml:849: offset of clp_req_query_pci_grp.pfgid");
_Static_assert(sizeof(FIELD(struct clp_req_query_pci_grp, pfgid)) == 1,
	       "clp.toml:850: size of clp_req_query_pci_grp.pfgid");
_Static_assert(IS_A(__u8, FIELD(struct clp_req_query_pci_grp, pfgid)),
	       "clp.toml:850: type of clp_req_query_pci_grp.pfgid");
_Static_assert(offsetof(struct clp_req_query_pci_grp, reserved3) == 20,
	       "clp.toml:855: offset of clp_req_query_pci_grp.reserved3");
_Static_assert(sizeof(FIELD(struct clp_req_query_pci_grp, reserved3)) == 4,
	       "clp.toml:856: size of clp_req_query_pci_grp.reserved3");
_Static_assert(IS_A(__be32, FIELD(struct clp_req_query_pci_grp, reserved3)),
	       "clp.toml:856: type of clp_req_query_pci_grp.reserved3");
_Static_assert(offsetof(struct clp_req_query_pci_grp, reserved4) == 24,
	       "clp.toml:862: offset of clp_req_query_pci_grp.reserved4");
_Static_assert(sizeof(FIELD(struct clp_req_query_pci_grp, reserved4)) == 8,
	       "clp.toml:863: size of clp_req_query_pci_grp.reserved4");
_Static_assert(IS_A(__be64, FIELD(struct clp_req_query_pci_grp, reserved4)),
	       "clp.toml:863: type of clp_req_query_pci_grp.reserved4");

_Static_assert(sizeof(struct clp_rsp_query_pci_grp) == 64,
	       "clp.toml:869: size of clp_rsp_query_pci_grp");
_Static_assert(_Alignof(struct clp_rsp_query_pci_grp) == 1,
	       "clp.toml:870: alignment of clp_rsp_query_pci_grp");
_Static_assert(offsetof(struct clp_rsp_query_pci_grp, hdr) == 0,
	       "clp.toml:877: offset of clp_rsp_query_pci_grp.hdr");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci_grp, hdr)) == 16,
	       "clp.toml:878: size of clp_rsp_query_pci_grp.hdr");
_Static_assert(offsetof(struct clp_rsp_query_pci_grp, irqs) == 16,
	       "clp.toml:883: offset of clp_rsp_query_pci_grp.irqs");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci_grp, irqs)) == 2,
	       "clp.toml:884: size of clp_rsp_query_pci_grp.irqs");
_Static_assert(IS_A(__be16, FIELD(struct clp_rsp_query_pci_grp, irqs)),
	       "clp.toml:884: type of clp_rsp_query_pci_grp.irqs");
_Static_assert(CLP_RSP_QUERY_PCI_GRP_NOI_MASK == 4095,
	       "clp.toml:892: value of CLP_RSP_QUERY_PCI_GRP_NOI_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_GRP_NOI_MASK >> CLP_RSP_QUERY_PCI_GRP_NOI_SHIFT == 4095,
	       "clp.toml:892: CLP_RSP_QUERY_PCI_GRP_NOI_SHIFT against CLP_RSP_QUERY_PCI_GRP_NOI_MASK");
_Static_assert(offsetof(struct clp_rsp_query_pci_grp, version) == 18,
	       "clp.toml:897: offset of clp_rsp_query_pci_grp.version");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci_grp, version)) == 1,
	       "clp.toml:898: size of clp_rsp_query_pci_grp.version");
_Static_assert(IS_A(__u8, FIELD(struct clp_rsp_query_pci_grp, version)),
	       "clp.toml:898: type of clp_rsp_query_pci_grp.version");
_Static_assert(offsetof(struct clp_rsp_query_pci_grp, fr) == 19,
	       "clp.toml:903: offset of clp_rsp_query_pci_grp.fr");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci_grp, fr)) == 1,
	       "clp.toml:904: size of clp_rsp_query_pci_grp.fr");
_Static_assert(IS_A(__u8, FIELD(struct clp_rsp_query_pci_grp, fr)),
	       "clp.toml:904: type of clp_rsp_query_pci_grp.fr");
_Static_assert(CLP_RSP_QUERY_PCI_GRP_RTR_MASK == 32,
	       "clp.toml:913: value of CLP_RSP_QUERY_PCI_GRP_RTR_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_GRP_RTR_MASK >> CLP_RSP_QUERY_PCI_GRP_RTR_SHIFT == 1,
	       "clp.toml:913: CLP_RSP_QUERY_PCI_GRP_RTR_SHIFT against CLP_RSP_QUERY_PCI_GRP_RTR_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_GRP_RELAXED_ALIGN_MASK == 8,
	       "clp.toml:915: value of CLP_RSP_QUERY_PCI_GRP_RELAXED_ALIGN_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_GRP_RELAXED_ALIGN_MASK >> CLP_RSP_QUERY_PCI_GRP_RELAXED_ALIGN_SHIFT == 1,
	       "clp.toml:915: CLP_RSP_QUERY_PCI_GRP_RELAXED_ALIGN_SHIFT against CLP_RSP_QUERY_PCI_GRP_RELAXED_ALIGN_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_GRP_FRAME_MASK == 2,
	       "clp.toml:917: value of CLP_RSP_QUERY_PCI_GRP_FRAME_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_GRP_FRAME_MASK >> CLP_RSP_QUERY_PCI_GRP_FRAME_SHIFT == 1,
	       "clp.toml:917: CLP_RSP_QUERY_PCI_GRP_FRAME_SHIFT against CLP_RSP_QUERY_PCI_GRP_FRAME_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_GRP_REFRESH_MASK == 1,
	       "clp.toml:918: value of CLP_RSP_QUERY_PCI_GRP_REFRESH_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_GRP_REFRESH_MASK >> CLP_RSP_QUERY_PCI_GRP_REFRESH_SHIFT == 1,
	       "clp.toml:918: CLP_RSP_QUERY_PCI_GRP_REFRESH_SHIFT against CLP_RSP_QUERY_PCI_GRP_REFRESH_MASK");
_Static_assert(offsetof(struct clp_rsp_query_pci_grp, stbl) == 20,
	       "clp.toml:923: offset of clp_rsp_query_pci_grp.stbl");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci_grp, stbl)) == 2,
	       "clp.toml:924: size of clp_rsp_query_pci_grp.stbl");
_Static_assert(IS_A(__be16, FIELD(struct clp_rsp_query_pci_grp, stbl)),
	       "clp.toml:924: type of clp_rsp_query_pci_grp.stbl");
_Static_assert(CLP_RSP_QUERY_PCI_GRP_MAXSTBL_MASK == 8191,
	       "clp.toml:932: value of CLP_RSP_QUERY_PCI_GRP_MAXSTBL_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_GRP_MAXSTBL_MASK >> CLP_RSP_QUERY_PCI_GRP_MAXSTBL_SHIFT == 8191,
	       "clp.toml:932: CLP_RSP_QUERY_PCI_GRP_MAXSTBL_SHIFT against CLP_RSP_QUERY_PCI_GRP_MAXSTBL_MASK");
_Static_assert(offsetof(struct clp_rsp_query_pci_grp, mui) == 22,
	       "clp.toml:937: offset of clp_rsp_query_pci_grp.mui");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci_grp, mui)) == 2,
	       "clp.toml:938: size of clp_rsp_query_pci_grp.mui");
_Static_assert(IS_A(__be16, FIELD(struct clp_rsp_query_pci_grp, mui)),
	       "clp.toml:938: type of clp_rsp_query_pci_grp.mui");
_Static_assert(offsetof(struct clp_rsp_query_pci_grp, dtsm) == 24,
	       "clp.toml:943: offset of clp_rsp_query_pci_grp.dtsm");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci_grp, dtsm)) == 1,
	       "clp.toml:944: size of clp_rsp_query_pci_grp.dtsm");
_Static_assert(IS_A(__u8, FIELD(struct clp_rsp_query_pci_grp, dtsm)),
	       "clp.toml:944: type of clp_rsp_query_pci_grp.dtsm");
_Static_assert(offsetof(struct clp_rsp_query_pci_grp, reserved3) == 25,
	       "clp.toml:954: offset of clp_rsp_query_pci_grp.reserved3");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci_grp, reserved3)) == 1,
	       "clp.toml:955: size of clp_rsp_query_pci_grp.reserved3");
_Static_assert(IS_A(__u8, FIELD(struct clp_rsp_query_pci_grp, reserved3)),
	       "clp.toml:955: type of clp_rsp_query_pci_grp.reserved3");
_Static_assert(offsetof(struct clp_rsp_query_pci_grp, maxfaal) == 26,
	       "clp.toml:965: offset of clp_rsp_query_pci_grp.maxfaal");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci_grp, maxfaal)) == 2,
	       "clp.toml:966: size of clp_rsp_query_pci_grp.maxfaal");
_Static_assert(IS_A(__be16, FIELD(struct clp_rsp_query_pci_grp, maxfaal)),
	       "clp.toml:966: type of clp_rsp_query_pci_grp.maxfaal");
_Static_assert(offsetof(struct clp_rsp_query_pci_grp, dirqs) == 28,
	       "clp.toml:971: offset of clp_rsp_query_pci_grp.dirqs");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci_grp, dirqs)) == 2,
	       "clp.toml:972: size of clp_rsp_query_pci_grp.dirqs");
_Static_assert(IS_A(__be16, FIELD(struct clp_rsp_query_pci_grp, dirqs)),
	       "clp.toml:972: type of clp_rsp_query_pci_grp.dirqs");
_Static_assert(CLP_RSP_QUERY_PCI_GRP_DNOI_MASK == 4095,
	       "clp.toml:980: value of CLP_RSP_QUERY_PCI_GRP_DNOI_MASK");
_Static_assert(CLP_RSP_QUERY_PCI_GRP_DNOI_MASK >> CLP_RSP_QUERY_PCI_GRP_DNOI_SHIFT == 4095,
	       "clp.toml:980: CLP_RSP_QUERY_PCI_GRP_DNOI_SHIFT against CLP_RSP_QUERY_PCI_GRP_DNOI_MASK");
_Static_assert(offsetof(struct clp_rsp_query_pci_grp, maxcpu) == 30,
	       "clp.toml:985: offset of clp_rsp_query_pci_grp.maxcpu");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci_grp, maxcpu)) == 2,
	       "clp.toml:986: size of clp_rsp_query_pci_grp.maxcpu");
_Static_assert(IS_A(__be16, FIELD(struct clp_rsp_query_pci_grp, maxcpu)),
	       "clp.toml:986: type of clp_rsp_query_pci_grp.maxcpu");
_Static_assert(offsetof(struct clp_rsp_query_pci_grp, dasm) == 32,
	       "clp.toml:991: offset of clp_rsp_query_pci_grp.dasm");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci_grp, dasm)) == 8,
	       "clp.toml:992: size of clp_rsp_query_pci_grp.dasm");
_Static_assert(IS_A(__be64, FIELD(struct clp_rsp_query_pci_grp, dasm)),
	       "clp.toml:992: type of clp_rsp_query_pci_grp.dasm");
_Static_assert(offsetof(struct clp_rsp_query_pci_grp, msia) == 40,
	       "clp.toml:997: offset of clp_rsp_query_pci_grp.msia");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci_grp, msia)) == 8,
	       "clp.toml:998: size of clp_rsp_query_pci_grp.msia");
_Static_assert(IS_A(__be64, FIELD(struct clp_rsp_query_pci_grp, msia)),
	       "clp.toml:998: type of clp_rsp_query_pci_grp.msia");
_Static_assert(offsetof(struct clp_rsp_query_pci_grp, reserved4) == 48,
	       "clp.toml:1003: offset of clp_rsp_query_pci_grp.reserved4");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci_grp, reserved4)) == 8,
	       "clp.toml:1004: size of clp_rsp_query_pci_grp.reserved4");
_Static_assert(IS_A(__be64, FIELD(struct clp_rsp_query_pci_grp, reserved4)),
	       "clp.toml:1004: type of clp_rsp_query_pci_grp.reserved4");
_Static_assert(offsetof(struct clp_rsp_query_pci_grp, reserved5) == 56,
	       "clp.toml:1010: offset of clp_rsp_query_pci_grp.reserved5");
_Static_assert(sizeof(FIELD(struct clp_rsp_query_pci_grp, reserved5)) == 8,
	       "clp.toml:1011: size of clp_rsp_query_pci_grp.reserved5");
_Static_assert(IS_A(__be64, FIELD(struct clp_rsp_query_pci_grp, reserved5)),
	       "clp.toml:1011: type of clp_rsp_query_pci_grp.reserved5");
_Static_assert(IS_A(__u16, clp_rsp_query_pci_grp_irqs((struct clp_rsp_query_pci_grp *)0)),
	       "clp.toml:884: type of clp_rsp_query_pci_grp_irqs");
_Static_assert(IS_A(__u16, clp_rsp_query_pci_grp_noi((struct clp_rsp_query_pci_grp *)0)),
	       "clp.toml:892: type of clp_rsp_query_pci_grp_noi");
_Static_assert(IS_A(__u8, clp_rsp_query_pci_grp_rtr((struct clp_rsp_query_pci_grp *)0)),
	       "clp.toml:913: type of clp_rsp_query_pci_grp_rtr");
_Static_assert(IS_A(__u8, clp_rsp_query_pci_grp_relaxed_align((struct clp_rsp_query_pci_grp *)0)),
	       "clp.toml:915: type of clp_rsp_query_pci_grp_relaxed_align");
_Static_assert(IS_A(__u8, clp_rsp_query_pci_grp_frame((struct clp_rsp_query_pci_grp *)0)),
	       "clp.toml:917: type of clp_rsp_query_pci_grp_frame");
_Static_assert(IS_A(__u8, clp_rsp_query_pci_grp_refresh((struct clp_rsp_query_pci_grp *)0)),
	       "clp.toml:918: type of clp_rsp_query_pci_grp_refresh");
_Static_assert(IS_A(__u16, clp_rsp_query_pci_grp_stbl((struct clp_rsp_query_pci_grp *)0)),
	       "clp.toml:924: type of clp_rsp_query_pci_grp_stbl");
_Static_assert(IS_A(__u16, clp_rsp_query_pci_grp_maxstbl((struct clp_rsp_query_pci_grp *)0)),
	       "clp.toml:932: type of clp_rsp_query_pci_grp_maxstbl");
_Static_assert(IS_A(__u16, clp_rsp_query_pci_grp_mui((struct clp_rsp_query_pci_grp *)0)),
	       "clp.toml:938: type of clp_rsp_query_pci_grp_mui");
_Static_assert(IS_A(__u16, clp_rsp_query_pci_grp_maxfaal((struct clp_rsp_query_pci_grp *)0)),
	       "clp.toml:966: type of clp_rsp_query_pci_grp_maxfaal");
_Static_assert(IS_A(__u16, clp_rsp_query_pci_grp_dirqs((struct clp_rsp_query_pci_grp *)0)),
	       "clp.toml:972: type of clp_rsp_query_pci_grp_dirqs");
_Static_assert(IS_A(__u16, clp_rsp_query_pci_grp_dnoi((struct clp_rsp_query_pci_grp *)0)),
	       "clp.toml:980: type of clp_rsp_query_pci_grp_dnoi");
_Static_assert(IS_A(__u16, clp_rsp_query_pci_grp_maxcpu((struct clp_rsp_query_pci_grp *)0)),
	       "clp.toml:986: type of clp_rsp_query_pci_grp_maxcpu");
_Static_assert(IS_A(__u64, clp_rsp_query_pci_grp_dasm((struct clp_rsp_query_pci_grp *)0)),
	       "clp.toml:992: type of clp_rsp_query_pci_grp_dasm");
_Static_assert(IS_A(__u64, clp_rsp_query_pci_grp_msia((struct clp_rsp_query_pci_grp *)0)),
	       "clp.toml:998: type of clp_rsp_query_pci_grp_msia");

_Static_assert(sizeof(struct clp_req_set_pci) == 32,
	       "clp.toml:1017: size of clp_req_set_pci");
_Static_assert(_Alignof(struct clp_req_set_pci) == 1,
	       "clp.toml:1018: alignment of clp_req_set_pci");
_Static_assert(offsetof(struct clp_req_set_pci, hdr) == 0,
	       "clp.toml:1025: offset of clp_req_set_pci.hdr");
_Static_assert(sizeof(FIELD(struct clp_req_set_pci, hdr)) == 16,
	       "clp.toml:1026: size of clp_req_set_pci.hdr");
_Static_assert(offsetof(struct clp_req_set_pci, fh) == 16,
	       "clp.toml:1031: offset of clp_req_set_pci.fh");
_Static_assert(sizeof(FIELD(struct clp_req_set_pci, fh)) == 4,
	       "clp.toml:1032: size of clp_req_set_pci.fh");
_Static_assert(IS_A(__be32, FIELD(struct clp_req_set_pci, fh)),
	       "clp.toml:1032: type of clp_req_set_pci.fh");
_Static_assert(offsetof(struct clp_req_set_pci, reserved2) == 20,
	       "clp.toml:1037: offset of clp_req_set_pci.reserved2");
_Static_assert(sizeof(FIELD(struct clp_req_set_pci, reserved2)) == 2,
	       "clp.toml:1038: size of clp_req_set_pci.reserved2");
_Static_assert(IS_A(__be16, FIELD(struct clp_req_set_pci, reserved2)),
	       "clp.toml:1038: type of clp_req_set_pci.reserved2");
_Static_assert(offsetof(struct clp_req_set_pci, oc) == 22,
	       "clp.toml:1044: offset of clp_req_set_pci.oc");
_Static_assert(sizeof(FIELD(struct clp_req_set_pci, oc)) == 1,
	       "clp.toml:1045: size of clp_req_set_pci.oc");
_Static_assert(IS_A(__u8, FIELD(struct clp_req_set_pci, oc)),
	       "clp.toml:1045: type of clp_req_set_pci.oc");
_Static_assert(offsetof(struct clp_req_set_pci, ndas) == 23,
	       "clp.toml:1051: offset of clp_req_set_pci.ndas");
_Static_assert(sizeof(FIELD(struct clp_req_set_pci, ndas)) == 1,
	       "clp.toml:1052: size of clp_req_set_pci.ndas");
_Static_assert(IS_A(__u8, FIELD(struct clp_req_set_pci, ndas)),
	       "clp.toml:1052: type of clp_req_set_pci.ndas");
_Static_assert(offsetof(struct clp_req_set_pci, reserved3) == 24,
	       "clp.toml:1057: offset of clp_req_set_pci.reserved3");
_Static_assert(sizeof(FIELD(struct clp_req_set_pci, reserved3)) == 4,
	       "clp.toml:1058: size of clp_req_set_pci.reserved3");
_Static_assert(IS_A(__be32, FIELD(struct clp_req_set_pci, reserved3)),
	       "clp.toml:1058: type of clp_req_set_pci.reserved3");
_Static_assert(offsetof(struct clp_req_set_pci, gisa) == 28,
	       "clp.toml:1068: offset of clp_req_set_pci.gisa");
_Static_assert(sizeof(FIELD(struct clp_req_set_pci, gisa)) == 4,
	       "clp.toml:1069: size of clp_req_set_pci.gisa");
_Static_assert(IS_A(__be32, FIELD(struct clp_req_set_pci, gisa)),
	       "clp.toml:1069: type of clp_req_set_pci.gisa");
_Static_assert(IS_A(__u32, clp_req_set_pci_fh((struct clp_req_set_pci *)0)),
	       "clp.toml:1032: type of clp_req_set_pci_fh");
_Static_assert(IS_A(__u32, clp_req_set_pci_gisa((struct clp_req_set_pci *)0)),
	       "clp.toml:1069: type of clp_req_set_pci_gisa");

_Static_assert(sizeof(struct clp_rsp_set_pci) == 160,
	       "clp.toml:1079: size of clp_rsp_set_pci");
_Static_assert(_Alignof(struct clp_rsp_set_pci) == 1,
	       "clp.toml:1080: alignment of clp_rsp_set_pci");
_Static_assert(offsetof(struct clp_rsp_set_pci, hdr) == 0,
	       "clp.toml:1087: offset of clp_rsp_set_pci.hdr");
_Static_assert(sizeof(FIELD(struct clp_rsp_set_pci, hdr)) == 16,
	       "clp.toml:1088: size of clp_rsp_set_pci.hdr");
_Static_assert(offsetof(struct clp_rsp_set_pci, fh) == 16,
	       "clp.toml:1093: offset of clp_rsp_set_pci.fh");
_Static_assert(sizeof(FIELD(struct clp_rsp_set_pci, fh)) == 4,
	       "clp.toml:1094: size of clp_rsp_set_pci.fh");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_set_pci, fh)),
	       "clp.toml:1094: type of clp_rsp_set_pci.fh");
_Static_assert(offsetof(struct clp_rsp_set_pci, reserved1) == 20,
	       "clp.toml:1099: offset of clp_rsp_set_pci.reserved1");
_Static_assert(sizeof(FIELD(struct clp_rsp_set_pci, reserved1)) == 4,
	       "clp.toml:1100: size of clp_rsp_set_pci.reserved1");
_Static_assert(IS_A(__be32, FIELD(struct clp_rsp_set_pci, reserved1)),
	       "clp.toml:1100: type of clp_rsp_set_pci.reserved1");
_Static_assert(offsetof(struct clp_rsp_set_pci, reserved2) == 24,
	       "clp.toml:1106: offset of clp_rsp_set_pci.reserved2");
_Static_assert(sizeof(FIELD(struct clp_rsp_set_pci, reserved2)) == 8,
	       "clp.toml:1107: size of clp_rsp_set_pci.reserved2");
_Static_assert(IS_A(__be64, FIELD(struct clp_rsp_set_pci, reserved2)),
	       "clp.toml:1107: type of clp_rsp_set_pci.reserved2");
_Static_assert(offsetof(struct clp_rsp_set_pci, mio) == 32,
	       "clp.toml:1113: offset of clp_rsp_set_pci.mio");
_Static_assert(sizeof(FIELD(struct clp_rsp_set_pci, mio)) == 128,
	       "clp.toml:1114: size of clp_rsp_set_pci.mio");
_Static_assert(IS_A(__u32, clp_rsp_set_pci_fh((struct clp_rsp_set_pci *)0)),
	       "clp.toml:1094: type of clp_rsp_set_pci_fh");

_Static_assert(sizeof(struct clp_req_rsp_slpc_pci) == 144,
	       "clp.toml:1119: size of clp_req_rsp_slpc_pci");
_Static_assert(_Alignof(struct clp_req_rsp_slpc_pci) == 1,
	       "clp.toml:1120: alignment of clp_req_rsp_slpc_pci");
_Static_assert(offsetof(struct clp_req_rsp_slpc_pci, request) == 0,
	       "clp.toml:1127: offset of clp_req_rsp_slpc_pci.request");
_Static_assert(sizeof(FIELD(struct clp_req_rsp_slpc_pci, request)) == 16,
	       "clp.toml:1128: size of clp_req_rsp_slpc_pci.request");
_Static_assert(offsetof(struct clp_req_rsp_slpc_pci, response) == 16,
	       "clp.toml:1133: offset of clp_req_rsp_slpc_pci.response");
_Static_assert(sizeof(FIELD(struct clp_req_rsp_slpc_pci, response)) == 128,
	       "clp.toml:1134: size of clp_req_rsp_slpc_pci.response");

_Static_assert(sizeof(struct clp_req_rsp_list_pci) == 4096,
	       "clp.toml:1139: size of clp_req_rsp_list_pci");
_Static_assert(_Alignof(struct clp_req_rsp_list_pci) == 1,
	       "clp.toml:1140: alignment of clp_req_rsp_list_pci");
_Static_assert(offsetof(struct clp_req_rsp_list_pci, request) == 0,
	       "clp.toml:1147: offset of clp_req_rsp_list_pci.request");
_Static_assert(sizeof(FIELD(struct clp_req_rsp_list_pci, request)) == 32,
	       "clp.toml:1148: size of clp_req_rsp_list_pci.request");
_Static_assert(offsetof(struct clp_req_rsp_list_pci, response) == 32,
	       "clp.toml:1153: offset of clp_req_rsp_list_pci.response");
_Static_assert(sizeof(FIELD(struct clp_req_rsp_list_pci, response)) == 4064,
	       "clp.toml:1154: size of clp_req_rsp_list_pci.response");

_Static_assert(sizeof(struct clp_req_rsp_set_pci) == 192,
	       "clp.toml:1159: size of clp_req_rsp_set_pci");
_Static_assert(_Alignof(struct clp_req_rsp_set_pci) == 1,
	       "clp.toml:1160: alignment of clp_req_rsp_set_pci");
_Static_assert(offsetof(struct clp_req_rsp_set_pci, request) == 0,
	       "clp.toml:1167: offset of clp_req_rsp_set_pci.request");
_Static_assert(sizeof(FIELD(struct clp_req_rsp_set_pci, request)) == 32,
	       "clp.toml:1168: size of clp_req_rsp_set_pci.request");
_Static_assert(offsetof(struct clp_req_rsp_set_pci, response) == 32,
	       "clp.toml:1173: offset of clp_req_rsp_set_pci.response");
_Static_assert(sizeof(FIELD(struct clp_req_rsp_set_pci, response)) == 160,
	       "clp.toml:1174: size of clp_req_rsp_set_pci.response");

_Static_assert(sizeof(struct clp_req_rsp_query_pci) == 416,
	       "clp.toml:1179: size of clp_req_rsp_query_pci");
_Static_assert(_Alignof(struct clp_req_rsp_query_pci) == 1,
	       "clp.toml:1180: alignment of clp_req_rsp_query_pci");
_Static_assert(offsetof(struct clp_req_rsp_query_pci, request) == 0,
	       "clp.toml:1187: offset of clp_req_rsp_query_pci.request");
_Static_assert(sizeof(FIELD(struct clp_req_rsp_query_pci, request)) == 32,
	       "clp.toml:1188: size of clp_req_rsp_query_pci.request");
_Static_assert(offsetof(struct clp_req_rsp_query_pci, response) == 32,
	       "clp.toml:1193: offset of clp_req_rsp_query_pci.response");
_Static_assert(sizeof(FIELD(struct clp_req_rsp_query_pci, response)) == 384,
	       "clp.toml:1194: size of clp_req_rsp_query_pci.response");

_Static_assert(sizeof(struct clp_req_rsp_query_pci_grp) == 96,
	       "clp.toml:1199: size of clp_req_rsp_query_pci_grp");
_Static_assert(_Alignof(struct clp_req_rsp_query_pci_grp) == 1,
	       "clp.toml:1200: alignment of clp_req_rsp_query_pci_grp");
_Static_assert(offsetof(struct clp_req_rsp_query_pci_grp, request) == 0,
	       "clp.toml:1207: offset of clp_req_rsp_query_pci_grp.request");
_Static_assert(sizeof(FIELD(struct clp_req_rsp_query_pci_grp, request)) == 32,
	       "clp.toml:1208: size of clp_req_rsp_query_pci_grp.request");
_Static_assert(offsetof(struct clp_req_rsp_query_pci_grp, response) == 32,
	       "clp.toml:1213: offset of clp_req_rsp_query_pci_grp.response");
_Static_assert(sizeof(FIELD(struct clp_req_rsp_query_pci_grp, response)) == 64,
	       "clp.toml:1214: size of clp_req_rsp_query_pci_grp.response");

_Static_assert(ZPCI_PCI_ST_FUNC_NOT_ENABLED == 4,
	       "clp.toml:1229: value of ZPCI_PCI_ST_FUNC_NOT_ENABLED");
_Static_assert(IS_A(int, +ZPCI_PCI_ST_FUNC_NOT_ENABLED),
	       "clp.toml:1229: type of ZPCI_PCI_ST_FUNC_NOT_ENABLED");
_Static_assert(ZPCI_PCI_ST_FUNC_IN_ERR == 8,
	       "clp.toml:1230: value of ZPCI_PCI_ST_FUNC_IN_ERR");
_Static_assert(IS_A(int, +ZPCI_PCI_ST_FUNC_IN_ERR),
	       "clp.toml:1230: type of ZPCI_PCI_ST_FUNC_IN_ERR");
_Static_assert(ZPCI_PCI_ST_BLOCKED == 12,
	       "clp.toml:1231: value of ZPCI_PCI_ST_BLOCKED");
_Static_assert(IS_A(int, +ZPCI_PCI_ST_BLOCKED),
	       "clp.toml:1231: type of ZPCI_PCI_ST_BLOCKED");
_Static_assert(ZPCI_PCI_ST_INSUF_RES == 16,
	       "clp.toml:1232: value of ZPCI_PCI_ST_INSUF_RES");
_Static_assert(IS_A(int, +ZPCI_PCI_ST_INSUF_RES),
	       "clp.toml:1232: type of ZPCI_PCI_ST_INSUF_RES");
_Static_assert(ZPCI_PCI_ST_INVAL_AS == 20,
	       "clp.toml:1233: value of ZPCI_PCI_ST_INVAL_AS");
_Static_assert(IS_A(int, +ZPCI_PCI_ST_INVAL_AS),
	       "clp.toml:1233: type of ZPCI_PCI_ST_INVAL_AS");
_Static_assert(ZPCI_PCI_ST_FUNC_ALREADY_ENABLED == 24,
	       "clp.toml:1234: value of ZPCI_PCI_ST_FUNC_ALREADY_ENABLED");
_Static_assert(IS_A(int, +ZPCI_PCI_ST_FUNC_ALREADY_ENABLED),
	       "clp.toml:1234: type of ZPCI_PCI_ST_FUNC_ALREADY_ENABLED");
_Static_assert(ZPCI_PCI_ST_DMA_AS_NOT_ENABLED == 28,
	       "clp.toml:1235: value of ZPCI_PCI_ST_DMA_AS_NOT_ENABLED");
_Static_assert(IS_A(int, +ZPCI_PCI_ST_DMA_AS_NOT_ENABLED),
	       "clp.toml:1235: type of ZPCI_PCI_ST_DMA_AS_NOT_ENABLED");
_Static_assert(ZPCI_PCI_ST_2ND_OP_IN_INV_AS == 36,
	       "clp.toml:1236: value of ZPCI_PCI_ST_2ND_OP_IN_INV_AS");
_Static_assert(IS_A(int, +ZPCI_PCI_ST_2ND_OP_IN_INV_AS),
	       "clp.toml:1236: type of ZPCI_PCI_ST_2ND_OP_IN_INV_AS");
_Static_assert(ZPCI_PCI_ST_FUNC_NOT_AVAIL == 40,
	       "clp.toml:1237: value of ZPCI_PCI_ST_FUNC_NOT_AVAIL");
_Static_assert(IS_A(int, +ZPCI_PCI_ST_FUNC_NOT_AVAIL),
	       "clp.toml:1237: type of ZPCI_PCI_ST_FUNC_NOT_AVAIL");
_Static_assert(ZPCI_PCI_ST_ALREADY_IN_RQ_STATE == 44,
	       "clp.toml:1238: value of ZPCI_PCI_ST_ALREADY_IN_RQ_STATE");
_Static_assert(IS_A(int, +ZPCI_PCI_ST_ALREADY_IN_RQ_STATE),
	       "clp.toml:1238: type of ZPCI_PCI_ST_ALREADY_IN_RQ_STATE");

_Static_assert(ZPCI_PCI_LS_OK == 0,
	       "clp.toml:1252: value of ZPCI_PCI_LS_OK");
_Static_assert(IS_A(int, +ZPCI_PCI_LS_OK),
	       "clp.toml:1252: type of ZPCI_PCI_LS_OK");
_Static_assert(ZPCI_PCI_LS_ERR == 1,
	       "clp.toml:1253: value of ZPCI_PCI_LS_ERR");
_Static_assert(IS_A(int, +ZPCI_PCI_LS_ERR),
	       "clp.toml:1253: type of ZPCI_PCI_LS_ERR");
_Static_assert(ZPCI_PCI_LS_BUSY == 2,
	       "clp.toml:1254: value of ZPCI_PCI_LS_BUSY");
_Static_assert(IS_A(int, +ZPCI_PCI_LS_BUSY),
	       "clp.toml:1254: type of ZPCI_PCI_LS_BUSY");
_Static_assert(ZPCI_PCI_LS_INVAL_HANDLE == 3,
	       "clp.toml:1255: value of ZPCI_PCI_LS_INVAL_HANDLE");
_Static_assert(IS_A(int, +ZPCI_PCI_LS_INVAL_HANDLE),
	       "clp.toml:1255: type of ZPCI_PCI_LS_INVAL_HANDLE");

_Static_assert(ZPCI_PCIAS_MEMIO_0 == 0,
	       "clp.toml:1264: value of ZPCI_PCIAS_MEMIO_0");
_Static_assert(IS_A(int, +ZPCI_PCIAS_MEMIO_0),
	       "clp.toml:1264: type of ZPCI_PCIAS_MEMIO_0");
_Static_assert(ZPCI_PCIAS_MEMIO_1 == 1,
	       "clp.toml:1265: value of ZPCI_PCIAS_MEMIO_1");
_Static_assert(IS_A(int, +ZPCI_PCIAS_MEMIO_1),
	       "clp.toml:1265: type of ZPCI_PCIAS_MEMIO_1");
_Static_assert(ZPCI_PCIAS_MEMIO_2 == 2,
	       "clp.toml:1266: value of ZPCI_PCIAS_MEMIO_2");
_Static_assert(IS_A(int, +ZPCI_PCIAS_MEMIO_2),
	       "clp.toml:1266: type of ZPCI_PCIAS_MEMIO_2");
_Static_assert(ZPCI_PCIAS_MEMIO_3 == 3,
	       "clp.toml:1267: value of ZPCI_PCIAS_MEMIO_3");
_Static_assert(IS_A(int, +ZPCI_PCIAS_MEMIO_3),
	       "clp.toml:1267: type of ZPCI_PCIAS_MEMIO_3");
_Static_assert(ZPCI_PCIAS_MEMIO_4 == 4,
	       "clp.toml:1268: value of ZPCI_PCIAS_MEMIO_4");
_Static_assert(IS_A(int, +ZPCI_PCIAS_MEMIO_4),
	       "clp.toml:1268: type of ZPCI_PCIAS_MEMIO_4");
_Static_assert(ZPCI_PCIAS_MEMIO_5 == 5,
	       "clp.toml:1269: value of ZPCI_PCIAS_MEMIO_5");
_Static_assert(IS_A(int, +ZPCI_PCIAS_MEMIO_5),
	       "clp.toml:1269: type of ZPCI_PCIAS_MEMIO_5");
_Static_assert(ZPCI_PCIAS_CFGSPC == 15,
	       "clp.toml:1270: value of ZPCI_PCIAS_CFGSPC");
_Static_assert(IS_A(int, +ZPCI_PCIAS_CFGSPC),
	       "clp.toml:1270: type of ZPCI_PCIAS_CFGSPC");
