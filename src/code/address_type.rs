//! `AddressType`: <https://hl7.org/fhir/R4/valueset-address-type.html>

use crate::declare::codes;

codes! {
    /// The type of an address (physical / postal).
    pub enum AddressType "http://hl7.org/fhir/ValueSet/address-type|4.0.1" {
        /// Mailing addresses - PO Boxes and care-of addresses.
        Postal "postal" "Postal" in "http://hl7.org/fhir/address-type",
        /// A physical address that can be visited.
        Physical "physical" "Physical" in "http://hl7.org/fhir/address-type",
        /// An address that is both physical and postal.
        Both "both" "Postal & Physical" in "http://hl7.org/fhir/address-type",
    }
}
