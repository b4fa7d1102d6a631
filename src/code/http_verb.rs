//! `HttpVerb`: <https://hl7.org/fhir/R4/valueset-http-verb.html>

use crate::declare::codes;

codes! {
    /// HTTP verbs (in the HTTP command line). See \[HTTP rfc\](<https://tools.ietf.org/html/rfc7231>) for
    /// details.
    pub enum HttpVerb "http://hl7.org/fhir/ValueSet/http-verb|4.0.1" {
        /// HTTP GET Command.
        Get "GET" "GET" in "http://hl7.org/fhir/http-verb",
        /// HTTP HEAD Command.
        Head "HEAD" "HEAD" in "http://hl7.org/fhir/http-verb",
        /// HTTP POST Command.
        Post "POST" "POST" in "http://hl7.org/fhir/http-verb",
        /// HTTP PUT Command.
        Put "PUT" "PUT" in "http://hl7.org/fhir/http-verb",
        /// HTTP DELETE Command.
        Delete "DELETE" "DELETE" in "http://hl7.org/fhir/http-verb",
        /// HTTP PATCH Command.
        Patch "PATCH" "PATCH" in "http://hl7.org/fhir/http-verb",
    }
}
