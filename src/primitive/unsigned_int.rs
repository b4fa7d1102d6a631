//! `unsignedInt`: <https://hl7.org/fhir/R4/datatypes.html#unsignedInt>

use crate::lexical::number;
use crate::primitive::FormatError;
use crate::primitive::declare::primitive;

primitive! {
    /// A whole number from 0 to 2,147,483,647.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#unsignedInt>
    pub struct UnsignedInt: UnsignedInt, number;
}

impl UnsignedInt {
    /// The number, or nothing where there is none or the text is no unsignedInt.
    #[must_use]
    #[inline]
    pub fn get(&self) -> Option<u32> {
        number::unsigned_int(self.value()?).ok()
    }
}

impl From<u8> for UnsignedInt {
    #[inline]
    fn from(number: u8) -> Self {
        UnsignedInt::verbatim(&number.to_string())
    }
}

impl From<u16> for UnsignedInt {
    #[inline]
    fn from(number: u16) -> Self {
        UnsignedInt::verbatim(&number.to_string())
    }
}

impl TryFrom<u32> for UnsignedInt {
    type Error = FormatError;
    #[inline]
    fn try_from(number: u32) -> Result<Self, Self::Error> {
        number.to_string().parse()
    }
}

impl TryFrom<i32> for UnsignedInt {
    type Error = FormatError;
    #[inline]
    fn try_from(number: i32) -> Result<Self, Self::Error> {
        number.to_string().parse()
    }
}
