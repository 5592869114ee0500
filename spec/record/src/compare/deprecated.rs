//! What programs should do without. The kernel goes on as before: programs hear of it when they are
//! compiled.

use super::{both_safe, Comparison, Rule};

impl Comparison<'_> {
    /// Compares since when something is deprecated.
    pub(super) fn deprecated(&mut self, path: String, old: Option<&str>, new: Option<&str>) {
        if old == new {
            return;
        }
        let now = match new {
            Some(release) => format!("deprecated since Linux {release}"),
            None => "no longer deprecated".to_owned(),
        };
        let message = match old {
            Some(release) => format!("{now}; was since Linux {release}"),
            None => now,
        };
        self.push(Rule::Deprecated, path, message, both_safe());
        if old.is_none() {
            self.compiles_if("warnings do not end its build");
        }
    }
}
