//! Structs and unions of a header.

use uapi_spec::model::{self, Doc, Element, Origin, StructId};

use super::comment::KernelDoc;
use super::defines::{self, Define};
use super::header::Header;
use super::scope::{self, Group};
use super::{prose, types};
use crate::lir::{Capability, Field, Growth, Said, Shape, Struct};

/// A field, what stands beside it, and what is said of both.
pub(super) struct Member<'f, 'a> {
    pub(super) field: &'f Field<'a>,
    /// Macros that follow the field.
    pub(super) groups: Vec<Vec<Define>>,
    /// What flag sets and enumerations beside the field have to say of themselves.
    pub(super) about_groups: Vec<String>,
    /// What there is no room for beside the macros.
    pub(super) details: Vec<String>,
}

impl<'a> Header<'a> {
    /// The declaration, what is to be said of it, and between its fields the macros for them.
    pub(super) fn write_struct(&mut self, id: StructId) {
        let item = &Struct::of(self.abi, id);
        let members = self.members(id, item);
        self.out.paragraph();
        self.out.lines(struct_doc(item, &members).lines());
        self.out.line(format!("{} {{", types::tagged(item.stated)));
        for member in &members {
            self.write_field(member.field);
            for group in &member.groups {
                self.out.lines(defines::lines(group));
            }
            if let Some(number) = member.field.growth.ends {
                self.out.line(format!("\t/* End of version {number} */"));
            }
        }
        self.out.line(format!("}}{};", self.attributes(item)));
    }

    pub(super) fn members<'f>(
        &mut self,
        id: StructId,
        item: &'f Struct<'a>,
    ) -> Vec<Member<'f, 'a>> {
        let fields = item.fields.iter().enumerate();
        fields
            .map(|(index, field)| self.member(id, index, item, field))
            .collect()
    }

    fn write_field(&mut self, field: &Field<'_>) {
        let declaration = self.declaration(field);
        self.out.line(format!("\t{declaration};"));
    }

    /// Type, name and length of a field.
    pub(super) fn declaration(&mut self, field: &Field<'_>) -> String {
        let order = field.stated.byte_order;
        let (ty, attribute) = match field.stated.ty.element {
            Element::Int(ty) => {
                self.out.include.types = true;
                let attribute = types::int_attribute(ty, order);
                (self.int(ty, order).to_owned(), attribute)
            }
            Element::Struct(id) => {
                let item = &self.abi.model()[id];
                self.out.include.interfaces.insert(item.interface);
                (types::tagged(item), "")
            }
        };
        let length = match field.shape {
            Shape::Single => String::new(),
            Shape::Array { expression, .. } => {
                self.use_expression(expression);
                format!("[{expression}]")
            }
            Shape::Flexible { .. } => "[]".to_owned(),
        };
        format!("{ty} {}{length}{attribute}", field.name)
    }

    /// Collects what stands beside a field: the masks of its bits, then the flags and ids that no
    /// field before it has used.
    fn member<'f>(
        &mut self,
        id: StructId,
        index: usize,
        item: &Struct<'_>,
        field: &'f Field<'a>,
    ) -> Member<'f, 'a> {
        let model = self.abi.model();
        let item = item.stated;
        let mut groups: Vec<_> = self.bits(item, field).into_iter().collect();
        let mut about: Vec<&Doc> = Vec::new();
        for group in self.placement.beside(id, index, field.stated) {
            match group {
                Group::Flags(id) => {
                    groups.push(defines::of_flags(&model[id], origin(item)));
                    about.push(&model[id].doc);
                }
                Group::Enum(id) => {
                    self.use_values(&model[id]);
                    groups.push(defines::of_enum(&model[id], origin(item)));
                    about.push(&model[id].doc);
                }
            }
        }
        for group in scope::groups_of(field.stated) {
            let interface = scope::interface_of(model, group);
            self.out.include.interfaces.insert(interface);
        }
        Member {
            field,
            details: groups
                .iter_mut()
                .flat_map(|group| defines::take_details(group))
                .collect(),
            groups,
            about_groups: about
                .iter()
                .flat_map(|doc| doc.details().to_vec())
                .collect(),
        }
    }

    /// Masks and shifts of the bit fields that make up an integer.
    fn bits(&self, item: &model::Struct, field: &Field<'_>) -> Option<Vec<Define>> {
        let has_macros = !field.bits.is_empty() && !self.has_c_bits(field);
        has_macros.then(|| defines::of_bits(item, &field.bits))
    }

    pub(super) fn attributes(&self, item: &Struct<'_>) -> String {
        let mut attributes = String::new();
        if item.packed {
            attributes.push_str(&format!(" {}", self.form.packed()));
        }
        if let Some(align) = item.aligned {
            // `__aligned()` is the kernel's own and unknown to userspace.
            attributes.push_str(&format!(" __attribute__((aligned({align})))"));
        }
        attributes
    }
}

fn struct_doc(item: &Struct<'_>, members: &[Member<'_, '_>]) -> KernelDoc {
    let Struct {
        name: _,
        is_union: _,
        // The declaration says these.
        packed: _,
        aligned: _,
        // The layout check holds both.
        size: _,
        align: _,
        capability,
        // Comments between the fields say where each ends.
        versions: _,
        fields: _,
        doc,
        // The origin that counts may be that of the first version.
        origin: _,
        stated,
    } = item;
    let mut details = doc.details().to_vec();
    details.extend(members.iter().flat_map(|member| member.details.clone()));
    details.extend(capability.as_ref().map(membership));
    details.extend(prose::note(origin(stated), None).map(|note| prose::as_sentence(&note)));
    let members = members.iter().map(|member| member_doc(stated, member));
    KernelDoc {
        title: format!("{} - {}", types::tagged(stated), prose::summary(doc, None)),
        members: members.collect(),
        details,
    }
}

/// Which capability chain a struct is a link of.
pub(super) fn membership(capability: &Capability<'_>) -> String {
    let Capability { id, of } = capability;
    format!("Capability {id} of {}.", types::tagged(of))
}

/// Where a struct comes from: as it states, or as its first version does.
pub(super) fn origin(item: &model::Struct) -> &Origin {
    let first = item.versions.first();
    first.map_or(&item.origin, |version| {
        prose::inherited(&item.origin, &version.origin)
    })
}

/// Name of a field and what it is. A field that came with a later version says since when.
fn member_doc(item: &model::Struct, member: &Member<'_, '_>) -> (String, String) {
    let Field {
        name,
        names: _,
        // The layout check holds both.
        offset: _,
        size: _,
        // The declaration says these.
        shape: _,
        storage: _,
        // The prose says it.
        reserved: _,
        // Their macros have comments of their own.
        bits: _,
        growth: Growth { version, ends: _ },
        said,
        stated: _,
    } = member.field;
    let Said {
        doc,
        origin: own,
        deprecated: _,
    } = said;
    let note = prose::note(own, Some(origin(item)))
        .or_else(|| prose::note(version.as_ref()?.origin, Some(origin(item))));
    let note = prose::with_end(note, said);
    let text = prose::running(doc, &member.about_groups, note.as_deref());
    ((*name).to_owned(), text)
}
