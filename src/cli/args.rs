//! The arguments of the program and their help.

use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{Args, Parser, Subcommand, ValueEnum};
use metriport_fhir::{AnyValue, ResourceType};

use super::nearest;

const EXIT_STATUS: &str = "Exit status:
  0  no error
  1  an input has errors, or cannot be read as JSON or as its type
  2  a wrong argument, or a file that cannot be read or written
Several inputs are all worked on, then the highest status is given.";

const MAIN_EXAMPLES: &str = "Examples:
  metriport-fhir show message.json
  metriport-fhir fmt --compact message.json
  metriport-fhir check --format json *.json
  metriport-fhir explain ref-1";

const SHOW_HELP: &str = "Examples:
  metriport-fhir show message.json
  curl -s https://example.org/message | metriport-fhir show
  metriport-fhir show --json bundle.json | jq -r .subject

Keys of --json, one object on one line for each message (null or [] where the
message has none):
  source        the path as given, or \"-\"
  record        the number of the line, from 1; only with --ndjson
  event         what a webhook is about: message.status, message.received
  id            the message id
  status        the FHIR status code
  delivery      processing, completed or failed; null where the status says none of these
  reason        why it has that status
  subject       the subject line
  patient       {reference, type, display, address, oid, npi}
  sender        the same
  recipients    [the same]; address is a Direct address, npi a National
                Provider Identifier
  when          when it was sent, else received, else when the webhook was
  sent          when it was sent
  received      when it was received
  completed     when it arrived or was given up, as a webhook says
  body          [text]
  attachments   [{reference, url, title, contentType}]
  dataSources   [code]
New keys may be added; these stay.";

const FMT_HELP: &str = "Examples:
  metriport-fhir fmt message.json
  metriport-fhir fmt --as Timing - < timing.json
  metriport-fhir fmt --ndjson messages.ndjson > formatted.ndjson

Without --tolerant, an input that is not of R4's shape is an error and gives no
output.
With --ndjson, one line in is one line out (--compact is implied): a line that
cannot be read is reported by its number and leaves an empty line.
With --tolerant, what has no place is kept in silence; check reports it.";

const CHECK_HELP: &str = "Examples:
  metriport-fhir check message.json
  metriport-fhir check --format outcome message.json
  metriport-fhir check --ndjson --format json messages.ndjson > issues.ndjson
  echo '{\"start\":\"2024\",\"end\":\"2023\"}' | metriport-fhir check --as Period

Formats:
  text     file:line:column: error[rule] Expression: message, and a closing count
  json     one object on one line for each input, or line with --ndjson:
           {source, record, resource, valid, issues: [{severity, code, rule,
           expression, line, column, message}]}
           source is the path as given or \"-\"; record counts the lines from 1,
           only with --ndjson; resource is Type/id or null; line and column
           count from 1, the column in Unicode scalar values, null where unknown;
           with --show-values an issue may have a value
  outcome  an OperationOutcome on one line for each input, or line with --ndjson";

/// Reads, shows and checks FHIR R4 messages: Communications, their datatypes, and Metriport's answers.
#[derive(Debug, Parser)]
#[command(name = "metriport-fhir", version, max_term_width = 110)]
#[command(after_help = format!("{MAIN_EXAMPLES}\n\n{EXIT_STATUS}"))]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,

    /// When to colour the output: on a terminal unless NO_COLOR is set, always, or never
    #[arg(long, global = true, display_order = 100, value_enum, value_name = "WHEN")]
    #[arg(default_value_t = When::Auto, hide_possible_values = true)]
    pub color: When,
}

/// When to do something that depends on the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum When {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Show(Show),
    Fmt(Fmt),
    Check(Check),
    Explain(Explain),
    Schema(Schema),
    Completions(Completions),
    Man(Man),
}

/// Show messages at a glance.
///
/// Takes a Communication, a Bundle of them, and Metriport's answers around them.
#[derive(Debug, Args)]
#[command(after_help = format!("{SHOW_HELP}\n\n{EXIT_STATUS}"))]
pub struct Show {
    /// Print each message as a JSON object on one line
    #[arg(long)]
    pub json: bool,

    #[command(flatten)]
    pub lines: Lines,

    #[command(flatten)]
    pub inputs: Inputs,
}

/// Read inputs and write them back in R4's order, without loss.
///
/// Takes a resource or one of Metriport's answers.
#[derive(Debug, Args)]
#[command(after_help = format!("{FMT_HELP}\n\n{EXIT_STATUS}"))]
pub struct Fmt {
    /// Write each input on one line
    #[arg(long)]
    pub compact: bool,

    /// Take any JSON object, and keep what R4 has no place for
    #[arg(long)]
    pub tolerant: bool,

    #[command(flatten)]
    pub read_as: ReadAs,

    #[command(flatten)]
    pub lines: Lines,

    #[command(flatten)]
    pub inputs: Inputs,
}

/// Report everything that is wrong with inputs: JSON, shape, content and R4's rules.
///
/// Takes a resource or one of Metriport's answers.
#[derive(Debug, Args)]
#[command(after_help = format!("{CHECK_HELP}\n\n{EXIT_STATUS}"))]
pub struct Check {
    #[command(flatten)]
    pub read_as: ReadAs,

    /// How to report: text, json or outcome
    #[arg(long, value_enum, default_value_t = Format::Text, hide_possible_values = true)]
    pub format: Format,

    /// Show the content that breaks a rule, which may be health data
    #[arg(long)]
    pub show_values: bool,

    /// Leave out advice: best practice that R4 does not ask for (dom-6, attachment-size, system-relative, …)
    #[arg(long)]
    pub no_advice: bool,

    /// Exit with 0 where it would be 1, for pipelines that take any other status as a crash
    #[arg(long)]
    pub exit_zero: bool,

    #[command(flatten)]
    pub lines: Lines,

    #[command(flatten)]
    pub inputs: Inputs,
}

/// How `check` reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
    Outcome,
}

/// Explain a rule: what it means, R4's expression, and an example that breaks it.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  metriport-fhir explain per-1\n  metriport-fhir explain reference-target")]
pub struct Explain {
    /// The rule, as `check` prints it between brackets; none lists them all
    pub rule: Option<String>,
}

/// Print or write the JSON Schemas of types.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  metriport-fhir schema Communication\n  metriport-fhir schema --draft 07 Timing Dosage --out \
        schemas\n  metriport-fhir schema --structural --out schemas\n\nOne type is printed; several, or all that come with \
        the program, are written with --out."
)]
pub struct Schema {
    /// The draft of JSON Schema: 2020-12 or 07
    #[arg(long, value_enum, default_value_t = DraftName::Draft202012, hide_possible_values = true)]
    pub draft: DraftName,

    /// Only the types of the properties, for limited code generators
    #[arg(long)]
    pub structural: bool,

    /// Write files into this folder
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,

    /// The types, by their R4 names (CodeableConcept) or file names (codeable-concept)
    #[arg(value_name = "TYPE")]
    pub types: Vec<String>,
}

/// A draft of JSON Schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DraftName {
    #[value(name = "2020-12")]
    Draft202012,
    #[value(name = "07")]
    Draft07,
}

/// Print a completion script for a shell.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  metriport-fhir completions bash > /etc/bash_completion.d/metriport-fhir\n  \
        metriport-fhir completions zsh > ~/.zfunc/_metriport-fhir")]
pub struct Completions {
    /// bash, elvish, fish, powershell or zsh
    #[arg(value_enum, hide_possible_values = true)]
    pub shell: clap_complete::Shell,
}

/// Print the manual page, or write a page for each subcommand.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  metriport-fhir man | man -l -\n  metriport-fhir man --out /usr/share/man/man1")]
pub struct Man {
    /// Write all pages into this folder
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
}

/// The type to read inputs as.
#[derive(Debug, Args)]
pub struct ReadAs {
    /// The R4 type of the inputs, such as Timing or Extension [default: a resource or Metriport's answer]
    #[arg(long = "as", value_name = "TYPE", value_parser = TypeName, hide_possible_values = true)]
    pub type_name: Option<String>,
}

/// Whether and how inputs are taken line by line.
#[derive(Debug, Args)]
pub struct Lines {
    /// Take each line of the inputs as a document of its own
    #[arg(long)]
    pub ndjson: bool,

    /// How many threads work on the lines [default: as many as there are cores]
    #[arg(long, value_name = "N", requires = "ndjson")]
    pub jobs: Option<std::num::NonZeroUsize>,
}

/// What to read.
#[derive(Debug, Args)]
pub struct Inputs {
    /// The files to read; "-" or none for standard input
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
}

/// What to say of a name that is none of the types.
pub fn no_such_type(name: &str, types: &[&str]) -> String {
    match nearest(name, types.iter().copied()) {
        Some(near) if near.eq_ignore_ascii_case(name) => {
            format!("R4 names are case-sensitive; did you mean {near}?")
        }
        Some(near) => format!("no such type; did you mean {near}?"),
        None => format!("no such type; the types are {}", types.join(", ")),
    }
}

/// Takes the name of a type that this crate models.
#[derive(Debug, Clone)]
struct TypeName;

impl clap::builder::TypedValueParser for TypeName {
    type Value = String;

    fn parse_ref(
        &self,
        command: &clap::Command,
        _: Option<&clap::Arg>,
        value: &std::ffi::OsStr,
    ) -> Result<String, clap::Error> {
        let name = value.to_string_lossy();
        if AnyValue::has_type(&name) {
            return Ok(name.into_owned());
        }
        let message = if ResourceType::ALL.iter().any(|known| known.as_str() == name) {
            format!("--as {name}: a resource of this type is not modelled; leave --as out, or say --as Resource")
        } else {
            format!("--as {name}: {}", no_such_type(&name, &AnyValue::types().collect::<Vec<_>>()))
        };
        Err(clap::Error::raw(clap::error::ErrorKind::InvalidValue, format!("{message}\n")).with_cmd(command))
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(AnyValue::types().map(PossibleValue::new)))
    }
}
