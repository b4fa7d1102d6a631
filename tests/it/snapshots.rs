//! What people see: the documented example as types and as JSON, and a page of error messages.

use std::fmt::Write as _;

use metriport_fhir::metriport::MessageStatus;
use metriport_fhir::{AnyValue, Communication, EventStatus, from_str, to_string_pretty, tolerant};

use crate::data::documented;

#[test]
fn the_documented_answer_as_types() {
    let answer: MessageStatus = from_str(&documented()).expect("read");
    insta::assert_snapshot!("documented_as_types", format!("{answer:#?}"));
}

#[test]
fn the_documented_answer_as_json() {
    let answer: MessageStatus = from_str(&documented()).expect("read");
    let json = to_string_pretty(&answer).expect("written");
    crate::exact::assert_same(&json, &documented());
    insta::assert_snapshot!("documented_as_json", json);
}

/// What went wrong, as which type, in which text.
const WRONG: &[(&str, &str, &str)] = &[
    (
        "a slip in a name",
        "Communication",
        r#"{"resourceType":"Communication","status":"completed","recipients":[{"display":"x"}]}"#,
    ),
    ("a name in the wrong case", "Coding", r#"{"System":"http://loinc.org","code":"34133-9"}"#),
    (
        "a member of R5",
        "Communication",
        r#"{"resourceType":"Communication","status":"completed","reason":[{"concept":{"text":"x"}}]}"#,
    ),
    ("a member of STU3", "Communication", r#"{"resourceType":"Communication","status":"completed","notDone":true}"#),
    ("a member of Medplum's", "Reference", r#"{"reference":"Patient/1","resource":{"resourceType":"Patient"}}"#),
    ("no status", "Communication", r#"{"resourceType":"Communication","sent":"2024-02-29"}"#),
    (
        "no content",
        "Communication",
        r#"{"resourceType":"Communication","status":"completed","payload":[{"contentString":"x"},{"id":"p2"}]}"#,
    ),
    ("no resourceType", "Communication", r#"{"status":"completed"}"#),
    ("another resourceType", "Communication", r#"{"resourceType":"CommunicationRequest","status":"completed"}"#),
    ("a slip in the resourceType", "Resource", r#"{"resourceType":"Comunication","status":"completed"}"#),
    (
        "a text for an object",
        "Communication",
        r#"{"resourceType":"Communication","status":"completed","subject":"Patient/1"}"#,
    ),
    (
        "an object for a list",
        "Communication",
        r#"{"resourceType":"Communication","status":"completed","recipient":{"display":"x"}}"#,
    ),
    (
        "a list for one value",
        "Communication",
        r#"{"resourceType":"Communication","status":"completed","topic":[{"text":"x"}]}"#,
    ),
    (
        "a number for a text",
        "Communication",
        "{\n  \"resourceType\": \"Communication\",\n  \"status\": \"completed\",\n  \"sent\": 1709213297239\n}",
    ),
    ("a text for a number", "Quantity", r#"{"value":"1.50","unit":"mg"}"#),
    ("a text for true or false", "Extension", r#"{"url":"https://example.org/x","valueBoolean":"true"}"#),
    ("two values of a choice", "Extension", r#"{"url":"https://example.org/x","valueString":"x","valueCode":"x"}"#),
    ("a type that a choice does not have", "Extension", r#"{"url":"https://example.org/x","valueStrin":"x"}"#),
    ("null", "Communication", r#"{"resourceType":"Communication","status":"completed","sent":null}"#),
    ("an empty list", "Communication", r#"{"resourceType":"Communication","status":"completed","note":[]}"#),
    ("an empty object", "Communication", r#"{"resourceType":"Communication","status":"completed","topic":{}}"#),
    (
        "a member twice",
        "Communication",
        r#"{"resourceType":"Communication","status":"in-progress","status":"completed"}"#,
    ),
    ("lists of unequal length", "HumanName", r#"{"given":["Ida","B."],"_given":[{"id":"a"}]}"#),
    ("a null without a partner", "HumanName", r#"{"given":["Ida",null]}"#),
    ("a comma too many", "Communication", "{\n  \"resourceType\": \"Communication\",\n  \"status\": \"completed\",\n}"),
    ("an end too early", "Communication", "{\n  \"resourceType\": \"Communication\",\n  \"status\": \"comple"),
    ("half a surrogate pair", "Reference", r#"{"display":"\ud83d"}"#),
    ("a list as the document", "Communication", r#"[{"resourceType":"Communication","status":"completed"}]"#),
    ("deep inside", "Timing", r#"{"repeat":{"boundsPeriod":{"start":"2024","end":2025}}}"#),
];

#[test]
fn a_page_of_error_messages() {
    let mut page = String::new();
    for (what, type_name, text) in WRONG {
        let error = AnyValue::read(type_name, text).expect_err(what);
        writeln!(page, "{what}\n  {error}").expect("written");
    }
    insta::assert_snapshot!("error_messages", page);
}

#[test]
fn a_page_of_issues() {
    let text = r#"{
  "resourceType": "Communication",
  "status": "in-progress",
  "status": "completed",
  "colour": "red",
  "sent": 1709213297239,
  "subject": "Patient/1",
  "recipient": [{"display": "x"}, null],
  "extension": [{"url": "https://example.org/x", "valueString": "a", "valueCode": "b"}],
  "instantiatesUri": ["urn:a"],
  "_instantiatesUri": [null, {"id": "b"}]
}"#;
    let read = tolerant::from_str::<Communication>(text).expect("read");
    assert_eq!(read.value.status, EventStatus::InProgress);
    let lines = read.issues().iter().fold(String::new(), |page, issue| page + &format!("{issue:?}\n"));
    insta::assert_snapshot!("issues_of_a_tolerant_reading", lines);
    insta::assert_snapshot!("tolerant_as_types", format!("{:#?}", read.value));
}
