//! The walk: a value, its table, and what R4 says of every element whatever its type.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::{advice, contained, narrative, reference, terminology, unmodelled};
use crate::code::{ConstraintSeverity, IssueSeverity};
use crate::issue::{Issue, Issues};
use crate::lexical::text;
use crate::metriport::profile::data_source_issues;
use crate::node::{FhirType, Node, Single, View, cast};
use crate::path::Path;
use crate::primitive::{FormatError, Prim};
use crate::resource::Resource;
use crate::table::{BindingStrength, CodesDef, Constraint, ElementDef, Max, PrimitiveKind, TypeDef, TypeKind, TypeRef};
use crate::{Element, Extension, Reference};

/// A validation of one value.
pub(crate) struct Walk<'v> {
    issues: Issues,
    /// The resource that is being walked.
    pub(super) scope: Scope<'v>,
    /// Whether what a tolerant reading kept is reported here; else the reading has reported it.
    reports_kept: bool,
}

/// What the rules of a resource as a whole need to know.
#[derive(Default)]
pub(super) struct Scope<'v> {
    /// The resources contained in the outermost one.
    pub(super) contained: &'v [Resource],
    /// Whether there is an outermost resource; a datatype alone has none, and no local reference can be judged in it.
    pub(super) has_root: bool,
    /// Whether the resource is contained in another one.
    pub(super) is_contained: bool,
    ids: HashSet<&'v str>,
    /// Which contained resource has which id, where there are many of them.
    by_id: Option<Rc<HashMap<String, usize>>>,
}

/// Among so many contained resources one is found by looking at each.
const FEW: usize = 16;

impl<'v> Scope<'v> {
    /// The scope of a resource that contains those.
    pub(super) fn around(contained: &'v [Resource]) -> Self {
        let by_id = (contained.len() > FEW).then(|| {
            let ids = contained.iter().enumerate().rev();
            Rc::new(ids.filter_map(|(at, resource)| Some((resource.id()?.as_str().to_owned(), at))).collect())
        });
        Scope { contained, has_root: true, by_id, ..Scope::default() }
    }

    /// The scope of a resource that is contained in the one of this scope.
    pub(super) fn inside(&self) -> Self {
        let by_id = self.by_id.clone();
        Scope { contained: self.contained, has_root: true, is_contained: true, by_id, ids: HashSet::new() }
    }

    /// The contained resource with that id.
    pub(super) fn find(&self, id: &str) -> Option<&'v Resource> {
        match &self.by_id {
            Some(by_id) => self.contained.get(*by_id.get(id)?),
            None => self.contained.iter().find(|resource| resource.id().is_some_and(|held| *held == *id)),
        }
    }
}

impl<'v> Walk<'v> {
    pub(super) fn new(reports_kept: bool) -> Self {
        Walk { issues: Issues::default(), scope: Scope::default(), reports_kept }
    }

    pub(super) fn into_issues(self) -> Issues {
        self.issues
    }

    #[cold]
    pub(super) fn report(
        &mut self,
        severity: IssueSeverity,
        rule: &'static str,
        path: &Path<'_>,
        message: impl Into<Cow<'static, str>>,
    ) {
        self.issues.push(Issue::new(severity, rule, path.to_string(), message));
    }

    pub(super) fn error(&mut self, rule: &'static str, path: &Path<'_>, message: impl Into<Cow<'static, str>>) {
        self.report(IssueSeverity::Error, rule, path, message);
    }

    pub(super) fn reports_kept(&self) -> bool {
        self.reports_kept
    }

    pub(super) fn add(&mut self, issue: Issue) {
        self.issues.push(issue);
    }

    /// An error about a value that can be shown to those who ask.
    #[cold]
    fn value_error(&mut self, rule: &'static str, path: &Path<'_>, value: &str, message: impl Into<Cow<'static, str>>) {
        self.value_issue(IssueSeverity::Error, rule, path, value, message);
    }

    #[cold]
    pub(super) fn value_issue(
        &mut self,
        severity: IssueSeverity,
        rule: &'static str,
        path: &Path<'_>,
        value: &str,
        message: impl Into<Cow<'static, str>>,
    ) {
        let issue = Issue::new(severity, rule, path.to_string(), message);
        self.issues.push(Issue { value: Some(value.into()), ..issue });
    }

    /// Walks the outermost value.
    pub(super) fn root(&mut self, node: &'v dyn Node, path: &Path<'_>) {
        if node.def().is_resource() {
            self.resource_node(node, path, false);
            return;
        }
        self.node(node, path);
        if let Some(reference) = cast(node) {
            reference::check(self, reference, &[], path);
        }
    }

    /// Walks a resource that is not contained in another one.
    pub(super) fn resource(&mut self, resource: &'v Resource, path: &Path<'_>) {
        match (resource.as_node(), resource) {
            (Some(node), _) => self.resource_node(node, path, false),
            (None, Resource::Other(other)) => unmodelled::check(self, other, path, false),
            _ => {}
        }
    }

    fn resource_node(&mut self, node: &'v dyn Node, path: &Path<'_>, is_contained: bool) {
        let scope = if is_contained { self.scope.inside() } else { Scope::around(node.contained()) };
        let outer = std::mem::replace(&mut self.scope, scope);
        let present = self.node(node, path);
        contained::check(self, node, present, path);
        self.scope = outer;
    }

    /// Walks a resource that is contained in the one of the scope.
    fn contained(&mut self, resource: &'v Resource, path: &Path<'_>) {
        match (resource.as_node(), resource) {
            (Some(node), _) => self.resource_node(node, path, true),
            (None, Resource::Other(other)) => unmodelled::check(self, other, path, true),
            _ => {}
        }
    }

    /// Walks an object and tells, by their bits, which rows are there.
    pub(super) fn node(&mut self, node: &'v dyn Node, path: &Path<'_>) -> u64 {
        let def = node.def();
        let kept = node.kept();
        if !kept.is_empty() {
            if self.reports_kept {
                self.kept(node, path);
            }
            if kept.whole().is_some() {
                return 0;
            }
        }
        let mut present = 0_u64;
        node.each(&mut |row, view| {
            if let Some(element) = def.elements.get(row)
                && !(element.min > 0 && is_blank(view))
            {
                present |= 1 << row;
                match view {
                    View::One(Single::Prim(prim)) if is_plain_text(element, prim) => {}
                    View::One(Single::Prim(prim)) if element.max != Max::Zero => {
                        self.prim(element, &element.ty, prim, &path.element(element.name))
                    }
                    view => self.row(element, view, &path.element(element.name)),
                }
            }
        });
        let missing = def.required & !present;
        if missing != 0 {
            self.missing(node, missing, path);
        }
        // Row 0 is the id in every type that ele-1 is about.
        if present & !1 == 0 && kept.is_empty() && !matches!(def.kind, TypeKind::Resource | TypeKind::Envelope) {
            self.error("ele-1", path, ELE_1);
        }
        let broken = node.broken();
        if broken != 0 {
            let is_broken = |index: &usize| broken & 1 << index != 0;
            for constraint in
                (0..def.constraints.len()).filter(is_broken).filter_map(|index| def.constraints.get(index))
            {
                self.broken(constraint, path);
            }
        }
        advice::object(self, node, path);
        if let Some(binding) = def.binding {
            terminology::unit(self, node, &binding, path);
        }
        if std::ptr::eq(def, Extension::DEF)
            && let Some(extension) = cast(node)
        {
            data_source_issues(extension, &mut |rule, message| {
                self.report(IssueSeverity::Warning, rule, path, message);
            });
        }
        present
    }

    #[cold]
    fn broken(&mut self, constraint: &Constraint, path: &Path<'_>) {
        let severity = match constraint.severity {
            ConstraintSeverity::Error => IssueSeverity::Error,
            ConstraintSeverity::Warning => IssueSeverity::Warning,
        };
        match constraint.element {
            Some(element) => self.report(severity, constraint.key, &path.element(element), constraint.human.trim()),
            None => self.report(severity, constraint.key, path, constraint.human.trim()),
        }
    }

    #[cold]
    fn missing(&mut self, node: &dyn Node, mut missing: u64, path: &Path<'_>) {
        let def = node.def();
        while missing != 0 {
            let row = missing.trailing_zeros() as usize;
            missing &= missing - 1;
            let Some(element) = def.elements.get(row) else { continue };
            if def.is_open() && element.max == Max::Many && !node.kept().has_no_list() {
                // Metriport writes a list without items as an empty array.
                continue;
            }
            // What is there in the wrong shape has been reported as that.
            let is_kept = |name: &str| match element.ty {
                TypeRef::Choice(variants) => {
                    let suffix = name.trim_start_matches('_').strip_prefix(element.name);
                    variants.iter().any(|variant| Some(variant.suffix) == suffix)
                }
                _ => {
                    name == element.name
                        || (element.has_partner(&element.ty) && name.strip_prefix('_') == Some(element.name))
                }
            };
            if !node.kept().members().any(|(name, _)| is_kept(name)) {
                let message = format!("expected {}, which {} must have", element.name, def.name);
                self.error("cardinality", &path.element(element.name), message);
            }
        }
    }

    /// Reports what a tolerant reading kept, where nobody has seen the reading's own issues.
    #[cold]
    fn kept(&mut self, node: &dyn Node, path: &Path<'_>) {
        let def = node.def();
        if node.kept().whole().is_some() {
            self.error("type", path, "expected an object with members");
        }
        if node.kept().has_no_resource_type() {
            self.error("resource-type", path, format!("expected \"resourceType\" to be \"{}\"", def.name));
        }
        for (name, _) in node.kept().members() {
            let (plain, place) = (name.trim_start_matches('_'), path.element(name));
            if name == "resourceType" && def.is_resource() {
                self.error("resource-type", path, format!("expected \"resourceType\" to be \"{}\"", def.name));
            } else if def.is_open() {
                let message = format!("\"{name}\" is no documented member of {}; it is kept", def.name);
                self.report(IssueSeverity::Information, "unknown-member", &place, message);
            } else if let Some(element) = def.elements.iter().find(|element| element.name == plain) {
                self.error("type", &path.element(element.name), "expected one value of R4's shape");
            } else {
                self.error("unknown-property", &place, format!("{} has no such member", def.name));
            }
        }
    }

    #[inline(never)]
    fn row(&mut self, element: &'static ElementDef, view: View<'v>, path: &Path<'_>) {
        if element.max == Max::Zero {
            self.error("cardinality", path, "expected nothing: this profile has no such element");
        }
        match view {
            View::One(single) => self.single(element, &element.ty, single, path),
            View::Choice(variant, single) => {
                let TypeRef::Choice(variants) = &element.ty else { return };
                if let Some(variant) = variants.get(variant) {
                    self.single(element, &variant.ty, single, path);
                }
            }
            View::Prims(list) => {
                for (index, prim) in (0..list.len()).filter_map(|index| Some((index, list.get(index)?))) {
                    self.prim(element, &element.ty, prim, &path.item(index));
                }
            }
            View::Nodes(list) => {
                for (index, node) in (0..list.len()).filter_map(|index| Some((index, list.get(index)?))) {
                    self.single(element, &element.ty, Single::Node(node), &path.item(index));
                }
            }
            View::Resources(list) => {
                for (index, resource) in list.iter().enumerate() {
                    self.contained(resource, &path.item(index));
                }
            }
        }
    }

    fn single(&mut self, element: &'static ElementDef, ty: &'static TypeRef, single: Single<'v>, path: &Path<'_>) {
        match single {
            Single::Prim(prim) => self.prim(element, ty, prim, path),
            Single::Bool(boolean) => {
                if let Some(extra) = boolean.element() {
                    self.extra(extra, boolean.has_value(), path);
                }
            }
            Single::Node(node) if node.def().is_resource() => {
                // In an envelope of no FHIR type, expressions begin anew.
                self.resource_node(node, &Path::root(node.def().name), false);
            }
            Single::Node(node) => {
                self.node(node, path);
                if std::ptr::eq(node.def(), Reference::DEF)
                    && let Some(reference) = cast(node)
                {
                    reference::check(self, reference, element.targets, path);
                }
            }
            Single::Resource(resource) => self.resource(resource, path),
        }
    }

    /// The id and extensions of a primitive, which stand at the primitive's own place.
    fn extra(&mut self, extra: &'v Element, has_value: bool, path: &Path<'_>) {
        if extra.kept.whole().is_some() {
            if self.reports_kept {
                self.error("type", path, "expected a value of another JSON kind");
            }
            return;
        }
        if !extra.kept.is_empty() && self.reports_kept {
            self.kept(extra, path);
        }
        if let Some(id) = &extra.id {
            self.element_id(id.value(), &path.element("id"));
        }
        for (index, extension) in extra.extension.iter().enumerate() {
            self.node(extension.node(), &path.element("extension").item(index));
        }
        if !has_value && extra.extension.is_empty() && extra.kept.members().next().is_none() {
            self.error("ele-1", path, ELE_1);
        }
    }

    fn prim(&mut self, element: &'static ElementDef, ty: &TypeRef, prim: &'v Prim, path: &Path<'_>) {
        match prim.value() {
            Some(value) if prim.extra.is_none() => self.value(element, ty, value, path),
            _ => self.odd_prim(element, ty, prim, path),
        }
    }

    /// A primitive with an id or extensions, or without a value.
    #[cold]
    fn odd_prim(&mut self, element: &'static ElementDef, ty: &TypeRef, prim: &'v Prim, path: &Path<'_>) {
        if let Some(extra) = &*prim.extra {
            self.extra(extra, prim.text.is_some(), path);
        }
        if let Some(value) = prim.value() {
            self.value(element, ty, value, path);
        } else if prim.extra.is_none() {
            self.error("ele-1", path, ELE_1);
        } else if matches!(element.binding, Some(binding) if binding.strength == BindingStrength::Required) {
            let message = "a code of the value set is expected besides the extension";
            self.report(IssueSeverity::Warning, "code-without-value", path, message);
        }
    }

    fn value(&mut self, element: &'static ElementDef, ty: &TypeRef, value: &'v str, path: &Path<'_>) {
        if value.is_empty() {
            self.error("json-format", path, "expected a text with characters, found an empty one");
            return;
        }
        match ty {
            TypeRef::Code(codes) if codes.position(value).is_none() => self.not_in(codes, value, path),
            TypeRef::Primitive(PrimitiveKind::String) if element.is_bare && element.name == "id" => {
                self.element_id(Some(value), path);
            }
            TypeRef::Primitive(PrimitiveKind::Xhtml) => narrative::check(self, value, path),
            TypeRef::Primitive(kind) => {
                match FormatError::check(*kind, value) {
                    Ok(()) if matches!(kind, PrimitiveKind::Uri | PrimitiveKind::Canonical) => {
                        advice::uri(self, element, *kind, value, path);
                    }
                    Ok(()) => {}
                    Err(error) => {
                        self.not_of_format(error, value, path);
                        if *kind != PrimitiveKind::Code {
                            return;
                        }
                    }
                }
                if let Some(binding) = &element.binding {
                    terminology::code(self, binding, value, path);
                }
            }
            _ => {}
        }
    }

    #[cold]
    fn not_of_format(&mut self, error: FormatError, value: &str, path: &Path<'_>) {
        let rule = if error.is_size() { "string-size" } else { "primitive-format" };
        self.value_error(rule, path, value, error.to_string());
    }

    #[cold]
    fn not_in(&mut self, set: &CodesDef, value: &str, path: &Path<'_>) {
        if let Err(error) = FormatError::check(PrimitiveKind::Code, value) {
            self.value_error("primitive-format", path, value, error.to_string());
        }
        let message = if set.codes.len() <= 12 {
            let codes: Vec<_> = set.codes.iter().map(|code| code.code).collect();
            format!("expected one of {}", codes.join(" | "))
        } else {
            format!("expected a code of the value set {}", set.value_set)
        };
        self.value_error("binding-required", path, value, message);
    }

    /// Ids of elements have no spaces and are unique in a resource.
    fn element_id(&mut self, id: Option<&'v str>, path: &Path<'_>) {
        let Some(id) = id else { return };
        if id.is_empty() {
            self.error("json-format", path, "expected a text with characters, found an empty one");
        } else if let Err(fault) = text::element_id(id) {
            self.value_error("element-id", path, id, fault.to_string());
        } else if !self.scope.ids.insert(id) {
            self.value_error("element-id", path, id, "expected an id that no other element of the resource has");
        }
    }
}

/// R4's wording of the rule that every type has.
const ELE_1: &str = "All FHIR elements must have a @value or children";

/// Whether a value is a text of which nothing is asked but that it is not empty and not huge, as most are.
#[inline]
fn is_plain_text(element: &ElementDef, prim: &Prim) -> bool {
    matches!(element.ty, TypeRef::Primitive(PrimitiveKind::String))
        && !element.is_bare
        && element.max == Max::One
        && element.binding.is_none()
        && prim.extra.is_none()
        && prim.value().is_some_and(|value| text::string(value).is_ok())
}

/// Whether a required element is there only because Rust must have some value.
fn is_blank(view: View<'_>) -> bool {
    match view {
        // A resource is there, if only with a `resourceType`, unless a reading has not found it.
        View::One(Single::Node(node)) if node.def().is_resource() => {
            let mut blank = node.kept().has_no_resource_type();
            node.each(&mut |_, _| blank = false);
            blank
        }
        // What else is empty is not shown.
        _ => false,
    }
}

/// Whether that table is of a domain resource: one with a narrative.
pub(super) fn is_domain_resource(def: &TypeDef) -> bool {
    def.is_resource() && def.contained.is_some()
}
