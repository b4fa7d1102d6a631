//! Our verdicts against those of two engines that nobody here wrote: the HL7 reference validator (`tests/judge`) and npm
//! `fhirpath` (`tests/fhirpath`).
//!
//! Without arguments, as `cargo test` runs it, the verdicts of one big run, which are committed, are held against ours.
//! The scripts `tests/judge/differential`, `tests/judge/sample` and `tests/fhirpath/differential` run the engines.

mod classes;
mod cut;
#[path = "../it/exact.rs"]
#[allow(dead_code, reason = "the integration tests use the rest")]
mod exact;
mod fhirpath;
mod fixture;
mod instances;
mod judge;
mod mutate;
mod quotes;
mod tool;

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match arguments.as_slice() {
        ["--judge", count] => judge::run(number(count), judge::Keep::Nothing),
        ["--judge", count, "--update"] => judge::run(number(count), judge::Keep::Run),
        ["--fhirpath", count] => fhirpath::run(number(count)),
        // Other words are the filters and options of a test run.
        _ => fixture::check(),
    };
    match result {
        Ok(report) => {
            println!("{report}");
            ExitCode::SUCCESS
        }
        Err(report) => {
            println!("{report}");
            ExitCode::FAILURE
        }
    }
}

fn number(text: &str) -> usize {
    text.parse().unwrap_or_else(|_| panic!("expected a count of instances"))
}
