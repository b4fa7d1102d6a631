//! `ContributorType`: <https://hl7.org/fhir/R4/valueset-contributor-type.html>

use crate::declare::codes;

codes! {
    /// The type of contributor.
    pub enum ContributorType "http://hl7.org/fhir/ValueSet/contributor-type|4.0.1" {
        /// An author of the content of the module.
        Author "author" "Author" in "http://hl7.org/fhir/contributor-type",
        /// An editor of the content of the module.
        Editor "editor" "Editor" in "http://hl7.org/fhir/contributor-type",
        /// A reviewer of the content of the module.
        Reviewer "reviewer" "Reviewer" in "http://hl7.org/fhir/contributor-type",
        /// An endorser of the content of the module.
        Endorser "endorser" "Endorser" in "http://hl7.org/fhir/contributor-type",
    }
}
