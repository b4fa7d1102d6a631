//! `QuantityComparator`: <https://hl7.org/fhir/R4/valueset-quantity-comparator.html>

use crate::declare::codes;

codes! {
    /// How the Quantity should be understood and represented.
    pub enum QuantityComparator "http://hl7.org/fhir/ValueSet/quantity-comparator|4.0.1" {
        /// The actual value is less than the given value.
        LessThan "<" "Less than" in "http://hl7.org/fhir/quantity-comparator",
        /// The actual value is less than or equal to the given value.
        LessOrEqual "<=" "Less or Equal to" in "http://hl7.org/fhir/quantity-comparator",
        /// The actual value is greater than or equal to the given value.
        GreaterOrEqual ">=" "Greater or Equal to" in "http://hl7.org/fhir/quantity-comparator",
        /// The actual value is greater than the given value.
        GreaterThan ">" "Greater than" in "http://hl7.org/fhir/quantity-comparator",
    }
}
