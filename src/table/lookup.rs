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
    const fn of(max: Max, ty: &TypeRef) -> Self {
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
    /// The rows, which have the whole names.
    elements: &'static [ElementDef],
}

/// The spellings of one type.
pub(crate) struct Lookup<const SLOTS: usize>([Entry; SLOTS]);

/// No name is as long as this.
const FREE: Key = Key { first: 0, last: 0, length: usize::MAX };

/// A factor found by trying: with it hardly any of R4's names has to look for a second place, none for a fourth.
const FACTOR: u64 = 0x9C14_9700_AAF2_2A9D;

const fn place(key: Key, slots: usize) -> usize {
    let mixed = (key.first ^ key.last.rotate_left(29) ^ key.length as u64).wrapping_mul(FACTOR);
    (mixed >> 48) as usize & (slots - 1)
}

// The compiler runs this for every spelling, a million steps a second, so eight bytes are taken at once where they stand
// together in one part of the spelling.

const fn key_of(prefix: &str, suffix: &str) -> Key {
    let (prefix, suffix) = (prefix.as_bytes(), suffix.as_bytes());
    let length = prefix.len() + suffix.len();
    let first = match prefix {
        [a, b, c, d, e, f, g, h, ..] => u64::from_le_bytes([*a, *b, *c, *d, *e, *f, *g, *h]),
        _ => word(prefix, suffix, 0),
    };
    let last = match if suffix.is_empty() { prefix } else { suffix } {
        [.., a, b, c, d, e, f, g, h] => u64::from_le_bytes([*a, *b, *c, *d, *e, *f, *g, *h]),
        _ => word(prefix, suffix, length.saturating_sub(8)),
    };
    Key { first, last, length }
}

/// Eight bytes of the two parts, from the byte `at` on, or as many as there are.
const fn word(prefix: &[u8], suffix: &[u8], mut at: usize) -> u64 {
    let (mut word, mut shift) = (0, 0);
    while shift < 64 && at < prefix.len() + suffix.len() {
        let byte = if at < prefix.len() { prefix[at] } else { suffix[at - prefix.len()] };
        word |= (byte as u64) << shift;
        at += 1;
        shift += 8;
    }
    word
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

/// The number of places for that many spellings.
pub(crate) const fn slots(spellings: usize) -> usize {
    (2 * spellings).next_power_of_two()
}

impl<const SLOTS: usize> Lookup<SLOTS> {
    /// The table of a type's rows.
    pub(crate) const fn new(elements: &'static [ElementDef]) -> Self {
        let free = Entry { key: FREE, row: 0, variant: 0, shape: Shape::ResourceType };
        let mut lookup = Lookup([free; SLOTS]);
        lookup.insert(["resourceType", ""], [RESOURCE_TYPE as usize, 0], Shape::ResourceType);
        let mut row = 0;
        while row < elements.len() {
            let ElementDef { name, max, ty, .. } = elements[row];
            if let TypeRef::Choice(variants) = ty {
                let mut i = 0;
                while i < variants.len() {
                    lookup.insert([name, variants[i].suffix], [row, i], Shape::of(max, &variants[i].ty));
                    i += 1;
                }
            } else {
                lookup.insert([name, ""], [row, 0], Shape::of(max, &ty));
            }
            row += 1;
        }
        lookup
    }

    #[allow(clippy::cast_possible_truncation, reason = "at most 62 rows, at most 50 types in a choice")]
    const fn insert(&mut self, [prefix, suffix]: [&str; 2], [row, variant]: [usize; 2], shape: Shape) {
        let key = key_of(prefix, suffix);
        let mut slot = place(key, SLOTS);
        while self.0[slot].key.length != FREE.length {
            slot = (slot + 1) & (SLOTS - 1);
        }
        self.0[slot] = Entry { key, row: row as u8, variant: variant as u8, shape };
    }

    /// The same without the sizes in its type, beside the rows that it was made of.
    pub(crate) const fn erased(&'static self, elements: &'static [ElementDef]) -> LookupRef {
        LookupRef { entries: &self.0, elements }
    }
}

impl LookupRef {
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
