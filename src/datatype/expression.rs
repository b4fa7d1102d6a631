//! `Expression`: <https://hl7.org/fhir/R4/metadatatypes.html#Expression>

use crate::prelude::*;

datatype! {
    /// A expression that is evaluated in a specified context and returns a value. The context of use of the
    /// expression must specify the context in which the expression is evaluated, and how the result of the
    /// expression is used.
    ///
    /// R4: <https://hl7.org/fhir/R4/metadatatypes.html#Expression>
    pub struct Expression: Element "Expression" {
        /// Natural language description of the condition
        description "description": 0..1 FhirString [summary()],
        /// Short name assigned to expression for reuse
        name "name": 0..1 Id [summary()],
        /// text/cql | text/fhirpath | application/x-fhir-query | etc.
        language "language": 1..1 Code [
            summary(),
            extensible("http://hl7.org/fhir/ValueSet/expression-language"),
            limit("http://www.rfc-editor.org/bcp/bcp13.txt")
        ],
        /// Expression in specified language
        expression "expression": 0..1 FhirString [summary()],
        /// Where the expression is found
        reference "reference": 0..1 Uri [summary()],
    }
    rules {
        /// An expression or a reference must be provided
        "exp-1" Error "expression.exists() or reference.exists()" => |e| exists(&e.expression) || exists(&e.reference),
    }
}
