//! `RelatedArtifactType`: <https://hl7.org/fhir/R4/valueset-related-artifact-type.html>

use crate::declare::codes;

codes! {
    /// The type of relationship to the related artifact.
    pub enum RelatedArtifactType "http://hl7.org/fhir/ValueSet/related-artifact-type|4.0.1" {
        /// Additional documentation for the knowledge resource. This would include additional instructions on
        /// usage as well as additional information on clinical context or appropriateness.
        Documentation "documentation" "Documentation" in "http://hl7.org/fhir/related-artifact-type",
        /// A summary of the justification for the knowledge resource including supporting evidence, relevant
        /// guidelines, or other clinically important information. This information is intended to provide a way
        /// to make the justification for the knowledge resource available to the consumer of interventions or
        /// results produced by the knowledge resource.
        Justification "justification" "Justification" in "http://hl7.org/fhir/related-artifact-type",
        /// Bibliographic citation for papers, references, or other relevant material for the knowledge
        /// resource. This is intended to allow for citation of related material, but that was not necessarily
        /// specifically prepared in connection with this knowledge resource.
        Citation "citation" "Citation" in "http://hl7.org/fhir/related-artifact-type",
        /// The previous version of the knowledge resource.
        Predecessor "predecessor" "Predecessor" in "http://hl7.org/fhir/related-artifact-type",
        /// The next version of the knowledge resource.
        Successor "successor" "Successor" in "http://hl7.org/fhir/related-artifact-type",
        /// The knowledge resource is derived from the related artifact. This is intended to capture the
        /// relationship in which a particular knowledge resource is based on the content of another artifact,
        /// but is modified to capture either a different set of overall requirements, or a more specific set of
        /// requirements such as those involved in a particular institution or clinical setting.
        DerivedFrom "derived-from" "Derived From" in "http://hl7.org/fhir/related-artifact-type",
        /// The knowledge resource depends on the given related artifact.
        DependsOn "depends-on" "Depends On" in "http://hl7.org/fhir/related-artifact-type",
        /// The knowledge resource is composed of the given related artifact.
        ComposedOf "composed-of" "Composed Of" in "http://hl7.org/fhir/related-artifact-type",
    }
}
