//! What C calls what a region brings: the checker of requests, and what the two parts of the
//! driver know of each other. The checker takes its names from here, and the pass that refuses
//! clashes claims them all.

/// Names of the checker of requests.
#[derive(Clone, Debug)]
pub struct CheckerNames {
    /// Tag of the struct with what rules ask of a device.
    pub device: String,
    /// The function that says whether a device is offered the region.
    pub device_check: String,
    /// Tag of the enumeration of rules.
    pub rule: String,
    /// The function that gives the id of a rule.
    pub rule_name: String,
    /// The function that gives what a rule asks for.
    pub rule_requirement: String,
    /// The function that looks at a request.
    pub request_check: String,
}

impl CheckerNames {
    /// Those of a region whose names in C start with `prefix`, and whose requests are of the struct
    /// `request`.
    pub fn of(prefix: &str, request: &str) -> Self {
        Self {
            device: format!("{prefix}_dev"),
            device_check: format!("{prefix}_dev_check"),
            rule: format!("{prefix}_rule"),
            rule_name: format!("{prefix}_rule_name"),
            rule_requirement: format!("{prefix}_rule_requirement"),
            request_check: format!("{request}_check"),
        }
    }

    /// The enumerator of the rule with that id.
    pub fn enumerator(&self, id: &str) -> String {
        let name = format!("{}_{}", self.rule, id.replace('-', "_"));
        name.to_ascii_uppercase()
    }
}

/// Macros and functions of the header between the two parts of a region's driver.
pub fn of_driver(region: &str) -> impl Iterator<Item = String> + '_ {
    let macros = ["H", "TYPE", "SUBTYPE", "SIZE"];
    let functions = [
        "offered",
        "new",
        "free",
        "read",
        "write",
        "memory_lock",
        "memory_unlock",
    ];
    let prefix = region.to_ascii_uppercase();
    let macros = macros.map(|name| format!("{prefix}_{name}"));
    let functions = functions.map(|name| format!("{region}_{name}"));
    macros.into_iter().chain(functions)
}
