//! `IdentifierUse`: <https://hl7.org/fhir/R4/valueset-identifier-use.html>

use crate::declare::codes;

codes! {
    /// Identifies the purpose for this identifier, if known .
    pub enum IdentifierUse "http://hl7.org/fhir/ValueSet/identifier-use|4.0.1" {
        /// The identifier recommended for display and use in real-world interactions.
        Usual "usual" "Usual" in "http://hl7.org/fhir/identifier-use",
        /// The identifier considered to be most trusted for the identification of this item. Sometimes also
        /// known as "primary" and "main". The determination of "official" is subjective and implementation
        /// guides often provide additional guidelines for use.
        Official "official" "Official" in "http://hl7.org/fhir/identifier-use",
        /// A temporary identifier.
        Temp "temp" "Temp" in "http://hl7.org/fhir/identifier-use",
        /// An identifier that was assigned in secondary use - it serves to identify the object in a relative
        /// context, but cannot be consistently assigned to the same object again in a different context.
        Secondary "secondary" "Secondary" in "http://hl7.org/fhir/identifier-use",
        /// The identifier id no longer considered valid, but may be relevant for search purposes.  E.g. Changes
        /// to identifier schemes, account merges, etc.
        Old "old" "Old" in "http://hl7.org/fhir/identifier-use",
    }
}
