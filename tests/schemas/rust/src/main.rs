//! `cases FOLDER` writes what the engines of other languages are compared on: every instance, its schema in both drafts,
//! and this engine's verdicts. `files FOLDER` writes the files of `schemas/`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use metriport_fhir::schema::{Draft, text_for};
use schema_checks::cases::{conformance, examples};
use schema_checks::law::{Breach, verdict};
use serde_json::{Value, json};

fn main() {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let [what, folder] = arguments.as_slice() else { panic!("expected: cases or files, and a folder") };
    let folder = PathBuf::from(folder);
    match what.as_str() {
        "cases" => cases(&folder),
        _ => files(&folder),
    }
}

fn files(folder: &Path) {
    for (path, text) in metriport_fhir::schema::files() {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

fn cases(folder: &Path) {
    fs::create_dir_all(folder).unwrap();
    let (mut lines, mut verdicts, mut types) = (String::new(), String::new(), BTreeSet::new());
    for case in conformance().into_iter().chain(examples()) {
        let value: Value = serde_json::from_str(&case.text).unwrap();
        let verdict = match verdict(&case.type_name, &value) {
            Ok(verdict) => verdict,
            Err(Breach(breach)) => panic!("{}: {breach}", case.name),
        };
        let line = json!({"name": case.name, "type": case.type_name, "valid": case.valid, "text": case.text});
        lines.push_str(&format!("{line}\n"));
        verdicts.push_str(&format!("{} {verdict}\n", case.name));
        types.insert(case.type_name);
    }
    for (name, draft) in [("2020-12", Draft::Draft202012), ("draft-07", Draft::Draft07)] {
        let folder = folder.join(name);
        fs::create_dir_all(&folder).unwrap();
        for type_name in &types {
            let text = text_for(type_name, draft, false).unwrap();
            fs::write(folder.join(format!("{type_name}.schema.json")), text).unwrap();
        }
    }
    fs::write(folder.join("cases.ndjson"), &lines).unwrap();
    fs::write(folder.join("verdicts-rust.txt"), verdicts).unwrap();
    println!("{} instances of {} types", lines.lines().count(), types.len());
}
