//! References: their targets, their type, and local ones, which must name a contained resource.

use super::judge::alternatives;
use super::walk::Walk;
use crate::lexical::reference::{is_resource_type, is_shortest_to};
use crate::path::Path;
use crate::{Reference, ReferenceForm};

/// Judges a reference where resources of the `targets` are allowed; none named is any.
pub(super) fn check<'a>(walk: &mut Walk<'a>, reference: &'a Reference, targets: &[&str], path: &Path<'_>) {
    let stated = reference.r#type.as_ref().and_then(|stated| stated.value());
    let literal = reference.reference.as_ref().and_then(|literal| literal.value());
    let found = match literal {
        None if stated.is_none() => return,
        None => None,
        Some(literal) if stated.is_none() && is_usual(literal, targets) => return,
        Some(literal) => target(walk, literal, path),
    };
    let is_well = match (found, stated) {
        (None, None) => true,
        (Some(found), None) => targets.contains(&found),
        // A name among the targets is that of a type, and no url.
        (None, Some(stated)) => targets.contains(&stated),
        (Some(found), Some(stated)) => found == stated && targets.contains(&found),
    };
    if !is_well {
        judge(walk, found, stated, targets, path);
    }
}

/// Whether a literal reference is seen at once to be to one of the `targets`, as most are.
fn is_usual(literal: &str, targets: &[&str]) -> bool {
    match targets {
        [] => !literal.starts_with("#"),
        _ => targets.iter().any(|name| is_shortest_to(name, literal)),
    }
}

/// The type of the resource that a literal reference is to, where it tells.
fn target<'a>(walk: &mut Walk<'a>, literal: &'a str, path: &Path<'_>) -> Option<&'a str> {
    match ReferenceForm::parse(literal) {
        ReferenceForm::Fragment(id) if walk.scope.has_root => match walk.scope.find(id) {
            // What is no type of R4 is content, which no issue repeats; the contained resource has its own.
            Some(resource) => {
                let name = resource.resource_type();
                is_resource_type(name).then_some(name)
            }
            // "#" alone is the container, which only a contained resource has.
            None if id.is_empty() => None,
            None => {
                walk.error("ref-1", path, "SHALL have a contained resource if a local reference is provided");
                None
            }
        },
        form => form.type_name(),
    }
}

#[cold]
fn judge(walk: &mut Walk<'_>, found: Option<&str>, stated: Option<&str>, targets: &[&str], path: &Path<'_>) {
    if let (Some(found), Some(stated)) = (found, stated)
        && found != stated
        && !stated.is_empty()
    {
        walk.error(
            "reference-type",
            path,
            format!("expected the type to agree with the reference, which is to {found}"),
        );
    } else if let Some(stated) = stated
        && (stated.starts_with("http:") || stated.starts_with("https:"))
    {
        walk.error("reference-type", path, "expected the name of a resource type, found a url");
    }
    if let Some(type_name) = found.or(stated)
        && !targets.is_empty()
        && !targets.contains(&type_name)
        && is_resource_type(type_name)
    {
        let mut message = alternatives("expected a reference to ", &mut targets.iter().copied());
        message.push_str(", found one to ");
        message.push_str(type_name);
        walk.error("reference-target", path, message);
    }
}
