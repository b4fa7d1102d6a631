//! `Count`: <https://hl7.org/fhir/R4/datatypes.html#Count>

use crate::prelude::*;

datatype! {
    /// A measured amount (or an amount that can potentially be measured). Note that measured amounts include
    /// amounts that are not precisely quantified, including amounts involving arbitrary units and floating
    /// currencies.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#Count>
    pub struct Count: Element "Count" {
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
        /// There SHALL be a code with a value of "1" if there is a value. If system is present, it SHALL be
        /// UCUM.  If present, the value SHALL be a whole number.
        "cnt-3" Error "(code.exists() or value.empty()) and (system.empty() or system = %ucum) and (code.empty() or code = '1') and (value.empty() or value.hasValue().not() or value.toString().contains('.').not())" => |q| {
            (exists(&q.code) || !exists(&q.value))
                && ucum_or_none(&q.system)
                && equal_or_none(&q.code, "1")
                && q.value.as_ref().is_none_or(|v| !contains(v.as_str(), ".") && v.is_whole() != Some(false))
        },
        /// If a code for the unit is present, the system SHALL also be present
        "qty-3" Error "code.empty() or system.exists()" => |q| !exists(&q.code) || exists(&q.system),
    }
}
