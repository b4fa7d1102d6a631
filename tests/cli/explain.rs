//! `explain`.

use crate::run::{json_lines, run, run_with};

#[test]
fn a_constraint_of_r4() {
    insta::assert_snapshot!(run(&["explain", "tim-9"]));
}

#[test]
fn a_rule_that_r4_has_no_key_for() {
    insta::assert_snapshot!(run(&["explain", "reference-target"]));
}

#[test]
fn a_rule_that_there_is_not() {
    let ran = run(&["explain", "xyz-1"]);
    assert_eq!((ran.status, ran.stdout.as_str()), (2, ""));
    assert_eq!(ran.stderr, "metriport-fhir: no rule is called \"xyz-1\"; `metriport-fhir explain` lists them all\n");
    for (name, rule) in [("REF1", "ref-1"), ("ref_1", "ref-1"), ("refernce-target", "reference-target")] {
        let near = run(&["explain", name]).stderr;
        let start = format!("metriport-fhir: no rule is called {name:?}; did you mean {rule}? ");
        assert!(near.starts_with(&start), "{near}");
    }
}

/// The example of a rule, with `…` written out.
fn whole(rule: &str, example: &str) -> String {
    match rule {
        "too-deep" => {
            (0..65).fold("…".to_owned(), |text, _| text.replace('…', example)).replace(",\"extension\":[…]", "")
        }
        "reason-length" => example.replace('…', &"x".repeat(5001)),
        "flat-limits" => example.replace('…', &"x".repeat(256)),
        _ => example.replace('…', &"x".repeat(1024 * 1024 + 1)),
    }
}

/// Every rule that is listed is explained, and its example breaks it.
#[test]
fn every_example_breaks_its_rule() {
    let list = run(&["explain"]);
    let rules: Vec<_> = list.stdout.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert!(rules.len() > 80, "{list}");
    let mut without = Vec::new();
    for rule in rules {
        let explained = run(&["explain", rule]).stdout;
        let after = |label: &str| explained.lines().find_map(|line| line.strip_prefix(label)).map(str::trim);
        let Some(type_name) = after("found by    metriport-fhir check --as") else {
            without.push(rule);
            continue;
        };
        let text = whole(rule, after("broken by").expect("an example"));
        let ran = run_with(&["check", "--format", "json", "--as", type_name], text);
        let report = &json_lines(&ran.stdout)[0];
        let found: Vec<_> = report["issues"].as_array().unwrap().iter().filter(|issue| issue["rule"] == rule).collect();
        assert!(!found.is_empty(), "{rule}: {}", ran.stdout);
        let severity = explained.lines().next().unwrap().strip_prefix(rule).unwrap();
        assert_eq!(format!(" ({})", found[0]["severity"].as_str().unwrap()), severity, "{rule}");
    }
    // R4's expression of this one is true of every element that has a type.
    assert_eq!(without, ["eld-11"]);
}
