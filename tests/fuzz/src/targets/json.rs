//! Our JSON reader beside serde_json's: the same texts are accepted, and give equal trees.
//!
//! The differences that are meant: we read objects only, take a byte order mark in tolerant reading, keep halves of
//! surrogate pairs and repeated names (of which a `Value` holds the last), and go as deep as the text.

use metriport_fhir::{AnyValue, tolerant};
use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

pub fn run(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let ours = tolerant::from_str::<metriport_fhir::Communication>(text);
    let other = AnyValue::read_tolerant("Resource", text);
    // `RawValue` checks the syntax alone.
    let theirs = serde_json::from_str::<&RawValue>(text);
    let is_object = theirs.as_ref().is_ok_and(|raw| raw.get().starts_with('{'));
    if text.starts_with('\u{FEFF}') {
        return;
    }
    assert_eq!(ours.is_ok(), is_object, "{:?} but {theirs:?}", ours.map(|read| read.outcome));
    assert_eq!(other.is_ok(), is_object, "{:?} but {theirs:?}", other.map(|read| read.outcome));
    let (Ok(ours), Ok(other)) = (ours, other) else { return };
    let Some(source) = value(text) else { return };
    for written in [metriport_fhir::to_string(&ours.value), other.value.to_string(), other.value.to_string_pretty()] {
        let written = written.expect("what was read is written");
        assert_eq!(value(&written).as_ref(), Some(&source), "{written}");
    }
}

/// The text as serde_json's tree, however deep; none where a string has half of a surrogate pair.
fn value(text: &str) -> Option<Value> {
    let mut reader = serde_json::Deserializer::from_str(text);
    reader.disable_recursion_limit();
    Value::deserialize(&mut reader).ok()
}
