//! The public items, a line each, and what a change of them means for the version (Cargo's rules of compatibility).

use std::collections::{BTreeSet, HashSet};
use std::path::Path;

use public_api::Builder;
use rustdoc_types::{Crate, Id, ItemEnum, StructKind};

/// The first line: the version that the items are of.
const HEAD: &str = "# metriport-fhir ";

/// The items with all features, by rustdoc's JSON, and the features by the manifest. Left out are blanket
/// implementations, automatic ones (those that a type lacks are there), what stands inside the implementation of a
/// trait, which the trait says, and `metriport_fhir::`. Fields that are not public are told by one line, `::_`.
pub fn text(krate: &Crate, json: &Path, manifest: &str, version: &str) -> String {
    let api = Builder::from_rustdoc_json(json)
        .omit_blanket_impls(true)
        .omit_auto_trait_impls(false)
        .omit_auto_derived_impls(false)
        .build()
        .expect("an API");
    let of_traits: HashSet<Id> = krate
        .index
        .values()
        .filter(|item| matches!(&item.inner, ItemEnum::Impl(made) if made.trait_.is_some()))
        .map(|item| item.id)
        .collect();
    let is_automatic = |id: Id| {
        let item = krate.index.get(&id).map(|item| &item.inner);
        matches!(item, Some(ItemEnum::Impl(made)) if made.is_synthetic && !made.is_negative)
    };
    let hides_fields = |id: Id| {
        let Some(ItemEnum::Struct(shape)) = krate.index.get(&id).map(|item| &item.inner) else { return false };
        matches!(shape.kind, StructKind::Plain { has_stripped_fields: true, .. })
    };
    let mut lines: BTreeSet<String> = features(manifest).collect();
    for item in api.items().filter(|item| !is_automatic(item.id())) {
        if item.parent_id().is_some_and(|parent| of_traits.contains(&parent)) {
            continue;
        }
        let line = item.to_string().replace("metriport_fhir::", "");
        if hides_fields(item.id())
            && let Some((_, rest)) = line.split_once("pub struct ")
        {
            lines.insert(format!("pub {}{HIDDEN}", rest.split(['<', ' ']).next().unwrap_or_default()));
        }
        lines.insert(line);
    }
    let lines: Vec<_> = lines.into_iter().collect();
    format!("{HEAD}{version}\n{}\n", lines.join("\n"))
}

/// How the line ends that stands for the fields of a struct that are not public.
const HIDDEN: &str = "::_";

/// The features that a manifest has, and again those that are on by default.
fn features(manifest: &str) -> impl Iterator<Item = String> {
    let section = manifest.split_once("\n[features]\n").map_or("", |(_, rest)| rest);
    let rows = section.lines().take_while(|line| !line.starts_with('['));
    rows.filter_map(|row| row.split_once(" = ")).flat_map(|(name, value)| {
        let defaults = value.split('"').skip(1).step_by(2).filter(move |_| name == "default");
        let defaults = defaults.map(|name| format!("feature {name} (default)"));
        Some(format!("feature {name}")).filter(|_| name != "default").into_iter().chain(defaults)
    })
}

/// What changed between two lists of lines.
pub struct Change {
    pub gone: Vec<String>,
    pub new: Vec<String>,
    versions: [String; 2],
    /// What can break a user: of the lines that are gone, those that named something; of the new ones, a field, a
    /// variant or a trait's item where nothing said that more may come, and an automatic trait that a type lacks now.
    breaking: Vec<String>,
}

impl Change {
    pub fn between(before: &str, now: &str) -> Self {
        let items = |text: &str| -> BTreeSet<String> {
            text.lines().filter(|line| !line.starts_with('#') || line.starts_with("#[")).map(str::to_owned).collect()
        };
        let version =
            |text: &str| text.lines().next().and_then(|line| line.strip_prefix(HEAD)).unwrap_or("0.0.0").to_owned();
        let (old, next) = (items(before), items(now));
        let new: Vec<String> = next.difference(&old).cloned().collect();
        let gone: Vec<String> = old.difference(&next).cloned().collect();
        let removals = gone.iter().filter(|line| !line.ends_with(HIDDEN) && !is_negative(line));
        Change {
            breaking: removals.chain(new.iter().filter(|line| narrows(line, &old))).cloned().collect(),
            gone,
            new,
            versions: [version(before), version(now)],
        }
    }

    fn is_breaking(&self) -> bool {
        !self.breaking.is_empty()
    }

    /// What breaks users and a text does not tell them: it names neither the item nor the type of it.
    pub fn untold(&self, text: &str) -> Vec<&str> {
        let told: HashSet<&str> = words(text).collect();
        self.breaking
            .iter()
            .map(String::as_str)
            .filter(|line| !names(line).iter().any(|name| told.contains(name)))
            .collect()
    }

    /// Whether the version was raised as the change asks.
    pub fn is_allowed(&self) -> bool {
        let [before, now] = &self.versions;
        if self.is_breaking() { series(before) < series(now) } else { true }
    }

    pub fn verdict(&self) -> String {
        let kind = if self.is_breaking() { "a breaking change" } else { "a compatible change" };
        let [before, now] = &self.versions;
        let told =
            if self.is_allowed() { "which the version allows" } else { "which needs another series of versions" };
        format!("{kind} from {before} to {now}, {told}")
    }
}

/// The identifiers in a text.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|char: char| !char.is_alphanumeric() && char != '_').filter(|word| !word.is_empty())
}

/// By which names a user knows the item of a line: its own and its type's; of an implementation, the trait's and the
/// type's.
fn names(line: &str) -> Vec<&str> {
    if line.starts_with("impl") {
        return words(line).filter(|word| word.len() > 1 && word.starts_with(char::is_uppercase)).collect();
    }
    let is_keyword = |word: &&str| word.starts_with('#') || KEYWORDS.contains(word);
    let path = line.split(' ').find(|word| !is_keyword(word)).unwrap_or_default();
    let path = path.split('(').next().unwrap_or_default().trim_end_matches(':');
    let mut names: Vec<&str> = path.split("::").map(|step| step.split('<').next().unwrap_or_default()).collect();
    names.drain(..names.len().saturating_sub(2));
    names
}

const KEYWORDS: [&str; 13] =
    ["pub", "fn", "const", "unsafe", "async", "static", "struct", "enum", "trait", "type", "mod", "macro", "feature"];

/// The section of a version in the changelog.
pub fn section<'t>(changelog: &'t str, version: &str) -> Option<&'t str> {
    let start = changelog.find(&format!("\n## {version}\n"))? + 1;
    let rest = &changelog[start..];
    Some(&rest[..rest[1..].find("\n## ").map_or(rest.len(), |end| end + 1)])
}

/// The leading number of a version that is not zero, with those before it: versions that are equal in this are
/// compatible.
fn series(version: &str) -> Vec<u64> {
    let mut series = Vec::new();
    for part in version.split('.') {
        let number = part.parse().unwrap_or(0);
        series.push(number);
        if number > 0 {
            break;
        }
    }
    series
}

/// Whether a line says that a type lacks an automatic trait.
fn is_negative(line: &str) -> bool {
    line.starts_with("impl") && line.contains(" !")
}

/// Whether a new line adds something to a type or trait that was there, and so asks its users to change.
fn narrows(line: &str, old: &BTreeSet<String>) -> bool {
    if is_negative(line) {
        let name = line.split_once(" for ").and_then(|(_, name)| name.split(['<', ' ']).next());
        let is_type = |item: &String| {
            let rest = ["pub struct ", "pub enum "].iter().find_map(|kind| item.split_once(kind));
            rest.is_some_and(|(_, rest)| rest.split(['<', '(', ' ']).next() == name)
        };
        return old.iter().any(is_type);
    }
    let Some(path) = line.split([' ', '(']).find(|word| word.contains("::")) else { return false };
    let Some((parent, _)) = path.trim_end_matches(':').rsplit_once("::") else { return false };
    let is_open = |kind: &str| old.contains(&format!("#[non_exhaustive] pub {kind} {parent}"));
    let was_there = |kind: &str| old.contains(&format!("pub {kind} {parent}")) && !is_open(kind);
    let is_plain =
        !["pub fn", "pub const", "pub type", "pub struct", "pub enum", "pub mod", "pub trait", "impl", "pub use"]
            .iter()
            .any(|start| line.starts_with(start));
    let trait_item = old.iter().any(|item| {
        item.strip_prefix("pub trait ").is_some_and(|rest| rest.split([':', '<', ' ']).next() == Some(parent))
    });
    (is_plain && (was_there("struct") || was_there("enum"))) || (!is_plain && trait_item)
}

#[test]
fn changes_are_told_apart() {
    let before = "# metriport-fhir 0.1.0\npub enum E\npub E::A\n#[non_exhaustive] pub enum O\npub O::A\npub struct S\n\
                  pub S::a: u8\npub trait T\npub fn T::f(&self)\npub fn S::f(&self)\nfeature f\nfeature f (default)\n\
                  #[non_exhaustive] pub struct P<T>\npub P::_\nimpl<T> !core::marker::Sync for P<T>\n";
    let verdict = |changed: &str| {
        let change = Change::between(before, changed);
        (change.is_breaking(), change.is_allowed())
    };
    assert_eq!(verdict(before), (false, true));
    for more in [
        "pub O::B",
        "pub fn S::g(&self)",
        "pub struct N",
        "pub struct N\npub N::_",
        "pub struct N\nimpl !core::marker::Send for N",
        "pub fn free()",
        "impl Clone for S",
        "feature g",
    ] {
        assert_eq!(verdict(&format!("{before}{more}\n")), (false, true), "{more}");
    }
    for more in [
        "pub E::B",
        "pub S::b: u8",
        "pub S::_",
        "pub fn T::g(&self)",
        "impl !core::marker::Send for S",
        "impl<T> !core::marker::Send for P<T>",
    ] {
        assert_eq!(verdict(&format!("{before}{more}\n")), (true, false), "{more}");
        let raised = format!("{before}{more}\n").replace("0.1.0", "0.2.0");
        assert_eq!(verdict(&raised), (true, true), "{more}");
    }
    assert_eq!(verdict(&before.replace("S::f(&self)", "S::f(&mut self)")), (true, false));
    for less in ["pub E::A\n", "feature f\n", "feature f (default)\n"] {
        assert_eq!(verdict(&before.replace(less, "")), (true, false), "{less}");
    }
    for less in ["pub P::_\n", "impl<T> !core::marker::Sync for P<T>\n"] {
        assert_eq!(verdict(&before.replace(less, "")), (false, true), "{less}");
    }
    assert!(
        series("1.2.3") == series("1.9.0") && series("0.1.2") == series("0.1.9") && series("0.1.9") < series("0.2.0")
    );
}

#[test]
fn what_breaks_users_is_told_in_the_section_of_its_version() {
    let before = "# metriport-fhir 0.1.0\npub fn Sender::f(&self)\npub fn free()\nimpl Clone for Sender<T>\n\
                  pub enum E\npub E::A\n";
    let after = "# metriport-fhir 0.2.0\npub enum E\npub E::A\npub E::B\n";
    let change = Change::between(before, after);
    let log = |text: &str| format!("# Changelog\n\n## 0.2.0\n\n{text}\n\n## 0.1.0\n\n`Sender`, `E` and `free`\n");
    let untold = |text: &str| change.untold(section(&log(text), "0.2.0").expect("a section")).len();
    assert_eq!(untold("Faster."), 4);
    assert_eq!(untold("`Sender` is gone."), 2);
    assert_eq!(untold("`Sender::f` is gone, and `free`; `E` has a variant more."), 0);
    assert_eq!(untold("`Clone` is gone."), 3);
    assert_eq!(section(&log(""), "0.3.0"), None);
}
