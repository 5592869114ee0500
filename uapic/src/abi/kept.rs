//! Nothing that is frozen breaks: the specs are compared with the newest baseline and with that of
//! each proposal. A waiver that is of no use is a fault as well.

use super::compared::against_frozen;
use super::options::Folders;
use crate::failure::Failure;
use crate::project::Project;

/// Looks, and says what is wrong, a line each.
///
/// # Errors
///
/// What is wrong with specs and records, or a file that fails.
pub fn faults(project: &Project, folders: &Folders) -> Result<Vec<String>, Failure> {
    let mut findings = Vec::new();
    for compared in against_frozen(project, folders, &[])? {
        for finding in compared.findings.iter().filter(|finding| finding.breaks()) {
            let change = &finding.change;
            findings.push(format!(
                "{} of `{}` since {}: {}",
                change.rule.id(),
                change.path,
                compared.old_name,
                change.message
            ));
        }
        for stale in &compared.stale_waivers {
            let place = compared.place(stale.span);
            let place = place.map_or(String::new(), |place| format!("{place}: "));
            findings.push(format!("{place}{}", stale.message));
        }
    }
    Ok(findings)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use uapi_record::{freeze, text, Scope};

    use super::*;
    use crate::project::{BaselineFolder, SpecFolder};
    use crate::specs;

    const SPEC: &str = r#"[interface]
name = "acme"
kind = "uapi"
header = "linux/acme.h"
license = "GPL-2.0 WITH Linux-syscall-note"
byte-order = "host"
doc = "Made up."
source = "made up"

[[revision]]
name = "acme-power"
doc = "A proposal, so that there are two baselines."
source = "made up"

[[const]]
name = "ACME_RINGS"
value = 4
doc = "Rings of an engine."
source = "made up"
"#;

    const WAIVER: &str = r#"
[[waiver]]
rule = "CONST_VALUE_CHANGED"
path = "ACME_RINGS"
reason = "Was never released."
review = "2999-12-31"
"#;

    /// A spec and its baselines, gone when the test ends.
    struct Scratch(PathBuf);

    impl Drop for Scratch {
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }

    impl Scratch {
        /// Freezes `SPEC`, merged and with the proposal.
        fn new(test: &str) -> Self {
            let name = format!("xtask-waivers-{test}-{}", std::process::id());
            let scratch = Self(std::env::temp_dir().join(name));
            std::fs::create_dir_all(scratch.0.join("spec")).unwrap();
            std::fs::create_dir_all(scratch.0.join("kept")).unwrap();
            scratch.write("spec/acme.toml", SPEC);
            let sources = scratch.folders().specs(&scratch.project()).unwrap();
            for (name, without) in [("1.0", vec!["acme-power".to_owned()]), ("power", vec![])] {
                let abi = specs::check(&sources, &without).unwrap();
                let frozen = text::write(&freeze(&abi, &Scope::default()).record);
                scratch.write(&format!("kept/{name}.abi.toml"), &frozen);
            }
            scratch
        }

        fn write(&self, path: &str, text: &str) {
            std::fs::write(self.0.join(path), text).unwrap();
        }

        fn project(&self) -> Project {
            Project::at(&self.0).unwrap()
        }

        fn folders(&self) -> Folders {
            Folders {
                spec: SpecFolder {
                    spec: Some(self.0.join("spec")),
                },
                baselines: BaselineFolder {
                    baselines: Some(self.0.join("kept")),
                },
            }
        }

        /// What is found in a spec, with places from its folder on.
        fn found(&self, spec: &str) -> Vec<String> {
            self.write("spec/acme.toml", spec);
            let found = faults(&self.project(), &self.folders()).unwrap();
            let short = |line: &String| line.replace("spec/", "");
            found.iter().map(short).collect()
        }
    }

    #[test]
    fn a_break_is_waived_in_the_spec() {
        let scratch = Scratch::new("waived");
        assert_eq!(scratch.found(SPEC), [""; 0]);
        let broken = SPEC.replace("value = 4", "value = 5");
        let found = scratch.found(&broken);
        assert_eq!(found.len(), 2, "one for each baseline: {found:#?}");
        assert!(found[0].starts_with("CONST_VALUE_CHANGED of `ACME_RINGS` since 1.0: "));
        assert_eq!(scratch.found(&(broken + WAIVER)), [""; 0]);
    }

    #[test]
    fn a_waiver_of_no_use_is_named_with_its_place_and_once() {
        let scratch = Scratch::new("stale");
        assert_eq!(
            scratch.found(&(SPEC.to_owned() + WAIVER)),
            ["acme.toml:22:8: the waiver of CONST_VALUE_CHANGED for `ACME_RINGS` waives nothing"]
        );
        let broken = SPEC.replace("value = 4", "value = 5");
        for (part, other, said) in [
            (
                "2999-12-31",
                "2026-01-31",
                "the waiver of CONST_VALUE_CHANGED for `ACME_RINGS` was to be looked at by 2026-01-31",
            ),
            (
                "VALUE_CHANGED",
                "VALUE_CHANGD",
                "the waiver for `ACME_RINGS` names `CONST_VALUE_CHANGD`, and there is no such rule",
            ),
        ] {
            let found = scratch.found(&(broken.clone() + &WAIVER.replace(part, other)));
            assert_eq!(found.len(), 3, "the break is found again: {found:#?}");
            let stale: Vec<&String> = found
                .iter()
                .filter(|line| line.starts_with("acme.toml:22:8: "))
                .collect();
            assert_eq!(stale, [&format!("acme.toml:22:8: {said}")]);
        }
    }
}
