//! Tolerant reading: any JSON object whatever becomes a value, a list of everything wrong with it, and the same JSON
//! again when it is written.
//!
//! What R4's tables have no place for — unknown members, values of the wrong kind, nulls, second values of a choice —
//! is kept as text in the [`kept`](crate::Kept) of the object that it stood in. Nothing is dropped and nothing is
//! guessed.

use crate::error::Error;
use crate::issue::{Issue, Outcome};
use crate::json::read::Reader;
use crate::json::{locate, utf8};
use crate::node::{FhirType, Node};
use crate::resource::Resource;

/// A value and what its reading found wrong with the shape of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tolerant<T> {
    /// The value.
    pub value: T,
    /// What was found, in the order of the text: everything that a strict reading would refuse, except a missing
    /// required element, a null in a list of primitives with nothing beside it, and what stands inside a resource of a
    /// type that is held as text, which [validation](crate::validate()) reports.
    pub outcome: Outcome,
}

impl<T> Tolerant<T> {
    /// What the reading found, in the order of the text.
    #[must_use]
    pub fn issues(&self) -> &[Issue] {
        self.outcome.issues()
    }
}

/// Reads a value from JSON text whatever its shape.
///
/// ```
/// use metriport_fhir::{Communication, tolerant};
///
/// let text = r#"{"resourceType":"Communication","status":"completed","subject":"Patient/1","colour":"red"}"#;
/// let read = tolerant::from_str::<Communication>(text)?;
/// assert_eq!(read.value.status, "completed");
/// let rules: Vec<_> = read.issues().iter().map(|issue| issue.rule).collect();
/// assert_eq!(rules, ["type", "unknown-property"]);
/// assert_eq!(metriport_fhir::to_string(&read.value)?, text);
/// # Ok::<(), metriport_fhir::Error>(())
/// ```
///
/// # Errors
///
/// A text that is no JSON, or is JSON but no object.
pub fn from_str<T: FhirType>(text: &str) -> Result<Tolerant<T>, Error> {
    let mut value = T::default();
    let outcome = read(text, value.node_mut())?;
    Ok(Tolerant { value, outcome })
}

fn read(text: &str, node: &mut dyn Node) -> Result<Outcome, Error> {
    let mut reader = Reader::tolerant(text);
    reader.document(node)?;
    Ok(outcome(text, reader))
}

/// Reads a value from the bytes of a JSON text whatever its shape.
///
/// ```
/// use metriport_fhir::{Coding, tolerant};
/// assert_eq!(tolerant::from_slice::<Coding>(br#"{"code":null}"#)?.issues()[0].rule, "json-format");
/// # Ok::<(), metriport_fhir::Error>(())
/// ```
///
/// # Errors
///
/// As [`from_str`], and bytes that are not UTF-8.
pub fn from_slice<T: FhirType>(bytes: &[u8]) -> Result<Tolerant<T>, Error> {
    from_str(utf8(bytes, T::DEF.name)?)
}

/// Reads a resource of whatever type it says.
///
/// ```
/// use metriport_fhir::tolerant;
/// let read = tolerant::resource_from_str(r#"{"status":"completed","resourceType":"Communication","colour":"red"}"#)?;
/// assert_eq!(read.value.as_communication().unwrap().kept.get("colour"), Some(r#""red""#));
/// # Ok::<(), metriport_fhir::Error>(())
/// ```
///
/// # Errors
///
/// As [`from_str`].
pub fn resource_from_str(text: &str) -> Result<Tolerant<Resource>, Error> {
    let mut reader = Reader::tolerant(text);
    let value = reader.resource_document()?;
    Ok(Tolerant { value, outcome: outcome(text, reader) })
}

fn outcome(text: &str, reader: Reader<'_>) -> Outcome {
    let mut issues = reader.into_issues();
    locate::order(text, &mut issues);
    Outcome { issues: issues.into() }
}
