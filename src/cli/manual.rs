//! `completions` and `man`: the program's own description for shells and for `man`.

use std::io::{self, Write};

use clap::CommandFactory;

use super::args::{Arguments, Completions, Man};
use super::output::Output;
use super::status::Status;

/// Prints the completion script of a shell.
pub fn completions(args: &Completions, output: &mut Output) -> io::Result<Status> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Arguments::command(), "metriport-fhir", &mut script);
    output.write_all(&script)?;
    Ok(Status::Good)
}

/// Prints the manual page, or writes one for each subcommand.
pub fn pages(args: &Man, output: &mut Output) -> io::Result<Status> {
    let command = Arguments::command();
    let Some(folder) = &args.out else {
        clap_mangen::Man::new(command).render(output)?;
        return Ok(Status::Good);
    };
    match std::fs::create_dir_all(folder).and_then(|()| clap_mangen::generate_to(command, folder)) {
        Ok(()) => Ok(Status::Good),
        Err(error) => {
            output.complain(format_args!("{}: {error}", folder.display()));
            Ok(Status::Failed)
        }
    }
}
