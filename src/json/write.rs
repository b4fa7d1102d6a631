//! The writer: one engine that writes any type of R4 as JSON text, by its table and in R4's order.

use super::read::DEPTH;
use super::scan::Scanner;
use super::search::{is_plain, plain_length};
use crate::Element;
use crate::code::IssueSeverity;
use crate::error::{Error, ErrorKind};
use crate::issue::Issue;
use crate::lexical::text::has_no_space;
use crate::node::{Node, PrimList, Single, View, Visit};
use crate::primitive::{Boolean, Prim};
use crate::resource::Resource;
use crate::table::{ElementDef, JsonKind, Max, TypeRef, Variant};

/// A writing of one value.
pub(crate) struct Writer {
    out: String,
    /// Whether every member and item gets a line of its own.
    pretty: bool,
    /// Whether a member or item was written before in the object or array that is open.
    comma: bool,
    depth: usize,
    /// Why the text is worth nothing, if it is.
    fault: Option<Error>,
}

/// The writing of an object's members.
struct Members<'w> {
    writer: &'w mut Writer,
    elements: &'static [ElementDef],
}

impl Visit<'_> for Members<'_> {
    fn prim(&mut self, row: usize, prim: &Prim) {
        if let Some(element) = self.elements.get(row) {
            self.writer.prim((element, None), element.json, prim);
        }
    }
    fn node(&mut self, row: usize, node: &dyn Node) {
        if let Some(element) = self.elements.get(row) {
            self.writer.member((element, None), node);
        }
    }
    fn perhaps(&mut self, row: usize, view: View<'_>) {
        match view {
            // What is begun for an object in which nothing is found is taken back.
            View::Choice(_, Single::Node(_)) => self.view(row, view),
            _ => {
                if let Some(view) = view.filled() {
                    self.view(row, view);
                }
            }
        }
    }
    fn view(&mut self, row: usize, view: View<'_>) {
        if let Some(element) = self.elements.get(row) {
            self.writer.row(element, view);
        }
    }
}

/// The name of a member as its table has it: [`ElementDef::key`], and the type where it is a choice.
type Name<'d> = (&'d ElementDef, Option<&'d Variant>);

impl Writer {
    pub(crate) fn compact(out: String) -> Self {
        Writer { out, pretty: false, comma: false, depth: 0, fault: None }
    }

    pub(crate) fn pretty(out: String) -> Self {
        Writer { pretty: true, ..Writer::compact(out) }
    }

    /// The text, if all went well.
    pub(crate) fn finish(self) -> Result<String, Error> {
        match self.fault {
            Some(fault) => Err(fault),
            None => Ok(self.out),
        }
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
    pub(crate) fn node(&mut self, node: &dyn Node) {
        let (def, kept) = node.head();
        if let Some(whole) = kept.whole() {
            return self.raw(whole);
        }
        if !self.open('{') {
            return;
        }
        if def.is_resource() && !kept.has_no_resource_type() {
            self.item();
            self.out.push_str(if self.pretty { "\"resourceType\": \"" } else { "\"resourceType\":\"" });
            self.out.push_str(def.name);
            self.out.push('"');
        }
        node.show(&mut Members { writer: self, elements: def.elements });
        if def.is_open() || !kept.is_empty() {
            self.rest(node);
        }
        self.close('}');
    }

    /// Writes what stands behind the members of an object's table: empty lists of an envelope, and what was kept.
    #[cold]
    fn rest(&mut self, node: &dyn Node) {
        let (def, kept) = node.head();
        if def.is_open() && !kept.has_no_list() {
            for (row, element) in def.lists() {
                if node.view(row).is_none() {
                    self.name((element, None), false);
                    self.out.push_str("[]");
                }
            }
        }
        for (name, value) in kept.members() {
            if def.is_open()
                && is_empty_list(value)
                && !kept.has_repeated()
                && let Some(row) = def.row(name)
                && matches!(def.elements.get(row), Some(element) if element.max == Max::Many)
                && node.view(row).is_some()
            {
                // The list was empty when it was read and is no longer.
                continue;
            }
            self.spelled_name(&["\"", name, "\":"]);
            self.raw(value);
        }
    }

    #[inline]
    fn row(&mut self, element: &ElementDef, view: View<'_>) {
        match view {
            View::One(single) => self.single((element, None), element.json, single),
            View::Choice(variant, single) => {
                if let TypeRef::Choice(variants) = element.ty
                    && let Some(variant) = variants.get(variant)
                {
                    self.single((element, Some(variant)), variant.ty.json_kind(), single);
                }
            }
            View::Prims(list) => self.prims(element, list),
            View::Nodes(list) => {
                self.name((element, None), false);
                if self.open('[') {
                    for node in list.iter() {
                        self.item();
                        self.node(node);
                    }
                    self.close(']');
                }
            }
            View::Resources(list) => {
                self.name((element, None), false);
                if self.open('[') {
                    for resource in list {
                        self.item();
                        self.resource(resource);
                    }
                    self.close(']');
                }
            }
        }
    }

    #[inline]
    fn single(&mut self, name: Name<'_>, kind: JsonKind, single: Single<'_>) {
        match single {
            Single::Prim(prim) => self.prim(name, kind, prim),
            Single::Bool(Boolean { value, extra }) => {
                if let Some(value) = value {
                    self.name(name, false);
                    self.out.push_str(if *value { "true" } else { "false" });
                }
                if let Some(extra) = &**extra {
                    self.partner(name, extra);
                }
            }
            Single::Node(node) => self.member(name, node),
            Single::Resource(resource) => {
                self.name(name, false);
                self.resource(resource);
            }
        }
    }

    fn member(&mut self, name: Name<'_>, node: &dyn Node) {
        // An object without members is the same as absent, and FHIR has no empty objects.
        let before = (self.out.len(), self.comma);
        self.name(name, false);
        let start = self.out.len();
        self.node(node);
        if self.out.len() == start + 2 && node.kept().whole().is_none() {
            self.out.truncate(before.0);
            self.comma = before.1;
        }
    }

    fn prim(&mut self, name: Name<'_>, kind: JsonKind, prim: &Prim) {
        if let Some(text) = prim.value() {
            if kind == JsonKind::String {
                self.name(name, true);
                self.text(text);
            } else {
                self.name(name, false);
                self.number(text);
            }
        }
        if let Some(extra) = &*prim.extra {
            self.partner(name, extra);
        }
    }

    #[cold]
    fn partner(&mut self, name: Name<'_>, extra: &Element) {
        if has_members(extra) {
            self.partner_name(name);
            self.node(extra);
        }
    }

    fn prims(&mut self, element: &ElementDef, list: &dyn PrimList) {
        let (mut values, mut extras) = (false, false);
        for prim in list.iter() {
            values |= prim.text.is_some();
            if let Some(extra) = &*prim.extra {
                values |= extra.kept.has_null_values() || extra.kept.whole().is_some();
                extras |= has_members(extra) || extra.kept.has_null_partners();
            }
        }
        if values || !extras {
            self.name((element, None), false);
            if self.open('[') {
                for prim in list.iter() {
                    self.item();
                    if let Some(text) = prim.value() {
                        if element.json == JsonKind::String { self.string(text) } else { self.number(text) }
                    } else if let Some(whole) = prim.whole() {
                        self.raw(whole);
                    } else {
                        self.out.push_str("null");
                    }
                }
                self.close(']');
            }
        }
        if extras {
            self.partner_name((element, None));
            if self.open('[') {
                for prim in list.iter() {
                    self.item();
                    match &*prim.extra {
                        Some(extra) if has_members(extra) => self.node(&**extra),
                        _ => self.out.push_str("null"),
                    }
                }
                self.close(']');
            }
        }
    }

    /// Writes a resource of whatever type.
    pub(crate) fn resource(&mut self, resource: &Resource) {
        match (resource.as_node(), resource) {
            (Some(node), _) => self.node(node),
            (None, Resource::Other(other)) if !other.as_json().is_empty() => self.raw(other.as_json()),
            _ => self.out.push_str("null"),
        }
    }

    fn number(&mut self, text: &str) {
        let mut scan = Scanner::new(text);
        if scan.number().is_ok() && scan.pos == text.len() {
            self.out.push_str(text);
        } else {
            self.fail("expected a JSON number where the value says that it is one".to_owned());
        }
    }

    /// Writes a string with the escapes that JSON asks for.
    pub(crate) fn string(&mut self, text: &str) {
        self.out.push('"');
        self.text(text);
    }

    /// The same behind the first quote.
    #[inline]
    fn text(&mut self, text: &str) {
        if is_plain(text.as_bytes()) {
            self.out.push_str(text);
        } else {
            self.odd_text(text);
        }
        self.out.push('"');
    }

    #[cold]
    fn odd_text(&mut self, mut text: &str) {
        while let Some((plain, rest)) = text.split_at_checked(plain_length(text.as_bytes())) {
            self.out.push_str(plain);
            let Some(byte) = rest.as_bytes().first() else { break };
            self.escape(*byte);
            text = rest.get(1..).unwrap_or_default();
        }
    }

    #[cold]
    fn escape(&mut self, byte: u8) {
        let letter = match byte {
            b'"' | b'\\' => byte,
            b'\n' => b'n',
            b'\r' => b'r',
            b'\t' => b't',
            0x08 => b'b',
            0x0C => b'f',
            _ => b'u',
        };
        self.out.push('\\');
        self.out.push(char::from(letter));
        if letter == b'u' {
            // What else needs an escape is below 0x20.
            self.out.push_str(if byte < 0x10 { "000" } else { "001" });
            self.out.push(char::from(b"0123456789abcdef"[usize::from(byte % 16)]));
        }
    }

    /// Writes JSON text that was kept, without the white space that does not belong to it.
    pub(crate) fn raw(&mut self, text: &str) {
        if !self.pretty && has_no_space(text) {
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
                    while let Some(b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'+' | b'-' | b'.') = scan.byte() {
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

    /// Opens an object or array, unless too many are open.
    #[inline]
    fn open(&mut self, bracket: char) -> bool {
        if self.depth >= DEPTH {
            self.too_deep();
            return false;
        }
        self.depth += 1;
        self.comma = false;
        self.out.push(bracket);
        true
    }

    #[inline]
    fn close(&mut self, bracket: char) {
        self.depth -= 1;
        if self.comma {
            self.line();
        }
        self.comma = true;
        self.out.push(bracket);
    }

    /// Begins an item, or a member whose name follows.
    #[inline]
    fn item(&mut self) {
        if std::mem::replace(&mut self.comma, true) {
            self.out.push(',');
        }
        self.line();
    }

    /// Begins a member, with the quote of its value if that is a text.
    #[inline]
    fn name(&mut self, name: Name<'_>, is_text: bool) {
        if self.pretty {
            return self.pretty_name(name, is_text);
        }
        if std::mem::replace(&mut self.comma, true) {
            self.out.push(',');
        }
        let (element, variant) = name;
        let mut key = element.key;
        if let Some(variant) = variant {
            self.out.push_str(key.strip_suffix("\":\"").unwrap_or_default());
            key = variant.key;
        }
        self.out.push_str(if is_text { key } else { key.strip_suffix("\"").unwrap_or_default() });
    }

    #[cold]
    fn pretty_name(&mut self, (element, variant): Name<'_>, is_text: bool) {
        self.spelled_name(&["\"", element.name, suffix(variant), "\":"]);
        if is_text {
            self.out.push('"');
        }
    }

    fn partner_name(&mut self, (element, variant): Name<'_>) {
        self.spelled_name(&["\"_", element.name, suffix(variant), "\":"]);
    }

    /// Begins a member whose name and colon come in parts.
    fn spelled_name(&mut self, parts: &[&str]) {
        self.item();
        for part in parts {
            self.out.push_str(part);
        }
        if self.pretty {
            self.out.push(' ');
        }
    }

    /// Begins a line where the text is to be pretty.
    #[inline]
    fn line(&mut self) {
        if self.pretty {
            self.pretty_line();
        }
    }

    #[cold]
    #[inline(never)]
    fn pretty_line(&mut self) {
        self.out.push('\n');
        for _ in 0..self.depth {
            self.out.push_str("  ");
        }
    }

    #[cold]
    #[inline(never)]
    fn too_deep(&mut self) {
        self.fail(format!("expected at most {DEPTH} objects and arrays inside each other"));
    }

    #[cold]
    fn fail(&mut self, message: String) {
        let issue = Issue::new(IssueSeverity::Error, "too-deep", "", message);
        if self.fault.is_none() {
            self.fault = Some(Error::new(ErrorKind::Limit, issue));
        }
    }
}

/// What stands behind the name of a choice for its type.
fn suffix(variant: Option<&Variant>) -> &'static str {
    match variant {
        Some(variant) => variant.suffix,
        None => "",
    }
}

/// Whether the JSON text of a value is an array without items, however it is spaced.
fn is_empty_list(text: &str) -> bool {
    let inside = text.strip_prefix("[").and_then(|rest| rest.strip_suffix("]"));
    inside.is_some_and(|inside| inside.trim_ascii().is_empty())
}

fn has_members(extra: &Element) -> bool {
    extra.id.is_some() || !extra.extension.is_empty() || extra.kept.members().next().is_some()
}
