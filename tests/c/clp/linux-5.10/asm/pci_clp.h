/*
 * The structs of Linux 5.10 in which later kernels named something, by hand, from the table of bit
 * positions of arch/s390/include/asm/pci_clp.h. Names of reserved fields are not the kernel's.
 */
struct clp_req_hdr {
	u16 len;
	u16 cmd;
	u32 fmt : 4;
	u32 reserved1 : 28;
	u64 reserved2;
} __packed;

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
	u8 : 6;
	u8 frame : 1;
	u8 refresh : 1;
	u16 reserved2;
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

struct clp_req_set_pci {
	struct clp_req_hdr hdr;
	u32 fh;
	u16 reserved2;
	u8 oc;
	u8 ndas;
	u64 reserved3;
} __packed;
