//! `UsageContext`: <https://hl7.org/fhir/R4/metadatatypes.html#UsageContext>

use crate::prelude::*;

datatype! {
    /// Specifies clinical/business/etc. metadata that can be used to retrieve, index and/or categorize an
    /// artifact. This metadata can either be specific to the applicable population (e.g., age category, DRG) or
    /// the specific context of care (e.g., venue, care setting, provider of care).
    ///
    /// R4: <https://hl7.org/fhir/R4/metadatatypes.html#UsageContext>
    pub struct UsageContext: Element "UsageContext" {
        /// Type of context being specified
        code "code": 1..1 Coding [summary(), extensible("http://hl7.org/fhir/ValueSet/usage-context-type")],
        /// Value that defines the context
        value "value": 1..1 UsageContextValue [
            summary(),
            targets(&[
                "PlanDefinition", "ResearchStudy", "InsurancePlan", "HealthcareService", "Group", "Location",
                "Organization",
            ]),
            example("http://hl7.org/fhir/ValueSet/use-context")
        ],
    }
}

choice! {
    /// The types of UsageContext.value\[x\]: Value that defines the context
    pub enum UsageContextValue {
        CodeableConcept(Nested<CodeableConcept>),
        Quantity(Nested<Quantity>),
        Range(Nested<Range>),
        Reference(Reference),
    }
}
