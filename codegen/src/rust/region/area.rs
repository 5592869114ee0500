//! The parts of a region, and which transfers they take.

use uapi_spec::errno::Errno;
use uapi_spec::model::region::{Access, Area, Transfer};
use uapi_spec::model::{Field, Origin};

use super::{errno, Writer};
use crate::rust::{docs, names, shape};

/// Writes where the areas are, and the functions that find the one of a transfer.
pub(super) fn write(writer: &mut Writer<'_>) {
    let areas = &writer.region.areas;
    for area in areas {
        place(writer, area);
    }
    writer.blank();
    writer.doc(4, &["A part of the region that can be transferred."]);
    writer.line("    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]");
    writer.line("    pub enum Area {");
    for area in areas {
        let facts = vec![format!(
            "A transfer that it does not take gets `{}`.",
            area.errno.value.name()
        )];
        writer.doc(8, &docs::part(&area.doc, &Origin::default(), facts));
        let variant = names::type_name(&c_name(writer, area));
        writer.line(format!("        {variant},"));
    }
    writer.line("    }");
    read(writer);
    write_area(writer);
}

/// C name of the area's field.
fn c_name(writer: &Writer<'_>, area: &Area) -> String {
    field(writer, area).name.value.clone()
}

fn field<'a>(writer: &Writer<'a>, area: &Area) -> &'a Field {
    writer.module.model.area_field(writer.region, area)
}

fn place(writer: &mut Writer<'_>, area: &Area) {
    let offset = field(writer, area).offset.value;
    let size = writer.module.abi.layout(area.structure).size;
    let name = c_name(writer, area);
    let stem = names::constant_stem(&name);
    writer.blank();
    writer.doc(4, &[format!("Offset of `{name}` in the region, in bytes.")]);
    writer.line(format!("    pub const {stem}_OFFSET: u64 = {offset};"));
    writer.blank();
    writer.doc(4, &[format!("Length of `{name}` in bytes.")]);
    writer.line(format!("    pub const {stem}_SIZE: u64 = {size};"));
}

fn read(writer: &mut Writer<'_>) {
    writer.core("ops::Range");
    writer.blank();
    writer.doc(
        4,
        &[
            "The area that a read of `count` bytes at `position` reads, and which bytes of it.",
            "`position` counts from the start of the region, the bytes from that of the area. They \
             can be fewer than `count`.",
        ],
    );
    writer.errors(4, "The errno of a read that no area takes.");
    let region = writer.region;
    let readable = || region.areas.iter().filter(|it| it.access == Access::Read);
    let looks_at_count = readable().next().is_some();
    let looks_at_position = looks_at_count || !refusing(writer, Access::Read).is_empty();
    let parameters = [
        parameter("position: u64", looks_at_position),
        parameter("count: usize", looks_at_count),
    ];
    let parameters = parameters.each_ref().map(String::as_str);
    let result = "Result<(Area, Range<usize>), Errno>";
    writer.lines(shape::signature(4, "pub fn read_area", &parameters, result));
    for area in readable() {
        let name = c_name(writer, area);
        let (stem, variant) = (names::constant_stem(&name), names::type_name(&name));
        match area.transfer {
            Transfer::Part => writer.lines([
                format!("        if ({stem}_OFFSET..{stem}_OFFSET + {stem}_SIZE).contains(&position) {{"),
                format!("            let start = position - {stem}_OFFSET;"),
                format!("            let end = {stem}_SIZE.min(start.saturating_add(count as u64));"),
                format!("            return Ok((Area::{variant}, start as usize..end as usize));"),
                "        }".to_owned(),
            ]),
            Transfer::Whole => writer.lines([
                format!("        if position == {stem}_OFFSET && count as u64 == {stem}_SIZE {{"),
                format!("            return Ok((Area::{variant}, 0..count));"),
                "        }".to_owned(),
            ]),
        }
    }
    refuse(writer, Access::Read);
}

fn write_area(writer: &mut Writer<'_>) {
    writer.blank();
    writer.doc(
        4,
        &[
            "The area that a write of `count` bytes at `position` fills as a whole.",
            "`position` counts from the start of the region.",
        ],
    );
    writer.errors(4, "The errno of a write that no area takes.");
    let takes_requests = writer.region.requests().is_some();
    let looks_at_position = takes_requests || !refusing(writer, Access::Write).is_empty();
    let parameters = [
        parameter("position: u64", looks_at_position),
        parameter("count: usize", takes_requests),
    ];
    let parameters = parameters.each_ref().map(String::as_str);
    let result = "Result<Area, Errno>";
    writer.lines(shape::signature(
        4,
        "pub fn write_area",
        &parameters,
        result,
    ));
    if let Some(area) = writer.region.requests() {
        let name = c_name(writer, area);
        let (stem, variant) = (names::constant_stem(&name), names::type_name(&name));
        writer.lines([
            format!("        if position == {stem}_OFFSET && count as u64 == {stem}_SIZE {{"),
            format!("            return Ok(Area::{variant});"),
            "        }".to_owned(),
        ]);
    }
    refuse(writer, Access::Write);
}

/// A parameter, called so that rustc does not miss a use where a region gives it none.
fn parameter(declaration: &str, is_used: bool) -> String {
    match is_used {
        true => declaration.to_owned(),
        false => format!("_{declaration}"),
    }
}

/// The areas that take no transfer of that kind and have an errno of their own.
fn refusing(writer: &Writer<'_>, access: Access) -> Vec<(String, Errno)> {
    // An area that is read in any pieces has taken whatever starts in it.
    let has_taken = |area: &Area| area.access == access && area.transfer == Transfer::Part;
    let others = writer
        .region
        .areas
        .iter()
        .filter(|area| !has_taken(area) && area.errno.value != errno::OUTSIDE)
        .map(|area| {
            (
                names::constant_stem(&c_name(writer, area)),
                area.errno.value,
            )
        });
    others.collect()
}

/// The end of a function that has found no area for a transfer.
fn refuse(writer: &mut Writer<'_>, access: Access) {
    for (stem, errno) in refusing(writer, access) {
        writer.lines([
            format!(
                "        if ({stem}_OFFSET..{stem}_OFFSET + {stem}_SIZE).contains(&position) {{"
            ),
            format!("            return Err(Errno::{});", errno.name()),
            "        }".to_owned(),
        ]);
    }
    writer.line(format!("        Err(Errno::{})", errno::OUTSIDE.name()));
    writer.line("    }");
}
