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
#define ENODEV 19
#define EINVAL 22
#define ENOTTY 25
#define PAGE_SHIFT 12
#define BIT_ULL(nr) (1ULL << (nr))
#define PCI_STD_NUM_BARS 6
#define KBUILD_MODNAME "standin"
#define PCI_ANY_ID (~0)
#define VFIO_PCI_NUM_REGIONS 9
#define VFIO_PCI_OFFSET_SHIFT 40
#define VFIO_PCI_OFFSET_TO_INDEX(off) ((u64)(off) >> VFIO_PCI_OFFSET_SHIFT)
#define VFIO_PCI_OFFSET_MASK (((u64)1 << VFIO_PCI_OFFSET_SHIFT) - 1)
#define VFIO_PCI_INDEX_TO_OFFSET(index) ((u64)(index) << VFIO_PCI_OFFSET_SHIFT)
#define VFIO_DEVICE_IOEVENTFD 15220
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
	u64 bar_length[PCI_STD_NUM_BARS];
};

#define pci_resource_len(pdev, bar) ((pdev)->bar_length[bar])

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

/* Of the kernel's struct, what main.c changes. */
struct vm_area_struct {
	unsigned long vm_pgoff;
};

struct vfio_region_info {
	u32 index;
	u64 size;
	u64 offset;
};

struct vfio_info_cap;

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
	X(init) X(release) X(close_device) X(device_feature) X(request) X(match) \
	X(match_token_uuid) X(bind_iommufd) X(unbind_iommufd) X(attach_ioas) \
	X(detach_ioas)

typedef void standin_op(void);

struct vfio_device_ops {
	const char *name;
	int (*open_device)(struct vfio_device *vdev);
	long (*ioctl)(struct vfio_device *vdev, unsigned int cmd,
		      unsigned long arg);
	int (*get_region_info_caps)(struct vfio_device *vdev,
				    struct vfio_region_info *info,
				    struct vfio_info_cap *caps);
	ssize_t (*read)(struct vfio_device *vdev, char __user *buf,
			size_t count, loff_t *ppos);
	ssize_t (*write)(struct vfio_device *vdev, const char __user *buf,
			 size_t count, loff_t *ppos);
	int (*mmap)(struct vfio_device *vdev, struct vm_area_struct *vma);
#define X(op) standin_op *op;
	STANDIN_OPS(X)
#undef X
};

standin_op vfio_pci_core_init_dev, vfio_pci_core_release_dev, vfio_pci_core_close_device,
	vfio_pci_core_ioctl_feature, vfio_pci_core_request,
	vfio_pci_core_match, vfio_pci_core_match_token_uuid, vfio_iommufd_physical_bind,
	vfio_iommufd_physical_unbind, vfio_iommufd_physical_attach_ioas,
	vfio_iommufd_physical_detach_ioas;

extern const struct pci_error_handlers vfio_pci_core_err_handlers;

long vfio_pci_core_ioctl(struct vfio_device *vdev, unsigned int cmd, unsigned long arg);
int vfio_pci_ioctl_get_region_info(struct vfio_device *vdev, struct vfio_region_info *info,
				   struct vfio_info_cap *caps);
ssize_t vfio_pci_core_read(struct vfio_device *vdev, char __user *buf, size_t count,
			   loff_t *ppos);
ssize_t vfio_pci_core_write(struct vfio_device *vdev, const char __user *buf, size_t count,
			    loff_t *ppos);
int vfio_pci_core_mmap(struct vfio_device *vdev, struct vm_area_struct *vma);

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
