//! `fmt`.

use crate::DOCUMENTED;
use crate::run::{file, run, run_with};

const TIMING: &str = r#"{"repeat":{"periodUnit":"d","period":1.00,"frequency":2},"event":["2024-01-01"]}"#;

#[test]
fn the_documented_answer_comes_back_in_r4_order() {
    let ran = run(&["fmt", DOCUMENTED]);
    insta::assert_snapshot!(ran);
    let parse = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    assert_eq!(parse(&ran.stdout), parse(&std::fs::read_to_string(DOCUMENTED).unwrap()));
}

#[test]
fn compact_is_one_line() {
    let ran = run(&["fmt", "--compact", DOCUMENTED]);
    assert_eq!(ran.stdout.matches('\n').count(), 1);
    assert!(ran.stdout.starts_with(r#"{"communication":{"resourceType":"Communication","id":"#));
}

#[test]
fn a_type_can_be_named_and_numbers_keep_their_text() {
    let ran = run_with(&["fmt", "--compact", "--as", "Timing", "-"], TIMING);
    assert_eq!(
        ran.stdout,
        "{\"event\":[\"2024-01-01\"],\"repeat\":{\"frequency\":2,\"period\":1.00,\"periodUnit\":\"d\"}}\n"
    );
    assert_eq!((ran.status, ran.stderr.as_str()), (0, ""));
}

#[test]
fn nested_elements_can_be_named() {
    let ran = run_with(&["fmt", "--compact", "--as", "Timing.repeat"], r#"{"period":1,"count":2}"#);
    assert_eq!(ran.stdout, "{\"count\":2,\"period\":1}\n");
}

#[test]
fn a_type_that_does_not_fit_is_an_error() {
    let ran = run_with(&["fmt", "--as", "Period"], TIMING);
    assert_eq!((ran.status, ran.stdout.as_str()), (1, ""));
    assert!(ran.stderr.starts_with("-:1:2: error[unknown-property] Period.repeat: "), "{ran}");
}

#[test]
fn tolerant_keeps_what_has_no_place() {
    let text = r#"{"resourceType":"Communication","colour":"red","status":"completed","subject":"Patient/1"}"#;
    assert_eq!(run_with(&["fmt"], text).status, 1);
    let ran = run_with(&["fmt", "--tolerant", "--compact"], text);
    assert_eq!(
        ran.stdout,
        "{\"resourceType\":\"Communication\",\"status\":\"completed\",\"colour\":\"red\",\"subject\":\"Patient/1\"}\n"
    );
    assert_eq!((ran.status, ran.stderr.as_str()), (0, ""));
}

#[test]
fn a_resource_that_is_not_modelled_stays_as_it_is() {
    let text = r#"{"resourceType":"Patient","id":"p1","multipleBirthInteger":2}"#;
    assert_eq!(run_with(&["fmt", "--compact"], text).stdout, format!("{text}\n"));
}

#[test]
fn several_inputs_go_on_and_the_worst_counts() {
    let broken = file("fmt-broken.json", "{\n  \"resourceType\": \"Communication\",\n  \"status\": 5\n}");
    let ran = run(&["fmt", "--compact", &broken, DOCUMENTED]);
    assert_eq!(ran.status, 1);
    assert_eq!(
        ran.stderr,
        format!("{broken}:3:13: error[type] Communication.status: expected a string, found a number\n")
    );
    assert_eq!(ran.stdout.matches('\n').count(), 1);

    let ran = run(&["fmt", "--compact", "no-such-file.json", &broken, DOCUMENTED]);
    assert_eq!(ran.status, 2);
    assert!(ran.stderr.starts_with("metriport-fhir: no-such-file.json: "), "{ran}");
    assert_eq!(ran.stdout.matches('\n').count(), 1);
}

#[test]
fn odd_bytes_are_told_apart() {
    let said = |bytes: &[u8]| {
        let ran = run_with(&["fmt"], bytes);
        assert_eq!((ran.status, ran.stdout.as_str()), (1, ""), "{ran}");
        ran.stderr
    };
    insta::assert_snapshot!(
        [
            said(b""),
            said(b" \n "),
            said(b"[]"),
            said(b"{\"resourceType\":\"Communication\""),
            said(b"\xEF\xBB\xBF{\"resourceType\":\"Communication\",\"status\":\"completed\"}"),
            said(b"{\"resourceType\":\"Communication\",\"id\":\"\xFF\"}"),
            said(b"\xFF\xFE{\0}\0"),
        ]
        .concat()
    );
}

#[test]
fn a_byte_order_mark_is_skipped_by_the_tolerant() {
    let ran = run_with(
        &["fmt", "--tolerant", "--compact"],
        "\u{FEFF}{\"resourceType\":\"Communication\",\"status\":\"completed\"}",
    );
    assert_eq!(ran.stdout, "{\"resourceType\":\"Communication\",\"status\":\"completed\"}\n");
}

#[test]
fn one_line_in_is_one_line_out() {
    let lines = concat!(
        r#"{"status":"completed","resourceType":"Communication"}"#,
        "\n",
        "\n",
        r#"{"resourceType":"Communication","status":"completed","colour":"red"}"#,
        "\r\n",
        r#"{"communication":{"status":"stopped","resourceType":"Communication"}}"#, // no end of line
    );
    let ran = run_with(&["fmt", "--ndjson"], lines);
    insta::assert_snapshot!(ran);
    assert_eq!(ran.stdout.split('\n').count(), 5, "four lines and the end of the last");
}
