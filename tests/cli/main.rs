//! The program `metriport-fhir`, run as a user runs it.

mod check;
mod explain;
mod format;
mod run;
mod schema;
mod show;
mod stream;
mod usage;

/// The documented answer of Get Message Status.
const DOCUMENTED: &str = "tests/data/metriport/get-message-status.json";
