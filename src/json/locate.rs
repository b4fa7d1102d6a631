//! From places in a value to places in its text: one pass over the text, and only where there are issues.

use std::collections::BinaryHeap;

use super::scan::Scanner;
use crate::issue::{Issue, Position};
use crate::lexical::text::leading;
use crate::texts::{ROOT, Texts};

/// Counts the lines and columns of the issues' offsets and puts the issues into the order of the text.
#[inline]
pub(crate) fn order(text: &str, issues: &mut [Issue]) {
    sort(issues);
    let mut at = Position::of(text, 0);
    for issue in issues {
        if let Some(position) = &mut issue.position {
            at = at.to(position.offset, text);
            *position = at;
        }
    }
}

/// Sorts by offset, and leaves those of one place as they are. A heap sorts the places, of which less than half is
/// compiled of what a slice's own sorting is; then each issue goes where it belongs.
#[inline]
fn sort(issues: &mut [Issue]) {
    if issues.len() < 2 {
        return;
    }
    // The offset above, the number of the issue below.
    let mut places = BinaryHeap::with_capacity(issues.len());
    for (at, issue) in issues.iter().enumerate() {
        let offset = issue.position.map_or(0, |position| position.offset);
        places.push((offset as u128) << 64 | at as u128);
    }
    let mut ranks = vec![0; issues.len()];
    for (rank, place) in places.into_sorted_vec().iter().enumerate() {
        ranks[*place as u64 as usize] = rank;
    }
    for at in 0..issues.len() {
        while ranks[at] != at {
            let rank = ranks[at];
            issues.swap(at, rank);
            ranks.swap(at, rank);
        }
    }
}

/// Gives a position to each issue that has none: that of its element, or of the nearest one around it that is there.
#[inline]
pub(crate) fn places(text: &str, issues: &mut [Issue]) {
    for (at, offset) in offsets(text, issues).iter().enumerate() {
        if let Some(issue) = issues.get_mut(at)
            && issue.position.is_none()
        {
            issue.position = Some(Position { line: 0, column: 0, offset: *offset });
        }
    }
}

/// The offsets of the issues that have no position; of the others, any number.
#[inline]
fn offsets(text: &str, issues: &[Issue]) -> Vec<usize> {
    let mut wanted = Wanted { elements: Vec::new(), below: Texts::default(), roots: Vec::new() };
    wanted.elements.push(Element::default());
    let mut elements = Vec::with_capacity(issues.len());
    for issue in issues {
        elements.push(if issue.position.is_none() { wanted.insert(&issue.expression) } else { DOCUMENT });
    }
    let mut scan = Scanner::new(text);
    scan.take_text("\u{FEFF}");
    if let Ok(b'{') = scan.token("") {
        let start = scan.pos;
        wanted.meet(DOCUMENT, start);
        root(&mut scan, &mut wanted, start);
    }
    for element in &mut elements {
        *element = wanted.offset_of(*element);
    }
    elements
}

/// The elements whose offsets are wanted: a tree, with one table for all branches, as most elements have one or none.
struct Wanted<'i> {
    elements: Vec<Element>,
    /// Their numbers, below that of the element around, by name; the items of a list by their indices in brackets.
    below: Texts<'i>,
    /// The types at the roots of the expressions.
    roots: Vec<(&'i str, usize)>,
}

#[derive(Default)]
struct Element {
    /// The element around it.
    around: usize,
    offset: Option<usize>,
    has_inner: bool,
}

/// The element around the types with which expressions begin.
const DOCUMENT: usize = ROOT;

/// The next step of an expression: a name, or an index by itself, in its brackets.
#[inline]
fn step<'e>(rest: &mut &'e str) -> Option<&'e str> {
    let text = rest.strip_prefix(".").unwrap_or(rest);
    let (_, behind) = text.as_bytes().split_first()?;
    let (step, after) = text.split_at_checked(1 + leading(behind, |byte| !matches!(byte, b'.' | b'[')))?;
    *rest = after;
    Some(step)
}

impl<'i> Wanted<'i> {
    /// The number of the element of that expression.
    #[inline]
    fn insert(&mut self, expression: &'i str) -> usize {
        let (mut at, mut rest) = (DOCUMENT, expression);
        while let Some(step) = step(&mut rest) {
            let inner = self.below.number(at, step.into());
            if inner == self.elements.len() {
                self.elements[at].has_inner = true;
                if at == DOCUMENT {
                    self.roots.push((step, inner));
                }
                self.elements.push(Element { around: at, ..Element::default() });
            }
            at = inner;
        }
        at
    }

    /// The value of an element is at that offset. Where there are several, the first counts.
    #[inline]
    fn meet(&mut self, at: usize, offset: usize) {
        if let Some(element) = self.elements.get_mut(at)
            && element.offset.is_none()
        {
            element.offset = Some(offset);
        }
    }

    /// The offset of an element, or of the nearest one around it that has been met.
    #[inline]
    fn offset_of(&self, mut at: usize) -> usize {
        while let Some(element) = self.elements.get(at) {
            match element.offset {
                None if at != DOCUMENT => at = element.around,
                offset => return offset.unwrap_or_default(),
            }
        }
        0
    }

    #[inline]
    fn inner(&self, at: usize, step: &str) -> Option<usize> {
        self.below.get(at, step)
    }

    /// What is wanted of the member of that name: by itself, as `_name`, or as a choice.
    #[inline]
    fn member(&self, at: usize, name: &str) -> Option<usize> {
        if let Some(inner) = self.inner(at, name) {
            return Some(inner);
        }
        let plain = name.strip_prefix("_").unwrap_or(name);
        if let Some(inner) = self.inner(at, plain) {
            return Some(inner);
        }
        for (end, byte) in plain.bytes().enumerate() {
            if byte.is_ascii_uppercase()
                && let Some(inner) = self.inner(at, &plain[..end])
            {
                return Some(inner);
            }
        }
        None
    }
}

/// The document: the type at its root, and the types at the roots of expressions inside an envelope.
#[inline]
fn root(scan: &mut Scanner<'_>, wanted: &mut Wanted<'_>, start: usize) {
    let mut probe = scan.clone();
    let mut own_type = None;
    let is_resource = members(&mut probe, &mut |probe, name| {
        if name != "resourceType" {
            return false;
        }
        own_type = probe.clone().string().ok();
        true
    });
    for nth in 0..wanted.roots.len() {
        let (name, at) = wanted.roots[nth];
        let here = !is_resource || matches!(own_type, Some(token) if token.raw == name);
        let mut scan = scan.clone();
        if !is_resource && inner_resource(&mut scan, name) {
            wanted.elements[at].offset = Some(scan.pos);
        } else {
            scan.pos = start;
            wanted.elements[at].offset = here.then_some(start);
        }
        if wanted.elements[at].has_inner {
            value(&mut scan, wanted, at);
        }
    }
}

/// Goes to the member of an envelope that is a resource of that type.
#[inline]
fn inner_resource(scan: &mut Scanner<'_>, type_name: &str) -> bool {
    let mut found = None;
    members(scan, &mut |scan, _| {
        let mut inner = scan.clone();
        let at = inner.pos;
        let is_type = inner.byte() == Some(b'{')
            && members(&mut inner, &mut |inner, name| {
                name == "resourceType" && matches!(inner.clone().string(), Ok(token) if token.raw == type_name)
            });
        if is_type {
            found = Some(at);
        }
        is_type
    });
    if let Some(at) = found {
        scan.pos = at;
    }
    found.is_some()
}

/// Goes through the members of the object that begins here until `stop` says so; whether it did. The value begins where
/// `stop` looks.
#[inline]
fn members<'t>(scan: &mut Scanner<'t>, stop: &mut dyn FnMut(&mut Scanner<'t>, &str) -> bool) -> bool {
    if scan.take_empty(b'}') {
        return false;
    }
    scan.pos += 1;
    while let Ok(name) = scan.key() {
        if scan.token("").is_err() {
            return false;
        }
        let name = name.shown();
        let value = scan.pos;
        if stop(scan, &name) {
            return true;
        }
        if scan.pos == value && scan.skip().is_err() {
            return false;
        }
        match scan.token("") {
            Ok(b',') => scan.pos += 1,
            Ok(b'}') => {
                scan.pos += 1;
                return false;
            }
            _ => return false,
        }
    }
    false
}

/// Finds what is wanted below the value that begins here, and takes the value.
#[inline]
fn value(scan: &mut Scanner<'_>, wanted: &mut Wanted<'_>, at: usize) {
    match scan.byte() {
        Some(b'{') if wanted.elements[at].has_inner => {
            members(scan, &mut |scan, name| {
                if let Some(inner) = wanted.member(at, name) {
                    wanted.meet(inner, scan.pos);
                    value(scan, wanted, inner);
                }
                false
            });
        }
        Some(b'[') if wanted.elements[at].has_inner => items(scan, wanted, at),
        _ => drop(scan.skip()),
    }
}

#[inline]
fn items(scan: &mut Scanner<'_>, wanted: &mut Wanted<'_>, at: usize) {
    if scan.take_empty(b']') {
        return;
    }
    scan.pos += 1;
    let mut index = 0;
    loop {
        if scan.token("").is_err() {
            return;
        }
        match wanted.inner(at, &format!("[{index}]")) {
            Some(inner) => {
                wanted.meet(inner, scan.pos);
                value(scan, wanted, inner);
            }
            None if scan.skip().is_err() => return,
            None => {}
        }
        index += 1;
        match scan.token("") {
            Ok(b',') => scan.pos += 1,
            Ok(b']') => {
                scan.pos += 1;
                return;
            }
            _ => return,
        }
    }
}
