//! Issues as text: one line each, with the place in front.

use std::fmt;
use std::io::Write;

use metriport_fhir::{AnyValue, Error, Issue, IssueSeverity};

use super::output::{Painter, Style};
use super::status::Status;
use super::stream::{Answer, Document};

impl Document<'_> {
    /// The text, to be read as the type of that name or as a document.
    pub fn text(&self, type_name: Option<&str>) -> Result<&str, Error> {
        AnyValue::text_of(type_name.unwrap_or("Resource"), self.bytes)
    }

    /// The line of an issue in the file.
    pub fn line(&self, issue: &Issue) -> Option<u64> {
        let line = u64::from(issue.position?.line);
        Some(self.record.map_or(line, |record| record + line - 1))
    }
}

impl Answer {
    /// Tells on standard error why a document cannot be read.
    pub fn refuse(&mut self, document: Document<'_>, error: Error) {
        self.status.add(Status::Faulty);
        self.tally.faulty += 1;
        let issue = error.into_issue();
        self.tell(Line { document, issue: &issue, painter: Painter::plain(), show_value: false });
    }

    /// Writes a line on standard error.
    pub fn tell(&mut self, line: impl fmt::Display) {
        put(&mut self.err, format_args!("{line}\n"));
    }
}

/// Appends text to bytes.
pub fn put(bytes: &mut Vec<u8>, text: fmt::Arguments<'_>) {
    // Memory takes everything.
    let _ = bytes.write_fmt(text);
}

/// An issue as a line: `file:line:column: error[rule] Expression: message`.
pub struct Line<'i> {
    pub document: Document<'i>,
    pub issue: &'i Issue,
    pub painter: Painter,
    /// Whether to show the content that breaks the rule.
    pub show_value: bool,
}

impl fmt::Display for Line<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Issue { severity, rule, expression, message, position, .. } = self.issue;
        f.write_str(self.document.source)?;
        if let (Some(line), Some(position)) = (self.document.line(self.issue), position) {
            write!(f, ":{line}:{}", position.column)?;
        } else if let Some(record) = self.document.record {
            write!(f, ":{record}")?;
        }
        let style = match severity {
            IssueSeverity::Fatal | IssueSeverity::Error => Style::Red,
            IssueSeverity::Warning => Style::Yellow,
            IssueSeverity::Information => Style::Cyan,
        };
        write!(
            f,
            ": {}{}",
            self.painter.paint(style, severity.as_str()),
            self.painter.paint(Style::Dim, format_args!("[{rule}]"))
        )?;
        if !expression.is_empty() {
            write!(f, " {}", self.painter.paint(Style::Bold, expression))?;
            f.write_str(":")?;
        }
        write!(f, " {message}")?;
        match self.issue.value().filter(|_| self.show_value) {
            Some(value) => write!(f, " (found {})", Quoted(value)),
            None => Ok(()),
        }
    }
}

/// Content between quotes, on one line and without control characters.
struct Quoted<'t>(&'t str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{}\"", Plain(self.0))
    }
}

/// Content as a terminal may show it: control characters are written as escapes.
pub struct Plain<'t>(pub &'t str);

impl fmt::Display for Plain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use fmt::Write as _;
        self.0.chars().try_for_each(|char| {
            if char.is_control() { write!(f, "{}", char.escape_default()) } else { f.write_char(char) }
        })
    }
}
