//! The command line: one file for each subcommand, and what they share: arguments, inputs, streams and output.

mod args;
mod check;
mod explain;
mod format;
mod input;
mod manual;
mod message;
mod output;
mod progress;
mod report;
mod schema;
mod show;
mod status;
mod stream;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;

use crate::nearest::Nearest;
use args::{Arguments, Command};
use output::Output;
use status::Status;

/// The nearest of the names.
fn nearest<'k>(name: &str, names: impl Iterator<Item = &'k str>) -> Option<String> {
    let mut nearest = Nearest::new(name);
    for known in names {
        nearest.offer(known);
    }
    nearest.found()
}

/// Runs the program.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let mut output = Output::new(arguments.color);
    let result = match arguments.command {
        Command::Show(args) => show::run(&args, &mut output),
        Command::Fmt(args) => format::run(&args, &mut output),
        Command::Check(args) => check::run(&args, &mut output),
        Command::Explain(args) => explain::run(&args, &mut output),
        Command::Schema(args) => schema::run(&args, &mut output),
        Command::Completions(args) => manual::completions(&args, &mut output),
        Command::Man(args) => manual::pages(&args, &mut output),
    };
    match result.and_then(|status| output.flush().map(|()| status)) {
        Ok(status) => status.into(),
        // Whoever reads our output has enough of it.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Status::Good.into(),
        Err(error) => {
            output.complain(format_args!("standard output: {error}"));
            Status::Failed.into()
        }
    }
}
