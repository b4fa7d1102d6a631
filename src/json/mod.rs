//! JSON in and out: reading, strict or tolerant, writing, and the doors through which serde comes.
//!
//! There is one reader and one writer, and serde's entry points lead to them: see [`serde_read`] and [`serde_write`].

pub(crate) mod generic;
pub(crate) mod locate;
pub(crate) mod read;
pub(crate) mod scan;
pub(crate) mod search;
mod serde_read;
mod serde_write;
mod suggest;
mod write;

use std::io;

pub(crate) use serde_read::{deserialize, deserialize_primitive, deserialize_resource};
pub(crate) use serde_write::{serialize, serialize_primitive, serialize_resource};

use crate::code::IssueSeverity;
use crate::error::{Error, ErrorKind};
use crate::issue::{Issue, Position};
use crate::node::{FhirType, Node};
use crate::resource::Resource;
use read::Reader;
use write::Writer;

/// Reads a value from JSON text, strictly: what is not of the type's shape is an error.
///
/// Content that breaks its format or is outside its value set is no error here: it is held verbatim and
/// [validation](crate::validate()) reports it.
///
/// ```
/// use metriport_fhir::{Communication, EventStatus};
///
/// let message: Communication = metriport_fhir::from_str(r#"{"resourceType":"Communication","status":"completed"}"#)?;
/// assert_eq!(message.status.known(), Some(EventStatus::Completed));
/// # Ok::<(), metriport_fhir::Error>(())
/// ```
///
/// # Errors
///
/// The first thing that is no JSON, or is not of R4's shape: a value of the wrong JSON kind, an unknown member, a
/// missing required element, two values of one choice, a null, an empty array or object, a repeated name, a wrong
/// `resourceType`, or more than 128 containers inside each other.
pub fn from_str<T: FhirType>(text: &str) -> Result<T, Error> {
    let mut value = T::default();
    Reader::strict(text).document(value.node_mut())?;
    Ok(value)
}

/// Reads a value from the bytes of a JSON text, as [`from_str`] does.
///
/// ```
/// let period: metriport_fhir::Period = metriport_fhir::from_slice(br#"{"start":"2024"}"#)?;
/// assert_eq!(period.start.unwrap().year(), Some(2024));
/// # Ok::<(), metriport_fhir::Error>(())
/// ```
///
/// # Errors
///
/// As [`from_str`], and bytes that are not UTF-8.
pub fn from_slice<T: FhirType>(bytes: &[u8]) -> Result<T, Error> {
    from_str(utf8(bytes, T::DEF.name)?)
}

/// Reads a value from everything that a reader gives, as [`from_str`] does.
///
/// ```no_run
/// let file = std::fs::File::open("message.json")?;
/// let message: metriport_fhir::Communication = metriport_fhir::from_reader(file)?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// As [`from_slice`], and what the reader itself fails with.
pub fn from_reader<T: FhirType>(mut reader: impl io::Read) -> Result<T, Error> {
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes).map_err(Error::io)?;
    from_slice(&bytes)
}

/// Writes a value as compact JSON text, in R4's order.
///
/// # Errors
///
/// A value made in memory that is nested too deeply to be read again, or that holds as a number what is none.
pub fn to_string<T: FhirType>(value: &T) -> Result<String, Error> {
    node_to_string(value.node())
}

/// Writes a value as JSON text with a line for each member and item, indented by two blanks.
///
/// # Errors
///
/// As [`to_string`].
pub fn to_string_pretty<T: FhirType>(value: &T) -> Result<String, Error> {
    node_to_string_pretty(value.node())
}

/// Writes a value as the bytes of compact JSON text.
///
/// # Errors
///
/// As [`to_string`].
pub fn to_vec<T: FhirType>(value: &T) -> Result<Vec<u8>, Error> {
    node_to_string(value.node()).map(String::into_bytes)
}

/// Writes a value as compact JSON text into a writer.
///
/// ```
/// let mut body = Vec::new();
/// metriport_fhir::to_writer(&mut body, &metriport_fhir::Coding::new("http://loinc.org", "34133-9"))?;
/// assert_eq!(body, br#"{"system":"http://loinc.org","code":"34133-9"}"#);
/// # Ok::<(), metriport_fhir::Error>(())
/// ```
///
/// # Errors
///
/// As [`to_string`], and what the writer itself fails with.
pub fn to_writer<T: FhirType>(mut writer: impl io::Write, value: &T) -> Result<(), Error> {
    writer.write_all(node_to_string(value.node())?.as_bytes()).map_err(Error::io)
}

/// The room with which a text begins: a message has some 700 bytes.
const ROOM: usize = 1024;

pub(crate) fn node_to_string(node: &dyn Node) -> Result<String, Error> {
    let mut writer = Writer::compact(String::with_capacity(ROOM));
    writer.node(node);
    writer.finish()
}

pub(crate) fn node_to_string_pretty(node: &dyn Node) -> Result<String, Error> {
    let mut writer = Writer::pretty(String::with_capacity(ROOM));
    writer.node(node);
    writer.finish()
}

pub(crate) fn resource_to_string(resource: &Resource, pretty: bool) -> Result<String, Error> {
    let out = String::with_capacity(ROOM);
    let mut writer = if pretty { Writer::pretty(out) } else { Writer::compact(out) };
    writer.resource(resource);
    writer.finish()
}

/// Reads a value whose type is known only at run time.
pub(crate) fn node_from_str(text: &str, node: &mut dyn Node) -> Result<(), Error> {
    Reader::strict(text).document(node)
}

pub(crate) fn resource_from_str(text: &str) -> Result<Resource, Error> {
    Reader::strict(text).resource_document()
}

/// The bytes as text.
pub(crate) fn utf8<'t>(bytes: &'t [u8], root: &str) -> Result<&'t str, Error> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text),
        Err(error) => Err(not_utf8(bytes, error.valid_up_to(), root)),
    }
}

#[cold]
fn not_utf8(bytes: &[u8], valid: usize, root: &str) -> Error {
    let message = match bytes {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => "expected UTF-8, found what looks like UTF-16",
        _ => "expected UTF-8, found a byte that is none",
    };
    let start = bytes.get(..valid).unwrap_or_default();
    let position = Position::of(std::str::from_utf8(start).unwrap_or_default(), valid);
    let issue = Issue::new(IssueSeverity::Error, "json-format", root.to_owned(), message);
    Error::new(ErrorKind::Syntax, Issue { position: Some(position), ..issue })
}
