//! Structs full of bit fields that no interface would have, as spec texts.

use std::fmt::Write as _;

use uapi_spec::CheckedAbi;

use crate::check;
use crate::random::Random;

/// Structs of a text: the ordinary run takes the first of those that the thorough one takes.
pub fn structs() -> usize {
    if crate::is_thorough() {
        512
    } else {
        128
    }
}

/// How the values of a text lie in memory: as C lays out bit fields for one kind of machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Bytes and bits from the most significant.
    Big,
    /// Bytes and bits from the least significant.
    Little,
}

impl Order {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Big, Self::Little];

    /// The interface's name.
    pub fn interface(self) -> &'static str {
        match self {
            Self::Big => "torture_big",
            Self::Little => "torture_little",
        }
    }

    fn keys(self) -> &'static str {
        match self {
            Self::Big => "byte-order = \"big\"\nbit-order = \"msb0\"",
            Self::Little => "byte-order = \"little\"\nbit-order = \"lsb0\"",
        }
    }
}

/// What later structs may contain.
struct Made {
    size: usize,
    align: usize,
}

/// The spec of [`structs`]: the same declarations for both orders.
pub fn spec(order: Order) -> String {
    let name = order.interface();
    let mut text = format!(
        "[interface]\nname = \"{name}\"\nkind = \"firmware\"\nheader = \"linux/{name}.h\"\n\
         license = \"GPL-2.0 WITH Linux-syscall-note\"\n{}\n\
         doc = \"Bit fields at random.\"\nsource = \"made up\"\n",
        order.keys()
    );
    let mut random = Random(2021);
    let mut made: Vec<Made> = Vec::new();
    for index in 0..structs() {
        let one = Writer {
            index,
            packed: random.below(2) == 0,
            random: &mut random,
            made: &made,
            fields: String::new(),
            offset: 0,
            align: 1,
            count: 0,
        }
        .write(&mut text);
        made.push(one);
    }
    text
}

/// Writes one struct.
struct Writer<'a> {
    index: usize,
    packed: bool,
    random: &'a mut Random,
    made: &'a [Made],
    fields: String,
    offset: usize,
    align: usize,
    count: usize,
}

impl Writer<'_> {
    fn write(mut self, text: &mut String) -> Made {
        self.container();
        for _ in 0..self.random.below(5) {
            match self.random.below(8) {
                0 => self.plain(),
                1 => self.array(),
                2 => self.nested(),
                _ => self.container(),
            }
        }
        self.pad(self.align);
        // Writing to a string cannot fail.
        let _ = write!(
            text,
            "\n[[struct]]\nname = \"t{}\"\nsize = {}\nalign = {}\npacked = {}\n\
             doc = \"One of many.\"\nsource = \"made up\"\n{}",
            self.index, self.offset, self.align, self.packed, self.fields
        );
        Made {
            size: self.offset,
            align: self.align,
        }
    }

    /// Names the bytes up to the next multiple of `align`.
    fn pad(&mut self, align: usize) {
        let gap = self.offset.next_multiple_of(align) - self.offset;
        if gap > 0 {
            self.field("gap", &format!("u8[{gap}]"), gap, 1, "reserved = true\n");
        }
    }

    fn field(&mut self, stem: &str, ty: &str, size: usize, align: usize, more: &str) {
        if !self.packed {
            self.pad(align);
            self.align = self.align.max(align);
        }
        let _ = write!(
            self.fields,
            "\n[[struct.field]]\nname = \"{stem}{}\"\noffset = {}\ntype = \"{ty}\"\n\
             doc = \"A field.\"\n{more}",
            self.count, self.offset
        );
        self.count += 1;
        self.offset += size;
    }

    /// Bytes of an integer.
    fn int(&mut self) -> usize {
        1 << self.random.below(4)
    }

    fn plain(&mut self) {
        let size = self.int();
        self.field("plain", &format!("u{}", size * 8), size, size, "");
    }

    fn array(&mut self) {
        let (size, length) = (self.int(), 1 + self.random.below(3));
        let ty = format!("u{}[{length}]", size * 8);
        self.field("array", &ty, size * length, size, "");
    }

    fn nested(&mut self) {
        if self.made.is_empty() {
            return;
        }
        let inner = self.random.below(self.made.len());
        let (length, ty) = match self.random.below(3) {
            0 => (2, format!("t{inner}[2]")),
            _ => (1, format!("t{inner}")),
        };
        let Made { size, align } = self.made[inner];
        let fits = !self.packed || align == 1;
        // Nests do not grow without end.
        if fits && size <= 64 {
            self.field("inner", &ty, size * length, align, "");
        }
    }

    fn container(&mut self) {
        let size = self.int();
        let (bits, mut next) = (size * 8, 0);
        let mut lines = String::new();
        let mut named = false;
        while next < bits {
            let width = self.width(bits - next);
            let last = next + width == bits;
            if self.random.below(4) == 0 && (named || !last) {
                let _ = writeln!(lines, "  {{ reserved = {width}, bit = {next} }},");
            } else {
                let _ = writeln!(
                    lines,
                    "  {{ name = \"b{}_{next}\", bit = {next}, width = {width}, doc = \"Bits.\" }},",
                    self.count
                );
                named = true;
            }
            next += width;
        }
        let more = format!("bits = [\n{lines}]\n");
        self.field("word", &format!("u{bits}"), size, size, &more);
    }

    /// Often few bits, often all that are left.
    fn width(&mut self, left: usize) -> usize {
        match self.random.below(6) {
            0 | 1 => 1,
            2 => left,
            3 => 1 + self.random.below(left.min(8)),
            _ => 1 + self.random.below(left),
        }
    }
}

/// The spec, checked.
///
/// # Panics
///
/// If the front end refuses it.
pub fn abi(order: Order) -> CheckedAbi {
    let path = format!("{}.toml", order.interface());
    check(&[(path, spec(order))], &[]).unwrap_or_else(|found| panic!("{}", found.render(false)))
}
