//! Advice: what R4 allows, and what still goes wrong where messages are read. It never makes a message invalid.

use super::walk::Walk;
use crate::code::IssueSeverity;
use crate::lexical::{base64, text};
use crate::path::{Path, Step};
use crate::table::{ElementDef, PrimitiveKind};
use crate::texts::{ROOT, Texts};
use crate::{Attachment, Coding, Identifier, Meta};

/// The rules that are advice, R4's own best practice (dom-6) among them.
pub(crate) const RULES: &[&str] = &[
    "dom-6",
    "attachment-size",
    "extension-url-version",
    "extension-url-relative",
    "system-relative",
    "canonical-relative",
    "canonical-fragment",
    "identifier-uri",
    "meta-set",
];

/// Up to so many items, each is compared with those before it; more are looked up in a set.
const FEW: usize = 16;

/// The identifier system whose values are URIs.
const URIS: &str = "urn:ietf:rfc:3986";

/// The size of an attachment is the number of bytes of its data before base64.
pub(super) fn size(walk: &mut Walk<'_>, attachment: &Attachment, path: &Path<'_>) {
    let (Some(data), Some(size)) = (&attachment.data, &attachment.size) else { return };
    let (Some(data), Some(size)) = (data.value(), size.value()) else { return };
    if let (Ok(found), Ok(stated)) = (base64::check(data), size.parse::<u64>())
        && found as u64 != stated
    {
        let message = format!("the data has {found} bytes, not {stated}");
        walk.report(IssueSeverity::Warning, "attachment-size", &path.element("size"), message);
    }
}

/// A value in the system of URIs has a scheme.
pub(super) fn uri_value(walk: &mut Walk<'_>, identifier: &Identifier, path: &Path<'_>) {
    let (Some(system), Some(value)) = (&identifier.system, &identifier.value) else { return };
    if system == URIS && value.value().is_some_and(|value| !text::has_scheme(value)) {
        let message = format!("in the system {URIS} a full URI is expected, with a scheme");
        walk.report(IssueSeverity::Warning, "identifier-uri", &path.element("value"), message);
    }
}

/// The lists of profiles, security labels and tags are sets; of labels and tags only the system and the code count.
pub(super) fn sets(walk: &mut Walk<'_>, meta: &Meta, path: &Path<'_>) {
    fn code(coding: &Coding) -> Option<Key<'_>> {
        let system = coding.system.as_ref().and_then(|system| system.value());
        Some((system, coding.code.as_ref()?.value()?))
    }
    let Meta { profile, security, tag, .. } = meta;
    let key = |at: usize| Some((None, profile.get(at)?.value()?));
    repeats(walk, profile.len(), &key, &path.element("profile"));
    repeats(walk, security.len(), &|at| code(security.get(at)?), &path.element("security"));
    repeats(walk, tag.len(), &|at| code(tag.get(at)?), &path.element("tag"));
}

/// What an item of a set is told apart by: system, or none, and code.
type Key<'m> = (Option<&'m str>, &'m str);

/// Advises on each item that stands in the list before.
fn repeats<'m>(walk: &mut Walk<'_>, count: usize, key: &dyn Fn(usize) -> Option<Key<'m>>, path: &Path<'_>) {
    let mut seen = Texts::default();
    for index in 0..count {
        let Some((system, code)) = key(index) else { continue };
        let mut is_again = false;
        if count > FEW {
            // No system is not the same as an empty one.
            let system = match system {
                Some(system) => format!("={system}").into(),
                None => "none".into(),
            };
            let system = seen.number(ROOT, system);
            is_again = !seen.insert_below(system, code.into());
        } else {
            for earlier in 0..index {
                is_again |= key(earlier) == Some((system, code));
            }
        }
        if is_again {
            let message = "expected no item twice: the list is a set";
            walk.report(IssueSeverity::Warning, "meta-set", &path.item(index), message);
        }
    }
}

/// Advises on one URI.
pub(super) fn uri(walk: &mut Walk<'_>, element: &ElementDef, kind: PrimitiveKind, value: &str, path: &Path<'_>) {
    match kind {
        PrimitiveKind::Uri if element.name == "system" && !text::has_scheme(value) => {
            let message = "expected an absolute URI: a relative one names nothing outside of this message";
            walk.report(IssueSeverity::Warning, "system-relative", path, message);
        }
        PrimitiveKind::Uri if element.is_bare && element.name == "url" => {
            if text::contains(value, "|") {
                let message = "expected the url of the extension's definition without a version";
                walk.report(IssueSeverity::Warning, "extension-url-version", path, message);
            }
            if !text::has_scheme(value) && is_outermost(path) {
                let message = "expected an absolute URL: only the extensions inside of an extension have local names";
                walk.report(IssueSeverity::Warning, "extension-url-relative", path, message);
            }
        }
        PrimitiveKind::Canonical if !text::has_scheme(value) => canonical(walk, value, path),
        _ => {}
    }
}

#[cold]
fn canonical(walk: &mut Walk<'_>, value: &str, path: &Path<'_>) {
    match text::canonical_parts(value) {
        ("", _, Some(id)) => {
            if walk.scope.has_root && !id.is_empty() && walk.scope.find(id).is_none() {
                let message = "expected the fragment to be the id of a contained resource";
                walk.report(IssueSeverity::Warning, "canonical-fragment", path, message);
            }
        }
        _ => {
            let message = "expected an absolute URL: a canonical is the same wherever the message is";
            walk.report(IssueSeverity::Warning, "canonical-relative", path, message);
        }
    }
}

/// Whether the extension that has this url stands in an element that is no extension; of one alone nobody knows.
#[cold]
fn is_outermost(url: &Path<'_>) -> bool {
    match url.steps().as_slice() {
        [.., Step::Name(owner), Step::Item(_), Step::Name(_), Step::Item(_), Step::Name(_)] => {
            !matches!(*owner, "extension" | "modifierExtension")
        }
        [.., Step::Name(owner), Step::Name(_), Step::Item(_), Step::Name(_)] => *owner != "Extension",
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::AnyValue;

    fn rules(type_name: &str, text: &str) -> Vec<String> {
        let outcome = AnyValue::check(type_name, text).unwrap().outcome;
        assert!(outcome.is_valid(), "{outcome:?}");
        assert!(outcome.clone().without_advice().issues().is_empty());
        let found = outcome.issues().iter().filter(|issue| issue.rule != "dom-6");
        found.map(|issue| format!("{} {}", issue.rule, issue.expression)).collect()
    }

    #[test]
    fn advice_is_given() {
        for (type_name, text, expected) in [
            ("Attachment", r#"{"contentType":"text/plain","data":"Zm9v","size":4}"#, "attachment-size Attachment.size"),
            ("Extension", r#"{"url":"http://x.org/a|1","valueCode":"x"}"#, "extension-url-version Extension.url"),
            (
                "Coding",
                r#"{"extension":[{"url":"a","valueCode":"x"}],"code":"x"}"#,
                "extension-url-relative Coding.extension[0].url",
            ),
            (
                "HumanName",
                r#"{"given":["x"],"_given":[{"extension":[{"url":"a","extension":[{"url":"b","valueCode":"x"}]}]}]}"#,
                "extension-url-relative HumanName.given[0].extension[0].url",
            ),
            (
                "Extension",
                r#"{"url":"urn:x:y","valueCoding":{"code":"x","extension":[{"url":"a","valueCode":"x"}]}}"#,
                "extension-url-relative Extension.value.extension[0].url",
            ),
            ("Coding", r#"{"system":"loinc","code":"x"}"#, "system-relative Coding.system"),
            ("Identifier", r#"{"system":"a/b:c","value":"x"}"#, "system-relative Identifier.system"),
            ("Meta", r#"{"profile":["StructureDefinition/p"]}"#, "canonical-relative Meta.profile[0]"),
            ("Identifier", r#"{"system":"urn:ietf:rfc:3986","value":"1.2.3"}"#, "identifier-uri Identifier.value"),
            ("Meta", r#"{"profile":["http://x.org/p","http://x.org/p"]}"#, "meta-set Meta.profile[1]"),
            ("Meta", r#"{"security":[{"code":"R"},{"code":"R","display":"restricted"}]}"#, "meta-set Meta.security[1]"),
            (
                "Meta",
                r#"{"tag":[{"system":"urn:t","code":"a"},{"code":"a"},{"system":"urn:t","code":"a"}]}"#,
                "meta-set Meta.tag[2]",
            ),
            (
                "Communication",
                r##"{"resourceType":"Communication","status":"completed","instantiatesCanonical":["#p"]}"##,
                "canonical-fragment Communication.instantiatesCanonical[0]",
            ),
        ] {
            assert_eq!(rules(type_name, text), [expected]);
        }
    }

    #[test]
    fn a_long_list_is_looked_up() {
        let tags: Vec<String> = (0..40).map(|number| format!(r#"{{"code":"{}"}}"#, number % 38)).collect();
        let text = format!(r#"{{"tag":[{}]}}"#, tags.join(","));
        assert_eq!(rules("Meta", &text), ["meta-set Meta.tag[38]", "meta-set Meta.tag[39]"]);
    }

    #[test]
    fn what_is_well_gets_none() {
        for (type_name, text) in [
            ("Attachment", r#"{"contentType":"text/plain","data":"Zm9v\nYg==","size":4}"#),
            ("Extension", r#"{"url":"http://x.org/a","valueUri":"a|b"}"#),
            ("Extension", r#"{"url":"a","extension":[{"url":"b","valueUri":"a"}]}"#),
            ("Coding", r#"{"extension":[{"url":"urn:x:y","extension":[{"url":"b","valueUri":"a"}]}],"code":"x"}"#),
            ("Coding", r#"{"system":"urn:oid:1.2","code":"x"}"#),
            ("Meta", r#"{"profile":["http://x.org/p|1.0","http://x.org/p"]}"#),
            ("Meta", r#"{"security":[{"display":"R"},{"display":"R"},{"code":"R"}],"tag":[{"code":"R"}]}"#),
            ("Identifier", r#"{"system":"urn:ietf:rfc:3986","value":"urn:oid:1.2.3"}"#),
            (
                "Communication",
                r##"{"resourceType":"Communication","contained":[{"resourceType":"PlanDefinition","id":"p"}],
                    "status":"completed","instantiatesCanonical":["#p"]}"##,
            ),
        ] {
            let outcome = AnyValue::check(type_name, text).unwrap().outcome.without_advice();
            let found = AnyValue::check(type_name, text).unwrap().outcome;
            let advice = found.issues().iter().filter(|issue| issue.is_advice() && issue.rule != "dom-6").count();
            assert_eq!((advice, outcome.is_valid()), (0, true), "{found:?}");
        }
    }
}
