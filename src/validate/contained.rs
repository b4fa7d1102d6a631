//! Contained resources: dom-2 to dom-5 and their ids; and dom-6, which asks a resource for a narrative.

use std::borrow::Cow;

use super::walk::{Walk, is_domain_resource};
use crate::code::IssueSeverity;
use crate::issue::Issue;
use crate::json::scan::Scanner;
use crate::node::{Node, Single, View};
use crate::path::Path;
use crate::resource::{OtherResource, Resource};
use crate::table::{PrimitiveKind, TypeDef, TypeRef};
use crate::texts::Texts;

/// Judges a resource as a whole.
pub(super) fn check(walk: &mut Walk<'_>, node: &dyn Node, def: &TypeDef, present: u64, path: &Path<'_>) {
    if !is_domain_resource(def) || walk.scope.is_contained {
        return;
    }
    if def.text.is_some_and(|row| present & 1 << row == 0) {
        no_narrative(walk, def, path);
    }
    let contained = walk.scope.contained;
    if !contained.is_empty() {
        judge(walk, node, contained, path);
    }
}

/// dom-6: best practice, so a warning.
fn no_narrative(walk: &mut Walk<'_>, def: &TypeDef, path: &Path<'_>) {
    let message = "A resource should have narrative for robust management";
    // It stands on nearly every message, so it costs no memory where the path is the type alone.
    let expression = if path.is_root() { Cow::Borrowed(def.name) } else { path.expression().into() };
    walk.add(Issue::new(IssueSeverity::Warning, "dom-6", expression, message));
}

#[cold]
fn judge(walk: &mut Walk<'_>, node: &dyn Node, contained: &[Resource], path: &Path<'_>) {
    let mut ids = Texts::default();
    let list = path.element("contained");
    for (index, resource) in contained.iter().enumerate() {
        if let Some(id) = resource.id()
            && !ids.insert(id.as_str().to_owned())
        {
            walk.error("contained-id", &list.item(index), "expected an id that no other contained resource has");
        }
    }
    let mut fragments = Texts::default();
    collect(node, &mut fragments);
    let (mut nested, mut unmatched, mut versioned, mut labelled) = (false, false, false, false);
    for resource in contained {
        nested |= has_contained(resource);
        let is_named = matches!(resource.id(), Some(id) if fragments.contains(id.as_str()));
        unmatched |= !is_named && !refers_to_container(resource);
        if let Some(meta) = resource.meta() {
            versioned |= meta.version_id.is_some() || meta.last_updated.is_some();
            labelled |= !meta.security.is_empty();
        }
    }
    if nested {
        let message = "If the resource is contained in another resource, it SHALL NOT contain nested Resources";
        walk.error("dom-2", path, message);
    }
    if unmatched {
        let message = "If the resource is contained in another resource, it SHALL be referred to from elsewhere in the \
                       resource or SHALL refer to the containing resource";
        walk.error("dom-3", path, message);
    }
    if versioned {
        let message = "If a resource is contained in another resource, it SHALL NOT have a meta.versionId or a \
                       meta.lastUpdated";
        walk.error("dom-4", path, message);
    }
    if labelled {
        walk.error("dom-5", path, "If a resource is contained in another resource, it SHALL NOT have a security label");
    }
}

fn has_contained(resource: &Resource) -> bool {
    match (resource.as_node(), resource) {
        (Some(node), _) => !node.contained().is_empty(),
        (None, Resource::Other(other)) => other.member("contained").is_some(),
        _ => false,
    }
}

fn refers_to_container(resource: &Resource) -> bool {
    let mut fragments = Texts::default();
    collect_resource(resource, &mut fragments);
    fragments.contains("")
}

/// Collects what follows the `#` of every reference, canonical, uri and url that begins with one.
fn collect(node: &dyn Node, fragments: &mut Texts<'_>) {
    let def = node.def();
    node.each(|row, view| {
        let Some(element) = def.elements.get(row) else { return };
        let ty = match view {
            View::Choice(variant, _) => element.ty_of(variant),
            _ => &element.ty,
        };
        let points =
            matches!(ty, TypeRef::Primitive(PrimitiveKind::Canonical | PrimitiveKind::Uri | PrimitiveKind::Url))
                || (def.name == "Reference" && element.name == "reference");
        match view {
            View::One(single) | View::Choice(_, single) => collect_single(single, points, fragments),
            View::Prims(list) => {
                for prim in list.iter() {
                    collect_single(Single::Prim(prim), points, fragments);
                }
            }
            View::Nodes(list) => {
                for node in list.iter() {
                    collect(node, fragments);
                }
            }
            View::Resources(list) => {
                for resource in list {
                    collect_resource(resource, fragments);
                }
            }
        }
    });
}

/// The same of one value; `points` where it is of a type that can refer.
fn collect_single(single: Single<'_>, points: bool, fragments: &mut Texts<'_>) {
    let extensions = match single {
        Single::Prim(prim) => {
            if points && let Some(id) = prim.as_str().strip_prefix("#") {
                fragments.insert(id.to_owned());
            }
            prim.extension()
        }
        Single::Bool(boolean) => boolean.extension(),
        Single::Node(node) => return collect(node, fragments),
        Single::Resource(resource) => return collect_resource(resource, fragments),
    };
    for extension in extensions {
        collect(extension, fragments);
    }
}

fn collect_resource(resource: &Resource, fragments: &mut Texts<'_>) {
    match (resource.as_node(), resource) {
        (Some(node), _) => collect(node, fragments),
        (None, Resource::Other(other)) => collect_text(other, fragments),
        _ => {}
    }
}

/// The same in a resource whose types are not known: every text that begins with `#`.
fn collect_text(resource: &OtherResource, fragments: &mut Texts<'_>) {
    let mut scan = Scanner::new(resource.as_json());
    while let Some(byte) = scan.byte() {
        if byte != b'"' {
            scan.pos += 1;
        } else if let Ok(token) = scan.string() {
            if let Ok(text) = token.decode()
                && let Some(id) = text.strip_prefix("#")
            {
                fragments.insert(id.to_owned());
            }
        } else {
            return;
        }
    }
}
