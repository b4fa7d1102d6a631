//! `ConstraintSeverity`: <https://hl7.org/fhir/R4/valueset-constraint-severity.html>

use crate::declare::codes;

codes! {
    /// SHALL applications comply with this constraint?
    pub enum ConstraintSeverity "http://hl7.org/fhir/ValueSet/constraint-severity|4.0.1" {
        /// If the constraint is violated, the resource is not conformant.
        Error "error" "Error" in "http://hl7.org/fhir/constraint-severity",
        /// If the constraint is violated, the resource is conformant, but it is not necessarily following best
        /// practice.
        Warning "warning" "Warning" in "http://hl7.org/fhir/constraint-severity",
    }
}
