//! The conformance cases, read and written. What they say about validity beyond the shape is validation's.

use metriport_fhir::{AnyValue, Communication, Error, ErrorKind};

use crate::data::{Case, cases};
use crate::exact::{self, Json};

/// The rules that are about the shape, which strict reading enforces.
const SHAPE: [&str; 7] =
    ["type", "unknown-property", "choice", "resource-type", "cardinality", "primitive-extension", "json-format"];

fn text(case: &Case) -> &str {
    std::str::from_utf8(&case.bytes).expect("UTF-8")
}

/// Reads strictly and writes again.
fn strict(case: &Case) -> Result<String, Error> {
    if case.type_name == "Communication" {
        return metriport_fhir::to_string(&metriport_fhir::from_slice::<Communication>(&case.bytes)?);
    }
    AnyValue::read(&case.type_name, text(case))?.to_string()
}

#[test]
fn the_valid_cases_are_read_and_written_back_equal() {
    let (mut count, mut wrong) = (0, Vec::new());
    for case in cases().iter().filter(|case| case.valid == Some(true)) {
        count += 1;
        match strict(case) {
            Ok(written) => {
                if let Some(place) = exact::difference(&written, text(case)) {
                    wrong.push(format!("{}: written differently at {place}", case.name));
                }
            }
            Err(error) => wrong.push(format!("{}: {error}", case.name)),
        }
    }
    assert!(count > 600, "only {count} valid cases");
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn strict_reading_refuses_what_is_not_of_the_shape() {
    let (mut count, mut empty_strings, mut wrong) = (0, 0, Vec::new());
    for case in cases().iter().filter(|case| case.valid == Some(false) && SHAPE.contains(&case.rule.as_str())) {
        count += 1;
        let Ok(written) = strict(case) else { continue };
        // The empty string is content: it is read, and validation reports it.
        if case.rule == "json-format" && has_empty_string(&exact::parse(text(case))) {
            empty_strings += 1;
            exact::assert_same(&written, text(case));
        } else {
            wrong.push(format!("{} [{}] is read", case.name, case.rule));
        }
    }
    assert!(count > 500 && empty_strings > 10, "{empty_strings} of {count}");
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
}

fn has_empty_string(json: &Json) -> bool {
    match json {
        Json::Text(text) => text.as_str().is_empty(),
        other => {
            other.items().iter().any(has_empty_string)
                || other.members().iter().any(|(_, value)| has_empty_string(value))
        }
    }
}

/// An empty object or item is of no shape whatever rule the case is about, and so is one without its required element.
fn is_ele_1(case: &Case, error: &Error) -> bool {
    case.rule == "ele-1" && matches!(error.rule(), "ele-1" | "cardinality")
}

#[test]
fn strict_reading_takes_the_rest() {
    let (mut count, mut wrong) = (0, Vec::new());
    for case in cases().iter().filter(|case| case.valid != Some(true) && !SHAPE.contains(&case.rule.as_str())) {
        match strict(case) {
            Ok(written) => {
                count += 1;
                if let Some(place) = exact::difference(&written, text(case)) {
                    wrong.push(format!("{}: written differently at {place}", case.name));
                }
            }
            Err(error) if is_ele_1(case, &error) => {}
            Err(error) => wrong.push(format!("{} [{}] {error}", case.name, case.rule)),
        }
    }
    assert!(count > 400, "only {count} cases");
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn tolerant_reading_takes_every_json_object_reports_what_strict_refuses_and_loses_nothing() {
    let (mut count, mut reported, mut wrong) = (0, 0, Vec::new());
    for case in &cases() {
        let Ok(text) = std::str::from_utf8(&case.bytes) else { continue };
        let plain = text.trim_start_matches('\u{FEFF}');
        let is_object = exact::try_parse(plain).is_ok_and(|json| matches!(json, Json::Object(_)));
        let read = match AnyValue::read_tolerant(&case.type_name, text) {
            Ok(read) => read,
            Err(error) => {
                assert!(matches!(error.kind(), ErrorKind::Syntax | ErrorKind::Eof | ErrorKind::Shape));
                if is_object {
                    wrong.push(format!("{}: {error}", case.name));
                }
                continue;
            }
        };
        count += 1;
        if !is_object {
            wrong.push(format!("{}: read, but is no JSON object", case.name));
        } else if let Some(place) = exact::difference(&read.value.to_string().expect("written"), plain) {
            wrong.push(format!("{}: written differently at {place}", case.name));
        }
        // What is missing is for validation to say: a required element, and the value of an item of a list.
        match strict(case) {
            Err(error) if error.rule() == "cardinality" || error.message().ends_with("found null") => {}
            Err(error) if !read.issues().iter().any(|issue| issue.rule == error.rule()) => {
                wrong.push(format!("{}: not reported: {error}", case.name));
            }
            Err(_) => reported += 1,
            Ok(_) if read.issues().is_empty() => {}
            Ok(_) => wrong.push(format!("{}: read strictly, but {:?}", case.name, read.outcome)),
        }
    }
    assert!(count > 1500 && reported > 500, "{count} cases are JSON objects, {reported} reported");
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn serde_reads_and_refuses_the_same() {
    let mut count = 0;
    for case in cases().iter().filter(|case| case.type_name == "Communication") {
        let ours = metriport_fhir::from_slice::<Communication>(&case.bytes);
        let theirs = serde_json::from_slice::<Communication>(&case.bytes);
        match (&ours, &theirs) {
            (Ok(ours), Ok(theirs)) => assert_eq!(ours, theirs, "{}", case.name),
            (Err(_), Err(_)) => {}
            _ => panic!("{}: {ours:?} but {theirs:?}", case.name),
        }
        count += 1;
    }
    assert!(count > 1500, "only {count} cases");
}
