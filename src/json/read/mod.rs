//! The reader: one engine that fills any type of R4 from JSON text, by its table.
//!
//! Strict and tolerant reading are the same walk. Where something does not fit, [`Reader::refuse`] ends a strict
//! reading with an error; a tolerant one notes an issue, goes on, and keeps the text that has no place.
//!
//! Here is the walk over objects and their members; what is rarer has a file of its own.

mod fault;
mod list;
mod partner;
mod resource;

use super::scan::{Scanner, Token, kind_of};
use crate::code::IssueSeverity;
use crate::error::{Error, ErrorKind};
use crate::issue::Issue;
use crate::node::{Node, Slot, View};
use crate::path::Path;
use crate::primitive::{Boolean, Prim};
use crate::resource::Resource;
use crate::table::lookup::{Entry, RESOURCE_TYPE, Shape};
use crate::table::{JsonKind, PrimitiveKind, TypeDef};

/// How many objects and arrays may be open at once.
pub(crate) const DEPTH: usize = 128;

type Read<T> = Result<T, Error>;

/// A reading of one text.
pub(crate) struct Reader<'t> {
    scan: Scanner<'t>,
    depth: usize,
    /// Where a tolerant reading notes what it found; a strict one has none.
    issues: Option<Vec<Issue>>,
}

/// Which members of an object have been read, a bit for each row.
#[derive(Default)]
struct Seen {
    values: u64,
    partners: u64,
    /// Lists that had a null where there may be nothing else.
    nulls: u64,
}

/// A member of the object that is being read.
#[derive(Clone, Copy)]
struct Member {
    /// Where its name begins, at the quote.
    at: usize,
    entry: &'static Entry,
}

impl<'t> Reader<'t> {
    pub(crate) const fn strict(text: &'t str) -> Self {
        Reader { scan: Scanner::new(text), depth: 0, issues: None }
    }

    pub(crate) fn tolerant(text: &'t str) -> Self {
        Reader { scan: Scanner::new(text), depth: 0, issues: Some(Vec::new()) }
    }

    /// Reads the whole text into `node`.
    pub(crate) fn document(&mut self, node: &mut dyn Node) -> Read<()> {
        let def = node.def();
        let path = Path::root(def.name);
        self.open(&path)?;
        if self.scan.take_empty(b'}') {
            self.depth += 1;
            self.finish(node, def, &Seen::default(), self.scan.pos - 1, &path)?;
            self.depth -= 1;
        } else {
            self.node(node, &path)?;
        }
        self.scan.end().map_err(|fault| self.syntax(fault, &path))
    }

    /// Reads a text that is an object inside a document into `node`, which stands at `path` of it.
    pub(crate) fn nested_document(&mut self, node: &mut dyn Node, path: &Path<'_>) -> Read<()> {
        self.open(path)?;
        if self.scan.take_empty(b'}') { Ok(()) } else { self.node(node, path) }
    }

    /// Reads the whole text as a resource of whatever type it says.
    pub(crate) fn resource_document(&mut self) -> Read<Resource> {
        let mut resource = Resource::default();
        let path = Path::root("Resource");
        self.open(&path)?;
        self.resource(&mut resource, None)?;
        self.scan.end().map_err(|fault| self.syntax(fault, &path))?;
        Ok(resource)
    }

    /// Reads the whole text as the bare value of a primitive.
    pub(crate) fn primitive(&mut self, kind: PrimitiveKind) -> Read<Prim> {
        let path = Path::root(kind.name());
        let first = self.token("expected a JSON value", &path)?;
        let mut prim = Prim::default();
        self.prim_item(&mut prim, kind.json_kind(), first, &path)?;
        self.scan.end().map_err(|fault| self.syntax(fault, &path))?;
        Ok(prim)
    }

    /// The issues that a tolerant reading noted.
    pub(crate) fn into_issues(self) -> Vec<Issue> {
        self.issues.unwrap_or_default()
    }

    /// Skips white space and gives the first byte of what follows.
    #[inline]
    fn token(&mut self, expected: &'static str, path: &Path<'_>) -> Read<u8> {
        match self.scan.byte() {
            Some(byte) if byte > b' ' => Ok(byte),
            _ => self.spaced_token(expected, path),
        }
    }

    #[inline(never)]
    fn spaced_token(&mut self, expected: &'static str, path: &Path<'_>) -> Read<u8> {
        self.scan.token(expected).map_err(|fault| self.syntax(fault, path))
    }

    /// Comes to the object that the document must be.
    fn open(&mut self, path: &Path<'_>) -> Read<()> {
        if self.scan.byte() == Some(0xEF) && self.scan.text.starts_with("\u{FEFF}") {
            let message = "expected no byte order mark: JSON is UTF-8 without one";
            if self.issues.is_none() {
                return Err(self.error(ErrorKind::Syntax, path, 0, "json-format", message.to_owned()));
            }
            self.note(IssueSeverity::Warning, path, 0, "json-format", message.to_owned());
            self.scan.pos += '\u{FEFF}'.len_utf8();
        }
        match self.token("expected a JSON document", path)? {
            b'{' => Ok(()),
            first => Err(self.no_object(first, path)),
        }
    }

    #[cold]
    fn no_object(&mut self, first: u8, path: &Path<'_>) -> Error {
        let at = self.scan.pos;
        // What is no JSON at all is told as that.
        if let Err(fault) = self.scan.skip().and_then(|_| self.scan.end()) {
            return self.syntax(fault, path);
        }
        let message = format!("expected an object, found {}", kind_of(first));
        self.error(ErrorKind::Shape, path, at, "type", message)
    }

    /// Reads the object that begins here and is not empty.
    fn node(&mut self, node: &mut dyn Node, path: &Path<'_>) -> Read<()> {
        let start = self.scan.pos;
        let def = node.def();
        let mut seen = Seen::default();
        self.scan.pos += 1;
        self.depth += 1;
        if def.is_resource() && self.scan.take_text(def.opening) {
            seen.values = 1 << RESOURCE_TYPE;
        }
        loop {
            let at = self.scan.pos;
            let known = match self.scan.known_name(&def.lookup) {
                Some(entry) => Some(entry),
                None if self.scan.skip_space() => continue,
                None => self.odd_name(node, def, &mut seen, path)?,
            };
            if let Some(entry) = known {
                self.value(node, def, Member { at, entry }, &mut seen, path)?;
            }
            match self.token("expected , or }", path)? {
                b',' => self.scan.pos += 1,
                b'}' => break,
                _ => return Err(self.syntax("expected , or }", path)),
            }
        }
        self.scan.pos += 1;
        self.finish(node, def, &seen, start, path)?;
        self.depth -= 1;
        Ok(())
    }

    /// Takes a name that is not one of the type's in plain text, and reads its member unless it is one all the same.
    #[cold]
    fn odd_name(
        &mut self,
        node: &mut dyn Node,
        def: &'static TypeDef,
        seen: &mut Seen,
        path: &Path<'_>,
    ) -> Read<Option<&'static Entry>> {
        let at = self.scan.pos;
        let name = self.scan.key().map_err(|fault| self.syntax(fault, path))?;
        let decoded = name.shown();
        let (name, is_partner) = match decoded.strip_prefix("_") {
            Some(name) => (name, true),
            None => (&*decoded, false),
        };
        let entry = def.lookup.find(name.as_bytes(), name.len());
        if entry.is_some() && !is_partner {
            return Ok(entry);
        }
        match entry.and_then(|entry| Some((entry, def.elements.get(entry.row())?))) {
            Some((entry, element)) if element.has_partner(element.ty_of(entry.variant())) => {
                self.partner(node, Member { at, entry }, element, seen, path)?;
            }
            _ => self.unknown(node, def, at, path)?,
        }
        Ok(None)
    }

    /// Reads the value that follows a name, into its row.
    #[inline(always)]
    fn value(
        &mut self,
        node: &mut dyn Node,
        def: &'static TypeDef,
        member: Member,
        seen: &mut Seen,
        path: &Path<'_>,
    ) -> Read<()> {
        let first = self.token("expected a JSON value", path)?;
        let entry = member.entry;
        let bit = 1 << entry.row();
        if (seen.values | seen.partners) & bit != 0 && (seen.values & bit != 0 || is_other_type(node, entry)) {
            return self.one_too_many(node, member, path);
        }
        seen.values |= bit;
        if entry.shape == Shape::Text && first == b'"' {
            // Most values are text, and need no path unless something is wrong.
            return self.text(node, member, path);
        }
        let Some(element) = def.elements.get(entry.row()) else {
            return self.resource_type(node, def, member, seen, path);
        };
        let path = path.element(element.name);
        match (entry.shape, first) {
            (Shape::Object, b'{') => self.object(node, def, member, &path),
            (Shape::List, b'[') => self.list(node, def, member, seen, &path),
            (Shape::Resource, b'{') => match place(node, entry) {
                Some(Slot::Resource(resource)) => self.resource_in(resource, &path),
                _ => Ok(()),
            },
            (Shape::Number, b'-' | b'0'..=b'9') => match place(node, entry) {
                Some(Slot::Prim(prim)) => self.number(prim, &path),
                _ => Ok(()),
            },
            (Shape::Boolean, b't' | b'f') => match place(node, entry) {
                Some(Slot::Bool(boolean)) => self.boolean(boolean, first, &path),
                _ => Ok(()),
            },
            (Shape::List, _) => self.no_list(node, member, first, &path),
            _ => self.other_kind(node, member, first, &path),
        }
    }

    /// Reads a string into its row. It is looked at before there is a place for it, so that a bad one leaves none.
    #[inline(always)]
    fn text(&mut self, node: &mut dyn Node, member: Member, path: &Path<'_>) -> Read<()> {
        let Some(text) = self.scan.plain_string() else { return self.odd_text(node, member, path) };
        if let Some(Slot::Prim(prim)) = place(node, member.entry) {
            prim.set(text);
        }
        Ok(())
    }

    /// The same where there is an escape or a fault in it.
    #[cold]
    fn odd_text(&mut self, node: &mut dyn Node, member: Member, path: &Path<'_>) -> Read<()> {
        let start = self.scan.pos;
        let token = self.scan.string().map_err(|fault| self.syntax(fault, path))?;
        if let Ok(text) = token.decode() {
            if let Some(Slot::Prim(prim)) = place(node, member.entry) {
                prim.set(&text);
            }
            return Ok(());
        }
        self.scan.pos = start;
        let path = node.def().path(path, member.entry);
        self.lone_surrogate(&path, start)?;
        self.keep(node, member.at, &path)
    }

    fn number(&mut self, prim: &mut Prim, path: &Path<'_>) -> Read<()> {
        prim.set(self.scan.number().map_err(|fault| self.syntax(fault, path))?);
        Ok(())
    }

    fn boolean(&mut self, boolean: &mut Boolean, first: u8, path: &Path<'_>) -> Read<()> {
        let word = if first == b't' { "true" } else { "false" };
        self.scan.word(word).map_err(|fault| self.syntax(fault, path))?;
        boolean.value = Some(first == b't');
        Ok(())
    }

    /// Reads an object into its row.
    #[inline]
    fn object(&mut self, node: &mut dyn Node, def: &TypeDef, member: Member, path: &Path<'_>) -> Read<()> {
        if self.is_unfit(path)? {
            return self.keep(node, member.at, path);
        }
        match place(node, member.entry) {
            Some(Slot::Node(inner)) if def.is_open() => {
                // In an envelope of no FHIR type, expressions begin anew.
                let root = Path::root(inner.def().name);
                self.node(inner, &root)
            }
            Some(Slot::Node(inner)) => self.node(inner, path),
            _ => Ok(()),
        }
    }

    /// Whether the object that begins here is too deep or empty.
    #[inline(always)]
    fn is_unfit(&mut self, path: &Path<'_>) -> Read<bool> {
        if self.depth < DEPTH && self.scan.text.as_bytes().get(self.scan.pos + 1) == Some(&b'"') {
            return Ok(false);
        }
        self.is_too_deep_or_empty(path)
    }

    /// What can be said only at the end of an object.
    #[inline]
    fn finish(
        &mut self,
        node: &mut dyn Node,
        def: &'static TypeDef,
        seen: &Seen,
        start: usize,
        path: &Path<'_>,
    ) -> Read<()> {
        let missing = def.must & !(seen.values | seen.partners);
        if missing | seen.nulls == 0 { Ok(()) } else { self.unfinished(node, def, seen, missing, start, path) }
    }
}

/// The place of a member: of its type, where it is a choice.
#[inline(always)]
fn place<'n>(node: &'n mut dyn Node, entry: &Entry) -> Option<Slot<'n>> {
    match node.slot(entry.row()) {
        Slot::Choice(choice) => choice.start(entry.variant()),
        slot => Some(slot),
    }
}

/// Whether the row is a choice that holds a value of another type.
fn is_other_type(node: &dyn Node, entry: &Entry) -> bool {
    let is_choice = node.def().elements.get(entry.row()).is_some_and(|element| element.ty.is_choice());
    is_choice && !matches!(node.view(entry.row()), Some(View::Choice(held, _)) if held == entry.variant())
}
