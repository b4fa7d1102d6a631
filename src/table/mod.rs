//! The vocabulary of R4's tables: what a type, an element, a binding and a constraint are.
//!
//! Every type of this crate is declared once, as its R4 table (by the macros of `src/declare.rs`). The declaration makes
//! the Rust type and a [`TypeDef`]; reading, writing, validation and JSON Schema all walk that one [`TypeDef`].

pub(crate) mod asked;
pub(crate) mod lookup;

use crate::node::{Broken, Contained, Node};
use crate::path::Path;
use asked::Asked;
use lookup::{Entry, Key, Lookup, Shape};

/// A type of R4 as data: a datatype, a backbone element or a resource.
///
/// ```
/// use metriport_fhir::Coding;
/// let system = Coding::DEF.element("system").unwrap();
/// assert_eq!((system.min, system.max), (0, metriport_fhir::table::Max::One));
/// assert_eq!(system.short(), "Identity of the terminology system");
/// ```
#[derive(Debug)]
pub struct TypeDef {
    /// R4's path of the type: `Coding`, `Timing.repeat`, `Communication.payload`.
    pub name: &'static str,
    /// What the type is in R4.
    pub kind: TypeKind,
    /// The elements, inherited ones first, in R4's order.
    pub elements: &'static [ElementDef],
    /// The binding of the type itself, which the quantities of time and length have.
    pub binding: Option<Binding>,
    /// The constraints that R4 defines on this type itself (inherited ones such as `ele-1` are not repeated).
    pub constraints: &'static [Constraint],
    pub(crate) doc: &'static str,
    /// The Rust name: `Coding`, `TimingRepeat`, `CommunicationPayload`.
    pub(crate) rust_name: &'static str,
    pub(crate) lookup: Lookup,
    /// What the JSON of a resource begins with as a rule, with the comma.
    pub(crate) opening: &'static str,
    /// A bit for each element with a minimum of one.
    pub(crate) required: u64,
    /// The same and, of a resource, the bit of `resourceType`.
    pub(crate) must: u64,
    /// The resources that a value contains, and the row of `text`; domain resources have both.
    pub(crate) contained: Option<Contained>,
    pub(crate) text: Option<usize>,
    /// How the constraints are judged that ask for no more than a value of the type; none where there is none.
    pub(crate) broken: Option<Broken>,
    /// What validation asks of a value of the type beside its table.
    pub(crate) beside: Beside,
    pub(crate) make: fn() -> Box<dyn Node>,
    /// The reference to the type's JSON Schema, which the generator then knows.
    #[cfg(feature = "schemars")]
    pub(crate) subschema: fn(&mut schemars::SchemaGenerator) -> schemars::Schema,
}

/// The types of which more is asked than their tables say; which it is, is told where they are validated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Beside {
    Nothing,
    Attachment,
    Extension,
    Identifier,
    Meta,
    Reference,
    /// A quantity that is bound to units.
    Unit,
}

impl Beside {
    #[inline]
    pub(crate) const fn of(name: &str, binding: Option<Binding>) -> Self {
        match name.as_bytes() {
            b"Attachment" => Beside::Attachment,
            b"Extension" => Beside::Extension,
            b"Identifier" => Beside::Identifier,
            b"Meta" => Beside::Meta,
            b"Reference" => Beside::Reference,
            _ if binding.is_some() => Beside::Unit,
            _ => Beside::Nothing,
        }
    }
}

/// What a [`TypeDef`] is in R4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TypeKind {
    /// `Element` itself: the id and extensions of a primitive, JSON's `_name` members.
    Element,
    /// A complex datatype.
    Datatype,
    /// A nested element with elements of its own, such as `Communication.payload`.
    Backbone,
    /// A resource, with a `resourceType`.
    Resource,
    /// No FHIR type: an object of Metriport's around FHIR, which may have members that we do not know.
    Envelope,
}

/// One row of an R4 table.
#[derive(Debug, Clone, Copy)]
pub struct ElementDef {
    /// The element's name without the type: `system`; a choice has its plain name (`value`, not `value[x]`).
    pub name: &'static str,
    /// The least number of values, 0 or 1.
    pub min: u8,
    /// The greatest number of values.
    pub max: Max,
    /// The type, or the types of a choice.
    pub ty: TypeRef,
    /// Whether R4 marks it Σ: part of a summary.
    pub is_summary: bool,
    /// Whether R4 marks it ?!: it changes the meaning of what it belongs to.
    pub is_modifier: bool,
    /// The binding of a coded element.
    pub binding: Option<Binding>,
    /// The resource types that a `Reference` or `canonical` here may point to; empty for any.
    pub targets: &'static [&'static str],
    /// A primitive of the infrastructure, whose JSON form has no `_name` partner (`id`, `Extension.url`, xhtml).
    pub is_bare: bool,
    pub(crate) doc: &'static str,
    /// The name as the writer needs it: `"system":"`.
    pub(crate) key: &'static str,
    /// The JSON kind of one value.
    pub(crate) json: JsonKind,
    /// What is asked of the text of a value.
    pub(crate) asked: Asked,
}

/// The greatest number of values of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Max {
    /// None: a profile rules the element out.
    Zero,
    /// One: the JSON member is the value.
    One,
    /// Any number: the JSON member is an array.
    Many,
}

/// The type of an element.
///
/// ```
/// use metriport_fhir::Communication;
/// use metriport_fhir::table::TypeRef;
///
/// let element = |name| Communication::DEF.element(name).unwrap();
/// assert_eq!(element("topic").ty.name(), "CodeableConcept");
/// assert!(element("topic").ty.def().unwrap().element("coding").is_some());
/// let TypeRef::Code(statuses) = element("status").ty else { unreachable!() };
/// assert_eq!(statuses.codes[0].code, "preparation");
/// let TypeRef::Choice(types) = element("payload").ty.def().unwrap().elements.last().unwrap().ty else { unreachable!() };
/// assert!(types.iter().map(|variant| variant.suffix).eq(["String", "Attachment", "Reference"]));
/// ```
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum TypeRef {
    /// A primitive.
    Primitive(PrimitiveKind),
    /// A code with a required binding to codes that R4 lists.
    Code(&'static CodesDef),
    /// A datatype or a backbone element, by a function that gives its table (types may hold their own kind).
    Complex(fn() -> &'static TypeDef),
    /// A choice: one value of one of these types.
    Choice(&'static [Variant]),
    /// Any resource.
    Resource,
}

/// One type of a choice element.
#[derive(Debug, Clone, Copy)]
pub struct Variant {
    /// What follows the element's name in JSON: `String` in `valueString`.
    pub suffix: &'static str,
    /// The type.
    pub ty: TypeRef,
    /// The suffix as the writer needs it: `String":"`.
    pub(crate) key: &'static str,
    /// The suffix and what its JSON must be, as the reader's table needs them.
    pub(crate) spelling: Key,
    pub(crate) shape: Shape,
}

impl Variant {
    #[inline]
    pub(crate) const fn new([suffix, key]: [&'static str; 2], ty: TypeRef) -> Self {
        Variant { suffix, ty, key, spelling: Key::of(suffix), shape: Shape::of(Max::One, &ty) }
    }
}

/// How the JSON of a value looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum JsonKind {
    String,
    Number,
    Boolean,
    Object,
}

impl JsonKind {
    /// Whether a value that begins with that byte is of the kind.
    pub(crate) const fn begins_with(self, first: u8) -> bool {
        match self {
            JsonKind::String => first == b'"',
            JsonKind::Object => first == b'{',
            JsonKind::Number => matches!(first, b'-' | b'0'..=b'9'),
            JsonKind::Boolean => matches!(first, b't' | b'f'),
        }
    }

    pub(crate) fn article(self) -> &'static str {
        match self {
            JsonKind::String => "a string",
            JsonKind::Number => "a number",
            JsonKind::Boolean => "true or false",
            JsonKind::Object => "an object",
        }
    }
}

impl TypeRef {
    /// The JSON kind of one value; a choice has none before its type is known.
    pub(crate) const fn json_kind(&self) -> JsonKind {
        match self {
            TypeRef::Primitive(kind) => kind.json_kind(),
            TypeRef::Code(_) => JsonKind::String,
            TypeRef::Complex(_) | TypeRef::Resource | TypeRef::Choice(_) => JsonKind::Object,
        }
    }

    pub(crate) const fn is_choice(&self) -> bool {
        matches!(self, TypeRef::Choice(_))
    }

    pub(crate) const fn is_primitive(&self) -> bool {
        matches!(self, TypeRef::Primitive(_) | TypeRef::Code(_))
    }

    /// The table of a datatype or backbone element.
    #[must_use]
    #[inline]
    pub fn def(&self) -> Option<&'static TypeDef> {
        match self {
            TypeRef::Complex(def) => Some(def()),
            _ => None,
        }
    }

    /// The R4 name of the type: `string`, `Coding`, a backbone element's path (`Timing.repeat`); `*` for a choice.
    #[must_use]
    #[inline]
    pub fn name(&self) -> &'static str {
        match self {
            TypeRef::Primitive(kind) => kind.name(),
            TypeRef::Code(_) => "code",
            TypeRef::Complex(def) => def().name,
            TypeRef::Choice(_) => "*",
            TypeRef::Resource => "Resource",
        }
    }
}

/// The binding of a coded element to a value set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Binding {
    /// How strictly the value set holds.
    pub strength: BindingStrength,
    /// The canonical url of the value set, with its version where R4 gives one; empty where R4 names none.
    pub value_set: &'static str,
    /// R4's `maxValueSet`: the outer limit of a binding that is not required.
    pub max_value_set: Option<&'static str>,
}

pub use crate::code::BindingStrength;

/// A constraint of R4: an invariant with its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Constraint {
    /// R4's key: `per-1`.
    pub key: &'static str,
    /// Whether breaking it is an error or a warning.
    pub severity: ConstraintSeverity,
    /// R4's wording.
    pub human: &'static str,
    /// R4's FHIRPath expression.
    pub expression: &'static str,
    /// The element of the type that carries the constraint, where it is not the type itself (`max` for `eld-3`).
    pub element: Option<&'static str>,
}

pub use crate::code::ConstraintSeverity;

/// The codes of a value set that R4 lists in full.
#[derive(Debug)]
pub struct CodesDef {
    /// The canonical url of the value set, with version.
    pub value_set: &'static str,
    /// The Rust name of the enum.
    #[cfg_attr(not(feature = "schemars"), allow(dead_code, reason = "schemas name and describe the set"))]
    pub(crate) rust_name: &'static str,
    /// The codes, in R4's order.
    pub codes: &'static [CodeDef],
    #[cfg_attr(not(feature = "schemars"), allow(dead_code, reason = "schemas name and describe the set"))]
    pub(crate) doc: &'static str,
    #[cfg(feature = "schemars")]
    pub(crate) subschema: fn(&mut schemars::SchemaGenerator) -> schemars::Schema,
}

impl CodesDef {
    /// The place of a code in the list. One search serves all sets, so that none costs code of its own.
    #[inline(never)]
    pub(crate) fn position(&self, code: &str) -> Option<usize> {
        self.codes.iter().position(|known| known.code == code)
    }
}

/// One code of a [`CodesDef`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct CodeDef {
    /// The code itself.
    pub code: &'static str,
    /// R4's display text.
    pub display: &'static str,
    /// R4's definition.
    pub definition: &'static str,
    /// The code system.
    pub system: &'static str,
}

macro_rules! primitive_kinds {
    ($($variant:ident $name:literal $json:ident,)*) => {
        /// The primitive types of R4.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum PrimitiveKind {
            $(#[doc = concat!("R4's `", $name, "`.")] $variant,)*
        }

        impl PrimitiveKind {
            /// All of them.
            pub const ALL: &'static [PrimitiveKind] = &[$(PrimitiveKind::$variant),*];

            /// R4's name: `dateTime`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                const NAMES: &[&str] = &[$($name),*];
                NAMES[self as usize]
            }

            pub(crate) const fn json_kind(self) -> JsonKind {
                match self { $(PrimitiveKind::$variant => JsonKind::$json),* }
            }
        }
    };
}

primitive_kinds! {
    Base64Binary "base64Binary" String,
    Boolean "boolean" Boolean,
    Canonical "canonical" String,
    Code "code" String,
    Date "date" String,
    DateTime "dateTime" String,
    Decimal "decimal" Number,
    Id "id" String,
    Instant "instant" String,
    Integer "integer" Number,
    Markdown "markdown" String,
    Oid "oid" String,
    PositiveInt "positiveInt" Number,
    String "string" String,
    Time "time" String,
    UnsignedInt "unsignedInt" Number,
    Uri "uri" String,
    Url "url" String,
    Uuid "uuid" String,
    Xhtml "xhtml" String,
}

impl ElementDef {
    /// A row as the declaration gives it; the flags follow as the methods below.
    #[inline]
    pub(crate) const fn new([name, key]: [&'static str; 2], min: u8, max: Max, ty: TypeRef, doc: &'static str) -> Self {
        ElementDef {
            name,
            key,
            json: ty.json_kind(),
            min,
            max,
            ty,
            is_summary: false,
            is_modifier: false,
            binding: None,
            targets: &[],
            is_bare: false,
            doc,
            asked: Asked::More,
        }
    }

    /// The row once it has its flags, with what they ask.
    #[inline]
    pub(crate) const fn complete(mut self) -> Self {
        self.asked = Asked::of(&self);
        self
    }

    #[inline]
    pub(crate) const fn summary(mut self) -> Self {
        self.is_summary = true;
        self
    }

    #[inline]
    pub(crate) const fn modifier(mut self) -> Self {
        self.is_modifier = true;
        self
    }

    #[inline]
    pub(crate) const fn bare(mut self) -> Self {
        self.is_bare = true;
        self
    }

    #[inline]
    pub(crate) const fn targets(mut self, targets: &'static [&'static str]) -> Self {
        self.targets = targets;
        self
    }

    #[inline]
    const fn bound(mut self, strength: BindingStrength, value_set: &'static str) -> Self {
        self.binding = Some(Binding { strength, value_set, max_value_set: None });
        self
    }

    #[inline]
    pub(crate) const fn required(self, value_set: &'static str) -> Self {
        self.bound(BindingStrength::Required, value_set)
    }

    #[inline]
    pub(crate) const fn extensible(self, value_set: &'static str) -> Self {
        self.bound(BindingStrength::Extensible, value_set)
    }

    #[inline]
    pub(crate) const fn preferred(self, value_set: &'static str) -> Self {
        self.bound(BindingStrength::Preferred, value_set)
    }

    #[inline]
    pub(crate) const fn example(self, value_set: &'static str) -> Self {
        self.bound(BindingStrength::Example, value_set)
    }

    /// R4's `maxValueSet`, after the binding that it limits.
    #[inline]
    pub(crate) const fn limit(mut self, max_value_set: &'static str) -> Self {
        if let Some(mut binding) = self.binding {
            binding.max_value_set = Some(max_value_set);
            self.binding = Some(binding);
        }
        self
    }

    /// R4's short description.
    #[must_use]
    #[inline]
    pub fn short(&self) -> &'static str {
        plain(self.doc)
    }

    /// The type, of a choice the one at `variant`.
    pub(crate) fn ty_of(&self, variant: usize) -> &TypeRef {
        match &self.ty {
            TypeRef::Choice(variants) => variants.get(variant).map_or(&self.ty, |variant| &variant.ty),
            ty => ty,
        }
    }

    /// Whether a JSON member of that name belongs to this element: its own, that of a type of a choice, or the partner.
    pub(crate) fn has_member(&self, member: &str) -> bool {
        let name = member.strip_prefix("_").unwrap_or(member);
        match self.ty {
            TypeRef::Choice(variants) => {
                let suffix = name.strip_prefix(self.name);
                variants.iter().any(|variant| Some(variant.suffix) == suffix)
            }
            _ => name == self.name && (name == member || self.has_partner(&self.ty)),
        }
    }

    /// Whether the JSON of this element may have a `_name` partner for the id and extensions of a primitive.
    pub(crate) const fn has_partner(&self, ty: &TypeRef) -> bool {
        !self.is_bare && ty.is_primitive()
    }
}

/// The text of a documentation comment, without the white space around it.
#[inline(never)]
pub(crate) fn plain(doc: &'static str) -> &'static str {
    doc.trim_ascii()
}

impl TypeDef {
    /// The table with what follows from its rows.
    #[inline]
    pub(crate) const fn complete(mut self) -> Self {
        let mut row = 0;
        while row < self.elements.len() {
            let element = &self.elements[row];
            if element.min > 0 {
                self.required |= 1 << row;
            }
            if self.is_resource() && is_same(element.name, "text") {
                self.text = Some(row);
            }
            row += 1;
        }
        self.must = self.required | (self.is_resource() as u64) << lookup::RESOURCE_TYPE;
        self.beside = Beside::of(self.name, self.binding);
        self
    }

    /// The element of that name (a choice by its plain name).
    #[must_use]
    pub fn element(&self, name: &str) -> Option<&'static ElementDef> {
        self.elements.iter().find(|element| element.name == name)
    }

    /// R4's description of the type.
    #[must_use]
    #[inline]
    pub fn short(&self) -> &'static str {
        plain(self.doc)
    }

    /// The rows of an envelope whose list must be there, if only empty.
    pub(crate) fn lists(&self) -> impl Iterator<Item = (usize, &'static ElementDef)> {
        self.elements.iter().enumerate().filter(|(_, element)| element.min > 0 && element.max == Max::Many)
    }

    /// The row of that name.
    pub(crate) fn row(&self, name: &str) -> Option<usize> {
        self.elements.iter().position(|element| element.name == name)
    }

    /// The place of a member in an object that stands at `path`.
    #[inline]
    pub(crate) fn path<'p>(&self, path: &'p Path<'p>, entry: &Entry) -> Path<'p> {
        self.elements.get(entry.row()).map_or(*path, |element| path.element(element.name))
    }

    /// The JSON kind of one value of a row.
    pub(crate) fn json_kind(&self, row: usize) -> JsonKind {
        self.elements.get(row).map_or(JsonKind::Object, |element| element.ty.json_kind())
    }

    pub(crate) const fn is_resource(&self) -> bool {
        matches!(self.kind, TypeKind::Resource)
    }

    /// Whether it is the part that resources of any type share.
    pub(crate) fn is_abstract(&self) -> bool {
        self.name == "DomainResource"
    }

    pub(crate) const fn is_open(&self) -> bool {
        matches!(self.kind, TypeKind::Envelope)
    }
}

/// `==` for the compiler's own run.
#[inline]
pub(crate) const fn is_same(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    if left.len() != right.len() {
        return false;
    }
    let mut at = 0;
    while at < left.len() && left[at] == right[at] {
        at += 1;
    }
    at == left.len()
}

/// The rules of a type, which are told by the bits of a word.
#[inline]
pub(crate) const fn told_by_bits(rules: &'static [Constraint]) -> &'static [Constraint] {
    assert!(rules.len() <= 64, "a word has a bit for each rule");
    rules
}
