//! `show`.

use crate::DOCUMENTED;
use crate::run::{json_lines, run, run_with};

const COMMUNICATION: &str = r#"{"resourceType":"Communication","id":"c1","status":"stopped","statusReason":{"text":"No such mailbox"},"subject":{"reference":"Patient/p1","display":"Ann"},"topic":{"text":"Referral"},"received":"2026-01-02","recipient":[{"type":"Organization","display":"2.16.840.1.113883.3.9621"}],"payload":[{"contentString":"Dear colleague"},{"contentAttachment":{"contentType":"application/pdf","url":"https://example.org/letter.pdf","title":"Letter"}}]}"#;

#[test]
fn the_documented_answer() {
    insta::assert_snapshot!(run(&["show", DOCUMENTED]));
}

#[test]
fn the_documented_answer_as_json() {
    insta::assert_snapshot!(run(&["show", "--json", DOCUMENTED]));
}

#[test]
fn a_communication_with_everything() {
    insta::assert_snapshot!(run_with(&["show"], COMMUNICATION));
}

#[test]
fn a_bundle_of_messages() {
    let bundle = format!(
        r#"{{"resourceType":"Bundle","type":"collection","entry":[{{"resource":{COMMUNICATION}}},{{"resource":{{"resourceType":"Patient","id":"p1"}}}},{{"resource":{{"resourceType":"Communication","id":"c2","status":"completed"}}}}]}}"#
    );
    insta::assert_snapshot!(run_with(&["show"], &bundle));
    let ids: Vec<_> = json_lines(&run_with(&["show", "--json", "-"], &bundle).stdout)
        .into_iter()
        .map(|message| message["id"].clone())
        .collect();
    assert_eq!(ids, ["c1", "c2"]);
}

#[test]
fn a_page_of_list_messages() {
    let page = format!(
        r#"{{"meta":{{"nextPage":"https://api.example.org/page/2","itemsOnPage":1,"itemsInTotal":3}},"messages":[{COMMUNICATION}]}}"#
    );
    insta::assert_snapshot!(run_with(&["show"], page));
}

#[test]
fn a_webhook() {
    let webhook = r#"{"meta":{"messageId":"w1","when":"2026-06-16T18:42:11.120Z","type":"message.status"},"payload":{"id":"c1","patientId":"p1","status":"failed","sentAt":"2026-06-16T18:40:00.000Z","completedAt":"2026-06-16T18:42:10.000Z","reason":"The mailbox is full."}}"#;
    insta::assert_snapshot!(run_with(&["show"], webhook));
}

#[test]
fn what_can_be_read_is_shown_beside_the_errors() {
    let ran = run_with(&["show"], r#"{"resourceType":"Communication","id":"c1","status":"failed","colour":"red"}"#);
    insta::assert_snapshot!(ran);
    assert_eq!(ran.status, 1);
}

#[test]
fn what_is_no_message_is_refused() {
    let ran = run_with(&["show"], r#"{"resourceType":"Patient","id":"p1"}"#);
    assert_eq!((ran.status, ran.stdout.as_str()), (1, ""));
    assert_eq!(ran.stderr, "-: error: expected a message, found Patient\n");
}

#[test]
fn a_terminal_gets_no_control_characters_from_a_message() {
    let text = r#"{"resourceType":"Communication","status":"completed","topic":{"text":"a\u001b[31m\nb"}}"#;
    let ran = run_with(&["show"], text);
    assert!(ran.stdout.contains(r"subject       a\u{1b}[31m\nb"), "{ran}");
    assert!(!ran.stdout.contains('\u{1b}'));
}

#[test]
fn colour_is_for_those_who_want_it() {
    assert!(run(&["show", "--color", "always", DOCUMENTED]).stdout.contains("\u{1b}["));
    assert!(!run(&["show", "--color", "never", DOCUMENTED]).stdout.contains('\u{1b}'));
    assert!(!run(&["show", DOCUMENTED]).stdout.contains('\u{1b}'));
}

#[test]
fn lines_keep_their_numbers_and_places() {
    let lines = format!("{COMMUNICATION}\nno json\n{COMMUNICATION}\n");
    let ran = run_with(&["show", "--json", "--ndjson"], lines);
    let shown: Vec<_> = ran.stdout.split('\n').collect();
    assert_eq!(shown.len(), 4, "three lines and the end of the last: {ran}");
    assert_eq!(shown[1], "");
    let record = |line: &str| serde_json::from_str::<serde_json::Value>(line).unwrap()["record"].clone();
    assert_eq!((record(shown[0]), record(shown[2])), (1.into(), 3.into()));
    assert!(ran.stderr.starts_with("-:2:1: error[json-format]"), "{ran}");
    assert_eq!(ran.status, 1);
}
