#include <linux/vfio_pci_core.h>
