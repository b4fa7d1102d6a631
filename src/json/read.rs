//! The reader: one engine that fills any type of R4 from JSON text, by its table.
//!
//! Strict and tolerant reading are the same walk. Where something does not fit, [`Reader::refuse`] ends a strict
//! reading with an error; a tolerant one notes an issue, goes on, and keeps the text that has no place.

mod primitive;
mod resource;

use super::scan::{LoneSurrogate, Scanner, SyntaxFault, Token, kind_of};
use super::suggest;
use crate::code::IssueSeverity;
use crate::error::{Error, ErrorKind};
use crate::issue::{Issue, Position};
use crate::node::{Node, NodeList, Slot, View};
use crate::path::Path;
use crate::primitive::{Boolean, Prim};
use crate::resource::{OtherResource, Resource};
use crate::table::lookup::{Entry, RESOURCE_TYPE};
use crate::table::{ElementDef, JsonKind, Max, PrimitiveKind, TypeDef, TypeRef};

/// How many objects and arrays may be open at once.
pub(crate) const DEPTH: usize = 128;

const EMPTY_OBJECT: &str = "expected an object with members, found an empty one";

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
struct Member<'t> {
    name: Token<'t>,
    def: &'static TypeDef,
    element: &'static ElementDef,
    row: usize,
    variant: usize,
    ty: &'static TypeRef,
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
        let path = Path::root(root_name(def));
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

    /// Reads the whole text as the bare value of a primitive.
    pub(crate) fn primitive(&mut self, kind: PrimitiveKind) -> Read<Prim> {
        let path = Path::root(kind.name());
        let first = self.scan.token("expected a JSON value").map_err(|fault| self.syntax(fault, &path))?;
        let mut prim = Prim::default();
        self.prim_item(&mut prim, kind.json_kind(), first, &path)?;
        self.scan.end().map_err(|fault| self.syntax(fault, &path))?;
        Ok(prim)
    }

    /// The issues that a tolerant reading noted.
    pub(crate) fn into_issues(self) -> Vec<Issue> {
        self.issues.unwrap_or_default()
    }

    /// Comes to the object that the document must be.
    fn open(&mut self, path: &Path<'_>) -> Read<()> {
        if self.scan.byte() == Some(0xEF) && self.scan.text.starts_with('\u{FEFF}') {
            let message = "expected no byte order mark: JSON is UTF-8 without one";
            if self.issues.is_none() {
                return Err(self.error(ErrorKind::Syntax, path, 0, "json-format", message.to_owned()));
            }
            self.note(IssueSeverity::Warning, path, 0, "json-format", message.to_owned());
            self.scan.pos += '\u{FEFF}'.len_utf8();
        }
        match self.scan.token("expected a JSON document").map_err(|fault| self.syntax(fault, path))? {
            b'{' => Ok(()),
            first => {
                let message = format!("expected an object, found {}", kind_of(first));
                let at = self.scan.pos;
                // What is no JSON at all is told as that.
                self.scan.skip().map_err(|fault| self.syntax(fault, path))?;
                self.scan.end().map_err(|fault| self.syntax(fault, path))?;
                Err(self.error(ErrorKind::Shape, path, at, "type", message))
            }
        }
    }

    /// Reads the object that begins here and is not empty.
    fn node(&mut self, node: &mut dyn Node, path: &Path<'_>) -> Read<()> {
        let start = self.scan.pos;
        let def = node.def();
        let mut seen = Seen::default();
        self.scan.pos += 1;
        self.depth += 1;
        loop {
            let name = self.scan.key().map_err(|fault| self.syntax(fault, path))?;
            self.member(node, def, name, &mut seen, path)?;
            match self.scan.token("expected , or }").map_err(|fault| self.syntax(fault, path))? {
                b',' => self.scan.pos += 1,
                b'}' => break,
                _ => return Err(self.syntax(self.fault("expected , or }"), path)),
            }
        }
        self.scan.pos += 1;
        self.finish(node, def, &seen, start, path)?;
        self.depth -= 1;
        Ok(())
    }

    /// What can be said only at the end of an object.
    fn finish(&mut self, node: &mut dyn Node, def: &TypeDef, seen: &Seen, start: usize, path: &Path<'_>) -> Read<()> {
        if def.is_resource() && seen.values & (1 << RESOURCE_TYPE) == 0 {
            self.refuse(path, start, "resource-type", || {
                format!("expected the member \"resourceType\" with the value \"{}\"", def.name)
            })?;
            node.kept_mut().mark_no_resource_type();
        }
        if self.issues.is_some() {
            if def.is_open() && def.lists().any(|(row, _)| seen.values & (1 << row) == 0) {
                node.kept_mut().mark_no_list();
            }
            if def.is_open() {
                mark_missing_resources(node, def.required & !(seen.values | seen.partners));
            }
            return Ok(());
        }
        let missing = def.required & !(seen.values | seen.partners);
        if missing != 0
            && let Some(element) = def.elements.get(missing.trailing_zeros() as usize)
        {
            let path = path.element(element.name);
            self.refuse(&path, start, "cardinality", || {
                format!("expected {}, which {} must have", element.name, def.name)
            })?;
        }
        if seen.nulls != 0 {
            self.no_empty_items(node, def, seen.nulls, start, path)?;
        }
        Ok(())
    }

    /// A null in a list must have its partner.
    #[cold]
    fn no_empty_items(&self, node: &dyn Node, def: &TypeDef, nulls: u64, start: usize, path: &Path<'_>) -> Read<()> {
        for (row, element) in def.elements.iter().enumerate().filter(|(row, _)| nulls & (1 << row) != 0) {
            let Some(View::Prims(list)) = node.view(row) else { continue };
            let empty = |prim: &Prim| {
                prim.text.is_none()
                    && prim.extra.as_ref().is_none_or(|extra| extra.id.is_none() && extra.extension.is_empty())
            };
            if let Some(at) = (0..list.len()).find(|at| list.get(*at).is_some_and(empty)) {
                let path = path.element(element.name);
                let message = format!("expected a value or, in \"_{}\", an id or extensions, found null", element.name);
                return Err(self.error(ErrorKind::Shape, &path.item(at), start, "ele-1", message));
            }
        }
        Ok(())
    }

    /// Reads the member of that name, whose value begins here.
    fn member(
        &mut self,
        node: &mut dyn Node,
        def: &'static TypeDef,
        name: Token<'t>,
        seen: &mut Seen,
        path: &Path<'_>,
    ) -> Read<()> {
        let Some((entry, partner)) = self.find(def, &name) else {
            return self.unknown(node, def, name, path);
        };
        let row = usize::from(entry.element);
        let Some(element) = def.elements.get(row) else {
            if def.is_resource() && !partner {
                return self.resource_type(node, def, name, seen, path);
            }
            return self.unknown(node, def, name, path);
        };
        let variant = usize::from(entry.variant);
        let ty = match &element.ty {
            TypeRef::Choice(variants) => variants.get(variant).map_or(&element.ty, |variant| &variant.ty),
            ty => ty,
        };
        if partner && !element.has_partner(ty) {
            return self.unknown(node, def, name, path);
        }
        let member = Member { name, def, element, row, variant, ty };
        let bit = 1 << row;
        let before = if partner { seen.values } else { seen.partners };
        if (seen.values | seen.partners) & bit != 0 {
            // The other half of a primitive is welcome; anything else is one too many.
            let again = if partner { seen.partners } else { seen.values } & bit != 0;
            let other_type = matches!(element.ty, TypeRef::Choice(_)) && held_variant(node, row) != Some(variant);
            if again || other_type {
                return self.one_too_many(node, &member, path);
            }
        }
        if partner {
            seen.partners |= bit;
            self.partner(node, &member, before & bit != 0, seen, path)
        } else {
            seen.values |= bit;
            self.value(node, &member, seen, path)
        }
    }

    /// The row of a name, and whether it is the `_name` form.
    fn find(&self, def: &TypeDef, name: &Token<'t>) -> Option<(&'static Entry, bool)> {
        if name.escaped {
            let decoded = name.decode().ok()?;
            return match decoded.strip_prefix('_') {
                Some(rest) => Some((def.lookup.find(rest.as_bytes(), 0, rest.len())?, true)),
                None => Some((def.lookup.find(decoded.as_bytes(), 0, decoded.len())?, false)),
            };
        }
        let (text, start) = (self.scan.text.as_bytes(), self.scan.offset_of(name.raw));
        if name.raw.as_bytes().first() == Some(&b'_') {
            Some((def.lookup.find(text, start + 1, name.raw.len() - 1)?, true))
        } else {
            Some((def.lookup.find(text, start, name.raw.len())?, false))
        }
    }

    /// Reads the value of a member into its row.
    fn value(&mut self, node: &mut dyn Node, member: &Member<'t>, seen: &mut Seen, path: &Path<'_>) -> Read<()> {
        let first = self.scan.byte().unwrap_or_default();
        let path = path.element(member.element.name);
        if member.element.max == Max::Many {
            return self.list(node, member, first, seen, &path);
        }
        let kind = member.ty.json_kind();
        if !fits(kind, first) {
            self.wrong_kind(&path, kind, first)?;
            return self.keep(node, member.name, &path);
        }
        if kind == JsonKind::Object {
            return self.object(node, member, &path);
        }
        if kind == JsonKind::String {
            // Text is checked before there is a place for it, so that a bad one leaves none behind.
            let start = self.scan.pos;
            let token = self.scan.string().map_err(|fault| self.syntax(fault, &path))?;
            return match token.decode() {
                Ok(text) => {
                    if let Some(Slot::Prim(prim)) = place(node, member) {
                        prim.text = Some(text.into());
                    }
                    Ok(())
                }
                Err(LoneSurrogate) => {
                    self.scan.pos = start;
                    self.lone_surrogate(&path, start)?;
                    self.keep(node, member.name, &path)
                }
            };
        }
        match place(node, member) {
            Some(Slot::Prim(prim)) => {
                let number = self.scan.number().map_err(|fault| self.syntax(fault, &path))?;
                prim.text = Some(number.into());
            }
            Some(Slot::Bool(boolean)) => self.boolean(boolean, first, &path)?,
            _ => {}
        }
        Ok(())
    }

    fn boolean(&mut self, boolean: &mut Boolean, first: u8, path: &Path<'_>) -> Read<()> {
        let word = if first == b't' { "true" } else { "false" };
        self.scan.word(word).map_err(|fault| self.syntax(fault, path))?;
        boolean.value = Some(first == b't');
        Ok(())
    }

    /// Reads an object into its row.
    fn object(&mut self, node: &mut dyn Node, member: &Member<'t>, path: &Path<'_>) -> Read<()> {
        if !matches!(member.ty, TypeRef::Resource) && self.is_unfit_item(path)? {
            return self.keep(node, member.name, path);
        }
        match place(node, member) {
            Some(Slot::Node(inner)) => {
                let root = Path::root(root_name(inner.def()));
                self.node(inner, if member.def.is_open() { &root } else { path })
            }
            Some(Slot::Resource(resource)) => {
                if self.is_too_deep(1, path)? {
                    *resource = Resource::Other(OtherResource::unread(self.raw(path)?));
                    return Ok(());
                }
                self.resource(resource, Some(path))
            }
            _ => Ok(()),
        }
    }

    /// Whether `levels` more containers are too many.
    fn is_too_deep(&mut self, levels: usize, path: &Path<'_>) -> Read<bool> {
        if self.depth + levels <= DEPTH {
            return Ok(false);
        }
        let message = format!("expected at most {DEPTH} objects and arrays inside each other");
        if self.issues.is_none() {
            return Err(self.error(ErrorKind::Limit, path, self.scan.pos, "too-deep", message));
        }
        self.note(IssueSeverity::Error, path, self.scan.pos, "too-deep", message);
        Ok(true)
    }

    /// Reads an array into its row.
    fn list(
        &mut self,
        node: &mut dyn Node,
        member: &Member<'t>,
        first: u8,
        seen: &mut Seen,
        path: &Path<'_>,
    ) -> Read<()> {
        let start = self.scan.pos;
        if first != b'[' {
            let rule = if first == b'n' { "json-format" } else { "type" };
            self.refuse(path, start, rule, || format!("expected an array, found {}", kind_of(first)))?;
            if member.def.is_open() {
                node.kept_mut().mark_no_list();
            }
            return self.keep(node, member.name, path);
        }
        if self.is_too_deep(1, path)? {
            return self.keep(node, member.name, path);
        }
        if self.scan.take_empty(b']') {
            if member.def.is_open() && member.element.min > 0 {
                return Ok(());
            }
            self.scan.pos = start;
            if member.def.is_open() {
                return self.keep(node, member.name, path);
            }
            self.refuse(path, start, "json-format", || "expected an array with items, found an empty one".to_owned())?;
            return self.keep(node, member.name, path);
        }
        if seen.partners & (1 << member.row) != 0 {
            let items = self.survey(path)?;
            if self.is_unequal(node, member, items.count, path)? || self.has_odd_item(member.ty, path)? {
                return self.keep(node, member.name, path);
            }
        }
        self.scan.pos += 1;
        self.depth += 1;
        match place(node, member) {
            Some(Slot::Nodes(list)) => self.nodes(list, member.def.is_open(), path)?,
            Some(Slot::Prims(list)) => {
                let has_null = self.prims(list, member.ty, path)?;
                seen.nulls |= u64::from(has_null) << member.row;
            }
            Some(Slot::Resources(list)) => self.resources(list, path)?,
            _ => {}
        }
        self.depth -= 1;
        Ok(())
    }

    /// Goes from one item of an array to the next; `false` at its end.
    fn more(&mut self, path: &Path<'_>) -> Read<bool> {
        match self.scan.token("expected , or ]").map_err(|fault| self.syntax(fault, path))? {
            b',' => {
                self.scan.pos += 1;
                self.scan.token("expected a JSON value").map_err(|fault| self.syntax(fault, path))?;
                Ok(true)
            }
            b']' => {
                self.scan.pos += 1;
                Ok(false)
            }
            _ => Err(self.syntax(self.fault("expected , or ]"), path)),
        }
    }

    fn first_item(&mut self, path: &Path<'_>) -> Read<()> {
        self.scan.token("expected a JSON value").map_err(|fault| self.syntax(fault, path)).map(drop)
    }

    /// Reads objects; in an envelope of no FHIR type, expressions begin anew inside them.
    fn nodes(&mut self, list: &mut dyn NodeList, is_open: bool, path: &Path<'_>) -> Read<()> {
        self.first_item(path)?;
        let mut index = 0;
        loop {
            let path = path.item(index);
            let first = self.scan.byte().unwrap_or_default();
            let fits = if first == b'{' {
                !self.is_unfit_item(&path)?
            } else {
                self.wrong_kind(&path, JsonKind::Object, first)?;
                false
            };
            let inner = list.push();
            if fits {
                let root = Path::root(root_name(inner.def()));
                self.node(inner, if is_open { &root } else { &path })?;
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

    /// Whether the object that begins here is too deep or empty.
    fn is_unfit_item(&mut self, path: &Path<'_>) -> Read<bool> {
        if self.is_too_deep(1, path)? {
            return Ok(true);
        }
        let start = self.scan.pos;
        if !self.scan.take_empty(b'}') {
            return Ok(false);
        }
        self.scan.pos = start;
        self.refuse(path, start, "ele-1", || EMPTY_OBJECT.to_owned())?;
        Ok(true)
    }

    /// A member that the type does not have.
    #[cold]
    fn unknown(&mut self, node: &mut dyn Node, def: &'static TypeDef, name: Token<'t>, path: &Path<'_>) -> Read<()> {
        let decoded = name.decode().unwrap_or(std::borrow::Cow::Borrowed(name.raw));
        let shown = printable(&decoded);
        let place = path.element(&shown);
        let start = self.scan.offset_of(name.raw) - 1;
        if def.is_open() {
            if self.issues.is_some() && !crate::hint::is_any_json(def.name, &decoded) {
                let message = format!("\"{shown}\" is no documented member of {}; it is kept", def.name);
                self.note(IssueSeverity::Information, &place, start, "unknown-member", message);
            }
        } else {
            self.refuse(&place, start, "unknown-property", || {
                let near = suggest::member(def, decoded.strip_prefix('_').unwrap_or(&decoded));
                let mut message = format!("unknown member `{shown}` of {}", def.name);
                match near {
                    Some(near) if near != *decoded => {
                        message.push_str(&format!("; did you mean `{near}`?"));
                    }
                    _ => {
                        if let Some(hint) = crate::hint::member(def.name, &decoded) {
                            message.push_str("; ");
                            message.push_str(hint);
                        }
                    }
                }
                message
            })?;
        }
        self.keep(node, name, &place)
    }

    /// A member that has been there before, or a second value of a choice.
    #[cold]
    fn one_too_many(&mut self, node: &mut dyn Node, member: &Member<'t>, path: &Path<'_>) -> Read<()> {
        let path = path.element(member.element.name);
        let start = self.scan.offset_of(member.name.raw) - 1;
        let shown = printable(member.name.raw).into_owned();
        if matches!(member.element.ty, TypeRef::Choice(_)) && held_variant(node, member.row) != Some(member.variant) {
            let name = member.element.name;
            self.refuse(&path, start, "choice", || {
                format!("expected one value of {name}[x], found `{shown}` beside another")
            })?;
        } else {
            self.refuse(&path, start, "json-format", || format!("expected each member once, found `{shown}` again"))?;
        }
        node.kept_mut().mark_repeated();
        self.keep(node, member.name, &path)
    }

    fn wrong_kind(&mut self, path: &Path<'_>, kind: JsonKind, first: u8) -> Read<()> {
        if !matches!(first, b'"' | b'{' | b'[' | b't' | b'f' | b'n' | b'-' | b'0'..=b'9') {
            return Err(self.syntax(self.fault("expected a JSON value"), path));
        }
        let rule = if first == b'n' { "json-format" } else { "type" };
        self.refuse(path, self.scan.pos, rule, || format!("expected {}, found {}", kind.article(), kind_of(first)))
    }

    fn lone_surrogate(&mut self, path: &Path<'_>, start: usize) -> Read<()> {
        self.refuse(path, start, "json-format", || {
            "expected whole characters, found half of a UTF-16 surrogate pair".to_owned()
        })
    }

    /// Takes the value that begins here as text.
    fn raw(&mut self, path: &Path<'_>) -> Read<&'t str> {
        let start = self.scan.pos;
        self.scan.skip().map_err(|fault| self.syntax(fault, path))?;
        Ok(&self.scan.text[start..self.scan.pos])
    }

    /// Keeps the member whose value begins here.
    fn keep(&mut self, node: &mut dyn Node, name: Token<'t>, path: &Path<'_>) -> Read<()> {
        let raw = self.raw(path)?;
        node.kept_mut().push(name.raw, raw);
        Ok(())
    }

    /// Something is not of R4's shape: the end of a strict reading, a note in a tolerant one.
    fn refuse(
        &mut self,
        path: &Path<'_>,
        offset: usize,
        rule: &'static str,
        message: impl FnOnce() -> String,
    ) -> Read<()> {
        if self.issues.is_none() {
            return Err(self.error(ErrorKind::Shape, path, offset, rule, message()));
        }
        self.note(IssueSeverity::Error, path, offset, rule, message());
        Ok(())
    }

    #[cold]
    fn note(&mut self, severity: IssueSeverity, path: &Path<'_>, offset: usize, rule: &'static str, message: String) {
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
        Issue { position: Some(position), ..Issue::new(severity, rule, path.to_string(), message) }
    }

    #[cold]
    fn error(&self, kind: ErrorKind, path: &Path<'_>, offset: usize, rule: &'static str, message: String) -> Error {
        let issue = self.issue(IssueSeverity::Error, path, offset, rule, message);
        Error::new(kind, Issue { position: Some(Position::of(self.scan.text, offset)), ..issue })
    }

    fn fault(&self, expected: &'static str) -> Box<SyntaxFault> {
        Box::new(SyntaxFault { offset: self.scan.pos, expected })
    }

    /// The text is not JSON, which is said of the document as a whole.
    #[cold]
    #[allow(clippy::boxed_local, reason = "scanning hands faults over behind a pointer")]
    fn syntax(&self, fault: Box<SyntaxFault>, path: &Path<'_>) -> Error {
        let path = &path.to_root();
        if fault.offset >= self.scan.text.len() {
            let message = format!("{}, found the end of the text", fault.expected);
            self.error(ErrorKind::Eof, path, fault.offset, "json-format", message)
        } else {
            self.error(ErrorKind::Syntax, path, fault.offset, "json-format", fault.expected.to_owned())
        }
    }
}

/// Marks the resources that an envelope should have and has not, since Rust has some value in their places.
fn mark_missing_resources(node: &mut dyn Node, mut missing: u64) {
    while missing != 0 {
        let row = missing.trailing_zeros() as usize;
        missing &= missing - 1;
        if let Some(Slot::Node(inner)) = node.slot(row)
            && inner.def().is_resource()
        {
            inner.kept_mut().mark_no_resource_type();
        }
    }
}

/// Whether a value that begins with that byte is of the kind.
#[inline]
fn fits(kind: JsonKind, first: u8) -> bool {
    match kind {
        JsonKind::String => first == b'"',
        JsonKind::Object => first == b'{',
        JsonKind::Number => matches!(first, b'-' | b'0'..=b'9'),
        JsonKind::Boolean => matches!(first, b't' | b'f'),
    }
}

/// The place of a member: of its type, where it is a choice.
#[inline]
fn place<'n>(node: &'n mut dyn Node, member: &Member<'_>) -> Option<Slot<'n>> {
    match node.slot(member.row)? {
        Slot::Choice(choice) => choice.start(member.variant),
        slot => Some(slot),
    }
}

/// The type that a choice holds.
fn held_variant(node: &dyn Node, row: usize) -> Option<usize> {
    match node.view(row) {
        Some(View::Choice(variant, _)) => Some(variant),
        _ => None,
    }
}

/// The name at the root of expressions.
fn root_name(def: &'static TypeDef) -> &'static str {
    def.name
}

/// A member's name as it may be shown: short and without control characters.
fn printable(name: &str) -> std::borrow::Cow<'_, str> {
    if name.len() <= 64 && !name.chars().any(char::is_control) {
        return name.into();
    }
    name.chars().filter(|char| !char.is_control()).take(64).collect::<String>().into()
}
