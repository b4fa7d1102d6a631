//! `AnyValue`: a value whose type is known only at run time, by its R4 name.

use std::fmt;

use crate::code::IssueSeverity;
use crate::datatype::DATATYPES;
use crate::error::{Error, ErrorKind};
use crate::issue::{Issue, Outcome};
use crate::json::read::Reader;
use crate::json::scan::Scanner;
use crate::json::{locate, node_to_string, node_to_string_pretty, resource_to_string, utf8};
use crate::metriport::{ENVELOPES, MessageList, MessageStatus, MessageWebhook};
use crate::node::{FhirType, Node};
use crate::resource::{RESOURCES, Resource};
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
    pub fn table(name: &str) -> Option<&'static TypeDef> {
        let mut steps = name.split('.');
        let first = steps.next()?;
        let root = tables().find(|def| def.name == first)?;
        steps.try_fold(root, |def, step| def.element(step)?.ty.def())
    }

    /// Whether [`read`](Self::read) takes that name.
    #[must_use]
    pub fn has_type(name: &str) -> bool {
        name == RESOURCE || AnyValue::table(name).is_some()
    }

    /// The name of the type to read a document as: one of Metriport's objects, by the member that it has, or
    /// `Resource`.
    ///
    /// ```
    /// use metriport_fhir::AnyValue;
    /// assert_eq!(AnyValue::type_of(r#"{"resourceType":"Patient","id":"p1"}"#), "Resource");
    /// assert_eq!(AnyValue::type_of(r#"{"communication":{"resourceType":"Communication"}}"#), "MessageStatus");
    /// ```
    #[must_use]
    pub fn type_of(text: &str) -> &'static str {
        envelope_of(text).map_or(RESOURCE, |def| def.name)
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
    pub fn text_of<'t>(type_name: &str, bytes: &'t [u8]) -> Result<&'t str, Error> {
        utf8(bytes, type_name)
    }

    /// Reads JSON text as the type of that name, strictly, as [`from_str`](crate::from_str) does.
    ///
    /// # Errors
    ///
    /// As [`from_str`](crate::from_str), and a name that is no type of this crate ([`ErrorKind::NotModelled`]).
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
    pub fn read_tolerant(type_name: &str, text: &str) -> Result<Tolerant<Self>, Error> {
        let mut reader = Reader::tolerant(text);
        let value = read(type_name, &mut reader)?;
        let mut issues = reader.into_issues();
        locate::order(text, &mut issues);
        Ok(Tolerant { value, outcome: Outcome { issues } })
    }

    /// Holds the value against every rule of R4 and reports all that is wrong with it.
    #[must_use]
    pub fn validate(&self) -> Outcome {
        match &self.0 {
            Held::Node(node) => validate::node(&**node),
            Held::Resource(resource) => validate::resource(resource),
        }
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
    pub fn check(type_name: &str, text: &str) -> Result<Checked, Error> {
        match AnyValue::table(type_name) {
            Some(def) => Ok(check_node(text, &mut *(def.make)())),
            None if type_name == RESOURCE => Ok(check_resource(text)),
            None => Err(not_modelled()),
        }
    }

    /// The R4 name of the value's type; of a resource, its `resourceType`.
    #[must_use]
    pub fn type_name(&self) -> &str {
        match &self.0 {
            Held::Node(node) => node.def().name,
            Held::Resource(resource) => resource.resource_type(),
        }
    }

    /// The value as its Rust type, if that is it.
    #[must_use]
    pub fn downcast_ref<T: FhirType>(&self) -> Option<&T> {
        self.as_node()?.as_any().downcast_ref()
    }

    /// The resource, if the value is one.
    #[must_use]
    pub fn as_resource(&self) -> Option<&Resource> {
        match &self.0 {
            Held::Node(_) => None,
            Held::Resource(resource) => Some(resource),
        }
    }

    /// The value for the functions that take any type; none where it is a resource that this crate does not model.
    #[must_use]
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
    pub fn to_string(&self) -> Result<String, Error> {
        match &self.0 {
            Held::Node(node) => node_to_string(&**node),
            Held::Resource(resource) => resource_to_string(resource, false),
        }
    }

    /// Writes the value as JSON text with a line for each member and item.
    ///
    /// # Errors
    ///
    /// As [`to_string`](crate::to_string()).
    pub fn to_string_pretty(&self) -> Result<String, Error> {
        match &self.0 {
            Held::Node(node) => node_to_string_pretty(&**node),
            Held::Resource(resource) => resource_to_string(resource, true),
        }
    }
}

fn tables() -> impl Iterator<Item = &'static TypeDef> {
    [DATATYPES, RESOURCES, ENVELOPES].into_iter().flatten().copied()
}

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

fn not_modelled() -> Error {
    let message = "expected the name of a type that is modelled".to_owned();
    let issue = Issue::new(IssueSeverity::Error, "not-modelled", String::new(), message);
    Error::new(ErrorKind::NotModelled, issue)
}

/// The envelope that an object without `resourceType` is, by the first of its members that only one envelope has.
fn envelope_of(text: &str) -> Option<&'static TypeDef> {
    let mut scan = Scanner::new(text.strip_prefix('\u{FEFF}').unwrap_or(text));
    let mut found = None;
    if scan.token("").ok()? != b'{' || scan.take_empty(b'}') {
        return None;
    }
    scan.pos += 1;
    loop {
        let name = scan.key().ok()?;
        let first = scan.token("").ok()?;
        match (name.raw, first) {
            ("resourceType", _) => return None,
            ("communication", _) => found = found.or(Some(MessageStatus::DEF)),
            ("messages", _) => found = found.or(Some(MessageList::DEF)),
            // A communication has a `payload` too: an array.
            ("payload", b'{') => found = found.or(Some(MessageWebhook::DEF)),
            _ => {}
        }
        scan.skip().ok()?;
        if scan.token("").ok()? != b',' {
            return found;
        }
        scan.pos += 1;
    }
}

impl fmt::Debug for AnyValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Held::Node(node) => node.fmt(f),
            Held::Resource(resource) => resource.fmt(f),
        }
    }
}
