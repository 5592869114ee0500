//! Who fills a struct and who reads it: that decides what a claimed byte means.

use std::collections::HashMap;

use crate::record::{AbiRecord, Kind};

/// Who writes what is in a struct.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Role {
    /// A user fills it, the kernel reads it.
    pub(super) request: bool,
    /// The kernel fills it, a user reads it.
    pub(super) reply: bool,
    /// It is between kernel and machine, and users only decode it.
    pub(super) firmware: bool,
}

impl Role {
    fn join(self, other: Self) -> Self {
        Self {
            request: self.request || other.request,
            reply: self.reply || other.reply,
            firmware: self.firmware || other.firmware,
        }
    }
}

/// The roles of all structs of a record, and of the sets that their fields hold.
pub(super) struct Roles<'a> {
    structs: HashMap<&'a str, Role>,
    sets: HashMap<&'a str, Role>,
}

impl<'a> Roles<'a> {
    pub(super) fn of(record: &'a AbiRecord) -> Self {
        let mut roles = Self {
            structs: HashMap::new(),
            sets: HashMap::new(),
        };
        roles.seed(record);
        roles.spread(record);
        roles.fill_sets(record);
        roles
    }

    /// The role of a struct; nothing is known of one that nothing mentions.
    pub(super) fn structure(&self, name: &str) -> Role {
        self.structs.get(name).copied().unwrap_or_default()
    }

    /// The role of a flag set or an enumeration.
    pub(super) fn set(&self, name: &str) -> Role {
        self.sets.get(name).copied().unwrap_or_default()
    }

    fn add(&mut self, name: &'a str, role: Role) {
        let known = self.structs.entry(name).or_default();
        *known = known.join(role);
    }

    fn seed(&mut self, record: &'a AbiRecord) {
        let request = Role {
            request: true,
            ..Role::default()
        };
        let reply = Role {
            reply: true,
            ..Role::default()
        };
        let firmware = Role {
            firmware: true,
            ..Role::default()
        };
        for interface in &record.interfaces {
            for ioctl in &interface.ioctls {
                let Some(argument) = &ioctl.argument else {
                    continue;
                };
                if ioctl.direction != "read" {
                    self.add(argument, request);
                }
                if ioctl.direction != "write" {
                    self.add(argument, reply);
                }
            }
            for item in &interface.structs {
                if interface.kind == Kind::Firmware {
                    self.add(&item.name, firmware);
                }
                if item.capability.is_some() {
                    self.add(&item.name, reply);
                }
            }
            for area in interface.regions.iter().flat_map(|region| &region.areas) {
                let role = if area.access == "write" {
                    request
                } else {
                    reply
                };
                self.add(&area.structure, role);
            }
        }
    }

    /// What is in a struct has its role too.
    fn spread(&mut self, record: &'a AbiRecord) {
        let names: HashMap<&str, &crate::record::Struct> = record
            .interfaces
            .iter()
            .flat_map(|interface| &interface.structs)
            .map(|item| (item.name.as_str(), item))
            .collect();
        let mut open: Vec<&str> = self.structs.keys().copied().collect();
        while let Some(name) = open.pop() {
            let Some(item) = names.get(name) else {
                continue;
            };
            let role = self.structure(name);
            for field in &item.fields {
                let element = field.ty.split('[').next().unwrap_or(&field.ty);
                let Some((inner, _)) = names.get_key_value(element) else {
                    continue;
                };
                let before = self.structure(inner);
                if before.join(role) != before {
                    self.add(inner, role);
                    open.push(inner);
                }
            }
        }
    }

    fn fill_sets(&mut self, record: &'a AbiRecord) {
        for item in record.interfaces.iter().flat_map(|item| &item.structs) {
            let role = self.structure(&item.name);
            for field in &item.fields {
                let inner = field
                    .bits
                    .iter()
                    .flat_map(|bits| [&bits.flags, &bits.values]);
                for set in [&field.flags, &field.values]
                    .into_iter()
                    .chain(inner)
                    .flatten()
                {
                    let known = self.sets.entry(set).or_default();
                    *known = known.join(role);
                }
            }
        }
    }
}
