//! The program in the repositories of other people.

use crate::world::{World, ECHO};

#[test]
fn banners_name_the_spec_and_the_command_as_they_are() {
    let world = World::new("banners");
    world.write("spec/echo.toml", ECHO);
    world.right(&["build"]);
    let header = "user-out/include/linux/echo.h";
    assert!(world
        .read(header)
        .contains(" * Do not edit: generated from spec/echo.toml\n"));
    assert!(world.read(header).contains(" * To redo: uapic build\n"));
    assert_eq!(world.right(&["build", "--check"]), "");

    world.write(
        "uapi.toml",
        "spec = \"uapi\"\nout = \"made\"\nredo = \"make headers\"\n",
    );
    world.write("uapi/echo.toml", ECHO);
    std::fs::create_dir_all(world.top.join("deep/er")).expect("it can be made");
    let said = world.uapic_in("deep/er", &["build"]);
    assert_eq!(said.code, 0, "{said:#?}");
    let header = "made/user-out/include/linux/echo.h";
    assert!(world
        .read(header)
        .contains("generated from uapi/echo.toml\n"));
    assert!(world.read(header).contains("To redo: make headers\n"));
    world.write(header, "");
    let said = world.uapic(&["build", "--check"]);
    assert_eq!(
        (said.code, said.err.as_str()),
        (
            1,
            "stale: user-out/include/linux/echo.h\nto mend: make headers\n"
        )
    );
}

#[test]
fn flags_name_other_folders_for_one_run() {
    let world = World::new("flags");
    world.write("here/echo.toml", ECHO);
    std::fs::create_dir_all(world.top.join("there")).expect("it can be made");
    let said = world.uapic_in("there", &["build", "--spec", "../here", "--out", "."]);
    assert_eq!(said.code, 0, "{said:#?}");
    let header = world.read("there/user-out/include/linux/echo.h");
    assert!(
        header.contains("generated from ../here/echo.toml\n"),
        "{header}"
    );
    let spec = world.top.join("here").display().to_string();
    let said = world.uapic(&["build", "--spec", &spec, "--out", "there"]);
    assert_eq!(said.code, 0, "{said:#?}");
    let header = world.read("there/user-out/include/linux/echo.h");
    assert!(
        header.contains("generated from here/echo.toml\n"),
        "{header}"
    );
}

#[test]
fn what_is_not_there_is_said_with_what_to_do() {
    let world = World::new("nothing");
    let said = world.uapic(&["build"]);
    assert_eq!(said.code, 3, "{said:#?}");
    world.write("spec/readme.md", "");
    let said = world.uapic(&["check"]);
    assert_eq!(said.code, 1, "{said:#?}");
    assert!(said.err.contains("`uapic new NAME`"), "{said:#?}");
    world.write("uapi.toml", "specs = \"x\"\n");
    let said = world.uapic(&["check"]);
    assert_eq!(said.code, 1, "{said:#?}");
    assert!(said.err.contains("unknown field `specs`"), "{said:#?}");
    assert!(said.err.contains("uapi.toml"), "{said:#?}");
}

#[test]
fn the_first_spec_compiles_whatever_it_is_called() {
    for name in ["x", "acme_power", "a1"] {
        let world = World::new(&format!("new-{name}"));
        world.right(&["new", name]);
        assert_eq!(world.right(&["check"]), "1 spec: nothing is wrong\n");
        assert!(!world.read(&format!("spec/{name}.toml")).contains("UPPER"));
        let said = world.uapic(&["new", name]);
        assert_eq!(said.code, 3, "{said:#?}");
        assert!(said.err.contains("exists"), "{said:#?}");
    }
    let world = World::new("new-struct");
    let said = world.uapic(&["new", "struct"]);
    assert_eq!(said.code, 1, "{said:#?}");
    assert!(said.err.contains("is a word of C"), "{said:#?}");
    assert!(!world.top.join("spec/struct.toml").exists());
}

#[test]
fn pages_are_in_the_program() {
    let world = World::new("explain");
    assert!(world.right(&["explain", "u0201"]).starts_with("# U0201"));
    assert!(world
        .right(&["explain", "ioctl_nr_drift"])
        .starts_with("### IOCTL_NR_DRIFT\n"));
    let said = world.uapic(&["explain", "U2010"]);
    assert_eq!(said.code, 2, "{said:#?}");
}
