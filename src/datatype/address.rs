//! `Address`: <https://hl7.org/fhir/R4/datatypes.html#Address>

use crate::prelude::*;

datatype! {
    /// An address expressed using postal conventions (as opposed to GPS or other location definition formats).
    /// This data type may be used to convey addresses for use in delivering mail as well as for visiting
    /// locations which might not be valid for mail delivery.  There are a variety of postal address formats
    /// defined around the world.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#Address>
    pub struct Address: Element "Address" {
        /// home | work | temp | old | billing - purpose of this address
        r#use "use": 0..1 Code<AddressUse> [
            modifier(),
            summary(),
            required("http://hl7.org/fhir/ValueSet/address-use|4.0.1")
        ],
        /// postal | physical | both
        r#type "type": 0..1 Code<AddressType> [
            summary(),
            required("http://hl7.org/fhir/ValueSet/address-type|4.0.1")
        ],
        /// Text representation of the address
        text "text": 0..1 FhirString [summary()],
        /// Street name, number, direction & P.O. Box etc.
        line "line": 0..* FhirString [summary()],
        /// Name of city, town etc.
        city "city": 0..1 FhirString [summary()],
        /// District name (aka county)
        district "district": 0..1 FhirString [summary()],
        /// Sub-unit of country (abbreviations ok)
        state "state": 0..1 FhirString [summary()],
        /// Postal code for area
        postal_code "postalCode": 0..1 FhirString [summary()],
        /// Country (e.g. can be ISO 3166 2 or 3 letter code)
        country "country": 0..1 FhirString [summary()],
        /// Time period when address was/is in use
        period "period": 0..1 Period [summary()],
    }
}
