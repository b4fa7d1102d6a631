//! Resources, whose type is said by a member of theirs.

use std::borrow::Cow;

use super::super::generic;
use super::super::scan::{Scan, Scanner, kind_of};
use super::{DEPTH, Member, Read, Reader, Seen};
use crate::error::{Error, ErrorKind};
use crate::issue::Position;
use crate::lexical::reference::{RESOURCE_TYPES, is_concrete_type, is_resource_type};
use crate::nearest::Nearest;
use crate::node::Node;
use crate::path::Path;
use crate::resource::{OtherResource, Resource};
use crate::table::TypeDef;
use crate::table::lookup::RESOURCE_TYPE;

impl Reader<'_> {
    /// Reads the resource that begins here, of whatever type it says.
    pub(super) fn resource(&mut self, resource: &mut Resource, path: Option<&Path<'_>>) -> Read<()> {
        let start = self.scan.pos;
        let unnamed = Path::root("Resource");
        let mut ahead = self.scan.clone();
        let (kind, name) = resource_type_ahead(&mut ahead)
            .map_err(|fault| self.syntax_at(ahead.pos, fault, path.unwrap_or(&unnamed)))?;
        // What is no type of R4 is content, which no error repeats.
        let root = Path::root(match &name {
            Some(name) if is_concrete_type(name) => name,
            _ => "Resource",
        });
        let path = path.unwrap_or(&root);
        if let Some(name) = &name {
            if let Some(typed) = Resource::of_type(name) {
                *resource = typed;
                return match resource.as_node_mut() {
                    Some(node) => self.node(node, path),
                    None => Ok(()),
                };
            }
            if !is_concrete_type(name) {
                self.refuse(path, start, "resource-type", no_type(name))?;
            }
        } else {
            let message = match kind {
                None => "expected a resource with the member \"resourceType\"".to_owned(),
                Some(first) => format!("expected a string in \"resourceType\", found {}", kind_of(first)),
            };
            self.refuse(path, start, "resource-type", message)?;
        }
        let deepest = self.scan.skip().map_err(|fault| self.syntax(fault, path))?;
        if self.depth + deepest > DEPTH {
            let end = self.scan.pos;
            self.scan.pos = start;
            let depth = std::mem::replace(&mut self.depth, DEPTH);
            self.is_too_deep(1, path)?;
            self.depth = depth;
            self.scan.pos = end;
        }
        let raw = &self.scan.text[start..self.scan.pos];
        if self.issues.is_none()
            && let Some(mut issue) = generic::check(raw, path, true).into_iter().next()
        {
            issue.position = issue.position.map(|within| Position::of(self.scan.text, start + within.offset));
            return Err(Error::new(ErrorKind::Shape, issue));
        }
        *resource = Resource::Other(OtherResource::new(name.unwrap_or_default(), raw));
        Ok(())
    }

    /// Reads the resource that begins here and stands at `path`.
    pub(super) fn resource_in(&mut self, resource: &mut Resource, path: &Path<'_>) -> Read<()> {
        if self.is_too_deep(1, path)? { self.unread(resource, path) } else { self.resource(resource, Some(path)) }
    }

    /// Keeps what stands in the place of a resource.
    #[cold]
    pub(super) fn unread(&mut self, resource: &mut Resource, path: &Path<'_>) -> Read<()> {
        *resource = Resource::Other(OtherResource::unread(self.raw(path)?));
        Ok(())
    }

    /// Reads the member `resourceType`, where it is not written as [`TypeDef::opening`].
    #[cold]
    pub(super) fn resource_type(
        &mut self,
        node: &mut dyn Node,
        def: &'static TypeDef,
        member: Member,
        seen: &mut Seen,
        path: &Path<'_>,
    ) -> Read<()> {
        if !def.is_resource() {
            seen.values &= !(1 << RESOURCE_TYPE);
            return self.unknown(node, def, member.at, path);
        }
        let start = self.scan.pos;
        let first = self.scan.byte().unwrap_or_default();
        let mut other = None;
        if first == b'"' {
            let token = self.scan.string().map_err(|fault| self.syntax(fault, path))?;
            if token.is(def.name) {
                return Ok(());
            }
            // Only a type of R4 is told: any other text is content.
            other = is_resource_type(token.raw).then_some(token.raw);
        }
        self.scan.pos = start;
        let message = match other {
            Some(other) => format!("expected \"resourceType\" to be \"{}\", found \"{other}\"", def.name),
            None => {
                let found = if first == b'"' { "another text" } else { kind_of(first) };
                format!("expected \"resourceType\" to be \"{}\", found {found}", def.name)
            }
        };
        self.refuse(path, start, "resource-type", message)?;
        node.kept_mut().mark_no_resource_type();
        self.keep(node, member.at, path)
    }
}

/// The `resourceType` of the object that begins there: what its value begins with, and the value if it is a text.
fn resource_type_ahead(ahead: &mut Scanner<'_>) -> Scan<(Option<u8>, Option<String>)> {
    if ahead.take_empty(b'}') {
        return Ok((None, None));
    }
    ahead.pos += 1;
    loop {
        let name = ahead.key()?;
        let first = ahead.token("expected a JSON value")?;
        if name.is("resourceType") {
            if first != b'"' {
                return Ok((Some(first), None));
            }
            let value = ahead.string()?.decode();
            return Ok((Some(first), value.ok().map(Cow::into_owned)));
        }
        ahead.skip()?;
        match ahead.token("expected , or }")? {
            b',' => ahead.pos += 1,
            b'}' => return Ok((None, None)),
            _ => return Err("expected , or }"),
        }
    }
}

/// What is said of a name that is not that of a type of which there are resources.
#[cold]
fn no_type(name: &str) -> String {
    if is_resource_type(name) {
        return format!("expected a type of which there are resources; {name} is abstract");
    }
    let mut near = Nearest::new(name);
    for known in RESOURCE_TYPES {
        if is_concrete_type(known) {
            near.offer(known);
        }
    }
    match near.found() {
        Some(near) => format!("expected the name of an R4 resource type; did you mean \"{near}\"?"),
        None => "expected the name of an R4 resource type in \"resourceType\"".to_owned(),
    }
}
