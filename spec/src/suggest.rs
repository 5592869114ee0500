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

/// The help line for it.
pub(crate) fn did_you_mean<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<String> {
    nearest(word, candidates).map(|known| format!("did you mean `{known}`?"))
}

/// Edit distance, with `-` and `_` taken for the same.
fn distance(a: &str, b: &str) -> usize {
    let fold = |c: char| if c == '_' { '-' } else { c };
    let b: Vec<char> = b.chars().map(fold).collect();
    // One row of the table of distances between prefixes: entry `j` is for the first `j` of `b`.
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, ca) in a.chars().map(fold).enumerate() {
        let mut next = vec![i + 1];
        let mut left = i + 1;
        for ((diagonal, above), cb) in row.iter().zip(row.iter().skip(1)).zip(&b) {
            let substituted = diagonal + usize::from(ca != *cb);
            left = substituted.min(above + 1).min(left + 1);
            next.push(left);
        }
        row = next;
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
        assert_eq!(nearest("tpye", keys), None);
        assert_eq!(nearest("typ", keys), Some("type"));
        assert_eq!(nearest("banana", keys), None);
    }

    #[test]
    fn distance_is_levenshtein() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("a_b", "a-b"), 0);
    }
}
