//! `show`: messages at a glance.

use std::fmt;
use std::io;

use metriport_fhir::{AnyValue, Resource};

use super::args::Show;
use super::message::{Attachment, Message, Party};
use super::output::{Output, Painter, Style};
use super::report::{Line, Plain, put};
use super::status::Status;
use super::stream::{self, Answer, Document};

/// How wide the labels are.
const LABEL: usize = 13;

/// Runs the subcommand.
pub fn run(args: &Show, output: &mut Output) -> io::Result<Status> {
    let painter = output.painter();
    let work = |document: Document<'_>, answer: &mut Answer| {
        answer.tally.documents += 1;
        let before = answer.out.len();
        show(document, args.json, painter, answer);
        if args.json && document.record.is_some() && answer.out.len() == before {
            answer.out.push(b'\n');
        }
    };
    stream::run(&args.inputs, &args.lines, output, work).map(|(status, _)| status)
}

/// Shows what can be read, and tells what is not of its type's shape.
fn show(document: Document<'_>, json: bool, painter: Painter, answer: &mut Answer) {
    let read = document.text(None).and_then(AnyValue::read_document_tolerant);
    let read = match read {
        Ok(read) => read,
        Err(error) => return answer.refuse(document, error),
    };
    for issue in read.outcome.errors() {
        answer.status.add(Status::Faulty);
        answer.tell(Line { document, issue, painter: Painter::plain(), show_value: false });
    }
    if !read.outcome.is_valid() {
        answer.tally.faulty += 1;
    }
    match Message::all(&read.value) {
        Some(messages) if json => messages.iter().for_each(|message| put_json(document, message, &mut answer.out)),
        Some(messages) => {
            put_page(&read.value, &messages, painter, &mut answer.out);
            messages.iter().for_each(|message| put_text(message, painter, &mut answer.out));
        }
        None if read.outcome.is_valid() => {
            answer.status.add(Status::Faulty);
            answer.tally.faulty += 1;
            let found = read.value.as_resource().map_or("no message", Resource::resource_type);
            let place = document.record.map_or_else(String::new, |record| format!(":{record}"));
            let source = document.source;
            answer.tell(format_args!("{source}{place}: error: expected a message, found {found}"));
        }
        None => {}
    }
}

/// A message of `--json`.
#[derive(serde::Serialize)]
struct Record<'m> {
    source: &'m str,
    #[serde(skip_serializing_if = "Option::is_none")]
    record: Option<u64>,
    #[serde(flatten)]
    message: &'m Message<'m>,
}

fn put_json(document: Document<'_>, message: &Message<'_>, out: &mut Vec<u8>) {
    let record = Record { source: document.source, record: document.record, message };
    // Texts and numbers always have a JSON form, and memory takes everything.
    let _ = serde_json::to_writer(&mut *out, &record);
    out.push(b'\n');
}

/// What is said of several messages together.
fn put_page(value: &AnyValue, messages: &[Message<'_>], painter: Painter, out: &mut Vec<u8>) {
    let mut facts = Facts { painter, out };
    if let Some(page) = value.downcast_ref::<metriport_fhir::metriport::MessageList>() {
        let total =
            page.meta.items_in_total.as_ref().map_or_else(String::new, |total| format!(" of {}", total.as_str()));
        facts.fact("messages", format_args!("{}{total}", messages.len()));
        facts.text("previous page", page.meta.prev_page.as_deref());
        facts.text("next page", page.meta.next_page.as_deref());
        put(out, format_args!("\n"));
    } else if messages.len() != 1 {
        facts.fact("messages", messages.len());
        put(out, format_args!("\n"));
    }
}

fn put_text(message: &Message<'_>, painter: Painter, out: &mut Vec<u8>) {
    let mut facts = Facts { painter, out };
    facts.text("event", message.event);
    facts.text("message", message.id);
    match (message.status, message.delivery) {
        (Some(status), Some(delivery)) if status != delivery => {
            facts.fact("status", format_args!("{} ({delivery})", Plain(status)));
        }
        (status, _) => facts.text("status", status),
    }
    facts.text("reason", message.reason);
    if let Some(subject) = message.subject {
        facts.fact("subject", painter.paint(Style::Bold, Plain(subject)));
    }
    facts.list("patient", &message.patient);
    facts.list("sender", &message.sender);
    facts.list("recipients", &message.recipients);
    facts.text("sent", message.sent);
    facts.text("received", message.received);
    facts.text("completed", message.completed);
    if message.when != message.sent.or(message.received) {
        facts.text("when", message.when);
    }
    facts.list("body", message.body.iter().map(|text| Plain(text)));
    facts.list("attachments", &message.attachments);
    facts.list("data sources", message.data_sources.iter().map(|code| Plain(code)));
    put(out, format_args!("\n"));
}

/// Lines of a label and a value.
struct Facts<'o> {
    painter: Painter,
    out: &'o mut Vec<u8>,
}

impl Facts<'_> {
    fn fact(&mut self, label: &str, value: impl fmt::Display) {
        let label = self.painter.paint(Style::Dim, format!("{label:LABEL$}"));
        put(self.out, format_args!("{label} {value}\n"));
    }

    fn text(&mut self, label: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.fact(label, Plain(value));
        }
    }

    /// The label stands at the first value only.
    fn list<T: fmt::Display>(&mut self, label: &str, values: impl IntoIterator<Item = T>) {
        let mut label = label;
        for value in values {
            self.fact(label, value);
            label = "";
        }
    }
}

impl fmt::Display for Party<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = self.display.or(self.reference).or(self.kind).unwrap_or("(no name)");
        write!(f, "{}", Plain(shown))?;
        let notes = [
            self.role(),
            self.kind.filter(|kind| !shown.starts_with(kind)),
            self.reference.filter(|reference| *reference != shown),
        ];
        for (at, note) in notes.into_iter().flatten().enumerate() {
            write!(f, "{}{}", if at == 0 { "  (" } else { ", " }, Plain(note))?;
        }
        if notes.iter().any(Option::is_some) { f.write_str(")") } else { Ok(()) }
    }
}

impl fmt::Display for Attachment<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = self.title.or(self.reference).or(self.url).unwrap_or("(inline data)");
        write!(f, "{}", Plain(shown))?;
        let notes = [self.reference.or(self.url).filter(|place| *place != shown), self.content_type];
        for (at, note) in notes.into_iter().flatten().enumerate() {
            write!(f, "{}{}", if at == 0 { "  (" } else { ", " }, Plain(note))?;
        }
        if notes.iter().any(Option::is_some) { f.write_str(")") } else { Ok(()) }
    }
}
