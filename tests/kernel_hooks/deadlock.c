// SPDX-License-Identifier: GPL-2.0
/*
 * Takes the lock that whoever switches a zPCI function off holds; elsewhere
 * there is none.
 */

#include <linux/module.h>
#include <linux/pci.h>

#include "deadlock.h"

static bool deadlock;
module_param(deadlock, bool, 0444);
MODULE_PARM_DESC(deadlock, "each operation takes the lock of the function's state");

bool zpci_io_mistake_begin(struct pci_dev *pdev)
{
	if (!deadlock)
		return false;
#ifdef CONFIG_S390
	mutex_lock(&to_zpci(pdev)->state_lock);
#endif
	return true;
}

void zpci_io_mistake_end(struct pci_dev *pdev)
{
#ifdef CONFIG_S390
	mutex_unlock(&to_zpci(pdev)->state_lock);
#endif
}
