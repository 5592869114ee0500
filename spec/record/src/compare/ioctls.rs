//! Ioctls: their numbers and their arguments.

use super::{both_break, both_safe_if, Comparison, Rule, Verdict};
use crate::record::{Ioctl, Number};

/// What tells ioctls of one kind of file descriptor apart.
type Key<'a> = (&'a str, &'a str, Number, Number, u64);

fn key(item: &Ioctl) -> Key<'_> {
    (&item.on, &item.direction, item.ty, item.number, item.size)
}

/// The number as most architectures encode it.
fn encoded(item: &Ioctl) -> String {
    let direction: u64 = match item.direction.as_str() {
        "write" => 1,
        "read" => 2,
        "read-write" => 3,
        _ => 0,
    };
    let low = |number: Number| u64::try_from(number.0 & 0xff).unwrap_or(0);
    let size = item.size & 0x3fff;
    format!(
        "{:#x}",
        direction << 30 | size << 16 | low(item.ty) << 8 | low(item.number)
    )
}

impl Comparison<'_> {
    pub(super) fn ioctls(&mut self) {
        let pairs = self.pairs(|item| &item.ioctls, |item: &Ioctl| &item.name);
        for (name, old, new) in &pairs.both {
            self.ioctl(name, old, new);
        }
        for (name, old) in &pairs.gone {
            let message = format!("{} is gone", encoded(old));
            let verdicts = (Verdict::breaks("the call fails with ENOTTY"), Verdict::Safe);
            let revision = old.revision.as_deref();
            self.gone(Rule::ItemRemoved, *name, message, revision, verdicts);
        }
        for (name, new) in &pairs.come {
            let before = pairs.gone.iter().map(|(_, old)| *old);
            let kept = pairs.both.iter().map(|(_, old, _)| *old);
            let taken = before.chain(kept).find(|old| key(old) == key(new));
            let message = format!("new, {}", encoded(new));
            match taken {
                Some(old) => {
                    let contended =
                        self.contended(old.revision.as_deref(), new.revision.as_deref());
                    let rule = if contended {
                        Rule::IdContended
                    } else {
                        Rule::IoctlNrReused
                    };
                    let message = format!("{} was `{}`", encoded(new), old.name);
                    let verdicts = both_break("one number asks for two different things");
                    self.push(rule, *name, message, verdicts);
                }
                None => {
                    let condition =
                        "it takes ENOTTY as a sign that the kernel does not know the call";
                    let verdicts = (Verdict::Safe, Verdict::safe_if(condition));
                    self.push(Rule::ItemAdded, *name, message, verdicts);
                }
            }
        }
    }

    fn ioctl(&mut self, name: &str, old: &Ioctl, new: &Ioctl) {
        if key(old) != key(new) {
            let shown = |item: &Ioctl| format!("{} on {}", encoded(item), item.on);
            let message = format!("{} before, {} now", shown(old), shown(new));
            let verdicts = both_break("each side calls what the other does not know");
            self.push(Rule::IoctlNrDrift, name, message, verdicts);
        }
        if old.argument != new.argument {
            let shown = |item: &Ioctl| item.argument.clone().unwrap_or_else(|| "nothing".into());
            let message = format!("points to {} before, {} now", shown(old), shown(new));
            let size = |record: &crate::AbiRecord, item: &Ioctl| {
                let argument = item.argument.as_deref()?;
                Some(record.structure(argument)?.size)
            };
            let same_size =
                size(self.old, old).is_some() && size(self.old, old) == size(self.new, new);
            let verdicts = if same_size {
                both_safe_if("the two structs say the same in the same bytes")
            } else {
                both_break("the kernel reads and writes other bytes than the program provides")
            };
            self.push(Rule::IoctlArgumentChanged, name, message, verdicts);
        }
    }
}
