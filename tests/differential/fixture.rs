//! The verdicts of one big run, committed so that `cargo test` needs neither Java nor Node, and the table of that run.
//!
//! `tests/data/judged/` has a file for each type: an instance a line, with the reference validator's verdict (`valid`),
//! the constraints that npm `fhirpath` finds broken (`broken`, each as `key path`), and what the validator says where it
//! refuses what we accept (`messages`).

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use metriport_fhir::AnyValue;
use serde::{Deserialize, Serialize};

use crate::classes::{self, Class, Direction};
use crate::fhirpath;
use crate::instances::Instance;
use crate::judge::Both;
use crate::quotes;
use crate::tool;

/// One line.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Judged {
    valid: bool,
    text: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    broken: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    messages: Vec<String>,
}

/// How many bytes of instances a type may have.
const MOST: usize = 22_000;

/// Holds the committed verdicts against ours.
pub fn check() -> Result<String, String> {
    let classes = classes::read();
    let (mut count, mut same, mut broken, mut wrong) = (0, 0, 0, Vec::new());
    for (type_name, lines) in read() {
        for Judged { valid, text, broken: stated, messages } in lines {
            count += 1;
            let ours = AnyValue::check(&type_name, &text).map_err(|error| error.to_string())?.outcome;
            if ours.is_valid() == valid {
                same += 1;
            } else if let Err(reason) = classes::class_of(&classes, &ours, &messages) {
                wrong.push(format!("{type_name} {text}: {reason}"));
            }
            for constraint in &stated {
                broken += 1;
                let (key, path) = constraint.split_once(' ').unwrap_or_default();
                if !fhirpath::is_found(&ours, key, path) {
                    wrong.push(format!("{type_name} {text}: {constraint} is not found"));
                }
            }
        }
    }
    for class in &classes {
        let (type_name, text) = &class.example;
        let ours = AnyValue::check(type_name, text).map_err(|error| error.to_string())?.outcome;
        let is_so = match class.direction {
            Direction::WeRefuse => ours.errors().any(|issue| issue.rule == class.rule),
            Direction::ValidatorRefuses => ours.is_valid(),
        };
        if !is_so {
            wrong.push(format!("the example of {} is no example: {ours:?}", class.name));
        }
    }
    let words = quotes::check(&classes, &mut wrong);
    let report = format!(
        "{count} committed verdicts: {same} the same, {} in a named class; {broken} broken constraints found; {words}",
        count - same
    );
    if count < 3000 {
        return Err(format!("{report}: too few"));
    }
    if wrong.is_empty() { Ok(report) } else { Err(format!("{report}\n{}:\n{}", wrong.len(), wrong.join("\n"))) }
}

fn folder() -> std::path::PathBuf {
    tool::tests().join("data/judged")
}

fn read() -> BTreeMap<String, Vec<Judged>> {
    let mut files: Vec<_> =
        fs::read_dir(folder()).expect("a folder").map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    let lines = |text: String| text.lines().map(|line| serde_json::from_str(line).expect("a line")).collect();
    files
        .iter()
        .map(|file| {
            let name = file.file_stem().and_then(|name| name.to_str()).expect("a name");
            (name.to_owned(), lines(fs::read_to_string(file).expect("a text file")))
        })
        .collect()
}

/// Writes the verdicts of a run: of each type every difference first, then as many others as there is room for.
pub fn write(judged: &[Both<'_>]) -> Result<(), String> {
    let mut chosen: BTreeMap<&str, (usize, Vec<&Both<'_>>)> = BTreeMap::new();
    let is_difference = |both: &&Both<'_>| both.theirs.is_some_and(|theirs| theirs != both.ours.is_valid());
    let ours = judged.iter().filter(|both| both.theirs.is_some() && !both.instance.is_outside);
    let (differences, others): (Vec<_>, Vec<_>) =
        ours.filter(|both| both.instance.text.len() < 700).partition(is_difference);
    // Not more than half of a type's room are differences.
    for (list, room) in [(differences, MOST / 3), (others, MOST)] {
        for both in list {
            let (size, chosen) = chosen.entry(&both.instance.type_name).or_default();
            if *size + both.instance.text.len() < room {
                *size += both.instance.text.len() + 30;
                chosen.push(both);
            }
        }
    }
    let instances: Vec<Instance> =
        chosen.values().flat_map(|(_, list)| list.iter().map(|both| both.instance.clone())).collect();
    let mut broken = fhirpath::broken(&instances)?.into_iter();
    let folder = folder();
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    for (type_name, (_, list)) in chosen {
        let mut text = String::new();
        for both in list {
            let valid = both.theirs.unwrap_or_default();
            let messages = if both.ours.is_valid() && !valid { both.messages.clone() } else { Vec::new() };
            let broken = broken.next().unwrap_or_default();
            let line = Judged { valid, text: both.instance.text.clone(), broken, messages };
            let _ = writeln!(text, "{}", serde_json::to_string(&line).map_err(|error| error.to_string())?);
        }
        fs::write(folder.join(format!("{type_name}.ndjson")), text).map_err(|error| error.to_string())?;
    }
    Ok(())
}

/// Writes `tests/judge/DIFFERENCES.md`.
pub fn write_document(report: &str, classes: &[Class]) -> Result<(), String> {
    let mut out = String::from(
        "# Where the HL7 reference validator and we differ\n\nMade by `tests/judge/differential --update`; do not edit. \
         The classes stand in `classes.json`. Instances come from the strategies of every datatype and of Communication \
         (valid, nearly valid, hostile), from seeded mutations of real fragments and from the conformance cases; \
         `README.md` says how the validator is set up. Where two errors meet in one instance, the first one counts, \
         and each has to be of a class.\n\n\
         ## The run\n\n",
    );
    let _ = write!(
        out,
        "{report}\n## The classes\n\nWith R4's own words, which `cargo test` looks up in R4's definitions where these are \
         at hand, unless they are of a page; what follows from them; and an example, on which both were asked in the run.\n"
    );
    for class in classes {
        let (type_name, example) = &class.example;
        let example = example.replace('\n', "␊");
        let (name, who) = (&class.name, class.direction.words());
        let _ = write!(out, "\n### {name}\n\nHere {who}; R4 supports {}.\n\n", class.right);
        for (place, words) in &class.quotes {
            let place = if place.starts_with("https:") { format!("<{place}>") } else { place.clone() };
            let _ = writeln!(out, "* {place}: `{words}`");
        }
        let _ = write!(out, "\n{}\n\nFor example, {type_name} `{example}`\n", class.reason);
    }
    fs::write(tool::tests().join("judge/DIFFERENCES.md"), out).map_err(|error| error.to_string())
}
