// SPDX-License-Identifier: GPL-2.0
/*
 * Do not edit: generated from spec/uapi/vfio_zdev.toml
 * Spec 19e3167d7a4ec1c1, uapic 0.1
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

static const struct vfio_device_ops zpci_io_ops = {
	.name = "zpci-io-vfio-pci",
	.init = vfio_pci_core_init_dev,
	.release = vfio_pci_core_release_dev,
	.open_device = zpci_io_open_device,
	.close_device = vfio_pci_core_close_device,
	.ioctl = vfio_pci_core_ioctl,
	.get_region_info_caps = vfio_pci_ioctl_get_region_info,
	.device_feature = vfio_pci_core_ioctl_feature,
	.read = vfio_pci_core_read,
	.write = vfio_pci_core_write,
	.mmap = vfio_pci_core_mmap,
	.request = vfio_pci_core_request,
	.match = vfio_pci_core_match,
	.match_token_uuid = vfio_pci_core_match_token_uuid,
	.bind_iommufd = vfio_iommufd_physical_bind,
	.unbind_iommufd = vfio_iommufd_physical_unbind,
	.attach_ioas = vfio_iommufd_physical_attach_ioas,
	.detach_ioas = vfio_iommufd_physical_detach_ioas,
};

static int zpci_io_probe(struct pci_dev *pdev, const struct pci_device_id *id)
{
	struct vfio_pci_core_device *vdev;
	int ret;

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
	{ PCI_DRIVER_OVERRIDE_DEVICE_VFIO(PCI_ANY_ID, PCI_ANY_ID) },
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
