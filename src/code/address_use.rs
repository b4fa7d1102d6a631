//! `AddressUse`: <https://hl7.org/fhir/R4/valueset-address-use.html>

use crate::declare::codes;

codes! {
    /// The use of an address.
    pub enum AddressUse "http://hl7.org/fhir/ValueSet/address-use|4.0.1" {
        /// A communication address at a home.
        Home "home" "Home" in "http://hl7.org/fhir/address-use",
        /// An office address. First choice for business related contacts during business hours.
        Work "work" "Work" in "http://hl7.org/fhir/address-use",
        /// A temporary address. The period can provide more detailed information.
        Temp "temp" "Temporary" in "http://hl7.org/fhir/address-use",
        /// This address is no longer in use (or was never correct but retained for records).
        Old "old" "Old / Incorrect" in "http://hl7.org/fhir/address-use",
        /// An address to be used to send bills, invoices, receipts etc.
        Billing "billing" "Billing" in "http://hl7.org/fhir/address-use",
    }
}
