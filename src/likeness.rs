//! What `Clone`, `PartialEq` and `Hash` of every declared type do: one walk for all types.
//!
//! A primitive that is empty is the same as one that is absent: both write nothing, and a copy leaves it out.

use std::hash::{Hash, Hasher};

use crate::node::{FhirType, Node, NodeList, Single, Slot, Variants, View};
use crate::once::Once;

/// A copy of a value.
#[inline]
pub(crate) fn copied<T: FhirType>(value: &T) -> T {
    let mut made = T::default();
    copy(value.node(), made.node_mut());
    made
}

/// A copy of a choice's value.
#[inline]
pub(crate) fn copied_choice<T: Variants>(value: &T) -> T {
    let mut made = None::<T>;
    if let Some(view) = value.view().filled() {
        copy_view(view, Slot::Choice(Vec::option_choice(&mut made)));
    }
    made.unwrap_or_default()
}

/// Puts a copy of what stands in `from` into `to`, an empty value of the same type.
#[inline]
pub(crate) fn copy(from: &dyn Node, to: &mut dyn Node) {
    from.each(|row, view| {
        copy_view(view, to.slot(row));
    });
    if !from.kept().is_empty() {
        *to.kept_mut() = from.kept().clone();
    }
}

#[inline]
fn copy_view(view: View<'_>, slot: Slot<'_>) {
    match (view, slot) {
        (View::One(single), slot) => copy_single(single, slot),
        (View::Choice(variant, single), Slot::Choice(choice)) => {
            if let Some(slot) = choice.start(variant) {
                copy_single(single, slot);
            }
        }
        (View::Prims(from), Slot::Prims(to)) => {
            for (index, prim) in from.iter().enumerate() {
                *to.at(index) = prim.clone();
            }
        }
        (View::Nodes(from), Slot::Nodes(to)) => copy_list(from, to),
        (View::Resources(from), Slot::Resources(to)) => {
            to.reserve_exact(from.len());
            for resource in from {
                to.push(resource.clone());
            }
        }
        _ => {}
    }
}

/// Appends a copy of each item.
#[inline]
pub(crate) fn copy_list(from: &dyn NodeList, to: &mut dyn NodeList) {
    for (index, node) in from.iter().enumerate() {
        copy(node, to.at(index));
    }
}

#[inline]
fn copy_single(single: Single<'_>, slot: Slot<'_>) {
    match (single, slot) {
        (Single::Prim(from), Slot::Prim(to)) => *to = from.clone(),
        (Single::Bool(from), Slot::Bool(to)) => *to = from.clone(),
        (Single::Node(from), Slot::Node(to)) => copy(from, to),
        (Single::Resource(from), Slot::Resource(to)) => *to = from.clone(),
        _ => {}
    }
}

/// Whether two values of one type hold the same.
#[inline]
pub(crate) fn same(one: &dyn Node, other: &dyn Node) -> bool {
    if one.kept() != other.kept() {
        return false;
    }
    let mut rows = Vec::new();
    one.each(|row, view| rows.push((row, view)));
    let (mut same, mut rows) = (true, rows.into_iter());
    other.each(|row, view| same = same && rows.next() == Some((row, view)));
    same && rows.next().is_none()
}

/// The same of two lists.
#[inline]
pub(crate) fn same_list(one: &dyn NodeList, other: &dyn NodeList) -> bool {
    let mut others = other.iter();
    one.iter().all(|item| others.next().is_some_and(|other| same(item, other))) && others.next().is_none()
}

impl PartialEq for View<'_> {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (View::One(one), View::One(other)) => one == other,
            (View::Choice(variant, one), View::Choice(other_variant, other)) => {
                variant == other_variant && one == other
            }
            (View::Prims(one), View::Prims(other)) => one.iter().eq(other.iter()),
            (View::Nodes(one), View::Nodes(other)) => same_list(*one, *other),
            (View::Resources(one), View::Resources(other)) => one == other,
            _ => false,
        }
    }
}

impl PartialEq for Single<'_> {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Single::Prim(one), Single::Prim(other)) => one == other,
            (Single::Bool(one), Single::Bool(other)) => one == other,
            (Single::Node(one), Single::Node(other)) => same(*one, *other),
            (Single::Resource(one), Single::Resource(other)) => one == other,
            _ => false,
        }
    }
}

/// Hashes what [`same`] compares.
#[inline]
pub(crate) fn hash(node: &dyn Node, mut state: &mut dyn Hasher) {
    node.kept().hash(&mut state);
    node.each(|row, view| {
        state.write_usize(row);
        hash_view(view, state);
    });
}

#[inline]
pub(crate) fn hash_view(view: View<'_>, mut state: &mut dyn Hasher) {
    match view {
        View::One(single) => hash_single(single, state),
        View::Choice(variant, single) => {
            state.write_usize(variant);
            hash_single(single, state);
        }
        View::Prims(list) => {
            state.write_usize(list.iter().count());
            list.iter().for_each(|prim| prim.hash(&mut state));
        }
        View::Nodes(list) => {
            state.write_usize(list.iter().count());
            list.iter().for_each(|node| hash(node, state));
        }
        View::Resources(list) => list.hash(&mut state),
    }
}

#[inline]
fn hash_single(single: Single<'_>, mut state: &mut dyn Hasher) {
    match single {
        Single::Prim(prim) => prim.hash(&mut state),
        Single::Bool(boolean) => boolean.hash(&mut state),
        Single::Node(node) => hash(node, state),
        Single::Resource(resource) => resource.hash(&mut state),
    }
}
