//! `SampledData`: <https://hl7.org/fhir/R4/datatypes.html#SampledData>

use crate::prelude::*;

datatype! {
    /// A series of measurements taken by a device, with upper and lower limits. There may be more than one
    /// dimension in the data.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#SampledData>
    pub struct SampledData: Element "SampledData" {
        /// Zero value and units
        origin "origin": 1..1 SimpleQuantity [summary()],
        /// Number of milliseconds between samples
        period "period": 1..1 Decimal [summary()],
        /// Multiply data by this before adding to origin
        factor "factor": 0..1 Decimal [summary()],
        /// Lower limit of detection
        lower_limit "lowerLimit": 0..1 Decimal [summary()],
        /// Upper limit of detection
        upper_limit "upperLimit": 0..1 Decimal [summary()],
        /// Number of sample points at each time point
        dimensions "dimensions": 1..1 PositiveInt [summary()],
        /// Decimal values with spaces, or "E" | "U" | "L"
        data "data": 0..1 FhirString [],
    }
}
