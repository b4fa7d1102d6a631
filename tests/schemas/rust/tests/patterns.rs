//! Check 11, Rust's part: the patterns, by the engine of the jsonschema crate, against ECMAScript's verdicts.

use schema_checks::cases::root;
use serde_json::{Value, json};

#[test]
fn patterns_mean_the_same() {
    let work = std::env::var("SCHEMA_WORK").map_or_else(|_| root().join("target/schemas"), Into::into);
    let Ok(text) = std::fs::read_to_string(work.join("patterns.json")) else {
        println!("skipped: tests/schemas/run makes the table");
        return;
    };
    let table: Value = serde_json::from_str(&text).unwrap();
    let mut verdicts = table["verdicts"].as_array().unwrap().iter();
    for pattern in table["patterns"].as_array().unwrap() {
        let validator = jsonschema::validator_for(&json!({"pattern": pattern})).unwrap();
        for text in table["texts"].as_array().unwrap() {
            assert_eq!(verdicts.next().unwrap(), validator.is_valid(text), "{pattern} on {text}");
        }
    }
}
