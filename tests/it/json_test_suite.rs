//! The JSON Parsing Test Suite: 318 texts whose names say whether they are JSON.
//!
//! They are not part of this repository; the variable `METRIPORT_FHIR_JSON_TEST_SUITE` names a file with one of them a
//! line, as `{"name": …, "bytes": base64}`. Without it the test says so and ends.

use std::fs;

use metriport_fhir::{AnyValue, Communication, ErrorKind, from_slice, tolerant};

use crate::data::base64;
use crate::exact::{self, difference, parse};

/// The texts whose fault is that something follows the value, or that a value is cut off where the embedding goes on.
fn embedding_mends(text: &str) -> bool {
    let embedded = format!(r#"{{"x":{text}}}"#);
    exact::try_parse(text).is_err() && exact::try_parse(&embedded).is_ok()
}

fn suite() -> Option<Vec<(String, Vec<u8>)>> {
    let file = std::env::var_os("METRIPORT_FHIR_JSON_TEST_SUITE")?;
    let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let case = |line: &str| {
        let line = parse(line);
        (line.text("name").to_owned(), base64(line.text("bytes")))
    };
    Some(text.lines().map(case).collect())
}

#[test]
fn every_text_gets_the_answer_that_its_name_asks_for() {
    let Some(suite) = suite() else {
        println!("skipped: METRIPORT_FHIR_JSON_TEST_SUITE names no file with the JSON Parsing Test Suite");
        return;
    };
    assert_eq!(suite.len(), 318);
    let (mut accepted, mut refused, mut either) = (0, 0, 0);
    for (name, bytes) in &suite {
        // As the document itself: of the wrong shape at best.
        let alone = from_slice::<Communication>(bytes).expect_err("no Communication");
        assert!(!alone.message().is_empty() && alone.position().is_some(), "{name}");
        assert!(serde_json::from_slice::<Communication>(bytes).is_err(), "{name}");
        let tolerantly = tolerant::from_slice::<Communication>(bytes);
        let Ok(text) = std::str::from_utf8(bytes) else {
            assert!(tolerantly.is_err() && alone.kind() == ErrorKind::Syntax, "{name}: {alone}");
            assert!(!name.starts_with("y_"), "{name}");
            continue;
        };
        match name.as_bytes()[0] {
            b'y' => {
                assert_eq!(alone.kind(), ErrorKind::Shape, "{name}: {alone}");
                assert_eq!(tolerantly.is_ok(), text.trim_start().starts_with('{'), "{name}");
            }
            b'n' => {
                assert!(
                    matches!(alone.kind(), ErrorKind::Syntax | ErrorKind::Eof) || tolerantly.is_err(),
                    "{name}: {alone}"
                );
                assert!(tolerantly.is_err(), "{name}");
            }
            _ => {}
        }
        // As a member that no type has, and as the value of one that is.
        for member in ["x", "topic", "payload", "sent"] {
            let embedded = format!(r#"{{"resourceType":"Communication","status":"completed","{member}":{text}}}"#);
            let strict = AnyValue::read("Communication", &embedded);
            let read = tolerant::from_str::<Communication>(&embedded);
            match (name.as_bytes()[0], read) {
                (b'y' | b'i', Ok(read)) => {
                    let written = metriport_fhir::to_string(&read.value).expect("written");
                    assert_eq!(difference(&written, &embedded), None, "{name} as {member}");
                }
                (b'y', Err(error)) => panic!("{name} as {member}: {error}"),
                (b'n', Err(error)) => {
                    assert!(matches!(error.kind(), ErrorKind::Syntax | ErrorKind::Eof), "{name} as {member}: {error}");
                    assert!(strict.is_err(), "{name} as {member}");
                }
                (b'n', Ok(_)) => assert!(embedding_mends(text), "{name} as {member} is accepted"),
                _ => {}
            }
        }
        match name.as_bytes()[0] {
            b'y' => accepted += 1,
            b'n' => refused += 1,
            _ => either += 1,
        }
    }
    println!("{accepted} texts accepted, {refused} refused, {either} either");
    assert!(accepted > 90 && refused > 170, "{accepted} {refused} {either}");
}
