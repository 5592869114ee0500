//! Kernel back end: a driver for each region that takes requests.
//!
//! The driver's text stands in templates; what depends on the region is filled in. It has a safe
//! part, which knows of the region and of user memory, and one that knows of vfio-pci-core. What
//! executes the operations is written by the author of a driver, who gets a first version once.

mod bounce;
mod data;
mod handler;
mod head;
mod hooks;
mod template;
mod vfio_pci;

use uapi_spec::model::region::Area;
use uapi_spec::model::{InterfaceId, Model, Region};
use uapi_spec::CheckedAbi;

use crate::file::{self, GeneratedFile};
use crate::rust::{self, imports, names, Flavour};
use bounce::Bounce;
use template::Value;

/// The widest line of Rust.
const WIDTH: usize = 100;

/// A region whose driver is being written.
struct Driver<'a> {
    abi: &'a CheckedAbi,
    model: &'a Model,
    id: InterfaceId,
    region: &'a Region,
    /// The area that takes requests.
    requests: &'a Area,
}

/// The files of all drivers that are generated anew each time.
pub(crate) fn generate(abi: &CheckedAbi) -> Vec<GeneratedFile> {
    let drivers = drivers(abi);
    drivers.iter().flat_map(Driver::files).collect()
}

/// The files of all drivers that are made once and then belong to their author.
pub(crate) fn first_versions(abi: &CheckedAbi) -> Vec<GeneratedFile> {
    let drivers = drivers(abi);
    drivers.iter().flat_map(hooks::first_versions).collect()
}

fn drivers(abi: &CheckedAbi) -> Vec<Driver<'_>> {
    let regions = abi.model().regions.iter();
    regions.filter_map(|it| Driver::new(abi, it)).collect()
}

impl<'a> Driver<'a> {
    /// None for a region that takes no requests.
    fn new(abi: &'a CheckedAbi, region: &'a Region) -> Option<Self> {
        Some(Self {
            abi,
            model: abi.model(),
            id: region.interface,
            region,
            requests: region.requests()?,
        })
    }
}

impl Driver<'_> {
    fn files(&self) -> Vec<GeneratedFile> {
        let mut files = vec![
            self.file("handler.rs", handler::text(self)),
            self.file("driver.rs", self.root()),
        ];
        let bounce = Bounce::of(self);
        files.extend(bounce.map(|bounce| self.file("bounce.rs", bounce.text(self))));
        files.extend(vfio_pci::files(self));
        files
    }

    /// A file of the driver's folder.
    fn file(&self, name: &str, text: String) -> GeneratedFile {
        GeneratedFile {
            path: format!("kernel-out/{}/{name}", self.name()),
            text,
        }
    }

    /// Name of the region: of the folder, of Rust's module, and the prefix in C.
    fn name(&self) -> &str {
        &self.region.name.value
    }

    /// The licence of the driver. It is no part of the interface, so no exception for users of
    /// system calls belongs to it.
    fn license(&self) -> String {
        let spdx = file::spdx(&self.model[self.id]);
        let (license, _) = spdx.split_once(" WITH ").unwrap_or((&spdx, ""));
        license.to_owned()
    }

    /// First lines of a file whose comments start with `mark`.
    fn head(&self, mark: &str) -> String {
        let lines = [vec![self.license()], file::banner(self.abi, self.id)].concat();
        lines
            .iter()
            .map(|line| format!("{mark} {line}\n"))
            .collect()
    }

    /// What every template may name.
    fn values(&self) -> Vec<Value> {
        vec![("region", names::module_name(self.name()))]
    }

    /// Imports from the driver's own crate: those, and the region's rules.
    fn own_imports(&self, paths: &[&str]) -> String {
        let interface = names::module_name(&self.model[self.id].name.value);
        let region = format!("{interface}::{}", names::module_name(self.name()));
        let paths = paths.iter().copied().chain([region.as_str()]);
        imports::block("crate", paths).join("\n")
    }

    /// The root of the driver's crate.
    fn root(&self) -> String {
        let mut layouts = String::new();
        for id in self.reached() {
            let name = &self.model[id].name.value;
            let module = names::module_name(name);
            layouts.push_str(
                "#[allow(dead_code, unreachable_pub, unused_imports, reason = \"used in part\")]\n",
            );
            let path = format!("../../user-out/rust/{name}.rs");
            layouts.push_str(&format!("#[path = \"{path}\"]\nmod {module};\n"));
        }
        let bounce = Bounce::of(self).map(|_| "bounce");
        let modules = bounce.into_iter().chain(["handler", "hooks", "region"]);
        let values = [
            ("head", self.head("//")),
            (
                "modules",
                modules.map(|it| format!("mod {it};\n")).collect(),
            ),
            ("layouts", layouts),
        ];
        template::fill(include_str!("driver.rs.in"), &values)
    }

    /// The interface, those that the region's contents name, and those whose types their layouts are
    /// made of, directly or not.
    fn reached(&self) -> Vec<InterfaceId> {
        let named = head::names(self);
        let is_named = |name: &str| named.contains_key(&names::module_name(name));
        let interfaces = self.abi.interfaces();
        let mut reached: Vec<InterfaceId> = interfaces
            .filter(|(id, interface)| *id == self.id || is_named(&interface.name.value))
            .map(|(id, _)| id)
            .collect();
        let mut next = 0;
        while let Some(id) = reached.get(next).copied() {
            let text = rust::text(self.abi, id, Flavour::Zerocopy);
            for (other, interface) in self.abi.interfaces() {
                let module = names::module_name(&interface.name.value);
                if !reached.contains(&other) && text.contains(&format!("super::{module}::")) {
                    reached.push(other);
                }
            }
            next += 1;
        }
        reached.sort();
        reached
    }

    /// Name of an area's field in Rust.
    fn area_field(&self, area: &Area) -> String {
        names::field(self.area_name(area))
    }

    /// C name of an area's field.
    fn area_name(&self, area: &Area) -> &str {
        &self.model.area_field(self.region, area).name.value
    }

    /// Type of an area in Rust.
    fn area_type(&self, area: &Area) -> String {
        names::type_name(&self.model[area.structure].name.value)
    }

    /// The head of a function, broken as rustfmt breaks it.
    fn signature(margin: &str, head: &str, parameters: &[String], tail: &str) -> String {
        let line = format!("{margin}{head}({}){tail}", parameters.join(", "));
        if line.len() <= WIDTH {
            return line;
        }
        let lines = parameters.iter().map(|it| format!("{margin}    {it},\n"));
        let lines: String = lines.collect();
        format!("{margin}{head}(\n{lines}{margin}){tail}")
    }

    /// What a hook returns if nothing is wrong in the kernel.
    fn answer(&self) -> String {
        if self.region.outcomes.is_empty() {
            "Result".to_owned()
        } else {
            format!("Result<{}::Answer>", names::module_name(self.name()))
        }
    }
}
