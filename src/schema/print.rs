//! Schemas as text, in an order for people: keywords by importance, properties in R4's order, short values on one line.
//!
//! The order is made here, since that of `serde_json`'s maps depends on a feature that another crate may switch on.

use std::collections::BTreeMap;

use serde_json::Value;

use super::object::all_names;
use crate::table::TypeDef;

/// The longest line that holds a whole value.
const WIDTH: usize = 170;

const KEYWORDS: &[&str] = &[
    "openapi",
    "info",
    "$schema",
    "$id",
    "$comment",
    "title",
    "description",
    "$ref",
    "type",
    "const",
    "enum",
    "items",
    "minItems",
    "maxItems",
    "contains",
    "minLength",
    "maxLength",
    "minimum",
    "exclusiveMinimum",
    "maximum",
    "pattern",
    "properties",
    "required",
    "additionalProperties",
    "minProperties",
    "propertyNames",
    "allOf",
    "anyOf",
    "not",
    "dependentSchemas",
    "dependencies",
    "examples",
    "$defs",
    "definitions",
    "paths",
    "components",
];

/// The tables by the names of their schemas.
pub(super) type Tables = BTreeMap<&'static str, &'static TypeDef>;

/// What the members of an object are.
#[derive(Clone, Copy)]
enum Members {
    Keywords,
    Properties,
    Definitions,
}

/// Prints a schema document, with a line feed at its end.
pub(super) fn document(document: &Value, tables: &Tables) -> String {
    let mut printer = Printer { out: String::new(), tables };
    printer.value(document, Members::Keywords, None, 0, 0);
    printer.out.push('\n');
    printer.out
}

struct Printer<'t> {
    out: String,
    tables: &'t Tables,
}

impl Printer<'_> {
    fn value(&mut self, value: &Value, members: Members, def: Option<&'static TypeDef>, indent: usize, used: usize) {
        let start = self.out.len();
        if self.flat(value, members, def, (start + WIDTH).saturating_sub(used)) {
            return;
        }
        self.out.truncate(start);
        match value {
            Value::Array(items) if !items.is_empty() => {
                self.out.push('[');
                for (at, item) in items.iter().enumerate() {
                    self.line(at, indent + 1);
                    self.value(item, members, def, indent + 1, 2 * indent + 3);
                }
                self.line_end(indent, ']');
            }
            Value::Object(object) if !object.is_empty() => {
                self.out.push('{');
                for (at, (name, inner)) in ordered(object, members, def).into_iter().enumerate() {
                    self.line(at, indent + 1);
                    self.name(name);
                    let (members, def) = self.below(name, members, def);
                    self.value(inner, members, def, indent + 1, 2 * indent + name.len() + 7);
                }
                self.line_end(indent, '}');
            }
            other => self.out.push_str(&other.to_string()),
        }
    }

    /// Prints a value on one line, as far as `end`; whether it fits.
    fn flat(&mut self, value: &Value, members: Members, def: Option<&'static TypeDef>, end: usize) -> bool {
        match value {
            Value::Array(items) => {
                self.out.push('[');
                for (at, item) in items.iter().enumerate() {
                    self.out.push_str(if at > 0 { ", " } else { "" });
                    if !self.flat(item, members, def, end) {
                        return false;
                    }
                }
                self.out.push(']');
            }
            Value::Object(object) => {
                self.out.push('{');
                // A member takes five characters and more.
                if self.out.len() + 5 * object.len() > end + 5 {
                    return false;
                }
                for (at, (name, inner)) in ordered(object, members, def).into_iter().enumerate() {
                    self.out.push_str(if at > 0 { ", " } else { "" });
                    self.name(name);
                    let (members, def) = self.below(name, members, def);
                    if !self.flat(inner, members, def, end) {
                        return false;
                    }
                }
                self.out.push('}');
            }
            other => self.out.push_str(&other.to_string()),
        }
        self.out.len() <= end
    }

    /// What the members below a member are, and of which type.
    fn below(
        &self,
        name: &str,
        members: Members,
        def: Option<&'static TypeDef>,
    ) -> (Members, Option<&'static TypeDef>) {
        match members {
            Members::Definitions => (Members::Keywords, self.tables.get(name).copied()),
            Members::Properties => (Members::Keywords, def),
            Members::Keywords => match name {
                "properties" | "dependentSchemas" | "dependencies" => (Members::Properties, def),
                "$defs" | "definitions" | "schemas" => (Members::Definitions, None),
                _ => (Members::Keywords, def),
            },
        }
    }

    fn name(&mut self, name: &str) {
        self.out.push_str(&Value::from(name).to_string());
        self.out.push_str(": ");
    }

    fn line(&mut self, at: usize, indent: usize) {
        self.out.push_str(if at > 0 { ",\n" } else { "\n" });
        // One blank, not two, keeps the largest bundles under 300 KB.
        self.out.extend(std::iter::repeat_n(' ', indent));
    }

    fn line_end(&mut self, indent: usize, end: char) {
        self.line(0, indent);
        self.out.push(end);
    }
}

/// The members in the order of printing.
fn ordered<'v>(
    object: &'v serde_json::Map<String, Value>,
    members: Members,
    def: Option<&'static TypeDef>,
) -> Vec<(&'v str, &'v Value)> {
    let mut list: Vec<(&str, &Value)> = object.iter().map(|(name, value)| (name.as_str(), value)).collect();
    list.sort_unstable_by_key(|(name, _)| *name);
    match (members, def) {
        (Members::Keywords, _) => {
            list.sort_by_key(|(name, _)| KEYWORDS.iter().position(|keyword| keyword == name).unwrap_or(KEYWORDS.len()));
        }
        (Members::Properties, Some(def)) => {
            let names: Vec<String> =
                std::iter::once("resourceType".to_owned()).chain(def.elements.iter().flat_map(all_names)).collect();
            list.sort_by_key(|(name, _)| names.iter().position(|known| known == name).unwrap_or(names.len()));
        }
        _ => {}
    }
    list
}
