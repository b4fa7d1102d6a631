//! `ContactDetail`: <https://hl7.org/fhir/R4/metadatatypes.html#ContactDetail>

use crate::prelude::*;

datatype! {
    /// Specifies contact information for a person or organization.
    ///
    /// R4: <https://hl7.org/fhir/R4/metadatatypes.html#ContactDetail>
    pub struct ContactDetail: Element "ContactDetail" {
        /// Name of an individual to contact
        name "name": 0..1 FhirString [summary()],
        /// Contact details for individual or organization
        telecom "telecom": 0..* ContactPoint [summary()],
    }
}
