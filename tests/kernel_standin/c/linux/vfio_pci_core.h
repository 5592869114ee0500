/*
 * The few items of Linux 7.2 that main.c of a driver uses. Their names and
 * types are the kernel's; what they do is up to main_test.c.
 */
#ifndef STANDIN_H
#define STANDIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#define __user
#define EIO 5
#define KBUILD_MODNAME "standin"
#define PCI_ANY_ID (~0)
#define VFIO_PCI_NUM_REGIONS 9
#define VFIO_PCI_OFFSET_SHIFT 40
#define VFIO_PCI_OFFSET_TO_INDEX(off) ((u64)(off) >> VFIO_PCI_OFFSET_SHIFT)
#define VFIO_PCI_OFFSET_MASK (((u64)1 << VFIO_PCI_OFFSET_SHIFT) - 1)
#define VFIO_REGION_INFO_FLAG_READ 1
#define VFIO_REGION_INFO_FLAG_WRITE 2
#define PCI_DRIVER_OVERRIDE_DEVICE_VFIO(vend, dev) .vendor = (vend), .device = (dev)
#define MODULE_DEVICE_TABLE(type, name) extern int standin_unused
#define MODULE_LICENSE(text) extern int standin_unused
#define MODULE_DESCRIPTION(text) extern int standin_unused
#define module_pci_driver(name) static struct pci_driver *const standin_driver = &name
#define container_of(ptr, type, member) \
	((type *)((char *)(ptr) - offsetof(type, member)))
#define vfio_alloc_device(dev_struct, member, dev, ops) \
	((struct dev_struct *)standin_alloc(sizeof(struct dev_struct), (dev), (ops)))
#define IS_ERR(ptr) ((uintptr_t)(ptr) >= (uintptr_t)-4095)
#define PTR_ERR(ptr) ((long)(ptr))

typedef uint32_t u32;
typedef uint64_t u64;

struct device {
	void *driver_data;
};

struct pci_dev {
	struct device dev;
};

struct pci_device_id {
	int vendor;
	int device;
};

struct pci_error_handlers {
	int unused;
};

struct rw_semaphore {
	int readers;
};

struct vfio_device {
	const struct vfio_device_ops *ops;
};

struct vfio_pci_core_device;
struct vfio_pci_region;

struct vfio_pci_regops {
	ssize_t (*rw)(struct vfio_pci_core_device *vdev, char __user *buf,
		      size_t count, loff_t *ppos, bool iswrite);
	void (*release)(struct vfio_pci_core_device *vdev,
			struct vfio_pci_region *region);
};

struct vfio_pci_region {
	u32 type;
	u32 subtype;
	const struct vfio_pci_regops *ops;
	void *data;
	size_t size;
	u32 flags;
};

struct vfio_pci_core_device {
	struct vfio_device vdev;
	struct pci_dev *pdev;
	struct vfio_pci_region *region;
	struct rw_semaphore memory_lock;
};

struct pci_driver {
	const char *name;
	const struct pci_device_id *id_table;
	int (*probe)(struct pci_dev *pdev, const struct pci_device_id *id);
	void (*remove)(struct pci_dev *pdev);
	const struct pci_error_handlers *err_handler;
	bool driver_managed_dma;
};

/* What main.c only passes on. */
#define STANDIN_OPS(X) \
	X(init) X(release) X(close_device) X(ioctl) X(get_region_info_caps) \
	X(device_feature) X(read) X(write) X(mmap) X(request) X(match) \
	X(match_token_uuid) X(bind_iommufd) X(unbind_iommufd) X(attach_ioas) \
	X(detach_ioas)

typedef void standin_op(void);

struct vfio_device_ops {
	const char *name;
	int (*open_device)(struct vfio_device *vdev);
#define X(op) standin_op *op;
	STANDIN_OPS(X)
#undef X
};

standin_op vfio_pci_core_init_dev, vfio_pci_core_release_dev, vfio_pci_core_close_device,
	vfio_pci_core_ioctl, vfio_pci_ioctl_get_region_info, vfio_pci_core_ioctl_feature,
	vfio_pci_core_read, vfio_pci_core_write, vfio_pci_core_mmap, vfio_pci_core_request,
	vfio_pci_core_match, vfio_pci_core_match_token_uuid, vfio_iommufd_physical_bind,
	vfio_iommufd_physical_unbind, vfio_iommufd_physical_attach_ioas,
	vfio_iommufd_physical_detach_ioas;

extern const struct pci_error_handlers vfio_pci_core_err_handlers;

void *standin_alloc(size_t size, struct device *dev, const struct vfio_device_ops *ops);
void vfio_put_device(struct vfio_device *vdev);
void dev_set_drvdata(struct device *dev, void *data);
void *dev_get_drvdata(const struct device *dev);
void down_read(struct rw_semaphore *sem);
void up_read(struct rw_semaphore *sem);
bool __vfio_pci_memory_enabled(struct vfio_pci_core_device *vdev);
int vfio_pci_core_enable(struct vfio_pci_core_device *vdev);
void vfio_pci_core_disable(struct vfio_pci_core_device *vdev);
void vfio_pci_core_finish_enable(struct vfio_pci_core_device *vdev);
int vfio_pci_core_register_device(struct vfio_pci_core_device *vdev);
void vfio_pci_core_unregister_device(struct vfio_pci_core_device *vdev);
int vfio_pci_core_register_dev_region(struct vfio_pci_core_device *vdev,
				      unsigned int type, unsigned int subtype,
				      const struct vfio_pci_regops *ops,
				      size_t size, u32 flags, void *data);

#endif
