//! Law 9: output is in R4's order, `resourceType` first and `_x` right after `x`, and stable.

use metriport_fhir::table::{TypeDef, TypeRef};
use metriport_fhir::{AnyValue, Communication, from_str, to_string, to_string_pretty};

use crate::data::cases;
use crate::exact::{Json, parse};

/// The same with the members of every object the other way round, but for resources that are held verbatim.
fn reversed(json: &Json) -> Json {
    match json {
        object if object.get("resourceType").is_some() && AnyValue::table(object.text("resourceType")).is_none() => {
            object.clone()
        }
        Json::Array(items) => Json::Array(items.iter().map(reversed).collect()),
        Json::Object(members) => {
            Json::Object(members.iter().rev().map(|(name, value)| (name.clone(), reversed(value))).collect())
        }
        other => other.clone(),
    }
}

/// Checks that the members of the objects stand in the order of the tables.
fn check_order(def: &'static TypeDef, object: &Json, text: &str) {
    let mut last = (0, false);
    for (at, (name, value)) in object.members().iter().enumerate() {
        let name = name.as_str();
        if name == "resourceType" {
            assert_eq!(at, 0, "resourceType is not first in {text}");
            continue;
        }
        let plain = name.strip_prefix('_').unwrap_or(name);
        let row = def.elements.iter().position(|element| match element.ty {
            TypeRef::Choice(variants) => {
                variants.iter().any(|variant| plain.strip_prefix(element.name) == Some(variant.suffix))
            }
            _ => element.name == plain,
        });
        let Some(row) = row else { panic!("{}.{name} in {text}", def.name) };
        let place = (row, plain != name);
        assert!(at == 0 || last == (0, false) || place > last, "{}.{name} is out of order in {text}", def.name);
        last = place;
        let ty = match def.elements[row].ty {
            TypeRef::Choice(variants) => {
                let suffix = plain.strip_prefix(def.elements[row].name);
                variants.iter().find(|variant| Some(variant.suffix) == suffix).expect("a variant").ty
            }
            ty => ty,
        };
        if let Some(inner) = ty.def() {
            for item in if value.items().is_empty() { std::slice::from_ref(value) } else { value.items() } {
                check_order(inner, item, text);
            }
        }
    }
}

#[test]
fn whatever_the_order_that_comes_the_order_that_goes_is_r4s() {
    let mut count = 0;
    for case in cases().iter().filter(|case| case.valid == Some(true) && case.bytes.len() < 100_000) {
        let text = std::str::from_utf8(&case.bytes).expect("UTF-8");
        let written = AnyValue::read(&case.type_name, text).expect(&case.name).to_string().expect("written");
        let turned = reversed(&parse(text)).to_string();
        let same = AnyValue::read(&case.type_name, &turned).expect(&case.name).to_string().expect("written");
        assert_eq!(parse(&same).to_string(), parse(&written).to_string(), "{}", case.name);
        // And once more the same.
        let again = AnyValue::read(&case.type_name, &written).expect(&case.name).to_string().expect("written");
        assert_eq!(again, written, "{}", case.name);
        check_order(AnyValue::table(&case.type_name).expect("a type"), &parse(&written), &written);
        count += 1;
    }
    assert!(count > 500, "only {count} cases");
}

#[test]
fn a_partner_stands_right_behind_its_value() {
    let text = r#"{"_sent":{"id":"s"},"payload":[{"_contentString":{"id":"c"},"contentString":"x"}],"_status":{"id":"t"},"sent":"2024","id":"i","_instantiatesUri":[{"id":"u"}],"status":"completed","instantiatesUri":["urn:a"],"resourceType":"Communication","_language":{"id":"l"}}"#;
    let value: Communication = from_str(text).expect("read");
    assert_eq!(
        to_string(&value).expect("written"),
        r#"{"resourceType":"Communication","id":"i","_language":{"id":"l"},"instantiatesUri":["urn:a"],"_instantiatesUri":[{"id":"u"}],"status":"completed","_status":{"id":"t"},"sent":"2024","_sent":{"id":"s"},"payload":[{"contentString":"x","_contentString":{"id":"c"}}]}"#
    );
}

#[test]
fn pretty_and_compact_are_the_same_but_for_white_space() {
    let text = crate::data::documented_communication();
    let value: Communication = from_str(&text).expect("read");
    let pretty = to_string_pretty(&value).expect("written");
    assert_eq!(serde_json::to_string_pretty(&value).expect("written"), pretty);
    assert_eq!(parse(&pretty).to_string(), to_string(&value).expect("written"));
    assert!(pretty.starts_with("{\n  \"resourceType\": \"Communication\",\n  \"id\": "));
}
