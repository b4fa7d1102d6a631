//! R4's own words in the classes, looked up in R4's definitions.

use std::fs;
use std::path::Path;

use crate::classes::Class;
use crate::exact::{self, Json};
use crate::instances;

/// Looks up each quote that says where in the definitions it stands; says how many it found.
///
/// `Meta.security, comment` is an element of a StructureDefinition, `ValueSet/mimetypes, description` another resource.
pub fn check(classes: &[Class], wrong: &mut Vec<String>) -> String {
    let folder = instances::examples_folder();
    if !folder.is_dir() {
        return "R4's words not looked up: its definitions are not here".to_owned();
    }
    let quotes = classes.iter().flat_map(|class| &class.quotes);
    let mut found = 0;
    for (place, words) in quotes.filter(|(place, _)| !place.starts_with("https:")) {
        let (path, _) = place.split_once(',').unwrap_or((place, ""));
        if stands(&folder, path, words) {
            found += 1;
        } else {
            wrong.push(format!("{place} does not say: {words}"));
        }
    }
    format!("{found} quotes found in R4's definitions")
}

fn stands(folder: &Path, path: &str, words: &str) -> bool {
    let root = path.split('.').next().unwrap_or(path);
    let name = path.split_once('/').map_or_else(
        || format!("StructureDefinition-{root}.json"),
        |(resource_type, id)| format!("{resource_type}-{id}.json"),
    );
    let Ok(text) = fs::read_to_string(folder.join(name)) else { return false };
    let resource = exact::parse(&text);
    if path.contains('/') {
        return says(&resource, words);
    }
    let elements = resource.get("snapshot").and_then(|snapshot| snapshot.get("element"));
    let mut elements = elements.map(Json::items).unwrap_or_default().iter();
    elements.any(|element| element.text("path") == path && says(element, words))
}

/// Whether a text inside has these words.
fn says(json: &Json, words: &str) -> bool {
    match json {
        Json::Text(text) => text.as_str().contains(words),
        Json::Array(items) => items.iter().any(|item| says(item, words)),
        Json::Object(members) => members.iter().any(|(_, value)| says(value, words)),
        _ => false,
    }
}
