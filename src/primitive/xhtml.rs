//! `xhtml`: <https://hl7.org/fhir/R4/datatypes.html#xhtml>

use crate::primitive::declare::primitive;

primitive! {
    /// The `div` of a narrative: a fragment of XHTML, as text.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#xhtml>
    pub struct Xhtml: Xhtml, text;
}
