//! Ioctls: their numbers and their arguments.

use super::leaves::{self, Likeness};
use super::{both_break, both_safe, both_safe_if, Comparison, Rule, Verdict, NAME_GONE};
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
            self.compiles_not(NAME_GONE);
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
            let mut message = format!("{} before, {} now", shown(old), shown(new));
            let only_size = Ioctl {
                size: new.size,
                ..old.clone()
            };
            let resized = new
                .argument
                .as_deref()
                .filter(|_| key(&only_size) == key(new));
            if let Some(argument) = resized {
                message += &format!(
                    ": the number has the size of its argument, `{argument}`, {} bytes before, {} now",
                    old.size, new.size
                );
            }
            let verdicts = both_break("each side calls what the other does not know");
            self.push(Rule::IoctlNrDrift, name, message, verdicts);
            if let Some(argument) = resized {
                self.shows(argument);
            }
        }
        if old.argument != new.argument {
            let shown = |item: &Ioctl| item.argument.clone().unwrap_or_else(|| "nothing".into());
            let message = format!("points to {} before, {} now", shown(old), shown(new));
            let verdicts = self.arguments(old, new);
            self.push(Rule::IoctlArgumentChanged, name, message, verdicts);
        }
        let (before, now) = (old.deprecated.as_deref(), new.deprecated.as_deref());
        self.deprecated(name.to_owned(), before, now);
    }

    /// What it means that the argument points to another struct: whether the two have the same
    /// numbers in the same bytes.
    fn arguments(&self, old: &Ioctl, new: &Ioctl) -> (Verdict, Verdict) {
        let other = "the kernel reads and writes other bytes than the program provides";
        let before = old
            .argument
            .as_deref()
            .and_then(|name| self.old.structure(name));
        let after = new
            .argument
            .as_deref()
            .and_then(|name| self.new.structure(name));
        let (Some(before), Some(after)) = (before, after) else {
            return both_break(other);
        };
        if (before.size, before.size_on_32()) != (after.size, after.size_on_32()) {
            return both_break(other);
        }
        let (before, after) = (
            leaves::of_struct(self.old, before),
            leaves::of_struct(self.new, after),
        );
        match leaves::compare(before, after) {
            Likeness::Same => both_safe(),
            Likeness::Renamed => both_safe_if("the fields of both structs mean the same"),
            Likeness::Different(what) => both_break(&what),
        }
    }
}
