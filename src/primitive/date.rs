//! `date`: <https://hl7.org/fhir/R4/datatypes.html#date>

use std::cmp::Ordering;

use crate::lexical::temporal;
use crate::primitive::declare::primitive;

primitive! {
    /// A year, a month or a day: `2024`, `2024-02`, `2024-02-29`.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#date>
    ///
    /// ```
    /// use metriport_fhir::Date;
    /// let born: Date = "1970-02".parse()?;
    /// assert_eq!((born.year(), born.month(), born.day()), (Some(1970), Some(2), None));
    /// # Ok::<(), metriport_fhir::FormatError>(())
    /// ```
    pub struct Date: Date, format;
}

impl Date {
    /// Compares as FHIRPath does: `None` where the answer depends on what is not written (a day against an hour of that
    /// day, a time without zone against one with), or where one has no value or is no date.
    ///
    /// `==` compares the texts, so that `2024-01-01T00:00:00Z` and `2024-01-01T01:00:00+01:00` are different values that
    /// compare as equal here.
    #[must_use]
    #[inline]
    pub fn compare(&self, other: &Date) -> Option<Ordering> {
        let left = temporal::date(self.value()?).ok()?;
        let right = temporal::date(other.value()?).ok()?;
        temporal::compare(&left, &right)
    }

    /// The year.
    #[must_use]
    #[inline]
    pub fn year(&self) -> Option<u16> {
        temporal::date(self.value()?).ok().map(|moment| moment.year)
    }

    /// The month, where one is written.
    #[must_use]
    #[inline]
    pub fn month(&self) -> Option<u8> {
        temporal::date(self.value()?).ok().map(|moment| moment.month).filter(|month| *month > 0)
    }

    /// The day of the month, where one is written.
    #[must_use]
    #[inline]
    pub fn day(&self) -> Option<u8> {
        temporal::date(self.value()?).ok().map(|moment| moment.day).filter(|day| *day > 0)
    }
}
