//! `integer`: <https://hl7.org/fhir/R4/datatypes.html#integer>

use crate::lexical::number;
use crate::primitive::declare::primitive;

primitive! {
    /// A whole number from -2,147,483,648 to 2,147,483,647.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#integer>
    pub struct Integer: Integer, number;
}

impl Integer {
    /// The number, or nothing where there is none or the text is no integer.
    #[must_use]
    #[inline]
    pub fn get(&self) -> Option<i32> {
        number::integer(self.value()?).ok()
    }
}

impl From<i32> for Integer {
    #[inline]
    fn from(number: i32) -> Self {
        Integer::verbatim(&number.to_string())
    }
}

impl From<i16> for Integer {
    #[inline]
    fn from(number: i16) -> Self {
        Integer::verbatim(&number.to_string())
    }
}

impl From<i8> for Integer {
    #[inline]
    fn from(number: i8) -> Self {
        Integer::verbatim(&number.to_string())
    }
}

impl From<u8> for Integer {
    #[inline]
    fn from(number: u8) -> Self {
        Integer::verbatim(&number.to_string())
    }
}

impl From<u16> for Integer {
    #[inline]
    fn from(number: u16) -> Self {
        Integer::verbatim(&number.to_string())
    }
}
