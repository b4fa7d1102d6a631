//! `Identifier`: <https://hl7.org/fhir/R4/datatypes.html#Identifier>

use crate::prelude::*;

datatype! {
    /// An identifier - identifies some entity uniquely and unambiguously. Typically this is used for business
    /// identifiers.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#Identifier>
    pub struct Identifier: Element "Identifier" {
        /// usual | official | temp | secondary | old (If known)
        r#use "use": 0..1 Code<IdentifierUse> [
            modifier(),
            summary(),
            required("http://hl7.org/fhir/ValueSet/identifier-use|4.0.1")
        ],
        /// Description of identifier
        r#type "type": 0..1 CodeableConcept [summary(), extensible("http://hl7.org/fhir/ValueSet/identifier-type")],
        /// The namespace for the identifier value
        system "system": 0..1 Uri [summary()],
        /// The value that is unique
        value "value": 0..1 FhirString [summary()],
        /// Time period when id is/was valid for use
        period "period": 0..1 Period [summary()],
        /// Organization that issued id (may be just text)
        assigner "assigner": 0..1 Reference [summary(), targets(&["Organization"])],
    }
}
