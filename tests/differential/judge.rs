//! The living differential with the HL7 reference validator.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::time::Instant;

use metriport_fhir::{AnyValue, Outcome};
use serde_json::Value;

use crate::classes::{self, Class};
use crate::fixture;
use crate::instances::{self, Instance};
use crate::tool;

/// What a run leaves behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    Nothing,
    /// The committed verdicts and the table in the documentation.
    Run,
}

/// One instance, judged by both.
pub struct Both<'i> {
    pub instance: &'i Instance,
    pub ours: Outcome,
    /// `None` where there is no verdict.
    pub theirs: Option<bool>,
    pub messages: Vec<String>,
    pub micros: u64,
}

/// Runs so many instances through both; fails on a difference outside of the classes.
pub fn run(count: usize, keep: Keep) -> Result<String, String> {
    let classes = classes::read();
    let mut instances = instances::all(count);
    instances.extend(classes.iter().map(Class::instance));
    let lines = instances.iter().enumerate().map(|(id, instance)| instance.line(id)).collect();
    let Some(answers) = tool::run("judge/run", &["--time"], lines)? else {
        return Ok("skipped: Java, Maven or the reference validator is not here".to_owned());
    };
    let judged: Vec<Both> = instances.iter().zip(&answers).map(|(instance, answer)| both(instance, answer)).collect();
    let our_times = times(&instances);
    let table = Table::of(&judged, &classes);
    let mut report = table.text(&classes);
    let theirs = judged.iter().filter(|both| both.theirs.is_some()).map(|both| both.micros * 1000).collect();
    let (ours, theirs) = (median(our_times), median(theirs));
    let _ = writeln!(
        report,
        "Median time an instance: ours {:.1} µs, the validator's {:.1} ms: {} times as long.",
        ours as f64 / 1e3,
        theirs as f64 / 1e6,
        theirs / ours.max(1)
    );
    if !table.outside.is_empty() {
        return Err(format!(
            "{report}\n{} differences outside of the classes:\n{}",
            table.outside.len(),
            table.samples()
        ));
    }
    if ours * 1000 > theirs {
        return Err(format!("{report}\nours is more than a thousandth of theirs"));
    }
    if keep == Keep::Run {
        fixture::write(&judged)?;
        fixture::write_document(&report, &classes)?;
    }
    Ok(report)
}

fn both<'i>(instance: &'i Instance, answer: &Value) -> Both<'i> {
    let ours = AnyValue::check(&instance.type_name, &instance.text).expect("a type of ours").outcome;
    let messages = answer["messages"].as_array().map(Vec::as_slice).unwrap_or_default();
    let errors = messages.iter().filter(|message| matches!(message["severity"].as_str(), Some("error" | "fatal")));
    Both {
        instance,
        ours,
        theirs: answer["valid"].as_bool(),
        messages: errors.map(|message| message["message"].as_str().unwrap_or_default().to_owned()).collect(),
        micros: answer["micros"].as_u64().unwrap_or_default(),
    }
}

/// Our nanoseconds for each instance, from its text to its outcome.
fn times(instances: &[Instance]) -> Vec<u64> {
    instances
        .iter()
        .map(|instance| {
            let start = Instant::now();
            let checked = AnyValue::check(&instance.type_name, &instance.text);
            let time = start.elapsed();
            drop(checked);
            u64::try_from(time.as_nanos()).unwrap_or(u64::MAX)
        })
        .collect()
}

fn median(mut times: Vec<u64>) -> u64 {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// What a run found.
pub struct Table {
    judged: usize,
    unjudged: usize,
    refused: usize,
    /// Counts of differences, by class.
    differences: BTreeMap<String, usize>,
    /// Differences of no class: a key of their kind, and the instance.
    outside: Vec<(String, String)>,
}

impl Table {
    fn of(judged: &[Both<'_>], classes: &[Class]) -> Self {
        let mut table = Table { judged: 0, unjudged: 0, refused: 0, differences: BTreeMap::new(), outside: Vec::new() };
        for both in judged {
            let Some(theirs) = both.theirs else {
                table.unjudged += 1;
                continue;
            };
            table.judged += 1;
            table.refused += usize::from(!theirs);
            let Instance { type_name, text, origin, .. } = both.instance;
            if theirs == both.ours.is_valid() {
                if *origin == Class::EXAMPLE {
                    table.outside.push(("no difference in an example".to_owned(), format!("{type_name} {text}")));
                }
                continue;
            }
            match classes::class_of(classes, &both.ours, &both.messages) {
                Ok(class) if *origin == Class::EXAMPLE && class.example.1 != *text => {
                    let reason = format!("an example of another class is of {}", class.name);
                    table.outside.push((reason, format!("{type_name} {text}")));
                }
                Ok(class) => *table.differences.entry(class.name.clone()).or_default() += 1,
                Err(reason) => {
                    table.outside.push((reason, format!("{origin} {type_name} {text}")));
                }
            }
        }
        table
    }

    fn text(&self, classes: &[Class]) -> String {
        let differences: usize = self.differences.values().sum::<usize>() + self.outside.len();
        let mut out = format!(
            "{} instances judged by both ({} have no verdict of the validator); it refuses {}. The verdict is the same \
             for {} ({:.1} %).\n\nThe rest, by class; the examples of the classes are among them:\n\n\
             | class | who refuses | R4 supports | count |\n| --- | --- | --- | ---: |\n",
            self.judged,
            self.unjudged,
            self.refused,
            self.judged - differences,
            (self.judged - differences) as f64 * 100.0 / self.judged.max(1) as f64,
        );
        for class in classes {
            let count = self.differences.get(&class.name).copied().unwrap_or_default();
            let _ = writeln!(
                out,
                "| [`{0}`](#{0}) | {1} | {2} | {count} |",
                class.name,
                class.direction.words(),
                class.right
            );
        }
        out.push('\n');
        out
    }

    /// A few instances of each kind of difference that has no class.
    fn samples(&self) -> String {
        let mut kinds: BTreeMap<String, Vec<&(String, String)>> = BTreeMap::new();
        for difference in &self.outside {
            let kind: String = difference.0.split([':', '\'', '"']).take(3).collect::<Vec<_>>().join(":");
            kinds.entry(kind).or_default().push(difference);
        }
        let mut out = String::new();
        for found in kinds.values() {
            let _ = writeln!(out, "{} times:", found.len());
            for (reason, instance) in found.iter().take(3) {
                let _ = writeln!(out, "    {reason}\n        {instance}");
            }
        }
        out
    }
}
