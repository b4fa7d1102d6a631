//! `Texts`: texts that were met, and what is known of each: the one table behind all that is looked up by a name.
//!
//! One table for every use is compiled once. It is a tree, so no choice of texts makes it slow, and it draws no random
//! number.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::mem::{self, ManuallyDrop};

/// Texts, each below a number of its own or below [`ROOT`], and a number for each.
///
/// How it is dropped is compiled once as well, not in each unit that has one.
#[derive(Default)]
pub(crate) struct Texts<'t>(ManuallyDrop<BTreeMap<(usize, Cow<'t, str>), usize>>);

impl Drop for Texts<'_> {
    #[inline(never)]
    fn drop(&mut self) {
        drop(mem::take(&mut *self.0));
    }
}

/// The number below which texts stand that stand below no other.
pub(crate) const ROOT: usize = 0;

impl<'t> Texts<'t> {
    /// Adds a text, and tells whether it is new.
    pub(crate) fn insert(&mut self, text: impl Into<Cow<'t, str>>) -> bool {
        self.insert_below(ROOT, text.into())
    }

    pub(crate) fn contains(&self, text: &str) -> bool {
        self.get(ROOT, text).is_some()
    }

    /// Adds a text below that number, and tells whether it is new there.
    pub(crate) fn insert_below(&mut self, below: usize, text: Cow<'t, str>) -> bool {
        let next = self.0.len() + 1;
        self.number(below, text) == next
    }

    /// The number of a text below that number: its own where it is new, counted from 1.
    pub(crate) fn number(&mut self, below: usize, text: Cow<'t, str>) -> usize {
        let next = self.0.len() + 1;
        self.put(below, text, next, false).unwrap_or(next)
    }

    /// Gives a number to a text that is new, and to one that is known if `again`. The number that it had.
    #[inline(never)]
    fn put(&mut self, below: usize, text: Cow<'t, str>, number: usize, again: bool) -> Option<usize> {
        match self.0.entry((below, text)) {
            Entry::Occupied(mut known) => {
                let had = *known.get();
                if again {
                    *known.get_mut() = number;
                }
                Some(had)
            }
            Entry::Vacant(new) => {
                new.insert(number);
                None
            }
        }
    }

    #[inline(never)]
    pub(crate) fn get(&self, below: usize, text: &str) -> Option<usize> {
        self.0.get(&(below, Cow::Borrowed(text))).copied()
    }

    /// Gives a text another number, and gives back the one that it had.
    pub(crate) fn set(&mut self, text: impl Into<Cow<'t, str>>, number: usize) -> Option<usize> {
        self.put(ROOT, text.into(), number, true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_known_where_it_was_added() {
        let mut texts = Texts::default();
        assert!(texts.insert("a") && !texts.insert("a") && texts.contains("a"));
        let below = texts.number(ROOT, "b".into());
        assert!(texts.insert_below(below, "a".into()) && !texts.insert_below(below, "a".into()));
        assert_eq!((below, texts.number(ROOT, "b".into())), (2, 2));
        assert_eq!((texts.get(below, "a"), texts.get(below, "b")), (Some(3), None));
    }

    #[test]
    fn a_number_can_be_set() {
        let mut texts = Texts::default();
        assert_eq!(texts.set("a".to_owned(), 7), None);
        assert_eq!(texts.set("a", 8), Some(7));
        assert_eq!((texts.get(ROOT, "a"), texts.get(ROOT, "b")), (Some(8), None));
    }
}
