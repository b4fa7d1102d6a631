//! Values that may hold values of their own kind, and how they are dropped without using up the stack.
//!
//! Every cycle in R4's types goes through [`Extensions`](crate::Extensions) or [`Nested`]. Their `Drop` lets the first
//! levels fall as usual and puts deeper ones into a queue, so that a million levels take no more stack than sixty-four.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::fmt;
use std::hash::{Hash, Hasher};
use std::mem::ManuallyDrop;
use std::ops::{Deref, DerefMut};

use crate::node::{FhirType, Slot, Value, View, Visit};
use crate::once::Once;
use crate::table::TypeRef;

/// How many levels fall by recursion.
const LEVELS: u32 = 64;

thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(0) };
    /// Empty, its memory given back, whenever nothing is being dropped; so a thread has nothing to drop at its end.
    static QUEUE: RefCell<ManuallyDrop<Vec<Box<dyn Any>>>> = const { RefCell::new(ManuallyDrop::new(Vec::new())) };
}

/// A value that is to be dropped.
trait Falling {
    fn fall(&mut self);
    fn in_box(&mut self) -> Option<Box<dyn Any>>;
}

impl<T: Any> Falling for Option<T> {
    fn fall(&mut self) {
        *self = None;
    }
    fn in_box(&mut self) -> Option<Box<dyn Any>> {
        self.take().map(|value| -> Box<dyn Any> { Box::new(value) })
    }
}

/// Drops `value` now, or later where this thread is many levels deep in dropping.
pub(crate) fn drop_level<T: Any>(value: T) {
    level(&mut Some(value));
}

#[inline(never)]
fn level(value: &mut dyn Falling) {
    let depth = DEPTH.get();
    if depth >= LEVELS {
        if let Some(value) = value.in_box() {
            QUEUE.with_borrow_mut(|queue| queue.push(value));
        }
        return;
    }
    DEPTH.set(depth + 1);
    value.fall();
    if depth == 0 {
        while let Some(next) = next() {
            drop(next);
        }
    }
    DEPTH.set(depth);
}

/// Takes a value from the queue, or gives back the queue's memory.
fn next() -> Option<Box<dyn Any>> {
    QUEUE.with_borrow_mut(|queue| {
        let next = queue.pop();
        if next.is_none() {
            **queue = Vec::new();
        }
        next
    })
}

/// A box for a value that is rare and large, or may hold values of its own type: a `Reference`'s identifier, whose
/// assigner is a reference.
///
/// It is used like a `Box`, and like every part of this crate it can be dropped at any depth. How the value is dropped
/// is compiled once for each type, not at every place that may drop one.
///
/// ```
/// use metriport_fhir::{Identifier, Nested};
/// let mut identifier = Nested::new(Identifier { value: Some("123".into()), ..Default::default() });
/// identifier.value = Some("456".into());
/// assert_eq!(identifier.into_inner().value.as_deref(), Some("456"));
/// ```
pub struct Nested<T: 'static>(ManuallyDrop<Option<Box<T>>>);

/// A box is emptied only when it goes away.
#[cold]
#[inline(never)]
fn emptied() -> ! {
    unreachable!("the box is not emptied before it is dropped")
}

impl<T> Nested<T> {
    /// Puts a value into the box.
    #[must_use]
    pub fn new(value: T) -> Self {
        Nested(ManuallyDrop::new(Some(Vec::in_box(value))))
    }

    /// Takes the value out of the box.
    #[must_use]
    pub fn into_inner(mut self) -> T {
        match self.0.take() {
            Some(value) => *value,
            None => emptied(),
        }
    }
}

impl<T: Default> Default for Nested<T> {
    #[inline(never)]
    fn default() -> Self {
        Nested(ManuallyDrop::new(Some(Vec::boxed())))
    }
}

impl<T: Clone> Clone for Nested<T> {
    fn clone(&self) -> Self {
        Nested::new((**self).clone())
    }
}

impl<T: PartialEq> PartialEq for Nested<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Eq> Eq for Nested<T> {}

impl<T: Hash> Hash for Nested<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}

impl<T> From<Box<T>> for Nested<T> {
    fn from(value: Box<T>) -> Self {
        Nested(ManuallyDrop::new(Some(value)))
    }
}

impl<T> From<T> for Nested<T> {
    fn from(value: T) -> Self {
        Nested::new(value)
    }
}

impl<T> Deref for Nested<T> {
    type Target = T;
    fn deref(&self) -> &T {
        match &*self.0 {
            Some(value) => value,
            None => emptied(),
        }
    }
}

impl<T> DerefMut for Nested<T> {
    fn deref_mut(&mut self) -> &mut T {
        match &mut *self.0 {
            Some(value) => value,
            None => emptied(),
        }
    }
}

impl<T> AsRef<T> for Nested<T> {
    fn as_ref(&self) -> &T {
        self
    }
}

impl<T: fmt::Debug> fmt::Debug for Nested<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<T> Drop for Nested<T> {
    #[inline]
    fn drop(&mut self) {
        if self.0.is_some() {
            Vec::fall(&mut self.0);
        }
    }
}

impl<T: FhirType> Value for Nested<T> {
    const TYPE: TypeRef = T::TYPE;
    #[inline(never)]
    fn option_slot(place: &mut Option<Self>) -> Slot<'_> {
        place.get_or_insert_default().slot()
    }
    #[inline]
    fn slot(&mut self) -> Slot<'_> {
        Value::slot(&mut **self)
    }
    #[inline]
    fn view(&self) -> View<'_> {
        Value::view(&**self)
    }
    #[inline]
    fn show<'a>(&'a self, row: usize, visit: &mut dyn Visit<'a>) {
        Value::show(&**self, row, visit);
    }
    #[inline]
    fn any(&self) -> &dyn Any {
        Value::any(&**self)
    }
    #[inline]
    fn any_mut(&mut self) -> &mut dyn Any {
        Value::any_mut(&mut **self)
    }
}

#[cfg(feature = "proptest")]
impl<T: proptest::arbitrary::Arbitrary> proptest::arbitrary::Arbitrary for Nested<T>
where
    T::Strategy: 'static,
{
    type Parameters = T::Parameters;
    type Strategy = proptest::strategy::BoxedStrategy<Self>;
    fn arbitrary_with(parameters: T::Parameters) -> Self::Strategy {
        use proptest::strategy::Strategy;
        T::arbitrary_with(parameters).prop_map(Nested::new).boxed()
    }
}
