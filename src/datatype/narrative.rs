//! `Narrative`: <https://hl7.org/fhir/R4/narrative.html#Narrative>

use crate::prelude::*;

datatype! {
    /// A human-readable summary of the resource conveying the essential clinical and business information for
    /// the resource.
    ///
    /// R4: <https://hl7.org/fhir/R4/narrative.html#Narrative>
    pub struct Narrative: Element "Narrative" {
        /// generated | extensions | additional | empty
        status "status": 1..1 Code<NarrativeStatus> [required("http://hl7.org/fhir/ValueSet/narrative-status|4.0.1")],
        /// Limited xhtml content
        div "div": 1..1 Xhtml [bare()],
    }
    rules {
        /// The narrative SHALL contain only the basic html formatting elements and attributes described in
        /// chapters 7-11 (except section 4 of chapter 9) and 15 of the HTML 4.0 standard, <a> elements
        /// (either name or href), images and internally contained style attributes
        "txt-1" Error "htmlChecks()" on "div" => engine,
        /// The narrative SHALL have some non-whitespace content
        "txt-2" Error "htmlChecks()" on "div" => engine,
    }
}
