//! What the rules of `mover.toml` come to, in numbers that hold every sum.

uapi_macros::uapi!("tests/mover.toml", plain);

use mover::*;

const DEVICE: Device = Device {
    windows: 3,
    window_length: [u64::MAX, 0x2_0000, 8192],
    depth_limit: [31, 3, 0],
    slow: true,
    burst: 50_000,
};

/// A request that keeps all rules.
fn fill() -> MoverRequest {
    let mut request = MoverRequest::fill(
        0,
        MoverFlag::from_bits(0),
        0,
        0x2_0000,
        512,
        0x7000,
        0x1234_5678,
        3,
        16,
    );
    request.try_set_depth(3).unwrap();
    request
}

fn rule(request: &MoverRequest, device: &Device) -> Option<&'static str> {
    check(request, device)
        .err()
        .map(|rejection| rejection.rule.name())
}

/// The verdict of a device, after a change to a request that keeps all rules.
fn after(change: impl Fn(&mut MoverRequest)) -> Option<&'static str> {
    let mut request = fill();
    change(&mut request);
    rule(&request, &DEVICE)
}

#[test]
fn constructors_fill_what_the_operation_needs() {
    let bytes = fill().to_bytes();
    assert_eq!(bytes[0], 1);
    assert_eq!(bytes[32..36], [0x12, 0x34, 0x56, 0x78]);
    assert_eq!(bytes[36..38], 3_u16.to_ne_bytes());
    assert_eq!(
        bytes[38..],
        [16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    );
    let peek = MoverRequest::peek(0, MOVER_FLAG_SAFE, 0, 0, 0, 8, 16, 3, 0);
    assert_eq!(
        (peek.op, peek.flags.bits(), peek.tag()),
        (MOVER_PEEK, 8, 16)
    );
    assert_eq!(rule(&peek, &DEVICE), None);
}

#[test]
fn each_rule_has_both_sides() {
    assert_eq!(after(|_| {}), None);
    assert_eq!(after(|it| it.op = MoverOp(3)), Some("operation"));
    assert_eq!(after(|it| it.pad2 = 1), Some("pads"));
    assert_eq!(after(|it| it.window = 3), Some("window"));
    // 65536 bytes at the start of a page of that size are the most.
    assert_eq!(after(|it| it.start = 0x2_ff00), Some("page"));
    assert_eq!(after(|it| it.start = 0x2_fe00), None);
    assert_eq!(after(|it| it.length = u64::MAX), Some("page"));
    assert_eq!(
        after(|it| (it.start, it.length) = (1, u64::MAX)),
        Some("page")
    );
    // The sum of these needs 65 bits.
    assert_eq!(
        after(|it| (it.start, it.length) = (u64::MAX, 1)),
        Some("inside")
    );
    assert_eq!(after(|it| (it.start, it.length) = (u64::MAX - 1, 1)), None);
    assert_eq!(after(|it| it.window = 1), Some("inside"));
    assert_eq!(after(|it| (it.window, it.start) = (1, 0x1_fe00)), None);
    assert_eq!(
        after(|it| (it.window, it.start) = (2, 0)),
        Some("deep-enough")
    );
    assert_eq!(after(|it| it.flags = MoverFlag(9)), Some("not-both"));
    assert_eq!(after(|it| it.flags = MoverFlag(8)), None);
    let keep = |depth| {
        after(move |it| {
            it.set_keep(true);
            it.try_set_depth(depth).unwrap();
        })
    };
    assert_eq!((keep(2), keep(3)), (Some("keeps"), None));
    assert_eq!(after(|it| it.length = 40_001), Some("limit"));
    assert_eq!(after(|it| it.length = 40_000), Some("bounded"));
    assert_eq!(after(|it| it.set_tag(15)), Some("tag-range"));
    assert_eq!(after(|it| it.set_tag(16)), None);
    assert_eq!(after(|it| it.set_tag(4_000_000_001)), Some("tag-range"));
    assert_eq!(after(|it| it.count = 0), Some("count-range"));
    assert_eq!(after(|it| it.count = 50_001), Some("count-range"));
    // (39016 + 1) * 2 = 78034, and 50000 / 4 + 65535 = 78035; 39018 % 7 = 0, 39021 % 7 = 3.
    assert_eq!(after(|it| it.count = 39_016), None);
    assert_eq!(after(|it| it.count = 39_018), Some("count-parts"));
    assert_eq!(after(|it| it.count = 39_021), None);
    let count = |count| after(move |it| (it.address, it.length, it.count) = (0x7ff0, 8, count));
    assert_eq!(
        (count(16), count(17), count(100)),
        (None, Some("count-page"), None)
    );
    // 8 << 4 = 128 = 16 * 8.
    assert_eq!(after(|it| it.count = 8), Some("bits"));
    assert_eq!(after(|it| it.set_tag(0x4000_0000)), None);
    assert_eq!(
        after(|it| (it.r#type, it.tag) = (0, [0x40, 0, 0, 0])),
        Some("shifted")
    );
    assert_eq!(after(|it| it.r#type = 200), Some("small-sum"));
    assert_eq!(after(|it| it.address = 0x7004), Some("address"));
    assert_eq!(after(|it| it.address = 0x7e08), Some("bounded"));
    assert_eq!(after(|it| it.address = 0x7e00), None);
}

#[test]
fn arrays_are_read_where_they_are_asked_for() {
    let few = Device {
        windows: 1,
        ..DEVICE
    };
    let mut request = fill();
    assert_eq!(rule(&request, &few), None);
    request.window = 1;
    assert_eq!(rule(&request, &few), Some("window-there"));
    // A peek does not ask how long a window is.
    let peek = MoverRequest::peek(2, MOVER_FLAG_SAFE, 0, u64::MAX, 0, 8, 16, 3, 0);
    assert_eq!(rule(&peek, &DEVICE), None);
}

#[test]
fn a_rejection_has_the_value_to_blame() {
    let value = |change: &dyn Fn(&mut MoverRequest)| {
        let mut request = fill();
        change(&mut request);
        check(&request, &DEVICE).unwrap_err().value
    };
    assert_eq!(value(&|it| it.op = MoverOp(250)), 250);
    assert_eq!(value(&|it| it.flags = MoverFlag(9)), 1);
    assert_eq!(value(&|it| it.set_tag(15)), 15);
    assert_eq!(value(&|it| it.r#type = 200), 200);
}

#[test]
fn areas_answer_with_their_own_errnos() {
    assert_eq!((TYPE, SUBTYPE, SIZE), (7, 16, 80));
    assert_eq!(write_area(0, 56), Ok(Area::Request));
    assert_eq!(write_area(0, 55), Err(Errno::EPERM));
    assert_eq!(write_area(8, 48), Err(Errno::EPERM));
    assert_eq!(write_area(64, 8), Err(Errno::EACCES));
    assert_eq!(write_area(72, 8), Err(Errno::EINVAL));
    assert_eq!(read_area(0, 8), Err(Errno::EPERM));
    assert_eq!(read_area(56, 8), Ok((Area::State, 0..8)));
    assert_eq!(read_area(60, usize::MAX), Ok((Area::State, 4..8)));
    assert_eq!(read_area(64, 8), Ok((Area::Head, 0..8)));
    assert_eq!(read_area(64, 7), Err(Errno::EACCES));
    assert_eq!(read_area(68, 4), Err(Errno::EACCES));
    assert_eq!(read_area(u64::MAX, 1), Err(Errno::EINVAL));
}

#[test]
fn conditions_and_outcomes_are_told_in_their_order() {
    assert_eq!(offered(&DEVICE), Ok(()));
    let none = Device {
        windows: 0,
        ..DEVICE
    };
    assert_eq!(offered(&none), Err(Condition::HasWindows));
    let small = Device {
        slow: false,
        window_length: [4095, 0, 0],
        ..DEVICE
    };
    assert_eq!(offered(&small), Err(Condition::FirstWindow));
    let answers = [
        (0, Ok(())),
        (12, Err(Outcome::Odd)),
        (301, Err(Outcome::Odd)),
    ];
    for (code, expected) in answers {
        assert_eq!(outcome(&Answer { code }), expected);
    }
    assert_eq!(outcome(&Answer { code: 302 }), Ok(()));
    assert_eq!(outcome(&Answer { code: 9 }), Err(Outcome::Other));
    assert_eq!(outcome(&Answer { code: 10 }), Ok(()));
}
