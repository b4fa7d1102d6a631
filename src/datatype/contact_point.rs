//! `ContactPoint`: <https://hl7.org/fhir/R4/datatypes.html#ContactPoint>

use crate::prelude::*;

datatype! {
    /// Details for all kinds of technology mediated contact points for a person or organization, including
    /// telephone, email, etc.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#ContactPoint>
    pub struct ContactPoint: Element "ContactPoint" {
        /// phone | fax | email | pager | url | sms | other
        system "system": 0..1 Code<ContactPointSystem> [
            summary(),
            required("http://hl7.org/fhir/ValueSet/contact-point-system|4.0.1")
        ],
        /// The actual contact point details
        value "value": 0..1 FhirString [summary()],
        /// home | work | temp | old | mobile - purpose of this contact point
        r#use "use": 0..1 Code<ContactPointUse> [
            modifier(),
            summary(),
            required("http://hl7.org/fhir/ValueSet/contact-point-use|4.0.1")
        ],
        /// Specify preferred order of use (1 = highest)
        rank "rank": 0..1 PositiveInt [summary()],
        /// Time period when the contact point was/is in use
        period "period": 0..1 Period [summary()],
    }
    rules {
        /// A system is required if a value is provided.
        "cpt-2" Error "value.empty() or system.exists()" => |c| !exists(&c.value) || exists(&c.system),
    }
}
