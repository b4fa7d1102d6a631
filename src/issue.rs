//! `Issue` and `Outcome`: what is wrong with a message, each with its rule, place and reason.

use std::borrow::Cow;
use std::fmt;

use crate::code::{IssueSeverity, IssueType};

/// One thing that is wrong with, or worth knowing about, a message.
///
/// It prints as one line without any content of the message: `error[ref-1] Communication.subject: …`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Issue {
    /// How bad it is. Only errors make a message invalid.
    pub severity: IssueSeverity,
    /// What kind of issue it is, for an `OperationOutcome`.
    pub code: IssueType,
    /// The rule: the key of an R4 constraint (`ref-1`), or one of this crate's names, which `schemas/RULES.md` lists.
    pub rule: &'static str,
    /// Where: the FHIRPath of the element, from the type down (`Communication.payload[0].content`).
    pub expression: Cow<'static, str>,
    /// What was expected.
    pub message: Cow<'static, str>,
    /// Where in the text, if there was one.
    pub position: Option<Position>,
    /// The content that broke the rule, for those who ask for it; never printed on its own.
    pub(crate) value: Option<Box<str>>,
}

/// A place in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line, from 1. Only `\n` ends a line.
    pub line: u32,
    /// The column in Unicode scalar values, from 1.
    pub column: u32,
    /// The offset in bytes, from 0.
    pub offset: usize,
}

impl Position {
    /// The place of the byte at `offset`.
    pub(crate) fn of(text: &str, offset: usize) -> Self {
        let start = Position { line: 1, column: 1, offset: 0 };
        start.to(offset, text)
    }

    /// The place of a later offset in the same text.
    #[inline(never)]
    pub(crate) fn to(self, offset: usize, text: &str) -> Self {
        let (mut line, mut column) = (self.line, self.column);
        for byte in text.as_bytes().get(self.offset..offset.min(text.len())).unwrap_or_default() {
            if *byte == b'\n' {
                line = line.saturating_add(1);
                column = 1;
            } else if byte & 0xC0 != 0x80 {
                // A scalar value has exactly one byte that is no continuation byte.
                column = column.saturating_add(1);
            }
        }
        Position { line, column, offset }
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {} column {}", self.line, self.column)
    }
}

impl Issue {
    #[inline(never)]
    pub(crate) fn new(
        severity: IssueSeverity,
        rule: &'static str,
        expression: impl Into<Cow<'static, str>>,
        message: impl Into<Cow<'static, str>>,
    ) -> Self {
        Issue::of(severity, rule, expression.into(), message.into())
    }

    #[inline(never)]
    fn of(
        severity: IssueSeverity,
        rule: &'static str,
        expression: Cow<'static, str>,
        message: Cow<'static, str>,
    ) -> Self {
        Issue { severity, code: code_of(rule), rule, expression, message, position: None, value: None }
    }

    /// Whether it makes the message invalid.
    #[must_use]
    #[inline]
    pub fn is_error(&self) -> bool {
        matches!(self.severity, IssueSeverity::Error | IssueSeverity::Fatal)
    }

    /// Whether it is advice: best practice that R4 does not ask for, which never makes a message invalid.
    ///
    /// ```
    /// let outcome = metriport_fhir::check(r#"{"resourceType":"Communication","status":"completed"}"#);
    /// assert_eq!(outcome.issues()[0].rule, "dom-6");
    /// assert!(outcome.issues()[0].is_advice());
    /// ```
    #[must_use]
    #[inline]
    pub fn is_advice(&self) -> bool {
        crate::validate::advice::RULES.contains(&self.rule)
    }

    /// The content that broke the rule, where the rule is about one value.
    ///
    /// It may be health data: neither `Display` nor `Debug` shows it.
    #[must_use]
    pub fn value(&self) -> Option<&str> {
        self.value.as_deref()
    }
}

/// The `OperationOutcome` issue type of a rule: invariants have keys with a hyphen and a number.
fn code_of(rule: &str) -> IssueType {
    match rule {
        "json-format" | "resource-type" | "type" | "unknown-property" | "choice" | "primitive-extension" => {
            IssueType::Structure
        }
        "cardinality" => IssueType::Required,
        "binding-required" | "binding-max" | "binding-extensible" | "code-without-value" => IssueType::CodeInvalid,
        "not-modelled" => IssueType::NotSupported,
        "unknown-member" => IssueType::Informational,
        "primitive-format" | "string-size" | "xhtml" | "element-id" | "reference-target" | "reference-type" => {
            IssueType::Value
        }
        "too-deep" => IssueType::TooLong,
        "attachment-size"
        | "extension-url-version"
        | "extension-url-relative"
        | "system-relative"
        | "canonical-relative"
        | "canonical-fragment"
        | "identifier-uri"
        | "meta-set" => IssueType::BusinessRule,
        _ => IssueType::Invariant,
    }
}

impl fmt::Display for Issue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}[{}] {}: {}", self.severity.as_str(), self.rule, self.expression, self.message)
    }
}

impl fmt::Debug for Issue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(position) = self.position {
            write!(f, "{}:{}: ", position.line, position.column)?;
        }
        fmt::Display::fmt(self, f)
    }
}

/// Everything that was found about a message, in the order of the document.
///
/// ```
/// let outcome = metriport_fhir::check(r#"{"resourceType":"Communication","status":"sent"}"#);
/// assert!(!outcome.is_valid());
/// assert_eq!(outcome.errors().next().unwrap().rule, "binding-required");
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Outcome {
    pub(crate) issues: Issues,
}

impl Outcome {
    /// Whether there is no error. Warnings and information never make a message invalid.
    #[must_use]
    #[inline]
    pub fn is_valid(&self) -> bool {
        !self.issues().iter().any(Issue::is_error)
    }

    /// All issues, in the order of the document.
    #[must_use]
    pub fn issues(&self) -> &[Issue] {
        self.issues.as_slice()
    }

    /// The same without advice: what R4 itself says, and what could not be judged.
    ///
    /// ```
    /// let outcome = metriport_fhir::check(r#"{"resourceType":"Communication","status":"completed"}"#);
    /// assert!(outcome.without_advice().issues().is_empty());
    /// ```
    #[must_use]
    #[inline]
    pub fn without_advice(self) -> Self {
        let mut issues = Vec::from(self.issues);
        issues.retain(|issue| !issue.is_advice());
        Outcome { issues: issues.into() }
    }

    /// The errors alone.
    pub fn errors(&self) -> impl Iterator<Item = &Issue> {
        self.issues().iter().filter(|issue| issue.is_error())
    }
}

impl fmt::Debug for Outcome {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.issues()).finish()
    }
}

impl fmt::Display for Outcome {
    /// One issue a line.
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.issues().iter().try_for_each(|issue| writeln!(f, "{issue}"))
    }
}

impl FromIterator<Issue> for Outcome {
    fn from_iter<I: IntoIterator<Item = Issue>>(issues: I) -> Self {
        Outcome { issues: issues.into_iter().collect::<Vec<_>>().into() }
    }
}

impl IntoIterator for Outcome {
    type Item = Issue;
    type IntoIter = std::vec::IntoIter<Issue>;
    #[inline]
    fn into_iter(self) -> Self::IntoIter {
        Vec::from(self.issues).into_iter()
    }
}

impl<'a> IntoIterator for &'a Outcome {
    type Item = &'a Issue;
    type IntoIter = std::slice::Iter<'a, Issue>;
    fn into_iter(self) -> Self::IntoIter {
        self.issues().iter()
    }
}

/// A list of issues that asks for memory only when there are two: most messages have none, or one piece of advice.
#[derive(Clone, Default)]
pub(crate) enum Issues {
    #[default]
    None,
    One([Issue; 1]),
    Many(Vec<Issue>),
}

impl Issues {
    pub(crate) fn as_slice(&self) -> &[Issue] {
        match self {
            Issues::None => &[],
            Issues::One(one) => one,
            Issues::Many(many) => many,
        }
    }

    pub(crate) fn push(&mut self, issue: Issue) {
        match self {
            Issues::None => *self = Issues::One([issue]),
            Issues::One(_) => {
                let mut many = Vec::from(std::mem::take(self));
                many.push(issue);
                *self = Issues::Many(many);
            }
            Issues::Many(many) => many.push(issue),
        }
    }
}

impl From<Vec<Issue>> for Issues {
    fn from(issues: Vec<Issue>) -> Self {
        if issues.is_empty() { Issues::None } else { Issues::Many(issues) }
    }
}

impl From<Issues> for Vec<Issue> {
    fn from(issues: Issues) -> Self {
        match issues {
            Issues::None => Vec::new(),
            Issues::One([one]) => vec![one],
            Issues::Many(many) => many,
        }
    }
}

impl PartialEq for Issues {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.as_slice() == other.as_slice()
    }
}

impl Eq for Issues {}

impl std::hash::Hash for Issues {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.as_slice().hash(state);
    }
}
