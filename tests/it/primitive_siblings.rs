//! Law 1: a primitive is an element, with a value, an id and extensions.

use metriport_fhir::{
    Code, Communication, CommunicationPayloadContent, DateTime, EventStatus, Extension, HumanName, OpenValue, Timing,
    from_str, to_string, tolerant,
};

use crate::exact::assert_same;

const EXTENSION: &str = r#"{"extension":[{"url":"https://example.org/why","valueString":"x"}]}"#;

/// A Communication with these members.
fn message(members: &str) -> String {
    format!(r#"{{"resourceType":"Communication","status":"completed",{members}}}"#)
}

fn read(text: &str) -> Communication {
    from_str(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// Reads strictly, by both doors, and writes the same text.
fn round_trip(text: &str) -> Communication {
    let value = read(text);
    assert_same(&to_string(&value).expect("written"), text);
    assert_eq!(serde_json::from_str::<Communication>(text).expect("read by serde"), value);
    assert_same(&serde_json::to_string(&value).expect("written by serde"), text);
    value
}

#[test]
fn the_id_and_extensions_of_a_status() {
    let value = round_trip(&message(&format!(r#""_status":{EXTENSION}"#)));
    assert_eq!(value.status, "completed");
    assert_eq!(value.status.known(), Some(EventStatus::Completed));
    assert_eq!(value.status.extension().len(), 1);
    let value = round_trip(&message(r#""_status":{"id":"s1"}"#));
    assert_eq!(value.status.id(), Some("s1"));
}

#[test]
fn extensions_in_place_of_a_value() {
    let value = round_trip(&message(&format!(r#""_sent":{EXTENSION}"#)));
    let sent = value.sent.expect("an element");
    assert_eq!(sent.value(), None);
    assert!(!sent.has_value());
    assert_eq!(sent.extension()[0].url, "https://example.org/why");
}

#[test]
fn a_required_primitive_may_have_extensions_in_place_of_its_value() {
    let text = format!(r#"{{"resourceType":"Communication","_status":{EXTENSION}}}"#);
    let value = round_trip(&text);
    assert_eq!((value.status.value(), value.status.as_str()), (None, ""));
    assert_eq!(value.status.known(), None);
}

#[test]
fn the_partner_may_come_first() {
    for text in [
        format!(r#"{{"_status":{EXTENSION},"status":"completed","resourceType":"Communication"}}"#),
        message(&format!(r#""_instantiatesUri":[null,{EXTENSION}],"instantiatesUri":["urn:a","urn:b"]"#)),
        message(&format!(r#""payload":[{{"_contentString":{EXTENSION},"contentString":"x"}}]"#)),
    ] {
        let value = round_trip(&text);
        assert_eq!(read(&to_string(&value).expect("written")), value);
    }
}

#[test]
fn lists_with_nulls_on_either_side() {
    let value = round_trip(&message(&format!(
        r#""instantiatesUri":["urn:a",null,"urn:c"],"_instantiatesUri":[null,{EXTENSION},{{"id":"c"}}]"#
    )));
    let uris = &value.instantiates_uri;
    assert_eq!(uris.iter().map(|uri| uri.value()).collect::<Vec<_>>(), [Some("urn:a"), None, Some("urn:c")]);
    assert_eq!(uris.iter().map(|uri| uri.extension().len()).collect::<Vec<_>>(), [0, 1, 0]);
    assert_eq!(uris[2].id(), Some("c"));
}

#[test]
fn a_list_without_its_values() {
    let value = round_trip(&message(&format!(r#""_instantiatesUri":[{EXTENSION},{EXTENSION}]"#)));
    assert_eq!(value.instantiates_uri.len(), 2);
    assert!(value.instantiates_uri.iter().all(|uri| !uri.has_value() && uri.extension().len() == 1));
    // The same with its nulls written out is the same, and keeps them.
    round_trip(&message(&format!(r#""instantiatesUri":[null,null],"_instantiatesUri":[{EXTENSION},{EXTENSION}]"#)));
}

#[test]
fn partners_inside_choices() {
    let value = round_trip(&message(&format!(
        r#""extension":[{{"url":"urn:x","valueString":"v","_valueString":{EXTENSION}}},{{"url":"urn:y","_valueBoolean":{EXTENSION}}}],
           "payload":[{{"_contentString":{EXTENSION}}},{{"contentString":"text","_contentString":{{"id":"p"}}}}]"#
    )));
    let Some(OpenValue::String(text)) = &value.extension[0].value else { panic!("{:?}", value.extension) };
    assert_eq!((text.value(), text.extension().len()), (Some("v"), 1));
    let Some(OpenValue::Boolean(boolean)) = &value.extension[1].value else { panic!("{:?}", value.extension) };
    assert_eq!((boolean.value(), boolean.extension().len()), (None, 1));
    let CommunicationPayloadContent::String(content) = &value.payload[1].content else { panic!("{:?}", value.payload) };
    assert_eq!((content.value(), content.id()), (Some("text"), Some("p")));
}

#[test]
fn partners_of_every_json_kind() {
    let timing = format!(
        r#"{{"_event":[{EXTENSION},null],"event":["2024",null],"repeat":{{"count":2,"_count":{EXTENSION},
            "period":1.50,"_period":{{"id":"p"}},"_periodUnit":{EXTENSION},"when":["AC",null],"_when":[null,{EXTENSION}]}}}}"#
    );
    // The second event is nothing at all: neither a value nor anything else.
    let error = from_str::<Timing>(&timing).expect_err("refused");
    assert_eq!((error.rule(), error.expression()), ("ele-1", "Timing.event[1]"));
    let timing = timing.replace(r#"["2024",null]"#, r#"["2024","2025"]"#);
    let value: Timing = from_str(&timing).expect("read");
    assert_same(&to_string(&value).expect("written"), &timing);
    let repeat = value.repeat.expect("repeat");
    assert_eq!(repeat.count.expect("count").extension().len(), 1);
    assert_eq!(repeat.when[1].extension().len(), 1);
}

#[test]
fn lists_of_unequal_length_are_refused_and_kept() {
    for (values, partners) in [
        (r#"["urn:a","urn:b"]"#, format!("[{EXTENSION}]")),
        (r#"["urn:a"]"#, format!("[null,{EXTENSION}]")),
        (r#"["urn:a","urn:b","urn:c"]"#, format!("[{EXTENSION},{EXTENSION}]")),
    ] {
        for text in [
            message(&format!(r#""instantiatesUri":{values},"_instantiatesUri":{partners}"#)),
            message(&format!(r#""_instantiatesUri":{partners},"instantiatesUri":{values}"#)),
        ] {
            let error = from_str::<Communication>(&text).expect_err("refused");
            assert_eq!((error.rule(), error.expression()), ("primitive-extension", "Communication.instantiatesUri"));
            let read = tolerant::from_str::<Communication>(&text).expect("read");
            let rules: Vec<_> = read.issues().iter().map(|issue| issue.rule).collect();
            assert_eq!(rules, ["primitive-extension"]);
            // Written back as it came, unpadded.
            assert_same(&to_string(&read.value).expect("written"), &text);
        }
    }
}

#[test]
fn partners_that_no_element_has() {
    for (text, expression) in [
        (message(r#""_id":{"id":"x"}"#), "Communication._id"),
        (message(r#""_subject":{"id":"x"}"#), "Communication._subject"),
        (
            message(r#""extension":[{"url":"urn:x","_url":{"id":"u"},"valueCode":"x"}]"#),
            "Communication.extension[0]._url",
        ),
        (message(r#""text":{"status":"empty","div":"<div/>","_div":{"id":"x"}}"#), "Communication.text._div"),
    ] {
        let error = from_str::<Communication>(&text).expect_err("refused");
        assert_eq!((error.rule(), error.expression()), ("unknown-property", expression));
        let read = tolerant::from_str::<Communication>(&text).expect("read");
        assert_same(&to_string(&read.value).expect("written"), &text);
    }
}

#[test]
fn partners_of_a_wrong_kind() {
    for partner in ["1", "\"x\"", "[]", "{}", "null", "[{\"id\":\"x\"}]"] {
        let text = message(&format!(r#""_sent":{partner}"#));
        let error = from_str::<Communication>(&text).expect_err("refused");
        assert_eq!(error.expression(), "Communication.sent", "{partner}");
        let read = tolerant::from_str::<Communication>(&text).expect("read");
        assert_eq!(read.issues().len(), 1, "{partner}: {:?}", read.outcome);
        assert_same(&to_string(&read.value).expect("written"), &text);
    }
    for partners in ["{}", "[]", "[1]", "[{}]", "null", "[[]]", "[{\"id\":\"x\"},{}]"] {
        let text = message(&format!(r#""instantiatesUri":["urn:a"],"_instantiatesUri":{partners}"#));
        assert!(from_str::<Communication>(&text).is_err(), "{partners}");
        let read = tolerant::from_str::<Communication>(&text).expect("read");
        assert_eq!(read.issues().len(), 1, "{partners}: {:?}", read.outcome);
        assert_same(&to_string(&read.value).expect("written"), &text);
    }
}

/// Real data has it, and it says nothing: a partner of nulls beside values.
#[test]
fn a_partner_of_nulls_is_kept_beside_values_only() {
    round_trip(&message(r#""instantiatesUri":["urn:a","urn:b"],"_instantiatesUri":[null,null]"#));
    for alone in [r#""_instantiatesUri":[null]"#, r#""instantiatesUri":[null],"_instantiatesUri":[null]"#] {
        let text = message(alone);
        let error = from_str::<Communication>(&text).expect_err("refused");
        assert_eq!((error.rule(), error.expression()), ("ele-1", "Communication.instantiatesUri[0]"));
        let read = tolerant::from_str::<Communication>(&text).expect("read");
        assert_same(&to_string(&read.value).expect("written"), &text);
    }
}

#[test]
fn it_is_pleasant_where_there_is_no_extension() {
    let mut value = read(&message(r#""sent":"2024-02-29T13:28:17.239Z""#));
    assert_eq!(value.sent.as_deref(), Some("2024-02-29T13:28:17.239Z"));
    value.sent = "2025".parse::<DateTime>().ok();
    value.status = EventStatus::NotDone.into();
    assert_same(
        &to_string(&value).expect("written"),
        r#"{"resourceType":"Communication","status":"not-done","sent":"2025"}"#,
    );
    let name = HumanName { given: vec!["Amy".into(), "B.".into()], ..HumanName::default() };
    assert_eq!(to_string(&name).expect("written"), r#"{"given":["Amy","B."]}"#);
}

#[test]
fn built_in_memory_with_extensions() {
    let why =
        Extension { url: "urn:why".into(), value: Some(OpenValue::Code(Code::verbatim("x"))), ..Extension::default() };
    let mut value = Communication { status: EventStatus::Completed.into(), ..Communication::default() };
    value.status = value.status.with_extension(why.clone());
    value.instantiates_uri = vec!["urn:a".into(), metriport_fhir::Uri::default().with_extension(why)];
    let text = to_string(&value).expect("written");
    assert_eq!(
        text,
        concat!(
            r#"{"resourceType":"Communication","instantiatesUri":["urn:a",null],"#,
            r#""_instantiatesUri":[null,{"extension":[{"url":"urn:why","valueCode":"x"}]}],"#,
            r#""status":"completed","_status":{"extension":[{"url":"urn:why","valueCode":"x"}]}}"#
        )
    );
    assert_eq!(read(&text), value);
}
