//! `Annotation`: <https://hl7.org/fhir/R4/datatypes.html#Annotation>

use crate::prelude::*;

datatype! {
    /// A  text note which also  contains information about who made the statement and when.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#Annotation>
    pub struct Annotation: Element "Annotation" {
        /// Individual responsible for the annotation
        author "author": 0..1 AnnotationAuthor [
            summary(),
            targets(&["Practitioner", "Patient", "RelatedPerson", "Organization"])
        ],
        /// When the annotation was made
        time "time": 0..1 DateTime [summary()],
        /// The annotation  - text content (as markdown)
        text "text": 1..1 Markdown [summary()],
    }
}

choice! {
    /// The types of Annotation.author\[x\]: Individual responsible for the annotation
    pub enum AnnotationAuthor {
        Reference(Reference),
        String(FhirString),
    }
}

impl Annotation {
    /// A note without author and time.
    ///
    /// ```
    /// use metriport_fhir::Annotation;
    /// let note = Annotation::text("Patient asked for a morning appointment.");
    /// assert_eq!(note.text, "Patient asked for a morning appointment.");
    /// ```
    #[must_use]
    pub fn text(text: impl Into<Markdown>) -> Self {
        Annotation { text: text.into(), ..Default::default() }
    }
}
