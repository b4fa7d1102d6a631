//! `HumanName`: <https://hl7.org/fhir/R4/datatypes.html#HumanName>

use crate::prelude::*;

datatype! {
    /// A human's name with the ability to identify parts and usage.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#HumanName>
    pub struct HumanName: Element "HumanName" {
        /// usual | official | temp | nickname | anonymous | old | maiden
        r#use "use": 0..1 Code<NameUse> [
            modifier(),
            summary(),
            required("http://hl7.org/fhir/ValueSet/name-use|4.0.1")
        ],
        /// Text representation of the full name
        text "text": 0..1 FhirString [summary()],
        /// Family name (often called 'Surname')
        family "family": 0..1 FhirString [summary()],
        /// Given names (not always 'first'). Includes middle names
        given "given": 0..* FhirString [summary()],
        /// Parts that come before the name
        prefix "prefix": 0..* FhirString [summary()],
        /// Parts that come after the name
        suffix "suffix": 0..* FhirString [summary()],
        /// Time period when name was/is in use
        period "period": 0..1 Period [summary()],
    }
}
