//! `uuid`: <https://hl7.org/fhir/R4/datatypes.html#uuid>

use crate::primitive::declare::primitive;

primitive! {
    /// A UUID as a uri: `urn:uuid:c757873d-ec9a-4326-a141-556f43239520`.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#uuid>
    pub struct Uuid: Uuid, format;
}

#[cfg(feature = "uuid")]
impl Uuid {
    /// The UUID behind `urn:uuid:`.
    #[must_use]
    #[inline]
    pub fn to_uuid(&self) -> Option<uuid::Uuid> {
        let text = self.value()?.strip_prefix("urn:uuid:").filter(|text| text.len() == 36)?;
        uuid::Uuid::try_parse(text).ok()
    }
}

#[cfg(feature = "uuid")]
impl From<uuid::Uuid> for Uuid {
    #[inline]
    fn from(uuid: uuid::Uuid) -> Self {
        Uuid::verbatim(uuid.urn().encode_lower(&mut uuid::Uuid::encode_buffer()))
    }
}
