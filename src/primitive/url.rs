//! `url`: <https://hl7.org/fhir/R4/datatypes.html#url>

use crate::primitive::declare::primitive;

primitive! {
    /// A uniform resource locator: a uri that can be used to find something.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#url>
    pub struct Url: Url, text;
}
