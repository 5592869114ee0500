//! Pairs written by hand: what hides a change from a comparison that looks at one name at a time.

use uapi_record::{compare, freeze, AbiRecord, Scope};
use uapi_tests::check;

/// A pair, and what has to be said of it: rule, path, and the verdicts for old users, new users and
/// old sources. What is said beside that has to be safe.
struct Pair {
    what: &'static str,
    old: &'static str,
    new: &'static str,
    said: &'static [(&'static str, &'static str, [&'static str; 3])],
}

const BREAKS: [&str; 3] = ["breaks", "breaks", "safe"];
const BREAKS_ALL: [&str; 3] = ["breaks", "breaks", "breaks"];
const SOURCE: [&str; 3] = ["safe-if", "safe-if", "breaks"];

const HEAD: &str = r#"
[interface]
name = "kiln"
kind = "uapi"
header = "linux/kiln.h"
license = "GPL-2.0 WITH Linux-syscall-note"
byte-order = "host"
bit-order = "lsb0"
doc = "Made up."
source = "made up"
"#;

/// Items in short: `struct name size align`, `flags name type`, and so on, each with its rows.
const PAIRS: &[Pair] = &[
    Pair {
        what: "the elements of another struct's flexible array grow",
        old: r#"struct kiln_slot 4 versions=[{end=4,size=4}]
{name="heat",offset=0,type="u32"}
struct kiln_rack 4
{name="slots",offset=0,type="u32"}
{name="slot",offset=4,type="kiln_slot[]",count="slots"}"#,
        new: r#"struct kiln_slot 8 versions=[{end=4,size=4},{end=8,size=8}]
{name="heat",offset=0,type="u32"}
{name="time",offset=4,type="u32",version=2}
struct kiln_rack 4
{name="slots",offset=0,type="u32"}
{name="slot",offset=4,type="kiln_slot[]",count="slots"}"#,
        said: &[("FIELD_RESIZED", "kiln_rack.slot", BREAKS)],
    },
    Pair {
        what: "a word has another name, and its bits have moved",
        old: r#"struct kiln_door 4
{name="word",offset=0,type="u32",bits=[{name="gap",bit=0,width=4,doc="It."},{reserved=28,bit=4}]}"#,
        new: r#"struct kiln_door 4
{name="bits",offset=0,type="u32",bits=[{reserved=8,bit=0},{name="gap",bit=8,width=4,doc="It."},{reserved=20,bit=12}]}"#,
        said: &[
            ("BITFIELD_MOVED", "kiln_door.bits.gap", BREAKS),
            ("NAME_CHANGED", "kiln_door.bits", SOURCE),
        ],
    },
    Pair {
        what: "a constant becomes a flag of another number",
        old: r#"const KILN_ON value=1
"#,
        new: r#"flags kiln_mode u32
{name="KILN_ON",bit=1}"#,
        said: &[("CONST_VALUE_CHANGED", "kiln_mode.KILN_ON", BREAKS)],
    },
    Pair {
        what: "a constant becomes a value of another number",
        old: r#"const KILN_ON value=1
"#,
        new: r#"enum kiln_mode u32
{name="KILN_ON",value=2}"#,
        said: &[("CONST_VALUE_CHANGED", "kiln_mode.KILN_ON", BREAKS)],
    },
    Pair {
        what: "a constant becomes a flag of the same number",
        old: r#"const KILN_ON value=2
"#,
        new: r#"flags kiln_mode u32
{name="KILN_ON",bit=1}"#,
        said: &[("CONST_TYPE_CHANGED", "kiln_mode.KILN_ON", SOURCE)],
    },
    Pair {
        what: "a bit field has another enumeration",
        old: r#"enum kiln_fuel u8
{name="KILN_GAS",value=0}
{name="KILN_OIL",value=1}
enum kiln_air u8
{name="KILN_OPEN",value=1}
{name="KILN_SHUT",value=0}
struct kiln_fire 4
{name="word",offset=0,type="u32",bits=[{name="what",bit=0,width=4,enum="kiln_fuel",doc="It."},{reserved=28,bit=4}]}"#,
        new: r#"enum kiln_fuel u8
{name="KILN_GAS",value=0}
{name="KILN_OIL",value=1}
enum kiln_air u8
{name="KILN_OPEN",value=1}
{name="KILN_SHUT",value=0}
struct kiln_fire 4
{name="word",offset=0,type="u32",bits=[{name="what",bit=0,width=4,enum="kiln_air",doc="It."},{reserved=28,bit=4}]}"#,
        said: &[("FIELD_MEANING_CHANGED", "kiln_fire.word.what", BREAKS_ALL)],
    },
    Pair {
        what: "a nested type with other places",
        old: r#"struct kiln_near 8
{name="heat",offset=0,type="u32"}
{name="pad",offset=4,type="u32",reserved=true}
struct kiln_far 8
{name="pad",offset=0,type="u32",reserved=true}
{name="heat",offset=4,type="u32"}
struct kiln_pair 8
{name="one",offset=0,type="kiln_near"}"#,
        new: r#"struct kiln_near 8
{name="heat",offset=0,type="u32"}
{name="pad",offset=4,type="u32",reserved=true}
struct kiln_far 8
{name="pad",offset=0,type="u32",reserved=true}
{name="heat",offset=4,type="u32"}
struct kiln_pair 8
{name="one",offset=0,type="kiln_far"}"#,
        said: &[("FIELD_RETYPED", "kiln_pair.one", BREAKS_ALL)],
    },
    Pair {
        what: "a nested type with the same places by the same names",
        old: r#"struct kiln_near 4
{name="heat",offset=0,type="u32"}
struct kiln_same 4
{name="heat",offset=0,type="u32"}
struct kiln_pair 4
{name="one",offset=0,type="kiln_near"}"#,
        new: r#"struct kiln_near 4
{name="heat",offset=0,type="u32"}
struct kiln_same 4
{name="heat",offset=0,type="u32"}
struct kiln_pair 4
{name="one",offset=0,type="kiln_same"}"#,
        said: &[("FIELD_RETYPED", "kiln_pair.one", ["safe", "safe", "breaks"])],
    },
    Pair {
        what: "a field has another set of flags",
        old: r#"flags kiln_fans u32
{name="KILN_LEFT",bit=0}
flags kiln_vents u32
{name="KILN_TOP",bit=0}
struct kiln_air 4
{name="on",offset=0,type="u32",flags="kiln_fans"}"#,
        new: r#"flags kiln_fans u32
{name="KILN_LEFT",bit=0}
flags kiln_vents u32
{name="KILN_TOP",bit=0}
struct kiln_air 4
{name="on",offset=0,type="u32",flags="kiln_vents"}"#,
        said: &[("FIELD_MEANING_CHANGED", "kiln_air.on", BREAKS_ALL)],
    },
    Pair {
        what: "a set of flags has another type",
        old: r#"flags kiln_fans u32
{name="KILN_LEFT",bit=31}"#,
        new: r#"flags kiln_fans u64
{name="KILN_LEFT",bit=31}"#,
        said: &[("CONST_TYPE_CHANGED", "kiln_fans", SOURCE)],
    },
    Pair {
        what: "a name is extended by what turns its meaning round",
        old: r#"enum kiln_speed u32
{name="KILN_FAST",value=1}"#,
        new: r#"enum kiln_speed u32
{name="KILN_FAST_NOT",value=1}"#,
        said: &[("NAME_CHANGED", "kiln_speed.KILN_FAST_NOT", SOURCE)],
    },
    Pair {
        what: "a set has another name, and C does not know sets",
        old: r#"flags kiln_fans u32
{name="KILN_LEFT",bit=3}"#,
        new: r#"flags kiln_blowers u32
{name="KILN_LEFT",bit=3}"#,
        said: &[("NAME_CHANGED", "kiln_blowers", ["safe", "safe", "breaks"])],
    },
];

/// A spec of items in short.
fn spec(short: &str) -> String {
    let mut text = HEAD.to_owned();
    let mut rows: Option<&str> = None;
    for line in short.lines().filter(|line| !line.is_empty()) {
        if let Some(row) = line.strip_prefix('{') {
            let list = rows.expect("a row of an item");
            if !list.is_empty() {
                text.push_str(list);
                rows = Some("");
            }
            text.push_str(&format!("{{doc=\"It.\",{row},\n"));
            continue;
        }
        if rows.is_some() {
            text.push_str("]\n");
        }
        let mut words = line.splitn(4, ' ');
        let (kind, name) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
        let (third, rest) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
        let (keys, list) = match kind {
            "struct" => (format!("size={third}\nalign=4\n{rest}"), Some("field=[\n")),
            "flags" => (format!("type=\"{third}\""), Some("bits=[\n")),
            "enum" => {
                let open = "closed=false\nc-enum=false";
                (format!("type=\"{third}\"\n{open}"), Some("values=[\n"))
            }
            _ => (format!("{third}\ntype=\"u32\""), None),
        };
        text.push_str(&format!(
            "[[{kind}]]\nname=\"{name}\"\ndoc=\"It.\"\nsource=\"made up\"\n{keys}\n"
        ));
        rows = list;
    }
    if rows.is_some() {
        text.push_str("]\n");
    }
    text
}

fn frozen(short: &str) -> AbiRecord {
    let texts = [("kiln.toml".to_owned(), spec(short))];
    let abi = check(&texts, &[]).unwrap_or_else(|found| panic!("{}\n{found}", texts[0].1));
    freeze(&abi, &Scope::default()).record
}

#[test]
fn nothing_hides_behind_a_name() {
    for pair in PAIRS {
        let changes = compare(&frozen(pair.old), &frozen(pair.new));
        for (rule, path, verdicts) in pair.said {
            let mut same = changes.iter();
            let change = same.find(|change| change.rule.id() == *rule && change.path == *path);
            let change = change.unwrap_or_else(|| panic!("{}: {changes:#?}", pair.what));
            let said = change.verdicts().map(|(_, verdict)| verdict.word());
            assert_eq!(said, *verdicts, "{}: {rule} {path}", pair.what);
        }
        for change in &changes {
            let is_listed = |(rule, path, _): &(&str, &str, _)| {
                change.rule.id() == *rule && change.path == *path
            };
            let expected = pair.said.iter().any(is_listed);
            assert!(expected || !change.is_break(), "{}: {change:#?}", pair.what);
        }
    }
}
