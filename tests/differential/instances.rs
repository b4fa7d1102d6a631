//! The instances of a run: what the strategies of every type make, and seeded mutations of real fragments.

use std::fs;
use std::path::{Path, PathBuf};

use metriport_fhir::strategy::{hostile_json, nearly_valid_json, valid_json};
use metriport_fhir::{AnyValue, Communication, DATATYPES};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::json;

use crate::cut;
use crate::exact::{self, Json};
use crate::mutate::{Numbers, mutate};
use crate::tool;

/// One instance.
#[derive(Debug, Clone)]
pub struct Instance {
    pub type_name: String,
    pub text: String,
    pub origin: &'static str,
    /// Whether it is made from data that stands outside of this repository, which is not copied into it.
    pub is_outside: bool,
}

impl Instance {
    /// The line that the engines read.
    pub fn line(&self, id: usize) -> String {
        json!({"id": id, "type": self.type_name, "text": self.text}).to_string()
    }
}

/// A runner that makes the same each time.
fn runner(seed: u8) -> TestRunner {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]);
    TestRunner::new_with_rng(Config::default(), rng)
}

/// So many instances from the strategies of every datatype and of Communication.
pub fn generated(count: usize, seed: u8) -> Vec<Instance> {
    let mut runner = runner(seed);
    let mut instances = Vec::new();
    // A Communication is worth a fifth of all.
    let mut defs = vec![Communication::DEF; DATATYPES.len() / 4];
    defs.extend(DATATYPES);
    'all: loop {
        for def in &defs {
            let mut push = |origin, text| {
                instances.push(Instance { type_name: def.name.to_owned(), text, origin, is_outside: false });
                instances.len() == count
            };
            let mut full = push("valid", draw(valid_json(def), &mut runner));
            full = full || push("nearly valid", draw(nearly_valid_json(def), &mut runner).text);
            full = full || push("nearly valid", draw(nearly_valid_json(def), &mut runner).text);
            full = full || push("hostile", draw(hostile_json(def), &mut runner));
            if full {
                break 'all;
            }
        }
    }
    instances
}

fn draw<S: Strategy>(strategy: S, runner: &mut TestRunner) -> S::Value {
    strategy.new_tree(runner).expect("an instance").current()
}

/// So many instances from fragments of real messages: some as they are, most with a small damage.
pub fn mutated(fragments: &[(String, Json)], count: usize, seed: u64, is_outside: bool) -> Vec<Instance> {
    let mut numbers = Numbers::new(seed);
    let mut instances = Vec::new();
    while instances.len() < count && !fragments.is_empty() {
        let (type_name, json) = &fragments[numbers.below(fragments.len())];
        let mut json = json.clone();
        let mut origin = "real";
        if numbers.below(8) > 0 {
            mutate(&mut numbers, &mut json);
            origin = "mutated";
        }
        instances.push(Instance { type_name: type_name.clone(), text: json.to_string(), origin, is_outside });
    }
    instances
}

/// The fragments of a folder of NDJSON files, one for each type, that are as they were found.
fn fragments_of(folder: &Path) -> Vec<(String, Json)> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    let mut fragments = Vec::new();
    for file in files.iter().filter(|file| file.extension().is_some_and(|extension| extension == "ndjson")) {
        let name = file.file_stem().and_then(|name| name.to_str()).expect("a name");
        for line in fs::read_to_string(file).expect("a text file").lines() {
            let line = exact::parse(line);
            if matches!(line.get("change"), Some(Json::Null)) && AnyValue::has_type(name) {
                fragments.push((name.to_owned(), exact::parse(line.text("text"))));
            }
        }
    }
    fragments
}

/// The official examples of R4, cut; none where the package is not there.
pub fn examples(most: usize) -> Vec<(String, Json)> {
    let folder = examples_folder();
    if folder.is_dir() { cut::fragments(&folder, most) } else { Vec::new() }
}

/// The folder of the official examples and of R4's definitions.
pub fn examples_folder() -> PathBuf {
    std::env::var_os("METRIPORT_FHIR_R4_EXAMPLES")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("target/r4-examples"), PathBuf::from)
}

/// Fragments of real messages that stand outside of this repository; none where the variable names no folder.
pub fn outside() -> Vec<(String, Json)> {
    std::env::var_os("METRIPORT_FHIR_FRAGMENTS").map_or_else(Vec::new, |folder| fragments_of(Path::new(&folder)))
}

/// The conformance cases whose text can be handed over.
fn cases() -> Vec<Instance> {
    let folder = tool::tests().join("data/conformance");
    let mut files: Vec<_> =
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    let mut cases = Vec::new();
    for file in files {
        for line in fs::read_to_string(file).expect("a text file").lines() {
            let line = exact::parse(line);
            if line.get("text").is_some() {
                let (type_name, text) = (line.text("type").to_owned(), line.text("text").to_owned());
                cases.push(Instance { type_name, text, origin: "case", is_outside: false });
            }
        }
    }
    cases
}

/// All instances of a run: so many, and the conformance cases.
pub fn all(count: usize) -> Vec<Instance> {
    let mut instances = generated(count / 2, 1);
    let outside = outside();
    let share = if outside.is_empty() { 0 } else { count / 4 };
    instances.extend(mutated(&outside, share, 1, true));
    let examples = examples(120);
    let rest = count.saturating_sub(instances.len());
    instances.extend(mutated(&examples, rest, 2, false));
    if examples.is_empty() {
        instances.extend(generated(rest, 2));
    }
    instances.extend(cases());
    instances
}
