//! Every diagnostic has a page in docs/errors and a rejected spec in tests/ui, and there is no
//! page of a diagnostic that is gone.

use std::path::Path;

use uapi_spec::Code;

use crate::failure::Failure;
use crate::tree;

pub(super) fn look(root: &Path) -> Result<Vec<String>, Failure> {
    let mut findings = Vec::new();
    let pages = tree::files(&root.join("docs/errors"), &|_| false)?;
    let pages: Vec<String> = pages.iter().map(|page| tree::shown(root, page)).collect();
    for code in Code::ALL {
        if !pages.contains(&page(*code)) {
            findings.push(format!("{}: there is no {}", code.as_str(), page(*code)));
        }
    }
    for found in &pages {
        let known = Code::ALL.iter().any(|code| page(*code) == *found);
        if !known && !found.ends_with("/README.md") {
            findings.push(format!("{found}: there is no such diagnostic"));
        }
    }
    let expected = expected_diagnostics(root)?;
    for code in Code::ALL {
        if !expected.contains(&format!("error[{}]", code.as_str())) {
            findings.push(format!(
                "{}: no case of tests/ui is refused for it",
                code.as_str()
            ));
        }
    }
    Ok(findings)
}

/// Where the page of a diagnostic lies.
fn page(code: Code) -> String {
    format!("docs/errors/{}.md", code.as_str())
}

fn expected_diagnostics(root: &Path) -> Result<String, Failure> {
    let mut all = String::new();
    for file in tree::files(&root.join("tests/ui"), &|_| false)? {
        if file
            .file_name()
            .is_some_and(|name| name == "diagnostics.txt")
        {
            all.push_str(&tree::read(&file)?);
        }
    }
    Ok(all)
}
