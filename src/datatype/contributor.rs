//! `Contributor`: <https://hl7.org/fhir/R4/metadatatypes.html#Contributor>

use crate::prelude::*;

datatype! {
    /// A contributor to the content of a knowledge asset, including authors, editors, reviewers, and endorsers.
    ///
    /// R4: <https://hl7.org/fhir/R4/metadatatypes.html#Contributor>
    pub struct Contributor: Element "Contributor" {
        /// author | editor | reviewer | endorser
        r#type "type": 1..1 Code<ContributorType> [
            summary(),
            required("http://hl7.org/fhir/ValueSet/contributor-type|4.0.1")
        ],
        /// Who contributed the content
        name "name": 1..1 FhirString [summary()],
        /// Contact details of the contributor
        contact "contact": 0..* ContactDetail [summary()],
    }
}
