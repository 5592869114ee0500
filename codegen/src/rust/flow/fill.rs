//! Functions that put what came from elsewhere into the kernel's own state.

use uapi_spec::model::{Flow, ValuePart};

use super::super::module::Module;
use super::super::{docs, shape};
use super::value::{parameter_name, parameters, target, Source};
use super::Group;

/// Writes `fill_{kept}_from_{source}`.
pub(super) fn write(module: &mut Module<'_>, group: &Group<'_>) {
    let model = module.model;
    let kept = &model[group.to];
    let place = parameter_name(model, group.to);
    let sources: Vec<&str> = group
        .from
        .iter()
        .map(|id| model[*id].name.value.as_str())
        .collect();
    let summary = match sources[..] {
        [] => format!("Fills what is always the same in a `{}`.", kept.name.value),
        _ => format!(
            "Fills what a `{}` says of a `{}`.",
            sources.join("` and a `"),
            kept.name.value
        ),
    };
    let remark = "Everything else keeps its value.".to_owned();
    let ty = module.type_name(kept.interface, &kept.name.value);
    let mut list = vec![format!("{place}: &mut {ty}")];
    list.extend(parameters(module, &group.from));
    let list: Vec<&str> = list.iter().map(String::as_str).collect();
    let from = sources.join("_and_");
    let name = match sources[..] {
        [] => format!("fill_{}", kept.name.value),
        _ => format!("fill_{}_from_{from}", kept.name.value),
    };
    module.blank();
    module.lines(docs::comment(0, &[summary, remark]));
    module.lines(group.allow_deprecated(module.model));
    module.lines(shape::signature(0, &format!("pub fn {name}"), &list, ""));
    let mut source = Source::new(module.abi, &group.from);
    for flow in &group.flows {
        let lines = statements(module, &mut source, flow, &place);
        module.lines(lines);
    }
    source.import(module);
    module.line("}");
}

/// What sets one target.
pub(super) fn statements(
    module: &mut Module<'_>,
    source: &mut Source<'_>,
    flow: &Flow,
    place: &str,
) -> Vec<String> {
    let target = target(module.model, flow.to);
    let value = source.value(module, flow);
    match module.model.value(flow.to).part {
        ValuePart::Flag(set, flag) => {
            module.import(set.interface, &flag.name.value);
            let lines = target.set(place, &flag.name.value);
            let [line] = &lines[..] else {
                return lines;
            };
            let set = line.replacen(" = ", " |= ", 1);
            match value.as_str() {
                "true" => vec![set],
                "false" => Vec::new(),
                _ => vec![
                    format!("    if {value} {{"),
                    format!("    {set}"),
                    "    }".to_owned(),
                ],
            }
        }
        ValuePart::Whole | ValuePart::Bits(..) => target.set(place, &value),
    }
}
