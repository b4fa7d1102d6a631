//! `ReferenceVersionRules`: <https://hl7.org/fhir/R4/valueset-reference-version-rules.html>

use crate::declare::codes;

codes! {
    /// Whether a reference needs to be version specific or version independent, or whether either can be used.
    pub enum ReferenceVersionRules "http://hl7.org/fhir/ValueSet/reference-version-rules|4.0.1" {
        /// The reference may be either version independent or version specific.
        Either "either" "Either Specific or independent" in "http://hl7.org/fhir/reference-version-rules",
        /// The reference must be version independent.
        Independent "independent" "Version independent" in "http://hl7.org/fhir/reference-version-rules",
        /// The reference must be version specific.
        Specific "specific" "Version Specific" in "http://hl7.org/fhir/reference-version-rules",
    }
}
