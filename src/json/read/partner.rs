//! `_name`: the ids and extensions of primitives.

use super::super::scan::{Scan, Scanner, kind_of};
use super::fault::{EMPTY_ARRAY, EMPTY_OBJECT};
use super::{JsonKind, Member, Read, Reader, Seen, Slot, is_other_type, place};
use crate::node::{Node, View};
use crate::path::Path;
use crate::table::{ElementDef, Max};

/// What an array holds, in short.
#[derive(Default)]
pub(super) struct Items {
    pub(super) count: usize,
    objects: usize,
    /// The first item that is neither null nor an object with members: its index, offset and first byte.
    odd: Option<(usize, usize, u8)>,
}

impl Reader<'_> {
    /// Reads `_name`, whose value begins here.
    pub(super) fn partner(
        &mut self,
        node: &mut dyn Node,
        member: Member,
        element: &'static ElementDef,
        seen: &mut Seen,
        path: &Path<'_>,
    ) -> Read<()> {
        let bit = 1 << member.entry.row();
        if seen.partners & bit != 0 || (seen.values & bit != 0 && is_other_type(node, member.entry)) {
            return self.one_too_many(node, member, path);
        }
        seen.partners |= bit;
        let path = path.element(element.name);
        if element.max == Max::Many {
            return self.partners(node, member, seen, &path);
        }
        let first = self.item(&path)?;
        if first != b'{' {
            self.wrong_kind(&path, JsonKind::Object, first)?;
            return self.keep(node, member.at, &path);
        }
        if self.is_unfit(&path)? {
            return self.keep(node, member.at, &path);
        }
        let element = match place(node, member.entry) {
            Some(Slot::Prim(prim)) => prim.element_mut(),
            Some(Slot::Bool(boolean)) => boolean.element_mut(),
            _ => return Ok(()),
        };
        self.node(element, &path)
    }

    fn partners(&mut self, node: &mut dyn Node, member: Member, seen: &mut Seen, path: &Path<'_>) -> Read<()> {
        let first = self.item(path)?;
        let start = self.scan.pos;
        if first != b'[' {
            self.no_array(path, first)?;
            return self.keep(node, member.at, path);
        }
        if self.is_too_deep(2, path)? {
            return self.keep(node, member.at, path);
        }
        let items = self.survey(path)?;
        if items.count == 0 {
            self.refuse(path, start, "json-format", EMPTY_ARRAY.to_owned())?;
            return self.keep(node, member.at, path);
        }
        if let Some((index, at, first)) = items.odd {
            let path = path.item(index);
            if first == b'{' {
                self.refuse(&path, at, "ele-1", EMPTY_OBJECT.to_owned())?;
            } else {
                self.refuse(&path, at, "type", format!("expected an object or null, found {}", kind_of(first)))?;
            }
            return self.keep(node, member.at, &path);
        }
        let bit = 1 << member.entry.row();
        if seen.values & bit != 0
            && (self.is_unequal(node, member, items.count, path)? || holds_odd_item(node, member.entry.row()))
        {
            return self.keep(node, member.at, path);
        }
        let Some(Slot::Prims(list)) = place(node, member.entry) else { return Ok(()) };
        if items.objects == 0 {
            // Nothing but nulls is fine beside values, and shall come back as it was.
            list.at(0).kept_mut().mark_null_partners();
            seen.nulls |= bit;
        }
        self.scan.pos += 1;
        self.depth += 1;
        let mut index = 0;
        loop {
            let first = self.item(path)?;
            let path = path.item(index);
            let prim = list.at(index);
            if first == b'n' {
                self.scan.word("null").map_err(|fault| self.syntax(fault, &path))?;
            } else {
                self.node(prim.element_mut(), &path)?;
            }
            if !self.more(&path)? {
                break;
            }
            index += 1;
        }
        self.depth -= 1;
        Ok(())
    }

    /// Whether an item of the array that begins here is of the wrong kind, and so has no place beside its partner.
    pub(super) fn has_odd_item(&mut self, kind: JsonKind, path: &Path<'_>) -> Read<bool> {
        let start = self.scan.pos;
        let (mut index, mut odd) = (0, false);
        self.scan.pos += 1;
        loop {
            let first = self.item(path)?;
            let path = path.item(index);
            let is_half = first == b'"' && matches!(self.scan.clone().string(), Ok(token) if token.decode().is_err());
            if first != b'n' && !kind.begins_with(first) {
                self.wrong_kind(&path, kind, first)?;
                odd = true;
            } else if is_half {
                self.lone_surrogate(&path, self.scan.pos)?;
                odd = true;
            }
            self.scan.skip().map_err(|fault| self.syntax(fault, &path))?;
            if !self.more(&path)? {
                break;
            }
            index += 1;
        }
        self.scan.pos = start;
        Ok(odd)
    }

    /// Looks through the array that begins here and stays where it is.
    pub(super) fn survey(&self, path: &Path<'_>) -> Read<Items> {
        let mut ahead = self.scan.clone();
        survey(&mut ahead).map_err(|fault| self.syntax_at(ahead.pos, fault, path))
    }

    /// Whether a list and its partner have different lengths.
    pub(super) fn is_unequal(&mut self, node: &dyn Node, member: Member, count: usize, path: &Path<'_>) -> Read<bool> {
        let held = match node.view(member.entry.row()) {
            Some(View::Prims(list)) => list.iter().count(),
            _ => 0,
        };
        if held == count {
            return Ok(false);
        }
        let name = node.def().elements.get(member.entry.row()).map_or("", |element| element.name);
        let message = format!(
            "expected as many items in \"{name}\" as in \"_{name}\", with nulls in the gaps, found {held} and {count}"
        );
        self.refuse(path, self.scan.pos, "primitive-extension", message)?;
        Ok(true)
    }
}

/// Whether an item of that list was of the wrong kind, so that its text stands in the place of a partner.
fn holds_odd_item(node: &dyn Node, row: usize) -> bool {
    let Some(View::Prims(list)) = node.view(row) else { return false };
    list.iter().any(|prim| prim.whole().is_some())
}

/// Looks through the array that begins there.
fn survey(scan: &mut Scanner<'_>) -> Scan<Items> {
    let mut items = Items::default();
    if scan.take_empty(b']') {
        return Ok(items);
    }
    loop {
        // Over the bracket or the comma.
        scan.pos += 1;
        let first = scan.token("expected a JSON value")?;
        let at = scan.pos;
        let is_empty = first == b'{' && scan.clone().take_empty(b'}');
        if items.odd.is_none() && (is_empty || !matches!(first, b'{' | b'n')) {
            items.odd = Some((items.count, at, first));
        }
        items.objects += usize::from(first == b'{');
        items.count += 1;
        scan.skip()?;
        match scan.token("expected , or ]")? {
            b',' => {}
            b']' => return Ok(items),
            _ => return Err("expected , or ]"),
        }
    }
}
