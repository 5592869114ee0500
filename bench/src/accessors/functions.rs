//! The accessors that are counted, and who else can do the same.

/// What an accessor does, which decides how much it may cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Returns a value.
    Get,
    /// Replaces a value that fits, whatever it is.
    Set,
    /// Replaces a value, or says that it is too wide.
    TrySet,
}

/// One function in three spellings. `it` is the struct in Rust, its bytes in C.
#[derive(Debug)]
pub(super) struct Function {
    /// The symbol.
    pub(super) name: &'static str,
    /// What it does.
    pub(super) kind: Kind,
    /// The struct in C; bindgen leaves its name alone.
    pub(super) c_struct: &'static str,
    /// The struct in generated Rust.
    pub(super) rust_struct: &'static str,
    /// Type of what is returned or set; nothing for setters of a constant.
    pub(super) value: &'static str,
    /// With generated accessors.
    pub(super) rust: &'static str,
    /// By hand in C, as portable code assembles bytes.
    pub(super) c: &'static str,
    /// With what bindgen makes of the kernel's declarations.
    pub(super) bindgen: &'static str,
}

const GRP: (&str, &str) = ("clp_rsp_query_pci_grp", "ClpRspQueryPciGrp");
const FN: (&str, &str) = ("clp_rsp_query_pci", "ClpRspQueryPci");
const LIST: (&str, &str) = ("clp_rsp_list_pci", "ClpRspListPci");
const ENTRY: (&str, &str) = ("clp_fh_list_entry", "ClpFhListEntry");
const HDR: (&str, &str) = ("clp_req_hdr", "ClpReqHdr");
const MIO: (&str, &str) = ("mio_info", "MioInfo");

macro_rules! functions {
    ($($name:ident: $kind:ident, $of:ident, $value:literal, $rust:literal, $c:literal, $bindgen:literal;)*) => {
        /// All of them.
        pub(super) const ALL: &[Function] = &[$(Function {
            name: stringify!($name),
            kind: Kind::$kind,
            c_struct: $of.0,
            rust_struct: $of.1,
            value: $value,
            rust: $rust,
            c: $c,
            bindgen: $bindgen,
        },)*];
    };
}

functions! {
    noi: Get, GRP, "u16", "it.noi()", "return (it[16] << 8 | it[17]) & 0xfff", "it.noi()";
    maxstbl: Get, GRP, "u16", "it.maxstbl()", "return (it[20] << 8 | it[21]) & 0x1fff", "it.maxstbl()";
    dnoi: Get, GRP, "u16", "it.dnoi()", "return (it[28] << 8 | it[29]) & 0xfff", "it.dnoi()";
    relaxed_align: Get, GRP, "bool", "it.relaxed_align()", "return it[19] & 0x08", "it.relaxed_align() != 0";
    refresh: Get, GRP, "bool", "it.refresh()", "return it[19] & 0x01", "it.refresh() != 0";
    fmt: Get, HDR, "u8", "it.fmt()", "return it[4] >> 4", "it.fmt() as u8";
    port: Get, FN, "u8", "it.port()", "return it[61] & 0x0f", "it.port()";
    uid_checking: Get, LIST, "bool", "it.uid_checking()", "return it[30] & 0x01", "it.uid_checking() != 0";
    valid: Get, MIO, "u8", "it.valid()", "return it[0] >> 2", "it.valid() as u8";
    bar_0: Get, FN, "u32", "it.bar()[0]",
        "return (u32)it[35] << 24 | it[34] << 16 | it[33] << 8 | it[32]", "{ let bar = it.bar; bar[0] }";
    tid: Get, FN, "u16", "it.tid()", "return it[86] << 8 | it[87]", "it.tid";
    sdma: Get, FN, "u64", "it.sdma()",
        "return (u64)it[64] << 56 | (u64)it[65] << 48 | (u64)it[66] << 40 | (u64)it[67] << 32 | (u64)it[68] << 24 | (u64)it[69] << 16 | (u64)it[70] << 8 | it[71]",
        "it.sdma";
    set_noi_5: Set, GRP, "", "it.set_const_noi::<5>()",
        "u16 word = (it[16] << 8 | it[17]) & 0xf000 | 5; it[16] = word >> 8; it[17] = word", "it.set_noi(5)";
    set_maxstbl_128: Set, GRP, "", "it.set_const_maxstbl::<128>()",
        "u16 word = (it[20] << 8 | it[21]) & 0xe000 | 128; it[20] = word >> 8; it[21] = word", "it.set_maxstbl(128)";
    set_fmt_1: Set, HDR, "", "it.set_const_fmt::<1>()", "it[4] = it[4] & 0x0f | 0x10", "it.set_fmt(1)";
    set_port_2: Set, FN, "", "it.set_const_port::<2>()", "it[61] = it[61] & 0xf0 | 2", "it.set_port(2)";
    set_valid_63: Set, MIO, "", "it.set_const_valid::<63>()", "it[0] = it[0] & 0x03 | 63 << 2", "it.set_valid(63)";
    set_relaxed_align: Set, GRP, "bool", "it.set_relaxed_align(value)",
        "it[19] = it[19] & ~0x08 | value << 3", "it.set_relaxed_align(value as _)";
    set_rtr: Set, GRP, "bool", "it.set_rtr(value)",
        "it[19] = it[19] & ~0x20 | value << 5", "it.set_rtr(value as _)";
    set_frame: Set, GRP, "bool", "it.set_frame(value)",
        "it[19] = it[19] & ~0x02 | value << 1", "it.set_frame(value as _)";
    set_config_state: Set, ENTRY, "bool", "it.set_config_state(value)",
        "it[4] = it[4] & ~0x80 | value << 7", "it.set_config_state(value as _)";
    set_refresh: Set, GRP, "bool", "it.set_refresh(value)", "it[19] = it[19] & ~0x01 | value", "it.set_refresh(value as _)";
    set_uid_checking: Set, LIST, "bool", "it.set_uid_checking(value)",
        "it[30] = it[30] & ~0x01 | value", "it.set_uid_checking(value as _)";
    set_tid: Set, FN, "u16", "it.set_tid(value)", "it[86] = value >> 8; it[87] = value", "it.tid = value";
    set_sdma: Set, FN, "u64", "it.set_sdma(value)",
        "it[64] = value >> 56; it[65] = value >> 48; it[66] = value >> 40; it[67] = value >> 32; it[68] = value >> 24; it[69] = value >> 16; it[70] = value >> 8; it[71] = value",
        "it.sdma = value";
    try_set_noi: TrySet, GRP, "u16", "it.try_set_noi(value).is_ok()",
        "if (value > 0xfff) return 0; u16 word = (it[16] << 8 | it[17]) & 0xf000 | value; it[16] = word >> 8; it[17] = word; return 1",
        "if value > 0xfff { return false; } it.set_noi(value); true";
    try_set_maxstbl: TrySet, GRP, "u16", "it.try_set_maxstbl(value).is_ok()",
        "if (value > 0x1fff) return 0; u16 word = (it[20] << 8 | it[21]) & 0xe000 | value; it[20] = word >> 8; it[21] = word; return 1",
        "if value > 0x1fff { return false; } it.set_maxstbl(value); true";
    try_set_fmt: TrySet, HDR, "u8", "it.try_set_fmt(value).is_ok()",
        "if (value > 15) return 0; it[4] = it[4] & 0x0f | value << 4; return 1",
        "if value > 15 { return false; } it.set_fmt(value as _); true";
    try_set_port: TrySet, FN, "u8", "it.try_set_port(value).is_ok()",
        "if (value > 15) return 0; it[61] = it[61] & 0xf0 | value; return 1",
        "if value > 15 { return false; } it.set_port(value); true";
    try_set_valid: TrySet, MIO, "u8", "it.try_set_valid(value).is_ok()",
        "if (value > 63) return 0; it[0] = it[0] & 0x03 | value << 2; return 1",
        "if value > 63 { return false; } it.set_valid(value as _); true";
}

impl Function {
    /// A Rust function of that body, in which `module` has the struct.
    fn rust_function(&self, module: &str, ty: &str, body: &str) -> String {
        let (name, value) = (self.name, self.value);
        let (parameters, result) = match (self.kind, value) {
            (Kind::Get, _) => (format!("it: &{module}::{ty}"), format!(" -> {value}")),
            (Kind::Set, "") => (format!("it: &mut {module}::{ty}"), String::new()),
            (Kind::Set, _) => (
                format!("it: &mut {module}::{ty}, value: {value}"),
                String::new(),
            ),
            (Kind::TrySet, _) => (
                format!("it: &mut {module}::{ty}, value: {value}"),
                " -> bool".to_owned(),
            ),
        };
        let end = match self.kind {
            Kind::Set => ";",
            Kind::Get | Kind::TrySet => "",
        };
        format!(
            "#[no_mangle]\npub extern \"C\" fn {name}({parameters}){result} {{ {body}{end} }}\n"
        )
    }

    /// Ours, for the generated module `clp`.
    pub(super) fn ours(&self) -> String {
        self.rust_function("clp", self.rust_struct, self.rust)
    }

    /// For the module `rival` of bindgen.
    pub(super) fn with_bindgen(&self) -> String {
        self.rust_function("rival", self.c_struct, self.bindgen)
    }

    /// By hand, for pointers to bytes.
    pub(super) fn by_hand(&self) -> String {
        let (name, body) = (self.name, self.c);
        let value = self.value;
        match (self.kind, value) {
            (Kind::Get, _) => format!("{value} {name}(const u8 *it) {{ {body}; }}\n"),
            (Kind::Set, "") => format!("void {name}(u8 *it) {{ {body}; }}\n"),
            (Kind::Set, _) => {
                format!("void {name}(u8 *it, {value} value) {{ {body}; }}\n")
            }
            (Kind::TrySet, _) => format!("bool {name}(u8 *it, {value} value) {{ {body}; }}\n"),
        }
    }
}
