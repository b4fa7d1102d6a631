//! `AnyValue`: a value whose type is known only at run time, by its R4 name.

use std::fmt;

use crate::code::IssueSeverity;
use crate::datatype;
use crate::error::{Error, ErrorKind};
use crate::issue::{Issue, Outcome};
use crate::json::read::Reader;
use crate::json::scan::Scanner;
use crate::json::{locate, node_to_string, node_to_string_pretty, resource_to_string, utf8};
use crate::metriport::{self, FlatMessage, MessageList, MessageStatus, MessageWebhook};
use crate::node::{FhirType, Node, cast};
use crate::resource::{self, Resource};
use crate::table::TypeDef;
use crate::tolerant::Tolerant;
use crate::validate::{self, Checked, check_node, check_resource};

/// The name under which any resource is read, of whatever type it says.
const RESOURCE: &str = "Resource";

/// A value of a type that the program learns only while it runs: a datatype, a resource or one of Metriport's objects.
///
/// A type is named as R4 names it: `Timing`, `Communication`, a nested element by its path (`Timing.repeat`), and
/// `Resource` for a resource of whatever type it says.
///
/// ```
/// use metriport_fhir::{AnyValue, Period};
///
/// let value = AnyValue::read("Period", r#"{"end":"2024-02-01","start":"2024-01-01"}"#)?;
/// assert_eq!(value.to_string()?, r#"{"start":"2024-01-01","end":"2024-02-01"}"#);
/// assert_eq!(value.downcast_ref::<Period>().unwrap().start.as_ref().unwrap(), "2024-01-01");
/// # Ok::<(), metriport_fhir::Error>(())
/// ```
pub struct AnyValue(Held);

enum Held {
    Node(Box<dyn Node>),
    Resource(Resource),
}

impl AnyValue {
    /// The names of all types that can be asked for: the datatypes, the resources, Metriport's objects, and `Resource`.
    ///
    /// The nested elements, which can be named by their paths, are not listed.
    ///
    /// ```
    /// let names: Vec<_> = metriport_fhir::AnyValue::types().collect();
    /// assert!(names.contains(&"Timing") && names.contains(&"Communication") && names.contains(&"Resource"));
    /// ```
    #[inline]
    pub fn types() -> impl Iterator<Item = &'static str> {
        tables().map(|def| def.name).chain([RESOURCE])
    }

    /// The R4 table of the type of that name; none for `Resource`, which is of many types.
    ///
    /// ```
    /// use metriport_fhir::AnyValue;
    /// assert_eq!(AnyValue::table("Timing.repeat").unwrap().element("when").unwrap().min, 0);
    /// assert!(AnyValue::table("Patient").is_none());
    /// ```
    #[must_use]
    #[inline]
    pub fn table(name: &str) -> Option<&'static TypeDef> {
        let mut steps = name.split('.');
        let first = steps.next()?;
        let root = tables().find(|def| def.name == first)?;
        steps.try_fold(root, |def, step| def.element(step)?.ty.def())
    }

    /// Whether [`read`](Self::read) takes that name.
    ///
    /// ```
    /// use metriport_fhir::AnyValue;
    /// assert!(AnyValue::has_type("Timing.repeat") && AnyValue::has_type("Resource"));
    /// // A patient is read as `Resource`.
    /// assert!(!AnyValue::has_type("Patient"));
    /// ```
    #[must_use]
    #[inline]
    pub fn has_type(name: &str) -> bool {
        name == RESOURCE || AnyValue::table(name).is_some()
    }

    /// The bytes of a document as text, for [`read`](Self::read) as the type of that name.
    ///
    /// ```
    /// use metriport_fhir::AnyValue;
    /// assert_eq!(AnyValue::text_of("Coding", b"{}")?, "{}");
    /// assert_eq!(AnyValue::text_of("Coding", b"\xFF\xFE{\0}\0").unwrap_err().rule(), "json-format");
    /// # Ok::<(), metriport_fhir::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Bytes that are not UTF-8.
    #[inline]
    pub fn text_of<'t>(type_name: &str, bytes: &'t [u8]) -> Result<&'t str, Error> {
        utf8(bytes, type_name)
    }

    /// Reads JSON text as the type of that name, strictly, as [`from_str`](crate::from_str) does.
    ///
    /// # Errors
    ///
    /// As [`from_str`](crate::from_str), and a name that is no type of this crate ([`ErrorKind::NotModelled`]).
    #[inline]
    pub fn read(type_name: &str, text: &str) -> Result<Self, Error> {
        read(type_name, &mut Reader::strict(text))
    }

    /// Reads JSON text as the type of that name, whatever its shape, as [`tolerant::from_str`](crate::tolerant::from_str)
    /// does.
    ///
    /// ```
    /// let read = metriport_fhir::AnyValue::read_tolerant("Coding", r#"{"code":"x","colour":"red"}"#)?;
    /// assert_eq!(read.issues()[0].expression, "Coding.colour");
    /// # Ok::<(), metriport_fhir::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// A text that is no JSON, or is JSON but no object, and a name that is no type of this crate.
    #[inline]
    pub fn read_tolerant(type_name: &str, text: &str) -> Result<Tolerant<Self>, Error> {
        let mut reader = Reader::tolerant(text);
        let value = read(type_name, &mut reader)?;
        Ok(tolerant(text, value, reader))
    }

    /// Holds the value against every rule of R4 and reports all that is wrong with it.
    #[must_use]
    #[inline]
    pub fn validate(&self) -> Outcome {
        match &self.0 {
            Held::Node(node) => validate::node(&**node),
            Held::Resource(resource) => validate::resource(resource),
        }
    }

    /// Reads a document strictly: one of Metriport's objects where it has the member that tells it and no
    /// `resourceType`, else a resource.
    ///
    /// ```
    /// use metriport_fhir::AnyValue;
    /// let answer = r#"{"communication":{"resourceType":"Communication","status":"completed"}}"#;
    /// assert_eq!(AnyValue::read_document(answer)?.type_name(), "MessageStatus");
    /// assert_eq!(AnyValue::read_document(r#"{"resourceType":"Patient","id":"p1"}"#)?.type_name(), "Patient");
    /// # Ok::<(), metriport_fhir::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`from_str`](crate::from_str).
    #[inline]
    pub fn read_document(text: &str) -> Result<Self, Error> {
        as_envelope(text, |node| Reader::strict(text).document(node))
            .map(|(node, read)| read.map(|()| AnyValue(Held::Node(node))))
            .unwrap_or_else(|| AnyValue::read(RESOURCE, text))
    }

    /// Reads a document whatever its shape: one of Metriport's objects or a resource, as
    /// [`read_document`](Self::read_document) tells them apart.
    ///
    /// ```
    /// let text = r#"{"communication":{"resourceType":"Communication","status":"completed","colour":"red"}}"#;
    /// let read = metriport_fhir::AnyValue::read_document_tolerant(text)?;
    /// assert_eq!(read.value.type_name(), "MessageStatus");
    /// assert_eq!(read.issues()[0].expression, "Communication.colour");
    /// # Ok::<(), metriport_fhir::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// A text that is no JSON, or is JSON but no object.
    #[inline]
    pub fn read_document_tolerant(text: &str) -> Result<Tolerant<Self>, Error> {
        let mut reader = Reader::tolerant(text);
        as_envelope(text, |node| reader.document(node))
            .map(|(node, read)| read.map(|()| tolerant(text, AnyValue(Held::Node(node)), reader)))
            .unwrap_or_else(|| AnyValue::read_tolerant(RESOURCE, text))
    }

    /// Checks a document: one of Metriport's objects or a resource, as [`read_document`](Self::read_document) tells
    /// them apart. Whatever is wrong with the text is in the outcome.
    ///
    /// ```
    /// let text = r#"{"communication":{"resourceType":"Communication","id":"c1"}}"#;
    /// let checked = metriport_fhir::AnyValue::check_document(text);
    /// assert_eq!(checked.resource.as_deref(), Some("Communication/c1"));
    /// assert_eq!(checked.outcome.errors().next().unwrap().expression, "Communication.status");
    /// ```
    #[must_use]
    #[inline]
    pub fn check_document(text: &str) -> Checked {
        as_envelope(text, |node| check_node(text, node)).map_or_else(|| check_resource(text), |(_, checked)| checked)
    }

    /// Checks JSON text that should be of the type of that name, as [`check`](crate::check) does.
    ///
    /// ```
    /// let checked = metriport_fhir::AnyValue::check("Period", r#"{"start":"2024","end":"2023"}"#)?;
    /// assert_eq!(checked.outcome.errors().next().unwrap().rule, "per-1");
    /// # Ok::<(), metriport_fhir::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// A name that is no type of this crate; whatever is wrong with the text is in the outcome.
    #[inline]
    pub fn check(type_name: &str, text: &str) -> Result<Checked, Error> {
        match AnyValue::table(type_name) {
            Some(def) => Ok(check_node(text, &mut *(def.make)())),
            None if type_name == RESOURCE => Ok(check_resource(text)),
            None => Err(not_modelled()),
        }
    }

    /// The R4 name of the value's type; of a resource, its `resourceType`.
    #[must_use]
    #[inline]
    pub fn type_name(&self) -> &str {
        match &self.0 {
            Held::Node(node) => node.def().name,
            Held::Resource(resource) => resource.resource_type(),
        }
    }

    /// The value as its Rust type, if that is it.
    #[must_use]
    pub fn downcast_ref<T: FhirType>(&self) -> Option<&T> {
        cast(self.as_node()?)
    }

    /// The resource, if the value is one.
    ///
    /// ```
    /// use metriport_fhir::AnyValue;
    /// let value = AnyValue::read("Resource", r#"{"resourceType":"Patient","id":"p1"}"#)?;
    /// assert_eq!(value.as_resource().and_then(|resource| resource.id()).unwrap().as_str(), "p1");
    /// assert_eq!(AnyValue::read("Coding", "{}")?.as_resource(), None);
    /// # Ok::<(), metriport_fhir::Error>(())
    /// ```
    #[must_use]
    pub fn as_resource(&self) -> Option<&Resource> {
        match &self.0 {
            Held::Node(_) => None,
            Held::Resource(resource) => Some(resource),
        }
    }

    /// The value for the functions that take any type; none where it is a resource that this crate does not model.
    #[must_use]
    #[inline]
    pub fn as_node(&self) -> Option<&dyn Node> {
        match &self.0 {
            Held::Node(node) => Some(&**node),
            Held::Resource(resource) => resource.as_node(),
        }
    }

    /// Writes the value as compact JSON text, as [`to_string`](crate::to_string()) does.
    ///
    /// # Errors
    ///
    /// As [`to_string`](crate::to_string()).
    #[inline]
    pub fn to_string(&self) -> Result<String, Error> {
        match &self.0 {
            Held::Node(node) => node_to_string(&**node),
            Held::Resource(resource) => resource_to_string(resource, false),
        }
    }

    /// Writes the value as JSON text with a line for each member and item.
    ///
    /// ```
    /// let value = metriport_fhir::AnyValue::read("Coding", r#"{"code":"8480-6"}"#)?;
    /// assert_eq!(value.to_string_pretty()?, "{\n  \"code\": \"8480-6\"\n}");
    /// # Ok::<(), metriport_fhir::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`to_string`](crate::to_string()).
    #[inline]
    pub fn to_string_pretty(&self) -> Result<String, Error> {
        match &self.0 {
            Held::Node(node) => node_to_string_pretty(&**node),
            Held::Resource(resource) => resource_to_string(resource, true),
        }
    }
}

/// All tables but those of the nested elements, which theirs lead to.
#[inline]
pub(crate) fn tables() -> impl Iterator<Item = &'static TypeDef> {
    [datatype::TABLES, resource::TABLES, metriport::TABLES].into_iter().flatten().map(|table| table())
}

#[inline]
fn read(type_name: &str, reader: &mut Reader<'_>) -> Result<AnyValue, Error> {
    if type_name == RESOURCE {
        return reader.resource_document().map(|resource| AnyValue(Held::Resource(resource)));
    }
    if let Some(mut resource) = Resource::of_type(type_name) {
        resource.as_node_mut().map_or(Ok(()), |node| reader.document(node))?;
        return Ok(AnyValue(Held::Resource(resource)));
    }
    let Some(def) = AnyValue::table(type_name) else {
        return Err(not_modelled());
    };
    let mut node = (def.make)();
    reader.document(&mut *node)?;
    Ok(AnyValue(Held::Node(node)))
}

#[inline]
fn not_modelled() -> Error {
    let message = "expected the name of a type that is modelled".to_owned();
    let issue = Issue::new(IssueSeverity::Error, "not-modelled", String::new(), message);
    Error::new(ErrorKind::NotModelled, issue)
}

#[inline]
fn tolerant(text: &str, value: AnyValue, reader: Reader<'_>) -> Tolerant<AnyValue> {
    let mut issues = reader.into_issues();
    locate::order(text, &mut issues);
    Tolerant { value, outcome: Outcome { issues: issues.into() } }
}

/// Works on the text as one of Metriport's objects, if it looks like one and proves to have no `resourceType`.
fn as_envelope<T>(text: &str, work: impl FnOnce(&mut dyn Node) -> T) -> Option<(Box<dyn Node>, T)> {
    let mut node = (envelope_of(text)?.make)();
    let done = work(&mut *node);
    node.kept().get("resourceType").is_none().then_some((node, done))
}

/// Which of Metriport's objects the text looks like: by the first member that a resource does not have like this.
#[inline]
fn envelope_of(text: &str) -> Option<&'static TypeDef> {
    let mut scan = Scanner::new(text.strip_prefix("\u{FEFF}").unwrap_or(text));
    if scan.token("").ok()? != b'{' || scan.take_empty(b'}') {
        return None;
    }
    scan.pos += 1;
    loop {
        let name = scan.key().ok()?;
        let first = scan.token("").ok()?;
        match (name.raw, first) {
            ("resourceType", _) => return None,
            ("communication", _) => return Some(MessageStatus::table()),
            ("messages", _) => return Some(MessageList::table()),
            ("transportMethod", _) => return Some(FlatMessage::table()),
            // A communication has a `payload` too: an array.
            ("payload", b'{') => return Some(MessageWebhook::table()),
            _ => {}
        }
        scan.skip().ok()?;
        if scan.token("").ok()? != b',' {
            return None;
        }
        scan.pos += 1;
    }
}

impl fmt::Debug for AnyValue {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Held::Node(node) => node.fmt(f),
            Held::Resource(resource) => resource.fmt(f),
        }
    }
}
