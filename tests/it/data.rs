//! Where the test data is, and its forms.

use std::fs;
use std::path::{Path, PathBuf};

use crate::exact::{self, Json};

/// The folder `tests/data`, from whichever manifest this program was built.
pub fn folder() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.ancestors().map(|folder| folder.join("tests/data")).find(|data| data.is_dir()).expect("tests/data")
}

/// The text of a file in `tests/data`.
pub fn text(name: &str) -> String {
    let path = folder().join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The files of a folder in `tests/data` with that extension, by name.
pub fn files(name: &str, extension: &str) -> Vec<PathBuf> {
    let folder = folder().join(name);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<_> = entries.map(|entry| entry.expect("a file").path()).collect();
    files.retain(|file| file.extension().is_some_and(|found| found == extension));
    files.sort();
    files
}

/// The documented answer of Get Message Status.
pub fn documented() -> String {
    text("metriport/get-message-status.json")
}

/// The Communication in the documented answer.
pub fn documented_communication() -> String {
    exact::parse(&documented()).get("communication").expect("a communication").to_string()
}

/// One of the conformance cases.
pub struct Case {
    pub name: String,
    pub rule: String,
    pub type_name: String,
    /// `None` where R4 can be read both ways.
    pub valid: Option<bool>,
    pub bytes: Vec<u8>,
    /// What has to be among the findings.
    pub issues: Vec<Stated>,
}

/// A finding that a case states.
pub struct Stated {
    pub rule: String,
    pub expression: String,
    pub severity: String,
}

/// All conformance cases.
pub fn cases() -> Vec<Case> {
    files("conformance", "ndjson")
        .iter()
        .flat_map(|file| {
            let lines = fs::read_to_string(file).expect("a text file");
            lines.lines().map(|line| case(&exact::parse(line))).collect::<Vec<_>>()
        })
        .collect()
}

fn case(line: &Json) -> Case {
    let bytes = if line.get("text").is_some() {
        line.text("text").as_bytes().to_vec()
    } else if line.get("bytes").is_some() {
        base64(line.text("bytes"))
    } else {
        repeated(line.get("json").expect("text, bytes or json")).to_string().into_bytes()
    };
    Case {
        name: line.text("name").to_owned(),
        rule: line.text("rule").to_owned(),
        type_name: line.text("type").to_owned(),
        valid: match line.get("valid") {
            Some(Json::Bool(valid)) => Some(*valid),
            _ => None,
        },
        bytes,
        issues: line.get("issues").map(Json::items).unwrap_or_default().iter().map(stated).collect(),
    }
}

fn stated(issue: &Json) -> Stated {
    let text = |name: &str| issue.text(name).to_owned();
    Stated { rule: text("rule"), expression: text("expression"), severity: text("severity") }
}

/// Puts in the strings that `{"$repeat": {"text": T, "times": N}}` stands for.
fn repeated(value: &Json) -> Json {
    if let Some(repeat) = value.get("$repeat") {
        let Some(Json::Number(times)) = repeat.get("times") else { panic!("times") };
        return Json::Text(repeat.text("text").repeat(times.parse().expect("a number")).as_str().into());
    }
    match value {
        Json::Array(items) => Json::Array(items.iter().map(repeated).collect()),
        Json::Object(members) => {
            Json::Object(members.iter().map(|(name, value)| (name.clone(), repeated(value))).collect())
        }
        other => other.clone(),
    }
}

/// Decodes base64 without any leniency.
pub fn base64(text: &str) -> Vec<u8> {
    let digits = text.trim_end_matches('=');
    let mut out = Vec::new();
    for group in digits.as_bytes().chunks(4) {
        let mut bits = 0_u32;
        for digit in group {
            bits = bits << 6
                | u32::from(match digit {
                    b'A'..=b'Z' => digit - b'A',
                    b'a'..=b'z' => digit - b'a' + 26,
                    b'0'..=b'9' => digit - b'0' + 52,
                    b'+' => 62,
                    b'/' => 63,
                    _ => panic!("no base64"),
                });
        }
        bits <<= 6 * (4 - group.len());
        out.extend_from_slice(&bits.to_be_bytes()[1..group.len()]);
    }
    out
}

#[test]
fn base64_is_decoded() {
    for (text, bytes) in [("", &b""[..]), ("Zg==", b"f"), ("Zm8=", b"fo"), ("Zm9v", b"foo"), ("Zm9vYmFy", b"foobar")] {
        assert_eq!(base64(text), bytes);
    }
}
