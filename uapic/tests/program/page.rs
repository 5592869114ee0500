//! `docs/uapic.md`, followed by somebody who does what it says.

use crate::world::World;

/// A fence of the page.
struct Fence {
    language: String,
    text: String,
}

fn fences() -> Vec<Fence> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/uapic.md");
    let page = std::fs::read_to_string(path).expect("the page is there");
    let mut fences = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        let Some(language) = line.strip_prefix("```") else {
            continue;
        };
        let text = lines.by_ref().take_while(|line| *line != "```");
        fences.push(Fence {
            language: language.to_owned(),
            text: text.map(|line| format!("{line}\n")).collect(),
        });
    }
    fences
}

/// The file that a comment in the first line names.
fn file(text: &str) -> &str {
    let line = text.lines().next().expect("it has a line");
    let name = line
        .trim_start_matches(['/', '*', ' '])
        .trim_end_matches(['/', '*', ' ']);
    assert!(name.contains('.'), "{line}");
    name
}

#[test]
fn a_new_user_gets_to_a_guarded_uapi_by_the_page() {
    let world = World::repository("page");
    let (mut commands, mut shown) = (0, String::new());
    for Fence { language, text } in fences() {
        match language.as_str() {
            "sh" => {
                for line in text.lines() {
                    let said = world.shell(line);
                    assert_eq!(said.code, 0, "{line}: {said:#?}");
                    shown.push_str(&said.out);
                    commands += 1;
                }
            }
            "c" | "rs" => world.write(file(&text), &text),
            "text" => assert!(shown.contains(&text), "{text}\nis not in\n{shown}"),
            // What installs, or asks this machine's kernel.
            "console" => assert!(text.starts_with("$ "), "{text}"),
            _ => panic!("nobody follows a fence of {language}"),
        }
    }
    assert_eq!(commands, 12);
    let record = world.read("abi/1.0.abi.toml");
    assert!(record.contains("acme_power_request"), "{record}");
    assert!(world.top.join("liblib.rlib").exists());
}

#[test]
fn help_names_every_command_that_the_page_uses() {
    let world = World::new("help");
    let help = world.right(&["--help"]);
    for Fence { language, text } in fences() {
        if language != "sh" && language != "console" {
            continue;
        }
        let words = |line: &str| {
            let mut words = line.trim_start_matches("$ ").split(' ').map(str::to_owned);
            (words.next().as_deref() == Some("uapic")).then(|| words.next())?
        };
        for command in text.lines().filter_map(words) {
            assert!(
                help.contains(&format!("\n  {command} ")),
                "{command}: {help}"
            );
        }
    }
}
