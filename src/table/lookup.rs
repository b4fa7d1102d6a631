//! From the name of a JSON member to its row: a table made by the compiler, without allocation or comparison of texts
//! for names up to sixteen bytes.
//!
//! A name is held as its first eight bytes, its last eight bytes and its length. One multiplication gives the place in
//! an open table of two to four times the size. The spellings of a choice (`valueString`) are listed each.

use super::{ElementDef, JsonKind, Max, TypeRef};

/// The index that stands for `resourceType`, which is in no R4 table.
pub(crate) const RESOURCE_TYPE: u8 = 63;

/// The most elements that one type may have (the reader keeps a bit for each).
const MOST: usize = 62;

/// One spelling, or a free place in the table.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry {
    key: Key,
    row: u8,
    variant: u8,
    /// What the JSON under that name must be.
    pub(crate) shape: Shape,
}

/// What the JSON of a member must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Text,
    Number,
    Boolean,
    Object,
    /// A resource of whatever type.
    Resource,
    /// An array.
    List,
    /// The name of the resource's own type.
    ResourceType,
}

impl Shape {
    #[inline]
    pub(super) const fn of(max: Max, ty: &TypeRef) -> Self {
        match (max, ty, ty.json_kind()) {
            (Max::Many, ..) => Shape::List,
            (_, TypeRef::Resource, _) => Shape::Resource,
            (.., JsonKind::String) => Shape::Text,
            (.., JsonKind::Number) => Shape::Number,
            (.., JsonKind::Boolean) => Shape::Boolean,
            (.., JsonKind::Object) => Shape::Object,
        }
    }
}

/// A name in numbers: its first eight bytes and its last eight, both the whole name where there are fewer.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Key {
    first: u64,
    last: u64,
    length: usize,
}

/// The spellings of one type.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lookup {
    pub(crate) entries: &'static [Entry],
    /// The rows, which have the whole names.
    pub(crate) elements: &'static [ElementDef],
}

/// No name is as long as this.
const FREE: Key = Key { first: 0, last: 0, length: usize::MAX };

/// A factor found by trying: with it hardly any of R4's names has to look for a second place, none for a fourth.
const FACTOR: u64 = 0x9C14_9700_AAF2_2A9D;

const fn place(key: Key, slots: usize) -> usize {
    let mixed = (key.first ^ key.last.rotate_left(29) ^ key.length as u64).wrapping_mul(FACTOR);
    (mixed >> 48) as usize & (slots - 1)
}

// The compiler takes a microsecond for a step of what follows. So a name and what may follow it are each read once, and
// the spellings of a choice are put together from their numbers. All of it says `#[inline]`: what only the compiler runs
// need not be machine code.

impl Key {
    #[inline]
    pub(super) const fn of(name: &str) -> Self {
        let name = name.as_bytes();
        let first = match name {
            [a, b, c, d, e, f, g, h, ..] => u64::from_le_bytes([*a, *b, *c, *d, *e, *f, *g, *h]),
            _ => short(name),
        };
        let last = match name {
            [.., a, b, c, d, e, f, g, h] => u64::from_le_bytes([*a, *b, *c, *d, *e, *f, *g, *h]),
            _ => first,
        };
        Key { first, last, length: name.len() }
    }

    /// The numbers of a name with a suffix.
    #[inline]
    const fn followed_by(self, suffix: Key) -> Self {
        let length = self.length + suffix.length;
        let first = if self.length < 8 { self.first | suffix.first << (8 * self.length) } else { self.first };
        let last = if length <= 8 {
            first
        } else if suffix.length >= 8 {
            suffix.last
        } else {
            let held = if self.length < 8 { self.length } else { 8 };
            let both = self.last as u128 | (suffix.last as u128) << (8 * held);
            (both >> (8 * (held + suffix.length - 8))) as u64
        };
        Key { first, last, length }
    }
}

/// A name of fewer than eight bytes.
#[inline]
const fn short(name: &[u8]) -> u64 {
    let (mut word, mut at) = (0, name.len());
    while at > 0 {
        at -= 1;
        word = word << 8 | name[at] as u64;
    }
    word
}

/// The number of places for the spellings of those rows and `resourceType`.
#[inline]
pub(crate) const fn slots(elements: &[ElementDef]) -> usize {
    assert!(elements.len() <= MOST, "a type has too many elements for the reader's bits");
    let (mut spellings, mut row) = (1, 0);
    while row < elements.len() {
        spellings += match elements[row].ty {
            TypeRef::Choice(variants) => variants.len(),
            _ => 1,
        };
        row += 1;
    }
    (2 * spellings).next_power_of_two()
}

#[allow(clippy::cast_possible_truncation, reason = "at most 62 rows, at most 50 types in a choice")]
#[inline]
const fn fill(entries: &mut [Entry], elements: &[ElementDef]) {
    insert(entries, Entry { key: Key::of("resourceType"), row: RESOURCE_TYPE, variant: 0, shape: Shape::ResourceType });
    let mut row = 0;
    while row < elements.len() {
        let element = &elements[row];
        let key = Key::of(element.name);
        if let TypeRef::Choice(variants) = element.ty {
            let mut at = 0;
            while at < variants.len() {
                let variant = &variants[at];
                let key = key.followed_by(variant.spelling);
                insert(entries, Entry { key, row: row as u8, variant: at as u8, shape: variant.shape });
                at += 1;
            }
        } else {
            let shape = Shape::of(element.max, &element.ty);
            insert(entries, Entry { key, row: row as u8, variant: 0, shape });
        }
        row += 1;
    }
}

#[inline]
const fn insert(entries: &mut [Entry], entry: Entry) {
    let mut slot = place(entry.key, entries.len());
    while entries[slot].key.length != FREE.length {
        slot = (slot + 1) & (entries.len() - 1);
    }
    entries[slot] = entry;
}

/// The spellings of those rows.
#[inline]
pub(crate) const fn entries<const SLOTS: usize>(elements: &[ElementDef]) -> [Entry; SLOTS] {
    let mut entries = [Entry { key: FREE, row: 0, variant: 0, shape: Shape::ResourceType }; SLOTS];
    fill(&mut entries, elements);
    entries
}

impl Lookup {
    /// The spelling that is the first `length` bytes of `text`; what follows them may be looked at.
    #[inline(always)]
    pub(crate) fn find(&self, text: &[u8], length: usize) -> Option<&'static Entry> {
        let key = key_in(text, length)?;
        let mut slot = place(key, self.entries.len());
        loop {
            let entry = self.entries.get(slot)?;
            if entry.key.first == key.first && entry.key.last == key.last && entry.key.length == key.length {
                return (length <= 16 || self.is(entry, text.get(..length)?)).then_some(entry);
            }
            if entry.key.length == FREE.length {
                return None;
            }
            slot = (slot + 1) & (self.entries.len() - 1);
        }
    }

    /// Whether a spelling is exactly `name`, of which the ends and the length are.
    #[inline(never)]
    fn is(&self, entry: &Entry, name: &[u8]) -> bool {
        let Some(element) = self.elements.get(entry.row()) else { return false };
        let suffix = match element.ty {
            TypeRef::Choice(variants) => variants.get(entry.variant()).map_or("", |variant| variant.suffix),
            _ => "",
        };
        name.strip_prefix(element.name.as_bytes()) == Some(suffix.as_bytes())
    }
}

impl Entry {
    /// The row.
    #[inline]
    pub(crate) fn row(&self) -> usize {
        usize::from(self.row)
    }

    /// The type of a choice.
    #[inline]
    pub(crate) fn variant(&self) -> usize {
        usize::from(self.variant)
    }
}

#[inline]
fn key_in(text: &[u8], length: usize) -> Option<Key> {
    let word = |bytes: &[u8; 8]| u64::from_le_bytes(*bytes);
    if length >= 8 {
        let name = text.get(..length)?;
        return Some(Key { first: word(name.first_chunk()?), last: word(name.last_chunk()?), length });
    }
    let mask = (1_u64 << (8 * length)) - 1;
    let first = match text.first_chunk() {
        Some(bytes) => word(bytes) & mask,
        None => text.get(..length)?.iter().rev().fold(0, |sum, byte| sum << 8 | u64::from(*byte)),
    };
    Some(Key { first, last: first, length })
}
