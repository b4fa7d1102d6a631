//! From the name of a JSON member to its row: a table made by the compiler, without allocation or comparison of texts
//! for names up to sixteen bytes.
//!
//! A name is held as its first eight bytes, its last eight bytes and its length. One multiplication gives the place in
//! an open table of twice the size. The spellings of a choice (`valueString`) are listed each.

use super::{ElementDef, TypeRef};

/// The index that stands for `resourceType`, which is in no R4 table.
pub(crate) const RESOURCE_TYPE: u8 = 63;

/// The most elements that one type may have (the reader keeps a bit for each).
const MOST: usize = 62;

/// One spelling.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry {
    key: Key,
    prefix: &'static str,
    suffix: &'static str,
    /// The row.
    pub(crate) element: u8,
    /// The type of a choice.
    pub(crate) variant: u8,
}

/// A name in numbers.
#[derive(Debug, Clone, Copy)]
struct Key {
    first: u64,
    last: u64,
    length: usize,
}

/// The spellings of one type, without their number in the type.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LookupRef {
    entries: &'static [Entry],
    slots: &'static [u16],
}

/// The spellings of one type.
pub(crate) struct Lookup<const ENTRIES: usize, const SLOTS: usize> {
    entries: [Entry; ENTRIES],
    slots: [u16; SLOTS],
}

const FREE: u16 = u16::MAX;

const fn place(key: Key, slots: usize) -> usize {
    let mixed = (key.first ^ key.last.rotate_left(29) ^ key.length as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (mixed >> 40) as usize & (slots - 1)
}

/// The byte `at` of the two parts of a spelling.
const fn byte(prefix: &[u8], suffix: &[u8], at: usize) -> u64 {
    (if at < prefix.len() { prefix[at] } else { suffix[at - prefix.len()] }) as u64
}

const fn key_of(prefix: &str, suffix: &str) -> Key {
    let (prefix, suffix) = (prefix.as_bytes(), suffix.as_bytes());
    let length = prefix.len() + suffix.len();
    let short = if length < 8 { length } else { 8 };
    let (mut first, mut last, mut i) = (0, 0, 0);
    while i < short {
        first |= byte(prefix, suffix, i) << (8 * i);
        last |= byte(prefix, suffix, length - short + i) << (8 * i);
        i += 1;
    }
    Key { first, last, length }
}

/// How many spellings the rows have, `resourceType` included.
pub(crate) const fn spellings(elements: &[ElementDef]) -> usize {
    assert!(elements.len() <= MOST, "a type has too many elements for the reader's bits");
    let (mut count, mut i) = (1, 0);
    while i < elements.len() {
        count += match elements[i].ty {
            TypeRef::Choice(variants) => variants.len(),
            _ => 1,
        };
        i += 1;
    }
    count
}

/// The number of slots for that many spellings.
pub(crate) const fn slots(spellings: usize) -> usize {
    (2 * spellings).next_power_of_two()
}

impl<const ENTRIES: usize, const SLOTS: usize> Lookup<ENTRIES, SLOTS> {
    /// The table of a type's rows.
    pub(crate) const fn new(elements: &'static [ElementDef]) -> Self {
        let blank = Entry {
            key: key_of("resourceType", ""),
            prefix: "resourceType",
            suffix: "",
            element: RESOURCE_TYPE,
            variant: 0,
        };
        let mut lookup = Lookup { entries: [blank; ENTRIES], slots: [FREE; SLOTS] };
        lookup.take_place(0);
        let (mut next, mut row) = (1, 0);
        while row < elements.len() {
            let name = elements[row].name;
            if let TypeRef::Choice(variants) = elements[row].ty {
                let mut i = 0;
                while i < variants.len() {
                    lookup.insert(next, name, variants[i].suffix, row, i);
                    next += 1;
                    i += 1;
                }
            } else {
                lookup.insert(next, name, "", row, 0);
                next += 1;
            }
            row += 1;
        }
        lookup
    }

    #[allow(clippy::cast_possible_truncation, reason = "at most 62 rows, at most 50 types in a choice")]
    const fn insert(&mut self, at: usize, prefix: &'static str, suffix: &'static str, element: usize, variant: usize) {
        let key = key_of(prefix, suffix);
        self.entries[at] = Entry { key, prefix, suffix, element: element as u8, variant: variant as u8 };
        self.take_place(at);
    }

    #[allow(clippy::cast_possible_truncation, reason = "a type has fewer than 65,535 spellings")]
    const fn take_place(&mut self, at: usize) {
        let mut slot = place(self.entries[at].key, SLOTS);
        while self.slots[slot] != FREE {
            slot = (slot + 1) & (SLOTS - 1);
        }
        self.slots[slot] = at as u16;
    }

    /// The same without the sizes in its type.
    pub(crate) const fn erased(&'static self) -> LookupRef {
        LookupRef { entries: &self.entries, slots: &self.slots }
    }
}

impl LookupRef {
    /// The spelling that is exactly `name`, which begins at `start` of `text` (bytes after it may be looked at).
    #[inline]
    pub(crate) fn find(&self, text: &[u8], start: usize, length: usize) -> Option<&'static Entry> {
        let key = key_in(text, start, length)?;
        let mut slot = place(key, self.slots.len());
        loop {
            let entry = self.entries.get(*self.slots.get(slot)? as usize)?;
            if entry.key.first == key.first
                && entry.key.last == key.last
                && entry.key.length == length
                && (length <= 16 || entry.is(text.get(start..start + length)?))
            {
                return Some(entry);
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
    }
}

impl Entry {
    fn is(&self, name: &[u8]) -> bool {
        let (prefix, suffix) = name.split_at(self.prefix.len().min(name.len()));
        prefix == self.prefix.as_bytes() && suffix == self.suffix.as_bytes()
    }
}

#[inline]
fn key_in(text: &[u8], start: usize, length: usize) -> Option<Key> {
    if length >= 8 {
        return Some(Key { first: word(text, start)?, last: word(text, start + length - 8)?, length });
    }
    let mask = (1_u64 << (8 * length)) - 1;
    let first = match word(text, start) {
        Some(word) => word & mask,
        None => text.get(start..start + length)?.iter().rev().fold(0, |sum, byte| sum << 8 | u64::from(*byte)),
    };
    Some(Key { first, last: first, length })
}

#[inline]
fn word(text: &[u8], at: usize) -> Option<u64> {
    text.get(at..at + 8)?.try_into().ok().map(u64::from_le_bytes)
}
