//! `decimal`: <https://hl7.org/fhir/R4/datatypes.html#decimal>

use std::cmp::Ordering;

use crate::lexical::number;
use crate::primitive::declare::primitive;

primitive! {
    /// A decimal number, held as it was written: `1.00` stays `1.00`.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#decimal>
    ///
    /// ```
    /// use metriport_fhir::Decimal;
    /// let dose: Decimal = "2.50".parse()?;
    /// assert_eq!(dose.as_str(), "2.50");
    /// assert_eq!(dose.to_f64_lossy(), Some(2.5));
    /// assert_eq!((dose.is_positive(), dose.is_negative(), dose.is_whole()), (Some(true), Some(false), Some(false)));
    /// // What is no decimal has no answer.
    /// assert_eq!(Decimal::verbatim("a few").is_whole(), None);
    /// # Ok::<(), metriport_fhir::FormatError>(())
    /// ```
    pub struct Decimal: Decimal, number;
}

impl Decimal {
    /// Compares the numbers, exactly, however many digits they have: `1.0` and `1.00` are equal numbers, though they
    /// are different texts and so not `==`. `None` where one of them has no value or is no decimal.
    ///
    /// ```
    /// use std::cmp::Ordering;
    /// use metriport_fhir::Decimal;
    /// let (a, b): (Decimal, Decimal) = ("1.0".parse()?, "1.00".parse()?);
    /// assert_eq!(a.compare(&b), Some(Ordering::Equal));
    /// assert_ne!(a, b);
    /// # Ok::<(), metriport_fhir::FormatError>(())
    /// ```
    #[must_use]
    pub fn compare(&self, other: &Decimal) -> Option<Ordering> {
        number::compare_decimals(self.value()?, other.value()?)
    }

    /// The nearest `f64`, which may lose digits and always loses the precision that was written.
    #[must_use]
    #[inline]
    pub fn to_f64_lossy(&self) -> Option<f64> {
        let text = self.value().filter(|text| number::is_decimal(text))?;
        text.parse().ok()
    }

    /// Whether the number is above zero.
    #[must_use]
    pub fn is_positive(&self) -> Option<bool> {
        number::is_positive(self.value()?)
    }

    /// Whether the number is below zero.
    #[must_use]
    pub fn is_negative(&self) -> Option<bool> {
        let text = self.value()?;
        Some(!number::is_positive(text)? && !number::is_zero(text)?)
    }

    /// Whether the number has no fraction, however it is written: `5`, `5.0`, `0.5e1`.
    #[must_use]
    pub fn is_whole(&self) -> Option<bool> {
        number::is_whole(self.value()?)
    }
}

macro_rules! from_integers {
    ($($integer:ty)*) => {
        $(
            impl From<$integer> for Decimal {
                #[inline]
                fn from(number: $integer) -> Self {
                    Decimal::verbatim(&number.to_string())
                }
            }
        )*
    };
}

from_integers!(i8 i16 i32 i64 u8 u16 u32 u64);
