//! A chain has capabilities of its own reply, each once.

use std::collections::HashMap;

use super::Subject;
use crate::diag::{Code, Diagnostic, Findings};
use crate::model::flow::{Chain, Link};
use crate::model::{Model, StructId};

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let model = subject.model;
    let mut replies: HashMap<StructId, &Chain> = HashMap::new();
    for chain in &model.chains {
        if let Some(first) = replies.insert(chain.of, chain) {
            let name = &model[chain.of].name.value;
            findings.push(
                Diagnostic::new(Code::BadChain, format!("`{name}` has two chains"))
                    .at(chain.of_span, "a second one")
                    .at(first.of_span, "the first one")
                    .help("put all links into one chain: they follow one reply"),
            );
        }
        links(model, chain, findings);
    }
}

fn links(model: &Model, chain: &Chain, findings: &mut Findings) {
    let of = &model[chain.of];
    let mut linked: HashMap<StructId, &Link> = HashMap::new();
    for link in &chain.links {
        let item = &model[link.capability];
        let name = &item.name.value;
        let is_own = matches!(&item.capability, Some(capability) if capability.of == chain.of);
        if !is_own {
            findings.push(
                Diagnostic::new(
                    Code::BadChain,
                    format!("`{name}` is no capability of `{}`", of.name.value),
                )
                .at(link.span, "in this chain")
                .at(item.name.span, "says nothing of that reply")
                .help(format!(
                    "state `capability = {{ of = \"{}\", id = .. }}` of the struct, or leave the \
                     link out",
                    of.name.value
                )),
            );
        }
        if let Some(first) = linked.insert(link.capability, link) {
            findings.push(
                Diagnostic::new(Code::BadChain, format!("`{name}` is linked twice"))
                    .at(link.span, "again")
                    .at(first.span, "first here")
                    .help("keep one: readers take the first of an id"),
            );
        }
    }
}
