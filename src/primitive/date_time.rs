//! `dateTime`: <https://hl7.org/fhir/R4/datatypes.html#dateTime>

use std::cmp::Ordering;

use crate::lexical::temporal;
use crate::primitive::declare::primitive;

primitive! {
    /// A year, a month, a day, or a day with time and zone: `2024-02-29T13:28:17.239+02:00`.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#dateTime>
    ///
    /// ```
    /// use metriport_fhir::{DateTime, Extension, HasExtensions};
    /// let mut sent: DateTime = "2024-02-29T13:28:17+02:00".parse()?;
    /// assert_eq!((sent.year(), sent.month(), sent.day()), (Some(2024), Some(2), Some(29)));
    ///
    /// // Like every primitive, it is an element, with an id and extensions, and may be nothing else.
    /// sent.element_mut().id = Some("s1".into());
    /// assert!(sent.has_value() && sent.id() == Some("s1"));
    /// let unknown = DateTime::default().with_extension(Extension::new("https://example.org/reason", "not recorded"));
    /// assert!(!unknown.has_value() && unknown.extensions().has("https://example.org/reason"));
    /// # Ok::<(), metriport_fhir::FormatError>(())
    /// ```
    pub struct DateTime: DateTime, format;
}

impl DateTime {
    /// Compares as FHIRPath does: `None` where the answer depends on what is not written (a day against an hour of that
    /// day, a time without zone against one with), or where one has no value or is no dateTime.
    ///
    /// `==` compares the texts, so that `2024-01-01T00:00:00Z` and `2024-01-01T01:00:00+01:00` are different values that
    /// compare as equal here.
    #[must_use]
    pub fn compare(&self, other: &DateTime) -> Option<Ordering> {
        let left = temporal::date_time(self.value()?).ok()?;
        let right = temporal::date_time(other.value()?).ok()?;
        temporal::compare(&left, &right)
    }

    /// The year.
    #[must_use]
    #[inline]
    pub fn year(&self) -> Option<u16> {
        temporal::date_time(self.value()?).ok().map(|moment| moment.year)
    }

    /// The month, where one is written.
    #[must_use]
    #[inline]
    pub fn month(&self) -> Option<u8> {
        temporal::date_time(self.value()?).ok().map(|moment| moment.month).filter(|month| *month > 0)
    }

    /// The day of the month, where one is written.
    #[must_use]
    #[inline]
    pub fn day(&self) -> Option<u8> {
        temporal::date_time(self.value()?).ok().map(|moment| moment.day).filter(|day| *day > 0)
    }
}
