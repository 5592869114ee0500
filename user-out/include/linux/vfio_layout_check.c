/* SPDX-License-Identifier: GPL-2.0 WITH Linux-syscall-note */
/*
 * Compiles only where <linux/vfio.h> is laid out as its spec states.
 *
 * With the proposal zpci-io: The zPCI I/O region, posted in January 2021 and
 * never merged.
 *
 * Do not edit: generated from spec/uapi/vfio.toml
 * Spec 1e539a206416b85c, uapic 0.1
 * To redo: cargo xtask codegen
 */

#include <stddef.h>

#include <linux/ioctl.h>
#include <linux/types.h>
#include <linux/vfio.h>

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

_Static_assert(VFIO_API_VERSION == 0,
	       "vfio.toml:30: value of VFIO_API_VERSION");
_Static_assert(IS_A(int, +VFIO_API_VERSION),
	       "vfio.toml:30: type of VFIO_API_VERSION");

_Static_assert(VFIO_TYPE1_IOMMU == 1,
	       "vfio.toml:52: value of VFIO_TYPE1_IOMMU");
_Static_assert(IS_A(int, +VFIO_TYPE1_IOMMU),
	       "vfio.toml:52: type of VFIO_TYPE1_IOMMU");
_Static_assert(VFIO_TYPE1v2_IOMMU == 3,
	       "vfio.toml:53: value of VFIO_TYPE1v2_IOMMU");
_Static_assert(IS_A(int, +VFIO_TYPE1v2_IOMMU),
	       "vfio.toml:53: type of VFIO_TYPE1v2_IOMMU");
_Static_assert(VFIO_DMA_CC_IOMMU == 4,
	       "vfio.toml:54: value of VFIO_DMA_CC_IOMMU");
_Static_assert(IS_A(int, +VFIO_DMA_CC_IOMMU),
	       "vfio.toml:54: type of VFIO_DMA_CC_IOMMU");
_Static_assert(VFIO_NOIOMMU_IOMMU == 8,
	       "vfio.toml:55: value of VFIO_NOIOMMU_IOMMU");
_Static_assert(IS_A(int, +VFIO_NOIOMMU_IOMMU),
	       "vfio.toml:55: type of VFIO_NOIOMMU_IOMMU");
_Static_assert(VFIO_UNMAP_ALL == 9,
	       "vfio.toml:56: value of VFIO_UNMAP_ALL");
_Static_assert(IS_A(int, +VFIO_UNMAP_ALL),
	       "vfio.toml:56: type of VFIO_UNMAP_ALL");
_Static_assert(VFIO_UPDATE_VADDR == 10,
	       "vfio.toml:57: value of VFIO_UPDATE_VADDR");
_Static_assert(IS_A(int, +VFIO_UPDATE_VADDR),
	       "vfio.toml:57: type of VFIO_UPDATE_VADDR");

_Static_assert(VFIO_TYPE == 59,
	       "vfio.toml:61: value of VFIO_TYPE");
_Static_assert(IS_A(int, +VFIO_TYPE),
	       "vfio.toml:61: type of VFIO_TYPE");

_Static_assert(VFIO_BASE == 100,
	       "vfio.toml:68: value of VFIO_BASE");
_Static_assert(IS_A(int, +VFIO_BASE),
	       "vfio.toml:68: type of VFIO_BASE");

_Static_assert(sizeof(struct vfio_info_cap_header) == 8,
	       "vfio.toml:78: size of vfio_info_cap_header");
_Static_assert(_Alignof(struct vfio_info_cap_header) == 4,
	       "vfio.toml:79: alignment of vfio_info_cap_header");
_Static_assert(offsetof(struct vfio_info_cap_header, id) == 0,
	       "vfio.toml:97: offset of vfio_info_cap_header.id");
_Static_assert(sizeof(FIELD(struct vfio_info_cap_header, id)) == 2,
	       "vfio.toml:98: size of vfio_info_cap_header.id");
_Static_assert(IS_A(__u16, FIELD(struct vfio_info_cap_header, id)),
	       "vfio.toml:98: type of vfio_info_cap_header.id");
_Static_assert(offsetof(struct vfio_info_cap_header, version) == 2,
	       "vfio.toml:107: offset of vfio_info_cap_header.version");
_Static_assert(sizeof(FIELD(struct vfio_info_cap_header, version)) == 2,
	       "vfio.toml:108: size of vfio_info_cap_header.version");
_Static_assert(IS_A(__u16, FIELD(struct vfio_info_cap_header, version)),
	       "vfio.toml:108: type of vfio_info_cap_header.version");
_Static_assert(offsetof(struct vfio_info_cap_header, next) == 4,
	       "vfio.toml:117: offset of vfio_info_cap_header.next");
_Static_assert(sizeof(FIELD(struct vfio_info_cap_header, next)) == 4,
	       "vfio.toml:118: size of vfio_info_cap_header.next");
_Static_assert(IS_A(__u32, FIELD(struct vfio_info_cap_header, next)),
	       "vfio.toml:118: type of vfio_info_cap_header.next");

_Static_assert(VFIO_GET_API_VERSION == _IOC(_IOC_NONE, 0x3b, 100, 0),
	       "vfio.toml:128: number of VFIO_GET_API_VERSION");

_Static_assert(VFIO_CHECK_EXTENSION == _IOC(_IOC_NONE, 0x3b, 101, 0),
	       "vfio.toml:141: number of VFIO_CHECK_EXTENSION");

_Static_assert(VFIO_SET_IOMMU == _IOC(_IOC_NONE, 0x3b, 102, 0),
	       "vfio.toml:155: number of VFIO_SET_IOMMU");

_Static_assert(VFIO_GROUP_FLAGS_VIABLE == 1,
	       "vfio.toml:172: value of VFIO_GROUP_FLAGS_VIABLE");
_Static_assert(IS_A(int, +VFIO_GROUP_FLAGS_VIABLE),
	       "vfio.toml:172: type of VFIO_GROUP_FLAGS_VIABLE");
_Static_assert(VFIO_GROUP_FLAGS_CONTAINER_SET == 2,
	       "vfio.toml:173: value of VFIO_GROUP_FLAGS_CONTAINER_SET");
_Static_assert(IS_A(int, +VFIO_GROUP_FLAGS_CONTAINER_SET),
	       "vfio.toml:173: type of VFIO_GROUP_FLAGS_CONTAINER_SET");

_Static_assert(sizeof(struct vfio_group_status) == 8,
	       "vfio.toml:178: size of vfio_group_status");
_Static_assert(_Alignof(struct vfio_group_status) == 4,
	       "vfio.toml:179: alignment of vfio_group_status");
_Static_assert(offsetof(struct vfio_group_status, argsz) == 0,
	       "vfio.toml:185: offset of vfio_group_status.argsz");
_Static_assert(sizeof(FIELD(struct vfio_group_status, argsz)) == 4,
	       "vfio.toml:186: size of vfio_group_status.argsz");
_Static_assert(IS_A(__u32, FIELD(struct vfio_group_status, argsz)),
	       "vfio.toml:186: type of vfio_group_status.argsz");
_Static_assert(offsetof(struct vfio_group_status, flags) == 4,
	       "vfio.toml:191: offset of vfio_group_status.flags");
_Static_assert(sizeof(FIELD(struct vfio_group_status, flags)) == 4,
	       "vfio.toml:192: size of vfio_group_status.flags");
_Static_assert(IS_A(__u32, FIELD(struct vfio_group_status, flags)),
	       "vfio.toml:192: type of vfio_group_status.flags");

_Static_assert(VFIO_GROUP_GET_STATUS == _IOC(_IOC_NONE, 0x3b, 103, 0),
	       "vfio.toml:201: number of VFIO_GROUP_GET_STATUS");

_Static_assert(VFIO_GROUP_SET_CONTAINER == _IOC(_IOC_NONE, 0x3b, 104, 0),
	       "vfio.toml:215: number of VFIO_GROUP_SET_CONTAINER");

_Static_assert(VFIO_GROUP_UNSET_CONTAINER == _IOC(_IOC_NONE, 0x3b, 105, 0),
	       "vfio.toml:229: number of VFIO_GROUP_UNSET_CONTAINER");

_Static_assert(VFIO_GROUP_GET_DEVICE_FD == _IOC(_IOC_NONE, 0x3b, 106, 0),
	       "vfio.toml:243: number of VFIO_GROUP_GET_DEVICE_FD");

_Static_assert(VFIO_DEVICE_FLAGS_RESET == 1,
	       "vfio.toml:264: value of VFIO_DEVICE_FLAGS_RESET");
_Static_assert(IS_A(int, +VFIO_DEVICE_FLAGS_RESET),
	       "vfio.toml:264: type of VFIO_DEVICE_FLAGS_RESET");
_Static_assert(VFIO_DEVICE_FLAGS_PCI == 2,
	       "vfio.toml:265: value of VFIO_DEVICE_FLAGS_PCI");
_Static_assert(IS_A(int, +VFIO_DEVICE_FLAGS_PCI),
	       "vfio.toml:265: type of VFIO_DEVICE_FLAGS_PCI");
_Static_assert(VFIO_DEVICE_FLAGS_PLATFORM == 4,
	       "vfio.toml:266: value of VFIO_DEVICE_FLAGS_PLATFORM");
_Static_assert(IS_A(int, +VFIO_DEVICE_FLAGS_PLATFORM),
	       "vfio.toml:266: type of VFIO_DEVICE_FLAGS_PLATFORM");
_Static_assert(VFIO_DEVICE_FLAGS_AMBA == 8,
	       "vfio.toml:267: value of VFIO_DEVICE_FLAGS_AMBA");
_Static_assert(IS_A(int, +VFIO_DEVICE_FLAGS_AMBA),
	       "vfio.toml:267: type of VFIO_DEVICE_FLAGS_AMBA");
_Static_assert(VFIO_DEVICE_FLAGS_CCW == 16,
	       "vfio.toml:268: value of VFIO_DEVICE_FLAGS_CCW");
_Static_assert(IS_A(int, +VFIO_DEVICE_FLAGS_CCW),
	       "vfio.toml:268: type of VFIO_DEVICE_FLAGS_CCW");
_Static_assert(VFIO_DEVICE_FLAGS_AP == 32,
	       "vfio.toml:269: value of VFIO_DEVICE_FLAGS_AP");
_Static_assert(IS_A(int, +VFIO_DEVICE_FLAGS_AP),
	       "vfio.toml:269: type of VFIO_DEVICE_FLAGS_AP");
_Static_assert(VFIO_DEVICE_FLAGS_FSL_MC == 64,
	       "vfio.toml:270: value of VFIO_DEVICE_FLAGS_FSL_MC");
_Static_assert(IS_A(int, +VFIO_DEVICE_FLAGS_FSL_MC),
	       "vfio.toml:270: type of VFIO_DEVICE_FLAGS_FSL_MC");
_Static_assert(VFIO_DEVICE_FLAGS_CAPS == 128,
	       "vfio.toml:271: value of VFIO_DEVICE_FLAGS_CAPS");
_Static_assert(IS_A(int, +VFIO_DEVICE_FLAGS_CAPS),
	       "vfio.toml:271: type of VFIO_DEVICE_FLAGS_CAPS");
_Static_assert(VFIO_DEVICE_FLAGS_CDX == 256,
	       "vfio.toml:272: value of VFIO_DEVICE_FLAGS_CDX");
_Static_assert(IS_A(int, +VFIO_DEVICE_FLAGS_CDX),
	       "vfio.toml:272: type of VFIO_DEVICE_FLAGS_CDX");

_Static_assert(sizeof(struct vfio_device_info) == 24,
	       "vfio.toml:277: size of vfio_device_info");
_Static_assert(_Alignof(struct vfio_device_info) == 4,
	       "vfio.toml:278: alignment of vfio_device_info");
_Static_assert(offsetof(struct vfio_device_info, argsz) == 0,
	       "vfio.toml:294: offset of vfio_device_info.argsz");
_Static_assert(sizeof(FIELD(struct vfio_device_info, argsz)) == 4,
	       "vfio.toml:295: size of vfio_device_info.argsz");
_Static_assert(IS_A(__u32, FIELD(struct vfio_device_info, argsz)),
	       "vfio.toml:295: type of vfio_device_info.argsz");
_Static_assert(offsetof(struct vfio_device_info, flags) == 4,
	       "vfio.toml:305: offset of vfio_device_info.flags");
_Static_assert(sizeof(FIELD(struct vfio_device_info, flags)) == 4,
	       "vfio.toml:306: size of vfio_device_info.flags");
_Static_assert(IS_A(__u32, FIELD(struct vfio_device_info, flags)),
	       "vfio.toml:306: type of vfio_device_info.flags");
_Static_assert(offsetof(struct vfio_device_info, num_regions) == 8,
	       "vfio.toml:312: offset of vfio_device_info.num_regions");
_Static_assert(sizeof(FIELD(struct vfio_device_info, num_regions)) == 4,
	       "vfio.toml:313: size of vfio_device_info.num_regions");
_Static_assert(IS_A(__u32, FIELD(struct vfio_device_info, num_regions)),
	       "vfio.toml:313: type of vfio_device_info.num_regions");
_Static_assert(offsetof(struct vfio_device_info, num_irqs) == 12,
	       "vfio.toml:318: offset of vfio_device_info.num_irqs");
_Static_assert(sizeof(FIELD(struct vfio_device_info, num_irqs)) == 4,
	       "vfio.toml:319: size of vfio_device_info.num_irqs");
_Static_assert(IS_A(__u32, FIELD(struct vfio_device_info, num_irqs)),
	       "vfio.toml:319: type of vfio_device_info.num_irqs");
_Static_assert(offsetof(struct vfio_device_info, cap_offset) == 16,
	       "vfio.toml:324: offset of vfio_device_info.cap_offset");
_Static_assert(sizeof(FIELD(struct vfio_device_info, cap_offset)) == 4,
	       "vfio.toml:325: size of vfio_device_info.cap_offset");
_Static_assert(IS_A(__u32, FIELD(struct vfio_device_info, cap_offset)),
	       "vfio.toml:325: type of vfio_device_info.cap_offset");
_Static_assert(offsetof(struct vfio_device_info, pad) == 20,
	       "vfio.toml:335: offset of vfio_device_info.pad");
_Static_assert(sizeof(FIELD(struct vfio_device_info, pad)) == 4,
	       "vfio.toml:336: size of vfio_device_info.pad");
_Static_assert(IS_A(__u32, FIELD(struct vfio_device_info, pad)),
	       "vfio.toml:336: type of vfio_device_info.pad");

_Static_assert(VFIO_DEVICE_GET_INFO == _IOC(_IOC_NONE, 0x3b, 107, 0),
	       "vfio.toml:351: number of VFIO_DEVICE_GET_INFO");

_Static_assert(sizeof(VFIO_DEVICE_API_PCI_STRING) == 9,
	       "vfio.toml:361: length of VFIO_DEVICE_API_PCI_STRING");

_Static_assert(sizeof(VFIO_DEVICE_API_PLATFORM_STRING) == 14,
	       "vfio.toml:371: length of VFIO_DEVICE_API_PLATFORM_STRING");

_Static_assert(sizeof(VFIO_DEVICE_API_AMBA_STRING) == 10,
	       "vfio.toml:377: length of VFIO_DEVICE_API_AMBA_STRING");

_Static_assert(sizeof(VFIO_DEVICE_API_CCW_STRING) == 9,
	       "vfio.toml:383: length of VFIO_DEVICE_API_CCW_STRING");

_Static_assert(sizeof(VFIO_DEVICE_API_AP_STRING) == 8,
	       "vfio.toml:389: length of VFIO_DEVICE_API_AP_STRING");

_Static_assert(VFIO_DEVICE_INFO_CAP_ZPCI_BASE == 1,
	       "vfio.toml:404: value of VFIO_DEVICE_INFO_CAP_ZPCI_BASE");
_Static_assert(IS_A(int, +VFIO_DEVICE_INFO_CAP_ZPCI_BASE),
	       "vfio.toml:404: type of VFIO_DEVICE_INFO_CAP_ZPCI_BASE");
_Static_assert(VFIO_DEVICE_INFO_CAP_ZPCI_GROUP == 2,
	       "vfio.toml:405: value of VFIO_DEVICE_INFO_CAP_ZPCI_GROUP");
_Static_assert(IS_A(int, +VFIO_DEVICE_INFO_CAP_ZPCI_GROUP),
	       "vfio.toml:405: type of VFIO_DEVICE_INFO_CAP_ZPCI_GROUP");
_Static_assert(VFIO_DEVICE_INFO_CAP_ZPCI_UTIL == 3,
	       "vfio.toml:406: value of VFIO_DEVICE_INFO_CAP_ZPCI_UTIL");
_Static_assert(IS_A(int, +VFIO_DEVICE_INFO_CAP_ZPCI_UTIL),
	       "vfio.toml:406: type of VFIO_DEVICE_INFO_CAP_ZPCI_UTIL");
_Static_assert(VFIO_DEVICE_INFO_CAP_ZPCI_PFIP == 4,
	       "vfio.toml:407: value of VFIO_DEVICE_INFO_CAP_ZPCI_PFIP");
_Static_assert(IS_A(int, +VFIO_DEVICE_INFO_CAP_ZPCI_PFIP),
	       "vfio.toml:407: type of VFIO_DEVICE_INFO_CAP_ZPCI_PFIP");
_Static_assert(VFIO_DEVICE_INFO_CAP_PCI_ATOMIC_COMP == 5,
	       "vfio.toml:408: value of VFIO_DEVICE_INFO_CAP_PCI_ATOMIC_COMP");
_Static_assert(IS_A(int, +VFIO_DEVICE_INFO_CAP_PCI_ATOMIC_COMP),
	       "vfio.toml:408: type of VFIO_DEVICE_INFO_CAP_PCI_ATOMIC_COMP");

_Static_assert(VFIO_PCI_ATOMIC_COMP32 == 1,
	       "vfio.toml:418: value of VFIO_PCI_ATOMIC_COMP32");
_Static_assert(IS_A(int, +VFIO_PCI_ATOMIC_COMP32),
	       "vfio.toml:418: type of VFIO_PCI_ATOMIC_COMP32");
_Static_assert(VFIO_PCI_ATOMIC_COMP64 == 2,
	       "vfio.toml:419: value of VFIO_PCI_ATOMIC_COMP64");
_Static_assert(IS_A(int, +VFIO_PCI_ATOMIC_COMP64),
	       "vfio.toml:419: type of VFIO_PCI_ATOMIC_COMP64");
_Static_assert(VFIO_PCI_ATOMIC_COMP128 == 4,
	       "vfio.toml:420: value of VFIO_PCI_ATOMIC_COMP128");
_Static_assert(IS_A(int, +VFIO_PCI_ATOMIC_COMP128),
	       "vfio.toml:420: type of VFIO_PCI_ATOMIC_COMP128");

_Static_assert(sizeof(struct vfio_device_info_cap_pci_atomic_comp) == 16,
	       "vfio.toml:425: size of vfio_device_info_cap_pci_atomic_comp");
_Static_assert(_Alignof(struct vfio_device_info_cap_pci_atomic_comp) == 4,
	       "vfio.toml:426: alignment of vfio_device_info_cap_pci_atomic_comp");
_Static_assert(offsetof(struct vfio_device_info_cap_pci_atomic_comp, header) == 0,
	       "vfio.toml:439: offset of vfio_device_info_cap_pci_atomic_comp.header");
_Static_assert(sizeof(FIELD(struct vfio_device_info_cap_pci_atomic_comp, header)) == 8,
	       "vfio.toml:440: size of vfio_device_info_cap_pci_atomic_comp.header");
_Static_assert(offsetof(struct vfio_device_info_cap_pci_atomic_comp, flags) == 8,
	       "vfio.toml:445: offset of vfio_device_info_cap_pci_atomic_comp.flags");
_Static_assert(sizeof(FIELD(struct vfio_device_info_cap_pci_atomic_comp, flags)) == 4,
	       "vfio.toml:446: size of vfio_device_info_cap_pci_atomic_comp.flags");
_Static_assert(IS_A(__u32, FIELD(struct vfio_device_info_cap_pci_atomic_comp, flags)),
	       "vfio.toml:446: type of vfio_device_info_cap_pci_atomic_comp.flags");
_Static_assert(offsetof(struct vfio_device_info_cap_pci_atomic_comp, reserved) == 12,
	       "vfio.toml:452: offset of vfio_device_info_cap_pci_atomic_comp.reserved");
_Static_assert(sizeof(FIELD(struct vfio_device_info_cap_pci_atomic_comp, reserved)) == 4,
	       "vfio.toml:453: size of vfio_device_info_cap_pci_atomic_comp.reserved");
_Static_assert(IS_A(__u32, FIELD(struct vfio_device_info_cap_pci_atomic_comp, reserved)),
	       "vfio.toml:453: type of vfio_device_info_cap_pci_atomic_comp.reserved");

_Static_assert(VFIO_REGION_INFO_FLAG_READ == 1,
	       "vfio.toml:465: value of VFIO_REGION_INFO_FLAG_READ");
_Static_assert(IS_A(int, +VFIO_REGION_INFO_FLAG_READ),
	       "vfio.toml:465: type of VFIO_REGION_INFO_FLAG_READ");
_Static_assert(VFIO_REGION_INFO_FLAG_WRITE == 2,
	       "vfio.toml:466: value of VFIO_REGION_INFO_FLAG_WRITE");
_Static_assert(IS_A(int, +VFIO_REGION_INFO_FLAG_WRITE),
	       "vfio.toml:466: type of VFIO_REGION_INFO_FLAG_WRITE");
_Static_assert(VFIO_REGION_INFO_FLAG_MMAP == 4,
	       "vfio.toml:467: value of VFIO_REGION_INFO_FLAG_MMAP");
_Static_assert(IS_A(int, +VFIO_REGION_INFO_FLAG_MMAP),
	       "vfio.toml:467: type of VFIO_REGION_INFO_FLAG_MMAP");
_Static_assert(VFIO_REGION_INFO_FLAG_CAPS == 8,
	       "vfio.toml:468: value of VFIO_REGION_INFO_FLAG_CAPS");
_Static_assert(IS_A(int, +VFIO_REGION_INFO_FLAG_CAPS),
	       "vfio.toml:468: type of VFIO_REGION_INFO_FLAG_CAPS");

_Static_assert(sizeof(struct vfio_region_info) == 32,
	       "vfio.toml:473: size of vfio_region_info");
_Static_assert(_Alignof(struct vfio_region_info) == 8,
	       "vfio.toml:474: alignment of vfio_region_info");
_Static_assert(offsetof(struct vfio_region_info, argsz) == 0,
	       "vfio.toml:485: offset of vfio_region_info.argsz");
_Static_assert(sizeof(FIELD(struct vfio_region_info, argsz)) == 4,
	       "vfio.toml:486: size of vfio_region_info.argsz");
_Static_assert(IS_A(__u32, FIELD(struct vfio_region_info, argsz)),
	       "vfio.toml:486: type of vfio_region_info.argsz");
_Static_assert(offsetof(struct vfio_region_info, flags) == 4,
	       "vfio.toml:496: offset of vfio_region_info.flags");
_Static_assert(sizeof(FIELD(struct vfio_region_info, flags)) == 4,
	       "vfio.toml:497: size of vfio_region_info.flags");
_Static_assert(IS_A(__u32, FIELD(struct vfio_region_info, flags)),
	       "vfio.toml:497: type of vfio_region_info.flags");
_Static_assert(offsetof(struct vfio_region_info, index) == 8,
	       "vfio.toml:503: offset of vfio_region_info.index");
_Static_assert(sizeof(FIELD(struct vfio_region_info, index)) == 4,
	       "vfio.toml:504: size of vfio_region_info.index");
_Static_assert(IS_A(__u32, FIELD(struct vfio_region_info, index)),
	       "vfio.toml:504: type of vfio_region_info.index");
_Static_assert(offsetof(struct vfio_region_info, cap_offset) == 12,
	       "vfio.toml:514: offset of vfio_region_info.cap_offset");
_Static_assert(sizeof(FIELD(struct vfio_region_info, cap_offset)) == 4,
	       "vfio.toml:515: size of vfio_region_info.cap_offset");
_Static_assert(IS_A(__u32, FIELD(struct vfio_region_info, cap_offset)),
	       "vfio.toml:515: type of vfio_region_info.cap_offset");
_Static_assert(offsetof(struct vfio_region_info, size) == 16,
	       "vfio.toml:524: offset of vfio_region_info.size");
_Static_assert(sizeof(FIELD(struct vfio_region_info, size)) == 8,
	       "vfio.toml:525: size of vfio_region_info.size");
_Static_assert(IS_A(__u64, FIELD(struct vfio_region_info, size)),
	       "vfio.toml:525: type of vfio_region_info.size");
_Static_assert(offsetof(struct vfio_region_info, offset) == 24,
	       "vfio.toml:530: offset of vfio_region_info.offset");
_Static_assert(sizeof(FIELD(struct vfio_region_info, offset)) == 8,
	       "vfio.toml:531: size of vfio_region_info.offset");
_Static_assert(IS_A(__u64, FIELD(struct vfio_region_info, offset)),
	       "vfio.toml:531: type of vfio_region_info.offset");

_Static_assert(VFIO_DEVICE_GET_REGION_INFO == _IOC(_IOC_NONE, 0x3b, 108, 0),
	       "vfio.toml:543: number of VFIO_DEVICE_GET_REGION_INFO");

_Static_assert(VFIO_REGION_INFO_CAP_SPARSE_MMAP == 1,
	       "vfio.toml:558: value of VFIO_REGION_INFO_CAP_SPARSE_MMAP");
_Static_assert(IS_A(int, +VFIO_REGION_INFO_CAP_SPARSE_MMAP),
	       "vfio.toml:558: type of VFIO_REGION_INFO_CAP_SPARSE_MMAP");
_Static_assert(VFIO_REGION_INFO_CAP_TYPE == 2,
	       "vfio.toml:559: value of VFIO_REGION_INFO_CAP_TYPE");
_Static_assert(IS_A(int, +VFIO_REGION_INFO_CAP_TYPE),
	       "vfio.toml:559: type of VFIO_REGION_INFO_CAP_TYPE");
_Static_assert(VFIO_REGION_INFO_CAP_MSIX_MAPPABLE == 3,
	       "vfio.toml:560: value of VFIO_REGION_INFO_CAP_MSIX_MAPPABLE");
_Static_assert(IS_A(int, +VFIO_REGION_INFO_CAP_MSIX_MAPPABLE),
	       "vfio.toml:560: type of VFIO_REGION_INFO_CAP_MSIX_MAPPABLE");
_Static_assert(VFIO_REGION_INFO_CAP_NVLINK2_SSATGT == 4,
	       "vfio.toml:561: value of VFIO_REGION_INFO_CAP_NVLINK2_SSATGT");
_Static_assert(IS_A(int, +VFIO_REGION_INFO_CAP_NVLINK2_SSATGT),
	       "vfio.toml:561: type of VFIO_REGION_INFO_CAP_NVLINK2_SSATGT");
_Static_assert(VFIO_REGION_INFO_CAP_NVLINK2_LNKSPD == 5,
	       "vfio.toml:562: value of VFIO_REGION_INFO_CAP_NVLINK2_LNKSPD");
_Static_assert(IS_A(int, +VFIO_REGION_INFO_CAP_NVLINK2_LNKSPD),
	       "vfio.toml:562: type of VFIO_REGION_INFO_CAP_NVLINK2_LNKSPD");

_Static_assert(sizeof(struct vfio_region_sparse_mmap_area) == 16,
	       "vfio.toml:567: size of vfio_region_sparse_mmap_area");
_Static_assert(_Alignof(struct vfio_region_sparse_mmap_area) == 8,
	       "vfio.toml:568: alignment of vfio_region_sparse_mmap_area");
_Static_assert(offsetof(struct vfio_region_sparse_mmap_area, offset) == 0,
	       "vfio.toml:578: offset of vfio_region_sparse_mmap_area.offset");
_Static_assert(sizeof(FIELD(struct vfio_region_sparse_mmap_area, offset)) == 8,
	       "vfio.toml:579: size of vfio_region_sparse_mmap_area.offset");
_Static_assert(IS_A(__u64, FIELD(struct vfio_region_sparse_mmap_area, offset)),
	       "vfio.toml:579: type of vfio_region_sparse_mmap_area.offset");
_Static_assert(offsetof(struct vfio_region_sparse_mmap_area, size) == 8,
	       "vfio.toml:584: offset of vfio_region_sparse_mmap_area.size");
_Static_assert(sizeof(FIELD(struct vfio_region_sparse_mmap_area, size)) == 8,
	       "vfio.toml:585: size of vfio_region_sparse_mmap_area.size");
_Static_assert(IS_A(__u64, FIELD(struct vfio_region_sparse_mmap_area, size)),
	       "vfio.toml:585: type of vfio_region_sparse_mmap_area.size");

_Static_assert(sizeof(struct vfio_region_info_cap_sparse_mmap) == 16,
	       "vfio.toml:590: size of vfio_region_info_cap_sparse_mmap");
_Static_assert(_Alignof(struct vfio_region_info_cap_sparse_mmap) == 8,
	       "vfio.toml:591: alignment of vfio_region_info_cap_sparse_mmap");
_Static_assert(offsetof(struct vfio_region_info_cap_sparse_mmap, header) == 0,
	       "vfio.toml:603: offset of vfio_region_info_cap_sparse_mmap.header");
_Static_assert(sizeof(FIELD(struct vfio_region_info_cap_sparse_mmap, header)) == 8,
	       "vfio.toml:604: size of vfio_region_info_cap_sparse_mmap.header");
_Static_assert(offsetof(struct vfio_region_info_cap_sparse_mmap, nr_areas) == 8,
	       "vfio.toml:609: offset of vfio_region_info_cap_sparse_mmap.nr_areas");
_Static_assert(sizeof(FIELD(struct vfio_region_info_cap_sparse_mmap, nr_areas)) == 4,
	       "vfio.toml:610: size of vfio_region_info_cap_sparse_mmap.nr_areas");
_Static_assert(IS_A(__u32, FIELD(struct vfio_region_info_cap_sparse_mmap, nr_areas)),
	       "vfio.toml:610: type of vfio_region_info_cap_sparse_mmap.nr_areas");
_Static_assert(offsetof(struct vfio_region_info_cap_sparse_mmap, reserved) == 12,
	       "vfio.toml:615: offset of vfio_region_info_cap_sparse_mmap.reserved");
_Static_assert(sizeof(FIELD(struct vfio_region_info_cap_sparse_mmap, reserved)) == 4,
	       "vfio.toml:616: size of vfio_region_info_cap_sparse_mmap.reserved");
_Static_assert(IS_A(__u32, FIELD(struct vfio_region_info_cap_sparse_mmap, reserved)),
	       "vfio.toml:616: type of vfio_region_info_cap_sparse_mmap.reserved");
_Static_assert(offsetof(struct vfio_region_info_cap_sparse_mmap, areas) == 16,
	       "vfio.toml:622: offset of vfio_region_info_cap_sparse_mmap.areas");
_Static_assert(sizeof(FIELD(struct vfio_region_info_cap_sparse_mmap, areas)[0]) == 16,
	       "vfio.toml:623: element of vfio_region_info_cap_sparse_mmap.areas");

_Static_assert(sizeof(struct vfio_region_info_cap_type) == 16,
	       "vfio.toml:629: size of vfio_region_info_cap_type");
_Static_assert(_Alignof(struct vfio_region_info_cap_type) == 4,
	       "vfio.toml:630: alignment of vfio_region_info_cap_type");
_Static_assert(offsetof(struct vfio_region_info_cap_type, header) == 0,
	       "vfio.toml:643: offset of vfio_region_info_cap_type.header");
_Static_assert(sizeof(FIELD(struct vfio_region_info_cap_type, header)) == 8,
	       "vfio.toml:644: size of vfio_region_info_cap_type.header");
_Static_assert(offsetof(struct vfio_region_info_cap_type, type) == 8,
	       "vfio.toml:649: offset of vfio_region_info_cap_type.type");
_Static_assert(sizeof(FIELD(struct vfio_region_info_cap_type, type)) == 4,
	       "vfio.toml:650: size of vfio_region_info_cap_type.type");
_Static_assert(IS_A(__u32, FIELD(struct vfio_region_info_cap_type, type)),
	       "vfio.toml:650: type of vfio_region_info_cap_type.type");
_Static_assert(offsetof(struct vfio_region_info_cap_type, subtype) == 12,
	       "vfio.toml:656: offset of vfio_region_info_cap_type.subtype");
_Static_assert(sizeof(FIELD(struct vfio_region_info_cap_type, subtype)) == 4,
	       "vfio.toml:657: size of vfio_region_info_cap_type.subtype");
_Static_assert(IS_A(__u32, FIELD(struct vfio_region_info_cap_type, subtype)),
	       "vfio.toml:657: type of vfio_region_info_cap_type.subtype");

_Static_assert(VFIO_REGION_TYPE_PCI_VENDOR_TYPE == (-2147483647 - 1),
	       "vfio.toml:671: value of VFIO_REGION_TYPE_PCI_VENDOR_TYPE");
_Static_assert(IS_A(int, +VFIO_REGION_TYPE_PCI_VENDOR_TYPE),
	       "vfio.toml:671: type of VFIO_REGION_TYPE_PCI_VENDOR_TYPE");
_Static_assert((__u32)(VFIO_REGION_TYPE_PCI_VENDOR_TYPE) == 2147483648U,
	       "vfio.toml:671: value of VFIO_REGION_TYPE_PCI_VENDOR_TYPE as __u32");
_Static_assert(VFIO_REGION_TYPE_GFX == 1,
	       "vfio.toml:672: value of VFIO_REGION_TYPE_GFX");
_Static_assert(IS_A(int, +VFIO_REGION_TYPE_GFX),
	       "vfio.toml:672: type of VFIO_REGION_TYPE_GFX");
_Static_assert(VFIO_REGION_TYPE_CCW == 2,
	       "vfio.toml:673: value of VFIO_REGION_TYPE_CCW");
_Static_assert(IS_A(int, +VFIO_REGION_TYPE_CCW),
	       "vfio.toml:673: type of VFIO_REGION_TYPE_CCW");
_Static_assert(VFIO_REGION_TYPE_MIGRATION_DEPRECATED == 3,
	       "vfio.toml:674: value of VFIO_REGION_TYPE_MIGRATION_DEPRECATED");
_Static_assert(IS_A(int, +VFIO_REGION_TYPE_MIGRATION_DEPRECATED),
	       "vfio.toml:674: type of VFIO_REGION_TYPE_MIGRATION_DEPRECATED");

_Static_assert(VFIO_REGION_TYPE_PCI_VENDOR_MASK == 65535,
	       "vfio.toml:678: value of VFIO_REGION_TYPE_PCI_VENDOR_MASK");
_Static_assert(IS_A(int, +VFIO_REGION_TYPE_PCI_VENDOR_MASK),
	       "vfio.toml:678: type of VFIO_REGION_TYPE_PCI_VENDOR_MASK");

_Static_assert(VFIO_REGION_SUBTYPE_INTEL_IGD_OPREGION == 1,
	       "vfio.toml:690: value of VFIO_REGION_SUBTYPE_INTEL_IGD_OPREGION");
_Static_assert(IS_A(int, +VFIO_REGION_SUBTYPE_INTEL_IGD_OPREGION),
	       "vfio.toml:690: type of VFIO_REGION_SUBTYPE_INTEL_IGD_OPREGION");
_Static_assert(VFIO_REGION_SUBTYPE_INTEL_IGD_HOST_CFG == 2,
	       "vfio.toml:691: value of VFIO_REGION_SUBTYPE_INTEL_IGD_HOST_CFG");
_Static_assert(IS_A(int, +VFIO_REGION_SUBTYPE_INTEL_IGD_HOST_CFG),
	       "vfio.toml:691: type of VFIO_REGION_SUBTYPE_INTEL_IGD_HOST_CFG");
_Static_assert(VFIO_REGION_SUBTYPE_INTEL_IGD_LPC_CFG == 3,
	       "vfio.toml:692: value of VFIO_REGION_SUBTYPE_INTEL_IGD_LPC_CFG");
_Static_assert(IS_A(int, +VFIO_REGION_SUBTYPE_INTEL_IGD_LPC_CFG),
	       "vfio.toml:692: type of VFIO_REGION_SUBTYPE_INTEL_IGD_LPC_CFG");

_Static_assert(VFIO_REGION_SUBTYPE_NVIDIA_NVLINK2_RAM == 1,
	       "vfio.toml:701: value of VFIO_REGION_SUBTYPE_NVIDIA_NVLINK2_RAM");
_Static_assert(IS_A(int, +VFIO_REGION_SUBTYPE_NVIDIA_NVLINK2_RAM),
	       "vfio.toml:701: type of VFIO_REGION_SUBTYPE_NVIDIA_NVLINK2_RAM");

_Static_assert(VFIO_REGION_SUBTYPE_IBM_NVLINK2_ATSD == 1,
	       "vfio.toml:714: value of VFIO_REGION_SUBTYPE_IBM_NVLINK2_ATSD");
_Static_assert(IS_A(int, +VFIO_REGION_SUBTYPE_IBM_NVLINK2_ATSD),
	       "vfio.toml:714: type of VFIO_REGION_SUBTYPE_IBM_NVLINK2_ATSD");
_Static_assert(VFIO_REGION_SUBTYPE_IBM_ZPCI_IO == 2,
	       "vfio.toml:715: value of VFIO_REGION_SUBTYPE_IBM_ZPCI_IO");
_Static_assert(IS_A(int, +VFIO_REGION_SUBTYPE_IBM_ZPCI_IO),
	       "vfio.toml:715: type of VFIO_REGION_SUBTYPE_IBM_ZPCI_IO");

_Static_assert(VFIO_REGION_SUBTYPE_GFX_EDID == 1,
	       "vfio.toml:724: value of VFIO_REGION_SUBTYPE_GFX_EDID");
_Static_assert(IS_A(int, +VFIO_REGION_SUBTYPE_GFX_EDID),
	       "vfio.toml:724: type of VFIO_REGION_SUBTYPE_GFX_EDID");

_Static_assert(VFIO_REGION_SUBTYPE_CCW_ASYNC_CMD == 1,
	       "vfio.toml:733: value of VFIO_REGION_SUBTYPE_CCW_ASYNC_CMD");
_Static_assert(IS_A(int, +VFIO_REGION_SUBTYPE_CCW_ASYNC_CMD),
	       "vfio.toml:733: type of VFIO_REGION_SUBTYPE_CCW_ASYNC_CMD");
_Static_assert(VFIO_REGION_SUBTYPE_CCW_SCHIB == 2,
	       "vfio.toml:734: value of VFIO_REGION_SUBTYPE_CCW_SCHIB");
_Static_assert(IS_A(int, +VFIO_REGION_SUBTYPE_CCW_SCHIB),
	       "vfio.toml:734: type of VFIO_REGION_SUBTYPE_CCW_SCHIB");
_Static_assert(VFIO_REGION_SUBTYPE_CCW_CRW == 3,
	       "vfio.toml:735: value of VFIO_REGION_SUBTYPE_CCW_CRW");
_Static_assert(IS_A(int, +VFIO_REGION_SUBTYPE_CCW_CRW),
	       "vfio.toml:735: type of VFIO_REGION_SUBTYPE_CCW_CRW");

_Static_assert(VFIO_REGION_SUBTYPE_MIGRATION_DEPRECATED == 1,
	       "vfio.toml:744: value of VFIO_REGION_SUBTYPE_MIGRATION_DEPRECATED");
_Static_assert(IS_A(int, +VFIO_REGION_SUBTYPE_MIGRATION_DEPRECATED),
	       "vfio.toml:744: type of VFIO_REGION_SUBTYPE_MIGRATION_DEPRECATED");

_Static_assert(VFIO_IRQ_INFO_EVENTFD == 1,
	       "vfio.toml:755: value of VFIO_IRQ_INFO_EVENTFD");
_Static_assert(IS_A(int, +VFIO_IRQ_INFO_EVENTFD),
	       "vfio.toml:755: type of VFIO_IRQ_INFO_EVENTFD");
_Static_assert(VFIO_IRQ_INFO_MASKABLE == 2,
	       "vfio.toml:756: value of VFIO_IRQ_INFO_MASKABLE");
_Static_assert(IS_A(int, +VFIO_IRQ_INFO_MASKABLE),
	       "vfio.toml:756: type of VFIO_IRQ_INFO_MASKABLE");
_Static_assert(VFIO_IRQ_INFO_AUTOMASKED == 4,
	       "vfio.toml:757: value of VFIO_IRQ_INFO_AUTOMASKED");
_Static_assert(IS_A(int, +VFIO_IRQ_INFO_AUTOMASKED),
	       "vfio.toml:757: type of VFIO_IRQ_INFO_AUTOMASKED");
_Static_assert(VFIO_IRQ_INFO_NORESIZE == 8,
	       "vfio.toml:758: value of VFIO_IRQ_INFO_NORESIZE");
_Static_assert(IS_A(int, +VFIO_IRQ_INFO_NORESIZE),
	       "vfio.toml:758: type of VFIO_IRQ_INFO_NORESIZE");

_Static_assert(sizeof(struct vfio_irq_info) == 16,
	       "vfio.toml:763: size of vfio_irq_info");
_Static_assert(_Alignof(struct vfio_irq_info) == 4,
	       "vfio.toml:764: alignment of vfio_irq_info");
_Static_assert(offsetof(struct vfio_irq_info, argsz) == 0,
	       "vfio.toml:770: offset of vfio_irq_info.argsz");
_Static_assert(sizeof(FIELD(struct vfio_irq_info, argsz)) == 4,
	       "vfio.toml:771: size of vfio_irq_info.argsz");
_Static_assert(IS_A(__u32, FIELD(struct vfio_irq_info, argsz)),
	       "vfio.toml:771: type of vfio_irq_info.argsz");
_Static_assert(offsetof(struct vfio_irq_info, flags) == 4,
	       "vfio.toml:776: offset of vfio_irq_info.flags");
_Static_assert(sizeof(FIELD(struct vfio_irq_info, flags)) == 4,
	       "vfio.toml:777: size of vfio_irq_info.flags");
_Static_assert(IS_A(__u32, FIELD(struct vfio_irq_info, flags)),
	       "vfio.toml:777: type of vfio_irq_info.flags");
_Static_assert(offsetof(struct vfio_irq_info, index) == 8,
	       "vfio.toml:783: offset of vfio_irq_info.index");
_Static_assert(sizeof(FIELD(struct vfio_irq_info, index)) == 4,
	       "vfio.toml:784: size of vfio_irq_info.index");
_Static_assert(IS_A(__u32, FIELD(struct vfio_irq_info, index)),
	       "vfio.toml:784: type of vfio_irq_info.index");
_Static_assert(offsetof(struct vfio_irq_info, count) == 12,
	       "vfio.toml:789: offset of vfio_irq_info.count");
_Static_assert(sizeof(FIELD(struct vfio_irq_info, count)) == 4,
	       "vfio.toml:790: size of vfio_irq_info.count");
_Static_assert(IS_A(__u32, FIELD(struct vfio_irq_info, count)),
	       "vfio.toml:790: type of vfio_irq_info.count");

_Static_assert(VFIO_DEVICE_GET_IRQ_INFO == _IOC(_IOC_NONE, 0x3b, 109, 0),
	       "vfio.toml:798: number of VFIO_DEVICE_GET_IRQ_INFO");

_Static_assert(VFIO_IRQ_SET_DATA_NONE == 1,
	       "vfio.toml:817: value of VFIO_IRQ_SET_DATA_NONE");
_Static_assert(IS_A(int, +VFIO_IRQ_SET_DATA_NONE),
	       "vfio.toml:817: type of VFIO_IRQ_SET_DATA_NONE");
_Static_assert(VFIO_IRQ_SET_DATA_BOOL == 2,
	       "vfio.toml:818: value of VFIO_IRQ_SET_DATA_BOOL");
_Static_assert(IS_A(int, +VFIO_IRQ_SET_DATA_BOOL),
	       "vfio.toml:818: type of VFIO_IRQ_SET_DATA_BOOL");
_Static_assert(VFIO_IRQ_SET_DATA_EVENTFD == 4,
	       "vfio.toml:819: value of VFIO_IRQ_SET_DATA_EVENTFD");
_Static_assert(IS_A(int, +VFIO_IRQ_SET_DATA_EVENTFD),
	       "vfio.toml:819: type of VFIO_IRQ_SET_DATA_EVENTFD");
_Static_assert(VFIO_IRQ_SET_ACTION_MASK == 8,
	       "vfio.toml:820: value of VFIO_IRQ_SET_ACTION_MASK");
_Static_assert(IS_A(int, +VFIO_IRQ_SET_ACTION_MASK),
	       "vfio.toml:820: type of VFIO_IRQ_SET_ACTION_MASK");
_Static_assert(VFIO_IRQ_SET_ACTION_UNMASK == 16,
	       "vfio.toml:821: value of VFIO_IRQ_SET_ACTION_UNMASK");
_Static_assert(IS_A(int, +VFIO_IRQ_SET_ACTION_UNMASK),
	       "vfio.toml:821: type of VFIO_IRQ_SET_ACTION_UNMASK");
_Static_assert(VFIO_IRQ_SET_ACTION_TRIGGER == 32,
	       "vfio.toml:822: value of VFIO_IRQ_SET_ACTION_TRIGGER");
_Static_assert(IS_A(int, +VFIO_IRQ_SET_ACTION_TRIGGER),
	       "vfio.toml:822: type of VFIO_IRQ_SET_ACTION_TRIGGER");

_Static_assert(sizeof(struct vfio_irq_set) == 20,
	       "vfio.toml:827: size of vfio_irq_set");
_Static_assert(_Alignof(struct vfio_irq_set) == 4,
	       "vfio.toml:828: alignment of vfio_irq_set");
_Static_assert(offsetof(struct vfio_irq_set, argsz) == 0,
	       "vfio.toml:839: offset of vfio_irq_set.argsz");
_Static_assert(sizeof(FIELD(struct vfio_irq_set, argsz)) == 4,
	       "vfio.toml:840: size of vfio_irq_set.argsz");
_Static_assert(IS_A(__u32, FIELD(struct vfio_irq_set, argsz)),
	       "vfio.toml:840: type of vfio_irq_set.argsz");
_Static_assert(offsetof(struct vfio_irq_set, flags) == 4,
	       "vfio.toml:845: offset of vfio_irq_set.flags");
_Static_assert(sizeof(FIELD(struct vfio_irq_set, flags)) == 4,
	       "vfio.toml:846: size of vfio_irq_set.flags");
_Static_assert(IS_A(__u32, FIELD(struct vfio_irq_set, flags)),
	       "vfio.toml:846: type of vfio_irq_set.flags");
_Static_assert(offsetof(struct vfio_irq_set, index) == 8,
	       "vfio.toml:852: offset of vfio_irq_set.index");
_Static_assert(sizeof(FIELD(struct vfio_irq_set, index)) == 4,
	       "vfio.toml:853: size of vfio_irq_set.index");
_Static_assert(IS_A(__u32, FIELD(struct vfio_irq_set, index)),
	       "vfio.toml:853: type of vfio_irq_set.index");
_Static_assert(offsetof(struct vfio_irq_set, start) == 12,
	       "vfio.toml:858: offset of vfio_irq_set.start");
_Static_assert(sizeof(FIELD(struct vfio_irq_set, start)) == 4,
	       "vfio.toml:859: size of vfio_irq_set.start");
_Static_assert(IS_A(__u32, FIELD(struct vfio_irq_set, start)),
	       "vfio.toml:859: type of vfio_irq_set.start");
_Static_assert(offsetof(struct vfio_irq_set, count) == 16,
	       "vfio.toml:864: offset of vfio_irq_set.count");
_Static_assert(sizeof(FIELD(struct vfio_irq_set, count)) == 4,
	       "vfio.toml:865: size of vfio_irq_set.count");
_Static_assert(IS_A(__u32, FIELD(struct vfio_irq_set, count)),
	       "vfio.toml:865: type of vfio_irq_set.count");
_Static_assert(offsetof(struct vfio_irq_set, data) == 20,
	       "vfio.toml:874: offset of vfio_irq_set.data");
_Static_assert(IS_A(__u8, FIELD(struct vfio_irq_set, data)[0]),
	       "vfio.toml:875: element of vfio_irq_set.data");

_Static_assert(VFIO_DEVICE_SET_IRQS == _IOC(_IOC_NONE, 0x3b, 110, 0),
	       "vfio.toml:884: number of VFIO_DEVICE_SET_IRQS");

_Static_assert(VFIO_IRQ_SET_DATA_TYPE_MASK == 7,
	       "vfio.toml:894: value of VFIO_IRQ_SET_DATA_TYPE_MASK");
_Static_assert(IS_A(int, +VFIO_IRQ_SET_DATA_TYPE_MASK),
	       "vfio.toml:894: type of VFIO_IRQ_SET_DATA_TYPE_MASK");

_Static_assert(VFIO_IRQ_SET_ACTION_TYPE_MASK == 56,
	       "vfio.toml:901: value of VFIO_IRQ_SET_ACTION_TYPE_MASK");
_Static_assert(IS_A(int, +VFIO_IRQ_SET_ACTION_TYPE_MASK),
	       "vfio.toml:901: type of VFIO_IRQ_SET_ACTION_TYPE_MASK");

_Static_assert(VFIO_DEVICE_RESET == _IOC(_IOC_NONE, 0x3b, 111, 0),
	       "vfio.toml:912: number of VFIO_DEVICE_RESET");

_Static_assert(VFIO_PCI_BAR0_REGION_INDEX == 0,
	       "vfio.toml:933: value of VFIO_PCI_BAR0_REGION_INDEX");
_Static_assert(VFIO_PCI_BAR1_REGION_INDEX == 1,
	       "vfio.toml:934: value of VFIO_PCI_BAR1_REGION_INDEX");
_Static_assert(VFIO_PCI_BAR2_REGION_INDEX == 2,
	       "vfio.toml:935: value of VFIO_PCI_BAR2_REGION_INDEX");
_Static_assert(VFIO_PCI_BAR3_REGION_INDEX == 3,
	       "vfio.toml:936: value of VFIO_PCI_BAR3_REGION_INDEX");
_Static_assert(VFIO_PCI_BAR4_REGION_INDEX == 4,
	       "vfio.toml:937: value of VFIO_PCI_BAR4_REGION_INDEX");
_Static_assert(VFIO_PCI_BAR5_REGION_INDEX == 5,
	       "vfio.toml:938: value of VFIO_PCI_BAR5_REGION_INDEX");
_Static_assert(VFIO_PCI_ROM_REGION_INDEX == 6,
	       "vfio.toml:939: value of VFIO_PCI_ROM_REGION_INDEX");
_Static_assert(VFIO_PCI_CONFIG_REGION_INDEX == 7,
	       "vfio.toml:940: value of VFIO_PCI_CONFIG_REGION_INDEX");
_Static_assert(VFIO_PCI_VGA_REGION_INDEX == 8,
	       "vfio.toml:941: value of VFIO_PCI_VGA_REGION_INDEX");

_Static_assert(VFIO_PCI_NUM_REGIONS == 9,
	       "vfio.toml:945: value of VFIO_PCI_NUM_REGIONS");
_Static_assert(IS_A(int, +VFIO_PCI_NUM_REGIONS),
	       "vfio.toml:945: type of VFIO_PCI_NUM_REGIONS");

_Static_assert(VFIO_PCI_INTX_IRQ_INDEX == 0,
	       "vfio.toml:967: value of VFIO_PCI_INTX_IRQ_INDEX");
_Static_assert(VFIO_PCI_MSI_IRQ_INDEX == 1,
	       "vfio.toml:968: value of VFIO_PCI_MSI_IRQ_INDEX");
_Static_assert(VFIO_PCI_MSIX_IRQ_INDEX == 2,
	       "vfio.toml:969: value of VFIO_PCI_MSIX_IRQ_INDEX");
_Static_assert(VFIO_PCI_ERR_IRQ_INDEX == 3,
	       "vfio.toml:970: value of VFIO_PCI_ERR_IRQ_INDEX");
_Static_assert(VFIO_PCI_REQ_IRQ_INDEX == 4,
	       "vfio.toml:971: value of VFIO_PCI_REQ_IRQ_INDEX");

_Static_assert(VFIO_PCI_NUM_IRQS == 5,
	       "vfio.toml:975: value of VFIO_PCI_NUM_IRQS");
_Static_assert(IS_A(int, +VFIO_PCI_NUM_IRQS),
	       "vfio.toml:975: type of VFIO_PCI_NUM_IRQS");

_Static_assert(VFIO_DEVICE_FEATURE_GET == 65536,
	       "vfio.toml:998: value of VFIO_DEVICE_FEATURE_GET");
_Static_assert(IS_A(int, +VFIO_DEVICE_FEATURE_GET),
	       "vfio.toml:998: type of VFIO_DEVICE_FEATURE_GET");
_Static_assert(VFIO_DEVICE_FEATURE_SET == 131072,
	       "vfio.toml:999: value of VFIO_DEVICE_FEATURE_SET");
_Static_assert(IS_A(int, +VFIO_DEVICE_FEATURE_SET),
	       "vfio.toml:999: type of VFIO_DEVICE_FEATURE_SET");
_Static_assert(VFIO_DEVICE_FEATURE_PROBE == 262144,
	       "vfio.toml:1000: value of VFIO_DEVICE_FEATURE_PROBE");
_Static_assert(IS_A(int, +VFIO_DEVICE_FEATURE_PROBE),
	       "vfio.toml:1000: type of VFIO_DEVICE_FEATURE_PROBE");

_Static_assert(sizeof(struct vfio_device_feature) == 8,
	       "vfio.toml:1005: size of vfio_device_feature");
_Static_assert(_Alignof(struct vfio_device_feature) == 4,
	       "vfio.toml:1006: alignment of vfio_device_feature");
_Static_assert(offsetof(struct vfio_device_feature, argsz) == 0,
	       "vfio.toml:1016: offset of vfio_device_feature.argsz");
_Static_assert(sizeof(FIELD(struct vfio_device_feature, argsz)) == 4,
	       "vfio.toml:1017: size of vfio_device_feature.argsz");
_Static_assert(IS_A(__u32, FIELD(struct vfio_device_feature, argsz)),
	       "vfio.toml:1017: type of vfio_device_feature.argsz");
_Static_assert(offsetof(struct vfio_device_feature, flags) == 4,
	       "vfio.toml:1022: offset of vfio_device_feature.flags");
_Static_assert(sizeof(FIELD(struct vfio_device_feature, flags)) == 4,
	       "vfio.toml:1023: size of vfio_device_feature.flags");
_Static_assert(IS_A(__u32, FIELD(struct vfio_device_feature, flags)),
	       "vfio.toml:1023: type of vfio_device_feature.flags");
_Static_assert(offsetof(struct vfio_device_feature, data) == 8,
	       "vfio.toml:1029: offset of vfio_device_feature.data");
_Static_assert(IS_A(__u8, FIELD(struct vfio_device_feature, data)[0]),
	       "vfio.toml:1030: element of vfio_device_feature.data");

_Static_assert(VFIO_DEVICE_FEATURE_MASK == 65535,
	       "vfio.toml:1035: value of VFIO_DEVICE_FEATURE_MASK");
_Static_assert(IS_A(int, +VFIO_DEVICE_FEATURE_MASK),
	       "vfio.toml:1035: type of VFIO_DEVICE_FEATURE_MASK");

_Static_assert(VFIO_DEVICE_FEATURE == _IOC(_IOC_NONE, 0x3b, 117, 0),
	       "vfio.toml:1046: number of VFIO_DEVICE_FEATURE");

_Static_assert(VFIO_IOMMU_INFO_PGSIZES == 1,
	       "vfio.toml:1063: value of VFIO_IOMMU_INFO_PGSIZES");
_Static_assert(IS_A(int, +VFIO_IOMMU_INFO_PGSIZES),
	       "vfio.toml:1063: type of VFIO_IOMMU_INFO_PGSIZES");
_Static_assert(VFIO_IOMMU_INFO_CAPS == 2,
	       "vfio.toml:1064: value of VFIO_IOMMU_INFO_CAPS");
_Static_assert(IS_A(int, +VFIO_IOMMU_INFO_CAPS),
	       "vfio.toml:1064: type of VFIO_IOMMU_INFO_CAPS");

_Static_assert(sizeof(struct vfio_iommu_type1_info) == 24,
	       "vfio.toml:1069: size of vfio_iommu_type1_info");
_Static_assert(_Alignof(struct vfio_iommu_type1_info) == 8,
	       "vfio.toml:1070: alignment of vfio_iommu_type1_info");
_Static_assert(offsetof(struct vfio_iommu_type1_info, argsz) == 0,
	       "vfio.toml:1085: offset of vfio_iommu_type1_info.argsz");
_Static_assert(sizeof(FIELD(struct vfio_iommu_type1_info, argsz)) == 4,
	       "vfio.toml:1086: size of vfio_iommu_type1_info.argsz");
_Static_assert(IS_A(__u32, FIELD(struct vfio_iommu_type1_info, argsz)),
	       "vfio.toml:1086: type of vfio_iommu_type1_info.argsz");
_Static_assert(offsetof(struct vfio_iommu_type1_info, flags) == 4,
	       "vfio.toml:1096: offset of vfio_iommu_type1_info.flags");
_Static_assert(sizeof(FIELD(struct vfio_iommu_type1_info, flags)) == 4,
	       "vfio.toml:1097: size of vfio_iommu_type1_info.flags");
_Static_assert(IS_A(__u32, FIELD(struct vfio_iommu_type1_info, flags)),
	       "vfio.toml:1097: type of vfio_iommu_type1_info.flags");
_Static_assert(offsetof(struct vfio_iommu_type1_info, iova_pgsizes) == 8,
	       "vfio.toml:1103: offset of vfio_iommu_type1_info.iova_pgsizes");
_Static_assert(sizeof(FIELD(struct vfio_iommu_type1_info, iova_pgsizes)) == 8,
	       "vfio.toml:1104: size of vfio_iommu_type1_info.iova_pgsizes");
_Static_assert(IS_A(__u64, FIELD(struct vfio_iommu_type1_info, iova_pgsizes)),
	       "vfio.toml:1104: type of vfio_iommu_type1_info.iova_pgsizes");
_Static_assert(offsetof(struct vfio_iommu_type1_info, cap_offset) == 16,
	       "vfio.toml:1109: offset of vfio_iommu_type1_info.cap_offset");
_Static_assert(sizeof(FIELD(struct vfio_iommu_type1_info, cap_offset)) == 4,
	       "vfio.toml:1110: size of vfio_iommu_type1_info.cap_offset");
_Static_assert(IS_A(__u32, FIELD(struct vfio_iommu_type1_info, cap_offset)),
	       "vfio.toml:1110: type of vfio_iommu_type1_info.cap_offset");
_Static_assert(offsetof(struct vfio_iommu_type1_info, pad) == 20,
	       "vfio.toml:1119: offset of vfio_iommu_type1_info.pad");
_Static_assert(sizeof(FIELD(struct vfio_iommu_type1_info, pad)) == 4,
	       "vfio.toml:1120: size of vfio_iommu_type1_info.pad");
_Static_assert(IS_A(__u32, FIELD(struct vfio_iommu_type1_info, pad)),
	       "vfio.toml:1120: type of vfio_iommu_type1_info.pad");

_Static_assert(VFIO_IOMMU_TYPE1_INFO_CAP_IOVA_RANGE == 1,
	       "vfio.toml:1136: value of VFIO_IOMMU_TYPE1_INFO_CAP_IOVA_RANGE");
_Static_assert(IS_A(int, +VFIO_IOMMU_TYPE1_INFO_CAP_IOVA_RANGE),
	       "vfio.toml:1136: type of VFIO_IOMMU_TYPE1_INFO_CAP_IOVA_RANGE");
_Static_assert(VFIO_IOMMU_TYPE1_INFO_CAP_MIGRATION == 2,
	       "vfio.toml:1137: value of VFIO_IOMMU_TYPE1_INFO_CAP_MIGRATION");
_Static_assert(IS_A(int, +VFIO_IOMMU_TYPE1_INFO_CAP_MIGRATION),
	       "vfio.toml:1137: type of VFIO_IOMMU_TYPE1_INFO_CAP_MIGRATION");
_Static_assert(VFIO_IOMMU_TYPE1_INFO_DMA_AVAIL == 3,
	       "vfio.toml:1138: value of VFIO_IOMMU_TYPE1_INFO_DMA_AVAIL");
_Static_assert(IS_A(int, +VFIO_IOMMU_TYPE1_INFO_DMA_AVAIL),
	       "vfio.toml:1138: type of VFIO_IOMMU_TYPE1_INFO_DMA_AVAIL");

_Static_assert(sizeof(struct vfio_iova_range) == 16,
	       "vfio.toml:1143: size of vfio_iova_range");
_Static_assert(_Alignof(struct vfio_iova_range) == (U64_ALIGN == 8 ? 8 : 4),
	       "vfio.toml:1144: alignment of vfio_iova_range");
_Static_assert(offsetof(struct vfio_iova_range, start) == 0,
	       "vfio.toml:1150: offset of vfio_iova_range.start");
_Static_assert(sizeof(FIELD(struct vfio_iova_range, start)) == 8,
	       "vfio.toml:1151: size of vfio_iova_range.start");
_Static_assert(IS_A(__u64, FIELD(struct vfio_iova_range, start)),
	       "vfio.toml:1151: type of vfio_iova_range.start");
_Static_assert(offsetof(struct vfio_iova_range, end) == 8,
	       "vfio.toml:1156: offset of vfio_iova_range.end");
_Static_assert(sizeof(FIELD(struct vfio_iova_range, end)) == 8,
	       "vfio.toml:1157: size of vfio_iova_range.end");
_Static_assert(IS_A(__u64, FIELD(struct vfio_iova_range, end)),
	       "vfio.toml:1157: type of vfio_iova_range.end");

_Static_assert(sizeof(struct vfio_iommu_type1_info_cap_iova_range) == 16,
	       "vfio.toml:1162: size of vfio_iommu_type1_info_cap_iova_range");
_Static_assert(_Alignof(struct vfio_iommu_type1_info_cap_iova_range) == (U64_ALIGN == 8 ? 8 : 4),
	       "vfio.toml:1163: alignment of vfio_iommu_type1_info_cap_iova_range");
_Static_assert(offsetof(struct vfio_iommu_type1_info_cap_iova_range, header) == 0,
	       "vfio.toml:1175: offset of vfio_iommu_type1_info_cap_iova_range.header");
_Static_assert(sizeof(FIELD(struct vfio_iommu_type1_info_cap_iova_range, header)) == 8,
	       "vfio.toml:1176: size of vfio_iommu_type1_info_cap_iova_range.header");
_Static_assert(offsetof(struct vfio_iommu_type1_info_cap_iova_range, nr_iovas) == 8,
	       "vfio.toml:1181: offset of vfio_iommu_type1_info_cap_iova_range.nr_iovas");
_Static_assert(sizeof(FIELD(struct vfio_iommu_type1_info_cap_iova_range, nr_iovas)) == 4,
	       "vfio.toml:1182: size of vfio_iommu_type1_info_cap_iova_range.nr_iovas");
_Static_assert(IS_A(__u32, FIELD(struct vfio_iommu_type1_info_cap_iova_range, nr_iovas)),
	       "vfio.toml:1182: type of vfio_iommu_type1_info_cap_iova_range.nr_iovas");
_Static_assert(offsetof(struct vfio_iommu_type1_info_cap_iova_range, reserved) == 12,
	       "vfio.toml:1187: offset of vfio_iommu_type1_info_cap_iova_range.reserved");
_Static_assert(sizeof(FIELD(struct vfio_iommu_type1_info_cap_iova_range, reserved)) == 4,
	       "vfio.toml:1188: size of vfio_iommu_type1_info_cap_iova_range.reserved");
_Static_assert(IS_A(__u32, FIELD(struct vfio_iommu_type1_info_cap_iova_range, reserved)),
	       "vfio.toml:1188: type of vfio_iommu_type1_info_cap_iova_range.reserved");
_Static_assert(offsetof(struct vfio_iommu_type1_info_cap_iova_range, iova_ranges) == 16,
	       "vfio.toml:1194: offset of vfio_iommu_type1_info_cap_iova_range.iova_ranges");
_Static_assert(sizeof(FIELD(struct vfio_iommu_type1_info_cap_iova_range, iova_ranges)[0]) == 16,
	       "vfio.toml:1195: element of vfio_iommu_type1_info_cap_iova_range.iova_ranges");

_Static_assert(sizeof(struct vfio_iommu_type1_info_dma_avail) == 12,
	       "vfio.toml:1201: size of vfio_iommu_type1_info_dma_avail");
_Static_assert(_Alignof(struct vfio_iommu_type1_info_dma_avail) == 4,
	       "vfio.toml:1202: alignment of vfio_iommu_type1_info_dma_avail");
_Static_assert(offsetof(struct vfio_iommu_type1_info_dma_avail, header) == 0,
	       "vfio.toml:1211: offset of vfio_iommu_type1_info_dma_avail.header");
_Static_assert(sizeof(FIELD(struct vfio_iommu_type1_info_dma_avail, header)) == 8,
	       "vfio.toml:1212: size of vfio_iommu_type1_info_dma_avail.header");
_Static_assert(offsetof(struct vfio_iommu_type1_info_dma_avail, avail) == 8,
	       "vfio.toml:1217: offset of vfio_iommu_type1_info_dma_avail.avail");
_Static_assert(sizeof(FIELD(struct vfio_iommu_type1_info_dma_avail, avail)) == 4,
	       "vfio.toml:1218: size of vfio_iommu_type1_info_dma_avail.avail");
_Static_assert(IS_A(__u32, FIELD(struct vfio_iommu_type1_info_dma_avail, avail)),
	       "vfio.toml:1218: type of vfio_iommu_type1_info_dma_avail.avail");

_Static_assert(VFIO_IOMMU_GET_INFO == _IOC(_IOC_NONE, 0x3b, 112, 0),
	       "vfio.toml:1226: number of VFIO_IOMMU_GET_INFO");
