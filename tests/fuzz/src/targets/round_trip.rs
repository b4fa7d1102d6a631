//! Values that the strategies make from the fuzzer's bytes: valid ones stay so on their way through text, spoiled ones
//! come back equal, and a broken rule is found.

use fuzz::exact::difference;
use metriport_fhir::{AnyValue, strategy};
use metriport_fhir_fuzz as fuzz;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

pub fn run(bytes: &[u8]) {
    let [kind, which, rest @ ..] = bytes else { return };
    let types: Vec<_> = AnyValue::types().filter_map(|name| Some((name, AnyValue::table(name)?))).collect();
    let (name, def) = types[usize::from(*which) % types.len()];
    let rng = TestRng::from_seed(RngAlgorithm::PassThrough, rest);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    match kind % 3 {
        0 => {
            let Ok(tree) = strategy::valid_json(def).new_tree(&mut runner) else { return };
            let text = tree.current();
            let value = AnyValue::read(name, &text).expect("valid JSON is read");
            let outcome = value.validate();
            assert!(outcome.is_valid(), "{outcome}: {text}");
            let written = value.to_string().expect("written");
            assert_eq!(difference(&written, &text), None, "{text}");
            let outcome = AnyValue::check(name, &text).expect("a type").outcome;
            assert!(outcome.is_valid(), "{outcome}: {text}");
        }
        1 => {
            let Ok(tree) = strategy::nearly_valid_json(def).new_tree(&mut runner) else { return };
            let case = tree.current();
            let outcome = AnyValue::check(name, &case.text).expect("a type").outcome;
            let found = outcome.issues().iter().any(|it| it.rule == case.rule && it.expression == case.expression);
            assert!(found, "{} at {} not in {outcome}: {}", case.rule, case.expression, case.text);
        }
        _ => {
            let Ok(tree) = strategy::hostile_json(def).new_tree(&mut runner) else { return };
            let text = tree.current();
            let read = AnyValue::read_tolerant(name, &text).expect("any object is read");
            let written = read.value.to_string().expect("written");
            assert_eq!(difference(&written, &text), None, "{text}");
            let _ = read.value.validate();
        }
    }
}
