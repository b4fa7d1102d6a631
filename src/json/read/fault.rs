//! What does not fit: told as an error by a strict reading, noted and kept by a tolerant one.

use std::borrow::Cow;

use super::super::scan::kind_of;
use super::super::suggest;
use super::{DEPTH, Member, Read, Reader, Seen, Slot, Token, is_other_type};
use crate::code::IssueSeverity;
use crate::error::{Error, ErrorKind};
use crate::issue::{Issue, Position};
use crate::lexical::text::all;
use crate::node::{Node, PrimList, View};
use crate::path::Path;
use crate::primitive::Prim;
use crate::table::lookup::{RESOURCE_TYPE, Shape};
use crate::table::{JsonKind, TypeDef};

pub(super) const EMPTY_ARRAY: &str = "expected an array with items, found an empty one";
pub(super) const EMPTY_OBJECT: &str = "expected an object with members, found an empty one";

impl<'t> Reader<'t> {
    /// Something is not of R4's shape: the end of a strict reading, a note in a tolerant one.
    pub(super) fn refuse(&mut self, path: &Path<'_>, offset: usize, rule: &'static str, message: String) -> Read<()> {
        if self.issues.is_none() {
            return Err(self.error(ErrorKind::Shape, path, offset, rule, message));
        }
        self.note(IssueSeverity::Error, path, offset, rule, message);
        Ok(())
    }

    #[cold]
    pub(super) fn note(
        &mut self,
        severity: IssueSeverity,
        path: &Path<'_>,
        offset: usize,
        rule: &'static str,
        message: String,
    ) {
        let issue = self.issue(severity, path, offset, rule, message);
        if let Some(issues) = &mut self.issues {
            issues.push(issue);
        }
    }

    fn issue(
        &self,
        severity: IssueSeverity,
        path: &Path<'_>,
        offset: usize,
        rule: &'static str,
        message: String,
    ) -> Issue {
        let position = Position { line: 0, column: 0, offset };
        Issue { position: Some(position), ..Issue::new(severity, rule, path.expression(), message) }
    }

    #[cold]
    pub(super) fn error(
        &self,
        kind: ErrorKind,
        path: &Path<'_>,
        offset: usize,
        rule: &'static str,
        message: String,
    ) -> Error {
        let issue = self.issue(IssueSeverity::Error, path, offset, rule, message);
        Error::new(kind, Issue { position: Some(Position::of(self.scan.text, offset)), ..issue })
    }

    /// The text is not JSON here, which is said of the document as a whole.
    #[cold]
    #[inline(never)]
    pub(super) fn syntax(&self, expected: &'static str, path: &Path<'_>) -> Error {
        self.syntax_at(self.scan.pos, expected, path)
    }

    /// The same of another place.
    #[cold]
    pub(super) fn syntax_at(&self, offset: usize, expected: &'static str, path: &Path<'_>) -> Error {
        let path = &path.to_root();
        if offset >= self.scan.text.len() {
            let message = format!("{expected}, found the end of the text");
            self.error(ErrorKind::Eof, path, offset, "json-format", message)
        } else {
            self.error(ErrorKind::Syntax, path, offset, "json-format", expected.to_owned())
        }
    }

    /// Takes the value that begins here as text.
    pub(super) fn raw(&mut self, path: &Path<'_>) -> Read<&'t str> {
        let start = self.scan.pos;
        self.scan.skip().map_err(|fault| self.syntax(fault, path))?;
        Ok(&self.scan.text[start..self.scan.pos])
    }

    /// The name that begins at `at`, which has been read before.
    fn name(&self, at: usize) -> Token<'t> {
        let mut scan = self.scan.clone();
        scan.pos = at;
        scan.string().unwrap_or(Token { raw: "", escaped: false })
    }

    /// Keeps the member whose name begins at `at` and whose value begins here.
    #[cold]
    pub(super) fn keep(&mut self, node: &mut dyn Node, at: usize, path: &Path<'_>) -> Read<()> {
        let raw = self.raw(path)?;
        node.kept_mut().push(self.name(at).raw, raw);
        Ok(())
    }

    /// A member that the type does not have.
    #[cold]
    pub(super) fn unknown(
        &mut self,
        node: &mut dyn Node,
        def: &'static TypeDef,
        at: usize,
        path: &Path<'_>,
    ) -> Read<()> {
        if def.is_abstract() {
            // What a resource has beyond what all have is for its own type to judge.
            return self.raw(path).map(drop);
        }
        let name = self.name(at);
        let decoded = name.shown();
        let shown = printable(&decoded);
        let place = path.element(&shown);
        if def.is_open() {
            if self.issues.is_some() && !crate::hint::is_any_json(def.name, &decoded) {
                let message = format!("\"{shown}\" is no documented member of {}; it is kept", def.name);
                self.note(IssueSeverity::Information, &place, at, "unknown-member", message);
            }
        } else {
            self.refuse(&place, at, "unknown-property", no_member(def, &decoded, &shown))?;
        }
        self.keep(node, at, &place)
    }

    /// A member that has been there before, or a second value of a choice.
    #[cold]
    pub(super) fn one_too_many(&mut self, node: &mut dyn Node, member: Member, path: &Path<'_>) -> Read<()> {
        let path = node.def().path(path, member.entry);
        let shown = printable(self.name(member.at).raw).into_owned();
        if is_other_type(node, member.entry) {
            let name = node.def().elements.get(member.entry.row()).map_or("", |element| element.name);
            let message = format!("expected one value of {name}[x], found `{shown}` beside another");
            self.refuse(&path, member.at, "choice", message)?;
        } else {
            let message = format!("expected each member once, found `{shown}` again");
            self.refuse(&path, member.at, "json-format", message)?;
        }
        node.kept_mut().mark_repeated();
        self.keep(node, member.at, &path)
    }

    /// A value of another JSON kind than the member's.
    #[cold]
    pub(super) fn other_kind(&mut self, node: &mut dyn Node, member: Member, first: u8, path: &Path<'_>) -> Read<()> {
        let kind = match member.entry.shape {
            Shape::Text => JsonKind::String,
            Shape::Number => JsonKind::Number,
            Shape::Boolean => JsonKind::Boolean,
            Shape::Object | Shape::Resource | Shape::List | Shape::ResourceType => JsonKind::Object,
        };
        self.wrong_kind(path, kind, first)?;
        self.keep(node, member.at, path)
    }

    #[cold]
    pub(super) fn wrong_kind(&mut self, path: &Path<'_>, kind: JsonKind, first: u8) -> Read<()> {
        if !matches!(first, b'"' | b'{' | b'[' | b't' | b'f' | b'n' | b'-' | b'0'..=b'9') {
            return Err(self.syntax("expected a JSON value", path));
        }
        let rule = if first == b'n' { "json-format" } else { "type" };
        self.refuse(path, self.scan.pos, rule, format!("expected {}, found {}", kind.article(), kind_of(first)))
    }

    #[cold]
    pub(super) fn no_array(&mut self, path: &Path<'_>, first: u8) -> Read<()> {
        let rule = if first == b'n' { "json-format" } else { "type" };
        self.refuse(path, self.scan.pos, rule, format!("expected an array, found {}", kind_of(first)))
    }

    #[cold]
    pub(super) fn lone_surrogate(&mut self, path: &Path<'_>, start: usize) -> Read<()> {
        let message = "expected whole characters, found half of a UTF-16 surrogate pair".to_owned();
        self.refuse(path, start, "json-format", message)
    }

    /// Whether `levels` more containers are too many.
    #[inline]
    pub(super) fn is_too_deep(&mut self, levels: usize, path: &Path<'_>) -> Read<bool> {
        if self.depth + levels <= DEPTH { Ok(false) } else { self.too_deep(path).map(|()| true) }
    }

    #[cold]
    fn too_deep(&mut self, path: &Path<'_>) -> Read<()> {
        let message = format!("expected at most {DEPTH} objects and arrays inside each other");
        if self.issues.is_none() {
            return Err(self.error(ErrorKind::Limit, path, self.scan.pos, "too-deep", message));
        }
        self.note(IssueSeverity::Error, path, self.scan.pos, "too-deep", message);
        Ok(())
    }

    /// Whether the object that begins here is too deep or empty.
    pub(super) fn is_too_deep_or_empty(&mut self, path: &Path<'_>) -> Read<bool> {
        if self.is_too_deep(1, path)? {
            return Ok(true);
        }
        let start = self.scan.pos;
        if !self.scan.take_empty(b'}') {
            return Ok(false);
        }
        self.scan.pos = start;
        self.refuse(path, start, "ele-1", EMPTY_OBJECT.to_owned())?;
        Ok(true)
    }

    /// The end of an object that lacks members, or has a null in a list that must have its partner.
    #[cold]
    pub(super) fn unfinished(
        &mut self,
        node: &mut dyn Node,
        def: &'static TypeDef,
        seen: &Seen,
        missing: u64,
        start: usize,
        path: &Path<'_>,
    ) -> Read<()> {
        if missing & (1 << RESOURCE_TYPE) != 0 {
            let message = format!("expected the member \"resourceType\" with the value \"{}\"", def.name);
            self.refuse(path, start, "resource-type", message)?;
            node.kept_mut().mark_no_resource_type();
        }
        if self.issues.is_some() {
            if def.is_open() {
                mark_missing(node, def, seen, missing);
            }
            return Ok(());
        }
        if let Some(element) = def.elements.get(missing.trailing_zeros() as usize) {
            let path = path.element(element.name);
            let message = format!("expected {}, which {} must have", element.name, def.name);
            self.refuse(&path, start, "cardinality", message)?;
        }
        let mut nulls = seen.nulls;
        while nulls != 0 {
            let row = nulls.trailing_zeros() as usize;
            nulls &= nulls - 1;
            if let (Some(element), Some(View::Prims(list))) = (def.elements.get(row), node.view(row)) {
                self.no_empty_item(element.name, list, start, path)?;
            }
        }
        Ok(())
    }

    /// Each item of a list of primitives must have something, in a strict reading.
    fn no_empty_item(&self, name: &str, list: &dyn PrimList, start: usize, path: &Path<'_>) -> Read<()> {
        for (at, prim) in list.iter().enumerate() {
            if is_empty(prim) {
                let message = format!("expected a value or, in \"_{name}\", an id or extensions, found null");
                return Err(self.error(ErrorKind::Shape, &path.element(name).item(at), start, "ele-1", message));
            }
        }
        Ok(())
    }
}

/// Whether a primitive has neither a value nor an id or extensions.
fn is_empty(prim: &Prim) -> bool {
    match &*prim.extra {
        _ if prim.text.is_some() => false,
        Some(extra) => extra.id.is_none() && extra.extension.is_empty(),
        None => true,
    }
}

/// Marks the lists and resources that an envelope should have and has not, since Rust has some value in their places.
fn mark_missing(node: &mut dyn Node, def: &TypeDef, seen: &Seen, mut missing: u64) {
    for (row, _) in def.lists() {
        if seen.values & (1 << row) == 0 {
            node.kept_mut().mark_no_list();
        }
    }
    while missing != 0 {
        let row = missing.trailing_zeros() as usize;
        missing &= missing - 1;
        if let Slot::Node(inner) = node.slot(row)
            && inner.def().is_resource()
        {
            inner.kept_mut().mark_no_resource_type();
        }
    }
}

/// What is said of a member that the type does not have.
fn no_member(def: &TypeDef, name: &str, shown: &str) -> String {
    let near = suggest::member(def, name.strip_prefix("_").unwrap_or(name));
    if let Some(near) = near
        && near != name
    {
        return format!("unknown member `{shown}` of {}; did you mean `{near}`?", def.name);
    }
    let (mark, hint) = match crate::hint::member(def.name, name) {
        Some(hint) => ("; ", hint),
        None => ("", ""),
    };
    format!("unknown member `{shown}` of {}{mark}{hint}", def.name)
}

/// A member's name as it may be shown: short and without control characters.
fn printable(name: &str) -> Cow<'_, str> {
    if name.len() <= 64 && all(name.as_bytes(), |byte| matches!(byte, b' '..=b'~')) {
        return name.into();
    }
    let (mut shown, mut room) = (String::new(), 64);
    for char in name.chars() {
        if room > 0 && !char.is_control() {
            shown.push(char);
            room -= 1;
        }
    }
    shown.into()
}
