//! `OperationParameterUse`: <https://hl7.org/fhir/R4/valueset-operation-parameter-use.html>

use crate::declare::codes;

codes! {
    /// Whether an operation parameter is an input or an output parameter.
    pub enum OperationParameterUse "http://hl7.org/fhir/ValueSet/operation-parameter-use|4.0.1" {
        /// This is an input parameter.
        In "in" "In" in "http://hl7.org/fhir/operation-parameter-use",
        /// This is an output parameter.
        Out "out" "Out" in "http://hl7.org/fhir/operation-parameter-use",
    }
}
