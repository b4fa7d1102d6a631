//! What every primitive is made of: a text or nothing, and an id and extensions or nothing.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::mem::ManuallyDrop;
use std::ops::{Deref, DerefMut};

use compact_str::CompactString;

use crate::datatype::Element;
use crate::node::PrimList;
use crate::primitive::FormatError;
use crate::table::PrimitiveKind;
use crate::{Extensions, Kept};

/// A primitive without its type. Numbers are held as the text that was written.
#[derive(PartialEq, Eq, Hash, Default)]
pub struct Prim {
    pub(crate) text: Option<CompactString>,
    pub(crate) extra: Extra,
}

/// The id and extensions of a primitive, nearly always absent. How they are dropped is compiled once, not at every
/// field.
#[derive(Default)]
pub struct Extra(ManuallyDrop<Option<Box<Element>>>);

impl Extra {
    pub(crate) const NONE: Extra = Extra(ManuallyDrop::new(None));
}

impl Deref for Extra {
    type Target = Option<Box<Element>>;
    #[inline]
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl DerefMut for Extra {
    #[inline]
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.0
    }
}

impl Drop for Extra {
    #[inline]
    fn drop(&mut self) {
        if self.0.is_some() {
            fall(self.0.take());
        }
    }
}

#[inline(never)]
fn fall(extra: Option<Box<Element>>) {
    drop(extra);
}

impl Clone for Extra {
    #[inline(never)]
    fn clone(&self) -> Self {
        Extra(self.0.clone())
    }
}

impl PartialEq for Extra {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Extra {}

impl Hash for Extra {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}

static NO_EXTENSIONS: Extensions = Extensions::new();

impl Prim {
    #[inline(never)]
    pub(crate) fn new(text: &str) -> Self {
        Prim { text: Some(CompactString::new(text)), extra: Extra::NONE }
    }

    /// A value that keeps its format.
    #[inline(never)]
    pub(crate) fn parse(kind: PrimitiveKind, text: &str) -> Result<Self, FormatError> {
        FormatError::check(kind, text)?;
        Ok(Prim::new(text))
    }

    /// Sets the value.
    #[inline(always)]
    pub(crate) fn set(&mut self, text: &str) {
        self.text = Some(CompactString::new(text));
    }

    pub(crate) fn from_string(text: String) -> Self {
        Prim { text: Some(CompactString::from(text)), extra: Extra::NONE }
    }

    /// The text; empty where there is no value.
    #[inline]
    pub(crate) fn as_str(&self) -> &str {
        self.text.as_deref().unwrap_or_default()
    }

    #[inline]
    pub(crate) fn value(&self) -> Option<&str> {
        self.text.as_deref()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.text.is_none() && self.extra.is_none()
    }

    pub(crate) fn id(&self) -> Option<&str> {
        self.extra.as_ref()?.id.as_ref()?.value()
    }

    pub(crate) fn extension(&self) -> &Extensions {
        self.extra.as_ref().map_or(&NO_EXTENSIONS, |extra| &extra.extension)
    }

    pub(crate) fn element_mut(&mut self) -> &mut Element {
        self.extra.get_or_insert_default()
    }

    /// The JSON that stood in place of this item of a list, where it was of the wrong kind.
    pub(crate) fn whole(&self) -> Option<&str> {
        self.extra.as_ref()?.kept.whole()
    }

    pub(crate) fn kept_mut(&mut self) -> &mut Kept {
        &mut self.element_mut().kept
    }
}

impl Clone for Prim {
    #[inline(never)]
    fn clone(&self) -> Self {
        Prim { text: self.text.clone(), extra: self.extra.clone() }
    }
}

impl fmt::Debug for Prim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug(self.text.as_ref().map(|text| text as &dyn fmt::Debug), self.extra.as_deref(), f)
    }
}

/// Prints the value alone where there is nothing but a value.
pub(crate) fn debug(
    value: Option<&dyn fmt::Debug>,
    extra: Option<&Element>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match (value, extra) {
        (Some(value), None) => value.fmt(f),
        (Some(value), Some(extra)) => f.debug_struct("").field("value", value).field("element", extra).finish(),
        (None, Some(extra)) => fmt::Debug::fmt(extra, f),
        (None, None) => f.write_str("(absent)"),
    }
}

/// A Rust type around a [`Prim`].
pub trait Primitive: Default {
    fn prim(&self) -> &Prim;
    fn prim_mut(&mut self) -> &mut Prim;
}

impl<T: Primitive> PrimList for Vec<T> {
    fn len(&self) -> usize {
        self.len()
    }
    fn get(&self, index: usize) -> Option<&Prim> {
        self.as_slice().get(index).map(Primitive::prim)
    }
    fn at(&mut self, index: usize) -> &mut Prim {
        if index >= self.len() {
            self.resize_with(index + 1, T::default);
        }
        self[index].prim_mut()
    }
}
