//! Values of TOML as numbers.

use toml::de::DeValue;

/// The integer that a value is, in whatever radix it is written.
pub(super) fn integer_of(value: &DeValue<'_>) -> Option<i128> {
    let integer = value.as_integer()?;
    i128::from_str_radix(integer.as_str(), integer.radix()).ok()
}
