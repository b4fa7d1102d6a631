//! Values that may hold values of their own kind, and how they are dropped without using up the stack.
//!
//! Every cycle in R4's types goes through [`Extensions`](crate::Extensions) or [`Nested`]. Their `Drop` lets the first
//! levels fall as usual and puts deeper ones into a queue, so that a million levels take no more stack than sixty-four.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::fmt;
use std::ops::{Deref, DerefMut};

use crate::node::{Slot, Value, View};
use crate::table::TypeRef;

/// How many levels fall by recursion.
const LEVELS: u32 = 64;

thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(0) };
    static QUEUE: RefCell<Vec<Box<dyn Any>>> = const { RefCell::new(Vec::new()) };
}

/// Drops `value` now, or later where this thread is many levels deep in dropping.
pub(crate) fn drop_level<T: Any>(value: T) {
    let Ok(depth) = DEPTH.try_with(Cell::get) else { return };
    if depth >= LEVELS {
        // Where the thread itself is going away the value falls here and now.
        let _ = QUEUE.try_with(|queue| queue.borrow_mut().push(Box::new(value)));
        return;
    }
    let _ = DEPTH.try_with(|cell| cell.set(depth + 1));
    drop(value);
    if depth == 0 {
        while let Ok(Some(next)) = QUEUE.try_with(|queue| queue.borrow_mut().pop()) {
            drop(next);
        }
    }
    let _ = DEPTH.try_with(|cell| cell.set(depth));
}

/// The same, compiled with this crate.
#[inline(never)]
fn drop_box(value: Box<dyn Any>) {
    drop_level(value);
}

/// A box for a value that may hold values of its own type: a `Reference`'s identifier, whose assigner is a reference.
///
/// It is used like a `Box`, and like every part of this crate it can be dropped at any depth.
///
/// ```
/// use metriport_fhir::{Identifier, Nested};
/// let mut identifier = Nested::new(Identifier { value: Some("123".into()), ..Default::default() });
/// identifier.value = Some("456".into());
/// assert_eq!(identifier.into_inner().value.as_deref(), Some("456"));
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Default)]
pub struct Nested<T: Default + 'static>(Box<T>);

impl<T: Default> Nested<T> {
    /// Puts a value into the box.
    #[must_use]
    pub fn new(value: T) -> Self {
        Nested(Box::new(value))
    }

    /// Takes the value out of the box.
    #[must_use]
    pub fn into_inner(mut self) -> T {
        std::mem::take(&mut *self.0)
    }
}

impl<T: Default> From<T> for Nested<T> {
    fn from(value: T) -> Self {
        Nested::new(value)
    }
}

impl<T: Default> Deref for Nested<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Default> DerefMut for Nested<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

impl<T: Default> AsRef<T> for Nested<T> {
    fn as_ref(&self) -> &T {
        &self.0
    }
}

impl<T: Default + fmt::Debug> fmt::Debug for Nested<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<T: Default> Drop for Nested<T> {
    fn drop(&mut self) {
        drop_box(Box::new(std::mem::take(&mut *self.0)));
    }
}

impl<T: Value + 'static> Value for Nested<T> {
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
        unreachable!("no row is a list of nested values")
    }
    fn list_view(_: &Vec<Self>) -> Option<View<'_>> {
        None
    }
}
