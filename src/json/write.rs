//! The writer: one engine that writes any type of R4 as JSON text, by its table and in R4's order.

use std::fmt::Write as _;

use super::read::DEPTH;
use super::scan::Scanner;
use super::search::plain_length;
use crate::Element;
use crate::code::IssueSeverity;
use crate::error::{Error, ErrorKind};
use crate::issue::Issue;
use crate::node::{Node, PrimList, Single, View};
use crate::primitive::{Boolean, Prim};
use crate::resource::Resource;
use crate::table::{ElementDef, JsonKind, Max, TypeRef};

type Write = Result<(), Error>;

/// A writing of one value.
pub(crate) struct Writer {
    out: String,
    /// Whether every member and item gets a line of its own.
    pretty: bool,
    depth: usize,
}

impl Writer {
    pub(crate) fn compact(out: String) -> Self {
        Writer { out, pretty: false, depth: 0 }
    }

    pub(crate) fn pretty(out: String) -> Self {
        Writer { out, pretty: true, depth: 0 }
    }

    pub(crate) fn into_text(self) -> String {
        self.out
    }

    /// Appends text that is JSON already.
    pub(crate) fn push(&mut self, text: &str) {
        self.out.push_str(text);
    }

    pub(crate) fn len(&self) -> usize {
        self.out.len()
    }

    pub(crate) fn truncate(&mut self, length: usize) {
        self.out.truncate(length);
    }

    /// Writes an object with a table.
    pub(crate) fn node(&mut self, node: &dyn Node) -> Write {
        let def = node.def();
        let kept = node.kept();
        if let Some(whole) = kept.whole() {
            self.raw(whole);
            return Ok(());
        }
        self.open(b'{')?;
        let mut first = true;
        if def.is_resource() && !kept.has_no_resource_type() {
            self.between(&mut first);
            self.out.push_str(if self.pretty { "\"resourceType\": \"" } else { "\"resourceType\":\"" });
            self.out.push_str(def.name);
            self.out.push('"');
        }
        let mut result = Ok(());
        node.each(&mut |row, view| {
            if let (Ok(()), Some(element)) = (&result, def.elements.get(row)) {
                result = self.row(element, view, &mut first);
            }
        });
        result?;
        if def.is_open() && !kept.has_no_list() {
            for (row, element) in def.lists() {
                if node.view(row).is_none() {
                    self.name("", element.name, "", &mut first);
                    self.out.push_str("[]");
                }
            }
        }
        for (name, value) in kept.members() {
            let is_list = |row: usize| def.elements.get(row).is_some_and(|element| element.max == Max::Many);
            let has_items = |row: usize| is_list(row) && node.view(row).is_some();
            if def.is_open() && value == "[]" && !kept.has_repeated() && def.row(name).is_some_and(has_items) {
                // The list was empty when it was read and is no longer.
                continue;
            }
            self.between(&mut first);
            self.out.push('"');
            self.out.push_str(name);
            self.out.push_str(if self.pretty { "\": " } else { "\":" });
            self.raw(value);
        }
        self.close(b'}', first);
        Ok(())
    }

    fn row(&mut self, element: &ElementDef, view: View<'_>, first: &mut bool) -> Write {
        match view {
            View::One(single) => self.single(element.name, "", element.ty.json_kind(), single, first),
            View::Choice(variant, single) => {
                let TypeRef::Choice(variants) = element.ty else { return Ok(()) };
                let Some(variant) = variants.get(variant) else { return Ok(()) };
                self.single(element.name, variant.suffix, variant.ty.json_kind(), single, first)
            }
            View::Prims(list) => self.prims(element.name, element.ty.json_kind(), list, first),
            View::Nodes(list) => {
                self.name("", element.name, "", first);
                self.open(b'[')?;
                let mut first = true;
                for node in (0..list.len()).filter_map(|at| list.get(at)) {
                    self.between(&mut first);
                    self.node(node)?;
                }
                self.close(b']', first);
                Ok(())
            }
            View::Resources(list) => {
                self.name("", element.name, "", first);
                self.open(b'[')?;
                let mut first = true;
                for resource in list {
                    self.between(&mut first);
                    self.resource(resource)?;
                }
                self.close(b']', first);
                Ok(())
            }
        }
    }

    fn single(&mut self, name: &str, suffix: &str, kind: JsonKind, single: Single<'_>, first: &mut bool) -> Write {
        match single {
            Single::Prim(prim) => {
                if let Some(text) = prim.value() {
                    self.name("", name, suffix, first);
                    self.scalar(kind, text)?;
                }
                self.partner(name, suffix, prim.extra.as_deref(), first)
            }
            Single::Bool(Boolean { value, extra }) => {
                if let Some(value) = value {
                    self.name("", name, suffix, first);
                    self.out.push_str(if *value { "true" } else { "false" });
                }
                self.partner(name, suffix, extra.as_deref(), first)
            }
            Single::Node(node) => {
                // An object without members is the same as absent, and FHIR has no empty objects.
                let before = (self.out.len(), *first);
                self.name("", name, suffix, first);
                let start = self.out.len();
                self.node(node)?;
                if self.out.len() == start + 2 && node.kept().whole().is_none() {
                    self.out.truncate(before.0);
                    *first = before.1;
                }
                Ok(())
            }
            Single::Resource(resource) => {
                self.name("", name, suffix, first);
                self.resource(resource)
            }
        }
    }

    fn partner(&mut self, name: &str, suffix: &str, extra: Option<&Element>, first: &mut bool) -> Write {
        match extra {
            Some(extra) if has_members(extra) => {
                self.name("_", name, suffix, first);
                self.node(extra)
            }
            _ => Ok(()),
        }
    }

    fn prims(&mut self, name: &str, kind: JsonKind, list: &dyn PrimList, first: &mut bool) -> Write {
        let items = || (0..list.len()).filter_map(|at| list.get(at));
        let extra_of = |prim: &Prim| prim.extra.as_ref().is_some_and(|extra| has_members(extra));
        let stands = |prim: &Prim| {
            prim.text.is_some()
                || prim.extra.as_ref().is_some_and(|extra| extra.kept.has_null_values() || extra.kept.whole().is_some())
        };
        let extras = items().any(extra_of)
            || items().any(|prim| prim.extra.as_ref().is_some_and(|extra| extra.kept.has_null_partners()));
        if items().any(stands) || !extras {
            self.name("", name, "", first);
            self.open(b'[')?;
            let mut first = true;
            for prim in items() {
                self.between(&mut first);
                match (prim.value(), prim.whole()) {
                    (Some(text), _) => self.scalar(kind, text)?,
                    (None, Some(whole)) => self.raw(whole),
                    (None, None) => self.out.push_str("null"),
                }
            }
            self.close(b']', first);
        }
        if extras {
            self.name("_", name, "", first);
            self.open(b'[')?;
            let mut first = true;
            for prim in items() {
                self.between(&mut first);
                match &prim.extra {
                    Some(extra) if has_members(extra) => self.node(&**extra)?,
                    _ => self.out.push_str("null"),
                }
            }
            self.close(b']', first);
        }
        Ok(())
    }

    /// Writes a resource of whatever type.
    pub(crate) fn resource(&mut self, resource: &Resource) -> Write {
        match (resource.as_node(), resource) {
            (Some(node), _) => self.node(node),
            (None, Resource::Other(other)) if !other.as_json().is_empty() => {
                self.raw(other.as_json());
                Ok(())
            }
            _ => {
                self.out.push_str("null");
                Ok(())
            }
        }
    }

    fn scalar(&mut self, kind: JsonKind, text: &str) -> Write {
        if kind == JsonKind::String {
            self.string(text);
            return Ok(());
        }
        let mut scan = Scanner::new(text);
        if scan.number().is_ok() && scan.pos == text.len() {
            self.out.push_str(text);
            return Ok(());
        }
        Err(limit("expected a JSON number where the value says that it is one".to_owned()))
    }

    /// Writes a string with the escapes that JSON asks for.
    pub(crate) fn string(&mut self, text: &str) {
        self.out.push('"');
        let bytes = text.as_bytes();
        let (mut from, mut at) = (0, 0);
        loop {
            at += plain_length(bytes.get(at..).unwrap_or_default());
            self.out.push_str(&text[from..at]);
            let Some(byte) = bytes.get(at) else { break };
            self.escape(*byte);
            at += 1;
            from = at;
        }
        self.out.push('"');
    }

    #[cold]
    fn escape(&mut self, byte: u8) {
        match byte {
            b'"' => self.out.push_str("\\\""),
            b'\\' => self.out.push_str("\\\\"),
            b'\n' => self.out.push_str("\\n"),
            b'\r' => self.out.push_str("\\r"),
            b'\t' => self.out.push_str("\\t"),
            0x08 => self.out.push_str("\\b"),
            0x0C => self.out.push_str("\\f"),
            // Writing to a string does not fail.
            _ => drop(write!(self.out, "\\u{byte:04x}")),
        }
    }

    /// Writes JSON text that was kept, without the white space that does not belong to it.
    pub(crate) fn raw(&mut self, text: &str) {
        if !self.pretty && !text.bytes().any(|byte| matches!(byte, b' ' | b'\n' | b'\t' | b'\r')) {
            self.out.push_str(text);
            return;
        }
        let depth = self.depth;
        let mut scan = Scanner::new(text);
        while let Some(byte) = scan.byte() {
            match byte {
                b' ' | b'\n' | b'\t' | b'\r' => scan.pos += 1,
                b'"' => {
                    let start = scan.pos;
                    if scan.string().is_err() {
                        break;
                    }
                    self.out.push_str(&text[start..scan.pos]);
                }
                b'{' | b'[' => {
                    let close = if byte == b'{' { b'}' } else { b']' };
                    self.out.push(char::from(byte));
                    if scan.take_empty(close) {
                        self.out.push(char::from(close));
                    } else {
                        scan.pos += 1;
                        self.depth += 1;
                        self.line();
                    }
                }
                b'}' | b']' => {
                    scan.pos += 1;
                    self.depth = self.depth.saturating_sub(1);
                    self.line();
                    self.out.push(char::from(byte));
                }
                b',' => {
                    scan.pos += 1;
                    self.out.push(',');
                    self.line();
                }
                b':' => {
                    scan.pos += 1;
                    self.out.push_str(if self.pretty { ": " } else { ":" });
                }
                _ => {
                    let start = scan.pos;
                    while scan.byte().is_some_and(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte)) {
                        scan.pos += 1;
                    }
                    if scan.pos == start {
                        break;
                    }
                    self.out.push_str(&text[start..scan.pos]);
                }
            }
        }
        self.depth = depth;
    }

    fn open(&mut self, bracket: u8) -> Write {
        if self.depth >= DEPTH {
            return Err(limit(format!("expected at most {DEPTH} objects and arrays inside each other")));
        }
        self.depth += 1;
        self.out.push(char::from(bracket));
        Ok(())
    }

    fn close(&mut self, bracket: u8, empty: bool) {
        self.depth -= 1;
        if !empty {
            self.line();
        }
        self.out.push(char::from(bracket));
    }

    #[inline]
    fn between(&mut self, first: &mut bool) {
        if !std::mem::take(first) {
            self.out.push(',');
        }
        self.line();
    }

    #[inline]
    fn name(&mut self, prefix: &str, name: &str, suffix: &str, first: &mut bool) {
        self.between(first);
        self.out.push('"');
        self.out.push_str(prefix);
        self.out.push_str(name);
        self.out.push_str(suffix);
        self.out.push_str(if self.pretty { "\": " } else { "\":" });
    }

    #[inline]
    fn line(&mut self) {
        if self.pretty {
            self.out.push('\n');
            self.out.extend(std::iter::repeat_n("  ", self.depth));
        }
    }
}

fn has_members(extra: &Element) -> bool {
    extra.id.is_some() || !extra.extension.is_empty() || extra.kept.members().next().is_some()
}

#[cold]
fn limit(message: String) -> Error {
    Error::new(ErrorKind::Limit, Issue::new(IssueSeverity::Error, "too-deep", String::new(), message))
}
