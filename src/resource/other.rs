//! `OtherResource`: a resource of a type that this crate does not model.

use std::fmt;

use crate::json::scan::Scanner;
use crate::{Id, Meta, tolerant};

/// A resource of a type that this crate does not model, as its exact JSON text.
///
/// ```
/// use metriport_fhir::{OtherResource, Resource};
///
/// let text = r#"{"resourceType":"Patient","id":"p1","multipleBirthInteger":2}"#;
/// let Resource::Other(patient) = serde_json::from_str(text)? else { unreachable!() };
/// assert_eq!(patient.member("multipleBirthInteger"), Some("2"));
/// assert_eq!(patient.as_json(), text);
/// assert!(patient.members().map(|(name, _)| name).eq(["resourceType", "id", "multipleBirthInteger"]));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Default)]
pub struct OtherResource {
    resource_type: Box<str>,
    json: Box<str>,
}

impl OtherResource {
    pub(crate) fn new(resource_type: String, json: &str) -> Self {
        OtherResource { resource_type: resource_type.into(), json: json.into() }
    }

    /// What stood in the place of a resource and is none.
    pub(crate) fn unread(json: &str) -> Self {
        OtherResource::new(String::new(), json)
    }

    /// The `resourceType`; empty where the JSON had none.
    #[must_use]
    pub fn resource_type(&self) -> &str {
        &self.resource_type
    }

    /// The whole resource as it was written.
    #[must_use]
    pub fn as_json(&self) -> &str {
        &self.json
    }

    /// The id, if there is one and it is a text.
    #[must_use]
    pub fn id(&self) -> Option<Id> {
        let text = Scanner::new(self.member("id")?).string().ok()?;
        Some(Id::verbatim(&text.decode().ok()?))
    }

    /// The metadata, read tolerantly.
    #[must_use]
    pub fn meta(&self) -> Option<Meta> {
        tolerant::from_str(self.member("meta")?).ok().map(|meta| meta.value)
    }

    /// The JSON text of the first member of that name.
    #[must_use]
    pub fn member(&self, name: &str) -> Option<&str> {
        for (member, value) in self.members() {
            if member == name {
                return Some(value);
            }
        }
        None
    }

    /// The names (as they are written between their quotes) and the JSON texts of all members.
    pub fn members(&self) -> impl Iterator<Item = (&str, &str)> {
        let mut scan = Scanner::new(&self.json);
        let mut more = scan.byte() == Some(b'{') && !scan.take_empty(b'}');
        scan.pos += usize::from(more);
        std::iter::from_fn(move || {
            if !more {
                return None;
            }
            let name = scan.key().ok()?;
            scan.token("").ok()?;
            let start = scan.pos;
            scan.skip().ok()?;
            let end = scan.pos;
            more = matches!(scan.token(""), Ok(b','));
            scan.pos += usize::from(more);
            Some((name.raw, &scan.text[start..end]))
        })
    }
}

impl fmt::Debug for OtherResource {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple(if self.resource_type.is_empty() { "Resource" } else { &self.resource_type })
            .field(&format_args!("{}", self.json))
            .finish()
    }
}
