//! Properties that hold for any input: bytes of every kind never end in a panic, and any JSON object comes through a
//! tolerant reading equal.

use metriport_fhir::{AnyValue, Communication, Resource, check_slice, from_slice, from_str, tolerant};
use proptest::prelude::*;
use proptest::sample::select;

use crate::data::cases;
use crate::exact::{Json, Text, difference, parse};

/// Names as FHIR has them, nearly has them, and has not.
const NAMES: &[&str] = &[
    "resourceType",
    "id",
    "_id",
    "meta",
    "status",
    "_status",
    "Status",
    "statusReason",
    "extension",
    "_extension",
    "url",
    "_url",
    "value",
    "valueString",
    "_valueString",
    "valueBoolean",
    "_valueBoolean",
    "valueDecimal",
    "valueCoding",
    "valueTiming",
    "valueFoo",
    "subject",
    "reference",
    "_reference",
    "display",
    "identifier",
    "assigner",
    "payload",
    "contentString",
    "_contentString",
    "contentReference",
    "contentAttachment",
    "content",
    "contained",
    "instantiatesUri",
    "_instantiatesUri",
    "instantiatesCanonical",
    "sent",
    "_sent",
    "recipient",
    "note",
    "topic",
    "coding",
    "code",
    "system",
    "text",
    "div",
    "language",
    "implicitRules",
    "modifierExtension",
    "repeat",
    "when",
    "_when",
    "count",
    "_count",
    "boundsPeriod",
    "boundsDuration",
    "event",
    "entry",
    "resource",
    "type",
    "total",
    "link",
    "issue",
    "severity",
    "",
    "_",
    "__status",
    "$ref",
    "$serde_json::private::RawValue",
    "$serde_json::private::Number",
    "fhir_comments",
    "é",
    "\u{0}",
];

/// Texts that mean something in FHIR, or nearly.
const TEXTS: &[&str] = &[
    "Communication",
    "Bundle",
    "OperationOutcome",
    "Patient",
    "Nonsense",
    "completed",
    "failed",
    "",
    " ",
    "2024-02-30",
    "2024-02-29T13:28:17.239Z",
    "Patient/1",
    "#a",
    "urn:uuid:x",
    "true",
    "1.00",
    "<div/>",
    "\u{1F600}",
    "\"\\\n\u{7f}",
];

/// Numbers as JSON writes them.
const NUMBERS: &[&str] = &[
    "0",
    "-0",
    "1",
    "-1",
    "1.00",
    "1e5",
    "1E-400",
    "-1.0E+400",
    "2147483648",
    "18446744073709551616",
    "0.1",
    "123456789012345678901234567890.123456789",
];

fn text() -> impl Strategy<Value = Text> {
    prop_oneof![
        4 => select(TEXTS).prop_map(Text::from),
        2 => any::<String>().prop_map(|text| Text::from(text.as_str())),
        1 => prop::collection::vec(select(&[0xD800_u16, 0xDC00, 0xDBFF, 0x41, 0x20AC][..]), 1..4)
            .prop_map(|units| String::from_utf16(&units).map_or(Text::Units(units), Text::Whole)),
    ]
}

fn name() -> impl Strategy<Value = Text> {
    prop_oneof![9 => select(NAMES).prop_map(Text::from), 1 => text()]
}

fn json() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::Bool),
        select(NUMBERS).prop_map(|number| Json::Number(number.to_owned())),
        (any::<i64>(), any::<u32>()).prop_map(|(whole, part)| Json::Number(format!("{whole}.{part}"))),
        text().prop_map(Json::Text),
    ];
    leaf.prop_recursive(6, 60, 6, |inner| {
        prop_oneof![
            1 => prop::collection::vec(inner.clone(), 0..5).prop_map(Json::Array),
            2 => object(inner),
        ]
    })
}

/// An object, which may have a name twice.
fn object(value: impl Strategy<Value = Json>) -> impl Strategy<Value = Json> {
    prop::collection::vec((name(), value), 0..7).prop_map(Json::Object)
}

/// A resource or something like it.
fn document() -> impl Strategy<Value = Json> {
    (object(json()), prop::option::of(select(&["Communication", "Bundle", "Patient"][..]))).prop_map(
        |(object, name)| {
            let mut members = object.members().to_vec();
            if let Some(name) = name {
                members.insert(members.len() / 2, (Text::from("resourceType"), Json::Text(Text::from(name))));
            }
            Json::Object(members)
        },
    )
}

/// One of the conformance cases, to be damaged.
fn case_bytes() -> impl Strategy<Value = Vec<u8>> {
    let cases: Vec<_> = cases().into_iter().map(|case| case.bytes).filter(|bytes| bytes.len() < 5_000).collect();
    select(cases)
}

fn type_name() -> impl Strategy<Value = &'static str> {
    select(AnyValue::types().chain(["Timing.repeat", "Communication.payload", "Bundle.entry"]).collect::<Vec<_>>())
}

/// Puts the bytes through every door; only a panic is wrong.
fn read_by_every_door(bytes: &[u8], type_name: &str) {
    let _ = from_slice::<Communication>(bytes);
    let _ = tolerant::from_slice::<Communication>(bytes);
    let _ = serde_json::from_slice::<Communication>(bytes);
    let _ = serde_json::from_slice::<Resource>(bytes);
    let _ = metriport_fhir::from_reader::<metriport_fhir::metriport::MessageStatus>(bytes);
    let _ = check_slice(bytes);
    let _ = ciborium::from_reader::<Communication, _>(bytes);
    let _ = postcard::from_bytes::<Communication>(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        if let Ok(value) = AnyValue::read(type_name, text) {
            let written = value.to_string().expect("what was read strictly is written");
            assert_eq!(difference(&written, text), None);
            let _ = value.validate();
        }
        if let Ok(read) = AnyValue::read_tolerant(type_name, text) {
            let _ = read.value.to_string().expect("what was read is written");
            let _ = read.value.validate();
        }
        let _ = serde_norway::from_str::<Communication>(text);
        if let Ok(value) = serde_json::from_str::<serde_json::Value>(text) {
            let _ = serde_json::from_value::<Communication>(value);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases.max(512), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_object_comes_through_a_tolerant_reading_equal(document in document(), name in type_name()) {
        let text = document.to_string();
        let read = AnyValue::read_tolerant(name, &text);
        let read = read.unwrap_or_else(|error| panic!("{name} from {text}: {error}"));
        let written = read.value.to_string().unwrap_or_else(|error| panic!("{name} from {text}: {error}"));
        prop_assert_eq!(difference(&written, &text), None, "{} from {} gives {}", name, text, written);
        let pretty = read.value.to_string_pretty().expect("written");
        prop_assert_eq!(difference(&pretty, &text), None, "{} from {} gives {}", name, text, pretty);
        // What is read strictly has nothing to be reported, and is the same value.
        if let Ok(value) = AnyValue::read(name, &text) {
            prop_assert!(read.issues().is_empty(), "{} from {}: {:?}", name, text, read.outcome);
            prop_assert_eq!(value.to_string().expect("written"), written);
        }
    }

    #[test]
    fn serde_and_our_own_functions_agree(document in document()) {
        let text = document.to_string();
        let ours = from_str::<Communication>(&text);
        let theirs = serde_json::from_str::<Communication>(&text);
        match (ours, theirs) {
            (Ok(ours), Ok(theirs)) => prop_assert_eq!(ours, theirs),
            (Err(ours), Err(theirs)) => prop_assert!(
                // serde_json itself refuses half a surrogate pair in what it skips.
                theirs.to_string() == ours.to_string() || text.contains("\\u"), "{} but {}", theirs, ours
            ),
            (ours, theirs) => prop_assert!(false, "{:?} but {:?} for {}", ours, theirs, text),
        }
    }

    #[test]
    fn any_bytes_end_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), name in type_name()) {
        read_by_every_door(&bytes, name);
    }

    #[test]
    fn texts_of_json_characters_end_without_a_panic(text in "[\\[\\]{}:,\"\\\\ntfu0-9eE.+-]{0,60}", name in type_name()) {
        read_by_every_door(text.as_bytes(), name);
        read_by_every_door(format!(r#"{{"resourceType":"Communication","status":{text}}}"#).as_bytes(), name);
    }

    #[test]
    fn damaged_messages_end_without_a_panic(
        bytes in case_bytes(),
        name in type_name(),
        damages in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3), 1..6),
    ) {
        let mut bytes = bytes;
        for (at, byte, kind) in damages {
            let at = at.index(bytes.len().max(1)).min(bytes.len());
            match kind {
                0 => bytes.insert(at, byte),
                1 if at < bytes.len() => drop(bytes.remove(at)),
                _ => bytes.truncate(at),
            }
        }
        read_by_every_door(&bytes, name);
    }

    #[test]
    fn parsing_any_text_as_a_primitive_ends_without_a_panic(text in any::<String>()) {
        fn parse<T: std::str::FromStr>(text: &str) {
            let _ = text.parse::<T>();
        }
        parse::<metriport_fhir::Date>(&text);
        parse::<metriport_fhir::DateTime>(&text);
        parse::<metriport_fhir::Instant>(&text);
        parse::<metriport_fhir::Time>(&text);
        parse::<metriport_fhir::Decimal>(&text);
        parse::<metriport_fhir::Integer>(&text);
        parse::<metriport_fhir::Base64Binary>(&text);
        parse::<metriport_fhir::Xhtml>(&text);
        parse::<metriport_fhir::Uri>(&text);
        let decimal = metriport_fhir::Decimal::verbatim(&text);
        let _ = (decimal.compare(&decimal), decimal.is_whole(), decimal.to_f64_lossy());
        let time = metriport_fhir::DateTime::verbatim(&text);
        let _ = (time.compare(&time), time.year(), time.day());
    }
}

#[test]
fn the_strategy_makes_what_it_should() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let texts: Vec<_> =
        (0..300).map(|_| document().new_tree(&mut runner).expect("a document").current().to_string()).collect();
    let has = |what: &str| texts.iter().filter(|text| text.contains(what)).count();
    for what in ["\"resourceType\"", "\"_status\"", "null", "\\ud800", "1.00", "{}", "[]", "[{"] {
        assert!(has(what) > 3, "{what}");
    }
    let duplicates = texts.iter().filter(|text| {
        let json = parse(text);
        let names: Vec<_> = json.members().iter().map(|(name, _)| name).collect();
        names.iter().any(|name| names.iter().filter(|other| other == &name).count() > 1)
    });
    assert!(duplicates.count() > 10);
}
