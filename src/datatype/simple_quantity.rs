//! `SimpleQuantity`: <https://hl7.org/fhir/R4/datatypes.html#SimpleQuantity>

use crate::prelude::*;

datatype! {
    /// The comparator is not used on a SimpleQuantity
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#SimpleQuantity>
    pub struct SimpleQuantity: Element "SimpleQuantity" {
        /// Numerical value (with implicit precision)
        value "value": 0..1 Decimal [summary()],
        /// \< | \<= | \>= | \> - how to understand the value
        comparator "comparator": 0..0 Code<QuantityComparator> [
            modifier(),
            summary(),
            required("http://hl7.org/fhir/ValueSet/quantity-comparator|4.0.1")
        ],
        /// Unit representation
        unit "unit": 0..1 FhirString [summary()],
        /// System that defines coded unit form
        system "system": 0..1 Uri [summary()],
        /// Coded form of the unit
        code "code": 0..1 Code [summary()],
    }
    rules {
        /// If a code for the unit is present, the system SHALL also be present
        "qty-3" Error "code.empty() or system.exists()" => |q| !exists(&q.code) || exists(&q.system),
        /// The comparator is not used on a SimpleQuantity
        "sqty-1" Error "comparator.empty()" => |q| !exists(&q.comparator),
    }
}
