//! `Attachment`: <https://hl7.org/fhir/R4/datatypes.html#Attachment>

use crate::prelude::*;

datatype! {
    /// For referring to data content defined in other formats.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#Attachment>
    pub struct Attachment: Element "Attachment" {
        /// Mime type of the content, with charset etc.
        content_type "contentType": 0..1 Code [summary(), required("http://hl7.org/fhir/ValueSet/mimetypes|4.0.1")],
        /// Human language of the content (BCP-47)
        language "language": 0..1 Code [
            summary(),
            preferred("http://hl7.org/fhir/ValueSet/languages"),
            limit("http://hl7.org/fhir/ValueSet/all-languages")
        ],
        /// Data inline, base64ed
        data "data": 0..1 Base64Binary [],
        /// Uri where the data can be found
        url "url": 0..1 Url [summary()],
        /// Number of bytes of content (if url provided)
        size "size": 0..1 UnsignedInt [summary()],
        /// Hash of the data (sha-1, base64ed)
        hash "hash": 0..1 Base64Binary [summary()],
        /// Label to display in place of the data
        title "title": 0..1 FhirString [summary()],
        /// Date attachment was first created
        creation "creation": 0..1 DateTime [summary()],
    }
    rules {
        /// If the Attachment has data, it SHALL have a contentType
        "att-1" Error "data.empty() or contentType.exists()" => |a| !exists(&a.data) || exists(&a.content_type),
    }
}
