//! `MoneyQuantity`: <https://hl7.org/fhir/R4/datatypes.html#MoneyQuantity>

use crate::prelude::*;

datatype! {
    /// There SHALL be a code if there is a value and it SHALL be an expression of currency.  If system is
    /// present, it SHALL be ISO 4217 (system = "urn:iso:std:iso:4217" - currency).
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#MoneyQuantity>
    pub struct MoneyQuantity: Element "MoneyQuantity" inline {
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
        /// There SHALL be a code if there is a value and it SHALL be an expression of currency.  If system is
        /// present, it SHALL be ISO 4217 (system = "urn:iso:std:iso:4217" - currency).
        "mqty-1" Error "(code.exists() or value.empty()) and (system.empty() or system = 'urn:iso:std:iso:4217')" => |q| {
            (exists(&q.code) || !exists(&q.value)) && equal_or_none(&q.system, "urn:iso:std:iso:4217")
        },
        /// If a code for the unit is present, the system SHALL also be present
        "qty-3" Error "code.empty() or system.exists()" => |q| !exists(&q.code) || exists(&q.system),
    }
}
