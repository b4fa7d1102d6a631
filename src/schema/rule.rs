//! R4's constraints as JSON Schema, as far as it can say them. [`rules`](super::rules) says which those are.

use schemars::SchemaGenerator;
use serde_json::{Value, json};

use super::object::{Object, absent, all, all_names, any, present, requires};
use super::{dialect, pattern, target};
use crate::table::{Max, TypeRef};

/// Adds every constraint of the type's table, and the targets of its references.
pub(super) fn constraints(object: &mut Object, generator: &mut SchemaGenerator) {
    // Without such a keyword the rules are left out as a whole.
    let Some(keyword) = dialect::dependency_keyword(generator.settings()) else { return };
    if object.def().name == "Reference" {
        target::literal(object, generator);
    }
    for constraint in object.def().constraints {
        constraint_of(constraint.key, object);
    }
    for element in object.def().elements.iter().filter(|element| !element.targets.is_empty()) {
        let is_reference = |ty: &TypeRef| ty.def().is_some_and(|def| def.name == "Reference");
        let name = match &element.ty {
            ty if is_reference(ty) => element.name.to_owned(),
            TypeRef::Choice(variants) if variants.iter().any(|variant| is_reference(&variant.ty)) => {
                format!("{}Reference", element.name)
            }
            _ => continue,
        };
        let one = target::only(element.targets, keyword, generator);
        let value = if element.max == Max::Many { json!({"type": "array", "items": one}) } else { one };
        object.value_is(&name, value);
    }
}

/// dom-2, dom-4 and dom-5: what a contained resource has not.
pub(super) fn contained(object: &mut Object) {
    if object.row("contained").is_none() {
        return;
    }
    let meta = json!({
        "type": "object",
        "properties": {
            "versionId": false, "_versionId": false, "lastUpdated": false, "_lastUpdated": false, "security": false,
        },
    });
    let resource = json!({"type": "object", "properties": {"contained": false, "meta": meta}});
    object.value_is("contained", json!({"type": "array", "items": resource}));
}

/// If the first element is there, so is the second.
fn needs(object: &mut Object, element: &str, other: &str) {
    if let (Some(element), Some(other)) = (object.row(element), object.row(other)) {
        object.when_present(element, &present(other));
    }
}

/// If the first element is there, the second is not.
fn excludes(object: &mut Object, element: &str, other: &str) {
    if let (Some(element), Some(other)) = (object.row(element), object.row(other)) {
        object.when_present(element, &absent(other));
    }
}

/// One of the elements is there.
fn one_of(object: &mut Object, elements: &[&str]) {
    let rows: Vec<_> = elements.iter().filter_map(|name| object.row(name)).collect();
    let own: Vec<String> = rows.iter().flat_map(|row| all_names(row)).collect();
    object.always_but(&own, &any(rows.into_iter().map(present).collect()));
}

/// The element, where it has a value, has that one.
fn fixed(object: &mut Object, element: &str, value: &str) {
    object.value_is(element, json!({"const": value}));
}

/// The value of `type` is one of these.
fn type_in(types: &[&str]) -> Value {
    json!({"properties": {"type": {"enum": types}}, "required": ["type"]})
}

/// The value of `type` is none of these, or there is none.
fn type_not_in(types: &[&str]) -> Value {
    json!({"properties": {"type": {"not": {"enum": types}}}})
}

/// All entries of a bundle have that member, or none.
fn entries(member: &str, is_there: bool) -> Value {
    let entry = if is_there {
        json!({"type": "object", "properties": {member: true}, "required": [member]})
    } else {
        json!({"type": "object", "properties": {member: false}})
    };
    json!({"properties": {"entry": {"type": "array", "items": entry}}})
}

/// Entries have the member in a bundle of these types and in no other.
fn entries_by_type(object: &mut Object, member: &str, types: &[&str]) {
    let with = all(vec![type_in(types), entries(member, true)]);
    let without = all(vec![type_not_in(types), entries(member, false)]);
    object.always(&json!({"anyOf": [with, without]}));
}

/// If `type` is `name`, that holds.
fn if_type(object: &mut Object, name: &str, rule: Value) {
    object.when("type", json!({"anyOf": [type_not_in(&[name]), rule]}));
}

/// A text of that pattern, without a line feed at its end.
fn matches(pattern: &str) -> Value {
    json!({"type": "string", "pattern": pattern, "not": {"pattern": "\\n"}})
}

/// Some entry of the bundle has a resource of that type.
fn some_resource(resource_type: &str) -> Value {
    let resource = json!({
        "type": "object",
        "properties": {"resourceType": {"const": resource_type}},
        "required": ["resourceType"],
    });
    let entry = json!({"type": "object", "properties": {"resource": resource}, "required": ["resource"]});
    json!({"properties": {"entry": {"type": "array", "contains": entry}}, "required": ["entry"]})
}

/// Adds one constraint; those that are not here are left to the validator.
fn constraint_of(key: &str, object: &mut Object) {
    match key {
        "qty-3" => needs(object, "code", "system"),
        "age-1" | "cnt-3" | "dis-1" => {
            needs(object, "value", "code");
            fixed(object, "system", "http://unitsofmeasure.org");
            match key {
                "age-1" => object.value_is("value", json!({"type": "number", "exclusiveMinimum": 0})),
                "cnt-3" => {
                    fixed(object, "code", "1");
                    object.value_is("value", json!({"type": "integer"}));
                }
                _ => {}
            }
        }
        "drt-1" => {
            needs(object, "code", "system");
            needs(object, "code", "value");
            let system = json!({"properties": {"system": {"const": "http://unitsofmeasure.org"}}});
            if let Some(code) = object.row("code") {
                object.when_present(code, &system);
            }
        }
        "mqty-1" => {
            needs(object, "value", "code");
            fixed(object, "system", "urn:iso:std:iso:4217");
        }
        "att-1" => needs(object, "data", "contentType"),
        "cpt-2" => needs(object, "value", "system"),
        "rat-1" => {
            needs(object, "numerator", "denominator");
            needs(object, "denominator", "numerator");
        }
        "exp-1" => one_of(object, &["expression", "reference"]),
        "drq-1" | "drq-2" => {
            excludes(object, "path", "searchParam");
            one_of(object, &["path", "searchParam"]);
        }
        "trd-1" => excludes(object, "data", "timing"),
        "trd-2" => needs(object, "condition", "data"),
        "trd-3" => {
            for (name, element) in [("named-event", "name"), ("periodic", "timing")] {
                if let Some(element) = object.row(element) {
                    if_type(object, name, present(element));
                }
            }
            let no_data = json!({"properties": {"type": {"not": {"type": "string", "pattern": "^data-"}}}});
            object.when("type", json!({"anyOf": [no_data, requires("data")]}));
        }
        "tim-1" => needs(object, "duration", "durationUnit"),
        "tim-2" => needs(object, "period", "periodUnit"),
        "tim-4" => object.value_is("duration", json!({"type": "number", "minimum": 0})),
        "tim-5" => object.value_is("period", json!({"type": "number", "minimum": 0})),
        "tim-6" => needs(object, "periodMax", "period"),
        "tim-7" => needs(object, "durationMax", "duration"),
        "tim-8" => needs(object, "countMax", "count"),
        "tim-9" => {
            needs(object, "offset", "when");
            let meals = json!({"type": "array", "items": {"not": {"enum": ["C", "CM", "CD", "CV"]}}});
            if let Some(offset) = object.row("offset") {
                object.when_present(offset, &json!({"properties": {"when": meals}}));
            }
        }
        "tim-10" => excludes(object, "timeOfDay", "when"),
        "message-status" | "message-status-ids" | "message-status-final" => {
            let other = json!({"type": "object", "properties": {"type": {"not": {"const": "message.status"}}}});
            let payload = match key {
                "message-status" => all(["id", "patientId", "status", "sentAt", "completedAt"].map(requires).into()),
                "message-status-ids" => json!({"properties": {"id": uuid(), "patientId": uuid()}}),
                _ => json!({"properties": {"status": {"not": {"const": "processing"}}}}),
            };
            let payload = all(vec![json!({"type": "object"}), payload]);
            object.always(&json!({"anyOf": [{"properties": {"meta": other}}, {"properties": {"payload": payload}}]}));
        }
        "flat-network" => {
            if let Some(network) = object.row("network") {
                let other = json!({"properties": {"transportMethod": {"not": {"const": "xdr"}}}});
                object.always(&json!({"anyOf": [other, present(network)]}));
            }
        }
        "flat-limits" => flat_limits(object),
        "reason-length" => object.value_is("reason", json!({"type": "string", "maxLength": 5000})),
        _ if key.starts_with("eld-") => element_definition(key, object),
        _ if key.starts_with("bdl-") => bundle(key, object),
        _ => {}
    }
}

/// A UUID as Metriport writes its ids.
fn uuid() -> Value {
    matches("^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$")
}

/// The documented limits of Metriport's flat message. Lengths are counted in UTF-16 units there, of which a text has no
/// fewer than characters.
fn flat_limits(object: &mut Object) {
    for (element, limit) in [("destination", 255), ("subject", 255), ("body", 5000), ("reason", 5000)] {
        object.value_is(element, json!({"type": "string", "maxLength": limit}));
    }
    for element in ["id", "patientId"] {
        object.value_is(element, uuid());
    }
    object.value_is("attachments", json!({"type": "array", "minItems": 1, "maxItems": 5, "items": uuid()}));
    object.value_is("intendedRecipientNpi", json!({"type": "array", "minItems": 1, "maxItems": 10}));
    for element in ["sentAt", "updatedAt"] {
        object.value_is(element, json!({"type": "string", "pattern": "Z$"}));
    }
}

fn element_definition(key: &str, object: &mut Object) {
    match key {
        "eld-1" => one_of(object, &["discriminator", "description"]),
        "eld-3" => object.value_is("max", matches(r"^(?:\*|[0-9]+)$")),
        "eld-4" | "eld-17" => {
            let element = if key == "eld-4" { "aggregation" } else { "targetProfile" };
            let code = json!({"properties": {"code": {"enum": ["Reference", "canonical"]}}, "required": ["code"]});
            if let Some(element) = object.row(element) {
                object.when_present(element, &code);
            }
        }
        "eld-5" => {
            let others =
                "^_?(?:(?:defaultValue|fixed|pattern|minValue|maxValue)[A-Z]|(?:type|example|maxLength|binding)$)";
            if let Some(element) = object.row("contentReference") {
                object.when_present(element, &json!({"propertyNames": {"not": {"pattern": others}}}));
            }
        }
        "eld-6" | "eld-7" => {
            let one_type = json!({"properties": {"type": {"type": "array", "maxItems": 1}}});
            if let Some(element) = object.row(if key == "eld-6" { "fixed" } else { "pattern" }) {
                object.when("type", json!({"anyOf": [one_type, absent(element)]}));
            }
        }
        "eld-8" => {
            if let (Some(fixed), Some(pattern)) = (object.row("fixed"), object.row("pattern")) {
                object.always(&json!({"anyOf": [absent(fixed), absent(pattern)]}));
            }
        }
        "eld-12" => object.value_is("valueSet", json!({"type": "string", "pattern": "^(?:http:|https|urn:)"})),
        "eld-15" => excludes(object, "meaningWhenMissing", "defaultValue"),
        "eld-16" => object.value_is("sliceName", matches(r"^[a-zA-Z0-9/\-_\[\]@]+$")),
        "eld-18" => {
            if let Some(reason) = object.row("isModifierReason") {
                let no_modifier = json!({"properties": {"isModifier": {"const": false}}});
                object.when("isModifier", json!({"anyOf": [no_modifier, present(reason)]}));
            }
        }
        "eld-19" => {
            let name = format!(r#"[^{}.,:;'"/|?!@#\$%&*()\[\]{{}}]{{1,64}}"#, pattern::WHITE);
            let path = format!(r"^{name}(?:\.{name}(?:\[x\])?(?::[^{}.]+)?)*$", pattern::WHITE);
            object.value_is("path", matches(&path));
        }
        "eld-22" => needs(object, "sliceIsConstraining", "sliceName"),
        _ => {}
    }
}

fn bundle(key: &str, object: &mut Object) {
    match key {
        "bdl-1" => {
            if let Some(total) = object.row("total") {
                object.when_present(total, &type_in(&["searchset", "history"]));
            }
        }
        "bdl-2" => object.always(&json!({"anyOf": [type_in(&["searchset"]), entries("search", false)]})),
        "bdl-3" => entries_by_type(object, "request", &["batch", "transaction", "history"]),
        "bdl-4" => entries_by_type(object, "response", &["batch-response", "transaction-response", "history"]),
        "bdl-5" => one_of(object, &["resource", "request", "response"]),
        "bdl-8" => object.value_is("fullUrl", json!({"not": {"type": "string", "pattern": "/_history/"}})),
        "bdl-9" => {
            let identifier = crate::Identifier::DEF;
            let parts = ["system", "value"].into_iter().filter_map(|name| identifier.element(name)).map(present);
            let identifier = json!({"type": "object", "allOf": parts.collect::<Vec<_>>()});
            let rule = json!({"properties": {"identifier": identifier}, "required": ["identifier"]});
            if_type(object, "document", rule);
        }
        "bdl-10" => if_type(object, "document", requires("timestamp")),
        "bdl-11" => if_type(object, "document", some_resource("Composition")),
        "bdl-12" => if_type(object, "message", some_resource("MessageHeader")),
        _ => {}
    }
}
