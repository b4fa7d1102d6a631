//! `positiveInt`: <https://hl7.org/fhir/R4/datatypes.html#positiveInt>

use crate::lexical::number;
use crate::primitive::FormatError;
use crate::primitive::declare::primitive;

primitive! {
    /// A whole number from 1 to 2,147,483,647.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#positiveInt>
    pub struct PositiveInt: PositiveInt, number;
}

impl PositiveInt {
    /// The number, or nothing where there is none or the text is no positiveInt.
    #[must_use]
    #[inline]
    pub fn get(&self) -> Option<u32> {
        number::positive_int(self.value()?).ok()
    }
}

impl TryFrom<u32> for PositiveInt {
    type Error = FormatError;
    #[inline]
    fn try_from(number: u32) -> Result<Self, Self::Error> {
        number.to_string().parse()
    }
}

impl TryFrom<i32> for PositiveInt {
    type Error = FormatError;
    #[inline]
    fn try_from(number: i32) -> Result<Self, Self::Error> {
        number.to_string().parse()
    }
}
