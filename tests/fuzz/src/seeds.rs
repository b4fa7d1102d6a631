//! The fuzzer's seeds, a folder for each target, from `tests/data`, and a dictionary of R4's names.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use fuzz::data;
use fuzz::exact::{Json, parse};
use metriport_fhir::AnyValue;
use metriport_fhir_fuzz as fuzz;

/// Longer seeds are left out: the fuzzer's inputs are at most that long.
const LONGEST: usize = 4000;

/// By what a text in the data looks, the target that it is a seed of.
fn target_of(text: &str) -> &'static str {
    let plain = |allowed: &str| text.bytes().all(|byte| byte.is_ascii_digit() || allowed.as_bytes().contains(&byte));
    if text.starts_with('<') {
        "xhtml"
    } else if !text.is_empty() && plain("eE+-.") && !text.contains('-') {
        "decimal"
    } else if !text.is_empty() && plain("TZ:+-.") {
        "temporal"
    } else {
        "reference"
    }
}

/// Writes all of them into a folder.
pub fn write_all(folder: &Path) {
    let mut seeds: BTreeSet<(&str, Vec<u8>)> = BTreeSet::new();
    let mut words = BTreeSet::new();
    let mut add = |type_name: &str, text: &[u8]| {
        if text.len() > LONGEST {
            return;
        }
        let seed = fuzz::seed(type_name, text).into_iter().chain(fuzz::seed("Resource", text));
        for seed in seed {
            for target in ["strict", "tolerant", "schema"] {
                seeds.insert((target, seed.clone()));
            }
        }
        seeds.insert(("json", text.to_vec()));
        let Ok(text) = std::str::from_utf8(text) else { return };
        if let Ok(json) = fuzz::exact::try_parse(text) {
            for leaf in leaves(&json) {
                seeds.insert((target_of(&leaf), leaf.into_bytes()));
            }
        }
    };
    for case in data::cases() {
        add(&case.type_name, &case.bytes);
    }
    for (name, type_name) in [("metriport", "Resource"), ("odd", "Communication")] {
        for file in data::files(name, "json") {
            let text = fs::read(file).expect("a file");
            add(type_name, &text);
            for envelope in ["MessageStatus", "MessageList", "MessageWebhook", "FlatMessage"] {
                add(envelope, &text);
            }
        }
    }
    for file in data::files("judged", "ndjson") {
        let type_name = file.file_stem().expect("a name").to_string_lossy().into_owned();
        let lines = fs::read_to_string(&file).expect("a file");
        for line in lines.lines().step_by(20) {
            let line = parse(line);
            if let Some(json) = line.get("json").or_else(|| line.get("instance")) {
                add(&type_name, json.to_string().as_bytes());
            } else if line.get("text").is_some() {
                add(&type_name, line.text("text").as_bytes());
            }
        }
    }
    let wholes = ["2024-02-29|2024-03", "1.0|1.00", "-0|0", "1e400|1e-400"];
    for whole in wholes {
        seeds.insert((if whole.contains("2024") { "temporal" } else { "decimal" }, whole.into()));
    }
    for kind in 0..3 {
        for which in 0..80 {
            let seed: Vec<u8> = (0..600_u32).map(|at| (at * 37 % 251) as u8).collect();
            seeds.insert(("round_trip", [vec![kind, which], seed].concat()));
        }
    }
    for def in AnyValue::types().filter_map(AnyValue::table) {
        words.insert(def.name.to_owned());
        for element in def.elements {
            words.insert(format!("\\\"{}\\\":", element.name));
            words.insert(format!("\\\"_{}\\\":", element.name));
        }
    }
    for word in ["true", "false", "null", "\\\\ud83d\\\\ude00", "1.00", "#", "Patient/1", "urn:uuid:", "<div xmlns="] {
        words.insert(word.replace('"', "\\\""));
    }
    let dictionary: String = words.iter().map(|word| format!("\"{word}\"\n")).collect();
    fs::create_dir_all(folder).expect("a folder");
    fs::write(folder.join("words.dict"), dictionary).expect("a file");
    let count = seeds.len();
    for (at, (target, bytes)) in seeds.into_iter().enumerate() {
        write(&folder.join(target), at, &bytes);
    }
    println!("{count} seeds, {} words", words.len());
}

fn write(folder: &Path, at: usize, bytes: &[u8]) {
    fs::create_dir_all(folder).expect("a folder");
    fs::write(folder.join(format!("{at:05}")), bytes).expect("a file");
}

/// The texts and the numbers in a JSON value.
fn leaves(json: &Json) -> Vec<String> {
    match json {
        Json::Number(text) => vec![text.clone()],
        Json::Text(fuzz::exact::Text::Whole(text)) => vec![text.clone()],
        Json::Array(items) => items.iter().flat_map(leaves).collect(),
        Json::Object(members) => members.iter().flat_map(|(_, value)| leaves(value)).collect(),
        _ => Vec::new(),
    }
}
