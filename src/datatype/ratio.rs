//! `Ratio`: <https://hl7.org/fhir/R4/datatypes.html#Ratio>

use crate::prelude::*;

datatype! {
    /// A relationship of two Quantity values - expressed as a numerator and a denominator.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#Ratio>
    pub struct Ratio: Element "Ratio" {
        /// Numerator value
        numerator "numerator": 0..1 Quantity [summary()],
        /// Denominator value
        denominator "denominator": 0..1 Quantity [summary()],
    }
    rules {
        /// Numerator and denominator SHALL both be present, or both are absent. If both are absent, there SHALL
        /// be some extension present
        "rat-1" Error "(numerator.empty() xor denominator.exists()) and (numerator.exists() or extension.exists())" => |r| {
            exists(&r.numerator) == exists(&r.denominator) && (exists(&r.numerator) || !r.extension.is_empty())
        },
    }
}
