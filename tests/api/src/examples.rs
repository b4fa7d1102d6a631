//! The public items that occur in no example of the documentation, and by which class they need none.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use rustdoc_types::{Crate, Id, Item, ItemEnum, Type, Visibility};
use serde_json::Value;

/// Why an item needs no example of its own; README.md here argues each class.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Class {
    /// A type of R4's tables, or one of its value sets or choices: they are all read, written, built and checked alike.
    OfR4,
    /// A type that a program gets as the result of a call with an example, or in such a result, and need not name.
    Result,
    /// The text of a shipped file, beside others of its module.
    File,
}

/// The traits that R4's types and its value sets have, and no other type has.
const OF_R4: [&str; 3] = ["FhirType", "CodeSet", "Primitive"];

/// The trait whose argument is a choice.
const OF_CHOICES: &str = "OneOf";

/// How many items each class covers, and a line for each that is left; items of one name in many types stand in one.
pub fn text(krate: &Crate) -> String {
    let api = Api::of(krate);
    let mut classes: BTreeMap<Class, usize> = BTreeMap::new();
    let mut left: BTreeMap<(&str, &str), BTreeSet<&str>> = BTreeMap::new();
    let mut count = 0;
    for (id, owner) in &api.items {
        let Some(item) = krate.index.get(id) else { continue };
        let (Some(kind), Some(name)) = (kind(item), item.name.as_deref()) else { continue };
        count += 1;
        if api.is_in_an_example(item) {
            continue;
        }
        match api.class(item, owner) {
            Some(class) => *classes.entry(class).or_default() += 1,
            None => {
                left.entry((kind, name)).or_default().insert(owner);
            }
        }
    }
    let argued: usize = classes.values().sum();
    let remaining: usize = left.values().map(BTreeSet::len).sum();
    let of = |class| classes.get(&class).copied().unwrap_or_default();
    let mut out = format!(
        "# Of {count} public items {} occur in an example. README.md here says why others need none:\n\
         # {} types of R4, {} that results have, {} texts of files. {remaining} are left:\n",
        count - argued - remaining,
        of(Class::OfR4),
        of(Class::Result),
        of(Class::File),
    );
    for ((kind, name), owners) in left {
        let owners: Vec<_> = owners.into_iter().filter(|owner| !owner.is_empty()).collect();
        let of = if owners.is_empty() { String::new() } else { format!(" of {}", owners.join(", ")) };
        out.push_str(&format!("{kind} {name}{of}\n"));
    }
    out
}

/// The items that a user can name, and what the examples use.
struct Api<'k> {
    krate: &'k Crate,
    /// Each item with the name of the type, the trait or the module that it stands in.
    items: BTreeMap<Id, &'k str>,
    /// The traits that a type implements.
    traits: HashMap<Id, HashSet<&'k str>>,
    /// R4's choices.
    choices: HashSet<Id>,
    /// What its traits give a type: the item of an iterator, the tree of a strategy.
    given: HashMap<Id, Vec<u32>>,
    /// The identifiers in all examples.
    words: HashSet<&'k str>,
    /// The types that stand in the result of a call with an example, or in a field of these.
    results: HashSet<Id>,
}

impl<'k> Api<'k> {
    fn of(krate: &'k Crate) -> Self {
        let docs = krate.index.values().filter(|item| item.crate_id == 0).filter_map(|item| item.docs.as_deref());
        let words = docs.flat_map(code).flat_map(identifiers).collect();
        let choices = krate.index.values().filter_map(|item| match &item.inner {
            ItemEnum::Impl(made) => made.trait_.as_ref().filter(|path| path.path.ends_with(OF_CHOICES)),
            _ => None,
        });
        let choices = choices.flat_map(|path| ids(&serde_json::to_value(&path.args).expect("JSON"))).map(Id).collect();
        let mut api = Api {
            krate,
            items: BTreeMap::new(),
            traits: HashMap::new(),
            choices,
            given: HashMap::new(),
            words,
            results: HashSet::new(),
        };
        api.walk(krate.root, "");
        api.follow_results();
        api
    }

    /// Adds what is public in an item, and so what a user can name.
    fn walk(&mut self, id: Id, owner: &'k str) {
        let Some(item) = self.krate.index.get(&id).filter(|item| item.crate_id == 0) else { return };
        let name = item.name.as_deref().unwrap_or_default();
        match &item.inner {
            ItemEnum::Module(module) => module.items.iter().for_each(|id| self.walk(*id, name)),
            ItemEnum::Use(used) => {
                let Some(id) = used.id else { return };
                let target = self.krate.index.get(&id).map(|item| &item.inner);
                match target {
                    // `pub use module::*` shows what is in a module that is not public itself.
                    Some(ItemEnum::Module(module)) if used.is_glob => {
                        module.items.iter().for_each(|id| self.walk(*id, owner));
                    }
                    _ => self.walk(id, owner),
                }
            }
            _ if self.items.insert(id, owner).is_some() => {}
            ItemEnum::Struct(made) => self.walk_impls(id, name, &made.impls),
            ItemEnum::Enum(made) => self.walk_impls(id, name, &made.impls),
            ItemEnum::Trait(made) => made.items.iter().for_each(|id| self.walk(*id, name)),
            _ => {}
        }
    }

    /// The methods of a type; what a trait's implementation has, the trait says.
    fn walk_impls(&mut self, id: Id, name: &'k str, impls: &'k [Id]) {
        for made in impls {
            let Some(Item { inner: ItemEnum::Impl(made), .. }) = self.krate.index.get(made) else { continue };
            match &made.trait_ {
                Some(path) => {
                    let last = path.path.rsplit("::").next().unwrap_or_default();
                    self.traits.entry(id).or_default().insert(last);
                    for item in made.items.iter().filter_map(|id| self.krate.index.get(id)) {
                        if let ItemEnum::AssocType { type_: Some(given), .. } = &item.inner {
                            self.given.entry(id).or_default().extend(ids_in(given));
                        }
                    }
                }
                None => {
                    let is_public = |id: &&Id| {
                        self.krate.index.get(id).is_some_and(|item| matches!(item.visibility, Visibility::Public))
                    };
                    let methods: Vec<Id> = made.items.iter().filter(is_public).copied().collect();
                    methods.into_iter().for_each(|id| self.walk(id, name));
                }
            }
        }
    }

    fn is_in_an_example(&self, item: &Item) -> bool {
        let has_one = item.docs.as_deref().is_some_and(|docs| docs.contains("```"));
        has_one || item.name.as_deref().is_some_and(|name| self.words.contains(name))
    }

    fn class(&self, item: &Item, owner: &str) -> Option<Class> {
        match &item.inner {
            ItemEnum::Struct(_) | ItemEnum::Enum(_) | ItemEnum::TypeAlias(_) => {
                let traits = self.traits.get(&item.id);
                let is_of_r4 = traits.is_some_and(|traits| OF_R4.iter().any(|name| traits.contains(name)))
                    || self.choices.contains(&item.id);
                let is_result = self.results.contains(&item.id);
                if is_of_r4 { Some(Class::OfR4) } else { is_result.then_some(Class::Result) }
            }
            ItemEnum::Constant { .. } => ["schemas", "draft_07", "structural"].contains(&owner).then_some(Class::File),
            _ => None,
        }
    }

    /// Finds the types of results: of calls with an example, and of the traits and fields of types found so.
    fn follow_results(&mut self) {
        let mut todo: Vec<u32> = Vec::new();
        for item in self.items.keys().filter_map(|id| self.krate.index.get(id)) {
            if !self.is_in_an_example(item) {
                continue;
            }
            match &item.inner {
                ItemEnum::Function(function) => todo.extend(function.sig.output.iter().flat_map(ids_in)),
                _ => todo.extend(self.given.get(&item.id).into_iter().flatten()),
            }
        }
        while let Some(id) = todo.pop().map(Id) {
            let Some(item) = self.krate.index.get(&id) else { continue };
            if !self.items.contains_key(&id) || !self.results.insert(id) {
                continue;
            }
            todo.extend(self.given.get(&id).into_iter().flatten());
            let fields = match &item.inner {
                ItemEnum::Struct(_) | ItemEnum::Enum(_) => serde_json::to_value(&item.inner).expect("JSON"),
                ItemEnum::TypeAlias(alias) => {
                    todo.extend(ids_in(&alias.type_));
                    continue;
                }
                _ => continue,
            };
            todo.extend(self.field_types(&fields));
        }
    }

    /// The types of the fields and variants whose ids stand in the JSON of a type.
    fn field_types(&self, json: &Value) -> Vec<u32> {
        match json {
            Value::Number(id) => {
                let id = id.as_u64().and_then(|id| u32::try_from(id).ok());
                match id.and_then(|id| self.krate.index.get(&Id(id))).map(|item| &item.inner) {
                    Some(ItemEnum::StructField(field)) => ids_in(field),
                    Some(ItemEnum::Variant(variant)) => self.field_types(&serde_json::to_value(variant).expect("JSON")),
                    _ => Vec::new(),
                }
            }
            Value::Array(items) => items.iter().flat_map(|item| self.field_types(item)).collect(),
            Value::Object(members) => members.values().flat_map(|member| self.field_types(member)).collect(),
            _ => Vec::new(),
        }
    }
}

/// The ids of all types that are named in a type.
fn ids_in(named: &Type) -> Vec<u32> {
    ids(&serde_json::to_value(named).expect("JSON"))
}

fn ids(json: &Value) -> Vec<u32> {
    match json {
        Value::Array(items) => items.iter().flat_map(ids).collect(),
        Value::Object(members) => {
            let own = members.get("id").filter(|_| members.contains_key("path")).and_then(Value::as_u64);
            let own = own.and_then(|id| u32::try_from(id).ok());
            own.into_iter().chain(members.values().flat_map(ids)).collect()
        }
        _ => Vec::new(),
    }
}

/// What is looked at: not the fields and variants, which README.md here argues as a class, nor modules.
fn kind(item: &Item) -> Option<&'static str> {
    match item.inner {
        ItemEnum::Struct(_) => Some("struct"),
        ItemEnum::Enum(_) => Some("enum"),
        ItemEnum::Trait(_) => Some("trait"),
        ItemEnum::Function(_) => Some("fn"),
        ItemEnum::TypeAlias(_) => Some("type"),
        ItemEnum::Constant { .. } | ItemEnum::AssocConst { .. } => Some("const"),
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
