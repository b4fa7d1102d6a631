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
    ///
    /// ```
    /// use metriport_fhir::Id;
    /// assert_eq!(Id::verbatim("018f1c2e-5f0a-7c3b-9d4e-1a2b3c4d5e6f").to_uuid().unwrap().get_version_num(), 7);
    /// assert_eq!(Id::verbatim("p1").to_uuid(), None);
    /// ```
    #[must_use]
    #[inline]
    pub fn to_uuid(&self) -> Option<uuid::Uuid> {
        let text = self.value().filter(|text| text.len() == 36)?;
        uuid::Uuid::try_parse(text).ok()
    }
}

#[cfg(feature = "uuid")]
impl From<uuid::Uuid> for Id {
    #[inline]
    fn from(uuid: uuid::Uuid) -> Self {
        Id::verbatim(uuid.hyphenated().encode_lower(&mut uuid::Uuid::encode_buffer()))
    }
}
