//! The two laws between the schemas and the validator.
//!
//! 1. What the validator accepts without error, the schema accepts.
//! 2. Where the validator reports an error of a rule that the rules table gives to the schema, the schema rejects. Of a
//!    rule that is held in part, this goes for all but the cases that the table names, which are the `beyond` here.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, LazyLock, Mutex};

use jsonschema::Validator;
use metriport_fhir::schema::{Draft, Held, rules, text_for};
use metriport_fhir::{AnyValue, Issue};
use serde_json::Value;

/// The schemas of both drafts, by type. Each is compiled once for all tests.
static VALIDATORS: LazyLock<Mutex<HashMap<String, Arc<[Validator; 2]>>>> = LazyLock::new(Mutex::default);

fn validators(type_name: &str) -> Arc<[Validator; 2]> {
    let mut known = VALIDATORS.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    let compile = || {
        let drafts = [Draft::Draft202012, Draft::Draft07].map(|draft| {
            let text = text_for(type_name, draft, false).unwrap_or_else(|| panic!("no schema of {type_name}"));
            jsonschema::validator_for(&serde_json::from_str(&text).unwrap()).unwrap()
        });
        Arc::new(drafts)
    };
    known.entry(type_name.to_owned()).or_insert_with(compile).clone()
}

/// What the schemas of both drafts say of a value.
pub fn verdict(type_name: &str, value: &Value) -> Result<bool, Breach> {
    let drafts = validators(type_name);
    let [newest, draft_07] = drafts.each_ref().map(|validator| validator.is_valid(value));
    if newest == draft_07 {
        Ok(newest)
    } else {
        Err(Breach(format!("draft 2020-12 says {newest}, draft-07 {draft_07}")))
    }
}

/// Why the schema rejects a value.
pub fn reasons(type_name: &str, value: &Value) -> String {
    let [newest, _] = &*validators(type_name);
    let reasons = newest.iter_errors(value).map(|error| format!("{} at {}", error, error.instance_path()));
    reasons.take(3).collect::<Vec<_>>().join("; ").chars().take(1500).collect()
}

/// What has been seen.
#[derive(Default)]
pub struct Laws {
    /// How many errors of each rule the schema had to reject, and did.
    pub held: BTreeMap<&'static str, usize>,
    /// How many errors of each rule were beyond the schema.
    pub beyond: BTreeMap<&'static str, usize>,
    pub accepted: usize,
    pub rejected: usize,
    /// Instances that the validator rejects and the schema accepts.
    pub limits: usize,
}

/// A law broken.
pub struct Breach(pub String);

impl Laws {
    /// Adds what another has seen.
    pub fn add(&mut self, other: Laws) {
        for (into, from) in [(&mut self.held, other.held), (&mut self.beyond, other.beyond)] {
            for (rule, count) in from {
                *into.entry(rule).or_default() += count;
            }
        }
        self.accepted += other.accepted;
        self.rejected += other.rejected;
        self.limits += other.limits;
    }

    /// Holds one text against both laws.
    pub fn hold(&mut self, type_name: &str, text: &str) -> Result<(), Breach> {
        let value: Value = serde_json::from_str(text).map_err(|error| Breach(error.to_string()))?;
        let outcome = AnyValue::check(type_name, text).map_err(|error| Breach(error.to_string()))?.outcome;
        let accepted = verdict(type_name, &value)?;
        *if accepted { &mut self.accepted } else { &mut self.rejected } += 1;
        if outcome.is_valid() {
            return if accepted {
                Ok(())
            } else {
                Err(Breach(format!("law 1: the schema rejects {}", reasons(type_name, &value))))
            };
        }
        self.limits += usize::from(accepted);
        for issue in outcome.errors() {
            let rule = rules().iter().find(|rule| rule.rule == issue.rule);
            let Some(rule) = rule else { return Err(Breach(format!("{} is not in the table", issue.rule))) };
            let is_held = match rule.held {
                Held::Schema => true,
                Held::Partly => !is_beyond(issue, &value, text),
                _ => false,
            };
            if !is_held {
                *self.beyond.entry(rule.rule).or_default() += 1;
            } else if accepted {
                return Err(Breach(format!("law 2: the schema accepts {issue}")));
            } else {
                *self.held.entry(rule.rule).or_default() += 1;
            }
        }
        Ok(())
    }
}

/// Whether an error is one of the cases that the table's note on a rule held in part names.
fn is_beyond(issue: &Issue, value: &Value, text: &str) -> bool {
    let at = Place::of(issue, value);
    match issue.rule {
        "bdl-11" | "bdl-12" => {
            let wanted = if issue.rule == "bdl-11" { "Composition" } else { "MessageHeader" };
            at.object
                .and_then(|bundle| bundle["entry"].as_array())
                .is_some_and(|entries| entries.iter().any(|entry| entry["resource"]["resourceType"] == wanted))
        }
        "binding-max" => {
            let is_unit = at.object.is_some_and(|object| object.get("code").is_some());
            let tag = at.values.first().and_then(|value| value.as_str()).unwrap_or_default();
            is_unit || has_repeated_singleton(tag)
        }
        "cnt-3" => at.object.is_some_and(|count| {
            let value = count["value"].to_string();
            count["value"].is_number()
                && value.contains('.')
                && value.parse::<f64>().is_ok_and(|value| value.fract() == 0.0)
        }),
        "ele-1" => issue.expression == "Element" || at.in_open_resource || at.is_in_paired_list,
        "element-id" => at.values.iter().any(|id| id.as_str().is_some_and(|id| !id.contains([' ', '\t', '\n', '\r']))),
        "json-format" => at.in_open_resource || has_repeated_name(text),
        "type" => at.in_open_resource,
        "primitive-format" => at.values.iter().any(|value| is_odd_whole_number(value)),
        "flat-limits" => at.object.is_some_and(|message| {
            ["destination", "subject", "body", "reason"].iter().any(|name| {
                message[*name].as_str().is_some_and(|text| text.encode_utf16().count() > text.chars().count())
            })
        }),
        "reason-length" => {
            at.object.is_some_and(|payload| payload["reason"].as_str().is_some_and(|text| text.chars().count() <= 5000))
        }
        "reference-target" | "reference-type" => at.object.is_some_and(|reference| {
            let literal = reference.get("reference").and_then(Value::as_str).unwrap_or_default();
            let stated = reference.get("type").and_then(Value::as_str).unwrap_or_default();
            let is_url = stated.starts_with("http:") || stated.starts_with("https:");
            literal.starts_with('#') || (issue.rule == "reference-type" && !is_url)
        }),
        _ => false,
    }
}

/// Where an issue is in the value.
#[derive(Default)]
struct Place<'v> {
    /// The object at the place, or the one that the place is in.
    object: Option<&'v Value>,
    /// What stands at the place: the value of a choice in all its spellings.
    values: Vec<&'v Value>,
    in_open_resource: bool,
    is_in_paired_list: bool,
}

impl<'v> Place<'v> {
    fn of(issue: &Issue, value: &'v Value) -> Self {
        let mut place = Place { object: Some(value), values: vec![value], ..Place::default() };
        let steps = issue.expression.split('.').skip(1);
        for step in steps {
            let (name, index) = match step.split_once('[') {
                Some((name, rest)) => (name, rest.trim_end_matches(']').parse::<usize>().ok()),
                None => (step, None),
            };
            let Some(object) = place.values.iter().find(|value| value.is_object()).copied() else { break };
            let is_open = object
                .get("resourceType")
                .and_then(Value::as_str)
                .is_some_and(|name| !["Bundle", "Communication", "OperationOutcome"].contains(&name));
            place.in_open_resource |= is_open && !COMMON.contains(&name);
            place.object = Some(object);
            place.values = members(object, name);
            place.is_in_paired_list = index.is_some()
                && object.get(name).is_some_and(Value::is_array)
                && object.get(format!("_{name}")).is_some_and(Value::is_array);
            if let Some(index) = index {
                place.values = place.values.into_iter().filter_map(|value| value.get(index)).collect();
            }
            // What stands at an element's own place may be its id and extensions.
        }
        if let Some(object) = place.values.iter().find(|value| value.is_object()).copied() {
            place.object = Some(object);
        }
        place
    }
}

/// The members that every resource has, whatever its type.
const COMMON: &[&str] =
    &["id", "meta", "implicitRules", "language", "text", "contained", "extension", "modifierExtension"];

/// The members that an element's name may stand for: itself, its `_name`, and the spellings of a choice.
fn members<'v>(object: &'v Value, name: &str) -> Vec<&'v Value> {
    let members = object.as_object().into_iter().flatten();
    let fits = |member: &str| {
        let member = member.strip_prefix('_').unwrap_or(member);
        let rest = member.strip_prefix(name);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(|first: char| first.is_ascii_uppercase()))
    };
    let mut found: Vec<_> = members.filter(|(member, _)| fits(member)).collect();
    found.sort_by_key(|(member, _)| (member.len(), member.starts_with('_')));
    found.into_iter().map(|(_, value)| value).collect()
}

/// A number that is whole but not written with digits alone, or as a negative zero.
fn is_odd_whole_number(value: &Value) -> bool {
    let text = value.to_string();
    value.is_number() && (text.contains(['.', 'e', 'E']) || text == "-0")
}

fn has_repeated_singleton(tag: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    let singles: Vec<&str> = tag.split('-').take_while(|part| *part != "x").filter(|part| part.len() == 1).collect();
    singles.iter().enumerate().any(|(at, single)| singles[..at].contains(single))
}

/// Whether parsing loses a member.
fn has_repeated_name(text: &str) -> bool {
    let count = |text: &str| text.matches("\":").count();
    serde_json::from_str::<Value>(text).is_ok_and(|value| count(&value.to_string()) < count(text))
}
