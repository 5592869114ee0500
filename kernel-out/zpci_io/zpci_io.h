/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Do not edit: generated from spec/uapi/vfio_zdev.toml
 * Spec 59d4eb7f171ba053, uapic 0.1
 * To redo: cargo xtask codegen
 *
 * What the two parts of the driver, main.c and region.rs, know of each other.
 */
#ifndef ZPCI_IO_H
#define ZPCI_IO_H

#include <linux/types.h>

struct pci_dev;
struct vfio_pci_core_device;

/* How users find the region, and how long it is. */
#define ZPCI_IO_TYPE	0x80001014U
#define ZPCI_IO_SUBTYPE	2U
#define ZPCI_IO_SIZE	48

int zpci_io_offered(struct pci_dev *pdev);
int zpci_io_new(struct pci_dev *pdev, struct vfio_pci_core_device *vdev,
		void **data);
void zpci_io_free(void *data);
ssize_t zpci_io_read(void *data, char __user *buf, size_t count, u64 pos);
ssize_t zpci_io_write(void *data, char __user *buf, size_t count, u64 pos);

bool zpci_io_memory_lock(struct vfio_pci_core_device *vdev);
void zpci_io_memory_unlock(struct vfio_pci_core_device *vdev);

#endif /* ZPCI_IO_H */
