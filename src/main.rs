//! The program `metriport-fhir`: it shows, formats and checks messages, for teams without Rust.

#![forbid(unsafe_code)]

mod cli;
mod nearest;

fn main() -> std::process::ExitCode {
    cli::run()
}
