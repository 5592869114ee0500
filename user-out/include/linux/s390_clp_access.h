/* SPDX-License-Identifier: GPL-2.0 WITH Linux-syscall-note */
/*
 * Getters and setters for <linux/s390_clp.h>.
 *
 * They work on any host, whatever its byte order, and wherever in memory the
 * data lies. What they do not cover is in the order of the host, or of single
 * bytes: use the members.
 *
 * Setters leave alone what is around a field. Those that return something
 * return 0, or -1 without any change if the field cannot hold the value.
 *
 * Each function has a macro with its name in capitals, and GET or SET before
 * that of the field, so that #ifdef can ask for it.
 *
 * With the proposal zpci-io: The zPCI I/O region, posted in January 2021 and
 * never merged.
 *
 * Do not edit: generated from spec/uapi/clp.toml
 * Spec 7623237e1165def8, uapic 0.1
 * To redo: cargo xtask codegen
 */

#ifndef _LINUX_S390_CLP_ACCESS_H
#define _LINUX_S390_CLP_ACCESS_H

#include <linux/types.h>
#include <linux/s390_clp.h>

static __inline__ __u16 __clp_get_be16(const void *from)
{
	const __u8 *b = (const __u8 *)from;

	return (__u16)b[0] << 8 | (__u16)b[1];
}

static __inline__ void __clp_put_be16(void *to, __u16 value)
{
	__u8 *b = (__u8 *)to;

	b[0] = (__u8)(value >> 8);
	b[1] = (__u8)value;
}

static __inline__ __u32 __clp_get_le32(const void *from)
{
	const __u8 *b = (const __u8 *)from;

	return (__u32)b[0] | (__u32)b[1] << 8 |
	       (__u32)b[2] << 16 | (__u32)b[3] << 24;
}

static __inline__ void __clp_put_le32(void *to, __u32 value)
{
	__u8 *b = (__u8 *)to;

	b[0] = (__u8)value;
	b[1] = (__u8)(value >> 8);
	b[2] = (__u8)(value >> 16);
	b[3] = (__u8)(value >> 24);
}

static __inline__ __u32 __clp_get_be32(const void *from)
{
	const __u8 *b = (const __u8 *)from;

	return (__u32)b[0] << 24 | (__u32)b[1] << 16 |
	       (__u32)b[2] << 8 | (__u32)b[3];
}

static __inline__ void __clp_put_be32(void *to, __u32 value)
{
	__u8 *b = (__u8 *)to;

	b[0] = (__u8)(value >> 24);
	b[1] = (__u8)(value >> 16);
	b[2] = (__u8)(value >> 8);
	b[3] = (__u8)value;
}

static __inline__ __u64 __clp_get_be64(const void *from)
{
	const __u8 *b = (const __u8 *)from;

	return (__u64)b[0] << 56 | (__u64)b[1] << 48 |
	       (__u64)b[2] << 40 | (__u64)b[3] << 32 |
	       (__u64)b[4] << 24 | (__u64)b[5] << 16 |
	       (__u64)b[6] << 8 | (__u64)b[7];
}

static __inline__ void __clp_put_be64(void *to, __u64 value)
{
	__u8 *b = (__u8 *)to;

	b[0] = (__u8)(value >> 56);
	b[1] = (__u8)(value >> 48);
	b[2] = (__u8)(value >> 40);
	b[3] = (__u8)(value >> 32);
	b[4] = (__u8)(value >> 24);
	b[5] = (__u8)(value >> 16);
	b[6] = (__u8)(value >> 8);
	b[7] = (__u8)value;
}

/* struct clp_req_hdr */

/* Length of the request in bytes, with this head */
static __inline__ __u16 clp_req_hdr_len(const struct clp_req_hdr *p)
{
	return __clp_get_be16(&p->len);
}
#define CLP_REQ_HDR_GET_LEN(p) clp_req_hdr_len(p)

static __inline__ void clp_req_hdr_set_len(struct clp_req_hdr *p, __u16 value)
{
	__clp_put_be16(&p->len, value);
}
#define CLP_REQ_HDR_SET_LEN(p, value) clp_req_hdr_set_len(p, value)

/* What to do */
static __inline__ __u16 clp_req_hdr_cmd(const struct clp_req_hdr *p)
{
	return __clp_get_be16(&p->cmd);
}
#define CLP_REQ_HDR_GET_CMD(p) clp_req_hdr_cmd(p)

static __inline__ void clp_req_hdr_set_cmd(struct clp_req_hdr *p, __u16 value)
{
	__clp_put_be16(&p->cmd, value);
}
#define CLP_REQ_HDR_SET_CMD(p, value) clp_req_hdr_set_cmd(p, value)

/* Word of the format number */
static __inline__ __u32 clp_req_hdr_flags(const struct clp_req_hdr *p)
{
	return __clp_get_be32(&p->flags);
}
#define CLP_REQ_HDR_GET_FLAGS(p) clp_req_hdr_flags(p)

static __inline__ void clp_req_hdr_set_flags(struct clp_req_hdr *p, __u32 value)
{
	__clp_put_be32(&p->flags, value);
}
#define CLP_REQ_HDR_SET_FLAGS(p, value) clp_req_hdr_set_flags(p, value)

/* Format of the request; 0 in all that is described here */
static __inline__ __u8 clp_req_hdr_fmt(const struct clp_req_hdr *p)
{
	return (__clp_get_be32(&p->flags) & CLP_REQ_HDR_FMT_MASK) >>
	       CLP_REQ_HDR_FMT_SHIFT;
}
#define CLP_REQ_HDR_GET_FMT(p) clp_req_hdr_fmt(p)

static __inline__ int clp_req_hdr_set_fmt(struct clp_req_hdr *p, __u32 value)
{
	__u32 word = __clp_get_be32(&p->flags);

	if (value > CLP_REQ_HDR_FMT_MASK >> CLP_REQ_HDR_FMT_SHIFT)
		return -1;
	word &= ~CLP_REQ_HDR_FMT_MASK;
	word |= value << CLP_REQ_HDR_FMT_SHIFT;
	__clp_put_be32(&p->flags, word);
	return 0;
}
#define CLP_REQ_HDR_SET_FMT(p, value) clp_req_hdr_set_fmt(p, value)

/* struct clp_rsp_hdr */

/* Length of the response in bytes, with this head */
static __inline__ __u16 clp_rsp_hdr_len(const struct clp_rsp_hdr *p)
{
	return __clp_get_be16(&p->len);
}
#define CLP_RSP_HDR_GET_LEN(p) clp_rsp_hdr_len(p)

static __inline__ void clp_rsp_hdr_set_len(struct clp_rsp_hdr *p, __u16 value)
{
	__clp_put_be16(&p->len, value);
}
#define CLP_RSP_HDR_SET_LEN(p, value) clp_rsp_hdr_set_len(p, value)

/*
 * Whether the command succeeded; the rest of the response is valid only if it
 * did
 */
static __inline__ __u16 clp_rsp_hdr_rsp(const struct clp_rsp_hdr *p)
{
	return __clp_get_be16(&p->rsp);
}
#define CLP_RSP_HDR_GET_RSP(p) clp_rsp_hdr_rsp(p)

static __inline__ void clp_rsp_hdr_set_rsp(struct clp_rsp_hdr *p, __u16 value)
{
	__clp_put_be16(&p->rsp, value);
}
#define CLP_RSP_HDR_SET_RSP(p, value) clp_rsp_hdr_set_rsp(p, value)

/* Word of the format number */
static __inline__ __u32 clp_rsp_hdr_flags(const struct clp_rsp_hdr *p)
{
	return __clp_get_be32(&p->flags);
}
#define CLP_RSP_HDR_GET_FLAGS(p) clp_rsp_hdr_flags(p)

static __inline__ void clp_rsp_hdr_set_flags(struct clp_rsp_hdr *p, __u32 value)
{
	__clp_put_be32(&p->flags, value);
}
#define CLP_RSP_HDR_SET_FLAGS(p, value) clp_rsp_hdr_set_flags(p, value)

/* Format of the response; 0 in all that is described here */
static __inline__ __u8 clp_rsp_hdr_fmt(const struct clp_rsp_hdr *p)
{
	return (__clp_get_be32(&p->flags) & CLP_RSP_HDR_FMT_MASK) >>
	       CLP_RSP_HDR_FMT_SHIFT;
}
#define CLP_RSP_HDR_GET_FMT(p) clp_rsp_hdr_fmt(p)

static __inline__ int clp_rsp_hdr_set_fmt(struct clp_rsp_hdr *p, __u32 value)
{
	__u32 word = __clp_get_be32(&p->flags);

	if (value > CLP_RSP_HDR_FMT_MASK >> CLP_RSP_HDR_FMT_SHIFT)
		return -1;
	word &= ~CLP_RSP_HDR_FMT_MASK;
	word |= value << CLP_RSP_HDR_FMT_SHIFT;
	__clp_put_be32(&p->flags, word);
	return 0;
}
#define CLP_RSP_HDR_SET_FMT(p, value) clp_rsp_hdr_set_fmt(p, value)

/* struct clp_rsp_slpc */

/*
 * Characteristics 'lpif' of the logical processor, 256 bits; Linux does not use
 * them
 */
static __inline__ __u32
clp_rsp_slpc_lpif(const struct clp_rsp_slpc *p, unsigned int i)
{
	return __clp_get_be32(&p->lpif[i]);
}
#define CLP_RSP_SLPC_GET_LPIF(p, i) clp_rsp_slpc_lpif(p, i)

static __inline__ void
clp_rsp_slpc_set_lpif(struct clp_rsp_slpc *p, unsigned int i, __u32 value)
{
	__clp_put_be32(&p->lpif[i], value);
}
#define CLP_RSP_SLPC_SET_LPIF(p, i, value) clp_rsp_slpc_set_lpif(p, i, value)

/*
 * Characteristics 'lpic' of the logical processor, 256 bits; Linux does not use
 * them
 */
static __inline__ __u32
clp_rsp_slpc_lpic(const struct clp_rsp_slpc *p, unsigned int i)
{
	return __clp_get_be32(&p->lpic[i]);
}
#define CLP_RSP_SLPC_GET_LPIC(p, i) clp_rsp_slpc_lpic(p, i)

static __inline__ void
clp_rsp_slpc_set_lpic(struct clp_rsp_slpc *p, unsigned int i, __u32 value)
{
	__clp_put_be32(&p->lpic[i], value);
}
#define CLP_RSP_SLPC_SET_LPIC(p, i, value) clp_rsp_slpc_set_lpic(p, i, value)

/* struct clp_fh_list_entry */

/* PCI device id */
static __inline__ __u16
clp_fh_list_entry_device_id(const struct clp_fh_list_entry *p)
{
	return __clp_get_be16(&p->device_id);
}
#define CLP_FH_LIST_ENTRY_GET_DEVICE_ID(p) clp_fh_list_entry_device_id(p)

static __inline__ void
clp_fh_list_entry_set_device_id(struct clp_fh_list_entry *p, __u16 value)
{
	__clp_put_be16(&p->device_id, value);
}
#define CLP_FH_LIST_ENTRY_SET_DEVICE_ID(p, value) \
	clp_fh_list_entry_set_device_id(p, value)

/* PCI vendor id */
static __inline__ __u16
clp_fh_list_entry_vendor_id(const struct clp_fh_list_entry *p)
{
	return __clp_get_be16(&p->vendor_id);
}
#define CLP_FH_LIST_ENTRY_GET_VENDOR_ID(p) clp_fh_list_entry_vendor_id(p)

static __inline__ void
clp_fh_list_entry_set_vendor_id(struct clp_fh_list_entry *p, __u16 value)
{
	__clp_put_be16(&p->vendor_id, value);
}
#define CLP_FH_LIST_ENTRY_SET_VENDOR_ID(p, value) \
	clp_fh_list_entry_set_vendor_id(p, value)

/* State of the function */
static __inline__ __u32
clp_fh_list_entry_flags(const struct clp_fh_list_entry *p)
{
	return __clp_get_be32(&p->flags);
}
#define CLP_FH_LIST_ENTRY_GET_FLAGS(p) clp_fh_list_entry_flags(p)

static __inline__ void
clp_fh_list_entry_set_flags(struct clp_fh_list_entry *p, __u32 value)
{
	__clp_put_be32(&p->flags, value);
}
#define CLP_FH_LIST_ENTRY_SET_FLAGS(p, value) \
	clp_fh_list_entry_set_flags(p, value)

/* 1 if the function is configured, 0 if it is in standby */
static __inline__ __u8
clp_fh_list_entry_config_state(const struct clp_fh_list_entry *p)
{
	return (__clp_get_be32(&p->flags) & CLP_FH_LIST_ENTRY_CONFIG_STATE_MASK) >>
	       CLP_FH_LIST_ENTRY_CONFIG_STATE_SHIFT;
}
#define CLP_FH_LIST_ENTRY_GET_CONFIG_STATE(p) clp_fh_list_entry_config_state(p)

static __inline__ int
clp_fh_list_entry_set_config_state(struct clp_fh_list_entry *p, __u32 value)
{
	__u32 word = __clp_get_be32(&p->flags);

	if (value > CLP_FH_LIST_ENTRY_CONFIG_STATE_MASK >>
		    CLP_FH_LIST_ENTRY_CONFIG_STATE_SHIFT)
		return -1;
	word &= ~CLP_FH_LIST_ENTRY_CONFIG_STATE_MASK;
	word |= value << CLP_FH_LIST_ENTRY_CONFIG_STATE_SHIFT;
	__clp_put_be32(&p->flags, word);
	return 0;
}
#define CLP_FH_LIST_ENTRY_SET_CONFIG_STATE(p, value) \
	clp_fh_list_entry_set_config_state(p, value)

/* Function id; it stays when the handle changes */
static __inline__ __u32 clp_fh_list_entry_fid(const struct clp_fh_list_entry *p)
{
	return __clp_get_be32(&p->fid);
}
#define CLP_FH_LIST_ENTRY_GET_FID(p) clp_fh_list_entry_fid(p)

static __inline__ void
clp_fh_list_entry_set_fid(struct clp_fh_list_entry *p, __u32 value)
{
	__clp_put_be32(&p->fid, value);
}
#define CLP_FH_LIST_ENTRY_SET_FID(p, value) clp_fh_list_entry_set_fid(p, value)

/* Function handle; it names the function in commands and instructions */
static __inline__ __u32 clp_fh_list_entry_fh(const struct clp_fh_list_entry *p)
{
	return __clp_get_be32(&p->fh);
}
#define CLP_FH_LIST_ENTRY_GET_FH(p) clp_fh_list_entry_fh(p)

static __inline__ void
clp_fh_list_entry_set_fh(struct clp_fh_list_entry *p, __u32 value)
{
	__clp_put_be32(&p->fh, value);
}
#define CLP_FH_LIST_ENTRY_SET_FH(p, value) clp_fh_list_entry_set_fh(p, value)

/* struct clp_rsp_slpc_pci */

/*
 * Characteristics 'lpif' of the logical processor, 256 bits; Linux does not use
 * them
 */
static __inline__ __u32
clp_rsp_slpc_pci_lpif(const struct clp_rsp_slpc_pci *p, unsigned int i)
{
	return __clp_get_be32(&p->lpif[i]);
}
#define CLP_RSP_SLPC_PCI_GET_LPIF(p, i) clp_rsp_slpc_pci_lpif(p, i)

static __inline__ void
clp_rsp_slpc_pci_set_lpif(struct clp_rsp_slpc_pci *p, unsigned int i,
			  __u32 value)
{
	__clp_put_be32(&p->lpif[i], value);
}
#define CLP_RSP_SLPC_PCI_SET_LPIF(p, i, value) \
	clp_rsp_slpc_pci_set_lpif(p, i, value)

/* What the instructions for mapped I/O can do */
static __inline__ __u32 clp_rsp_slpc_pci_flags(const struct clp_rsp_slpc_pci *p)
{
	return __clp_get_be32(&p->flags);
}
#define CLP_RSP_SLPC_PCI_GET_FLAGS(p) clp_rsp_slpc_pci_flags(p)

static __inline__ void
clp_rsp_slpc_pci_set_flags(struct clp_rsp_slpc_pci *p, __u32 value)
{
	__clp_put_be32(&p->flags, value);
}
#define CLP_RSP_SLPC_PCI_SET_FLAGS(p, value) \
	clp_rsp_slpc_pci_set_flags(p, value)

/* 'mio_wb' is valid */
static __inline__ __u8 clp_rsp_slpc_pci_vwb(const struct clp_rsp_slpc_pci *p)
{
	return (__clp_get_be32(&p->flags) & CLP_RSP_SLPC_PCI_VWB_MASK) >>
	       CLP_RSP_SLPC_PCI_VWB_SHIFT;
}
#define CLP_RSP_SLPC_PCI_GET_VWB(p) clp_rsp_slpc_pci_vwb(p)

static __inline__ int
clp_rsp_slpc_pci_set_vwb(struct clp_rsp_slpc_pci *p, __u32 value)
{
	__u32 word = __clp_get_be32(&p->flags);

	if (value > CLP_RSP_SLPC_PCI_VWB_MASK >> CLP_RSP_SLPC_PCI_VWB_SHIFT)
		return -1;
	word &= ~CLP_RSP_SLPC_PCI_VWB_MASK;
	word |= value << CLP_RSP_SLPC_PCI_VWB_SHIFT;
	__clp_put_be32(&p->flags, word);
	return 0;
}
#define CLP_RSP_SLPC_PCI_SET_VWB(p, value) clp_rsp_slpc_pci_set_vwb(p, value)

/*
 * Number of the address bit that selects write-back; 0 is the most significant
 */
static __inline__ __u8 clp_rsp_slpc_pci_mio_wb(const struct clp_rsp_slpc_pci *p)
{
	return (__clp_get_be32(&p->flags) & CLP_RSP_SLPC_PCI_MIO_WB_MASK) >>
	       CLP_RSP_SLPC_PCI_MIO_WB_SHIFT;
}
#define CLP_RSP_SLPC_PCI_GET_MIO_WB(p) clp_rsp_slpc_pci_mio_wb(p)

static __inline__ int
clp_rsp_slpc_pci_set_mio_wb(struct clp_rsp_slpc_pci *p, __u32 value)
{
	__u32 word = __clp_get_be32(&p->flags);

	if (value > CLP_RSP_SLPC_PCI_MIO_WB_MASK >>
		    CLP_RSP_SLPC_PCI_MIO_WB_SHIFT)
		return -1;
	word &= ~CLP_RSP_SLPC_PCI_MIO_WB_MASK;
	word |= value << CLP_RSP_SLPC_PCI_MIO_WB_SHIFT;
	__clp_put_be32(&p->flags, word);
	return 0;
}
#define CLP_RSP_SLPC_PCI_SET_MIO_WB(p, value) \
	clp_rsp_slpc_pci_set_mio_wb(p, value)

/*
 * Characteristics 'lpic' of the logical processor, 256 bits; Linux does not use
 * them
 */
static __inline__ __u32
clp_rsp_slpc_pci_lpic(const struct clp_rsp_slpc_pci *p, unsigned int i)
{
	return __clp_get_be32(&p->lpic[i]);
}
#define CLP_RSP_SLPC_PCI_GET_LPIC(p, i) clp_rsp_slpc_pci_lpic(p, i)

static __inline__ void
clp_rsp_slpc_pci_set_lpic(struct clp_rsp_slpc_pci *p, unsigned int i,
			  __u32 value)
{
	__clp_put_be32(&p->lpic[i], value);
}
#define CLP_RSP_SLPC_PCI_SET_LPIC(p, i, value) \
	clp_rsp_slpc_pci_set_lpic(p, i, value)

/* struct clp_req_list_pci */

/* Where to go on: 0 at first, then what the last response said */
static __inline__ __u64
clp_req_list_pci_resume_token(const struct clp_req_list_pci *p)
{
	return __clp_get_be64(&p->resume_token);
}
#define CLP_REQ_LIST_PCI_GET_RESUME_TOKEN(p) clp_req_list_pci_resume_token(p)

static __inline__ void
clp_req_list_pci_set_resume_token(struct clp_req_list_pci *p, __u64 value)
{
	__clp_put_be64(&p->resume_token, value);
}
#define CLP_REQ_LIST_PCI_SET_RESUME_TOKEN(p, value) \
	clp_req_list_pci_set_resume_token(p, value)

/* struct clp_rsp_list_pci */

/* Token for the next request; 0 if the list is complete */
static __inline__ __u64
clp_rsp_list_pci_resume_token(const struct clp_rsp_list_pci *p)
{
	return __clp_get_be64(&p->resume_token);
}
#define CLP_RSP_LIST_PCI_GET_RESUME_TOKEN(p) clp_rsp_list_pci_resume_token(p)

static __inline__ void
clp_rsp_list_pci_set_resume_token(struct clp_rsp_list_pci *p, __u64 value)
{
	__clp_put_be64(&p->resume_token, value);
}
#define CLP_RSP_LIST_PCI_SET_RESUME_TOKEN(p, value) \
	clp_rsp_list_pci_set_resume_token(p, value)

/* Largest number of functions that the machine can have */
static __inline__ __u16
clp_rsp_list_pci_max_fn(const struct clp_rsp_list_pci *p)
{
	return __clp_get_be16(&p->max_fn);
}
#define CLP_RSP_LIST_PCI_GET_MAX_FN(p) clp_rsp_list_pci_max_fn(p)

static __inline__ void
clp_rsp_list_pci_set_max_fn(struct clp_rsp_list_pci *p, __u16 value)
{
	__clp_put_be16(&p->max_fn, value);
}
#define CLP_RSP_LIST_PCI_SET_MAX_FN(p, value) \
	clp_rsp_list_pci_set_max_fn(p, value)

/* The machine guarantees that user-defined ids are unique */
static __inline__ __u8
clp_rsp_list_pci_uid_checking(const struct clp_rsp_list_pci *p)
{
	return (p->flags & CLP_RSP_LIST_PCI_UID_CHECKING_MASK) >>
	       CLP_RSP_LIST_PCI_UID_CHECKING_SHIFT;
}
#define CLP_RSP_LIST_PCI_GET_UID_CHECKING(p) clp_rsp_list_pci_uid_checking(p)

static __inline__ int
clp_rsp_list_pci_set_uid_checking(struct clp_rsp_list_pci *p, __u32 value)
{
	__u8 word = p->flags;

	if (value > CLP_RSP_LIST_PCI_UID_CHECKING_MASK >>
		    CLP_RSP_LIST_PCI_UID_CHECKING_SHIFT)
		return -1;
	word &= ~CLP_RSP_LIST_PCI_UID_CHECKING_MASK;
	word |= value << CLP_RSP_LIST_PCI_UID_CHECKING_SHIFT;
	p->flags = word;
	return 0;
}
#define CLP_RSP_LIST_PCI_SET_UID_CHECKING(p, value) \
	clp_rsp_list_pci_set_uid_checking(p, value)

/* struct mio_addr */

/* Address for access with write-back */
static __inline__ __u64 mio_addr_wb(const struct mio_addr *p)
{
	return __clp_get_be64(&p->wb);
}
#define MIO_ADDR_GET_WB(p) mio_addr_wb(p)

static __inline__ void mio_addr_set_wb(struct mio_addr *p, __u64 value)
{
	__clp_put_be64(&p->wb, value);
}
#define MIO_ADDR_SET_WB(p, value) mio_addr_set_wb(p, value)

/* Address for access with write-through */
static __inline__ __u64 mio_addr_wt(const struct mio_addr *p)
{
	return __clp_get_be64(&p->wt);
}
#define MIO_ADDR_GET_WT(p) mio_addr_wt(p)

static __inline__ void mio_addr_set_wt(struct mio_addr *p, __u64 value)
{
	__clp_put_be64(&p->wt, value);
}
#define MIO_ADDR_SET_WT(p, value) mio_addr_set_wt(p, value)

/* struct mio_info */

/* Which entries of 'addr' are valid */
static __inline__ __u32 mio_info_flags(const struct mio_info *p)
{
	return __clp_get_be32(&p->flags);
}
#define MIO_INFO_GET_FLAGS(p) mio_info_flags(p)

static __inline__ void mio_info_set_flags(struct mio_info *p, __u32 value)
{
	__clp_put_be32(&p->flags, value);
}
#define MIO_INFO_SET_FLAGS(p, value) mio_info_set_flags(p, value)

/* One bit a BAR, that of BAR 0 being the most significant */
static __inline__ __u8 mio_info_valid(const struct mio_info *p)
{
	return (__clp_get_be32(&p->flags) & MIO_INFO_VALID_MASK) >>
	       MIO_INFO_VALID_SHIFT;
}
#define MIO_INFO_GET_VALID(p) mio_info_valid(p)

static __inline__ int mio_info_set_valid(struct mio_info *p, __u32 value)
{
	__u32 word = __clp_get_be32(&p->flags);

	if (value > MIO_INFO_VALID_MASK >> MIO_INFO_VALID_SHIFT)
		return -1;
	word &= ~MIO_INFO_VALID_MASK;
	word |= value << MIO_INFO_VALID_SHIFT;
	__clp_put_be32(&p->flags, word);
	return 0;
}
#define MIO_INFO_SET_VALID(p, value) mio_info_set_valid(p, value)

/* struct clp_req_query_pci */

/* Handle of the function */
static __inline__ __u32 clp_req_query_pci_fh(const struct clp_req_query_pci *p)
{
	return __clp_get_be32(&p->fh);
}
#define CLP_REQ_QUERY_PCI_GET_FH(p) clp_req_query_pci_fh(p)

static __inline__ void
clp_req_query_pci_set_fh(struct clp_req_query_pci *p, __u32 value)
{
	__clp_put_be32(&p->fh, value);
}
#define CLP_REQ_QUERY_PCI_SET_FH(p, value) clp_req_query_pci_set_fh(p, value)

/* struct clp_rsp_query_pci */

/* Virtual function number; 0 for a physical function */
static __inline__ __u16 clp_rsp_query_pci_vfn(const struct clp_rsp_query_pci *p)
{
	return __clp_get_be16(&p->vfn);
}
#define CLP_RSP_QUERY_PCI_GET_VFN(p) clp_rsp_query_pci_vfn(p)

static __inline__ void
clp_rsp_query_pci_set_vfn(struct clp_rsp_query_pci *p, __u16 value)
{
	__clp_put_be16(&p->vfn, value);
}
#define CLP_RSP_QUERY_PCI_SET_VFN(p, value) clp_rsp_query_pci_set_vfn(p, value)

/* 'tid' is valid; reserved before 6.13 (since Linux 6.13) */
static __inline__ __u8
clp_rsp_query_pci_tid_avail(const struct clp_rsp_query_pci *p)
{
	return (p->flags & CLP_RSP_QUERY_PCI_TID_AVAIL_MASK) >>
	       CLP_RSP_QUERY_PCI_TID_AVAIL_SHIFT;
}
#define CLP_RSP_QUERY_PCI_GET_TID_AVAIL(p) clp_rsp_query_pci_tid_avail(p)

static __inline__ int
clp_rsp_query_pci_set_tid_avail(struct clp_rsp_query_pci *p, __u32 value)
{
	__u8 word = p->flags;

	if (value > CLP_RSP_QUERY_PCI_TID_AVAIL_MASK >>
		    CLP_RSP_QUERY_PCI_TID_AVAIL_SHIFT)
		return -1;
	word &= ~CLP_RSP_QUERY_PCI_TID_AVAIL_MASK;
	word |= value << CLP_RSP_QUERY_PCI_TID_AVAIL_SHIFT;
	p->flags = word;
	return 0;
}
#define CLP_RSP_QUERY_PCI_SET_TID_AVAIL(p, value) \
	clp_rsp_query_pci_set_tid_avail(p, value)

/* 'rid' is valid */
static __inline__ __u8
clp_rsp_query_pci_rid_avail(const struct clp_rsp_query_pci *p)
{
	return (p->flags & CLP_RSP_QUERY_PCI_RID_AVAIL_MASK) >>
	       CLP_RSP_QUERY_PCI_RID_AVAIL_SHIFT;
}
#define CLP_RSP_QUERY_PCI_GET_RID_AVAIL(p) clp_rsp_query_pci_rid_avail(p)

static __inline__ int
clp_rsp_query_pci_set_rid_avail(struct clp_rsp_query_pci *p, __u32 value)
{
	__u8 word = p->flags;

	if (value > CLP_RSP_QUERY_PCI_RID_AVAIL_MASK >>
		    CLP_RSP_QUERY_PCI_RID_AVAIL_SHIFT)
		return -1;
	word &= ~CLP_RSP_QUERY_PCI_RID_AVAIL_MASK;
	word |= value << CLP_RSP_QUERY_PCI_RID_AVAIL_SHIFT;
	p->flags = word;
	return 0;
}
#define CLP_RSP_QUERY_PCI_SET_RID_AVAIL(p, value) \
	clp_rsp_query_pci_set_rid_avail(p, value)

/* The function is the physical function of virtual ones */
static __inline__ __u8
clp_rsp_query_pci_is_physfn(const struct clp_rsp_query_pci *p)
{
	return (p->flags & CLP_RSP_QUERY_PCI_IS_PHYSFN_MASK) >>
	       CLP_RSP_QUERY_PCI_IS_PHYSFN_SHIFT;
}
#define CLP_RSP_QUERY_PCI_GET_IS_PHYSFN(p) clp_rsp_query_pci_is_physfn(p)

static __inline__ int
clp_rsp_query_pci_set_is_physfn(struct clp_rsp_query_pci *p, __u32 value)
{
	__u8 word = p->flags;

	if (value > CLP_RSP_QUERY_PCI_IS_PHYSFN_MASK >>
		    CLP_RSP_QUERY_PCI_IS_PHYSFN_SHIFT)
		return -1;
	word &= ~CLP_RSP_QUERY_PCI_IS_PHYSFN_MASK;
	word |= value << CLP_RSP_QUERY_PCI_IS_PHYSFN_SHIFT;
	p->flags = word;
	return 0;
}
#define CLP_RSP_QUERY_PCI_SET_IS_PHYSFN(p, value) \
	clp_rsp_query_pci_set_is_physfn(p, value)

/* 'mio' is valid */
static __inline__ __u8
clp_rsp_query_pci_mio_addr_avail(const struct clp_rsp_query_pci *p)
{
	return (p->flags & CLP_RSP_QUERY_PCI_MIO_ADDR_AVAIL_MASK) >>
	       CLP_RSP_QUERY_PCI_MIO_ADDR_AVAIL_SHIFT;
}
#define CLP_RSP_QUERY_PCI_GET_MIO_ADDR_AVAIL(p) \
	clp_rsp_query_pci_mio_addr_avail(p)

static __inline__ int
clp_rsp_query_pci_set_mio_addr_avail(struct clp_rsp_query_pci *p, __u32 value)
{
	__u8 word = p->flags;

	if (value > CLP_RSP_QUERY_PCI_MIO_ADDR_AVAIL_MASK >>
		    CLP_RSP_QUERY_PCI_MIO_ADDR_AVAIL_SHIFT)
		return -1;
	word &= ~CLP_RSP_QUERY_PCI_MIO_ADDR_AVAIL_MASK;
	word |= value << CLP_RSP_QUERY_PCI_MIO_ADDR_AVAIL_SHIFT;
	p->flags = word;
	return 0;
}
#define CLP_RSP_QUERY_PCI_SET_MIO_ADDR_AVAIL(p, value) \
	clp_rsp_query_pci_set_mio_addr_avail(p, value)

/* 'util_str' is valid */
static __inline__ __u8
clp_rsp_query_pci_util_str_avail(const struct clp_rsp_query_pci *p)
{
	return (p->flags & CLP_RSP_QUERY_PCI_UTIL_STR_AVAIL_MASK) >>
	       CLP_RSP_QUERY_PCI_UTIL_STR_AVAIL_SHIFT;
}
#define CLP_RSP_QUERY_PCI_GET_UTIL_STR_AVAIL(p) \
	clp_rsp_query_pci_util_str_avail(p)

static __inline__ int
clp_rsp_query_pci_set_util_str_avail(struct clp_rsp_query_pci *p, __u32 value)
{
	__u8 word = p->flags;

	if (value > CLP_RSP_QUERY_PCI_UTIL_STR_AVAIL_MASK >>
		    CLP_RSP_QUERY_PCI_UTIL_STR_AVAIL_SHIFT)
		return -1;
	word &= ~CLP_RSP_QUERY_PCI_UTIL_STR_AVAIL_MASK;
	word |= value << CLP_RSP_QUERY_PCI_UTIL_STR_AVAIL_SHIFT;
	p->flags = word;
	return 0;
}
#define CLP_RSP_QUERY_PCI_SET_UTIL_STR_AVAIL(p, value) \
	clp_rsp_query_pci_set_util_str_avail(p, value)

/* Function id */
static __inline__ __u32 clp_rsp_query_pci_fid(const struct clp_rsp_query_pci *p)
{
	return __clp_get_be32(&p->fid);
}
#define CLP_RSP_QUERY_PCI_GET_FID(p) clp_rsp_query_pci_fid(p)

static __inline__ void
clp_rsp_query_pci_set_fid(struct clp_rsp_query_pci *p, __u32 value)
{
	__clp_put_be32(&p->fid, value);
}
#define CLP_RSP_QUERY_PCI_SET_FID(p, value) clp_rsp_query_pci_set_fid(p, value)

/* Physical channel id: a place in the machine, encoded as its model does */
static __inline__ __u16
clp_rsp_query_pci_pchid(const struct clp_rsp_query_pci *p)
{
	return __clp_get_be16(&p->pchid);
}
#define CLP_RSP_QUERY_PCI_GET_PCHID(p) clp_rsp_query_pci_pchid(p)

static __inline__ void
clp_rsp_query_pci_set_pchid(struct clp_rsp_query_pci *p, __u16 value)
{
	__clp_put_be16(&p->pchid, value);
}
#define CLP_RSP_QUERY_PCI_SET_PCHID(p, value) \
	clp_rsp_query_pci_set_pchid(p, value)

/* The BARs as PCI has them in config space */
static __inline__ __u32
clp_rsp_query_pci_bar(const struct clp_rsp_query_pci *p, unsigned int i)
{
	return __clp_get_le32(&p->bar[i]);
}
#define CLP_RSP_QUERY_PCI_GET_BAR(p, i) clp_rsp_query_pci_bar(p, i)

static __inline__ void
clp_rsp_query_pci_set_bar(struct clp_rsp_query_pci *p, unsigned int i,
			  __u32 value)
{
	__clp_put_le32(&p->bar[i], value);
}
#define CLP_RSP_QUERY_PCI_SET_BAR(p, i, value) \
	clp_rsp_query_pci_set_bar(p, i, value)

/* Physical port of the function; 0 if that has no meaning for its type */
static __inline__ __u8 clp_rsp_query_pci_port(const struct clp_rsp_query_pci *p)
{
	return (p->port_info & CLP_RSP_QUERY_PCI_PORT_MASK) >>
	       CLP_RSP_QUERY_PCI_PORT_SHIFT;
}
#define CLP_RSP_QUERY_PCI_GET_PORT(p) clp_rsp_query_pci_port(p)

static __inline__ int
clp_rsp_query_pci_set_port(struct clp_rsp_query_pci *p, __u32 value)
{
	__u8 word = p->port_info;

	if (value > CLP_RSP_QUERY_PCI_PORT_MASK >> CLP_RSP_QUERY_PCI_PORT_SHIFT)
		return -1;
	word &= ~CLP_RSP_QUERY_PCI_PORT_MASK;
	word |= value << CLP_RSP_QUERY_PCI_PORT_SHIFT;
	p->port_info = word;
	return 0;
}
#define CLP_RSP_QUERY_PCI_SET_PORT(p, value) \
	clp_rsp_query_pci_set_port(p, value)

/* First DMA address that the function may use */
static __inline__ __u64
clp_rsp_query_pci_sdma(const struct clp_rsp_query_pci *p)
{
	return __clp_get_be64(&p->sdma);
}
#define CLP_RSP_QUERY_PCI_GET_SDMA(p) clp_rsp_query_pci_sdma(p)

static __inline__ void
clp_rsp_query_pci_set_sdma(struct clp_rsp_query_pci *p, __u64 value)
{
	__clp_put_be64(&p->sdma, value);
}
#define CLP_RSP_QUERY_PCI_SET_SDMA(p, value) \
	clp_rsp_query_pci_set_sdma(p, value)

/* Last DMA address that the function may use; it belongs to the range */
static __inline__ __u64
clp_rsp_query_pci_edma(const struct clp_rsp_query_pci *p)
{
	return __clp_get_be64(&p->edma);
}
#define CLP_RSP_QUERY_PCI_GET_EDMA(p) clp_rsp_query_pci_edma(p)

static __inline__ void
clp_rsp_query_pci_set_edma(struct clp_rsp_query_pci *p, __u64 value)
{
	__clp_put_be64(&p->edma, value);
}
#define CLP_RSP_QUERY_PCI_SET_EDMA(p, value) \
	clp_rsp_query_pci_set_edma(p, value)

/* PCI bus, device and function number; valid if 'rid_avail' is set */
static __inline__ __u16 clp_rsp_query_pci_rid(const struct clp_rsp_query_pci *p)
{
	return __clp_get_be16(&p->rid);
}
#define CLP_RSP_QUERY_PCI_GET_RID(p) clp_rsp_query_pci_rid(p)

static __inline__ void
clp_rsp_query_pci_set_rid(struct clp_rsp_query_pci *p, __u16 value)
{
	__clp_put_be16(&p->rid, value);
}
#define CLP_RSP_QUERY_PCI_SET_RID(p, value) clp_rsp_query_pci_set_rid(p, value)

/*
 * Topology id: functions of one card have the same; valid if 'tid_avail' is set
 * (since Linux 6.13)
 */
static __inline__ __u16 clp_rsp_query_pci_tid(const struct clp_rsp_query_pci *p)
{
	return __clp_get_be16(&p->tid);
}
#define CLP_RSP_QUERY_PCI_GET_TID(p) clp_rsp_query_pci_tid(p)

static __inline__ void
clp_rsp_query_pci_set_tid(struct clp_rsp_query_pci *p, __u16 value)
{
	__clp_put_be16(&p->tid, value);
}
#define CLP_RSP_QUERY_PCI_SET_TID(p, value) clp_rsp_query_pci_set_tid(p, value)

/* User-defined id of the function */
static __inline__ __u32 clp_rsp_query_pci_uid(const struct clp_rsp_query_pci *p)
{
	return __clp_get_be32(&p->uid);
}
#define CLP_RSP_QUERY_PCI_GET_UID(p) clp_rsp_query_pci_uid(p)

static __inline__ void
clp_rsp_query_pci_set_uid(struct clp_rsp_query_pci *p, __u32 value)
{
	__clp_put_be32(&p->uid, value);
}
#define CLP_RSP_QUERY_PCI_SET_UID(p, value) clp_rsp_query_pci_set_uid(p, value)

/* struct clp_rsp_query_pci_grp */

/* Word of the number of interrupts */
static __inline__ __u16
clp_rsp_query_pci_grp_irqs(const struct clp_rsp_query_pci_grp *p)
{
	return __clp_get_be16(&p->irqs);
}
#define CLP_RSP_QUERY_PCI_GRP_GET_IRQS(p) clp_rsp_query_pci_grp_irqs(p)

static __inline__ void
clp_rsp_query_pci_grp_set_irqs(struct clp_rsp_query_pci_grp *p, __u16 value)
{
	__clp_put_be16(&p->irqs, value);
}
#define CLP_RSP_QUERY_PCI_GRP_SET_IRQS(p, value) \
	clp_rsp_query_pci_grp_set_irqs(p, value)

/* Number of interrupts that a function of the group can have */
static __inline__ __u16
clp_rsp_query_pci_grp_noi(const struct clp_rsp_query_pci_grp *p)
{
	return (__clp_get_be16(&p->irqs) & CLP_RSP_QUERY_PCI_GRP_NOI_MASK) >>
	       CLP_RSP_QUERY_PCI_GRP_NOI_SHIFT;
}
#define CLP_RSP_QUERY_PCI_GRP_GET_NOI(p) clp_rsp_query_pci_grp_noi(p)

static __inline__ int
clp_rsp_query_pci_grp_set_noi(struct clp_rsp_query_pci_grp *p, __u32 value)
{
	__u16 word = __clp_get_be16(&p->irqs);

	if (value > CLP_RSP_QUERY_PCI_GRP_NOI_MASK >>
		    CLP_RSP_QUERY_PCI_GRP_NOI_SHIFT)
		return -1;
	word &= ~CLP_RSP_QUERY_PCI_GRP_NOI_MASK;
	word |= value << CLP_RSP_QUERY_PCI_GRP_NOI_SHIFT;
	__clp_put_be16(&p->irqs, word);
	return 0;
}
#define CLP_RSP_QUERY_PCI_GRP_SET_NOI(p, value) \
	clp_rsp_query_pci_grp_set_noi(p, value)

/*
 * Functions can do DMA without translation; reserved before 6.15 (since Linux
 * 6.15)
 */
static __inline__ __u8
clp_rsp_query_pci_grp_rtr(const struct clp_rsp_query_pci_grp *p)
{
	return (p->fr & CLP_RSP_QUERY_PCI_GRP_RTR_MASK) >>
	       CLP_RSP_QUERY_PCI_GRP_RTR_SHIFT;
}
#define CLP_RSP_QUERY_PCI_GRP_GET_RTR(p) clp_rsp_query_pci_grp_rtr(p)

static __inline__ int
clp_rsp_query_pci_grp_set_rtr(struct clp_rsp_query_pci_grp *p, __u32 value)
{
	__u8 word = p->fr;

	if (value > CLP_RSP_QUERY_PCI_GRP_RTR_MASK >>
		    CLP_RSP_QUERY_PCI_GRP_RTR_SHIFT)
		return -1;
	word &= ~CLP_RSP_QUERY_PCI_GRP_RTR_MASK;
	word |= value << CLP_RSP_QUERY_PCI_GRP_RTR_SHIFT;
	p->fr = word;
	return 0;
}
#define CLP_RSP_QUERY_PCI_GRP_SET_RTR(p, value) \
	clp_rsp_query_pci_grp_set_rtr(p, value)

/*
 * PCI store block takes any length and alignment; never merged, reserved in 7.2
 * (proposed: zpci-io)
 */
static __inline__ __u8
clp_rsp_query_pci_grp_relaxed_align(const struct clp_rsp_query_pci_grp *p)
{
	return (p->fr & CLP_RSP_QUERY_PCI_GRP_RELAXED_ALIGN_MASK) >>
	       CLP_RSP_QUERY_PCI_GRP_RELAXED_ALIGN_SHIFT;
}
#define CLP_RSP_QUERY_PCI_GRP_GET_RELAXED_ALIGN(p) \
	clp_rsp_query_pci_grp_relaxed_align(p)

static __inline__ int
clp_rsp_query_pci_grp_set_relaxed_align(struct clp_rsp_query_pci_grp *p,
					__u32 value)
{
	__u8 word = p->fr;

	if (value > CLP_RSP_QUERY_PCI_GRP_RELAXED_ALIGN_MASK >>
		    CLP_RSP_QUERY_PCI_GRP_RELAXED_ALIGN_SHIFT)
		return -1;
	word &= ~CLP_RSP_QUERY_PCI_GRP_RELAXED_ALIGN_MASK;
	word |= value << CLP_RSP_QUERY_PCI_GRP_RELAXED_ALIGN_SHIFT;
	p->fr = word;
	return 0;
}
#define CLP_RSP_QUERY_PCI_GRP_SET_RELAXED_ALIGN(p, value) \
	clp_rsp_query_pci_grp_set_relaxed_align(p, value)

/* Frame bit, as firmware reports it; Linux does not use it */
static __inline__ __u8
clp_rsp_query_pci_grp_frame(const struct clp_rsp_query_pci_grp *p)
{
	return (p->fr & CLP_RSP_QUERY_PCI_GRP_FRAME_MASK) >>
	       CLP_RSP_QUERY_PCI_GRP_FRAME_SHIFT;
}
#define CLP_RSP_QUERY_PCI_GRP_GET_FRAME(p) clp_rsp_query_pci_grp_frame(p)

static __inline__ int
clp_rsp_query_pci_grp_set_frame(struct clp_rsp_query_pci_grp *p, __u32 value)
{
	__u8 word = p->fr;

	if (value > CLP_RSP_QUERY_PCI_GRP_FRAME_MASK >>
		    CLP_RSP_QUERY_PCI_GRP_FRAME_SHIFT)
		return -1;
	word &= ~CLP_RSP_QUERY_PCI_GRP_FRAME_MASK;
	word |= value << CLP_RSP_QUERY_PCI_GRP_FRAME_SHIFT;
	p->fr = word;
	return 0;
}
#define CLP_RSP_QUERY_PCI_GRP_SET_FRAME(p, value) \
	clp_rsp_query_pci_grp_set_frame(p, value)

/* Translations that become valid have to be refreshed too */
static __inline__ __u8
clp_rsp_query_pci_grp_refresh(const struct clp_rsp_query_pci_grp *p)
{
	return (p->fr & CLP_RSP_QUERY_PCI_GRP_REFRESH_MASK) >>
	       CLP_RSP_QUERY_PCI_GRP_REFRESH_SHIFT;
}
#define CLP_RSP_QUERY_PCI_GRP_GET_REFRESH(p) clp_rsp_query_pci_grp_refresh(p)

static __inline__ int
clp_rsp_query_pci_grp_set_refresh(struct clp_rsp_query_pci_grp *p, __u32 value)
{
	__u8 word = p->fr;

	if (value > CLP_RSP_QUERY_PCI_GRP_REFRESH_MASK >>
		    CLP_RSP_QUERY_PCI_GRP_REFRESH_SHIFT)
		return -1;
	word &= ~CLP_RSP_QUERY_PCI_GRP_REFRESH_MASK;
	word |= value << CLP_RSP_QUERY_PCI_GRP_REFRESH_SHIFT;
	p->fr = word;
	return 0;
}
#define CLP_RSP_QUERY_PCI_GRP_SET_REFRESH(p, value) \
	clp_rsp_query_pci_grp_set_refresh(p, value)

/* Word of the longest store */
static __inline__ __u16
clp_rsp_query_pci_grp_stbl(const struct clp_rsp_query_pci_grp *p)
{
	return __clp_get_be16(&p->stbl);
}
#define CLP_RSP_QUERY_PCI_GRP_GET_STBL(p) clp_rsp_query_pci_grp_stbl(p)

static __inline__ void
clp_rsp_query_pci_grp_set_stbl(struct clp_rsp_query_pci_grp *p, __u16 value)
{
	__clp_put_be16(&p->stbl, value);
}
#define CLP_RSP_QUERY_PCI_GRP_SET_STBL(p, value) \
	clp_rsp_query_pci_grp_set_stbl(p, value)

/* Longest PCI store block, in bytes (since Linux 6.0) */
static __inline__ __u16
clp_rsp_query_pci_grp_maxstbl(const struct clp_rsp_query_pci_grp *p)
{
	return (__clp_get_be16(&p->stbl) & CLP_RSP_QUERY_PCI_GRP_MAXSTBL_MASK) >>
	       CLP_RSP_QUERY_PCI_GRP_MAXSTBL_SHIFT;
}
#define CLP_RSP_QUERY_PCI_GRP_GET_MAXSTBL(p) clp_rsp_query_pci_grp_maxstbl(p)

static __inline__ int
clp_rsp_query_pci_grp_set_maxstbl(struct clp_rsp_query_pci_grp *p, __u32 value)
{
	__u16 word = __clp_get_be16(&p->stbl);

	if (value > CLP_RSP_QUERY_PCI_GRP_MAXSTBL_MASK >>
		    CLP_RSP_QUERY_PCI_GRP_MAXSTBL_SHIFT)
		return -1;
	word &= ~CLP_RSP_QUERY_PCI_GRP_MAXSTBL_MASK;
	word |= value << CLP_RSP_QUERY_PCI_GRP_MAXSTBL_SHIFT;
	__clp_put_be16(&p->stbl, word);
	return 0;
}
#define CLP_RSP_QUERY_PCI_GRP_SET_MAXSTBL(p, value) \
	clp_rsp_query_pci_grp_set_maxstbl(p, value)

/* Update interval of the function measurement block, in milliseconds */
static __inline__ __u16
clp_rsp_query_pci_grp_mui(const struct clp_rsp_query_pci_grp *p)
{
	return __clp_get_be16(&p->mui);
}
#define CLP_RSP_QUERY_PCI_GRP_GET_MUI(p) clp_rsp_query_pci_grp_mui(p)

static __inline__ void
clp_rsp_query_pci_grp_set_mui(struct clp_rsp_query_pci_grp *p, __u16 value)
{
	__clp_put_be16(&p->mui, value);
}
#define CLP_RSP_QUERY_PCI_GRP_SET_MUI(p, value) \
	clp_rsp_query_pci_grp_set_mui(p, value)

/* Limit that firmware reports; Linux does not use it */
static __inline__ __u16
clp_rsp_query_pci_grp_maxfaal(const struct clp_rsp_query_pci_grp *p)
{
	return __clp_get_be16(&p->maxfaal);
}
#define CLP_RSP_QUERY_PCI_GRP_GET_MAXFAAL(p) clp_rsp_query_pci_grp_maxfaal(p)

static __inline__ void
clp_rsp_query_pci_grp_set_maxfaal(struct clp_rsp_query_pci_grp *p, __u16 value)
{
	__clp_put_be16(&p->maxfaal, value);
}
#define CLP_RSP_QUERY_PCI_GRP_SET_MAXFAAL(p, value) \
	clp_rsp_query_pci_grp_set_maxfaal(p, value)

/* Word of the number of directed interrupts */
static __inline__ __u16
clp_rsp_query_pci_grp_dirqs(const struct clp_rsp_query_pci_grp *p)
{
	return __clp_get_be16(&p->dirqs);
}
#define CLP_RSP_QUERY_PCI_GRP_GET_DIRQS(p) clp_rsp_query_pci_grp_dirqs(p)

static __inline__ void
clp_rsp_query_pci_grp_set_dirqs(struct clp_rsp_query_pci_grp *p, __u16 value)
{
	__clp_put_be16(&p->dirqs, value);
}
#define CLP_RSP_QUERY_PCI_GRP_SET_DIRQS(p, value) \
	clp_rsp_query_pci_grp_set_dirqs(p, value)

/* Number of directed interrupts, as firmware reports it */
static __inline__ __u16
clp_rsp_query_pci_grp_dnoi(const struct clp_rsp_query_pci_grp *p)
{
	return (__clp_get_be16(&p->dirqs) & CLP_RSP_QUERY_PCI_GRP_DNOI_MASK) >>
	       CLP_RSP_QUERY_PCI_GRP_DNOI_SHIFT;
}
#define CLP_RSP_QUERY_PCI_GRP_GET_DNOI(p) clp_rsp_query_pci_grp_dnoi(p)

static __inline__ int
clp_rsp_query_pci_grp_set_dnoi(struct clp_rsp_query_pci_grp *p, __u32 value)
{
	__u16 word = __clp_get_be16(&p->dirqs);

	if (value > CLP_RSP_QUERY_PCI_GRP_DNOI_MASK >>
		    CLP_RSP_QUERY_PCI_GRP_DNOI_SHIFT)
		return -1;
	word &= ~CLP_RSP_QUERY_PCI_GRP_DNOI_MASK;
	word |= value << CLP_RSP_QUERY_PCI_GRP_DNOI_SHIFT;
	__clp_put_be16(&p->dirqs, word);
	return 0;
}
#define CLP_RSP_QUERY_PCI_GRP_SET_DNOI(p, value) \
	clp_rsp_query_pci_grp_set_dnoi(p, value)

/*
 * Limit on the CPUs that directed interrupts can go to, as firmware reports it
 */
static __inline__ __u16
clp_rsp_query_pci_grp_maxcpu(const struct clp_rsp_query_pci_grp *p)
{
	return __clp_get_be16(&p->maxcpu);
}
#define CLP_RSP_QUERY_PCI_GRP_GET_MAXCPU(p) clp_rsp_query_pci_grp_maxcpu(p)

static __inline__ void
clp_rsp_query_pci_grp_set_maxcpu(struct clp_rsp_query_pci_grp *p, __u16 value)
{
	__clp_put_be16(&p->maxcpu, value);
}
#define CLP_RSP_QUERY_PCI_GRP_SET_MAXCPU(p, value) \
	clp_rsp_query_pci_grp_set_maxcpu(p, value)

/* DMA address space mask */
static __inline__ __u64
clp_rsp_query_pci_grp_dasm(const struct clp_rsp_query_pci_grp *p)
{
	return __clp_get_be64(&p->dasm);
}
#define CLP_RSP_QUERY_PCI_GRP_GET_DASM(p) clp_rsp_query_pci_grp_dasm(p)

static __inline__ void
clp_rsp_query_pci_grp_set_dasm(struct clp_rsp_query_pci_grp *p, __u64 value)
{
	__clp_put_be64(&p->dasm, value);
}
#define CLP_RSP_QUERY_PCI_GRP_SET_DASM(p, value) \
	clp_rsp_query_pci_grp_set_dasm(p, value)

/* Address to which functions of the group write their MSIs */
static __inline__ __u64
clp_rsp_query_pci_grp_msia(const struct clp_rsp_query_pci_grp *p)
{
	return __clp_get_be64(&p->msia);
}
#define CLP_RSP_QUERY_PCI_GRP_GET_MSIA(p) clp_rsp_query_pci_grp_msia(p)

static __inline__ void
clp_rsp_query_pci_grp_set_msia(struct clp_rsp_query_pci_grp *p, __u64 value)
{
	__clp_put_be64(&p->msia, value);
}
#define CLP_RSP_QUERY_PCI_GRP_SET_MSIA(p, value) \
	clp_rsp_query_pci_grp_set_msia(p, value)

/* struct clp_req_set_pci */

/* Handle of the function */
static __inline__ __u32 clp_req_set_pci_fh(const struct clp_req_set_pci *p)
{
	return __clp_get_be32(&p->fh);
}
#define CLP_REQ_SET_PCI_GET_FH(p) clp_req_set_pci_fh(p)

static __inline__ void
clp_req_set_pci_set_fh(struct clp_req_set_pci *p, __u32 value)
{
	__clp_put_be32(&p->fh, value);
}
#define CLP_REQ_SET_PCI_SET_FH(p, value) clp_req_set_pci_set_fh(p, value)

/*
 * Guest interruption state area of the guest whose instructions firmware
 * interprets; 0 for none (since Linux 6.0)
 */
static __inline__ __u32 clp_req_set_pci_gisa(const struct clp_req_set_pci *p)
{
	return __clp_get_be32(&p->gisa);
}
#define CLP_REQ_SET_PCI_GET_GISA(p) clp_req_set_pci_gisa(p)

static __inline__ void
clp_req_set_pci_set_gisa(struct clp_req_set_pci *p, __u32 value)
{
	__clp_put_be32(&p->gisa, value);
}
#define CLP_REQ_SET_PCI_SET_GISA(p, value) clp_req_set_pci_set_gisa(p, value)

/* struct clp_rsp_set_pci */

/* New handle of the function; the one in the request is no longer valid */
static __inline__ __u32 clp_rsp_set_pci_fh(const struct clp_rsp_set_pci *p)
{
	return __clp_get_be32(&p->fh);
}
#define CLP_RSP_SET_PCI_GET_FH(p) clp_rsp_set_pci_fh(p)

static __inline__ void
clp_rsp_set_pci_set_fh(struct clp_rsp_set_pci *p, __u32 value)
{
	__clp_put_be32(&p->fh, value);
}
#define CLP_RSP_SET_PCI_SET_FH(p, value) clp_rsp_set_pci_set_fh(p, value)

#endif /* _LINUX_S390_CLP_ACCESS_H */
