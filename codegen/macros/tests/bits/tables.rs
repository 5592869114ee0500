//! Each bit field of `bits_msb0.toml` and `bits_lsb0.toml` once more.

use std::collections::BTreeSet;

use crate::check::{check, Block};
use crate::model::{places, Answer, BitField, Number, Numbering::*, Order::*};

/// The tables: for each container its place in memory, for each of its bit fields the accessors and
/// the place of its bits. Where there is a setter of constants, the other one refuses wide values.
macro_rules! tables {
    ($(fn $test:ident() -> $module:ident::$Type:ident, $numbering:ident {
        $([$first:literal, $length:literal, $order:ident]
            $($get:ident $set:ident $($constant:ident)? ($bit:literal, $width:literal)),*;)*
    })*) => {
        $(
            impl Block for crate::$module::$Type {
                const SIZE: usize = size_of::<Self>();

                fn from(bytes: &[u8]) -> Self {
                    Self::read(bytes)
                }

                fn holds(self, bytes: &[u8]) -> bool {
                    self.to_bytes() == bytes
                }
            }

            #[test]
            fn $test() {
                check(&$test::fields());
            }

            mod $test {
                use super::*;
                use crate::$module::$Type;

                pub(super) fn fields() -> Vec<BitField<$Type>> {
                    vec![$($(BitField {
                        name: stringify!($get).trim_start_matches("r#"),
                        container: ($first, $length),
                        bits: places(($first, $length), $order, $numbering, ($bit, $width)),
                        get: |block| block.$get().number(),
                        set: |block, value| Some(block.$set(Number::of(value)?).answer()),
                        constants: vec![$(
                            (0, |block| block.$constant::<0>()),
                            (max($width), |block| block.$constant::<{ max($width) as _ }>()),
                            (mixed($width), |block| block.$constant::<{ mixed($width) as _ }>()),
                        )?],
                    }),*),*]
                }
            }
        )*

        /// Width of containers, byte order of them, and width of bit fields in them.
        pub(crate) fn covered() -> BTreeSet<(&'static str, usize, &'static str, usize)> {
            BTreeSet::from([$($($(
                (stringify!($numbering), $length * 8, stringify!($order), $width)
            ),*),*),*])
        }
    };
}

/// The largest number of that many bits.
const fn max(width: u32) -> u64 {
    u64::MAX >> (64 - width)
}

/// A number of that many bits, half of which are set.
const fn mixed(width: u32) -> u64 {
    0xa965_5a96_965a_a569 & max(width)
}

tables! {
    fn msb_byte() -> bits_msb0::MsbByte, Msb0 {
        [0, 1, Host] f0_a set_f0_a (0, 1), f0_b try_set_f0_b set_const_f0_b (1, 3),
            f0_c try_set_f0_c set_const_f0_c (4, 4);
        [1, 1, Host] f1_b try_set_f1_b set_const_f1_b (1, 6), f1_c set_f1_c (7, 1);
        [2, 1, Host] f2_a set_f2_a (0, 8);
        [3, 1, Host] f3_a try_set_f3_a set_const_f3_a (0, 2),
            f3_b try_set_f3_b set_const_f3_b (2, 5);
        [4, 1, Host] f4_a try_set_f4_a set_const_f4_a (0, 7), f4_b set_f4_b (7, 1);
    }
    fn msb_half_host() -> bits_msb0::MsbHalfHost, Msb0 {
        [0, 2, Host] h0_a set_h0_a (0, 1), h0_b try_set_h0_b set_const_h0_b (1, 5),
            h0_c try_set_h0_c set_const_h0_c (6, 2), h0_d set_h0_d (8, 8);
        [2, 2, Host] h1_b try_set_h1_b set_const_h1_b (3, 13);
        [4, 2, Host] h2_a set_h2_a (0, 16);
        [6, 2, Host] h3_a try_set_h3_a set_const_h3_a (0, 7),
            h3_c try_set_h3_c set_const_h3_c (9, 7);
    }
    fn msb_half_big() -> bits_msb0::MsbHalfBig, Msb0 {
        [0, 2, Big] b0_a set_b0_a (0, 1), b0_b try_set_b0_b set_const_b0_b (1, 5),
            b0_c try_set_b0_c set_const_b0_c (6, 2), b0_d set_b0_d (8, 8);
        [2, 2, Big] b1_b try_set_b1_b set_const_b1_b (3, 13);
        [4, 2, Big] b2_a set_b2_a (0, 16);
        [6, 2, Big] b3_a try_set_b3_a set_const_b3_a (0, 7),
            b3_c try_set_b3_c set_const_b3_c (9, 7);
    }
    fn msb_half_little() -> bits_msb0::MsbHalfLittle, Msb0 {
        [0, 2, Little] l0_a set_l0_a (0, 1), l0_b try_set_l0_b set_const_l0_b (1, 5),
            l0_c try_set_l0_c set_const_l0_c (6, 2), l0_d set_l0_d (8, 8);
        [2, 2, Little] l1_b try_set_l1_b set_const_l1_b (3, 13);
        [4, 2, Little] l2_a set_l2_a (0, 16);
        [6, 2, Little] l3_a try_set_l3_a set_const_l3_a (0, 7),
            l3_c try_set_l3_c set_const_l3_c (9, 7);
    }
    fn msb_half_packed() -> bits_msb0::MsbHalfPacked, Msb0 {
        [0, 2, Host] h0_a set_h0_a (0, 1), h0_b try_set_h0_b set_const_h0_b (1, 5),
            h0_c try_set_h0_c set_const_h0_c (6, 2), h0_d set_h0_d (8, 8);
        [2, 2, Host] h1_b try_set_h1_b set_const_h1_b (3, 13);
        [4, 2, Host] h2_a set_h2_a (0, 16);
        [6, 2, Host] h3_a try_set_h3_a set_const_h3_a (0, 7),
            h3_c try_set_h3_c set_const_h3_c (9, 7);
    }
    fn msb_word() -> bits_msb0::MsbWord, Msb0 {
        [0, 4, Host] h0_a try_set_h0_a set_const_h0_a (0, 4),
            h0_b try_set_h0_b set_const_h0_b (4, 28);
        [4, 4, Host] h1_b try_set_h1_b set_const_h1_b (3, 17), h1_c set_h1_c (20, 1),
            h1_d try_set_h1_d set_const_h1_d (21, 11);
        [8, 4, Host] h2_a set_h2_a (0, 32);
        [12, 4, Big] b0_a try_set_b0_a set_const_b0_a (0, 4),
            b0_b try_set_b0_b set_const_b0_b (4, 28);
        [16, 4, Big] b1_b try_set_b1_b set_const_b1_b (3, 17), b1_c set_b1_c (20, 1),
            b1_d try_set_b1_d set_const_b1_d (21, 11);
        [20, 4, Big] b2_a set_b2_a (0, 32);
        [24, 4, Little] l0_a try_set_l0_a set_const_l0_a (0, 4),
            l0_b try_set_l0_b set_const_l0_b (4, 28);
        [28, 4, Little] l1_b try_set_l1_b set_const_l1_b (3, 17), l1_c set_l1_c (20, 1),
            l1_d try_set_l1_d set_const_l1_d (21, 11);
        [32, 4, Little] l2_a set_l2_a (0, 32);
    }
    fn msb_packed_word() -> bits_msb0::MsbPackedWord, Msb0 {
        [0, 4, Host] h0_a try_set_h0_a set_const_h0_a (0, 4),
            h0_b try_set_h0_b set_const_h0_b (4, 28);
        [4, 4, Host] h1_b try_set_h1_b set_const_h1_b (3, 17), h1_c set_h1_c (20, 1),
            h1_d try_set_h1_d set_const_h1_d (21, 11);
        [8, 4, Host] h2_a set_h2_a (0, 32);
        [12, 4, Big] b0_a try_set_b0_a set_const_b0_a (0, 4),
            b0_b try_set_b0_b set_const_b0_b (4, 28);
        [16, 4, Big] b1_b try_set_b1_b set_const_b1_b (3, 17), b1_c set_b1_c (20, 1),
            b1_d try_set_b1_d set_const_b1_d (21, 11);
        [20, 4, Big] b2_a set_b2_a (0, 32);
    }
    fn msb_long() -> bits_msb0::MsbLong, Msb0 {
        [0, 8, Big] w1 set_w1 (0, 1), w63 try_set_w63 set_const_w63 (1, 63);
        [8, 8, Little] w2 try_set_w2 set_const_w2 (0, 2), w62 try_set_w62 set_const_w62 (2, 62);
        [16, 8, Host] w3 try_set_w3 set_const_w3 (0, 3), w61 try_set_w61 set_const_w61 (3, 61);
        [24, 8, Big] w4 try_set_w4 set_const_w4 (0, 4), w60 try_set_w60 set_const_w60 (4, 60);
        [32, 8, Little] w5 try_set_w5 set_const_w5 (0, 5), w59 try_set_w59 set_const_w59 (5, 59);
        [40, 8, Host] w6 try_set_w6 set_const_w6 (0, 6), w58 try_set_w58 set_const_w58 (6, 58);
        [48, 8, Big] w7 try_set_w7 set_const_w7 (0, 7), w57 try_set_w57 set_const_w57 (7, 57);
        [56, 8, Little] w8 set_w8 (0, 8), w56 try_set_w56 set_const_w56 (8, 56);
        [64, 8, Host] w9 try_set_w9 set_const_w9 (0, 9), w55 try_set_w55 set_const_w55 (9, 55);
        [72, 8, Big] w10 try_set_w10 set_const_w10 (0, 10), w54 try_set_w54 set_const_w54 (10, 54);
        [80, 8, Little] w11 try_set_w11 set_const_w11 (0, 11),
            w53 try_set_w53 set_const_w53 (11, 53);
        [88, 8, Host] w12 try_set_w12 set_const_w12 (0, 12), w52 try_set_w52 set_const_w52 (12, 52);
        [96, 8, Big] w13 try_set_w13 set_const_w13 (0, 13), w51 try_set_w51 set_const_w51 (13, 51);
        [104, 8, Little] w14 try_set_w14 set_const_w14 (0, 14),
            w50 try_set_w50 set_const_w50 (14, 50);
        [112, 8, Host] w15 try_set_w15 set_const_w15 (0, 15),
            w49 try_set_w49 set_const_w49 (15, 49);
        [120, 8, Big] w16 set_w16 (0, 16), w48 try_set_w48 set_const_w48 (16, 48);
        [128, 8, Little] w17 try_set_w17 set_const_w17 (0, 17),
            w47 try_set_w47 set_const_w47 (17, 47);
        [136, 8, Host] w18 try_set_w18 set_const_w18 (0, 18),
            w46 try_set_w46 set_const_w46 (18, 46);
        [144, 8, Big] w19 try_set_w19 set_const_w19 (0, 19), w45 try_set_w45 set_const_w45 (19, 45);
        [152, 8, Little] w20 try_set_w20 set_const_w20 (0, 20),
            w44 try_set_w44 set_const_w44 (20, 44);
        [160, 8, Host] w21 try_set_w21 set_const_w21 (0, 21),
            w43 try_set_w43 set_const_w43 (21, 43);
        [168, 8, Big] w22 try_set_w22 set_const_w22 (0, 22), w42 try_set_w42 set_const_w42 (22, 42);
        [176, 8, Little] w23 try_set_w23 set_const_w23 (0, 23),
            w41 try_set_w41 set_const_w41 (23, 41);
        [184, 8, Host] w24 try_set_w24 set_const_w24 (0, 24),
            w40 try_set_w40 set_const_w40 (24, 40);
        [192, 8, Big] w25 try_set_w25 set_const_w25 (0, 25), w39 try_set_w39 set_const_w39 (25, 39);
        [200, 8, Little] w26 try_set_w26 set_const_w26 (0, 26),
            w38 try_set_w38 set_const_w38 (26, 38);
        [208, 8, Host] w27 try_set_w27 set_const_w27 (0, 27),
            w37 try_set_w37 set_const_w37 (27, 37);
        [216, 8, Big] w28 try_set_w28 set_const_w28 (0, 28), w36 try_set_w36 set_const_w36 (28, 36);
        [224, 8, Little] w29 try_set_w29 set_const_w29 (0, 29),
            w35 try_set_w35 set_const_w35 (29, 35);
        [232, 8, Host] w30 try_set_w30 set_const_w30 (0, 30),
            w34 try_set_w34 set_const_w34 (30, 34);
        [240, 8, Big] w31 try_set_w31 set_const_w31 (0, 31), w33 try_set_w33 set_const_w33 (31, 33);
        [248, 8, Little] low32 set_low32 (0, 32), w32 set_w32 (32, 32);
        [256, 8, Host] host_w64 set_host_w64 (0, 64);
        [264, 8, Big] big_w64 set_big_w64 (0, 64);
        [272, 8, Little] little_w64 set_little_w64 (0, 64);
    }
    fn msb_packed_long() -> bits_msb0::MsbPackedLong, Msb0 {
        [0, 1, Host] first_a try_set_first_a set_const_first_a (0, 3),
            first_b try_set_first_b set_const_first_b (3, 5);
        [1, 8, Host] host_a try_set_host_a set_const_host_a (0, 20),
            host_c try_set_host_c set_const_host_c (21, 43);
        [9, 8, Little] little_a try_set_little_a set_const_little_a (0, 20),
            little_c try_set_little_c set_const_little_c (21, 43);
    }
    fn bits_meaning() -> bits_msb0::BitsMeaning, Msb0 {
        [0, 1, Host] r#type try_set_type set_const_type (0, 3),
            len try_set_len set_const_len (3, 5);
        [1, 2, Big] open try_set_open set_const_open (0, 5),
            closed try_set_closed set_const_closed (5, 2), whole set_whole (8, 8);
        [3, 4, Little] with_sign set_with_sign (7, 8),
            wide_signed try_set_wide_signed set_const_wide_signed (15, 13),
            small try_set_small set_const_small (28, 4);
        [7, 8, Big] closed8 set_closed8 (0, 8), many try_set_many set_const_many (17, 40),
            last try_set_last set_const_last (57, 7);
        [15, 8, Host] open32 set_open32 (0, 32), many32 try_set_many32 set_const_many32 (32, 32);
    }
    fn bits_union() -> bits_msb0::BitsUnion, Msb0 {
        [0, 4, Big] u_a set_u_a (0, 1), u_b try_set_u_b set_const_u_b (1, 12), u_c set_u_c (16, 16);
        [0, 1, Host] u_d try_set_u_d set_const_u_d (0, 5);
    }
    fn lsb_byte() -> bits_lsb0::LsbByte, Lsb0 {
        [0, 1, Host] f0_a set_f0_a (0, 1), f0_b try_set_f0_b set_const_f0_b (1, 3),
            f0_c try_set_f0_c set_const_f0_c (4, 4);
        [1, 1, Host] f1_b try_set_f1_b set_const_f1_b (1, 6), f1_c set_f1_c (7, 1);
        [2, 1, Host] f2_a set_f2_a (0, 8);
        [3, 1, Host] f3_a try_set_f3_a set_const_f3_a (0, 2),
            f3_b try_set_f3_b set_const_f3_b (2, 5);
        [4, 1, Host] f4_a try_set_f4_a set_const_f4_a (0, 7), f4_b set_f4_b (7, 1);
    }
    fn lsb_half_host() -> bits_lsb0::LsbHalfHost, Lsb0 {
        [0, 2, Host] h0_a set_h0_a (0, 1), h0_b try_set_h0_b set_const_h0_b (1, 5),
            h0_c try_set_h0_c set_const_h0_c (6, 2), h0_d set_h0_d (8, 8);
        [2, 2, Host] h1_b try_set_h1_b set_const_h1_b (3, 13);
        [4, 2, Host] h2_a set_h2_a (0, 16);
        [6, 2, Host] h3_a try_set_h3_a set_const_h3_a (0, 7),
            h3_c try_set_h3_c set_const_h3_c (9, 7);
    }
    fn lsb_half_big() -> bits_lsb0::LsbHalfBig, Lsb0 {
        [0, 2, Big] b0_a set_b0_a (0, 1), b0_b try_set_b0_b set_const_b0_b (1, 5),
            b0_c try_set_b0_c set_const_b0_c (6, 2), b0_d set_b0_d (8, 8);
        [2, 2, Big] b1_b try_set_b1_b set_const_b1_b (3, 13);
        [4, 2, Big] b2_a set_b2_a (0, 16);
        [6, 2, Big] b3_a try_set_b3_a set_const_b3_a (0, 7),
            b3_c try_set_b3_c set_const_b3_c (9, 7);
    }
    fn lsb_half_little() -> bits_lsb0::LsbHalfLittle, Lsb0 {
        [0, 2, Little] l0_a set_l0_a (0, 1), l0_b try_set_l0_b set_const_l0_b (1, 5),
            l0_c try_set_l0_c set_const_l0_c (6, 2), l0_d set_l0_d (8, 8);
        [2, 2, Little] l1_b try_set_l1_b set_const_l1_b (3, 13);
        [4, 2, Little] l2_a set_l2_a (0, 16);
        [6, 2, Little] l3_a try_set_l3_a set_const_l3_a (0, 7),
            l3_c try_set_l3_c set_const_l3_c (9, 7);
    }
    fn lsb_half_packed() -> bits_lsb0::LsbHalfPacked, Lsb0 {
        [0, 2, Host] h0_a set_h0_a (0, 1), h0_b try_set_h0_b set_const_h0_b (1, 5),
            h0_c try_set_h0_c set_const_h0_c (6, 2), h0_d set_h0_d (8, 8);
        [2, 2, Host] h1_b try_set_h1_b set_const_h1_b (3, 13);
        [4, 2, Host] h2_a set_h2_a (0, 16);
        [6, 2, Host] h3_a try_set_h3_a set_const_h3_a (0, 7),
            h3_c try_set_h3_c set_const_h3_c (9, 7);
    }
    fn lsb_word() -> bits_lsb0::LsbWord, Lsb0 {
        [0, 4, Host] h0_a try_set_h0_a set_const_h0_a (0, 4),
            h0_b try_set_h0_b set_const_h0_b (4, 28);
        [4, 4, Host] h1_b try_set_h1_b set_const_h1_b (3, 17), h1_c set_h1_c (20, 1),
            h1_d try_set_h1_d set_const_h1_d (21, 11);
        [8, 4, Host] h2_a set_h2_a (0, 32);
        [12, 4, Big] b0_a try_set_b0_a set_const_b0_a (0, 4),
            b0_b try_set_b0_b set_const_b0_b (4, 28);
        [16, 4, Big] b1_b try_set_b1_b set_const_b1_b (3, 17), b1_c set_b1_c (20, 1),
            b1_d try_set_b1_d set_const_b1_d (21, 11);
        [20, 4, Big] b2_a set_b2_a (0, 32);
        [24, 4, Little] l0_a try_set_l0_a set_const_l0_a (0, 4),
            l0_b try_set_l0_b set_const_l0_b (4, 28);
        [28, 4, Little] l1_b try_set_l1_b set_const_l1_b (3, 17), l1_c set_l1_c (20, 1),
            l1_d try_set_l1_d set_const_l1_d (21, 11);
        [32, 4, Little] l2_a set_l2_a (0, 32);
    }
    fn lsb_packed_word() -> bits_lsb0::LsbPackedWord, Lsb0 {
        [0, 4, Host] h0_a try_set_h0_a set_const_h0_a (0, 4),
            h0_b try_set_h0_b set_const_h0_b (4, 28);
        [4, 4, Host] h1_b try_set_h1_b set_const_h1_b (3, 17), h1_c set_h1_c (20, 1),
            h1_d try_set_h1_d set_const_h1_d (21, 11);
        [8, 4, Host] h2_a set_h2_a (0, 32);
        [12, 4, Big] b0_a try_set_b0_a set_const_b0_a (0, 4),
            b0_b try_set_b0_b set_const_b0_b (4, 28);
        [16, 4, Big] b1_b try_set_b1_b set_const_b1_b (3, 17), b1_c set_b1_c (20, 1),
            b1_d try_set_b1_d set_const_b1_d (21, 11);
        [20, 4, Big] b2_a set_b2_a (0, 32);
    }
    fn lsb_long() -> bits_lsb0::LsbLong, Lsb0 {
        [0, 8, Big] w1 set_w1 (0, 1), w63 try_set_w63 set_const_w63 (1, 63);
        [8, 8, Little] w2 try_set_w2 set_const_w2 (0, 2), w62 try_set_w62 set_const_w62 (2, 62);
        [16, 8, Host] w3 try_set_w3 set_const_w3 (0, 3), w61 try_set_w61 set_const_w61 (3, 61);
        [24, 8, Big] w4 try_set_w4 set_const_w4 (0, 4), w60 try_set_w60 set_const_w60 (4, 60);
        [32, 8, Little] w5 try_set_w5 set_const_w5 (0, 5), w59 try_set_w59 set_const_w59 (5, 59);
        [40, 8, Host] w6 try_set_w6 set_const_w6 (0, 6), w58 try_set_w58 set_const_w58 (6, 58);
        [48, 8, Big] w7 try_set_w7 set_const_w7 (0, 7), w57 try_set_w57 set_const_w57 (7, 57);
        [56, 8, Little] w8 set_w8 (0, 8), w56 try_set_w56 set_const_w56 (8, 56);
        [64, 8, Host] w9 try_set_w9 set_const_w9 (0, 9), w55 try_set_w55 set_const_w55 (9, 55);
        [72, 8, Big] w10 try_set_w10 set_const_w10 (0, 10), w54 try_set_w54 set_const_w54 (10, 54);
        [80, 8, Little] w11 try_set_w11 set_const_w11 (0, 11),
            w53 try_set_w53 set_const_w53 (11, 53);
        [88, 8, Host] w12 try_set_w12 set_const_w12 (0, 12), w52 try_set_w52 set_const_w52 (12, 52);
        [96, 8, Big] w13 try_set_w13 set_const_w13 (0, 13), w51 try_set_w51 set_const_w51 (13, 51);
        [104, 8, Little] w14 try_set_w14 set_const_w14 (0, 14),
            w50 try_set_w50 set_const_w50 (14, 50);
        [112, 8, Host] w15 try_set_w15 set_const_w15 (0, 15),
            w49 try_set_w49 set_const_w49 (15, 49);
        [120, 8, Big] w16 set_w16 (0, 16), w48 try_set_w48 set_const_w48 (16, 48);
        [128, 8, Little] w17 try_set_w17 set_const_w17 (0, 17),
            w47 try_set_w47 set_const_w47 (17, 47);
        [136, 8, Host] w18 try_set_w18 set_const_w18 (0, 18),
            w46 try_set_w46 set_const_w46 (18, 46);
        [144, 8, Big] w19 try_set_w19 set_const_w19 (0, 19), w45 try_set_w45 set_const_w45 (19, 45);
        [152, 8, Little] w20 try_set_w20 set_const_w20 (0, 20),
            w44 try_set_w44 set_const_w44 (20, 44);
        [160, 8, Host] w21 try_set_w21 set_const_w21 (0, 21),
            w43 try_set_w43 set_const_w43 (21, 43);
        [168, 8, Big] w22 try_set_w22 set_const_w22 (0, 22), w42 try_set_w42 set_const_w42 (22, 42);
        [176, 8, Little] w23 try_set_w23 set_const_w23 (0, 23),
            w41 try_set_w41 set_const_w41 (23, 41);
        [184, 8, Host] w24 try_set_w24 set_const_w24 (0, 24),
            w40 try_set_w40 set_const_w40 (24, 40);
        [192, 8, Big] w25 try_set_w25 set_const_w25 (0, 25), w39 try_set_w39 set_const_w39 (25, 39);
        [200, 8, Little] w26 try_set_w26 set_const_w26 (0, 26),
            w38 try_set_w38 set_const_w38 (26, 38);
        [208, 8, Host] w27 try_set_w27 set_const_w27 (0, 27),
            w37 try_set_w37 set_const_w37 (27, 37);
        [216, 8, Big] w28 try_set_w28 set_const_w28 (0, 28), w36 try_set_w36 set_const_w36 (28, 36);
        [224, 8, Little] w29 try_set_w29 set_const_w29 (0, 29),
            w35 try_set_w35 set_const_w35 (29, 35);
        [232, 8, Host] w30 try_set_w30 set_const_w30 (0, 30),
            w34 try_set_w34 set_const_w34 (30, 34);
        [240, 8, Big] w31 try_set_w31 set_const_w31 (0, 31), w33 try_set_w33 set_const_w33 (31, 33);
        [248, 8, Little] low32 set_low32 (0, 32), w32 set_w32 (32, 32);
        [256, 8, Host] host_w64 set_host_w64 (0, 64);
        [264, 8, Big] big_w64 set_big_w64 (0, 64);
        [272, 8, Little] little_w64 set_little_w64 (0, 64);
    }
    fn lsb_packed_long() -> bits_lsb0::LsbPackedLong, Lsb0 {
        [0, 1, Host] first_a try_set_first_a set_const_first_a (0, 3),
            first_b try_set_first_b set_const_first_b (3, 5);
        [1, 8, Host] host_a try_set_host_a set_const_host_a (0, 20),
            host_c try_set_host_c set_const_host_c (21, 43);
        [9, 8, Little] little_a try_set_little_a set_const_little_a (0, 20),
            little_c try_set_little_c set_const_little_c (21, 43);
    }
}
