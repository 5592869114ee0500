/* SPDX-License-Identifier: GPL-2.0 */
#ifndef ZPCI_IO_INSTRUCTIONS_H
#define ZPCI_IO_INSTRUCTIONS_H

#include <linux/pci.h>
#include <linux/types.h>

/* What function.rs calls; both sides declare it. */
struct zpci_io_function {
	u64 bar_length[PCI_STD_NUM_BARS];
	u16 maxstbl;
	bool relaxed;
	bool msix;
};

void zpci_io_describe(struct pci_dev *pdev, struct zpci_io_function *function);
u32 zpci_io_pcilg(struct pci_dev *pdev, u8 space, u16 len, u64 offset,
		  u64 *data);
u32 zpci_io_pcistb(struct pci_dev *pdev, u8 space, u16 len, u64 offset,
		   const void *data);

#endif /* ZPCI_IO_INSTRUCTIONS_H */
