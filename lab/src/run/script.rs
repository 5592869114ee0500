//! What a guest runs.

/// What a guest says when its script is done.
pub(super) const OFF: &str = "@@ off";

/// The first process of a guest: brings the system up, runs the script, switches it off.
pub(super) const INIT: &str = "\
#!/bin/busybox sh
/bin/busybox --install -s /bin
export PATH=/bin
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs devtmpfs /dev
if [ -d /sys/kernel/debug ]; then mount -t debugfs debugfs /sys/kernel/debug; fi
insert() {
    insmod $1 || echo \"@@ FAIL insmod $1: refused\"
}
# Has a driver take a function: ADDRESS DRIVER.
bind() {
    device=/sys/bus/pci/devices/$1
    if [ -e $device/driver ]; then echo $1 > $device/driver/unbind; fi
    echo $2 > $device/driver_override
    echo $1 > /sys/bus/pci/drivers_probe
}
for module in $(cat /modules/order); do insert /modules/$module; done
. /script
echo '@@ off'
poweroff -f
";

/// Lines of a shell, and the reports that they lead to.
#[derive(Clone, Debug, Default)]
pub(super) struct Script {
    text: String,
    reports: Vec<String>,
    trouble: Option<&'static str>,
}

impl Script {
    /// Adds a line that reports nothing.
    pub(super) fn line(mut self, text: &str) -> Self {
        self.text += text;
        self.text += "\n";
        self
    }

    /// Has a driver take a function.
    pub(super) fn bind(self, address: &str, driver: &str) -> Self {
        self.line(&format!("bind {address} {driver}"))
    }

    /// Runs the guest's program, whose report has the name of its arguments.
    pub(super) fn guest(mut self, arguments: &str) -> Self {
        self.reports.push(arguments.to_owned());
        self.line(&format!("guest {arguments}"))
    }

    /// The same, but goes on at once; the report comes to the file `/report`.
    pub(super) fn guest_aside(mut self, arguments: &str) -> Self {
        self.reports.push(arguments.to_owned());
        self.line(&format!("guest {arguments} > /report &"))
    }

    /// The kernel has to report trouble with these words, or the guest has failed.
    pub(super) fn awaiting(mut self, words: &'static str) -> Self {
        self.trouble = Some(words);
        self
    }

    /// The lines.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The reports that have to come, in their order.
    pub(super) fn reports(&self) -> &[String] {
        &self.reports
    }

    /// What the kernel has to report.
    pub(super) fn trouble(&self) -> Option<&'static str> {
        self.trouble
    }
}
