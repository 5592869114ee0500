/* What the kernel's asm/pci_clp.h relies on, for compiling it without the rest of the kernel. */
typedef _Bool bool;
typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef u32 __le32;
#define __packed __attribute__((__packed__))
#define PAGE_SIZE 4096
#define PCI_STD_NUM_BARS 6
