//! Arrays: the values of elements that repeat.

use super::super::scan::Token;
use super::fault::EMPTY_ARRAY;
use super::{JsonKind, Member, Read, Reader, Seen, Slot, place};
use crate::node::{Node, NodeList, PrimList};
use crate::path::Path;
use crate::primitive::Prim;
use crate::resource::Resource;
use crate::table::TypeDef;

impl Reader<'_> {
    /// Reads an array into its row.
    pub(super) fn list(
        &mut self,
        node: &mut dyn Node,
        def: &TypeDef,
        member: Member,
        seen: &mut Seen,
        path: &Path<'_>,
    ) -> Read<()> {
        if self.is_too_deep(1, path)? {
            return self.keep(node, member.at, path);
        }
        let (start, bit) = (self.scan.pos, 1 << member.entry.row());
        if self.scan.take_empty(b']') {
            if def.is_open() && def.required & bit != 0 {
                return Ok(());
            }
            self.scan.pos = start;
            if !def.is_open() {
                self.refuse(path, start, "json-format", EMPTY_ARRAY.to_owned())?;
            }
            return self.keep(node, member.at, path);
        }
        let kind = def.json_kind(member.entry.row());
        if seen.partners & bit != 0 {
            let items = self.survey(path)?;
            if self.is_unequal(node, member, items.count, path)? || self.has_odd_item(kind, path)? {
                return self.keep(node, member.at, path);
            }
        }
        self.scan.pos += 1;
        self.depth += 1;
        match place(node, member.entry) {
            Some(Slot::Nodes(list)) => self.nodes(list, def.is_open(), path)?,
            Some(Slot::Prims(list)) => {
                let has_null = self.prims(list, kind, path)?;
                seen.nulls |= if has_null { bit } else { 0 };
            }
            Some(Slot::Resources(list)) => self.resources(list, path)?,
            _ => {}
        }
        self.depth -= 1;
        Ok(())
    }

    /// There is no array where one must be.
    #[cold]
    pub(super) fn no_list(&mut self, node: &mut dyn Node, member: Member, first: u8, path: &Path<'_>) -> Read<()> {
        self.no_array(path, first)?;
        if node.def().is_open() {
            node.kept_mut().mark_no_list();
        }
        self.keep(node, member.at, path)
    }

    /// Goes from one item of an array to the next; `false` at its end.
    #[inline]
    pub(super) fn more(&mut self, path: &Path<'_>) -> Read<bool> {
        match self.token("expected , or ]", path)? {
            b',' => {
                self.scan.pos += 1;
                Ok(true)
            }
            b']' => {
                self.scan.pos += 1;
                Ok(false)
            }
            _ => Err(self.syntax("expected , or ]", path)),
        }
    }

    /// Comes to an item and gives its first byte.
    #[inline]
    pub(super) fn item(&mut self, path: &Path<'_>) -> Read<u8> {
        self.token("expected a JSON value", path)
    }

    /// Reads objects; in an envelope of no FHIR type, expressions begin anew inside them.
    fn nodes(&mut self, list: &mut dyn NodeList, is_open: bool, path: &Path<'_>) -> Read<()> {
        let mut index = 0;
        loop {
            let first = self.item(path)?;
            let path = path.item(index);
            let fits = if first == b'{' {
                !self.is_unfit(&path)?
            } else {
                self.wrong_kind(&path, JsonKind::Object, first)?;
                false
            };
            let inner = list.at(index);
            if fits {
                if is_open {
                    let root = Path::root(inner.def().name);
                    self.node(inner, &root)?;
                } else {
                    self.node(inner, &path)?;
                }
            } else {
                let raw = self.raw(&path)?;
                inner.kept_mut().set_whole(raw);
            }
            if !self.more(&path)? {
                return Ok(());
            }
            index += 1;
        }
    }

    fn resources(&mut self, list: &mut Vec<Resource>, path: &Path<'_>) -> Read<()> {
        loop {
            let first = self.item(path)?;
            let path = path.item(list.len());
            let mut resource = Resource::default();
            if first == b'{' {
                self.resource_in(&mut resource, &path)?;
            } else {
                self.wrong_kind(&path, JsonKind::Object, first)?;
                self.unread(&mut resource, &path)?;
            }
            list.push(resource);
            if !self.more(&path)? {
                return Ok(());
            }
        }
    }

    /// Reads the values of a primitive that repeats; whether there was a null among them.
    fn prims(&mut self, list: &mut dyn PrimList, kind: JsonKind, path: &Path<'_>) -> Read<bool> {
        let (mut index, mut nulls, mut values) = (0, false, false);
        loop {
            let first = self.item(path)?;
            let path = path.item(index);
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

    /// Reads one value of a primitive that repeats.
    pub(super) fn prim_item(&mut self, prim: &mut Prim, kind: JsonKind, first: u8, path: &Path<'_>) -> Read<()> {
        let start = self.scan.pos;
        match (kind, first) {
            (JsonKind::String, b'"') => {
                let token: Token<'_> = self.scan.string().map_err(|fault| self.syntax(fault, path))?;
                if let Ok(text) = token.decode() {
                    prim.set(&text);
                    return Ok(());
                }
                self.scan.pos = start;
                self.lone_surrogate(path, start)?;
            }
            (JsonKind::Number, b'-' | b'0'..=b'9') => return self.number(prim, path),
            _ => self.wrong_kind(path, kind, first)?,
        }
        let raw = self.raw(path)?;
        prim.kept_mut().set_whole(raw);
        Ok(())
    }
}
