//! Prose as people write it, and as nobody should.

use crate::random::Random;

const SAMPLES: &[&str] = &[
    "Some text.",
    "Some text",
    "One thing; another: (a third), \\\"quoted\\\".",
    "Ends with code `x`",
    "`a` `b` ` c",
    "see ``` [Foo] ` x",
    "```rust",
    "a < b > c && d | e",
    "<b>bold</b> <!-- and not",
    "https://example.org/a_b?c=<d>&e, and more",
    "See <https://example.org/[x]>.",
    "*star* _under_ __dunder__ ~~~ # heading",
    "- list item",
    "1. first 2. second",
    "> quote",
    "| a | b |\\n| - | - |",
    "word_ _word wo_rd array[0] T<U>::V",
    "%s {} {{}} {{region}} $0 @param \\\\brief \\\\",
    "/* comment */ // and more */",
    "What? Why??/ And so ??= on",
    "&amp; &lt;tag&gt; &",
    "/// triple //! bang",
    "[^1] footnote [link](target) ![image](x)",
    "Über größe, naïve 漢字.",
    "First paragraph.\\n\\nSecond paragraph, which is rather longer than the first one was and says more.",
    "A very long word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word.",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx long word.",
    "a\\tb",
    "Line\\nbreaks\\nmean nothing.",
    "TODO: none `unclosed",
];

/// One of them, mostly a plain one; as TOML has it, without the quotes.
pub(super) fn any(random: &mut Random) -> String {
    let index = match random.below(3) {
        0 => random.below(SAMPLES.len()),
        _ => 0,
    };
    SAMPLES[index].to_owned()
}
