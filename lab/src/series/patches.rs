//! The patches, in the order in which they are applied. Every one leaves a kernel that builds.

use std::path::Path;

use super::repository::Repository;
use super::{driver, edits, page};
use crate::failure::Failure;
use crate::files;

/// One patch.
#[derive(Debug)]
pub(super) struct Patch {
    /// First line of the message.
    pub(super) subject: &'static str,
    /// The rest, but for who signs off.
    pub(super) body: &'static str,
    /// Places in the kernel's tree, and what is there afterwards.
    pub(super) files: Vec<(String, String)>,
}

const VFIO: &str = "include/uapi/linux/vfio.h";
const ZDEV: &str = "include/uapi/linux/vfio_zdev.h";
const MAINTAINERS: &str = "MAINTAINERS";
const UAPI: &str = "rust/kernel/vfio_uapi";
const PAGE: &str = "Documentation/arch/s390/vfio-zpci-io.rst";
const SELFTEST: &str = "tools/testing/selftests/vfio/zpci_io";

/// What makes a patch, from the project and from the kernel with the patches before it.
type Maker = fn(&Path, &Repository) -> Result<Patch, Failure>;

/// All of them.
pub(super) const IN_ORDER: [Maker; 7] = [
    define_region,
    report_relaxed,
    bind,
    add_layouts,
    add_driver,
    document,
    add_selftest,
];

fn define_region(root: &Path, repository: &Repository) -> Result<Patch, Failure> {
    let generated = files::read(&root.join("kernel-out").join(VFIO))?;
    let subtype = edits::part(
        &generated,
        "/*\n * Execution of zPCI instructions",
        "/* Subtypes of the regions of VFIO_REGION_TYPE_GFX",
    )?
    .replace(" (proposed: zpci-io)", "");
    let vfio = edits::after(
        &repository.read(VFIO)?,
        "#define VFIO_REGION_SUBTYPE_IBM_NVLINK2_ATSD\t(1)",
        &format!("{}\n", subtype.trim_end()),
    )?;
    let generated = files::read(&root.join("kernel-out").join(ZDEV))?;
    let relaxed = edits::part(
        &generated,
        "#define VFIO_DEVICE_INFO_ZPCI_FLAG_RELAXED",
        "\t__u16 mui;",
    )?;
    let structs = edits::part(&generated, "/**\n * struct vfio_zpci_io_hdr", "#endif")?
        .replace(" *\n * Proposed: zpci-io.\n", "");
    let zdev = edits::after(
        &repository.read(ZDEV)?,
        "#define VFIO_DEVICE_INFO_ZPCI_FLAG_REFRESH 1 /* Program-specified TLB refresh */",
        relaxed,
    )?;
    let zdev = edits::before(&zdev, "#endif", &structs)?;
    Ok(Patch {
        subject: "vfio/zdev: define a region that executes zPCI instructions",
        body: "\
A guest's PCI load and PCI store block reach its function through the
hypervisor, which has only ordinary reads and writes of a BAR. These may
be split, merged or done by the variants of the instructions for mapped
I/O, and some functions, ISM for one, take none of that: a block has to
arrive as the one store that the guest made.

Define a region for such functions. Its head says how long a store may
be. One write of a whole request executes one instruction, and fails if
that fails. Nothing of a request is kept, so threads do not meet in it.

Also define a flag that tells of functions with relaxed rules for length
and alignment.

A region like this was posted in January 2021. Where comments speak of
the posted kernel, they tell how that one differed.
",
        files: vec![(VFIO.to_owned(), vfio), (ZDEV.to_owned(), zdev)],
    })
}

fn report_relaxed(_: &Path, repository: &Repository) -> Result<Patch, Failure> {
    let path = "drivers/vfio/pci/vfio_pci_zdev.c";
    let text = edits::after(
        &repository.read(path)?,
        "\t\t.imaxstbl = zdev->maxstbl\n\t};",
        "\n\t/* Firmware does not report it yet; ISM is known to be relaxed. */\n\
         \tif (zdev->pft == PCI_FUNC_TYPE_ISM)\n\
         \t\tcap.flags |= VFIO_DEVICE_INFO_ZPCI_FLAG_RELAXED;\n",
    )?;
    Ok(Patch {
        subject: "vfio/zdev: report which functions take relaxed stores",
        body: "\
Without relaxed rules a PCI store block has to have a multiple of eight
bytes, more than eight of them, and start at a multiple of eight. ISM
takes any length and alignment. A hypervisor has to know which it is, to
answer its guest as the machine would.

Set the flag for ISM.
",
        files: vec![(path.to_owned(), text)],
    })
}

fn bind(_: &Path, repository: &Repository) -> Result<Patch, Failure> {
    let path = "rust/bindings/bindings_helper.h";
    let text = edits::after(
        &repository.read(path)?,
        "#include <linux/usb.h>",
        "#include <linux/vfio_zdev.h>\n",
    )?;
    Ok(Patch {
        subject: "rust: bindings: add VFIO's interface to zPCI devices",
        body: "\
The next patch adds Rust types for parts of it. The bindings are what
they are compared with.
",
        files: vec![(path.to_owned(), text)],
    })
}

fn add_layouts(root: &Path, repository: &Repository) -> Result<Patch, Failure> {
    let mut files = vec![(
        format!("{UAPI}.rs"),
        include_str!("../../series/vfio_uapi.rs").to_owned(),
    )];
    for name in ["vfio.rs", "vfio_zdev.rs"] {
        let text = files::read(&root.join("user-out/rust").join(name))?;
        files.push((format!("{UAPI}/{name}"), edits::without_banner(&text)));
    }
    let path = "rust/kernel/lib.rs";
    let text = edits::before(
        &repository.read(path)?,
        "pub mod workqueue;",
        "#[cfg(CONFIG_VFIO_PCI_CORE)]\npub mod vfio_uapi;\n",
    )?;
    let text = edits::after(
        &text,
        "extern crate self as kernel;",
        "\n// Modules that import traits of zerocopy get the derive macros of the same names from here.\n\
         #[macro_use]\nextern crate zerocopy_derive;\n",
    )?;
    files.push((path.to_owned(), text));
    let entry = format!(
        "VFIO ZPCI I/O DRIVER\nM:\t{}\nL:\tkvm@vger.kernel.org\nL:\tlinux-s390@vger.kernel.org\n\
         S:\tMaintained\nF:\trust/kernel/vfio_uapi*\n\n",
        repository.author
    );
    let maintainers = repository.read(MAINTAINERS)?;
    files.push((
        MAINTAINERS.to_owned(),
        edits::before(&maintainers, "VGA_SWITCHEROO", &entry)?,
    ));
    Ok(Patch {
        subject: "rust: vfio_uapi: add layouts and rules of VFIO's interface",
        body: "\
A driver in Rust that answers users of VFIO needs the layouts of what
they exchange. Bindings have these, but only as types that can be read
from bytes with unsafe code, and without the rules for what is in them.

Add types that are read from bytes safely, and for the zPCI I/O region
the rules that a request has to keep to. A request that has passed them
is a type of its own. Assertions compare the region's layouts with the
bindings, that is, with what C makes of the header.
",
        files,
    })
}

fn add_driver(root: &Path, repository: &Repository) -> Result<Patch, Failure> {
    let mut files = driver::files(root)?;
    let kconfig = "drivers/vfio/pci/Kconfig";
    let text = edits::after(
        &repository.read(kconfig)?,
        "source \"drivers/vfio/pci/xe/Kconfig\"",
        &format!("\nsource \"{}/Kconfig\"\n", driver::FOLDER),
    )?;
    files.push((kconfig.to_owned(), text));
    let makefile = "drivers/vfio/pci/Makefile";
    let text = edits::after(
        &repository.read(makefile)?,
        "obj-$(CONFIG_XE_VFIO_PCI) += xe/",
        "\nobj-$(CONFIG_ZPCI_IO_VFIO_PCI) += zpci_io/\n",
    )?;
    files.push((makefile.to_owned(), text));
    let folder = format!("F:\t{}/\n", driver::FOLDER);
    files.push(maintained(repository, &folder, true)?);
    Ok(Patch {
        subject: "vfio/zpci: add a driver that executes zPCI instructions",
        body: "\
Add a variant of vfio-pci that offers the zPCI I/O region beside all
that vfio-pci-core does.

What a user writes is copied once and checked; only the copy is
executed, so it does not matter what becomes of the original meanwhile.
The user's memory is not touched with a lock held: data are copied
before the instruction or after it. The memory lock of vfio-pci-core is
held for reading while the instruction executes, so it does not reach a
device that is being reset or whose memory is off.

The part that handles requests is wholly safe Rust. main.c is what
vfio-pci-core asks of every variant; region.rs is the contact of both.

A function with MSI-X is refused, since requests reach every byte of a
BAR, also the table of vectors that VFIO keeps from its users. Where
there is no zPCI, a model of a function in memory takes the place of the
instructions, so that the region can be tried on other machines.
",
        files,
    })
}

fn document(root: &Path, repository: &Repository) -> Result<Patch, Failure> {
    let markdown = files::read(&root.join("docs/regions/zpci_io.md"))?;
    let index = "Documentation/arch/s390/index.rst";
    let text = edits::after(
        &repository.read(index)?,
        "    vfio-ccw",
        "    vfio-zpci-io\n",
    )?;
    Ok(Patch {
        subject: "Documentation: s390: describe the zPCI I/O region",
        body: "\
Add a page with all that a user of the region has to know: its areas,
the rules for a request in the order in which they are looked at, with
their errnos, and what the machine's answers become. It also says where
an earlier proposal of the region behaved otherwise.
",
        files: vec![
            (PAGE.to_owned(), page::page(&markdown)),
            (index.to_owned(), text),
            maintained(repository, &format!("F:\t{PAGE}\n"), true)?,
        ],
    })
}

fn add_selftest(root: &Path, repository: &Repository) -> Result<Patch, Failure> {
    let checker = files::read(&root.join("user-out/include/linux/vfio_zdev_check.h"))?;
    // Headers for users keep to C90, selftests need not.
    let checker = edits::without_banner(&checker).replace("__inline__", "inline");
    // Only people who read messages of a hypervisor need what rules ask for as text.
    let texts = edits::part(
        &checker,
        "/**\n * vfio_zpci_io_rule_requirement()",
        "/**\n * vfio_zpci_io_req_check()",
    )?;
    let checker = checker.replacen(texts, "", 1);
    let targets = "tools/testing/selftests/Makefile";
    let text = edits::after(
        &repository.read(targets)?,
        "TARGETS += vfio",
        "TARGETS += vfio/zpci_io\n",
    )?;
    let files = [
        (
            "Makefile",
            include_str!("../../series/selftest.mk").to_owned(),
        ),
        ("vfio_zdev_check.h", checker),
        (
            "zpci_io_test.c",
            include_str!("../../series/zpci_io_test.c").to_owned(),
        ),
    ];
    let mut files: Vec<(String, String)> = files
        .into_iter()
        .map(|(name, text)| (format!("{SELFTEST}/{name}"), text))
        .collect();
    files.push((targets.to_owned(), text));
    files.push(maintained(
        repository,
        &format!("F:\t{SELFTEST}/\n"),
        false,
    )?);
    Ok(Patch {
        subject: "selftests/vfio: try the zPCI I/O region",
        body: "\
Try the region on a function that VFIO_SELFTESTS_BDF names: its head,
what its areas take, loads, memory that faults, and thousands of requests
that break some rule. What the kernel has to answer to these comes from
a header that looks at the rules as a hypervisor does, before it makes a
request.
",
        files,
    })
}

/// `MAINTAINERS` with one more file of the driver, before or behind those that are there.
fn maintained(
    repository: &Repository,
    file: &str,
    before: bool,
) -> Result<(String, String), Failure> {
    let text = repository.read(MAINTAINERS)?;
    let entry = edits::part(&text, "VFIO ZPCI I/O DRIVER", "VGA_SWITCHEROO")?;
    let at = if before { "F:\t" } else { "\n" };
    let changed = match entry.find(at) {
        Some(place) if before => format!("{}{file}{}", &entry[..place], &entry[place..]),
        _ => format!("{}\n{file}\n", entry.trim_end()),
    };
    Ok((MAINTAINERS.to_owned(), text.replacen(entry, &changed, 1)))
}
