//! `ParameterDefinition`: <https://hl7.org/fhir/R4/metadatatypes.html#ParameterDefinition>

use crate::prelude::*;

datatype! {
    /// The parameters to the module. This collection specifies both the input and output parameters. Input
    /// parameters are provided by the caller as part of the $evaluate operation. Output parameters are included
    /// in the GuidanceResponse.
    ///
    /// R4: <https://hl7.org/fhir/R4/metadatatypes.html#ParameterDefinition>
    pub struct ParameterDefinition: Element "ParameterDefinition" {
        /// Name used to access the parameter value
        name "name": 0..1 Code [summary()],
        /// in | out
        r#use "use": 1..1 Code<OperationParameterUse> [
            summary(),
            required("http://hl7.org/fhir/ValueSet/operation-parameter-use|4.0.1")
        ],
        /// Minimum cardinality
        min "min": 0..1 Integer [summary()],
        /// Maximum cardinality (a number of *)
        max "max": 0..1 FhirString [summary()],
        /// A brief description of the parameter
        documentation "documentation": 0..1 FhirString [summary()],
        /// What type of value
        r#type "type": 1..1 Code<FhirAllTypes> [summary(), required("http://hl7.org/fhir/ValueSet/all-types|4.0.1")],
        /// What profile the value is expected to be
        profile "profile": 0..1 Canonical [summary(), targets(&["StructureDefinition"])],
    }
}
