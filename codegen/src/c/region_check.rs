//! A header with which a program asks, before it writes a request to a region, what the kernel will
//! say to it.

use uapi_spec::model::region::{Check, Parameter, ParameterType, Region};
use uapi_spec::model::{ByteOrder, IntType, InterfaceId, Model, Struct};
use uapi_spec::names::regions::CheckerNames;
use uapi_spec::{outputs, CheckedAbi};

use super::comment::{self, KernelDoc};
use super::header::Form;
use super::writer::{width, Writer};
use super::{access, prose, rules, types};
use crate::file::GeneratedFile;
use crate::lir::Lowering;

/// How long a line may be.
const COLUMNS: usize = 80;

/// What the file says of itself, below its first sentence.
const ABOUT: &str = "A request that passes is one that the kernel executes; of one that does not, \
                     the first rule that it breaks is named, with the errno that the kernel \
                     answers. The rules are those of the kernel: one text made both.";

/// The file for one interface; none if it has no region that takes requests.
pub(super) fn generate(abi: &CheckedAbi, id: InterfaceId) -> Option<GeneratedFile> {
    let header = super::header_path(&abi.model()[id])?;
    let regions = abi.model().regions.iter();
    let checks: Vec<RegionCheck<'_>> = regions
        .filter(|region| region.interface == id)
        .filter_map(|region| RegionCheck::of(abi, region))
        .collect();
    if checks.is_empty() {
        return None;
    }
    let path = outputs::check_header(header);
    let guard = Form::Installed.guard(&path);
    let mut out = Writer::default();
    let about = format!("What the kernel asks of requests to the regions of <{header}>.");
    out.lines(super::head(abi, id, vec![about, ABOUT.to_owned()]));
    out.paragraph();
    out.line(format!("#ifndef {guard}"));
    out.line(format!("#define {guard}"));
    out.paragraph();
    out.line("#include <linux/errno.h>");
    out.line("#include <linux/types.h>");
    out.line(format!("#include <{header}>"));
    if let Some(access) = access::path(abi, id) {
        out.line(format!("#include <{access}>"));
    }
    for check in &checks {
        check.write(&mut out);
    }
    out.paragraph();
    out.line(format!("#endif /* {guard} */"));
    Some(GeneratedFile {
        path: format!("user-out/include/{path}"),
        text: out.text().to_owned(),
    })
}

/// What is generated for one region.
struct RegionCheck<'a> {
    region: &'a Region,
    request: &'a Struct,
    model: &'a Model,
    lowering: Lowering<'a>,
    names: CheckerNames,
}

impl<'a> RegionCheck<'a> {
    fn of(abi: &'a CheckedAbi, region: &'a Region) -> Option<Self> {
        let model = abi.model();
        let request = &model[region.requests()?.structure];
        Some(Self {
            region,
            request,
            model,
            lowering: Lowering::of_rules(abi, region),
            names: CheckerNames::of(region.c_prefix(model)?, &request.name.value),
        })
    }

    fn write(&self, out: &mut Writer) {
        if self.has_device() {
            self.write_device(out);
        }
        if !self.region.conditions.is_empty() {
            self.write_device_check(out);
        }
        if !self.region.checks.is_empty() {
            self.write_rules(out);
            self.write_rule_text(out, &self.names.rule_name, "The id of a rule", |rule| {
                &rule.id.value
            });
            let what = "What a rule asks for, in the language of the spec";
            self.write_rule_text(out, &self.names.rule_requirement, what, |rule| {
                &rule.require_text
            });
            self.write_request_check(out);
        }
    }

    fn has_device(&self) -> bool {
        !self.region.parameters.is_empty()
    }

    /// `struct vfio_zpci_io_dev`. The largest members come first, so that there are no holes.
    fn write_device(&self, out: &mut Writer) {
        let mut parameters: Vec<&Parameter> = self.region.parameters.iter().collect();
        parameters.sort_by_key(|parameter| std::cmp::Reverse(rules::bits(parameter.ty)));
        let (device, region) = (&self.names.device, &self.region.name.value);
        let doc = KernelDoc {
            title: format!("struct {device} - What the rules of region {region} ask of a device"),
            members: parameters.iter().map(|one| self.member(one)).collect(),
            details: vec!["A program fills it once, when it has opened the device.".to_owned()],
        };
        out.paragraph();
        out.lines(doc.lines());
        out.line(format!("struct {device} {{"));
        for parameter in parameters {
            let ty = IntType {
                bits: rules::bits(parameter.ty),
                signed: false,
                aligned: false,
            };
            let array = parameter.length.map(|length| format!("[{length}]"));
            let (ty, array) = (types::int(ty, ByteOrder::Host), array.unwrap_or_default());
            out.line(format!("\t{ty} {}{array};", parameter.name.value));
        }
        out.line("};");
    }

    /// What a parameter is, and where a program has it from.
    fn member(&self, parameter: &Parameter) -> (String, String) {
        let mut more = Vec::new();
        if parameter.ty == ParameterType::Bool {
            more.push("0 is false.".to_owned());
        }
        if let Some((path, _)) = &parameter.advertised {
            let value = self.model.value(*path);
            let (field, tag) = (value.name(), types::tagged(value.structure));
            more.push(format!("The kernel tells it in {field} of {tag}."));
        }
        let text = prose::running(&parameter.doc, &more, None);
        (parameter.name.value.clone(), text)
    }

    /// `vfio_zpci_io_dev_check`.
    fn write_device_check(&self, out: &mut Writer) {
        let CheckerNames {
            device,
            device_check: name,
            ..
        } = &self.names;
        let region = &self.region.name.value;
        let doc = KernelDoc {
            title: format!("{name}() - Whether a device is offered region {region}"),
            members: vec![("dev".to_owned(), "the device".to_owned())],
            details: vec!["Return: 0 if it is, or a negative errno.".to_owned()],
        };
        out.paragraph();
        out.lines(doc.lines());
        write_signature(out, "int", name, &[format!("const struct {device} *dev")]);
        for condition in &self.region.conditions {
            self.write_check(out, condition, None);
        }
        out.line("\treturn 0;");
        out.line("}");
    }

    /// `enum vfio_zpci_io_rule`.
    fn write_rules(&self, out: &mut Writer) {
        let tag = &self.names.rule;
        let rules = &self.region.checks;
        let member = |rule: &Check| {
            let errno = rule.errno.value.name();
            let when = rule.when_text.as_ref();
            let when = when.map_or_else(String::new, |when| format!(", where {when}"));
            let text = format!("-{errno} unless {}{when}", rule.require_text);
            (self.enumerator(rule), text)
        };
        let doc = KernelDoc {
            title: format!(
                "enum {tag} - Rules for a request, in the order in which they are looked at"
            ),
            members: rules.iter().map(member).collect(),
            details: vec![
                "Numbers are no ABI: a later header can have a rule between two.".to_owned(),
            ],
        };
        out.paragraph();
        out.lines(doc.lines());
        out.line(format!("enum {tag} {{"));
        for (index, rule) in rules.iter().enumerate() {
            // C90 has no comma after the last one.
            let comma = if index + 1 < rules.len() { "," } else { "" };
            out.line(format!("\t{}{comma}", self.enumerator(rule)));
        }
        out.line("};");
    }

    /// `VFIO_ZPCI_IO_RULE_LOAD_LENGTH`.
    fn enumerator(&self, rule: &Check) -> String {
        self.names.enumerator(&rule.id.value)
    }

    /// `vfio_zpci_io_rule_name` and its kin: a text for each rule.
    fn write_rule_text(
        &self,
        out: &mut Writer,
        name: &str,
        title: &str,
        text: impl Fn(&Check) -> &String,
    ) {
        let tag = &self.names.rule;
        let doc = KernelDoc {
            title: format!("{name}() - {title}"),
            members: vec![("rule".to_owned(), "the rule".to_owned())],
            details: vec![
                "Return: a text that lives forever; \"unknown\" if there is no such rule."
                    .to_owned(),
            ],
        };
        out.paragraph();
        out.lines(doc.lines());
        let parameter = format!("enum {tag} rule");
        write_signature(out, "const char *", name, &[parameter]);
        out.line("\tswitch (rule) {");
        for rule in &self.region.checks {
            out.line(format!("\tcase {}:", self.enumerator(rule)));
            out.line(format!("\t\treturn {};", types::string(text(rule))));
        }
        out.line("\tdefault:");
        out.line("\t\treturn \"unknown\";");
        out.line("\t}");
        out.line("}");
    }

    /// `vfio_zpci_io_req_check`.
    fn write_request_check(&self, out: &mut Writer) {
        let CheckerNames {
            device,
            rule: tag,
            request_check: name,
            ..
        } = &self.names;
        let mut members = vec![("req".to_owned(), "the request".to_owned())];
        let mut parameters = vec![format!("const {} *req", types::tagged(self.request))];
        if self.has_device() {
            members.push(("dev".to_owned(), "the device that it is made to".to_owned()));
            parameters.push(format!("const struct {device} *dev"));
        }
        members.push((
            "rule".to_owned(),
            "where to put the rule that the request breaks, or NULL. If it breaks none, what \
             is put there means nothing."
                .to_owned(),
        ));
        parameters.push(format!("enum {tag} *rule"));
        let doc = KernelDoc {
            title: format!("{name}() - What the kernel will say to a request"),
            members,
            details: vec![
                "The request is not changed, and nothing is sent anywhere.".to_owned(),
                "Return: 0 if it keeps to all rules, or the negative errno of the first that it \
                 breaks."
                    .to_owned(),
            ],
        };
        out.paragraph();
        out.lines(doc.lines());
        write_signature(out, "int", name, &parameters);
        out.line(format!("\tenum {tag} ignored;"));
        out.paragraph();
        let uses_device = self
            .region
            .checks
            .iter()
            .any(|rule| self.reads_device(rule));
        if self.has_device() && !uses_device {
            out.line("\t(void)dev;");
        }
        out.line("\tif (!rule)");
        out.line("\t\trule = &ignored;");
        out.paragraph();
        for rule in &self.region.checks {
            self.write_check(out, rule, Some(&self.enumerator(rule)));
        }
        out.line("\treturn 0;");
        out.line("}");
    }

    fn reads_device(&self, rule: &Check) -> bool {
        let refused = rules::refused(&self.lowering, rule.when.as_ref(), &rule.require);
        refused.lines().iter().any(|line| line.contains("dev->"))
    }

    /// A rule with its comment, and the rule's own name where a caller asks for it.
    fn write_check(&self, out: &mut Writer, rule: &Check, name: Option<&str>) {
        out.lines(comment::above_field(&prose::running(&rule.doc, &[], None)));
        if let Some(name) = name {
            out.line(format!("\t*rule = {name};"));
        }
        let refused = rules::refused(&self.lowering, rule.when.as_ref(), &rule.require);
        out.lines(refused.lines());
        out.line(format!("\t\treturn -{};", rule.errno.value.name()));
        out.paragraph();
    }
}

/// `static __inline__ type name(parameters)` and the brace. The type stands alone if not all fits
/// on a line, and so does each parameter if they do not fit on another.
fn write_signature(out: &mut Writer, ty: &str, name: &str, parameters: &[String]) {
    let space = if ty.ends_with('*') { "" } else { " " };
    let head = format!("static __inline__ {ty}");
    let rest = format!("{name}({})", parameters.join(", "));
    if width(&head) + 1 + width(&rest) <= COLUMNS {
        out.line(format!("{head}{space}{rest}"));
    } else {
        out.line(head);
        let indent = super::writer::indentation(width(name) + 1);
        if width(&rest) <= COLUMNS {
            out.line(rest);
        } else {
            let separator = format!(",\n{indent}");
            out.line(format!("{name}({})", parameters.join(&separator)));
        }
    }
    out.line("{");
}
