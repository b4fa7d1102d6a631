//! `id`: <https://hl7.org/fhir/R4/datatypes.html#id>

use crate::primitive::declare::primitive;

primitive! {
    /// An id: 1 to 64 letters, digits, `-` and `.`.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#id>
    pub struct Id: Id, format;
}

#[cfg(feature = "uuid")]
impl Id {
    /// The id as a UUID, if it is one in its usual form with hyphens.
    #[must_use]
    pub fn to_uuid(&self) -> Option<uuid::Uuid> {
        let text = self.value().filter(|text| text.len() == 36)?;
        uuid::Uuid::try_parse(text).ok()
    }
}

#[cfg(feature = "uuid")]
impl From<uuid::Uuid> for Id {
    fn from(uuid: uuid::Uuid) -> Self {
        Id::verbatim(uuid.hyphenated().encode_lower(&mut uuid::Uuid::encode_buffer()))
    }
}
