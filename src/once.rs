//! `Once`: what is compiled once for a type, in the unit of that type.
//!
//! The compiler puts a method into the unit of the type that it is of, and a function with a parameter into that of its
//! module, together with all that the type's dropping needs. So whatever takes a type apart, boxes it or makes an object
//! of it is a method here, and stands in no other place.

use std::any::Any;
use std::mem;

use crate::likeness;
use crate::nested::drop_level;
use crate::node::{FhirType, Node, Variants};
use crate::table::TypeDef;

/// Of each type, what its users call instead of doing it themselves.
pub(crate) trait Once: Sized + 'static {
    /// A value in a box.
    #[inline(never)]
    fn in_box(self) -> Box<Self> {
        Box::new(self)
    }

    /// A new empty value in a box.
    #[inline(never)]
    fn boxed() -> Box<Self>
    where
        Self: Default,
    {
        Box::new(Self::default())
    }

    /// Lets a boxed value fall, at whatever depth. No panic leaves it: see [`Prim`](crate::primitive::Prim).
    #[inline(never)]
    extern "C" fn fall(place: &mut Option<Box<Self>>) {
        if let Some(value) = place.take() {
            drop_level::<Box<dyn Any>>(value);
        }
    }

    /// R4's table of the type. Were it copied into other units, the tables would follow it.
    #[inline(never)]
    fn table() -> &'static TypeDef
    where
        Self: FhirType,
    {
        Self::DEF
    }

    /// A new empty value as an object.
    #[inline(never)]
    fn make() -> Box<dyn Node>
    where
        Self: FhirType,
    {
        Self::boxed()
    }

    /// A copy of a value.
    #[inline]
    fn copied(&self) -> Self
    where
        Self: FhirType,
    {
        let mut copy = Self::default();
        likeness::copy(self.node(), copy.node_mut());
        copy
    }

    /// A copy of a choice's value.
    #[inline]
    fn copied_choice(&self) -> Self
    where
        Self: Variants,
    {
        let mut copy = None::<Self>;
        likeness::copy_choice(self.view().filled(), &mut copy);
        copy.unwrap_or_default()
    }

    /// A value in the place of another.
    #[inline(never)]
    fn put(place: &mut Self, value: Self) {
        *place = value;
    }

    /// The same where there may be none.
    #[inline(never)]
    fn put_some(place: &mut Option<Self>, value: Self) {
        *place = Some(value);
    }

    /// The item of a list at `index`, made if that is one past the end.
    #[inline(never)]
    fn item_at(list: &mut Vec<Self>, index: usize) -> &mut dyn Node
    where
        Self: FhirType,
    {
        if list.capacity() == 0 {
            // Most lists have one or two items; the first is made in place.
            let mut first = Vec::with_capacity(if size_of::<Self>() > 512 { 1 } else { 2 });
            first.push(Self::default());
            mem::forget(mem::replace(list, first));
        } else if list.len() == index {
            list.push(Self::default());
        }
        list[index].node_mut()
    }
}

impl<T: 'static> Once for T {}
