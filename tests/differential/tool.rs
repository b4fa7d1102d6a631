//! The engines of others, run as programs that read and write NDJSON.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use serde_json::Value;

/// The folder `tests`.
pub fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// Hands each line to the program and gives back what it answers, line by line; `None` where it is not to be had.
pub fn run(program: &str, arguments: &[&str], lines: Vec<String>) -> Result<Option<Vec<Value>>, String> {
    let count = lines.len();
    let mut child = Command::new(tests().join(program))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("{program}: {error}"))?;
    let mut input = child.stdin.take().ok_or("no input")?;
    let writer = thread::spawn(move || {
        for line in lines {
            if writeln!(input, "{line}").is_err() {
                return;
            }
        }
    });
    let output = child.wait_with_output().map_err(|error| format!("{program}: {error}"))?;
    let _ = writer.join();
    match output.status.code() {
        Some(0) => {}
        Some(3) => return Ok(None),
        _ => return Err(format!("{program} ended with {}", output.status)),
    }
    let text = String::from_utf8(output.stdout).map_err(|error| error.to_string())?;
    let answers: Result<Vec<Value>, _> = text.lines().map(serde_json::from_str).collect();
    let answers = answers.map_err(|error| format!("{program}: {error}"))?;
    if answers.len() != count {
        return Err(format!("{program}: {} answers to {count} lines", answers.len()));
    }
    Ok(Some(answers))
}
