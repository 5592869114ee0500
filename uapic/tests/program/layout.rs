//! `uapic layout --fix`: a spec that its author has edited states the layout of C again.

use crate::world::{World, ECHO};

/// A spec of nothing but the interface and these tables.
fn spec(tables: &str) -> String {
    let end = ECHO.find("[[struct]]").expect("it has a struct");
    format!("{}{tables}", &ECHO[..end])
}

const HEAD: &str = "[[struct]]\nname = \"echo_request\"\n";
const TAIL: &str = "doc = \"One round.\"\nsource = \"made up\"\n";

fn fixed(test: &str, before: &str) -> (World, String) {
    let world = World::new(test);
    world.write("spec/echo.toml", before);
    let out = world.right(&["layout", "--fix"]);
    assert_eq!(out, "update spec/echo.toml\n");
    assert_eq!(world.right(&["check"]), "1 spec: nothing is wrong\n");
    let again = world.right(&["layout", "--fix"]);
    assert!(again.starts_with("nothing to write"), "{again}");
    let after = world.read("spec/echo.toml");
    (world, after)
}

#[test]
fn a_field_put_in_moves_the_others_and_leaves_no_hole() {
    let before = spec(&format!(
        "{HEAD}size = 16 # of C\nalign = 8\n{TAIL}field = [\n  \
           # The first one.\n  \
           {{ name = \"kind\", type = \"u8\", doc = \"New.\" }},\n  \
           {{ name = \"address\", offset = 0,  type = \"u64\", doc = \"Where.\" }},\n  \
           {{ name = \"length\",  offset = 8,  type = \"u16\", doc = \"How many.\" }},\n  \
           {{ name = \"reserved\", offset = 10, type = \"u8[2]\", reserved = true, doc = \"No.\" }}\n]\n"
    ));
    let after = spec(&format!(
        "{HEAD}size = 24 # of C\nalign = 8\n{TAIL}field = [\n  \
           # The first one.\n  \
           {{ name = \"kind\", offset = 0, type = \"u8\", doc = \"New.\" }},\n  \
           {{ name = \"reserved2\", offset = 1, type = \"u8[7]\", reserved = true, doc = \"Not used.\" }},\n  \
           {{ name = \"address\", offset = 8,  type = \"u64\", doc = \"Where.\" }},\n  \
           {{ name = \"length\",  offset = 16,  type = \"u16\", doc = \"How many.\" }},\n  \
           {{ name = \"reserved\", offset = 18, type = \"u8[2]\", reserved = true, doc = \"No.\" }},\n  \
           {{ name = \"reserved3\", offset = 20, type = \"u32\", reserved = true, doc = \"Not used.\" }}\n]\n"
    ));
    assert_eq!(fixed("inline", &before).1, after);
}

#[test]
fn tables_with_headers_are_written_as_such() {
    let field = |name: &str, rest: &str| {
        format!("\n[[struct.field]]\nname = \"{name}\"\n{rest}doc = \"One.\"\n")
    };
    let before = spec(&format!(
        "{HEAD}{TAIL}{}{}",
        field("length", "type = \"u16\"\n"),
        field(
            "address",
            "offset = 2\noffset-32 = 2\ntype = \"aligned_u64\"\n"
        ),
    ));
    let after = spec(&format!(
        "{HEAD}size = 16\nalign = 8\n{TAIL}{}\n{}{}",
        field("length", "offset = 0\ntype = \"u16\"\n"),
        "[[struct.field]]\nname = \"reserved\"\noffset = 2\ntype = \"u8[6]\"\nreserved = true\n\
         doc = \"Not used.\"\n",
        field("address", "offset = 8\ntype = \"aligned_u64\"\n"),
    ));
    assert_eq!(fixed("tables", &before).1, after);
}

#[test]
fn what_a_union_lacks_at_its_end_is_stated() {
    let before = spec(&format!(
        "[[union]]\nname = \"echo_data\"\n{TAIL}field = [\n  \
           {{ name = \"number\", type = \"u64\", doc = \"A number.\" }},\n  \
           {{ name = \"bytes_of\", type = \"u8[12]\", doc = \"Or bytes.\" }},\n]\n"
    ));
    let (_, after) = fixed("union", &before);
    for line in [
        "size = 16\n",
        "align = 8\n",
        "size-32 = 12\n",
        "tail-padding = 4\n",
    ] {
        assert!(after.contains(line), "{line}{after}");
    }
}

#[test]
fn a_released_struct_is_refused() {
    let world = World::new("released");
    let moved = ECHO.replace("offset = 8, ", "offset = 9, ");
    let since = |spec: &str| spec.replace("size = 16\n", "size = 16\nsince = \"6.0\"\n");
    world.write("spec/echo.toml", &since(&moved));
    let said = world.uapic(&["layout", "--fix"]);
    assert_eq!(said.code, 1, "{said:#?}");
    assert!(said.err.contains("`echo_request` is released"), "{said:#?}");
    assert!(
        said.err.contains("spec/echo.toml:11:8: Linux 6.0 has it"),
        "{said:#?}"
    );
    assert_eq!(world.read("spec/echo.toml"), since(&moved));

    world.write("spec/echo.toml", ECHO);
    world.right(&["abi", "freeze", "1.0"]);
    world.write("spec/echo.toml", &moved);
    let said = world.uapic(&["layout", "--fix"]);
    assert_eq!(said.code, 1, "{said:#?}");
    assert!(said.err.contains("a frozen record has it"), "{said:#?}");
    assert_eq!(world.read("spec/echo.toml"), moved);
    // What nobody has yet can still move.
    std::fs::remove_file(world.top.join("abi/1.0.abi.toml")).expect("it is there");
    world.right(&["layout", "--fix"]);
    assert_eq!(world.read("spec/echo.toml"), ECHO);
}

#[test]
fn layouts_are_those_of_c() {
    let world = World::new("shown");
    world.write("spec/echo.toml", ECHO);
    assert_eq!(
        world.right(&["layout"]),
        "struct echo_request: 16 bytes, aligned to 8  echo.toml:11\n  \
         offset    size  field\n       \
              0       8  aligned_u64 address\n       \
              8       4  u32 length\n      \
             12       4  u32 pad (reserved)\n"
    );
    let said = world.uapic(&["layout", "echo"]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
}
