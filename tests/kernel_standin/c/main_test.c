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
OP(vfio_pci_core_ioctl) OP(vfio_pci_ioctl_get_region_info) OP(vfio_pci_core_ioctl_feature)
OP(vfio_pci_core_read) OP(vfio_pci_core_write) OP(vfio_pci_core_mmap) OP(vfio_pci_core_request)
OP(vfio_pci_core_match) OP(vfio_pci_core_match_token_uuid) OP(vfio_iommufd_physical_bind)
OP(vfio_iommufd_physical_unbind) OP(vfio_iommufd_physical_attach_ioas)
OP(vfio_iommufd_physical_detach_ioas)

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
	struct pci_dev pdev = { { NULL } };
	struct vfio_pci_core_device *vdev;
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

	/* 5: the memory lock is held only if the memory is enabled. */
	CHECK(zpci_io_memory_lock(vdev) && vdev->memory_lock.readers == 1);
	zpci_io_memory_unlock(vdev);
	memory_on = false;
	CHECK(!zpci_io_memory_lock(vdev) && !vdev->memory_lock.readers);

	/* 6: closing and removing leave nothing. */
	region.ops->release(vdev, &region);
	CHECK(!data_alive);
	standin_driver->remove(&pdev);
	CHECK(!allocated && !registered);

	puts("6 cases");
	return 0;
}
