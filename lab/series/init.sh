#!/bin/busybox sh
# Binds the function to the driver of the series and tries the region.
/bin/busybox --install -s /bin
export PATH=/bin
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs devtmpfs /dev
function=1234:00:00.0
device=/sys/bus/pci/devices/$function
if [ ! -e /sys/bus/pci/drivers/zpci_io_vfio_pci ]; then echo '@@ the kernel has no such driver'; fi
echo zpci_io_vfio_pci > $device/driver_override
echo $function > /sys/bus/pci/drivers_probe
if [ -e $device/driver ]; then
    VFIO_SELFTESTS_BDF=$function zpci_io_test
else
    echo '@@ refused: no driver is bound'
fi
poweroff -f
