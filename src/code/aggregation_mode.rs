//! `AggregationMode`: <https://hl7.org/fhir/R4/valueset-resource-aggregation-mode.html>

use crate::declare::codes;

codes! {
    /// How resource references can be aggregated.
    pub enum AggregationMode "http://hl7.org/fhir/ValueSet/resource-aggregation-mode|4.0.1" {
        /// The reference is a local reference to a contained resource.
        Contained "contained" "Contained" in "http://hl7.org/fhir/resource-aggregation-mode",
        /// The reference to a resource that has to be resolved externally to the resource that includes the
        /// reference.
        Referenced "referenced" "Referenced" in "http://hl7.org/fhir/resource-aggregation-mode",
        /// The resource the reference points to will be found in the same bundle as the resource that includes
        /// the reference.
        Bundled "bundled" "Bundled" in "http://hl7.org/fhir/resource-aggregation-mode",
    }
}
