//! Lets libFuzzer look for an input that breaks the walk along a chain.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| zdev_fuzz::check(input));
