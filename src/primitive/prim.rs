//! What every primitive is made of: a text or nothing, and an id and extensions or nothing.

use std::fmt;
use std::mem::ManuallyDrop;

use crate::datatype::Element;
use crate::node::PrimList;
use crate::primitive::FormatError;
use crate::primitive::held::Text;
use crate::table::PrimitiveKind;
use crate::{Extension, Extensions, Kept};

/// A primitive without its type. Numbers are held as the text that was written.
///
/// How it is dropped is compiled once: at each of the five hundred fields that are primitives stands only the question
/// whether there is something to free.
#[derive(PartialEq, Eq, Hash)]
pub struct Prim {
    pub(crate) text: ManuallyDrop<Option<Text>>,
    pub(crate) extra: ManuallyDrop<Option<Box<Element>>>,
}

impl Default for Prim {
    #[inline]
    fn default() -> Self {
        Prim { text: ManuallyDrop::new(None), extra: ManuallyDrop::new(None) }
    }
}

impl Drop for Prim {
    #[inline]
    fn drop(&mut self) {
        if self.extra.is_some() || matches!(*self.text, Some(Text::Long(_))) {
            fall(self);
        }
    }
}

/// Lets the parts of a primitive fall. A panic does not leave an `extern "C"` function, so that the compiler need not
/// write down, at every field, how the fields behind it are dropped after one.
#[inline(never)]
extern "C" fn fall(prim: &mut Prim) {
    *prim.text = None;
    *prim.extra = None;
}

static NO_EXTENSIONS: Extensions = Extensions::new();

impl Prim {
    #[inline]
    fn of(text: Text) -> Self {
        Prim { text: ManuallyDrop::new(Some(text)), extra: ManuallyDrop::new(None) }
    }

    #[inline(never)]
    pub(crate) fn new(text: &str) -> Self {
        Prim::of(Text::new(text))
    }

    /// A value that keeps its format.
    #[inline]
    pub(crate) fn parse(kind: PrimitiveKind, text: &str) -> Result<Self, FormatError> {
        FormatError::check(kind, text)?;
        Ok(Prim::new(text))
    }

    /// Sets the value.
    #[inline(always)]
    pub(crate) fn set(&mut self, text: &str) {
        *self.text = Some(Text::new(text));
    }

    #[inline]
    pub(crate) fn from_string(text: String) -> Self {
        Prim::of(Text::from(text))
    }

    /// The text; empty where there is no value.
    #[inline]
    pub(crate) fn as_str(&self) -> &str {
        self.value().unwrap_or_default()
    }

    #[inline]
    pub(crate) fn value(&self) -> Option<&str> {
        self.text.as_ref().map(Text::as_str)
    }

    /// Whether the value is that text.
    #[inline(never)]
    pub(crate) fn is(&self, text: &str) -> bool {
        self.value() == Some(text)
    }

    /// Whether the value, if there is one, has that format.
    #[inline]
    pub(crate) fn check(&self, kind: PrimitiveKind) -> Result<(), FormatError> {
        self.value().map_or(Ok(()), |text| FormatError::check(kind, text))
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.text.is_none() && self.extra.is_none()
    }

    #[inline]
    pub(crate) fn id(&self) -> Option<&str> {
        self.extra.as_ref()?.id.as_ref()?.value()
    }

    #[inline(never)]
    pub(crate) fn extension(&self) -> &Extensions {
        self.extra.as_ref().map_or(&NO_EXTENSIONS, |extra| &extra.extension)
    }

    #[inline]
    pub(crate) fn push_extension(&mut self, extension: Extension) {
        self.element_mut().extension.push(extension);
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
    #[inline]
    fn clone(&self) -> Self {
        Prim { text: self.text.clone(), extra: self.extra.clone() }
    }
}

impl fmt::Debug for Prim {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug(self.text.as_ref().map(|text| text as &dyn fmt::Debug), self.extra.as_deref(), f)
    }
}

/// Prints the value alone where there is nothing but a value.
#[inline]
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
    fn get(&self, index: usize) -> Option<&Prim> {
        self.as_slice().get(index).map(Primitive::prim)
    }
    fn at(&mut self, index: usize) -> &mut Prim {
        while self.len() <= index {
            self.push(T::default());
        }
        self[index].prim_mut()
    }
}
