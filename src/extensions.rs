//! `Extensions`: the list of extensions that every element has.

use std::any::Any;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::{Deref, DerefMut};
use std::panic::{RefUnwindSafe, UnwindSafe};

use crate::Extension;
use crate::nested::drop_level;

/// The extensions of an element: a list that costs two words where it is empty.
///
/// It is used like a `Vec<Extension>`: it derefs to a slice, collects, extends and pushes.
///
/// The list stands behind a pointer whose type programs that use this crate do not see, so that they need not compile
/// the fifty types of `value[x]` again only to drop an address.
///
/// ```
/// use metriport_fhir::{Extension, Extensions};
/// let mut extensions = Extensions::default();
/// extensions.push(Extension::new("https://example.org/note", "seen"));
/// assert_eq!(extensions.len(), 1);
/// assert_eq!(extensions[0].url, "https://example.org/note");
/// ```
#[derive(Default)]
pub struct Extensions(Option<Box<dyn Held>>);

/// The list behind the pointer.
trait Held: Any + Send + Sync + UnwindSafe + RefUnwindSafe {
    fn list(&self) -> &Vec<Extension>;
    fn list_mut(&mut self) -> &mut Vec<Extension>;
    fn take(self: Box<Self>) -> Vec<Extension>;
    fn any(self: Box<Self>) -> Box<dyn Any>;
}

impl Held for Vec<Extension> {
    fn list(&self) -> &Vec<Extension> {
        self
    }
    fn list_mut(&mut self) -> &mut Vec<Extension> {
        self
    }
    fn take(self: Box<Self>) -> Vec<Extension> {
        *self
    }
    fn any(self: Box<Self>) -> Box<dyn Any> {
        self
    }
}

impl Extensions {
    /// No extensions.
    #[must_use]
    pub const fn new() -> Self {
        Extensions(None)
    }

    /// The extensions.
    #[must_use]
    pub fn as_slice(&self) -> &[Extension] {
        match &self.0 {
            Some(held) => held.list(),
            None => &[],
        }
    }

    /// The extensions as a vector to be changed.
    #[inline(never)]
    pub fn to_mut(&mut self) -> &mut Vec<Extension> {
        self.0.get_or_insert_with(|| Box::new(Vec::new())).list_mut()
    }

    /// Appends an extension.
    pub fn push(&mut self, extension: Extension) {
        self.to_mut().push(extension);
    }

    /// The extensions as a vector.
    #[must_use]
    #[inline(never)]
    pub fn into_vec(mut self) -> Vec<Extension> {
        self.0.take().map(Held::take).unwrap_or_default()
    }
}

impl Drop for Extensions {
    #[inline]
    fn drop(&mut self) {
        if let Some(held) = self.0.take() {
            fall(held);
        }
    }
}

#[inline(never)]
fn fall(held: Box<dyn Held>) {
    drop_level(held.any());
}

impl Clone for Extensions {
    #[inline(never)]
    fn clone(&self) -> Self {
        if self.is_empty() { Extensions(None) } else { self.as_slice().to_vec().into() }
    }
}

impl PartialEq for Extensions {
    #[inline(never)]
    fn eq(&self, other: &Self) -> bool {
        self.as_slice() == other.as_slice()
    }
}

impl Eq for Extensions {}

impl Hash for Extensions {
    #[inline(never)]
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_slice().hash(state);
    }
}

impl fmt::Debug for Extensions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_slice().fmt(f)
    }
}

impl Deref for Extensions {
    type Target = [Extension];
    fn deref(&self) -> &[Extension] {
        self.as_slice()
    }
}

impl DerefMut for Extensions {
    fn deref_mut(&mut self) -> &mut [Extension] {
        match &mut self.0 {
            Some(held) => held.list_mut(),
            None => &mut [],
        }
    }
}

impl From<Vec<Extension>> for Extensions {
    fn from(list: Vec<Extension>) -> Self {
        if list.is_empty() { Extensions(None) } else { Extensions(Some(Box::new(list))) }
    }
}

impl From<Extension> for Extensions {
    fn from(extension: Extension) -> Self {
        vec![extension].into()
    }
}

impl FromIterator<Extension> for Extensions {
    fn from_iter<I: IntoIterator<Item = Extension>>(iter: I) -> Self {
        iter.into_iter().collect::<Vec<_>>().into()
    }
}

impl Extend<Extension> for Extensions {
    fn extend<I: IntoIterator<Item = Extension>>(&mut self, iter: I) {
        self.to_mut().extend(iter);
    }
}

impl IntoIterator for Extensions {
    type Item = Extension;
    type IntoIter = std::vec::IntoIter<Extension>;
    fn into_iter(self) -> Self::IntoIter {
        self.into_vec().into_iter()
    }
}

impl<'a> IntoIterator for &'a Extensions {
    type Item = &'a Extension;
    type IntoIter = std::slice::Iter<'a, Extension>;
    fn into_iter(self) -> Self::IntoIter {
        self.as_slice().iter()
    }
}

impl<'a> IntoIterator for &'a mut Extensions {
    type Item = &'a mut Extension;
    type IntoIter = std::slice::IterMut<'a, Extension>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}
