//! Pages of documentation that say what a spec says.

mod flow;
mod region;
mod table;

use uapi_spec::model::{InterfaceId, Region};
use uapi_spec::source::Span;
use uapi_spec::CheckedAbi;

use crate::file::{self, GeneratedFile};

/// A page for each region of an interface, below `docs/regions`.
pub fn regions(abi: &CheckedAbi, id: InterfaceId) -> Vec<GeneratedFile> {
    let regions = abi.model().regions.iter();
    regions
        .filter(|region| region.interface == id)
        .map(|region| region_page(abi, region))
        .collect()
}

/// A page for the flows of an interface, below `docs/flows`; none if it has no flows.
pub fn flows(abi: &CheckedAbi, id: InterfaceId) -> Option<GeneratedFile> {
    let mut flows = abi.model().flows.iter();
    flows
        .any(|flow| flow.interface == id)
        .then(|| GeneratedFile {
            path: format!("docs/flows/{}.md", abi.model()[id].name.value),
            text: head(abi, id) + &flow::page(abi, id),
        })
}

fn region_page(abi: &CheckedAbi, region: &Region) -> GeneratedFile {
    GeneratedFile {
        path: format!("docs/regions/{}.md", region.name.value),
        text: head(abi, region.interface) + &region::page(abi, region),
    }
}

/// Who made the page; nobody sees it but those who would edit it.
fn head(abi: &CheckedAbi, id: InterfaceId) -> String {
    format!("<!--\n{}\n-->\n\n", file::banner(abi, id).join("\n"))
}

/// What a spec has at a place, on one line.
fn source_text(abi: &CheckedAbi, span: Span) -> String {
    let text = &abi.sources().file(span.file).text;
    let words = text.get(span.start..span.end).unwrap_or_default();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
