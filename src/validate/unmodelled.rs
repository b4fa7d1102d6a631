//! Resources of types that this crate does not model: the rules that hold for every resource.

use super::scope::Scope;
use super::walk::Walk;
use crate::code::IssueSeverity;
use crate::json::generic;
use crate::json::read::Reader;
use crate::json::scan::Scanner;
use crate::lexical::reference::is_concrete_type;
use crate::path::Path;
use crate::prelude::*;
use crate::resource::OtherResource;

datatype! {
    /// What every domain resource has, whatever its type.
    pub struct AnyDomainResource: DomainResource "DomainResource" {}
}

/// Judges a resource that is held as text.
pub(super) fn check(walk: &mut Walk<'_>, resource: &OtherResource, path: &Path<'_>, is_contained: bool) {
    let name = resource.resource_type();
    if !is_concrete_type(name) {
        // A reading has said so already; a value from elsewhere is told here.
        if walk.reports_kept() {
            walk.error("resource-type", path, "expected a resource of an R4 type");
        }
        return;
    }
    let message = format!("{name} is not modelled: only the rules of every resource were checked");
    walk.report(IssueSeverity::Information, "not-modelled", path, message);

    let text = resource.as_json();
    for mut issue in generic::check(text, path, false) {
        issue.position = None;
        walk.add(issue);
    }
    let mut common = AnyDomainResource::default();
    let mut reader = Reader::tolerant(text);
    if reader.nested_document(&mut common, path).is_ok() {
        let own = path.expression();
        for mut issue in reader.into_issues() {
            // Its own type is not that of the table; what it contains must have one.
            let is_inner = issue.rule == "resource-type" && issue.expression != own;
            if is_inner || matches!(issue.rule, "type" | "choice" | "unknown-property") {
                issue.position = None;
                walk.add(issue);
            }
        }
    }
    let mut inner = Walk::new(false);
    inner.scope = if is_contained { walk.scope.inside() } else { Scope::around(&common.contained) };
    inner.node(&common, path);
    if walk.scope.has_root || !is_contained {
        references(&mut inner, text, path);
    }
    for issue in Vec::from(inner.into_issues()) {
        walk.add(issue);
    }
}

/// ref-1 for every `reference` that begins with `#`, wherever it stands.
fn references(walk: &mut Walk<'_>, text: &str, path: &Path<'_>) {
    let mut scan = Scanner::new(text);
    if scan.byte() == Some(b'{') {
        object(walk, &mut scan, path, 0);
    }
}

fn object(walk: &mut Walk<'_>, scan: &mut Scanner<'_>, path: &Path<'_>, depth: usize) {
    if depth > crate::json::read::DEPTH || scan.take_empty(b'}') {
        return;
    }
    scan.pos += 1;
    while let Ok(name) = scan.key() {
        let name = name.raw.strip_prefix("_").unwrap_or(name.raw);
        let Ok(first) = scan.token("") else { return };
        // The common members have been walked as what they are.
        let is_common = depth == 0 && matches!(name, "text" | "contained" | "extension" | "modifierExtension" | "meta");
        let path_of = path.element(name);
        match first {
            b'{' if !is_common => object(walk, scan, &path_of, depth + 1),
            b'[' if !is_common => array(walk, scan, &path_of, depth + 1),
            b'"' if name == "reference" && depth > 0 => {
                let Ok(token) = scan.string() else { return };
                if let Some(id) = token.raw.strip_prefix("#")
                    && !id.is_empty()
                    && walk.scope.find(id).is_none()
                {
                    walk.error("ref-1", path, "SHALL have a contained resource if a local reference is provided");
                }
            }
            _ => {
                if scan.skip().is_err() {
                    return;
                }
            }
        }
        if !matches!(scan.token(""), Ok(b',')) {
            break;
        }
        scan.pos += 1;
    }
    let _ = scan.take(b'}', "");
}

fn array(walk: &mut Walk<'_>, scan: &mut Scanner<'_>, path: &Path<'_>, depth: usize) {
    if scan.take_empty(b']') {
        return;
    }
    scan.pos += 1;
    let mut index = 0;
    while let Ok(first) = scan.token("") {
        if first == b'{' {
            object(walk, scan, &path.item(index), depth + 1);
        } else if scan.skip().is_err() {
            return;
        }
        index += 1;
        if !matches!(scan.token(""), Ok(b',')) {
            break;
        }
        scan.pos += 1;
    }
    let _ = scan.take(b']', "");
}
