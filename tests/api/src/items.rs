//! The public items, a line each, and what a change of them means for the version (Cargo's rules of compatibility).

use std::collections::BTreeSet;
use std::path::Path;

use public_api::Builder;

/// The first line: the version that the items are of.
const HEAD: &str = "# metriport-fhir ";

/// The items with all features, by rustdoc's JSON. Blanket and automatic implementations are left out, and what stands
/// inside the implementation of a trait, which the trait says; `metriport_fhir::` is left out too.
pub fn text(json: &Path, version: &str) -> String {
    let api = Builder::from_rustdoc_json(json)
        .omit_blanket_impls(true)
        .omit_auto_trait_impls(true)
        .omit_auto_derived_impls(false)
        .build()
        .expect("an API");
    let mut lines = BTreeSet::new();
    let mut in_trait_impl = false;
    for item in api.items() {
        let line = item.to_string();
        if line.starts_with("impl") || line.starts_with("unsafe impl") {
            in_trait_impl = line.contains(" for ");
        } else if !["pub fn", "pub const fn", "pub type", "pub const", "pub unsafe fn"]
            .iter()
            .any(|start| line.starts_with(start))
        {
            in_trait_impl = false;
        } else if in_trait_impl {
            continue;
        }
        lines.insert(line.replace("metriport_fhir::", ""));
    }
    let lines: Vec<_> = lines.into_iter().collect();
    format!("{HEAD}{version}\n{}\n", lines.join("\n"))
}

/// What changed between two lists of lines.
pub struct Change {
    pub gone: Vec<String>,
    pub new: Vec<String>,
    versions: [String; 2],
    /// New lines that can break a user: a field, a variant or a trait's item where nothing said that more may come.
    breaking: usize,
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
            breaking: new.iter().filter(|line| narrows(line, &old)).count(),
            gone: old.difference(&next).cloned().collect(),
            new,
            versions: [version(before), version(now)],
        }
    }

    fn is_breaking(&self) -> bool {
        !self.gone.is_empty() || self.breaking > 0
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
