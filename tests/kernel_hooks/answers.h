/* SPDX-License-Identifier: GPL-2.0 */
#ifndef ZPCI_IO_ANSWERS_H
#define ZPCI_IO_ANSWERS_H

#include <linux/pci.h>
#include <linux/types.h>

/* What mod.rs calls; both sides declare it. */
struct zpci_io_answers {
	u64 bar_length[PCI_STD_NUM_BARS];
	u16 maxstbl;
	bool relaxed;
	bool msix;
};

/* Whether the answers count. */
bool zpci_io_answers(struct zpci_io_answers *answers);

#endif /* ZPCI_IO_ANSWERS_H */
