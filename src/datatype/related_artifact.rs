//! `RelatedArtifact`: <https://hl7.org/fhir/R4/metadatatypes.html#RelatedArtifact>

use crate::prelude::*;

datatype! {
    /// Related artifacts such as additional documentation, justification, or bibliographic references.
    ///
    /// R4: <https://hl7.org/fhir/R4/metadatatypes.html#RelatedArtifact>
    pub struct RelatedArtifact: Element "RelatedArtifact" {
        /// documentation | justification | citation | predecessor | successor | derived-from | depends-on |
        /// composed-of
        r#type "type": 1..1 Code<RelatedArtifactType> [
            summary(),
            required("http://hl7.org/fhir/ValueSet/related-artifact-type|4.0.1")
        ],
        /// Short label
        label "label": 0..1 FhirString [summary()],
        /// Brief description of the related artifact
        display "display": 0..1 FhirString [summary()],
        /// Bibliographic citation for the artifact
        citation "citation": 0..1 Markdown [summary()],
        /// Where the artifact can be accessed
        url "url": 0..1 Url [summary()],
        /// What document is being referenced
        document "document": 0..1 Attachment [summary()],
        /// What resource is being referenced
        resource "resource": 0..1 Canonical [summary()],
    }
}
