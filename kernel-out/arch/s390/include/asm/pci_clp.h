/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Call logical processor: how Linux on s390 asks firmware about PCI functions.
 *
 * With the proposal zpci-io: The zPCI I/O region, posted in January 2021 and
 * never merged.
 *
 * Do not edit: generated from spec/uapi/clp.toml
 * Spec 7623237e1165def8, uapic 0.1
 * To redo: cargo xtask codegen
 */

#ifndef _ASM_S390_PCI_CLP_H
#define _ASM_S390_PCI_CLP_H

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

/* Head of every request */
struct clp_req_hdr {
	u16 len;			/* Length of the request in bytes, with this head */
	u16 cmd;			/* What to do */
#define CLP_SLPC		0x0001	/* Store logical processor characteristics */
#define CLP_LIST_PCI		0x0002	/* List the PCI functions */
#define CLP_QUERY_PCI_FN	0x0003	/* Query a PCI function */
#define CLP_QUERY_PCI_FNGRP	0x0004	/* Query a group of PCI functions */
#define CLP_SET_PCI_FN		0x0005	/* Enable or disable a PCI function */
	u32 fmt			:  4;	/* Format of the request; 0 in all that is described here */
	u32			: 28;
	u64 reserved2;
} __packed;

/*
 * Head of every response
 *
 * Codes up to 0x0100 are common to all commands; those above belong to the PCI
 * commands.
 */
struct clp_rsp_hdr {
	u16 len;			/* Length of the response in bytes, with this head */
	/*
	 * Whether the command succeeded; the rest of the response is valid only
	 * if it did
	 */
	u16 rsp;
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
	/* Format of the response; 0 in all that is described here */
	u32 fmt			:  4;
	u32			: 28;
	u64 reserved2;
} __packed;

/* Store logical processor characteristics: request */
struct clp_req_slpc {
	struct clp_req_hdr hdr;		/* Command CLP_SLPC, length 16 */
} __packed;

/* Store logical processor characteristics: response of the base */
struct clp_rsp_slpc {
	struct clp_rsp_hdr hdr;		/* Response code, length 128 */
	u32 reserved2[4];
	/*
	 * Characteristics 'lpif' of the logical processor, 256 bits; Linux does
	 * not use them
	 */
	u32 lpif[8];
	u32 reserved3[8];
	/*
	 * Characteristics 'lpic' of the logical processor, 256 bits; Linux does
	 * not use them
	 */
	u32 lpic[8];
} __packed;

/* Store logical processor characteristics: block for the base */
struct clp_req_rsp_slpc {
	struct clp_req_slpc request;	/* What the caller asks */
	struct clp_rsp_slpc response;	/* What firmware answers */
} __packed;

/* One PCI function in the list of functions */
struct clp_fh_list_entry {
	u16 device_id;			/* PCI device id */
	u16 vendor_id;			/* PCI vendor id */
	u32 config_state	:  1;	/* 1 if the function is configured, 0 if it is in standby */
	u32			: 31;
	u32 fid;			/* Function id; it stays when the handle changes */
	/*
	 * Function handle; it names the function in commands and instructions
	 */
	u32 fh;
} __packed;

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

/* Store logical processor characteristics: response of the PCI subsystem */
struct clp_rsp_slpc_pci {
	struct clp_rsp_hdr hdr;		/* Response code, length 128 */
	u32 reserved2[4];
	/*
	 * Characteristics 'lpif' of the logical processor, 256 bits; Linux does
	 * not use them
	 */
	u32 lpif[8];
	u32 reserved3[4];
	u32 vwb			:  1;	/* 'mio_wb' is valid */
	u32			:  1;
	/*
	 * Number of the address bit that selects write-back; 0 is the most
	 * significant
	 */
	u32 mio_wb		:  6;
	u32			: 24;
	u32 reserved5[3];
	/*
	 * Characteristics 'lpic' of the logical processor, 256 bits; Linux does
	 * not use them
	 */
	u32 lpic[8];
} __packed;

/* List PCI functions: request */
struct clp_req_list_pci {
	struct clp_req_hdr hdr;		/* Command CLP_LIST_PCI, length 32 */
	/* Where to go on: 0 at first, then what the last response said */
	u64 resume_token;
	u64 reserved2;
} __packed;

/*
 * List PCI functions: response
 *
 * hdr.len minus 32, divided by 'entry_size', is the number of valid entries.
 */
struct clp_rsp_list_pci {
	struct clp_rsp_hdr hdr;		/* Response code, length of the head and the entries */
	u64 resume_token;		/* Token for the next request; 0 if the list is complete */
	u32 reserved2;
	u16 max_fn;			/* Largest number of functions that the machine can have */
	u8			:  7;
	/* The machine guarantees that user-defined ids are unique */
	u8 uid_checking		:  1;
	u8 entry_size;			/* Size of one entry in bytes; Linux refuses any but 16 */
	/* The functions; entries after the last valid one have no meaning */
	struct clp_fh_list_entry fh_list[CLP_FH_LIST_NR_ENTRIES];
} __packed;

/*
 * Addresses of one BAR for the instructions for mapped I/O
 *
 * The kernel declares it without a tag, inside of 'mio_info'.
 */
struct mio_addr {
	u64 wb;				/* Address for access with write-back */
	u64 wt;				/* Address for access with write-through */
} __packed;

/* Where the BARs of a function are for the instructions for mapped I/O */
struct mio_info {
	/* One bit a BAR, that of BAR 0 being the most significant */
	u32 valid		:  6;
	u32			: 26;
	u32 reserved0;
	struct mio_addr addr[6];	/* One entry a BAR */
	u32 reserved[6];
} __packed;

/* Query PCI function: request */
struct clp_req_query_pci {
	struct clp_req_hdr hdr;		/* Command CLP_QUERY_PCI_FN, length 32 */
	u32 fh;				/* Handle of the function */
	u32 reserved2;
	u64 reserved3;
} __packed;

#define ZPCI_RID_MASK_DEVFN 0x00ff /* Bits of 'rid' that hold device and function number */

/* Query PCI function: response */
struct clp_rsp_query_pci {
	struct clp_rsp_hdr hdr;		/* Response code, length 384 */
	u16 vfn;			/* Virtual function number; 0 for a physical function */
	u8			:  2;
	/* 'tid' is valid; reserved before 6.13 (since Linux 6.13) */
	u8 tid_avail		:  1;
	u8 rid_avail		:  1;	/* 'rid' is valid */
	u8 is_physfn		:  1;	/* The function is the physical function of virtual ones */
	u8			:  1;
	u8 mio_addr_avail	:  1;	/* 'mio' is valid */
	u8 util_str_avail	:  1;	/* 'util_str' is valid */
	u8 pfgid;			/* Id of the function's group, for CLP_QUERY_PCI_FNGRP */
	u32 fid;			/* Function id */
	/*
	 * Sizes of the BARs: 2 to the power of the value is a size in bytes; 0
	 * for a BAR that is not there
	 */
	u8 bar_size[6];
	/*
	 * Physical channel id: a place in the machine, encoded as its model
	 * does
	 */
	u16 pchid;
	__le32 bar[6];			/* The BARs as PCI has them in config space */
	/*
	 * Internal path of the function; functions are the more isolated from
	 * each other the more it differs
	 */
	u8 pfip[CLP_PFIP_NR_SEGMENTS];
	/*
	 * Parameter of the function, with a meaning of its function type (since
	 * Linux 6.13)
	 */
	u8 fidparm;
	u8			:  4;
	/*
	 * Physical port of the function; 0 if that has no meaning for its type
	 */
	u8 port			:  4;
	/* Length of the function measurement block, in words of 4 bytes */
	u8 fmb_len;
	/*
	 * Function type: how the function is used; 0 if it is not classified, 5
	 * for ISM
	 */
	u8 pft;
	u64 sdma;			/* First DMA address that the function may use */
	/*
	 * Last DMA address that the function may use; it belongs to the range
	 */
	u64 edma;
	/* PCI bus, device and function number; valid if 'rid_avail' is set */
	u16 rid;
	u32 reserved0;
	/*
	 * Topology id: functions of one card have the same; valid if
	 * 'tid_avail' is set (since Linux 6.13)
	 */
	u16 tid;
	u32 reserved[9];
	u32 uid;			/* User-defined id of the function */
	/* Utility string in EBCDIC; valid if 'util_str_avail' is set */
	u8 util_str[CLP_UTIL_STR_LEN];
	u32 reserved2[16];
	/* Addresses for mapped I/O; valid if 'mio_addr_avail' is set */
	struct mio_info mio;
} __packed;

/* Query PCI function group: request */
struct clp_req_query_pci_grp {
	struct clp_req_hdr hdr;		/* Command CLP_QUERY_PCI_FNGRP, length 32 */
	u8 reserved2[3];
	u8 pfgid;			/* Id of the group */
	u32 reserved3;
	u64 reserved4;
} __packed;

/* Query PCI function group: response */
struct clp_rsp_query_pci_grp {
	struct clp_rsp_hdr hdr;		/* Response code, length 64 */
	u16			:  4;
	/* Number of interrupts that a function of the group can have */
	u16 noi			: 12;
	/*
	 * PCI version that the group supports; Linux takes 1 for a bus of 5
	 * GT/s
	 */
	u8 version;
	u8			:  2;
	/*
	 * Functions can do DMA without translation; reserved before 6.15 (since
	 * Linux 6.15)
	 */
	u8 rtr			:  1;
	u8			:  1;
	/*
	 * PCI store block takes any length and alignment; never merged,
	 * reserved in 7.2 (proposed: zpci-io)
	 */
	u8 relaxed_align	:  1;
	u8			:  1;
	/* Frame bit, as firmware reports it; Linux does not use it */
	u8 frame		:  1;
	/* Translations that become valid have to be refreshed too */
	u8 refresh		:  1;
	u16			:  3;
	u16 maxstbl		: 13;	/* Longest PCI store block, in bytes (since Linux 6.0) */
	/* Update interval of the function measurement block, in milliseconds */
	u16 mui;
	/*
	 * Mask of the designation types that are supported for translation
	 * tables (since Linux 6.0)
	 */
	u8 dtsm;
	u8 reserved3;
	u16 maxfaal;			/* Limit that firmware reports; Linux does not use it */
	u16			:  4;
	u16 dnoi		: 12;	/* Number of directed interrupts, as firmware reports it */
	/*
	 * Limit on the CPUs that directed interrupts can go to, as firmware
	 * reports it
	 */
	u16 maxcpu;
	u64 dasm;			/* DMA address space mask */
	/* Address to which functions of the group write their MSIs */
	u64 msia;
	u64 reserved4;
	u64 reserved5;
} __packed;

/*
 * Set PCI function: request
 *
 * 0 enables and 1 disables, not the other way round.
 */
struct clp_req_set_pci {
	struct clp_req_hdr hdr;		/* Command CLP_SET_PCI_FN, length 32 */
	u32 fh;				/* Handle of the function */
	u16 reserved2;
	u8 oc;				/* Operation control: what to do with the function */
#define CLP_SET_ENABLE_PCI_FN	0	/* Enable the function */
#define CLP_SET_DISABLE_PCI_FN	1	/* Disable the function */
#define CLP_SET_ENABLE_MIO	2	/* Allow the instructions for mapped I/O on the function */
#define CLP_SET_DISABLE_MIO	3	/* Forbid the instructions for mapped I/O on the function */
	u8 ndas;			/* Number of DMA address spaces to enable */
	u32 reserved3;
	/*
	 * Guest interruption state area of the guest whose instructions
	 * firmware interprets; 0 for none (since Linux 6.0)
	 */
	u32 gisa;
} __packed;

/* Set PCI function: response */
struct clp_rsp_set_pci {
	struct clp_rsp_hdr hdr;		/* Response code, length 160 */
	/*
	 * New handle of the function; the one in the request is no longer valid
	 */
	u32 fh;
	u32 reserved1;
	u64 reserved2;
	struct mio_info mio;		/* Addresses for mapped I/O, if they are enabled */
} __packed;

/* Store logical processor characteristics: block for the PCI subsystem */
struct clp_req_rsp_slpc_pci {
	struct clp_req_slpc request;	/* What the caller asks */
	struct clp_rsp_slpc_pci response;	/* What firmware answers */
} __packed;

/* List PCI functions: block */
struct clp_req_rsp_list_pci {
	struct clp_req_list_pci request;	/* What the caller asks */
	struct clp_rsp_list_pci response;	/* What firmware answers */
} __packed;

/* Set PCI function: block */
struct clp_req_rsp_set_pci {
	struct clp_req_set_pci request;	/* What the caller asks */
	struct clp_rsp_set_pci response;	/* What firmware answers */
} __packed;

/* Query PCI function: block */
struct clp_req_rsp_query_pci {
	struct clp_req_query_pci request;	/* What the caller asks */
	struct clp_rsp_query_pci response;	/* What firmware answers */
} __packed;

/* Query PCI function group: block */
struct clp_req_rsp_query_pci_grp {
	struct clp_req_query_pci_grp request;	/* What the caller asks */
	struct clp_rsp_query_pci_grp response;	/* What firmware answers */
} __packed;

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

#endif /* _ASM_S390_PCI_CLP_H */
