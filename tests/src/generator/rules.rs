//! Regions at random: a request, a device, and rules that the compiler takes.

use std::fmt::Write as _;

use super::{Field, Item, Meaning, Member, Shape, Spec, Struct, What};
use crate::random::Random;

/// A region.
#[derive(Clone, Debug)]
pub struct Region {
    /// The struct of the whole region.
    pub layout: String,
    /// The struct of its requests.
    pub request: String,
    /// What rules may ask of the device. Those that none asks for are not there.
    pub parameters: Vec<Parameter>,
    /// In their order.
    pub checks: Vec<Check>,
    /// Flags of the two operations.
    pub operations: [String; 2],
}

/// A parameter of a device.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// Its name.
    pub name: &'static str,
    /// Such as `u32`, or `bool`.
    pub ty: &'static str,
    /// Elements, of an array.
    pub length: Option<usize>,
}

/// A rule.
#[derive(Clone, Debug)]
pub struct Check {
    /// Its id.
    pub id: String,
    /// Where it is looked at.
    pub when: Option<String>,
    /// What it asks for.
    pub require: String,
}

const PARAMETERS: &[Parameter] = &[
    Parameter {
        name: "longest",
        ty: "u32",
        length: None,
    },
    Parameter {
        name: "bytes_left",
        ty: "u64",
        length: None,
    },
    Parameter {
        name: "level",
        ty: "u8",
        length: None,
    },
    Parameter {
        name: "shared",
        ty: "bool",
        length: None,
    },
    Parameter {
        name: "queue_bytes",
        ty: "u64",
        length: Some(4),
    },
];

impl Region {
    /// The parameters that a rule asks for.
    pub fn used(&self) -> impl Iterator<Item = &Parameter> {
        let is_used = |one: &&Parameter| {
            let name = format!("dev.{}", one.name);
            let mut texts = self
                .checks
                .iter()
                .flat_map(|it| it.when.iter().chain([&it.require]));
            texts.any(|text| text.contains(&name))
        };
        self.parameters.iter().filter(is_used)
    }

    /// The keys and tables of the region, below its name. Writing to a string cannot fail.
    pub(super) fn text(&self) -> String {
        let mut text = format!(
            "layout = \"{}\"\ntype = 0x10\nsubtype = 1\nindex = \"The first that is free.\"\n",
            self.layout
        );
        for one in self.used() {
            let length = one
                .length
                .map_or(String::new(), |it| format!("length = {it}\n"));
            let _ = write!(
                text,
                "\n[[region.parameter]]\nname = \"{}\"\ntype = \"{}\"\n{length}doc = \"A fact.\"\n",
                one.name, one.ty
            );
        }
        text.push_str(
            "\n[[region.area]]\nfield = \"command\"\naccess = \"write\"\ntransfer = \"whole\"\n\
             errno = \"EINVAL\"\ndoc = \"Requests.\"\n",
        );
        for check in &self.checks {
            let when = check
                .when
                .as_ref()
                .map(|when| format!("when = \"{when}\"\n"));
            let _ = write!(
                text,
                "\n[[region.check]]\nid = \"{}\"\n{}require = \"{}\"\nerrno = \"EINVAL\"\n\
                 doc = \"A rule.\"\n",
                check.id,
                when.unwrap_or_default(),
                check.require
            );
        }
        let [get, put] = &self.operations;
        let _ = write!(
            text,
            "\n[[region.operation]]\nname = \"fetch\"\nwhen = \"command.flags == {get}\"\n\
             instruction = \"GET\"\ndirection = \"to-user\"\ndata = \"u64\"\n\
             address = \"command.address\"\ndoc = \"Reads.\"\n\
             \n[[region.operation]]\nname = \"store\"\nwhen = \"command.flags == {put}\"\n\
             instruction = \"PUT\"\ndirection = \"from-user\"\ndata = \"bytes\"\n\
             address = \"command.address\"\nlength = \"command.length\"\nboundary = 4096\n\
             doc = \"Writes.\"\n"
        );
        text
    }
}

fn item(name: String, what: What) -> Item {
    Item {
        name,
        doc: "Of a region.".to_owned(),
        revision: None,
        what,
    }
}

fn field(name: &str, ty: &str, meaning: Meaning) -> Field {
    Field {
        name: name.to_owned(),
        ty: ty.to_owned(),
        shape: Shape::Single,
        order: None,
        meaning,
        doc: "Of a request.".to_owned(),
        revision: None,
    }
}

/// Adds a region to the last file: its items, and as many rules as the compiler takes of those that
/// are tried.
pub(super) fn add(spec: &mut Spec, random: &mut Random) {
    let prefix = spec.prefix.clone();
    let capitals = prefix.to_ascii_uppercase();
    let operations = [format!("{capitals}_FETCH"), format!("{capitals}_SEND")];
    let flag = |index: usize| Member {
        name: operations[index].clone(),
        value: index.to_string(),
        doc: "An operation.".to_owned(),
        revision: None,
    };
    let set = What::Flags {
        ty: "u32",
        bits: vec![flag(0), flag(1)],
    };
    let request = format!("{prefix}_cmd");
    let (structure, numbers) = request_of(&prefix, random);
    let layout = Struct {
        fields: vec![field("command", &request, Meaning::Plain)],
        ..Struct::default()
    };
    let mut checks = vec![Check {
        id: "operation".to_owned(),
        when: None,
        require: format!(
            "command.flags == {} || command.flags == {}",
            operations[0], operations[1]
        ),
    }];
    for reserved in structure
        .fields
        .iter()
        .filter(|it| matches!(it.meaning, Meaning::Reserved))
    {
        checks.push(Check {
            id: format!("{}-zero", reserved.name.replace('_', "-")),
            when: None,
            require: format!("command.{} == 0", reserved.name),
        });
    }
    checks.push(Check {
        id: "length".to_owned(),
        when: Some(format!("command.flags == {}", operations[1])),
        require: "in(command.length, 1..=4096)".to_owned(),
    });
    checks.push(Check {
        id: "queue".to_owned(),
        when: None,
        require: "in(command.queue, 0..4)".to_owned(),
    });
    let region = Region {
        layout: format!("{prefix}_window"),
        request: request.clone(),
        parameters: PARAMETERS.to_vec(),
        checks,
        operations: operations.clone(),
    };
    let file = spec.files.last_mut().expect("a spec has files");
    file.items.push(item(format!("{prefix}_ops"), set));
    file.items.push(item(request, What::Struct(structure)));
    file.items
        .push(item(region.layout.clone(), What::Struct(layout)));
    file.items
        .push(item(format!("{prefix}_io"), What::Region(region)));
    rules(spec, &numbers, random);
}

/// A request without holes, and what of it is a number.
fn request_of(prefix: &str, random: &mut Random) -> (Struct, Vec<String>) {
    let mut fields = vec![
        field("address", "aligned_u64", Meaning::Plain),
        field("flags", "u32", Meaning::Flags(format!("{prefix}_ops"))),
    ];
    let mut numbers = vec![
        "address".to_owned(),
        "length".to_owned(),
        "queue".to_owned(),
    ];
    for (index, ty) in ["aligned_u64", "aligned_u64", "u32", "u16", "u8"]
        .into_iter()
        .enumerate()
    {
        for copy in 0..random.below(3) {
            let name = format!("f{index}{copy}");
            numbers.push(name.clone());
            fields.push(field(&name, ty, Meaning::Plain));
        }
    }
    fields.push(field("length", "u16", Meaning::Plain));
    fields.push(field("queue", "u8", Meaning::Plain));
    let rank = |it: &Field| {
        it.ty
            .trim_start_matches(|c: char| !c.is_ascii_digit())
            .parse::<u64>()
    };
    fields.sort_by_key(|it| std::cmp::Reverse(rank(it).unwrap_or(0)));
    let size: u64 = fields.iter().filter_map(|it| rank(it).ok()).sum::<u64>() / 8;
    for index in 0..size.next_multiple_of(8) - size {
        fields.push(field(&format!("spare{index}"), "u8", Meaning::Reserved));
    }
    let foreign = ["big", "little"];
    for one in fields
        .iter_mut()
        .filter(|it| it.name.starts_with('f') && it.name != "flags")
    {
        if one.ty != "u8" && random.below(3) == 0 {
            one.order = Some(foreign[random.below(2)]);
        }
    }
    let packed = random.below(4) == 0;
    (
        Struct {
            packed,
            fields,
            ..Struct::default()
        },
        numbers,
    )
}

/// Tries rules, and keeps those that the compiler takes.
fn rules(spec: &mut Spec, numbers: &[String], random: &mut Random) {
    for index in 0..6 + random.below(6) {
        let mut phrase = Phrase { numbers, random };
        let when = phrase.random.below(3) == 0;
        let check = Check {
            id: format!("rule-{index}"),
            when: when.then(|| phrase.truth(1)),
            require: phrase.truth(2),
        };
        let before = spec.clone();
        if let Some(region) = region_mut(spec) {
            region.checks.push(check);
        }
        if crate::check(&spec.texts(), &[]).is_err() {
            *spec = before;
        }
    }
}

fn region_mut(spec: &mut Spec) -> Option<&mut Region> {
    let items = spec.files.iter_mut().flat_map(|file| &mut file.items);
    items.into_iter().find_map(|item| match &mut item.what {
        What::Region(region) => Some(region),
        _ => None,
    })
}

/// Makes expressions.
struct Phrase<'a> {
    numbers: &'a [String],
    random: &'a mut Random,
}

impl Phrase<'_> {
    fn one_of(&mut self, list: &[&str]) -> String {
        list[self.random.below(list.len())].to_owned()
    }

    fn literal(&mut self) -> String {
        self.one_of(&[
            "0",
            "1",
            "2",
            "7",
            "8",
            "64",
            "255",
            "4_096",
            "0x1000",
            "65535",
            "0x8000_0000",
            "4294967295",
            "0xffff_ffff_ffff_ffff",
        ])
    }

    fn number(&mut self, depth: u32) -> String {
        let kinds = if depth == 0 { 3 } else { 10 };
        match self.random.below(kinds) {
            0 => self.literal(),
            1 => self.one_of(&[
                "dev.longest",
                "dev.bytes_left",
                "dev.level",
                "dev.queue_bytes[command.queue]",
            ]),
            2 => {
                let index = self.random.below(self.numbers.len());
                format!("command.{}", self.numbers[index])
            }
            3 => format!("({} + {})", self.number(depth - 1), self.number(depth - 1)),
            4 => format!("({} & {})", self.number(depth - 1), self.literal()),
            5 => format!("({} >> {})", self.number(depth - 1), self.random.below(40)),
            6 => format!(
                "({} % {})",
                self.number(depth - 1),
                1 + self.random.below(5000)
            ),
            7 => format!(
                "({} / {})",
                self.number(depth - 1),
                1 + self.random.below(5000)
            ),
            8 => {
                let function = self.one_of(&["min", "max"]);
                format!(
                    "{function}({}, {})",
                    self.number(depth - 1),
                    self.number(depth - 1)
                )
            }
            _ => format!("({} * {})", self.number(depth - 1), self.random.below(17)),
        }
    }

    fn truth(&mut self, depth: u32) -> String {
        let kinds = if depth == 0 { 5 } else { 8 };
        match self.random.below(kinds) {
            0 | 1 => {
                let sign = self.one_of(&["==", "!=", "<", "<=", ">", ">="]);
                format!("{} {sign} {}", self.number(depth), self.number(depth))
            }
            2 => format!(
                "aligned({}, {})",
                self.number(depth),
                1u64 << self.random.below(33)
            ),
            3 => {
                let (low, high) = (self.random.below(9), 10 + self.random.below(5000));
                let range = self.one_of(&["..", "..="]);
                format!("in({}, {low}{range}{high})", self.number(depth))
            }
            4 => self.one_of(&["dev.shared", "!dev.shared"]),
            5 => format!("({}) && ({})", self.truth(depth - 1), self.truth(depth - 1)),
            6 => format!("({}) || ({})", self.truth(depth - 1), self.truth(depth - 1)),
            _ => format!("!({})", self.truth(depth - 1)),
        }
    }
}
