//! The kernel's own structs: only the names of flags, for their places are no promise.

use uapi_spec::model::{Item, StructId};

use super::Comparer;
use crate::claims;
use crate::report::{Divergence, Kind, Side};

impl Comparer<'_> {
    /// Looks for the flags of every struct by name. That one is gone is told, and fails nothing.
    pub(super) fn internal(&mut self) {
        for item in &self.interface.items {
            if let Item::Struct(id) = item {
                self.flags_by_name(*id);
            }
        }
    }

    fn flags_by_name(&mut self, id: StructId) {
        let tag = &self.abi.model()[id].name.value;
        let Some(record) = self.truth.records.get(tag).and_then(|all| all.first()) else {
            return;
        };
        let claims = claims::of(self.abi, id, self.truth.alignment, self.truth.big_endian);
        for bit in claims
            .iter()
            .filter_map(|claim| claim.bits.as_ref())
            .flatten()
        {
            let Some(name) = bit.name else { continue };
            self.compared += 1;
            if record.member(name).is_none() {
                let expected = self.lacks_by_right(bit.since, bit.proposal);
                let expected = expected.unwrap_or("the kernel's own, and no promise".to_owned());
                self.report(
                    Divergence {
                        kind: Kind::Missing,
                        expected: Some(expected),
                        subject: format!("{tag}.{name}"),
                        what: "flag".to_owned(),
                        spec: Some(self.side(bit.span, "flag".to_owned())),
                        kernel: Some(Side::outside(&record.place, "no such flag".to_owned())),
                    },
                    bit.span,
                );
            }
        }
    }
}
