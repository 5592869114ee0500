//! "Did you mean": the known word nearest to an unknown one.

/// The candidate that a typist most likely meant, if any is near enough.
pub(crate) fn nearest<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let reach = (word.chars().count() / 3).clamp(1, 4);
    candidates
        .into_iter()
        .filter(|candidate| candidate.len().abs_diff(word.len()) <= reach)
        .map(|candidate| (distance(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= reach)
        .min()
        .map(|(_, candidate)| candidate)
}

/// The same, if no other candidate is as near.
pub(crate) fn only_nearest<'a>(
    word: &str,
    candidates: impl Iterator<Item = &'a str> + Clone,
) -> Option<&'a str> {
    let nearest = nearest(word, candidates.clone())?;
    let reach = distance(word, nearest);
    let as_near = candidates.filter(|candidate| distance(word, candidate) == reach);
    (as_near.count() == 1).then_some(nearest)
}

/// The help line for it.
pub(crate) fn did_you_mean<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<String> {
    nearest(word, candidates).map(|known| format!("did you mean `{known}`?"))
}

/// Edit distance, with `-` and `_` taken for the same and two letters swapped for one slip.
fn distance(a: &str, b: &str) -> usize {
    let fold = |c: char| if c == '_' { '-' } else { c };
    let a: Vec<char> = a.chars().map(fold).collect();
    let b: Vec<char> = b.chars().map(fold).collect();
    // Rows of the table of distances between prefixes: entry `j` is for the first `j` of `b`.
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, ca) in a.iter().enumerate() {
        let mut next = vec![i + 1];
        let mut left = i + 1;
        for (j, cb) in b.iter().enumerate() {
            let at = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(usize::MAX - 1);
            let substituted = at(&row, j) + usize::from(ca != cb);
            let mut best = substituted.min(at(&row, j + 1) + 1).min(left + 1);
            let swapped = i > 0 && j > 0 && a.get(i - 1) == Some(cb) && b.get(j - 1) == Some(ca);
            if swapped {
                best = best.min(at(&before, j - 1) + 1);
            }
            left = best;
            next.push(left);
        }
        before = std::mem::replace(&mut row, next);
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_slip_and_nothing_far() {
        let keys = ["offset", "offset-32", "type", "doc"];
        assert_eq!(nearest("ofset", keys), Some("offset"));
        assert_eq!(nearest("offset_32", keys), Some("offset-32"));
        assert_eq!(nearest("tpye", keys), Some("type"));
        assert_eq!(nearest("tpey", keys), None);
        assert_eq!(nearest("typ", keys), Some("type"));
        assert_eq!(nearest("banana", keys), None);
    }

    #[test]
    fn takes_only_what_is_meant_for_sure() {
        let only = |word, keys: &[&'static str]| only_nearest(word, keys.iter().copied());
        assert_eq!(only("ofset", &["offset", "size"]), Some("offset"));
        assert_eq!(only("siz", &["size", "sizf"]), None);
    }

    #[test]
    fn distance_counts_slips() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("a_b", "a-b"), 0);
        assert_eq!(distance("EOI", "EIO"), 1);
        assert_eq!(distance("ab", "ba"), 1);
        assert_eq!(distance("abc", "ca"), 3);
    }
}
