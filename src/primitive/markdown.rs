//! `markdown`: <https://hl7.org/fhir/R4/datatypes.html#markdown>

use crate::primitive::declare::primitive;

primitive! {
    /// A text that may hold markdown, with the limits of `string`.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#markdown>
    pub struct Markdown: Markdown, text;
}
