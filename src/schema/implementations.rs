//! `JsonSchema` of the types that no declaration makes.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::json;

use super::object;
use super::primitive::primitive;
use crate::code::CodeSet;
use crate::table::{PrimitiveKind, TypeRef};
use crate::{Boolean, Code, Extension, Extensions, Nested, Resource, Valid};

impl JsonSchema for Boolean {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Boolean".into()
    }
    fn schema_id() -> Cow<'static, str> {
        "metriport_fhir::Boolean".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        primitive(PrimitiveKind::Boolean)
    }
}

impl<C: CodeSet> JsonSchema for Code<C> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        match C::TYPE {
            TypeRef::Code(set) => set.rust_name.into(),
            _ => "Code".into(),
        }
    }
    fn schema_id() -> Cow<'static, str> {
        format!("metriport_fhir::Code<{}>", Self::schema_name()).into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        match C::TYPE {
            TypeRef::Code(set) => (set.subschema)(generator),
            _ => primitive(PrimitiveKind::Code),
        }
    }
}

impl JsonSchema for Resource {
    fn schema_name() -> Cow<'static, str> {
        "Resource".into()
    }
    fn schema_id() -> Cow<'static, str> {
        "metriport_fhir::Resource".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        object::any_resource(generator)
    }
}

impl JsonSchema for Extensions {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Extensions".into()
    }
    fn schema_id() -> Cow<'static, str> {
        "metriport_fhir::Extensions".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        object::schema(json!({"type": "array", "items": generator.subschema_for::<Extension>()}))
    }
}

/// Passes on what stands inside.
macro_rules! same_as_inside {
    ($($outer:ident)*) => {
        $(
            impl<T: JsonSchema + Default + 'static> JsonSchema for $outer<T> {
                fn inline_schema() -> bool {
                    T::inline_schema()
                }
                fn schema_name() -> Cow<'static, str> {
                    T::schema_name()
                }
                fn schema_id() -> Cow<'static, str> {
                    T::schema_id()
                }
                fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                    T::json_schema(generator)
                }
            }
        )*
    };
}

same_as_inside!(Nested Valid);
