//! The crate itself, beside hand-written structs and `serde_json::Value`. `own lines FROM COUNT` prints messages, one to a
//! line.

#[path = "../../../inputs/minimal.rs"]
mod minimal;
#[path = "../parts.rs"]
mod parts;

use std::hint::black_box;
use std::io::{self, Write};

use metriport_fhir::metriport::MessageStatus;
use metriport_fhir::{Communication, FhirType, tolerant};
use parts::worker::{Measures, keep, repeat};
use parts::{input, texts, worker};
use serde::Serialize;
use serde::de::DeserializeOwned;

fn main() -> io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [lines, from, count] = &arguments[..]
        && lines == "lines"
    {
        return print_lines(from.parse().map_err(io::Error::other)?, count.parse().map_err(io::Error::other)?);
    }
    let mut measures = Measures::default();
    let mut texts = texts::texts();
    // Under valgrind, making this text would cost more than what is counted.
    if arguments.get(1).is_none_or(|measure| measure.starts_with("20MB/")) {
        texts.push(("20MB".to_owned(), keep(input::large(20_000_000))));
    }
    for (input, text) in texts {
        own::<Communication>(&mut measures, &input, text);
        serde::<serde_json::Value>(&mut measures, "serde_json::Value", &input, text);
        match &*input {
            "message" => serde::<minimal::Message>(&mut measures, "minimal structs", &input, text),
            "200KB" | "20MB" => serde::<minimal::Large>(&mut measures, "minimal structs", &input, text),
            _ => {}
        }
    }
    own::<MessageStatus>(&mut measures, "answer", input::ANSWER);
    serde::<minimal::Answer>(&mut measures, "minimal structs", "answer", input::ANSWER);
    lines(&mut measures);
    measures.size::<Communication>("Communication");
    measures.size::<metriport_fhir::Extension>("Extension");
    measures.size::<metriport_fhir::Coding>("Coding");
    measures.size::<metriport_fhir::Reference>("Reference");
    measures.serve()
}

fn serde<T: Serialize + DeserializeOwned + Clone + 'static>(
    measures: &mut Measures,
    who: &str,
    input: &str,
    text: &'static str,
) {
    measures.library(
        who,
        input,
        text,
        |text| serde_json::from_slice::<T>(text.as_bytes()),
        |value| serde_json::to_vec(value),
    );
}

fn own<T: FhirType + Serialize + DeserializeOwned + Clone>(measures: &mut Measures, input: &str, text: &'static str) {
    let read = |text: &str| metriport_fhir::from_slice::<T>(text.as_bytes());
    measures.library("own functions", input, text, read, |value| metriport_fhir::to_vec(value));
    let mut add = |operation: &str, who: &str, work: fn(&'static str, T) -> worker::Work| {
        measures.add(format!("{input}/{operation}/{who}"), text.len(), move || Some(work(text, read(text).ok()?)));
    };
    add("validate", "own functions", |_, value| {
        assert!(metriport_fhir::validate(&value).is_valid(), "not valid");
        repeat(move || metriport_fhir::validate(black_box(&value)))
    });
    add("read", "through serde_json", |text, _| {
        repeat(move || serde_json::from_slice::<T>(black_box(text).as_bytes()))
    });
    add("write", "through serde_json", |_, value| repeat(move || serde_json::to_vec(black_box(&value))));
    add("read", "own functions, from_str", |text, _| repeat(move || metriport_fhir::from_str::<T>(black_box(text))));
    add("read", "own functions, from_reader", |text, _| {
        repeat(move || metriport_fhir::from_reader::<T>(black_box(text).as_bytes()))
    });
    add("read", "own functions, tolerant", |text, _| {
        repeat(move || tolerant::from_slice::<T>(black_box(text).as_bytes()))
    });
    add("write", "own functions, pretty", |_, value| {
        repeat(move || metriport_fhir::to_string_pretty(black_box(&value)))
    });
    add("write", "through serde_json, pretty", |_, value| repeat(move || serde_json::to_vec_pretty(black_box(&value))));
}

/// A thousand lines, each read, or read tolerantly and checked as `check --ndjson` does.
fn lines(measures: &mut Measures) {
    let text = keep(input::lines(0, 1000));
    measures.add("1000 lines/read/own functions".to_owned(), text.len(), move || {
        Some(repeat(move || {
            black_box(text)
                .lines()
                .map(|line| metriport_fhir::from_str::<Communication>(line).is_ok())
                .filter(|ok| *ok)
                .count()
        }))
    });
    measures.add("1000 lines/check/own functions".to_owned(), text.len(), move || {
        Some(repeat(move || {
            black_box(text).lines().filter(|line| metriport_fhir::check_slice(line.as_bytes()).is_valid()).count()
        }))
    });
}

fn print_lines(from: usize, count: usize) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for start in (from..from + count).step_by(1000) {
        out.write_all(input::lines(start, 1000.min(from + count - start)).as_bytes())?;
    }
    Ok(())
}
