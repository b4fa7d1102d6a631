//! `Extensions`: the list of extensions that every element has.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::mem::{self, ManuallyDrop};
use std::ops::{Deref, DerefMut};

use crate::Extension;
use crate::likeness;
use crate::nested::drop_level;

/// The extensions of an element.
///
/// It is used like a `Vec<Extension>`: it derefs to a slice, collects, extends and pushes.
///
/// How the list is dropped is compiled with this crate, so that programs that use it need not compile the fifty types
/// of `value[x]` again.
///
/// ```
/// use metriport_fhir::{Extension, Extensions};
/// let mut extensions = Extensions::default();
/// extensions.push(Extension::new("https://example.org/note", "seen"));
/// assert_eq!(extensions.len(), 1);
/// assert_eq!(extensions[0].url, "https://example.org/note");
///
/// // What a `Vec` has beyond a slice and `push` is behind `to_mut`.
/// extensions.to_mut().insert(0, Extension::new("https://example.org/folder", "inbox"));
/// assert_eq!(extensions.as_slice()[0].url, "https://example.org/folder");
/// assert_eq!(extensions.into_vec().len(), 2);
/// ```
#[derive(Default)]
pub struct Extensions(ManuallyDrop<Vec<Extension>>);

impl Extensions {
    /// No extensions.
    #[must_use]
    pub const fn new() -> Self {
        Extensions(ManuallyDrop::new(Vec::new()))
    }

    /// The extensions.
    #[must_use]
    pub fn as_slice(&self) -> &[Extension] {
        &self.0
    }

    /// The extensions as a vector to be changed.
    pub fn to_mut(&mut self) -> &mut Vec<Extension> {
        &mut self.0
    }

    /// Appends an extension.
    #[inline(never)]
    pub fn push(&mut self, extension: Extension) {
        self.0.push(extension);
    }

    /// The extensions as a vector.
    #[must_use]
    #[inline]
    pub fn into_vec(mut self) -> Vec<Extension> {
        mem::take(&mut *self.0)
    }
}

impl Drop for Extensions {
    #[inline]
    fn drop(&mut self) {
        if self.0.capacity() > 0 {
            fall(&mut self.0);
        }
    }
}

/// No panic leaves it: see `Prim`.
#[inline(never)]
extern "C" fn fall(list: &mut Vec<Extension>) {
    drop_level(mem::take(list));
}

impl Clone for Extensions {
    #[inline]
    fn clone(&self) -> Self {
        let mut copy = Extensions(ManuallyDrop::new(Vec::with_capacity(self.len())));
        likeness::copy_list(self, &mut copy);
        copy
    }
}

impl PartialEq for Extensions {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        likeness::same_list(self, other)
    }
}

impl Eq for Extensions {}

impl Hash for Extensions {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_slice().hash(state);
    }
}

impl fmt::Debug for Extensions {
    #[inline]
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
        &mut self.0
    }
}

impl From<Vec<Extension>> for Extensions {
    #[inline]
    fn from(list: Vec<Extension>) -> Self {
        Extensions(ManuallyDrop::new(list))
    }
}

impl From<Extension> for Extensions {
    #[inline]
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
    #[inline]
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
