//! Law 3: content that breaks its format or its code list is held verbatim and written back; shape is another matter.

use metriport_fhir::{Communication, EventStatus, Extension, OpenValue, from_str, to_string};

use crate::exact::assert_same;

/// For each primitive in an extension: a value of the right JSON kind that breaks its format.
const BROKEN: &[(&str, &str)] = &[
    ("Base64Binary", r#""***""#),
    ("Canonical", r#""has space""#),
    ("Code", r#"" x ""#),
    ("Date", r#""29/02/2024""#),
    ("DateTime", r#""2024-02-30""#),
    ("Decimal", "1e99999"),
    ("Id", r#""under_score""#),
    ("Instant", r#""2024-02-29""#),
    ("Integer", "2147483648"),
    ("Integer", "1.5"),
    ("Markdown", r#""""#),
    ("Oid", r#""1.2.3""#),
    ("PositiveInt", "0"),
    ("PositiveInt", "-3"),
    ("String", r#""""#),
    ("Time", r#""1 pm""#),
    ("UnsignedInt", "-1"),
    ("UnsignedInt", "1e2"),
    ("Uri", r#""""#),
    ("Url", r#""a b""#),
    ("Uuid", r#""not-a-uuid""#),
];

/// The primitives whose formats R4 leaves so open that there is a value which is merely discouraged.
const LENIENT: [&str; 1] = ["Decimal"];

#[test]
fn every_primitive_holds_what_breaks_its_format() {
    for (kind, value) in BROKEN {
        let text = format!(
            r#"{{"resourceType":"Communication","status":"completed","extension":[{{"url":"urn:x","value{kind}":{value}}}]}}"#
        );
        let message: Communication = from_str(&text).unwrap_or_else(|error| panic!("{kind} {value}: {error}"));
        assert_same(&to_string(&message).expect("written"), &text);
        assert_eq!(serde_json::from_str::<Communication>(&text).expect("read by serde"), message);
        if !LENIENT.contains(kind) {
            let outcome = message.validate();
            assert!(!outcome.is_valid(), "{kind} {value} is valid");
        }
    }
}

#[test]
fn a_status_that_fhir_does_not_have_survives() {
    let text = r#"{"resourceType":"Communication","status":"failed"}"#;
    let message: Communication = from_str(text).expect("read");
    assert_eq!(message.status.known(), None);
    assert_eq!(message.status.as_str(), "failed");
    assert_eq!(to_string(&message).expect("written"), text);
    let outcome = message.validate();
    assert_eq!(outcome.errors().map(|issue| issue.rule).collect::<Vec<_>>(), ["binding-required"]);

    // R4 has a code "unknown" of its own.
    let message: Communication = from_str(&text.replace("failed", "unknown")).expect("read");
    assert_eq!(message.status.known(), Some(EventStatus::Unknown));
    assert!(message.validate().is_valid());
    assert_ne!(message.status, metriport_fhir::Code::verbatim("failed"));
}

#[test]
fn the_typed_accessors_say_so() {
    let text = r#"{"resourceType":"Communication","status":"","sent":"soon","subject":{"reference":""},"payload":[{"contentString":""}]}"#;
    let message: Communication = from_str(text).expect("read");
    assert_same(&to_string(&message).expect("written"), text);
    let sent = message.sent.as_ref().expect("an element");
    assert_eq!((sent.value(), sent.year(), sent.check().is_err()), (Some("soon"), None, true));
    assert_eq!((message.status.value(), message.status.known()), (Some(""), None));
    assert!(!message.validate().is_valid());
    let extension: Extension = from_str(r#"{"url":"urn:x","valueInteger":2147483648}"#).expect("read");
    let Some(OpenValue::Integer(number)) = &extension.value else { panic!("{extension:?}") };
    assert_eq!(number.as_str(), "2147483648");
    assert!(number.check().is_err());
}

#[test]
fn parsing_a_broken_format_is_an_error() {
    assert!("2024-02-30".parse::<metriport_fhir::DateTime>().is_err());
    assert!("1.".parse::<metriport_fhir::Decimal>().is_err());
    assert!("failed".parse::<EventStatus>().is_err());
    assert!("a b".parse::<metriport_fhir::Id>().is_err());
    assert!("".parse::<metriport_fhir::FhirString>().is_err());
}
