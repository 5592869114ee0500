//! Sorts things after what they need.

use std::collections::VecDeque;

/// Indices such that each comes after those it needs, and the indices that stand on a circle (or
/// between two circles), for which there is no such place.
pub(crate) fn topological(needs: &[Vec<usize>]) -> (Vec<usize>, Vec<usize>) {
    let mut needed_by = vec![Vec::new(); needs.len()];
    let mut open: Vec<usize> = needs.iter().map(Vec::len).collect();
    for (index, list) in needs.iter().enumerate() {
        for need in list {
            if let Some(users) = needed_by.get_mut(*need) {
                users.push(index);
            }
        }
    }
    let mut ready: VecDeque<usize> = (0..needs.len())
        .filter(|index| open.get(*index) == Some(&0))
        .collect();
    let mut order = Vec::with_capacity(needs.len());
    while let Some(index) = ready.pop_front() {
        order.push(index);
        for user in needed_by.get(index).into_iter().flatten() {
            if let Some(count) = open.get_mut(*user) {
                *count -= 1;
                if *count == 0 {
                    ready.push_back(*user);
                }
            }
        }
    }
    let stuck = (0..needs.len())
        .filter(|index| open.get(*index).is_some_and(|count| *count > 0))
        .collect();
    (order, without_bystanders(stuck, &needed_by))
}

/// Takes out what merely needs something on a circle: nothing that is stuck needs it in turn.
fn without_bystanders(mut stuck: Vec<usize>, needed_by: &[Vec<usize>]) -> Vec<usize> {
    loop {
        let kept: Vec<usize> = stuck
            .iter()
            .copied()
            .filter(|index| {
                needed_by
                    .get(*index)
                    .is_some_and(|users| users.iter().any(|user| stuck.contains(user)))
            })
            .collect();
        if kept.len() == stuck.len() {
            return kept;
        }
        stuck = kept;
    }
}

#[cfg(test)]
mod tests {
    use super::topological;

    #[test]
    fn needs_come_first_and_circles_come_out() {
        let needs = [vec![2], vec![], vec![1], vec![4], vec![3], vec![3]];
        let (order, circle) = topological(&needs);
        assert_eq!(order, [1, 2, 0]);
        assert_eq!(circle, [3, 4]);
    }
}
