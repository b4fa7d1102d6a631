//! The public items, a line each, and what a change of them means for the version (Cargo's rules of compatibility).

use std::collections::{BTreeSet, HashSet};
use std::path::Path;

use public_api::Builder;
use rustdoc_types::{Crate, Id, ItemEnum};

/// The first line: the version that the items are of.
const HEAD: &str = "# metriport-fhir ";

/// The items with all features, by rustdoc's JSON. Blanket and automatic implementations are left out, and what stands
/// inside the implementation of a trait, which the trait says; `metriport_fhir::` is left out too.
pub fn text(krate: &Crate, json: &Path, version: &str) -> String {
    let api = Builder::from_rustdoc_json(json)
        .omit_blanket_impls(true)
        .omit_auto_trait_impls(true)
        .omit_auto_derived_impls(false)
        .build()
        .expect("an API");
    let of_traits: HashSet<Id> = krate
        .index
        .values()
        .filter(|item| matches!(&item.inner, ItemEnum::Impl(made) if made.trait_.is_some()))
        .map(|item| item.id)
        .collect();
    let lines: BTreeSet<String> = api
        .items()
        .filter(|item| item.parent_id().is_none_or(|parent| !of_traits.contains(&parent)))
        .map(|item| item.to_string().replace("metriport_fhir::", ""))
        .collect();
    let lines: Vec<_> = lines.into_iter().collect();
    format!("{HEAD}{version}\n{}\n", lines.join("\n"))
}

/// What changed between two lists of lines.
pub struct Change {
    pub gone: Vec<String>,
    pub new: Vec<String>,
    versions: [String; 2],
    /// New lines that can break a user: a field, a variant or a trait's item where nothing said that more may come.
    narrowing: Vec<String>,
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
        Change {
            narrowing: new.iter().filter(|line| narrows(line, &old)).cloned().collect(),
            gone: old.difference(&next).cloned().collect(),
            new,
            versions: [version(before), version(now)],
        }
    }

    fn is_breaking(&self) -> bool {
        !self.gone.is_empty() || !self.narrowing.is_empty()
    }

    /// What breaks users and a text does not tell them: it names neither the item nor the type of it.
    pub fn untold(&self, text: &str) -> Vec<&str> {
        let told: HashSet<&str> = words(text).collect();
        let breaking = self.gone.iter().chain(&self.narrowing).map(String::as_str);
        breaking.filter(|line| !names(line).iter().any(|name| told.contains(name))).collect()
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

const KEYWORDS: [&str; 12] =
    ["pub", "fn", "const", "unsafe", "async", "static", "struct", "enum", "trait", "type", "mod", "macro"];

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

/// Whether a new line adds something to a type or trait that was there, and so asks its users to change.
fn narrows(line: &str, old: &BTreeSet<String>) -> bool {
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
                  pub S::a: u8\npub trait T\npub fn T::f(&self)\npub fn S::f(&self)\n";
    let verdict = |changed: &str| {
        let change = Change::between(before, changed);
        (change.is_breaking(), change.is_allowed())
    };
    assert_eq!(verdict(before), (false, true));
    for more in ["pub O::B", "pub fn S::g(&self)", "pub struct N", "pub fn free()", "impl Clone for S"] {
        assert_eq!(verdict(&format!("{before}{more}\n")), (false, true), "{more}");
    }
    for more in ["pub E::B", "pub S::b: u8", "pub fn T::g(&self)"] {
        assert_eq!(verdict(&format!("{before}{more}\n")), (true, false), "{more}");
        let raised = format!("{before}{more}\n").replace("0.1.0", "0.2.0");
        assert_eq!(verdict(&raised), (true, true), "{more}");
    }
    assert_eq!(verdict(&before.replace("S::f(&self)", "S::f(&mut self)")), (true, false));
    assert_eq!(verdict(&before.replace("pub E::A\n", "")), (true, false));
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
