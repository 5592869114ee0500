//! Releases of Linux as kernels spell them.

use uapi_spec::model::Release;

/// The release that a text starts with: `6.12` of `6.12.107+deb13-s390x`.
pub fn parse_release(text: &str) -> Option<Release> {
    let mut parts = text.trim().split('.');
    let major = parts.next()?.parse().ok()?;
    let minor = parts.next()?;
    let end = minor
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(minor.len());
    let minor = minor.get(..end)?.parse().ok()?;
    Some(Release { major, minor })
}
