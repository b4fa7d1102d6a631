//! `Error`: why a text could not be read, or a value not be written.

use std::fmt;
use std::io;

use crate::issue::{Issue, Position};

/// Why a text could not be read, or a value not be written.
///
/// It says what, where (FHIRPath, line and column), by which rule, and what was expected, and never repeats content of
/// the message. It is one word wide.
///
/// ```
/// let error = metriport_fhir::from_str::<metriport_fhir::Communication>(
///     r#"{"resourceType":"Communication","status":"completed","subject":"Patient/1"}"#,
/// ).unwrap_err();
/// assert_eq!(error.expression(), "Communication.subject");
/// assert_eq!(error.rule(), "type");
/// assert_eq!(
///     error.to_string(),
///     "Communication.subject: expected an object, found a string [type] at line 1 column 64",
/// );
/// ```
pub struct Error(Box<Inner>);

struct Inner {
    kind: ErrorKind,
    issue: Issue,
    source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

/// What kind of [`Error`] it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The text is not JSON, or not UTF-8.
    Syntax,
    /// The text ended too early.
    Eof,
    /// The text is JSON, but not of the shape that R4 gives the type.
    Shape,
    /// The text or the value goes beyond a limit: nesting or size.
    Limit,
    /// The reader or writer underneath failed.
    Io,
    /// The type that was asked for is not one of this crate's.
    NotModelled,
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, issue: Issue) -> Self {
        Error(Box::new(Inner { kind, issue, source: None }))
    }

    #[inline]
    pub(crate) fn io(source: io::Error) -> Self {
        let issue = Issue::new(crate::IssueSeverity::Error, "io", String::new(), source.to_string());
        Error(Box::new(Inner { kind: ErrorKind::Io, issue, source: Some(Box::new(source)) }))
    }

    /// What kind of error it is.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The FHIRPath of the element, from the type down.
    #[must_use]
    pub fn expression(&self) -> &str {
        &self.0.issue.expression
    }

    /// The rule that was broken: `type`, `unknown-property`, `choice`, `cardinality`, `resource-type`,
    /// `primitive-extension`, `ele-1`, `json-format`, `too-deep`, `not-modelled`, or `io`.
    #[must_use]
    pub fn rule(&self) -> &'static str {
        self.0.issue.rule
    }

    /// What was expected and what was found.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0.issue.message
    }

    /// Where in the text, if there was one.
    #[must_use]
    pub fn position(&self) -> Option<Position> {
        self.0.issue.position
    }

    /// The line in the text, from 1.
    #[must_use]
    pub fn line(&self) -> Option<u32> {
        self.position().map(|position| position.line)
    }

    /// The column in the text, in Unicode scalar values from 1.
    #[must_use]
    pub fn column(&self) -> Option<u32> {
        self.position().map(|position| position.column)
    }

    /// The same as an issue, as validation reports it.
    ///
    /// ```
    /// use metriport_fhir::{ErrorKind, Period};
    /// let error = metriport_fhir::from_str::<Period>(r#"{"start":2024}"#).unwrap_err();
    /// assert_eq!(error.kind(), ErrorKind::Shape);
    /// let issue = error.into_issue();
    /// assert!(issue.is_error());
    /// assert_eq!(issue.to_string(), "error[type] Period.start: expected a string, found a number");
    /// ```
    #[must_use]
    pub fn into_issue(self) -> Issue {
        self.0.issue
    }

    /// Leaves out the position, where it would count in a text that nobody sees.
    pub(crate) fn without_position(mut self) -> Self {
        self.0.issue.position = None;
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let issue = &self.0.issue;
        if !issue.expression.is_empty() {
            write!(f, "{}: ", issue.expression)?;
        }
        write!(f, "{} [{}]", issue.message, issue.rule)?;
        match issue.position {
            Some(position) => write!(f, " at {position}"),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for Error {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Error({:?}, {self})", self.0.kind)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_deref().map(|source| source as _)
    }
}
