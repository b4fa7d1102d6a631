//! The named differences: `tests/judge/classes.json`.

use std::fs;

use metriport_fhir::{Issue, Outcome};
use serde::Deserialize;

use crate::instances::Instance;
use crate::tool;

/// One kind of difference between the reference validator and us.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Class {
    pub name: String,
    pub direction: Direction,
    /// Whom R4 supports.
    pub right: String,
    /// Our rule, where we refuse.
    #[serde(default)]
    pub rule: String,
    /// What our message or the expression contains, where the rule alone says too little.
    #[serde(default)]
    pub contains: Vec<String>,
    /// Rules of ours that are broken as well, since the value could not be read.
    #[serde(default)]
    pub follows: Vec<String>,
    /// How the validator's message begins, where it refuses; `…` stands for anything.
    #[serde(default)]
    pub message: Vec<String>,
    /// R4's own words: where they stand, and what they say.
    pub quotes: Vec<(String, String)>,
    /// What follows from them.
    pub reason: String,
    /// An instance: the type and its JSON.
    pub example: (String, String),
}

/// Who refuses what the other accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    WeRefuse,
    ValidatorRefuses,
}

impl Direction {
    pub fn words(self) -> &'static str {
        match self {
            Direction::WeRefuse => "we refuse",
            Direction::ValidatorRefuses => "the validator refuses",
        }
    }
}

impl Class {
    fn takes_ours(&self, issue: &Issue) -> bool {
        let says = |part: &String| issue.message.contains(part.as_str());
        self.direction == Direction::WeRefuse
            && self.rule == issue.rule
            && (self.contains.is_empty() || self.contains.iter().any(says))
    }

    fn takes_theirs(&self, message: &str) -> bool {
        self.direction == Direction::ValidatorRefuses && self.message.iter().any(|pattern| begins(message, pattern))
    }

    /// Where the example comes from, as `Instance::origin` says it.
    pub const EXAMPLE: &str = "example";

    pub fn instance(&self) -> Instance {
        let (type_name, text) = self.example.clone();
        Instance { type_name, text, origin: Self::EXAMPLE, is_outside: false }
    }
}

/// Whether the message begins as the pattern says.
fn begins(message: &str, pattern: &str) -> bool {
    let mut parts = pattern.split('…');
    let Some(mut rest) = parts.next().and_then(|first| message.strip_prefix(first)) else { return false };
    parts.all(|part| {
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
        true
    })
}

/// All classes.
pub fn read() -> Vec<Class> {
    let path = tool::tests().join("judge/classes.json");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The class of a difference; the first finding outside of all classes where there is one.
///
/// Each error of the one who refuses has to be in a class.
pub fn class_of<'c>(classes: &'c [Class], ours: &Outcome, theirs: &[String]) -> Result<&'c Class, String> {
    let mut first = None;
    if ours.is_valid() {
        for message in theirs {
            let class = classes.iter().find(|class| class.takes_theirs(message));
            first = first.or(Some(class.ok_or_else(|| format!("they refuse: {message}"))?));
        }
    } else {
        let (mut found, mut rest) = (Vec::new(), Vec::new());
        for issue in ours.errors() {
            match classes.iter().find(|class| class.takes_ours(issue)) {
                Some(class) => found.push(class),
                None => rest.push(issue),
            }
        }
        let follows = |issue: &&Issue| found.iter().any(|class| class.follows.iter().any(|rule| rule == issue.rule));
        if let Some(issue) = rest.into_iter().find(|issue| !follows(issue)) {
            return Err(format!("we refuse: {issue}"));
        }
        first = found.first().copied();
    }
    first.ok_or_else(|| "refused without a reason".to_owned())
}
