//! `cargo xtask explain CODE`.

use std::path::Path;

use uapi_spec::Code;

use crate::console;
use crate::failure::Failure;
use crate::tree;

/// Prints the page of a diagnostic.
pub(crate) fn run(root: &Path, asked: &str) -> Result<(), Failure> {
    let wanted = asked.to_ascii_uppercase();
    match Code::ALL.iter().find(|code| code.as_str() == wanted) {
        Some(code) => {
            console::print(&tree::read(&root.join(page(*code)))?);
            Ok(())
        }
        None => Err(Failure::Usage(unknown(asked))),
    }
}

/// Where the page of a diagnostic lies.
pub(crate) fn page(code: Code) -> String {
    format!("docs/errors/{}.md", code.as_str())
}

fn unknown(asked: &str) -> String {
    let hint = meant(asked).map_or(String::new(), |code| format!("; did you mean {code}?"));
    let mut text = format!("there is no diagnostic {asked}{hint}\nThere are:\n");
    for code in Code::ALL {
        text.push_str(&format!("  {}  {}\n", code.as_str(), code.title()));
    }
    text
}

/// The code with the same number, or one digit off: people forget the letter and the zeros.
fn meant(asked: &str) -> Option<&'static str> {
    let digits: String = asked.chars().filter(char::is_ascii_digit).collect();
    if digits.is_empty() {
        return None;
    }
    let wanted = format!("U{digits:0>4}");
    let apart = |code: &str| {
        let differing = code
            .chars()
            .zip(wanted.chars())
            .filter(|(a, b)| a != b)
            .count();
        differing + code.len().abs_diff(wanted.len())
    };
    let codes = Code::ALL.iter().map(|code| code.as_str());
    codes
        .min_by_key(|code| apart(code))
        .filter(|code| apart(code) <= 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_alone_is_understood() {
        for asked in ["201", "0201", "E0201", "u0201x"] {
            assert_eq!(meant(asked), Some("U0201"), "{asked}");
        }
        assert_eq!(meant("hole"), None);
        assert_eq!(meant("9876"), None);
    }

    #[test]
    fn an_unknown_code_lists_all() {
        let text = unknown("201");
        assert!(text.contains("did you mean U0201?"), "{text}");
        for code in Code::ALL {
            assert!(text.contains(code.as_str()), "{text}");
        }
    }
}
