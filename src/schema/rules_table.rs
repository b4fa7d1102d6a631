//! `rules.json` and `RULES.md`: for each rule, whether the schema holds it or only the validator.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::{Value, json};

use super::document::tables;
use super::print;
use super::rules::{Held, rules};

/// The two files.
pub(super) fn files() -> BTreeMap<String, String> {
    let places = places();
    let on = |rule: &str| places.get(rule).map(Vec::as_slice).unwrap_or_default();
    let list: Vec<Value> = rules()
        .iter()
        .map(|rule| {
            json!({"rule": rule.rule, "heldBy": rule.held.as_str(), "keywords": rule.by, "note": rule.note, "on": on(rule.rule)})
        })
        .collect();
    let document = json!({"$comment": "Made by metriport-fhir. Do not edit.", "rules": list});
    BTreeMap::from([
        ("rules.json".to_owned(), print::document(&document, &print::Tables::new())),
        ("RULES.md".to_owned(), markdown(&on)),
    ])
}

/// Where each constraint stands: R4's paths.
fn places() -> BTreeMap<&'static str, Vec<String>> {
    let mut places: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for def in tables().values().filter(|def| def.rust_name != "AnyDomainResource") {
        for constraint in def.constraints {
            let path = match constraint.element {
                Some(element) => format!("{}.{element}", def.name),
                None => def.name.to_owned(),
            };
            places.entry(constraint.key).or_default().push(path);
        }
    }
    places
}

fn markdown<'p>(on: &dyn Fn(&str) -> &'p [String]) -> String {
    let mut out = String::from(
        "# Which rules the schemas hold\n\n\
         Made by metriport-fhir. Do not edit. The same as data: `rules.json`.\n\n\
         - **schema**: a schema rejects whatever breaks the rule.\n\
         - **partly**: a schema rejects it but for the cases in the last column.\n\
         - **validator**: only the validator (`metriport-fhir check`) finds it; schemas accept it.\n\
         - **nobody**: a warning or information, which makes nothing invalid.\n\n\
         What the validator accepts without error, the schemas accept. `examples/limits` has an instance for each case\n\
         that a schema does not see. Structural copies hold only the types of properties, their patterns and limits.\n",
    );
    let titles = [
        (Held::Schema, "Held by the schema"),
        (Held::Partly, "Held in part"),
        (Held::Validator, "Held by the validator only"),
        (Held::Nobody, "Held by nobody"),
    ];
    for (held, title) in titles {
        let _ = write!(
            out,
            "\n## {title}\n\n| rule | on | keywords | what the schema does not see |\n| --- | --- | --- | --- |\n"
        );
        for rule in rules().iter().filter(|rule| rule.held == held) {
            let on = on(rule.rule).join(", ");
            let _ = writeln!(out, "| `{}` | {on} | {} | {} |", rule.rule, rule.by, rule.note);
        }
    }
    out
}
