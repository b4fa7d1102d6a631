//! Law 6: an error or an issue never quotes what a message says, for health data ends up in logs that way.

use std::fmt::Debug;

use metriport_fhir::{AnyValue, Communication, check_slice, from_str, tolerant};
use proptest::prelude::*;

use crate::data::cases;
use crate::exact::{Json, parse};

/// What no error may show.
const SECRET: &str = "SECRETpatient";

#[track_caller]
fn shows_nothing(what: &(impl Debug + ?Sized), told: &str, text: &str) {
    let debug = format!("{what:?}{what:#?}");
    assert!(!told.contains(SECRET) && !debug.contains(SECRET), "{told} for {text}");
}

/// Puts the text through every reading of its type and looks at what is said about it.
#[track_caller]
fn look(type_name: &str, text: &str) {
    if let Err(error) = AnyValue::read(type_name, text) {
        shows_nothing(&error, &error.to_string(), text);
        shows_nothing(&error, error.expression(), text);
        shows_nothing(&error, error.message(), text);
        let issue = error.into_issue();
        shows_nothing(&issue, &issue.to_string(), text);
    }
    match AnyValue::read_tolerant(type_name, text) {
        Ok(read) => {
            shows_nothing(&read.outcome, &read.outcome.to_string(), text);
            let outcome = read.value.validate();
            shows_nothing(&outcome, &outcome.to_string(), text);
        }
        Err(error) => shows_nothing(&error, &error.to_string(), text),
    }
    if type_name == "Communication" {
        let outcome = check_slice(text.as_bytes());
        shows_nothing(&outcome, &outcome.to_string(), text);
        let errors = [
            serde_json::from_str::<Communication>(text).err(),
            serde_json::from_slice::<Communication>(text.as_bytes()).err(),
            serde_json::from_str(text).ok().and_then(|value| serde_json::from_value::<Communication>(value).err()),
        ];
        for error in errors.into_iter().flatten() {
            shows_nothing(&error, &error.to_string(), text);
        }
    }
}

/// How many values there are in it, itself included.
fn count(json: &Json) -> usize {
    1 + json.items().iter().map(count).sum::<usize>()
        + json.members().iter().map(|(_, value)| count(value)).sum::<usize>()
}

/// The same with the secret in the place of the value that is reached after `steps` others.
fn with_secret(json: &Json, steps: &mut usize, secret: &Json) -> Json {
    if *steps == 0 {
        *steps = usize::MAX;
        return secret.clone();
    }
    *steps -= 1;
    match json {
        Json::Array(items) => Json::Array(items.iter().map(|item| with_secret(item, steps, secret)).collect()),
        Json::Object(members) => Json::Object(
            members.iter().map(|(name, value)| (name.clone(), with_secret(value, steps, secret))).collect(),
        ),
        other => other.clone(),
    }
}

/// The forms that a secret may take.
fn secrets() -> [Json; 5] {
    [
        format!("\"{SECRET}\""),
        format!("\" {SECRET} \\n\""),
        format!("[\"{SECRET}\"]"),
        format!(r#"{{"value":"{SECRET}"}}"#),
        format!(r#"[{{"id":"{SECRET} x","display":"{SECRET}"}},null]"#),
    ]
    .map(|text| parse(&text))
}

#[test]
fn a_secret_in_any_place_of_any_case_is_shown_by_no_error() {
    let secrets = secrets();
    let mut places = 0;
    for (at, case) in cases().iter().enumerate() {
        let Ok(text) = std::str::from_utf8(&case.bytes) else { continue };
        let Ok(json) = crate::exact::try_parse(text) else { continue };
        if case.bytes.len() > 4_000 {
            continue;
        }
        // Every third place, another third in the next case: they are much alike.
        for place in (1 + at % 3..count(&json)).step_by(3) {
            let secret = &secrets[(at + place) % secrets.len()];
            look(&case.type_name, &with_secret(&json, &mut place.clone(), secret).to_string());
            places += 1;
        }
    }
    assert!(places > 3_000, "only {places} places");
}

#[test]
fn a_secret_in_the_documented_message_is_shown_by_no_error() {
    let json = parse(&crate::data::documented_communication());
    for secret in &secrets() {
        for place in 0..count(&json) {
            look("Communication", &with_secret(&json, &mut place.clone(), secret).to_string());
        }
    }
}

#[test]
fn broken_text_is_not_shown() {
    for text in [
        format!(r#"{{"resourceType":"Communication","status":{SECRET}}}"#),
        format!(r#"{{"resourceType":"Communication","status":"{SECRET}"#),
        format!(r#"{{"resourceType":"Communication","status":"\u{SECRET}"}}"#),
        format!(r#"{{"resourceType":"Communication","sent":12{SECRET}}}"#),
        format!(r#"{{"resourceType":"{SECRET}","status":"completed"}}"#),
        format!(r#"{{"resourceType":"Communication","status":"completed"}}{SECRET}"#),
        SECRET.to_owned(),
    ] {
        look("Communication", &text);
        look("Resource", &text);
    }
    let bytes = [b"{\"status\":\"SECRETpatient", &[0xFF][..], b"\"}"].concat();
    let error = metriport_fhir::from_slice::<Communication>(&bytes).expect_err("refused");
    shows_nothing(&error, &error.to_string(), "bytes");
}

#[test]
fn parse_errors_do_not_show_what_was_parsed() {
    fn told<T: std::str::FromStr<Err: std::fmt::Display + Debug>>() {
        let Err(error) = "SECRETpatient {}".parse::<T>() else { panic!("parsed") };
        shows_nothing(&error, &error.to_string(), std::any::type_name::<T>());
    }
    told::<metriport_fhir::Date>();
    told::<metriport_fhir::DateTime>();
    told::<metriport_fhir::Instant>();
    told::<metriport_fhir::Time>();
    told::<metriport_fhir::Decimal>();
    told::<metriport_fhir::Integer>();
    told::<metriport_fhir::Id>();
    told::<metriport_fhir::Oid>();
    told::<metriport_fhir::Uuid>();
    told::<metriport_fhir::Uri>();
    told::<metriport_fhir::Base64Binary>();
    told::<metriport_fhir::EventStatus>();
}

/// Who asks for the content gets it.
#[test]
fn a_value_shows_itself() {
    let text = format!(r#"{{"resourceType":"Communication","status":"{SECRET}"}}"#);
    let message: Communication = from_str(&text).expect("read");
    assert!(format!("{message:?}").contains(SECRET));
    let outcome = message.validate();
    assert!(outcome.errors().any(|issue| issue.value() == Some(SECRET)));
    assert!(tolerant::from_str::<Communication>(&text).is_ok());
}

proptest! {
    /// Texts that are almost JSON, around a secret.
    #[test]
    fn a_secret_in_damaged_text_is_shown_by_no_error(cut in 0_usize..1_000, with in "[{}\\[\\]\",:0-9a-z\\\\\n ]{0,3}", place in 0_usize..1_000) {
        let json = parse(&crate::data::documented_communication());
        let secret = &secrets()[place % 5];
        let mut text = with_secret(&json, &mut (place % count(&json)), secret).to_string();
        // Not inside of the secret: a part of it may be taken for the name of a member.
        let mut at = cut % text.len();
        let inside = text.match_indices(SECRET).find(|(start, _)| (*start..start + SECRET.len()).contains(&at));
        if let Some((start, _)) = inside {
            at = start + SECRET.len();
        }
        text.insert_str(at, &with);
        if !text.contains(&format!("{SECRET}\":")) {
            look("Communication", &text);
        }
    }
}
