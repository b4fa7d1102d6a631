//! `Duration`: <https://hl7.org/fhir/R4/datatypes.html#Duration>

use crate::prelude::*;

datatype! {
    /// A length of time.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#Duration>
    pub struct Duration: Element "Duration" [
        extensible("http://hl7.org/fhir/ValueSet/duration-units"),
        limit("http://hl7.org/fhir/ValueSet/all-time-units")
    ] {
        /// Numerical value (with implicit precision)
        value "value": 0..1 Decimal [summary()],
        /// \< | \<= | \>= | \> - how to understand the value
        comparator "comparator": 0..1 Code<QuantityComparator> [
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
        /// There SHALL be a code if there is a value and it SHALL be an expression of time.  If system is
        /// present, it SHALL be UCUM.
        "drt-1" Error "code.exists() implies ((system = %ucum) and value.exists())" => |q| !exists(&q.code) || (ucum_or_none(&q.system) && exists(&q.value)),
        /// If a code for the unit is present, the system SHALL also be present
        "qty-3" Error "code.empty() or system.exists()" => |q| !exists(&q.code) || exists(&q.system),
    }
}
