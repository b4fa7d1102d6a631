//! `SearchEntryMode`: <https://hl7.org/fhir/R4/valueset-search-entry-mode.html>

use crate::declare::codes;

codes! {
    /// Why an entry is in the result set - whether it's included as a match or because of an _include
    /// requirement, or to convey information or warning information about the search process.
    pub enum SearchEntryMode "http://hl7.org/fhir/ValueSet/search-entry-mode|4.0.1" {
        /// This resource matched the search specification.
        Match "match" "Match" in "http://hl7.org/fhir/search-entry-mode",
        /// This resource is returned because it is referred to from another resource in the search set.
        Include "include" "Include" in "http://hl7.org/fhir/search-entry-mode",
        /// An OperationOutcome that provides additional information about the processing of a search.
        Outcome "outcome" "Outcome" in "http://hl7.org/fhir/search-entry-mode",
    }
}
