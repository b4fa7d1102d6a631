//! Our own cases for Bundle and OperationOutcome: both verdicts for every constraint and each required binding.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use metriport_fhir::table::TypeRef;
use metriport_fhir::{AnyValue, Bundle, OperationOutcome, check};

use crate::data::files;
use crate::exact::{self, Json};

#[test]
fn every_constraint_and_required_binding_has_both_verdicts() {
    let mut verdicts: BTreeMap<String, BTreeSet<bool>> = BTreeMap::new();
    let mut wrong = Vec::new();
    for file in files("own", "ndjson") {
        for line in fs::read_to_string(file).expect("a text file").lines().map(exact::parse) {
            let (rule, outcome) = (line.text("rule"), check(line.text("text")));
            let is_valid = matches!(line.get("valid"), Some(Json::Bool(true)));
            let is_right = if is_valid {
                outcome.is_valid()
            } else {
                let expression = line.text("expression");
                outcome.errors().any(|issue| issue.rule == rule && issue.expression == expression)
            };
            if !is_right {
                wrong.push(format!("{}: {outcome:?}", line.text("name")));
            }
            verdicts.entry(rule.to_owned()).or_default().insert(is_valid);
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
    let both = BTreeSet::from([false, true]);
    let entry = AnyValue::table("Bundle.entry").expect("a table");
    for constraint in Bundle::DEF.constraints.iter().chain(entry.constraints) {
        assert_eq!(verdicts.get(constraint.key), Some(&both), "{}", constraint.key);
    }
}

/// Every required binding of the two, by the places at which a code was found wanting.
#[test]
fn every_required_binding_is_broken_once() {
    let mut broken = BTreeSet::new();
    for file in files("own", "ndjson") {
        for line in fs::read_to_string(file).expect("a text file").lines().map(exact::parse) {
            if line.text("rule") == "binding-required" && line.get("expression").is_some() {
                broken.insert(line.text("expression").replace("[0]", ""));
            }
        }
    }
    for name in ["Bundle", "Bundle.entry.search", "Bundle.entry.request", "OperationOutcome.issue"] {
        let def = AnyValue::table(name).expect("a table");
        for element in def.elements.iter().filter(|element| matches!(element.ty, TypeRef::Code(_))) {
            assert!(broken.contains(&format!("{name}.{}", element.name)), "{name}.{}", element.name);
        }
    }
    assert!(OperationOutcome::DEF.constraints.is_empty());
}
