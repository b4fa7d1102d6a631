//! What the engines see of a value: its table, its fields by row, and nothing of its Rust type.
//!
//! [`Node`] is implemented by the declarations alone. Reading asks for a [`Slot`] by row and fills it in place;
//! writing, validation and everything else that looks walks the [`View`]s of what is there.

use std::any::Any;
use std::fmt;
use std::iter;
use std::mem;

use crate::once::Once;
use crate::primitive::{Boolean, Prim};
use crate::resource::Resource;
use crate::table::{TypeDef, TypeRef};
use crate::{Extensions, Kept};

/// A datatype, a backbone element, a resource or an envelope, for the engines.
///
/// This trait is sealed: the types of this crate implement it, others cannot.
pub trait Node: Any + Send + Sync {
    /// The table, and what a tolerant reading found that the model cannot hold.
    #[doc(hidden)]
    fn head(&self) -> (&'static TypeDef, &Kept);
    /// The place of row `index`, made if it was absent; behind the last row that of what was kept.
    #[doc(hidden)]
    fn slot(&mut self, index: usize) -> Slot<'_>;
    /// Shows every row that is there, in R4's order.
    #[doc(hidden)]
    fn show<'a>(&'a self, visit: &mut dyn Visit<'a>);
}

/// Every type of this crate that stands in R4's tables: the bound of the functions that read and validate any of them.
///
/// This trait is sealed: the types of this crate implement it, others cannot.
pub trait FhirType: Node + Default + Clone + PartialEq + fmt::Debug {
    /// The type's R4 table.
    const DEF: &'static TypeDef;
    #[doc(hidden)]
    const CONTAINED: Option<Contained> = None;
    /// How a value is held against the constraints of the type; none where the engine judges all of them.
    #[doc(hidden)]
    const BROKEN: Option<Broken> = None;
    /// R4's table of the type. Were it copied into other units, the tables would follow it.
    #[doc(hidden)]
    #[inline(never)]
    fn table() -> &'static TypeDef {
        Self::DEF
    }
    #[doc(hidden)]
    #[inline]
    fn node(&self) -> &dyn Node {
        Vec::node(self)
    }
    #[doc(hidden)]
    #[inline]
    fn node_mut(&mut self) -> &mut dyn Node {
        Vec::node_mut(self)
    }
}

/// How a value is held against the constraints of its type: the bits of those that do not hold. The engine itself judges
/// those that need more than the value.
pub type Broken = fn(&dyn Node) -> u64;

/// How the resources that a resource contains are found.
pub type Contained = fn(&dyn Node) -> &[Resource];

/// A type that a choice can hold: `Coding` is one of the types of [`OpenValue`](crate::OpenValue).
///
/// It is how [`Extension::value_as`](crate::Extension::value_as) and the `get` of every choice are asked for a type.
///
/// ```
/// use metriport_fhir::{CommunicationPayloadContent, FhirString, Reference};
/// let content = CommunicationPayloadContent::from("See the attached letter.");
/// assert_eq!(content.get::<FhirString>().unwrap(), "See the attached letter.");
/// assert_eq!(content.get::<Reference>(), None);
/// ```
pub trait OneOf<Choice>: Any {}

/// One value, looked at.
#[derive(Clone, Copy)]
pub enum Single<'a> {
    Prim(&'a Prim),
    Bool(&'a Boolean),
    Node(&'a dyn Node),
    Resource(&'a Resource),
}

/// A row that is there, looked at.
#[derive(Clone, Copy)]
pub enum View<'a> {
    One(Single<'a>),
    /// The type of a choice by its place in the table, and the value.
    Choice(usize, Single<'a>),
    Prims(&'a dyn PrimList),
    Nodes(&'a dyn NodeList),
    Resources(&'a [Resource]),
}

impl View<'_> {
    /// The same, unless it is a value with nothing in it, which is the same as absent.
    pub fn filled(self) -> Option<Self> {
        let is_empty = match self {
            View::One(single) | View::Choice(_, single) => match single {
                Single::Prim(prim) => prim.is_empty(),
                Single::Bool(boolean) => !boolean.has_value() && boolean.element().is_none(),
                Single::Node(node) => node.is_empty(),
                Single::Resource(resource) => matches!(resource, Resource::Other(other) if other.as_json().is_empty()),
            },
            View::Prims(_) | View::Nodes(_) | View::Resources(_) => false,
        };
        (!is_empty).then_some(self)
    }
}

impl<'a> View<'a> {
    /// An item of a list.
    #[inline]
    fn item(self, index: usize) -> Option<Single<'a>> {
        match self {
            View::One(_) | View::Choice(..) => None,
            View::Prims(list) => list.get(index).map(Single::Prim),
            View::Nodes(list) => list.get(index).map(Single::Node),
            View::Resources(list) => list.get(index).map(Single::Resource),
        }
    }
}

/// Who looks at the rows of a value. Most are single primitives, then single objects: these need not be wrapped.
pub trait Visit<'a> {
    /// A primitive. One that is empty is the same as none.
    fn prim(&mut self, row: usize, prim: &'a Prim) {
        if !prim.is_empty() {
            self.view(row, View::One(Single::Prim(prim)));
        }
    }
    fn node(&mut self, row: usize, node: &'a dyn Node) {
        self.view(row, View::One(Single::Node(node)));
    }
    /// A value that must stand, or that of a choice. One that is empty is the same as none.
    fn perhaps(&mut self, row: usize, view: View<'a>) {
        if let Some(view) = view.filled() {
            self.view(row, view);
        }
    }
    fn view(&mut self, row: usize, view: View<'a>);
}

/// A visit by a closure.
struct Each<'f, 'a>(&'f mut dyn FnMut(usize, View<'a>));

impl<'a> Visit<'a> for Each<'_, 'a> {
    fn view(&mut self, row: usize, view: View<'a>) {
        self.0(row, view);
    }
}

/// The place of a row, to be filled.
pub enum Slot<'a> {
    Prim(&'a mut Prim),
    Bool(&'a mut Boolean),
    Node(&'a mut dyn Node),
    Resource(&'a mut Resource),
    Choice(&'a mut dyn Choice),
    Prims(&'a mut dyn PrimList),
    Nodes(&'a mut dyn NodeList),
    Resources(&'a mut Vec<Resource>),
    Kept(&'a mut Kept),
}

/// The place of a choice: one value of one of several types.
pub trait Choice {
    /// The place of a value of that type, made anew unless the choice holds that type already.
    fn start(&mut self, variant: usize) -> Option<Slot<'_>>;
}

/// The enum of a choice.
pub trait Variants: Value {
    /// Which type it holds.
    fn variant(&self) -> usize;
    /// An empty value of that type.
    fn made(variant: usize) -> Option<Self>;
    /// The place of the value that it holds.
    fn place(&mut self) -> Slot<'_>;
}

impl<T: Variants> Choice for T {
    fn start(&mut self, variant: usize) -> Option<Slot<'_>> {
        if self.variant() != variant {
            Vec::put(self, T::made(variant)?);
        }
        Some(self.place())
    }
}

impl<T: Variants> Choice for Option<T> {
    fn start(&mut self, variant: usize) -> Option<Slot<'_>> {
        if self.as_ref().is_none_or(|held| held.variant() != variant) {
            Vec::put_some(self, T::made(variant)?);
        }
        self.as_mut().map(T::place)
    }
}

/// A list of primitives.
pub trait PrimList {
    fn get(&self, index: usize) -> Option<&Prim>;
    /// The item at `index`, which is at most one past the end.
    fn at(&mut self, index: usize) -> &mut Prim;
}

/// A list of values with tables of their own.
pub trait NodeList {
    fn get(&self, index: usize) -> Option<&dyn Node>;
    /// The item at `index`, which is at most one past the end.
    fn at(&mut self, index: usize) -> &mut dyn Node;
}

impl<'a> dyn PrimList + 'a {
    /// The items.
    #[inline]
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Prim> {
        items(|index| self.get(index))
    }
}

impl<'a> dyn NodeList + 'a {
    /// The items.
    #[inline]
    pub(crate) fn iter(&self) -> impl Iterator<Item = &dyn Node> {
        items(|index| self.get(index))
    }
}

/// Items, which are asked for until there is none: to ask a list for their number first would be one more indirect call.
#[inline]
fn items<T>(get: impl Fn(usize) -> Option<T>) -> impl Iterator<Item = T> {
    let mut index = 0;
    iter::from_fn(move || {
        let item = get(index)?;
        index += 1;
        Some(item)
    })
}

/// A Rust type that can stand for one value in a row.
pub trait Value: Any + Default {
    /// The R4 type.
    const TYPE: TypeRef;
    fn slot(&mut self) -> Slot<'_>;
    fn view(&self) -> View<'_>;
    /// Shows the value where it may be absent.
    #[inline]
    fn show<'a>(&'a self, row: usize, visit: &mut dyn Visit<'a>) {
        self.show_required(row, visit);
    }
    /// Shows the value where one must stand, so that there is no other way to say that it is absent than an empty one.
    #[inline(never)]
    fn show_required<'a>(&'a self, row: usize, visit: &mut dyn Visit<'a>) {
        visit.perhaps(row, self.view());
    }
    /// The place of a value that may be absent, made if it is.
    fn option_slot(place: &mut Option<Self>) -> Slot<'_>;
    /// The place of all values of a row that repeats.
    fn list_slot(_: &mut Vec<Self>) -> Slot<'_> {
        unreachable!("R4 has no list of choices, of booleans or of nested values")
    }
    /// Shows all values of a row that repeats.
    fn show_list<'a>(_: &'a Vec<Self>, _: usize, _: &mut dyn Visit<'a>) {}
    /// The value as what a choice gives out.
    fn any(&self) -> &dyn Any {
        self
    }
    fn any_mut(&mut self) -> &mut dyn Any {
        self
    }
}

impl<T: FhirType> Value for T {
    const TYPE: TypeRef = TypeRef::Complex(T::table);
    #[inline]
    fn slot(&mut self) -> Slot<'_> {
        Slot::Node(Vec::node_mut(self))
    }
    #[inline]
    fn view(&self) -> View<'_> {
        View::One(Single::Node(Vec::node(self)))
    }
    #[inline]
    fn show<'a>(&'a self, row: usize, visit: &mut dyn Visit<'a>) {
        visit.node(row, Vec::node(self));
    }
    #[inline(never)]
    fn option_slot(place: &mut Option<Self>) -> Slot<'_> {
        Slot::Node(Vec::node_mut(filled::<T>(place)))
    }
    #[inline]
    fn list_slot(list: &mut Vec<Self>) -> Slot<'_> {
        Vec::nodes(list)
    }
    #[inline]
    fn show_list<'a>(list: &'a Vec<Self>, row: usize, visit: &mut dyn Visit<'a>) {
        Vec::show_nodes(list, row, visit);
    }
    #[inline]
    fn any(&self) -> &dyn Any {
        Vec::node(self)
    }
    #[inline]
    fn any_mut(&mut self) -> &mut dyn Any {
        Vec::node_mut(self)
    }
}

/// A field of a declared type: what stands in one row.
pub trait Row {
    /// The place of its value, made if it was absent.
    fn place(&mut self) -> Slot<'_>;
    /// Shows what it holds, unless that is nothing.
    fn show<'a>(&'a self, row: usize, visit: &mut dyn Visit<'a>);
}

impl<T: Value> Row for T {
    fn place(&mut self) -> Slot<'_> {
        self.slot()
    }
    #[inline]
    fn show<'a>(&'a self, row: usize, visit: &mut dyn Visit<'a>) {
        self.show_required(row, visit);
    }
}

impl<T: Value> Row for Option<T> {
    #[inline]
    fn place(&mut self) -> Slot<'_> {
        T::option_slot(self)
    }
    #[inline]
    fn show<'a>(&'a self, row: usize, visit: &mut dyn Visit<'a>) {
        if let Some(value) = self {
            Value::show(value, row, visit);
        }
    }
}

impl<T: Value> Row for Vec<T> {
    #[inline]
    fn place(&mut self) -> Slot<'_> {
        T::list_slot(self)
    }
    #[inline]
    fn show<'a>(&'a self, row: usize, visit: &mut dyn Visit<'a>) {
        if !self.is_empty() {
            T::show_list(self, row, visit);
        }
    }
}

impl Row for Extensions {
    #[inline(never)]
    fn place(&mut self) -> Slot<'_> {
        Slot::Nodes(self)
    }
    #[inline(never)]
    fn show<'a>(&'a self, row: usize, visit: &mut dyn Visit<'a>) {
        if !self.is_empty() {
            visit.view(row, View::Nodes(self));
        }
    }
}

/// The value in a place, an empty one if there was none.
#[inline]
pub fn filled<T: Default>(place: &mut Option<T>) -> &mut T {
    if place.is_none() {
        // It is `None` that is forgotten, which spares the code that would drop a value here.
        mem::forget(place.replace(T::default()));
    }
    match place {
        Some(value) => value,
        None => unreachable!("it was filled"),
    }
}

impl<T: FhirType> NodeList for Vec<T> {
    fn get(&self, index: usize) -> Option<&dyn Node> {
        self.as_slice().get(index).map(Vec::node)
    }
    fn at(&mut self, index: usize) -> &mut dyn Node {
        if self.capacity() == 0 {
            // Most lists have one or two items; the first is made in place.
            let mut first = Vec::with_capacity(if size_of::<T>() > 512 { 1 } else { 2 });
            first.push(T::default());
            mem::forget(mem::replace(self, first));
        } else if self.len() == index {
            self.push(T::default());
        }
        Vec::node_mut(&mut self[index])
    }
}

impl NodeList for Extensions {
    fn get(&self, index: usize) -> Option<&dyn Node> {
        self.as_slice().get(index).map(Vec::node)
    }
    fn at(&mut self, index: usize) -> &mut dyn Node {
        NodeList::at(self.to_mut(), index)
    }
}

/// The value behind an object, if it is of that type.
pub fn cast<T: Node>(node: &dyn Node) -> Option<&T> {
    (node as &dyn Any).downcast_ref()
}

/// The same, to be changed.
pub fn cast_mut<T: Node>(node: &mut dyn Node) -> Option<&mut T> {
    (node as &mut dyn Any).downcast_mut()
}

/// Whether anything is there.
struct Present(bool);

impl Visit<'_> for Present {
    fn prim(&mut self, _: usize, prim: &Prim) {
        self.0 |= !prim.is_empty();
    }
    fn view(&mut self, _: usize, _: View<'_>) {
        self.0 = true;
    }
}

impl dyn Node {
    pub(crate) fn def(&self) -> &'static TypeDef {
        self.head().0
    }

    pub(crate) fn kept(&self) -> &Kept {
        self.head().1
    }

    pub(crate) fn kept_mut(&mut self) -> &mut Kept {
        match self.slot(usize::MAX) {
            Slot::Kept(kept) => kept,
            _ => unreachable!("no row has that number"),
        }
    }

    /// The resources that a resource contains.
    pub(crate) fn contained(&self) -> &[Resource] {
        self.def().contained.map_or(&[], |contained| contained(self))
    }

    /// Shows every row that is there, in R4's order, to a closure.
    pub(crate) fn each<'a>(&'a self, mut visit: impl FnMut(usize, View<'a>)) {
        self.show(&mut Each(&mut visit));
    }

    /// Whether nothing is in it.
    fn is_empty(&self) -> bool {
        let mut present = Present(!self.kept().is_empty());
        self.show(&mut present);
        !present.0
    }

    /// What row `index` holds; `None` where it is absent or out of range.
    #[inline(never)]
    pub(crate) fn view(&self, index: usize) -> Option<View<'_>> {
        let mut found = None;
        self.each(|row, view| {
            if row == index {
                found = Some(view);
            }
        });
        found
    }
}

impl fmt::Debug for dyn Node {
    /// Prints what is there and leaves out what is absent.
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let def = self.def();
        let mut out = f.debug_struct(def.rust_name);
        self.each(|row, view| {
            if let Some(element) = def.elements.get(row) {
                out.field(element.name, &view);
            }
        });
        if !self.kept().is_empty() {
            out.field("kept", self.kept());
        }
        out.finish()
    }
}

impl fmt::Debug for Single<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Single::Prim(prim) => prim.fmt(f),
            Single::Bool(boolean) => boolean.fmt(f),
            Single::Node(node) => node.fmt(f),
            Single::Resource(resource) => resource.fmt(f),
        }
    }
}

impl fmt::Debug for View<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = match self {
            View::One(single) | View::Choice(_, single) => return single.fmt(f),
            _ => f.debug_list(),
        };
        let mut index = 0;
        while let Some(item) = self.item(index) {
            out.entry(&item);
            index += 1;
        }
        out.finish()
    }
}
