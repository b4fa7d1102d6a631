//! The files of `schemas/` are those that the tables make.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const COMMAND: &str = "cargo run --features schemars --example export-schemas";

/// What is written by hand.
fn is_by_hand(path: &str) -> bool {
    path == "README.md" || path.starts_with("examples/")
}

fn files_below(folder: &Path, prefix: &str, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{prefix}{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            files_below(&entry.path(), &format!("{path}/"), found);
        } else {
            found.insert(path);
        }
    }
}

#[test]
fn no_file_is_stale_missing_or_extra() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas");
    let made = metriport_fhir::schema::files();
    let mut wrong = Vec::new();
    for (path, text) in &made {
        match fs::read_to_string(folder.join(path)) {
            Ok(there) if there == *text => {}
            Ok(_) => wrong.push(format!("{path} is stale")),
            Err(_) => wrong.push(format!("{path} is missing")),
        }
    }
    let mut there = BTreeSet::new();
    files_below(&folder, "", &mut there);
    let extra = there.iter().filter(|path| !is_by_hand(path) && !made.contains_key(*path));
    wrong.extend(extra.map(|path| format!("{path} is extra")));
    assert!(wrong.is_empty(), "run `{COMMAND}` ({})", wrong.join(", "));
    assert!(made.len() > 60);
    assert!(made == metriport_fhir::schema::files(), "two runs make different texts");
}

#[test]
fn own_types_embed_ours() {
    use metriport_fhir::{Bundle, Code, EventStatus, Reference};
    use schemars::generate::SchemaSettings;

    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let reference = generator.subschema_for::<Vec<Reference>>();
    assert_eq!(reference.get("items").unwrap()["$ref"], "#/$defs/Reference");
    let status = generator.subschema_for::<Code<EventStatus>>();
    assert_eq!(status.get("$ref").unwrap(), "#/$defs/EventStatus");
    let openapi = SchemaSettings::openapi3().into_generator().into_root_schema_for::<Bundle>();
    assert!(!openapi.as_value().to_string().contains("dependentSchemas"), "OpenAPI 3.0 does not know it");
}
