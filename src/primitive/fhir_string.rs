//! `string`: <https://hl7.org/fhir/R4/datatypes.html#string>

use crate::primitive::declare::primitive;

primitive! {
    /// A text of Unicode characters, at most 1 MB (1,048,576 characters). R4 names it `string`.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#string>
    pub struct FhirString: String, text;
}
