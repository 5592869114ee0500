//! Tables of Markdown.

use uapi_spec::model::Doc;

/// A table while it is being filled. The columns of a source text are not aligned: one long cell
/// would change every line.
pub(super) struct Table {
    text: String,
}

impl Table {
    /// A table with these columns.
    pub(super) fn new(columns: &[&str]) -> Self {
        let rule = "|---".repeat(columns.len());
        let head = columns.join(" | ");
        Self {
            text: format!("| {head} |\n{rule}|\n"),
        }
    }

    /// Adds a row.
    pub(super) fn row(&mut self, cells: &[String]) {
        let cells: Vec<String> = cells.iter().map(|cell| harmless(cell)).collect();
        self.text.push_str(&format!("| {} |\n", cells.join(" | ")));
    }

    /// The table, with an empty line behind it.
    pub(super) fn finish(self) -> String {
        self.text + "\n"
    }
}

/// A cell that ends neither its column nor its row. Tables end cells before they look for code, so
/// this holds in code as well.
fn harmless(cell: &str) -> String {
    let words: Vec<&str> = cell.split_whitespace().collect();
    words.join(" ").replace('|', "\\|")
}

/// All paragraphs in one cell.
pub(super) fn cell(doc: Option<&Doc>) -> String {
    doc.map_or_else(String::new, |doc| doc.paragraphs.join(" "))
}

/// As code.
pub(super) fn code(text: &str) -> String {
    format!("`{text}`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_stay_in_their_row() {
        let mut table = Table::new(&["a", "b"]);
        table.row(&[code("x || y"), "one\ntwo".to_owned()]);
        assert_eq!(
            table.finish(),
            "| a | b |\n|---|---|\n| `x \\|\\| y` | one two |\n\n"
        );
    }
}
