//! The JSON Schemas of the primitives.

use serde_json::{Value, json};

use super::pattern;
use crate::lexical::currency;
use crate::table::{Binding, BindingStrength, PrimitiveKind};

/// The most characters of a string.
const STRING_LIMIT: u32 = 1024 * 1024;

/// The schema of a primitive. It is put in place where it is used, so that generated code has a plain string or number.
pub(super) fn schema(kind: PrimitiveKind) -> Value {
    use PrimitiveKind as Kind;
    let mut schema = match kind {
        Kind::Boolean => json!({"type": "boolean"}),
        Kind::Decimal => json!({"type": "number"}),
        Kind::Integer => json!({"type": "integer", "minimum": i32::MIN, "maximum": i32::MAX}),
        Kind::PositiveInt => json!({"type": "integer", "minimum": 1, "maximum": i32::MAX}),
        Kind::UnsignedInt => json!({"type": "integer", "minimum": 0, "maximum": i32::MAX}),
        Kind::String | Kind::Markdown => json!({"type": "string", "minLength": 1, "maxLength": STRING_LIMIT}),
        Kind::Xhtml => json!({"type": "string", "minLength": 1}),
        Kind::Code => anchored(&pattern::code()),
        Kind::Id => anchored(pattern::ID),
        Kind::Uri | Kind::Url | Kind::Canonical => anchored(&pattern::no_white()),
        Kind::Oid => anchored(pattern::OID),
        Kind::Uuid => anchored(pattern::UUID),
        Kind::Date => anchored(&pattern::date()),
        Kind::DateTime => anchored(&pattern::date_time()),
        Kind::Instant => anchored(&pattern::instant()),
        Kind::Time => anchored(&pattern::time()),
        Kind::Base64Binary => json!({
            "type": "string",
            "pattern": pattern::base64(),
            "not": {"pattern": pattern::broken_base64_group()},
        }),
    };
    if !matches!(kind, Kind::Boolean | Kind::String) {
        schema["$comment"] = format!("FHIR {}", kind.name()).into();
    }
    schema
}

/// The schema of a primitive alone, without id and extensions.
pub(crate) fn primitive(kind: PrimitiveKind) -> schemars::Schema {
    super::object::schema(schema(kind))
}

/// The schema of an `id` of an element: a string without white space.
pub(super) fn element_id() -> Value {
    let mut schema = anchored(&pattern::no_white());
    schema["maxLength"] = STRING_LIMIT.into();
    schema
}

/// The schema of a code whose value set a standard outside of R4 defines; `None` where any code passes.
pub(super) fn bound_code(binding: &Binding) -> Option<Value> {
    let value_set = match (binding.strength, binding.max_value_set) {
        (BindingStrength::Required, _) => binding.value_set,
        (_, Some(limit)) => limit,
        _ => return None,
    };
    let mut schema = match value_set.split('|').next().unwrap_or_default() {
        "http://hl7.org/fhir/ValueSet/mimetypes" | "http://www.rfc-editor.org/bcp/bcp13.txt" => {
            // A code has no white space but single spaces, in the quoted strings of a media type too.
            json!({"type": "string", "pattern": pattern::media_type(), "not": {"pattern": "[\\t\\n\\r]|  |^ | $"}})
        }
        "http://hl7.org/fhir/ValueSet/all-languages" => anchored(&pattern::language()),
        "http://hl7.org/fhir/ValueSet/currencies" => {
            json!({"type": "string", "enum": currency::codes().collect::<Vec<_>>()})
        }
        _ => return None,
    };
    schema["$comment"] = "FHIR code".into();
    Some(schema)
}

/// A text of that pattern; a line feed at its end is none of it.
pub(super) fn anchored(pattern: &str) -> Value {
    json!({"type": "string", "pattern": pattern, "not": {"pattern": "\\n"}})
}
