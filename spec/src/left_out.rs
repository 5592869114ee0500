//! Every proposal can be left out: what remains is checked as if nobody had proposed anything.

use std::collections::BTreeSet;

use crate::checked::CheckedAbi;
use crate::diag::Diagnostics;
use crate::source::SourceMap;
use crate::{check_selected, Selection};

/// Checks an ABI without each of its revisions, and without all of them.
///
/// # Errors
///
/// What is wrong without one of them, and with it is not.
pub(crate) fn check(
    abi: &CheckedAbi,
    sources: &SourceMap,
    selection: &Selection,
) -> Result<(), Diagnostics> {
    let interfaces = abi.model().interfaces.iter();
    let revisions: BTreeSet<&str> = interfaces
        .flat_map(|interface| &interface.revisions)
        .map(|revision| revision.name.value.as_str())
        .collect();
    let without = |names: &[&str]| {
        let mut selection = selection.clone();
        let names = names.iter().map(|name| (*name).to_owned());
        selection.without.extend(names);
        check_selected(sources, &selection)
    };
    for name in &revisions {
        without(&[name])
            .map_err(|found| found.without_proposals(&format!("without the revision `{name}`")))?;
    }
    if revisions.len() > 1 {
        let all: Vec<&str> = revisions.into_iter().collect();
        without(&all).map_err(|found| found.without_proposals("without any revision"))?;
    }
    Ok(())
}
