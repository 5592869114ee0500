/* SPDX-License-Identifier: GPL-2.0 WITH Linux-syscall-note */
/*
 * What the kernel asks of requests to the regions of <linux/vfio_zdev.h>.
 *
 * A request that passes is one that the kernel executes; of one that does not,
 * the first rule that it breaks is named, with the errno that the kernel
 * answers. The rules are those of the kernel: one text made both.
 *
 * With the proposal zpci-io: The zPCI I/O region, posted in January 2021 and
 * never merged.
 *
 * Do not edit: generated from spec/uapi/vfio_zdev.toml
 * Spec 59d4eb7f171ba053, uapic 0.1
 * To redo: cargo xtask codegen
 */

#ifndef _LINUX_VFIO_ZDEV_CHECK_H
#define _LINUX_VFIO_ZDEV_CHECK_H

#include <linux/errno.h>
#include <linux/types.h>
#include <linux/vfio_zdev.h>

/**
 * struct vfio_zpci_io_dev - What the rules of region zpci_io ask of a device
 * @bar_length: Length of each BAR in bytes; 0 for one that the function does
 *     not have. The kernel asks the PCI core, a user
 *     VFIO_DEVICE_GET_REGION_INFO with the BAR's number as index. The kernel
 *     tells it in size of struct vfio_region_info.
 * @maxstbl: Longest PCI store block that the function takes, in bytes; 0 if it
 *     takes none. The region's head says the smaller of this and 4096, and no
 *     request can carry more, so both numbers lead to the same answers. The
 *     kernel tells it in max of struct vfio_zpci_io_hdr.
 * @relaxed: Whether PCI store block takes any length and alignment. 0 is false.
 *     The kernel tells it in VFIO_DEVICE_INFO_ZPCI_FLAG_RELAXED of struct
 *     vfio_device_info_cap_zpci_group.
 * @msix: Whether the function has MSI-X. The kernel asks the PCI core. Nothing
 *     advertises it: a user does not find the region on such a function. 0 is
 *     false.
 *
 * A program fills it once, when it has opened the device.
 */
struct vfio_zpci_io_dev {
	__u64 bar_length[6];
	__u16 maxstbl;
	__u8 relaxed;
	__u8 msix;
};

/**
 * vfio_zpci_io_dev_check() - Whether a device is offered region zpci_io
 * @dev: the device
 *
 * Return: 0 if it is, or a negative errno.
 */
static __inline__ int vfio_zpci_io_dev_check(const struct vfio_zpci_io_dev *dev)
{
	/*
	 * A function with MSI-X is not offered the region. Requests reach every
	 * byte of a BAR, also the table of MSI-X vectors, which VFIO keeps from
	 * its users.
	 */
	if (dev->msix)
		return -ENODEV;

	return 0;
}

/**
 * enum vfio_zpci_io_rule - Rules for a request, in the order in which they are
 *     looked at
 * @VFIO_ZPCI_IO_RULE_OPERATION: -EINVAL unless req.flags ==
 *     VFIO_ZPCI_IO_FLAG_READ || req.flags == VFIO_ZPCI_IO_FLAG_BLOCKW
 * @VFIO_ZPCI_IO_RULE_RESERVED_ZERO: -EINVAL unless req.reserved == 0
 * @VFIO_ZPCI_IO_RULE_RESERVED2_ZERO: -EINVAL unless req.reserved2 == 0
 * @VFIO_ZPCI_IO_RULE_ADDRESS_SPACE: -EINVAL unless in(req.pcias, 0..=5)
 * @VFIO_ZPCI_IO_RULE_LOAD_EMPTY: -EINVAL unless req.len != 0, where req.flags
 *     == VFIO_ZPCI_IO_FLAG_READ
 * @VFIO_ZPCI_IO_RULE_LOAD_LENGTH: -EIO unless req.len <= 8, where req.flags ==
 *     VFIO_ZPCI_IO_FLAG_READ
 * @VFIO_ZPCI_IO_RULE_LOAD_DOUBLEWORD: -EINVAL unless within_page(req.offset,
 *     req.len, 8), where req.flags == VFIO_ZPCI_IO_FLAG_READ
 * @VFIO_ZPCI_IO_RULE_STORE_SUPPORTED: -EOPNOTSUPP unless dev.maxstbl != 0,
 *     where req.flags == VFIO_ZPCI_IO_FLAG_BLOCKW
 * @VFIO_ZPCI_IO_RULE_STORE_EMPTY: -EINVAL unless req.len != 0, where req.flags
 *     == VFIO_ZPCI_IO_FLAG_BLOCKW
 * @VFIO_ZPCI_IO_RULE_STORE_LENGTH: -EIO unless req.len <= min(dev.maxstbl,
 *     4096), where req.flags == VFIO_ZPCI_IO_FLAG_BLOCKW
 * @VFIO_ZPCI_IO_RULE_STORE_STRICT_MINIMUM: -EINVAL unless req.len > 8, where
 *     req.flags == VFIO_ZPCI_IO_FLAG_BLOCKW && !dev.relaxed
 * @VFIO_ZPCI_IO_RULE_STORE_STRICT_LENGTH: -EINVAL unless aligned(req.len, 8),
 *     where req.flags == VFIO_ZPCI_IO_FLAG_BLOCKW && !dev.relaxed
 * @VFIO_ZPCI_IO_RULE_STORE_STRICT_OFFSET: -EINVAL unless aligned(req.offset,
 *     8), where req.flags == VFIO_ZPCI_IO_FLAG_BLOCKW && !dev.relaxed
 * @VFIO_ZPCI_IO_RULE_STORE_BOUNDARY: -EINVAL unless within_page(req.offset,
 *     req.len, 4096), where req.flags == VFIO_ZPCI_IO_FLAG_BLOCKW
 * @VFIO_ZPCI_IO_RULE_BAR_BOUNDS: -EINVAL unless req.offset + req.len <=
 *     dev.bar_length[req.pcias]
 * @VFIO_ZPCI_IO_RULE_ADDRESS_ALIGNMENT: -EIO unless aligned(req.gaddr, 8)
 * @VFIO_ZPCI_IO_RULE_ADDRESS_PAGE: -EIO unless within_page(req.gaddr, req.len,
 *     4096), where req.flags == VFIO_ZPCI_IO_FLAG_BLOCKW
 *
 * Numbers are no ABI: a later header can have a rule between two.
 */
enum vfio_zpci_io_rule {
	VFIO_ZPCI_IO_RULE_OPERATION,
	VFIO_ZPCI_IO_RULE_RESERVED_ZERO,
	VFIO_ZPCI_IO_RULE_RESERVED2_ZERO,
	VFIO_ZPCI_IO_RULE_ADDRESS_SPACE,
	VFIO_ZPCI_IO_RULE_LOAD_EMPTY,
	VFIO_ZPCI_IO_RULE_LOAD_LENGTH,
	VFIO_ZPCI_IO_RULE_LOAD_DOUBLEWORD,
	VFIO_ZPCI_IO_RULE_STORE_SUPPORTED,
	VFIO_ZPCI_IO_RULE_STORE_EMPTY,
	VFIO_ZPCI_IO_RULE_STORE_LENGTH,
	VFIO_ZPCI_IO_RULE_STORE_STRICT_MINIMUM,
	VFIO_ZPCI_IO_RULE_STORE_STRICT_LENGTH,
	VFIO_ZPCI_IO_RULE_STORE_STRICT_OFFSET,
	VFIO_ZPCI_IO_RULE_STORE_BOUNDARY,
	VFIO_ZPCI_IO_RULE_BAR_BOUNDS,
	VFIO_ZPCI_IO_RULE_ADDRESS_ALIGNMENT,
	VFIO_ZPCI_IO_RULE_ADDRESS_PAGE
};

/**
 * vfio_zpci_io_rule_name() - The id of a rule
 * @rule: the rule
 *
 * Return: a text that lives forever; "unknown" if there is no such rule.
 */
static __inline__ const char *
vfio_zpci_io_rule_name(enum vfio_zpci_io_rule rule)
{
	switch (rule) {
	case VFIO_ZPCI_IO_RULE_OPERATION:
		return "operation";
	case VFIO_ZPCI_IO_RULE_RESERVED_ZERO:
		return "reserved-zero";
	case VFIO_ZPCI_IO_RULE_RESERVED2_ZERO:
		return "reserved2-zero";
	case VFIO_ZPCI_IO_RULE_ADDRESS_SPACE:
		return "address-space";
	case VFIO_ZPCI_IO_RULE_LOAD_EMPTY:
		return "load-empty";
	case VFIO_ZPCI_IO_RULE_LOAD_LENGTH:
		return "load-length";
	case VFIO_ZPCI_IO_RULE_LOAD_DOUBLEWORD:
		return "load-doubleword";
	case VFIO_ZPCI_IO_RULE_STORE_SUPPORTED:
		return "store-supported";
	case VFIO_ZPCI_IO_RULE_STORE_EMPTY:
		return "store-empty";
	case VFIO_ZPCI_IO_RULE_STORE_LENGTH:
		return "store-length";
	case VFIO_ZPCI_IO_RULE_STORE_STRICT_MINIMUM:
		return "store-strict-minimum";
	case VFIO_ZPCI_IO_RULE_STORE_STRICT_LENGTH:
		return "store-strict-length";
	case VFIO_ZPCI_IO_RULE_STORE_STRICT_OFFSET:
		return "store-strict-offset";
	case VFIO_ZPCI_IO_RULE_STORE_BOUNDARY:
		return "store-boundary";
	case VFIO_ZPCI_IO_RULE_BAR_BOUNDS:
		return "bar-bounds";
	case VFIO_ZPCI_IO_RULE_ADDRESS_ALIGNMENT:
		return "address-alignment";
	case VFIO_ZPCI_IO_RULE_ADDRESS_PAGE:
		return "address-page";
	default:
		return "unknown";
	}
}

/**
 * vfio_zpci_io_rule_requirement() - What a rule asks for, in the language of
 *     the spec
 * @rule: the rule
 *
 * Return: a text that lives forever; "unknown" if there is no such rule.
 */
static __inline__ const char *
vfio_zpci_io_rule_requirement(enum vfio_zpci_io_rule rule)
{
	switch (rule) {
	case VFIO_ZPCI_IO_RULE_OPERATION:
		return "req.flags == VFIO_ZPCI_IO_FLAG_READ || req.flags == VFIO_ZPCI_IO_FLAG_BLOCKW";
	case VFIO_ZPCI_IO_RULE_RESERVED_ZERO:
		return "req.reserved == 0";
	case VFIO_ZPCI_IO_RULE_RESERVED2_ZERO:
		return "req.reserved2 == 0";
	case VFIO_ZPCI_IO_RULE_ADDRESS_SPACE:
		return "in(req.pcias, 0..=5)";
	case VFIO_ZPCI_IO_RULE_LOAD_EMPTY:
		return "req.len != 0";
	case VFIO_ZPCI_IO_RULE_LOAD_LENGTH:
		return "req.len <= 8";
	case VFIO_ZPCI_IO_RULE_LOAD_DOUBLEWORD:
		return "within_page(req.offset, req.len, 8)";
	case VFIO_ZPCI_IO_RULE_STORE_SUPPORTED:
		return "dev.maxstbl != 0";
	case VFIO_ZPCI_IO_RULE_STORE_EMPTY:
		return "req.len != 0";
	case VFIO_ZPCI_IO_RULE_STORE_LENGTH:
		return "req.len <= min(dev.maxstbl, 4096)";
	case VFIO_ZPCI_IO_RULE_STORE_STRICT_MINIMUM:
		return "req.len > 8";
	case VFIO_ZPCI_IO_RULE_STORE_STRICT_LENGTH:
		return "aligned(req.len, 8)";
	case VFIO_ZPCI_IO_RULE_STORE_STRICT_OFFSET:
		return "aligned(req.offset, 8)";
	case VFIO_ZPCI_IO_RULE_STORE_BOUNDARY:
		return "within_page(req.offset, req.len, 4096)";
	case VFIO_ZPCI_IO_RULE_BAR_BOUNDS:
		return "req.offset + req.len <= dev.bar_length[req.pcias]";
	case VFIO_ZPCI_IO_RULE_ADDRESS_ALIGNMENT:
		return "aligned(req.gaddr, 8)";
	case VFIO_ZPCI_IO_RULE_ADDRESS_PAGE:
		return "within_page(req.gaddr, req.len, 4096)";
	default:
		return "unknown";
	}
}

/**
 * vfio_zpci_io_req_check() - What the kernel will say to a request
 * @req: the request
 * @dev: the device that it is made to
 * @rule: where to put the rule that the request breaks, or NULL. If it breaks
 *     none, what is put there means nothing.
 *
 * The request is not changed, and nothing is sent anywhere.
 *
 * Return: 0 if it keeps to all rules, or the negative errno of the first that
 * it breaks.
 */
static __inline__ int
vfio_zpci_io_req_check(const struct vfio_zpci_io_req *req,
		       const struct vfio_zpci_io_dev *dev,
		       enum vfio_zpci_io_rule *rule)
{
	enum vfio_zpci_io_rule ignored;

	if (!rule)
		rule = &ignored;

	/*
	 * Exactly one operation is asked for, and no flag is set that means
	 * nothing
	 */
	*rule = VFIO_ZPCI_IO_RULE_OPERATION;
	if (req->flags != VFIO_ZPCI_IO_FLAG_READ &&
	    req->flags != VFIO_ZPCI_IO_FLAG_BLOCKW)
		return -EINVAL;

	/* 'reserved' is 0, so that a later version can give it a meaning */
	*rule = VFIO_ZPCI_IO_RULE_RESERVED_ZERO;
	if (req->reserved != 0)
		return -EINVAL;

	/* 'reserved2' is 0, so that a later version can give it a meaning */
	*rule = VFIO_ZPCI_IO_RULE_RESERVED2_ZERO;
	if (req->reserved2 != 0)
		return -EINVAL;

	/*
	 * The address space is one of the six BARs; the config space is reached
	 * through VFIO's own region for it
	 */
	*rule = VFIO_ZPCI_IO_RULE_ADDRESS_SPACE;
	if (req->pcias > 5)
		return -EINVAL;

	/* A load reads at least one byte */
	*rule = VFIO_ZPCI_IO_RULE_LOAD_EMPTY;
	if (req->flags == VFIO_ZPCI_IO_FLAG_READ && req->len == 0)
		return -EINVAL;

	/* A load reads at most the eight bytes that a register holds */
	*rule = VFIO_ZPCI_IO_RULE_LOAD_LENGTH;
	if (req->flags == VFIO_ZPCI_IO_FLAG_READ && req->len > 8)
		return -EIO;

	/* A load stays within one doubleword of the address space */
	*rule = VFIO_ZPCI_IO_RULE_LOAD_DOUBLEWORD;
	if (req->flags == VFIO_ZPCI_IO_FLAG_READ &&
	    (req->offset & 7) + req->len > 8)
		return -EINVAL;

	/*
	 * The function takes PCI store block at all; 'max' of the head is 0 if
	 * it does not
	 */
	*rule = VFIO_ZPCI_IO_RULE_STORE_SUPPORTED;
	if (req->flags == VFIO_ZPCI_IO_FLAG_BLOCKW && dev->maxstbl == 0)
		return -EOPNOTSUPP;

	/* A store writes at least one byte */
	*rule = VFIO_ZPCI_IO_RULE_STORE_EMPTY;
	if (req->flags == VFIO_ZPCI_IO_FLAG_BLOCKW && req->len == 0)
		return -EINVAL;

	/*
	 * A store writes at most what the function takes, and never more than
	 * 4096 bytes
	 */
	*rule = VFIO_ZPCI_IO_RULE_STORE_LENGTH;
	if (req->flags == VFIO_ZPCI_IO_FLAG_BLOCKW &&
	    (req->len > dev->maxstbl || req->len > 4096))
		return -EIO;

	/*
	 * Without relaxed rules a store writes more than eight bytes; PCI store
	 * is for up to eight
	 */
	*rule = VFIO_ZPCI_IO_RULE_STORE_STRICT_MINIMUM;
	if (req->flags == VFIO_ZPCI_IO_FLAG_BLOCKW && !dev->relaxed &&
	    req->len <= 8)
		return -EINVAL;

	/* Without relaxed rules a store writes whole doublewords */
	*rule = VFIO_ZPCI_IO_RULE_STORE_STRICT_LENGTH;
	if (req->flags == VFIO_ZPCI_IO_FLAG_BLOCKW && !dev->relaxed &&
	    (req->len & 7))
		return -EINVAL;

	/*
	 * Without relaxed rules a store starts at a doubleword of the address
	 * space
	 */
	*rule = VFIO_ZPCI_IO_RULE_STORE_STRICT_OFFSET;
	if (req->flags == VFIO_ZPCI_IO_FLAG_BLOCKW && !dev->relaxed &&
	    (req->offset & 7))
		return -EINVAL;

	/*
	 * A store crosses no multiple of 4096 in the address space, relaxed or
	 * not
	 */
	*rule = VFIO_ZPCI_IO_RULE_STORE_BOUNDARY;
	if (req->flags == VFIO_ZPCI_IO_FLAG_BLOCKW &&
	    (req->offset & 4095) + req->len > 4096)
		return -EINVAL;

	/*
	 * All bytes lie inside the BAR; a BAR that the function does not have
	 * holds none
	 */
	*rule = VFIO_ZPCI_IO_RULE_BAR_BOUNDS;
	if (req->len > dev->bar_length[req->pcias] ||
	    req->offset > dev->bar_length[req->pcias] - req->len)
		return -EINVAL;

	/* The data start at a multiple of eight in the caller's memory */
	*rule = VFIO_ZPCI_IO_RULE_ADDRESS_ALIGNMENT;
	if (req->gaddr & 7)
		return -EIO;

	/*
	 * The data of a store cross no multiple of 4096 in the caller's memory.
	 * A load's eight bytes cannot, being aligned.
	 */
	*rule = VFIO_ZPCI_IO_RULE_ADDRESS_PAGE;
	if (req->flags == VFIO_ZPCI_IO_FLAG_BLOCKW &&
	    (req->gaddr & 4095) + req->len > 4096)
		return -EIO;

	return 0;
}

#endif /* _LINUX_VFIO_ZDEV_CHECK_H */
