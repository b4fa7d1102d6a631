//! `check`.

use crate::DOCUMENTED;
use crate::run::{file, json_lines, run, run_with};

const BROKEN: &str = r#"{
  "resourceType": "Communication",
  "id": "c1",
  "status": "sent",
  "recipent": [],
  "sent": "2024-02-30",
  "subject": {"reference": "Device/d1"}
}"#;

#[test]
fn text_says_where_and_why() {
    let path = file("check-broken.json", BROKEN);
    let ran = run(&["check", DOCUMENTED, &path]);
    let shown = ran.to_string().replace(&path, "broken.json");
    insta::assert_snapshot!(shown);
    assert_eq!(ran.status, 1);
}

#[test]
fn json_is_one_object_for_each_input() {
    let path = file("check-json.json", BROKEN);
    let ran = run(&["check", "--format", "json", DOCUMENTED, &path]);
    let [good, bad] = json_lines(&ran.stdout).try_into().expect("two objects");
    assert_eq!(good["source"], DOCUMENTED);
    assert_eq!(good["resource"], "Communication/00000000-0000-0000-0000-000000000000");
    assert_eq!(good["valid"], true);
    assert!(good.get("record").is_none());
    assert_eq!((bad["valid"].clone(), bad["resource"].clone()), (false.into(), "Communication/c1".into()));
    let issue = &bad["issues"][1];
    assert_eq!(issue["severity"], "error");
    assert_eq!(issue["code"], "code-invalid");
    assert_eq!(issue["rule"], "binding-required");
    assert_eq!(issue["expression"], "Communication.status");
    assert_eq!((issue["line"].as_u64(), issue["column"].as_u64()), (Some(4), Some(13)));
    assert!(issue["message"].is_string() && issue.get("value").is_none());
}

#[test]
fn expressions_start_at_the_type_inside_an_envelope() {
    let ran = run_with(
        &["check", "--format", "json", "--no-advice"],
        r#"{"communication":{"resourceType":"Communication","status":"sent"}}"#,
    );
    assert_eq!(json_lines(&ran.stdout)[0]["issues"][0]["expression"], "Communication.status");
}

#[test]
fn expressions_in_a_bundle_name_the_entry() {
    let bundle = r#"{"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Communication","status":"sent"}}]}"#;
    let ran = run_with(&["check", "--format", "json", "--no-advice"], bundle);
    assert_eq!(json_lines(&ran.stdout)[0]["issues"][0]["expression"], "Bundle.entry[0].resource.status");
}

#[test]
fn an_outcome_is_an_operation_outcome_that_is_valid_itself() {
    let ran = run_with(&["check", "--format", "outcome"], BROKEN);
    assert_eq!(ran.status, 1);
    let outcome = &json_lines(&ran.stdout)[0];
    assert_eq!(outcome["resourceType"], "OperationOutcome");
    let again = run_with(&["check"], ran.stdout);
    assert_eq!(again.status, 0, "{again}");
}

#[test]
fn values_are_shown_only_on_request() {
    for format in ["text", "json"] {
        let quiet = run_with(&["check", "--format", format], BROKEN);
        assert!(!quiet.stdout.contains("2024-02-30"), "{quiet}");
        let open = run_with(&["check", "--format", format, "--show-values"], BROKEN);
        assert!(open.stdout.contains("2024-02-30"), "{open}");
    }
}

#[test]
fn advice_can_be_left_out() {
    assert!(run(&["check", DOCUMENTED]).stdout.contains("[dom-6]"));
    let ran = run(&["check", "--no-advice", DOCUMENTED]);
    assert_eq!(ran.stdout, "1 document checked, 0 with errors: 0 errors, 0 warnings, 0 notes\n");
}

#[test]
fn a_type_can_be_named() {
    let period = r#"{"start":"2024","end":"2023"}"#;
    let ran = run_with(&["check", "--as", "Period"], period);
    assert_eq!(ran.status, 1);
    assert!(ran.stdout.starts_with("-:1:1: error[per-1] Period: "), "{ran}");
    assert_eq!(run_with(&["check"], period).status, 1, "it is no resource");
}

#[test]
fn a_resource_that_is_not_modelled_is_never_just_valid() {
    let ran = run_with(&["check", "--format", "json"], r#"{"resourceType":"Patient","id":"p1"}"#);
    let report = &json_lines(&ran.stdout)[0];
    assert_eq!(report["issues"][0]["rule"], "not-modelled");
    assert_eq!(report["issues"][0]["severity"], "information");
    assert_eq!(ran.status, 0);
}

#[test]
fn lines_are_reported_by_number_and_position_in_the_file() {
    let lines = concat!(
        r#"{"resourceType":"Communication","id":"c1","status":"completed"}"#,
        "\n",
        "\n",
        r#"{"resourceType":"Communication","status":"sent"}"#,
        "\n",
        "{\n",
    );
    let ran = run_with(&["check", "--ndjson", "--no-advice", "--format", "json"], lines);
    insta::assert_snapshot!(ran);
    let text = run_with(&["check", "--ndjson", "--no-advice"], lines);
    insta::assert_snapshot!("lines_as_text", text);
}

#[test]
fn columns_count_characters() {
    let ran = run_with(
        &["check", "--no-advice", "--format", "json"],
        r#"{"resourceType":"Communication","language":"en","topic":{"text":"Überweisung 🫀"},"status":"sent"}"#,
    );
    let text = r#"{"resourceType":"Communication","language":"en","topic":{"text":"Überweisung 🫀"},"status":"#;
    assert_eq!(json_lines(&ran.stdout)[0]["issues"][0]["column"], text.chars().count() + 1);
}

#[test]
fn exit_zero_is_for_runs_that_finished() {
    assert_eq!(run_with(&["check", "--exit-zero"], "no json").status, 0);
    assert_eq!(run_with(&["check", "--exit-zero", "--ndjson"], "no json\n{}\n").status, 0);
    assert_eq!(run(&["check", "--exit-zero", "no-such-file.json"]).status, 2);
}

#[test]
fn a_byte_order_mark_is_a_warning() {
    let ran =
        run_with(&["check", "--no-advice"], "\u{FEFF}{\"resourceType\":\"Communication\",\"status\":\"completed\"}");
    assert_eq!(ran.status, 0);
    assert!(ran.stdout.starts_with("-:1:1: warning[json-format] "), "{ran}");
}

/// One of Metriport's answers has no `resourceType`, wherever that might stand.
#[test]
fn a_resource_type_makes_a_resource() {
    let text = r#"{"communication":{"resourceType":"Communication","status":"completed"},"resourceType":"Communication","status":"completed"}"#;
    let ran = run_with(&["check", "--no-advice"], text);
    assert_eq!(ran.status, 1);
    assert!(ran.stdout.starts_with("-:1:2: error[unknown-property] Communication.communication: "), "{ran}");
    assert_eq!(run_with(&["fmt"], text).status, 1);
}
