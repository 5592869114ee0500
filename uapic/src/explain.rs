//! `uapic explain CODE`.

use uapi_record::compare::Rule;
use uapi_spec::Code;

use crate::console;
use crate::failure::Failure;

/// The pages of `docs/errors`, by the names of their files.
const PAGES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/pages.rs"));

/// The page of the rules of drift; each has a heading of the third level.
const RULES: &str = include_str!("../docs/abi-rules.md");

/// What it takes.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// A diagnostic such as U0201, or a rule such as FIELD_MOVED
    code: String,
}

/// Prints the page of a diagnostic or of a rule.
///
/// # Errors
///
/// A code that there is not, with those that there are.
pub fn run(options: &Options) -> Result<(), Failure> {
    let wanted = options.code.to_ascii_uppercase();
    let text = page(&wanted).or_else(|| rule(&wanted));
    let text = text.ok_or_else(|| Failure::Usage(unknown(&options.code)))?;
    console::print(text);
    Ok(())
}

/// The page of a diagnostic.
fn page(code: &str) -> Option<&'static str> {
    let known = Code::ALL.iter().any(|known| known.as_str() == code);
    let page = PAGES.iter().find(|(name, _)| *name == code)?.1;
    known.then_some(page)
}

/// The section of a rule.
fn rule(id: &str) -> Option<&'static str> {
    let rule = Rule::ALL.iter().find(|rule| rule.id() == id)?;
    let heading = format!("### {}\n", rule.id());
    let (_, section) = RULES.split_at_checked(RULES.find(&heading)?)?;
    let end = section.match_indices("\n##").map(|(at, _)| at + 1).next();
    section.get(..end.unwrap_or(section.len()))
}

fn unknown(asked: &str) -> String {
    let hint = meant(asked).map_or(String::new(), |code| format!("; did you mean {code}?"));
    let mut text = format!("there is no diagnostic and no rule {asked}{hint}\nThere are:\n");
    for code in Code::ALL {
        text.push_str(&format!("  {}  {}\n", code.as_str(), code.title()));
    }
    for rule in Rule::ALL {
        text.push_str(&format!("  {}  {}\n", rule.id(), rule.summary()));
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
    fn every_code_and_every_rule_has_a_page_of_its_own() {
        for code in Code::ALL {
            let code = code.as_str();
            let page = page(code).unwrap_or_else(|| panic!("{code}"));
            assert!(page.contains(code), "{page}");
        }
        for id in Rule::ALL.iter().map(|rule| rule.id()) {
            let section = rule(id).unwrap_or_else(|| panic!("{id}"));
            assert!(section.starts_with(&format!("### {id}\n")), "{section}");
            assert_eq!(section.matches("\n##").count(), 0, "{section}");
        }
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
