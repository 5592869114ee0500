// SPDX-License-Identifier: GPL-2.0
/*
 * What a test says of the device, by parameters of the module. They count for
 * devices that are opened, or bound to the driver, afterwards.
 */

#include <linux/module.h>
#include <linux/pci.h>

#include "answers.h"

static bool instead;
module_param(instead, bool, 0644);
MODULE_PARM_DESC(instead, "the following are the answers, whatever the device is");

static unsigned short maxstbl;
module_param(maxstbl, ushort, 0644);
MODULE_PARM_DESC(maxstbl, "longest PCI store block");

static bool relaxed;
module_param(relaxed, bool, 0644);
MODULE_PARM_DESC(relaxed, "the relaxed rules hold");

static bool msix;
module_param(msix, bool, 0644);
MODULE_PARM_DESC(msix, "the device has MSI-X");

static unsigned long long bar_length[PCI_STD_NUM_BARS];
module_param_array(bar_length, ullong, NULL, 0644);
MODULE_PARM_DESC(bar_length, "length of each BAR");

bool zpci_io_answers(struct zpci_io_answers *answers)
{
	int bar;

	answers->maxstbl = maxstbl;
	answers->relaxed = relaxed;
	answers->msix = msix;
	for (bar = 0; bar < PCI_STD_NUM_BARS; bar++)
		answers->bar_length[bar] = bar_length[bar];
	return instead;
}
