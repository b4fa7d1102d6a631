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

impl Identifier {
    /// An identifier in a namespace.
    ///
    /// ```
    /// use metriport_fhir::Identifier;
    /// let npi = Identifier::new("http://hl7.org/fhir/sid/us-npi", "1234567893");
    /// assert_eq!(
    ///     serde_json::to_string(&npi).unwrap(),
    ///     r#"{"system":"http://hl7.org/fhir/sid/us-npi","value":"1234567893"}"#,
    /// );
    /// ```
    #[must_use]
    pub fn new(system: impl Into<Uri>, value: impl Into<FhirString>) -> Self {
        Identifier { system: Some(system.into()), value: Some(value.into()), ..Default::default() }
    }
}
