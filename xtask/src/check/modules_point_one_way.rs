//! Modules of one crate import each other one way: none is reached again from what it imports.
//!
//! What a module takes from the modules that it is part of does not count, and neither do tests.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::failure::Failure;
use crate::tree;

/// Folders with the sources of a crate each.
const SOURCES: &[&str] = &[
    "abi/src/",
    "codegen/macros/src/",
    "codegen/src/",
    "spec/record/src/",
    "spec/src/",
    "uapic/src/",
    "uapic/verify/src/",
    "xtask/src/",
];

/// A module as the names on the way to it; the crate's own is empty.
type Module = Vec<String>;

/// Which modules each module imports.
type Imports = BTreeMap<Module, BTreeSet<Module>>;

/// Every circle.
pub(crate) fn look(root: &Path) -> Result<Vec<String>, Failure> {
    let mut wrong = Vec::new();
    for folder in SOURCES {
        for circle in circles(&imports(&texts(root, folder)?)) {
            let names: Vec<String> = circle.iter().map(|it| it.join("::")).collect();
            wrong.push(format!("{folder}: {} import each other", names.join(", ")));
        }
    }
    Ok(wrong)
}

/// The texts of a crate's modules, without tests.
fn texts(root: &Path, folder: &str) -> Result<BTreeMap<Module, String>, Failure> {
    let mut texts: BTreeMap<Module, String> = BTreeMap::new();
    for path in tree::project_files(root)? {
        let shown = tree::shown(root, &path);
        if let Some(module) = shown.strip_prefix(folder).and_then(module) {
            texts
                .entry(module)
                .or_default()
                .push_str(&tree::read(&path)?);
        }
    }
    Ok(texts)
}

/// The module of a file; none for tests.
fn module(file: &str) -> Option<Module> {
    let mut names: Module = file
        .strip_suffix(".rs")?
        .split('/')
        .map(str::to_owned)
        .collect();
    if names
        .iter()
        .any(|name| name == "tests" || name.ends_with("_tests"))
    {
        return None;
    }
    if names
        .last()
        .is_some_and(|last| ["mod", "lib", "main"].contains(&last.as_str()))
    {
        names.pop();
    }
    Some(names)
}

fn imports(texts: &BTreeMap<Module, String>) -> Imports {
    let mut imports = Imports::new();
    for (module, text) in texts {
        let targets = paths(text)
            .into_iter()
            .filter_map(|path| target(module, &path, texts))
            .filter(|target| !module.starts_with(target));
        imports.insert(module.clone(), targets.collect());
    }
    imports
}

/// Paths that a text names: those of its `use`s, and those that stand in its code.
fn paths(text: &str) -> Vec<String> {
    let code = text
        .split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or(text);
    let lines = code
        .lines()
        .map(|line| line.split("//").next().unwrap_or(line));
    let code: String = lines.map(|line| format!("{line}\n")).collect();
    let mut found = Vec::new();
    for statement in code.split(';') {
        let start = statement.rfind("use ").filter(|at| {
            let before = statement.get(..*at).unwrap_or_default();
            before.is_empty() || before.ends_with(['\n', ' '])
        });
        if let Some(tree) = start.and_then(|at| statement.get(at + "use ".len()..)) {
            expand(tree, &mut found);
        }
    }
    for (at, _) in code.match_indices("::") {
        let before = code.get(..at).unwrap_or_default();
        let first = before
            .rfind(|c: char| !is_in_word(c))
            .map_or(0, |at| at + 1);
        let word = before.get(first..).unwrap_or_default();
        let is_start = !before.get(..first).unwrap_or_default().ends_with("::");
        if is_start && ["crate", "self", "super"].contains(&word) {
            let rest = code.get(first..).unwrap_or_default();
            let end = rest.find(|c: char| !is_in_word(c) && c != ':');
            found.push(
                rest.get(..end.unwrap_or(rest.len()))
                    .unwrap_or_default()
                    .to_owned(),
            );
        }
    }
    found
}

fn is_in_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

/// The paths of a `use`: one for each name between braces.
fn expand(tree: &str, found: &mut Vec<String>) {
    let tree = tree.trim();
    let Some((before, rest)) = tree.split_once('{') else {
        let path = tree.split(" as ").next().unwrap_or(tree);
        found.push(path.trim().to_owned());
        return;
    };
    let inside = rest.rsplit_once('}').map_or(rest, |(inside, _)| inside);
    let mut depth = 0;
    let mut start = 0;
    let mut parts = Vec::new();
    for (at, c) in inside.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&inside[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&inside[start..]);
    for part in parts.into_iter().filter(|part| !part.trim().is_empty()) {
        expand(&format!("{before}{}", part.trim()), found);
    }
}

/// The module of this crate that a path leads to or into.
fn target(module: &Module, path: &str, texts: &BTreeMap<Module, String>) -> Option<Module> {
    let mut words: Vec<String> = path
        .split("::")
        .map(|word| word.trim().to_owned())
        .collect();
    let mut target = match words.first()?.as_str() {
        "crate" => Module::new(),
        "self" | "super" => module.clone(),
        first => {
            let mut inner = module.clone();
            inner.push(first.to_owned());
            texts.get(&inner)?;
            words.insert(0, "self".to_owned());
            module.clone()
        }
    };
    if words.first().is_some_and(|word| word != "super") {
        words.remove(0);
    }
    for word in words {
        match word.as_str() {
            "super" => drop(target.pop()),
            _ => target.push(word),
        }
    }
    while !texts.contains_key(&target) {
        target.pop()?;
    }
    Some(target)
}

/// Modules that reach each other, each circle once.
fn circles(imports: &Imports) -> Vec<Vec<Module>> {
    let reached: BTreeMap<&Module, BTreeSet<&Module>> = imports
        .keys()
        .map(|module| (module, reach(module, imports)))
        .collect();
    let mut circles: Vec<Vec<Module>> = Vec::new();
    for (module, its) in &reached {
        if !its.contains(module) || circles.iter().flatten().any(|known| known == *module) {
            continue;
        }
        let others = its.iter().filter(|other| reached[**other].contains(module));
        circles.push(others.map(|other| (*other).clone()).collect());
    }
    circles
}

fn reach<'a>(module: &Module, imports: &'a Imports) -> BTreeSet<&'a Module> {
    let mut reached = BTreeSet::new();
    let mut next: Vec<&Module> = imports[module].iter().collect();
    while let Some(module) = next.pop() {
        if let Some((module, its)) = imports.get_key_value(module) {
            if reached.insert(module) {
                next.extend(its);
            }
        }
    }
    reached
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(texts: &[(&str, &str)]) -> Vec<Vec<Module>> {
        let texts = texts.iter().map(|(file, text)| {
            let module = module(file).expect("no test");
            (module, (*text).to_owned())
        });
        circles(&imports(&texts.collect()))
    }

    #[test]
    fn circles_are_found() {
        let texts = [
            ("lib.rs", "mod a;\nmod b;\n"),
            ("a.rs", "use super::{b::{Thing}, c};\n"),
            ("b.rs", "fn f() { crate::a::g() }\n"),
            ("c.rs", "use crate::d;\n"),
            ("d.rs", "\n"),
        ];
        let expected = ["a", "b"].map(|name| vec![name.to_owned()]);
        assert_eq!(found(&texts), [expected.to_vec()]);
    }

    #[test]
    fn parents_and_comments_and_tests_do_not_count() {
        let texts = [
            ("a/mod.rs", "mod b;\npub use self::b::B;\n"),
            ("a/b.rs", "use super::A;\n// see crate::c\n"),
            (
                "c.rs",
                "use crate::a::b;\n#[cfg(test)]\nmod tests {\n    use crate::c;\n}\n",
            ),
        ];
        assert!(found(&texts).is_empty());
    }
}
