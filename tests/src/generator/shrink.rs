//! Smaller specs that still fail.

use super::{Item, Meaning, Shape, Spec, What};

/// The smallest spec that can be reached from one by taking things out while it fails. `fails` is
/// asked no more than `patience` times.
pub fn smaller(spec: &Spec, patience: usize, mut fails: impl FnMut(&Spec) -> bool) -> Spec {
    let mut best = spec.clone();
    let mut left = patience;
    loop {
        let mut step = 0;
        let mut progress = false;
        while let Some(candidate) = without(&best, step) {
            if left == 0 {
                return best;
            }
            left -= 1;
            let texts = candidate.texts();
            let is_other = texts != best.texts();
            if is_other && crate::check(&texts, &[]).is_ok() && fails(&candidate) {
                best = candidate;
                progress = true;
            } else {
                step += 1;
            }
        }
        if !progress {
            return best;
        }
    }
}

/// The spec without its part of that number, the large parts first.
fn without(spec: &Spec, number: usize) -> Option<Spec> {
    let mut changed = spec.clone();
    let mut number = number;
    let files = changed.files.len();
    if number < files {
        changed.files.remove(number);
        return Some(changed);
    }
    number -= files;
    for file in &mut changed.files {
        let items = file.items.len();
        if number < items {
            // The last ones first: nothing names them.
            file.items.remove(items - 1 - number);
            return Some(changed);
        }
        number -= items;
    }
    for item in changed.files.iter_mut().flat_map(|file| &mut file.items) {
        let parts = parts(item);
        if number < parts {
            take(item, number);
            return Some(changed);
        }
        number -= parts;
    }
    None
}

/// Things that can be taken out of an item, or made plain.
fn parts(item: &Item) -> usize {
    let inner = match &item.what {
        What::Flags { bits, .. } => bits.len(),
        What::Enum { values, .. } => values.len(),
        What::Struct(item) => item.fields.len() * 4 + 2,
        What::Region(region) => region.checks.len(),
        What::Number { .. } | What::Text(_) | What::Ioctl { .. } => 0,
    };
    inner + usize::from(item.doc != PLAIN) + usize::from(item.revision.is_some())
}

const PLAIN: &str = "A.";

fn take(item: &mut Item, number: usize) {
    let mut number = number;
    if item.doc != PLAIN {
        if number == 0 {
            item.doc = PLAIN.to_owned();
            return;
        }
        number -= 1;
    }
    if item.revision.is_some() {
        if number == 0 {
            item.revision = None;
            return;
        }
        number -= 1;
    }
    match &mut item.what {
        What::Flags { bits, .. } => drop(bits.remove(number)),
        What::Enum { values, .. } => drop(values.remove(number)),
        What::Region(region) => drop(region.checks.remove(number)),
        What::Struct(item) => match (number % 4, item.fields.get_mut(number / 4)) {
            (0, Some(_)) => drop(item.fields.remove(number / 4)),
            (1, Some(field)) => field.meaning = Meaning::Plain,
            (2, Some(field)) => field.shape = Shape::Single,
            (_, Some(field)) => {
                field.doc = PLAIN.to_owned();
                field.order = None;
                field.revision = None;
            }
            (0, None) => item.packed = false,
            (_, None) => item.aligned = None,
        },
        What::Number { .. } | What::Text(_) | What::Ioctl { .. } => {}
    }
}
