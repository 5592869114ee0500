/* SPDX-License-Identifier: GPL-2.0 */
#ifndef ZPCI_IO_DEADLOCK_H
#define ZPCI_IO_DEADLOCK_H

#include <linux/pci.h>
#include <linux/types.h>

/* What deadlock.rs calls; both sides declare it. */
bool zpci_io_mistake_begin(struct pci_dev *pdev);
void zpci_io_mistake_end(struct pci_dev *pdev);

#endif /* ZPCI_IO_DEADLOCK_H */
