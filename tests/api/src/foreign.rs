//! The types and traits of other crates that stand in public signatures.

use std::collections::BTreeMap;

use rustdoc_types::{Crate, Id, ItemEnum};
use serde_json::Value;

/// The crates that come with the compiler.
const STANDARD: [&str; 3] = ["alloc", "core", "std"];

/// A line for each, by crate: of the standard library the names in one line, of other crates with how many items
/// name them.
pub fn text(krate: &Crate) -> String {
    let mut found: BTreeMap<(String, String), usize> = BTreeMap::new();
    for item in krate.index.values().filter(|item| item.crate_id == 0) {
        match &item.inner {
            ItemEnum::Impl(made) if made.is_synthetic || made.blanket_impl.is_some() => continue,
            // What is inside has items of its own.
            ItemEnum::Module(_) => continue,
            _ => {}
        }
        let inner = serde_json::to_value(&item.inner).expect("JSON");
        let mut paths = Vec::new();
        collect(&inner, &mut paths);
        paths.sort();
        paths.dedup();
        for id in paths {
            let Some(summary) = krate.paths.get(&Id(id)) else { continue };
            if summary.crate_id != 0
                && let Some((first, rest)) = summary.path.split_first()
            {
                *found.entry((first.clone(), rest.join("::"))).or_default() += 1;
            }
        }
    }
    let mut out =
        String::from("# Types and traits of other crates in public signatures, and how many items name them.\n");
    for ((first, rest), count) in &found {
        if STANDARD.contains(&first.as_str()) {
            continue;
        }
        out.push_str(&format!("{first}::{rest} {count}\n"));
    }
    out.push_str("# Of the standard library.\n");
    for (first, rest) in found.keys().filter(|(first, _)| STANDARD.contains(&first.as_str())) {
        out.push_str(&format!("{first}::{rest}\n"));
    }
    out
}

/// The ids of all paths in a part of an item.
fn collect(value: &Value, into: &mut Vec<u32>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, into)),
        Value::Object(members) => {
            if let (Some(_), Some(id), true) = (members.get("path"), members.get("id"), members.contains_key("args")) {
                into.extend(id.as_u64().and_then(|id| u32::try_from(id).ok()));
            }
            members.values().for_each(|member| collect(member, into));
        }
        _ => {}
    }
}
