//! The schemas as TypeScript declarations.

use std::fmt::Write;

use serde_json::{Map, Value};

use super::object::all_names;
use super::print::Tables;

const HEAD: &str = "// FHIR R4 (4.0.1): Communication and its datatypes, as they stand in JSON.
// Made by metriport-fhir. Do not edit.
//
// These are types alone: rules that go beyond the type of one property are in the JSON Schemas beside this file.
";

/// The declarations.
pub(super) fn declarations(definitions: &Map<String, Value>, tables: &Tables) -> String {
    let mut out = HEAD.to_owned();
    let mut names: Vec<&String> = definitions.keys().collect();
    names.sort_unstable();
    for name in names {
        let Some(schema) = definitions.get(name) else { continue };
        out.push('\n');
        comment(&mut out, schema, "");
        match schema.get("properties").and_then(Value::as_object) {
            Some(properties) => interface(&mut out, name, schema, properties, tables),
            None => {
                let _ = writeln!(out, "export type {name} = {};", type_of(schema, ""));
            }
        }
    }
    out
}

fn interface(out: &mut String, name: &str, schema: &Value, properties: &Map<String, Value>, tables: &Tables) {
    let order: Vec<String> = tables.get(name).map_or_else(Vec::new, |def| {
        std::iter::once("resourceType".to_owned()).chain(def.elements.iter().flat_map(all_names)).collect()
    });
    let mut members: Vec<(&String, &Value)> = properties.iter().collect();
    members.sort_unstable_by_key(|(name, _)| {
        (order.iter().position(|known| known == *name).unwrap_or(order.len()), *name)
    });
    let required: Vec<&str> = schema
        .get("required")
        .and_then(Value::as_array)
        .map(|names| names.iter().filter_map(Value::as_str).collect())
        .unwrap_or_default();
    let _ = writeln!(out, "export interface {name} {{");
    for (name, schema) in members {
        comment(out, schema, "  ");
        let optional = if required.contains(&name.as_str()) { "" } else { "?" };
        let _ = writeln!(out, "  {name}{optional}: {};", type_of(schema, "  "));
    }
    if schema.get("additionalProperties") != Some(&Value::Bool(false)) {
        out.push_str("  [member: string]: unknown;\n");
    }
    out.push_str("}\n");
}

fn type_of(schema: &Value, indent: &str) -> String {
    if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
        return reference.rsplit('/').next().unwrap_or_default().to_owned();
    }
    if let Some(value) = schema.get("const") {
        return value.to_string();
    }
    if let Some(values) = schema.get("enum").and_then(Value::as_array) {
        return union(values.iter().map(Value::to_string).collect(), indent);
    }
    for keyword in ["anyOf", "allOf"] {
        if let Some(of) = schema.get(keyword).and_then(Value::as_array) {
            return union(of.iter().map(|schema| type_of(schema, indent)).collect(), indent);
        }
    }
    match schema.get("type").and_then(Value::as_str) {
        Some("array") => {
            let items = schema.get("items").map_or_else(|| "unknown".to_owned(), |items| type_of(items, indent));
            if items.contains(' ') { format!("({items})[]") } else { format!("{items}[]") }
        }
        Some("integer") => "number".to_owned(),
        Some(name) => name.to_owned(),
        None => "unknown".to_owned(),
    }
}

fn union(types: Vec<String>, indent: &str) -> String {
    let line = types.join(" | ");
    if line.len() <= 100 {
        return line;
    }
    types.iter().map(|name| format!("\n{indent}  | {name}")).collect()
}

fn comment(out: &mut String, schema: &Value, indent: &str) {
    let Some(text) = schema.get("description").and_then(Value::as_str) else { return };
    let text = text.replace("*/", "* /");
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let mut line = String::new();
        for word in paragraph.split(' ') {
            if !line.is_empty() && indent.len() + line.len() + word.len() > 112 {
                lines.push(std::mem::take(&mut line));
            }
            line.push_str(if line.is_empty() { "" } else { " " });
            line.push_str(word);
        }
        lines.push(line);
    }
    if let [line] = lines.as_slice() {
        let _ = writeln!(out, "{indent}/** {line} */");
        return;
    }
    let _ = writeln!(out, "{indent}/**");
    for line in lines {
        let _ = writeln!(out, "{indent} * {line}");
    }
    let _ = writeln!(out, "{indent} */");
}
