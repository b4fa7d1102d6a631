//! `ContactPointUse`: <https://hl7.org/fhir/R4/valueset-contact-point-use.html>

use crate::declare::codes;

codes! {
    /// Use of contact point.
    pub enum ContactPointUse "http://hl7.org/fhir/ValueSet/contact-point-use|4.0.1" {
        /// A communication contact point at a home; attempted contacts for business purposes might intrude
        /// privacy and chances are one will contact family or other household members instead of the person one
        /// wishes to call. Typically used with urgent cases, or if no other contacts are available.
        Home "home" "Home" in "http://hl7.org/fhir/contact-point-use",
        /// An office contact point. First choice for business related contacts during business hours.
        Work "work" "Work" in "http://hl7.org/fhir/contact-point-use",
        /// A temporary contact point. The period can provide more detailed information.
        Temp "temp" "Temp" in "http://hl7.org/fhir/contact-point-use",
        /// This contact point is no longer in use (or was never correct, but retained for records).
        Old "old" "Old" in "http://hl7.org/fhir/contact-point-use",
        /// A telecommunication device that moves and stays with its owner. May have characteristics of all
        /// other use codes, suitable for urgent matters, not the first choice for routine business.
        Mobile "mobile" "Mobile" in "http://hl7.org/fhir/contact-point-use",
    }
}
