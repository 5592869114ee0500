//! Layouts and values are those that were read from compiled kernel headers.

use uapi_tests::compare::{news, with_oracle};
use uapi_tests::{assert_nothing, project_abi};

#[test]
fn only_the_known_differences_from_the_recorded_kernel() {
    let comparison = with_oracle(&project_abi());
    assert_nothing(
        &news(&comparison),
        "differences that tests/src/known.rs does not explain",
    );
    println!("{} facts compared", comparison.compared);
}

/// A comparison that compares little passes easily. The floor is what the specs described when
/// this was written.
#[test]
fn much_is_compared() {
    let compared = with_oracle(&project_abi()).compared;
    assert!(compared >= FLOOR, "only {compared} facts were compared");
}

const FLOOR: usize = 700;
