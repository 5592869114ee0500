//! C and Rust give the same answers to requests, those that the text of the rules gives, where rules
//! are written in ways that the project's own region has no use for.
//!
//! The answers were worked out by hand from the rules.

mod programs;

use uapi_tests::{assert_nothing, check, generated};

/// A region whose requests `get` or `put`, with one parameter and one more check.
struct Case {
    name: &'static str,
    /// Type and length of the parameter `dev.limit`.
    parameter: &'static str,
    /// The check `rule`, without its id.
    rule: &'static str,
    requests: &'static [Request],
}

/// A request and its answer.
struct Request {
    length: u16,
    queue: u8,
    offset: u64,
    /// The parameter, as an initializer of both languages between braces or brackets.
    limit: &'static [u64],
    passes: bool,
}

const fn request(
    length: u16,
    queue: u8,
    offset: u64,
    limit: &'static [u64],
    passes: bool,
) -> Request {
    Request {
        length,
        queue,
        offset,
        limit,
        passes,
    }
}

const ARRAY: &str = "type = \"u64\"\nlength = 4";

const CASES: &[Case] = &[
    Case {
        name: "index_behind_or",
        parameter: ARRAY,
        rule: "require = \"command.queue >= 4 || command.offset + command.length <= dev.limit[command.queue]\"",
        requests: &[
            // No queue has that number, so nothing bounds the request.
            request(8, 7, 0, &[0, 0, 0, 0], true),
            request(8, 3, 0, &[0, 0, 0, 8], true),
            request(8, 3, 1, &[0, 0, 0, 8], false),
            request(8, 3, u64::MAX, &[0, 0, 0, u64::MAX], false),
        ],
    },
    Case {
        name: "index_in_when",
        parameter: ARRAY,
        rule: "when = \"command.queue < 4 && dev.limit[command.queue] == 0\"\nrequire = \"command.length != 0\"",
        requests: &[
            request(0, 7, 0, &[0, 0, 0, 0], true),
            request(0, 3, 0, &[1, 1, 1, 0], false),
            request(0, 2, 0, &[1, 1, 1, 0], true),
            request(1, 3, 0, &[1, 1, 1, 0], true),
        ],
    },
    Case {
        name: "index_behind_and",
        parameter: ARRAY,
        rule: "require = \"!(command.queue < 4 && dev.limit[command.queue] < command.length)\"",
        requests: &[
            request(9, 4, 0, &[0, 0, 0, 0], true),
            request(9, 0, 0, &[8, 0, 0, 0], false),
            request(8, 0, 0, &[8, 0, 0, 0], true),
        ],
    },
    Case {
        name: "constants_compared",
        parameter: "type = \"u32\"",
        rule: "require = \"command.offset <= dev.limit || (4294967296 < 547608330240 && command.length == 3)\"",
        requests: &[
            request(3, 0, 9, &[8], true),
            request(4, 0, 9, &[8], false),
            request(4, 0, 8, &[8], true),
        ],
    },
    Case {
        name: "constants_aligned_and_in_pages",
        parameter: "type = \"u32\"",
        rule: "require = \"(aligned(2147483648, 2) && within_page(4294967297, command.length, 4294967296) \
               && in(5, 4294967296..=command.offset)) || command.length == dev.limit \
               || aligned(4294967296 + 2147483648, 4294967296)\"",
        requests: &[
            request(3, 0, 9, &[3], true),
            request(4, 0, 9, &[3], false),
        ],
    },
    Case {
        name: "constant_in_a_page",
        parameter: "type = \"u32\"",
        rule: "require = \"within_page(4097, command.length, 4096) || command.length == dev.limit\"",
        requests: &[
            request(4095, 0, 0, &[0], true),
            request(4096, 0, 0, &[0], false),
            request(4096, 0, 0, &[4096], true),
        ],
    },
    Case {
        name: "a_sum_beyond_sixty_four_bits",
        parameter: "type = \"u64\"",
        rule: "require = \"within_page(command.offset, dev.limit, 4096)\"",
        requests: &[
            request(1, 0, 4095, &[1], true),
            request(1, 0, 4095, &[2], false),
            request(1, 0, 1, &[u64::MAX], false),
            request(1, 0, 0, &[4096], true),
        ],
    },
    Case {
        name: "bounds_that_all_values_keep",
        parameter: "type = \"u16\"",
        rule: "require = \"dev.limit <= 4294967040 && command.offset <= 5 && in(command.length, 0..=65535)\"",
        requests: &[
            request(65535, 0, 5, &[65535], true),
            request(0, 0, 6, &[0], false),
        ],
    },
    Case {
        name: "a_value_beside_itself",
        parameter: "type = \"u64\"",
        rule: "require = \"in(dev.limit, dev.limit..=command.offset) && command.length <= command.length\"",
        requests: &[
            request(1, 0, 5, &[5], true),
            request(1, 0, 5, &[6], false),
        ],
    },
    Case {
        name: "smaller_and_larger_of_two",
        parameter: "type = \"u64\"",
        rule: "require = \"max(command.offset, command.length) <= min(dev.limit, 4096)\"",
        requests: &[
            request(4096, 0, 4096, &[5000], true),
            request(4097, 0, 0, &[5000], false),
            request(0, 0, 4097, &[5000], false),
            request(0, 0, 11, &[10], false),
            request(11, 0, 0, &[10], false),
            request(10, 0, 10, &[10], true),
        ],
    },
];

#[test]
fn c_and_rust_give_the_answers_of_the_rules() {
    let mut wrong = Vec::new();
    let mut answers = 0;
    for case in CASES {
        let spec = include_str!("spec.toml.in")
            .replace("@parameter@", case.parameter)
            .replace("@rule@", case.rule);
        let abi = check(&[("t.toml".to_owned(), spec)], &[])
            .unwrap_or_else(|found| panic!("{}:\n{}", case.name, found.render(false)));
        let test = format!("verdicts_{}", case.name);
        let folder = generated(env!("CARGO_TARGET_TMPDIR"), &test, &abi);
        let expected: String = case
            .requests
            .iter()
            .map(|request| if request.passes { "ok\n" } else { "rule\n" })
            .collect();
        for (program, said) in programs::all(&folder, case.requests) {
            answers += case.requests.len();
            if said != expected {
                wrong.push(format!(
                    "{} {program}:\n{said}instead of\n{expected}",
                    case.name
                ));
            }
        }
    }
    println!("{answers} answers");
    assert_nothing(&wrong, "programs answer otherwise");
}
