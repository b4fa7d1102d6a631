//! `fmt`: reads documents and writes them back in R4's order, without loss.

use std::io;

use metriport_fhir::{AnyValue, Error};

use super::args::Fmt;
use super::output::Output;
use super::report::put;
use super::status::Status;
use super::stream::{self, Answer, Document};

/// Runs the subcommand.
pub fn run(args: &Fmt, output: &mut Output) -> io::Result<Status> {
    let work = |document: Document<'_>, answer: &mut Answer| {
        answer.tally.documents += 1;
        match formatted(args, document) {
            Ok(text) => put(&mut answer.out, format_args!("{text}\n")),
            Err(error) => {
                answer.refuse(document, error);
                if document.record.is_some() {
                    answer.out.push(b'\n');
                }
            }
        }
    };
    stream::run(&args.inputs, &args.lines, output, work).map(|(status, _)| status)
}

fn formatted(args: &Fmt, document: Document<'_>) -> Result<String, Error> {
    let type_name = args.read_as.type_name.as_deref();
    let text = document.text(type_name)?;
    let value = match (type_name, args.tolerant) {
        (Some(name), false) => AnyValue::read(name, text)?,
        (Some(name), true) => AnyValue::read_tolerant(name, text)?.value,
        (None, false) => AnyValue::read_document(text)?,
        (None, true) => AnyValue::read_document_tolerant(text)?.value,
    };
    if args.compact || document.record.is_some() { value.to_string() } else { value.to_string_pretty() }
}
