//! `base64Binary`: <https://hl7.org/fhir/R4/datatypes.html#base64Binary>

use crate::lexical::base64;
use crate::primitive::declare::primitive;

primitive! {
    /// A sequence of bytes, written in base64.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#base64Binary>
    ///
    /// ```
    /// use metriport_fhir::Base64Binary;
    /// let data = Base64Binary::encode(b"%PDF");
    /// assert_eq!(data.as_str(), "JVBERg==");
    /// assert_eq!(data.decode().unwrap(), b"%PDF");
    /// assert_eq!(Base64Binary::verbatim("%PDF").decode(), None);
    /// ```
    pub struct Base64Binary: Base64Binary, format;
}

impl Base64Binary {
    /// Writes bytes as base64.
    #[must_use]
    #[inline]
    pub fn encode(bytes: &[u8]) -> Self {
        const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
        for group in bytes.chunks(3) {
            let byte = |at: usize| group.get(at).copied().map_or(0, u32::from);
            let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
            for at in 0..4 {
                let digit = ALPHABET[(bits >> (18 - 6 * at)) as usize & 63];
                text.push(if at > group.len() { '=' } else { char::from(digit) });
            }
        }
        Base64Binary::verbatim(&text)
    }

    /// The bytes, or nothing where there is no value or it is no base64.
    #[must_use]
    #[inline]
    pub fn decode(&self) -> Option<Vec<u8>> {
        base64::decode(self.value()?)
    }
}
