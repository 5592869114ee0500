//! The page of a region as reStructuredText, which the kernel's documentation is written in.
//!
//! It knows what such a page has: a comment, headings, paragraphs and tables.

use std::fmt::Write as _;

/// Longest line of text.
const WIDTH: usize = 80;

/// Turns the generated page into the kernel's.
pub(super) fn page(markdown: &str) -> String {
    let text = match markdown.split_once("-->\n") {
        Some((_, behind)) => behind,
        None => markdown,
    };
    let mut page = ".. SPDX-License-Identifier: GPL-2.0\n".to_owned();
    for block in text.trim().split("\n\n") {
        page += "\n";
        if let Some(title) = block.strip_prefix("# ") {
            page += &heading(title, "=", true);
        } else if let Some(title) = block.strip_prefix("## ") {
            page += &heading(title, "=", false);
        } else if block.starts_with('|') {
            page += &table(block);
        } else {
            page += &wrapped(&literals(block), "", "");
        }
    }
    page
}

fn heading(title: &str, mark: &str, over: bool) -> String {
    let title = literals(title);
    let rule = mark.repeat(title.chars().count());
    let over = if over {
        format!("{rule}\n")
    } else {
        String::new()
    };
    format!("{over}{title}\n{rule}\n")
}

/// A table with rows of any height: each cell is an item of a list.
fn table(block: &str) -> String {
    let mut page = ".. list-table::\n   :header-rows: 1\n".to_owned();
    let rows = block.lines().filter(|line| !line.starts_with("|---"));
    for row in rows {
        page += "\n";
        for (index, cell) in cells(row).iter().enumerate() {
            let first = if index == 0 { "   * - " } else { "     - " };
            let cell = literals(cell);
            if cell.is_empty() {
                let _ = writeln!(page, "{}", first.trim_end());
            } else {
                page += &wrapped(&cell, first, "       ");
            }
        }
    }
    page
}

/// The cells of a row; `\|` is a bar in a cell.
fn cells(row: &str) -> Vec<String> {
    let row = row.trim().trim_start_matches('|');
    let row = row.strip_suffix('|').unwrap_or(row);
    row.replace("\\|", "\0")
        .split('|')
        .map(|cell| cell.trim().replace('\0', "|"))
        .collect()
}

/// Literals have two backquotes.
fn literals(text: &str) -> String {
    text.replace('`', "``")
}

/// Breaks text into lines, where it has blanks. Literals are not broken.
fn wrapped(text: &str, first: &str, indent: &str) -> String {
    let mut page = String::new();
    let mut line = first.to_owned();
    let mut empty = true;
    for word in words(text) {
        if !empty && line.chars().count() + 1 + word.chars().count() > WIDTH {
            page += line.trim_end();
            page += "\n";
            line = indent.to_owned();
            empty = true;
        }
        if !empty {
            line += " ";
        }
        line += &word;
        empty = false;
    }
    page + line.trim_end() + "\n"
}

/// The words of a text; a literal is part of one word.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut in_literal = false;
    for piece in text.split_inclusive([' ', '\n']) {
        word += piece.trim_end();
        in_literal ^= piece.matches("``").count() % 2 == 1;
        if in_literal {
            word += " ";
        } else if !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_paragraphs_and_tables() {
        let markdown = "<!--\nDo not edit\n-->\n\n# Region `x`\n\nText with `a b`.\n\n## Areas\n\n\
             | area | errno |\n|---|---|\n| `h` | `a \\|\\| b` |\n| `r` |  |\n";
        let expected = "\
.. SPDX-License-Identifier: GPL-2.0

============
Region ``x``
============

Text with ``a b``.

Areas
=====

.. list-table::
   :header-rows: 1

   * - area
     - errno

   * - ``h``
     - ``a || b``

   * - ``r``
     -
";
        assert_eq!(page(markdown), expected);
    }

    #[test]
    fn literals_stay_in_one_line() {
        let literal = format!("``{}``", "word ".repeat(20));
        let text = wrapped(&format!("before {literal} behind"), "", "");
        assert_eq!(text, format!("before\n{literal}\nbehind\n"));
    }
}
