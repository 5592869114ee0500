//! What a command and everything that it starts take of the processors.
//!
//! The shell keeps that account: the standard library does not.

use std::process::Command;

/// Starts the line that the shell adds.
const MARK: &str = "uapi-cpu-seconds ";

/// The same command, whose output ends with what it took.
pub(crate) fn timed(command: &Command) -> Command {
    let script = format!("TIMEFORMAT='{MARK}%U %S'; time \"$@\"");
    let mut timed = Command::new("bash");
    timed
        .args(["-c", &script, "bash"])
        .arg(command.get_program());
    timed.args(command.get_args());
    for (name, value) in command.get_envs() {
        timed.env(name, value.unwrap_or_default());
    }
    if let Some(folder) = command.get_current_dir() {
        timed.current_dir(folder);
    }
    timed
}

/// What the command said, and the seconds of processors that it took.
pub(crate) fn split(text: &str) -> (&str, f64) {
    let Some((said, seconds)) = text.rsplit_once(MARK) else {
        return (text, 0.0);
    };
    let seconds = seconds
        .split_whitespace()
        .filter_map(|part| part.parse::<f64>().ok());
    (said, seconds.sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_says_the_same_and_ends_the_same() {
        let mut command = Command::new("sh");
        command
            .args(["-c", "echo \"$0 $WHAT\"; exit 3", "a b"])
            .env("WHAT", "c  d");
        let output = timed(&command).output().unwrap();
        assert_eq!(output.status.code(), Some(3));
        assert_eq!(output.stdout, b"a b c  d\n");
        let errors = String::from_utf8(output.stderr).unwrap();
        let (said, seconds) = split(&errors);
        assert_eq!(said, "");
        assert!((0.0..5.0).contains(&seconds), "{errors}");
        assert_eq!(split("x\nuapi-cpu-seconds 1.5 0.25\n"), ("x\n", 1.75));
    }
}
