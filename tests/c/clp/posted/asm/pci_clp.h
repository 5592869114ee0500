/*
 * The response that the series of January 2021 changed, by hand, from the table of bit positions of
 * its patches 1/4 and 3/4.
 */
struct clp_rsp_hdr {
	u16 len;
	u16 rsp;
	u32 fmt : 4;
	u32 reserved1 : 28;
	u64 reserved2;
} __packed;

struct clp_rsp_query_pci_grp {
	struct clp_rsp_hdr hdr;
	u16 : 4;
	u16 noi : 12;
	u8 version;
	u8 : 4;
	u8 relaxed_align : 1;
	u8 : 1;
	u8 frame : 1;
	u8 refresh : 1;
	u16 : 3;
	u16 maxstbl : 13;
	u16 mui;
	u16 : 16;
	u16 maxfaal;
	u16 : 4;
	u16 dnoi : 12;
	u16 maxcpu;
	u64 dasm;
	u64 msia;
	u64 reserved4;
	u64 reserved5;
} __packed;
