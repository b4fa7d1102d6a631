//! `Quantity`: <https://hl7.org/fhir/R4/datatypes.html#Quantity>

use crate::prelude::*;

datatype! {
    /// A measured amount (or an amount that can potentially be measured). Note that measured amounts include
    /// amounts that are not precisely quantified, including amounts involving arbitrary units and floating
    /// currencies.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#Quantity>
    pub struct Quantity: Element "Quantity" {
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
        /// If a code for the unit is present, the system SHALL also be present
        "qty-3" Error "code.empty() or system.exists()" => |q| !exists(&q.code) || exists(&q.system),
    }
}

impl Quantity {
    /// An amount in a unit of UCUM, whose code is also the unit to show.
    ///
    /// ```
    /// use metriport_fhir::{Decimal, Quantity};
    /// let dose = Quantity::ucum("2.50".parse::<Decimal>()?, "mg");
    /// assert_eq!(
    ///     serde_json::to_string(&dose).unwrap(),
    ///     r#"{"value":2.50,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}"#,
    /// );
    /// # Ok::<(), metriport_fhir::FormatError>(())
    /// ```
    #[must_use]
    pub fn ucum(value: impl Into<Decimal>, code: &str) -> Self {
        Quantity {
            value: Some(value.into()),
            unit: Some(code.into()),
            system: Some("http://unitsofmeasure.org".into()),
            code: Some(code.into()),
            ..Default::default()
        }
    }
}
