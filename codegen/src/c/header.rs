//! A UAPI header, as a kernel developer would write it.

use uapi_spec::model::{
    Const, ConstValue, Doc, Enum, EnumId, FlagSet, FlagSetId, Interface, InterfaceId,
    InterfaceKind, Item, Origin,
};
use uapi_spec::{outputs, CheckedAbi};

use super::comment::{self, KernelDoc};
use super::defines::{self, Define};
use super::scope::{Group, Placement, Scope};
use super::writer::Writer;
use super::{order, prose, types};
use crate::file::GeneratedFile;
use crate::lir::{Ioctl, Pointee};

/// Which life a header leads.
///
/// `headers_install` turns the first into the second; both are written here so that users need no
/// kernel tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// In the kernel's include/uapi.
    InTree,
    /// Below /usr/include.
    Installed,
    /// Among the kernel's own headers, with the kernel's types and with bit fields of C: the
    /// machine has the byte order that the spec states, and there the order of bits follows.
    Kernel,
}

impl Form {
    /// The macro that keeps a header from being read twice.
    pub(super) fn guard(self, header: &str) -> String {
        let stem = outputs::guard(header);
        match self {
            Self::InTree => format!("_UAPI_{stem}"),
            Self::Installed | Self::Kernel => format!("_{stem}"),
        }
    }

    /// The attribute of a struct without padding.
    pub(super) fn packed(self) -> &'static str {
        match self {
            Self::InTree | Self::Kernel => "__packed",
            Self::Installed => "__attribute__((packed))",
        }
    }
}

/// The header as `headers_install` leaves it; none for what is the kernel's own.
pub(super) fn installed(
    abi: &CheckedAbi,
    scope: &Scope<'_>,
    id: InterfaceId,
) -> Option<GeneratedFile> {
    let path = super::header_path(&abi.model()[id])?;
    Some(GeneratedFile {
        path: format!("user-out/include/{path}"),
        text: generate(abi, scope, id, path, Form::Installed),
    })
}

/// The header in the kernel tree; none for firmware, which has its place among an architecture's
/// headers.
pub(super) fn in_tree(
    abi: &CheckedAbi,
    scope: &Scope<'_>,
    id: InterfaceId,
) -> Option<GeneratedFile> {
    let interface = &abi.model()[id];
    let path = super::header_path(interface)?;
    (interface.kind == InterfaceKind::Uapi).then(|| GeneratedFile {
        path: format!("kernel-out/include/uapi/{path}"),
        text: generate(abi, scope, id, path, Form::InTree),
    })
}

/// The header that declares firmware's layouts to the kernel, where the spec names its place.
pub(super) fn kernel(
    abi: &CheckedAbi,
    scope: &Scope<'_>,
    id: InterfaceId,
) -> Option<GeneratedFile> {
    let place = &abi.model()[id].kernel_header.as_ref()?.value;
    Some(GeneratedFile {
        path: format!("kernel-out/{place}"),
        text: generate(
            abi,
            scope,
            id,
            &outputs::guarded_in_tree(place),
            Form::Kernel,
        ),
    })
}

/// The whole text of one header.
fn generate(
    abi: &CheckedAbi,
    scope: &Scope<'_>,
    id: InterfaceId,
    path: &str,
    form: Form,
) -> String {
    let mut header = Header::new(abi, scope, id, form);
    header.write_items();
    header.finish(&form.guard(path))
}

/// One header and what its verbs look up.
pub(super) struct Header<'a> {
    pub(super) abi: &'a CheckedAbi,
    pub(super) id: InterfaceId,
    pub(super) form: Form,
    pub(super) placement: Placement,
    pub(super) out: Writer,
    scope: &'a Scope<'a>,
}

impl<'a> Header<'a> {
    fn new(abi: &'a CheckedAbi, scope: &'a Scope<'a>, id: InterfaceId, form: Form) -> Self {
        Self {
            abi,
            id,
            form,
            placement: Placement::of(abi, id),
            out: Writer::default(),
            scope,
        }
    }

    fn interface(&self) -> &'a Interface {
        &self.abi.model()[self.id]
    }

    /// All declarations, in the order of the spec as far as C allows. Neighbouring constants make
    /// one group.
    fn write_items(&mut self) {
        let items = order::of(self.abi.model(), self.id);
        let are_consts = |a: &Item, b: &Item| matches!((a, b), (Item::Const(_), Item::Const(_)));
        for run in items.chunk_by(are_consts) {
            self.write_consts(run);
            for item in run {
                match *item {
                    Item::Const(_) => {}
                    Item::FlagSet(id) => self.write_flag_set(id),
                    Item::Enum(id) => self.write_enum(id),
                    Item::Struct(id) if self.form == Form::Kernel => self.write_kernel_struct(id),
                    Item::Struct(id) => self.write_struct(id),
                    Item::Ioctl(id) => self.write_ioctl(&Ioctl::of(self.abi, id)),
                }
            }
        }
    }

    /// One block if short comments tell all, else a paragraph for each.
    fn write_consts(&mut self, run: &[Item]) {
        let mut group = Vec::new();
        for item in run {
            if let Item::Const(id) = item {
                group.push(self.const_define(&self.abi.model()[*id]));
            }
        }
        let paragraphs = match defines::lines_with_trailing_comments(&group) {
            Some(_) => vec![group.as_slice()],
            None => group.chunks(1).collect(),
        };
        for paragraph in paragraphs {
            self.out.paragraph();
            self.out.lines(defines::lines(paragraph));
        }
    }

    fn const_define(&mut self, item: &Const) -> Define {
        let value = match &item.value {
            ConstValue::Int(value) => {
                self.use_expression(&value.expression);
                types::parenthesized(&value.expression)
            }
            ConstValue::Text(text) => types::string(text),
        };
        Define::new(&item.name.value, value, &item.doc, &item.origin, None)
    }

    /// A flag set that no field of this header uses.
    fn write_flag_set(&mut self, id: FlagSetId) {
        let set: &FlagSet = &self.abi.model()[id];
        if !self.placement.is_beside_a_field(Group::Flags(id)) {
            let group = defines::of_flags(set, &set.origin);
            self.write_group(&set.doc, &set.origin, &group);
        }
    }

    /// An enumeration that no field of this header uses, or one that C shall know as such.
    fn write_enum(&mut self, id: EnumId) {
        let item: &Enum = &self.abi.model()[id];
        if self.placement.is_beside_a_field(Group::Enum(id)) {
            return;
        }
        self.use_values(item);
        if item.c_enum {
            self.write_c_enum(item);
        } else {
            let group = defines::of_enum(item, &item.origin);
            self.write_group(&item.doc, &item.origin, &group);
        }
    }

    /// A group under a comment of its own, which is kept apart from those of its members.
    fn write_group(&mut self, doc: &Doc, origin: &Origin, group: &[Define]) {
        let note = prose::note(origin, None);
        let about = prose::paragraphs(doc, note.as_deref());
        self.out.paragraph();
        self.out.lines(comment::above(&about));
        if defines::lines_with_trailing_comments(group).is_none() {
            self.out.paragraph();
        }
        self.out.lines(defines::lines(group));
    }

    fn write_c_enum(&mut self, item: &Enum) {
        let name = &item.name.value;
        let members = item.values.iter().map(|value| {
            let note = prose::note(&value.origin, Some(&item.origin));
            (
                value.name.value.clone(),
                prose::running(&value.doc, &[], note.as_deref()),
            )
        });
        let note = prose::note(&item.origin, None);
        self.out.paragraph();
        let doc = KernelDoc {
            title: format!("enum {name} - {}", prose::summary(&item.doc, None)),
            members: members.collect(),
            details: prose::details(&item.doc, note.as_deref()),
        };
        self.out.lines(doc.lines());
        self.out.line(format!("enum {name} {{"));
        for value in &item.values {
            self.out.line(format!(
                "\t{} = {},",
                value.name.value, value.value.expression
            ));
        }
        self.out.line("};");
    }

    fn write_ioctl(&mut self, item: &Ioctl<'_>) {
        let Ioctl {
            name,
            // The kernel-doc of a command has no place for it.
            on: _,
            direction: _,
            ty,
            number,
            number_span: _,
            argument,
            said,
        } = item;
        self.out.include.ioctl = true;
        self.use_expression(&ty.expression);
        self.use_expression(&number.expression);
        let argument = argument.map(|argument| argument.pointee);
        if let Some(Pointee::Struct(item)) = argument {
            self.out.include.interfaces.insert(item.interface);
        }
        let pointer = argument.map(types::pointee);
        let pointer = pointer.map(|tagged| format!("Takes a pointer to {tagged}."));
        let mut details: Vec<String> = pointer.into_iter().collect();
        let note = prose::note_of(said, None);
        details.extend(prose::details(said.doc, note.as_deref()));
        let kernel_doc = KernelDoc {
            title: format!("{name} - {}", prose::summary(said.doc, None)),
            members: Vec::new(),
            details,
        };
        self.out.paragraph();
        self.out.lines(kernel_doc.lines());
        let value = types::ioctl(item);
        self.out.line(format!("#define {name} {value}"));
    }

    pub(super) fn use_values(&mut self, item: &Enum) {
        for value in &item.values {
            self.use_expression(&value.value.expression);
        }
    }

    pub(super) fn use_expression(&mut self, expression: &str) {
        let interfaces = self.scope.interfaces_in(expression);
        self.out.include.interfaces.extend(interfaces);
    }

    /// Puts the head and the foot around what was written.
    fn finish(self, guard: &str) -> String {
        let interface = self.interface();
        let mut file = Writer::default();
        file.lines(match self.form {
            Form::Kernel => super::kernel_head(self.abi, self.id),
            Form::InTree | Form::Installed => {
                super::head(self.abi, self.id, interface.doc.paragraphs.clone())
            }
        });
        file.paragraph();
        file.line(format!("#ifndef {guard}"));
        file.line(format!("#define {guard}"));
        file.paragraph();
        let include_of = match self.form {
            Form::Kernel => super::kernel_include,
            Form::InTree | Form::Installed => super::header_path,
        };
        let model = self.abi.model();
        file.lines(self.out.include.lines(model, self.id, include_of));
        file.paragraph();
        file.lines(self.out.text().lines());
        file.paragraph();
        file.line(format!("#endif /* {guard} */"));
        file.text().to_owned()
    }
}
