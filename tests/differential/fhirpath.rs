//! The differential with npm `fhirpath`: for every pair of an instance and a constraint of R4, its answer and ours.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use metriport_fhir::{AnyValue, Outcome};
use serde::Deserialize;
use serde_json::Value;

use crate::instances::{self, Instance};
use crate::tool;

/// A kind of difference that is known: `tests/fhirpath/differences.json`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Difference {
    key: String,
    /// Whether we find it broken.
    broken_by_us: bool,
    /// R4's words, and whom they support.
    reason: String,
}

/// Whether our outcome has the constraint broken there.
pub fn is_found(ours: &Outcome, key: &str, path: &str) -> bool {
    ours.issues().iter().any(|issue| issue.rule == key && issue.expression == path)
}

fn differences() -> Vec<Difference> {
    let path = tool::tests().join("fhirpath/differences.json");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The answers of the engine: for each instance its results.
fn answers(instances: &[Instance]) -> Result<Option<Vec<Value>>, String> {
    let lines = instances.iter().enumerate().map(|(id, instance)| instance.line(id)).collect();
    tool::run("fhirpath/run", &[], lines)
}

/// What the engine finds broken in each instance of R4's shape, as `key path`, where we agree.
pub fn broken(instances: &[Instance]) -> Result<Vec<Vec<String>>, String> {
    let shaped: Vec<_> = instances.iter().filter(|instance| of_r4_shape(instance).is_some()).cloned().collect();
    let mut answers = answers(&shaped)?.ok_or("npm fhirpath is needed to make the fixture")?.into_iter();
    let one = |instance| {
        let Some(ours) = of_r4_shape(instance) else { return Vec::new() };
        let answer = answers.next().unwrap_or_default();
        let results = answer["results"].as_array().map(Vec::as_slice).unwrap_or_default();
        let broken = results.iter().filter(|result| result["ok"] == Value::Bool(false));
        let broken = broken.filter_map(|result| Some((result["key"].as_str()?, result["path"].as_str()?)));
        broken.filter(|(key, path)| is_found(&ours, key, path)).map(|(key, path)| format!("{key} {path}")).collect()
    };
    Ok(instances.iter().map(one).collect())
}

/// Our outcome, where the instance has R4's shape: what a constraint says of anything else is anybody's guess.
fn of_r4_shape(instance: &Instance) -> Option<Outcome> {
    AnyValue::read(&instance.type_name, &instance.text).ok()?;
    Some(AnyValue::check(&instance.type_name, &instance.text).ok()?.outcome)
}

#[derive(Default)]
struct Row {
    pairs: usize,
    broken: usize,
    unanswered: usize,
    differences: usize,
}

/// Runs so many generated instances and mutated fragments, and the conformance cases, through both.
pub fn run(count: usize) -> Result<String, String> {
    let mut instances = instances::all(count);
    instances.retain(|instance| of_r4_shape(instance).is_some());
    let Some(answers) = answers(&instances)? else {
        return Ok("skipped: Node or npm fhirpath is not here".to_owned());
    };
    let known = differences();
    let mut table: BTreeMap<String, Row> = BTreeMap::new();
    let mut wrong: BTreeMap<(String, bool), Vec<String>> = BTreeMap::new();
    for (instance, answer) in instances.iter().zip(&answers) {
        let Some(ours) = of_r4_shape(instance) else { continue };
        for result in answer["results"].as_array().map(Vec::as_slice).unwrap_or_default() {
            let (Some(key), Some(path)) = (result["key"].as_str(), result["path"].as_str()) else { continue };
            let row = table.entry(key.to_owned()).or_default();
            row.pairs += 1;
            // An expression that gives nothing is not violated; one that the engine cannot evaluate says nothing.
            if result["error"].is_string() {
                row.unanswered += 1;
                continue;
            }
            let theirs = result["ok"] == Value::Bool(false);
            row.broken += usize::from(theirs);
            let ours = is_found(&ours, key, path);
            if ours == theirs {
                continue;
            }
            row.differences += 1;
            if !known.iter().any(|known| known.key == key && known.broken_by_us == ours) {
                let place = format!("{path} of {} {}", instance.type_name, instance.text);
                wrong.entry((key.to_owned(), ours)).or_default().push(place);
            }
        }
    }
    let pairs: usize = table.values().map(|row| row.pairs).sum();
    let mut report = format!("{} instances, {pairs} pairs of an instance and a constraint\n", instances.len());
    let _ = writeln!(report, "{:<8} {:>8} {:>8} {:>11} {:>12}", "key", "pairs", "broken", "unanswered", "differences");
    for (key, row) in &table {
        let Row { pairs, broken, unanswered, differences } = row;
        let _ = writeln!(report, "{key:<8} {pairs:>8} {broken:>8} {unanswered:>11} {differences:>12}");
    }
    for known in &known {
        let _ = writeln!(report, "{}: {}", known.key, known.reason);
    }
    if !wrong.is_empty() {
        let _ = writeln!(report, "differences that are not listed:");
        for ((key, ours), places) in &wrong {
            let whom = if *ours { "us" } else { "them" };
            let _ = writeln!(report, "{key}, broken by {whom} only, {} times:", places.len());
            for place in places.iter().take(4) {
                let _ = writeln!(report, "    {place}");
            }
        }
        return Err(report);
    }
    if pairs < 50_000 { Err(format!("{report}fewer than 50,000 pairs")) } else { Ok(report) }
}
