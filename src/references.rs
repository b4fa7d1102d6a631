//! Every reference in a value, with its place: looked at, or rewritten.
//!
//! All values of the type `Reference` are found, wherever R4 lets one stand: in elements, in extensions (those of
//! primitives too), in identifiers, in contained resources and in the resources of a bundle. Canonical and other URLs
//! are no references. A resource of a type that this crate does not model is held as its text and is not looked into,
//! nor is what a tolerant reading kept.

use crate::node::{FhirType, Node, Single, Slot, View, cast, cast_mut};
use crate::path::Path;
use crate::{Element, Reference, Resource};

/// A reference and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found<'a> {
    /// The FHIRPath of the reference, from the type down: `Communication.payload[0].content`.
    pub expression: String,
    /// The reference.
    pub reference: &'a Reference,
}

/// All references in a value, in R4's order of its elements.
///
/// ```
/// use metriport_fhir::{Communication, Reference, ResourceType, references};
///
/// let message = Communication {
///     subject: Some(Reference::to(ResourceType::Patient, "17")),
///     payload: vec![Reference::to(ResourceType::DocumentReference, "d1").into()],
///     ..Default::default()
/// };
/// let found = references::all(&message);
/// let places: Vec<_> = found.iter().map(|found| found.expression.as_str()).collect();
/// assert_eq!(places, ["Communication.subject", "Communication.payload[0].content"]);
/// assert_eq!(found[1].reference.id_of(ResourceType::DocumentReference), Some("d1"));
/// ```
#[must_use]
#[inline]
pub fn all(value: &dyn Node) -> Vec<Found<'_>> {
    let mut found = Vec::new();
    look(value, &Path::root(value.def().name), &mut |path, reference| {
        found.push(Found { expression: path.expression(), reference });
    });
    found
}

/// Rewrites the references in a value: each is given to `change` with its place.
///
/// ```
/// use metriport_fhir::{Communication, Reference, ReferenceForm, ResourceType, references};
///
/// let mut message = Communication {
///     subject: Some(Reference::literal("https://fhir.example.org/r4/Patient/17")),
///     payload: vec![Reference::literal("https://fhir.example.org/r4/DocumentReference/d1").into()],
///     ..Default::default()
/// };
/// references::rewrite(&mut message, &mut |_, reference| *reference = reference.to_relative());
/// assert_eq!(message.subject, Some(Reference::to(ResourceType::Patient, "17")));
/// ```
#[inline]
pub fn rewrite(value: &mut dyn Node, change: &mut dyn FnMut(&str, &mut Reference)) {
    let name = value.def().name;
    change_in(value, &Path::root(name), change);
}

#[inline]
fn look<'a>(node: &'a dyn Node, path: &Path<'_>, visit: &mut dyn FnMut(&Path<'_>, &'a Reference)) {
    if let Some(reference) = cast(node) {
        visit(path, reference);
    }
    let def = node.def();
    node.each(|row, view| {
        let Some(element) = def.elements.get(row) else { return };
        let path = path.element(element.name);
        match view {
            View::One(single) | View::Choice(_, single) => look_at(single, &path, visit),
            View::Prims(list) => {
                for (at, prim) in list.iter().enumerate() {
                    look_at(Single::Prim(prim), &path.item(at), visit);
                }
            }
            View::Nodes(list) => {
                for (at, node) in list.iter().enumerate() {
                    look(node, &path.item(at), visit);
                }
            }
            View::Resources(list) => {
                for (at, resource) in list.iter().enumerate() {
                    look_at(Single::Resource(resource), &path.item(at), visit);
                }
            }
        }
    });
}

#[inline]
fn look_at<'a>(single: Single<'a>, path: &Path<'_>, visit: &mut dyn FnMut(&Path<'_>, &'a Reference)) {
    let inner = match single {
        Single::Prim(prim) => prim.extra.as_deref().map(FhirType::node),
        Single::Bool(boolean) => boolean.element().map(FhirType::node),
        Single::Node(node) => Some(node),
        Single::Resource(resource) => resource.as_node(),
    };
    if let Some(inner) = inner {
        look(inner, path, visit);
    }
}

#[inline]
fn change_in(node: &mut dyn Node, path: &Path<'_>, change: &mut dyn FnMut(&str, &mut Reference)) {
    if let Some(reference) = cast_mut(node) {
        change(&path.expression(), reference);
    }
    let def = node.def();
    for (row, element) in def.elements.iter().enumerate() {
        // Asking for the place of an absent row would make it.
        let variant = match node.view(row) {
            None => continue,
            Some(View::Choice(variant, _)) => Some(variant),
            Some(_) => None,
        };
        let place = match (node.slot(row), variant) {
            (Slot::Choice(choice), Some(variant)) => choice.start(variant),
            (place, _) => Some(place),
        };
        let Some(place) = place else { continue };
        let path = path.element(element.name);
        match place {
            Slot::Prims(list) => {
                let mut at = 0;
                while list.get(at).is_some() {
                    change_extra(&mut list.at(at).extra, &path.item(at), change);
                    at += 1;
                }
            }
            Slot::Nodes(list) => {
                let mut at = 0;
                while list.get(at).is_some() {
                    change_in(list.at(at), &path.item(at), change);
                    at += 1;
                }
            }
            Slot::Resources(list) => {
                for (at, resource) in list.iter_mut().enumerate() {
                    change_in_resource(resource, &path.item(at), change);
                }
            }
            Slot::Prim(prim) => change_extra(&mut prim.extra, &path, change),
            Slot::Bool(boolean) => change_extra(&mut boolean.extra, &path, change),
            Slot::Node(node) => change_in(node, &path, change),
            Slot::Resource(resource) => change_in_resource(resource, &path, change),
            Slot::Choice(_) | Slot::Kept(_) => {}
        }
    }
}

#[inline]
fn change_extra(extra: &mut Option<Box<Element>>, path: &Path<'_>, change: &mut dyn FnMut(&str, &mut Reference)) {
    if let Some(extra) = extra {
        change_in(&mut **extra, path, change);
    }
}

#[inline]
fn change_in_resource(resource: &mut Resource, path: &Path<'_>, change: &mut dyn FnMut(&str, &mut Reference)) {
    if let Some(node) = resource.as_node_mut() {
        change_in(node, path, change);
    }
}
