//! `RequestStatus`: <https://hl7.org/fhir/R4/valueset-request-status.html>

use crate::declare::codes;

codes! {
    /// Codes identifying the lifecycle stage of a request.
    pub enum RequestStatus "http://hl7.org/fhir/ValueSet/request-status|4.0.1" {
        /// The request has been created but is not yet complete or ready for action.
        Draft "draft" "Draft" in "http://hl7.org/fhir/request-status",
        /// The request is in force and ready to be acted upon.
        Active "active" "Active" in "http://hl7.org/fhir/request-status",
        /// The request (and any implicit authorization to act) has been temporarily withdrawn but is expected to
        /// resume in the future.
        OnHold "on-hold" "On Hold" in "http://hl7.org/fhir/request-status",
        /// The request (and any implicit authorization to act) has been terminated prior to the known full
        /// completion of the intended actions.  No further activity should occur.
        Revoked "revoked" "Revoked" in "http://hl7.org/fhir/request-status",
        /// The activity described by the request has been fully performed.  No further activity will occur.
        Completed "completed" "Completed" in "http://hl7.org/fhir/request-status",
        /// This request should never have existed and should be considered 'void'.  (It is possible that
        /// real-world decisions were based on it.  If real-world activity has occurred, the status should be
        /// "revoked" rather than "entered-in-error".).
        EnteredInError "entered-in-error" "Entered in Error" in "http://hl7.org/fhir/request-status",
        /// The authoring/source system does not know which of the status values currently applies for this
        /// request.  Note: This concept is not to be used for "other" - one of the listed statuses is presumed to
        /// apply,  but the authoring/source system does not know which.
        Unknown "unknown" "Unknown" in "http://hl7.org/fhir/request-status",
    }
}
