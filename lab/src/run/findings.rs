//! What a guest said of itself.

use std::fmt;

use super::script::Script;

/// Words with which a kernel reports trouble.
const TROUBLE: &[&str] = &[
    HUNG_TASK,
    "WARNING:",
    "BUG:",
    "Oops",
    "Kernel panic",
    "unable to handle",
    "suspected memory leaks",
];

/// With these it reports a task that waits for too long.
pub(super) const HUNG_TASK: &str = "blocked for more than";

/// What a guest found.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Findings {
    pub(super) passed: usize,
    pub(super) failed: usize,
    /// What is not as it has to be whatever the guest found.
    flaws: Vec<String>,
}

impl Findings {
    /// Reads the console of a guest that ran a script.
    pub(super) fn of(console: &str, script: &Script) -> Self {
        let mut findings = Self::default();
        let mut ended = false;
        let mut awaited = script.trouble();
        let mut open = 0;
        let mut reports = script.reports().iter();
        for line in console.lines() {
            match TROUBLE.iter().find(|words| line.contains(**words)) {
                Some(words) if script.trouble() == Some(words) => awaited = None,
                Some(_) => findings.flaws.push(format!("the kernel says `{line}`")),
                None => {}
            }
            let Some(text) = line.strip_prefix("@@ ") else {
                continue;
            };
            match text.split_once(' ') {
                Some(("ok", _)) => {
                    findings.passed += 1;
                    open += 1;
                }
                Some(("FAIL", _)) => {
                    findings.failed += 1;
                    open += 1;
                }
                Some(("end", text)) => {
                    findings.end_of_report(reports.next(), text, open);
                    open = 0;
                }
                _ => ended |= text == "off",
            }
        }
        for report in reports {
            findings.flaws.push(format!("`{report}` did not end"));
        }
        if let Some(words) = awaited {
            findings
                .flaws
                .push(format!("the kernel does not say `{words}`"));
        }
        if !ended {
            findings
                .flaws
                .push("the guest did not get to its end".to_owned());
        }
        findings
    }

    /// A report ended: it has to be the next one of the script, and to have said all its lines.
    fn end_of_report(&mut self, expected: Option<&String>, text: &str, found: usize) {
        let announced = text.rsplit_once(' ').and_then(|(name, number)| {
            let number: usize = number.parse().ok()?;
            Some((name, number))
        });
        match (expected, announced) {
            (Some(expected), Some((name, number))) if expected == name && number == found => {}
            _ => self.flaws.push(format!(
                "a report ended with `{text}` after {found} lines, expected {expected:?}"
            )),
        }
    }

    /// Whether all is well. A guest that found nothing has not done its work.
    pub(super) fn are_good(&self) -> bool {
        self.failed == 0 && self.passed > 0 && self.flaws.is_empty()
    }
}

impl fmt::Display for Findings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        for flaw in &self.flaws {
            write!(f, "; {flaw}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn script() -> Script {
        Script::default().guest("device 0:0")
    }

    fn is_good(console: &str, script: &Script) -> bool {
        Findings::of(console, script).are_good()
    }

    #[test]
    fn counts_what_a_guest_found() {
        let console =
            "noise\n@@ ok device 0:0 fh\n@@ FAIL device 0:0 uid: 1\n@@ end device 0:0 2\n@@ off\n";
        let expected = Findings {
            passed: 1,
            failed: 1,
            flaws: Vec::new(),
        };
        assert_eq!(Findings::of(console, &script()), expected);
        assert!(!expected.are_good());
        assert!(is_good(
            "@@ ok device 0:0 fh\n@@ end device 0:0 1\n@@ off\n",
            &script()
        ));
    }

    #[test]
    fn a_guest_that_dies_or_finds_nothing_has_failed() {
        for console in [
            "",
            "@@ off\n",
            "@@ ok device 0:0 fh\n",
            "@@ ok device 0:0 fh\n@@ off\n",
            "@@ ok device 0:0 fh\n@@ end device 0:0 1\n",
            "@@ ok device 0:0 fh\n@@ end device 0:0 2\n@@ off\n",
            "@@ ok device 1:0 fh\n@@ end device 1:0 1\n@@ off\n",
            "@@ end device 0:0 0\n@@ off\n",
        ] {
            assert!(!is_good(console, &script()), "{console}");
        }
    }

    #[test]
    fn what_the_kernel_reports_is_trouble_unless_it_has_to() {
        let good = "@@ ok device 0:0 fh\n@@ end device 0:0 1\n@@ off\n";
        let hung = format!("INFO: task guest:9 blocked for more than 5 seconds.\n{good}");
        let warned = format!("WARNING: CPU: 0\n{hung}");
        let awaiting = script().awaiting(HUNG_TASK);
        assert!(!is_good(&hung, &script()));
        assert!(is_good(&hung, &awaiting));
        assert!(!is_good(good, &awaiting));
        assert!(!is_good(&warned, &awaiting));
    }
}
