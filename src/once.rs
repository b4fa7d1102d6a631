//! `Once`: what is compiled once for a type, all of it in one unit.
//!
//! How a type is dropped is compiled again in every unit that may drop one, with how all that it holds is dropped. The
//! compiler puts a method into the unit of what `Self` is, so that those of a `Vec<T>` stand beside the dropping of that
//! list, whatever `T` is. So what takes a type apart, boxes it or makes an object of it is a method here, of `Vec<T>`, and
//! stands in no other place.

use std::any::Any;

use crate::nested::drop_level;
use crate::node::{Choice, FhirType, Node, Slot, Variants, View, Visit};
use crate::primitive::Primitive;

/// Of each type, what its users call instead of doing it themselves.
pub(crate) trait Once<T: 'static> {
    /// A value in a box.
    #[inline(never)]
    fn in_box(value: T) -> Box<T> {
        Box::new(value)
    }

    /// A new empty value in a box.
    #[inline(never)]
    fn boxed() -> Box<T>
    where
        T: Default,
    {
        Box::new(T::default())
    }

    /// Lets a boxed value fall, at whatever depth. No panic leaves it: see [`Prim`](crate::primitive::Prim).
    #[inline(never)]
    extern "C" fn fall(place: &mut Option<Box<T>>) {
        if let Some(value) = place.take() {
            drop_level::<Box<dyn Any>>(value);
        }
    }

    /// A value as an object.
    #[inline(never)]
    fn node(value: &T) -> &dyn Node
    where
        T: FhirType,
    {
        value
    }

    /// The same, to be changed.
    #[inline(never)]
    fn node_mut(value: &mut T) -> &mut dyn Node
    where
        T: FhirType,
    {
        value
    }

    /// A new empty value as an object.
    #[inline(never)]
    fn make() -> Box<dyn Node>
    where
        T: FhirType,
    {
        Self::boxed()
    }

    /// The place of a list.
    #[inline(never)]
    fn nodes(list: &mut Vec<T>) -> Slot<'_>
    where
        T: FhirType,
    {
        Slot::Nodes(list)
    }

    /// Shows a list.
    #[inline(never)]
    fn show_nodes<'a>(list: &'a Vec<T>, row: usize, visit: &mut dyn Visit<'a>)
    where
        T: FhirType,
    {
        visit.view(row, View::Nodes(list));
    }

    /// The place of a list of primitives.
    #[inline(never)]
    fn prims(list: &mut Vec<T>) -> Slot<'_>
    where
        T: Primitive,
    {
        Slot::Prims(list)
    }

    /// Shows a list of primitives.
    #[inline(never)]
    fn show_prims<'a>(list: &'a Vec<T>, row: usize, visit: &mut dyn Visit<'a>)
    where
        T: Primitive,
    {
        visit.view(row, View::Prims(list));
    }

    /// The place of a choice.
    #[inline(never)]
    fn choice(place: &mut T) -> &mut dyn Choice
    where
        T: Variants,
    {
        place
    }

    /// The same where there may be none.
    #[inline(never)]
    fn option_choice(place: &mut Option<T>) -> &mut dyn Choice
    where
        T: Variants,
    {
        place
    }

    /// A value in the place of another.
    #[inline(never)]
    fn put(place: &mut T, value: T) {
        *place = value;
    }

    /// The same where there may be none.
    #[inline(never)]
    fn put_some(place: &mut Option<T>, value: T) {
        *place = Some(value);
    }
}

impl<T: 'static> Once<T> for Vec<T> {}
