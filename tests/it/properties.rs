//! The laws of reading, writing and validation, on whatever the strategies of every type make.

use std::collections::BTreeSet;

use metriport_fhir::table::{ConstraintSeverity, TypeDef};
use metriport_fhir::{AnyValue, Communication, Extension, OpenValue, check_slice, strategy, tolerant};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};

use crate::exact;

/// How many documents of each type are made.
const EACH: usize = 120;

/// Every type with a table that can stand alone.
fn types() -> impl Iterator<Item = (&'static str, &'static TypeDef)> {
    AnyValue::types().filter_map(|name| Some((name, AnyValue::table(name)?)))
}

/// A runner that makes the same documents each time, so that a failure can be looked at.
fn runner() -> TestRunner {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    TestRunner::new_with_rng(ProptestConfig::default(), rng)
}

/// Holds a law against documents of every type; a failure is shown as small as it gets.
fn for_every_type<S, T>(make: impl Fn(&'static TypeDef) -> S, law: impl Fn(&str, T) -> Result<(), String>)
where
    S: Strategy<Value = T>,
    T: std::fmt::Debug + Clone,
{
    let mut runner = runner();
    let mut failures = Vec::new();
    for (name, def) in types() {
        let strategy = make(def);
        for _ in 0..EACH {
            let mut tree = strategy.new_tree(&mut runner).expect("a document");
            let Err(mut failure) = law(name, tree.current()) else { continue };
            let mut smallest = tree.current();
            while tree.simplify() {
                match law(name, tree.current()) {
                    Err(smaller) => (failure, smallest) = (smaller, tree.current()),
                    Ok(()) => {
                        tree.complicate();
                    }
                }
            }
            failures.push(format!("{name}: {failure}\n    {smallest:?}"));
            break;
        }
    }
    assert!(failures.is_empty(), "{} types:\n{}", failures.len(), failures.join("\n"));
}

fn written_back(value: &AnyValue, text: &str) -> Result<(), String> {
    let written = value.to_string().map_err(|error| error.to_string())?;
    match exact::difference(&written, text) {
        Some(place) => Err(format!("written differently at {place}: {written}")),
        None => Ok(()),
    }
}

#[test]
fn valid_json_is_read_strictly_written_back_equal_and_valid() {
    for_every_type(strategy::valid_json, |name, text: String| {
        let value = AnyValue::read(name, &text).map_err(|error| error.to_string())?;
        written_back(&value, &text)?;
        let outcome = AnyValue::check(name, &text).expect("a type").outcome;
        if let Some(error) = outcome.errors().next() {
            return Err(format!("{error}"));
        }
        // The same from the value, without its text.
        match value.validate().errors().next() {
            Some(error) => Err(format!("as a value: {error}")),
            None => Ok(()),
        }
    });
}

#[test]
fn a_broken_rule_is_found_where_it_is_broken() {
    let found = std::cell::RefCell::new(BTreeSet::new());
    for_every_type(strategy::nearly_valid_json, |name, case: strategy::NearlyValid| {
        let outcome = AnyValue::check(name, &case.text).expect("a type").outcome;
        if outcome.errors().any(|issue| issue.rule == case.rule && issue.expression == case.expression) {
            found.borrow_mut().insert(case.rule);
            return Ok(());
        }
        Err(format!("expected {} at {}, found {outcome:?}", case.rule, case.expression))
    });
    // Among them is every constraint that makes a value invalid.
    let found = found.into_inner();
    let keys: BTreeSet<_> = types()
        .flat_map(|(_, def)| def.constraints)
        .filter(|constraint| constraint.severity == ConstraintSeverity::Error)
        .map(|constraint| constraint.key)
        // Its expression ends in `exists()` of a list of booleans, so nothing breaks it.
        .filter(|key| *key != "eld-11")
        .collect();
    let missing: Vec<_> = keys.difference(&found).collect();
    assert!(missing.is_empty(), "never broken: {missing:?}");
}

#[test]
fn tolerant_reading_takes_any_object_and_loses_nothing() {
    for_every_type(strategy::hostile_json, |name, text: String| {
        let read = AnyValue::read_tolerant(name, &text).map_err(|error| error.to_string())?;
        written_back(&read.value, &text)?;
        // Whatever a strict reading refuses is reported, and what it takes has no issue of shape.
        let checked = AnyValue::check(name, &text).expect("a type").outcome;
        match AnyValue::read(name, &text) {
            Ok(value) => written_back(&value, &text),
            Err(error) if checked.errors().any(|issue| issue.rule == error.rule()) => Ok(()),
            Err(error) => Err(format!("strict: {error}; check: {checked:?}")),
        }
    });
}

proptest! {
    #[test]
    fn a_value_survives_its_json(message in any::<Communication>()) {
        let text = metriport_fhir::to_string(&message).unwrap();
        prop_assert_eq!(&metriport_fhir::from_str::<Communication>(&text).unwrap(), &message);
        prop_assert_eq!(&serde_json::from_str::<Communication>(&text).unwrap(), &message);
        prop_assert_eq!(&serde_json::to_string(&message).unwrap(), &text);
        prop_assert_eq!(&tolerant::from_str::<Communication>(&text).unwrap().value, &message);
        prop_assert!(message.validate().is_valid());
    }

    #[test]
    fn an_extension_with_any_value_survives_its_json(value in any::<OpenValue>()) {
        let extension = Extension::new("http://example.org/x", value);
        let text = metriport_fhir::to_string(&extension).unwrap();
        prop_assert_eq!(&metriport_fhir::from_str::<Extension>(&text).unwrap(), &extension);
        prop_assert!(extension.validate().is_valid(), "{:?}", extension.validate());
    }

    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = check_slice(&bytes);
        let _ = metriport_fhir::from_slice::<Communication>(&bytes);
    }

    #[test]
    fn no_cut_document_panics(text in strategy::valid_json(Communication::DEF), cut in any::<proptest::sample::Index>()) {
        let bytes = text.as_bytes();
        let end = cut.index(bytes.len());
        let outcome = check_slice(&bytes[..end]);
        prop_assert!(!outcome.is_valid());
        prop_assert!(metriport_fhir::from_slice::<Communication>(&bytes[..end]).is_err());
    }
}
