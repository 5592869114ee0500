//! Standard output, which may end before we do: `cargo xtask explain U0201 | head -1`.

use std::io::Write;

/// Writes text. Who closed the pipe has read enough, so that is no error.
pub fn print(text: &str) {
    let mut output = std::io::stdout().lock();
    let _ = output
        .write_all(text.as_bytes())
        .and_then(|()| output.flush());
}

/// Writes a line.
pub fn line(text: &str) {
    print(&format!("{text}\n"));
}
