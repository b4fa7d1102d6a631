//! `uri`: <https://hl7.org/fhir/R4/datatypes.html#uri>

use crate::primitive::declare::primitive;

primitive! {
    /// A uniform resource identifier: an absolute or relative address or a urn.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#uri>
    pub struct Uri: Uri, text;
}
