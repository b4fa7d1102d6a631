//! `check`: everything that is wrong with a text — its JSON, its shape, its content and its rules — in one list.

use super::walk::Walk;
use crate::issue::{Issues, Outcome};
use crate::json::read::Reader;
use crate::json::{locate, utf8};
use crate::lexical::reference::is_concrete_type;
use crate::node::Node;
use crate::path::Path;
use crate::resource::Resource;
use crate::texts::{ROOT, Texts};

/// What a text is, and everything that was found about it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Checked {
    /// The type and id of the resource, if the text is one with an id: `Communication/123`.
    pub resource: Option<String>,
    /// What was found, in the order of the text.
    pub outcome: Outcome,
}

/// Checks a text that should be a resource of any type.
///
/// It is read tolerantly, so that one broken element does not hide the others, and what is wrong with its JSON, its
/// shape, its content and its rules is reported in the order of the text.
///
/// ```
/// let outcome = metriport_fhir::check(r#"{"resourceType":"Communication","status":"completed","sent":"2024-02-30"}"#);
/// let issue = outcome.errors().next().unwrap();
/// assert_eq!((issue.rule, &*issue.expression), ("primitive-format", "Communication.sent"));
/// assert_eq!(issue.position.unwrap().column, 61);
/// ```
#[must_use]
#[inline]
pub fn check(text: &str) -> Outcome {
    check_resource(text).outcome
}

/// Checks bytes that should be the text of a resource, as [`check`] does.
#[must_use]
#[inline]
pub fn check_slice(bytes: &[u8]) -> Outcome {
    match utf8(bytes, "Resource") {
        Ok(text) => check(text),
        Err(error) => unreadable(error).outcome,
    }
}

/// Checks a text that should be of the type `T`: a datatype given bare, a resource, or one of Metriport's envelopes.
///
/// ```
/// use metriport_fhir::{Period, check_as};
/// let outcome = check_as::<Period>(r#"{"start":"2024","end":"2023"}"#);
/// assert_eq!(outcome.errors().next().unwrap().rule, "per-1");
/// ```
#[must_use]
#[inline]
pub fn check_as<T: crate::FhirType>(text: &str) -> Outcome {
    check_node(text, T::default().node_mut()).outcome
}

/// Checks a text that should be a resource of any type.
#[inline]
pub(crate) fn check_resource(text: &str) -> Checked {
    let mut reader = Reader::tolerant(text);
    match reader.resource_document() {
        Err(error) => unreadable(error),
        Ok(resource) => {
            let mut walk = Walk::new(false);
            walk.resource(&resource, &Path::root(root_name(&resource)));
            let issues = walk.into_issues();
            let named = match resource.id() {
                Some(id) if id.has_value() => Some(named(resource.resource_type(), &id)),
                _ => None,
            };
            Checked { resource: named, outcome: joined(text, reader, issues) }
        }
    }
}

/// Checks a text that should be of the type of `node`, which is filled.
#[inline]
pub(crate) fn check_node(text: &str, node: &mut dyn Node) -> Checked {
    let mut reader = Reader::tolerant(text);
    match reader.document(node) {
        Err(error) => unreadable(error),
        Ok(()) => {
            let mut walk = Walk::new(false);
            walk.root(node, &Path::root(node.def().name));
            let issues = walk.into_issues();
            Checked { resource: resource_in(node), outcome: joined(text, reader, issues) }
        }
    }
}

/// The name at the root of a resource's expressions: its type, where it is one of R4's; else it is content.
pub(super) fn root_name(resource: &Resource) -> &str {
    let name = resource.resource_type();
    if is_concrete_type(name) { name } else { "Resource" }
}

/// `Communication/17`. Put together in memory of its size: to enlarge it, threads that check would wait for each other in
/// the allocator.
#[inline]
fn named(name: &str, id: &str) -> String {
    let mut text = String::with_capacity(name.len() + 1 + id.len());
    text.push_str(name);
    text.push('/');
    text.push_str(id);
    text
}

/// The type and id of a resource, or of the one resource that an envelope holds.
#[inline]
fn resource_in(node: &dyn Node) -> Option<String> {
    use crate::node::{Single, View};
    let def = node.def();
    if def.is_resource() {
        let Some(View::One(Single::Prim(id))) = node.view(0) else { return None };
        return Some(named(def.name, id.value()?));
    }
    if !def.is_open() {
        return None;
    }
    let mut found = None;
    node.each(|_, view| {
        if let View::One(Single::Node(inner)) = view
            && inner.def().is_resource()
        {
            found = resource_in(inner);
        }
    });
    found
}

#[inline]
fn unreadable(error: crate::Error) -> Checked {
    Checked { resource: None, outcome: Outcome { issues: vec![error.into_issue()].into() } }
}

#[inline]
fn joined(text: &str, reader: Reader<'_>, found: Issues) -> Outcome {
    let (mut issues, found) = (reader.into_issues(), Vec::from(found));
    if issues.is_empty() {
        issues = found;
    } else {
        // What the reading told of an element is not told again.
        let mut told = Texts::default();
        for issue in &issues {
            let rule = told.number(ROOT, issue.rule.into());
            told.insert_below(rule, issue.expression.as_ref().into());
        }
        let mut new = Vec::new();
        for issue in found {
            let is_told = match told.get(ROOT, issue.rule) {
                Some(rule) => told.get(rule, &issue.expression).is_some(),
                None => false,
            };
            if !is_told {
                new.push(issue);
            }
        }
        drop(told);
        issues.append(&mut new);
    }
    if !issues.is_empty() {
        locate::places(text, &mut issues);
        locate::order(text, &mut issues);
    }
    Outcome { issues: issues.into() }
}
