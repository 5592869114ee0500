/* SPDX-License-Identifier: GPL-2.0 WITH Linux-syscall-note */
/*
 * Call logical processor: how Linux on s390 asks firmware about PCI functions.
 *
 * One block holds a request and, right behind it, room for the response. Linux
 * passes it to the CLP instruction; privileged userspace does so through
 * /dev/clp. The machine defines the layouts, so they are big-endian and packed
 * on every host that decodes a saved block.
 *
 * The layouts are those of Linux 7.2, which all are older ones with names for
 * some reserved bytes. The kernel declares single bits without the word that
 * holds them. Here the word has a name, which the kernel's own headers lack.
 *
 * With the proposal zpci-io: The zPCI I/O region, posted in January 2021 and
 * never merged.
 *
 * Do not edit: generated from spec/uapi/clp.toml
 * Spec 7623237e1165def8, uapic 0.1
 * To redo: cargo xtask codegen
 */

#ifndef _LINUX_S390_CLP_H
#define _LINUX_S390_CLP_H

#include <linux/types.h>

/*
 * Size of the block that holds a request and its response, in bytes
 *
 * The kernel spells it as the size of a page, which on s390 is 4096 bytes.
 */
#define CLP_BLK_SIZE 4096

/*
 * Logical processor subsystems: who a command is for
 *
 * Each has its own commands beside the common CLP_SLPC.
 */
#define CLP_LPS_BASE	0	/* The base */
#define CLP_LPS_PCI	2	/* PCI */

/**
 * struct clp_req_hdr - Head of every request
 * @len: Length of the request in bytes, with this head
 * @cmd: What to do
 * @flags: Word of the format number. The kernel declares 'fmt' and a
 *     'reserved1' of 28 bits without it.
 * @reserved2: Not used; must be 0
 */
struct clp_req_hdr {
	__be16 len;
	__be16 cmd;
#define CLP_SLPC		0x0001	/* Store logical processor characteristics */
#define CLP_LIST_PCI		0x0002	/* List the PCI functions */
#define CLP_QUERY_PCI_FN	0x0003	/* Query a PCI function */
#define CLP_QUERY_PCI_FNGRP	0x0004	/* Query a group of PCI functions */
#define CLP_SET_PCI_FN		0x0005	/* Enable or disable a PCI function */
	__be32 flags;
/* Format of the request; 0 in all that is described here */
#define CLP_REQ_HDR_FMT_MASK	0xf0000000
#define CLP_REQ_HDR_FMT_SHIFT	28
	__be64 reserved2;
} __attribute__((packed));

/**
 * struct clp_rsp_hdr - Head of every response
 * @len: Length of the response in bytes, with this head. The caller sets it to
 *     the room there is; firmware sets it to what it used.
 * @rsp: Whether the command succeeded; the rest of the response is valid only
 *     if it did. Codes up to 0x0100 are common to all commands; those above
 *     belong to the PCI commands.
 * @flags: Word of the format number. The kernel declares 'fmt' and a
 *     'reserved1' of 28 bits without it.
 * @reserved2: Not used
 */
struct clp_rsp_hdr {
	__be16 len;
	__be16 rsp;
#define CLP_RC_OK		0x0010	/* The command succeeded */
#define CLP_RC_CMD		0x0020	/* Unknown command code */
#define CLP_RC_PERM		0x0030	/* The command is not authorized */
#define CLP_RC_FMT		0x0040	/* Invalid format of the request */
#define CLP_RC_LEN		0x0050	/* Invalid length of the request */
#define CLP_RC_8K		0x0060	/* The command needs a block of 8 KiB */
#define CLP_RC_RESNOT0		0x0070	/* A reserved field of the request is not 0 */
#define CLP_RC_NODATA		0x0080	/* There is nothing to report */
#define CLP_RC_FC_UNKNOWN	0x0100	/* Unknown function code */
#define CLP_RC_SETPCIFN_FH	0x0101	/* Invalid function handle */
#define CLP_RC_SETPCIFN_FHOP	0x0102	/* The function handle does not allow the operation */
#define CLP_RC_SETPCIFN_DMAAS	0x0103	/* Invalid DMA address space */
#define CLP_RC_SETPCIFN_RES	0x0104	/* Insufficient resources */
#define CLP_RC_SETPCIFN_ALRDY	0x0105	/* The function is in the requested state already */
#define CLP_RC_SETPCIFN_ERR	0x0106	/* The function is in a permanent error state */
#define CLP_RC_SETPCIFN_RECPND	0x0107	/* Recovery of the function from an error is pending */
#define CLP_RC_SETPCIFN_BUSY	0x0108	/* The function is busy; try again */
#define CLP_RC_LISTPCI_BADRT	0x010a	/* Unknown resume token */
#define CLP_RC_QUERYPCIFG_PFGID	0x010b	/* Unknown function group id */
	__be32 flags;
/* Format of the response; 0 in all that is described here */
#define CLP_RSP_HDR_FMT_MASK	0xf0000000
#define CLP_RSP_HDR_FMT_SHIFT	28
	__be64 reserved2;
} __attribute__((packed));

/**
 * struct clp_req_slpc - Store logical processor characteristics: request
 * @hdr: Command CLP_SLPC, length 16
 */
struct clp_req_slpc {
	struct clp_req_hdr hdr;
} __attribute__((packed));

/**
 * struct clp_rsp_slpc - Store logical processor characteristics: response of
 *     the base
 * @hdr: Response code, length 128
 * @reserved2: Not used
 * @lpif: Characteristics 'lpif' of the logical processor, 256 bits; Linux does
 *     not use them
 * @reserved3: Not used
 * @lpic: Characteristics 'lpic' of the logical processor, 256 bits; Linux does
 *     not use them
 */
struct clp_rsp_slpc {
	struct clp_rsp_hdr hdr;
	__be32 reserved2[4];
	__be32 lpif[8];
	__be32 reserved3[8];
	__be32 lpic[8];
} __attribute__((packed));

/**
 * struct clp_req_rsp_slpc - Store logical processor characteristics: block for
 *     the base
 * @request: What the caller asks
 * @response: What firmware answers
 */
struct clp_req_rsp_slpc {
	struct clp_req_slpc request;
	struct clp_rsp_slpc response;
} __attribute__((packed));

/**
 * struct clp_fh_list_entry - One PCI function in the list of functions
 * @device_id: PCI device id
 * @vendor_id: PCI vendor id
 * @flags: State of the function. The kernel declares 'config_state' without
 *     this word.
 * @fid: Function id; it stays when the handle changes
 * @fh: Function handle; it names the function in commands and instructions. It
 *     changes when the function is enabled, disabled or reset. The most
 *     significant bit is set while it is enabled.
 */
struct clp_fh_list_entry {
	__be16 device_id;
	__be16 vendor_id;
	__be32 flags;
/* 1 if the function is configured, 0 if it is in standby */
#define CLP_FH_LIST_ENTRY_CONFIG_STATE_MASK	0x80000000
#define CLP_FH_LIST_ENTRY_CONFIG_STATE_SHIFT	31
	__be32 fid;
	__be32 fh;
} __attribute__((packed));

/*
 * Length in bytes of a list request, and of a list response without its entries
 */
#define LIST_PCI_HDR_LEN 32

/*
 * Number of functions that fit into one list response: 252
 *
 * 16 is the size of 'clp_fh_list_entry'; the kernel spells it with 'sizeof'.
 */
#define CLP_FH_LIST_NR_ENTRIES ((CLP_BLK_SIZE - 2 * LIST_PCI_HDR_LEN) / 16)

#define CLP_UTIL_STR_LEN	64	/* Length of a utility string in bytes */
#define CLP_PFIP_NR_SEGMENTS	4	/* Number of segments of a function's internal path */

/**
 * struct clp_rsp_slpc_pci - Store logical processor characteristics: response
 *     of the PCI subsystem
 * @hdr: Response code, length 128
 * @reserved2: Not used
 * @lpif: Characteristics 'lpif' of the logical processor, 256 bits; Linux does
 *     not use them
 * @reserved3: Not used
 * @flags: What the instructions for mapped I/O can do. The kernel declares
 *     'vwb' and 'mio_wb' without this word.
 * @reserved5: Not used
 * @lpic: Characteristics 'lpic' of the logical processor, 256 bits; Linux does
 *     not use them
 */
struct clp_rsp_slpc_pci {
	struct clp_rsp_hdr hdr;
	__be32 reserved2[4];
	__be32 lpif[8];
	__be32 reserved3[4];
	__be32 flags;
/* 'mio_wb' is valid */
#define CLP_RSP_SLPC_PCI_VWB_MASK	0x80000000
#define CLP_RSP_SLPC_PCI_VWB_SHIFT	31
/*
 * Number of the address bit that selects write-back; 0 is the most significant
 */
#define CLP_RSP_SLPC_PCI_MIO_WB_MASK	0x3f000000
#define CLP_RSP_SLPC_PCI_MIO_WB_SHIFT	24
	__be32 reserved5[3];
	__be32 lpic[8];
} __attribute__((packed));

/**
 * struct clp_req_list_pci - List PCI functions: request
 * @hdr: Command CLP_LIST_PCI, length 32
 * @resume_token: Where to go on: 0 at first, then what the last response said
 * @reserved2: Not used; must be 0
 */
struct clp_req_list_pci {
	struct clp_req_hdr hdr;
	__be64 resume_token;
	__be64 reserved2;
} __attribute__((packed));

/**
 * struct clp_rsp_list_pci - List PCI functions: response
 * @hdr: Response code, length of the head and the entries
 * @resume_token: Token for the next request; 0 if the list is complete
 * @reserved2: Not used
 * @max_fn: Largest number of functions that the machine can have
 * @flags: Properties of the configuration. The kernel declares 'uid_checking'
 *     without this byte.
 * @entry_size: Size of one entry in bytes; Linux refuses any but 16
 * @fh_list: The functions; entries after the last valid one have no meaning
 *
 * hdr.len minus 32, divided by 'entry_size', is the number of valid entries.
 */
struct clp_rsp_list_pci {
	struct clp_rsp_hdr hdr;
	__be64 resume_token;
	__be32 reserved2;
	__be16 max_fn;
	__u8 flags;
/* The machine guarantees that user-defined ids are unique */
#define CLP_RSP_LIST_PCI_UID_CHECKING_MASK	0x01
#define CLP_RSP_LIST_PCI_UID_CHECKING_SHIFT	0
	__u8 entry_size;
	struct clp_fh_list_entry fh_list[CLP_FH_LIST_NR_ENTRIES];
} __attribute__((packed));

/**
 * struct mio_addr - Addresses of one BAR for the instructions for mapped I/O
 * @wb: Address for access with write-back
 * @wt: Address for access with write-through
 *
 * The kernel declares it without a tag, inside of 'mio_info'.
 */
struct mio_addr {
	__be64 wb;
	__be64 wt;
} __attribute__((packed));

/**
 * struct mio_info - Where the BARs of a function are for the instructions for
 *     mapped I/O
 * @flags: Which entries of 'addr' are valid. The kernel declares 'valid'
 *     without this word.
 * @reserved0: Not used; the kernel declares it without a name
 * @addr: One entry a BAR
 * @reserved: Not used
 */
struct mio_info {
	__be32 flags;
/* One bit a BAR, that of BAR 0 being the most significant */
#define MIO_INFO_VALID_MASK	0xfc000000
#define MIO_INFO_VALID_SHIFT	26
	__be32 reserved0;
	struct mio_addr addr[6];
	__be32 reserved[6];
} __attribute__((packed));

/**
 * struct clp_req_query_pci - Query PCI function: request
 * @hdr: Command CLP_QUERY_PCI_FN, length 32
 * @fh: Handle of the function
 * @reserved2: Not used; must be 0
 * @reserved3: Not used; must be 0
 */
struct clp_req_query_pci {
	struct clp_req_hdr hdr;
	__be32 fh;
	__be32 reserved2;
	__be64 reserved3;
} __attribute__((packed));

#define ZPCI_RID_MASK_DEVFN 0x00ff /* Bits of 'rid' that hold device and function number */

/**
 * struct clp_rsp_query_pci - Query PCI function: response
 * @hdr: Response code, length 384
 * @vfn: Virtual function number; 0 for a physical function
 * @flags: Which fields are valid, and what the function is. The kernel declares
 *     the bits without this byte, together with 'pfgid' as one u16.
 * @pfgid: Id of the function's group, for CLP_QUERY_PCI_FNGRP
 * @fid: Function id
 * @bar_size: Sizes of the BARs: 2 to the power of the value is a size in bytes;
 *     0 for a BAR that is not there
 * @pchid: Physical channel id: a place in the machine, encoded as its model
 *     does
 * @bar: The BARs as PCI has them in config space. These are the only
 *     little-endian values of the interface.
 * @pfip: Internal path of the function; functions are the more isolated from
 *     each other the more it differs
 * @fidparm: Parameter of the function, with a meaning of its function type. The
 *     byte was reserved before 6.13. Since Linux 6.13.
 * @port_info: Byte of the port number. The kernel declares 'port' without it:
 *     since 6.13 together with a 'reserved3' of 4 bits, before with 12 unnamed
 *     bits that included 'fidparm'.
 * @fmb_len: Length of the function measurement block, in words of 4 bytes
 * @pft: Function type: how the function is used; 0 if it is not classified, 5
 *     for ISM
 * @sdma: First DMA address that the function may use
 * @edma: Last DMA address that the function may use; it belongs to the range
 * @rid: PCI bus, device and function number; valid if 'rid_avail' is set
 * @reserved0: Not used; it is not aligned. Before 6.13 it was a u16, with an
 *     array of ten u32 behind it.
 * @tid: Topology id: functions of one card have the same; valid if 'tid_avail'
 *     is set. The bytes were reserved before 6.13; later stable kernels of 6.12
 *     name them too. Since Linux 6.13.
 * @reserved: Not used. Before 6.13 the array had one entry more and started at
 *     84.
 * @uid: User-defined id of the function
 * @util_str: Utility string in EBCDIC; valid if 'util_str_avail' is set
 * @reserved2: Not used
 * @mio: Addresses for mapped I/O; valid if 'mio_addr_avail' is set
 */
struct clp_rsp_query_pci {
	struct clp_rsp_hdr hdr;
	__be16 vfn;
	__u8 flags;
/* 'tid' is valid; reserved before 6.13 (since Linux 6.13) */
#define CLP_RSP_QUERY_PCI_TID_AVAIL_MASK	0x20
#define CLP_RSP_QUERY_PCI_TID_AVAIL_SHIFT	5
/* 'rid' is valid */
#define CLP_RSP_QUERY_PCI_RID_AVAIL_MASK	0x10
#define CLP_RSP_QUERY_PCI_RID_AVAIL_SHIFT	4
/* The function is the physical function of virtual ones */
#define CLP_RSP_QUERY_PCI_IS_PHYSFN_MASK	0x08
#define CLP_RSP_QUERY_PCI_IS_PHYSFN_SHIFT	3
/* 'mio' is valid */
#define CLP_RSP_QUERY_PCI_MIO_ADDR_AVAIL_MASK	0x02
#define CLP_RSP_QUERY_PCI_MIO_ADDR_AVAIL_SHIFT	1
/* 'util_str' is valid */
#define CLP_RSP_QUERY_PCI_UTIL_STR_AVAIL_MASK	0x01
#define CLP_RSP_QUERY_PCI_UTIL_STR_AVAIL_SHIFT	0
	__u8 pfgid;
	__be32 fid;
	__u8 bar_size[6];
	__be16 pchid;
	__le32 bar[6];
	__u8 pfip[CLP_PFIP_NR_SEGMENTS];
	__u8 fidparm;
	__u8 port_info;
/* Physical port of the function; 0 if that has no meaning for its type */
#define CLP_RSP_QUERY_PCI_PORT_MASK	0x0f
#define CLP_RSP_QUERY_PCI_PORT_SHIFT	0
	__u8 fmb_len;
	__u8 pft;
	__be64 sdma;
	__be64 edma;
	__be16 rid;
	__be32 reserved0;
	__be16 tid;
	__be32 reserved[9];
	__be32 uid;
	__u8 util_str[CLP_UTIL_STR_LEN];
	__be32 reserved2[16];
	struct mio_info mio;
} __attribute__((packed));

/**
 * struct clp_req_query_pci_grp - Query PCI function group: request
 * @hdr: Command CLP_QUERY_PCI_FNGRP, length 32
 * @reserved2: Not used; must be 0. The kernel declares it as 24 bits of a u32
 *     that 'pfgid' completes.
 * @pfgid: Id of the group
 * @reserved3: Not used; must be 0
 * @reserved4: Not used; must be 0
 */
struct clp_req_query_pci_grp {
	struct clp_req_hdr hdr;
	__u8 reserved2[3];
	__u8 pfgid;
	__be32 reserved3;
	__be64 reserved4;
} __attribute__((packed));

/**
 * struct clp_rsp_query_pci_grp - Query PCI function group: response
 * @hdr: Response code, length 64
 * @irqs: Word of the number of interrupts. The kernel declares 'noi' without
 *     it.
 * @version: PCI version that the group supports; Linux takes 1 for a bus of 5
 *     GT/s
 * @fr: Properties of the group. The kernel declares the bits without this byte;
 *     QEMU calls it 'fr'. Two names are easily mixed up: 'rtr' is about address
 *     translation, 'relaxed_align' about the length and alignment of stores.
 * @stbl: Word of the longest store. The kernel declares 'maxstbl' without it;
 *     before 6.0 the word was a 'reserved2'.
 * @mui: Update interval of the function measurement block, in milliseconds
 * @dtsm: Mask of the designation types that are supported for translation
 *     tables. The byte was reserved before 6.0. Since Linux 6.0.
 * @reserved3: Not used. Before 6.0 it was the second half of an unnamed u16.
 * @maxfaal: Limit that firmware reports; Linux does not use it
 * @dirqs: Word of the number of directed interrupts. The kernel declares 'dnoi'
 *     without it.
 * @maxcpu: Limit on the CPUs that directed interrupts can go to, as firmware
 *     reports it
 * @dasm: DMA address space mask
 * @msia: Address to which functions of the group write their MSIs
 * @reserved4: Not used
 * @reserved5: Not used
 *
 * CLP_RSP_QUERY_PCI_GRP_MAXSTBL_MASK: The series of January 2021 named it; it
 * was merged with 6.0. Reserved before.
 */
struct clp_rsp_query_pci_grp {
	struct clp_rsp_hdr hdr;
	__be16 irqs;
/* Number of interrupts that a function of the group can have */
#define CLP_RSP_QUERY_PCI_GRP_NOI_MASK	0x0fff
#define CLP_RSP_QUERY_PCI_GRP_NOI_SHIFT	0
	__u8 version;
	__u8 fr;
/*
 * Functions can do DMA without translation; reserved before 6.15 (since Linux
 * 6.15)
 */
#define CLP_RSP_QUERY_PCI_GRP_RTR_MASK			0x20
#define CLP_RSP_QUERY_PCI_GRP_RTR_SHIFT			5
/*
 * PCI store block takes any length and alignment; never merged, reserved in 7.2
 * (proposed: zpci-io)
 */
#define CLP_RSP_QUERY_PCI_GRP_RELAXED_ALIGN_MASK	0x08
#define CLP_RSP_QUERY_PCI_GRP_RELAXED_ALIGN_SHIFT	3
/* Frame bit, as firmware reports it; Linux does not use it */
#define CLP_RSP_QUERY_PCI_GRP_FRAME_MASK		0x02
#define CLP_RSP_QUERY_PCI_GRP_FRAME_SHIFT		1
/* Translations that become valid have to be refreshed too */
#define CLP_RSP_QUERY_PCI_GRP_REFRESH_MASK		0x01
#define CLP_RSP_QUERY_PCI_GRP_REFRESH_SHIFT		0
	__be16 stbl;
/* Longest PCI store block, in bytes (since Linux 6.0) */
#define CLP_RSP_QUERY_PCI_GRP_MAXSTBL_MASK	0x1fff
#define CLP_RSP_QUERY_PCI_GRP_MAXSTBL_SHIFT	0
	__be16 mui;
	__u8 dtsm;
	__u8 reserved3;
	__be16 maxfaal;
	__be16 dirqs;
/* Number of directed interrupts, as firmware reports it */
#define CLP_RSP_QUERY_PCI_GRP_DNOI_MASK		0x0fff
#define CLP_RSP_QUERY_PCI_GRP_DNOI_SHIFT	0
	__be16 maxcpu;
	__be64 dasm;
	__be64 msia;
	__be64 reserved4;
	__be64 reserved5;
} __attribute__((packed));

/**
 * struct clp_req_set_pci - Set PCI function: request
 * @hdr: Command CLP_SET_PCI_FN, length 32
 * @fh: Handle of the function
 * @reserved2: Not used; must be 0
 * @oc: Operation control: what to do with the function. 0 enables and 1
 *     disables, not the other way round.
 * @ndas: Number of DMA address spaces to enable
 * @reserved3: Not used; must be 0. Before 6.0 it was a u64 that included
 *     'gisa'.
 * @gisa: Guest interruption state area of the guest whose instructions firmware
 *     interprets; 0 for none. The bytes were reserved before 6.0. Since Linux
 *     6.0.
 */
struct clp_req_set_pci {
	struct clp_req_hdr hdr;
	__be32 fh;
	__be16 reserved2;
	__u8 oc;
#define CLP_SET_ENABLE_PCI_FN	0	/* Enable the function */
#define CLP_SET_DISABLE_PCI_FN	1	/* Disable the function */
#define CLP_SET_ENABLE_MIO	2	/* Allow the instructions for mapped I/O on the function */
#define CLP_SET_DISABLE_MIO	3	/* Forbid the instructions for mapped I/O on the function */
	__u8 ndas;
	__be32 reserved3;
	__be32 gisa;
} __attribute__((packed));

/**
 * struct clp_rsp_set_pci - Set PCI function: response
 * @hdr: Response code, length 160
 * @fh: New handle of the function; the one in the request is no longer valid
 * @reserved1: Not used
 * @reserved2: Not used
 * @mio: Addresses for mapped I/O, if they are enabled
 */
struct clp_rsp_set_pci {
	struct clp_rsp_hdr hdr;
	__be32 fh;
	__be32 reserved1;
	__be64 reserved2;
	struct mio_info mio;
} __attribute__((packed));

/**
 * struct clp_req_rsp_slpc_pci - Store logical processor characteristics: block
 *     for the PCI subsystem
 * @request: What the caller asks
 * @response: What firmware answers
 */
struct clp_req_rsp_slpc_pci {
	struct clp_req_slpc request;
	struct clp_rsp_slpc_pci response;
} __attribute__((packed));

/**
 * struct clp_req_rsp_list_pci - List PCI functions: block
 * @request: What the caller asks
 * @response: What firmware answers
 */
struct clp_req_rsp_list_pci {
	struct clp_req_list_pci request;
	struct clp_rsp_list_pci response;
} __attribute__((packed));

/**
 * struct clp_req_rsp_set_pci - Set PCI function: block
 * @request: What the caller asks
 * @response: What firmware answers
 */
struct clp_req_rsp_set_pci {
	struct clp_req_set_pci request;
	struct clp_rsp_set_pci response;
} __attribute__((packed));

/**
 * struct clp_req_rsp_query_pci - Query PCI function: block
 * @request: What the caller asks
 * @response: What firmware answers
 */
struct clp_req_rsp_query_pci {
	struct clp_req_query_pci request;
	struct clp_rsp_query_pci response;
} __attribute__((packed));

/**
 * struct clp_req_rsp_query_pci_grp - Query PCI function group: block
 * @request: What the caller asks
 * @response: What firmware answers
 */
struct clp_req_rsp_query_pci_grp {
	struct clp_req_query_pci_grp request;
	struct clp_rsp_query_pci_grp response;
} __attribute__((packed));

/*
 * Status codes of PCI instructions
 *
 * A status is valid only with condition code ZPCI_PCI_LS_ERR.
 */

/* The function is not enabled */
#define ZPCI_PCI_ST_FUNC_NOT_ENABLED		4
/* The function is in an error state */
#define ZPCI_PCI_ST_FUNC_IN_ERR			8
/* Loads and stores on the function are blocked */
#define ZPCI_PCI_ST_BLOCKED			12
/* Insufficient resources */
#define ZPCI_PCI_ST_INSUF_RES			16
/* Invalid address space */
#define ZPCI_PCI_ST_INVAL_AS			20
/* The function is enabled already */
#define ZPCI_PCI_ST_FUNC_ALREADY_ENABLED	24
/* The DMA address space is not enabled */
#define ZPCI_PCI_ST_DMA_AS_NOT_ENABLED		28
/* The second operand is in an invalid address space */
#define ZPCI_PCI_ST_2ND_OP_IN_INV_AS		36
/* The function is not available */
#define ZPCI_PCI_ST_FUNC_NOT_AVAIL		40
/* The function is in the requested state already */
#define ZPCI_PCI_ST_ALREADY_IN_RQ_STATE		44

/*
 * Condition codes of PCI loads and stores
 *
 * Linux calls them ZPCI_CC_OK, ZPCI_CC_ERR, ZPCI_CC_BUSY and
 * ZPCI_CC_INVAL_HANDLE since 6.17.
 */
#define ZPCI_PCI_LS_OK			0	/* Done */
#define ZPCI_PCI_LS_ERR			1	/* Failed; the status says why */
#define ZPCI_PCI_LS_BUSY		2	/* The function is busy; try again */
#define ZPCI_PCI_LS_INVAL_HANDLE	3	/* Invalid function handle */

/* PCI address spaces of a function */
#define ZPCI_PCIAS_MEMIO_0	0	/* BAR 0 */
#define ZPCI_PCIAS_MEMIO_1	1	/* BAR 1 */
#define ZPCI_PCIAS_MEMIO_2	2	/* BAR 2 */
#define ZPCI_PCIAS_MEMIO_3	3	/* BAR 3 */
#define ZPCI_PCIAS_MEMIO_4	4	/* BAR 4 */
#define ZPCI_PCIAS_MEMIO_5	5	/* BAR 5 */
#define ZPCI_PCIAS_CFGSPC	15	/* Config space */

#endif /* _LINUX_S390_CLP_H */
