//! `check`: everything that is wrong with documents, as text, as JSON, or as `OperationOutcome`s.

use std::io::{self, Write};

use metriport_fhir::{AnyValue, Checked, Issue, IssueSeverity, Outcome};
use serde::Serialize;

use super::args::{Check, Format};
use super::output::{Output, Painter};
use super::report::{Line, put};
use super::status::Status;
use super::stream::{self, Answer, Document, Tally};

/// Runs the subcommand.
pub fn run(args: &Check, output: &mut Output) -> io::Result<Status> {
    let painter = output.painter();
    let work = |document: Document<'_>, answer: &mut Answer| {
        let found = Found::of(document, args);
        found.count(answer);
        match args.format {
            Format::Text => found.text(document, args, painter, &mut answer.out),
            Format::Json => found.json(document, args, &mut answer.out),
            Format::Outcome => found.outcome(&mut answer.out),
        }
    };
    let (mut status, tally) = stream::run(&args.inputs, &args.lines, output, work)?;
    if args.format == Format::Text {
        writeln!(output, "{}", closing(&tally))?;
    }
    if args.exit_zero && status == Status::Faulty {
        status = Status::Good;
    }
    Ok(status)
}

/// What was found about one document.
struct Found {
    resource: Option<String>,
    outcome: Outcome,
}

impl Found {
    fn of(document: Document<'_>, args: &Check) -> Self {
        let type_name = args.read_as.type_name.as_deref();
        let checked = document.text(type_name).and_then(|text| match type_name {
            Some(name) => AnyValue::check(name, text),
            None => Ok(AnyValue::check_document(text)),
        });
        let mut found = match checked {
            Ok(Checked { resource, outcome, .. }) => Found { resource, outcome },
            Err(error) => Found { resource: None, outcome: std::iter::once(error.into_issue()).collect() },
        };
        if args.no_advice {
            found.outcome = found.outcome.without_advice();
        }
        found
    }

    fn count(&self, answer: &mut Answer) {
        let tally = &mut answer.tally;
        tally.documents += 1;
        if !self.outcome.is_valid() {
            tally.faulty += 1;
            answer.status.add(Status::Faulty);
        }
        for issue in &self.outcome {
            match issue.severity {
                IssueSeverity::Fatal | IssueSeverity::Error => tally.errors += 1,
                IssueSeverity::Warning => tally.warnings += 1,
                IssueSeverity::Information => tally.notes += 1,
            }
        }
    }

    fn text(&self, document: Document<'_>, args: &Check, painter: Painter, out: &mut Vec<u8>) {
        for issue in &self.outcome {
            let line = Line { document, issue, painter, show_value: args.show_values };
            put(out, format_args!("{line}\n"));
        }
    }

    fn json(&self, document: Document<'_>, args: &Check, out: &mut Vec<u8>) {
        let report = Report {
            source: document.source,
            record: document.record,
            resource: self.resource.as_deref(),
            valid: self.outcome.is_valid(),
            issues: self.outcome.issues().iter().map(|issue| IssueReport::of(document, issue, args)).collect(),
        };
        // Texts and numbers always have a JSON form, and memory takes everything.
        let _ = serde_json::to_writer(&mut *out, &report);
        out.push(b'\n');
    }

    fn outcome(&self, out: &mut Vec<u8>) {
        // What this crate makes itself it can write.
        let _ = metriport_fhir::to_writer(&mut *out, &self.outcome.to_operation_outcome());
        out.push(b'\n');
    }
}

/// A document of the format `json`; the names of its members are a promise.
#[derive(Serialize)]
struct Report<'r> {
    source: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    record: Option<u64>,
    resource: Option<&'r str>,
    valid: bool,
    issues: Vec<IssueReport<'r>>,
}

/// An issue of the format `json`; the names of its members are a promise.
#[derive(Serialize)]
struct IssueReport<'r> {
    severity: &'static str,
    code: &'static str,
    rule: &'static str,
    expression: &'r str,
    line: Option<u64>,
    column: Option<u32>,
    message: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<&'r str>,
}

impl<'r> IssueReport<'r> {
    fn of(document: Document<'_>, issue: &'r Issue, args: &Check) -> Self {
        IssueReport {
            severity: issue.severity.as_str(),
            code: issue.code.as_str(),
            rule: issue.rule,
            expression: &issue.expression,
            line: document.line(issue),
            column: issue.position.map(|position| position.column),
            message: &issue.message,
            value: issue.value().filter(|_| args.show_values),
        }
    }
}

/// The line that ends the format `text`.
fn closing(tally: &Tally) -> String {
    let Tally { documents, faulty, errors, warnings, notes } = *tally;
    format!(
        "{} checked, {faulty} with errors: {}, {}, {}",
        number(documents, "document"),
        number(errors, "error"),
        number(warnings, "warning"),
        number(notes, "note"),
    )
}

fn number(count: u64, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
