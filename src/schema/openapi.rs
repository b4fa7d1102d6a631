//! The schemas as the components of an OpenAPI 3.1 document, and how generators of it should call the `_name` members.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use serde_json::{Map, Value, json};

use super::print::{self, Tables};

/// `components.json` and the two lists of names.
pub(super) fn files(definitions: &Map<String, Value>, tables: &Tables) -> BTreeMap<String, String> {
    let mut schemas: Value = definitions.clone().into();
    move_references(&mut schemas, definitions);
    let document = json!({
        "openapi": "3.1.0",
        "info": {
            "title": "FHIR R4 Communication and its datatypes",
            "description": "The types of FHIR R4 (4.0.1) as components, to be referenced from other documents.",
            "version": "1.0.0",
            "license": {"name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0"},
        },
        "servers": [{"url": "/"}],
        "paths": {},
        "components": {"schemas": schemas},
    });
    let names = partners(definitions);
    BTreeMap::from([
        ("openapi/components.json".to_owned(), print::document(&document, tables)),
        ("openapi/name-mappings.txt".to_owned(), mappings(&names, str::to_owned)),
        ("openapi/name-mappings.go.txt".to_owned(), mappings(&names, capitalized)),
    ])
}

/// Lets references point to components. Those into the middle of a schema are replaced by what stands there:
/// openapi-generator would take the whole schema for a part of another one and make no type of it.
fn move_references(schema: &mut Value, definitions: &Map<String, Value>) {
    let reference = schema.get("$ref").and_then(Value::as_str).and_then(|path| path.strip_prefix("#/$defs/"));
    if let Some((name, inner)) = reference.and_then(|path| path.split_once('/'))
        && let Some(part) = definitions.get(name).and_then(|definition| definition.pointer(&format!("/{inner}")))
    {
        *schema = part.clone();
    }
    match schema {
        Value::Object(object) => {
            for (name, value) in object.iter_mut() {
                match value {
                    Value::String(reference) if name == "$ref" => {
                        *reference = reference.replace("#/$defs/", "#/components/schemas/");
                    }
                    value => move_references(value, definitions),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| move_references(item, definitions)),
        _ => {}
    }
}

/// The names of primitives that have a `_name` beside them.
fn partners(definitions: &Map<String, Value>) -> BTreeSet<&str> {
    let properties = definitions.values().filter_map(|schema| schema.get("properties")?.as_object());
    properties.flat_map(|properties| properties.keys()).filter_map(|name| name.strip_prefix('_')).collect()
}

/// One `_name=nameElement` a line, as openapi-generator takes them.
fn mappings(names: &BTreeSet<&str>, spelling: fn(&str) -> String) -> String {
    let mut out = String::new();
    for name in names {
        let _ = writeln!(out, "_{name}={}Element", spelling(name));
    }
    out
}

fn capitalized(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}
