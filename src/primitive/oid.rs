//! `oid`: <https://hl7.org/fhir/R4/datatypes.html#oid>

use crate::primitive::declare::primitive;

primitive! {
    /// An OID as a uri: `urn:oid:1.2.3`.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#oid>
    pub struct Oid: Oid, format;
}
