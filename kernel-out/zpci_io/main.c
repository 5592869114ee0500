// SPDX-License-Identifier: GPL-2.0
/*
 * Do not edit: generated from spec/uapi/vfio_zdev.toml
 * Spec 59d4eb7f171ba053, uapic 0.1
 * To redo: cargo xtask codegen
 *
 * A variant of vfio-pci that offers the region zpci_io beside all that
 * vfio-pci-core does. Devices are bound to it by driver_override.
 */

#include <linux/module.h>
#include <linux/pci.h>
#include <linux/vfio.h>
#include <linux/vfio_pci_core.h>

#include "zpci_io.h"

/*
 * Each region has 2^48 bytes of the device's file, where
 * vfio-pci-core has 2^40: a longer BAR would reach the regions behind it, and
 * an access to its end would be taken for a request.
 */
#define ZPCI_IO_OFFSET_SHIFT	48
#define ZPCI_IO_OFFSET_MASK	(BIT_ULL(ZPCI_IO_OFFSET_SHIFT) - 1)

/* Where vfio-pci-core has what is at this offset. */
static loff_t zpci_io_core_offset(loff_t offset)
{
	u64 index = (u64)offset >> ZPCI_IO_OFFSET_SHIFT;
	u64 pos = offset & ZPCI_IO_OFFSET_MASK;

	if (offset < 0 || pos > VFIO_PCI_OFFSET_MASK)
		return -EINVAL;
	return VFIO_PCI_INDEX_TO_OFFSET(index) | pos;
}

static ssize_t zpci_io_region_rw(struct vfio_pci_core_device *vdev,
				 char __user *buf, size_t count, loff_t *ppos,
				 bool iswrite)
{
	unsigned int i = VFIO_PCI_OFFSET_TO_INDEX(*ppos) - VFIO_PCI_NUM_REGIONS;
	u64 pos = *ppos & VFIO_PCI_OFFSET_MASK;
	void *data = vdev->region[i].data;
	ssize_t done;

	if (iswrite)
		done = zpci_io_write(data, buf, count, pos);
	else
		done = zpci_io_read(data, buf, count, pos);
	if (done > 0)
		*ppos += done;
	return done;
}

static void zpci_io_region_release(struct vfio_pci_core_device *vdev,
				   struct vfio_pci_region *region)
{
	zpci_io_free(region->data);
}

static const struct vfio_pci_regops zpci_io_regops = {
	.rw = zpci_io_region_rw,
	.release = zpci_io_region_release,
};

static int zpci_io_register(struct vfio_pci_core_device *vdev)
{
	void *data;
	int ret;

	ret = zpci_io_new(vdev->pdev, vdev, &data);
	if (ret)
		return ret;

	ret = vfio_pci_core_register_dev_region(vdev, ZPCI_IO_TYPE,
						ZPCI_IO_SUBTYPE,
						&zpci_io_regops, ZPCI_IO_SIZE,
						VFIO_REGION_INFO_FLAG_READ |
						VFIO_REGION_INFO_FLAG_WRITE,
						data);
	if (ret)
		zpci_io_free(data);
	return ret;
}

/*
 * An operation must not reach a device whose memory space is switched off or
 * that is being reset: both happen with the lock held for writing. Returns
 * whether the memory is on, and the lock was taken.
 */
bool zpci_io_memory_lock(struct vfio_pci_core_device *vdev)
{
	down_read(&vdev->memory_lock);
	if (__vfio_pci_memory_enabled(vdev))
		return true;
	up_read(&vdev->memory_lock);
	return false;
}

void zpci_io_memory_unlock(struct vfio_pci_core_device *vdev)
{
	up_read(&vdev->memory_lock);
}

static int zpci_io_open_device(struct vfio_device *core_vdev)
{
	struct vfio_pci_core_device *vdev =
		container_of(core_vdev, struct vfio_pci_core_device, vdev);
	int ret;

	ret = vfio_pci_core_enable(vdev);
	if (ret)
		return ret;

	ret = zpci_io_register(vdev);
	if (ret) {
		vfio_pci_core_disable(vdev);
		return ret;
	}

	vfio_pci_core_finish_enable(vdev);
	return 0;
}

static int zpci_io_get_region_info(struct vfio_device *core_vdev,
				   struct vfio_region_info *info,
				   struct vfio_info_cap *caps)
{
	int ret = vfio_pci_ioctl_get_region_info(core_vdev, info, caps);

	if (!ret)
		info->offset = (u64)info->index << ZPCI_IO_OFFSET_SHIFT;
	return ret;
}

static ssize_t zpci_io_core_read(struct vfio_device *core_vdev,
				 char __user *buf, size_t count, loff_t *ppos)
{
	loff_t pos = zpci_io_core_offset(*ppos);
	ssize_t done;

	if (pos < 0)
		return pos;
	done = vfio_pci_core_read(core_vdev, buf, count, &pos);
	if (done > 0)
		*ppos += done;
	return done;
}

static ssize_t zpci_io_core_write(struct vfio_device *core_vdev,
				  const char __user *buf, size_t count,
				  loff_t *ppos)
{
	loff_t pos = zpci_io_core_offset(*ppos);
	ssize_t done;

	if (pos < 0)
		return pos;
	done = vfio_pci_core_write(core_vdev, buf, count, &pos);
	if (done > 0)
		*ppos += done;
	return done;
}

static int zpci_io_core_mmap(struct vfio_device *core_vdev,
			     struct vm_area_struct *vma)
{
	loff_t pos = zpci_io_core_offset((u64)vma->vm_pgoff << PAGE_SHIFT);

	if (pos < 0)
		return pos;
	/* vfio-pci-core finds mappings by its own offsets to take them back. */
	vma->vm_pgoff = pos >> PAGE_SHIFT;
	return vfio_pci_core_mmap(core_vdev, vma);
}

static long zpci_io_core_ioctl(struct vfio_device *core_vdev,
			       unsigned int cmd, unsigned long arg)
{
	/* The one ioctl with an offset in the file: vfio-pci-core would misread it. */
	if (cmd == VFIO_DEVICE_IOEVENTFD)
		return -ENOTTY;
	return vfio_pci_core_ioctl(core_vdev, cmd, arg);
}

static const struct vfio_device_ops zpci_io_ops = {
	.name = "zpci-io-vfio-pci",
	.init = vfio_pci_core_init_dev,
	.release = vfio_pci_core_release_dev,
	.open_device = zpci_io_open_device,
	.close_device = vfio_pci_core_close_device,
	.ioctl = zpci_io_core_ioctl,
	.get_region_info_caps = zpci_io_get_region_info,
	.device_feature = vfio_pci_core_ioctl_feature,
	.read = zpci_io_core_read,
	.write = zpci_io_core_write,
	.mmap = zpci_io_core_mmap,
	.request = vfio_pci_core_request,
	.match = vfio_pci_core_match,
	.match_token_uuid = vfio_pci_core_match_token_uuid,
	.bind_iommufd = vfio_iommufd_physical_bind,
	.unbind_iommufd = vfio_iommufd_physical_unbind,
	.attach_ioas = vfio_iommufd_physical_attach_ioas,
	.detach_ioas = vfio_iommufd_physical_detach_ioas,
};

/* Whether each BAR has room in the device's file. */
static bool zpci_io_bars_fit(struct pci_dev *pdev)
{
	int bar;

	for (bar = 0; bar < PCI_STD_NUM_BARS; bar++) {
		if (pci_resource_len(pdev, bar) > BIT_ULL(ZPCI_IO_OFFSET_SHIFT))
			return false;
	}
	return true;
}

static int zpci_io_probe(struct pci_dev *pdev, const struct pci_device_id *id)
{
	struct vfio_pci_core_device *vdev;
	int ret;

	if (!zpci_io_bars_fit(pdev))
		return -ENODEV;

	ret = zpci_io_offered(pdev);
	if (ret)
		return ret;

	vdev = vfio_alloc_device(vfio_pci_core_device, vdev, &pdev->dev,
				 &zpci_io_ops);
	if (IS_ERR(vdev))
		return PTR_ERR(vdev);

	dev_set_drvdata(&pdev->dev, vdev);

	ret = vfio_pci_core_register_device(vdev);
	if (ret)
		vfio_put_device(&vdev->vdev);
	return ret;
}

static void zpci_io_remove(struct pci_dev *pdev)
{
	struct vfio_pci_core_device *vdev = dev_get_drvdata(&pdev->dev);

	vfio_pci_core_unregister_device(vdev);
	vfio_put_device(&vdev->vdev);
}

static const struct pci_device_id zpci_io_ids[] = {
	{ PCI_DRIVER_OVERRIDE_DEVICE_VFIO(0x1014, 0x04ed) },
	{}
};
MODULE_DEVICE_TABLE(pci, zpci_io_ids);

static struct pci_driver zpci_io_driver = {
	.name = KBUILD_MODNAME,
	.id_table = zpci_io_ids,
	.probe = zpci_io_probe,
	.remove = zpci_io_remove,
	.err_handler = &vfio_pci_core_err_handlers,
	.driver_managed_dma = true,
};
module_pci_driver(zpci_io_driver);

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("vfio-pci variant that offers the region zpci_io");
