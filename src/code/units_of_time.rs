//! `UnitsOfTime`: <https://hl7.org/fhir/R4/valueset-units-of-time.html>

use crate::declare::codes;

codes! {
    /// A unit of time (units from UCUM).
    pub enum UnitsOfTime "http://hl7.org/fhir/ValueSet/units-of-time|4.0.1" {
        /// second
        Second "s" "second" in "http://unitsofmeasure.org",
        /// minute
        Minute "min" "minute" in "http://unitsofmeasure.org",
        /// hour
        Hour "h" "hour" in "http://unitsofmeasure.org",
        /// day
        D "d" "day" in "http://unitsofmeasure.org",
        /// week
        Week "wk" "week" in "http://unitsofmeasure.org",
        /// month
        Month "mo" "month" in "http://unitsofmeasure.org",
        /// year
        Year "a" "year" in "http://unitsofmeasure.org",
    }
}
