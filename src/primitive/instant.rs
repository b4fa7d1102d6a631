//! `instant`: <https://hl7.org/fhir/R4/datatypes.html#instant>

use std::cmp::Ordering;

use crate::lexical::temporal;
use crate::primitive::declare::primitive;

primitive! {
    /// A moment, at least to the second and with its zone: `2024-02-29T13:28:17.239Z`.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#instant>
    pub struct Instant: Instant, format;
}

impl Instant {
    /// Compares as FHIRPath does: `None` where the answer depends on what is not written (a day against an hour of that
    /// day, a time without zone against one with), or where one has no value or is no instant.
    ///
    /// `==` compares the texts, so that `2024-01-01T00:00:00Z` and `2024-01-01T01:00:00+01:00` are different values that
    /// compare as equal here.
    #[must_use]
    #[inline]
    pub fn compare(&self, other: &Instant) -> Option<Ordering> {
        let left = temporal::instant(self.value()?).ok()?;
        let right = temporal::instant(other.value()?).ok()?;
        temporal::compare(&left, &right)
    }

    /// The year.
    #[must_use]
    #[inline]
    pub fn year(&self) -> Option<u16> {
        temporal::instant(self.value()?).ok().map(|moment| moment.year)
    }

    /// The month, where one is written.
    #[must_use]
    #[inline]
    pub fn month(&self) -> Option<u8> {
        temporal::instant(self.value()?).ok().map(|moment| moment.month).filter(|month| *month > 0)
    }

    /// The day of the month, where one is written.
    #[must_use]
    #[inline]
    pub fn day(&self) -> Option<u8> {
        temporal::instant(self.value()?).ok().map(|moment| moment.day).filter(|day| *day > 0)
    }
}
