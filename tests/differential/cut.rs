//! Datatype instances cut out of R4's official examples, by R4's own element tables.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

use metriport_fhir::AnyValue;

use crate::exact::{self, Json};

/// The type of each member, by the path of its owner and its name; a nested element's type is its path.
type Tables = HashMap<(String, String), String>;

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut files: Vec<_> = entries.map(|entry| entry.expect("a file").path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    files
}

fn is_definition(file: &Path) -> bool {
    file.file_name().is_some_and(|name| name.to_string_lossy().starts_with("StructureDefinition-"))
}

fn tables(folder: &Path) -> Tables {
    let mut tables = Tables::new();
    for file in files(folder).iter().filter(|file| is_definition(file)) {
        let definition = exact::parse(&fs::read_to_string(file).expect("a text file"));
        let is_profile = definition.get("derivation").is_some_and(|_| definition.text("derivation") == "constraint");
        if is_profile {
            continue;
        }
        let elements = definition.get("snapshot").and_then(|snapshot| snapshot.get("element"));
        for element in elements.map(Json::items).unwrap_or_default() {
            let Some((owner, name)) = element.text("path").rsplit_once('.') else { continue };
            let mut put = |name: &str, ty: &str| tables.insert((owner.to_owned(), name.to_owned()), ty.to_owned());
            if element.get("contentReference").is_some() {
                put(name, element.text("contentReference").trim_start_matches('#'));
                continue;
            }
            for ty in element.get("type").map(Json::items).unwrap_or_default() {
                let code = ty.text("code");
                match name.strip_suffix("[x]") {
                    _ if matches!(code, "BackboneElement" | "Element") => put(name, element.text("path")),
                    Some(stem) => put(&format!("{stem}{}{}", code[..1].to_uppercase(), &code[1..]), code),
                    None => put(name, &profiled(ty, code)),
                };
            }
        }
    }
    tables
}

/// A quantity's profile is a type of its own here.
fn profiled(ty: &Json, code: &str) -> String {
    let Some(Json::Text(url)) = ty.get("profile").and_then(|profiles| profiles.items().first()) else {
        return code.to_owned();
    };
    let name = url.as_str().rsplit('/').next().unwrap_or(code);
    if AnyValue::has_type(name) { name } else { code }.to_owned()
}

/// At most so many different instances of each type.
pub fn fragments(folder: &Path, most: usize) -> Vec<(String, Json)> {
    let tables = tables(folder);
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in files(folder).iter().filter(|file| !is_definition(file)) {
        let resource = exact::parse(&fs::read_to_string(file).expect("a text file"));
        if resource.get("resourceType").is_some() {
            walk(&tables, resource.text("resourceType"), &resource, &mut found);
        }
    }
    let mut fragments = Vec::new();
    for (name, texts) in found {
        let step = texts.len().div_ceil(most).max(1);
        fragments.extend(texts.iter().step_by(step).map(|text| (name.clone(), exact::parse(text))));
    }
    fragments
}

fn walk(tables: &Tables, owner: &str, json: &Json, found: &mut BTreeMap<String, BTreeSet<String>>) {
    for (name, value) in json.members() {
        let Some(ty) = tables.get(&(owner.to_owned(), name.as_str().to_owned())) else { continue };
        let values = match value {
            Json::Array(items) => items.iter().collect(),
            single => vec![single],
        };
        for value in values.into_iter().filter(|value| matches!(value, Json::Object(_))) {
            let text = value.to_string();
            // Small ones are enough, and a local reference means nothing without its resource.
            let is_whole = ty != "Resource" && !ty.contains('.') && AnyValue::table(ty).is_some();
            if is_whole && text.len() < 1500 && !text.contains("\"#") {
                found.entry(ty.clone()).or_default().insert(text);
            }
            let owner = match (ty.as_str(), value.get("resourceType")) {
                ("Resource", Some(_)) => value.text("resourceType"),
                (ty, _) => ty,
            };
            walk(tables, owner, value, found);
        }
    }
}
