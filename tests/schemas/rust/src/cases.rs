//! The instances with a verdict: the conformance cases and the examples of `schemas/`.

use std::path::{Path, PathBuf};

use serde_json::Value;

/// One instance.
pub struct Case {
    pub name: String,
    /// R4's name of its type.
    pub type_name: String,
    pub text: String,
    /// The verdict, where R4 gives one.
    pub valid: Option<bool>,
    pub rule: String,
    /// Where the rule is broken, where that is told.
    pub expression: Option<String>,
}

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

fn text(value: &Value, name: &str) -> Option<String> {
    value.get(name).and_then(Value::as_str).map(str::to_owned)
}

/// The conformance cases that are JSON.
pub fn conformance() -> Vec<Case> {
    let mut cases = Vec::new();
    let folder = root().join("tests/data/conformance");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    for file in files {
        for line in std::fs::read_to_string(&file).unwrap().lines() {
            let case: Value = serde_json::from_str(line).unwrap();
            let instance = match (text(&case, "text"), case.get("json")) {
                (Some(text), _) => text,
                (None, Some(json)) => repeated(json.clone()).to_string(),
                _ => continue,
            };
            if serde_json::from_str::<Value>(&instance).is_err() {
                continue;
            }
            cases.push(Case {
                name: text(&case, "name").unwrap(),
                type_name: text(&case, "type").unwrap(),
                text: instance,
                valid: case["valid"].as_bool(),
                rule: text(&case, "rule").unwrap(),
                expression: None,
            });
        }
    }
    cases
}

/// Puts the long texts in the place of what stands for them.
fn repeated(value: Value) -> Value {
    match value {
        Value::Object(object) => match object.get("$repeat") {
            Some(repeat) => {
                let times = repeat["times"].as_u64().unwrap();
                Value::String(repeat["text"].as_str().unwrap().repeat(usize::try_from(times).unwrap()))
            }
            None => object.into_iter().map(|(name, value)| (name, repeated(value))).collect(),
        },
        Value::Array(items) => items.into_iter().map(repeated).collect(),
        other => other,
    }
}

/// The examples that `schemas/examples/index.json` lists.
pub fn examples() -> Vec<Case> {
    let folder = root().join("schemas/examples");
    let index: Value = serde_json::from_str(&std::fs::read_to_string(folder.join("index.json")).unwrap()).unwrap();
    let example = |entry: &Value| {
        let file = text(entry, "file").unwrap();
        Case {
            text: std::fs::read_to_string(folder.join(&file)).unwrap(),
            type_name: text(entry, "type").unwrap(),
            valid: Some(!file.starts_with("invalid/")),
            rule: text(entry, "rule").unwrap_or_default(),
            expression: text(entry, "expression"),
            name: file,
        }
    };
    index["examples"].as_array().unwrap().iter().map(example).collect()
}
