//! The public items that occur in no example of the documentation.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use rustdoc_types::{Crate, Id, Item, ItemEnum};

/// A line for each kind and name; items of one name in many types (`as_str`) stand in one line.
pub fn text(krate: &Crate) -> String {
    let ours = || krate.index.values().filter(|item| item.crate_id == 0);
    let docs: Vec<&str> = ours().filter_map(|item| item.docs.as_deref()).collect();
    let words: HashSet<&str> = docs.iter().flat_map(|docs| code(docs)).flat_map(identifiers).collect();
    let (mut owners, mut inside): (BTreeMap<u32, String>, HashSet<Id>) = Default::default();
    for item in ours() {
        match &item.inner {
            // The trait says what its implementations do.
            ItemEnum::Impl(made) if made.trait_.is_some() => inside.extend(&made.items),
            ItemEnum::Impl(made) => {
                if let rustdoc_types::Type::ResolvedPath(path) = &made.for_ {
                    owners.extend(made.items.iter().map(|id| (id.0, path.path.clone())));
                }
            }
            ItemEnum::Trait(made) => {
                let name = item.name.clone().unwrap_or_default();
                owners.extend(made.items.iter().map(|id| (id.0, name.clone())));
            }
            _ => {}
        }
    }
    let mut found: BTreeMap<(&str, &str), BTreeSet<&str>> = BTreeMap::new();
    let mut count = 0;
    for item in ours().filter(|item| !inside.contains(&item.id)) {
        let (Some(kind), Some(name)) = (kind(item), item.name.as_deref()) else { continue };
        count += 1;
        let has_example = item.docs.as_deref().is_some_and(|docs| docs.contains("```"));
        if has_example || words.contains(name) {
            continue;
        }
        let owner = owners.get(&item.id.0).map_or("", String::as_str);
        found.entry((kind, name)).or_default().insert(owner);
    }
    let without: usize = found.values().map(BTreeSet::len).sum();
    let mut out = format!("# {without} of {count} public items occur in no example; README.md here says why not.\n");
    for ((kind, name), owners) in found {
        let owners: Vec<_> = owners.into_iter().filter(|owner| !owner.is_empty()).collect();
        let of = if owners.is_empty() { String::new() } else { format!(" of {}", owners.join(", ")) };
        out.push_str(&format!("{kind} {name}{of}\n"));
    }
    out
}

/// What is looked at: not the fields and variants, which the tables of R4 document, nor modules.
fn kind(item: &Item) -> Option<&'static str> {
    match item.inner {
        ItemEnum::Struct(_) => Some("struct"),
        ItemEnum::Enum(_) => Some("enum"),
        ItemEnum::Trait(_) => Some("trait"),
        ItemEnum::Function(_) => Some("fn"),
        ItemEnum::TypeAlias(_) => Some("type"),
        ItemEnum::Constant { .. } => Some("const"),
        ItemEnum::Macro(_) => Some("macro"),
        _ => None,
    }
}

/// The code in a documentation text.
fn code(docs: &str) -> impl Iterator<Item = &str> {
    docs.split("```").skip(1).step_by(2)
}

fn identifiers(code: &str) -> impl Iterator<Item = &str> {
    code.split(|char: char| !char.is_alphanumeric() && char != '_').filter(|word| !word.is_empty())
}
