//! `NarrativeStatus`: <https://hl7.org/fhir/R4/valueset-narrative-status.html>

use crate::declare::codes;

codes! {
    /// The status of a resource narrative.
    pub enum NarrativeStatus "http://hl7.org/fhir/ValueSet/narrative-status|4.0.1" {
        /// The contents of the narrative are entirely generated from the core elements in the content.
        Generated "generated" "Generated" in "http://hl7.org/fhir/narrative-status",
        /// The contents of the narrative are entirely generated from the core elements in the content and some
        /// of the content is generated from extensions. The narrative SHALL reflect the impact of all modifier
        /// extensions.
        Extensions "extensions" "Extensions" in "http://hl7.org/fhir/narrative-status",
        /// The contents of the narrative may contain additional information not found in the structured data.
        /// Note that there is no computable way to determine what the extra information is, other than by human
        /// inspection.
        Additional "additional" "Additional" in "http://hl7.org/fhir/narrative-status",
        /// The contents of the narrative are some equivalent of "No human-readable text provided in this case".
        Empty "empty" "Empty" in "http://hl7.org/fhir/narrative-status",
    }
}
