//! `Reference`: <https://hl7.org/fhir/R4/references.html#Reference>

use crate::prelude::*;

datatype! {
    /// A reference from one resource to another.
    ///
    /// R4: <https://hl7.org/fhir/R4/references.html#Reference>
    pub struct Reference: Element "Reference" {
        /// Literal reference, Relative, internal or absolute URL
        reference "reference": 0..1 FhirString [summary()],
        /// Type the reference refers to (e.g. "Patient")
        r#type "type": 0..1 Uri [summary(), extensible("http://hl7.org/fhir/ValueSet/resource-types")],
        /// Logical reference, when literal reference is not known
        identifier "identifier": 0..1 Nested<Identifier> [summary()],
        /// Text alternative for the resource
        display "display": 0..1 FhirString [summary()],
    }
    rules {
        /// SHALL have a contained resource if a local reference is provided
        "ref-1" Error "reference.startsWith('#').not() or (reference.substring(1).trace('url') in %rootResource.contained.id.trace('ids'))" => engine,
    }
}
