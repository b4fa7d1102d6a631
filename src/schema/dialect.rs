//! The drafts of JSON Schema, and what differs between them.

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

/// A draft of JSON Schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Draft {
    /// Draft 2020-12, the newest.
    #[default]
    Draft202012,
    /// Draft-07, for tools that know no newer one.
    Draft07,
}

impl Draft {
    pub(super) fn settings(self) -> SchemaSettings {
        match self {
            Draft::Draft202012 => SchemaSettings::draft2020_12(),
            Draft::Draft07 => SchemaSettings::draft07(),
        }
    }

    pub(super) const fn meta_schema(self) -> &'static str {
        match self {
            Draft::Draft202012 => "https://json-schema.org/draft/2020-12/schema",
            Draft::Draft07 => "http://json-schema.org/draft-07/schema#",
        }
    }

    /// The member that holds the named schemas.
    pub(super) const fn definitions(self) -> &'static str {
        match self {
            Draft::Draft202012 => "$defs",
            Draft::Draft07 => "definitions",
        }
    }
}

/// The keyword for rules that hold where a property is there; `None` where the generator's dialect has none.
pub(super) fn dependency_keyword(settings: &SchemaSettings) -> Option<&'static str> {
    match settings.meta_schema.as_deref() {
        Some(meta) if meta.contains("draft-07") => Some("dependencies"),
        Some(meta) if meta.contains("openapis.org") => None,
        _ => Some("dependentSchemas"),
    }
}

/// Takes out what limited generators refuse: rules across properties, `not`, and the least number of properties.
///
/// What is left are the types of the properties; it accepts more.
pub(super) fn make_structural(schema: &mut Value) {
    match schema {
        Value::Object(object) => {
            let is_names = |object: &Map<String, Value>| object.get("type").is_none_or(Value::is_object);
            if !is_names(object) || !object.contains_key("properties") {
                for keyword in ["dependentSchemas", "dependencies", "minProperties", "propertyNames", "not"] {
                    object.remove(keyword);
                }
            }
            object.values_mut().for_each(make_structural);
        }
        Value::Array(items) => items.iter_mut().for_each(make_structural),
        _ => {}
    }
}
