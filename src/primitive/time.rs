//! `time`: <https://hl7.org/fhir/R4/datatypes.html#time>

use std::cmp::Ordering;

use crate::lexical::temporal;
use crate::primitive::declare::primitive;

primitive! {
    /// A time of day without zone: `13:28:17.5`.
    ///
    /// R4: <https://hl7.org/fhir/R4/datatypes.html#time>
    pub struct Time: Time, format;
}

impl Time {
    /// Compares the times of day; `None` where one has no value or is no time.
    #[must_use]
    #[inline]
    pub fn compare(&self, other: &Time) -> Option<Ordering> {
        let left = temporal::time(self.value()?).ok()?;
        let right = temporal::time(other.value()?).ok()?;
        Some(temporal::compare_times(&left, &right))
    }
}
