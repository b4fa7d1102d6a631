//! `SlicingRules`: <https://hl7.org/fhir/R4/valueset-resource-slicing-rules.html>

use crate::declare::codes;

codes! {
    /// How slices are interpreted when evaluating an instance.
    pub enum SlicingRules "http://hl7.org/fhir/ValueSet/resource-slicing-rules|4.0.1" {
        /// No additional content is allowed other than that described by the slices in this profile.
        Closed "closed" "Closed" in "http://hl7.org/fhir/resource-slicing-rules",
        /// Additional content is allowed anywhere in the list.
        Open "open" "Open" in "http://hl7.org/fhir/resource-slicing-rules",
        /// Additional content is allowed, but only at the end of the list. Note that using this requires that
        /// the slices be ordered, which makes it hard to share uses. This should only be done where absolutely
        /// required.
        OpenAtEnd "openAtEnd" "Open at End" in "http://hl7.org/fhir/resource-slicing-rules",
    }
}
