//! Law 2: the text of numbers and times is kept, and compared by name only.

use std::cmp::Ordering;
use std::collections::HashSet;

use metriport_fhir::{
    Date, DateTime, Decimal, Extension, Instant, OpenValue, Quantity, Time, from_reader, from_slice, from_str,
    to_string,
};
use serde::{Deserialize, Serialize};

use crate::exact::assert_same;

const NUMBERS: &[&str] = &[
    "1",
    "0",
    "-0",
    "1.00",
    "1.0e2",
    "1.0E+2",
    "1e-7",
    "-0.0",
    "0.000",
    "3.14159265358979323846264338327950288419716939",
    "123456789012345678901234567890",
    "-1E400",
    "1e-400",
    "18446744073709551616",
    "9007199254740993",
    "0.1",
    "1.10",
    "100",
    "5e0",
    "2.5E-03",
];

/// The same decimal as a field of somebody else's struct.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Dose {
    amount: Decimal,
    quantity: Quantity,
    more: Vec<Decimal>,
    none: Option<Decimal>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Flat {
    name: String,
    #[serde(flatten)]
    quantity: Quantity,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
enum Either {
    Text(String),
    Quantity(Quantity),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind")]
enum Tagged {
    Quantity(Quantity),
}

#[test]
fn numbers_are_kept_through_every_door() {
    for number in NUMBERS {
        let text = format!(r#"{{"value":{number}}}"#);
        let value: Quantity = from_str(&text).expect("read");
        assert_eq!(value.value.as_ref().map(Decimal::as_str), Some(*number));
        assert_eq!(to_string(&value).expect("written"), text);
        assert_eq!(from_slice::<Quantity>(text.as_bytes()).expect("read"), value);
        assert_eq!(from_reader::<Quantity>(text.as_bytes()).expect("read"), value);
        assert_eq!(serde_json::from_str::<Quantity>(&text).expect("read"), value);
        assert_eq!(serde_json::from_slice::<Quantity>(text.as_bytes()).expect("read"), value);
        assert_eq!(serde_json::from_reader::<_, Quantity>(text.as_bytes()).expect("read"), value);
        assert_eq!(serde_json::to_string(&value).expect("written"), text);
        assert_eq!(serde_json::to_vec(&value).expect("written"), text.as_bytes());
        let mut out = Vec::new();
        serde_json::to_writer(&mut out, &value).expect("written");
        assert_eq!(out, text.as_bytes());
        assert_same(&serde_json::to_string_pretty(&value).expect("written"), &text);
        assert_same(&metriport_fhir::to_string_pretty(&value).expect("written"), &text);
    }
}

#[test]
fn numbers_are_kept_in_other_peoples_structs() {
    for number in NUMBERS {
        let text =
            format!(r#"{{"amount":{number},"quantity":{{"value":{number}}},"more":[{number},{number}],"none":null}}"#);
        let dose: Dose = serde_json::from_str(&text).expect("read");
        assert_eq!(dose.amount.as_str(), *number);
        assert_eq!(dose.more[1].as_str(), *number);
        assert_same(&serde_json::to_string(&dose).expect("written"), &text);
        assert_same(&serde_json::to_string_pretty(&dose).expect("written"), &text);
        assert_eq!(serde_json::from_slice::<Dose>(text.as_bytes()).expect("read"), dose);
        assert_eq!(serde_json::from_reader::<_, Dose>(text.as_bytes()).expect("read"), dose);
    }
}

/// Behind serde's buffer a number is what the buffer makes of it: exactly that, and nothing else is lost.
#[test]
fn behind_a_buffer_numbers_are_as_exact_as_the_buffer() {
    for number in NUMBERS {
        let quantity = format!(r#"{{"unit":"mg","value":{number}}}"#);
        let Ok(buffered) = serde_json::from_str::<serde_json::Value>(&quantity) else {
            // A Value has no place for a number beyond f64, nor has serde's buffer.
            assert!(matches!(*number, "-1E400"), "{number}");
            continue;
        };
        let held = buffered["value"].to_string();
        let value: Quantity = serde_json::from_value(buffered.clone()).expect("read");
        assert_eq!(value.value.as_ref().map(Decimal::as_str), Some(held.as_str()), "{number} from a Value");
        assert_eq!(Quantity::deserialize(&buffered).expect("read"), value);

        let flat: Flat =
            serde_json::from_str(&format!(r#"{{"name":"x","unit":"mg","value":{number}}}"#)).expect("read");
        let either: Either = serde_json::from_str(&quantity).expect("read");
        let tagged: Tagged =
            serde_json::from_str(&format!(r#"{{"kind":"Quantity","unit":"mg","value":{number}}}"#)).expect("read");
        let Either::Quantity(either) = either else { panic!("no quantity") };
        let Tagged::Quantity(tagged) = tagged;
        for (door, found) in [("flatten", &flat.quantity), ("untagged", &either), ("tagged", &tagged)] {
            assert_eq!(found.unit.as_deref(), Some("mg"), "{door}");
            let text = found.value.as_ref().map(Decimal::as_str).expect("a number");
            assert_eq!(text, held, "{number} behind {door}");
        }
        // And out again: what is held is what is written.
        assert_eq!(serde_json::to_value(&value).expect("a Value")["unit"], "mg");
        assert_same(
            &serde_json::to_string(&flat).expect("written"),
            &format!(r#"{{"name":"x","unit":"mg","value":{held}}}"#),
        );
    }
}

#[test]
fn equality_and_hash_are_by_text() {
    let decimal = |text: &str| text.parse::<Decimal>().expect("a decimal");
    let texts = ["1", "1.0", "1.00", "1e0", "10e-1"];
    let set: HashSet<_> = texts.iter().map(|text| decimal(text)).collect();
    assert_eq!(set.len(), texts.len());
    for left in texts {
        for right in texts {
            assert_eq!(decimal(left) == decimal(right), left == right);
            assert_eq!(decimal(left).compare(&decimal(right)), Some(Ordering::Equal));
        }
    }
    assert_eq!(decimal("-0.0").compare(&decimal("0")), Some(Ordering::Equal));
    assert_ne!(decimal("-0.0"), decimal("0.0"));
}

#[test]
fn decimals_are_compared_exactly() {
    let decimal = |text: &str| text.parse::<Decimal>().expect("a decimal");
    for (less, more) in [
        ("1", "2"),
        ("-2", "-1"),
        ("-1", "0"),
        ("0.1", "0.10000000000000000000000000001"),
        ("9007199254740992", "9007199254740993"),
        ("1e2", "101"),
        ("99.999999999999999999999999999", "1.0E2"),
        ("-1e400", "1e-400"),
    ] {
        assert_eq!(decimal(less).compare(&decimal(more)), Some(Ordering::Less), "{less} {more}");
        assert_eq!(decimal(more).compare(&decimal(less)), Some(Ordering::Greater), "{more} {less}");
    }
    assert_eq!(Decimal::default().compare(&decimal("1")), None);
    assert_eq!(Decimal::verbatim("one").compare(&decimal("1")), None);
}

#[test]
fn the_text_of_times_is_kept() {
    for (kind, texts) in [
        (
            "DateTime",
            &[
                "2024",
                "2024-02",
                "2024-02-29",
                "2024-02-29T13:28:17Z",
                "2024-02-29T13:28:17+00:00",
                "2024-02-29T13:28:17-00:00",
                "2024-02-29T13:28:17.1Z",
                "2024-02-29T13:28:17.100Z",
                "2024-02-29T13:28:17.123456789012345678901234567890Z",
                "2016-12-31T23:59:60Z",
                "2024-02-29T24:00:00Z",
                "2024-02-29T13:28+14:00",
            ][..],
        ),
        ("Instant", &["2024-02-29T13:28:17.239Z", "2024-02-29T13:28:17+14:00", "2016-12-31T23:59:60.999-00:00"][..]),
        ("Date", &["2024", "2024-02", "2024-02-29", "0001"][..]),
        ("Time", &["13:28:17", "13:28:17.000", "23:59:60"][..]),
    ] {
        for text in texts {
            let json = format!(r#"{{"url":"urn:x","value{kind}":"{text}"}}"#);
            let value: Extension = from_str(&json).expect("read");
            assert_eq!(to_string(&value).expect("written"), json);
            assert_eq!(serde_json::from_str::<Extension>(&json).expect("read"), value);
            let shown = match value.value.expect("a value") {
                OpenValue::DateTime(value) => value.to_string(),
                OpenValue::Instant(value) => value.to_string(),
                OpenValue::Date(value) => value.to_string(),
                OpenValue::Time(value) => value.to_string(),
                other => panic!("{other:?}"),
            };
            assert_eq!(shown, *text);
        }
    }
}

#[test]
fn times_are_equal_by_text_and_compared_by_name() {
    let at = |text: &str| text.parse::<DateTime>().expect("a dateTime");
    let (utc, paris) = (at("2024-01-01T00:00:00Z"), at("2024-01-01T01:00:00+01:00"));
    assert_ne!(utc, paris);
    assert_eq!(utc.compare(&paris), Some(Ordering::Equal));
    assert_eq!(at("2024-01-01T00:00:00Z").compare(&at("2024-01-01T00:00:00.000Z")), Some(Ordering::Equal));
    assert_eq!(at("2024").compare(&at("2025-01")), Some(Ordering::Less));
    assert_eq!(at("2024-03").compare(&at("2024")), None);
    assert_eq!(at("2024-01-01").compare(&at("2024-01-01T10:00:00Z")), None);
    assert_eq!(DateTime::verbatim("soon").compare(&utc), None);
    let day = |text: &str| text.parse::<Date>().expect("a date");
    assert_eq!(day("2024-02-29").compare(&day("2024-03-01")), Some(Ordering::Less));
    let instant = |text: &str| text.parse::<Instant>().expect("an instant");
    assert_eq!(instant("2024-01-01T00:00:00.1Z").compare(&instant("2024-01-01T00:00:00.10Z")), Some(Ordering::Equal));
    let time = |text: &str| text.parse::<Time>().expect("a time");
    assert_eq!(time("10:00:00").compare(&time("09:59:59.999")), Some(Ordering::Greater));
}
