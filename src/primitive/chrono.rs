//! Between R4's dates and times and those of the crate `chrono`.
//!
//! R4 knows times that chrono does not: years and months alone, any number of fraction digits, second 60. The way to
//! chrono is explicit and answers `None` where something that chrono needs is not written; nothing is guessed.

use chrono::{DateTime as Chrono, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, SecondsFormat, TimeZone, Utc};

use super::{Date, DateTime, Instant, Time};
use crate::lexical::temporal::{self, ClockTime, Moment};

fn date_of(moment: &Moment<'_>) -> Option<NaiveDate> {
    // Absent parts are 0, which is no month and no day.
    NaiveDate::from_ymd_opt(i32::from(moment.year), u32::from(moment.month), u32::from(moment.day))
}

/// The time of day to the nanosecond; digits beyond are cut off, and second 60 is chrono's leap second.
fn time_of(time: &ClockTime<'_>) -> Option<NaiveTime> {
    let digits = time.fraction.bytes().chain(std::iter::repeat(b'0')).take(9);
    let nanos = digits.fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0'));
    let (second, nanos) = if time.second == 60 { (59, 1_000_000_000 + nanos) } else { (u32::from(time.second), nanos) };
    NaiveTime::from_hms_nano_opt(u32::from(time.hour), u32::from(time.minute), second, nanos)
}

fn moment_of(moment: &Moment<'_>) -> Option<Chrono<FixedOffset>> {
    let local = NaiveDateTime::new(date_of(moment)?, time_of(moment.time.as_ref()?)?);
    let offset = FixedOffset::east_opt(i32::from(moment.zone?.minutes) * 60)?;
    offset.from_local_datetime(&local).single()
}

impl Date {
    /// The day, where a whole one is written.
    #[must_use]
    pub fn to_chrono(&self) -> Option<NaiveDate> {
        date_of(&temporal::date(self.value()?).ok()?)
    }
}

impl DateTime {
    /// The moment, where time and zone are written. A fraction is cut off after nanoseconds.
    ///
    /// ```
    /// use metriport_fhir::DateTime;
    /// let sent: DateTime = "2026-06-16T18:40:00.000Z".parse()?;
    /// assert_eq!(sent.to_chrono().unwrap().timestamp(), 1_781_635_200);
    /// let month: DateTime = "2026-06".parse()?;
    /// assert_eq!(month.to_chrono(), None);
    /// # Ok::<(), metriport_fhir::FormatError>(())
    /// ```
    #[must_use]
    pub fn to_chrono(&self) -> Option<Chrono<FixedOffset>> {
        moment_of(&temporal::date_time(self.value()?).ok()?)
    }

    /// The day, where one is written, as it is written: in the zone of the text.
    #[must_use]
    pub fn to_chrono_date(&self) -> Option<NaiveDate> {
        date_of(&temporal::date_time(self.value()?).ok()?)
    }
}

impl Instant {
    /// The moment. A fraction is cut off after nanoseconds.
    #[must_use]
    pub fn to_chrono(&self) -> Option<Chrono<FixedOffset>> {
        moment_of(&temporal::instant(self.value()?).ok()?)
    }
}

impl Time {
    /// The time of day. A fraction is cut off after nanoseconds.
    #[must_use]
    pub fn to_chrono(&self) -> Option<NaiveTime> {
        time_of(&temporal::time(self.value()?).ok()?)
    }
}

impl From<NaiveDate> for Date {
    fn from(date: NaiveDate) -> Self {
        Date::verbatim(&date.format("%Y-%m-%d").to_string())
    }
}

impl From<NaiveDate> for DateTime {
    fn from(date: NaiveDate) -> Self {
        DateTime::verbatim(&date.format("%Y-%m-%d").to_string())
    }
}

macro_rules! from_moments {
    ($($name:ident)*) => {
        $(
            impl From<Chrono<Utc>> for $name {
                fn from(moment: Chrono<Utc>) -> Self {
                    $name::verbatim(&moment.to_rfc3339_opts(SecondsFormat::AutoSi, true))
                }
            }

            impl From<Chrono<FixedOffset>> for $name {
                fn from(moment: Chrono<FixedOffset>) -> Self {
                    $name::verbatim(&moment.to_rfc3339_opts(SecondsFormat::AutoSi, false))
                }
            }
        )*
    };
}

from_moments!(DateTime Instant);

impl From<NaiveTime> for Time {
    fn from(time: NaiveTime) -> Self {
        Time::verbatim(&time.format("%H:%M:%S%.f").to_string())
    }
}
