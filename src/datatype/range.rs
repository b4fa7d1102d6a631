//! `Range`: <https://hl7.org/fhir/R4/datatypes.html#Range>

use crate::prelude::*;

datatype! {
    /// A set of ordered Quantities defined by a low and high limit.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#Range>
    pub struct Range: Element "Range" {
        /// Low limit
        low "low": 0..1 SimpleQuantity [summary()],
        /// High limit
        high "high": 0..1 SimpleQuantity [summary()],
    }
    rules {
        /// If present, low SHALL have a lower value than high
        "rng-2" Error "low.empty() or high.empty() or (low <= high)" => Range::low_is_not_above_high,
    }
}

impl Range {
    /// rng-2: quantities in different units cannot be compared, which breaks nothing.
    fn low_is_not_above_high(&self) -> bool {
        let (Some(low), Some(high)) = (&self.low, &self.high) else { return true };
        let (Some(a), Some(b)) = (&low.value, &high.value) else { return true };
        let same_unit = match (&low.code, &high.code) {
            (Some(a), Some(b)) => a == b && low.system == high.system,
            (None, None) => low.unit == high.unit,
            _ => false,
        };
        !same_unit || a.compare(b) != Some(Ordering::Greater)
    }
}
