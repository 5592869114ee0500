/*
 * Runs main.c of the driver: everything that it calls fails once, and a count
 * of what is held says whether it was taken back.
 */
#include <stdlib.h>
#include <stdio.h>
#include <string.h>

#include "main.c"

#define CHECK(condition) \
	do { \
		if (!(condition)) { \
			fprintf(stderr, "line %d: %s\n", __LINE__, #condition); \
			exit(1); \
		} \
	} while (0)

static int allocated, enabled, finished, registered, data_alive, fails, calls;
static bool memory_on = true;
static struct vfio_pci_region region;
static u64 last_pos;

const struct pci_error_handlers vfio_pci_core_err_handlers;

/* Every call that can fail, in the order in which main.c makes them. */
static int call(void)
{
	return calls++ == fails ? -12 : 0;
}

static void fail_at(int number)
{
	calls = 0;
	fails = number;
}

#define OP(name) void name(void) { abort(); }
OP(vfio_pci_core_init_dev) OP(vfio_pci_core_release_dev) OP(vfio_pci_core_close_device)
OP(vfio_pci_core_ioctl_feature) OP(vfio_pci_core_request)
OP(vfio_pci_core_match) OP(vfio_pci_core_match_token_uuid) OP(vfio_iommufd_physical_bind)
OP(vfio_iommufd_physical_unbind) OP(vfio_iommufd_physical_attach_ioas)
OP(vfio_iommufd_physical_detach_ioas)

/* What vfio-pci-core is asked for at last: a region, a place in it. */
static int core_index;
static u64 core_pos;

static ssize_t core_rw(struct vfio_device *core_vdev, char __user *buf, size_t count,
		       loff_t *ppos, bool iswrite)
{
	struct vfio_pci_core_device *vdev =
		container_of(core_vdev, struct vfio_pci_core_device, vdev);

	core_index = *ppos >> 40;
	core_pos = *ppos & ((1ULL << 40) - 1);
	if (core_index == 9)
		return vdev->region->ops->rw(vdev, buf, count, ppos, iswrite);
	*ppos += count;
	return count;
}

ssize_t vfio_pci_core_read(struct vfio_device *vdev, char __user *buf, size_t count,
			   loff_t *ppos)
{
	return core_rw(vdev, buf, count, ppos, false);
}

ssize_t vfio_pci_core_write(struct vfio_device *vdev, const char __user *buf, size_t count,
			    loff_t *ppos)
{
	return core_rw(vdev, (char __user *)buf, count, ppos, true);
}

int vfio_pci_core_mmap(struct vfio_device *vdev, struct vm_area_struct *vma)
{
	core_index = vma->vm_pgoff >> 28;
	core_pos = (u64)vma->vm_pgoff << 12 & ((1ULL << 40) - 1);
	return 0;
}

long vfio_pci_core_ioctl(struct vfio_device *vdev, unsigned int cmd, unsigned long arg)
{
	return 7;
}

int vfio_pci_ioctl_get_region_info(struct vfio_device *core_vdev, struct vfio_region_info *info,
				   struct vfio_info_cap *caps)
{
	struct vfio_pci_core_device *vdev =
		container_of(core_vdev, struct vfio_pci_core_device, vdev);

	if (info->index > 9)
		return -22;
	info->offset = (u64)info->index << 40;
	info->size = info->index == 9 ? vdev->region->size :
		     info->index < 6  ? vdev->pdev->bar_length[info->index] : 0;
	return 0;
}

void *standin_alloc(size_t size, struct device *dev, const struct vfio_device_ops *ops)
{
	struct vfio_pci_core_device *vdev;

	if (call())
		return (void *)-12;
	vdev = calloc(1, size);
	vdev->vdev.ops = ops;
	vdev->pdev = container_of(dev, struct pci_dev, dev);
	vdev->region = &region;
	allocated++;
	return vdev;
}

void vfio_put_device(struct vfio_device *vdev)
{
	allocated--;
	free(container_of(vdev, struct vfio_pci_core_device, vdev));
}

void dev_set_drvdata(struct device *dev, void *data) { dev->driver_data = data; }
void *dev_get_drvdata(const struct device *dev) { return dev->driver_data; }
void down_read(struct rw_semaphore *sem) { sem->readers++; }
void up_read(struct rw_semaphore *sem) { CHECK(sem->readers-- > 0); }
bool __vfio_pci_memory_enabled(struct vfio_pci_core_device *vdev)
{
	CHECK(vdev->memory_lock.readers == 1);
	return memory_on;
}

int vfio_pci_core_enable(struct vfio_pci_core_device *vdev)
{
	if (call())
		return -12;
	enabled++;
	return 0;
}

void vfio_pci_core_disable(struct vfio_pci_core_device *vdev) { enabled--; }
void vfio_pci_core_finish_enable(struct vfio_pci_core_device *vdev) { finished++; }
void vfio_pci_core_unregister_device(struct vfio_pci_core_device *vdev) { registered--; }

int vfio_pci_core_register_device(struct vfio_pci_core_device *vdev)
{
	if (call())
		return -12;
	registered++;
	return 0;
}

int vfio_pci_core_register_dev_region(struct vfio_pci_core_device *vdev,
				      unsigned int type, unsigned int subtype,
				      const struct vfio_pci_regops *ops,
				      size_t size, u32 flags, void *data)
{
	/* A user may look as soon as the region is there. */
	CHECK(data && data_alive);
	if (call())
		return -12;
	region = (struct vfio_pci_region){ type, subtype, ops, data, size, flags };
	return 0;
}

int zpci_io_offered(struct pci_dev *pdev)
{
	return call();
}

int zpci_io_new(struct pci_dev *pdev, struct vfio_pci_core_device *vdev,
		void **data)
{
	CHECK(pdev == vdev->pdev);
	if (call())
		return -12;
	*data = &data_alive;
	data_alive++;
	return 0;
}

void zpci_io_free(void *data)
{
	CHECK(data == &data_alive);
	data_alive--;
}

ssize_t zpci_io_read(void *data, char __user *buf, size_t count, u64 pos)
{
	CHECK(data == &data_alive);
	last_pos = pos;
	return -22;
}

ssize_t zpci_io_write(void *data, char __user *buf, size_t count, u64 pos)
{
	CHECK(data == &data_alive);
	last_pos = pos;
	return count;
}

int main(void)
{
	/* Of the device that the region is for, BAR 0 has 256 TiB. */
	struct pci_dev pdev = { .bar_length = { 1ULL << 48 } };
	struct vfio_pci_core_device *vdev;
	struct vfio_region_info info;
	struct vm_area_struct vma;
	loff_t pos;
	int i;

	/* 1: the driver is one that vfio takes for a variant of its own. */
	CHECK(standin_driver->driver_managed_dma && standin_driver->err_handler);

	/* 2: probing fails at any of its three steps. */
	for (i = 0; i < 3; i++) {
		fail_at(i);
		CHECK(standin_driver->probe(&pdev, NULL) == -12);
		CHECK(calls == i + 1 && !allocated && !registered);
	}
	fail_at(-1);
	CHECK(!standin_driver->probe(&pdev, NULL) && calls == 3);
	vdev = dev_get_drvdata(&pdev.dev);
	CHECK(allocated == 1 && registered == 1);

	/* 3: opening fails at any of its three steps. */
	for (i = 0; i < 3; i++) {
		fail_at(i);
		CHECK(vdev->vdev.ops->open_device(&vdev->vdev) == -12);
		CHECK(calls == i + 1 && !enabled && !finished && !data_alive);
	}
	fail_at(-1);
	CHECK(!vdev->vdev.ops->open_device(&vdev->vdev) && calls == 3);
	CHECK(enabled == 1 && finished == 1 && data_alive == 1);
	CHECK(region.type == 0x80001014 && region.subtype == 2);
	CHECK(region.size == 48 && region.flags == 3);

	/* 4: the position in the region counts, and advances by what was done. */
	pos = ((loff_t)9 << 40) + 16;
	CHECK(region.ops->rw(vdev, NULL, 32, &pos, true) == 32);
	CHECK(last_pos == 16 && pos == ((loff_t)9 << 40) + 48);
	CHECK(region.ops->rw(vdev, NULL, 32, &pos, false) == -22);
	CHECK(last_pos == 48 && pos == ((loff_t)9 << 40) + 48);

	/* 5: no offset of BAR 0 is one of the region: what a guest writes there is no request. */
	info.index = 0;
	CHECK(!vdev->vdev.ops->get_region_info_caps(&vdev->vdev, &info, NULL));
	CHECK(info.offset == 0 && info.size == 1ULL << 48);
	last_pos = -1;
	for (i = 0; i < 48; i++) {
		pos = info.offset + (1ULL << i) + 16;
		core_index = -1;
		if (vdev->vdev.ops->write(&vdev->vdev, NULL, 32, &pos) == 32)
			CHECK(core_index == 0 && core_pos == (1ULL << i) + 16);
		else
			CHECK(i >= 40 && core_index == -1);
		CHECK(last_pos == (u64)-1);
	}
	pos = info.offset + 0x90000000010;
	CHECK(vdev->vdev.ops->write(&vdev->vdev, NULL, 32, &pos) == -22);
	CHECK(vdev->vdev.ops->read(&vdev->vdev, NULL, 8, &pos) == -22);
	CHECK(last_pos == (u64)-1 && pos == 0x90000000010);
	vma.vm_pgoff = 0x90000000;
	CHECK(vdev->vdev.ops->mmap(&vdev->vdev, &vma) == -22);

	/* 6: each region is where the kernel says, and nowhere else. */
	for (i = 0; i < 10; i++) {
		info.index = i;
		CHECK(!vdev->vdev.ops->get_region_info_caps(&vdev->vdev, &info, NULL));
		CHECK(info.offset == (u64)i << 48);
		pos = info.offset + 16;
		vdev->vdev.ops->read(&vdev->vdev, NULL, 8, &pos);
		CHECK(core_index == i && core_pos == 16);
		CHECK(pos == (loff_t)(info.offset + (i == 9 ? 16 : 24)));
		vma.vm_pgoff = (info.offset + 4096) >> 12;
		CHECK(!vdev->vdev.ops->mmap(&vdev->vdev, &vma));
		CHECK(core_index == i && core_pos == 4096);
	}
	CHECK(last_pos == 16);
	info.index = 10;
	CHECK(vdev->vdev.ops->get_region_info_caps(&vdev->vdev, &info, NULL) == -22);
	pos = -4096;
	CHECK(vdev->vdev.ops->read(&vdev->vdev, NULL, 8, &pos) == -22);

	/* 7: of the ioctls, the one with an offset is not passed on. */
	CHECK(vdev->vdev.ops->ioctl(&vdev->vdev, VFIO_DEVICE_IOEVENTFD, 0) == -25);
	CHECK(vdev->vdev.ops->ioctl(&vdev->vdev, VFIO_DEVICE_IOEVENTFD - 1, 0) == 7);

	/* 8: the memory lock is held only if the memory is enabled. */
	CHECK(zpci_io_memory_lock(vdev) && vdev->memory_lock.readers == 1);
	zpci_io_memory_unlock(vdev);
	memory_on = false;
	CHECK(!zpci_io_memory_lock(vdev) && !vdev->memory_lock.readers);

	/* 9: closing and removing leave nothing. */
	region.ops->release(vdev, &region);
	CHECK(!data_alive);
	standin_driver->remove(&pdev);
	CHECK(!allocated && !registered);

	/* 10: a device with a BAR that has no room is left alone. */
	pdev.bar_length[5] = (1ULL << 48) + 1;
	fail_at(-1);
	CHECK(standin_driver->probe(&pdev, NULL) == -19 && !allocated);
	CHECK(standin_driver->id_table[0].vendor == 0x1014);
	CHECK(standin_driver->id_table[0].device == 0x04ed);
	CHECK(!standin_driver->id_table[1].vendor);

	puts("10 cases");
	return 0;
}
