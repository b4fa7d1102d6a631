//! Law 5: a tolerant reading takes any JSON object, says what is wrong with it, and loses nothing.
//!
//! The odd shapes that real systems send are in `tests/data/odd`, one file each.

use std::collections::BTreeSet;
use std::fs;

use metriport_fhir::{Communication, Extension, OpenValue, Resource, check, from_str, to_string, tolerant};

use crate::data::{self, folder};
use crate::exact::assert_same;

/// The odd shapes: the file, the rules of a tolerant reading's issues, and rules that a check reports among others.
const ODD: &[(&str, &[&str], &[&str])] = &[
    ("three-values", &["choice", "choice"], &["choice"]),
    ("source-as-reference", &[], &[]),
    ("source-as-string", &[], &[]),
    ("source-under-other-url", &[], &[]),
    ("source-without-system", &[], &[]),
    ("empty-meta-source", &[], &["json-format"]),
    ("reference-id-is-resource-id", &[], &[]),
    ("patient-undefined", &[], &[]),
    ("system-with-trailing-slash", &[], &[]),
    ("value-set-as-system", &[], &[]),
    ("same-url-many-times", &[], &[]),
    ("resource-inside-reference", &["unknown-property"], &["unknown-property"]),
    ("empty-source-code", &[], &["json-format"]),
    ("second-status", &["json-format"], &["json-format"]),
    ("wrong-kinds", &["type", "type", "type", "type", "type"], &["type"]),
    ("nulls", &["json-format", "json-format", "json-format"], &["json-format"]),
    ("byte-order-mark", &["json-format"], &["json-format"]),
    ("status-failed", &[], &["binding-required"]),
];

#[test]
fn every_odd_shape_is_read_reported_and_written_back() {
    let files: BTreeSet<_> = data::files("odd", "json")
        .iter()
        .map(|file| file.file_stem().expect("a name").to_string_lossy().into_owned())
        .collect();
    assert_eq!(
        files,
        ODD.iter().map(|(name, _, _)| (*name).to_owned()).collect(),
        "a file without a row, or a row without a file"
    );
    for (name, rules, checked) in ODD {
        let text = fs::read_to_string(folder().join(format!("odd/{name}.json"))).expect("a text file");
        let plain = text.trim_start_matches('\u{FEFF}');
        let read = tolerant::from_str::<Communication>(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let found: Vec<_> = read.issues().iter().map(|issue| issue.rule).collect();
        assert_eq!(found, *rules, "{name}: {:?}", read.outcome);
        for issue in read.issues() {
            assert!(issue.position.is_some(), "{name}: {issue:?}");
        }
        assert_same(&to_string(&read.value).expect("written"), plain);
        assert_same(&metriport_fhir::to_string_pretty(&read.value).expect("written"), plain);
        assert_same(&serde_json::to_string(&read.value).expect("written by serde"), plain);
        // Read strictly it is either the same value or a clear error with the first of these rules.
        match from_str::<Communication>(&text) {
            Ok(value) => assert!(rules.is_empty() && value == read.value, "{name}"),
            Err(error) => assert_eq!(error.rule(), rules[0], "{name}: {error}"),
        }
        // And whatever is wrong beyond the shape, a check says.
        let outcome = check(&text);
        for rule in *checked {
            assert!(outcome.issues().iter().any(|issue| issue.rule == *rule), "{name}: {outcome:?}");
        }
        // What was written is read and written the same again.
        let written = to_string(&read.value).expect("written");
        let again = tolerant::from_str::<Communication>(&written).expect("read");
        assert_eq!(to_string(&again.value).expect("written"), written, "{name}");
    }
}

#[test]
fn the_first_of_several_values_is_the_value() {
    let text = data::text("odd/three-values.json");
    let read = tolerant::from_str::<Communication>(&text).expect("read").value;
    let extension = &read.extension[0];
    assert!(matches!(extension.value, Some(OpenValue::String(_))), "{extension:?}");
    assert_eq!(extension.kept.members().count(), 2);
    let expressions: Vec<_> = tolerant::from_str::<Communication>(&text)
        .expect("read")
        .outcome
        .into_iter()
        .map(|issue| issue.expression)
        .collect();
    assert_eq!(expressions, ["Communication.extension[0].value"; 2]);
}

#[test]
fn a_byte_order_mark_is_skipped_with_a_warning() {
    let text = "\u{FEFF}{\"resourceType\":\"Communication\",\"status\":\"completed\"}";
    let read = tolerant::from_str::<Communication>(text).expect("read");
    assert_eq!(read.issues().len(), 1);
    assert!(read.outcome.is_valid() && !read.issues()[0].is_error());
    assert!(from_str::<Communication>(text).is_err());
    assert_eq!(tolerant::from_slice::<Communication>(text.as_bytes()).expect("read"), read);
}

#[test]
fn any_object_is_read_as_any_type() {
    let texts = [
        "{}",
        r#"{"a":1}"#,
        r#"{"":null,"_":{},"__":[[]],"_id":1}"#,
        r#"{"resourceType":null}"#,
        r#"{"resourceType":"Patient","status":[{"status":{}}],"contained":[1,null,{},[],{"resourceType":"Communication"}]}"#,
        r#"{"resourceType":"Communication","resourceType":"Communication","status":"a","status":1,"_status":null}"#,
        r#"{"extension":{"url":1},"_extension":[],"modifierExtension":[[]],"id":{},"text":[],"meta":"x"}"#,
        r#"{"value":1,"valueString":1,"valueBoolean":"true","_valueString":{"id":"x"},"valueCode":"x","unit":[]}"#,
        r#"{"line":[null],"_line":[null],"given":[1,"x",{}],"_given":[{"id":"a"}],"family":"x","_family":"y"}"#,
        r#"{"repeat":{"when":[{}],"boundsPeriod":{},"boundsRange":1,"count":"1"},"event":"2024"}"#,
        r#"{"n\u0061me":"\ud800","status":"\udc00\ud800","\ud800":1,"issue":[{"severity":"\ud83d"}]}"#,
    ];
    for name in metriport_fhir::AnyValue::types() {
        for text in texts {
            let read = metriport_fhir::AnyValue::read_tolerant(name, text)
                .unwrap_or_else(|error| panic!("{name} from {text}: {error}"));
            let written = read.value.to_string().unwrap_or_else(|error| panic!("{name} from {text}: {error}"));
            if let Some(place) = crate::exact::difference(&written, text) {
                panic!("{name} from {text}: {written} differs at {place}");
            }
        }
    }
}

#[test]
fn issues_are_in_the_order_of_the_text_with_their_places() {
    let text = "{\"resourceType\":\"Communication\",\n \"colour\":\"é\",\n \"status\":\"completed\",\"sent\":1,\n\"payload\":[null]}";
    let read = tolerant::from_str::<Communication>(text).expect("read");
    let found: Vec<_> = read
        .issues()
        .iter()
        .map(|issue| {
            let position = issue.position.expect("a place");
            (issue.rule, &*issue.expression, position.line, position.column)
        })
        .collect();
    assert_eq!(
        found,
        [
            ("unknown-property", "Communication.colour", 2, 2),
            ("type", "Communication.sent", 3, 30),
            ("json-format", "Communication.payload[0]", 4, 12),
        ]
    );
}

#[test]
fn a_contained_resource_of_another_type_stays_as_it_is() {
    let text = r#"{"resourceType":"Communication","contained":[{"resourceType":"Patient", "id":"p","x":[ 1.0 ,null]},{"id":"none"}],"status":"completed"}"#;
    let read = tolerant::from_str::<Communication>(text).expect("read").value;
    assert!(matches!(&read.contained[0], Resource::Other(other) if other.resource_type() == "Patient"));
    assert_same(&to_string(&read).expect("written"), text);
    let any = tolerant::resource_from_str(r#"{"resourceType":"Patiant","id":1}"#).expect("read");
    assert_eq!(any.issues().len(), 1);
    assert_eq!(to_string(&tolerant::from_str::<Extension>("{}").expect("read").value).expect("written"), "{}");
}

#[test]
fn what_is_no_object_is_refused() {
    for text in ["", "[]", "1", "null", "\"x\"", "{", "{\"a\":}", "{} {}", "{\"a\":01}", "{\"a\":nul}"] {
        assert!(tolerant::from_str::<Communication>(text).is_err(), "{text}");
        assert!(tolerant::resource_from_str(text).is_err(), "{text}");
        assert!(!check(text).is_valid(), "{text}");
    }
}

#[test]
fn a_null_with_nothing_beside_it_is_left_to_validation() {
    let text = r#"{"resourceType":"Communication","status":"completed","instantiatesUri":["https://a",null]}"#;
    assert_eq!(from_str::<Communication>(text).expect_err("refused").rule(), "ele-1");
    let read = tolerant::from_str::<Communication>(text).expect("read");
    assert!(read.issues().is_empty());
    assert_same(&to_string(&read.value).expect("written"), text);
    let outcome = check(text);
    let told: Vec<_> = outcome.errors().map(|issue| (issue.rule, &*issue.expression)).collect();
    assert_eq!(told, [("ele-1", "Communication.instantiatesUri[1]")]);
}
