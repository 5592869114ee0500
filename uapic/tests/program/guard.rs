//! The steps of `docs/ci/uapi-abi.yml`, run as a workflow runs them, in a repository of somebody else.

use crate::world::{Said, World, ECHO};

/// The commands of the workflow, in order.
fn steps() -> Vec<String> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/ci/uapi-abi.yml");
    let text = std::fs::read_to_string(path).expect("the workflow is there");
    let lines = text.lines().map(str::trim);
    let commands = lines.filter_map(|line| line.strip_prefix("run: "));
    commands.map(str::to_owned).collect()
}

/// Runs the steps until one fails; the first, which installs, has been done by cargo.
fn workflow(world: &World) -> Said {
    let steps = steps();
    let (install, steps) = steps.split_first().expect("there are steps");
    assert_eq!(install, "cargo install --locked uapic");
    assert_eq!(steps.len(), 2, "{steps:?}");
    let mut last = None;
    for step in steps {
        let said = world.shell(step);
        let failed = said.code != 0;
        last = Some(said);
        if failed {
            break;
        }
    }
    last.expect("a step ran")
}

/// The files that the SARIF log names.
fn uris(world: &World, log: &str) -> Vec<String> {
    let log: serde_json::Value = serde_json::from_str(&world.read(log)).expect("it is JSON");
    let results = log["runs"][0]["results"].as_array().expect("results");
    let uri = |result: &serde_json::Value| {
        let place = &result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
        place.as_str().expect("a place").to_owned()
    };
    results.iter().map(uri).collect()
}

/// `ECHO` with its fields in another order.
fn moved() -> String {
    let moved = ECHO
        .replace("offset = 8, ", "offset = X, ")
        .replace("offset = 12,", "offset = 8,")
        .replace("offset = X, ", "offset = 12,");
    let mut lines: Vec<&str> = moved.lines().collect();
    let length = lines.iter().position(|line| line.contains("\"length\""));
    let length = length.expect("the field is there");
    lines.swap(length, length + 1);
    lines.join("\n") + "\n"
}

#[test]
fn the_workflow_passes_and_then_fails_for_a_moved_field() {
    let world = World::repository("workflow");
    world.write("spec/echo.toml", ECHO);
    world.commit();
    world.right(&["abi", "freeze", "1.0"]);
    world.commit();
    let said = workflow(&world);
    assert_eq!(said.code, 0, "{said:#?}");
    assert_eq!(uris(&world, "abi.sarif"), [""; 0]);

    world.write("spec/echo.toml", &moved());
    world.right(&["check"]);
    let said = workflow(&world);
    assert_eq!(said.code, 1, "{said:#?}");
    let expected = "::error file=spec/echo.toml,line=19,col=12,title=FIELD_MOVED::";
    assert!(said.out.contains(expected), "{said:#?}");
    let uris = uris(&world, "abi.sarif");
    // What is reserved may move.
    assert_eq!(uris, ["spec/echo.toml"]);
}

#[test]
fn a_workflow_without_a_frozen_record_says_how_to_make_one() {
    let world = World::repository("unfrozen");
    world.write("spec/echo.toml", ECHO);
    let said = workflow(&world);
    assert_eq!(said.code, 1, "{said:#?}");
    assert!(said.err.contains("`uapic abi freeze NAME`"), "{said:#?}");
}

#[test]
fn a_project_below_the_top_of_a_repository_is_named_from_there() {
    let world = World::repository("below");
    world.write(
        "drivers/echo/uapi.toml",
        "spec = \".\"\nbaselines = \"kept\"\n",
    );
    world.write("drivers/echo/echo.toml", ECHO);
    let said = world.uapic_in("drivers/echo", &["abi", "freeze", "1.0"]);
    assert_eq!(
        (said.code, said.out.as_str()),
        (0, "wrote kept/1.0.abi.toml\n")
    );
    world.commit();
    world.write("drivers/echo/echo.toml", &moved());
    let said = world.uapic_in("drivers/echo/kept", &["abi", "diff", "--format", "sarif"]);
    assert_eq!(said.code, 1, "{said:#?}");
    world.write("log", &said.out);
    assert_eq!(uris(&world, "log"), ["drivers/echo/echo.toml"]);
}

#[test]
fn a_git_revision_is_one_of_the_repository_that_the_specs_are_in() {
    let world = World::repository("revision");
    world.write("spec/echo.toml", ECHO);
    world.commit();
    world.write("spec/echo.toml", &moved());
    world.commit();
    for (args, code, said_last) in [
        (
            &["abi", "diff", "HEAD"][..],
            0,
            "HEAD to the tree: 0 changes",
        ),
        (
            &["abi", "diff", "HEAD~1"],
            1,
            "HEAD~1 to the tree: 1 change: 1 breaking",
        ),
        (
            &["abi", "diff", "HEAD~1", "HEAD"],
            1,
            "HEAD~1 to HEAD: 1 change: 1 breaking",
        ),
        (&["abi", "diff", "HEAD~2"], 2, ""),
    ] {
        let said = world.uapic(args);
        assert_eq!(said.code, code, "{args:?}: {said:#?}");
        assert_eq!(said.out.lines().last().unwrap_or_default(), said_last);
    }
    let elsewhere = World::repository("elsewhere");
    let spec = world.top.join("spec").display().to_string();
    let said = elsewhere.uapic(&["abi", "diff", "HEAD~1", "--spec", &spec]);
    assert_eq!(said.code, 1, "{said:#?}");
    assert!(said.out.contains("1 change: 1 breaking"), "{said:#?}");
}
