// SPDX-License-Identifier: GPL-2.0
/*
 * The zPCI I/O region, tried on the function that VFIO_SELFTESTS_BDF names,
 * which has to be bound to zpci_io_vfio_pci.
 *
 * What the kernel has to answer comes from vfio_zdev_check.h, which VMMs ask
 * before they make a request.
 */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <sys/ioctl.h>
#include <sys/mman.h>

#include <linux/pci_regs.h>
#include <linux/vfio.h>
#include <linux/vfio_zdev.h>

#include "vfio_zdev_check.h"

#include "../../kselftest_harness.h"

#define PCI_VENDOR_ID_IBM	0x1014
#define REGION_TYPE		(VFIO_REGION_TYPE_PCI_VENDOR_TYPE | PCI_VENDOR_ID_IBM)
#define HDR			offsetof(struct vfio_region_zpci_io, hdr)
#define REQ			offsetof(struct vfio_region_zpci_io, req)

/* Longer than any answer that has a chain of capabilities. */
union answer {
	struct vfio_device_info device;
	struct vfio_region_info region;
	char bytes[1024];
};

FIXTURE(zpci_io) {
	int container;
	int group;
	int device;
	/* Where the region starts in the device's file */
	off_t region;
	/* What the rules ask of the device */
	struct vfio_zpci_io_dev dev;
	/* A page for data and one that nothing is mapped to */
	char *page;
};

/* The capability with that id, or NULL. */
static void *capability(union answer *answer, __u32 at, __u16 id)
{
	while (at && at <= sizeof(*answer) - sizeof(struct vfio_info_cap_header)) {
		struct vfio_info_cap_header *header = (void *)(answer->bytes + at);

		if (header->id == id)
			return header;
		at = header->next;
	}
	return NULL;
}

static int region_info(int device, __u32 index, union answer *answer)
{
	memset(answer, 0, sizeof(*answer));
	answer->region.argsz = sizeof(*answer);
	answer->region.index = index;
	return ioctl(device, VFIO_DEVICE_GET_REGION_INFO, &answer->region);
}

static int is_region(union answer *answer)
{
	struct vfio_region_info_cap_type *type;

	if (!(answer->region.flags & VFIO_REGION_INFO_FLAG_CAPS))
		return 0;
	type = capability(answer, answer->region.cap_offset, VFIO_REGION_INFO_CAP_TYPE);
	return type && type->type == REGION_TYPE &&
	       type->subtype == VFIO_REGION_SUBTYPE_IBM_ZPCI_IO;
}

static int open_group(const char *bdf)
{
	char link[PATH_MAX], target[PATH_MAX], path[PATH_MAX];
	ssize_t length;

	snprintf(link, sizeof(link), "/sys/bus/pci/devices/%s/iommu_group", bdf);
	length = readlink(link, target, sizeof(target) - 1);
	if (length < 0)
		return -1;
	target[length] = 0;
	snprintf(path, sizeof(path), "/dev/vfio%s", strrchr(target, '/'));
	return open(path, O_RDWR);
}

FIXTURE_SETUP(zpci_io)
{
	const char *bdf = getenv("VFIO_SELFTESTS_BDF");
	struct vfio_device_info_cap_zpci_group *cap;
	struct vfio_zpci_io_hdr hdr;
	union answer answer;
	__u32 index, count;

	if (!bdf)
		SKIP(return, "VFIO_SELFTESTS_BDF names no function");

	self->container = open("/dev/vfio/vfio", O_RDWR);
	ASSERT_LE(0, self->container);
	self->group = open_group(bdf);
	ASSERT_LE(0, self->group);
	ASSERT_EQ(0, ioctl(self->group, VFIO_GROUP_SET_CONTAINER, &self->container));
	ASSERT_EQ(0, ioctl(self->container, VFIO_SET_IOMMU, VFIO_TYPE1v2_IOMMU));
	self->device = ioctl(self->group, VFIO_GROUP_GET_DEVICE_FD, bdf);
	ASSERT_LE(0, self->device);

	memset(&answer, 0, sizeof(answer));
	answer.device.argsz = sizeof(answer);
	ASSERT_EQ(0, ioctl(self->device, VFIO_DEVICE_GET_INFO, &answer.device));
	count = answer.device.num_regions;
	cap = capability(&answer, answer.device.cap_offset, VFIO_DEVICE_INFO_CAP_ZPCI_GROUP);
	if (cap)
		self->dev.relaxed = !!(cap->flags & VFIO_DEVICE_INFO_ZPCI_FLAG_RELAXED);

	for (index = 0; index < 6; index++) {
		ASSERT_EQ(0, region_info(self->device, index, &answer));
		self->dev.bar_length[index] = answer.region.size;
	}

	self->region = -1;
	for (index = VFIO_PCI_NUM_REGIONS; index < count; index++) {
		ASSERT_EQ(0, region_info(self->device, index, &answer));
		if (is_region(&answer)) {
			ASSERT_LE(sizeof(struct vfio_region_zpci_io), answer.region.size);
			self->region = answer.region.offset;
		}
	}
	if (self->region < 0)
		SKIP(return, "%s has no zPCI I/O region", bdf);

	ASSERT_EQ(sizeof(hdr), pread(self->device, &hdr, sizeof(hdr), self->region + HDR));
	self->dev.maxstbl = hdr.max;

	self->page = mmap(NULL, 8192, PROT_READ | PROT_WRITE,
			  MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	ASSERT_NE(MAP_FAILED, self->page);
	ASSERT_EQ(0, munmap(self->page + 4096, 4096));
}

FIXTURE_TEARDOWN(zpci_io)
{
	munmap(self->page, 4096);
	close(self->device);
	close(self->group);
	close(self->container);
}

/* 0, or the negative errno that the kernel answers. */
static int request(struct _test_data_zpci_io *self, const struct vfio_zpci_io_req *req)
{
	ssize_t done = pwrite(self->device, req, sizeof(*req), self->region + REQ);

	if (done < 0)
		return -errno;
	return done == sizeof(*req) ? 0 : -EPROTO;
}

/* Lets operations reach the memory of the device. */
static int enable_memory(int device)
{
	union answer answer;
	uint16_t command;
	off_t at;

	if (region_info(device, VFIO_PCI_CONFIG_REGION_INDEX, &answer))
		return -1;
	at = answer.region.offset + PCI_COMMAND;
	/* The config space is little-endian: the bit is in its first byte. */
	if (pread(device, &command, 2, at) != 2)
		return -1;
	*(char *)&command |= PCI_COMMAND_MEMORY;
	return pwrite(device, &command, 2, at) == 2 ? 0 : -1;
}

TEST_F(zpci_io, head_says_what_the_region_takes)
{
	struct vfio_zpci_io_hdr hdr = { .reserved = 1, .reserved2 = 1 };

	ASSERT_EQ(sizeof(hdr), pread(self->device, &hdr, sizeof(hdr), self->region + HDR));
	EXPECT_EQ(0, hdr.flags);
	EXPECT_EQ(0, hdr.reserved);
	EXPECT_EQ(0, hdr.reserved2);
	EXPECT_GE(4096, hdr.max);
}

TEST_F(zpci_io, areas_take_only_what_they_are_for)
{
	struct vfio_zpci_io_req req = {};

	EXPECT_EQ(-1, pwrite(self->device, &req, 16, self->region + HDR));
	EXPECT_EQ(EINVAL, errno);
	EXPECT_EQ(-1, pread(self->device, &req, sizeof(req), self->region + REQ));
	EXPECT_EQ(EINVAL, errno);
	EXPECT_EQ(-1, pwrite(self->device, &req, sizeof(req) - 1, self->region + REQ));
	EXPECT_EQ(EINVAL, errno);
	EXPECT_EQ(-1, pwrite(self->device, &req, 2, self->region + REQ + 30));
	EXPECT_EQ(EINVAL, errno);
}

TEST_F(zpci_io, refusals_are_those_of_the_checker)
{
	static const __u64 flags[] = { 0, VFIO_ZPCI_IO_FLAG_READ, VFIO_ZPCI_IO_FLAG_BLOCKW, 3, 4 };
	static const __u16 lengths[] = { 0, 1, 8, 9, 16, 20, 128, 136, 4096, 65535 };
	static const __u64 offsets[] = { 0, 4, 5, 4088, 4096, 1ULL << 40, ~0ULL };
	static const __u8 spaces[] = { 0, 5, 6, 15 };
	static const __u16 places[] = { 0, 1, 4, 4088 };
	unsigned int refused = 0, i;
	int verdict;

	/* Every combination of the above, as the digits of one number. */
	for (i = 0; i < 5 * 10 * 7 * 4 * 4 * 3; i++) {
		struct vfio_zpci_io_req req = {
			.flags = flags[i % 5],
			.len = lengths[i / 5 % 10],
			.offset = offsets[i / 50 % 7],
			.pcias = spaces[i / 350 % 4],
			.gaddr = (uintptr_t)self->page + places[i / 1400 % 4],
			.reserved = i / 5600 == 1,
			.reserved2 = i / 5600 == 2,
		};
		enum vfio_zpci_io_rule rule;

		verdict = vfio_zpci_io_req_check(&req, &self->dev, &rule);
		/* What would be executed is tried elsewhere. */
		if (!verdict)
			continue;
		refused++;
		EXPECT_EQ(verdict, request(self, &req)) {
			TH_LOG("%s: flags %llu, len %u, offset 0x%llx, pcias %u",
			       vfio_zpci_io_rule_name(rule), req.flags, req.len, req.offset,
			       req.pcias);
		}
	}
	EXPECT_LT(10000, refused);
}

TEST_F(zpci_io, loads_deliver_a_register)
{
	struct vfio_zpci_io_req req = {
		.flags = VFIO_ZPCI_IO_FLAG_READ,
		.gaddr = (uintptr_t)self->page,
		.len = 4,
	};
	uint64_t *data = (void *)self->page;

	if (!self->dev.bar_length[0])
		SKIP(return, "the function has no BAR 0");
	ASSERT_EQ(0, enable_memory(self->device));
	*data = ~0ULL;
	EXPECT_EQ(0, request(self, &req));
	/* Four bytes, right-justified, and zeros before them. */
	EXPECT_EQ(0, *data >> 32);
}

TEST_F(zpci_io, memory_that_is_not_there_faults)
{
	struct vfio_zpci_io_req req = {
		.gaddr = (uintptr_t)self->page + 4096,
		.len = 16,
		.flags = VFIO_ZPCI_IO_FLAG_BLOCKW,
	};

	ASSERT_EQ(0, enable_memory(self->device));
	if (vfio_zpci_io_req_check(&req, &self->dev, NULL))
		SKIP(return, "the function takes no block of 16 bytes");
	EXPECT_EQ(-EFAULT, request(self, &req));
}

TEST_HARNESS_MAIN
