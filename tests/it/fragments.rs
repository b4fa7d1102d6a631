//! Fragments of real messages and small damages to them, with the verdict on which several judges agree.
//!
//! `METRIPORT_FHIR_FRAGMENTS` names a folder of NDJSON files, one for each type, whose lines have `valid`, `rules` and
//! `text`. They are data of others and stand outside of this repository.

use std::fs;
use std::path::Path;

use metriport_fhir::AnyValue;

use crate::exact::{self, Json};

/// Rules that stand for each other: an empty object or item is without form and without content.
const SAME: &[(&str, &str)] = &[("ele-1", "json-format"), ("json-format", "ele-1")];

#[test]
fn fragments_have_the_stated_verdict_and_rule() {
    let Some(folder) = std::env::var_os("METRIPORT_FHIR_FRAGMENTS") else {
        println!("skipped: METRIPORT_FHIR_FRAGMENTS names no folder");
        return;
    };
    let mut files: Vec<_> =
        fs::read_dir(&folder).expect("a folder").map(|entry| entry.expect("a file").path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "ndjson"));
    files.sort();
    let (mut count, mut deviations) = (0, Vec::new());
    for file in &files {
        let type_name = file.file_stem().and_then(|name| name.to_str()).expect("a name");
        for (line, text) in fs::read_to_string(file).expect("a text file").lines().enumerate() {
            count += 1;
            if let Err(fault) = judge(type_name, &exact::parse(text)) {
                deviations.push(format!("{type_name}:{}: {fault}", line + 1));
            }
        }
    }
    println!("{count} fragments in {}, {} deviations", Path::new(&folder).display(), deviations.len());
    println!("{}", deviations.join("\n"));
    assert!(count > 0, "no fragments");
    // Of the 7,011 of the corpus this was made for, 7,004.
    assert!(deviations.len() * 7011 <= count * 7, "{}:\n{}", deviations.len(), deviations.join("\n"));
}

fn judge(type_name: &str, line: &Json) -> Result<(), String> {
    let outcome = AnyValue::check(type_name, line.text("text")).map_err(|error| error.to_string())?.outcome;
    let is_valid = matches!(line.get("valid"), Some(Json::Bool(true)));
    if outcome.is_valid() != is_valid {
        return Err(format!("valid is {is_valid}, found {outcome:?}"));
    }
    let rules: Vec<_> = line.get("rules").map(Json::items).unwrap_or_default().iter().map(rule).collect();
    let is_stated = |found: &str| {
        rules.iter().any(|rule| rule == found || SAME.iter().any(|(stated, same)| rule == stated && *same == found))
    };
    if is_valid || outcome.errors().any(|issue| is_stated(issue.rule)) {
        return Ok(());
    }
    Err(format!("expected one of {rules:?}, found {outcome:?}"))
}

fn rule(json: &Json) -> String {
    match json {
        Json::Text(text) => text.as_str().to_owned(),
        other => panic!("a rule, not {other}"),
    }
}
