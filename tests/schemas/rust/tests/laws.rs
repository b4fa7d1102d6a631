//! The laws, over the conformance cases, over the examples, and over instances that are made and damaged at random.
//!
//! `SCHEMA_LAWS=N` makes N instances instead of the usual number; `SCHEMA_SEED=S` begins elsewhere.

use metriport_fhir::AnyValue;
use metriport_fhir::schema::{Held, rules};
use schema_checks::cases::{Case, conformance, examples};
use schema_checks::generate::{Maker, damage};
use schema_checks::law::{Breach, Laws, reasons, verdict};
use schema_checks::rng::Rng;
use serde_json::Value;

fn number(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

#[test]
fn cases_get_their_verdict() {
    let mut wrong = Vec::new();
    let (mut accepted, mut rejected, mut left) = (0, 0, 0);
    for case in conformance() {
        let value: Value = serde_json::from_str(&case.text).unwrap();
        let held = rules().iter().find(|rule| rule.rule == case.rule).map(|rule| rule.held);
        match (verdict(&case.type_name, &value), case.valid) {
            (Err(Breach(breach)), _) => wrong.push(format!("{}: {breach}", case.name)),
            (Ok(true), Some(true)) => accepted += 1,
            (Ok(false), Some(true)) => {
                wrong.push(format!("{}: {}", case.name, reasons(&case.type_name, &value)));
            }
            (Ok(false), Some(false)) => rejected += 1,
            (Ok(true), Some(false)) if held == Some(Held::Schema) => wrong.push(format!("{}: accepted", case.name)),
            (Ok(true), Some(false)) => left += 1,
            (Ok(_), None) => {}
        }
    }
    println!("conformance: {accepted} valid accepted, {rejected} invalid rejected, {left} left to the validator");
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(accepted > 500 && rejected > 500);
}

/// One thread's part of the instances: every `step`th from `first` on.
fn part(cases: &[Case], first: usize, step: usize) -> (Laws, Vec<String>) {
    let mut laws = Laws::default();
    let mut breaches = Vec::new();
    let mut hold = |type_name: &str, text: &str| {
        if let Err(Breach(breach)) = laws.hold(type_name, text) {
            let shown: String = text.chars().take(600).collect();
            breaches.push(format!("{type_name}: {breach}\n    {shown}"));
        }
    };
    for case in cases.iter().skip(first).step_by(step) {
        hold(&case.type_name, &case.text);
    }
    let types: Vec<&str> = AnyValue::types().filter(|name| AnyValue::table(name).is_some()).collect();
    let (count, seed) = (number("SCHEMA_LAWS", 30_000), number("SCHEMA_SEED", 1));
    for at in (0..count).skip(first).step_by(step) {
        let mut rng = Rng(seed.wrapping_mul(0x1_0000_0000).wrapping_add(at));
        let (type_name, mut value): (&str, Value) = if rng.once_in(3) {
            let case = rng.pick(cases);
            if case.text.len() > 20_000 {
                continue;
            }
            (&case.type_name, serde_json::from_str(&case.text).unwrap())
        } else {
            let name = if rng.once_in(3) { "Communication" } else { *rng.pick(&types) };
            let fault = *rng.pick(&[0, 20, 60, 200]);
            let def = AnyValue::table(name).unwrap();
            (name, Maker { rng: &mut rng, fault }.object(def, 0))
        };
        for _ in 0..rng.below(3) {
            damage(&mut value, &mut rng);
        }
        if value.is_object() {
            hold(type_name, &value.to_string());
        }
    }
    (laws, breaches)
}

#[test]
fn the_laws_hold() {
    let mut cases: Vec<_> = conformance().into_iter().chain(examples()).collect();
    // The data-source extension is an `Extension` to the validator.
    cases.retain(|case| AnyValue::has_type(&case.type_name));
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let parts = std::thread::scope(|scope| {
        let started: Vec<_> = (0..threads)
            .map(|first| {
                scope.spawn({
                    let cases = &cases;
                    move || part(cases, first, threads)
                })
            })
            .collect();
        started.into_iter().map(|thread| thread.join().unwrap()).collect::<Vec<_>>()
    });
    let mut laws = Laws::default();
    let mut breaches = Vec::new();
    for (seen, found) in parts {
        laws.add(seen);
        breaches.extend(found);
    }
    println!(
        "laws: {} valid, all accepted; {} rejected; {} invalid left to the validator",
        laws.accepted - laws.limits,
        laws.rejected,
        laws.limits
    );
    println!("errors that the schema had to reject and did, by rule:");
    for (rule, count) in &laws.held {
        println!("  {rule:24} {count}");
    }
    println!("errors beyond the schema, by rule:");
    for (rule, count) in &laws.beyond {
        println!("  {rule:24} {count}");
    }
    assert!(breaches.is_empty(), "{} breaches:\n{}", breaches.len(), breaches[..breaches.len().min(25)].join("\n"));
    let missed: Vec<&str> = rules()
        .iter()
        .filter(|rule| matches!(rule.held, Held::Schema | Held::Partly) && !laws.held.contains_key(rule.rule))
        .map(|rule| rule.rule)
        .collect();
    assert!(missed.is_empty(), "no instance broke {missed:?}");
}

#[test]
fn examples_are_what_the_index_says() {
    let mut wrong = Vec::new();
    let mut broken = std::collections::BTreeSet::new();
    let mut counts = [0; 3];
    for case in examples() {
        let value: Value = serde_json::from_str(&case.text).unwrap();
        let accepted = match verdict(&case.type_name, &value) {
            Ok(accepted) => accepted,
            Err(Breach(breach)) => {
                wrong.push(format!("{}: {breach}", case.name));
                continue;
            }
        };
        let is_invalid = case.name.starts_with("invalid/");
        counts[if is_invalid { 1 } else { usize::from(case.name.starts_with("limits/")) * 2 }] += 1;
        if accepted == is_invalid {
            wrong.push(format!(
                "{}: the schema accepts it: {accepted} {}",
                case.name,
                reasons(&case.type_name, &value)
            ));
        }
        if AnyValue::table(&case.type_name).is_none() {
            continue;
        }
        let outcome = AnyValue::check(&case.type_name, &case.text).unwrap().outcome;
        let is_found = |issue: &metriport_fhir::Issue| {
            issue.rule == case.rule && case.expression.as_ref().is_none_or(|expression| *expression == issue.expression)
        };
        let found = if case.rule.is_empty() { outcome.is_valid() } else { outcome.errors().any(is_found) };
        if !found {
            wrong.push(format!("{}: the validator says {outcome}", case.name));
        }
        broken.insert((case.name.split('/').next().unwrap_or_default().to_owned(), case.rule));
    }
    println!("examples: {} valid, {} invalid, {} limits", counts[0], counts[1], counts[2]);
    for rule in rules() {
        let folders: &[&str] = match rule.held {
            Held::Schema => &["invalid"],
            Held::Partly => &["invalid", "limits"],
            Held::Validator => &["limits"],
            _ => &[],
        };
        for folder in folders {
            // A text of a megabyte is no example to ship, and one of 129 levels is beyond JSON parsers too.
            if !["string-size", "too-deep"].contains(&rule.rule)
                && !broken.contains(&((*folder).to_owned(), rule.rule.to_owned()))
            {
                wrong.push(format!("no example in {folder} for {}", rule.rule));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(counts[0] >= 26 && counts[1] >= 47 && counts[2] >= 4);
}
