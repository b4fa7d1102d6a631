//! `schema`: JSON Schemas of types, printed or written as files.

use std::io::{self, Write};
use std::path::Path;

use metriport_fhir::schema::{Draft, SHIPPED, names, text_for};

use super::args::{DraftName, Schema, no_such_type};
use super::output::Output;
use super::status::Status;

/// Runs the subcommand.
pub fn run(args: &Schema, output: &mut Output) -> io::Result<Status> {
    let mut types: Vec<&str> = args.types.iter().map(String::as_str).collect();
    if types.is_empty() {
        types.extend(SHIPPED);
    }
    let mut texts = Vec::new();
    for name in types {
        let Some(text) = text_for(name, args.draft.into(), args.structural) else {
            output.complain(format_args!("schema {name}: {}", no_such_type(name, &names())));
            return Ok(Status::Failed);
        };
        texts.push(text);
    }
    match (&args.out, texts.as_slice()) {
        (Some(folder), _) => write_all(folder, &texts, output),
        (None, [text]) => output.write_all(text.as_bytes()).map(|()| Status::Good),
        (None, _) => {
            output.complain(format_args!("{} schemas are too many to print; name a folder with --out", texts.len()));
            Ok(Status::Failed)
        }
    }
}

fn write_all(folder: &Path, texts: &[String], output: &mut Output) -> io::Result<Status> {
    let written = std::fs::create_dir_all(folder)
        .and_then(|()| texts.iter().try_for_each(|text| std::fs::write(folder.join(file_name(text)), text)));
    if let Err(error) = written {
        output.complain(format_args!("{}: {error}", folder.display()));
        return Ok(Status::Failed);
    }
    Ok(Status::Good)
}

/// The name of a schema's file, which its `$id` ends with.
fn file_name(text: &str) -> String {
    let schema: serde_json::Value = serde_json::from_str(text).unwrap_or_default();
    let id = schema.get("$id").and_then(serde_json::Value::as_str).unwrap_or_default();
    format!("{}.schema.json", id.rsplit(':').next().unwrap_or_default())
}

impl From<DraftName> for Draft {
    fn from(name: DraftName) -> Self {
        match name {
            DraftName::Draft202012 => Draft::Draft202012,
            DraftName::Draft07 => Draft::Draft07,
        }
    }
}
