/* SPDX-License-Identifier: GPL-2.0 WITH Linux-syscall-note */
/*
 * VFIO interface to containers, groups and devices, as far as a zPCI device
 * needs it.
 *
 * All integers are in the byte order of the machine that runs the kernel. Every
 * struct that crosses an ioctl starts with 'argsz', the number of bytes that
 * the caller provides; a struct grows at its end, and 'argsz' tells the kernel
 * how much of it the caller knows.
 *
 * Not described are DMA mapping, migration, hot reset, graphics and iommufd.
 *
 * With the proposal zpci-io: The zPCI I/O region, posted in January 2021 and
 * never merged.
 *
 * Do not edit: generated from spec/uapi/vfio.toml
 * Spec 1e539a206416b85c, uapic 0.1
 * To redo: cargo xtask codegen
 */

#ifndef _UAPI_LINUX_VFIO_H
#define _UAPI_LINUX_VFIO_H

#include <linux/types.h>
#include <linux/ioctl.h>

/*
 * Version of the API; what VFIO_GET_API_VERSION returns
 *
 * No other version has ever existed.
 */
#define VFIO_API_VERSION 0

/*
 * Extensions of a container and types of IOMMU
 *
 * An id is asked for with VFIO_CHECK_EXTENSION. Those that name an IOMMU type
 * are also what VFIO_SET_IOMMU takes. Ids of other architectures are left out.
 */

/* Type 1 IOMMU, first version */
#define VFIO_TYPE1_IOMMU	1
/* Type 1 IOMMU whose unmap never splits a mapping; use this one */
#define VFIO_TYPE1v2_IOMMU	3
/* The IOMMU makes DMA coherent with the caches */
#define VFIO_DMA_CC_IOMMU	4
/* No translation and no isolation; taints the kernel */
#define VFIO_NOIOMMU_IOMMU	8
/* All mappings can be removed by one unmap request (since Linux 5.12) */
#define VFIO_UNMAP_ALL		9
/* The virtual address behind a mapping can be replaced (since Linux 5.12) */
#define VFIO_UPDATE_VADDR	10

#define VFIO_TYPE	';'	/* Magic byte of all VFIO ioctls */
#define VFIO_BASE	100	/* Number of the first VFIO ioctl */

/**
 * struct vfio_info_cap_header - Head of every capability in a chain
 * @id: Which capability this is. Each info ioctl has ids of its own: id 1 of a
 *     device is not id 1 of a region or of an IOMMU.
 * @version: Version of this capability's layout, starting at 1. It alone says
 *     which fields are valid; the distance to the next capability does not.
 * @next: Offset of the next capability from the start of the reply, in bytes; 0
 *     ends the chain
 *
 * The reply to an info ioctl can carry a chain of capabilities behind its fixed
 * part. The fixed part says where the first one starts, 'next' where the
 * following one does. Both count bytes from the start of the fixed part, never
 * from the capability itself. Capabilities come in any order; a reader skips
 * ids that it does not know.
 *
 * Kernels before 6.6 did not align capabilities, so a u64 in one can sit at an
 * address that is only a multiple of 4. Copy a capability out rather than point
 * into the reply.
 *
 * If the chain did not fit into 'argsz' bytes, the ioctl still succeeds: the
 * flag that announces the chain is set, the offset of the first capability is
 * 0, and 'argsz' is raised to the size needed.
 */
struct vfio_info_cap_header {
	__u16 id;
	__u16 version;
	__u32 next;
};

/**
 * VFIO_GET_API_VERSION - Returns the version of the API
 *
 * Returns VFIO_API_VERSION. A caller that gets another value must not go on.
 * Always available.
 */
#define VFIO_GET_API_VERSION _IO(VFIO_TYPE, VFIO_BASE + 0)

/**
 * VFIO_CHECK_EXTENSION - Asks whether an extension is there
 *
 * The argument is an id of 'vfio_extension', passed by value. Returns 0 if it
 * is not supported and a positive number if it is. Always available.
 */
#define VFIO_CHECK_EXTENSION _IO(VFIO_TYPE, VFIO_BASE + 1)

/**
 * VFIO_SET_IOMMU - Chooses the IOMMU type of the container
 *
 * The argument is an IOMMU type of 'vfio_extension', passed by value. A group
 * must have been added to the container before. The IOMMU ioctls of the
 * container exist only after this call.
 */
#define VFIO_SET_IOMMU _IO(VFIO_TYPE, VFIO_BASE + 2)

/**
 * struct vfio_group_status - Reply of VFIO_GROUP_GET_STATUS
 * @argsz: Size of this struct in bytes, set by the caller; less than 8 is
 *     refused with EINVAL
 * @flags: State of the group
 */
struct vfio_group_status {
	__u32 argsz;
	__u32 flags;
#define VFIO_GROUP_FLAGS_VIABLE		(1 << 0) /* All devices of the group are free for VFIO */
#define VFIO_GROUP_FLAGS_CONTAINER_SET	(1 << 1) /* The group has been added to a container */
};

/**
 * VFIO_GROUP_GET_STATUS - Reports the state of a group
 *
 * Takes a pointer to struct vfio_group_status.
 *
 * The group can be used only if it is viable. Always available.
 */
#define VFIO_GROUP_GET_STATUS _IO(VFIO_TYPE, VFIO_BASE + 3)

/**
 * VFIO_GROUP_SET_CONTAINER - Adds the group to a container
 *
 * The argument points to an s32 that holds the file descriptor of the
 * container. A group belongs to one container at a time; a container may refuse
 * to take several groups.
 */
#define VFIO_GROUP_SET_CONTAINER _IO(VFIO_TYPE, VFIO_BASE + 4)

/**
 * VFIO_GROUP_UNSET_CONTAINER - Removes the group from its container
 *
 * All device file descriptors of the group must have been closed before. With
 * the last group the container loses its IOMMU and all mappings.
 */
#define VFIO_GROUP_UNSET_CONTAINER _IO(VFIO_TYPE, VFIO_BASE + 5)

/**
 * VFIO_GROUP_GET_DEVICE_FD - Opens a device of the group and returns its file
 *     descriptor
 *
 * The argument points to the name of the device as a string that ends with a
 * zero byte, such as 0000:00:00.0. The group must be in a container.
 */
#define VFIO_GROUP_GET_DEVICE_FD _IO(VFIO_TYPE, VFIO_BASE + 6)

/**
 * struct vfio_device_info - Reply of VFIO_DEVICE_GET_INFO; a capability chain
 *     can follow
 * @argsz: Bytes that the caller provides, and in the reply the bytes that are
 *     needed. Less than 16 is refused with EINVAL. If the capability chain does
 *     not fit, the call succeeds without it and this field is raised to the
 *     size with which it would.
 * @flags: What the device is and can do. Exactly one of the bits that name a
 *     bus is set.
 * @num_regions: Number of region indices; the highest is one less
 * @num_irqs: Number of interrupt indices; the highest is one less
 * @cap_offset: Offset of the first capability from the start of this struct, in
 *     bytes. Valid only if VFIO_DEVICE_FLAGS_CAPS is set. It is 0 if the chain
 *     did not fit, and not written at all if 'argsz' was below 20.
 * @pad: Fills the struct up to a multiple of 8, so that the capability chain is
 *     aligned. Before 6.6 the chain could start here. Since Linux 6.6.
 *
 * The kernel needs 16 bytes at least and fills no more than 'argsz' says.
 * Kernels before 6.6 know 20 bytes, and their capability chain starts at offset
 * 20; later ones start it at 24. Follow 'cap_offset' and never the size of this
 * struct.
 *
 * Since Linux 5.10.
 */
struct vfio_device_info {
	__u32 argsz;
	__u32 flags;
#define VFIO_DEVICE_FLAGS_RESET		(1 << 0) /* The device can be reset by VFIO_DEVICE_RESET */
#define VFIO_DEVICE_FLAGS_PCI		(1 << 1) /* PCI device, zPCI functions included */
#define VFIO_DEVICE_FLAGS_PLATFORM	(1 << 2) /* Platform device */
#define VFIO_DEVICE_FLAGS_AMBA		(1 << 3) /* AMBA device */
#define VFIO_DEVICE_FLAGS_CCW		(1 << 4) /* Channel I/O device of s390 */
#define VFIO_DEVICE_FLAGS_AP		(1 << 5) /* Crypto adapter of s390 */
#define VFIO_DEVICE_FLAGS_FSL_MC	(1 << 6) /* Device on a Freescale management complex bus */
#define VFIO_DEVICE_FLAGS_CAPS		(1 << 7) /* The device has a capability chain */
#define VFIO_DEVICE_FLAGS_CDX		(1 << 8) /* Device on a CDX bus (since Linux 6.5) */
	__u32 num_regions;
	__u32 num_irqs;
	__u32 cap_offset;
	__u32 pad;
};

/**
 * VFIO_DEVICE_GET_INFO - Describes the device
 *
 * Takes a pointer to struct vfio_device_info.
 *
 * Call it once with the size of the struct, then again with the 'argsz' that
 * came back to get the capability chain.
 */
#define VFIO_DEVICE_GET_INFO _IO(VFIO_TYPE, VFIO_BASE + 7)

/*
 * Name of the device API that goes with VFIO_DEVICE_FLAGS_PCI
 *
 * Mediated devices show it in their 'device_api' attribute in sysfs.
 */
#define VFIO_DEVICE_API_PCI_STRING "vfio-pci"

/* Name of the device API that goes with VFIO_DEVICE_FLAGS_PLATFORM */
#define VFIO_DEVICE_API_PLATFORM_STRING "vfio-platform"

/* Name of the device API that goes with VFIO_DEVICE_FLAGS_AMBA */
#define VFIO_DEVICE_API_AMBA_STRING "vfio-amba"

/* Name of the device API that goes with VFIO_DEVICE_FLAGS_CCW */
#define VFIO_DEVICE_API_CCW_STRING "vfio-ccw"

/* Name of the device API that goes with VFIO_DEVICE_FLAGS_AP */
#define VFIO_DEVICE_API_AP_STRING "vfio-ap"

/*
 * Ids of capabilities in the reply of VFIO_DEVICE_GET_INFO
 *
 * The layouts of the four zPCI capabilities are in linux/vfio_zdev.h.
 */

/* The zPCI function itself */
#define VFIO_DEVICE_INFO_CAP_ZPCI_BASE		1
/* The group of functions it belongs to */
#define VFIO_DEVICE_INFO_CAP_ZPCI_GROUP		2
/* Utility string of the function */
#define VFIO_DEVICE_INFO_CAP_ZPCI_UTIL		3
/* Internal path of the function */
#define VFIO_DEVICE_INFO_CAP_ZPCI_PFIP		4
/* Widths of atomic operations the root bus completes (since Linux 6.5) */
#define VFIO_DEVICE_INFO_CAP_PCI_ATOMIC_COMP	5

/**
 * struct vfio_device_info_cap_pci_atomic_comp - Which atomic operations of the
 *     device the root bus completes
 * @header: Id VFIO_DEVICE_INFO_CAP_PCI_ATOMIC_COMP, version 1
 * @flags: Widths that are completed
 * @reserved: Fills the capability up to a multiple of 8; 0
 *
 * There is no such capability if it completes none.
 *
 * Capability VFIO_DEVICE_INFO_CAP_PCI_ATOMIC_COMP of struct vfio_device_info.
 *
 * Since Linux 6.5.
 */
struct vfio_device_info_cap_pci_atomic_comp {
	struct vfio_info_cap_header header;
	__u32 flags;
#define VFIO_PCI_ATOMIC_COMP32	(1 << 0)	/* Operations on 32 bits are completed */
#define VFIO_PCI_ATOMIC_COMP64	(1 << 1)	/* Operations on 64 bits are completed */
#define VFIO_PCI_ATOMIC_COMP128	(1 << 2)	/* Compare-and-swap of 128 bits is completed */
	__u32 reserved;
};

/**
 * struct vfio_region_info - Request and reply of VFIO_DEVICE_GET_REGION_INFO; a
 *     capability chain can follow
 * @argsz: Bytes that the caller provides, and in the reply the bytes that are
 *     needed. Less than 32 is refused with EINVAL. If the capability chain does
 *     not fit, the call succeeds without it and this field is raised to the
 *     size with which it would.
 * @flags: What can be done with the region
 * @index: Which region to describe, set by the caller. For PCI devices the
 *     indices below VFIO_PCI_NUM_REGIONS are those of 'vfio_pci_region_index';
 *     the type capability describes all others.
 * @cap_offset: Offset of the first capability from the start of this struct, in
 *     bytes. Valid only if VFIO_REGION_INFO_FLAG_CAPS is set; 0 if the chain
 *     did not fit.
 * @size: Size of the region in bytes; 0 for one that the device does not have
 * @offset: Position of the region in the device's file, in bytes. Take it from
 *     here. How it is made from the index differs between drivers and is not
 *     part of the interface.
 *
 * Since 6.7 'size' and 'offset' are declared as '__aligned_u64'; before they
 * were plain '__u64'. No offset and no size changed by that on any
 * architecture, only the alignment of the struct on those that align a u64 to
 * 4, such as i386.
 */
struct vfio_region_info {
	__u32 argsz;
	__u32 flags;
#define VFIO_REGION_INFO_FLAG_READ	(1 << 0) /* The region can be read */
#define VFIO_REGION_INFO_FLAG_WRITE	(1 << 1) /* The region can be written */
#define VFIO_REGION_INFO_FLAG_MMAP	(1 << 2) /* The region can be mapped, at least in parts */
#define VFIO_REGION_INFO_FLAG_CAPS	(1 << 3) /* The region has a capability chain */
	__u32 index;
	__u32 cap_offset;
	__aligned_u64 size;
	__aligned_u64 offset;
};

/**
 * VFIO_DEVICE_GET_REGION_INFO - Describes one region of the device
 *
 * Takes a pointer to struct vfio_region_info.
 *
 * The caller sets 'argsz' and 'index'. Fails with EINVAL if there is no region
 * of that index.
 */
#define VFIO_DEVICE_GET_REGION_INFO _IO(VFIO_TYPE, VFIO_BASE + 8)

/* Ids of capabilities in the reply of VFIO_DEVICE_GET_REGION_INFO */

/* Only parts of the region can be mapped */
#define VFIO_REGION_INFO_CAP_SPARSE_MMAP	1
/* Type and subtype of a device specific region */
#define VFIO_REGION_INFO_CAP_TYPE		2
/* The page with the MSI-X table can be mapped; header only */
#define VFIO_REGION_INFO_CAP_MSIX_MAPPABLE	3
/* Compressed address of GPU memory; no longer provided */
#define VFIO_REGION_INFO_CAP_NVLINK2_SSATGT	4
/* Speed of an NVLink; no longer provided */
#define VFIO_REGION_INFO_CAP_NVLINK2_LNKSPD	5

/**
 * struct vfio_region_sparse_mmap_area - One part of a region that can be mapped
 * @offset: Start of the part within the region, in bytes
 * @size: Size of the part in bytes
 *
 * Since 6.7 both fields are declared as '__aligned_u64'; before they were plain
 * '__u64'.
 */
struct vfio_region_sparse_mmap_area {
	__aligned_u64 offset;
	__aligned_u64 size;
};

/**
 * struct vfio_region_info_cap_sparse_mmap - The parts of a region that can be
 *     mapped
 * @header: Id VFIO_REGION_INFO_CAP_SPARSE_MMAP, version 1
 * @nr_areas: Number of entries in 'areas'
 * @reserved: Keeps 'areas' aligned; 0
 * @areas: The parts, in no particular order
 *
 * Map nothing outside of them: it may fail, or work and upset the device.
 *
 * Capability VFIO_REGION_INFO_CAP_SPARSE_MMAP of struct vfio_region_info.
 *
 * Since Linux 5.10.
 */
struct vfio_region_info_cap_sparse_mmap {
	struct vfio_info_cap_header header;
	__u32 nr_areas;
	__u32 reserved;
	struct vfio_region_sparse_mmap_area areas[];
};

/**
 * struct vfio_region_info_cap_type - What a device specific region is
 * @header: Id VFIO_REGION_INFO_CAP_TYPE, version 1
 * @type: Type of the region; of a PCI vendor's region
 *     VFIO_REGION_TYPE_PCI_VENDOR_TYPE with the vendor id. A value with
 *     VFIO_REGION_TYPE_PCI_VENDOR_TYPE set is made of that bit and a PCI vendor
 *     id in the bits of VFIO_REGION_TYPE_PCI_VENDOR_MASK: 0x80001014 is IBM's.
 *     Each type has subtypes of its own.
 * @subtype: Subtype of the region; its meaning depends on 'type'
 *
 * A region whose index says nothing, for PCI devices every index from
 * VFIO_PCI_NUM_REGIONS on, is found by this capability and never by its index.
 *
 * VFIO_REGION_TYPE_PCI_VENDOR_TYPE: In C it is a negative 'int' that
 * sign-extends; convert it to '__u32' before widening it.
 *
 * VFIO_REGION_TYPE_MIGRATION_DEPRECATED: Named VFIO_REGION_TYPE_MIGRATION when
 * it was in use.
 *
 * Capability VFIO_REGION_INFO_CAP_TYPE of struct vfio_region_info.
 *
 * Since Linux 5.10.
 */
struct vfio_region_info_cap_type {
	struct vfio_info_cap_header header;
	__u32 type;
/* Marks the type as one of a PCI vendor */
#define VFIO_REGION_TYPE_PCI_VENDOR_TYPE	(1 << 31)
/* Graphics */
#define VFIO_REGION_TYPE_GFX			1
/* Channel I/O */
#define VFIO_REGION_TYPE_CCW			2
/* First migration protocol; no longer provided */
#define VFIO_REGION_TYPE_MIGRATION_DEPRECATED	3
	__u32 subtype;
};

/* Bits of a PCI vendor's region type that hold the vendor id */
#define VFIO_REGION_TYPE_PCI_VENDOR_MASK 0xffff

/* Subtypes of the regions of PCI vendor 0x8086, Intel */
#define VFIO_REGION_SUBTYPE_INTEL_IGD_OPREGION	1	/* OpRegion of the integrated graphics */
#define VFIO_REGION_SUBTYPE_INTEL_IGD_HOST_CFG	2	/* Config space of the host bridge */
#define VFIO_REGION_SUBTYPE_INTEL_IGD_LPC_CFG	3	/* Config space of the LPC bridge */

/* Subtypes of the regions of PCI vendor 0x10de, NVIDIA */
#define VFIO_REGION_SUBTYPE_NVIDIA_NVLINK2_RAM 1 /* Coherent memory of a GPU; no longer provided */

/*
 * Subtypes of the regions of PCI vendor 0x1014, IBM
 *
 * Value 2 is free in mainline up to 7.2. The same value of another type, such
 * as Intel's, is no conflict.
 */

/* Address translation shootdown register; no longer provided */
#define VFIO_REGION_SUBTYPE_IBM_NVLINK2_ATSD	1
/*
 * Execution of zPCI instructions (proposed: zpci-io)
 *
 * The region is a 'vfio_region_zpci_io'.
 */
#define VFIO_REGION_SUBTYPE_IBM_ZPCI_IO		2

/* Subtypes of the regions of VFIO_REGION_TYPE_GFX */
#define VFIO_REGION_SUBTYPE_GFX_EDID 1 /* Description of a virtual monitor */

/* Subtypes of the regions of VFIO_REGION_TYPE_CCW */
#define VFIO_REGION_SUBTYPE_CCW_ASYNC_CMD	1 /* Asynchronous commands to the subchannel */
#define VFIO_REGION_SUBTYPE_CCW_SCHIB		2 /* Information block of the subchannel */
#define VFIO_REGION_SUBTYPE_CCW_CRW		3 /* Channel reports */

/* Subtypes of the regions of VFIO_REGION_TYPE_MIGRATION_DEPRECATED */

/*
 * First migration protocol; no longer provided
 *
 * Named VFIO_REGION_SUBTYPE_MIGRATION when it was in use.
 */
#define VFIO_REGION_SUBTYPE_MIGRATION_DEPRECATED 1

/**
 * struct vfio_irq_info - Request and reply of VFIO_DEVICE_GET_IRQ_INFO
 * @argsz: Size of this struct in bytes, set by the caller; less than 16 is
 *     refused with EINVAL
 * @flags: What can be done with the interrupts of this index
 * @index: Which kind of interrupt to describe, set by the caller; for PCI
 *     devices a 'vfio_pci_irq_index'
 * @count: Number of interrupts of this index; 0 if the device has none
 */
struct vfio_irq_info {
	__u32 argsz;
	__u32 flags;
/* Interrupts can be signalled through eventfds */
#define VFIO_IRQ_INFO_EVENTFD		(1 << 0)
/* Interrupts can be masked and unmasked */
#define VFIO_IRQ_INFO_MASKABLE		(1 << 1)
/* An interrupt masks itself; the user has to unmask it */
#define VFIO_IRQ_INFO_AUTOMASKED	(1 << 2)
/* The number in use changes only by disabling all first */
#define VFIO_IRQ_INFO_NORESIZE		(1 << 3)
	__u32 index;
	__u32 count;
};

/**
 * VFIO_DEVICE_GET_IRQ_INFO - Describes the interrupts of one index
 *
 * Takes a pointer to struct vfio_irq_info.
 *
 * The caller sets 'argsz' and 'index'. Fails with EINVAL if there is no such
 * index.
 */
#define VFIO_DEVICE_GET_IRQ_INFO _IO(VFIO_TYPE, VFIO_BASE + 9)

/**
 * struct vfio_irq_set - Request of VFIO_DEVICE_SET_IRQS
 * @argsz: Size of the request in bytes with its data, set by the caller; at
 *     least 20
 * @flags: Kind of data and action: one bit of each. A request has exactly one
 *     of the data bits and exactly one of the action bits set.
 * @index: Which kind of interrupt; for PCI devices a 'vfio_pci_irq_index'
 * @start: First interrupt of the range
 * @count: Number of interrupts in the range. 0 together with no data and the
 *     trigger action disables all interrupts of the index.
 * @data: A u8 or an s32 for each interrupt of the range, in host byte order, or
 *     nothing
 *
 * How many bytes of data it has, the data bit in 'flags' says: none, 'count',
 * or 4 times 'count'. 'argsz' has to include them.
 */
struct vfio_irq_set {
	__u32 argsz;
	__u32 flags;
/* No data follows; the action is done to all of the range */
#define VFIO_IRQ_SET_DATA_NONE		(1 << 0)
/* One u8 an interrupt follows; 0 leaves that one out */
#define VFIO_IRQ_SET_DATA_BOOL		(1 << 1)
/* One s32 an interrupt follows, an eventfd; -1 removes it */
#define VFIO_IRQ_SET_DATA_EVENTFD	(1 << 2)
/* Mask the interrupts, or do so when the eventfd fires */
#define VFIO_IRQ_SET_ACTION_MASK	(1 << 3)
/* Unmask the interrupts, or do so when the eventfd fires */
#define VFIO_IRQ_SET_ACTION_UNMASK	(1 << 4)
/* Fire the eventfd when the interrupt comes, or right now */
#define VFIO_IRQ_SET_ACTION_TRIGGER	(1 << 5)
	__u32 index;
	__u32 start;
	__u32 count;
	__u8 data[];
};

/**
 * VFIO_DEVICE_SET_IRQS - Sets up, masks, unmasks or fires interrupts
 *
 * Takes a pointer to struct vfio_irq_set.
 *
 * Masking and unmasking by eventfd is a signal from the user to the kernel,
 * triggering one from the kernel to the user.
 */
#define VFIO_DEVICE_SET_IRQS _IO(VFIO_TYPE, VFIO_BASE + 10)

/* The bits that say which data a request has */
#define VFIO_IRQ_SET_DATA_TYPE_MASK (VFIO_IRQ_SET_DATA_NONE | \
				     VFIO_IRQ_SET_DATA_BOOL | \
				     VFIO_IRQ_SET_DATA_EVENTFD)

/* The bits that say what a request does */
#define VFIO_IRQ_SET_ACTION_TYPE_MASK (VFIO_IRQ_SET_ACTION_MASK | \
				       VFIO_IRQ_SET_ACTION_UNMASK | \
				       VFIO_IRQ_SET_ACTION_TRIGGER)

/**
 * VFIO_DEVICE_RESET - Resets the device
 *
 * Only if VFIO_DEVICE_FLAGS_RESET is set. A reset can give a zPCI function a
 * new handle.
 */
#define VFIO_DEVICE_RESET _IO(VFIO_TYPE, VFIO_BASE + 11)

/**
 * enum vfio_pci_region_index - Indices of the regions that every PCI device has
 * @VFIO_PCI_BAR0_REGION_INDEX: BAR 0
 * @VFIO_PCI_BAR1_REGION_INDEX: BAR 1
 * @VFIO_PCI_BAR2_REGION_INDEX: BAR 2
 * @VFIO_PCI_BAR3_REGION_INDEX: BAR 3
 * @VFIO_PCI_BAR4_REGION_INDEX: BAR 4
 * @VFIO_PCI_BAR5_REGION_INDEX: BAR 5
 * @VFIO_PCI_ROM_REGION_INDEX: Expansion ROM
 * @VFIO_PCI_CONFIG_REGION_INDEX: Config space, with some registers emulated
 * @VFIO_PCI_VGA_REGION_INDEX: Legacy VGA ranges at their bus addresses
 *
 * One that the device lacks has size 0. The kernel's own header has the same
 * names in an enumeration without a tag.
 */
enum vfio_pci_region_index {
	VFIO_PCI_BAR0_REGION_INDEX = 0,
	VFIO_PCI_BAR1_REGION_INDEX = 1,
	VFIO_PCI_BAR2_REGION_INDEX = 2,
	VFIO_PCI_BAR3_REGION_INDEX = 3,
	VFIO_PCI_BAR4_REGION_INDEX = 4,
	VFIO_PCI_BAR5_REGION_INDEX = 5,
	VFIO_PCI_ROM_REGION_INDEX = 6,
	VFIO_PCI_CONFIG_REGION_INDEX = 7,
	VFIO_PCI_VGA_REGION_INDEX = 8,
};

/*
 * Number of fixed region indices of PCI devices
 *
 * It will not change. Regions of this index and above are device specific and
 * described by a type capability. The kernel's own header has it as the last
 * enumerator of the region indices.
 */
#define VFIO_PCI_NUM_REGIONS 9

/**
 * enum vfio_pci_irq_index - Indices of the interrupts of PCI devices
 * @VFIO_PCI_INTX_IRQ_INDEX: Interrupt pin
 * @VFIO_PCI_MSI_IRQ_INDEX: MSI vectors
 * @VFIO_PCI_MSIX_IRQ_INDEX: MSI-X vectors
 * @VFIO_PCI_ERR_IRQ_INDEX: The kernel reports an error of the device
 * @VFIO_PCI_REQ_IRQ_INDEX: The kernel asks the user to give the device back
 *
 * One that the device lacks has count 0. The kernel's own header has the same
 * names in an enumeration without a tag.
 */
enum vfio_pci_irq_index {
	VFIO_PCI_INTX_IRQ_INDEX = 0,
	VFIO_PCI_MSI_IRQ_INDEX = 1,
	VFIO_PCI_MSIX_IRQ_INDEX = 2,
	VFIO_PCI_ERR_IRQ_INDEX = 3,
	VFIO_PCI_REQ_IRQ_INDEX = 4,
};

/*
 * Number of interrupt indices of PCI devices in this header
 *
 * A newer kernel can report more. The kernel's own header has it as the last
 * enumerator of the interrupt indices.
 */
#define VFIO_PCI_NUM_IRQS 5

/**
 * struct vfio_device_feature - Argument of VFIO_DEVICE_FEATURE
 * @argsz: Size of the argument in bytes with its data, set by the caller; at
 *     least 8
 * @flags: What to do, and in the low 16 bits the number of the feature. The
 *     number of the feature shares the word: it is in the bits of
 *     VFIO_DEVICE_FEATURE_MASK. Get and set exclude each other unless probe is
 *     set too.
 * @data: What the feature gets or sets
 *
 * A probe needs no data; otherwise the feature says what they are.
 */
struct vfio_device_feature {
	__u32 argsz;
	__u32 flags;
/* Read the feature into the data */
#define VFIO_DEVICE_FEATURE_GET		(1 << 16)
/* Set the feature from the data */
#define VFIO_DEVICE_FEATURE_SET		(1 << 17)
/* Ask whether the feature and the given methods are supported */
#define VFIO_DEVICE_FEATURE_PROBE	(1 << 18)
	__u8 data[];
};

#define VFIO_DEVICE_FEATURE_MASK 0xffff /* Bits of 'flags' that hold the number of a feature */

/**
 * VFIO_DEVICE_FEATURE - Gets, sets or probes a feature of the device
 *
 * Takes a pointer to struct vfio_device_feature.
 *
 * Fails with ENOTTY if the device does not have the feature. No feature is
 * specific to zPCI.
 */
#define VFIO_DEVICE_FEATURE _IO(VFIO_TYPE, VFIO_BASE + 17)

/**
 * struct vfio_iommu_type1_info - Reply of VFIO_IOMMU_GET_INFO; a capability
 *     chain can follow
 * @argsz: Bytes that the caller provides, and in the reply the bytes that are
 *     needed. Less than 16 is refused with EINVAL. If the capability chain does
 *     not fit, the call succeeds without it and this field is raised to the
 *     size with which it would.
 * @flags: Which fields are valid
 * @iova_pgsizes: Page sizes that the IOMMU supports; bit n stands for 2 to the
 *     power of n bytes
 * @cap_offset: Offset of the first capability from the start of this struct, in
 *     bytes. Valid only if VFIO_IOMMU_INFO_CAPS is set; 0 if the chain did not
 *     fit.
 * @pad: Fills the struct up to a multiple of 8. Padding without a name before
 *     6.6. Since Linux 6.6.
 *
 * The kernel needs 16 bytes at least. Follow 'cap_offset' and never the size of
 * this struct: an older header makes it 20 bytes where a u64 is aligned to 4,
 * such as on i386, because 'iova_pgsizes' was a plain '__u64' and 'pad' not
 * there.
 *
 * Since Linux 5.10.
 */
struct vfio_iommu_type1_info {
	__u32 argsz;
	__u32 flags;
#define VFIO_IOMMU_INFO_PGSIZES	(1 << 0)	/* 'iova_pgsizes' is valid */
#define VFIO_IOMMU_INFO_CAPS	(1 << 1)	/* The IOMMU has a capability chain */
	__aligned_u64 iova_pgsizes;
	__u32 cap_offset;
	__u32 pad;
};

/* Ids of capabilities in the reply of VFIO_IOMMU_GET_INFO */
#define VFIO_IOMMU_TYPE1_INFO_CAP_IOVA_RANGE	1	/* Ranges of usable I/O virtual addresses */
#define VFIO_IOMMU_TYPE1_INFO_CAP_MIGRATION	2	/* Dirty pages can be logged */
#define VFIO_IOMMU_TYPE1_INFO_DMA_AVAIL		3	/* Number of mappings that are left */

/**
 * struct vfio_iova_range - One range of usable I/O virtual addresses
 * @start: First address of the range
 * @end: Last address of the range, which belongs to it
 */
struct vfio_iova_range {
	__u64 start;
	__u64 end;
};

/**
 * struct vfio_iommu_type1_info_cap_iova_range - The I/O virtual addresses that
 *     can be mapped
 * @header: Id VFIO_IOMMU_TYPE1_INFO_CAP_IOVA_RANGE, version 1
 * @nr_iovas: Number of entries in 'iova_ranges'
 * @reserved: Keeps 'iova_ranges' aligned; 0
 * @iova_ranges: The ranges
 *
 * A mapping outside of the ranges fails. They shrink and grow as devices join
 * and leave the container.
 *
 * Capability VFIO_IOMMU_TYPE1_INFO_CAP_IOVA_RANGE of struct
 * vfio_iommu_type1_info.
 *
 * Since Linux 5.10.
 */
struct vfio_iommu_type1_info_cap_iova_range {
	struct vfio_info_cap_header header;
	__u32 nr_iovas;
	__u32 reserved;
	struct vfio_iova_range iova_ranges[];
};

/**
 * struct vfio_iommu_type1_info_dma_avail - How many more DMA mappings the
 *     container can have
 * @header: Id VFIO_IOMMU_TYPE1_INFO_DMA_AVAIL, version 1
 * @avail: Number of mappings that can still be made
 *
 * Capability VFIO_IOMMU_TYPE1_INFO_DMA_AVAIL of struct vfio_iommu_type1_info.
 *
 * Since Linux 5.10.
 */
struct vfio_iommu_type1_info_dma_avail {
	struct vfio_info_cap_header header;
	__u32 avail;
};

/**
 * VFIO_IOMMU_GET_INFO - Describes the type 1 IOMMU of the container
 *
 * Takes a pointer to struct vfio_iommu_type1_info.
 *
 * It is an ioctl of the container's file descriptor once VFIO_SET_IOMMU has
 * chosen the type. Its number means something else on a device.
 */
#define VFIO_IOMMU_GET_INFO _IO(VFIO_TYPE, VFIO_BASE + 12)

#endif /* _UAPI_LINUX_VFIO_H */
