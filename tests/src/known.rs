//! Differences between the specs and the recorded kernel headers that are right, and why.

/// `__aligned_u64` replaced `__u64` in Linux 6.6, for the sake of i386.
const ALIGNED: &str = "its u64 are aligned to 8 on i386 too, since 6.6";

/// What 5.10 called reserved, later kernels cut into fields.
const CUT: &str = "later kernels cut fields from it";

/// C enumerators leave no macro behind, and macros are what was recorded.
const ENUMERATOR: &str = "an enumerator in C: only macros were recorded";

/// The first migration protocol got another name when the second came.
const RENAMED: &str = "was named without _DEPRECATED in 5.10";

/// The kernel's struct has no tag.
const UNTAGGED: &str = "the kernel's struct has no tag";

/// Line of the comparison, and the reason.
pub const KNOWN: &[(&str, &str)] = &[
    ("vfio_region_info: layout-uapi-posted-i386: align: spec 8, recorded 4", ALIGNED),
    ("vfio_region_sparse_mmap_area: layout-uapi-posted-i386: align: spec 8, recorded 4", ALIGNED),
    (
        "vfio_region_info_cap_sparse_mmap: layout-uapi-posted-i386: align: spec 8, recorded 4",
        ALIGNED,
    ),
    ("vfio_iommu_type1_info: layout-uapi-posted-i386: size: spec 24, recorded 20", ALIGNED),
    ("vfio_iommu_type1_info: layout-uapi-posted-i386: align: spec 8, recorded 4", ALIGNED),
    ("mio_addr: layout-clp-posted-s390x: not recorded", UNTAGGED),
    (
        "clp_rsp_query_pci.reserved0: layout-clp-posted-s390x: bytes: spec (82, 86), recorded (82, 84)",
        CUT,
    ),
    (
        "clp_rsp_query_pci.reserved: layout-clp-posted-s390x: bytes: spec (88, 124), recorded (84, 124)",
        CUT,
    ),
    (
        "clp_req_set_pci.reserved3: layout-clp-posted-s390x: bytes: spec (24, 28), recorded (24, 32)",
        CUT,
    ),
    ("VFIO_REGION_TYPE_MIGRATION_DEPRECATED: not recorded", RENAMED),
    ("VFIO_REGION_SUBTYPE_MIGRATION_DEPRECATED: not recorded", RENAMED),
    ("VFIO_PCI_BAR0_REGION_INDEX: not recorded", ENUMERATOR),
    ("VFIO_PCI_BAR1_REGION_INDEX: not recorded", ENUMERATOR),
    ("VFIO_PCI_BAR2_REGION_INDEX: not recorded", ENUMERATOR),
    ("VFIO_PCI_BAR3_REGION_INDEX: not recorded", ENUMERATOR),
    ("VFIO_PCI_BAR4_REGION_INDEX: not recorded", ENUMERATOR),
    ("VFIO_PCI_BAR5_REGION_INDEX: not recorded", ENUMERATOR),
    ("VFIO_PCI_ROM_REGION_INDEX: not recorded", ENUMERATOR),
    ("VFIO_PCI_CONFIG_REGION_INDEX: not recorded", ENUMERATOR),
    ("VFIO_PCI_VGA_REGION_INDEX: not recorded", ENUMERATOR),
    ("VFIO_PCI_NUM_REGIONS: not recorded", ENUMERATOR),
    ("VFIO_PCI_INTX_IRQ_INDEX: not recorded", ENUMERATOR),
    ("VFIO_PCI_MSI_IRQ_INDEX: not recorded", ENUMERATOR),
    ("VFIO_PCI_MSIX_IRQ_INDEX: not recorded", ENUMERATOR),
    ("VFIO_PCI_ERR_IRQ_INDEX: not recorded", ENUMERATOR),
    ("VFIO_PCI_REQ_IRQ_INDEX: not recorded", ENUMERATOR),
    ("VFIO_PCI_NUM_IRQS: not recorded", ENUMERATOR),
];
