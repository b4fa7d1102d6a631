//! `IssueSeverity`: <https://hl7.org/fhir/R4/valueset-issue-severity.html>

use crate::declare::codes;

codes! {
    /// How the issue affects the success of the action.
    pub enum IssueSeverity "http://hl7.org/fhir/ValueSet/issue-severity|4.0.1" {
        /// The issue caused the action to fail and no further checking could be performed.
        Fatal "fatal" "Fatal" in "http://hl7.org/fhir/issue-severity",
        /// The issue is sufficiently important to cause the action to fail.
        Error "error" "Error" in "http://hl7.org/fhir/issue-severity",
        /// The issue is not important enough to cause the action to fail but may cause it to be performed
        /// suboptimally or in a way that is not as desired.
        Warning "warning" "Warning" in "http://hl7.org/fhir/issue-severity",
        /// The issue has no relation to the degree of success of the action.
        Information "information" "Information" in "http://hl7.org/fhir/issue-severity",
    }
}
