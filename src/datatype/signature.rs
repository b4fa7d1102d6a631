//! `Signature`: <https://hl7.org/fhir/R4/datatypes.html#Signature>

use crate::prelude::*;

datatype! {
    /// A signature along with supporting context. The signature may be a digital signature that is
    /// cryptographic in nature, or some other signature acceptable to the domain. This other signature may be
    /// as simple as a graphical image representing a hand-written signature, or a signature ceremony Different
    /// signature approaches have different utilities.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#Signature>
    pub struct Signature: Element "Signature" {
        /// Indication of the reason the entity signed the object(s)
        r#type "type": 1..* Coding [summary(), preferred("http://hl7.org/fhir/ValueSet/signature-type")],
        /// When the signature was created
        when "when": 1..1 Instant [summary()],
        /// Who signed
        who "who": 1..1 Reference [
            summary(),
            targets(&["Practitioner", "PractitionerRole", "RelatedPerson", "Patient", "Device", "Organization"])
        ],
        /// The party represented
        on_behalf_of "onBehalfOf": 0..1 Reference [
            summary(),
            targets(&["Practitioner", "PractitionerRole", "RelatedPerson", "Patient", "Device", "Organization"])
        ],
        /// The technical format of the signed resources
        target_format "targetFormat": 0..1 Code [required("http://hl7.org/fhir/ValueSet/mimetypes|4.0.1")],
        /// The technical format of the signature
        sig_format "sigFormat": 0..1 Code [required("http://hl7.org/fhir/ValueSet/mimetypes|4.0.1")],
        /// The actual signature content (XML DigSig. JWS, picture, etc.)
        data "data": 0..1 Base64Binary [],
    }
}
