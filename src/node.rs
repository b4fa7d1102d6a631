//! What the engines see of a value: its table, its fields by row, and nothing of its Rust type.
//!
//! [`Node`] is implemented by the declarations alone. Reading asks for a [`Slot`] by row and fills it in place;
//! writing, validation and everything else that looks walks the [`View`]s of what is there.

use std::any::Any;
use std::fmt;

use crate::primitive::{Boolean, Prim};
use crate::resource::Resource;
use crate::table::{TypeDef, TypeRef};
use crate::{Extension, Extensions, Kept};

/// A datatype, a backbone element, a resource or an envelope, for the engines.
///
/// This trait is sealed: the types of this crate implement it, others cannot.
pub trait Node: Any + Send + Sync {
    #[doc(hidden)]
    fn def(&self) -> &'static TypeDef;
    /// The place of row `index`, made if it was absent.
    #[doc(hidden)]
    fn slot(&mut self, index: usize) -> Option<Slot<'_>>;
    /// What row `index` holds; `None` where it is absent or out of range.
    #[doc(hidden)]
    fn view(&self, index: usize) -> Option<View<'_>>;
    /// Every row that is there, in R4's order.
    #[doc(hidden)]
    fn each<'a>(&'a self, visit: &mut dyn FnMut(usize, View<'a>));
    #[doc(hidden)]
    fn kept(&self) -> &Kept;
    #[doc(hidden)]
    fn kept_mut(&mut self) -> &mut Kept;
    /// Whether constraint `index` of the table holds; the engine itself judges those that need more than this value.
    #[doc(hidden)]
    fn holds(&self, index: usize) -> bool;
    #[doc(hidden)]
    fn as_any(&self) -> &dyn Any;
    #[doc(hidden)]
    fn as_any_mut(&mut self) -> &mut dyn Any;
}

/// Every type of this crate that stands in R4's tables: the bound of the functions that read and validate any of them.
///
/// This trait is sealed: the types of this crate implement it, others cannot.
pub trait FhirType: Node + Default + Clone + PartialEq + fmt::Debug {
    /// The type's R4 table.
    const DEF: &'static TypeDef;
}

/// A type that a choice can hold: `Coding` is one of the types of [`OpenValue`](crate::OpenValue).
///
/// It is how [`Extension::value_as`] and the `get` of every choice are asked for a type.
///
/// ```
/// use metriport_fhir::{CommunicationPayloadContent, FhirString, Reference};
/// let content = CommunicationPayloadContent::from("See the attached letter.");
/// assert_eq!(content.get::<FhirString>().unwrap(), "See the attached letter.");
/// assert_eq!(content.get::<Reference>(), None);
/// ```
pub trait OneOf<Choice> {
    #[doc(hidden)]
    fn held(choice: &Choice) -> Option<&Self>;
    #[doc(hidden)]
    fn held_mut(choice: &mut Choice) -> Option<&mut Self>;
}

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
}

/// A choice: one value of one of several types.
pub trait Choice {
    /// Which type it holds now.
    fn variant(&self) -> usize;
    /// The place of a value of that type, made anew unless the choice holds that type already.
    fn start(&mut self, variant: usize) -> Option<Slot<'_>>;
}

/// A list of primitives.
pub trait PrimList {
    fn len(&self) -> usize;
    fn get(&self, index: usize) -> Option<&Prim>;
    /// The item at `index`, which is at most one past the end.
    fn at(&mut self, index: usize) -> &mut Prim;
}

/// A list of values with tables of their own.
pub trait NodeList {
    fn len(&self) -> usize;
    fn get(&self, index: usize) -> Option<&dyn Node>;
    fn get_mut(&mut self, index: usize) -> Option<&mut dyn Node>;
    fn push(&mut self) -> &mut dyn Node;
}

/// A Rust type that can stand for one value in a row.
pub trait Value: Sized + Default {
    /// The R4 type.
    const TYPE: TypeRef;
    fn slot(&mut self) -> Slot<'_>;
    /// `None` where the value is empty, which is the same as absent.
    fn view(&self) -> Option<View<'_>>;
    /// The same where a value must stand, so that there is no other way to say that it is absent than an empty one.
    fn present(&self) -> Option<View<'_>> {
        self.view()
    }
    fn list_slot(list: &mut Vec<Self>) -> Slot<'_>;
    #[allow(clippy::ptr_arg, reason = "it is the vector that stands for a list of any type")]
    fn list_view(list: &Vec<Self>) -> Option<View<'_>>;
}

/// A Rust type that can stand for all the values of a row that repeats.
pub trait List {
    fn list_slot(&mut self) -> Slot<'_>;
    fn list_view(&self) -> Option<View<'_>>;
}

impl<T: Value> List for Vec<T> {
    fn list_slot(&mut self) -> Slot<'_> {
        T::list_slot(self)
    }
    fn list_view(&self) -> Option<View<'_>> {
        if self.is_empty() { None } else { T::list_view(self) }
    }
}

impl List for Extensions {
    fn list_slot(&mut self) -> Slot<'_> {
        Slot::Nodes(self)
    }
    fn list_view(&self) -> Option<View<'_>> {
        if self.is_empty() { None } else { Some(View::Nodes(self)) }
    }
}

impl<T: Value> Value for Box<T> {
    const TYPE: TypeRef = T::TYPE;
    fn slot(&mut self) -> Slot<'_> {
        (**self).slot()
    }
    fn view(&self) -> Option<View<'_>> {
        (**self).view()
    }
    fn present(&self) -> Option<View<'_>> {
        (**self).present()
    }
    fn list_slot(_: &mut Vec<Self>) -> Slot<'_> {
        unreachable!("no row is a list of boxes")
    }
    fn list_view(_: &Vec<Self>) -> Option<View<'_>> {
        None
    }
}

impl<T: Node + Default> NodeList for Vec<T> {
    fn len(&self) -> usize {
        self.len()
    }
    fn get(&self, index: usize) -> Option<&dyn Node> {
        self.as_slice().get(index).map(|node| node as &dyn Node)
    }
    fn get_mut(&mut self, index: usize) -> Option<&mut dyn Node> {
        self.as_mut_slice().get_mut(index).map(|node| node as &mut dyn Node)
    }
    fn push(&mut self) -> &mut dyn Node {
        push::<T>(self)
    }
}

impl NodeList for Extensions {
    fn len(&self) -> usize {
        self.as_slice().len()
    }
    fn get(&self, index: usize) -> Option<&dyn Node> {
        self.as_slice().get(index).map(|node| node as &dyn Node)
    }
    fn get_mut(&mut self, index: usize) -> Option<&mut dyn Node> {
        (**self).get_mut(index).map(|node| node as &mut dyn Node)
    }
    fn push(&mut self) -> &mut dyn Node {
        push::<Extension>(self.to_mut())
    }
}

/// Appends a default and gives it back.
fn push<T: Default>(list: &mut Vec<T>) -> &mut T {
    let at = list.len();
    if at == 0 && list.capacity() == 0 {
        let mut first = Vec::with_capacity(if size_of::<T>() > 512 { 1 } else { 2 });
        first.push(T::default());
        *list = first;
    } else {
        list.push(T::default());
    }
    &mut list[at]
}

impl fmt::Debug for dyn Node {
    /// Prints what is there and leaves out what is absent.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let def = self.def();
        let mut out = f.debug_struct(def.rust_name);
        self.each(&mut |row, view| {
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
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            View::One(single) | View::Choice(_, single) => single.fmt(f),
            View::Prims(list) => f.debug_list().entries((0..list.len()).filter_map(|i| list.get(i))).finish(),
            View::Nodes(list) => f.debug_list().entries((0..list.len()).filter_map(|i| list.get(i))).finish(),
            View::Resources(list) => f.debug_list().entries(*list).finish(),
        }
    }
}
