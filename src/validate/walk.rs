//! The walk: a value, its table, and what R4 says of every element whatever its type.

use std::borrow::Cow;

use super::judge::{alternatives, told};
use super::scope::Scope;
use super::{advice, contained, narrative, reference, terminology, unmodelled};
use crate::code::{ConstraintSeverity, IssueSeverity};
use crate::issue::{Issue, Issues};
use crate::lexical::text;
use crate::metriport::profile::data_source_issues;
use crate::node::{FhirType, Node, Single, View, Visit, cast};
use crate::path::Path;
use crate::primitive::{FormatError, Prim};
use crate::resource::Resource;
use crate::table::asked::Asked;
use crate::table::{
    Beside, BindingStrength, CodesDef, Constraint, ElementDef, Max, PrimitiveKind, TypeDef, TypeKind, TypeRef, plain,
};
use crate::{Element, Extension, Kept};

/// What every object has: its table, and what a tolerant reading kept.
type Head<'v> = (&'static TypeDef, &'v Kept);

/// A validation of one value.
pub(crate) struct Walk<'v> {
    issues: Issues,
    /// The resource that is being walked.
    pub(super) scope: Scope<'v>,
    /// Whether what a tolerant reading kept is reported here; else the reading has reported it.
    reports_kept: bool,
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
        self.tell(severity, rule, path, None, message.into());
    }

    #[cold]
    #[inline(never)]
    fn tell(
        &mut self,
        severity: IssueSeverity,
        rule: &'static str,
        path: &Path<'_>,
        value: Option<&str>,
        message: Cow<'static, str>,
    ) {
        let issue = Issue::new(severity, rule, path.expression(), message);
        self.issues.push(Issue { value: value.map(Box::from), ..issue });
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
        self.tell(severity, rule, path, Some(value), message.into());
    }

    /// Walks the outermost value.
    pub(super) fn root(&mut self, node: &'v dyn Node, path: &Path<'_>) {
        let head = node.head();
        if head.0.is_resource() {
            self.resource_node(node, head, path, false);
            return;
        }
        self.object(node, head, path, Empty::IsWrong);
        if let Some(reference) = cast(node) {
            reference::check(self, reference, &[], path);
        }
    }

    /// Walks a resource that is not contained in another one.
    pub(super) fn resource(&mut self, resource: &'v Resource, path: &Path<'_>) {
        match (resource.as_node(), resource) {
            (Some(node), _) => self.resource_node(node, node.head(), path, false),
            (None, Resource::Other(other)) => unmodelled::check(self, other, path, false),
            _ => {}
        }
    }

    fn resource_node(&mut self, node: &'v dyn Node, head: Head<'v>, path: &Path<'_>, is_contained: bool) {
        let scope = if is_contained { self.scope.inside() } else { Scope::around(node.contained()) };
        let outer = std::mem::replace(&mut self.scope, scope);
        let present = self.object(node, head, path, Empty::IsWrong);
        contained::check(self, node, head.0, present, path);
        self.scope = outer;
    }

    /// Walks a resource that is contained in the one of the scope.
    fn contained(&mut self, resource: &'v Resource, path: &Path<'_>) {
        match (resource.as_node(), resource) {
            (Some(node), _) => self.resource_node(node, node.head(), path, true),
            (None, Resource::Other(other)) => unmodelled::check(self, other, path, true),
            _ => {}
        }
    }

    /// Walks an object and tells, by their bits, which rows are there.
    pub(super) fn node(&mut self, node: &'v dyn Node, path: &Path<'_>) -> u64 {
        self.object(node, node.head(), path, Empty::IsWrong)
    }

    fn object(&mut self, node: &'v dyn Node, (def, kept): Head<'v>, path: &Path<'_>, empty: Empty) -> u64 {
        if !kept.is_empty() {
            if self.reports_kept {
                self.kept(node, path);
            }
            if kept.whole().is_some() {
                return 0;
            }
        }
        let mut rows = Rows { walk: self, elements: def.elements, path, present: 0 };
        node.show(&mut rows);
        let present = rows.present;
        if present == 0 && kept.is_empty() && empty == Empty::IsAbsent {
            return 0;
        }
        let missing = def.required & !present;
        if missing != 0 {
            self.missing(node, missing, path);
        }
        // Row 0 is the id in every type that ele-1 is about.
        if present & !1 == 0 && kept.is_empty() && !matches!(def.kind, TypeKind::Resource | TypeKind::Envelope) {
            self.error("ele-1", path, ELE_1);
        }
        if let Some(broken) = def.broken {
            self.judge(def, broken(node), path);
        }
        if !matches!(def.beside, Beside::Nothing | Beside::Reference) {
            self.beside(def, node, present, path);
        }
        present
    }

    /// Reports the constraints of a type that do not hold for a value of it, by their bits.
    fn judge(&mut self, def: &TypeDef, mut broken: u64, path: &Path<'_>) {
        while broken != 0 {
            if let Some(constraint) = def.constraints.get(broken.trailing_zeros() as usize) {
                self.broken(constraint, path);
            }
            broken &= broken - 1;
        }
    }

    /// What is asked of the values of some types beside their tables; of a reference it depends on where it stands.
    fn beside(&mut self, def: &TypeDef, node: &'v dyn Node, present: u64, path: &Path<'_>) {
        match def.beside {
            Beside::Nothing | Beside::Reference => {}
            Beside::Attachment => {
                if let Some(attachment) = cast(node) {
                    advice::size(self, attachment, path);
                }
            }
            Beside::Identifier => {
                if let Some(identifier) = cast(node) {
                    advice::uri_value(self, identifier, path);
                }
            }
            Beside::Meta => {
                if let Some(meta) = cast(node) {
                    advice::sets(self, meta, path);
                }
            }
            Beside::Unit => {
                if let Some(binding) = &def.binding {
                    terminology::unit(self, node, binding, path);
                }
            }
            Beside::Extension => {
                if let Some(extension) = cast(node) {
                    self.extension(def, extension, present, path);
                }
            }
        }
    }

    fn extension(&mut self, def: &TypeDef, extension: &Extension, present: u64, path: &Path<'_>) {
        // The value stands in the last row; whether there is one has just been seen.
        let has_value = present >> (def.elements.len() - 1) != 0;
        if !extension.has_either(has_value) {
            for constraint in def.constraints {
                self.broken(constraint, path);
            }
        }
        data_source_issues(extension, &mut |rule, message| {
            self.report(IssueSeverity::Warning, rule, path, message);
        });
    }

    #[cold]
    fn broken(&mut self, constraint: &Constraint, path: &Path<'_>) {
        let severity = match constraint.severity {
            ConstraintSeverity::Error => IssueSeverity::Error,
            ConstraintSeverity::Warning => IssueSeverity::Warning,
        };
        let human = plain(constraint.human);
        match constraint.element {
            Some(element) => self.report(severity, constraint.key, &path.element(element), human),
            None => self.report(severity, constraint.key, path, human),
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
            let mut is_kept = false;
            for (name, _) in node.kept().members() {
                is_kept |= element.has_member(name);
            }
            if !is_kept {
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
            let (mut plain, place) = (name, path.element(name));
            while let Some(rest) = plain.strip_prefix("_") {
                plain = rest;
            }
            if name == "resourceType" && def.is_resource() {
                self.error("resource-type", path, format!("expected \"resourceType\" to be \"{}\"", def.name));
            } else if def.is_open() {
                let message = format!("\"{name}\" is no documented member of {}; it is kept", def.name);
                self.report(IssueSeverity::Information, "unknown-member", &place, message);
            } else if def.row(plain).is_some() {
                self.error("type", &path.element(plain), "expected one value of R4's shape");
            } else {
                self.error("unknown-property", &place, format!("{} has no such member", def.name));
            }
        }
    }

    /// Walks what is in a row.
    fn row(&mut self, element: &'static ElementDef, view: View<'v>, path: &Path<'_>) {
        if element.max == Max::Zero {
            self.error("cardinality", path, "expected nothing: this profile has no such element");
        }
        match view {
            View::One(single) => self.single(element, &element.ty, single, path),
            View::Choice(variant, single) => self.single(element, element.ty_of(variant), single, path),
            View::Prims(list) => {
                for (index, prim) in list.iter().enumerate() {
                    self.prim(element, &element.ty, prim, &path.item(index));
                }
            }
            View::Nodes(list) => {
                for (index, node) in list.iter().enumerate() {
                    self.element(element, node, &path.item(index));
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
            Single::Node(node) => self.element(element, node, path),
            Single::Resource(resource) => self.resource(resource, path),
        }
    }

    /// Walks an object in a row.
    #[inline]
    fn element(&mut self, element: &'static ElementDef, node: &'v dyn Node, path: &Path<'_>) {
        let head = node.head();
        if head.0.is_resource() {
            self.enveloped(node, head);
        } else {
            self.datatype(element, node, head, path, Empty::IsWrong);
        }
    }

    /// Walks the resource in an envelope that is no FHIR type: there, expressions begin anew.
    #[cold]
    fn enveloped(&mut self, node: &'v dyn Node, head: Head<'v>) {
        self.resource_node(node, head, &Path::root(head.0.name), false);
    }

    /// Walks an object that is no resource, and tells whether anything is there.
    fn datatype(
        &mut self,
        element: &'static ElementDef,
        node: &'v dyn Node,
        (def, kept): Head<'v>,
        path: &Path<'_>,
        empty: Empty,
    ) -> bool {
        let present = self.object(node, (def, kept), path, empty);
        if def.beside == Beside::Reference
            && let Some(reference) = cast(node)
        {
            reference::check(self, reference, element.targets, path);
        }
        present != 0 || !kept.is_empty()
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
        self.value_error(rule, path, value, told(&error));
    }

    #[cold]
    fn not_in(&mut self, set: &CodesDef, value: &str, path: &Path<'_>) {
        if let Err(error) = FormatError::check(PrimitiveKind::Code, value) {
            self.value_error("primitive-format", path, value, told(&error));
        }
        let message = if set.codes.len() <= 12 {
            alternatives("expected one of ", &mut set.codes.iter().map(|code| code.code))
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
            self.value_error("element-id", path, id, told(&fault));
        } else if !self.scope.ids.get_or_insert_default().insert(id) {
            self.value_error("element-id", path, id, "expected an id that no other element of the resource has");
        }
    }
}

/// What an object with nothing in it is.
#[derive(Clone, Copy, PartialEq)]
enum Empty {
    IsWrong,
    /// It stands where Rust must have a value.
    IsAbsent,
}

/// The walk over the rows of an object.
struct Rows<'w, 'v> {
    walk: &'w mut Walk<'v>,
    elements: &'static [ElementDef],
    path: &'w Path<'w>,
    /// The rows that are there, by their bits.
    present: u64,
}

impl<'v> Visit<'v> for Rows<'_, 'v> {
    fn prim(&mut self, row: usize, prim: &'v Prim) {
        match (self.elements.get(row), prim.value()) {
            // The usual case: a value alone, and most are texts.
            (Some(element), Some(value)) if prim.extra.is_none() => {
                if matches!(element.asked, Asked::Text) && text::is_short(value) {
                    self.present |= 1 << row;
                } else {
                    self.ask(row, prim, &element.asked, value);
                }
            }
            _ => self.odd_prim(row, prim),
        }
    }

    fn node(&mut self, row: usize, node: &'v dyn Node) {
        match self.elements.get(row) {
            Some(element) if element.max != Max::Zero => {
                self.present |= 1 << row;
                self.walk.element(element, node, &self.path.element(element.name));
            }
            _ => self.view(row, View::One(Single::Node(node))),
        }
    }

    fn perhaps(&mut self, row: usize, view: View<'v>) {
        if let View::One(Single::Node(node)) | View::Choice(_, Single::Node(node)) = view
            && let Some(element) = self.elements.get(row)
            && element.max != Max::Zero
            && let head = node.head()
            && !head.0.is_resource()
        {
            if self.walk.datatype(element, node, head, &self.path.element(element.name), Empty::IsAbsent) {
                self.present |= 1 << row;
            }
        } else if let Some(view) = view.filled() {
            self.view(row, view);
        }
    }

    fn view(&mut self, row: usize, view: View<'v>) {
        if let Some(element) = self.elements.get(row)
            && !(element.min > 0 && is_blank(view))
        {
            self.present |= 1 << row;
            self.walk.row(element, view, &self.path.element(element.name));
        }
    }
}

impl<'v> Rows<'_, 'v> {
    #[inline(never)]
    fn ask(&mut self, row: usize, prim: &'v Prim, asked: &Asked, value: &str) {
        if asked.is_met(value) {
            self.present |= 1 << row;
        } else {
            self.odd_prim(row, prim);
        }
    }

    #[cold]
    #[inline(never)]
    fn odd_prim(&mut self, row: usize, prim: &'v Prim) {
        if !prim.is_empty() {
            self.view(row, View::One(Single::Prim(prim)));
        }
    }
}

/// R4's wording of the rule that every type has.
const ELE_1: &str = "All FHIR elements must have a @value or children";

/// Whether a required element is there only because Rust must have some value.
fn is_blank(view: View<'_>) -> bool {
    match view {
        // A resource is there, if only with a `resourceType`, unless a reading has not found it.
        View::One(Single::Node(node)) if node.def().is_resource() => {
            let mut blank = node.kept().has_no_resource_type();
            node.each(|_, _| blank = false);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::any;

    const TEXTS: [&str; 31] = [
        "",
        " ",
        "a",
        "a b",
        "a  b",
        "a\tb",
        "\u{1}",
        "\u{e9}",
        "http://example.org/a",
        "http://example.org/a b",
        "http://example.org/a|1",
        "http:",
        "urn:uuid:c757873d-ec9a-4326-a141-556f43239520",
        "urn:oid:1.2.3",
        "#a",
        "a|b",
        "2024",
        "2024-02-30",
        "2024-02-29",
        "2024-02-29T10:00:00Z",
        "10:00:00",
        "true",
        "17",
        "-17",
        "0",
        "1.50",
        "2147483648",
        "Zm9v",
        "final",
        "en-US",
        "text/plain",
    ];

    /// Every table, those of the nested elements among them.
    fn tables() -> Vec<&'static TypeDef> {
        let mut all: Vec<&TypeDef> = any::tables().collect();
        let mut at = 0;
        while let Some(def) = all.get(at) {
            for inner in def.elements.iter().filter_map(|element| element.ty.def()) {
                if !all.iter().any(|known| known.name == inner.name) {
                    all.push(inner);
                }
            }
            at += 1;
        }
        all
    }

    #[test]
    fn of_a_value_that_has_what_its_row_asks_there_is_nothing_to_report() {
        let (mut met, mut unmet) = (0, 0);
        for def in tables() {
            for element in def.elements {
                let codes = match element.ty {
                    TypeRef::Code(codes) => codes.codes,
                    _ => &[],
                };
                for text in TEXTS.iter().copied().chain(codes.iter().map(|code| code.code)) {
                    if !element.asked.is_met(text) {
                        unmet += 1;
                        continue;
                    }
                    met += 1;
                    let prim = Prim::new(text);
                    let mut walk = Walk::new(true);
                    walk.row(element, View::One(Single::Prim(&prim)), &Path::root(def.name).element(element.name));
                    let issues = walk.into_issues();
                    let issues = issues.as_slice();
                    assert!(issues.is_empty(), "{}.{} {text:?}: {issues:?}", def.name, element.name);
                }
            }
        }
        assert!(met > 3000 && unmet > 3000, "{met} {unmet}");
    }
}
