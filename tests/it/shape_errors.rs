//! Law 4: what is not of R4's shape is an error that says what, where and what was expected, through every door.

use metriport_fhir::metriport::{MessageList, MessageStatus, MessageWebhook};
use metriport_fhir::{Communication, Error, ErrorKind, Resource, from_reader, from_slice, from_str, to_string};
use serde::{Deserialize, Serialize};

use crate::exact::assert_same;

/// What is wrong with one text, and what is to be said of it.
struct Wrong {
    rule: &'static str,
    expression: &'static str,
    /// What the message must name.
    names: &'static [&'static str],
    /// The text, with a `¦` where the error is.
    text: &'static str,
}

impl Wrong {
    fn text(&self) -> String {
        self.text.replace('¦', "")
    }

    /// The line and the column of the error.
    fn place(&self) -> (u32, u32) {
        let (before, _) = self.text.split_once('¦').expect("a place");
        let (line, column) =
            (before.matches('\n').count(), before.chars().rev().take_while(|char| *char != '\n').count());
        (line as u32 + 1, column as u32 + 1)
    }

    /// Whether it is lost in a `Value`, which has every member once.
    fn is_duplicate(&self) -> bool {
        self.names.contains(&"again")
    }
}

/// Every kind of shape error, with lines and characters of several bytes before it.
const WRONG: &[Wrong] = &[
    Wrong {
        rule: "type",
        expression: "Communication.status",
        names: &["a string", "a number"],
        text: r#"{"resourceType":"Communication",
"status": ¦1}"#,
    },
    Wrong {
        rule: "type",
        expression: "Communication.subject",
        names: &["an object", "a string"],
        text: r#"{"resourceType":"Communication","status":"completed","subject":¦"Patient/1"}"#,
    },
    Wrong {
        rule: "type",
        expression: "Communication.payload",
        names: &["an array", "an object"],
        text: r#"{"resourceType":"Communication","status":"completed","payload":¦{"contentString":"x"}}"#,
    },
    Wrong {
        rule: "type",
        expression: "Communication.sent",
        names: &["a string", "an array"],
        text: r#"{"resourceType":"Communication","status":"completed","sent":¦["2024"]}"#,
    },
    Wrong {
        rule: "type",
        expression: "Communication.extension[0].value",
        names: &["a number", "a string"],
        text: r#"{"resourceType":"Communication","status":"completed",
"extension":[{"url":"é€😀",
  "valueInteger": ¦"1"}]}"#,
    },
    Wrong {
        rule: "type",
        expression: "Communication.extension[0].value",
        names: &["true or false", "a string"],
        text: r#"{"resourceType":"Communication","status":"completed","extension":[{"url":"a","valueBoolean":¦"true"}]}"#,
    },
    Wrong {
        rule: "type",
        expression: "Communication.payload[1]",
        names: &["an object", "true or false"],
        text: r#"{"resourceType":"Communication","status":"completed","payload":[{"contentString":"x"},¦true]}"#,
    },
    Wrong {
        rule: "unknown-property",
        expression: "Communication.colour",
        names: &["colour"],
        text: r#"{"resourceType":"Communication","status":"completed",
  ¦"colour":1}"#,
    },
    Wrong {
        rule: "unknown-property",
        expression: "Communication.topic.coding[0].Code",
        names: &["Code", "code"],
        text: r#"{"resourceType":"Communication","status":"completed","topic":{"coding":[{¦"Code":"x"}]}}"#,
    },
    Wrong {
        rule: "unknown-property",
        expression: "Communication.extension[0].valueFoo",
        names: &["valueFoo"],
        text: r#"{"resourceType":"Communication","status":"completed","extension":[{"url":"é",¦"valueFoo":"x"}]}"#,
    },
    Wrong {
        rule: "cardinality",
        expression: "Communication.status",
        names: &["status"],
        text: r#"¦{"resourceType":"Communication"}"#,
    },
    Wrong {
        rule: "cardinality",
        expression: "Communication.payload[0].content",
        names: &["content"],
        text: r#"{"resourceType":"Communication","status":"completed",
"payload":[¦{"id":"x"}]}"#,
    },
    Wrong {
        rule: "cardinality",
        expression: "Communication.extension[0].url",
        names: &["url"],
        text: r#"{"resourceType":"Communication","status":"completed","extension":[¦{"valueCode":"x"}]}"#,
    },
    Wrong {
        rule: "choice",
        expression: "Communication.payload[0].content",
        names: &["content[x]", "contentReference"],
        text: r#"{"resourceType":"Communication","status":"completed","payload":[{"contentString":"x",¦"contentReference":{"display":"y"}}]}"#,
    },
    Wrong {
        rule: "choice",
        expression: "Communication.extension[0].value",
        names: &["value[x]", "_valueString"],
        text: r#"{"resourceType":"Communication","status":"completed","extension":[{"url":"urn:x","valueCode":"x",¦"_valueString":{"id":"y"}}]}"#,
    },
    Wrong {
        rule: "json-format",
        expression: "Communication.sent",
        names: &["a string", "null"],
        text: r#"{"resourceType":"Communication","status":"completed","sent":¦null}"#,
    },
    Wrong {
        rule: "json-format",
        expression: "Communication.subject",
        names: &["an object", "null"],
        text: r#"{"resourceType":"Communication","status":"completed","subject":¦null}"#,
    },
    Wrong {
        rule: "json-format",
        expression: "Communication.recipient[1]",
        names: &["an object", "null"],
        text: r#"{"resourceType":"Communication","status":"completed","recipient":[{"display":"x"},¦null]}"#,
    },
    Wrong {
        rule: "json-format",
        expression: "Communication.recipient",
        names: &["an array", "empty"],
        text: r#"{"resourceType":"Communication","status":"completed","recipient":¦[]}"#,
    },
    Wrong {
        rule: "json-format",
        expression: "Communication.recipient",
        names: &["an array", "null"],
        text: r#"{"resourceType":"Communication","status":"completed","recipient":¦null}"#,
    },
    Wrong {
        rule: "ele-1",
        expression: "Communication.subject",
        names: &["an object", "empty"],
        text: r#"{"resourceType":"Communication","status":"completed","subject":¦{}}"#,
    },
    Wrong {
        rule: "ele-1",
        expression: "Communication.recipient[0]",
        names: &["an object", "empty"],
        text: r#"{"resourceType":"Communication","status":"completed","recipient":[¦{}]}"#,
    },
    Wrong {
        rule: "json-format",
        expression: "Communication.status",
        names: &["status", "again"],
        text: r#"{"resourceType":"Communication","status":"completed",¦"status":"completed"}"#,
    },
    Wrong {
        rule: "json-format",
        expression: "Communication.subject.display",
        names: &["display", "again"],
        text: r#"{"resourceType":"Communication","status":"completed","subject":
{"display":"x",
¦"display":"x"}}"#,
    },
    Wrong {
        rule: "resource-type",
        expression: "Communication",
        names: &["resourceType", "Communication"],
        text: r#"¦{"status":"completed"}"#,
    },
    Wrong {
        rule: "resource-type",
        expression: "Communication",
        names: &["resourceType", "Communication"],
        text: r#"{"resourceType":¦"Patient","status":"completed"}"#,
    },
    Wrong {
        rule: "resource-type",
        expression: "Communication",
        names: &["resourceType", "a number"],
        text: r#"{"resourceType":¦5,"status":"completed"}"#,
    },
    Wrong {
        rule: "primitive-extension",
        expression: "Communication.instantiatesUri",
        names: &["_instantiatesUri", "1", "2"],
        text: r#"{"resourceType":"Communication","status":"completed","instantiatesUri":["urn:a"],"_instantiatesUri": ¦[null,{"id":"x"}]}"#,
    },
    Wrong {
        rule: "resource-type",
        expression: "Communication.contained[0]",
        names: &["resourceType"],
        text: r#"{"resourceType":"Communication","status":"completed","contained":[¦{"id":"x"}]}"#,
    },
    Wrong {
        rule: "resource-type",
        expression: "Communication.contained[0]",
        names: &["Patient"],
        text: r#"{"resourceType":"Communication","status":"completed","contained":[¦{"resourceType":"Patiant"}]}"#,
    },
    Wrong {
        rule: "unknown-property",
        expression: "Communication.contained[0].colour",
        names: &["colour"],
        text: r#"{"resourceType":"Communication","status":"completed","contained":[{"resourceType":"OperationOutcome", ¦"colour":1,"issue":[]}]}"#,
    },
    Wrong {
        rule: "json-format",
        expression: "Communication.contained[0].name",
        names: &["an array", "empty"],
        text: r#"{"resourceType":"Communication","status":"completed","contained":[{"resourceType":"Patient","name":¦[]}]}"#,
    },
];

#[derive(Debug, Deserialize, Serialize, PartialEq)]
struct Flattened {
    topic_of: String,
    #[serde(flatten)]
    message: Communication,
}

#[derive(Debug, Deserialize, Serialize, PartialEq)]
#[serde(untagged)]
enum Untagged {
    Number(u8),
    Message(Box<Communication>),
}

#[derive(Debug, Deserialize, Serialize, PartialEq)]
#[serde(tag = "kind")]
enum Tagged {
    Message(Box<Communication>),
}

#[derive(Debug, Deserialize, Serialize, PartialEq)]
struct Field {
    message: Communication,
}

fn check(wrong: &Wrong, error: &Error) {
    let told = format!("{}\n  {error}", wrong.text());
    assert_eq!(error.kind(), ErrorKind::Shape, "{told}");
    assert_eq!(error.rule(), wrong.rule, "{told}");
    assert_eq!(error.expression(), wrong.expression, "{told}");
    assert_eq!(error.line().zip(error.column()), Some(wrong.place()), "{told}");
    for name in wrong.names {
        assert!(error.message().contains(name), "{name} in {told}");
    }
}

#[test]
fn our_own_functions_say_what_and_where() {
    for wrong in WRONG {
        let text = wrong.text();
        check(wrong, &from_str::<Communication>(&text).expect_err(&text));
        check(wrong, &from_slice::<Communication>(text.as_bytes()).expect_err(&text));
        check(wrong, &from_reader::<Communication>(text.as_bytes()).expect_err(&text));
    }
}

/// serde_json has a place for our error's text alone; it is the same.
#[test]
fn serde_json_passes_the_error_on() {
    for wrong in WRONG {
        let text = wrong.text();
        let ours = from_str::<Communication>(&text).expect_err(&text);
        let told = |error: serde_json::Error| {
            let text = error.to_string();
            assert_eq!(text, ours.to_string());
            assert_eq!((error.line(), error.column()), (wrong.place().0 as usize, wrong.place().1 as usize));
        };
        told(serde_json::from_str::<Communication>(&text).expect_err(&text));
        told(serde_json::from_slice::<Communication>(text.as_bytes()).expect_err(&text));
        told(serde_json::from_reader::<_, Communication>(text.as_bytes()).expect_err(&text));
    }
}

#[test]
fn the_types_inside_other_peoples_types_refuse_the_same() {
    for wrong in WRONG {
        let text = wrong.text();
        let members = text.strip_prefix('{').expect("an object");
        let told = |error: serde_json::Error| {
            let text = error.to_string();
            assert!(text.contains(wrong.expression) && text.contains(wrong.rule), "{text}");
        };
        told(serde_json::from_str::<Field>(&format!(r#"{{"message":{text}}}"#)).expect_err(&text));
        // Duplicates are gone from a Value, and cannot be seen behind serde's buffer in some of its forms.
        if wrong.is_duplicate() {
            continue;
        }
        let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        told(serde_json::from_value::<Communication>(value.clone()).expect_err(&text));
        told(serde_json::from_value::<Field>(serde_json::json!({ "message": value })).expect_err(&text));
        told(serde_json::from_str::<Flattened>(&format!(r#"{{"topic_of":"x",{members}"#)).expect_err(&text));
        told(serde_json::from_str::<Tagged>(&format!(r#"{{"kind":"Message",{members}"#)).expect_err(&text));
        // An untagged enum has its own words for "none of these".
        assert!(serde_json::from_str::<Untagged>(&text).is_err(), "{text}");
    }
}

#[test]
fn a_position_is_given_only_where_it_counts_in_the_text_at_hand() {
    let value = serde_json::json!({"resourceType": "Communication", "status": 1});
    let error = serde_json::from_value::<Communication>(value).expect_err("refused");
    assert_eq!(error.to_string(), "Communication.status: expected a string, found a number [type]");
}

#[test]
fn the_types_work_inside_other_peoples_types() {
    let text = crate::data::documented_communication();
    let message: Communication = from_str(&text).expect("read");
    let members = text.strip_prefix('{').expect("an object");
    let flattened = format!(r#"{{"topic_of":"x",{members}"#);
    let read: Flattened = serde_json::from_str(&flattened).expect("read");
    assert_eq!(read.message, message);
    assert_same(&serde_json::to_string(&read).expect("written"), &flattened);
    let tagged = format!(r#"{{"kind":"Message",{members}"#);
    let read: Tagged = serde_json::from_str(&tagged).expect("read");
    assert_eq!(read, Tagged::Message(Box::new(message.clone())));
    assert_same(&serde_json::to_string(&read).expect("written"), &tagged);
    let read: Untagged = serde_json::from_str(&text).expect("read");
    assert_eq!(read, Untagged::Message(Box::new(message.clone())));
    assert_same(&serde_json::to_string(&read).expect("written"), &text);
    let field = format!(r#"{{"message":{text}}}"#);
    let read: Field = serde_json::from_str(&field).expect("read");
    assert_eq!(read.message, message);
    assert_same(&serde_json::to_string(&read).expect("written"), &field);
    let value = serde_json::to_value(&message).expect("a Value");
    assert_same(&value.to_string(), &text);
    assert_eq!(serde_json::from_value::<Communication>(value).expect("read"), message);
}

#[test]
fn what_is_no_json_is_told_as_that() {
    for (text, kind, at) in [
        ("", ErrorKind::Eof, (1, 1)),
        ("  ", ErrorKind::Eof, (1, 3)),
        ("{\"resourceType\":\"Communication\",\n\"status\":\"completed\"", ErrorKind::Eof, (2, 21)),
        ("{\"resourceType\":\"Communication\" \"status\"", ErrorKind::Syntax, (1, 33)),
        ("{\"resourceType\":\"Communication\",\"status\":\"completed\",}", ErrorKind::Syntax, (1, 54)),
        ("{\"resourceType\":\"Communication\",\"status\":\"completed\"} x", ErrorKind::Syntax, (1, 55)),
        ("{resourceType:1}", ErrorKind::Syntax, (1, 2)),
        ("{\"status\":'completed'}", ErrorKind::Syntax, (1, 11)),
        ("{\"status\":\"a\nb\"}", ErrorKind::Syntax, (1, 13)),
        ("{\"status\":\"\\x\"}", ErrorKind::Syntax, (1, 12)),
        ("{\"sent\":01}", ErrorKind::Syntax, (1, 10)),
        ("nope", ErrorKind::Syntax, (1, 1)),
    ] {
        let error = from_str::<Communication>(text).expect_err(text);
        let at = Some(at);
        // "sent" wants a string: that the number is none is seen only after its kind.
        if text.contains("01") {
            assert!(matches!(error.kind(), ErrorKind::Syntax | ErrorKind::Shape), "{text}: {error}");
            continue;
        }
        assert_eq!(error.kind(), kind, "{text}: {error}");
        assert_eq!(error.rule(), "json-format", "{text}: {error}");
        assert_eq!(error.line().zip(error.column()), at, "{text}: {error}");
        assert!(serde_json::from_str::<Communication>(text).is_err());
    }
    for text in ["[]", "null", "1", "\"x\"", "true"] {
        let error = from_str::<Communication>(text).expect_err(text);
        assert_eq!((error.kind(), error.rule()), (ErrorKind::Shape, "type"), "{text}: {error}");
    }
}

#[test]
fn a_reader_that_fails_is_an_io_error() {
    struct Broken;
    impl std::io::Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("the cable is out"))
        }
    }
    let error = from_reader::<Communication>(Broken).expect_err("refused");
    assert_eq!((error.kind(), error.rule()), (ErrorKind::Io, "io"));
    assert!(std::error::Error::source(&error).is_some());
}

/// The closed-object rule is FHIR's; what Metriport puts around FHIR may have more members than are documented.
#[test]
fn metriports_own_objects_keep_unknown_members() {
    let communication = r#"{"resourceType":"Communication","status":"completed"}"#;
    let status = format!(r#"{{"communication":{communication},"trace":{{"id":[1.50,null]}},"empty":[]}}"#);
    let read: MessageStatus = from_str(&status).expect("read");
    assert_same(&to_string(&read).expect("written"), &status);
    assert_same(&serde_json::to_string(&read).expect("written"), &status);
    let outcome = metriport_fhir::check_as::<MessageStatus>(&status);
    assert!(outcome.is_valid());
    assert_eq!(outcome.issues().iter().filter(|issue| issue.rule == "unknown-member").count(), 2, "{outcome:?}");

    let list = format!(r#"{{"meta":{{"itemsOnPage":1,"took":0.50}},"messages":[{communication}],"next":null}}"#);
    let read: MessageList = from_str(&list).expect("read");
    assert_same(&to_string(&read).expect("written"), &list);

    let webhook = r#"{"meta":{"messageId":"a","when":"2024-01-01T00:00:00Z","type":"message.status","x":1},"payload":{"id":"b","status":"completed","y":[2]},"z":"3"}"#;
    let read: MessageWebhook = from_str(webhook).expect("read");
    assert_same(&to_string(&read).expect("written"), webhook);

    // Inside, FHIR is closed as ever, and expressions begin at the resource.
    let error =
        from_str::<MessageStatus>(&status.replace(r#""status""#, r#""colour":1,"status""#)).expect_err("refused");
    assert_eq!((error.rule(), error.expression()), ("unknown-property", "Communication.colour"));
}

#[test]
fn any_resource_is_read_by_its_type() {
    let patient = r#"{"resourceType":"Patient","id":"p1","meta":{"source":"urn:x"},"multipleBirthInteger":2,"deceasedDateTime":"2024","extension":[{"url":"urn:d","valueDecimal":1.50}]}"#;
    let resource: Resource = serde_json::from_str(patient).expect("read");
    assert_eq!((resource.resource_type(), resource.id().expect("an id").as_str()), ("Patient", "p1"));
    assert_eq!(resource.meta().expect("meta").source.as_deref(), Some("urn:x"));
    assert_eq!(serde_json::to_string(&resource).expect("written"), patient);
    for (text, rule) in [
        (r#"{"id":"x"}"#, "resource-type"),
        (r#"{"resourceType":"Nonsense"}"#, "resource-type"),
        (r#"{"resourceType":"Resource"}"#, "resource-type"),
        (r#"{"resourceType":"DomainResource"}"#, "resource-type"),
        (r#"{"resourceType":7}"#, "resource-type"),
        (r#"{"resourceType":"Patient","name":{}}"#, "ele-1"),
        (r#"{"resourceType":"Patient","name":null}"#, "json-format"),
        (r#"{"resourceType":"Patient","id":"a","id":"b"}"#, "json-format"),
        (r#"{"resourceType":"Communication"}"#, "cardinality"),
    ] {
        let error = serde_json::from_str::<Resource>(text).expect_err(text);
        assert!(error.to_string().contains(&format!("[{rule}]")), "{error}");
    }
}
