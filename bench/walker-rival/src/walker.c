// SPDX-License-Identifier: MIT OR Apache-2.0
/*
 * A walk along the chain of a zPCI device, as a careful C programmer writes it:
 * each struct is copied out, since it may lie at any address; each link is
 * checked; each field of a version that the kernel did not send is left out.
 * It refuses what the walker of zdev-abi refuses.
 */
#include <errno.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "walker.h"

struct info {
	uint32_t argsz;
	uint32_t flags;
	uint32_t num_regions;
	uint32_t num_irqs;
	uint32_t cap_offset;
};

struct header {
	uint16_t id;
	uint16_t version;
	uint32_t next;
};

struct cap_base {
	struct header header;
	uint64_t start_dma;
	uint64_t end_dma;
	uint16_t pchid;
	uint16_t vfn;
	uint16_t fmb_length;
	uint8_t pft;
	uint8_t gid;
	uint32_t fh;
};

struct cap_group {
	struct header header;
	uint64_t dasm;
	uint64_t msi_addr;
	uint64_t flags;
	uint16_t mui;
	uint16_t noi;
	uint16_t maxstbl;
	uint8_t version;
	uint8_t reserved;
	uint16_t imaxstbl;
};

struct cap_sized {
	struct header header;
	uint32_t size;
};

struct cap_atomic {
	struct header header;
	uint32_t flags;
	uint32_t reserved;
};

#define FLAG_CAPS (1u << 7)
#define BASE_VERSION_1 offsetof(struct cap_base, fh)
#define BASE_VERSION_2 (offsetof(struct cap_base, fh) + sizeof(uint32_t))
#define GROUP_VERSION_1 offsetof(struct cap_group, reserved)
#define GROUP_VERSION_2 (offsetof(struct cap_group, imaxstbl) + sizeof(uint16_t))

static int read_base(struct zpci *zpci, const uint8_t *cap, size_t len,
		     uint16_t version)
{
	size_t known = version >= 2 ? BASE_VERSION_2 : BASE_VERSION_1;
	struct cap_base base;

	if (version == 0 || len < known)
		return -EINVAL;
	memcpy(&base, cap, BASE_VERSION_1);
	zpci->base_version = version;
	zpci->start_dma = base.start_dma;
	zpci->end_dma = base.end_dma;
	zpci->pchid = base.pchid;
	zpci->vfn = base.vfn;
	zpci->fmb_length = base.fmb_length;
	zpci->pft = base.pft;
	zpci->gid = base.gid;
	zpci->has_fh = version >= 2;
	if (zpci->has_fh)
		memcpy(&zpci->fh, cap + offsetof(struct cap_base, fh), sizeof(zpci->fh));
	zpci->base_rest = cap + known;
	zpci->base_rest_len = version > 2 ? len - known : 0;
	zpci->has_base = true;
	return 0;
}

static int read_group(struct zpci *zpci, const uint8_t *cap, size_t len,
		      uint16_t version)
{
	size_t known = version >= 2 ? GROUP_VERSION_2 : GROUP_VERSION_1;
	struct cap_group group;

	if (version == 0 || len < known)
		return -EINVAL;
	memcpy(&group, cap, GROUP_VERSION_1);
	zpci->group_version = version;
	zpci->dasm = group.dasm;
	zpci->msi_addr = group.msi_addr;
	zpci->group_flags = group.flags;
	zpci->mui = group.mui;
	zpci->noi = group.noi;
	zpci->maxstbl = group.maxstbl;
	zpci->pci_version = group.version;
	zpci->has_imaxstbl = version >= 2;
	if (zpci->has_imaxstbl)
		memcpy(&zpci->imaxstbl, cap + offsetof(struct cap_group, imaxstbl),
		       sizeof(zpci->imaxstbl));
	zpci->group_rest = cap + known;
	zpci->group_rest_len = version > 2 ? len - known : 0;
	zpci->has_group = true;
	return 0;
}

static int read_sized(struct sized *sized, const uint8_t *cap, size_t len,
		      uint16_t version)
{
	struct cap_sized head;

	if (version == 0 || len < sizeof(head))
		return -EINVAL;
	memcpy(&head, cap, sizeof(head));
	len -= sizeof(head);
	if (head.size > len)
		return -EINVAL;
	sized->version = version;
	sized->bytes = cap + sizeof(head);
	sized->len = head.size;
	sized->rest = sized->bytes + head.size;
	sized->rest_len = version > 1 ? len - head.size : 0;
	sized->is_there = true;
	return 0;
}

static int read_atomic(struct zpci *zpci, const uint8_t *cap, size_t len,
		       uint16_t version)
{
	struct cap_atomic atomic;

	if (version == 0 || len < sizeof(atomic))
		return -EINVAL;
	memcpy(&atomic, cap, sizeof(atomic));
	zpci->atomic_version = version;
	zpci->atomic_flags = atomic.flags;
	zpci->atomic_rest = cap + sizeof(atomic);
	zpci->atomic_rest_len = version > 1 ? len - sizeof(atomic) : 0;
	zpci->has_atomic = true;
	return 0;
}

static int read_cap(struct zpci *zpci, const uint8_t *cap, size_t len,
		    const struct header *header)
{
	switch (header->id) {
	case 1:
		return read_base(zpci, cap, len, header->version);
	case 2:
		return read_group(zpci, cap, len, header->version);
	case 3:
		return read_sized(&zpci->util, cap, len, header->version);
	case 4:
		return read_sized(&zpci->pfip, cap, len, header->version);
	case 5:
		return read_atomic(zpci, cap, len, header->version);
	default:
		return 0;
	}
}

int walk_in_c(const uint8_t *reply, size_t len, uint32_t argsz, struct zpci *zpci)
{
	struct info info;
	size_t offset, end;
	uint32_t met = 0;
	int ret;

	zpci->has_base = false;
	zpci->has_group = false;
	zpci->util.is_there = false;
	zpci->pfip.is_there = false;
	zpci->has_atomic = false;

	end = len < argsz ? len : argsz;
	if (end < offsetof(struct info, cap_offset))
		return -EINVAL;
	memcpy(&info, reply, end < sizeof(info) ? end : sizeof(info));
	zpci->flags = info.flags;
	zpci->num_regions = info.num_regions;
	zpci->num_irqs = info.num_irqs;
	if (!(info.flags & FLAG_CAPS))
		return 0;
	if (info.argsz < end)
		end = info.argsz;
	if (end < sizeof(info) || info.cap_offset == 0)
		return info.argsz > argsz ? -E2BIG : -EINVAL;

	offset = info.cap_offset;
	if (offset % 4 || offset < sizeof(info) || offset >= end)
		return -EINVAL;
	for (;;) {
		struct header header;
		size_t next;

		if (end - offset < sizeof(header))
			return -EINVAL;
		memcpy(&header, reply + offset, sizeof(header));
		if (header.id >= 1 && header.id <= 5) {
			if (met & (1u << header.id))
				return -EINVAL;
			met |= 1u << header.id;
		}
		if (header.next == 0)
			return read_cap(zpci, reply + offset, end - offset, &header);
		next = header.next;
		if (next <= offset || next % 4 || next - offset < sizeof(header) || next >= end)
			return -EINVAL;
		ret = read_cap(zpci, reply + offset, next - offset, &header);
		if (ret)
			return ret;
		offset = next;
	}
}
