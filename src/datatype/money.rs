//! `Money`: <https://hl7.org/fhir/R4/datatypes.html#Money>

use crate::prelude::*;

datatype! {
    /// An amount of economic utility in some recognized currency.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#Money>
    pub struct Money: Element "Money" {
        /// Numerical value (with implicit precision)
        value "value": 0..1 Decimal [summary()],
        /// ISO 4217 Currency Code
        currency "currency": 0..1 Code [summary(), required("http://hl7.org/fhir/ValueSet/currencies|4.0.1")],
    }
}
