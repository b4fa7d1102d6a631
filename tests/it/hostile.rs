//! Law 7: hostile input never crashes: depth, size, broken text and repetition, on a small stack.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::thread;

use metriport_fhir::{
    Bundle, BundleEntry, Communication, ErrorKind, Extension, Identifier, Nested, Reference, Resource, check,
    from_slice, from_str, to_string, tolerant,
};

use crate::exact::assert_same;

/// A million: as deep and as many as hostile texts here go.
const MILLION: usize = 1_000_000;

/// The size of a long string: smaller without optimisation, to save time.
const LONG: usize = if cfg!(debug_assertions) { 20_000_000 } else { 100_000_000 };

/// How many different unknown members: each is looked up among all names that it might have meant.
const MANY: usize = if cfg!(debug_assertions) { 20_000 } else { 200_000 };

/// Does the work on a stack of 2 MiB.
fn on_a_small_stack<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    thread::Builder::new().stack_size(2 << 20).spawn(work).expect("a thread").join().expect("no panic")
}

/// A Communication whose text is nested through this member.
fn nested(open: &str, core: &str, close: &str, levels: usize) -> String {
    let (before, after) = (r#"{"resourceType":"Communication","status":"completed","#, "}");
    format!("{before}{}{core}{}{after}", open.repeat(levels), close.repeat(levels))
}

/// Texts that go deep by every way that R4's types have, and by ways that they do not have.
fn deep_texts(levels: usize) -> Vec<String> {
    vec![
        nested(r#""extension":[{"url":"x","#, r#""valueCode":"x""#, "}]", levels),
        nested(r#""sender":{"identifier":{"assigner":{"#, r#""display":"x""#, "}}}", 1).replace(
            r#""display":"x""#,
            &format!("{}\"display\":\"x\"{}", r#""identifier":{"assigner":{"#.repeat(levels), "}}".repeat(levels)),
        ),
        nested(r#""_status":{"extension":[{"url":"x","_valueCode":{"#, r#""id":"x""#, "}}]}", 1).replace(
            r#""id":"x""#,
            &format!(
                "{}\"id\":\"x\"{}",
                r#""extension":[{"url":"x","_valueCode":{"#.repeat(levels),
                "}}]".repeat(levels)
            ),
        ),
        nested(r#""contained":[{"resourceType":"Bundle","type":"collection","entry":[{"resource":"#, "", "}]}]", 1)
            .replace(
                r#""resource":"#,
                &format!(
                    "{}{{}}{}",
                    r#""resource":{"resourceType":"Bundle","type":"collection","entry":[{"#.repeat(levels)
                        + r#""resource":"#,
                    "}]}".repeat(levels)
                ),
            ),
        nested(
            r#""contained":[{"resourceType":"Patient","x":"#,
            &format!("{}{}", "[".repeat(levels), "]".repeat(levels)),
            "}]",
            1,
        ),
        nested(r#""unknown":"#, &format!("{}1{}", r#"{"a":"#.repeat(levels), "}".repeat(levels)), "", 1),
        nested(r#""unknown":"#, &format!("{}{}", "[".repeat(levels), "]".repeat(levels)), "", 1),
        nested(r#""status":"#, &format!("{}{}", "[".repeat(levels), "]".repeat(levels)), "", 1),
        nested(r#""payload":"#, &format!("{}{}", "[".repeat(levels), "]".repeat(levels)), "", 1),
        nested(r#""unknown":"#, &"[".repeat(levels), "", 1),
        nested(r#""extension":[{"url":"x","#, "", "", levels),
        "[".repeat(levels),
        r#"{"a":"#.repeat(levels),
    ]
}

#[test]
fn a_million_levels_are_refused_strictly() {
    for text in deep_texts(MILLION) {
        on_a_small_stack(move || {
            assert!(from_str::<Communication>(&text).is_err());
            assert!(serde_json::from_str::<Communication>(&text).is_err());
            assert!(serde_json::from_str::<Resource>(&text).is_err());
        });
    }
}

#[test]
fn a_million_levels_are_kept_tolerantly() {
    let mut kept = 0;
    for text in deep_texts(MILLION) {
        kept += on_a_small_stack(move || match tolerant::from_str::<Communication>(&text) {
            Ok(read) => {
                // Everything below the depth is one issue, and the text comes back.
                assert!(!read.issues().is_empty() && read.issues().len() < 5, "{:?}", read.outcome);
                assert_eq!(to_string(&read.value).expect("kept text is written").len(), text.len());
                1
            }
            // A text without its end is no JSON.
            Err(error) => {
                assert!(matches!(error.kind(), ErrorKind::Eof | ErrorKind::Syntax | ErrorKind::Shape), "{error}");
                0
            }
        });
    }
    assert!(kept >= 8, "only {kept} of the texts were read");
}

#[test]
fn what_is_kept_of_deep_texts_is_checked_cloned_and_compared() {
    for text in deep_texts(MILLION / 10) {
        on_a_small_stack(move || {
            assert!(!check(&text).is_valid());
            if let Ok(read) = tolerant::from_str::<Communication>(&text) {
                let copy = read.value.clone();
                assert!(copy == read.value);
                assert!(format!("{copy:?}").len() > 100);
                let _ = copy.validate();
            }
        });
    }
}

/// A Communication with extensions so that this many containers are open at once.
fn containers(open: usize) -> String {
    // The message is one, and each level of extensions is a list and an object.
    let levels = (open - 1) / 2;
    let core = if open.is_multiple_of(2) { r#""valueMeta":{"id":"x"}"# } else { r#""valueCode":"x""# };
    nested(r#""extension":[{"url":"x","#, core, "}]", levels)
}

#[test]
fn the_limit_is_128_containers_exactly() {
    for open in [126, 127, 128] {
        let text = containers(open);
        let value: Communication = from_str(&text).unwrap_or_else(|error| panic!("{open}: {error}"));
        assert_same(&to_string(&value).expect("written"), &text);
        assert!(tolerant::from_str::<Communication>(&text).expect("read").issues().is_empty());
    }
    for open in [129, 130, 131] {
        let text = containers(open);
        let error = from_str::<Communication>(&text).expect_err("refused");
        assert_eq!((error.kind(), error.rule()), (ErrorKind::Limit, "too-deep"), "{open}");
        assert!(error.line() == Some(1) && error.column().is_some());
        let read = tolerant::from_str::<Communication>(&text).expect("read");
        assert_eq!(read.issues().iter().map(|issue| issue.rule).collect::<Vec<_>>(), ["too-deep"], "{open}");
        assert_same(&to_string(&read.value).expect("written"), &text);
    }
}

#[test]
fn the_limit_holds_for_what_is_held_verbatim() {
    for (open, is_read) in [(128, true), (129, false)] {
        // The message, the list of contained resources, the resource, and the rest.
        let inner = format!("{}1{}", "[{\"a\":".repeat((open - 3) / 2), "}]".repeat((open - 3) / 2));
        let inner = if (open - 3) % 2 == 1 { format!(r#"{{"b":{inner}}}"#) } else { inner };
        let text = nested(r#""contained":[{"resourceType":"Patient","x":"#, &inner, "}]", 1);
        let result = from_str::<Communication>(&text);
        assert_eq!(result.is_ok(), is_read, "{open}: {:?}", result.err());
    }
}

#[test]
fn the_limit_holds_for_resources_in_resources() {
    let bundles = |levels: usize, core: &str| {
        let open = r#"{"resourceType":"Bundle","type":"collection","entry":[{"resource":"#.repeat(levels);
        format!("{open}{core}{}", "}]}".repeat(levels))
    };
    // Each level is the bundle, its list and the entry: 126 containers, and two more.
    let fits = bundles(42, r#"{"resourceType":"Communication","status":"completed","sender":{"display":"x"}}"#);
    let value: Bundle = from_str(&fits).expect("read");
    assert_same(&to_string(&value).expect("written"), &fits);
    for too_deep in [
        bundles(42, r#"{"resourceType":"Communication","status":"completed","sender":{"identifier":{"value":"x"}}}"#),
        bundles(42, r#"{"resourceType":"Patient","name":[{"text":"x"}]}"#),
        bundles(43, r#"{"resourceType":"Communication","status":"completed"}"#),
        bundles(43, r#"{"resourceType":"Patient"}"#),
        bundles(44, r#"{"resourceType":"Patient"}"#),
    ] {
        let error = from_str::<Bundle>(&too_deep).expect_err("refused");
        assert_eq!((error.kind(), error.rule()), (ErrorKind::Limit, "too-deep"));
        let read = tolerant::from_str::<Bundle>(&too_deep).expect("read");
        assert_eq!(read.issues().iter().map(|issue| issue.rule).collect::<Vec<_>>(), ["too-deep"]);
        assert_same(&to_string(&read.value).expect("written"), &too_deep);
    }
}

#[test]
fn the_deepest_value_is_cloned_compared_printed_and_hashed_on_a_small_stack() {
    let mut deep = vec![containers(128)];
    // By references and by bundles there are fewer containers to a level.
    deep.push(format!(
        r#"{{"resourceType":"Communication","status":"completed","sender":{}{{"display":"x"}}{}}}"#,
        r#"{"identifier":{"assigner":"#.repeat(63),
        "}}".repeat(63)
    ));
    let levels = 41;
    deep.push(format!(
        r#"{{"resourceType":"Communication","status":"completed","contained":[{}{{"resourceType":"Bundle","type":"collection"}}{}]}}"#,
        r#"{"resourceType":"Bundle","type":"collection","entry":[{"resource":"#.repeat(levels),
        "}]}".repeat(levels)
    ));
    for text in deep {
        on_a_small_stack(move || {
            let value: Communication = from_str(&text).unwrap_or_else(|error| panic!("{error}"));
            let copy = value.clone();
            assert_eq!(value, copy);
            let hash = |value: &Communication| {
                let mut hasher = DefaultHasher::new();
                value.hash(&mut hasher);
                hasher.finish()
            };
            assert_eq!(hash(&value), hash(&copy));
            assert!(format!("{value:?}").len() > 500 && format!("{value:#?}").len() > 500);
            assert_eq!(to_string(&value).expect("written"), serde_json::to_string(&copy).expect("written by serde"));
            assert_same(&metriport_fhir::to_string_pretty(&value).expect("written"), &text);
            assert_same(&serde_json::to_string_pretty(&value).expect("written by serde"), &text);
            let buffered = serde_json::to_value(&value).expect("a Value");
            assert_eq!(serde_json::from_value::<Communication>(buffered).expect("read"), value);
            let _ = value.validate();
            let _ = check(&text);
        });
    }
}

/// Extensions inside extensions.
fn extensions(levels: usize) -> Extension {
    let mut inner = Extension { url: "x".into(), ..Extension::default() };
    for _ in 1..levels {
        let mut outer = Extension { url: "x".into(), ..Extension::default() };
        outer.extension.push(inner);
        inner = outer;
    }
    inner
}

/// Assigners of identifiers of assigners.
fn references(levels: usize) -> Reference {
    let mut inner = Reference::default();
    for _ in 0..levels {
        let identifier = Identifier { assigner: Some(Nested::new(inner).into_inner()), ..Identifier::default() };
        inner = Reference { identifier: Some(Nested::new(identifier)), ..Reference::default() };
    }
    inner
}

/// Bundles inside bundles.
fn bundles(levels: usize) -> Bundle {
    let mut inner = Bundle::default();
    for _ in 0..levels {
        let entry = BundleEntry { resource: Some(inner.into()), ..BundleEntry::default() };
        inner = Bundle { entry: vec![entry], ..Bundle::default() };
    }
    inner
}

#[test]
fn a_million_levels_built_in_memory_are_dropped() {
    on_a_small_stack(|| {
        drop(extensions(MILLION));
        drop(references(MILLION));
        drop(bundles(MILLION));
        // Moved, replaced and taken apart they fall as well.
        let mut message = Communication::default();
        message.extension.push(extensions(MILLION / 10));
        message.status.element_mut().extension.push(extensions(MILLION / 10));
        message.contained.push(bundles(MILLION / 10).into());
        message.sender = Some(references(MILLION / 10));
        message.contained.clear();
        message = Communication::default();
        assert!(message.extension.is_empty());
        let mut extension = extensions(MILLION / 10);
        while let Some(next) = extension.extension.to_mut().pop() {
            extension = next;
        }
        drop(vec![references(1_000), references(MILLION / 10)]);
    });
}

#[test]
fn what_is_too_deep_to_be_read_is_not_written() {
    on_a_small_stack(|| {
        for levels in [64, 200, 10_000, MILLION] {
            let mut message = Communication::default();
            message.extension.push(extensions(levels));
            refused(&message);
            let message = Communication { sender: Some(references(levels)), ..Communication::default() };
            refused(&message);
            let message = Communication { contained: vec![bundles(levels).into()], ..Communication::default() };
            refused(&message);
        }
        // One level less is written and read again.
        let mut message = Communication {
            status: "completed".parse::<metriport_fhir::EventStatus>().expect("a code").into(),
            ..Communication::default()
        };
        message.extension.push(extensions(63));
        let text = to_string(&message).expect("written");
        assert_eq!(from_str::<Communication>(&text).expect("read"), message);
    });
}

fn refused(message: &Communication) {
    let error = to_string(message).expect_err("too deep");
    assert_eq!((error.kind(), error.rule()), (ErrorKind::Limit, "too-deep"));
    assert!(metriport_fhir::to_string_pretty(message).is_err());
    assert!(metriport_fhir::to_vec(message).is_err());
    assert!(metriport_fhir::to_writer(Vec::new(), message).is_err());
    assert!(serde_json::to_string(message).is_err());
    assert!(serde_json::to_value(message).is_err());
}

#[test]
fn a_very_long_string_is_read_and_written() {
    let long = "é".repeat(LONG / 2);
    let text = format!(r#"{{"resourceType":"Communication","status":"completed","topic":{{"text":"{long}"}}}}"#);
    let value: Communication = from_str(&text).expect("read");
    assert_eq!(value.topic.as_ref().and_then(|topic| topic.text.as_deref()).map(str::len), Some(long.len()));
    assert!(to_string(&value).expect("written") == text);
    assert!(serde_json::to_string(&value).expect("written") == text);
    let read = tolerant::from_str::<Communication>(&text).expect("read");
    assert!(read.value == value && read.issues().is_empty());
    // R4's limit of a megabyte is for validation.
    assert!(check(&text).issues().iter().any(|issue| issue.rule == "string-size"));
    drop(text);
    // The same with escapes all the way.
    let text = format!(r#"{{"display":"{}"}}"#, r"\n\u00e9\ud83d\ude00".repeat(LONG / 100));
    let value: Reference = from_str(&text).expect("read");
    assert_same(&to_string(&value).expect("written"), &text);
}

#[test]
fn a_million_repetitions_are_refused_or_kept() {
    let names: String = (0..MILLION).map(|_| r#","status":"x""#).collect();
    let text = format!(r#"{{"resourceType":"Communication"{names}}}"#);
    let error = from_str::<Communication>(&text).expect_err("refused");
    assert_eq!((error.rule(), error.expression()), ("json-format", "Communication.status"));
    let read = tolerant::from_str::<Communication>(&text).expect("read");
    assert_eq!(read.issues().len(), MILLION - 1);
    assert_eq!(to_string(&read.value).expect("written").len(), text.len());
}

#[test]
fn many_unknown_members_and_items_take_no_quadratic_time() {
    let names: String = (0..MANY).map(|at| format!(r#","a{at}":{at}"#)).collect();
    let text = format!(r#"{{"resourceType":"Communication","status":"completed"{names}}}"#);
    assert!(from_str::<Communication>(&text).is_err());
    let read = tolerant::from_str::<Communication>(&text).expect("read");
    assert_eq!(read.issues().len(), MANY);
    assert_eq!(to_string(&read.value).expect("written").len(), text.len());
    let items = r#"{"display":"x"},"#.repeat(MANY);
    let text =
        format!(r#"{{"resourceType":"Communication","status":"completed","recipient":[{items}{{"display":"y"}}]}}"#);
    let value: Communication = from_str(&text).expect("read");
    assert_eq!(value.recipient.len(), MANY + 1);
    let uris = r#""urn:a","#.repeat(MANY);
    let text = format!(r#"{{"resourceType":"Communication","instantiatesUri":[{uris}"urn:b"],"status":"completed"}}"#);
    assert_eq!(to_string(&from_str::<Communication>(&text).expect("read")).expect("written"), text);
}

#[test]
fn bytes_that_are_no_utf_8_are_refused() {
    for bytes in [
        &b"{\"status\":\"\xFF\"}"[..],
        b"{\"status\":\"\xC3\"}",
        b"{\"status\":\"\xED\xA0\x80\"}",
        b"{\"\xC0\xAF\":1}",
        b"\xFF\xFE{\0",
        b"\xFE\xFF\0{",
        b"\xF4\x90\x80\x80",
    ] {
        let error = from_slice::<Communication>(bytes).expect_err("refused");
        assert_eq!((error.kind(), error.rule()), (ErrorKind::Syntax, "json-format"));
        assert!(error.position().is_some());
        assert!(tolerant::from_slice::<Communication>(bytes).is_err());
        assert!(serde_json::from_slice::<Communication>(bytes).is_err());
        assert!(metriport_fhir::from_reader::<Communication>(bytes).is_err());
        assert!(!metriport_fhir::check_slice(bytes).is_valid());
    }
}

#[test]
fn halves_of_surrogate_pairs_are_refused_and_kept() {
    for half in [r"\ud800", r"\udc00", r"\udbff\ud800", r"a\uD83D", r"\udE00\ud83d", r"\ud83d\u0041", r"\ud800\\udc00"]
    {
        for text in [
            format!(r#"{{"resourceType":"Communication","status":"completed","topic":{{"text":"{half}"}}}}"#),
            format!(r#"{{"resourceType":"Communication","status":"{half}"}}"#),
            format!(r#"{{"resourceType":"Communication","status":"completed","instantiatesUri":["urn:a","{half}"]}}"#),
            format!(
                r#"{{"resourceType":"Communication","status":"completed","payload":[{{"contentString":"{half}"}}]}}"#
            ),
            format!(r#"{{"resourceType":"Communication","status":"completed","{half}":1}}"#),
            format!(
                r#"{{"resourceType":"Communication","status":"completed","contained":[{{"resourceType":"Bundle","id":"{half}"}}]}}"#
            ),
        ] {
            assert!(from_str::<Communication>(&text).is_err(), "{text}");
            assert!(serde_json::from_str::<Communication>(&text).is_err(), "{text}");
            let read = tolerant::from_str::<Communication>(&text).unwrap_or_else(|error| panic!("{text}: {error}"));
            assert!(!read.issues().is_empty(), "{text}");
            assert_same(&to_string(&read.value).expect("written"), &text);
            assert_same(&serde_json::to_string(&read.value).expect("written"), &text);
        }
    }
}

/// Each reference asks for its contained resource: with twenty thousand of them, looking at each would take minutes.
#[test]
fn many_contained_resources_are_found_by_their_ids() {
    let count = 20_000;
    let resource = |at| format!(r##"{{"resourceType":"Patient","id":"c{at}"}}"##);
    let reference = |at| format!(r##"{{"reference":"#c{at}"}}"##);
    let list = |item: &dyn Fn(usize) -> String, count| (0..count).map(item).collect::<Vec<_>>().join(",");
    let text = |references| {
        format!(
            r#"{{"resourceType":"Communication","contained":[{}],"status":"completed","about":[{}]}}"#,
            list(&resource, count),
            list(&reference, references),
        )
    };
    assert!(check(&text(count)).is_valid());
    let outcome = check(&text(count + 1));
    let errors: Vec<_> = outcome.errors().map(|issue| (issue.rule, &*issue.expression)).collect();
    assert_eq!(errors, [("ref-1", "Communication.about[20000]")]);
}
