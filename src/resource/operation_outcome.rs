//! `OperationOutcome`: <https://hl7.org/fhir/R4/operationoutcome.html>

use crate::prelude::*;

datatype! {
    /// A collection of error, warning, or information messages that result from a system action.
    ///
    /// R4: <https://hl7.org/fhir/R4/operationoutcome.html>
    pub struct OperationOutcome: DomainResource "OperationOutcome" {
        /// A single issue associated with the action
        issue "issue": 1..* OperationOutcomeIssue [summary()],
    }
}

datatype! {
    /// An error, warning, or information message that results from a system action.
    ///
    /// R4: <https://hl7.org/fhir/R4/operationoutcome.html>
    pub struct OperationOutcomeIssue: BackboneElement "OperationOutcome.issue" {
        /// fatal | error | warning | information
        severity "severity": 1..1 Code<IssueSeverity> [
            summary(),
            required("http://hl7.org/fhir/ValueSet/issue-severity|4.0.1")
        ],
        /// Error or warning code
        code "code": 1..1 Code<IssueType> [summary(), required("http://hl7.org/fhir/ValueSet/issue-type|4.0.1")],
        /// Additional details about the error
        details "details": 0..1 CodeableConcept [
            summary(),
            example("http://hl7.org/fhir/ValueSet/operation-outcome")
        ],
        /// Additional diagnostic information about the issue
        diagnostics "diagnostics": 0..1 FhirString [summary()],
        /// Deprecated: Path of element(s) related to issue
        location "location": 0..* FhirString [summary()],
        /// FHIRPath of element(s) related to issue
        expression "expression": 0..* FhirString [summary()],
    }
}
