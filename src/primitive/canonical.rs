//! `canonical`: <https://hl7.org/fhir/R4/datatypes.html#canonical>

use crate::primitive::declare::primitive;

primitive! {
    /// A canonical url of a resource, perhaps with `|version` and `#fragment`.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#canonical>
    pub struct Canonical: Canonical, text;
}
