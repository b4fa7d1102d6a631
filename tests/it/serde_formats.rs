//! Law 8: what is there is written, and other formats than JSON give the same value back or a clear error.

use std::fmt::Debug;

use metriport_fhir::metriport::MessageStatus;
use metriport_fhir::{
    Base64Binary, Boolean, Code, Communication, Date, DateTime, Decimal, EventStatus, FhirString, Id, Instant, Integer,
    PositiveInt, Quantity, Resource, Time, Uri, from_str, to_string, tolerant,
};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::data::{cases, documented};

fn cbor<T: Serialize + DeserializeOwned>(value: &T) -> Result<T, String> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).map_err(|error| error.to_string())?;
    ciborium::from_reader(&*bytes).map_err(|error| error.to_string())
}

fn yaml<T: Serialize + DeserializeOwned>(value: &T) -> Result<T, String> {
    let text = serde_norway::to_string(value).map_err(|error| error.to_string())?;
    serde_norway::from_str(&text).map_err(|error| format!("{error} in\n{text}"))
}

fn postcard<T: Serialize + DeserializeOwned>(value: &T) -> Result<T, String> {
    let bytes = postcard::to_stdvec(value).map_err(|error| error.to_string())?;
    postcard::from_bytes(&bytes).map_err(|error| error.to_string())
}

#[track_caller]
fn round_trips<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    for (format, read) in [("CBOR", cbor(value)), ("YAML", yaml(value)), ("postcard", postcard(value))] {
        assert_eq!(&read.unwrap_or_else(|error| panic!("{format}: {error}")), value, "{format}");
    }
}

/// Somebody's own type around ours, with primitives of every JSON kind as its fields.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Order {
    number: u32,
    message: Communication,
    any: Option<Resource>,
    dose: Quantity,
    price: Decimal,
    prices: Vec<Decimal>,
    count: Integer,
    rank: PositiveInt,
    urgent: Boolean,
    text: FhirString,
    id: Id,
    uri: Option<Uri>,
    day: Date,
    at: Option<DateTime>,
    instant: Instant,
    time: Time,
    data: Base64Binary,
    status: Code<EventStatus>,
    last: String,
}

fn order() -> Order {
    Order {
        number: 7,
        message: from_str(&crate::data::documented_communication()).expect("read"),
        any: serde_json::from_str(r#"{"resourceType":"Patient","multipleBirthInteger":2,"x":1.50}"#).ok(),
        dose: from_str(r#"{"value":1.00,"unit":"mg"}"#).expect("read"),
        price: "1e-7".parse().expect("a decimal"),
        prices: ["1", "1.0", "-0.0", "123456789012345678901234567890", "1.0E+2", "0.1"]
            .map(|text| text.parse().expect("a decimal"))
            .into(),
        count: "-12".parse().expect("an integer"),
        rank: "3".parse().expect("a positiveInt"),
        urgent: true.into(),
        text: "2024: \"yes\"\n- é: [1]".into(),
        id: "5".parse().expect("an id"),
        uri: None,
        day: "2024".parse().expect("a date"),
        at: "2024-02-29T13:28:17.239Z".parse().ok(),
        instant: "2024-02-29T13:28:17.239+02:00".parse().expect("an instant"),
        time: "13:28:17".parse().expect("a time"),
        data: Base64Binary::encode(b"\0\xFF"),
        status: Code::verbatim("failed"),
        last: "end".to_owned(),
    }
}

#[test]
fn the_documented_answer_round_trips() {
    round_trips(&from_str::<MessageStatus>(&documented()).expect("read"));
}

#[test]
fn the_valid_cases_round_trip() {
    let mut count = 0;
    for case in cases().iter().filter(|case| case.valid == Some(true) && case.bytes.len() < 100_000) {
        let text = std::str::from_utf8(&case.bytes).expect("UTF-8");
        if case.type_name == "Communication" {
            round_trips(&from_str::<Communication>(text).expect(&case.name));
            count += 1;
        }
    }
    assert!(count > 500, "only {count} cases");
}

#[test]
fn other_peoples_types_round_trip() {
    let order = order();
    round_trips(&order);
    let json = serde_json::to_string(&order).expect("written");
    assert_eq!(serde_json::from_str::<Order>(&json).expect("read"), order);
}

#[test]
fn yaml_is_yaml() {
    let text = "resourceType: Communication\nstatus: completed\nsent: 2024-02-29\npayload:\n- contentString: x\n";
    let value: Communication = serde_norway::from_str(text).expect("read");
    assert_eq!(value, from_str(r#"{"resourceType":"Communication","status":"completed","sent":"2024-02-29","payload":[{"contentString":"x"}]}"#).expect("read"));
    assert_eq!(serde_norway::to_string(&value).expect("written"), text);
    // As numbers come from YAML they are read.
    let value: Quantity = serde_norway::from_str("value: 1.25\nunit: mg\n").expect("read");
    assert_eq!(to_string(&value).expect("written"), r#"{"value":1.25,"unit":"mg"}"#);
    let error = serde_norway::from_str::<Quantity>("value: .inf\n").expect_err("refused");
    assert!(error.to_string().contains("finite"), "{error}");
    let error = serde_norway::from_str::<Communication>("status: 1\n").expect_err("refused");
    assert!(error.to_string().contains("Communication.status: expected a string, found a number"), "{error}");
}

#[test]
fn what_another_format_cannot_give_is_a_clear_error() {
    let mut number = Vec::new();
    ciborium::into_writer(&5, &mut number).expect("written");
    let error = ciborium::from_reader::<Communication, _>(&*number).expect_err("refused").to_string();
    assert!(error.contains("expected str"), "{error}");
    // Written from a tolerant reading, it is refused like any text of that shape.
    let odd =
        tolerant::from_str::<Communication>(r#"{"resourceType":"Communication","status":"completed","colour":1}"#);
    let odd = odd.expect("read").value;
    for error in [cbor(&odd), yaml(&odd), postcard(&odd)].map(|result| result.expect_err("refused")) {
        // Some formats have no place for another's words.
        assert!(error.contains("unknown-property") || error.contains("Serde"), "{error}");
    }
}

#[test]
fn a_default_is_written_without_a_status_and_refused() {
    let text = to_string(&Communication::default()).expect("written");
    assert_eq!(text, r#"{"resourceType":"Communication"}"#);
    assert_eq!(serde_json::to_string(&Communication::default()).expect("written"), text);
    let error = from_str::<Communication>(&text).expect_err("refused");
    assert_eq!((error.rule(), error.expression()), ("cardinality", "Communication.status"));
    let outcome = Communication::default().validate();
    assert!(outcome.errors().any(|issue| issue.rule == "cardinality" && issue.expression == "Communication.status"));
}

#[test]
fn every_default_is_written_without_any_element() {
    for name in metriport_fhir::AnyValue::types().filter(|name| *name != "Resource") {
        let empty = metriport_fhir::AnyValue::read_tolerant(name, "{}").expect("read").value;
        let text = empty.to_string().expect("written");
        assert_eq!(text, "{}", "{name}");
    }
}
