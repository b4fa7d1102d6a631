//! The schema of Metriport's data-source extension in its canonical form.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::json;

use super::{dialect, object, primitive};
use crate::Coding;
use crate::metriport::DATA_SOURCE_URL;

/// Stands for the extension: in Rust it is an `Extension` like any other.
pub(super) struct DataSourceExtension;

impl JsonSchema for DataSourceExtension {
    fn schema_name() -> Cow<'static, str> {
        "DataSourceExtension".into()
    }
    fn schema_id() -> Cow<'static, str> {
        "metriport_fhir::metriport::DataSourceExtension".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let keyword = dialect::dependency_keyword(generator.settings());
        let coding = generator.subschema_for::<Coding>();
        let mut schema = json!({
            "title": Self::schema_name(),
            "description": "Where data comes from: Metriport's data-source extension in its canonical form. Codes are \
                            upper case and an open set, such as METRIPORT, COMMONWELL, CAREQUALITY, EHEX.",
            "type": "object",
            "properties": {
                "id": primitive::element_id(),
                "url": {"type": "string", "const": DATA_SOURCE_URL},
                "valueCoding": {"description": "The data source", "allOf": [coding]},
            },
            "required": ["url", "valueCoding"],
            "additionalProperties": false,
        });
        if let Some(keyword) = keyword {
            let coded = json!({
                "type": "object",
                "properties": {"system": {"const": DATA_SOURCE_URL}, "code": true},
                "required": ["system", "code"],
            });
            schema[keyword] = json!({"url": {"properties": {"valueCoding": coded}}});
        }
        object::schema(schema)
    }
}
