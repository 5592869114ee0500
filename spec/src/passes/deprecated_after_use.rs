//! What is deprecated could be used before: it means something, and came in an earlier release.

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::model::{Field, Name, Release, Spanned, Struct};

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    for item in &subject.model.structs {
        for field in &item.fields {
            let Some(deprecated) = field.deprecated else {
                continue;
            };
            if field.reserved {
                nobody_uses(field, deprecated, findings);
            }
            too_early(&field.name, deprecated, since(item, field), findings);
        }
    }
    for item in &subject.model.ioctls {
        if let Some(deprecated) = item.deprecated {
            too_early(&item.name, deprecated, item.origin.since, findings);
        }
    }
}

/// The release that brought the field, as far as it is stated: by itself, its version or its struct.
fn since(item: &Struct, field: &Field) -> Option<Spanned<Release>> {
    let version = item.versions.get(field.version);
    let version = version.and_then(|version| version.origin.since);
    field.origin.since.or(version).or(item.origin.since)
}

fn nobody_uses(field: &Field, deprecated: Spanned<Release>, findings: &mut Findings) {
    findings.push(
        Diagnostic::new(
            Code::BadDeprecation,
            format!("`{}` is reserved and yet deprecated", field.name.value),
        )
        .at(deprecated.span, "no program uses what is reserved")
        .help("leave out `deprecated`, or `reserved` if programs have used the field"),
    );
}

fn too_early(
    name: &Name,
    deprecated: Spanned<Release>,
    since: Option<Spanned<Release>>,
    findings: &mut Findings,
) {
    let Some(since) = since.filter(|since| since.value >= deprecated.value) else {
        return;
    };
    findings.push(
        Diagnostic::new(
            Code::BadDeprecation,
            format!("`{}` is deprecated before anybody had it", name.value),
        )
        .at(
            deprecated.span,
            "programs should do without it from here on",
        )
        .at(since.span, format!("it came with Linux {}", since.value))
        .help("name a later release than the one that brought it"),
    );
}
