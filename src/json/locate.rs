//! From places in a value to places in its text: one pass over the text, and only where there are issues.

use std::collections::BTreeMap;

use super::scan::Scanner;
use crate::issue::{Issue, Position};

/// Counts the lines and columns of the issues' offsets and puts the issues into the order of the text.
pub(crate) fn order(text: &str, issues: &mut [Issue]) {
    issues.sort_by_key(|issue| issue.position.map_or(0, |position| position.offset));
    let (mut line, mut column, mut at) = (1, 1, 0);
    for issue in issues {
        let Some(position) = &mut issue.position else { continue };
        for byte in text.as_bytes().get(at..position.offset).unwrap_or_default() {
            if *byte == b'\n' {
                line += 1;
                column = 1;
            } else if *byte & 0xC0 != 0x80 {
                column += 1;
            }
        }
        at = at.max(position.offset);
        *position = Position { line, column, offset: position.offset };
    }
}

/// Gives a position to each issue that has none: that of its element, or of the nearest one around it that is there.
pub(crate) fn places(text: &str, issues: &mut [Issue]) {
    let mut wanted = Wanted::default();
    for issue in issues.iter().filter(|issue| issue.position.is_none()) {
        wanted.insert(&issue.expression);
    }
    let mut scan = Scanner::new(text);
    scan.pos += if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    if scan.token("") == Ok(b'{') {
        let start = scan.pos;
        wanted.offset = Some(start);
        root(&mut scan, &mut wanted, start);
    }
    for issue in issues.iter_mut().filter(|issue| issue.position.is_none()) {
        let offset = wanted.offset_of(&issue.expression);
        issue.position = Some(Position { line: 0, column: 0, offset });
    }
}

/// The elements whose offsets are wanted, as a tree.
#[derive(Default)]
struct Wanted {
    offset: Option<usize>,
    /// By name; the items of a list by their indices in brackets.
    names: BTreeMap<Box<str>, Wanted>,
}

/// One step of an expression: the name, then the index behind it, in its brackets, if there is one.
fn steps(expression: &str) -> impl Iterator<Item = (&str, Option<&str>)> {
    expression.split('.').map(|step| match step.find('[') {
        Some(at) => (&step[..at], Some(&step[at..])),
        None => (step, None),
    })
}

impl Wanted {
    fn insert(&mut self, expression: &str) {
        let mut at = self;
        for (name, index) in steps(expression) {
            at = at.names.entry(name.into()).or_default();
            if let Some(index) = index {
                at = at.names.entry(index.into()).or_default();
            }
        }
    }

    fn offset_of(&self, expression: &str) -> usize {
        let mut at = Some(self);
        let mut offset = self.offset.unwrap_or_default();
        for (name, index) in steps(expression) {
            at = at.and_then(|wanted| wanted.names.get(name));
            if let (Some(wanted), Some(index)) = (at, index) {
                offset = wanted.offset.unwrap_or(offset);
                at = wanted.names.get(index);
            }
            match at {
                Some(wanted) => offset = wanted.offset.unwrap_or(offset),
                None => break,
            }
        }
        offset
    }
}

/// The document: the type at its root, and the types at the roots of expressions inside an envelope.
fn root(scan: &mut Scanner<'_>, wanted: &mut Wanted, start: usize) {
    let mut probe = scan.clone();
    let mut own_type = None;
    let is_resource = members(&mut probe, |probe, name| {
        if name != "resourceType" {
            return false;
        }
        own_type = probe.clone().string().ok().map(|token| token.raw.to_owned());
        true
    });
    let roots = std::mem::take(&mut wanted.names);
    for (name, mut tree) in roots {
        let here = !is_resource || own_type.as_deref() == Some(&*name);
        let mut scan = scan.clone();
        if !is_resource && inner_resource(&mut scan, &name) {
            tree.offset = Some(scan.pos);
        } else {
            scan.pos = start;
            tree.offset = here.then_some(start);
        }
        if !tree.names.is_empty() {
            value(&mut scan, &mut tree);
        }
        wanted.names.insert(name, tree);
    }
}

/// Goes to the member of an envelope that is a resource of that type.
fn inner_resource(scan: &mut Scanner<'_>, type_name: &str) -> bool {
    let mut found = None;
    members(scan, |scan, _| {
        let mut inner = scan.clone();
        let at = inner.pos;
        let is_type = inner.byte() == Some(b'{')
            && members(&mut inner, |inner, name| {
                name == "resourceType" && inner.clone().string().is_ok_and(|token| token.raw == type_name)
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
fn members(scan: &mut Scanner<'_>, mut stop: impl FnMut(&mut Scanner<'_>, &str) -> bool) -> bool {
    if scan.take_empty(b'}') {
        return false;
    }
    scan.pos += 1;
    while let Ok(name) = scan.key() {
        if scan.token("").is_err() {
            return false;
        }
        let name = name.decode().unwrap_or(std::borrow::Cow::Borrowed(name.raw));
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
fn value(scan: &mut Scanner<'_>, wanted: &mut Wanted) {
    match scan.byte() {
        Some(b'{') if !wanted.names.is_empty() => {
            members(scan, |scan, name| {
                if let Some(wanted) = named(&mut wanted.names, name) {
                    wanted.offset = wanted.offset.or(Some(scan.pos));
                    value(scan, wanted);
                }
                false
            });
        }
        Some(b'[') if !wanted.names.is_empty() => items(scan, wanted),
        _ => drop(scan.skip()),
    }
}

/// What is wanted of the member of that name: by itself, as `_name`, or as a choice.
fn named<'w>(names: &'w mut BTreeMap<Box<str>, Wanted>, name: &str) -> Option<&'w mut Wanted> {
    let plain = if names.contains_key(name) { name } else { name.strip_prefix('_').unwrap_or(name) };
    let ends = plain.char_indices().filter(|(_, char)| char.is_ascii_uppercase()).map(|(at, _)| at);
    let spelling = std::iter::once(plain.len()).chain(ends).map(|end| &plain[..end]);
    let known = spelling.into_iter().find(|spelling| names.contains_key(*spelling))?;
    names.get_mut(known)
}

fn items(scan: &mut Scanner<'_>, wanted: &mut Wanted) {
    if scan.take_empty(b']') {
        return;
    }
    scan.pos += 1;
    let mut index = 0;
    loop {
        if scan.token("").is_err() {
            return;
        }
        match wanted.names.get_mut(&*format!("[{index}]")) {
            Some(wanted) => {
                // A null stands for what its partner has.
                if scan.byte() != Some(b'n') || wanted.offset.is_none() {
                    wanted.offset = wanted.offset.or(Some(scan.pos));
                }
                value(scan, wanted);
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
