//! `SortDirection`: <https://hl7.org/fhir/R4/valueset-sort-direction.html>

use crate::declare::codes;

codes! {
    /// The possible sort directions, ascending or descending.
    pub enum SortDirection "http://hl7.org/fhir/ValueSet/sort-direction|4.0.1" {
        /// Sort by the value ascending, so that lower values appear first.
        Ascending "ascending" "Ascending" in "http://hl7.org/fhir/sort-direction",
        /// Sort by the value descending, so that lower values appear last.
        Descending "descending" "Descending" in "http://hl7.org/fhir/sort-direction",
    }
}
