//! `CodeableConcept`: <https://hl7.org/fhir/R4/datatypes.html#CodeableConcept>

use crate::prelude::*;

datatype! {
    /// A concept that may be defined by a formal reference to a terminology or ontology or may be provided by
    /// text.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#CodeableConcept>
    pub struct CodeableConcept: Element "CodeableConcept" {
        /// Code defined by a terminology system
        coding "coding": 0..* Coding [summary()],
        /// Plain text representation of the concept
        text "text": 0..1 FhirString [summary()],
    }
}
