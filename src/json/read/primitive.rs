//! Reading primitives that repeat, and the ids and extensions of primitives.

use super::{EMPTY_OBJECT, Member, Read, Reader, Seen, fits, place};
use crate::json::scan::kind_of;
use crate::node::{Node, PrimList, Slot, View};
use crate::path::Path;
use crate::primitive::Prim;
use crate::table::{JsonKind, Max, TypeRef};

impl<'t> Reader<'t> {
    /// Reads the values of a primitive that repeats; whether there was a null among them.
    pub(super) fn prims(&mut self, list: &mut dyn PrimList, ty: &TypeRef, path: &Path<'_>) -> Read<bool> {
        let kind = ty.json_kind();
        let (mut index, mut nulls, mut values) = (0, false, false);
        self.first_item(path)?;
        loop {
            let path = path.item(index);
            let first = self.scan.byte().unwrap_or_default();
            let prim = list.at(index);
            if first == b'n' {
                self.scan.word("null").map_err(|fault| self.syntax(fault, &path))?;
                nulls = true;
            } else {
                values = true;
                self.prim_item(prim, kind, first, &path)?;
            }
            if !self.more(&path)? {
                break;
            }
            index += 1;
        }
        if !values {
            list.at(0).kept_mut().mark_null_values();
        }
        Ok(nulls)
    }

    pub(super) fn prim_item(&mut self, prim: &mut Prim, kind: JsonKind, first: u8, path: &Path<'_>) -> Read<()> {
        let start = self.scan.pos;
        if !fits(kind, first) {
            self.wrong_kind(path, kind, first)?;
        } else if kind == JsonKind::Number {
            prim.text = Some(self.scan.number().map_err(|fault| self.syntax(fault, path))?.into());
            return Ok(());
        } else {
            let token = self.scan.string().map_err(|fault| self.syntax(fault, path))?;
            if let Ok(text) = token.decode() {
                prim.text = Some(text.into());
                return Ok(());
            }
            self.scan.pos = start;
            self.lone_surrogate(path, start)?;
        }
        let raw = self.raw(path)?;
        prim.kept_mut().set_whole(raw);
        Ok(())
    }

    /// Reads `_name`: the id and extensions of a primitive.
    pub(super) fn partner(
        &mut self,
        node: &mut dyn Node,
        member: &Member<'t>,
        has_values: bool,
        seen: &mut Seen,
        path: &Path<'_>,
    ) -> Read<()> {
        let path = path.element(member.element.name);
        if member.element.max == Max::Many {
            return self.partners(node, member, has_values, seen, &path);
        }
        let first = self.scan.byte().unwrap_or_default();
        if first != b'{' {
            self.wrong_kind(&path, JsonKind::Object, first)?;
            return self.keep(node, member.name, &path);
        }
        if self.is_unfit_item(&path)? {
            return self.keep(node, member.name, &path);
        }
        let element = match place(node, member) {
            Some(Slot::Prim(prim)) => prim.element_mut(),
            Some(Slot::Bool(boolean)) => boolean.element_mut(),
            _ => return Ok(()),
        };
        self.node(element, &path)
    }

    fn partners(
        &mut self,
        node: &mut dyn Node,
        member: &Member<'t>,
        has_values: bool,
        seen: &mut Seen,
        path: &Path<'_>,
    ) -> Read<()> {
        let start = self.scan.pos;
        let first = self.scan.byte().unwrap_or_default();
        if first != b'[' {
            let rule = if first == b'n' { "json-format" } else { "type" };
            self.refuse(path, start, rule, || format!("expected an array, found {}", kind_of(first)))?;
            return self.keep(node, member.name, path);
        }
        if self.is_too_deep(2, path)? {
            return self.keep(node, member.name, path);
        }
        let items = self.survey(path)?;
        if items.count == 0 {
            self.refuse(path, start, "json-format", || "expected an array with items, found an empty one".to_owned())?;
            return self.keep(node, member.name, path);
        }
        if let Some((index, at, first)) = items.odd {
            let path = path.item(index);
            if first == b'{' {
                self.refuse(&path, at, "ele-1", || EMPTY_OBJECT.to_owned())?;
            } else {
                self.refuse(&path, at, "type", || format!("expected an object or null, found {}", kind_of(first)))?;
            }
            return self.keep(node, member.name, &path);
        }
        if has_values && (self.is_unequal(node, member, items.count, path)? || holds_odd_item(node, member.row)) {
            return self.keep(node, member.name, path);
        }
        let Some(Slot::Prims(list)) = place(node, member) else { return Ok(()) };
        if items.objects == 0 {
            // Nothing but nulls is fine beside values, and shall come back as it was.
            list.at(0).kept_mut().mark_null_partners();
            seen.nulls |= 1 << member.row;
        }
        self.scan.pos += 1;
        self.depth += 1;
        self.first_item(path)?;
        let mut index = 0;
        loop {
            let path = path.item(index);
            let prim = list.at(index);
            if self.scan.byte() == Some(b'n') {
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
    pub(super) fn has_odd_item(&mut self, ty: &TypeRef, path: &Path<'_>) -> Read<bool> {
        let (start, kind) = (self.scan.pos, ty.json_kind());
        let (mut index, mut odd) = (0, false);
        self.scan.pos += 1;
        self.first_item(path)?;
        loop {
            let (path, first) = (path.item(index), self.scan.byte().unwrap_or_default());
            let is_text = first == b'"' && self.scan.clone().string().is_ok_and(|token| token.decode().is_err());
            if first != b'n' && !fits(kind, first) {
                self.wrong_kind(&path, kind, first)?;
                odd = true;
            } else if is_text {
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

    /// Looks through the array that begins here and comes back.
    pub(super) fn survey(&mut self, path: &Path<'_>) -> Read<Items> {
        let start = self.scan.pos;
        let mut items = Items::default();
        if !self.scan.take_empty(b']') {
            self.scan.pos += 1;
            self.first_item(path)?;
            loop {
                let at = self.scan.pos;
                let first = self.scan.byte().unwrap_or_default();
                let mut probe = self.scan.clone();
                let empty = first == b'{' && probe.take_empty(b'}');
                if empty || !matches!(first, b'{' | b'n') {
                    items.odd = items.odd.or(Some((items.count, at, first)));
                }
                items.objects += usize::from(first == b'{');
                items.count += 1;
                self.scan.skip().map_err(|fault| self.syntax(fault, path))?;
                if !self.more(path)? {
                    break;
                }
            }
        }
        self.scan.pos = start;
        Ok(items)
    }

    /// Whether a list and its partner have different lengths.
    pub(super) fn is_unequal(
        &mut self,
        node: &dyn Node,
        member: &Member<'t>,
        count: usize,
        path: &Path<'_>,
    ) -> Read<bool> {
        let held = match node.view(member.row) {
            Some(View::Prims(list)) => list.len(),
            _ => 0,
        };
        if held == count {
            return Ok(false);
        }
        let name = member.element.name;
        self.refuse(path, self.scan.pos, "primitive-extension", || {
            format!("expected as many items in \"{name}\" as in \"_{name}\", with nulls in the gaps, found {held} and {count}")
        })?;
        Ok(true)
    }
}

/// What an array holds, in short.
#[derive(Default)]
pub(super) struct Items {
    pub(super) count: usize,
    objects: usize,
    /// The first item that is neither null nor an object with members: its index, offset and first byte.
    odd: Option<(usize, usize, u8)>,
}

/// Whether an item of that list was of the wrong kind, so that its text stands in the place of a partner.
fn holds_odd_item(node: &dyn Node, row: usize) -> bool {
    match node.view(row) {
        Some(View::Prims(list)) => (0..list.len()).filter_map(|at| list.get(at)).any(|prim| prim.whole().is_some()),
        _ => false,
    }
}
