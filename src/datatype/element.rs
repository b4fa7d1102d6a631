//! `Element`: <https://hl7.org/fhir/R4/datatypes.html#Element>

use crate::prelude::*;

datatype! {
    /// Base definition for all elements in a resource.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#Element>
    pub struct Element: None "Element" {
        /// Unique id for inter-element referencing
        id "id": 0..1 FhirString [bare()],
        /// Additional content defined by implementations
        extension "extension": 0..* Extension [],
    }
}
