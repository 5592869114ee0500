/*
 * main.c of the driver with just enough around it to submit one request. The
 * program ends where an instruction would be executed.
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "main.c"

const struct pci_error_handlers vfio_pci_core_err_handlers;

static struct vfio_pci_region region;
static struct pci_dev pdev;
static struct vfio_pci_core_device vdev = {
	.vdev.ops = &zpci_io_ops, .pdev = &pdev, .region = &region,
};

#define OP(name) void name(void) { abort(); }
OP(vfio_pci_core_init_dev) OP(vfio_pci_core_release_dev) OP(vfio_pci_core_close_device)
OP(vfio_pci_core_ioctl_feature) OP(vfio_pci_core_request)
OP(vfio_pci_core_match) OP(vfio_pci_core_match_token_uuid) OP(vfio_iommufd_physical_bind)
OP(vfio_iommufd_physical_unbind) OP(vfio_iommufd_physical_attach_ioas)
OP(vfio_iommufd_physical_detach_ioas)

long vfio_pci_core_ioctl(struct vfio_device *device, unsigned int cmd, unsigned long arg)
{
	abort();
}

int vfio_pci_ioctl_get_region_info(struct vfio_device *device, struct vfio_region_info *info,
				   struct vfio_info_cap *caps)
{
	abort();
}

ssize_t vfio_pci_core_read(struct vfio_device *device, char __user *buf, size_t count,
			   loff_t *ppos)
{
	abort();
}

/* The part of it that leads to the region is the same for every driver. */
ssize_t vfio_pci_core_write(struct vfio_device *device, const char __user *buf, size_t count,
			    loff_t *ppos)
{
	return region.ops->rw(&vdev, (char __user *)buf, count, ppos, true);
}

int vfio_pci_core_mmap(struct vfio_device *device, struct vm_area_struct *vma)
{
	abort();
}

void *standin_alloc(size_t size, struct device *dev, const struct vfio_device_ops *ops)
{
	return calloc(1, size);
}

void vfio_put_device(struct vfio_device *device) { free(device); }
void dev_set_drvdata(struct device *dev, void *data) { dev->driver_data = data; }
void *dev_get_drvdata(const struct device *dev) { return dev->driver_data; }
void down_read(struct rw_semaphore *sem) { sem->readers++; }
void up_read(struct rw_semaphore *sem) { sem->readers--; }
bool __vfio_pci_memory_enabled(struct vfio_pci_core_device *device) { return true; }
int vfio_pci_core_enable(struct vfio_pci_core_device *device) { return 0; }
void vfio_pci_core_disable(struct vfio_pci_core_device *device) { }
void vfio_pci_core_finish_enable(struct vfio_pci_core_device *device) { }
void vfio_pci_core_unregister_device(struct vfio_pci_core_device *device) { }
int vfio_pci_core_register_device(struct vfio_pci_core_device *device) { return 0; }

int vfio_pci_core_register_dev_region(struct vfio_pci_core_device *device,
				      unsigned int type, unsigned int subtype,
				      const struct vfio_pci_regops *ops,
				      size_t size, u32 flags, void *data)
{
	region = (struct vfio_pci_region){ type, subtype, ops, data, size, flags };
	return 0;
}

/* The hooks: where counting ends. */
unsigned char hook_load(void *device, unsigned char space, unsigned short len, u64 offset, u64 *data)
{
	_exit(0);
}

unsigned char hook_store_block(void *device, unsigned char space, unsigned short len, u64 offset,
			       const void *data)
{
	_exit(0);
}

/* Opens the device and writes the request that is at the user's address. */
int submit_to_driver(void *request)
{
	loff_t pos = ((loff_t)9 << 48) + 16;

	if (zpci_io_probe(&pdev, NULL) || zpci_io_open_device(&vdev.vdev))
		return 1;
	vdev.vdev.ops->write(&vdev.vdev, request, 32, &pos);
	return 2;
}
