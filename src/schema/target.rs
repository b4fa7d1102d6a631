//! References: which resource types a literal reference may name, and how its `type` goes with it.

use schemars::SchemaGenerator;
use serde_json::{Value, json};

use super::object::Object;
use crate::lexical::reference::{RESOURCE_TYPES, is_concrete_type};

/// Adds what holds for every reference.
///
/// A literal reference, `Type/id` with or without a server, tells the type of its target; a `type` beside it is then
/// that of a resource. That the two are the same type is beyond a schema of bearable size.
pub(super) fn literal(object: &mut Object, generator: &mut SchemaGenerator) {
    let types: Vec<&str> = RESOURCE_TYPES.iter().copied().filter(|name| is_concrete_type(name)).collect();
    let no_literal = json!({"not": {"type": "string", "pattern": pattern(&alternatives(&types))}});
    let any_type = (crate::ResourceType::SET.subschema)(generator).to_value();
    object.when(
        "reference",
        json!({"anyOf": [{"properties": {"reference": no_literal}}, {"properties": {"type": any_type}}]}),
    );
    object.value_is("type", json!({"not": {"type": "string", "pattern": "^https?:"}}));
}

/// Where [`literal`] says of a text that it is no literal reference, from the schema of `Reference` on.
fn no_literal(keyword: &str) -> String {
    format!("/{keyword}/reference/anyOf/0/properties/reference")
}

/// What a reference must be that may point to these types alone; which type a contained resource has is beyond a schema.
pub(super) fn only(targets: &[&str], keyword: &str, generator: &mut SchemaGenerator) -> Value {
    let any_type = (crate::ResourceType::SET.subschema)(generator);
    let types = json!({"anyOf": [{"enum": targets}, {"not": any_type}]});
    let reference = (crate::Reference::DEF.subschema)(generator).to_value();
    let text = match reference.get("$ref").and_then(Value::as_str) {
        Some(path) => {
            let allowed = pattern(&format!("(?:{})", targets.join("|")));
            json!({"anyOf": [{"type": "string", "pattern": allowed}, {"$ref": format!("{path}{}", no_literal(keyword))}]})
        }
        // The generator inlines everything.
        None => {
            let others =
                RESOURCE_TYPES.iter().copied().filter(|name| is_concrete_type(name) && !targets.contains(name));
            json!({"not": {"type": "string", "pattern": pattern(&alternatives(&others.collect::<Vec<_>>()))}})
        }
    };
    json!({"type": "object", "properties": {"reference": text, "type": types}})
}

/// A literal reference to a resource of one of these types.
fn pattern(types: &str) -> String {
    let id = "[A-Za-z0-9.-]{1,64}";
    format!(r"^(?:https?://[^ \t\n\r?#]+/)?{types}/{id}(?:/_history/{id})?$")
}

/// A pattern for any of the words, which are sorted, with common beginnings written once.
fn alternatives(words: &[&str]) -> String {
    let mut branches = Vec::new();
    let mut rest = words;
    while let Some(first) = rest.first() {
        let Some(letter) = first.get(..1) else {
            // The word that ends here.
            branches.push(String::new());
            rest = rest.get(1..).unwrap_or_default();
            continue;
        };
        let count = rest.iter().take_while(|word| word.starts_with(letter)).count();
        let (group, after) = rest.split_at(count);
        let common = common_start(group);
        let tails: Vec<&str> = group.iter().filter_map(|word| word.get(common.len()..)).collect();
        branches.push(if tails.len() == 1 { common.to_owned() } else { format!("{common}{}", alternatives(&tails)) });
        rest = after;
    }
    match branches.split_first() {
        Some((first, more)) if first.is_empty() => format!("(?:{})?", more.join("|")),
        _ => format!("(?:{})", branches.join("|")),
    }
}

fn common_start<'w>(words: &[&'w str]) -> &'w str {
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return "" };
    let length = first.bytes().zip(last.bytes()).take_while(|(left, right)| left == right).count();
    first.get(..length).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #[test]
    fn beginnings_are_shared() {
        assert_eq!(super::alternatives(&["Ab", "Abc", "Abd", "X"]), "(?:Ab(?:c|d)?|X)");
        assert_eq!(super::alternatives(&["Medication", "MedicationRequest"]), "(?:Medication(?:Request)?)");
    }
}
